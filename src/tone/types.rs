use crate::text::Span;

/// How positive or negative a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// −1 (negative) to 1 (positive).
    pub score: f32,
    /// Strength of feeling in either direction, ≥ 0; normalised by length, so that it does not grow
    /// with the text.
    pub magnitude: f32,
    /// The class of the highest probability, after thresholds tuned on development data.
    pub label: Label,
    /// Calibrated probabilities; they sum to 1.
    pub probabilities: Probabilities,
}

/// Tone as a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// Negative.
    Negative,
    /// Neither.
    Neutral,
    /// Positive.
    Positive,
    /// Strongly both.
    Mixed,
}

/// Probability of each [`Label`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probabilities {
    /// Of [`Label::Negative`].
    pub negative: f32,
    /// Of [`Label::Neutral`].
    pub neutral: f32,
    /// Of [`Label::Positive`].
    pub positive: f32,
    /// Of [`Label::Mixed`].
    pub mixed: f32,
}

/// The tone of a text and of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentTone {
    /// Of the whole text.
    pub document: Tone,
    /// What the document's score was made from, before it was squeezed into −1..1; the weights of
    /// all [`Evidence`] sum to it.
    pub raw: f32,
    /// Of each sentence whose language has a model, in their order.
    pub sentences: Vec<SentenceTone>,
}

/// How a language's tone is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tier {
    /// By a model trained on texts in this language.
    Learned,
    /// By a model trained on sentences in this language that got the score of their English side.
    Transferred,
}

/// The tone of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SentenceTone {
    /// Index of the sentence.
    pub sentence: u32,
    /// Its tone.
    pub tone: Tone,
}

/// A word or rule that moved the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Where it stands.
    pub span: Span,
    /// What it adds to the raw score; all weights of a document sum to its raw score.
    pub weight: f32,
    /// Why.
    pub kind: EvidenceKind,
}

/// Why a span moved the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceKind {
    /// A word with a valence of its own.
    Lexical,
    /// A valence turned by a negation.
    Negated,
    /// A valence strengthened by an intensifier, capitals or elongation.
    Intensified,
    /// A valence weakened by a hedge or diminisher.
    Diminished,
    /// An emoji or emoticon.
    Emoji,
    /// A learned word or phrase.
    Learned,
    /// Punctuation.
    Punctuation,
    /// The clause after or before a contrast.
    Contrast,
    /// The model's constant, spread over the sentence; its span is the sentence.
    Prior,
    /// How a word is written: its length, a contraction, capitals, elongation.
    Form,
    /// How strongly the tone model feels the word.
    Feeling,
}

/// How something is said, each in 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Register {
    /// 0 casual, 1 official.
    pub formality: f32,
    /// 0 hedged, 1 asserted.
    pub certainty: f32,
    /// 0 reporting facts, 1 giving opinion.
    pub subjectivity: f32,
    /// 0 calm, 1 excited.
    pub arousal: f32,
}

/// Ekman's six and neutral; calibrated probabilities, several may be high at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Emotions {
    /// Anger.
    pub anger: f32,
    /// Disgust.
    pub disgust: f32,
    /// Fear.
    pub fear: f32,
    /// Joy.
    pub joy: f32,
    /// Sadness.
    pub sadness: f32,
    /// Surprise.
    pub surprise: f32,
    /// None of them.
    pub neutral: f32,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Narrator or speaker.
    pub kind: VoiceKind,
    /// The speaker's name as the text gives it in full; empty for the narrator.
    pub name: String,
    /// Index of the entity that speaks, when it is one.
    pub entity: Option<u32>,
    /// What is quoted from this voice, ascending; empty for the narrator.
    pub quotations: Vec<Quotation>,
    /// The tone of all its words together.
    pub tone: Tone,
}

/// Kinds of voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VoiceKind {
    /// Whoever wrote the text.
    Narrator,
    /// Somebody whose words are reported.
    Speaker,
}

/// A stretch of reported words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quotation {
    /// The words, without their quotation marks.
    pub span: Span,
    /// How they are reported.
    pub kind: QuotationKind,
    /// Where the text names the speaker, when it does.
    pub speaker_mention: Option<Span>,
    /// Probability that the attribution is right, in 0..=1.
    pub confidence: f32,
    /// The tone of the words.
    pub tone: Tone,
}

/// Ways to report words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuotationKind {
    /// A whole clause or more in quotation marks.
    Direct,
    /// Some words in quotation marks inside a clause of the narrator's.
    Partial,
    /// A clause without quotation marks.
    Indirect,
}
