//! Drives the real server over loopback and prints, for each RPC, calls per second, latency and the
//! server's CPU time a call; then how small documents fare while large ones saturate it.
//!
//! `cargo bench --bench load [-- SECONDS [CONCURRENCY]]`: SECONDS for each row (default 3),
//! CONCURRENCY calls at a time over four connections (default 16). Bounded: 13 rows, the comparison and the start.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a benchmark fails loudly and prints its result"
)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, stream};
use parlance::google::wire::v2::{
    self as google, language_service_client::LanguageServiceClient as GoogleClient,
};
use parlance::rpc::wire::{
    self, analysis_service_client::AnalysisServiceClient, analyze_stream_request::Message,
    entity_service_client::EntityServiceClient, language_service_client::LanguageServiceClient,
    sentence_service_client::SentenceServiceClient, tone_service_client::ToneServiceClient,
};
use support::Server;
use tonic::transport::Channel;

const ARTICLE: &str = include_str!("../tests/data/articles/harbour.txt");
const CONNECTIONS: usize = 4;
/// Documents of one batch, and of one stream.
const DOCUMENTS: usize = 16;
/// Turns of each side of a comparison.
const TURNS: usize = 31;
const LARGE_BYTES: usize = 1_000_000;

/// One call, and how many documents it carries.
type Call = fn(Channel) -> BoxFuture<'static, Result<(), tonic::Status>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let number = |index: usize, default: usize| {
        arguments.get(index).and_then(|argument| argument.parse().ok()).unwrap_or(default)
    };
    let seconds = Duration::from_secs(number(0, 3) as u64);
    let concurrency = number(1, 16);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(run(seconds, concurrency));
}

async fn run(seconds: Duration, concurrency: usize) {
    let started = Instant::now();
    let server = Server::start(&[]);
    let channels = server.connect(CONNECTIONS).await;
    println!("start to SERVING {} ms", started.elapsed().as_millis());
    println!(
        "article {} bytes, {concurrency} calls at a time over {CONNECTIONS} connections, {} s a row\n",
        article().len(),
        seconds.as_secs()
    );
    println!("| call | documents/s | p50 ms | p99 ms | server CPU µs a document |");
    println!("| --- | --- | --- | --- | --- |");
    let rows: [(&str, usize, Call); 11] = [
        ("DetectLanguage", 1, detect_language),
        ("SegmentSentences", 1, segment_sentences),
        ("TagEntities", 1, tag_entities),
        ("Google AnalyzeEntities", 1, google_entities),
        ("ScoreTone", 1, score_tone),
        ("Google AnalyzeSentiment", 1, google_sentiment),
        ("Google AnnotateText, both", 1, google_both),
        ("Analyze", 1, analyze),
        ("Analyze, 1 kB", 1, analyze_small),
        ("AnalyzeBatch of 16", DOCUMENTS, analyze_batch),
        ("AnalyzeStream of 16", DOCUMENTS, analyze_stream),
    ];
    for (name, documents, call) in rows {
        let cpu = server.cpu_seconds();
        let (latencies, elapsed) = drive(&channels, concurrency, seconds, call).await;
        let count = (latencies.len() * documents) as f64;
        println!(
            "| {name} | {:.0} | {} | {} | {:.0} |",
            count / elapsed.as_secs_f64(),
            percentile(&latencies, 50),
            percentile(&latencies, 99),
            (server.cpu_seconds() - cpu) * 1e6 / count
        );
    }
    compare(&server, &channels, concurrency, seconds).await;
    let stop = Arc::new(AtomicBool::new(false));
    let large: Vec<_> = channels
        .iter()
        .cloned()
        .map(|channel| tokio::spawn(until(stop.clone(), channel, analyze_large)))
        .collect();
    let (latencies, _) = drive(&channels[..1], 1, seconds * 3, analyze_small).await;
    stop.store(true, Ordering::Relaxed);
    let mut finished = 0;
    for large in large {
        finished += large.await.unwrap();
    }
    println!(
        "| Analyze, 1 kB, beside four callers of 1 MB ({finished} done) | {} calls | {} | {} | |",
        latencies.len(),
        percentile(&latencies, 50),
        percentile(&latencies, 99)
    );
    let (now, peak) = server.memory();
    println!("\nserver memory: {now:.0} MB resident, {peak:.0} MB at most");
}

/// What Google's wire costs the server over ours for the same work. The two take short turns, so that
/// both meet the same machine; the middle of the ratios is what counts.
async fn compare(server: &Server, channels: &[Channel], concurrency: usize, seconds: Duration) {
    let turns: [Call; 2] = [tag_entities, google_entities];
    let mut ratios = Vec::new();
    for pair in 0..TURNS {
        let mut each = [0.0; 2];
        for turn in 0..2 {
            let which = (pair + turn) % 2;
            let before = server.cpu_seconds();
            let (latencies, _) = drive(channels, concurrency, seconds / 4, turns[which]).await;
            each[which] = (server.cpu_seconds() - before) / latencies.len() as f64;
        }
        ratios.push(each[1] / each[0]);
    }
    ratios.sort_unstable_by(f64::total_cmp);
    println!(
        "| Google AnalyzeEntities over TagEntities, {TURNS} turns each | | | | {:+.1} % |",
        (ratios[TURNS / 2] - 1.0) * 100.0
    );
}

/// Calls until `stop`; how many were answered.
async fn until(stop: Arc<AtomicBool>, channel: Channel, call: Call) -> usize {
    let mut count = 0;
    while !stop.load(Ordering::Relaxed) {
        call(channel.clone()).await.unwrap();
        count += 1;
    }
    count
}

