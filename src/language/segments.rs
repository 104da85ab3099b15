//! Mixed text: which stretch is in which language.
//!
//! Each word is scored by the n-gram model; the best path through the words pays for each change of
//! language, less where a sentence, a quotation or a line ends. A stretch that its words, taken
//! together, cannot tell from the language around it joins that language.

use super::detector::Detector;
use super::model::Model;
use super::score::{self, Scores};
use super::script::Script;
use super::support;
use super::types::{Candidate, Options, Segment};
use super::view::{View, Word};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, chars};

/// Words scored together when languages are looked for.
const WINDOW_WORDS: usize = 5;
/// Probability from which on a window nominates a language.
const NOMINATION_MIN: f32 = 0.05;
/// Languages followed through one text.
const LANGUAGES_MAX: usize = 16;
/// Cost of changing the language inside a sentence, in nats.
const SWITCH_COST: f32 = 7.0;
/// The same where a sentence, a quotation or a line ends.
const BOUNDARY_SWITCH_COST: f32 = 3.5;
/// Probability of a word that a language does not explain.
const WORD_PROBABILITY_MIN: f32 = 0.002;
/// The same for a Latin word in a language of another script: names and terms are often Latin.
const LATIN_GUEST_PROBABILITY: f32 = 0.008;
/// A stretch joins a neighbour whose probability on its words reaches this.
const JOIN_MIN: f32 = 0.03;
/// The same where both languages are close.
const CLOSE_JOIN_MIN: f32 = 0.002;
/// Letters, weighted by script, that a stretch has at least; a foreign term or name alone is none.
const RUN_LETTERS_MIN: f32 = 11.0;
/// So many words in capitals may be a name.
const SHOUTED_WORDS_MAX: usize = 4;
/// A stretch of capitalised words is a name up to so many letters, weighted by script.
const NAME_LETTERS_MAX: f32 = 60.0;
/// Words between two looks at the interrupt.
const WORDS_BETWEEN_CHECKS: usize = 256;

impl Detector {
    /// The languages of `text`, stretch by stretch: ascending, disjoint, trimmed; together they hold
    /// every character that is not white space. One segment where the text is in one language, none
    /// where it has no letters. O(bytes).
    pub fn segments(
        &self,
        text: &str,
        options: &Options,
        interrupt: &Interrupt,
    ) -> Result<Vec<Segment>, Interrupted> {
        let mut view = View::default();
        let mut position = 0;
        while position < text.len() {
            interrupt.check()?;
            let end = piece_end(text, position);
            view.read(text, position, end);
            position = end;
        }
        view.settle();
        if view.words().is_empty() {
            return Ok(Vec::new());
        }
        let breaks = breaks(text, &view);
        let languages = nominate(self.model(), &view, &breaks, options, interrupt)?;
        let path = best_path(self.model(), &view, &breaks, &languages, interrupt)?;
        let mut runs = runs(&path);
        join(self.model(), text, &view, &languages, &mut runs, interrupt)?;
        Ok(spans(text, &view, &languages, &runs))
    }
}

/// A few kilobytes from `start` on, up to white space.
fn piece_end(text: &str, start: usize) -> usize {
    const PIECE_BYTES: usize = 4096;
    let rest = text.get(start..).unwrap_or("");
    if rest.len() <= 2 * PIECE_BYTES {
        return text.len();
    }
    let from = rest.ceil_char_boundary(PIECE_BYTES);
    let window = rest.get(from..rest.floor_char_boundary(2 * PIECE_BYTES)).unwrap_or("");
    let space = window.char_indices().find(|&(_, c)| chars::is_space(c)).map_or(0, |(at, _)| at);
    start + from + space
}

/// For each word whether a sentence, a quotation or a line ends or begins before it.
fn breaks(text: &str, view: &View) -> Vec<bool> {
    let mut last_end = 0;
    view.words()
        .iter()
        .map(|word| {
            let gap = text.get(last_end..word.span.start()).unwrap_or("");
            last_end = word.span.end();
            gap.chars().any(|c| {
                matches!(
                    c,
                    '.' | '!'
                        | '?'
                        | ':'
                        | ';'
                        | '…'
                        | '。'
                        | '！'
                        | '？'
                        | '۔'
                        | '؟'
                        | '।'
                        | '\n'
                        | '('
                        | ')'
                        | '\u{2029}'
                        | '–'
                        | '—'
                ) || (chars::is_quote(c) && !matches!(c, '\'' | '’' | '`'))
            })
        })
        .collect()
}

