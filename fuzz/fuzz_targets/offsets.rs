//! Offsets lead from bytes to each encoding and back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parlance::pipeline::properties::check_offsets;

fuzz_target!(|text: &str| {
    if let Err(reason) = check_offsets(text) {
        panic!("{reason}");
    }
});
