//! Which writing system a letter belongs to.

/// A group of writing systems whose languages compete with each other.
///
/// Han, Hiragana, Katakana and Bopomofo are one group, because Japanese mixes them. Scripts that a
/// single known language uses decide by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of the Unicode standard")]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Bengali,
    Hebrew,
    Ethiopic,
    Tibetan,
    Han,
    Greek,
    Armenian,
    Georgian,
    Gujarati,
    Gurmukhi,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Oriya,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Hangul,
    Thaana,
    Tifinagh,
    Cherokee,
    Syllabics,
    Nko,
    OlChiki,
    MeeteiMayek,
    Syriac,
    Mongolian,
    Yi,
    /// Letters of any other script.
    Other,
}

impl Script {
    /// How many there are, for tables indexed by `script as usize`.
    pub const COUNT: usize = Script::Other as usize + 1;

    /// All of them, in declaration order.
    pub const ALL: [Script; Script::COUNT] = [
        Script::Latin,
        Script::Cyrillic,
        Script::Arabic,
        Script::Devanagari,
        Script::Bengali,
        Script::Hebrew,
        Script::Ethiopic,
        Script::Tibetan,
        Script::Han,
        Script::Greek,
        Script::Armenian,
        Script::Georgian,
        Script::Gujarati,
        Script::Gurmukhi,
        Script::Tamil,
        Script::Telugu,
        Script::Kannada,
        Script::Malayalam,
        Script::Sinhala,
        Script::Oriya,
        Script::Thai,
        Script::Lao,
        Script::Khmer,
        Script::Myanmar,
        Script::Hangul,
        Script::Thaana,
        Script::Tifinagh,
        Script::Cherokee,
        Script::Syllabics,
        Script::Nko,
        Script::OlChiki,
        Script::MeeteiMayek,
        Script::Syriac,
        Script::Mongolian,
        Script::Yi,
        Script::Other,
    ];

    /// The script of a letter or mark; `None` for what belongs to many (digits, punctuation, most
    /// combining marks). O(1).
    #[rustfmt::skip]
    pub fn of(c: char) -> Option<Script> {
        Some(match c {
            'A'..='Z' | 'a'..='z' | 'ª' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{02B8}'
            | '\u{1D00}'..='\u{1D25}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}'
            | '\u{A722}'..='\u{A787}' | '\u{A78B}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB64}'
            | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => Script::Latin,
            // Hawaiian, Tongan and others write these among Latin letters.
            '\u{02BB}' | '\u{02BC}' => Script::Latin,
            '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
            '\u{0400}'..='\u{052F}' | '\u{1C80}'..='\u{1C8A}' | '\u{2DE0}'..='\u{2DFF}'
            | '\u{A640}'..='\u{A69F}' => Script::Cyrillic,
            '\u{0531}'..='\u{0588}' | '\u{FB13}'..='\u{FB17}' => Script::Armenian,
            '\u{0591}'..='\u{05F4}' | '\u{FB1D}'..='\u{FB4F}' => Script::Hebrew,
            '\u{0610}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}'
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Script::Arabic,
            '\u{0700}'..='\u{074F}' => Script::Syriac,
            '\u{0780}'..='\u{07BF}' => Script::Thaana,
            '\u{07C0}'..='\u{07FF}' => Script::Nko,
            '\u{0900}'..='\u{097F}' | '\u{A8E0}'..='\u{A8FF}' => Script::Devanagari,
            '\u{0980}'..='\u{09FF}' => Script::Bengali,
            '\u{0A00}'..='\u{0A7F}' => Script::Gurmukhi,
            '\u{0A80}'..='\u{0AFF}' => Script::Gujarati,
            '\u{0B00}'..='\u{0B7F}' => Script::Oriya,
            '\u{0B80}'..='\u{0BFF}' => Script::Tamil,
            '\u{0C00}'..='\u{0C7F}' => Script::Telugu,
            '\u{0C80}'..='\u{0CFF}' => Script::Kannada,
            '\u{0D00}'..='\u{0D7F}' => Script::Malayalam,
            '\u{0D80}'..='\u{0DFF}' => Script::Sinhala,
            '\u{0E00}'..='\u{0E7F}' => Script::Thai,
            '\u{0E80}'..='\u{0EFF}' => Script::Lao,
            '\u{0F00}'..='\u{0FFF}' => Script::Tibetan,
            '\u{1000}'..='\u{109F}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' => Script::Myanmar,
            '\u{10A0}'..='\u{10FF}' | '\u{1C90}'..='\u{1CBF}' | '\u{2D00}'..='\u{2D2F}' => Script::Georgian,
            '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7FF}' | '\u{FFA1}'..='\u{FFDC}' => Script::Hangul,
            '\u{1200}'..='\u{139F}' | '\u{2D80}'..='\u{2DDF}' | '\u{AB01}'..='\u{AB2F}' => Script::Ethiopic,
            '\u{13A0}'..='\u{13FF}' | '\u{AB70}'..='\u{ABBF}' => Script::Cherokee,
            '\u{1400}'..='\u{167F}' | '\u{18B0}'..='\u{18FF}' => Script::Syllabics,
            '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}' => Script::Khmer,
            '\u{1800}'..='\u{18AF}' => Script::Mongolian,
            '\u{1C50}'..='\u{1C7F}' => Script::OlChiki,
            '\u{2D30}'..='\u{2D7F}' => Script::Tifinagh,
            '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FF}'
            | '\u{3105}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{323AF}' => Script::Han,
            '\u{A000}'..='\u{A4CF}' => Script::Yi,
            '\u{AAE0}'..='\u{AAFF}' | '\u{ABC0}'..='\u{ABFF}' => Script::MeeteiMayek,
            c if c.is_alphabetic() => Script::Other,
            _ => return None,
        })
    }

    /// How much of a word one letter is worth against a Latin letter, for the share of each script
    /// in mixed text.
    pub fn letter_weight(self) -> f32 {
        match self {
            Script::Han | Script::Yi => 3.0,
            Script::Hangul | Script::Ethiopic | Script::Syllabics => 2.0,
            _ => 1.0,
        }
    }

    /// Whether words follow each other without spaces.
    pub fn is_unspaced(self) -> bool {
        matches!(
            self,
            Script::Han
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
                | Script::Tibetan
                | Script::Yi
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Script;

    #[test]
    fn letters_have_their_script() {
        let cases = [
            ('a', Some(Script::Latin)),
            ('ß', Some(Script::Latin)),
            ('ж', Some(Script::Cyrillic)),
            ('ש', Some(Script::Hebrew)),
            ('漢', Some(Script::Han)),
            ('か', Some(Script::Han)),
            ('한', Some(Script::Hangul)),
            ('ሀ', Some(Script::Ethiopic)),
            ('ꠀ', Some(Script::Other)),
            ('1', None),
            ('，', None),
            ('\u{301}', None),
            ('🎉', None),
        ];
        for (c, script) in cases {
            assert_eq!(Script::of(c), script, "{c}");
        }
    }

    #[test]
    fn indices_follow_the_list() {
        for (index, script) in Script::ALL.into_iter().enumerate() {
            assert_eq!(script as usize, index);
        }
    }
}