/// The languages that some window of words speaks for, most mass first.
fn nominate(
    model: &Model,
    view: &View,
    breaks: &[bool],
    options: &Options,
    interrupt: &Interrupt,
) -> Result<Vec<LanguageTag>, Interrupted> {
    let mut nominated: Vec<Candidate> = Vec::new();
    let words = view.words();
    let mut start = 0;
    while start < words.len() {
        interrupt.check()?;
        let script = words[start].script;
        let mut end = start + 1;
        while end < words.len()
            && end - start < WINDOW_WORDS
            && words[end].script == script
            && !(breaks[end] && end - start >= 3)
        {
            end += 1;
        }
        #[allow(clippy::cast_precision_loss, reason = "at most WINDOW_WORDS")]
        let weight = (end - start) as f32;
        let found = pooled(model, view, &words[start..end], &options.candidate_languages);
        for candidate in found.iter().take(2).filter(|found| found.confidence >= NOMINATION_MIN) {
            let mass = candidate.confidence * weight;
            match nominated.iter_mut().find(|known| known.language == candidate.language) {
                Some(known) => known.confidence += mass,
                None => {
                    nominated.push(Candidate { language: candidate.language, confidence: mass })
                }
            }
        }
        start = end;
    }
    nominated.retain(|candidate| !candidate.language.is_und());
    score::sort(&mut nominated);
    nominated.truncate(LANGUAGES_MAX);
    Ok(nominated.into_iter().map(|candidate| candidate.language).collect())
}

/// Probabilities of the languages of some words of one script, best first.
fn pooled(
    model: &Model,
    view: &View,
    words: &[Word],
    candidates: &[LanguageTag],
) -> Vec<Candidate> {
    let Some(script) = words.first().map(|word| word.script) else { return Vec::new() };
    let mut scores = Scores::new(model);
    scores.add_words(model, view, words, script);
    score::rank(model, &scores, script, candidates)
}

/// A language that is followed through the text.
#[derive(Clone, Copy, Debug)]
struct Follow {
    script: Option<Script>,
    /// Its class in the model; `None` where its script decides alone.
    class: Option<usize>,
}

fn follow(model: &Model, language: LanguageTag) -> Follow {
    Follow {
        script: support::find(language).map(|known| known.script),
        class: model.classes().iter().position(|class| class.language == language),
    }
}

/// Log-probabilities of one word in each language, into `into`.
fn emissions(
    model: &Model,
    view: &View,
    word: &Word,
    languages: &[Follow],
    scores: &mut Scores,
    into: &mut [f32],
) {
    scores.clear();
    scores.add_words(model, view, std::slice::from_ref(word), word.script);
    let classes = model.range(word.script);
    let probabilities = score::probabilities(model, scores, word.script);
    let guest =
        if word.script == Script::Latin { LATIN_GUEST_PROBABILITY } else { WORD_PROBABILITY_MIN };
    // A piece of Han text is several words.
    #[allow(clippy::cast_precision_loss, reason = "words are short")]
    let weight = if word.script.is_unspaced() {
        (view.letters(word).len() as f32 / 3.0).clamp(1.0, 3.0)
    } else {
        1.0
    };
    for (emission, language) in into.iter_mut().zip(languages) {
        let native = language.script == Some(word.script);
        let probability = match language.class {
            _ if !native => 0.0,
            Some(class) => class
                .checked_sub(classes.start)
                .and_then(|at| probabilities.get(at))
                .map_or(0.0, |&p| p),
            None => score::ONLY_LANGUAGE,
        };
        let least = if native { WORD_PROBABILITY_MIN } else { guest };
        *emission = (probability * (1.0 - least) + least).ln() * weight;
    }
}

