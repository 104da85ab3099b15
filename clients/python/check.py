"""Calls every RPC of a Parlance server with code generated from its .proto files.

    python check.py ADDRESS
"""

import importlib
import pathlib
import sys
import tempfile

import grpc
from google.rpc import error_details_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_status import rpc_status
from grpc_tools import protoc

PROTO = pathlib.Path(__file__).resolve().parents[2] / "proto"


def generate():
    """Generates the modules into a folder of their own and makes them importable."""
    folder = tempfile.mkdtemp()
    files = [str(path) for path in sorted(PROTO.glob("parlance/v1/*.proto"))]
    arguments = ["protoc", f"-I{PROTO}", f"--python_out={folder}", f"--grpc_python_out={folder}"]
    common = str(pathlib.Path(protoc.__file__).parent / "_proto")
    if protoc.main([*arguments, f"-I{common}", *files]) != 0:
        sys.exit("the .proto files do not compile")
    sys.path.insert(0, folder)


generate()
(text, language, sentence, entity, tone, analysis) = (
    importlib.import_module(f"parlance.v1.{name}_pb2")
    for name in ("text", "language", "sentence", "entity", "tone", "analysis")
)
(language_grpc, sentence_grpc, entity_grpc, tone_grpc, analysis_grpc) = (
    importlib.import_module(f"parlance.v1.{name}_pb2_grpc")
    for name in ("language", "sentence", "entity", "tone", "analysis")
)

# Python strings count code points.
UNIT = text.OFFSET_ENCODING_UTF32
TEXT = "The crème brûlée 😀 at the harbour was excellent. It cost $1.2 million on 3 May 2021."


def document(words=TEXT, **fields):
    return text.Document(text=words, **fields)


def cut(words, span):
    return words[span.start : span.end]


def sentences(channel):
    request = sentence.SegmentSentencesRequest(document=document(), offset_encoding=UNIT)
    answer = sentence_grpc.SentenceServiceStub(channel).SegmentSentences(request)
    found = [cut(TEXT, s.span) for s in answer.sentences]
    assert found == [
        "The crème brûlée 😀 at the harbour was excellent.",
        "It cost $1.2 million on 3 May 2021.",
    ], found


def languages(channel):
    words = "Die Schiffe liegen seit gestern im Hafen und warten auf den Lotsen."
    request = language.DetectLanguageRequest(document=document(words), max_candidates=2)
    answer = language_grpc.LanguageServiceStub(channel).DetectLanguage(request)
    assert answer.language == "de" and 0.5 <= answer.confidence <= 1, answer


def entities(channel):
    request = entity.TagEntitiesRequest(document=document(), offset_encoding=UNIT)
    answer = entity_grpc.EntityServiceStub(channel).TagEntities(request)
    found = {e.type: e for e in answer.entities}
    money = found[entity.ENTITY_TYPE_MONEY]
    mention = money.mentions[0]
    assert cut(TEXT, mention.span) == mention.text, mention
    assert money.value.money.currency == "USD" and money.value.money.amount == "1200000", money
    assert found[entity.ENTITY_TYPE_DATE].value.date.iso == "2021-05-03", answer


def tones(channel):
    request = tone.ScoreToneRequest(document=document(), offset_encoding=UNIT, evidence=True)
    answer = tone_grpc.ToneServiceStub(channel).ScoreTone(request)
    assert answer.document.score > 0, answer.document
    assert len(answer.sentences) == 2
    assert any(cut(TEXT, e.span) == "excellent" for e in answer.evidence), answer.evidence
    assert len(answer.register_evidence) == 4 and len(answer.emotion_evidence) == 7, answer
    request = tone.ScoreToneRequest(
        document=document("Norway thanked Iceland."),
        aspects=[tone.TONE_ASPECT_RELATIONS],
        sentence_details=True,
    )
    answer = tone_grpc.ToneServiceStub(channel).ScoreTone(request)
    relation = answer.relations[0]
    assert (relation.actor.name, relation.toward.name) == ("Norway", "Iceland"), answer
    assert relation.stance > 0 and not answer.HasField("document"), answer


def everything(channel):
    request = analysis.AnalyzeRequest(document=document(id="a"), offset_encoding=UNIT)
    answer = analysis_grpc.AnalysisServiceStub(channel).Analyze(request)
    assert answer.id == "a" and answer.language == "en", answer
    assert answer.sentences and answer.entities and answer.HasField("tone"), answer


def some(words, name=""):
    return analysis.AnalyzeRequest(
        document=document(words, id=name), features=[analysis.FEATURE_SENTENCES]
    )


def batch(channel):
    requests = [some("It rained. We left.", "a"), some(""), some("Three.", "c")]
    answer = analysis_grpc.AnalysisServiceStub(channel).AnalyzeBatch(
        analysis.AnalyzeBatchRequest(requests=requests)
    )
    assert [r.WhichOneof("result") for r in answer.results] == ["response", "error", "response"]
    assert answer.results[1].error.code == grpc.StatusCode.INVALID_ARGUMENT.value[0]
    assert answer.results[2].response.id == "c"


def stream(channel):
    def requests():
        yield analysis.AnalyzeStreamRequest(
            settings=analysis.StreamSettings(order=analysis.STREAM_ORDER_REQUEST, window=4)
        )
        for index in range(50):
            yield analysis.AnalyzeStreamRequest(request=some("A. B.", str(index)))

    answers = list(analysis_grpc.AnalysisServiceStub(channel).AnalyzeStream(requests()))
    assert [a.id for a in answers] == [str(index) for index in range(50)]


def capabilities(channel):
    answer = analysis_grpc.AnalysisServiceStub(channel).GetCapabilities(
        analysis.GetCapabilitiesRequest()
    )
    assert answer.limits.text_bytes > 0 and "en" in {l.language for l in answer.languages}


def health(channel):
    answer = health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest())
    assert answer.status == health_pb2.HealthCheckResponse.SERVING


def refusal(channel):
    try:
        analysis_grpc.AnalysisServiceStub(channel).Analyze(
            analysis.AnalyzeRequest(document=document("x", language="english"))
        )
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.INVALID_ARGUMENT, error
        details = {any_.TypeName(): any_ for any_ in rpc_status.from_call(error).details}
        bad = error_details_pb2.BadRequest()
        details["google.rpc.BadRequest"].Unpack(bad)
        assert bad.field_violations[0].field == "document.language", bad
    else:
        raise AssertionError("accepted")


def deadline(channel):
    try:
        analysis_grpc.AnalysisServiceStub(channel).Analyze(
            analysis.AnalyzeRequest(document=document("A word. " * 120000)), timeout=0.005
        )
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.DEADLINE_EXCEEDED, error
    else:
        raise AssertionError("answered in time")


def main(address):
    checks = (
        sentences, languages, entities, tones, everything, batch, stream, capabilities, health,
        refusal, deadline,
    )
    failed = 0
    with grpc.insecure_channel(address, [("grpc.max_send_message_length", -1)]) as channel:
        for check in checks:
            try:
                check(channel)
                print(f"ok {check.__name__}")
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                print(f"FAILED {check.__name__}: {error!r}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
