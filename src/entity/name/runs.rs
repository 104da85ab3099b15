//! Runs of capitalised words: what a name looks like before anybody knows whether it is one. The last
//! word of a run often says what all of it names (`… Party`, `… Street`), however long it is.

use crate::entity::name::features::Atom;
use crate::entity::name::shape::{Case, Style};

/// The first and one past the last token of a run; both 0 for a token outside of all runs.
pub(super) type Run = (usize, usize);

/// Small words and marks that may stand inside a name.
pub(super) fn may_bridge(lower: &str) -> bool {
    matches!(
        lower,
        "of" | "the" | "for" | "de" | "da" | "del" | "van" | "von" | "&" | "-" | "'" | "’" | "."
    )
}

/// Bridged between two capitalised words, in tokens.
const BRIDGE_MAX: usize = 2;

/// For each of `atoms` the run of capitalised words that holds it; where `wide`, single small words
/// and marks between two of them are bridged. Only capitals that tell something make runs. O(tokens).
pub(super) fn find(atoms: &[Atom], style: Style, wide: bool, runs: &mut Vec<Run>) {
    runs.clear();
    runs.resize(atoms.len(), (0, 0));
    if style != Style::Ordinary {
        return;
    }
    let mut start = 0;
    while start < atoms.len() {
        if !begins(&atoms[start]) {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        loop {
            while end < atoms.len() && goes_on(&atoms[end]) {
                end += 1;
            }
            let bridge =
                atoms[end..].iter().take(BRIDGE_MAX).take_while(|atom| atom.bridges).count();
            let next = end + bridge;
            if !wide || bridge == 0 || !atoms.get(next).is_some_and(begins) {
                break;
            }
            end = next;
        }
        runs[start..end].fill((start, end));
        start = end;
    }
}

fn begins(atom: &Atom) -> bool {
    atom.case_kind.is_capital()
}

fn goes_on(atom: &Atom) -> bool {
    begins(atom) || atom.case_kind == Case::WithDigits
}
