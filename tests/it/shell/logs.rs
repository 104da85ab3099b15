//! Logs of the real process: names and sizes, never what a caller sent.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use parlance::rpc::wire;
use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use parlance::server::new_key;
use tonic::Request;
use tonic::transport::Endpoint;

const TEXT: &str = "Quetzalcoatl told Xiuhtecuhtli that the zwieback was dreadful.";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_word_of_a_text_and_no_key_is_ever_logged() {
    let (secret, line) = new_key("team", None).unwrap();
    let keys = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(keys.path(), line).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_parlance"))
        .args(["serve", "--listen", "127.0.0.1:0", "--drain-delay", "0", "--log-format", "json"])
        .args(["--log-calls", "all", "--log-filter", "trace"])
        .arg("--api-keys")
        .arg(keys.path())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let (mut log, mut line) = (String::new(), String::new());
    let address = loop {
        line.clear();
        assert!(errors.read_line(&mut line).unwrap() > 0, "the server ended: {log}");
        log.push_str(&line);
        if let Some(at) = line.find("127.0.0.1:") {
            let address = line.get(at..).unwrap_or_default();
            break address.split(['"', ' ', '\n']).next().unwrap_or_default().to_owned();
        }
    };
    // Whatever it says must not fill the pipe.
    let rest = std::thread::spawn(move || {
        let mut rest = String::new();
        let _ = errors.read_to_string(&mut rest);
        rest
    });
    let endpoint = Endpoint::from_shared(format!("http://{address}")).unwrap();
    let mut client = AnalysisServiceClient::new(endpoint.connect().await.unwrap());
    let call = |key: &str, text: &str, language: &str| {
        let document = wire::Document {
            text: text.to_owned(),
            id: "Quetzalcoatl".to_owned(),
            language: language.to_owned(),
            ..Default::default()
        };
        let mut request =
            Request::new(wire::AnalyzeRequest { document: Some(document), ..Default::default() });
        request.metadata_mut().insert("x-goog-api-key", key.parse().unwrap());
        request.metadata_mut().insert("x-request-id", "trace-me-1".parse().unwrap());
        request
    };
    client.analyze(call(&secret, TEXT, "")).await.unwrap();
    client.analyze(call(&secret, TEXT, "zwieback zwieback")).await.unwrap_err();
    client.analyze(call("zwieback-key", TEXT, "")).await.unwrap_err();
    drop(client);
    assert!(
        Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success()
    );
    assert!(child.wait().unwrap().success());
    log.push_str(&rest.join().unwrap());

    for word in TEXT.split([' ', '.']).filter(|word| word.len() > 6).chain([secret.as_str()]) {
        assert!(!log.contains(word), "{word} is in the log:\n{log}");
    }
    let size = format!("\"text_bytes\":{}", TEXT.len());
    for expected in
        ["\"request_id\":\"trace-me-1\"", "\"key\":\"team\"", &size, "\"code\":\"InvalidArgument\""]
    {
        assert!(log.contains(expected), "{expected} is not in the log:\n{log}");
    }
}
