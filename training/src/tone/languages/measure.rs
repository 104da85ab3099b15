//! Figures on held-out text.

use std::fmt;

use super::super::linear::Table;
use super::corpus::{Corpus, Source};
use super::{CLASSES, EMOTIONS};

/// F1 of answers against gold.
pub(in super::super) fn f1(pairs: impl Iterator<Item = (bool, bool)>) -> f32 {
    let (mut hit, mut all) = (0.0, 0.0);
    for (gold, answer) in pairs {
        hit += f32::from(u8::from(gold && answer));
        all += f32::from(u8::from(gold)) + f32::from(u8::from(answer));
    }
    if all == 0.0 { 0.0 } else { 2.0 * hit / all }
}

/// The threshold of best F1 for one output, and that F1.
pub(in super::super) fn best(scored: &[(bool, f32)]) -> (f32, f32) {
    let steps = (-40..=20).map(|step| step as f32 * 0.1);
    steps
        .map(|at| (at, f1(scored.iter().map(|&(g, v)| (g, v > at)))))
        .fold((0.0, 0.0), |best, next| if next.1 > best.1 { next } else { best })
}

/// What a language's models reach on held-out text; NaN where there is nothing to measure.
pub(super) struct Figures {
    code: String,
    /// Gold rows.
    rows: usize,
    /// Whether they are XED's.
    xed: bool,
    /// Sides of polar rows: macro-F1 and accuracy.
    macro_f1: f32,
    accuracy: f32,
    /// Three classes; with the teacher's reading of news where the gold has no neutral.
    three: f32,
    /// Mean over the six emotions of the best F1.
    emotions: f32,
    /// Mean distance of the score from 0 in news and speech; of the teacher's.
    news: f32,
    speech: f32,
    speech_read: f32,
    /// Pearson r of the score of news with the teacher's score of its English side, and of speech.
    news_r: f32,
    speech_r: f32,
    /// Mean strongest emotion in news, as its logit's probability at the thresholds.
    news_felt: f32,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, rows, macro_f1, accuracy, three, emotions, .. } = self;
        write!(f, "{code:6} n {rows:5} polar {macro_f1:.3} {accuracy:.3} three {three:.3} ")?;
        write!(f, "emotions {emotions:.3} | news |s| {:.3} r {:.3} ", self.news, self.news_r)?;
        let Self { speech, speech_r, speech_read, .. } = self;
        write!(
            f,
            "felt {:.3} speech |s| {speech:.3} r {speech_r:.3} teacher {speech_read:.3}",
            self.news_felt
        )
    }
}

impl Figures {
    /// Means over XED's languages.
    pub(super) fn mean(all: &[Self]) -> String {
        let mean = |of: fn(&Self) -> f32, xed: bool| {
            let values = all.iter().filter(|f| f.xed || !xed).map(of).filter(|v| !v.is_nan());
            let (sum, count) = values.fold((0.0, 0.0), |(sum, count), v| (sum + v, count + 1.0));
            sum / count
        };
        format!(
            "XED's languages: polar {:.4} {:.4} three {:.4} emotions {:.4}; news |s| {:.3} r {:.3} felt {:.3} speech |s| {:.3} r {:.3}; all: news r {:.3} speech r {:.3}",
            mean(|f| f.macro_f1, true),
            mean(|f| f.accuracy, true),
            mean(|f| f.three, true),
            mean(|f| f.emotions, true),
            mean(|f| f.news, true),
            mean(|f| f.news_r, true),
            mean(|f| f.news_felt, true),
            mean(|f| f.speech, true),
            mean(|f| f.speech_r, true),
            mean(|f| f.news_r, false),
            mean(|f| f.speech_r, false),
        )
    }
}

fn pearson(pairs: &[(f32, f32)]) -> f32 {
    let n = pairs.len() as f32;
    let (a, b) = pairs.iter().fold((0.0, 0.0), |(a, b), p| (a + p.0 / n, b + p.1 / n));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        ab += (x - a) * (y - b);
        aa += (x - a) * (x - a);
        bb += (y - b) * (y - b);
    }
    ab / (aa * bb).sqrt()
}

/// The likeliest class.
fn class_of(read: &[f32; CLASSES.len()]) -> usize {
    (0..CLASSES.len()).fold(0, |best, next| if read[next] > read[best] { next } else { best })
}

