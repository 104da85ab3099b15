use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};

use super::fail;
use crate::pipeline::Models;
use crate::rpc::json::{self, Layout};
use crate::rpc::{Limits, to_wire, wire};

pub(super) fn command() -> Command {
    Command::new("capabilities")
        .about("Print what this program can do: languages, features, types, limits, models")
        .arg(
            Arg::new("output")
                .long("output")
                .value_name("FORM")
                .value_parser(["table", "json"])
                .default_value("table")
                .help("How it is printed"),
        )
        .arg(super::accurate_names())
}

pub(super) fn run(matches: &ArgMatches) -> ExitCode {
    let models = match Models::load(&super::names_of(matches)) {
        Ok(models) => models,
        Err(error) => return fail(error, 1),
    };
    let capabilities = to_wire::capabilities(&models, &Limits::default());
    let text = if matches.get_one::<String>("output").is_some_and(|form| form == "json") {
        let name = "GetCapabilitiesResponse";
        json::of_message(&capabilities, name, Layout::Indented) + "\n"
    } else {
        table(&capabilities)
    };
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(error, 1),
    }
}

/// The features, in the order of their columns.
const COLUMNS: [(wire::Feature, &str); 4] = [
    (wire::Feature::Language, "language"),
    (wire::Feature::Sentences, "sentences"),
    (wire::Feature::Entities, "entities"),
    (wire::Feature::Tone, "tone"),
];

fn table(capabilities: &wire::GetCapabilitiesResponse) -> String {
    let mut text = format!("parlance {}\n\n", capabilities.version);
    let mut row = |cells: [&str; 5]| {
        let [language, rest @ ..] = cells;
        let mut line = format!("{language:<10}");
        for cell in rest {
            // Writing to a string cannot fail.
            let _ = write!(line, " {cell:<10}");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    };
    row(["", COLUMNS[0].1, COLUMNS[1].1, COLUMNS[2].1, COLUMNS[3].1]);
    for language in &capabilities.languages {
        let quality = |feature: wire::Feature| {
            let support = language.features.iter().find(|support| support.feature() == feature);
            match support.map(wire::FeatureSupport::quality) {
                Some(wire::Quality::Basic) => "basic",
                Some(wire::Quality::Standard) => "standard",
                Some(wire::Quality::Full) => "full",
                Some(wire::Quality::Accurate) => "accurate",
                Some(wire::Quality::Unspecified) | None => "-",
            }
        };
        let [first, second, third, fourth] = COLUMNS.map(|(feature, _)| quality(feature));
        row([&language.language, first, second, third, fourth]);
    }
    let types: Vec<&str> = capabilities
        .entity_types()
        .map(|kind| kind.as_str_name().trim_start_matches("ENTITY_TYPE_"))
        .collect();
    let _ = writeln!(text, "\nentity types: {}", types.join(" "));
    if let Some(limits) = &capabilities.limits {
        let _ = writeln!(
            text,
            "limits: text {} bytes, message {} bytes, batch {} documents, stream window {}",
            limits.text_bytes, limits.message_bytes, limits.batch_documents, limits.stream_window
        );
    }
    for model in &capabilities.models {
        let _ = writeln!(text, "model {} {}: {} bytes", model.name, model.version, model.bytes);
    }
    text
}
