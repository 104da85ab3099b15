//! Mixed text: what was found in the sentences of each language, as one.

use crate::text::{Interrupted, Pace, Span};

use super::evidence::{narrow, on_grain};
use super::stance::DocumentStance;
use super::{
    DocumentEmotions, DocumentRegister, DocumentTone, Emotions, Evidence, EvidenceKind, Found,
    Probabilities, Register, Tone,
};

/// What was found in the sentences of one language.
#[derive(Clone, Debug)]
pub struct Share {
    /// Indices of its sentences among all, ascending.
    pub sentences: Vec<u32>,
    /// Its bytes.
    pub bytes: usize,
    /// What was found in them.
    pub found: Found,
}

/// One tone of several, weighed; neutral where nothing weighs anything.
pub fn mean_tone(tones: &[(Tone, f32)]) -> Tone {
    let all: f32 = tones.iter().map(|(_, weight)| weight).sum();
    match tones {
        [(tone, weight)] if *weight > 0.0 => return *tone,
        _ if all <= 0.0 => return Tone::NONE,
        _ => {}
    }
    let mean = |of: fn(&Tone) -> f32| {
        tones.iter().map(|(tone, weight)| of(tone) * weight).sum::<f32>() / all
    };
    Tone::of(
        mean(|tone| tone.score).clamp(-1.0, 1.0),
        mean(|tone| tone.magnitude),
        Probabilities {
            negative: mean(|tone| tone.probabilities.negative),
            neutral: mean(|tone| tone.probabilities.neutral),
            positive: mean(|tone| tone.probabilities.positive),
            mixed: mean(|tone| tone.probabilities.mixed),
        },
    )
}

/// Joins what was found language by language in a text of `sentences`. Values of the document are
/// means by length over the languages that have them, and so is its raw score; evidence still adds up
/// exactly. O(sentences + evidence).
pub fn join(shares: Vec<Share>, sentences: &[Span], pace: &Pace<'_>) -> Result<Found, Interrupted> {
    let mut joined = Found::default();
    let tones = weighed(&shares, |found| found.tone.is_some());
    if tones.iter().any(|&weight| weight > 0.0) {
        let pairs: Vec<(Tone, f32)> = shares
            .iter()
            .zip(&tones)
            .filter_map(|(share, weight)| Some((share.found.tone.as_ref()?.document, *weight)))
            .collect();
        let raw = value(&shares, &tones, |found| found.tone.as_ref().map(|tone| tone.raw));
        let mut own = Vec::with_capacity(sentences.len());
        for tone in shares.iter().flat_map(sentence_tones) {
            pace.step()?;
            own.push(tone);
        }
        pace.sort_by_key(&mut own, |tone| tone.sentence)?;
        joined.tone = Some(DocumentTone { document: mean_tone(&pairs), raw, sentences: own });
        joined.evidence = evidence(&shares, &tones, raw, |found| &found.evidence, pace)?;
    }
    joined.register = register(&shares, sentences.len(), pace)?;
    joined.emotions = emotions(&shares, sentences.len(), pace)?;
    joined.stance = stance(&shares, sentences.len(), pace)?;
    Ok(joined)
}

fn sentence_tones(share: &Share) -> impl Iterator<Item = super::SentenceTone> {
    let tones = share.found.tone.iter().flat_map(|tone| &tone.sentences);
    tones.filter_map(|tone| {
        let sentence = *share.sentences.get(tone.sentence as usize)?;
        Some(super::SentenceTone { sentence, ..*tone })
    })
}

/// The weight of each share in the document: its length, 0 where `has` is false.
fn weighed(shares: &[Share], has: impl Fn(&Found) -> bool) -> Vec<f32> {
    let bytes = |share: &Share| if has(&share.found) { share.bytes as f32 } else { 0.0 };
    let all: f32 = shares.iter().map(bytes).sum();
    shares.iter().map(|share| bytes(share) / all.max(1.0)).collect()
}

/// The weighed mean, a multiple of the grain.
fn value(shares: &[Share], weights: &[f32], of: impl Fn(&Found) -> Option<f32>) -> f32 {
    let each = shares.iter().zip(weights).filter_map(|(s, w)| Some(f64::from(of(&s.found)? * w)));
    narrow(on_grain(each.sum()))
}

