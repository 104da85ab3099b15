//! `parlance analyze`: the pipeline without a server, for one text or millions.

mod input;
mod options;
mod ordered;
mod output;
mod pretty;
mod progress;

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{EXIT_USAGE, fail};
use crate::error::RequestError;
use crate::pipeline::Models;
use crate::rpc::{self, Limits, wire};
use crate::text::Interrupt;
use input::Item;
use options::Options;
use output::Answered;
use progress::Progress;

/// Some documents have an error in place of an answer, or the input or output failed.
const EXIT_FAILURE: u8 = 1;

pub(super) fn command() -> Command {
    let value = |name: &'static str, form: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(form).help(help)
    };
    let switch = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    Command::new("analyze")
        .about("Analyze files or standard input without a server")
        .arg(Arg::new("files").value_name("FILE").num_args(0..).help("Default: standard input"))
        .arg(
            value("input", "FORM", "text: each file is a document; jsonl: each line is one")
                .value_parser(["text", "jsonl"])
                .default_value("text"),
        )
        .arg(
            value("output", "FORM", "pretty: to read; json: indented; jsonl: one line a document")
                .value_parser(["pretty", "json", "jsonl"])
                .default_value("pretty"),
        )
        .arg(
            value("features", "LIST", "Of language, sentences, entities, tone; default all")
                .value_delimiter(',')
                .value_parser(["language", "sentences", "entities", "tone"]),
        )
        .arg(
            value("offsets", "UNIT", "What offsets count")
                .value_parser(["utf8", "utf16", "utf32"])
                .default_value("utf8"),
        )
        .arg(value("threads", "COUNT", "Default: one for each core"))
        .arg(value("language", "TAG", "The language of texts that do not say theirs"))
        .arg(value("reference-time", "TIME", "When the texts were written, as RFC 3339"))
        .arg(value("max-candidates", "COUNT", "How many languages to list; default 3"))
        .arg(value("min-confidence", "P", "Leave out mentions below this, 0 to 1; default 0"))
        .arg(
            value("types", "LIST", "Only entities of these types, such as PERSON,DATE")
                .value_delimiter(','),
        )
        .arg(super::accurate_names())
        .arg(switch("detect-segments", "Tell which stretches are in which language"))
        .arg(switch("evidence", "List the words that made the tone"))
        .arg(
            value("tone", "LIST", "Only these parts of the tone, such as score,register,relations")
                .value_delimiter(','),
        )
        .arg(switch("sentence-details", "Register, emotions and stance of each sentence"))
}

pub(super) fn run(matches: &ArgMatches) -> ExitCode {
    let options = match Options::read(matches) {
        Ok(options) => options,
        Err(mistake) => return fail(mistake, EXIT_USAGE),
    };
    let models = match Models::load(&super::names_of(matches)) {
        Ok(models) => Arc::new(models),
        Err(error) => return fail(error, EXIT_FAILURE),
    };
    let limits = Limits { text_bytes_max: input::TEXT_BYTES_MAX, ..Limits::default() };
    let mut progress = Progress::start();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut errors = 0u64;
    let items = input::items(&options);
    let threads = options.threads;
    let result = ordered::map(
        threads,
        items,
        move |item| answer(&models, &limits, item, &options),
        |answered: Answered| {
            errors += u64::from(answered.failed);
            progress.count(answered.text_bytes);
            out.write_all(answered.output.as_bytes())?;
            out.flush()
        },
    );
    progress.finish();
    match result {
        Ok(()) if errors == 0 => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(EXIT_FAILURE),
        // Whoever read the output has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(EXIT_FAILURE),
        Err(error) => fail(format!("cannot write: {error}"), EXIT_FAILURE),
    }
}

/// The output for one document; runs on any thread.
fn answer(models: &Models, limits: &Limits, item: Item, options: &Options) -> Answered {
    let Item { id, request } = item;
    // Printing needs the text, which the request gives away.
    let text = match (&request, options.output) {
        (Ok(request), options::Output::Pretty) => text_of(request).to_owned(),
        _ => String::new(),
    };
    let text_bytes = request.as_ref().map_or(0, |request| text_of(request).len());
    let analyze = |request| {
        // A panic is a bug that costs one document.
        catch_unwind(AssertUnwindSafe(|| {
            rpc::analyze(models, limits, request, &Interrupt::never())
        }))
        .unwrap_or(Err(RequestError::Internal))
    };
    output::write(options, &id, &text, text_bytes, request.and_then(analyze))
}

fn text_of(request: &wire::AnalyzeRequest) -> &str {
    request.document.as_ref().map_or("", |document| &document.text)
}
