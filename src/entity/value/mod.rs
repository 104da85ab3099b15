//! Normalised readings of the structured types.

/// What a structured mention says, in a form that needs no parsing of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A calendar date or interval, ISO 8601: `2021-10-20`, `2021-10`, `2021-Q3` is written as
    /// `2021-07/2021-09`, `2021-W14` for a week; an open end is `..`.
    Date(DateValue),
    /// A time of day, ISO 8601: `T14:30`, `2021-10-20T14:30+08:00`.
    Time(String),
    /// A length of time, ISO 8601: `P3D`, `PT1H30M`.
    Duration(String),
    /// An amount of money.
    Money {
        /// ISO 4217 code; empty when the text leaves it open.
        currency: String,
        /// Plain decimal: `1250000000`.
        amount: String,
    },
    /// A measured quantity.
    Quantity {
        /// UCUM-like unit: `km`, `kg`, `m/s`.
        unit: String,
        /// Plain decimal.
        amount: String,
    },
    /// A number, plain decimal. Ordinals give their position.
    Number(String),
    /// A percentage, plain decimal: `12.5`.
    Percent(String),
    /// A telephone number, E.164: `+14155550132`.
    Phone(String),
    /// A web address with its scheme, or an e-mail address in lower-case domain form.
    Url(String),
}

/// A date or interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateValue {
    /// ISO 8601 date, or `start/end` interval. Empty when a relative date has no reference time.
    pub iso: String,
    /// Whether the text allows another reading (`03/04/2021`).
    pub ambiguous: bool,
    /// Whether it was resolved against the document's reference time.
    pub relative: bool,
}
