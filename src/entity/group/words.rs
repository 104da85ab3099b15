//! Word lists of grouping: forms of address, first names, heads of bodies, other names.

/// Whether a person goes by `he` or `she`, as far as the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Unknown,
    Male,
    Female,
}

/// Forms of address in front of a name, with what they say; in lower case.
const HONORIFICS: &[(&str, Gender)] = &[
    ("mr", Gender::Male),
    ("mister", Gender::Male),
    ("mrs", Gender::Female),
    ("ms", Gender::Female),
    ("miss", Gender::Female),
    ("mx", Gender::Unknown),
    ("cllr", Gender::Unknown),
    ("councillor", Gender::Unknown),
    ("judge", Gender::Unknown),
    ("justice", Gender::Unknown),
    ("rev", Gender::Unknown),
    ("dr", Gender::Unknown),
    ("prof", Gender::Unknown),
    ("sir", Gender::Male),
    ("dame", Gender::Female),
    ("lady", Gender::Female),
    ("lord", Gender::Male),
    ("king", Gender::Male),
    ("queen", Gender::Female),
    ("prince", Gender::Male),
    ("princess", Gender::Female),
    ("herr", Gender::Male),
    ("frau", Gender::Female),
    ("monsieur", Gender::Male),
    ("madame", Gender::Female),
    ("mme", Gender::Female),
    ("señor", Gender::Male),
    ("señora", Gender::Female),
    ("signor", Gender::Male),
    ("signora", Gender::Female),
];

/// The gender behind a form of address; `None` when `word` is none.
pub(super) fn honorific(word: &str) -> Option<Gender> {
    HONORIFICS.iter().find(|known| known.0 == word).map(|known| known.1)
}

/// Common first names of one gender, in lower case, ascending.
const FEMALE: &[&str] = &[
    "abigail",
    "aisha",
    "alexandra",
    "alice",
    "amanda",
    "amy",
    "ana",
    "angela",
    "anita",
    "ann",
    "anna",
    "anne",
    "annie",
    "aoife",
    "barbara",
    "beth",
    "carla",
    "carol",
    "caroline",
    "catherine",
    "charlotte",
    "chelsea",
    "christina",
    "christine",
    "claire",
    "clara",
    "cynthia",
    "deborah",
    "diana",
    "diane",
    "donna",
    "dorothy",
    "elena",
    "elizabeth",
    "ella",
    "ellen",
    "emily",
    "emma",
    "erin",
    "eva",
    "eve",
    "fatima",
    "fiona",
    "florence",
    "giulia",
    "grace",
    "hannah",
    "heather",
    "heidi",
    "helen",
    "hillary",
    "ida",
    "ingrid",
    "irene",
    "isabel",
    "isabella",
    "jane",
    "janet",
    "jennifer",
    "jessica",
    "joan",
    "joanna",
    "joanne",
    "judith",
    "julia",
    "julie",
    "karen",
    "kate",
    "katherine",
    "kathleen",
    "katie",
    "kimberly",
    "laura",
    "lauren",
    "leila",
    "linda",
    "lisa",
    "lucy",
    "margaret",
    "maria",
    "marie",
    "marina",
    "martha",
    "mary",
    "maya",
    "melanie",
    "melissa",
    "mia",
    "michelle",
    "monica",
    "nancy",
    "natalia",
    "natalie",
    "nicole",
    "nora",
    "olga",
    "olivia",
    "pamela",
    "patricia",
    "paula",
    "priya",
    "rachel",
    "rebecca",
    "rose",
    "ruth",
    "samantha",
    "sandra",
    "sara",
    "sarah",
    "serena",
    "sharon",
    "sofia",
    "sonia",
    "sophia",
    "sophie",
    "stephanie",
    "susan",
    "tatiana",
    "teresa",
    "theresa",
    "ursula",
    "valentina",
    "vanessa",
    "vera",
    "victoria",
    "virginia",
    "wendy",
    "yulia",
    "zoe",
];
const MALE: &[&str] = &[
    "aaron",
    "abdul",
    "adam",
    "ahmed",
    "alan",
    "albert",
    "alejandro",
    "alexander",
    "ali",
    "amir",
    "andrew",
    "anthony",
    "antonio",
    "arthur",
    "barack",
    "ben",
    "benjamin",
    "bernie",
    "bill",
    "bob",
    "boris",
    "brian",
    "bruce",
    "carl",
    "carlos",
    "charles",
    "chris",
    "christopher",
    "colin",
    "craig",
    "daniel",
    "dave",
    "david",
    "dennis",
    "diego",
    "dmitry",
    "donald",
    "douglas",
    "edward",
    "elon",
    "emmanuel",
    "eric",
    "erik",
    "felix",
    "francis",
    "frank",
    "fred",
    "gary",
    "gavin",
    "george",
    "giovanni",
    "giuseppe",
    "graham",
    "greg",
    "hans",
    "harry",
    "hassan",
    "henry",
    "howard",
    "ian",
    "ibrahim",
    "igor",
    "imran",
    "ivan",
    "jack",
    "jacob",
    "james",
    "jason",
    "jeff",
    "jeffrey",
    "jeremy",
    "jerry",
    "jim",
    "joe",
    "john",
    "jonathan",
    "jorge",
    "jose",
    "joseph",
    "josh",
    "josé",
    "juan",
    "karl",
    "keith",
    "kenji",
    "kenneth",
    "kevin",
    "lars",
    "lawrence",
    "leo",
    "louis",
    "luca",
    "luis",
    "magnus",
    "manuel",
    "marco",
    "mario",
    "mark",
    "martin",
    "matt",
    "matthew",
    "michael",
    "miguel",
    "mike",
    "mohammed",
    "muhammad",
    "nathan",
    "neil",
    "nicholas",
    "nick",
    "nikolai",
    "olaf",
    "oliver",
    "oscar",
    "otto",
    "paolo",
    "patrick",
    "paul",
    "pedro",
    "peter",
    "philip",
    "pierre",
    "rafael",
    "ralph",
    "raymond",
    "ricardo",
    "richard",
    "rick",
    "robert",
    "roberto",
    "roger",
    "ronald",
    "ryan",
    "sam",
    "samuel",
    "scott",
    "sean",
    "sergei",
    "simon",
    "stefan",
    "stephen",
    "steve",
    "steven",
    "thomas",
    "tim",
    "timothy",
    "tom",
    "tony",
    "viktor",
    "vincent",
    "vladimir",
    "walter",
    "will",
    "william",
    "xavier",
    "yusuf",
];

