use super::{Answer, enums, warnings};
use crate::pipeline::{Analysis, EntityTone};
use crate::rpc::{Task, wire};
use crate::text::{Interrupted, Span};
use crate::tone::{Evidence, Quotation, Tone, Voice};

/// The answer to `ScoreTone`.
pub fn score_tone(
    task: &Task,
    analysis: &Analysis<'_>,
) -> Result<wire::ScoreToneResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    let tone = answer.tone()?.unwrap_or_default();
    Ok(wire::ScoreToneResponse {
        document: tone.document,
        sentences: tone.sentences,
        entities: tone.entities,
        targets: tone.targets,
        voices: tone.voices,
        register: tone.register,
        emotions: tone.emotions,
        stance: tone.stance,
        evidence: tone.evidence,
        raw_score: tone.raw_score,
        language: analysis.language()?.to_string(),
        language_supported: analysis.tone_supported()?,
        warnings: warnings(&answer.warnings()?),
    })
}

impl Answer<'_> {
    /// Absent where there is no tone model for the language: a neutral tone would be a claim.
    pub(super) fn tone(&self) -> Result<Option<wire::ToneAnalysis>, Interrupted> {
        let analysis = self.analysis;
        if !analysis.tone_supported()? {
            return Ok(None);
        }
        let document = analysis.tone()?;
        let sentences = analysis.sentence_spans()?;
        let sentence_span = |at: u32| sentences.get(at as usize).map(|&span| self.span(span));
        let targets = self.task.options.targets.iter().zip(analysis.target_tones()?);
        let evidence: &[Evidence] = if self.task.evidence { analysis.evidence()? } else { &[] };
        Ok(Some(wire::ToneAnalysis {
            document: Some(tone(&document.document)),
            sentences: document
                .sentences
                .iter()
                .map(|sentence| wire::SentenceTone {
                    span: sentence_span(sentence.sentence),
                    tone: Some(tone(&sentence.tone)),
                })
                .collect(),
            entities: self.entity_tones()?,
            targets: targets
                .map(|(&span, toward)| wire::TargetTone {
                    span: Some(self.span(span)),
                    tone: Some(tone(toward)),
                    holder: None,
                })
                .collect(),
            voices: analysis.voices()?.iter().map(|voice| self.voice(voice)).collect(),
            register: None,
            emotions: Vec::new(),
            stance: None,
            evidence: evidence.iter().map(|evidence| self.evidence(evidence)).collect(),
            raw_score: if self.task.evidence { document.raw } else { 0.0 },
        }))
    }

    fn entity_tones(&self) -> Result<Vec<wire::EntityTone>, Interrupted> {
        let entities = self.analysis.entities()?;
        let mentions = self.analysis.mentions()?;
        let place = |&at: &u32| mentions.get(at as usize).map(|mention| self.span(mention.span));
        let toned = |toned: &EntityTone| {
            let entity = entities.get(toned.entity as usize)?;
            Some(wire::EntityTone {
                name: entity.name.clone(),
                r#type: enums::entity_type(entity.entity_type).into(),
                mentions: entity.mentions.iter().filter_map(place).collect(),
                tone: Some(tone(&toned.tone)),
                holder: toned.holder,
            })
        };
        Ok(self.analysis.entity_tones()?.iter().filter_map(toned).collect())
    }

    fn voice(&self, voice: &Voice) -> wire::Voice {
        let quotations = voice.quotations.iter();
        wire::Voice {
            kind: enums::voice_kind(voice.kind).into(),
            name: voice.name.clone(),
            quotations: quotations.map(|quotation| self.quotation(quotation)).collect(),
            tone: Some(tone(&voice.tone)),
        }
    }

    fn quotation(&self, quotation: &Quotation) -> wire::Quotation {
        let mention = |span: Span| self.span(span);
        wire::Quotation {
            span: Some(self.span(quotation.span)),
            kind: enums::quotation_kind(quotation.kind).into(),
            speaker_mention: quotation.speaker_mention.map(mention),
            confidence: quotation.confidence,
            tone: Some(tone(&quotation.tone)),
        }
    }

    fn evidence(&self, evidence: &Evidence) -> wire::Evidence {
        wire::Evidence {
            span: Some(self.span(evidence.span)),
            weight: evidence.weight,
            kind: enums::evidence_kind(evidence.kind).into(),
        }
    }
}

fn tone(tone: &Tone) -> wire::Tone {
    let p = tone.probabilities;
    wire::Tone {
        score: tone.score,
        magnitude: tone.magnitude,
        label: enums::label(tone.label).into(),
        probabilities: Some(wire::ToneProbabilities {
            negative: p.negative,
            neutral: p.neutral,
            positive: p.positive,
            mixed: p.mixed,
        }),
    }
}
