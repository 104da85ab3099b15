use super::Span;

/// Longest dateline looked for, in bytes.
const LENGTH_MAX: usize = 110;

/// Most words before the dash.
const WORDS_MAX: usize = 12;

/// Most words of its place.
const PLACE_WORDS_MAX: usize = 4;

/// Agencies that sign in small letters.
const AGENCIES: [&str; 18] = [
    "dpa", "afp", "ap", "apa", "sda", "dts", "kna", "epd", "sid", "ots", "rtr", "ntb", "tt",
    "ritzau", "ansa", "efe", "belga", "anp",
];

/// Words that begin small in names of places and bodies.
const PARTICLES: [&str; 7] = ["de", "la", "le", "of", "and", "del", "upon"];

/// The dateline that a paragraph of news begins with: `LONDON (Reuters) - `, `PORT ELLERY, Oct. 20
/// (Harbour Press) – `, `GENEVA — `, `BERLIN/PARIS, 3 May -- `, `МОСКВА, 5 янв. — `.
///
/// `paragraph` is a block's span in `text`; the answer covers the dash and the blanks after it, and
/// starts where the paragraph does. A place in capitals or an agency in brackets must be there, and
/// nothing but names, numbers and a month behind a number: `I was there - once` has none. `None` too
/// when what follows the dash begins with a small letter, or nothing does. Looks at the first 110
/// bytes only.
pub fn dateline(text: &str, paragraph: Span) -> Option<Span> {
    let whole = paragraph.of_text(text);
    if !may_begin(whole.as_bytes()) {
        return None;
    }
    let mut limit = whole.len().min(LENGTH_MAX);
    while !whole.is_char_boundary(limit) {
        limit -= 1;
    }
    let dash = end(whole.get(..limit)?)?;
    let rest = whole.get(dash..)?;
    let next = rest.trim_start();
    // The text starts anew after it: "Smith (Labour) – that is, the minister – left" is a sentence.
    let anew = rest.len() > next.len() && next.starts_with(|c: char| !c.is_lowercase());
    let length = dash + rest.len() - next.len();
    anew.then(|| Span::of(paragraph.start(), paragraph.start() + length))
}

/// The place that a dateline names before its country, date or agency: `LONDON` of `LONDON (Reuters)
/// - `, `Port-au-Prince` of `Port-au-Prince, Haiti (AP) — `. `line` is what [`dateline`] found in
/// `text`. `None` where nothing but capitals stands before the dash, `NOTE — `, or too many words.
pub fn dateline_place(text: &str, line: Span) -> Option<Span> {
    let words = line.of_text(text);
    let end = words.find(|c: char| matches!(c, ',' | '/' | '(' | ':') || c.is_ascii_digit())?;
    let place = words.get(..end)?.trim_end();
    let few = (1..=PLACE_WORDS_MAX).contains(&place.split_whitespace().count());
    (few && !place.contains(" -") && !place.contains(['–', '—']))
        .then(|| Span::of(line.start(), line.start() + place.len()))
}

/// Whether a dateline is worth looking for: most paragraphs begin neither with two capitals nor hold
/// a bracket that an agency could stand in.
fn may_begin(bytes: &[u8]) -> bool {
    match bytes {
        [b'A'..=b'Z', b'a'..=b'z' | b' ', ..] => {
            memchr::memchr(b'(', &bytes[..bytes.len().min(LENGTH_MAX)]).is_some()
        }
        [first, ..] => first.is_ascii_uppercase() || *first >= 0x80,
        [] => false,
    }
}

/// Where the dateline that `head` begins with ends, behind its dash.
fn end(head: &str) -> Option<usize> {
    if !head.starts_with(char::is_uppercase) {
        return None;
    }
    let mut rest = head;
    let mut count = 0;
    let mut loud = false;
    // Whether an agency in brackets, or a number, came last.
    let (mut agency, mut number) = (false, false);
    loop {
        let c = rest.chars().next()?;
        if c.is_alphanumeric() {
            let (word, after) = rest.split_at(word_length(rest));
            let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            count += 1;
            if count > WORDS_MAX || !(begins || number || PARTICLES.contains(&word)) {
                return None;
            }
            loud |= count == 1 && is_loud(word);
            (number, agency) = (word.bytes().all(|byte| byte.is_ascii_digit()), false);
            rest = after;
        } else if c == '(' {
            let (inside, after) = rest.split_once(')')?;
            agency = is_agency(inside.get(1..)?);
            if !agency {
                return None;
            }
            rest = after;
        } else if is_dash(c) {
            let dashes = rest.len() - rest.trim_start_matches(is_dash).len();
            return (loud || agency).then_some(head.len() - rest.len() + dashes);
        } else if matches!(c, '.' | ',' | '/' | ':' | '\u{a0}' | ' ') {
            rest = rest.get(c.len_utf8()..)?;
        } else {
            return None;
        }
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―')
}

/// Bytes of the word at the start, with hyphens and apostrophes inside it: `Port-au-Prince`.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = matches!(c, '-' | '\'' | '’')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(c.is_alphanumeric() || inside) {
            return at;
        }
    }
    text.len()
}

