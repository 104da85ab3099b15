//! What must hold for the analysis of any text; shared by the property tests and the fuzz targets.

use super::{Analysis, Models, Options};
use crate::text::Interrupted;
use crate::text::{Document, Interrupt, OffsetEncoding, OffsetMap, Span};
use crate::tone::{Aspects, Evidence, Register};

/// Analyses `text` with everything on and says what is wrong with the answer, if anything is.
pub fn check_document(models: &Models, text: &str) -> Result<(), String> {
    let first = fingerprint(models, text)?;
    let second = fingerprint(models, text)?;
    require(first == second, || "two analyses of one text differ".to_owned())
}

/// Checks that every character boundary of `text` maps to each encoding and back.
pub fn check_offsets(text: &str) -> Result<(), String> {
    for encoding in [OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32] {
        let map = OffsetMap::new(text, encoding);
        let mut units = 0;
        let ends = text.char_indices().map(|(at, c)| (at, Some(c)));
        for (at, character) in ends.chain([(text.len(), None)]) {
            let offset = map.offset(at);
            require(offset == units, || {
                format!("byte {at} is {offset}, not {units}: {encoding:?}")
            })?;
            require(map.position(offset) == Some(at), || {
                format!("{offset} does not lead to {at}")
            })?;
            units += match (encoding, character) {
                (_, None) => 0,
                (OffsetEncoding::Utf8, Some(c)) => u32::try_from(c.len_utf8()).unwrap_or(4),
                (OffsetEncoding::Utf16, Some(c)) => u32::try_from(c.len_utf16()).unwrap_or(2),
                (OffsetEncoding::Utf32, Some(_)) => 1,
            };
        }
    }
    Ok(())
}

/// Reads `source` as HTML and checks that every character of its text leads into the source, in order.
pub fn check_html(source: &str) -> Result<(), String> {
    let document = Document::new(source).read_html(&Interrupt::never());
    let document = document.map_err(|_| "interrupted though nobody asked")?;
    let mut before = Span::default();
    for (at, character) in document.text().char_indices() {
        let span = Span::of(at, at + character.len_utf8());
        let from = document.in_source(span);
        let words = source.get(from.range());
        let words = words.ok_or_else(|| format!("{span:?} is no slice of the source: {from:?}"))?;
        // One reference may stand for two characters.
        let onward = from.start() >= before.end() || from == before;
        require(onward, || format!("{span:?} goes back to {from:?}"))?;
        before = from;
        if words.len() == character.len_utf8() && words.starts_with(character) {
            let back = document.in_text(from);
            require(back == span, || format!("{from:?} of the source does not lead to {span:?}"))?;
        }
    }
    Ok(())
}

/// Runs every stage, checks each, and returns all of it in a comparable form.
fn fingerprint(models: &Models, text: &str) -> Result<String, String> {
    let document = Document::new(text);
    let options = Options { tone: Aspects::ALL, ..Options::default() };
    let interrupt = Interrupt::never();
    let analysis = Analysis::new(models, &document, &options, &interrupt);
    check_stages(&analysis).map_err(|reason| format!("{reason} in {text:?}"))?;
    let detection = analysis.detection().map_err(|_| "interrupted")?;
    let tone = analysis.tone().map_err(|_| "interrupted")?;
    let entities = analysis.entities().map_err(|_| "interrupted")?;
    let voices = analysis.voices().map_err(|_| "interrupted")?;
    Ok(format!("{detection:?} {tone:?} {entities:?} {voices:?}"))
}

fn check_stages(analysis: &Analysis<'_>) -> Result<(), String> {
    const STOPPED: &str = "interrupted though nobody asked";
    let text = analysis.document().text();
    let blocks: Vec<Span> =
        analysis.blocks().map_err(|_| STOPPED)?.iter().map(|block| block.span).collect();
    check_cover(text, &blocks, "blocks")?;
    let sentences = analysis.sentences().map_err(|_| STOPPED)?;
    let spans = analysis.sentence_spans().map_err(|_| STOPPED)?;
    check_cover(text, spans, "sentences")?;
    for sentence in sentences {
        let block = blocks.get(sentence.block as usize).copied().unwrap_or_default();
        require(block.contains(sentence.span), || format!("{sentence:?} leaves block {block:?}"))?;
        check_share(sentence.confidence, "sentence confidence")?;
    }
    let detection = analysis.detection().map_err(|_| STOPPED)?;
    check_share(detection.confidence, "language confidence")?;
    let segments: Vec<Span> =
        analysis.segments().map_err(|_| STOPPED)?.iter().map(|segment| segment.span).collect();
    check_order(text, &segments, "segments")?;
    check_entities(analysis, text, spans)?;
    check_tone(analysis, text)
}

fn check_entities(analysis: &Analysis<'_>, text: &str, sentences: &[Span]) -> Result<(), String> {
    let mentions = analysis.mentions().map_err(|_| "interrupted")?;
    let spans: Vec<Span> = mentions.iter().map(|mention| mention.span).collect();
    check_order(text, &spans, "mentions")?;
    for span in &spans {
        let held = sentences.iter().any(|sentence| sentence.contains(*span));
        require(held, || format!("mention {span:?} is not inside one sentence"))?;
    }
    let mut seen = vec![0u32; mentions.len()];
    for entity in analysis.entities().map_err(|_| "interrupted")? {
        check_share(entity.salience, "salience")?;
        require(!entity.name.is_empty(), || "an entity without a name".to_owned())?;
        require(!entity.mentions.is_empty(), || "an entity without a mention".to_owned())?;
        for &mention in &entity.mentions {
            let count = seen.get_mut(mention as usize).ok_or("an entity's mention is missing")?;
            *count += 1;
        }
    }
    require(seen.iter().all(|&count| count == 1), || {
        "a mention belongs to no entity or to several".to_owned()
    })
}

