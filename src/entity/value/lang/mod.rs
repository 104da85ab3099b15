//! Tables of the languages that the recognisers know.

mod common;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;
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
}

const CONTINENTAL: Habits = Habits {
    code: "",
    tables: &[],
    decimal_comma: true,
    order: DateOrder::DayMonth,
    country: "",
    capital_nouns: false,
};

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
    Habits { code: "zh", tables: &[zh::TABLE], decimal_comma: false, country: "CN", ..CONTINENTAL },
];

/// Formats that need no language: ISO dates, symbols, addresses of the net.
pub(super) const ANY: Habits = Habits { decimal_comma: false, ..CONTINENTAL };

pub(super) use common::TABLE as COMMON;
