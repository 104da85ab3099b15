//! One pass over a text for everything that is asked of it: units, network and features are read
//! once for score, register, emotions and stance together.

use crate::text::{Interrupt, Interrupted, LanguageTag, Pace, Span, Token};

use super::engine::{Engine, Scratch};
use super::evidence::{Record, narrow, on_grain};
use super::feelings::{EmotionPass, Outputs};
use super::linear::Linear;
use super::register::RegisterPass;
use super::scorer::Slices;
use super::stance::{DocumentStance, StancePass};
use super::stretch::TOKENS_MAX;
use super::total::{Part, Total};
use super::{
    DocumentEmotions, DocumentRegister, DocumentTone, Evidence, Scorer, SentenceTone, Tone,
};

/// Tokens between two looks at the interrupt; a stretch may have a few more.
pub(super) const TOKENS_BETWEEN_CHECKS: usize = 128;

/// What is asked of a pass. What is not asked for costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aspects {
    /// Tone of the text and of each sentence.
    pub score: bool,
    /// How it is said.
    pub register: bool,
    /// Which emotions it shows.
    pub emotions: bool,
    /// How confrontational or cooperative it is.
    pub stance: bool,
    /// What made each of those.
    pub evidence: bool,
}

impl Aspects {
    /// Nothing.
    pub const NONE: Self =
        Self { score: false, register: false, emotions: false, stance: false, evidence: false };
    /// Tone alone.
    pub const SCORE: Self = Self { score: true, ..Self::NONE };
    /// Everything with its evidence.
    pub const ALL: Self =
        Self { score: true, register: true, emotions: true, stance: true, evidence: true };

    /// Whether all that `other` asks for is asked for.
    pub fn contain(self, other: Self) -> bool {
        let within = |own: bool, other: bool| own || !other;
        within(self.score, other.score)
            && within(self.register, other.register)
            && within(self.emotions, other.emotions)
            && within(self.stance, other.stance)
            && within(self.evidence, other.evidence)
    }
}

/// What a pass found; absent is what was not asked for or has no model for the language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Neutral where the language has no model.
    pub tone: Option<DocumentTone>,
    /// What moved the document's score: ascending by sentence, in each the constant last. The weights
    /// sum to [`DocumentTone::raw`], exactly, in any order.
    pub evidence: Vec<Evidence>,
    /// Register.
    pub register: Option<DocumentRegister>,
    /// Emotions.
    pub emotions: Option<DocumentEmotions>,
    /// Stance.
    pub stance: Option<DocumentStance>,
}

impl Scorer {
    /// Reads a text with its `sentences` (ascending, disjoint) for all of `aspects`. O(bytes).
    pub fn read(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        aspects: Aspects,
        interrupt: &Interrupt,
    ) -> Result<Found, Interrupted> {
        let mut pass = Pass::new(self, language, aspects);
        pass.make_room(tokens.len(), sentences.len());
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        for (sentence, tokens) in (0..).zip(Slices::new(tokens, sentences)) {
            // A sentence without tokens is a step, too.
            pace.step()?;
            if let Some(register) = &mut pass.register {
                register.begin(tokens.len());
            }
            for part in tokens.chunks(TOKENS_MAX) {
                pace.steps(part.len())?;
                pass.stretch(sentence, text, part);
            }
            pass.sentence(sentence, &pace)?;
        }
        pass.finish(sentences, interrupt)
    }

    /// What [`Scorer::read`] has an answer for in `language`.
    pub fn aspects(&self, language: LanguageTag) -> Aspects {
        let english = language.base() == "en";
        let score = self.engine(language).is_some();
        let emotions = self.feeling_model(language).is_some();
        Aspects { score, register: english, emotions, stance: english, evidence: score }
    }

    /// The score of [`Scorer::read`] alone.
    pub fn score(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<DocumentTone, Interrupted> {
        let found = self.read(text, tokens, sentences, language, Aspects::SCORE, interrupt)?;
        Ok(found.tone.unwrap_or_else(|| DocumentTone::none(sentences.len())))
    }
}

impl DocumentTone {
    /// No tone in any of `sentences`.
    pub fn none(sentences: usize) -> Self {
        let none = |sentence| SentenceTone { sentence, tone: Tone::NONE };
        let sentences = (0..).take(sentences).map(none).collect();
        Self { document: Tone::NONE, raw: 0.0, sentences }
    }
}

/// A text that is being read.
struct Pass<'s> {
    engine: Option<Engine<'s>>,
    aspects: Aspects,
    scratch: Scratch,
    /// Totals of the document and of the sentence.
    document: Total,
    total: Total,
    tones: Vec<SentenceTone>,
    record: Record,
    register: Option<RegisterPass<'s>>,
    emotions: Option<EmotionPass<'s>>,
    /// What reads the features for register and emotions, and what it found.
    second: Option<&'s Linear>,
    outputs: Outputs,
    stance: Option<StancePass<'s>>,
}