fn check_tone(analysis: &Analysis<'_>, text: &str) -> Result<(), String> {
    let tone = analysis.tone().map_err(|_| "interrupted")?;
    let tone_raw = tone.raw;
    let sentences = tone.sentences.iter().map(|sentence| sentence.tone);
    for tone in sentences.chain([tone.document]) {
        let p = tone.probabilities;
        let sum = p.negative + p.neutral + p.positive + p.mixed;
        require((sum - 1.0).abs() < 1e-3, || format!("probabilities sum to {sum}"))?;
        require((-1.0..=1.0).contains(&tone.score), || format!("score {}", tone.score))?;
        require(tone.magnitude >= 0.0, || format!("magnitude {}", tone.magnitude))?;
    }
    let evidence = analysis.evidence().map_err(|_| "interrupted")?;
    let sum: f32 = evidence.iter().map(|evidence| evidence.weight).sum();
    let near = evidence.is_empty() || (sum - tone_raw).abs() <= 1e-3 * (1.0 + tone_raw.abs());
    require(near, || format!("evidence sums to {sum}, raw score is {tone_raw}"))?;
    check_values(analysis).map_err(|_| "interrupted")??;
    let sentences = analysis.sentence_spans().map_err(|_| "interrupted")?;
    for told in analysis.relations().map_err(|_| "interrupted")? {
        let relation = told.relation;
        let sentence = sentences.get(relation.sentence as usize).copied().unwrap_or_default();
        for span in [relation.act, relation.actor.span, relation.toward.span] {
            require(sentence.contains(span), || format!("{relation:?} leaves its sentence"))?;
        }
        require(relation.actor.party != relation.toward.party, || "with itself".to_owned())?;
        require(relation.stance != 0.0, || "a relation without stance".to_owned())?;
    }
    for voice in analysis.voices().map_err(|_| "interrupted")? {
        let spans: Vec<Span> = voice.quotations.iter().map(|quotation| quotation.span).collect();
        for quotation in &voice.quotations {
            check_share(quotation.confidence, "attribution confidence")?;
        }
        for span in &spans {
            check_span(text, *span, "quotation")?;
        }
    }
    Ok(())
}

/// Values in their ranges; evidence that adds up to them.
fn check_values(analysis: &Analysis<'_>) -> Result<Result<(), String>, Interrupted> {
    let mut pairs: Vec<(f32, &[Evidence])> = Vec::new();
    if let Some(register) = analysis.register()? {
        let Register { formality, certainty, subjectivity, arousal } = register.document;
        let values = [formality, certainty, subjectivity, arousal];
        pairs.extend(values.into_iter().zip(register.evidence.iter().map(Vec::as_slice)));
    }
    if let Some(emotions) = analysis.emotions()? {
        let values = emotions.document.values();
        pairs.extend(values.into_iter().zip(emotions.evidence.iter().map(Vec::as_slice)));
    }
    let shares = pairs.iter().all(|(value, _)| (0.0..=1.0).contains(value));
    if let Some(stance) = analysis.stance()? {
        pairs.push((stance.document, &stance.evidence));
    }
    let wrong = pairs.iter().find(|(value, evidence)| {
        let sum: f32 = evidence.iter().map(|evidence| evidence.weight).sum();
        !evidence.is_empty() && sum != *value
    });
    Ok(require(shares, || format!("a value is not in 0..=1: {pairs:?}"))
        .and_then(|()| require(wrong.is_none(), || format!("evidence does not add up: {wrong:?}"))))
}

/// Ascending, disjoint, trimmed, and holding all that is not white space.
fn check_cover(text: &str, spans: &[Span], what: &str) -> Result<(), String> {
    check_order(text, spans, what)?;
    let mut position = 0;
    for span in spans.iter().copied().chain([Span::of(text.len(), text.len())]) {
        let gap = text.get(position..span.start()).unwrap_or("?");
        let empty =
            gap.chars().all(char::is_whitespace) || gap.chars().all(crate::text::chars::is_space);
        require(empty, || format!("{what} leave out {gap:?}"))?;
        position = span.end();
    }
    Ok(())
}

fn check_order(text: &str, spans: &[Span], what: &str) -> Result<(), String> {
    for span in spans {
        check_span(text, *span, what)?;
    }
    let ordered = spans.windows(2).all(|pair| pair[0].end() <= pair[1].start());
    require(ordered, || format!("{what} overlap or are out of order"))
}

fn check_span(text: &str, span: Span, what: &str) -> Result<(), String> {
    let inside = text.get(span.range()).ok_or_else(|| format!("{what}: {span:?} is no slice"))?;
    require(!inside.is_empty(), || format!("{what}: {span:?} is empty"))?;
    let trimmed =
        !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
    require(trimmed, || format!("{what}: {inside:?} is not trimmed"))
}

fn check_share(value: f32, what: &str) -> Result<(), String> {
    require((0.0..=1.0).contains(&value), || format!("{what} {value} is not in 0..=1"))
}

fn require(holds: bool, reason: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(reason()) }
}

#[cfg(test)]
mod tests {
    use super::{check_document, check_html, check_offsets};
    use crate::pipeline::Models;

    #[test]
    fn a_plain_text_is_sound() {
        let models = Models::embedded().unwrap();
        let text = "By Ann Lee\n\n\"We won,\" said Dr. Wu in Oslo on May 3. 中文。 😀";
        assert_eq!(check_document(&models, text), Ok(()));
        assert_eq!(check_offsets(text), Ok(()));
        assert_eq!(check_html("<p>a &amp; <b>b</b> 😀<br>c"), Ok(()));
    }
}
