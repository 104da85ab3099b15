//! The program `parlance`; see [`parlance::cli`].

use std::process::ExitCode;

use parlance_allocator::{MiMalloc, give_back_soon};

/// Answers are many small allocations made on one thread and freed on another, which the system's
/// allocator pays for in time and fragmentation.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// What mimalloc reads the time from that it keeps free memory for, in milliseconds. Where it is set,
/// mimalloc alone gives memory back.
const PURGE_DELAY: &str = "MIMALLOC_PURGE_DELAY";

fn main() -> ExitCode {
    // A variable that is no Unicode is none of ours.
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let variables: Vec<(String, String)> = variables.collect();
    if variables.iter().all(|(name, _)| name != PURGE_DELAY) {
        // Without it memory is given back a second later, by those who free it.
        let _ = give_back_soon();
    }
    parlance::cli::run(std::env::args_os(), variables.into_iter())
}
