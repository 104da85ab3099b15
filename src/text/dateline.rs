use super::Span;

/// Longest dateline looked for, in bytes.
const LENGTH_MAX: usize = 100;

/// Most words before the dash.
const WORDS_MAX: usize = 12;

/// The dateline that a paragraph of news begins with: `LONDON (Reuters) - `, `PORT ELLERY, Oct. 20
/// (Harbour Press) – `, `GENEVA — `, `BERLIN/PARIS, 3 May -- `.
///
/// `paragraph` is a block's span in `text`; the answer covers the dash and the blanks after it, and
/// starts where the paragraph does. A place in capitals or an agency in brackets must be there, and
/// nothing but names, days and numbers: `I was there - once` has none. `None` too when what follows
/// the dash begins with a small letter, or nothing does. Looks at the first 100 bytes only.
pub fn dateline(text: &str, paragraph: Span) -> Option<Span> {
    let paragraph_text = paragraph.of_text(text);
    let mut end = paragraph_text.len().min(LENGTH_MAX);
    while !paragraph_text.is_char_boundary(end) {
        end -= 1;
    }
    let head = paragraph_text.get(..end)?;
    if !head.starts_with(char::is_uppercase) {
        return None;
    }
    let (dash, after) = dash(head)?;
    let before = head.get(..dash)?.trim_end();
    let (place, agency) = match before.strip_suffix(')') {
        Some(inner) => {
            let (place, agency) = inner.split_once('(')?;
            (place.trim_end(), Some(agency))
        }
        None => (before, None),
    };
    let named = agency.is_some_and(is_agency);
    let loud = place.split([' ', ',', '/', '\u{a0}']).next().is_some_and(is_loud);
    if !(named || agency.is_none() && loud) || !is_place_and_day(place, loud) {
        return None;
    }
    let rest = paragraph_text.get(after..)?;
    let blanks = rest.len() - rest.trim_start().len();
    // The text starts anew after it: "Smith (Labour) – that is, the minister – left" is a sentence.
    if !rest.trim_start().starts_with(|c: char| !c.is_lowercase()) {
        return None;
    }
    Some(Span::of(paragraph.start(), paragraph.start() + after + blanks))
}

/// The first dash between blanks: where it starts and where what follows it does.
fn dash(head: &str) -> Option<(usize, usize)> {
    let mut blank = false;
    let mut chars = head.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let long = matches!(c, '–' | '—' | '―');
        if (c == '-' && blank) || long {
            let mut after = at + c.len_utf8();
            while let Some(&(next, '-')) = chars.peek() {
                chars.next();
                after = next + 1;
            }
            // "1990–1995" and "well -known" are no ends of a dateline.
            if chars.peek().is_some_and(|(_, next)| next.is_whitespace()) || (long && blank) {
                return Some((at, after));
            }
            if !blank {
                return None;
            }
        }
        blank = c.is_whitespace() || c == ')';
    }
    None
}

/// Whether the words in brackets name who sent the news.
fn is_agency(words: &str) -> bool {
    !words.is_empty()
        && words.split_whitespace().count() <= 4
        && words.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/' | '&'))
        && words.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || word == "/")
}

/// Whether a word is a name in capitals.
fn is_loud(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.chars().count() >= 3
        && word.chars().any(char::is_uppercase)
        && word.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’' | '.'))
}

/// Whether there are names, days and numbers only; after a loud place, other names may be quieter.
fn is_place_and_day(words: &str, loud: bool) -> bool {
    let mut count = 0;
    for word in words.split([' ', ',', '/', '\u{a0}']).filter(|word| !word.is_empty()) {
        count += 1;
        let name = word.starts_with(char::is_uppercase);
        let number = word.starts_with(|c: char| c.is_ascii_digit())
            && word.trim_end_matches(['.', ':']).chars().all(|c| c.is_ascii_alphanumeric());
        let particle = matches!(word, "de" | "la" | "le" | "of" | "and" | "del" | "upon" | "am");
        if !(name || number || particle) || count > WORDS_MAX {
            return false;
        }
    }
    // Without capitals or a day, two names and a bracket are enough: "New Delhi (PTI) - ".
    count > 0 && (loud || count <= 8)
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
