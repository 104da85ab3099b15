use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use prometheus::core::Collector;
use prometheus::{
    Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts,
    Registry, TextEncoder,
};

use super::{Method, MethodKind, Stage, StageTimes};

/// Seconds; from a cached-in-memory answer to the longest deadline that is accepted.
const CALL_BUCKETS: &[f64] =
    &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// Seconds; stages of short texts take microseconds.
const STAGE_BUCKETS: &[f64] = &[
    0.00001, 0.000_025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.01, 0.05, 0.25, 1.0, 5.0,
];

/// Distinct values of the label `language`; what comes after is counted as `other`.
const LANGUAGES_MAX: usize = 200;

/// A status code in the words that gRPC metrics use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(u8);

impl Code {
    /// The call succeeded.
    pub const OK: Self = Self(0);
    /// The caller went away before the answer was complete.
    pub const CANCELLED: Self = Self(1);
    /// A code that gRPC does not define.
    pub const UNKNOWN: Self = Self(2);
    /// The caller's deadline passed.
    pub const DEADLINE_EXCEEDED: Self = Self(4);

    const NAMES: [&str; 17] = [
        "OK",
        "Canceled",
        "Unknown",
        "InvalidArgument",
        "DeadlineExceeded",
        "NotFound",
        "AlreadyExists",
        "PermissionDenied",
        "ResourceExhausted",
        "FailedPrecondition",
        "Aborted",
        "OutOfRange",
        "Unimplemented",
        "Internal",
        "Unavailable",
        "DataLoss",
        "Unauthenticated",
    ];

    /// The code with this number, else [`Code::UNKNOWN`].
    pub fn from_number(number: i32) -> Self {
        u8::try_from(number)
            .ok()
            .filter(|&n| usize::from(n) < Self::NAMES.len())
            .map_or(Self::UNKNOWN, Self)
    }

    /// The number on the wire, 0..=16.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The value of the label `grpc_code`, spelled as go-grpc-prometheus spells it.
    pub fn as_str(self) -> &'static str {
        Self::NAMES[usize::from(self.0)]
    }
}

/// Why the shell turned a call away before any analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The bounded queue was full.
    Overload,
    /// The caller's key has used up its requests.
    Quota,
    /// No key, or one that is not in the file.
    Credentials,
    /// More connections than the limit.
    Connections,
}

impl Refusal {
    const ALL: [Self; 4] = [Self::Overload, Self::Quota, Self::Credentials, Self::Connections];

    fn as_str(self) -> &'static str {
        match self {
            Self::Overload => "overload",
            Self::Quota => "quota",
            Self::Credentials => "credentials",
            Self::Connections => "connections",
        }
    }
}

/// One method's series, found once per call.
#[derive(Debug)]
pub struct Call {
    method: Method,
    started: IntCounter,
    handled: Vec<IntCounter>,
    seconds: Histogram,
}

impl Call {
    /// The method whose calls are counted.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Counts a call that has arrived.
    pub fn start(&self) {
        self.started.inc();
    }

