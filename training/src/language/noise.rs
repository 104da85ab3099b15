//! Text that is no language: keyboard mash, identifiers, code, encodings. Trains the class `und`.

use super::random::Random;

const KEYWORDS: [&str; 48] = [
    "if", "else", "for", "while", "return", "let", "var", "const", "int", "void", "char", "public",
    "static", "class", "def", "import", "from", "self", "this", "new", "null", "NULL", "None",
    "true", "false", "struct", "impl", "fn", "pub", "use", "mut", "func", "package", "switch",
    "case", "break", "SELECT", "FROM", "WHERE", "JOIN", "echo", "export", "float", "double",
    "string", "bool", "async", "await",
];
const STEMS: [&str; 48] = [
    "buf", "ctx", "idx", "len", "ptr", "src", "dst", "tmp", "val", "arr", "res", "req", "obj",
    "node", "list", "map", "key", "item", "count", "index", "size", "data", "file", "path", "name",
    "user", "id", "cfg", "config", "handler", "event", "cb", "err", "ret", "msg", "out", "in",
    "row", "col", "max", "min", "sum", "value", "result", "stream", "token", "cache", "uid",
];
const OPERATORS: [&str; 22] = [
    " = ", " == ", " != ", " >= ", " < ", " + ", " - ", " && ", " || ", " -> ", " => ", "(", ")",
    "();", " { ", " } ", "[", "]", ".", ", ", ";", "::",
];

/// One line of noise.
pub(crate) fn line(random: &mut Random) -> String {
    match random.below(12) {
        0..=3 => mash(random),
        4 => (0..random.below(4) + 1).map(|_| mash(random)).collect::<Vec<_>>().join(" "),
        5 => letters(random, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/", 60),
        6 => {
            // Base64 and keys without their digits' help.
            let (left, right) = (encoded(random), encoded(random));
            format!("{left}/{right}==")
        }
        7 => abbreviations(random),
        _ => code(random),
    }
}

fn letters(random: &mut Random, alphabet: &[u8], max: usize) -> String {
    (0..3 + random.below(max - 3))
        .map(|_| char::from(alphabet[random.below(alphabet.len())]))
        .collect()
}

fn encoded(random: &mut Random) -> String {
    letters(random, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 30)
}

/// Letters at random, or one hand on one row of the keyboard.
fn mash(random: &mut Random) -> String {
    match random.below(4) {
        0 => letters(random, b"asdfghjkl", 20),
        1 => letters(random, b"qwertyuiopasdfghjklzxcvbnm", 24),
        _ => letters(random, b"abcdefghijklmnopqrstuvwxyz", 24),
    }
}

fn abbreviations(random: &mut Random) -> String {
    (0..1 + random.below(5))
        .map(|_| {
            let word = letters(random, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6);
            if random.chance(0.4) { format!("{word}-{}", random.below(9999)) } else { word }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn identifier(random: &mut Random) -> String {
    let mut name = random.pick(&STEMS).to_owned();
    for _ in 0..random.below(3) {
        let stem = random.pick(&STEMS);
        match random.below(4) {
            0 => {
                let mut rest = stem.chars();
                name.extend(rest.next().map(|c| c.to_ascii_uppercase()));
                name.extend(rest);
            }
            1 | 2 => {
                name.push('_');
                name.push_str(stem);
            }
            _ => name.push_str(stem),
        }
    }
    if random.chance(0.15) {
        name.push_str(&random.below(100).to_string());
    }
    name
}

fn code(random: &mut Random) -> String {
    let mut line = String::new();
    for _ in 0..2 + random.below(10) {
        match random.below(5) {
            0 => {
                line.push_str(random.pick(&KEYWORDS));
                line.push(' ');
            }
            1 => line.push_str(&random.below(500).to_string()),
            _ => line.push_str(&identifier(random)),
        }
        line.push_str(random.pick(&OPERATORS));
    }
    line
}
