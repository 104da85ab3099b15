//! Classes of English words that change what other words mean, and the marks that join words.
//!
//! Lists of our own; sets of closed classes, so that nothing here is learned.

/// What a unit does to its neighbours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// Nothing.
    #[default]
    Plain,
    /// Turns what follows: `not`, `never`, `without`.
    Negator,
    /// Strengthens what follows: `very`, `deeply`.
    Booster,
    /// Weakens what follows: `slightly`, `somewhat`.
    Diminisher,
    /// The clause after it weighs more than the clause before: `but`.
    Contrast,
    /// What follows is supposed rather than told: `if`, `would`.
    Condition,
    /// Keeps a negation from turning what follows: `only` in `not only`.
    Exempt,
    /// Ends the scope of what came before: a comma, a full stop, a dash.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A double quotation mark.
    Quote,
}

/// Hash seed of units, apart from every other feature.
pub const SEED: u64 = 0x746f_6e65;

const NEGATORS: &[&str] = &[
    "not",
    "no",
    "never",
    "cannot",
    "without",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "none",
    "nowhere",
    "hardly",
    "barely",
    "scarcely",
    "rarely",
    "seldom",
    "lack",
    "lacks",
    "lacking",
    "lacked",
    "n't",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "don't",
    "doesn't",
    "didn't",
    "can't",
    "couldn't",
    "won't",
    "wouldn't",
    "shouldn't",
    "hasn't",
    "haven't",
    "hadn't",
    "ain't",
    "mustn't",
    "needn't",
    "mightn't",
    "shan't",
    "isnt",
    "arent",
    "wasnt",
    "werent",
    "dont",
    "doesnt",
    "didnt",
    "cant",
    "couldnt",
    "wont",
    "wouldnt",
    "shouldnt",
    "hasnt",
    "havent",
    "hadnt",
    "aint",
    "fails",
    "failed",
    "deny",
    "denies",
    "denied",
    "refuse",
    "refuses",
    "refused",
];

const BOOSTERS: &[&str] = &[
    "very",
    "really",
    "extremely",
    "absolutely",
    "completely",
    "totally",
    "utterly",
    "highly",
    "deeply",
    "incredibly",
    "particularly",
    "especially",
    "truly",
    "so",
    "soo",
    "too",
    "quite",
    "remarkably",
    "exceptionally",
    "hugely",
    "thoroughly",
    "entirely",
    "enormously",
    "intensely",
    "tremendously",
    "awfully",
    "bloody",
    "damn",
    "freaking",
    "fucking",
    "super",
    "most",
    "more",
    "much",
    "greatly",
    "strongly",
    "profoundly",
    "amazingly",
    "insanely",
    "unbelievably",
    "extraordinarily",
    "immensely",
    "severely",
    "seriously",
    "terribly",
    "horribly",
    "purely",
    "fully",
    "such",
    "considerably",
    "decidedly",
    "substantially",
    "unusually",
    "uber",
    "hella",
    "major",
    "real",
    "total",
    "complete",
    "utter",
    "absolute",
    "sheer",
    "pure",
    "extreme",
    "bitterly",
];

const DIMINISHERS: &[&str] = &[
    "slightly",
    "somewhat",
    "almost",
    "barely",
    "fairly",
    "kinda",
    "sorta",
    "little",
    "less",
    "marginally",
    "occasionally",
    "partly",
    "partially",
    "scarcely",
    "mildly",
    "moderately",
    "relatively",
    "sometimes",
    "nearly",
    "rather",
    "bit",
    "kind",
    "sort",
    "mostly",
];

const CONTRASTS: &[&str] = &["but", "however", "yet", "nevertheless", "nonetheless", "except"];

const CONDITIONS: &[&str] = &[
    "if",
    "unless",
    "would",
    "could",
    "might",
    "may",
    "should",
    "whether",
    "suppose",
    "wish",
    "hopefully",
    "perhaps",
    "maybe",
];

const EXEMPTIONS: &[&str] = &["only", "just", "doubt", "wonder", "matter", "longer", "sooner"];

/// Every classed word with its class, for making lookup tables. A word of two classes comes
/// twice; the later one counts.
pub fn classed() -> impl Iterator<Item = (&'static str, Class)> {
    [
        (BOOSTERS, Class::Booster),
        (DIMINISHERS, Class::Diminisher),
        (NEGATORS, Class::Negator),
        (CONTRASTS, Class::Contrast),
        (CONDITIONS, Class::Condition),
        (EXEMPTIONS, Class::Exempt),
        (&[",", ".", ";", ":", "...", "-", "(", ")"], Class::Stop),
        (&["?", "??", "???", "？"], Class::Question),
        (&["!", "!!", "!!!", "！"], Class::Exclamation),
        (&["\""], Class::Quote),
    ]
    .into_iter()
    .flat_map(|(words, class)| words.iter().map(move |&word| (word, class)))
}

/// Length in bytes and key of the emoticon that `text` starts with: eyes, perhaps a nose, a mouth.
///
/// The key leaves the nose out, so that `:-)` and `:)` are one.
pub fn emoticon(text: &[u8]) -> Option<(usize, &'static str)> {
    let at = |index: usize| text.get(index).copied().unwrap_or(b' ');
    if text.starts_with(b"</3") {
        return Some((3, "</3"));
    }
    if text.starts_with(b"<3") {
        return Some((2, "<3"));
    }
    let eyes = at(0);
    if !matches!(eyes, b':' | b';' | b'=') {
        return None;
    }
    let tear = at(1) == b'\'';
    let nose = usize::from(matches!(at(1), b'-' | b'o' | b'^' | b'\''));
    let mouth = at(1 + nose);
    let after = at(2 + nose);
    let same = after == mouth && !mouth.is_ascii_alphanumeric();
    if mouth == b' ' || after.is_ascii_alphanumeric() {
        return None;
    }
    let length = if same {
        2 + nose + text[2 + nose..].iter().take_while(|&&b| b == mouth).count()
    } else {
        2 + nose
    };
    let key = match (eyes, mouth) {
        (_, b')' | b']' | b'}') if tear => ":')",
        (_, b'(' | b'[' | b'{') if tear => ":'(",
        (b';', b')' | b']' | b'D' | b'P' | b'p') => ";)",
        (_, b')' | b']' | b'}') => ":)",
        (_, b'(' | b'[' | b'{') => ":(",
        (_, b'D') => ":d",
        (_, b'P' | b'p') if eyes != b'=' || nose == 0 => ":p",
        (_, b'/' | b'\\') if at(2 + nose) != b'/' => ":/",
        (_, b'|') => ":|",
        (_, b'*') if eyes == b':' => ":*",
        (b':', b'O' | b'o') if nose == 0 => ":o",
        (b':', b'S' | b's') if nose == 0 => ":s",
        _ => return None,
    };
    Some((length, key))
}

#[cfg(test)]
mod tests {
    use super::emoticon;

    fn check(text: &str, expected: Option<(usize, &str)>) {
        assert_eq!(emoticon(text.as_bytes()), expected, "{text}");
    }

    #[test]
    fn emoticons_with_and_without_a_nose() {
        check(":) ok", Some((2, ":)")));
        check(":-))) ok", Some((5, ":)")));
        check(":'(", Some((3, ":'(")));
        check(";-D", Some((3, ";)")));
        check("<3 you", Some((2, "<3")));
    }

    #[test]
    fn marks_that_are_no_face() {
        check(": one", None);
        check(":", None);
        check("://host", None);
        check(":part", None);
        check("; Peter", None);
        check("=5", None);
    }
}
