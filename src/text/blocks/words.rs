//! How bylines, captions, credits, dates and metadata lines are known by their words.

use std::sync::LazyLock;

use super::labels::Labels;
use super::lists::{
    AGENCIES, BYLINE_LABELS, BYLINE_ROLES, CAPTION_STARTS, CREDIT_STARTS, CREDITS, DATE_WORDS,
    METADATA_LABELS,
};

static METADATA: LazyLock<Labels> = LazyLock::new(|| Labels::new(METADATA_LABELS));
static BYLINES: LazyLock<Labels> = LazyLock::new(|| Labels::new(BYLINE_LABELS));
static MARKS: LazyLock<Labels> = LazyLock::new(|| Labels::new(CREDITS));
static CREDIT_LINES: LazyLock<Labels> = LazyLock::new(|| Labels::new(CREDIT_STARTS));
static CAPTIONS: LazyLock<Labels> = LazyLock::new(|| Labels::new(CAPTION_STARTS));
static DATES: LazyLock<Labels> = LazyLock::new(|| Labels::new(DATE_WORDS));

/// Whether `text` begins with a metadata label that is not just the first word of a sentence.
pub(super) fn is_metadata_label(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '>', '→', '▶', '•', '*', '|', '【', '（', ' ']);
    METADATA.of(text).any(|label| {
        if label.ends_with([':', ' ']) {
            return true;
        }
        let rest = text.get(label.len()..).unwrap_or("").trim_start();
        let many = label.contains(' ') || !label.is_ascii();
        let Some(next) = rest.chars().next() else { return true };
        matches!(next, ':' | '：' | '|' | '/' | '©' | '-' | '–' | '—' | '(')
            || (next.is_numeric() && !label.starts_with("st"))
            || (many && !next.is_alphabetic())
            || (many && text.len() < 120 && !ends_like_a_sentence(text))
    })
}

fn ends_like_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '\'', '’', '»']).ends_with(['.', '!', '?', '。', '।', '؟'])
}

/// Whether `line` begins with any label that sets it apart from its neighbours: these lines are
/// never joined with others.
pub(super) fn is_labelled(line: &str) -> bool {
    line.len() < 400 && (is_metadata_label(line) || is_byline(line) || is_date(line))
}

/// Whether `text` names who wrote it.
pub(super) fn is_byline(text: &str) -> bool {
    if text.len() > 160 || ends_like_a_sentence(text) && !text.ends_with("Jr.") {
        return false;
    }
    let labelled = BYLINES.of(text).next();
    if let Some(label) = labelled {
        let rest = text.get(label.len()..).unwrap_or("").trim_start_matches([':', '：', ' ', '|']);
        // A label that is a common word needs a colon or nothing but names after it.
        let sure = label.ends_with([':', '：', '/', '／']) || label.trim_end().contains(' ');
        return !rest.is_empty() && (sure || is_name_list(rest));
    }
    let lower = text.to_lowercase();
    let role = BYLINE_ROLES.iter().any(|role| {
        lower.strip_suffix(role).is_some_and(|rest| {
            rest.trim_end().ends_with([',', '|', '/', '，', '–', '—'])
                || (role.chars().all(crate::text::chars::is_word) && !role.is_ascii())
        })
    });
    role && text.split_whitespace().count() <= 9 && is_name_list(&strip_role(text))
}

/// Whether `text`, below a byline, says what its authors are: `Transport correspondents`.
pub(super) fn is_role_line(text: &str) -> bool {
    const ROLES: [&str; 16] = [
        "correspondent",
        "correspondents",
        "editor",
        "editors",
        "reporter",
        "reporters",
        "writer",
        "writers",
        "columnist",
        "journalist",
        "journalists",
        "staff",
        "chief",
        "korrespondent",
        "korrespondentin",
        "redakteur",
    ];
    let last = text.split_whitespace().next_back().unwrap_or("").to_lowercase();
    text.len() <= 60 && text.split_whitespace().count() <= 6 && ROLES.contains(&last.as_str())
}

/// Whether `text` is a line of a mail's head; one without an address counts only beside another.
pub(super) fn is_mail_header(text: &str, beside: bool) -> bool {
    const NAMES: [&str; 18] = [
        "from", "to", "cc", "bcc", "reply-to", "sent", "subject", "date", "von", "an", "gesendet",
        "betreff", "de", "para", "asunto", "assunto", "à", "objet",
    ];
    text.len() <= 400
        && text.split_once(':').is_some_and(|(name, rest)| {
            NAMES.contains(&name.trim_end().to_lowercase().as_str())
                && !rest.trim().is_empty()
                && (beside || rest.contains('@'))
        })
}