    /// Counts a call that has ended.
    pub fn end(&self, code: Code, took: Duration) {
        self.handled[usize::from(code.number())].inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

/// Every metric of the process. Cheap to update: handles are atomics, found ahead of time.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    calls: HashMap<String, Arc<Call>>,
    unknown: Arc<Call>,
    stages: Vec<Histogram>,
    refusals: Vec<IntCounter>,
    languages: IntCounterVec,
    languages_seen: RwLock<HashMap<String, IntCounter>>,
    models: IntGaugeVec,
    reloads: IntCounterVec,
    /// Documents waiting for a worker.
    pub queue_documents: IntGauge,
    /// Bytes of text waiting or at work, which admission counts.
    pub admitted_bytes: IntGauge,
    /// Worker threads that are at work.
    pub workers_busy: IntGauge,
    /// Worker threads.
    pub workers: IntGauge,
    /// Bytes of text analysed.
    pub text_bytes: IntCounter,
    /// Panics that were caught; each is a bug.
    pub panics: IntCounter,
    /// Open connections.
    pub connections: IntGauge,
    /// Connections accepted so far.
    pub connections_accepted: IntCounter,
    /// Bytes read from connections, below TLS.
    pub received_bytes: IntCounter,
    /// Bytes written to connections, below TLS.
    pub sent_bytes: IntCounter,
    /// 1 while health says SERVING, else 0.
    pub serving: IntGauge,
}

impl Metrics {
    /// All series at zero, one set for each of `methods`.
    ///
    /// # Errors
    ///
    /// When two metrics have one name, which a test of this module rules out.
    pub fn new(methods: &[Method]) -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let labels = ["grpc_type", "grpc_service", "grpc_method"];
        let coded = ["grpc_type", "grpc_service", "grpc_method", "grpc_code"];
        let started = register(
            &registry,
            IntCounterVec::new(
                Opts::new("grpc_server_started_total", "Calls that have arrived."),
                &labels,
            )?,
        )?;
        let handled = register(
            &registry,
            IntCounterVec::new(
                Opts::new("grpc_server_handled_total", "Calls that have ended, by status."),
                &coded,
            )?,
        )?;
        let seconds = register(
            &registry,
            HistogramVec::new(
                HistogramOpts::new(
                    "grpc_server_handling_seconds",
                    "Time from a call's arrival to its last byte.",
                )
                .buckets(CALL_BUCKETS.to_vec()),
                &labels,
            )?,
        )?;
        let call = |method: &Method| {
            let values = [method.kind.as_str(), method.service.as_str(), method.name.as_str()];
            Arc::new(Call {
                method: method.clone(),
                started: started.with_label_values(&values),
                handled: Code::NAMES
                    .iter()
                    .map(|code| {
                        handled.with_label_values(&[values[0], values[1], values[2], *code])
                    })
                    .collect(),
                seconds: seconds.with_label_values(&values),
            })
        };
        let unknown = Method {
            service: "unknown".to_owned(),
            name: "unknown".to_owned(),
            kind: MethodKind::Unary,
        };
        let stage = register(
            &registry,
            HistogramVec::new(
                HistogramOpts::new(
                    "parlance_stage_seconds",
                    "Time of each stage of the work on one document.",
                )
                .buckets(STAGE_BUCKETS.to_vec()),
                &["stage"],
            )?,
        )?;
        let refused = register(
            &registry,
            IntCounterVec::new(
                Opts::new("parlance_refused_total", "Calls turned away before analysis."),
                &["reason"],
            )?,
        )?;
        let build = register(
            &registry,
            IntGaugeVec::new(
                Opts::new("parlance_build_info", "The running version; always 1."),
                &["version"],
            )?,
        )?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        #[cfg(target_os = "linux")]
        registry.register(Box::new(prometheus::process_collector::ProcessCollector::for_self()))?;
        let gauge = |name: &str, help: &str| register(&registry, IntGauge::new(name, help)?);
        let counter = |name: &str, help: &str| register(&registry, IntCounter::new(name, help)?);
        Ok(Self {
            calls: methods
                .iter()
                .map(|m| (format!("/{}/{}", m.service, m.name), call(m)))
                .collect(),
            unknown: call(&unknown),
            stages: Stage::ALL.iter().map(|s| stage.with_label_values(&[s.as_str()])).collect(),
            refusals: Refusal::ALL
                .iter()
                .map(|r| refused.with_label_values(&[r.as_str()]))
                .collect(),
            languages: register(
                &registry,
                IntCounterVec::new(
                    Opts::new("parlance_documents_total", "Documents analysed, by language."),
                    &["language"],
                )?,
            )?,
            languages_seen: RwLock::default(),
            models: register(
                &registry,
                IntGaugeVec::new(
                    Opts::new("parlance_model_info", "Loaded models; always 1."),
                    &["model", "version"],
                )?,
            )?,
            reloads: register(
                &registry,
                IntCounterVec::new(
                    Opts::new(
                        "parlance_reloads_total",
                        "Files that were read again because they changed.",
                    ),
                    &["what", "result"],
                )?,
            )?,
            queue_documents: gauge("parlance_queue_documents", "Documents waiting for a worker.")?,
            admitted_bytes: gauge("parlance_admitted_bytes", "Bytes of text waiting or at work.")?,
            workers_busy: gauge("parlance_workers_busy", "Worker threads at work.")?,
            workers: gauge("parlance_workers", "Worker threads.")?,
            text_bytes: counter("parlance_text_bytes_total", "Bytes of text analysed.")?,
            panics: counter("parlance_panics_total", "Panics that were caught; each is a bug.")?,
            connections: gauge("parlance_connections", "Open connections.")?,
            connections_accepted: counter(
                "parlance_connections_accepted_total",
                "Connections accepted.",
            )?,
            received_bytes: counter(
                "parlance_network_received_bytes_total",
                "Bytes read from connections.",
            )?,
            sent_bytes: counter(
                "parlance_network_sent_bytes_total",
                "Bytes written to connections.",
            )?,
            serving: gauge("parlance_serving", "1 while health says SERVING, else 0.")?,
            registry,
        })
    }

    /// The series of the method at `path`, for example `/grpc.health.v1.Health/Check`. Paths that are
    /// no method share one set, so that callers cannot make new series.
    pub fn call(&self, path: &str) -> &Arc<Call> {
        self.calls.get(path).unwrap_or(&self.unknown)
    }

    /// Counts a call that was turned away.
    pub fn refuse(&self, why: Refusal) {
        self.refusals[why as usize].inc();
    }

    /// Books the stages of one document.
    pub fn stages(&self, times: &StageTimes) {
        for (stage, _, took) in times.iter() {
            self.stages[stage as usize].observe(took.as_secs_f64());
        }
    }

