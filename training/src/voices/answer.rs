//! Answers the tone scorer about quotations: `answer-voices` reads JSON lines `{"id","text","lang"}`
//! and writes `{"id","score","quotes","narrator"}`, offsets in code points.

use std::error::Error;
use std::io::{self, BufRead, Write};

use parlance::entity::{EntityType, MentionKind};
use parlance::pipeline::{Analysis, Models, Options};
use parlance::text::{
    Document, Interrupt, Interrupted, LanguageTag, OffsetEncoding, OffsetMap, Span,
};
use parlance::tone::voice::{Gender, Party, PartyKind, PartyMention, Passage, attribute, voices};
use parlance::tone::{Label, QuotationKind, Scorer, Tone, Voice};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
    #[serde(default)]
    lang: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    score: f32,
    quotes: Vec<Quote>,
    narrator: Judgement,
}

#[derive(Serialize)]
struct Quote {
    quote: [u32; 2],
    speaker: Option<[u32; 2]>,
    #[serde(flatten)]
    tone: Judgement,
    indirect: bool,
    confidence: f32,
}

#[derive(Serialize)]
struct Judgement {
    score: f32,
    label: &'static str,
}

impl From<Tone> for Judgement {
    fn from(tone: Tone) -> Self {
        let label = match tone.label {
            Label::Negative => "negative",
            Label::Neutral => "neutral",
            Label::Positive => "positive",
            Label::Mixed => "mixed",
        };
        Self { score: tone.score, label }
    }
}

/// Answers every line of standard input on standard output.
pub fn answer(_arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let models = Models::embedded()?;
    let scorer = Scorer::embedded()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let language = LanguageTag::parse(&question.lang);
        let document = Document::new(question.text).with_language(language);
        let found = analyse(&models, &scorer, &document).map_err(|_| "interrupted")?;
        let offsets = OffsetMap::new(document.text(), OffsetEncoding::Utf32);
        let place = |span: Span| [offsets.offset(span.start()), offsets.offset(span.end())];
        let quotes = found.iter().flat_map(|voice| &voice.quotations);
        let answer = Answer {
            id: question.id,
            score: found.first().map_or(0.0, |voice| voice.tone.score),
            quotes: quotes
                .map(|quotation| Quote {
                    quote: place(quotation.span),
                    speaker: quotation.speaker_mention.map(place),
                    tone: quotation.tone.into(),
                    indirect: quotation.kind == QuotationKind::Indirect,
                    confidence: quotation.confidence,
                })
                .collect(),
            narrator: found.first().map_or(Tone::NONE, |voice| voice.tone).into(),
        };
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
    }
    Ok(())
}

fn analyse(
    models: &Models,
    scorer: &Scorer,
    document: &Document,
) -> Result<Vec<Voice>, Interrupted> {
    let interrupt = Interrupt::never();
    let options = Options::default();
    let analysis = Analysis::new(models, document, &options, &interrupt);
    let (text, tokens) = (document.text(), analysis.tokens()?);
    let (sentences, language) = (analysis.sentence_spans()?, analysis.language()?);
    let parties: Vec<Party<'_>> = analysis
        .entities()?
        .iter()
        .map(|entity| Party {
            name: &entity.name,
            kind: party_kind(entity.entity_type),
            gender: Gender::Unknown,
        })
        .collect();
    let mentions = analysis.mentions()?;
    let mut party_mentions: Vec<PartyMention> = Vec::new();
    for (party, entity) in (0..).zip(analysis.entities()?) {
        let own = entity.mentions.iter().filter_map(|&index| mentions.get(index as usize));
        party_mentions.extend(own.map(|mention| PartyMention {
            span: mention.span,
            party,
            pronoun: mention.kind == MentionKind::Pronoun,
        }));
    }
    party_mentions.sort_unstable_by_key(|mention| mention.span);
    let passage = Passage {
        text,
        tokens,
        blocks: analysis.blocks()?,
        sentences,
        mentions: &party_mentions,
        parties: &parties,
        language,
    };
    let attribution = attribute(&passage, &interrupt)?;
    voices(text.len(), &attribution, |groups| {
        scorer.score_spans(text, tokens, sentences, groups, language, &interrupt)
    })
}

fn party_kind(entity_type: EntityType) -> PartyKind {
    match entity_type {
        EntityType::Person => PartyKind::Person,
        EntityType::Organization => PartyKind::Organization,
        EntityType::Location => PartyKind::Place,
        _ => PartyKind::Other,
    }
}
