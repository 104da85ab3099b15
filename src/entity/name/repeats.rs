//! The third pass: a name of several words is a name wherever a document says it again, and of one
//! type.
//!
//! "Brightwater Analytics, Inc. … Founded in 2016, Brightwater Analytics serves": the chain weighs
//! word by word, and may read the second against the first.

use std::collections::HashMap;

use crate::entity::{EntityType, Mention, MentionKind};
use crate::text::hash::{combine, fnv1a};
use crate::text::{Interrupted, Pace, Span, Token, TokenKind};

/// A name speaks for its repetitions from this confidence on.
const SURE_MIN: f32 = 0.6;
/// What a repetition keeps of the confidence of the name that it repeats.
const REPEATED: f32 = 0.8;
/// Most tokens of a name that is looked for again.
const TOKENS_MAX: usize = 8;
/// Most names with the same first two words that are looked for again: each is compared with every place of them.
const ALIKE_MAX: usize = 8;

/// Forms of companies, without which they are named again.
const FORMS: [&str; 22] = [
    "Inc",
    "Corp",
    "Corporation",
    "Co",
    "Ltd",
    "Limited",
    "LLC",
    "LLP",
    "plc",
    "PLC",
    "AG",
    "SE",
    "GmbH",
    "KG",
    "SA",
    "SpA",
    "NV",
    "BV",
    "AB",
    "ASA",
    "Oyj",
    "AS",
];

/// What a document says of one name.
#[derive(Clone, Debug)]
struct Known {
    /// Its first place: tokens from here, so many.
    start: usize,
    count: usize,
    /// Summed confidence as person, organization, location.
    votes: [f32; 3],
    /// The best of them.
    best: f32,
}

impl Known {
    fn voted(&self) -> EntityType {
        let kinds = [EntityType::Person, EntityType::Organization, EntityType::Location];
        let votes = kinds.into_iter().zip(self.votes);
        votes.max_by(|a, b| a.1.total_cmp(&b.1)).map_or(EntityType::Other, |(kind, _)| kind)
    }
}

/// Names of several words by the hash of their first two.
type Names = HashMap<u64, Vec<Known>>;

/// Gives every name of several words in `mentions` (ascending, disjoint) the type that most of its
/// places have, and adds places in other sentences where it stands untagged or only a part of it is
/// tagged, alone between words without a capital. Languages without capitals stay as they are. O(tokens).
pub(super) fn settle(
    text: &str,
    tokens: &[Token],
    sentences: &[Span],
    mut mentions: Vec<Mention>,
    pace: &Pace<'_>,
) -> Result<Vec<Mention>, Interrupted> {
    let page = Page { text, tokens };
    let mut names = Names::new();
    for mention in &mentions {
        pace.step()?;
        page.learn(&mut names, mention);
    }
    if names.is_empty() || sentences.len() < 2 {
        return Ok(mentions);
    }
    for mention in &mut mentions {
        pace.step()?;
        let (start, end) = page.range(mention.span);
        if let Some(known) = page.find(&names, start, end, true) {
            mention.entity_type = known.voted();
        }
    }
    let mut added = Vec::new();
    // Mentions that a longer repetition swallows.
    let mut gone = vec![false; mentions.len()];
    let (mut at, mut next) = (0, 0);
    for sentence in sentences {
        while tokens.get(at).is_some_and(|token| token.span.start() < sentence.start()) {
            pace.step()?;
            at += 1;
        }
        let first = at;
        while tokens.get(at).is_some_and(|token| token.span.end() <= sentence.end()) {
            pace.step()?;
            let start = tokens[at].span.start();
            while mentions.get(next).is_some_and(|mention| mention.span.end() <= start) {
                next += 1;
            }
            // A capital before it may belong to a longer name, unless it only opens the sentence.
            let opens = at <= first + 1 || !page.is_capital(at - 1);
            let inside = mentions.get(next).is_some_and(|mention| mention.span.start() < start);
            let known = (opens && !inside && page.is_capital(at))
                .then(|| page.find(&names, at, page.end_of(at, sentence.end()), false))
                .flatten()
                // What the chain weighed side by side it told apart.
                .filter(|known| !sentence.contains(tokens[known.start].span));
            let Some(known) = known else {
                at += 1;
                continue;
            };
            let span = tokens[at].span.cover(tokens[at + known.count - 1].span);
            let rivals =
                mentions[next..].iter().take_while(|rival| rival.span.start() < span.end());
            let count = rivals.clone().count();
            let shorter = |rival: &Mention| {
                rival.span.end() <= span.end()
                    && rival.span.len() < span.len()
                    && rival.confidence <= known.best
            };
            if rivals.clone().all(shorter) {
                gone[next..next + count].fill(true);
                added.push(Mention {
                    span,
                    entity_type: known.voted(),
                    kind: MentionKind::Proper,
                    confidence: known.best * REPEATED,
                    value: None,
                });
            }
            at += known.count;
        }
    }
    if !added.is_empty() {
        let mut gone = gone.into_iter();
        mentions.retain(|_| gone.next() != Some(true));
        mentions.append(&mut added);
        mentions.sort_by_key(|mention| mention.span);
    }
    Ok(mentions)
}

