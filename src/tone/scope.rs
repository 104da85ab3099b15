//! What stands around a unit: negation and its scope, intensifiers, contrast, supposition,
//! questions, exclamations, quotation marks.

use super::units::{Unit, flag};
use super::words::Class;

/// How many words a negation reaches, when nothing ends it before.
const NEGATION_WORDS: u32 = 5;
/// How many words a supposition reaches.
const SUPPOSITION_WORDS: u32 = 12;
/// How many units a pair of quotation marks may hold; a lone mark opens nothing.
const QUOTED_UNITS_MAX: usize = 60;

/// Sets the context flags of the units of one sentence; `classes[i]` is the class of `units[i]`.
/// O(units).
pub fn mark(units: &mut [Unit], classes: &[Class]) {
    let mut whole = 0;
    let mut contrast = None;
    let mut capitals = 0;
    let mut words = 0;
    for (index, (unit, class)) in units.iter().zip(classes).enumerate() {
        match class {
            Class::Contrast if index > 0 => contrast = Some(index),
            Class::Question => whole |= flag::QUESTION,
            Class::Exclamation => whole |= flag::EXCLAMATION,
            _ => {}
        }
        words += usize::from(unit.flags & flag::MARK == 0);
        capitals += usize::from(unit.flags & flag::CAPITALS != 0);
    }
    // Capitals stress a word only where others are small.
    if capitals * 2 > words {
        for unit in &mut *units {
            unit.flags &= !flag::CAPITALS;
        }
    }
    mark_quoted(units, classes);
    let mut negation = 0_u32;
    let mut supposition = 0_u32;
    // The flag of a booster or diminisher, and how many words it still reaches.
    let mut degree = (0_u16, 0_u32);
    for (index, (unit, &class)) in units.iter_mut().zip(classes).enumerate() {
        let mut flags = whole;
        match contrast {
            Some(at) if index < at => flags |= flag::BEFORE_CONTRAST,
            Some(at) if index > at => flags |= flag::AFTER_CONTRAST,
            _ => {}
        }
        if negation > 0 {
            flags |= flag::NEGATED;
        }
        if supposition > 0 {
            flags |= flag::SUPPOSED;
        }
        if degree.1 > 0 {
            flags |= degree.0;
        }
        if unit.flags & flag::MARK == 0 {
            negation = negation.saturating_sub(1);
            supposition = supposition.saturating_sub(1);
            degree.1 = degree.1.saturating_sub(1);
        }
        match class {
            Class::Negator => {
                // Two negations cancel; the second keeps the flag of the first.
                negation = if negation > 0 { 0 } else { NEGATION_WORDS };
            }
            Class::Exempt if negation == NEGATION_WORDS - 1 => negation = 0,
            Class::Booster => degree = (flag::BOOSTED, 1),
            Class::Diminisher => degree = (flag::DIMINISHED, 1),
            Class::Condition => supposition = SUPPOSITION_WORDS,
            Class::Stop | Class::Question | Class::Exclamation | Class::Contrast => {
                negation = 0;
                degree.1 = 0;
                if class != Class::Stop {
                    supposition = 0;
                }
            }
            _ => {}
        }
        unit.flags |= flags;
    }
}

fn mark_quoted(units: &mut [Unit], classes: &[Class]) {
    let mut open = None;
    for index in 0..classes.len().min(units.len()) {
        if classes[index] != Class::Quote {
            continue;
        }
        match open {
            Some(start) if index - start <= QUOTED_UNITS_MAX => {
                for unit in &mut units[start + 1..index] {
                    unit.flags |= flag::QUOTED;
                }
                open = None;
            }
            _ => open = Some(index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mark;
    use crate::text::hash::fnv1a;
    use crate::text::tokenize;
    use crate::tone::units::{UnitMaker, flag};
    use crate::tone::words::{Class, SEED, classed};
    use expect_test::{Expect, expect};
    use std::collections::HashMap;

    /// Shows words with their context flags: N negated, B boosted, D diminished, < and > before
    /// and after a contrast, S supposed, Q quoted.
    fn check(text: &str, expected: Expect) {
        let classes: HashMap<u64, Class> =
            classed().map(|(word, class)| (fnv1a(SEED, word.as_bytes()), class)).collect();
        let mut units = Vec::new();
        UnitMaker::default().make(text, &tokenize(text), &mut units);
        let of: Vec<Class> =
            units.iter().map(|unit| classes.get(&unit.key).copied().unwrap_or_default()).collect();
        mark(&mut units, &of);
        let shown: Vec<String> = units
            .iter()
            .filter(|unit| unit.flags & flag::MARK == 0)
            .map(|unit| {
                let mut item = unit.span.of_text(text).to_owned();
                for (bit, letter) in [
                    (flag::NEGATED, "_N"),
                    (flag::BOOSTED, "_B"),
                    (flag::DIMINISHED, "_D"),
                    (flag::BEFORE_CONTRAST, "_<"),
                    (flag::AFTER_CONTRAST, "_>"),
                    (flag::SUPPOSED, "_S"),
                    (flag::QUOTED, "_Q"),
                    (flag::CAPITALS, "_C"),
                ] {
                    if unit.flags & bit != 0 {
                        item.push_str(letter);
                    }
                }
                item
            })
            .collect();
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn negation_reaches_to_the_end_of_its_clause() {
        check("It is not a good film, sadly.", expect!["It is not a_N good_N film_N sadly"]);
        check("never without joy", expect!["never without_N joy"]);
        check("not only good", expect!["not only_N good"]);
    }

    #[test]
    fn degree_reaches_the_next_word() {
        check("very good and slightly dull", expect!["very good_B and slightly dull_D"]);
    }

    #[test]
    fn contrast_parts_the_sentence() {
        check("slow but funny", expect!["slow_< but funny_>"]);
        check("But it is funny", expect!["But it is funny"]);
    }

    #[test]
    fn supposition_and_quotation() {
        check("It would help, \"experts\" say", expect!["It would help_S experts_S_Q say_S"]);
    }

    #[test]
    fn capitals_stress_only_among_small_letters() {
        check("this is GREAT", expect!["this is GREAT_C"]);
        check("THIS IS GREAT", expect!["THIS IS GREAT"]);
    }
}
