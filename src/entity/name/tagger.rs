//! One model at work on the sentences of a document.

use crate::entity::name::chain::{Row, Scratch};
use crate::entity::name::features::{Features, WordView};
use crate::entity::name::label::{OUTSIDE, begins, type_index};
use crate::entity::name::model::Model;
use crate::entity::name::network;
use crate::entity::name::weights::Weights;
use crate::text::{LanguageTag, Token};

/// A name found in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// First token, counted in the document.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Index in [`super::label::TYPES`].
    pub kind: usize,
    /// Calibrated probability that bounds and type are right.
    pub confidence: f32,
}

/// What the first pass finds out.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    /// Label scores, one row a token.
    pub rows: Vec<Row>,
    /// What the second pass wants to know of each word.
    pub words: Vec<WordView>,
}

impl Scored {
    /// Forgets all tokens.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.words.clear();
    }
}

/// Working memory, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    features: Features,
    /// Of one word after the other, and where those of each end: first those of the word alone, then all.
    hashes: Vec<u64>,
    ends: Vec<(usize, usize)>,
    /// Where those of a word were found.
    found: Vec<usize>,
    path: Vec<u8>,
    chain: Scratch,
    network: network::Scratch,
}

/// Scores every token of a sentence, appending to `scored`.
pub fn score(
    model: &Model,
    text: &str,
    tokens: &[Token],
    language: LanguageTag,
    workspace: &mut Workspace,
    scored: &mut Scored,
) {
    let Model { lexicon, weights, network } = model;
    let Workspace { features, hashes, ends, found, network: scratch, .. } = workspace;
    features.read(lexicon, text, tokens, language);
    let begin = scored.rows.len();
    hashes.clear();
    ends.clear();
    for index in 0..tokens.len() {
        features.of_word(index, &mut |hash| hashes.push(hash));
        features.of_runs(index, &mut |hash| hashes.push(hash));
        let own = hashes.len();
        features.of_window(index, &mut |hash| hashes.push(hash));
        ends.push((own, hashes.len()));
        scored.words.push(features.word(index));
    }
    let start = |index: usize| index.checked_sub(1).map_or(0, |before| ends[before].1);
    let all = (0..tokens.len()).map(|index| &hashes[start(index)..ends[index].1]);
    weights.scores(all, found, |row| scored.rows.push(row));
    if let Some(network) = network {
        let word = |index: usize| (features.entry(index), &hashes[start(index)..ends[index].0]);
        network.add_scores(word, scratch, &mut scored.rows[begin..]);
    }
}

/// Appends the names of a sentence with these label scores to `found`; `offset` is its first token.
pub fn decode(
    weights: &Weights,
    rows: &[Row],
    offset: usize,
    workspace: &mut Workspace,
    found: &mut Vec<Found>,
) {
    let transitions = weights.transitions();
    transitions.best(rows, &mut workspace.path, &mut workspace.chain);
    if workspace.path.iter().all(|&label| usize::from(label) == OUTSIDE) {
        return;
    }
    transitions.sum(rows, &mut workspace.chain);
    let mut at = 0;
    while at < workspace.path.len() {
        let label = usize::from(workspace.path[at]);
        let Some(kind) = type_index(label) else {
            at += 1;
            continue;
        };
        let goes_on = |&next: &u8| {
            let next = usize::from(next);
            next != OUTSIDE && !begins(next)
        };
        let end = at + 1 + workspace.path[at + 1..].iter().take_while(|next| goes_on(next)).count();
        let probability = transitions.segment(at, end, label, &workspace.chain);
        let confidence = weights.calibration().confidence(probability);
        found.push(Found { start: offset + at, end: offset + end, kind, confidence });
        at = end;
    }
}