struct Page<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Page<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.of_text(self.text))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && self.word(at).starts_with(char::is_uppercase)
    }

    /// First token of a span, and one past its last.
    fn range(&self, span: Span) -> (usize, usize) {
        let start = self.tokens.partition_point(|token| token.span.start() < span.start());
        let inside = self.tokens[start..].iter().take(4 * TOKENS_MAX);
        (start, start + inside.take_while(|token| token.span.end() <= span.end()).count())
    }

    /// One past the last token from `at` on that a name may hold, before the byte `limit`.
    fn end_of(&self, at: usize, limit: usize) -> usize {
        let tokens = self.tokens[at..].iter().take(TOKENS_MAX);
        at + tokens.take_while(|token| token.span.end() <= limit).count()
    }

    fn key(&self, at: usize) -> u64 {
        let hash = |at| fnv1a(0, self.word(at).as_bytes());
        combine(hash(at), hash(at + 1))
    }

    fn same(&self, known: &Known, at: usize) -> bool {
        (0..known.count).all(|offset| self.word(known.start + offset) == self.word(at + offset))
    }

    /// The end of the name in `start..end` without a company's form behind it.
    fn without_form(&self, start: usize, mut end: usize) -> usize {
        while end > start + 2 && (FORMS.contains(&self.word(end - 1)) || self.is_mark(end - 1)) {
            end -= 1;
        }
        end
    }

    fn is_mark(&self, at: usize) -> bool {
        matches!(self.word(at), "." | ",")
    }

    fn learn(&self, names: &mut Names, mention: &Mention) {
        let (start, end) = self.range(mention.span);
        let vote = match mention.entity_type {
            EntityType::Person => 0,
            EntityType::Organization => 1,
            EntityType::Location => 2,
            _ => return,
        };
        let end = self.without_form(start, end);
        let words = (start..end).filter(|&at| self.is_capital(at)).count();
        if words < 2 || !self.is_capital(start) || end - start > TOKENS_MAX {
            return;
        }
        let known = names.entry(self.key(start)).or_default();
        let count = end - start;
        let place = known.iter().position(|known| known.count == count && self.same(known, start));
        let place = place.unwrap_or_else(|| {
            if known.len() < ALIKE_MAX {
                known.push(Known { start, count, votes: [0.0; 3], best: 0.0 });
                known.len() - 1
            } else {
                ALIKE_MAX
            }
        });
        if let Some(known) = known.get_mut(place) {
            known.votes[vote] += mention.confidence;
            known.best = known.best.max(mention.confidence);
        }
    }

    /// The longest known name at `start`: the whole of `start..end` where it must be `exact`, else a
    /// sure one behind which no capital stands.
    fn find<'n>(
        &self,
        names: &'n Names,
        start: usize,
        end: usize,
        exact: bool,
    ) -> Option<&'n Known> {
        if end < start + 2 {
            return None;
        }
        let known = names.get(&self.key(start))?;
        let whole = self.without_form(start, end) - start;
        let fits = |known: &&Known| {
            let after = start + known.count;
            let ends = if exact {
                known.count == whole
            } else {
                known.best >= SURE_MIN && after <= end && !self.is_capital(after)
            };
            ends && self.same(known, start)
        };
        known.iter().filter(fits).max_by_key(|known| known.count)
    }
}

