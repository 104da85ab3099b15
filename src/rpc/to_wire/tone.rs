use super::{Answer, enums, warnings};
use crate::pipeline::{Analysis, EntityRelation};
use crate::rpc::{Task, wire};
use crate::text::Interrupted;
use crate::tone::stance::Place;
use crate::tone::{Dimension, Emotions, Evidence, Quotation, Register, Tone, Voice};

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
        register_evidence,
        emotion_evidence,
        stance_evidence,
        relations,
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
        register_evidence,
        emotion_evidence,
        stance_evidence,
        relations,
    })
}

impl Answer<'_> {
    /// `None` where there is no tone model for the language: a neutral score would be invented.
    pub(super) fn tone(&self) -> Result<Option<wire::ToneAnalysis>, Interrupted> {
        let (analysis, parts) = (self.analysis, self.task.tone);
        if !analysis.tone_supported()? {
            return Ok(None);
        }
        let mut answer = wire::ToneAnalysis {
            sentences: self.sentence_tones()?,
            targets: self.target_tones()?,
            ..wire::ToneAnalysis::default()
        };
        if parts.score {
            let tone = analysis.tone()?;
            answer.document = Some(of_tone(&tone.document));
            if self.task.evidence {
                answer.evidence = self.listed(analysis.evidence()?)?;
                answer.raw_score = tone.raw;
            }
        }
        if parts.entities {
            answer.entities = self.entity_tones()?;
        }
        if parts.voices {
            let voices = analysis.voices()?.iter();
            answer.voices = voices.map(|voice| self.voice(voice)).collect::<Result<_, _>>()?;
        }
        if parts.register {
            self.register(&mut answer)?;
        }
        if parts.emotions {
            self.emotions(&mut answer)?;
        }
        if parts.stance
            && let Some(stance) = analysis.stance()?
        {
            answer.stance = Some(stance.document);
            answer.stance_evidence = self.listed(&stance.evidence)?;
        }
        if parts.relations {
            for told in analysis.relations()? {
                self.pace.step()?;
                answer.relations.push(self.relation(told)?);
            }
        }
        Ok(Some(answer))
    }

    fn register(&self, answer: &mut wire::ToneAnalysis) -> Result<(), Interrupted> {
        let Some(register) = self.analysis.register()? else { return Ok(()) };
        answer.register = Some(of_register(&register.document));
        if self.task.evidence {
            for (dimension, evidence) in Dimension::ALL.into_iter().zip(&register.evidence) {
                let (dimension, evidence) =
                    (enums::dimension(dimension).into(), self.listed(evidence)?);
                answer.register_evidence.push(wire::RegisterEvidence { dimension, evidence });
            }
        }
        Ok(())
    }

    fn emotions(&self, answer: &mut wire::ToneAnalysis) -> Result<(), Interrupted> {
        let Some(emotions) = self.analysis.emotions()? else { return Ok(()) };
        answer.emotions = of_emotions(&emotions.document);
        if self.task.evidence {
            for (emotion, evidence) in EMOTIONS.into_iter().zip(&emotions.evidence) {
                let (emotion, evidence) = (emotion.into(), self.listed(evidence)?);
                answer.emotion_evidence.push(wire::EmotionEvidence { emotion, evidence });
            }
        }
        Ok(())
    }

    /// Each sentence with what was asked of it; none when nothing was.
    fn sentence_tones(&self) -> Result<Vec<wire::SentenceTone>, Interrupted> {
        let (analysis, parts) = (self.analysis, self.task.tone);
        let detailed = |part: bool| part && parts.sentence_details;
        if !parts.score && !parts.sentence_details {
            return Ok(Vec::new());
        }
        let pace = &self.pace;
        let mut answer = pace.map(analysis.sentence_spans()?, |&span| wire::SentenceTone {
            span: Some(self.span(span)),
            ..wire::SentenceTone::default()
        })?;
        if parts.score {
            for sentence in &analysis.tone()?.sentences {
                pace.step()?;
                if let Some(to) = answer.get_mut(sentence.sentence as usize) {
                    to.tone = Some(of_tone(&sentence.tone));
                }
            }
        }
        if detailed(parts.register)
            && let Some(register) = analysis.register()?
        {
            for (to, own) in answer.iter_mut().zip(&register.sentences) {
                pace.step()?;
                to.register = own.as_ref().map(of_register);
            }
        }
        if detailed(parts.emotions)
            && let Some(emotions) = analysis.emotions()?
        {
            for (to, own) in answer.iter_mut().zip(&emotions.sentences) {
                pace.step()?;
                to.emotions = own.as_ref().map(of_emotions).unwrap_or_default();
            }
        }
        if detailed(parts.stance)
            && let Some(stance) = analysis.stance()?
        {
            for (to, own) in answer.iter_mut().zip(&stance.sentences) {
                pace.step()?;
                to.stance = *own;
            }
        }
        Ok(answer)
    }

    fn relation(&self, told: &EntityRelation) -> Result<wire::Relation, Interrupted> {
        let EntityRelation { relation, holder } = told;
        let spans = self.analysis.sentence_spans()?;
        Ok(wire::Relation {
            actor: self.party(relation.actor)?,
            toward: self.party(relation.toward)?,
            stance: relation.stance,
            act: Some(self.span(relation.act)),
            kind: enums::act_kind(relation.kind).into(),
            sentence: spans.get(relation.sentence as usize).map(|&span| self.span(span)),
            negated: relation.negated,
            modal: relation.modal,
            reported: holder.is_some(),
            holder: holder.filter(|_| self.task.tone.voices),
        })
    }

    fn party(&self, place: Place) -> Result<Option<wire::RelationParty>, Interrupted> {
        let Some(entity) = self.analysis.entities()?.get(place.party as usize) else {
            return Ok(None);
        };
        // The toned entities come in the order of all, some left out.
        let toned = self.task.tone.entities.then(|| self.analysis.entity_tones()).transpose()?;
        let at = toned.and_then(|all| all.binary_search_by_key(&place.party, |e| e.entity).ok());
        Ok(Some(wire::RelationParty {
            name: entity.name.clone(),
            r#type: enums::entity_type(entity.entity_type).into(),
            mention: Some(self.span(place.span)),
            entity_index: at.and_then(|at| u32::try_from(at).ok()),
        }))
    }

    fn listed(&self, evidence: &[Evidence]) -> Result<Vec<wire::Evidence>, Interrupted> {
        self.pace.map(evidence, |evidence| self.evidence(evidence))
    }

    fn entity_tones(&self) -> Result<Vec<wire::EntityTone>, Interrupted> {
        let (mentions, entities) = (self.analysis.mentions()?, self.analysis.entities()?);
        let mut toned = Vec::new();
        for toward in self.analysis.entity_tones()? {
            let Some(entity) = entities.get(toward.entity as usize) else { continue };
            self.pace.step()?;
            let mut spans = Vec::with_capacity(entity.mentions.len());
            for mention in entity.mentions.iter().filter_map(|&at| mentions.get(at as usize)) {
                self.pace.step()?;
                spans.push(self.span(mention.span));
            }
            toned.push(wire::EntityTone {
                name: entity.name.clone(),
                r#type: enums::entity_type(entity.entity_type).into(),
                mentions: spans,
                tone: Some(of_tone(&toward.tone)),
                holder: toward.holder.filter(|_| self.task.tone.voices),
            });
        }
        Ok(toned)
    }

    fn target_tones(&self) -> Result<Vec<wire::TargetTone>, Interrupted> {
        let mut toned = Vec::with_capacity(self.task.options.targets.len());
        for (&span, tone) in self.task.options.targets.iter().zip(self.analysis.target_tones()?) {
            self.pace.step()?;
            let (span, tone) = (Some(self.span(span)), Some(of_tone(tone)));
            toned.push(wire::TargetTone { span, tone, holder: None });
        }
        Ok(toned)
    }

    fn voice(&self, voice: &Voice) -> Result<wire::Voice, Interrupted> {
        self.pace.step()?;
        Ok(wire::Voice {
            kind: enums::voice_kind(voice.kind).into(),
            name: voice.name.clone(),
            quotations: self.pace.map(&voice.quotations, |words| self.quotation(words))?,
            tone: Some(of_tone(&voice.tone)),
        })
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

/// In the order of the enum, which is that of [`Emotions::values`].
const EMOTIONS: [wire::Emotion; 7] = [
    wire::Emotion::Anger,
    wire::Emotion::Disgust,
    wire::Emotion::Fear,
    wire::Emotion::Joy,
    wire::Emotion::Sadness,
    wire::Emotion::Surprise,
    wire::Emotion::Neutral,
];

fn of_emotions(emotions: &Emotions) -> Vec<wire::EmotionScore> {
    EMOTIONS
        .into_iter()
        .zip(emotions.values())
        .map(|(emotion, probability)| wire::EmotionScore { emotion: emotion.into(), probability })
        .collect()
}
