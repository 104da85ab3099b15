//! Any bytes are a request that is answered, or one that is refused for the caller's mistake.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use parlance::pipeline::Models;
use parlance::rpc::properties::check_request;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::embedded().expect("models are whole"));

fuzz_target!(|bytes: &[u8]| {
    if let Err(reason) = check_request(&MODELS, bytes) {
        panic!("{reason}");
    }
});
