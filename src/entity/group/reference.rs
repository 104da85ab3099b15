//! Descriptions and pronouns that take up an entity: `the ministry`, `she`.

use super::clusters::Clusters;
use super::words::{Gender, is_company_noun, is_head};
use crate::entity::{EntityType, Mention, MentionKind};
use crate::text::{LanguageTag, Token, TokenKind};

/// Sentences back in which a person may stand that a pronoun takes up.
const SENTENCES_BACK: usize = 2;
/// Persons and organizations that are remembered, each.
const SEEN_MAX: usize = 8;

/// An entity of the latest sentences.
#[derive(Clone, Copy, Debug)]
struct Seen {
    cluster: u32,
    sentence: usize,
}

/// What was mentioned lately.
pub(super) struct References {
    english: bool,
    sentence: usize,
    persons: Vec<Seen>,
    in_quotation: bool,
    bodies: Vec<Seen>,
}

impl References {
    pub(super) fn new(language: LanguageTag) -> Self {
        Self {
            english: language.base() == "en",
            sentence: 0,
            persons: Vec::new(),
            in_quotation: false,
            bodies: Vec::new(),
        }
    }

    pub(super) fn next_sentence(&mut self) {
        self.sentence += 1;
        self.in_quotation = false;
    }

    /// Remembers that `cluster` was mentioned in this sentence.
    pub(super) fn seen(&mut self, clusters: &Clusters, cluster: u32) {
        let list = match clusters.type_of(cluster) {
            EntityType::Person => &mut self.persons,
            EntityType::Organization => &mut self.bodies,
            _ => return,
        };
        list.retain(|known| known.cluster != cluster);
        if list.len() == SEEN_MAX {
            list.remove(0);
        }
        list.push(Seen { cluster, sentence: self.sentence });
    }

    /// The mention at token `at` that takes up an entity, when one fits with confidence.
    pub(super) fn refer(
        &mut self,
        text: &str,
        tokens: &[Token],
        at: usize,
        clusters: &mut Clusters,
    ) -> Option<(Mention, u32)> {
        let token = tokens.get(at).filter(|_| self.english)?;
        let word = token.of_text(text);
        if token.kind == TokenKind::Punctuation {
            match word {
                "“" => self.in_quotation = true,
                "”" => self.in_quotation = false,
                "\"" => self.in_quotation = !self.in_quotation,
                _ => {}
            }
            return None;
        }
        if token.kind != TokenKind::Word || word.len() > 12 {
            return None;
        }
        let (cluster, kind, confidence) = match pronoun(word) {
            Some(_) if self.in_quotation => return None,
            Some(gender) => {
                // The subject of a verb is not its object: `Conti praised him`.
                let nearest = usize::from(word == "him");
                let cluster = self.person(clusters, gender, nearest)?;
                clusters.set_gender(cluster, gender);
                (cluster, MentionKind::Pronoun, 0.8)
            }
            None => {
                let neighbour = |index: Option<usize>| {
                    index.and_then(|index| tokens.get(index)).map_or("", |t| t.of_text(text))
                };
                let told = matches!(neighbour(at.checked_sub(1)), "the" | "The");
                if !told || neighbour(at.checked_add(1)) == "of" {
                    return None;
                }
                (self.described(clusters, word)?, MentionKind::Nominal, 0.75)
            }
        };
        let entity_type = clusters.type_of(cluster);
        Some((Mention { span: token.span, entity_type, kind, confidence, value: None }, cluster))
    }

    /// The only person who fits in the nearest sentence that has one, `nearest` sentences back or
    /// more; of several, the only one whose gender is known to fit.
    fn person(&self, clusters: &Clusters, gender: Gender, nearest: usize) -> Option<u32> {
        for back in nearest..=SENTENCES_BACK {
            let sentence = self.sentence.checked_sub(back)?;
            let fitting =
                self.persons.iter().filter(|seen| seen.sentence == sentence).filter(|seen| {
                    let known = clusters.gender(seen.cluster);
                    known == gender || known == Gender::Unknown
                });
            let known = fitting.clone().filter(|seen| clusters.gender(seen.cluster) == gender);
            match (fitting.clone().count(), known.clone().count()) {
                (0, _) => {}
                (1, _) => return fitting.clone().next().map(|seen| seen.cluster),
                (_, 1) => return known.clone().next().map(|seen| seen.cluster),
                _ => return None,
            }
        }
        None
    }

    /// `ministry` for the latest body whose name holds it; `company` for the only company.
    fn described(&self, clusters: &Clusters, word: &str) -> Option<u32> {
        if let Some(cluster) = clusters.by_head(word).filter(|_| is_head(word)) {
            return Some(cluster);
        }
        let only = clusters.only_company().filter(|_| is_company_noun(word))?;
        let near = self
            .bodies
            .iter()
            .any(|body| body.cluster == only && body.sentence + SENTENCES_BACK >= self.sentence);
        near.then_some(only)
    }
}

/// The gender of a third person pronoun.
fn pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "him" | "his" | "His" | "himself" => Some(Gender::Male),
        "she" | "She" | "her" | "Her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}
