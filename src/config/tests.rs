use std::time::Duration;

use super::{Config, SETTINGS, Setting, Sources};
use crate::pipeline::AccurateNames;

fn flags(flags: &[(&str, &str)]) -> Sources {
    flags.iter().fold(Sources::default(), |sources, (name, value)| {
        sources.with_flag(Setting::named(name).unwrap(), *value)
    })
}

fn variables(variables: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
    variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
}

fn mistakes(sources: &Sources) -> Vec<String> {
    let mistakes = Config::read(sources, 2).err().unwrap_or_default();
    mistakes.iter().map(ToString::to_string).collect()
}

#[test]
fn every_default_is_good() {
    let config = Config::read(&Sources::default(), 3).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:50051");
    assert_eq!((config.pool.threads, config.pool.small_threads), (3, 1));
    assert_eq!(config.limits, crate::rpc::Limits::default());
    assert_eq!(
        config.pool,
        crate::pool::PoolLimits { threads: 3, ..crate::pool::PoolLimits::for_cores(3) }
    );
}

#[test]
fn the_accurate_tier_is_off_embedded_or_a_file() {
    let names = |value| Config::read(&flags(&[("accurate_names", value)]), 2).unwrap().names;
    assert_eq!(Config::read(&Sources::default(), 2).unwrap().names, AccurateNames::Off);
    assert_eq!(names("off"), AccurateNames::Off);
    assert_eq!(names("embedded"), AccurateNames::Embedded);
    assert_eq!(names("/models/en.bin"), AccurateNames::File("/models/en.bin".into()));
    expect_test::expect![[
        r#"--accurate-names is ""; accepted: off, embedded, or the file of a model"#
    ]]
    .assert_eq(&mistakes(&flags(&[("accurate_names", "")])).join("\n"));
}

#[test]
fn flags_win_over_variables_and_variables_over_the_file() {
    let sources = flags(&[("threads", "7")])
        .with_variables(variables(&[
            ("PARLANCE_THREADS", "8"),
            ("PARLANCE_DRAIN_DELAY", "250ms"),
            ("PATH", "/bin"),
        ]))
        .with_file("x.toml", "threads = 9\ndrain_delay = \"1s\"\nreflection = false\n");
    let config = Config::read(&sources, 2).unwrap();
    assert_eq!(config.pool.threads, 7);
    assert_eq!(config.drain.delay, Duration::from_millis(250));
    assert!(!config.reflection);
}