/// The index of the language of each word on the best path.
fn best_path(
    model: &Model,
    view: &View,
    breaks: &[bool],
    languages: &[LanguageTag],
    interrupt: &Interrupt,
) -> Result<Vec<u8>, Interrupted> {
    let words = view.words();
    let count = languages.len();
    if count <= 1 {
        return Ok(vec![0; words.len()]);
    }
    let followed: Vec<Follow> = languages.iter().map(|&language| follow(model, language)).collect();
    let mut scores = Scores::new(model);
    let mut came_from = vec![0_u8; words.len() * count];
    let mut totals = vec![0.0; count];
    let mut emission = vec![0.0; count];
    for (index, word) in words.iter().enumerate() {
        if index % WORDS_BETWEEN_CHECKS == 0 {
            interrupt.check()?;
        }
        emissions(model, view, word, &followed, &mut scores, &mut emission);
        let cost = if breaks[index] { BOUNDARY_SWITCH_COST } else { SWITCH_COST };
        let best = best_of(&totals);
        let switched = totals[best] - cost;
        for language in 0..count {
            let stays = totals[language] >= switched;
            #[allow(clippy::cast_possible_truncation, reason = "at most LANGUAGES_MAX")]
            let from = if stays { language } else { best } as u8;
            came_from[index * count + language] = from;
            totals[language] = totals[language].max(switched) + emission[language];
        }
    }
    let mut path = vec![0_u8; words.len()];
    let mut language = best_of(&totals);
    for index in (0..words.len()).rev() {
        #[allow(clippy::cast_possible_truncation, reason = "at most LANGUAGES_MAX")]
        let here = language as u8;
        path[index] = here;
        language = usize::from(came_from[index * count + language]);
    }
    Ok(path)
}

fn best_of(totals: &[f32]) -> usize {
    (0..totals.len()).max_by(|&a, &b| totals[a].total_cmp(&totals[b])).unwrap_or(0)
}

/// Consecutive words in one language.
#[derive(Clone, Copy, Debug)]
struct Run {
    language: u8,
    start: usize,
    end: usize,
    confidence: f32,
}

fn runs(path: &[u8]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, &language) in path.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if run.language == language => run.end = index + 1,
            _ => runs.push(Run { language, start: index, end: index + 1, confidence: 0.0 }),
        }
    }
    runs
}

/// Joins runs with a neighbour that explains their words about as well, and fills in confidences.
fn join(
    model: &Model,
    text: &str,
    view: &View,
    languages: &[LanguageTag],
    runs: &mut Vec<Run>,
    interrupt: &Interrupt,
) -> Result<(), Interrupted> {
    let words = |run: &Run| view.words().get(run.start..run.end).unwrap_or(&[]);
    let tag = |run: &Run| languages.get(usize::from(run.language)).copied();
    let mut letters = vec![0_usize; languages.len()];
    for run in runs.iter() {
        let Some(count) = letters.get_mut(usize::from(run.language)) else { continue };
        for words in words(run).chunks(WORDS_BETWEEN_CHECKS * 16) {
            interrupt.check()?;
            *count += words.iter().map(|word| view.letters(word).len()).sum::<usize>();
        }
    }
    let main = (0..letters.len()).max_by_key(|&language| letters[language]).unwrap_or(0);
    #[allow(clippy::cast_possible_truncation, reason = "at most LANGUAGES_MAX")]
    let main = main as u8;
    let loud = is_loud(text, view.words(), interrupt)?;
    let mut before = None;
    for run in runs.iter_mut() {
        interrupt.check()?;
        let Some(language) = tag(run) else { continue };
        let found = pooled(model, view, majority(words(run)), &[]);
        let of = |language: LanguageTag| {
            let matching = found.iter().find(|candidate| candidate.language == language);
            matching.map_or(0.0, |candidate| candidate.confidence)
        };
        run.confidence = of(language);
        let around = languages.get(usize::from(main)).map_or(0.0, |&language| of(language));
        #[allow(clippy::cast_precision_loss, reason = "a count of letters")]
        let size: f32 = words(run)
            .iter()
            .map(|word| view.letters(word).len() as f32 * word.script.letter_weight())
            .sum();
        let close = languages.get(usize::from(main)).is_some_and(|&main| are_close(language, main));
        let least = if close { CLOSE_JOIN_MIN } else { JOIN_MIN };
        let named = size < NAME_LETTERS_MAX && is_name(text, words(run), loud);
        if (size < RUN_LETTERS_MIN || named) && run.language != main {
            run.language = before.unwrap_or(main);
        } else if around >= least && around >= run.confidence * least {
            run.language = main;
            run.confidence = around;
        }
        before = Some(run.language);
    }
    runs.dedup_by(|next, run| {
        let same = next.language == run.language;
        if same {
            run.confidence = run.confidence.max(next.confidence);
            run.end = next.end;
        }
        same
    });
    Ok(())
}

