//! Character classes that every stage agrees on.

/// Whether `c` is a combining mark or joiner that stays with the letter before it.
///
/// Covers what `char::is_alphanumeric` leaves out of a word: accents, viramas, vowel signs,
/// variation selectors, zero-width joiners.
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}'
        | '\u{05C1}'..='\u{05C2}' | '\u{05C4}'..='\u{05C5}' | '\u{05C7}' | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}'
        | '\u{06EA}'..='\u{06ED}' | '\u{0711}' | '\u{0730}'..='\u{074A}' | '\u{08D3}'..='\u{0903}'
        | '\u{093A}'..='\u{093C}' | '\u{093E}'..='\u{094F}' | '\u{0951}'..='\u{0957}'
        | '\u{0962}'..='\u{0963}' | '\u{0981}'..='\u{0983}' | '\u{09BC}' | '\u{09BE}'..='\u{09CD}'
        | '\u{0A01}'..='\u{0A03}' | '\u{0A3C}'..='\u{0A51}' | '\u{0A70}'..='\u{0A71}'
        | '\u{0A81}'..='\u{0A83}' | '\u{0ABC}' | '\u{0ABE}'..='\u{0ACD}' | '\u{0B01}'..='\u{0B03}'
        | '\u{0B3C}' | '\u{0B3E}'..='\u{0B57}' | '\u{0B82}' | '\u{0BBE}'..='\u{0BCD}'
        | '\u{0C00}'..='\u{0C04}' | '\u{0C3C}'..='\u{0C56}' | '\u{0C81}'..='\u{0C83}'
        | '\u{0CBC}' | '\u{0CBE}'..='\u{0CD6}' | '\u{0D00}'..='\u{0D03}' | '\u{0D3B}'..='\u{0D3C}'
        | '\u{0D3E}'..='\u{0D4D}' | '\u{0DCA}'..='\u{0DDF}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{0EB1}' | '\u{0EB4}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECE}'
        | '\u{0F18}'..='\u{0F19}' | '\u{0F35}' | '\u{0F37}' | '\u{0F39}' | '\u{0F71}'..='\u{0F84}'
        | '\u{0F86}'..='\u{0F87}' | '\u{0F8D}'..='\u{0FBC}' | '\u{102B}'..='\u{103E}'
        | '\u{1056}'..='\u{1059}' | '\u{105E}'..='\u{1060}' | '\u{1062}'..='\u{1064}'
        | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}' | '\u{1082}'..='\u{108D}'
        | '\u{135D}'..='\u{135F}' | '\u{17B4}'..='\u{17D3}' | '\u{17DD}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}'..='\u{200D}' | '\u{20D0}'..='\u{20FF}'
        | '\u{302A}'..='\u{302F}' | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether `c` is a Han character: each is a token of its own.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// Whether `c` is Hiragana.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309F}')
}

/// Whether `c` is Katakana, the long-vowel mark included.
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A0}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9F}')
}

/// Whether `c` belongs to a word: a letter, a digit or a mark.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Whether `c` is a pictograph that stands on its own.
pub fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B05}'..='\u{2B07}'
        | '\u{2B1B}'..='\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{231A}'..='\u{231B}'
        | '\u{23E9}'..='\u{23F3}' | '\u{3030}' | '\u{303D}')
}

/// Whether `c` separates words: white space of any width, controls, byte order mark, zero-width
/// space.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}')
}

/// Whether `c` opens a quotation or is one of the marks that open and close alike.
pub fn is_quote(c: char) -> bool {
    matches!(c,
        '"' | '\'' | '`' | '\u{2018}'..='\u{201F}' | '«' | '»' | '‹' | '›'
        | '「'..='』' | '\u{301D}'..='\u{301F}' | '＂' | '＇' | '｢' | '｣')
}

/// Whether `c` is punctuation, of any script, rather than a symbol.
pub fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation()
            && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~');
    }
    is_quote(c)
        || matches!(c,
            '¡' | '§' | '¶' | '·' | '¿' | '\u{037E}' | '\u{0387}' | '\u{055A}'..='\u{055F}'
            | '\u{0589}'..='\u{058A}' | '\u{05BE}' | '\u{05C0}' | '\u{05C3}' | '\u{05C6}'
            | '\u{05F3}'..='\u{05F4}' | '\u{0609}'..='\u{060A}' | '\u{060C}'..='\u{060D}'
            | '\u{061B}' | '\u{061D}'..='\u{061F}' | '\u{066A}'..='\u{066D}' | '\u{06D4}'
            | '\u{0700}'..='\u{070D}' | '\u{0964}'..='\u{0965}' | '\u{0970}' | '\u{0DF4}'
            | '\u{0E4F}' | '\u{0E5A}'..='\u{0E5B}' | '\u{0F04}'..='\u{0F12}' | '\u{0F14}'
            | '\u{104A}'..='\u{104F}' | '\u{10FB}' | '\u{1360}'..='\u{1368}' | '\u{166E}'
            | '\u{17D4}'..='\u{17D6}' | '\u{17D8}'..='\u{17DA}' | '\u{1800}'..='\u{180A}'
            | '\u{2010}'..='\u{2017}' | '\u{2020}'..='\u{2027}' | '\u{2030}'..='\u{2038}'
            | '\u{203B}'..='\u{2043}' | '\u{2045}'..='\u{2051}' | '\u{2053}'..='\u{205E}'
            | '\u{2E00}'..='\u{2E5D}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{301C}' | '\u{30FB}' | '\u{A8CE}'..='\u{A8CF}'
            | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE52}' | '\u{FE54}'..='\u{FE61}'
            | '\u{FF01}'..='\u{FF03}' | '\u{FF05}'..='\u{FF0A}' | '\u{FF0C}'..='\u{FF0F}'
            | '\u{FF1A}'..='\u{FF1B}' | '\u{FF1F}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF3D}'
            | '\u{FF3F}' | '\u{FF5B}' | '\u{FF5D}' | '\u{FF5F}'..='\u{FF65}')
}

/// [`str::trim_start`], sooner done where the text begins with an ASCII letter, digit or mark, as
/// nearly every text does.
pub fn trim_start(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_start() }
}

/// [`str::trim_end`], sooner done in the same way.
pub fn trim_end(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_graphic) { text } else { text.trim_end() }
}