/// Whether `line` begins with the time at which somebody says it, in brackets: a line of a chat or a
/// transcript.
pub(super) fn is_timed(line: &str) -> bool {
    let Some(rest) = line.strip_prefix(['[', '(']) else { return false };
    let Some((time, _)) = rest.split_once([']', ')']) else { return false };
    (4..=24).contains(&time.len())
        && time.contains(':')
        && time.bytes().filter(u8::is_ascii_digit).count() >= 3
        && time.chars().all(|c| c.is_ascii_digit() || " :.,/-apmAPM".contains(c))
}

/// Whether `line` is a row of a table: cells parted by tabs, or by bars that also stand around it.
pub(super) fn is_row(line: &str) -> bool {
    line.contains('\t') || line.len() > 2 && line.starts_with('|') && line.ends_with('|')
}

/// Whether the last word of `line` is one that no line of its own ends with: `through the`.
pub(super) fn breaks_off(line: &str) -> bool {
    const WORDS: [&str; 40] = [
        "the", "a", "an", "of", "and", "or", "to", "from", "with", "his", "her", "its", "their",
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "und", "von", "zu", "im",
        "le", "les", "de", "du", "et", "un", "une", "el", "los", "las", "del", "y", "os", "di",
    ];
    let word = line.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    word.len() < line.len() && WORDS.contains(&word)
}

/// `text` up to the first comma, bar or slash.
fn strip_role(text: &str) -> String {
    text.split([',', '|', '/', '，', '–', '—']).next().unwrap_or("").trim().to_owned()
}

/// Whether `text` is made of names: capitalised words with little between them.
fn is_name_list(text: &str) -> bool {
    let mut names = 0;
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        let linking = matches!(
            word,
            "and"
                | "und"
                | "et"
                | "y"
                | "e"
                | "en"
                | "och"
                | "og"
                | "ja"
                | "i"
                | "и"
                | "for"
                | "in"
                | "de"
                | "van"
                | "von"
                | "der"
                | "den"
                | "da"
                | "di"
                | "del"
                | "la"
                | "le"
                | "bin"
                | "al"
                | "with"
                | "avec"
                | "con"
                | "com"
                | "mit"
                | "med"
                | "dos"
                | "du"
                | "ten"
                | "ter"
                | "at"
                | "ve"
                | "dan"
                | "a"
        );
        if first.is_uppercase() || !(first.is_lowercase() || first.is_numeric()) {
            names += 1;
        } else if !linking {
            return false;
        }
    }
    names >= 1 && words <= 16
}

/// Whether `text` only says when.
pub(super) fn is_date(text: &str) -> bool {
    if text.len() > 120 {
        return false;
    }
    let mut words =
        text.split(|c: char| !(c.is_alphabetic() || c == 'ʼ')).filter(|w| !w.is_empty());
    let mut dated = false;
    let all = words.all(|word| {
        dated = true;
        DATES.contains(word)
    });
    if !all {
        return false;
    }
    let separators = text.contains(['/', '-', ':', '.']);
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (1..=20).contains(&digits) && (dated || (separators && digits >= 4))
}

/// Whether one part of `text` between bars, or all that stands behind a label, only says when:
/// `THE GAZETTE | 20 October 2021`, `Decided: 14 March 2020`.
pub(super) fn is_dated_line(text: &str) -> bool {
    let dated =
        |part: &str| is_date(part) && part.chars().filter(char::is_ascii_digit).count() >= 3;
    let short = text.len() <= 120;
    // `Argued March 2, 2022—Decided June 17, 2022`
    let told = |part: &str| {
        let mut rest = part.trim();
        for _ in 0..2 {
            if dated(rest) {
                return true;
            }
            let Some((word, after)) = rest.split_once(' ') else { return false };
            if !word.starts_with(char::is_uppercase) {
                return false;
            }
            rest = after;
        }
        dated(rest)
    };
    if short && text.split(['—', '–', ';']).all(told) {
        return true;
    }
    short && text.contains(['|', '·']) && text.split(['|', '·']).any(|part| dated(part.trim()))
        || short
            && text.split_once(':').is_some_and(|(label, rest)| {
                label.len() <= 24 && label.split(' ').count() <= 3 && dated(rest.trim())
            })
}

