//! Makes the model files of `models/` from a data folder, and answers the scorers' questions.
//!
//! `parlance-training COMMAND ARGUMENTS…`; each command prints its own usage without arguments.

mod language;
mod names;
mod sentences;
mod tone;
mod values;
mod voices;

use std::process::ExitCode;

/// What went wrong, for the one who started the command.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result: Result<(), Failure> = match command.as_str() {
        "train-language" => language::train(&rest),
        "calibrate-language" => language::calibrate(&rest),
        "time-language" => language::time(&rest),
        "answer-language" => language::answer(&rest),
        "answer-sentences" => sentences::answer(&rest),
        "tone-units" => tone::units(&rest),
        "bench-tone" => tone::bench(&rest),
        "train-tone-english" => tone::train_english(&rest),
        "train-tone-languages" => tone::train_languages(&rest),
        "tone-grams" => tone::write_grams(&rest),
        "answer-tone" => tone::answer(&rest),
        "score-values" => values::score(&rest),
        "bench-values" => values::bench(&rest),
        "answer-voices" => voices::answer(&rest),
        "score-voices" => voices::score(&rest),
        "bench-voices" => voices::bench(&rest),
        "score-grouping" => values::score_grouping(&rest),
        "bench-grouping" => values::bench_grouping(&rest),
        "names-tokens" => names::tokens(&rest),
        "answer-entities" => names::answer(&rest),
        #[cfg(feature = "accurate")]
        "pack-accurate" => names::pack_accurate(&rest),
        #[cfg(feature = "accurate")]
        "tune-accurate" => names::tune_accurate(&rest),
        #[cfg(feature = "accurate")]
        "label-names" => names::label(&rest),
        "score-teacher" => names::score_teacher(&rest),
        "tune-languages" => names::tune_languages(&rest),
        "tune-names" => names::tune(&rest),
        "bench-names" => names::bench(&rest),
        "names-corpus" => names::dump(&rest),
        "join-network" => names::join_network(&rest),
        "train-names" => names::train(&rest),
        "bench-sentences" => sentences::bench(&rest),
        "train-sentences" => sentences::train(&rest),
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