/// The gender that a first name tells.
pub(super) fn gender_of(first_name: &str) -> Gender {
    if FEMALE.binary_search(&first_name).is_ok() {
        Gender::Female
    } else if MALE.binary_search(&first_name).is_ok() {
        Gender::Male
    } else {
        Gender::Unknown
    }
}

/// Words behind a company's name that its short form drops.
pub(super) fn is_company_suffix(word: &str) -> bool {
    matches!(
        word,
        "inc"
            | "incorporated"
            | "corp"
            | "corporation"
            | "co"
            | "ltd"
            | "limited"
            | "llc"
            | "llp"
            | "plc"
            | "lp"
            | "ag"
            | "gmbh"
            | "se"
            | "kg"
            | "sa"
            | "spa"
            | "nv"
            | "bv"
            | "ab"
            | "oy"
            | "asa"
            | "kk"
            | "pty"
            | "holdings"
    )
}

/// Nouns that take up an organization whose name holds them: `the ministry`.
pub(super) fn is_head(word: &str) -> bool {
    matches!(
        word,
        "ministry"
            | "department"
            | "agency"
            | "commission"
            | "committee"
            | "council"
            | "court"
            | "parliament"
            | "senate"
            | "university"
            | "college"
            | "school"
            | "institute"
            | "academy"
            | "bank"
            | "union"
            | "party"
            | "association"
            | "federation"
            | "foundation"
            | "society"
            | "museum"
            | "hospital"
            | "church"
            | "club"
            | "league"
            | "board"
            | "bureau"
            | "authority"
            | "center"
            | "centre"
            | "opera"
            | "orchestra"
            | "theatre"
            | "navy"
            | "army"
            | "fund"
            | "group"
            | "alliance"
            | "organization"
            | "organisation"
            | "institution"
            | "assembly"
            | "congress"
            | "newspaper"
            | "company"
            | "firm"
            | "corporation"
    )
}

/// Nouns for a company whatever its name.
pub(super) fn is_company_noun(word: &str) -> bool {
    matches!(
        word,
        "company"
            | "firm"
            | "group"
            | "airline"
            | "carmaker"
            | "automaker"
            | "publisher"
            | "retailer"
            | "startup"
            | "bank"
            | "chipmaker"
            | "manufacturer"
            | "carrier"
            | "lender"
            | "insurer"
            | "brand"
    )
}

/// Whether a name that holds this word is a public body's, not a company's.
pub(super) fn is_public(word: &str) -> bool {
    let company =
        matches!(word, "bank" | "group" | "company" | "firm" | "corporation" | "fund" | "club");
    is_head(word) && !company
        || matches!(
            word,
            "nations"
                | "state"
                | "states"
                | "force"
                | "forces"
                | "service"
                | "nato"
                | "police"
                | "republic"
                | "government"
                | "office"
                | "pentagon"
        )
}

/// Other names of the same thing, folded: the second is the one that is kept.
const ALIASES: &[(&str, &str)] = &[
    ("us", "united states"),
    ("usa", "united states"),
    ("united states of america", "united states"),
    ("america", "united states"),
    ("uk", "united kingdom"),
    ("britain", "united kingdom"),
    ("great britain", "united kingdom"),
    ("eu", "european union"),
    ("un", "united nations"),
    ("prc", "china"),
    ("people s republic of china", "china"),
    ("rok", "south korea"),
    ("dprk", "north korea"),
    ("isis", "islamic state"),
    ("isil", "islamic state"),
    ("uae", "united arab emirates"),
    ("drc", "democratic republic of the congo"),
    ("nyc", "new york city"),
];

/// The name that another stands for, or the name itself.
pub(super) fn alias(name: &str) -> &str {
    ALIASES.iter().find(|known| known.0 == name).map_or(name, |known| known.1)
}

#[cfg(test)]
mod tests {
    use super::{FEMALE, MALE};

    #[test]
    fn first_names_are_in_order() {
        assert!(FEMALE.is_sorted() && MALE.is_sorted());
    }
}
