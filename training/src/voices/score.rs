//! Compares an attribution with a passage's annotation, as the project's tone scorer does: ends are
//! stripped of marks, a span counts as found from half of the union on.

use std::collections::BTreeMap;
use std::fmt;

use parlance::text::Span;
use parlance::tone::voice::Attribution;
use parlance::tone::{Label, QuotationKind, Voice, VoiceKind};

use super::passage::{Annotated, Gold};

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    gold: u32,
    found: u32,
    exact: u32,
    spurious: u32,
    speaker: u32,
    confidence: f32,
    brier: f32,
}

/// Counts over all passages added.
#[derive(Debug, Default)]
pub(super) struct Table {
    direct: Counts,
    indirect: Counts,
    /// Right and all labels of quotations, of voices and of narrators.
    quotations: (u32, u32),
    voices: (u32, u32),
    narrators: (u32, u32),
    /// The same over the positive and negative ones alone, by sign of the score.
    polar: (u32, u32),
    polar_voices: (u32, u32),
}

impl Table {
    /// Compares tones. A quotation's tone is looked for on the span that overlaps it, whoever is
    /// thought to speak; a voice's is that of the party or, for the unnamed, of the voice that holds
    /// most of the speaker's quotations. A speaker's annotated tone is that of most of the bytes
    /// quoted.
    pub(super) fn add_tones(&mut self, passage: &Annotated, voices: &[Voice], show: bool) {
        let text = &passage.text;
        let mut by_speaker: BTreeMap<u32, Vec<&Gold>> = BTreeMap::new();
        for gold in &passage.quotations {
            by_speaker.entry(gold.speaker).or_default().push(gold);
            let tone = voices
                .iter()
                .flat_map(|voice| &voice.quotations)
                .find(|q| overlap(trim(text, q.span), trim(text, gold.span)) >= 0.5)
                .map(|quotation| quotation.tone);
            count(&mut self.quotations, tone.is_some_and(|tone| tone.label == gold.label));
            if gold.label != Label::Neutral {
                count(&mut self.polar, tone.is_some_and(|tone| sign(tone.score) == gold.label));
            }
        }
        for (speaker, quotations) in by_speaker {
            let label = majority(&quotations);
            let party = passage.numbers.iter().position(|&known| known == speaker);
            let tone = voices
                .iter()
                .filter(|voice| voice.kind == VoiceKind::Speaker)
                .filter(|voice| match party {
                    Some(party) => voice.entity.map(|entity| entity as usize) == Some(party),
                    None => {
                        voice.entity.is_none()
                            && voice.quotations.iter().any(|quotation| {
                                quotations.iter().any(|gold| gold.span.overlaps(quotation.span))
                            })
                    }
                })
                .map(|voice| voice.tone)
                .next();
            let right = tone.is_some_and(|tone| tone.label == label);
            count(&mut self.voices, right);
            if matches!(label, Label::Negative | Label::Positive) {
                let right = tone.is_some_and(|tone| sign(tone.score) == label);
                count(&mut self.polar_voices, right);
                if show && !right {
                    println!("{}: VOICE {speaker} {label:?} {tone:?}", passage.name);
                }
            }
        }
        let narrator = voices.first().map(|voice| voice.tone.label);
        count(&mut self.narrators, narrator == Some(passage.narrator));
    }

    pub(super) fn add(&mut self, passage: &Annotated, answer: &Attribution, show: bool) {
        let text = &passage.text;
        let mut used = vec![false; answer.quotations.len()];
        let mut order: Vec<&Gold> = passage.quotations.iter().collect();
        order.sort_by_key(|gold| gold.span.len());
        for gold in order {
            let counts = self.counts(gold.kind);
            counts.gold += 1;
            let span = trim(text, gold.span);
            let best = answer
                .quotations
                .iter()
                .enumerate()
                .filter(|&(index, _)| !used[index])
                .map(|(index, quotation)| (overlap(span, trim(text, quotation.span)), index))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            let Some((share, index)) = best.filter(|&(share, _)| share >= 0.5) else {
                if show {
                    println!(
                        "{}: MISSED {:?} {}",
                        passage.name,
                        gold.kind,
                        show_span(text, gold.span)
                    );
                }
                continue;
            };
            used[index] = true;
            counts.found += 1;
            counts.exact += u32::from(share >= 1.0);
            let quotation = answer.quotations[index];
            let right = is_speaker(passage, gold.speaker, answer, index);
            counts.speaker += u32::from(right);
            counts.confidence += quotation.confidence;
            counts.brier += (quotation.confidence - f32::from(u8::from(right))).powi(2);
            if show && share < 1.0 {
                println!(
                    "{}: SPAN {} FOR {}",
                    passage.name,
                    show_span(text, quotation.span),
                    show_span(text, gold.span)
                );
            }
            if show && !right {
                let speaker = quotation.speaker.and_then(|s| answer.speakers.get(s as usize));
                println!(
                    "{}: SPEAKER {:?} FOR {} {:?} {}",
                    passage.name,
                    speaker.map(|s| &s.name),
                    gold.speaker,
                    gold.kind,
                    show_span(text, gold.span)
                );
            }
        }
        for (quotation, _) in answer.quotations.iter().zip(&used).filter(|(_, used)| !**used) {
            self.counts(quotation.kind).spurious += 1;
            if show {
                let speaker = quotation.speaker.and_then(|s| answer.speakers.get(s as usize));
                println!(
                    "{}: SPURIOUS {:?} {} BY {:?}",
                    passage.name,
                    quotation.kind,
                    show_span(text, quotation.span),
                    speaker.map(|speaker| &speaker.name),
                );
            }
        }
    }