/// Whether `text` is the name of an agency, in brackets or not.
pub(super) fn is_agency(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() <= 40 && AGENCIES.contains(&bare.to_lowercase().as_str())
}

/// Where a picture credit stands in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Credit {
    None,
    /// Nothing but the credit.
    Alone,
    /// After what the picture shows.
    AtEnd,
}

/// Looks for a picture credit. O(bytes); callers pass short blocks.
pub(super) fn credit(text: &str) -> Credit {
    // The credit is in the brackets at the end, or in the last few words, or after a label in front.
    let trimmed = text.trim_end_matches(['.', ' ', '。']);
    let tail_start = if trimmed.ends_with([')', ']', '）', '】', '］']) {
        trimmed.rfind(['(', '[', '（', '【', '［']).unwrap_or(0)
    } else {
        let from = trimmed.len().saturating_sub(48);
        trimmed.ceil_char_boundary(from)
    };
    let tail = trimmed.get(tail_start..).unwrap_or("");
    let bracketed = trimmed.ends_with([')', ']', '）', '】', '］']);
    // Running text ends with a stop and has no label near its end: most blocks leave here.
    // `©`, `：` and `／` begin with the last two bytes.
    let may_label = |b: u8| matches!(b, b':' | b'/' | b'=' | 0xC2 | 0xEF);
    let labelled =
        || tail.bytes().any(may_label) && tail.contains([':', '/', '©', '=', '：', '／']);
    if !bracketed && ends_like_a_sentence(text) && !labelled() {
        return if starts_with_credit(text) { Credit::Alone } else { Credit::None };
    }
    let marks = &*MARKS;
    let found = (0..tail.len()).filter(|&at| marks.may_begin(tail.as_bytes(), at)).any(|at| {
        let rest = tail.get(at..).unwrap_or("");
        marks.of(rest).any(|mark| {
            bracketed || (mark.len() > 4 || !mark.is_ascii()) && is_tail(text, tail, mark, at)
        })
    });
    if found {
        let before = text.get(..tail_start).unwrap_or("").trim();
        let few = before.chars().filter(|c| c.is_alphanumeric()).count() < 3;
        let short = !bracketed && text.len() <= 60 && starts_with_credit(text);
        return if short || few && bracketed { Credit::Alone } else { Credit::AtEnd };
    }
    if starts_with_credit(text) { Credit::Alone } else { Credit::None }
}

/// An unbracketed credit stands after a bar, slash or stop, or the block is a line without a verb's
/// stop; running prose that mentions a photo does not count.
fn is_tail(text: &str, tail: &str, mark: &str, at: usize) -> bool {
    let labelled = mark.ends_with([':', '/', '=', '：', '＝']) || mark.starts_with('/');
    if labelled {
        return text.len() <= 400;
    }
    let before = tail.get(..at).unwrap_or("").trim_end();
    text.len() <= 320
        && !ends_like_a_sentence(text)
        && (before.is_empty()
            || before.ends_with(['.', '|', '/', '—', '–', '-', '©', '。', ' ', ',', ']', ')']))
}

fn starts_with_credit(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = text.trim_start_matches(['(', '[', '（']);
    CREDIT_LINES.of(text).next().is_some() && text.split_whitespace().count() <= 8
}

/// Whether `text` opens the way captions do.
pub(super) fn starts_caption(text: &str) -> bool {
    CAPTIONS.of(text).next().is_some()
}

/// Whether `text` ends with a full date after a comma, as agency captions do:
/// `… in Beijing, March 3, 2021.`
pub(super) fn ends_with_date(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ' ', ')', ']']);
    let mut words = text.rsplit([' ', ',']).filter(|w| !w.is_empty());
    let year = words.next().is_some_and(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()));
    let rest: Vec<&str> = words.take(3).collect();
    let month = rest.iter().take(2).any(|word| {
        word.len() >= 3
            && word.starts_with(char::is_uppercase)
            && DATES.contains(word.trim_end_matches('.'))
    });
    let day = rest.iter().take(2).any(|w| w.len() <= 2 && w.bytes().all(|b| b.is_ascii_digit()));
    year && month && day
}