impl<'s> Pass<'s> {
    fn new(scorer: &'s Scorer, language: LanguageTag, aspects: Aspects) -> Self {
        let engine = scorer.engine(language);
        let english = language.base() == "en";
        let recorded = aspects.evidence;
        let register = (aspects.register && english)
            .then(|| RegisterPass::new(&scorer.register_words, &scorer.second, recorded));
        let feeling = scorer.feeling_model(language).filter(|_| aspects.emotions);
        let second = feeling.or(register.is_some().then_some(&scorer.second));
        Self {
            engine,
            aspects,
            scratch: Scratch::default(),
            document: Total::default(),
            total: Total::default(),
            tones: Vec::new(),
            record: Record::default(),
            register,
            emotions: feeling.map(|model| EmotionPass::new(model, recorded)),
            second,
            outputs: Outputs::default(),
            stance: (aspects.stance && english)
                .then(|| StancePass::new(&scorer.stance_words, recorded)),
        }
    }

    /// Takes room for what a text of so many tokens and sentences may leave, so that nothing is copied
    /// later; memory that is never touched costs nothing.
    fn make_room(&mut self, tokens: usize, sentences: usize) {
        self.tones.reserve_exact(sentences);
        if self.aspects.evidence {
            self.record.make_room(tokens, sentences);
        }
        if let Some(register) = &mut self.register {
            register.make_room(tokens, sentences);
        }
        if let Some(emotions) = &mut self.emotions {
            emotions.make_room(tokens, sentences);
        }
        if let Some(stance) = &mut self.stance {
            stance.make_room(sentences);
        }
    }

    /// Reads tokens of `sentence`, at most [`TOKENS_MAX`]. O(bytes).
    fn stretch(&mut self, sentence: u32, text: &str, tokens: &[Token]) {
        let Self { engine, aspects, scratch, record, .. } = self;
        let reads_network = aspects.score || self.register.is_some();
        match *engine {
            Some(Engine::Network(network)) if reads_network => {
                let features = self.second.map(|_| &mut scratch.features);
                network.read_stretch(text, tokens, &mut scratch.stretch, features);
            }
            Some(_) if reads_network || self.second.is_some() => {
                scratch.features.read(text, tokens);
            }
            _ => {}
        }
        if let Some(second) = self.second {
            self.outputs.read(second, &scratch.features, aspects.evidence);
        }
        if let (Some(engine), true) = (*engine, reads_network) {
            let start = record.parts.len();
            let parts = aspects.evidence.then_some(&mut record.parts);
            let sums = engine.sums(scratch, parts);
            let calibration = engine.calibration();
            calibration.add(&mut self.total, &sums);
            calibration.add(&mut self.document, &sums);
            if let Some(register) = &mut self.register {
                let parts: &[Part] = record.parts.get(start..).unwrap_or_default();
                let felt = (&sums, parts, calibration.shrink_one(sums.size));
                let Scratch { stretch, features, .. } = &*scratch;
                register.stretch(text, &stretch.units, features, &self.outputs, felt);
            }
            if aspects.evidence && aspects.score {
                record.end(sums, sentence);
            } else {
                record.parts.clear();
            }
        }
        if let Some(emotions) = &mut self.emotions {
            emotions.stretch(sentence, &scratch.features, &self.outputs);
        }
        match &mut self.stance {
            Some(stance) if reads_network => stance.units(sentence, &scratch.stretch.units),
            Some(stance) => stance.tokens(sentence, text, tokens),
            None => {}
        }
    }

    /// Ends a sentence.
    fn sentence(&mut self, sentence: u32, pace: &Pace<'_>) -> Result<(), Interrupted> {
        let total = std::mem::take(&mut self.total);
        let tone = self.engine.map_or(Tone::NONE, |engine| engine.calibration().tone(&total));
        if let Some(register) = &mut self.register {
            register.sentence(sentence, &total, tone.magnitude, pace)?;
        }
        if let Some(emotions) = &mut self.emotions {
            emotions.sentence();
        }
        if let Some(stance) = &mut self.stance {
            stance.sentence(sentence);
        }
        self.tones.push(SentenceTone { sentence, tone });
        Ok(())
    }

    fn finish(self, sentences: &[Span], interrupt: &Interrupt) -> Result<Found, Interrupted> {
        let mut found = Found::default();
        if self.aspects.score {
            let total = &self.document;
            let (mut raw, mut document) = (0.0, Tone::NONE);
            if let Some(engine) = self.engine {
                let calibration = engine.calibration();
                (raw, document) = (on_grain(calibration.raw(total)), calibration.tone(total));
                if self.aspects.evidence {
                    found.evidence =
                        self.record.evidence(calibration, total, sentences, interrupt)?;
                }
            }
            found.tone = Some(DocumentTone { document, raw: narrow(raw), sentences: self.tones });
        }
        found.register = self.register.map(|pass| pass.finish(sentences, interrupt)).transpose()?;
        found.emotions = self.emotions.map(|pass| pass.finish(sentences, interrupt)).transpose()?;
        found.stance = self.stance.map(|pass| pass.finish(sentences, interrupt)).transpose()?;
        Ok(found)
    }
}
