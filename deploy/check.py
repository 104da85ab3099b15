"""Lints and renders the chart with several sets of values, and checks every object against the Kubernetes schemas.

pip install helm-python-sdk==0.2.2 kubernetes-validate==1.37.0 && python deploy/check.py
"""

import pathlib
import sys

import helm_python
import kubernetes_validate
import yaml

CHART = pathlib.Path(__file__).parent / "helm" / "parlance"
KUBERNETES = "1.30"
VALUES = {
    "defaults": {},
    "everything": {
        "autoscaling": {"enabled": False},
        "tls": {"secret": "tls", "clientCa": True},
        "apiKeys": {"secret": "keys"},
        "networkPolicy": {
            "callers": [{"podSelector": {}}],
            "scrapers": [{"namespaceSelector": {}}],
            "egress": [{"ports": [{"port": 4317}]}],
        },
        "nodeSelector": {"disk": "fast"},
        "tolerations": [{"key": "dedicated", "operator": "Exists"}],
    },
    "bare": {"networkPolicy": {"enabled": False}, "podAnnotations": {}},
}


def objects(values):
    rendered = helm_python.Chart.load(CHART).render(values, name="test", namespace="test")
    manifests = {path: text for path, text in rendered.items() if path.endswith(".yaml")}
    return [each for text in manifests.values() for each in yaml.safe_load_all(text) if each]


def main():
    failed = 0
    for name, values in VALUES.items():
        report = helm_python.lint(CHART, values, kube_version=f"v{KUBERNETES}.0")
        # 2 is a warning, 3 an error.
        bad = [each for each in report["messages"] or [] if each["severity"] >= 2]
        bad += report["errors"] or []
        found = objects(values)
        for each in found:
            try:
                kubernetes_validate.validate(each, KUBERNETES, strict=True)
            except kubernetes_validate.ValidationError as error:
                bad.append(f"{each['kind']}: {error.message}")
        kinds = sorted(each["kind"] for each in found)
        print(f"{name}: {len(found)} objects ({', '.join(kinds)})")
        for each in bad:
            print(f"  {each}")
        failed += len(bad) + (not found)
    sys.exit(failed != 0)


main()
