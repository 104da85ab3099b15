//! The languages that can be recognised.

use super::script::Script;
use crate::text::LanguageTag;

/// A language, in one script, that a detection can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// BCP-47 tag, with a script subtag where one language has several answers.
    pub tag: LanguageTag,
    /// English name (CLDR).
    pub name: &'static str,
    /// What it is written in.
    pub script: Script,
}

/// All of them, ascending by tag.
pub fn known() -> &'static [Known] {
    &KNOWN
}

/// The language with this tag, or the one that a base tag stands for: `zh` is `zh-Hans`. Regions are
/// ignored.
pub fn find(tag: LanguageTag) -> Option<&'static Known> {
    let exact = |wanted: &str| {
        KNOWN.binary_search_by(|known| known.tag.as_str().cmp(wanted)).ok().map(|at| &KNOWN[at])
    };
    if let Some(script) = tag.script()
        && let Some(known) = exact(&format!("{}-{script}", tag.base()))
    {
        return Some(known);
    }
    match tag.base() {
        "zh" => exact("zh-Hans"),
        base => exact(base),
    }
}

const fn known_as(tag: &str, name: &'static str, script: Script) -> Known {
    Known { tag: LanguageTag::literal(tag), name, script }
}

#[rustfmt::skip]
static KNOWN: [Known; 159] = [
    known_as("ab", "Abkhazian", Script::Cyrillic),
    known_as("af", "Afrikaans", Script::Latin),
    known_as("am", "Amharic", Script::Ethiopic),
    known_as("ar", "Arabic", Script::Arabic),
    known_as("as", "Assamese", Script::Bengali),
    known_as("ast", "Asturian", Script::Latin),
    known_as("ay", "Aymara", Script::Latin),
    known_as("az", "Azerbaijani", Script::Latin),
    known_as("ba", "Bashkir", Script::Cyrillic),
    known_as("be", "Belarusian", Script::Cyrillic),
    known_as("bem", "Bemba", Script::Latin),
    known_as("bg", "Bulgarian", Script::Cyrillic),
    known_as("bn", "Bangla", Script::Bengali),
    known_as("bo", "Tibetan", Script::Tibetan),
    known_as("br", "Breton", Script::Latin),
    known_as("bs", "Bosnian", Script::Latin),
    known_as("ca", "Catalan", Script::Latin),
    known_as("ceb", "Cebuano", Script::Latin),
    known_as("chr", "Cherokee", Script::Cherokee),
    known_as("ckb", "Central Kurdish", Script::Arabic),
    known_as("cnh", "Hakha Chin", Script::Latin),
    known_as("cs", "Czech", Script::Latin),
    known_as("cv", "Chuvash", Script::Cyrillic),
    known_as("cy", "Welsh", Script::Latin),
    known_as("da", "Danish", Script::Latin),
    known_as("de", "German", Script::Latin),
    known_as("dv", "Divehi", Script::Thaana),
    known_as("dz", "Dzongkha", Script::Tibetan),
    known_as("ee", "Ewe", Script::Latin),
    known_as("el", "Greek", Script::Greek),
    known_as("en", "English", Script::Latin),
    known_as("eo", "Esperanto", Script::Latin),
    known_as("es", "Spanish", Script::Latin),
    known_as("et", "Estonian", Script::Latin),
    known_as("eu", "Basque", Script::Latin),
    known_as("fa", "Persian", Script::Arabic),
    known_as("fi", "Finnish", Script::Latin),
    known_as("fil", "Filipino", Script::Latin),
    known_as("fj", "Fijian", Script::Latin),
    known_as("fo", "Faroese", Script::Latin),
    known_as("fr", "French", Script::Latin),
    known_as("fy", "Western Frisian", Script::Latin),
    known_as("ga", "Irish", Script::Latin),
    known_as("gd", "Scottish Gaelic", Script::Latin),
    known_as("gl", "Galician", Script::Latin),
    known_as("gn", "Guarani", Script::Latin),
    known_as("gu", "Gujarati", Script::Gujarati),
    known_as("ha", "Hausa", Script::Latin),
    known_as("haw", "Hawaiian", Script::Latin),
    known_as("he", "Hebrew", Script::Hebrew),
    known_as("hi", "Hindi", Script::Devanagari),
    known_as("hmn", "Hmong", Script::Latin),
    known_as("hr", "Croatian", Script::Latin),
    known_as("hsb", "Upper Sorbian", Script::Latin),
    known_as("ht", "Haitian Creole", Script::Latin),
    known_as("hu", "Hungarian", Script::Latin),
    known_as("hy", "Armenian", Script::Armenian),
    known_as("ia", "Interlingua", Script::Latin),
    known_as("id", "Indonesian", Script::Latin),
    known_as("ig", "Igbo", Script::Latin),
    known_as("ii", "Sichuan Yi", Script::Yi),
    known_as("ilo", "Iloko", Script::Latin),
    known_as("is", "Icelandic", Script::Latin),
    known_as("it", "Italian", Script::Latin),
    known_as("iu", "Inuktitut", Script::Syllabics),
    known_as("ja", "Japanese", Script::Han),
    known_as("jv", "Javanese", Script::Latin),
    known_as("ka", "Georgian", Script::Georgian),
    known_as("kab", "Kabyle", Script::Latin),
    known_as("kk", "Kazakh", Script::Cyrillic),
    known_as("km", "Khmer", Script::Khmer),
    known_as("kmr", "Northern Kurdish", Script::Latin),
    known_as("kn", "Kannada", Script::Kannada),
    known_as("ko", "Korean", Script::Hangul),
    known_as("ky", "Kyrgyz", Script::Cyrillic),
    known_as("la", "Latin", Script::Latin),
    known_as("lb", "Luxembourgish", Script::Latin),
    known_as("lg", "Ganda", Script::Latin),
    known_as("ln", "Lingala", Script::Latin),
    known_as("lo", "Lao", Script::Lao),
    known_as("lt", "Lithuanian", Script::Latin),
    known_as("lv", "Latvian", Script::Latin),
    known_as("mg", "Malagasy", Script::Latin),
    known_as("mi", "Maori", Script::Latin),
    known_as("mk", "Macedonian", Script::Cyrillic),
    known_as("ml", "Malayalam", Script::Malayalam),
    known_as("mn", "Mongolian", Script::Cyrillic),
    known_as("mn-Mong", "Mongolian (Mongolian script)", Script::Mongolian),
    known_as("mni-Mtei", "Manipuri (Meitei Mayek)", Script::MeeteiMayek),
    known_as("mr", "Marathi", Script::Devanagari),
    known_as("ms", "Malay", Script::Latin),
    known_as("mt", "Maltese", Script::Latin),
    known_as("my", "Burmese", Script::Myanmar),
    known_as("nb", "Norwegian Bokmål", Script::Latin),
    known_as("ne", "Nepali", Script::Devanagari),
    known_as("nl", "Dutch", Script::Latin),
    known_as("nn", "Norwegian Nynorsk", Script::Latin),
    known_as("nqo", "N’Ko", Script::Nko),
    known_as("nv", "Navajo", Script::Latin),
    known_as("ny", "Nyanja", Script::Latin),
    known_as("oc", "Occitan", Script::Latin),
    known_as("om", "Oromo", Script::Latin),
    known_as("or", "Odia", Script::Oriya),
    known_as("os", "Ossetic", Script::Cyrillic),
    known_as("pa", "Punjabi", Script::Gurmukhi),
    known_as("pl", "Polish", Script::Latin),
    known_as("ps", "Pashto", Script::Arabic),
    known_as("pt", "Portuguese", Script::Latin),
    known_as("qu", "Quechua", Script::Latin),
    known_as("rm", "Romansh", Script::Latin),
    known_as("ro", "Romanian", Script::Latin),
    known_as("ru", "Russian", Script::Cyrillic),
    known_as("rw", "Kinyarwanda", Script::Latin),
    known_as("sah", "Yakut", Script::Cyrillic),
    known_as("sat", "Santali", Script::OlChiki),
    known_as("scn", "Sicilian", Script::Latin),
    known_as("sd", "Sindhi", Script::Arabic),
    known_as("si", "Sinhala", Script::Sinhala),
    known_as("sk", "Slovak", Script::Latin),
    known_as("sl", "Slovenian", Script::Latin),
    known_as("sm", "Samoan", Script::Latin),
    known_as("sn", "Shona", Script::Latin),
    known_as("so", "Somali", Script::Latin),
    known_as("sq", "Albanian", Script::Latin),
    known_as("sr", "Serbian", Script::Cyrillic),
    known_as("sr-Latn", "Serbian (Latin)", Script::Latin),
    known_as("ss", "Swati", Script::Latin),
    known_as("st", "Southern Sotho", Script::Latin),
    known_as("su", "Sundanese", Script::Latin),
    known_as("sv", "Swedish", Script::Latin),
    known_as("sw", "Swahili", Script::Latin),
    known_as("syr", "Syriac", Script::Syriac),
    known_as("ta", "Tamil", Script::Tamil),
    known_as("te", "Telugu", Script::Telugu),
    known_as("tg", "Tajik", Script::Cyrillic),
    known_as("th", "Thai", Script::Thai),
    known_as("ti", "Tigrinya", Script::Ethiopic),
    known_as("tk", "Turkmen", Script::Latin),
    known_as("tn", "Tswana", Script::Latin),
    known_as("to", "Tongan", Script::Latin),
    known_as("tr", "Turkish", Script::Latin),
    known_as("ts", "Tsonga", Script::Latin),
    known_as("tt", "Tatar", Script::Cyrillic),
    known_as("ty", "Tahitian", Script::Latin),
    known_as("ug", "Uyghur", Script::Arabic),
    known_as("uk", "Ukrainian", Script::Cyrillic),
    known_as("ur", "Urdu", Script::Arabic),
    known_as("uz", "Uzbek", Script::Latin),
    known_as("ve", "Venda", Script::Latin),
    known_as("vi", "Vietnamese", Script::Latin),
    known_as("wo", "Wolof", Script::Latin),
    known_as("xh", "Xhosa", Script::Latin),
    known_as("yi", "Yiddish", Script::Hebrew),
    known_as("yo", "Yoruba", Script::Latin),
    known_as("yue", "Cantonese", Script::Han),
    known_as("zgh", "Standard Moroccan Tamazight", Script::Tifinagh),
    known_as("zh-Hans", "Chinese (Simplified)", Script::Han),
    known_as("zh-Hant", "Chinese (Traditional)", Script::Han),
    known_as("zu", "Zulu", Script::Latin),
];

#[cfg(test)]
mod tests {
    use super::{find, known};
    use crate::text::LanguageTag;

    #[test]
    fn tags_ascend_and_are_canonical() {
        assert!(known().is_sorted_by(|a, b| a.tag.as_str() < b.tag.as_str()));
        for known in known() {
            assert_eq!(LanguageTag::parse(known.tag.as_str()), Some(known.tag));
        }
    }

    #[test]
    fn finds_by_language_and_script() {
        let tag = |text| find(LanguageTag::parse(text).unwrap()).map(|known| known.tag.as_str());
        assert_eq!(tag("en-GB"), Some("en"));
        assert_eq!(tag("zh"), Some("zh-Hans"));
        assert_eq!(tag("zh-TW"), Some("zh-Hant"));
        assert_eq!(tag("sr-Latn-RS"), Some("sr-Latn"));
        assert_eq!(tag("sr-Cyrl"), Some("sr"));
        assert_eq!(tag("tl"), Some("fil"));
        assert_eq!(tag("und"), None);
        assert_eq!(tag("tlh"), None);
    }
}
