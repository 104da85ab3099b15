use std::collections::BTreeMap;
use std::fmt;

use super::{SETTINGS, Setting};

/// Where settings come from; tests make their own and never touch the environment.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// By setting name.
    pub(super) flags: BTreeMap<String, String>,
    /// By setting name.
    pub(super) variables: BTreeMap<String, String>,
    /// By setting name.
    pub(super) file: BTreeMap<String, String>,
    pub(super) mistakes: Vec<ConfigError>,
}

/// A setting that cannot be used. Speaks to the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Where it was set.
    pub origin: Origin,
    /// Its value as given.
    pub value: String,
    /// What would be accepted.
    pub accepted: String,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A command-line flag, with its dashes.
    Flag(String),
    /// An environment variable.
    Variable(String),
    /// A key of the file.
    Key(String),
    /// Nobody set it.
    Default(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "--{flag}"),
            Self::Variable(variable) => f.write_str(variable),
            Self::Key(key) => write!(f, "{key} in the file"),
            Self::Default(name) => write!(f, "{name} by default"),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {:?}; accepted: {}", self.origin, self.value, self.accepted)
    }
}

impl std::error::Error for ConfigError {}

impl Sources {
    /// Adds a flag.
    #[must_use]
    pub fn with_flag(mut self, setting: &Setting, value: impl Into<String>) -> Self {
        self.flags.insert(setting.name.to_owned(), value.into());
        self
    }

    /// Adds the `PARLANCE_*` variables among `variables`. Others of that prefix are not ours to
    /// judge: Kubernetes makes some for a service of our name.
    #[must_use]
    pub fn with_variables(mut self, variables: impl Iterator<Item = (String, String)>) -> Self {
        let variables: BTreeMap<String, String> = variables.collect();
        for setting in SETTINGS {
            if let Some(value) = variables.get(&setting.variable()) {
                self.variables.insert(setting.name.to_owned(), value.clone());
            }
        }
        self
    }

    /// Adds the settings of a TOML file.
    #[must_use]
    pub fn with_file(mut self, path: &str, text: &str) -> Self {
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => {
                // The first line says what and where; the rest quotes the file.
                let reason = error.message().lines().next().unwrap_or_default().to_owned();
                self.mistakes.push(ConfigError {
                    origin: Origin::Flag("config".to_owned()),
                    value: path.to_owned(),
                    accepted: format!("a TOML file ({reason})"),
                });
                return self;
            }
        };
        for (key, value) in table {
            let value = match value {
                toml::Value::String(text) => text,
                toml::Value::Boolean(on) => if on { "on" } else { "off" }.to_owned(),
                toml::Value::Integer(number) => number.to_string(),
                // No setting is any of these; the mistake names the kind.
                other => other.type_str().to_owned(),
            };
            if Setting::named(&key).is_some() {
                self.file.insert(key, value);
            } else {
                self.mistakes.push(ConfigError {
                    origin: Origin::Key(key),
                    value,
                    accepted: "no such key; `parlance serve --help` lists them".to_owned(),
                });
            }
        }
        self
    }

    /// A file that could not be read.
    #[must_use]
    pub fn with_unreadable_file(mut self, path: &str, reason: &str) -> Self {
        self.mistakes.push(ConfigError {
            origin: Origin::Flag("config".to_owned()),
            value: path.to_owned(),
            accepted: format!("a file that can be read ({reason})"),
        });
        self
    }

    /// The value of `setting` and where it came from.
    pub fn value(&self, setting: &'static Setting) -> (String, Origin) {
        let name = setting.name;
        if let Some(value) = self.flags.get(name) {
            return (value.clone(), Origin::Flag(setting.flag()));
        }
        if let Some(value) = self.variables.get(name) {
            return (value.clone(), Origin::Variable(setting.variable()));
        }
        if let Some(value) = self.file.get(name) {
            return (value.clone(), Origin::Key(name.to_owned()));
        }
        (setting.default.to_owned(), Origin::Default(name))
    }
}