#[test]
fn every_mistake_is_told_at_once() {
    let sources = flags(&[("threads", "many")])
        .with_variables(variables(&[("PARLANCE_LISTEN", "here")]))
        .with_file("x.toml", "drain_delay = 5\nreflexion = true\n");
    expect_test::expect![[r#"
        reflexion in the file is "on"; accepted: no such key; `parlance serve --help` lists them
        --threads is "many"; accepted: a number from 0 to 1000000
        PARLANCE_LISTEN is "here"; accepted: an IP address and a port such as 0.0.0.0:50051 or [::]:50051
        drain_delay in the file is "5"; accepted: a duration such as 500ms, 30s, 5m or 2h"#]]
    .assert_eq(&mistakes(&sources).join("\n"));
}

#[test]
fn values_that_do_not_fit_each_other_are_refused() {
    let small = flags(&[("message_bytes_max", "1MiB")]);
    assert_eq!(
        mistakes(&small),
        [
            "--message-bytes-max is \"1MiB\"; accepted: at least 1056768, so that a text of text_bytes_max fits"
        ]
    );
    assert_eq!(mistakes(&flags(&[("queue_bytes_max", "1MiB")])).len(), 1);
    assert_eq!(mistakes(&flags(&[("inbound_bytes_max", "1MiB")])).len(), 1);
    assert_eq!(mistakes(&flags(&[("queue_documents_max", "10")])).len(), 1);
}

#[test]
fn a_file_that_is_no_toml_is_told_without_quoting_it() {
    let mistakes = mistakes(&Sources::default().with_file("x.toml", "secret = = 5"));
    assert_eq!(mistakes.len(), 1);
    assert!(mistakes[0].starts_with("--config is \"x.toml\"; accepted: a TOML file ("));
    assert!(!mistakes[0].contains("secret"), "{mistakes:?}");
}

#[test]
fn variables_that_kubernetes_makes_for_a_service_are_ignored() {
    let sources = Sources::default().with_variables(variables(&[
        ("PARLANCE_PORT", "tcp://10.0.0.1:50051"),
        ("PARLANCE_SERVICE_HOST", "10.0.0.1"),
        ("PARLANCE_PORT_50051_TCP_ADDR", "10.0.0.1"),
    ]));
    assert_eq!(mistakes(&sources), Vec::<String>::new());
    for setting in SETTINGS {
        assert!(!setting.name.starts_with("port") && !setting.name.starts_with("service_"));
    }
}

#[test]
fn sizes_and_durations_have_units() {
    let good = |name, value| Config::read(&flags(&[(name, value)]), 2).unwrap();
    assert_eq!(good("text_bytes_max", "64KiB").limits.text_bytes_max, 65536);
    assert_eq!(good("drain_deadline", "2m").drain.deadline, Duration::from_secs(120));
    assert_eq!(good("drain_deadline", "0").drain.deadline, Duration::ZERO);
    for (name, value) in [
        ("text_bytes_max", "1GB"),
        ("text_bytes_max", "-1"),
        ("text_bytes_max", "1GiB"),
        ("text_bytes_max", "0"),
        ("call_time_max", "0"),
        ("call_time_max", "5 parsecs"),
        ("call_time_max", "99999999999999999999s"),
        ("reflection", "maybe"),
    ] {
        assert_eq!(mistakes(&flags(&[(name, value)])).len(), 1, "{name} {value}");
    }
}

#[test]
fn limits_have_one_default_each() {
    let config = Config::read(&Sources::default(), 2).unwrap();
    assert_eq!(config.connections, crate::server::ConnectionLimits::default());
    assert_eq!(config.drain, crate::server::Drain::default());
    assert_eq!(config.telemetry.logs, crate::telemetry::LogSettings::default());
    assert_eq!(config.telemetry.calls, crate::telemetry::CallLog::default());
    assert_eq!((config.access.tls, config.access.api_keys, config.web), (None, None, None));
}

#[test]
fn files_of_tls_come_together() {
    let lone = |name| mistakes(&flags(&[(name, "x.pem")]));
    assert_eq!(
        lone("tls_certificate"),
        ["tls_key by default is \"\"; accepted: the key of tls_certificate"]
    );
    assert_eq!(lone("tls_key").len(), 1);
    assert_eq!(lone("tls_client_ca").len(), 1);
    let both = flags(&[("tls_certificate", "x.crt"), ("tls_key", "x.key")]);
    let tls = Config::read(&both, 2).unwrap().access.tls.unwrap();
    assert_eq!((tls.key.to_str(), tls.client_ca), (Some("x.key"), None));
}

#[test]
fn settings_of_the_shell_are_checked() {
    let wrong = [
        ("metrics_listen", "9464"),
        ("log_format", "xml"),
        ("log_filter", "parlance=loud"),
        ("log_calls", "some"),
        ("otlp_endpoint", "collector:4317"),
        ("trace_sample_ratio", "1.5"),
        ("web_origins", "app.example.com"),
        ("stream_window_bytes", "4GiB"),
        ("call_stall_max", "1s"),
        ("quiet_bytes_max", "1MiB"),
    ];
    assert_eq!(mistakes(&flags(&wrong)).len(), wrong.len());
    let good = flags(&[("web", "on"), ("web_origins", "https://a.example, http://localhost:3000")]);
    assert_eq!(
        Config::read(&good, 2).unwrap().web.unwrap(),
        ["https://a.example", "http://localhost:3000"]
    );
}

#[test]
fn any_file_is_read_or_refused() {
    for text in [
        "",
        "=",
        "a = [1]\n[b]\nc = 1979-05-27",
        "threads = 99999999999999999999",
        "\u{feff}listen = ''",
        "x:y:z",
        "threads = \"\\u0000\"",
    ] {
        super::check_file(text).unwrap();
    }
}

#[test]
fn google_over_http_needs_google() {
    let read = |grpc: &str, rest: &str| {
        let mut sources = Sources::default();
        for (name, value) in [("google", grpc), ("google_rest", rest)] {
            sources = sources.with_flag(Setting::named(name).unwrap(), value);
        }
        let google = Config::read(&sources, 2).unwrap().google;
        (google.grpc, google.rest)
    };
    assert_eq!(read("on", "on"), (true, true));
    assert_eq!(read("on", "off"), (true, false));
    assert_eq!(read("off", "on"), (false, false));
}
