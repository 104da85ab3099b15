//! Any file of settings, and any key file, is read or refused with every mistake named.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parlance::config::check_file;

fuzz_target!(|text: &str| {
    if let Err(reason) = check_file(text) {
        panic!("{reason}");
    }
});
