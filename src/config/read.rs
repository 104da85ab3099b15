use super::{ConfigError, Setting, Sources};

/// Reads one value after the other and collects what is wrong.
pub(super) struct Reader<'s> {
    sources: &'s Sources,
    mistakes: Vec<ConfigError>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self { sources, mistakes: sources.mistakes.clone() }
    }

    /// The value of the setting `name`. After a mistake it is the default, so that reading goes on.
    #[allow(
        clippy::expect_used,
        reason = "names and defaults are constants; a test reads them all"
    )]
    pub(super) fn value<T>(&mut self, name: &str, parse: fn(&str) -> Result<T, &'static str>) -> T {
        let setting = Setting::named(name).expect("the setting is in SETTINGS");
        let (value, origin) = self.sources.value(setting);
        match parse(value.trim()) {
            Ok(value) => value,
            Err(accepted) => {
                self.mistakes.push(ConfigError { origin, value, accepted: accepted.to_owned() });
                parse(setting.default).expect("the default is good")
            }
        }
    }

    /// A value that is good by itself and does not fit the others.
    pub(super) fn mistake(&mut self, name: &str, accepted: String) {
        if let Some(setting) = Setting::named(name) {
            let (value, origin) = self.sources.value(setting);
            self.mistakes.push(ConfigError { origin, value, accepted });
        }
    }

    pub(super) fn finish(self) -> Vec<ConfigError> {
        self.mistakes
    }
}