/// Whether the words in brackets name who sent the news.
fn is_agency(words: &str) -> bool {
    !words.is_empty()
        && words.split_whitespace().count() <= 4
        && words.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/' | '&'))
        && words.split_whitespace().all(|word| {
            word.starts_with(|c: char| !c.is_lowercase())
                || word.split(['/', '-']).next().is_some_and(|name| AGENCIES.contains(&name))
        })
}

/// Whether a word is a name in capitals.
fn is_loud(word: &str) -> bool {
    word.chars().count() >= 3
        && word.chars().any(char::is_uppercase)
        && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> &str {
        dateline(text, Span::of(0, text.len())).map_or("", |span| span.of_text(text))
    }

    #[test]
    fn place_and_agency() {
        assert_eq!(found("LONDON (Reuters) - Unions walked out."), "LONDON (Reuters) - ");
        assert_eq!(found("Berlin (dpa/lno) – Der Rat tagt."), "Berlin (dpa/lno) – ");
        assert_eq!(found("New Delhi (PTI) – Rain fell."), "New Delhi (PTI) – ");
        assert_eq!(
            found("PORT ELLERY, Oct. 20 (Harbour Press) – The ferry sank."),
            "PORT ELLERY, Oct. 20 (Harbour Press) – "
        );
    }

    #[test]
    fn place_in_capitals() {
        assert_eq!(found("GENEVA — Talks resumed."), "GENEVA — ");
        assert_eq!(found("BERLIN/PARIS, 3 May -- Talks resumed."), "BERLIN/PARIS, 3 May -- ");
        assert_eq!(found("SAN JOSÉ, Calif. — It rained."), "SAN JOSÉ, Calif. — ");
        assert_eq!(found("WASHINGTON–The court ruled."), "");
        for line in [
            "KHARTOUM, Sudan — ",
            "МОСКВА, 5 янв. — ",
            "MADRID, 3 mar. (EFE).- ",
            "BEIJING, Jan. 5 (Xinhua) -- ",
            "PORT-AU-PRINCE, Haiti (AP) — ",
        ] {
            assert_eq!(found(&format!("{line}The talks broke down.")), line);
        }
    }

    #[test]
    fn the_place_stands_first() {
        let place = |text: &str| {
            let line = dateline(text, Span::of(0, text.len())).unwrap();
            dateline_place(text, line).map_or("", |place| place.of_text(text)).to_owned()
        };
        assert_eq!(place("Skarvik (dpa) – Der Rat tagt."), "Skarvik");
        assert_eq!(place("PORT-AU-PRINCE, Haiti (AP) — Rain fell."), "PORT-AU-PRINCE");
        assert_eq!(place("SAN JOSÉ, Calif. — It rained."), "SAN JOSÉ");
        assert_eq!(place("BERLIN/PARIS, 3 May -- Talks resumed."), "BERLIN");
        assert_eq!(place("UPDATE — The ferry is back."), "");
    }

    #[test]
    fn other_dashes_are_none() {
        for text in [
            "I was there - once.",
            "Smith (Labour) – that is, the minister – left.",
            "NATO said it would act - and it did.",
            "Paris – a city of light.",
            "1990 – 1995 were good years.",
            "LONDON (Reuters) - ",
            "LONDON (which never sleeps) - a city.",
            "– No, he said.",
            "NASA said no. Then – silence.",
            "The talks (in Geneva) - they failed.",
            "He left. NASA - which paid - did not.",
            "Anna Lee - our chair - resigned.",
            "",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn starts_inside_the_text() {
        let text = "Title\n\nOSLO (NTB) - Snø.";
        let span = dateline(text, Span::of(7, text.len())).unwrap();
        assert_eq!(span.of_text(text), "OSLO (NTB) - ");
    }
}