/// Evidence of all shares, weighed, ascending; the last constant takes what rounding left.
fn evidence(
    shares: &[Share],
    weights: &[f32],
    value: f32,
    of: impl Fn(&Found) -> &[Evidence],
    pace: &Pace<'_>,
) -> Result<Vec<Evidence>, Interrupted> {
    let count = shares.iter().map(|share| of(&share.found).len()).sum();
    let mut all: Vec<Evidence> = Vec::with_capacity(count);
    let mut rest = f64::from(value);
    for (share, weight) in shares.iter().zip(weights) {
        for evidence in of(&share.found) {
            pace.step()?;
            let added = on_grain(f64::from(evidence.weight) * f64::from(*weight));
            rest -= added;
            all.push(Evidence { weight: narrow(added), ..*evidence });
        }
    }
    if let Some(last) = all.iter_mut().rev().find(|e| e.kind == EvidenceKind::Prior) {
        last.weight = narrow(f64::from(last.weight) + rest);
    } else if let Some(last) = all.last_mut() {
        last.weight = narrow(f64::from(last.weight) + rest);
    }
    // By sentence: constants end theirs.
    pace.sort_by_key(&mut all, |evidence| match evidence.kind {
        EvidenceKind::Prior => (evidence.span.end(), 1),
        _ => (evidence.span.start(), 0),
    })?;
    Ok(all)
}

/// Puts the sentences of each share in their places.
fn placed<T: Clone>(
    shares: &[Share],
    count: usize,
    of: impl Fn(&Found) -> Option<&[Option<T>]>,
    pace: &Pace<'_>,
) -> Result<Vec<Option<T>>, Interrupted> {
    let mut all = vec![None; count];
    for share in shares {
        for (own, &at) in of(&share.found).unwrap_or_default().iter().zip(&share.sentences) {
            pace.step()?;
            if let Some(slot) = all.get_mut(at as usize) {
                slot.clone_from(own);
            }
        }
    }
    Ok(all)
}

fn register(
    shares: &[Share],
    count: usize,
    pace: &Pace<'_>,
) -> Result<Option<DocumentRegister>, Interrupted> {
    let weights = weighed(shares, |found| found.register.is_some());
    if shares.iter().all(|share| share.found.register.is_none()) {
        return Ok(None);
    }
    let of = |read: fn(&Register) -> f32| {
        value(shares, &weights, |found| found.register.as_ref().map(|r| read(&r.document)))
    };
    let document = Register {
        formality: of(|r| r.formality),
        certainty: of(|r| r.certainty),
        subjectivity: of(|r| r.subjectivity),
        arousal: of(|r| r.arousal),
    };
    let values = [document.formality, document.certainty, document.subjectivity, document.arousal];
    let mut listed: [Vec<Evidence>; 4] = Default::default();
    for (at, (to, value)) in listed.iter_mut().zip(values).enumerate() {
        *to = evidence(
            shares,
            &weights,
            value,
            |found| found.register.as_ref().map_or(&[], |register| &register.evidence[at]),
            pace,
        )?;
    }
    let sentences = placed(shares, count, |f| f.register.as_ref().map(|r| &r.sentences[..]), pace)?;
    Ok(Some(DocumentRegister { document, sentences, evidence: listed }))
}

fn emotions(
    shares: &[Share],
    count: usize,
    pace: &Pace<'_>,
) -> Result<Option<DocumentEmotions>, Interrupted> {
    let weights = weighed(shares, |found| found.emotions.is_some());
    if shares.iter().all(|share| share.found.emotions.is_none()) {
        return Ok(None);
    }
    let values: [f32; 7] = std::array::from_fn(|at| {
        value(shares, &weights, |f| f.emotions.as_ref().map(|e| e.document.values()[at]))
    });
    let mut listed: [Vec<Evidence>; 7] = Default::default();
    for (at, (to, value)) in listed.iter_mut().zip(values).enumerate() {
        *to = evidence(
            shares,
            &weights,
            value,
            |found| found.emotions.as_ref().map_or(&[], |emotions| &emotions.evidence[at]),
            pace,
        )?;
    }
    let sentences = placed(shares, count, |f| f.emotions.as_ref().map(|e| &e.sentences[..]), pace)?;
    let document = Emotions::of(values);
    Ok(Some(DocumentEmotions { document, sentences, evidence: listed }))
}

