#!/bin/sh
# Calls a Parlance server through reflection alone.
#
#     sh check.sh ADDRESS

address=$1
passed=0
failed=0

# check NAME PATTERN ARGUMENTS…: grpcurl with ARGUMENTS must print what matches PATTERN.
check() {
    name=$1 pattern=$2
    shift 2
    if output=$(grpcurl -plaintext "$@" 2>&1) && echo "$output" | grep -q "$pattern"; then
        passed=$((passed + 1))
        echo "ok $name"
    else
        failed=$((failed + 1))
        echo "FAILED $name: $output"
    fi
}

check list 'parlance.v1.AnalysisService' "$address" list
check describe 'rpc AnalyzeStream' "$address" describe parlance.v1.AnalysisService
check message 'offset_encoding' "$address" describe parlance.v1.AnalyzeRequest
check health 'SERVING' "$address" grpc.health.v1.Health/Check
check analyze '"language": "en"' \
    -d '{"document": {"text": "Senior Captain Wu thanked the crews in Oslo."}}' \
    "$address" parlance.v1.AnalysisService/Analyze
check sentences '"end": 19' -d '{"document": {"text": "It rained. We left."}}' \
    "$address" parlance.v1.SentenceService/SegmentSentences
check capabilities 'textBytes' "$address" parlance.v1.AnalysisService/GetCapabilities

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
