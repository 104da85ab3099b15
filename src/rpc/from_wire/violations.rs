use crate::error::{Reason, RequestError, Violation};

/// What was found wrong with a request so far.
#[derive(Debug, Default)]
pub(super) struct Violations(Vec<Violation>);

impl Violations {
    pub(super) fn add(&mut self, field: impl Into<String>, reason: Reason, description: String) {
        self.0.push(Violation { field: field.into(), reason, description });
    }

    /// `value` when nothing is wrong; `value` is absent only when something is.
    pub(super) fn check<T>(self, value: Option<T>) -> Result<T, RequestError> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(RequestError::Invalid(self.0)),
        }
    }

    /// Whether a list of `count` entries is short enough.
    pub(super) fn fits(&mut self, field: &str, count: usize, count_max: usize) -> bool {
        if count > count_max {
            let description = format!("has {count} entries; at most {count_max} are accepted");
            self.add(field, Reason::TooLarge, description);
        }
        count <= count_max
    }
}