/// The mean over the sentences that show any, as in one language.
fn stance(
    shares: &[Share],
    count: usize,
    pace: &Pace<'_>,
) -> Result<Option<DocumentStance>, Interrupted> {
    if shares.iter().all(|share| share.found.stance.is_none()) {
        return Ok(None);
    }
    let shown = |share: &Share| {
        let own = share.found.stance.iter().flat_map(|stance| &stance.sentences);
        own.flatten().filter(|stance| **stance != 0.0).count() as f32
    };
    let all: f32 = shares.iter().map(shown).sum();
    let weights: Vec<f32> = shares.iter().map(|share| shown(share) / all.max(1.0)).collect();
    let document = value(shares, &weights, |f| f.stance.as_ref().map(|stance| stance.document));
    let listed = evidence(
        shares,
        &weights,
        document,
        |found| found.stance.as_ref().map_or(&[], |stance| &stance.evidence),
        pace,
    )?;
    let mut acts = Vec::new();
    for share in shares {
        for act in share.found.stance.iter().flat_map(|stance| &stance.acts) {
            pace.step()?;
            let sentence = share.sentences.get(act.sentence as usize);
            acts.extend(sentence.map(|&sentence| super::stance::Act { sentence, ..*act }));
        }
    }
    pace.sort_by_key(&mut acts, |act| act.span)?;
    let sentences = placed(shares, count, |f| f.stance.as_ref().map(|s| &s.sentences[..]), pace)?;
    Ok(Some(DocumentStance { document, sentences, acts, evidence: listed }))
}

#[cfg(test)]
mod tests {
    use super::{Share, join};
    use crate::text::{Interrupt, LanguageTag, Pace, Span, tokenize};
    use crate::tone::{Aspects, Scorer};

    #[test]
    fn two_languages_are_one_text_whose_evidence_adds_up() {
        let text = "The food was great!\nLa comida fue terrible.\nThey signed a peace treaty.";
        let tokens = tokenize(text);
        let mut at = 0;
        let sentences: Vec<Span> = text
            .split('\n')
            .map(|line| {
                let span = Span::of(at, at + line.len());
                at += line.len() + 1;
                span
            })
            .collect();
        let scorer = Scorer::embedded().unwrap();
        let read = |at: &[u32], language: &'static str| {
            let own: Vec<Span> = at.iter().map(|&at| sentences[at as usize]).collect();
            let language = LanguageTag::literal(language);
            let never = Interrupt::never();
            let found = scorer.read(text, &tokens, &own, language, Aspects::ALL, &never).unwrap();
            let bytes = own.iter().map(|span| span.len()).sum();
            Share { sentences: at.to_vec(), bytes, found }
        };
        let shares = vec![read(&[0, 2], "en"), read(&[1], "es")];
        let never = Interrupt::never();
        let found = join(shares.clone(), &sentences, &Pace::new(&never, 1)).unwrap();
        let tone = found.tone.unwrap();
        assert_eq!(found.evidence.iter().map(|e| e.weight).sum::<f32>(), tone.raw);
        let own: Vec<_> = tone.sentences.iter().map(|tone| tone.tone.score > 0.0).collect();
        assert_eq!(own, [true, false, true]);
        let register = found.register.unwrap();
        assert_eq!(
            Some(&register.document),
            shares[0].found.register.as_ref().map(|r| &r.document)
        );
        assert!(register.sentences[1].is_none() && register.sentences[2].is_some());
        let emotions = found.emotions.unwrap();
        for (value, evidence) in emotions.document.values().iter().zip(&emotions.evidence) {
            assert_eq!(evidence.iter().map(|e| e.weight).sum::<f32>(), *value);
        }
        let stance = found.stance.unwrap();
        assert!(stance.document > 0.0 && stance.acts.iter().all(|act| act.sentence == 2));
    }
}