/// Whether two languages are written so much alike that a change between them inside a text is more
/// often a mistake of the detector than one of the writer.
fn are_close(a: LanguageTag, b: LanguageTag) -> bool {
    const CLOSE: [&[&str]; 5] =
        [&["bs", "hr", "sr"], &["nb", "nn"], &["id", "ms"], &["st", "tn"], &["xh", "zu"]];
    CLOSE.iter().any(|group| group.contains(&a.base()) && group.contains(&b.base()))
}

/// Whether `words` are mostly capitalised, `Haitian Institute for Justice`, or few and in capitals in a
/// text that is not, as the names of speakers are.
fn is_name(text: &str, words: &[Word], loud: bool) -> bool {
    let cased = |word: &&Word| {
        let mut letters = word.span.of_text(text).chars();
        letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase)
    };
    let capitalised = words.iter().filter(cased).count();
    let shouted = !loud && words.len() <= SHOUTED_WORDS_MAX;
    capitalised * 5 >= words.len() * 3
        || shouted && words.iter().all(|word| cased(&word) || is_shouted(text, word))
}

/// Whether more than half of `words` are in capitals.
fn is_loud(text: &str, words: &[Word], interrupt: &Interrupt) -> Result<bool, Interrupted> {
    let mut shouted = 0;
    for words in words.chunks(WORDS_BETWEEN_CHECKS * 16) {
        interrupt.check()?;
        shouted += words.iter().filter(|word| is_shouted(text, word)).count();
    }
    Ok(shouted * 2 > words.len())
}

/// Whether `word` has two letters or more, all of them capitals.
fn is_shouted(text: &str, word: &Word) -> bool {
    let letters = word.span.of_text(text).chars();
    word.span.len() >= 2 && letters.clone().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

/// The longest stretch of words of one script at most about a window's worth of detection needs.
fn majority(words: &[Word]) -> &[Word] {
    const WORDS_MAX: usize = 200;
    words.get(..words.len().min(WORDS_MAX)).unwrap_or(words)
}

/// Where one segment ends in the `gap` between its last word and the next segment's first: numbers
/// and marks there stay with their line, or else with their sentence, or else go with what follows.
fn break_in(gap: &str) -> usize {
    let blank_before =
        |at: usize| gap.get(..at).map_or(0, |head| head.trim_end_matches(chars::is_space).len());
    if let Some(line) = gap.rfind(['\n', '\u{2028}', '\u{2029}']) {
        return blank_before(line);
    }
    if let Some(end) = closing_mark(gap) {
        return end;
    }
    let last = gap.trim_end_matches(chars::is_space);
    if last.len() < gap.len() && last.ends_with(['.', '!', '?', '…', '”', '»', '"']) {
        return last.len();
    }
    gap.find(chars::is_space).unwrap_or(gap.len())
}

/// Where the quotation mark ends that closes what stands before `gap`: it belongs to the words that it
/// encloses. None where the mark opens what follows.
fn closing_mark(gap: &str) -> Option<usize> {
    let (at, mark) = gap.char_indices().find(|&(_, c)| chars::is_quote(c))?;
    let end = at + mark.len_utf8();
    let before = gap.get(..at)?;
    let stops = before.trim_start_matches(['.', ',', '!', '?', '…']);
    // French leaves a blank before its mark.
    let touches = stops.is_empty() || mark == '»' && stops.trim_matches(chars::is_space).is_empty();
    (touches && end < gap.len()).then_some(end)
}

/// Segments meet where the white space between their words begins.
fn spans(text: &str, view: &View, languages: &[LanguageTag], runs: &[Run]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(runs.len());
    let mut start = text.len() - text.trim_start_matches(chars::is_space).len();
    for (index, run) in runs.iter().enumerate() {
        let (end, next) = match runs.get(index + 1) {
            None => {
                let end = text.trim_end_matches(chars::is_space).len();
                (end, end)
            }
            Some(following) => {
                let last = view.words()[run.end - 1].span.end();
                let first = view.words()[following.start].span.start();
                let gap = text.get(last..first).unwrap_or("");
                let space = break_in(gap);
                let rest = gap.get(space..).unwrap_or("");
                let blank = rest.len() - rest.trim_start_matches(chars::is_space).len();
                (last + space, last + space + blank)
            }
        };
        segments.push(Segment {
            span: Span::of(start, end),
            language: languages.get(usize::from(run.language)).copied().unwrap_or(LanguageTag::UND),
            confidence: run.confidence,
        });
        start = next;
    }
    segments
}