    /// F1 and share of right speakers of direct and partial quotations, then of indirect ones.
    #[cfg(test)]
    pub(super) fn figures(&self) -> [f64; 4] {
        let f1 = |c: Counts| f64::from(2 * c.found) / f64::from(c.gold + c.found + c.spurious);
        let speaker = |c: Counts| f64::from(c.speaker) / f64::from(c.gold);
        let (direct, indirect) = (self.direct, self.indirect);
        [f1(direct), speaker(direct), f1(indirect), speaker(indirect)]
    }

    fn counts(&mut self, kind: QuotationKind) -> &mut Counts {
        if kind == QuotationKind::Indirect { &mut self.indirect } else { &mut self.direct }
    }
}

/// Whether the answer names the annotated speaker: the same party, or for somebody without a name,
/// a speaker who is no party and stands where the annotation has them.
fn is_speaker(passage: &Annotated, number: u32, answer: &Attribution, index: usize) -> bool {
    let quotation = answer.quotations[index];
    let Some(speaker) = quotation.speaker.and_then(|s| answer.speakers.get(s as usize)) else {
        return false;
    };
    match passage.numbers.iter().position(|&known| known == number) {
        Some(party) => speaker.party.map(|found| found as usize) == Some(party),
        None => {
            let places = passage.places.get(&number);
            speaker.party.is_none()
                && places.is_none_or(|places| {
                    let mention = quotation.speaker_mention.unwrap_or_default();
                    places.iter().any(|place| place.overlaps(mention))
                })
        }
    }
}

fn count(counter: &mut (u32, u32), right: bool) {
    counter.0 += u32::from(right);
    counter.1 += 1;
}

fn sign(score: f32) -> Label {
    if score > 0.0 {
        Label::Positive
    } else if score < 0.0 {
        Label::Negative
    } else {
        Label::Neutral
    }
}

/// The label that most of the quoted bytes have. Neutral bytes do not outvote a side of at least a
/// third; when each side has more than half of the other's bytes, the voice is mixed.
fn majority(quotations: &[&Gold]) -> Label {
    let bytes = |label: Label| {
        let all = quotations.iter().filter(|gold| gold.label == label);
        all.map(|gold| gold.span.len()).sum::<usize>()
    };
    let (negative, neutral, positive) =
        (bytes(Label::Negative), bytes(Label::Neutral), bytes(Label::Positive));
    let clear = |side: usize, other: usize| side > other && 3 * side >= side + other + neutral;
    if 2 * negative > positive && 2 * positive > negative {
        return Label::Mixed;
    }
    if clear(negative, positive) {
        Label::Negative
    } else if clear(positive, negative) {
        Label::Positive
    } else {
        Label::Neutral
    }
}

fn show_span(text: &str, span: Span) -> String {
    format!("⟨{}⟩", span.of_text(text).replace('\n', "⏎"))
}

fn trim(text: &str, span: Span) -> Span {
    let inside = span.of_text(text);
    let strip =
        |c: char| c.is_whitespace() || "\"'\u{201c}\u{201d}\u{2018}\u{2019}«»„,.;:…!?".contains(c);
    let start = span.start() + inside.len() - inside.trim_start_matches(strip).len();
    let end = span.end() - (inside.len() - inside.trim_end_matches(strip).len());
    Span::of(start.min(end), end)
}

fn overlap(a: Span, b: Span) -> f32 {
    let shared = a.end().min(b.end()).saturating_sub(a.start().max(b.start()));
    let union = a.len() + b.len() - shared;
    if union == 0 { 0.0 } else { shared as f32 / union as f32 }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |(right, all): (u32, u32)| {
            format!("{:.3} of {all}", f64::from(right) / f64::from(all.max(1)))
        };
        writeln!(
            f,
            "tone      quotation labels {}, polar {}; voice labels {}, polar {}; narrator {}",
            share(self.quotations),
            share(self.polar),
            share(self.voices),
            share(self.polar_voices),
            share(self.narrators),
        )?;
        for (name, c) in [("direct", self.direct), ("indirect", self.indirect)] {
            let ratio = |a: u32, b: u32| if b == 0 { 0.0 } else { f64::from(a) / f64::from(b) };
            let mean = |sum: f32| if c.found == 0 { 0.0 } else { sum / c.found as f32 };
            writeln!(
                f,
                "{name:<9} gold {:<4} F1 {:.3} (recall {:.3}, precision {:.3}, exact {:.3}) \
                 speaker {:.3} mean confidence {:.3} Brier {:.3}",
                c.gold,
                2.0 * ratio(c.found, c.gold + c.found + c.spurious),
                ratio(c.found, c.gold),
                ratio(c.found, c.found + c.spurious),
                ratio(c.exact, c.gold),
                ratio(c.speaker, c.gold),
                mean(c.confidence),
                mean(c.brier),
            )?;
        }
        Ok(())
    }
}
