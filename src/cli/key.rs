use std::io::Write as _;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{EXIT_USAGE, fail};
use crate::server::new_key;

pub(super) fn command() -> Command {
    Command::new("key")
        .about("Make an API key: the line for the key file on standard output, the key on standard error")
        .arg(Arg::new("name").required(true).value_name("NAME").help("Who the key is for, in logs"))
        .arg(
            Arg::new("requests-per-minute")
                .long("requests-per-minute")
                .value_name("COUNT")
                .value_parser(value_parser!(u32).range(1..))
                .help("What the key may be used for; without it, no limit"),
        )
}

/// The two go to different places so that `parlance key NAME >> keys` cannot put the key itself
/// into the file.
pub(super) fn run(matches: &ArgMatches) -> ExitCode {
    let name = matches.get_one::<String>("name").map_or("", String::as_str);
    match new_key(name, matches.get_one("requests-per-minute").copied()) {
        Ok((secret, line)) => {
            let written = writeln!(std::io::stdout(), "{line}");
            eprintln!("{secret}");
            written.map_or_else(|error| fail(error, 1), |()| ExitCode::SUCCESS)
        }
        Err(reason) => fail(reason, EXIT_USAGE),
    }
}
