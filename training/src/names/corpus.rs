//! Training sentences as lists of known features, so that each pass over them touches numbers only.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use parlance::entity::name::features::Features;
use parlance::entity::name::lexicon::Lexicon;

use super::gold::{IGNORED, Labelled, Target};

/// Feature hashes are already mixed: hashing them again would cost time and gain nothing.
#[derive(Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// From feature hash to number.
pub type Dictionary = HashMap<u64, u32, BuildHasherDefault<Identity>>;

const COUNTERS_BITS: u32 = 27;

/// Who is to learn, and so which features of a token count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learner {
    /// The chain: everything, neighbours included.
    Chain,
    /// The network, which looks at neighbours itself.
    Network,
}

impl Learner {
    fn features(self, features: &Features, index: usize, mut visit: impl FnMut(u64)) {
        match self {
            Self::Chain => features.of_token(index, visit),
            Self::Network => {
                features.of_word(index, &mut visit);
                features.of_runs(index, &mut visit);
            }
        }
    }
}

/// Counts features by hash, small and inexact, to find those worth a weight.
pub struct Counter {
    learner: Learner,
    on_names: Vec<u8>,
    all: Vec<u8>,
}

impl Counter {
    /// Nothing counted.
    pub fn new(learner: Learner) -> Self {
        let counters = vec![0; 1 << COUNTERS_BITS];
        Self { learner, on_names: counters.clone(), all: counters }
    }

    /// Counts the features of a document; each counts `worth` times.
    pub fn add(&mut self, lexicon: &Lexicon, document: &Labelled, worth: u8) {
        let mut features = Features::default();
        for &(start, end) in &document.sentences {
            features.read(lexicon, &document.text, &document.tokens[start..end], document.language);
            for i in start..end {
                let named = document.targets[i][0] < 0.5;
                self.learner.features(&features, i - start, |hash| {
                    let at = slot(hash);
                    self.all[at] = self.all[at].saturating_add(worth);
                    if named {
                        self.on_names[at] = self.on_names[at].saturating_add(worth);
                    }
                });
            }
        }
    }

    fn keeps(&self, hash: u64, names_min: u8, all_min: u8) -> bool {
        let at = slot(hash);
        self.on_names[at] >= names_min || self.all[at] >= all_min
    }
}

fn slot(hash: u64) -> usize {
    usize::try_from(hash >> (64 - COUNTERS_BITS)).unwrap_or(0)
}

/// One sentence: a range of [`Corpus::ends`] and how much it counts.
#[derive(Clone, Copy)]
pub struct Sentence {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Factor of its gradient.
    pub weight: f32,
}

/// All training sentences.
#[derive(Default)]
pub struct Corpus {
    /// Feature numbers, token after token.
    pub ids: Vec<u32>,
    /// Where the features of each token end in `ids`.
    pub ends: Vec<usize>,
    /// What to learn, one a token.
    pub targets: Vec<Target>,
    /// In the order they were added.
    pub sentences: Vec<Sentence>,
    /// Every feature that has a weight.
    pub dictionary: Dictionary,
}

impl Corpus {
    /// Adds the sentences of a document; features that `counter` has seen often enough get a number.
    pub fn add(
        &mut self,
        lexicon: &Lexicon,
        document: &Labelled,
        counter: &Counter,
        thresholds: (u8, u8),
        weight: f32,
    ) {
        self.extend(lexicon, document, counter.learner, weight, |dictionary, hash| {
            let next = u32::try_from(dictionary.len()).unwrap_or(u32::MAX);
            counter
                .keeps(hash, thresholds.0, thresholds.1)
                .then(|| *dictionary.entry(hash).or_insert(next))
        });
    }

    /// Adds the sentences of a document with the features that have a number already.
    pub fn add_known(&mut self, lexicon: &Lexicon, document: &Labelled, learner: Learner) {
        self.extend(lexicon, document, learner, 1.0, |dictionary, hash| {
            dictionary.get(&hash).copied()
        });
    }

    fn extend(
        &mut self,
        lexicon: &Lexicon,
        document: &Labelled,
        learner: Learner,
        weight: f32,
        number: impl Fn(&mut Dictionary, u64) -> Option<u32>,
    ) {
        let mut features = Features::default();
        for &(start, end) in &document.sentences {
            features.read(lexicon, &document.text, &document.tokens[start..end], document.language);
            let first = self.ends.len();
            for i in start..end {
                learner.features(&features, i - start, |hash| {
                    self.ids.extend(number(&mut self.dictionary, hash));
                });
                self.ends.push(self.ids.len());
            }
            self.targets.extend_from_slice(&document.targets[start..end]);
            self.sentences.push(Sentence { start: first, end: self.ends.len(), weight });
        }
    }

    /// Feature numbers of token `i`.
    pub fn features(&self, i: usize) -> &[u32] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.ids[start..self.ends[i]]
    }
}

/// Whether anything can be learnt from the token.
pub fn is_known(target: &Target) -> bool {
    target[IGNORED] == 0.0
}
