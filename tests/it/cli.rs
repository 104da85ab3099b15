//! The real binary, without a server.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use parlance::rpc::wire::{self, analysis_service_client::AnalysisServiceClient};
use serde_json::Value;

use crate::harness::start;

/// Runs `parlance` with `input` on its standard input.
pub(crate) fn parlance(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_parlance"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A command that reads no input may be gone already.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const SENTENCES: [&str; 4] = ["analyze", "--features", "sentences", "--output"];

#[test]
fn a_text_file_gives_one_object() {
    let output = parlance(&[&SENTENCES[..], &["json"]].concat(), b"It rained. We left.");
    assert!(output.status.success());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["sentences"][1]["span"], serde_json::json!({"start": 11, "end": 19}));
    assert_eq!(answer["sentences"][0]["span"]["start"], 0);
    assert_eq!(answer["blocks"][0]["kind"], "BLOCK_KIND_PARAGRAPH");
}

#[test]
fn lines_come_back_in_order_with_errors_in_their_places() {
    let mut input = String::new();
    for index in 0..200 {
        match index {
            50 => input.push_str("{\"id\": 50, \"text\": \"cut off\n"),
            51 => input.push_str("{\"id\": 51, \"text\": \"lone \\ud800\"}\n"),
            52 => input.push_str("{\"id\": 52, \"text\": \"\"}\n\n"),
            53 => input.push_str("{\"id\": 53, \"text\": \"a\", \"targets\": [[0, 9]]}\n"),
            54 => input.push_str("{\"id\": 54, \"text\": 7}\n"),
            55 => input.push_str("[]\n"),
            56 => input.push_str("{\"id\": 56, \"text\": \"a\", \"reference_time\": \"noon\"}\n"),
            _ => input.push_str(&format!(
                "{{\"id\": {index}, \"text\": \"Line {index} is here. So is another.\"}}\n"
            )),
        }
    }
    let arguments = [&SENTENCES[..], &["jsonl", "--input", "jsonl", "--threads", "3"]].concat();
    let output = parlance(&arguments, input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 200);
    for (index, line) in lines.iter().enumerate() {
        if (50..57).contains(&index) {
            assert_eq!(line["error"]["code"], "INVALID_ARGUMENT", "{line}");
            let expected = if index == 50 || index == 55 { Value::Null } else { index.into() };
            assert_eq!(line["id"], expected, "{line}");
        } else {
            assert_eq!(line["id"], index.to_string(), "{line}");
            assert_eq!(line["sentences"].as_array().unwrap().len(), 2, "{line}");
        }
    }
}

#[test]
fn errors_do_not_quote_the_text() {
    let input = b"{\"id\": \"x\", \"text\": {\"secret\": \"whisper\"}}\n{\"text\": \"whisper\n";
    let output = parlance(&["analyze", "--input", "jsonl", "--output", "jsonl"], input);
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(!text.contains("whisper") && !text.contains("secret"), "{text}");
}

#[test]
fn a_file_that_is_no_utf8_or_not_there_is_told_in_its_place() {
    let output = parlance(&[&SENTENCES[..], &["jsonl"]].concat(), b"ok \xff");
    assert_eq!(output.status.code(), Some(1));
    let message = lines(&output)[0]["error"]["message"].as_str().unwrap().to_owned();
    assert_eq!(message, "document.text: is no UTF-8 from byte 3 on");

    let output =
        parlance(&[&SENTENCES[..], &["jsonl", "no-such-file", "Cargo.toml"]].concat(), b"");
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines[0]["id"], "no-such-file");
    assert_eq!(lines[1]["id"], "Cargo.toml");
    assert!(lines[1].get("error").is_none());
}

#[test]
fn offsets_count_what_was_asked_for() {
    let text = "Ça 😀 va. Oui.".as_bytes();
    for (unit, start) in [("utf8", 13), ("utf16", 10), ("utf32", 9)] {
        let output = parlance(&[&SENTENCES[..], &["jsonl", "--offsets", unit]].concat(), text);
        assert_eq!(lines(&output)[0]["sentences"][1]["span"]["start"], start, "{unit}");
    }
}

#[test]
fn mistakes_on_the_command_line_are_told_with_what_would_be_accepted() {
    for (arguments, expected) in [
        (&["analyze", "--min-confidence", "2"][..], "accepted: a number from 0 to 1"),
        (&["analyze", "--threads", "0"], "accepted: a number from 1 to 1024"),
        (&["analyze", "--types", "PERSON,UNICORN"], "--types is \"UNICORN\""),
        (&["analyze", "--reference-time", "noon"], "accepted: RFC 3339"),
        (&["analyze", "--features", "smell"], "possible values: language"),
        (&["serve", "--listen", "here", "--threads", "x"], "--listen is \"here\""),
        (&["serve", "--config", "no-such-file.toml"], "a file that can be read"),
        (&["sing"], "unrecognized subcommand"),
    ] {
        let output = parlance(arguments, b"");
        assert_eq!(output.status.code(), Some(64), "{arguments:?}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains(expected), "{arguments:?}: {message}");
    }
}

#[test]
fn pretty_output_is_for_people() {
    let output = parlance(&["analyze"], "A Title\n\nIt rained. Nobody minded.\n".as_bytes());
    assert!(output.status.success(), "{output:?}");
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.contains("language ") && page.contains("It rained."), "{page}");
}

#[test]
fn capabilities_are_a_table_or_json() {
    let table = parlance(&["capabilities"], b"");
    assert!(String::from_utf8(table.stdout).unwrap().contains("entity types: "));
    let json = parlance(&["capabilities", "--output", "json"], b"");
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["limits"]["text_bytes"], "1048576");
}

/// The same text through the wire and through the command line.
#[tokio::test]
async fn the_command_line_gives_the_servers_answer() {
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/articles/harbour.txt"
    ))
    .unwrap();
    let output = parlance(
        &["analyze", "--output", "jsonl", "--evidence", "--detect-segments", "--offsets", "utf16"],
        text.as_bytes(),
    );
    let request = wire::AnalyzeRequest {
        document: Some(wire::Document { text, ..Default::default() }),
        offset_encoding: wire::OffsetEncoding::Utf16.into(),
        evidence: true,
        detect_segments: true,
        ..Default::default()
    };
    let server = start();
    let answer = AnalysisServiceClient::new(server.channel().await)
        .analyze(request)
        .await
        .unwrap()
        .into_inner();
    let json = parlance::rpc::json::of_message(
        &answer,
        "AnalyzeResponse",
        parlance::rpc::json::Layout::Line,
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), json);
}
