//! Mentions of one thing become one entity.
//!
//! One pass in text order. A name finds its entity by its exact words, by a fuller or shorter form,
//! by its initials or by an acronym; `the ministry` and `she` are added as mentions only where one
//! entity fits. Every lookup is a hash and looks at a bounded number of the latest candidates, so
//! that the cost is linear in tokens and mentions.

mod clusters;
mod name;
mod reference;
mod salience;
#[cfg(test)]
mod tests;
mod words;

pub use self::salience::shares as salience_shares;

use self::clusters::Clusters;
use self::reference::References;
use super::{Entity, Mention};
use crate::text::{Block, Interrupt, Interrupted, LanguageTag, Pace, Span, Token};

/// Mentions and what they mention.
#[derive(Clone, Debug, Default)]
pub struct Grouping {
    /// The given mentions with nominal and pronominal ones added: ascending, disjoint.
    pub mentions: Vec<Mention>,
    /// In the order of their first mention. Every mention belongs to exactly one.
    pub entities: Vec<Entity>,
}

/// Tokens between two looks at the interrupt.
const TOKENS_BETWEEN_CHECKS: usize = 2048;

/// Mentions between two looks at it.
const MENTIONS_BETWEEN_CHECKS: usize = 512;

/// Groups `mentions` (ascending, disjoint), and adds descriptions and pronouns in English text.
///
/// Salience lies in 0..=1: half for the share of mentions against the most mentioned entity, three
/// tenths for an early first mention, two tenths for one in a heading or in the first sentence;
/// structured values count a third of that, entities only of bylines, captions and metadata half.
pub fn group(
    text: &str,
    tokens: &[Token],
    blocks: &[Block],
    sentences: &[Span],
    mentions: Vec<Mention>,
    language: LanguageTag,
    interrupt: &Interrupt,
) -> Result<Grouping, Interrupted> {
    let mut clusters = Clusters::default();
    let mut references = References::new(language);
    let mut all: Vec<Mention> = Vec::with_capacity(mentions.len());
    let mut given = mentions.into_iter().peekable();
    let mut sentence = 0;
    let mut at = 0;
    let mut checked = 0;
    interrupt.check()?;
    while let Some(token) = tokens.get(at) {
        if at >= checked + TOKENS_BETWEEN_CHECKS {
            interrupt.check()?;
            checked = at;
        }
        let start = token.span.start();
        while sentences.get(sentence).is_some_and(|span| span.end() <= start) {
            sentence += 1;
            references.next_sentence();
        }
        if let Some(mention) = given.next_if(|mention| mention.span.start() < token.span.end()) {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let cluster = clusters.add(text, before.copied(), &mention, all.len());
            references.seen(&clusters, cluster);
            while tokens.get(at).is_some_and(|token| token.span.start() < mention.span.end()) {
                at += 1;
            }
            all.push(mention);
            continue;
        }
        if let Some((mention, cluster)) = references.refer(text, tokens, at, &mut clusters) {
            clusters.refer(cluster, all.len());
            references.seen(&clusters, cluster);
            all.push(mention);
        }
        at += 1;
    }
    let pace = Pace::new(interrupt, MENTIONS_BETWEEN_CHECKS);
    for mention in given {
        pace.step()?;
        clusters.add(text, None, &mention, all.len());
        all.push(mention);
    }
    let mut entities = clusters.into_entities(text, &mut all, &pace)?;
    salience::rate(text, blocks, sentences, &all, &mut entities, &pace)?;
    Ok(Grouping { mentions: all, entities })
}
