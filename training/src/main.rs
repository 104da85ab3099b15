//! Makes the model files of `models/` from a data folder, and answers the scorers' questions.
//!
//! `parlance-training COMMAND ARGUMENTS…`; each command prints its own usage without arguments.

mod sentences;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result: Result<(), Box<dyn std::error::Error>> = match command.as_str() {
        // One line a command: "train-language" => language::train(&rest),
        "answer-sentences" => sentences::answer(&rest),
        other => Err(format!("unknown command {other:?} with {} arguments", rest.len()).into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(64)
        }
    }
}
