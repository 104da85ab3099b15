//! lingua as a second opinion on texts that the own model finds hard.
//!
//! Only its functions for single texts are called: the others run on rayon's global pool. Each
//! question names a handful of languages, because lingua's cost grows with them, and loads no models
//! but theirs; they are shared by all threads and stay loaded.

use lingua::{Language, LanguageDetectorBuilder};

use super::script::Script;
use super::support;
use super::types::Candidate;
use super::view::View;
use crate::text::LanguageTag;

/// Candidates that the second opinion chooses from.
const LANGUAGES_MAX: usize = 5;
/// Probability below which a candidate is not asked about.
const CANDIDATE_MIN: f32 = 0.003;
/// Top probability from which on no second opinion is needed.
const SURE: f32 = 0.95;
/// Least probability taken from lingua, which is often far too sure.
const PROBABILITY_MIN: f32 = 1e-4;
/// Letters that are shown to lingua.
const LETTERS_MAX: usize = 400;

/// Multiplies our own probabilities (best first) with lingua's where they leave a doubt. What languages
/// that lingua does not know have together stays as it is.
pub(super) fn weigh(view: &View, script: Script, own: &mut [Candidate]) {
    if own
        .first()
        .is_none_or(|best| best.confidence >= SURE || language(best.language, script).is_none())
    {
        return;
    }
    let asked: Vec<(usize, Language)> = own
        .iter()
        .enumerate()
        .filter(|(_, candidate)| candidate.confidence >= CANDIDATE_MIN)
        .filter_map(|(index, candidate)| Some((index, language(candidate.language, script)?)))
        .take(LANGUAGES_MAX)
        .collect();
    let languages: Vec<Language> = asked.iter().map(|&(_, language)| language).collect();
    if languages.len() < 2 {
        return;
    }
    let found = ask(&text(view, script), &languages);
    let mass: f32 = asked.iter().map(|&(index, _)| own[index].confidence).sum();
    for &(index, language) in &asked {
        own[index].confidence *= of(&found, language).max(PROBABILITY_MIN);
    }
    let weighed: f32 = asked.iter().map(|&(index, _)| own[index].confidence).sum();
    for &(index, _) in &asked {
        own[index].confidence *= mass / weighed;
    }
    super::score::sort(own);
}

/// lingua's own probabilities of the `allowed` languages of `script`, best first; empty where it
/// knows fewer than two of them or is undecided.
pub(super) fn distribution(
    view: &View,
    script: Script,
    allowed: impl Fn(LanguageTag) -> bool,
) -> Vec<Candidate> {
    let known: Vec<(LanguageTag, Language)> = support::known()
        .iter()
        .filter(|known| known.script == script && allowed(known.tag))
        .filter_map(|known| Some((known.tag, language(known.tag, script)?)))
        .collect();
    if known.len() < 2 {
        return Vec::new();
    }
    let languages: Vec<Language> = known.iter().map(|&(_, language)| language).collect();
    let found = ask(&text(view, script), &languages);
    let mut candidates: Vec<Candidate> = known
        .into_iter()
        .map(|(tag, language)| Candidate { language: tag, confidence: of(&found, language) })
        .collect();
    super::score::sort(&mut candidates);
    if candidates.first().is_some_and(|best| best.confidence > 0.0) {
        candidates
    } else {
        Vec::new()
    }
}

fn ask(text: &str, languages: &[Language]) -> Vec<(Language, f64)> {
    LanguageDetectorBuilder::from_languages(languages)
        .build()
        .compute_language_confidence_values(text)
}

fn of(found: &[(Language, f64)], wanted: Language) -> f32 {
    let matching = found.iter().find(|(language, _)| *language == wanted);
    #[allow(clippy::cast_possible_truncation, reason = "a probability")]
    let probability = matching.map_or(0.0, |&(_, probability)| probability as f32);
    probability
}

/// The words of one script, without links, handles and code.
fn text(view: &View, script: Script) -> String {
    let mut text = String::new();
    for word in view.words().iter().filter(|word| word.script == script) {
        if !text.is_empty() && !script.is_unspaced() {
            text.push(' ');
        }
        text.extend(view.letters(word));
        if text.len() > LETTERS_MAX {
            break;
        }
    }
    text
}

/// lingua's name of a language; `None` for those that it does not know, Serbian in Latin script
/// among them. Its Chinese is not told apart by script.
fn language(tag: LanguageTag, script: Script) -> Option<Language> {
    if script == Script::Han {
        return None;
    }
    Some(match tag.as_str() {
        "af" => Language::Afrikaans,
        "ar" => Language::Arabic,
        "az" => Language::Azerbaijani,
        "be" => Language::Belarusian,
        "bg" => Language::Bulgarian,
        "bs" => Language::Bosnian,
        "ca" => Language::Catalan,
        "cs" => Language::Czech,
        "cy" => Language::Welsh,
        "da" => Language::Danish,
        "de" => Language::German,
        "en" => Language::English,
        "eo" => Language::Esperanto,
        "es" => Language::Spanish,
        "et" => Language::Estonian,
        "eu" => Language::Basque,
        "fa" => Language::Persian,
        "fi" => Language::Finnish,
        "fil" => Language::Tagalog,
        "fr" => Language::French,
        "ga" => Language::Irish,
        "hi" => Language::Hindi,
        "hr" => Language::Croatian,
        "hu" => Language::Hungarian,
        "id" => Language::Indonesian,
        "is" => Language::Icelandic,
        "it" => Language::Italian,
        "kk" => Language::Kazakh,
        "la" => Language::Latin,
        "lg" => Language::Ganda,
        "lt" => Language::Lithuanian,
        "lv" => Language::Latvian,
        "mi" => Language::Maori,
        "mk" => Language::Macedonian,
        "mn" => Language::Mongolian,
        "mr" => Language::Marathi,
        "ms" => Language::Malay,
        "nb" => Language::Bokmal,
        "nl" => Language::Dutch,
        "nn" => Language::Nynorsk,
        "pl" => Language::Polish,
        "pt" => Language::Portuguese,
        "ro" => Language::Romanian,
        "ru" => Language::Russian,
        "sk" => Language::Slovak,
        "sl" => Language::Slovene,
        "sn" => Language::Shona,
        "so" => Language::Somali,
        "sq" => Language::Albanian,
        "sr" => Language::Serbian,
        "st" => Language::Sotho,
        "sv" => Language::Swedish,
        "sw" => Language::Swahili,
        "tn" => Language::Tswana,
        "tr" => Language::Turkish,
        "ts" => Language::Tsonga,
        "uk" => Language::Ukrainian,
        "ur" => Language::Urdu,
        "vi" => Language::Vietnamese,
        "xh" => Language::Xhosa,
        "yo" => Language::Yoruba,
        "zu" => Language::Zulu,
        _ => return None,
    })
}
