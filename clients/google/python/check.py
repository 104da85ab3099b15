"""Calls a Parlance server with Google's own client library, unmodified.

    python check.py ADDRESS                      a server without TLS
    python check.py ADDRESS CA-FILE API-KEY      a server with TLS and API keys
"""

import asyncio
import os
import sys
import time

if len(sys.argv) > 2:
    # Where a private authority is made known to gRPC and to HTTP; one that everybody trusts needs nothing.
    os.environ["GRPC_DEFAULT_SSL_ROOTS_FILE_PATH"] = sys.argv[2]
    os.environ["REQUESTS_CA_BUNDLE"] = sys.argv[2]
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "*"

import grpc
from google.api_core import exceptions
from google.auth.credentials import AnonymousCredentials
from google.cloud import language, language_v1, language_v2
from google.cloud.language_v1.services.language_service import transports as transports_v1
from google.cloud.language_v2.services.language_service import transports as transports_v2
from google.rpc import error_details_pb2

TEXT = (
    "Siemens AG paid $5 million for the old harbour of Genoa on 7 October 2021. "
    "Mayor Anna Rossi was delighted: “It is a wonderful day!” "
    "Crème brûlée 😀, said Général Dupont in Paris."
)


def document(api, text=TEXT, **fields):
    return api.Document(content=text, type_=api.Document.Type.PLAIN_TEXT, **fields)


def sentiment(api, client):
    answer = client.analyze_sentiment(document=document(api, "I love it. It is wonderful!"))
    assert answer.document_sentiment.score > 0.3, answer
    assert answer.document_sentiment.magnitude >= answer.document_sentiment.score, answer
    assert [s.text.content for s in answer.sentences] == ["I love it.", "It is wonderful!"], answer
    # The library asks for no encoding by itself.
    assert all(s.text.begin_offset in (-1, 0, 11) for s in answer.sentences), answer


def entities(api, client):
    answer = client.analyze_entities(
        request={"document": document(api), "encoding_type": api.EncodingType.UTF32}
    )
    found = {entity.name: entity for entity in answer.entities}
    kinds = api.Entity.Type
    assert found["Anna Rossi"].type_ == kinds.PERSON, answer
    assert found["Genoa"].type_ == kinds.LOCATION, answer
    assert found["$5 million"].type_ == kinds.PRICE, answer
    assert dict(found["$5 million"].metadata) == {"value": "5000000", "currency": "USD"}
    date = dict(found["7 October 2021"].metadata)
    assert date == {"year": "2021", "month": "10", "day": "7"}, date
    for entity in answer.entities:
        for mention in entity.mentions:
            start = mention.text.begin_offset
            words = TEXT[start : start + len(mention.text.content)]
            assert words == mention.text.content, (words, mention)
    if api is language_v1:
        assert abs(sum(entity.salience for entity in answer.entities) - 1) < 1e-4, answer
    else:
        assert answer.language_code == "en" and answer.language_supported, answer


def entity_sentiment(api, client):
    text = "Anna Rossi is a wonderful, brilliant mayor. Bob Stone is a horrible, corrupt liar."
    answer = client.analyze_entity_sentiment(document=document(api, text))
    score = {entity.name: entity.sentiment.score for entity in answer.entities}
    assert score["Anna Rossi"] > 0 > score["Bob Stone"], score


def annotate(api, client):
    features = {"extract_entities": True, "extract_document_sentiment": True}
    page = api.Document(content="<p>Anna <b>Rossi</b> left.", type_=api.Document.Type.HTML)
    answer = client.annotate_text(document=page, features=features, encoding_type="UTF32")
    assert answer.sentences[0].text.content == "Anna Rossi left.", answer
    assert answer.sentences[0].text.begin_offset == 3, answer


def not_served(api, client):
    started = time.monotonic()
    try:
        client.classify_text(document=document(api))
    except exceptions.MethodNotImplemented:
        # A code that the library does not take for a reason to try again.
        assert time.monotonic() - started < 5
    else:
        raise AssertionError("answered")


