//! Any text can be read as HTML, and what it says leads back to it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parlance::pipeline::properties::check_html;

fuzz_target!(|source: &str| {
    if let Err(reason) = check_html(source) {
        panic!("{reason}");
    }
});