/// Latencies, ascending, of as many calls as fit into `time` after a tenth of it to warm up.
async fn drive(
    channels: &[Channel],
    concurrency: usize,
    time: Duration,
    call: Call,
) -> (Vec<Duration>, Duration) {
    let started = Instant::now();
    let end = started + time;
    let callers: Vec<_> = (0..concurrency)
        .map(|index| {
            let channel = channels[index % channels.len()].clone();
            tokio::spawn(async move {
                let mut latencies = Vec::new();
                while Instant::now() < end {
                    let called = Instant::now();
                    call(channel.clone()).await.unwrap();
                    latencies.push(called.elapsed());
                }
                latencies
            })
        })
        .collect();
    let mut latencies = Vec::new();
    for caller in callers {
        latencies.extend(caller.await.unwrap());
    }
    latencies.sort_unstable();
    (latencies, started.elapsed())
}

fn percentile(latencies: &[Duration], percent: usize) -> String {
    let index = (latencies.len() * percent / 100).min(latencies.len().saturating_sub(1));
    format!("{:.2}", latencies.get(index).copied().unwrap_or_default().as_secs_f64() * 1e3)
}

/// About 2.4 kB of English news.
fn article() -> &'static str {
    cut(2400)
}

fn cut(bytes: usize) -> &'static str {
    let end = (0..=bytes.min(ARTICLE.len())).rev().find(|&end| ARTICLE.is_char_boundary(end));
    ARTICLE.get(..end.unwrap_or(0)).unwrap_or("")
}

fn document(text: impl Into<String>) -> Option<wire::Document> {
    Some(wire::Document { text: text.into(), ..Default::default() })
}

fn request(text: impl Into<String>) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest { document: document(text), ..Default::default() }
}

fn client(channel: Channel) -> AnalysisServiceClient<Channel> {
    AnalysisServiceClient::new(channel).max_decoding_message_size(usize::MAX)
}

fn detect_language(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let request =
        wire::DetectLanguageRequest { document: document(article()), ..Default::default() };
    async move { LanguageServiceClient::new(channel).detect_language(request).await.map(drop) }
        .boxed()
}

fn segment_sentences(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let request =
        wire::SegmentSentencesRequest { document: document(article()), ..Default::default() };
    async move { SentenceServiceClient::new(channel).segment_sentences(request).await.map(drop) }
        .boxed()
}

fn tag_entities(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let request = wire::TagEntitiesRequest { document: document(article()), ..Default::default() };
    async move { EntityServiceClient::new(channel).tag_entities(request).await.map(drop) }.boxed()
}

fn google_document() -> Option<google::Document> {
    Some(google::Document {
        r#type: google::document::Type::PlainText.into(),
        source: Some(google::document::Source::Content(article().to_owned())),
        ..Default::default()
    })
}

fn google_entities(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let encoding_type = google::EncodingType::Utf8.into();
    let request = google::AnalyzeEntitiesRequest { document: google_document(), encoding_type };
    async move { GoogleClient::new(channel).analyze_entities(request).await.map(drop) }.boxed()
}

fn google_sentiment(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let encoding_type = google::EncodingType::Utf8.into();
    let request = google::AnalyzeSentimentRequest { document: google_document(), encoding_type };
    async move { GoogleClient::new(channel).analyze_sentiment(request).await.map(drop) }.boxed()
}

fn google_both(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let request = google::AnnotateTextRequest {
        document: google_document(),
        features: Some(google::annotate_text_request::Features {
            extract_entities: true,
            extract_document_sentiment: true,
            ..Default::default()
        }),
        encoding_type: google::EncodingType::Utf8.into(),
    };
    async move { GoogleClient::new(channel).annotate_text(request).await.map(drop) }.boxed()
}

fn score_tone(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let request = wire::ScoreToneRequest { document: document(article()), ..Default::default() };
    async move { ToneServiceClient::new(channel).score_tone(request).await.map(drop) }.boxed()
}

fn analyze(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    async move { client(channel).analyze(request(article())).await.map(drop) }.boxed()
}

fn analyze_small(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    async move { client(channel).analyze(request(cut(1000))).await.map(drop) }.boxed()
}

fn analyze_large(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let text = ARTICLE.repeat(LARGE_BYTES / ARTICLE.len());
    async move { client(channel).analyze(request(text)).await.map(drop) }.boxed()
}

fn analyze_batch(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let requests = vec![request(article()); DOCUMENTS];
    async move {
        let batch = wire::AnalyzeBatchRequest { requests };
        let answer = client(channel).analyze_batch(batch).await?.into_inner();
        let good = |result: &wire::AnalyzeResult| {
            matches!(result.result, Some(wire::analyze_result::Result::Response(_)))
        };
        assert!(answer.results.iter().all(good));
        Ok(())
    }
    .boxed()
}

fn analyze_stream(channel: Channel) -> BoxFuture<'static, Result<(), tonic::Status>> {
    let message =
        || wire::AnalyzeStreamRequest { message: Some(Message::Request(request(article()))) };
    let messages = stream::iter(std::iter::repeat_with(message).take(DOCUMENTS));
    async move {
        let mut answers = client(channel).analyze_stream(messages).await?.into_inner();
        let mut count = 0;
        while answers.message().await?.is_some() {
            count += 1;
        }
        assert_eq!(count, DOCUMENTS);
        Ok(())
    }
    .boxed()
}
