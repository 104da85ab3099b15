use std::fmt;

/// Longest tag that is kept, in bytes; longer well-formed tags lose their last subtags.
const TAG_BYTES_MAX: usize = 15;

/// A BCP-47 language tag such as `en`, `pt-BR`, `zh-Hant` or `sr-Latn`, in canonical case.
///
/// `Copy` and inline, because every stage passes it on. Only form is checked here; which languages
/// are known is the business of [`crate::language`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag {
    length: u8,
    bytes: [u8; TAG_BYTES_MAX],
}

impl LanguageTag {
    /// `und`: nothing linguistic is there, or nobody can tell.
    pub const UND: LanguageTag = LanguageTag::literal("und");

    /// A tag known at compile time, already in canonical case. Cuts what is too long.
    pub const fn literal(tag: &str) -> Self {
        let source = tag.as_bytes();
        let mut bytes = [0; TAG_BYTES_MAX];
        let mut i = 0;
        while i < source.len() && i < TAG_BYTES_MAX {
            bytes[i] = source[i];
            i += 1;
        }
        #[allow(clippy::cast_possible_truncation, reason = "i is at most TAG_BYTES_MAX")]
        Self { length: i as u8, bytes }
    }

    /// Reads a tag in any case, with `-` or `_` between subtags. `None` when it is not of the form
    /// `language[-Script][-REGION][-variant…]`. `iw`, `in`, `ji`, `no` and the macrolanguage forms
    /// `zh-CN`, `zh-TW` keep their meaning as `he`, `id`, `yi`, `nb`, `zh-Hans`, `zh-Hant`.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut canonical = String::with_capacity(tag.len());
        let mut script_seen = false;
        for (index, part) in tag.split(['-', '_']).enumerate() {
            let alphabetic = part.bytes().all(|b| b.is_ascii_alphabetic());
            let alphanumeric = part.bytes().all(|b| b.is_ascii_alphanumeric());
            let part = match (index, part.len()) {
                (0, 2..=3) if alphabetic => deprecated(&part.to_ascii_lowercase()),
                (0, _) => return None,
                (_, 4) if alphabetic => {
                    script_seen = true;
                    title_case(part)
                }
                (_, 2) if alphabetic => match (canonical.as_str(), part) {
                    ("zh", "CN" | "cn" | "SG" | "sg") if !script_seen => "Hans".to_owned(),
                    ("zh", "TW" | "tw" | "HK" | "hk" | "MO" | "mo") if !script_seen => {
                        "Hant".to_owned()
                    }
                    _ => part.to_ascii_uppercase(),
                },
                (_, 1..=8) if alphanumeric => part.to_ascii_lowercase(),
                _ => return None,
            };
            if canonical.len() + 1 + part.len() > TAG_BYTES_MAX {
                break;
            }
            if index > 0 {
                canonical.push('-');
            }
            canonical.push_str(&part);
        }
        Some(Self::literal(&canonical))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or("und")
    }

    /// The language alone: `zh` of `zh-Hant`.
    pub fn base(&self) -> &str {
        self.as_str().split('-').next().unwrap_or("und")
    }

    /// The script subtag, when there is one: `Hant` of `zh-Hant-HK`.
    pub fn script(&self) -> Option<&str> {
        self.as_str().split('-').skip(1).find(|part| part.len() == 4)
    }

    /// The region subtag, when there is one: `BR` of `pt-BR`.
    pub fn region(&self) -> Option<&str> {
        self.as_str()
            .split('-')
            .skip(1)
            .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase()))
    }

    /// Whether this is [`LanguageTag::UND`].
    pub fn is_und(&self) -> bool {
        *self == Self::UND
    }
}

fn deprecated(language: &str) -> String {
    match language {
        "iw" => "he",
        "in" => "id",
        "ji" => "yi",
        "no" => "nb",
        "tl" => "fil",
        other => other,
    }
    .to_owned()
}

fn title_case(part: &str) -> String {
    part.char_indices()
        .map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
        .collect()
}

impl fmt::Debug for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::LanguageTag;

    fn check(given: &str, expected: Option<&str>) {
        assert_eq!(
            LanguageTag::parse(given).as_ref().map(LanguageTag::as_str),
            expected,
            "{given}"
        );
    }

    #[test]
    fn reads_any_case_and_separator() {
        check("EN", Some("en"));
        check("pt_br", Some("pt-BR"));
        check("ZH-hant-hk", Some("zh-Hant-HK"));
        check("sr-latn", Some("sr-Latn"));
        check("de-1996", Some("de-1996"));
    }

    #[test]
    fn keeps_the_meaning_of_old_and_regional_forms() {
        check("iw", Some("he"));
        check("no", Some("nb"));
        check("zh-CN", Some("zh-Hans"));
        check("zh-TW", Some("zh-Hant"));
    }

    #[test]
    fn refuses_what_is_not_a_tag() {
        check("", None);
        check("e", None);
        check("english", None);
        check("en--US", None);
        check("日本", None);
        check("en-toolongsubtag", None);
    }

    #[test]
    fn cuts_tags_that_do_not_fit() {
        check("sl-rozaj-biske-1994", Some("sl-rozaj-biske"));
    }
}
