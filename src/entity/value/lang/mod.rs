//! Tables of the languages that the recognisers know.

mod common;
mod de;
mod east;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod nl;
mod north;
mod pt;
mod slavic;
mod zh;

/// Which way round `03/04/2021` goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateOrder {
    DayMonth,
    MonthDay,
}

/// What differs between languages beside words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// BCP-47 language.
    pub(super) code: &'static str,
    /// Word tables, after the common ones.
    pub(super) tables: &'static [&'static str],
    /// Whether `1,5` is one and a half.
    pub(super) decimal_comma: bool,
    /// Order of numeric dates where the region says nothing.
    pub(super) order: DateOrder,
    /// Country of telephone numbers without a country code, where the region says nothing.
    pub(super) country: &'static str,
    /// Whether common nouns begin with a capital.
    pub(super) capital_nouns: bool,
    /// Whether numerals and dates are written with Chinese signs.
    pub(super) ideographs: bool,
    /// Whether the tables hold what dates, times and amounts need, and nothing else.
    pub(super) amounts_alone: bool,
}

const CONTINENTAL: Habits = Habits {
    code: "",
    tables: &[],
    decimal_comma: true,
    order: DateOrder::DayMonth,
    country: "",
    capital_nouns: false,
    ideographs: false,
    amounts_alone: false,
};

/// A language of the continent with tables for dates, times and amounts alone.
const fn amounts(
    code: &'static str,
    tables: &'static [&'static str],
    country: &'static str,
) -> Habits {
    Habits { code, tables, country, amounts_alone: true, ..CONTINENTAL }
}

/// Every language with tables of its own.
pub(super) const LANGUAGES: &[Habits] = &[
    Habits {
        code: "en",
        tables: en::TABLES,
        decimal_comma: false,
        order: DateOrder::MonthDay,
        country: "US",
        ..CONTINENTAL
    },
    Habits { code: "de", tables: &[de::TABLE], country: "DE", capital_nouns: true, ..CONTINENTAL },
    Habits { code: "fr", tables: &[fr::TABLE], country: "FR", ..CONTINENTAL },
    Habits { code: "es", tables: &[es::TABLE], country: "ES", ..CONTINENTAL },
    Habits { code: "it", tables: &[it::TABLE], country: "IT", ..CONTINENTAL },
    Habits { code: "pt", tables: &[pt::TABLE], country: "PT", ..CONTINENTAL },
    Habits { code: "nl", tables: &[nl::TABLE], country: "NL", ..CONTINENTAL },
    Habits {
        code: "zh",
        tables: &[zh::TABLE],
        decimal_comma: false,
        country: "CN",
        ideographs: true,
        ..CONTINENTAL
    },
    Habits { decimal_comma: false, ideographs: true, ..amounts("ja", &[ja::TABLE], "JP") },
    amounts("da", &[north::DANISH], "DK"),
    amounts("nb", &[north::NORWEGIAN], "NO"),
    amounts("nn", &[north::NORWEGIAN], "NO"),
    amounts("sv", &[north::SWEDISH], "SE"),
    amounts("fi", &[north::FINNISH], "FI"),
    amounts("pl", &[slavic::POLISH], "PL"),
    amounts("cs", &[slavic::CZECH], "CZ"),
    amounts("sk", &[slavic::SLOVAK], "SK"),
    amounts("hr", &[slavic::CROATIAN], "HR"),
    amounts("bs", &[slavic::SERBIAN], "BA"),
    amounts("sr", &[slavic::SERBIAN], "RS"),
    amounts("ru", &[east::RUSSIAN], "RU"),
    amounts("uk", &[east::UKRAINIAN], "UA"),
    amounts("ro", &[east::ROMANIAN], "RO"),
    amounts("tr", &[east::TURKISH], "TR"),
    amounts("id", &[east::INDONESIAN], "ID"),
    Habits { decimal_comma: false, ..amounts("ms", &[east::INDONESIAN], "MY") },
];

/// Formats that need no language: ISO dates, symbols, addresses of the net.
pub(super) const ANY: Habits = Habits { decimal_comma: false, ..CONTINENTAL };

pub(super) use common::TABLE as COMMON;
