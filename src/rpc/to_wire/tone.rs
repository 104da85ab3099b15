use super::{Answer, enums, warnings};
use crate::pipeline::{Analysis, EntityTone};
use crate::rpc::{Task, wire};
use crate::text::{Interrupted, Span};
use crate::tone::{Emotions, Evidence, Quotation, Register, Tone, Voice};

/// The answer to `ScoreTone`.
pub fn score_tone(
    task: &Task,
    analysis: &Analysis<'_>,
) -> Result<wire::ScoreToneResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    let wire::ToneAnalysis {
        document,
        sentences,
        entities,
        targets,
        voices,
        register,
        emotions,
        stance,
        evidence,
        raw_score,
    } = answer.tone()?.unwrap_or_default();
    Ok(wire::ScoreToneResponse {
        document,
        sentences,
        entities,
        targets,
        voices,
        register,
        emotions,
        stance,
        evidence,
        raw_score,
        language: analysis.language()?.to_string(),
        language_supported: answer.language_supported()?,
        warnings: warnings(&answer.warnings()?),
    })
}

impl Answer<'_> {
    /// `None` where there is no tone model for the language: a neutral score would be invented.
    pub(super) fn tone(&self) -> Result<Option<wire::ToneAnalysis>, Interrupted> {
        let analysis = self.analysis;
        if !analysis.tone_supported()? {
            return Ok(None);
        }
        let tone = analysis.tone()?;
        let wants_evidence = self.task.evidence;
        let evidence = if wants_evidence { analysis.evidence()? } else { &[] };
        Ok(Some(wire::ToneAnalysis {
            document: Some(of_tone(&tone.document)),
            sentences: self.sentence_tones()?,
            entities: self.entity_tones()?,
            targets: self.target_tones()?,
            voices: analysis.voices()?.iter().map(|voice| self.voice(voice)).collect(),
            evidence: evidence.iter().map(|evidence| self.evidence(evidence)).collect(),
            raw_score: if wants_evidence { tone.raw } else { 0.0 },
            register: analysis.register()?.map(|register| of_register(&register.document)),
            emotions: analysis
                .emotions()?
                .map(|emotions| of_emotions(&emotions.document))
                .unwrap_or_default(),
            stance: analysis.stance()?.map(|stance| stance.document),
        }))
    }

    fn sentence_tones(&self) -> Result<Vec<wire::SentenceTone>, Interrupted> {
        let spans = self.analysis.sentence_spans()?;
        let tones = self.analysis.tone()?.sentences.iter();
        Ok(tones
            .map(|sentence| wire::SentenceTone {
                span: spans.get(sentence.sentence as usize).map(|&span| self.span(span)),
                tone: Some(of_tone(&sentence.tone)),
            })
            .collect())
    }

    fn entity_tones(&self) -> Result<Vec<wire::EntityTone>, Interrupted> {
        let (mentions, entities) = (self.analysis.mentions()?, self.analysis.entities()?);
        let span = |&index: &u32| mentions.get(index as usize).map(|mention| mention.span);
        let toned = |toward: &EntityTone| {
            let entity = entities.get(toward.entity as usize)?;
            Some(wire::EntityTone {
                name: entity.name.clone(),
                r#type: enums::entity_type(entity.entity_type).into(),
                mentions: entity.mentions.iter().filter_map(span).map(|s| self.span(s)).collect(),
                tone: Some(of_tone(&toward.tone)),
                holder: toward.holder,
            })
        };
        Ok(self.analysis.entity_tones()?.iter().filter_map(toned).collect())
    }

    fn target_tones(&self) -> Result<Vec<wire::TargetTone>, Interrupted> {
        let targets = self.task.options.targets.iter();
        let toned = |(&span, tone): (&Span, &Tone)| wire::TargetTone {
            span: Some(self.span(span)),
            tone: Some(of_tone(tone)),
            holder: None,
        };
        Ok(targets.zip(self.analysis.target_tones()?).map(toned).collect())
    }

    fn voice(&self, voice: &Voice) -> wire::Voice {
        wire::Voice {
            kind: enums::voice_kind(voice.kind).into(),
            name: voice.name.clone(),
            quotations: voice.quotations.iter().map(|words| self.quotation(words)).collect(),
            tone: Some(of_tone(&voice.tone)),
        }
    }

    fn quotation(&self, quotation: &Quotation) -> wire::Quotation {
        wire::Quotation {
            span: Some(self.span(quotation.span)),
            kind: enums::quotation_kind(quotation.kind).into(),
            speaker_mention: quotation.speaker_mention.map(|span| self.span(span)),
            confidence: quotation.confidence,
            tone: Some(of_tone(&quotation.tone)),
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

fn of_tone(tone: &Tone) -> wire::Tone {
    let probabilities = &tone.probabilities;
    wire::Tone {
        score: tone.score,
        magnitude: tone.magnitude,
        label: enums::label(tone.label).into(),
        probabilities: Some(wire::ToneProbabilities {
            negative: probabilities.negative,
            neutral: probabilities.neutral,
            positive: probabilities.positive,
            mixed: probabilities.mixed,
        }),
    }
}

fn of_register(register: &Register) -> wire::Register {
    wire::Register {
        formality: register.formality,
        certainty: register.certainty,
        subjectivity: register.subjectivity,
        arousal: register.arousal,
    }
}

fn of_emotions(emotions: &Emotions) -> Vec<wire::EmotionScore> {
    use wire::Emotion as Wire;
    let Emotions { anger, disgust, fear, joy, sadness, surprise, neutral } = *emotions;
    [
        (Wire::Anger, anger),
        (Wire::Disgust, disgust),
        (Wire::Fear, fear),
        (Wire::Joy, joy),
        (Wire::Sadness, sadness),
        (Wire::Surprise, surprise),
        (Wire::Neutral, neutral),
    ]
    .map(|(emotion, probability)| wire::EmotionScore { emotion: emotion.into(), probability })
    .to_vec()
}