/// Probability of positive less that of negative, as serving has it.
fn score(v: &[f32]) -> f32 {
    let side = (v[0] / 2.0).cosh() * 2.0;
    (v[0] / 2.0).tanh() * side / (side + v[1].exp())
}

/// Figures of a language, and the threshold of each emotion where there is gold for it.
pub(super) fn measure(
    code: &str,
    corpus: &Corpus,
    tone: &Table,
    emotions: Option<&Table>,
) -> (Figures, Option<[f32; EMOTIONS.len()]>) {
    let lookup = tone.lookup();
    let held: Vec<_> = corpus.items.iter().filter(|item| item.held).collect();
    let values: Vec<Vec<f32>> = held.iter().map(|i| tone.apply(&lookup, &i.grams)).collect();
    let xed = held.iter().any(|item| item.felt.is_some());
    let class = |v: &[f32]| match v {
        v if v[1] > v[0].abs() / 2.0 => 1,
        v if v[0] > 0.0 => 2,
        _ => 0,
    };
    let (mut polar, mut three) = (Vec::new(), Vec::new());
    let (mut news, mut speech) = (Vec::new(), Vec::new());
    for (item, v) in held.iter().zip(&values) {
        if let Some(gold) = item.class {
            three.push((gold, class(v)));
            if gold != 1 {
                polar.push((gold == 2, v[0] > 0.0));
            }
        } else if let Some((read, _)) = item.read {
            let pair = (score(v), read[2] - read[0]);
            match item.source {
                Source::News => {
                    news.push(pair);
                    if xed {
                        three.push((class_of(&read), class(v)));
                    }
                }
                Source::Speech => speech.push(pair),
                Source::Gold | Source::Word => {}
            }
        }
    }
    let mut thresholds = [0.0; EMOTIONS.len()];
    let (mut found, mut felt) = (0.0, f32::NAN);
    if let Some(table) = emotions {
        let lookup = table.lookup();
        let apply = |grams: &[u32]| table.apply(&lookup, grams);
        let answers: Vec<_> =
            held.iter().filter_map(|item| Some((item.felt?, apply(&item.grams)))).collect();
        for output in 0..EMOTIONS.len() {
            let scored: Vec<(bool, f32)> =
                answers.iter().map(|(g, v)| (g[output] == 1.0, v[output])).collect();
            let (at, f) = best(&scored);
            thresholds[output] = at;
            found += f / EMOTIONS.len() as f32;
        }
        let strongest = |grams: &[u32]| {
            let v = apply(grams);
            let top = v.iter().zip(&thresholds).map(|(v, at)| v - at).fold(f32::MIN, f32::max);
            1.0 / (1.0 + (-top).exp())
        };
        let read: Vec<f32> = held
            .iter()
            .filter(|item| item.source == Source::News)
            .map(|item| strongest(&item.grams))
            .collect();
        felt = read.iter().sum::<f32>() / read.len() as f32;
    }
    let both = [true, false].map(|side| f1(polar.iter().map(|&(g, a)| (g == side, a == side))));
    let mean = |pairs: &[(f32, f32)], of: fn(&(f32, f32)) -> f32| {
        pairs.iter().map(of).sum::<f32>() / pairs.len() as f32
    };
    let or_nan = |value: f32, rows: usize| if rows == 0 { f32::NAN } else { value };
    let figures = Figures {
        code: code.to_owned(),
        rows: held.iter().filter(|item| item.source == Source::Gold).count(),
        xed,
        macro_f1: or_nan(both.iter().sum::<f32>() / 2.0, polar.len()),
        accuracy: polar.iter().filter(|(g, a)| g == a).count() as f32 / polar.len() as f32,
        three: or_nan(
            (0..CLASSES.len())
                .map(|c| f1(three.iter().map(|&(g, a)| (g == c, a == c))))
                .sum::<f32>()
                / CLASSES.len() as f32,
            three.len(),
        ),
        emotions: if xed { found } else { f32::NAN },
        news: mean(&news, |(s, _)| s.abs()),
        speech: mean(&speech, |(s, _)| s.abs()),
        speech_read: mean(&speech, |(_, t)| t.abs()),
        news_r: pearson(&news),
        speech_r: pearson(&speech),
        news_felt: felt,
    };
    (figures, xed.then_some(thresholds))
}
