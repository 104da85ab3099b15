//! The program `parlance`; see [`parlance::cli`].

use std::process::ExitCode;

/// Answers are many small allocations made on one thread and freed on another, which the system's
/// allocator pays for in time and fragmentation.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // A variable that is no Unicode is none of ours.
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    parlance::cli::run(std::env::args_os(), variables)
}
