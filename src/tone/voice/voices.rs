//! The tone of each voice: its quotations one by one and together, and the narrator without them.

use super::{Attribution, Speaker};
use crate::text::{Interrupted, Pace, Span};
use crate::tone::{Quotation, Tone, Voice, VoiceKind};

/// The voices of a text of `length` bytes: the narrator first, then the speakers in order of their
/// first words, and last, without a name, those whose speaker nobody can tell.
///
/// `score` gives the tone of each group of spans (ascending, disjoint), in order; it is called
/// once. Words inside a quotation inside a quotation count for the inner speaker alone. O(quotations)
/// besides the scoring.
pub fn voices(
    length: usize,
    attribution: &Attribution,
    pace: &Pace<'_>,
    score: impl FnOnce(&[Vec<Span>]) -> Result<Vec<Tone>, Interrupted>,
) -> Result<Vec<Voice>, Interrupted> {
    let quotations = &attribution.quotations;
    let unknown = attribution.speakers.len();
    let voice_of = |quotation: &super::Attributed| {
        quotation.speaker.map_or(unknown, |speaker| speaker as usize) + 1
    };
    let mut groups = pace.map(quotations, |quotation| vec![quotation.span])?;
    let mut together: Vec<Vec<Span>> = vec![Vec::new(); unknown + 2];
    together[0] = narration(length, attribution, pace)?;
    let own = own_words(attribution, pace)?;
    for (quotation, spans) in quotations.iter().zip(own) {
        pace.step()?;
        together[voice_of(quotation)].extend(spans);
    }
    for spans in &mut together[1..] {
        pace.step()?;
        spans.sort_unstable();
    }
    groups.append(&mut together);
    let mut tones = score(&groups)?;
    let voice_tones = tones.split_off(quotations.len().min(tones.len()));
    let mut found: Vec<Voice> = Vec::with_capacity(unknown + 2);
    for index in 0..unknown + 2 {
        pace.step()?;
        found.push(Voice {
            kind: if index == 0 { VoiceKind::Narrator } else { VoiceKind::Speaker },
            name: speaker(attribution, index).map_or(String::new(), |speaker| speaker.name.clone()),
            entity: speaker(attribution, index).and_then(|speaker| speaker.party),
            quotations: Vec::new(),
            tone: voice_tones.get(index).copied().unwrap_or(Tone::NONE),
        });
    }
    for (quotation, tone) in quotations.iter().zip(tones) {
        pace.step()?;
        found[voice_of(quotation)].quotations.push(Quotation {
            span: quotation.span,
            kind: quotation.kind,
            speaker_mention: quotation.speaker_mention,
            confidence: quotation.confidence,
            tone,
        });
    }
    if found[unknown + 1].quotations.is_empty() {
        found.pop();
    }
    Ok(found)
}

fn speaker(attribution: &Attribution, voice: usize) -> Option<&Speaker> {
    attribution.speakers.get(voice.checked_sub(1)?)
}

/// The text outside all quotations and their marks.
fn narration(
    length: usize,
    attribution: &Attribution,
    pace: &Pace<'_>,
) -> Result<Vec<Span>, Interrupted> {
    let mut spans = Vec::new();
    let mut position = 0;
    for quotation in attribution.quotations.iter().filter(|quotation| quotation.parent.is_none()) {
        pace.step()?;
        if position < quotation.marked.start() {
            spans.push(Span::of(position, quotation.marked.start()));
        }
        position = position.max(quotation.marked.end());
    }
    if position < length {
        spans.push(Span::of(position, length));
    }
    Ok(spans)
}

