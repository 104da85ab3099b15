//! Two servers are restarted one after the other under load, and no call fails.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use parlance::server::{Drain, Outcome};
use tokio::task::AbortHandle;
use tonic::transport::{Channel, Endpoint};
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;

use super::harness::{Setup, TestServer, request, start, until};

type Ready = Arc<Mutex<BTreeMap<SocketAddr, Channel>>>;

/// What gRPC clients do with `round_robin` and health checking: watches a server's health, and calls
/// it while it is SERVING.
fn watch(address: SocketAddr, ready: Ready) -> AbortHandle {
    let watching = async move {
        loop {
            let endpoint = Endpoint::from_shared(format!("http://{address}")).unwrap();
            if let Ok(channel) = endpoint.connect().await {
                let mut health = HealthClient::new(channel.clone());
                if let Ok(answer) = health.watch(HealthCheckRequest::default()).await {
                    let mut states = answer.into_inner();
                    while let Ok(Some(state)) = states.message().await {
                        let mut ready = ready.lock().unwrap();
                        if state.status() == ServingStatus::Serving {
                            ready.insert(address, channel.clone());
                        } else {
                            ready.remove(&address);
                        }
                    }
                }
            }
            ready.lock().unwrap().remove(&address);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::spawn(watching).abort_handle()
}

fn setup(address: SocketAddr) -> Setup {
    let drain = Drain { delay: Duration::from_millis(300), deadline: Duration::from_secs(30) };
    Setup { address, drain, ..Default::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rolling_restart_fails_no_call() {
    let any = SocketAddr::from(([127, 0, 0, 1], 0));
    let mut servers: Vec<Option<TestServer>> = Vec::new();
    let ready = Ready::default();
    let mut watchers = Vec::new();
    for _ in 0..2 {
        let server = start(setup(any)).await;
        watchers.push(watch(server.address, ready.clone()));
        servers.push(Some(server));
    }
    until("both serve", || ready.lock().unwrap().len() == 2).await;

    let (calls, turn) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let callers: Vec<_> = (0..4)
        .map(|_| {
            let (ready, calls, turn) = (ready.clone(), calls.clone(), turn.clone());
            tokio::spawn(async move {
                loop {
                    let turn = turn.fetch_add(1, Ordering::Relaxed);
                    let channel = {
                        let ready = ready.lock().unwrap();
                        let turn = usize::try_from(turn).unwrap() % ready.len();
                        ready.values().nth(turn).unwrap().clone()
                    };
                    let text =
                        "One sentence. And here is another one, long enough for a worker thread.";
                    AnalysisServiceClient::new(channel).analyze(request(text)).await.unwrap();
                    calls.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    for server in &mut servers {
        let before = calls.load(Ordering::Relaxed);
        until("calls go on", || calls.load(Ordering::Relaxed) > before + 20).await;
        let old = server.take().unwrap();
        let address = old.address;
        old.ask_to_stop();
        assert_eq!(old.ended().await, Outcome::Drained);
        *server = Some(start(setup(address)).await);
        until("the new server serves", || ready.lock().unwrap().len() == 2).await;
    }
    let before = calls.load(Ordering::Relaxed);
    until("calls go on", || calls.load(Ordering::Relaxed) > before + 20).await;
    for caller in &callers {
        caller.abort();
    }
    for caller in callers {
        // A caller that panicked has seen a failed call.
        assert!(caller.await.unwrap_err().is_cancelled());
    }
    for watcher in watchers {
        watcher.abort();
    }
}

#[tokio::test]
async fn a_second_signal_cuts_the_wait_short() {
    let drain = Drain { delay: Duration::from_secs(3600), deadline: Duration::from_secs(3600) };
    let server = start(Setup { drain, ..Default::default() }).await;
    let mut stream = server.client().await;
    // A stream that nobody ends.
    let answers = stream.analyze_stream(tokio_stream::pending()).await.unwrap();
    server.ask_to_stop();
    server.ask_to_stop();
    server.ask_to_stop();
    assert_eq!(server.ended().await, Outcome::Cut { connections: 1 });
    drop(answers);
}