def refusal(api, client):
    try:
        client.analyze_sentiment(document=api.Document(content="x"))
    except exceptions.InvalidArgument as error:
        bad = [d for d in error.details if isinstance(d, error_details_pb2.BadRequest)]
        assert bad[0].field_violations[0].field == "document.type", error.details
    except exceptions.BadRequest as error:
        # Over REST the library knows errors by their HTTP status.
        fields = [v["field"] for d in error.details for v in d.get("fieldViolations", ())]
        assert fields == ["document.type"], error.details
    else:
        raise AssertionError("accepted")


CHECKS_V2 = (sentiment, entities, annotate, not_served, refusal)
CHECKS_V1 = (sentiment, entities, entity_sentiment, annotate, not_served, refusal)


async def asynchronous(client):
    answer = await client.analyze_entities(
        request={"document": document(language_v2), "encoding_type": "UTF32"}
    )
    assert any(entity.name == "Anna Rossi" for entity in answer.entities), answer
    both = await asyncio.gather(
        *(client.analyze_sentiment(document=document(language_v2)) for _ in range(8))
    )
    assert all(answer == both[0] for answer in both)


async def asynchronous_plain(address):
    transport = transports_v2.LanguageServiceGrpcAsyncIOTransport(
        channel=grpc.aio.insecure_channel(address)
    )
    await asynchronous(language_v2.LanguageServiceAsyncClient(transport=transport))


async def asynchronous_tls(options):
    await asynchronous(
        language_v2.LanguageServiceAsyncClient(client_options=options)
    )


def plain(address):
    """Name and client of each check against a server without TLS."""
    one = language.LanguageServiceClient(
        transport=transports_v1.LanguageServiceGrpcTransport(channel=grpc.insecure_channel(address))
    )
    two = language_v2.LanguageServiceClient(
        transport=transports_v2.LanguageServiceGrpcTransport(channel=grpc.insecure_channel(address))
    )
    web = {"credentials": AnonymousCredentials(), "transport": "rest"}
    web["client_options"] = {"api_endpoint": f"http://{address}"}
    return one, two, language_v1.LanguageServiceClient(**web), language_v2.LanguageServiceClient(**web)


def secure(address, key):
    """The same with TLS: another endpoint and a key are all that is changed."""
    options = {"api_endpoint": address, "api_key": key}
    return (
        language.LanguageServiceClient(client_options=options),
        language_v2.LanguageServiceClient(client_options=options),
        language_v1.LanguageServiceClient(client_options=options, transport="rest"),
        language_v2.LanguageServiceClient(client_options=options, transport="rest"),
    )


def without_key(address):
    client = language_v2.LanguageServiceClient(
        credentials=AnonymousCredentials(), client_options={"api_endpoint": address}
    )
    try:
        client.analyze_sentiment(document=document(language_v2))
    except exceptions.Unauthenticated:
        return
    raise AssertionError("accepted")


def main(address, authority=None, key=None):
    if authority:
        grpc_v1, grpc_v2, rest_v1, rest_v2 = secure(address, key)
        more = {
            "gRPC asyncio v2": lambda: asyncio.run(
                asynchronous_tls({"api_endpoint": address, "api_key": key})
            ),
            "without a key": lambda: without_key(address),
        }
    else:
        grpc_v1, grpc_v2, rest_v1, rest_v2 = plain(address)
        more = {"gRPC asyncio v2": lambda: asyncio.run(asynchronous_plain(address))}
    checks = dict(more)
    for name, api, client, functions in (
        ("gRPC v1", language_v1, grpc_v1, CHECKS_V1),
        ("gRPC v2", language_v2, grpc_v2, CHECKS_V2),
        ("REST v1", language_v1, rest_v1, CHECKS_V1),
        ("REST v2", language_v2, rest_v2, CHECKS_V2),
    ):
        for check in functions:
            checks[f"{name} {check.__name__}"] = lambda c=check, a=api, l=client: c(a, l)
    failed = 0
    for name, check in checks.items():
        try:
            check()
            print(f"ok {name}")
        except Exception as error:  # pylint: disable=broad-except
            failed += 1
            print(f"FAILED {name}: {error!r}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