/// For each quotation, its words without the quotations inside.
fn own_words(attribution: &Attribution, pace: &Pace<'_>) -> Result<Vec<Vec<Span>>, Interrupted> {
    let quotations = &attribution.quotations;
    let mut words = pace.map(quotations, |quotation| vec![quotation.span])?;
    for quotation in quotations {
        pace.step()?;
        let Some(outer) = quotation.parent.and_then(|parent| words.get_mut(parent as usize)) else {
            continue;
        };
        // Ascending order: the inner one lies in what is left at the end.
        if let Some(rest) = outer.pop().filter(|rest| rest.contains(quotation.marked)) {
            let before = Span::of(rest.start(), quotation.marked.start());
            let after = Span::of(quotation.marked.end(), rest.end());
            outer.extend([before, after].into_iter().filter(|span| !span.is_empty()));
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::super::{Attributed, Attribution, Speaker};
    use super::voices;
    use crate::text::{Interrupt, Interrupted, Pace, Span};
    use crate::tone::{QuotationKind, Tone, VoiceKind};

    fn quotation(
        start: usize,
        end: usize,
        speaker: Option<u32>,
        parent: Option<u32>,
    ) -> Attributed {
        Attributed {
            span: Span::of(start + 1, end - 1),
            marked: Span::of(start, end),
            kind: QuotationKind::Direct,
            speaker,
            speaker_mention: None,
            confidence: 1.0,
            parent,
        }
    }

    fn speaker(name: &str) -> Speaker {
        Speaker { name: name.to_owned(), party: None }
    }

    /// Shows the groups that are scored: quotations, then voices, the narrator first.
    fn groups(length: usize, attribution: &Attribution) -> String {
        let mut shown = String::new();
        let never = Interrupt::never();
        voices(length, attribution, &Pace::new(&never, 1), |groups| {
            shown = format!("{groups:?}");
            Ok(vec![Tone::NONE; groups.len()])
        })
        .unwrap();
        shown
    }

    #[test]
    fn narrator_has_the_rest() {
        let attribution = Attribution {
            quotations: vec![quotation(5, 15, Some(0), None), quotation(20, 30, Some(0), None)],
            speakers: vec![speaker("Wu")],
        };
        let expected = "[[6..14], [21..29], [0..5, 15..20, 30..40], [6..14, 21..29], []]";
        assert_eq!(groups(40, &attribution), expected);
    }

    #[test]
    fn inner_words_are_the_inner_speakers() {
        let attribution = Attribution {
            quotations: vec![quotation(0, 30, Some(0), None), quotation(10, 20, Some(1), Some(0))],
            speakers: vec![speaker("Wu"), speaker("Li")],
        };
        let expected = "[[1..29], [11..19], [30..40], [1..10, 20..29], [11..19], []]";
        assert_eq!(groups(40, &attribution), expected);
    }

    #[test]
    fn unknown_speakers_come_last_without_a_name() {
        let attribution = Attribution {
            quotations: vec![quotation(0, 10, None, None), quotation(10, 20, Some(0), None)],
            speakers: vec![speaker("Wu")],
        };
        let never = Interrupt::never();
        let pace = Pace::new(&never, 1);
        let score = |groups: &[_]| Ok(vec![Tone::NONE; groups.len()]);
        let found = voices(20, &attribution, &pace, score).unwrap();
        let names: Vec<_> = found.iter().map(|v| (v.kind, v.name.as_str())).collect();
        let speaker = VoiceKind::Speaker;
        assert_eq!(names, [(VoiceKind::Narrator, ""), (speaker, "Wu"), (speaker, "")]);
    }

    #[test]
    fn every_position_has_a_voice() {
        let attribution = Attribution {
            quotations: vec![quotation(0, 30, Some(0), None), quotation(10, 20, None, Some(0))],
            speakers: vec![speaker("Wu")],
        };
        let voices: Vec<_> = [5, 15, 25, 35].map(|at| attribution.voice_at(at)).into();
        assert_eq!(voices, [1, 2, 1, 0]);
    }

    #[test]
    fn a_text_without_quotations_is_the_narrators() {
        assert_eq!(groups(10, &Attribution::default()), "[[0..10], []]");
        let never = Interrupt::never();
        let pace = Pace::new(&never, 1);
        assert!(voices(0, &Attribution::default(), &pace, |_| Err(Interrupted)).is_err());
    }
}