#[cfg(test)]
mod tests {
    use super::{ALIKE_MAX, settle};
    use crate::entity::EntityType::{self, Location, Organization, Person};
    use crate::entity::{Mention, MentionKind};
    use crate::text::{Interrupt, Pace, Span, tokenize};

    /// The names of a text, one sentence a line, of which `tagged` were found, each the next of its kind.
    fn names<'t>(text: &'t str, tagged: &[(&str, EntityType, f32)]) -> Vec<(&'t str, EntityType)> {
        let mut at = 0;
        let mention = |&(name, entity_type, confidence): &(&str, EntityType, f32)| {
            let start = at + text.get(at..).unwrap().find(name).unwrap();
            at = start + name.len();
            let kind = MentionKind::Proper;
            Mention { span: Span::of(start, at), entity_type, kind, confidence, value: None }
        };
        let mentions = tagged.iter().map(mention).collect();
        let mut start = 0;
        let sentence = |line: &str| {
            let span = Span::of(start, start + line.len());
            start += line.len() + 1;
            span
        };
        let sentences: Vec<Span> = text.split('\n').map(sentence).collect();
        let interrupt = Interrupt::never();
        let pace = Pace::new(&interrupt, 400);
        let settled = settle(text, &tokenize(text), &sentences, mentions, &pace).unwrap();
        let named = |mention: &Mention| (mention.span.of_text(text), mention.entity_type);
        settled.iter().map(named).collect()
    }

    #[test]
    fn a_name_is_found_again_without_its_form_and_swallows_its_parts() {
        let text = "Kestrel Ridge Analytics, Inc. rose.\nSince then Kestrel Ridge Analytics serves.\nKestrel Ridge Analytics fell.";
        let tagged =
            [("Kestrel Ridge Analytics, Inc.", Organization, 0.9), ("Kestrel Ridge", Person, 0.5)];
        let again = ("Kestrel Ridge Analytics", Organization);
        assert_eq!(
            names(text, &tagged),
            [("Kestrel Ridge Analytics, Inc.", Organization), again, again]
        );
    }

    #[test]
    fn places_vote_for_the_type() {
        let text = "Mount Tarn voted.\nMount Tarn won.\nMount Tarn lost.";
        let tagged = [
            ("Mount Tarn", Location, 0.9),
            ("Mount Tarn", Person, 0.4),
            ("Mount Tarn", Location, 0.8),
        ];
        assert_eq!(names(text, &tagged), [("Mount Tarn", Location); 3]);
    }

    #[test]
    fn longer_names_unsure_ones_and_the_same_sentence_stay() {
        let sure = [("Mount Tarn", Location, 0.9)];
        let only = [("Mount Tarn", Location)];
        assert_eq!(names("On Mount Tarn.\nThe Mount Tarn Board met.", &sure), only);
        assert_eq!(names("On Mount Tarn, and Mount Tarn again.\nNo.", &sure), only);
        let unsure = [("Mount Tarn", Location, 0.3)];
        assert_eq!(names("On Mount Tarn.\nBelow Mount Tarn.", &unsure), only);
    }

    #[test]
    fn of_names_that_begin_alike_only_the_first_are_looked_for() {
        let words = ["Ale", "Bar", "Cup", "Den", "Elm", "Fox", "Gap", "Hut", "Inn"];
        let name = |word: &str| format!("Mount Tarn {word}");
        let first: String = words.iter().map(|word| format!("{} stood.\n", name(word))).collect();
        let text = format!("{first}By {}.\nBy {}.", name("Hut"), name("Inn"));
        let all: Vec<String> = words.iter().map(|word| name(word)).collect();
        let tagged: Vec<_> = all.iter().map(|name| (name.as_str(), Location, 0.9)).collect();
        let found = names(&text, &tagged);
        assert_eq!(words.len(), ALIKE_MAX + 1);
        assert_eq!(found.len(), words.len() + 1);
        assert_eq!(found.last(), Some(&("Mount Tarn Hut", Location)));
    }
}