    /// Counts one analysed document of `text_bytes` bytes in `language` (BCP-47).
    pub fn document(&self, language: &str, text_bytes: usize) {
        self.text_bytes.inc_by(text_bytes as u64);
        let seen = self.languages_seen.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(counter) = seen.get(language) {
            counter.inc();
            return;
        }
        let full = seen.len() >= LANGUAGES_MAX;
        drop(seen);
        // The tag may come from a caller's hint; the bound keeps a hostile one from making series.
        let label = if full { "other" } else { language };
        let counter = self.languages.with_label_values(&[label]);
        counter.inc();
        if !full {
            let mut seen = self.languages_seen.write().unwrap_or_else(PoisonError::into_inner);
            seen.insert(label.to_owned(), counter);
        }
    }

    /// Names a loaded model.
    pub fn model(&self, name: &str, version: &str) {
        self.models.with_label_values(&[name, version]).set(1);
    }

    /// Counts an attempt to read changed files again; `what` is `tls` or `api_keys`.
    pub fn reload(&self, what: &str, worked: bool) {
        self.reloads.with_label_values(&[what, if worked { "success" } else { "failure" }]).inc();
    }

    /// Everything in the Prometheus text format, version 0.0.4.
    ///
    /// # Errors
    ///
    /// When a series is malformed, which a test of this module rules out.
    pub fn render(&self) -> Result<String, prometheus::Error> {
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}

/// Content type of [`Metrics::render`].
pub const METRICS_CONTENT_TYPE: &str = prometheus::TEXT_FORMAT;

fn register<C: Collector + Clone + 'static>(
    registry: &Registry,
    metric: C,
) -> Result<C, prometheus::Error> {
    registry.register(Box::new(metric.clone()))?;
    Ok(metric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_method() -> Method {
        Method {
            service: "grpc.health.v1.Health".to_owned(),
            name: "Check".to_owned(),
            kind: MethodKind::Unary,
        }
    }

    #[test]
    fn series_exist_before_the_first_call() {
        let metrics = Metrics::new(&[check_method()]).unwrap();
        let text = metrics.render().unwrap();
        for line in [
            r#"grpc_server_started_total{grpc_method="Check",grpc_service="grpc.health.v1.Health",grpc_type="unary"} 0"#,
            r#"grpc_server_handled_total{grpc_code="Internal",grpc_method="Check",grpc_service="grpc.health.v1.Health",grpc_type="unary"} 0"#,
            r#"parlance_refused_total{reason="overload"} 0"#,
            r#"parlance_stage_seconds_count{stage="tone"} 0"#,
            "parlance_queue_documents 0",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} is not in\n{text}");
        }
    }

    #[test]
    fn calls_are_counted_by_code() {
        let metrics = Metrics::new(&[check_method()]).unwrap();
        let call = metrics.call("/grpc.health.v1.Health/Check");
        call.start();
        call.end(Code::from_number(8), Duration::from_millis(3));
        metrics.call("/no.such/Method").end(Code::from_number(12), Duration::ZERO);
        let text = metrics.render().unwrap();
        assert!(text.contains(r#"grpc_code="ResourceExhausted",grpc_method="Check",grpc_service="grpc.health.v1.Health",grpc_type="unary"} 1"#));
        assert!(text.contains(r#"grpc_code="Unimplemented",grpc_method="unknown",grpc_service="unknown",grpc_type="unary"} 1"#));
        assert!(text.contains(r#"grpc_server_handling_seconds_bucket{grpc_method="Check",grpc_service="grpc.health.v1.Health",grpc_type="unary",le="0.005"} 1"#));
    }

    #[test]
    fn codes_that_grpc_does_not_define_are_unknown() {
        assert_eq!(Code::from_number(17), Code::UNKNOWN);
        assert_eq!(Code::from_number(-1), Code::UNKNOWN);
        assert_eq!(Code::from_number(16).as_str(), "Unauthenticated");
    }

    #[test]
    fn invented_languages_do_not_make_series_without_end() {
        let metrics = Metrics::new(&[]).unwrap();
        for i in 0..1000 {
            metrics.document(&format!("x-{i}"), 1);
        }
        let text = metrics.render().unwrap();
        let series = text.lines().filter(|l| l.starts_with("parlance_documents_total{")).count();
        assert_eq!(series, LANGUAGES_MAX + 1);
        assert!(text.contains(r#"parlance_documents_total{language="other"} 800"#));
        assert!(text.contains("parlance_text_bytes_total 1000"));
    }

    #[test]
    fn every_series_has_help_and_type() {
        let metrics = Metrics::new(&[check_method()]).unwrap();
        metrics.document("en", 1);
        metrics.model("names", "1");
        metrics.reload("tls", true);
        let text = metrics.render().unwrap();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let name = line.split(['{', ' ']).next().unwrap_or_default();
            let known = ["", "_bucket", "_sum", "_count"].iter().any(|suffix| {
                name.strip_suffix(suffix).is_some_and(|family| {
                    text.contains(&format!("# HELP {family} "))
                        && text.contains(&format!("# TYPE {family} "))
                })
            });
            assert!(known, "{name}");
        }
    }
}
