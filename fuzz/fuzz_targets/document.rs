//! Any text has an analysis, the same one each time, with spans that fit it.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use parlance::pipeline::Models;
use parlance::pipeline::properties::check_document;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("models are whole"));

fuzz_target!(|text: &str| {
    if let Err(reason) = check_document(&MODELS, text) {
        panic!("{reason}");
    }
});
