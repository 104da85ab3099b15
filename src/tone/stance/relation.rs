//! Who stands how to whom: ties acts to the parties that the same sentence names.

use super::{Act, ActKind, DocumentStance};
use crate::text::{Interrupt, Interrupted, Span, Token};

/// Tokens between an act and a party beyond which nothing is tied.
const REACH_TOKENS: usize = 24;
/// Tokens between the words of a passive and its act: `was [very] [sharply] criticised`.
const PASSIVE_TOKENS: usize = 3;

/// A place that names a party, in text order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub span: Span,
    /// Which party, by the caller's numbers.
    pub party: u32,
}

/// One act of one party toward another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// Where the party that acts is named.
    pub actor: Place,
    /// Where the party that it acts toward is named.
    pub toward: Place,
    /// −1 (confrontational) to 1 (cooperative), negation and the like applied; not 0.
    pub stance: f32,
    /// The word that says it.
    pub act: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// The word's class by itself.
    pub kind: ActKind,
    /// As [`Act::negated`].
    pub negated: bool,
    /// As [`Act::modal`].
    pub modal: bool,
}

/// Every act that one party does toward another, both named in its sentence, ascending by act.
///
/// An act is done by the parties before it, toward the parties after it in the same clause; in a
/// passive (`was accused by`) the other way round. `between A and B`, `A and B agreed` and `with B`
/// after an act of cooperation tie both ways, as do acts that need two. `places` are ascending and disjoint. O(tokens + places).
pub fn relations(
    text: &str,
    tokens: &[Token],
    stance: &DocumentStance,
    sentences: &[Span],
    places: &[Place],
    interrupt: &Interrupt,
) -> Result<Vec<Relation>, Interrupted> {
    let mut found = Vec::new();
    for act in &stance.acts {
        interrupt.check()?;
        let Some(&sentence) = sentences.get(act.sentence as usize) else { continue };
        let window = Window::new(tokens, act.span, sentence);
        let Some(inside) = window.span(tokens) else { continue };
        let from = places.partition_point(|place| place.span.start() < inside.start());
        let to = places.partition_point(|place| place.span.end() <= inside.end());
        let own = places.get(from..to).unwrap_or_default();
        if own.len() < 2 {
            continue;
        }
        Clause::new(text, tokens, window, own).relate(act, &mut found);
    }
    Ok(found)
}

/// The tokens around an act, by index.
#[derive(Clone, Copy, Debug)]
struct Window {
    low: usize,
    act: usize,
    high: usize,
}

impl Window {
    fn new(tokens: &[Token], act: Span, sentence: Span) -> Self {
        let act = tokens.partition_point(|token| token.span.end() <= act.start());
        let low = tokens.partition_point(|token| token.span.end() <= sentence.start());
        let high = tokens.partition_point(|token| token.span.start() < sentence.end());
        Self {
            low: low.max(act.saturating_sub(REACH_TOKENS)),
            act,
            high: high.min(act + REACH_TOKENS),
        }
    }

    fn span(self, tokens: &[Token]) -> Option<Span> {
        let inside = tokens.get(self.low..self.high)?;
        Some(inside.first()?.span.cover(inside.last()?.span))
    }
}

/// The parties around an act that are tied to it.
struct Clause<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// Index of the act's token.
    act: usize,
    /// Parties before the act and after it, each in text order.
    before: Vec<Named>,
    after: Vec<Named>,
}

/// A party of the clause.
#[derive(Clone, Copy, Debug)]
struct Named {
    place: Place,
    /// Indices of its first token and of the one after its last.
    first: usize,
    end: usize,
}

impl<'a> Clause<'a> {
    fn new(text: &'a str, tokens: &'a [Token], window: Window, places: &[Place]) -> Self {
        let Window { low, act, high } = window;
        let mut clause = Self { text, tokens, act, before: Vec::new(), after: Vec::new() };
        let (first, last) = (clause.start(low, act), clause.stop(high, act));
        for place in places {
            let start = place.span.start();
            let named = Named {
                place: *place,
                first: tokens.partition_point(|token| token.span.end() <= start),
                end: tokens.partition_point(|token| token.span.start() < place.span.end()),
            };
            if named.end <= act && named.first >= first {
                clause.before.push(named);
            } else if named.first > act && named.end <= last {
                clause.after.push(named);
            }
        }
        clause
    }

    fn word(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.of_text(self.text))
    }

    fn is(&self, index: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(index).eq_ignore_ascii_case(word))
    }

    fn any(&self, from: usize, to: usize, words: &[&str]) -> bool {
        (from..to).any(|index| self.is(index, words))
    }

    /// Where the clause of the act begins: after the last word that parts clauses.
    fn start(&self, low: usize, act: usize) -> usize {
        (low..act).rev().find(|&at| self.is(at, PARTING)).map_or(low, |at| at + 1)
    }

    /// Where the clause of the act ends: at the next word that parts clauses.
    fn stop(&self, high: usize, act: usize) -> usize {
        (act + 1..high).find(|&at| self.is(at, PARTING)).unwrap_or(high)
    }

    /// Whether the act is a participle after a form of `be`.
    fn is_passive(&self) -> bool {
        let low = self.act.saturating_sub(PASSIVE_TOKENS);
        let word = self.word(self.act);
        let participle = word.ends_with("ed") || PARTICIPLES.contains(&word);
        participle && (low..self.act).rev().any(|at| self.is(at, BEING))
    }

    /// The parties of a list that ends (or begins) with `at`: `A, B and C`.
    fn listed(&self, side: &[Named], at: usize) -> Vec<Place> {
        let mut first = at;
        while first > 0 && self.joined(side[first - 1], side[first]) {
            first -= 1;
        }
        let mut last = at;
        while last + 1 < side.len() && self.joined(side[last], side[last + 1]) {
            last += 1;
        }
        let list = &side[first..=last];
        // `France, Ana Roy, said` is no list: a list has its `and`.
        let is_list =
            list.windows(2).any(|pair| self.any(pair[0].end, pair[1].first, &["and", "&"]));
        let list = if is_list { list } else { &side[at..=at] };
        list.iter().map(|named| named.place).collect()
    }

    fn joined(&self, a: Named, b: Named) -> bool {
        a.end < b.first && (a.end..b.first).all(|at| self.is(at, &["and", ",", "&", "the", "both"]))
    }

    /// Whether a party is only where something happens: `in Geneva`.
    fn is_place(&self, named: &Named) -> bool {
        let before = named.first.saturating_sub(2);
        self.any(before, named.first, &["in", "at", "near", "off", "around"])
    }

    /// The party before the act that does it: the nearest one that no preposition governs, unless all
    /// are governed. Names inside a relative clause between commas are left out.
    fn subject(&self) -> Option<usize> {
        let governed = |named: &Named| {
            let before = named.first.saturating_sub(2);
            self.any(before, named.first, PREPOSITIONS)
        };
        let aside = |named: &Named| {
            // `, which borders B,` stands between the name and the act.
            let open = (self.before[0].end..named.first)
                .rev()
                .find(|&at| self.is(at, &["which", "who", "whose", "where"]));
            open.is_some() && self.any(named.end, self.act, &[","])
        };
        let sides =
            || self.before.iter().enumerate().rev().filter(|(_, named)| !self.is_place(named));
        sides()
            .find(|(_, named)| !governed(named) && !aside(named))
            .or_else(|| sides().find(|(_, named)| !aside(named)))
            .map(|(at, _)| at)
    }

    /// Whether those who do the act together do it to each other: they agree or clash, but do not warn
    /// each other when both of them warn.
    fn is_reciprocal(&self, act: &Act) -> bool {
        let word = act.span.of_text(self.text).to_lowercase();
        RECIPROCAL.iter().any(|stem| word.starts_with(stem))
    }

    fn relate(&self, act: &Act, found: &mut Vec<Relation>) {
        let mut tie = |actors: &[Place], toward: &[Place]| {
            for &actor in actors {
                for &toward in toward.iter().filter(|toward| toward.party != actor.party) {
                    found.push(Relation {
                        actor,
                        toward,
                        stance: act.weight.tanh(),
                        act: act.span,
                        sentence: act.sentence,
                        kind: act.kind,
                        negated: act.negated,
                        modal: act.modal,
                    });
                }
            }
        };
        let subject = (!self.before.is_empty()).then(|| self.subject()).flatten();
        let actors = subject.map(|at| self.listed(&self.before, at)).unwrap_or_default();
        if self.is_passive() {
            let by =
                self.after.iter().position(|named| self.any(self.act + 1, named.first, &["by"]));
            if let Some(by) = by {
                tie(&self.listed(&self.after, by), &actors);
            }
            return;
        }
        // What two parties do together: `talks between A and B`, `A and B agreed`.
        let after = self.after.iter().position(|named| {
            let apart = self.any(self.act + 1, named.first, &[","]);
            !apart && !self.is_place(named)
        });
        let between = self.after.first().is_some_and(|named| {
            self.any(self.act + 1, named.first, &["between"]) && named.first - self.act <= 6
        });
        if between {
            let both = self.listed(&self.after, 0);
            return tie(&both, &both);
        }
        match after {
            Some(at) => {
                let toward = self.listed(&self.after, at);
                let with = self.after[at].first;
                let mutual = act.kind == ActKind::VerbalCooperation
                    && self.is(with.saturating_sub(1), &["with"]);
                tie(&actors, &toward);
                if mutual {
                    tie(&toward, &actors);
                }
            }
            None if self.is_reciprocal(act) => tie(&actors, &actors),
            None => {}
        }
    }
}

/// Words that part clauses, each with a subject of its own or with another one's doing.
const PARTING: &[&str] = &[
    "but", "while", "whereas", "although", "though", "because", "after", "before", "when", "since",
    "as", "unless", ";", ":", "—", "–", "that", "said", "says",
];

/// Beginnings of acts that need two.
const RECIPROCAL: &[&str] = &[
    "agree",
    "allied",
    "argu",
    "battl",
    "broke off",
    "bicker",
    "break off",
    "ceasefire",
    "clash",
    "co-op",
    "collaborat",
    "compet",
    "cooperat",
    "cut ties",
    "exchang",
    "feud",
    "fight",
    "fought",
    "held talks",
    "hold talks",
    "join",
    "made peace",
    "make peace",
    "meet",
    "merg",
    "met",
    "negotiat",
    "pact",
    "partner",
    "peace",
    "quarrel",
    "reconcil",
    "sever",
    "shar",
    "sign",
    "spar",
    "split",
    "swap",
    "talk",
    "trad",
    "treaty",
    "truce",
    "unit",
    "warred",
];

const BEING: &[&str] =
    &["is", "are", "was", "were", "be", "been", "being", "am", "gets", "get", "got", "'s", "'re"];

/// Participles of the lists that do not end in `-ed`.
const PARTICIPLES: &[&str] = &["broken", "withdrawn", "cut", "frozen", "torn", "severed", "lent"];

const PREPOSITIONS: &[&str] = &[
    "of", "with", "to", "in", "from", "on", "against", "at", "near", "for", "into", "over",
    "about", "toward", "towards",
];

#[cfg(test)]
mod tests {
    use super::{Place, relations};
    use crate::text::{Interrupt, LanguageTag, Span, tokenize};
    use crate::tone::{Aspects, Scorer};
    use expect_test::{Expect, expect};

    fn scorer() -> &'static Scorer {
        static SCORER: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
        SCORER.get_or_init(|| Scorer::embedded().unwrap())
    }

    /// Parties stand in square brackets. Shows `who sign whom (word, flags)`.
    fn check(marked: &str, expected: Expect) {
        let (mut text, mut places, mut open) = (String::new(), Vec::new(), 0);
        let mut names: Vec<String> = Vec::new();
        for c in marked.chars() {
            match c {
                '[' => open = text.len(),
                ']' => {
                    let name = text.get(open..).unwrap().to_owned();
                    let party = names.iter().position(|n| *n == name).unwrap_or_else(|| {
                        names.push(name);
                        names.len() - 1
                    });
                    let span = Span::of(open, text.len());
                    places.push(Place { span, party: u32::try_from(party).unwrap() });
                }
                c => text.push(c),
            }
        }
        let tokens = tokenize(&text);
        let sentences = [Span::of(0, text.len())];
        let (en, never) = (LanguageTag::literal("en"), Interrupt::never());
        let aspects = Aspects { stance: true, ..Aspects::NONE };
        let found = scorer().read(&text, &tokens, &sentences, en, aspects, &never).unwrap();
        let stance = found.stance.unwrap();
        let found = relations(&text, &tokens, &stance, &sentences, &places, &never).unwrap();
        let shown: Vec<String> = found
            .iter()
            .map(|r| {
                let sign = if r.stance > 0.0 { "+" } else { "-" };
                let flags = [(r.negated, " negated"), (r.modal, " modal")];
                let flags: String = flags.iter().filter(|f| f.0).map(|f| f.1).collect();
                let word = r.act.of_text(&text);
                let (a, b) = (r.actor.span.of_text(&text), r.toward.span.of_text(&text));
                format!("{a} {sign} {b} ({word}{flags})")
            })
            .collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn one_acts_toward_another() {
        check("[Norway] thanked [Iceland].", expect!["Norway + Iceland (thanked)"]);
        check(
            "[France] accused [Mali] and [Niger] on Monday.",
            expect![[r#"
            France - Mali (accused)
            France - Niger (accused)"#]],
        );
        check(
            "The president of [France], [Ana Roy], criticised [Mali].",
            expect!["Ana Roy - Mali (criticised)"],
        );
        check(
            "[Norway], which borders [Sweden], thanked [Iceland].",
            expect!["Norway + Iceland (thanked)"],
        );
    }

    #[test]
    fn passives_turn_round() {
        check("[Mali] was sharply criticised by [France].", expect!["France - Mali (criticised)"]);
        check("[Mali] was criticised on Monday, as [France] left.", expect![]);
    }

    #[test]
    fn both_ways() {
        check(
            "[Norway] and [Iceland] agreed to share the catch.",
            expect![[r#"
            Norway + Iceland (agreed)
            Iceland + Norway (agreed)
            Norway + Iceland (share)
            Iceland + Norway (share)"#]],
        );
        check(
            "The talks between [Norway] and [Iceland] went on.",
            expect![[r#"
            Norway + Iceland (talks)
            Iceland + Norway (talks)"#]],
        );
        check(
            "[Norway] held talks with [Iceland].",
            expect![[r#"
                Norway + Iceland (held talks)
                Iceland + Norway (held talks)"#]],
        );
    }

    #[test]
    fn clauses_have_their_own_parties() {
        check(
            "[Norway] thanked [Iceland], but [Iceland] accused [Denmark].",
            expect![[r#"
            Norway + Iceland (thanked)
            Iceland - Denmark (accused)"#]],
        );
        check("[Norway] left while [Iceland] attacked.", expect![]);
    }

    #[test]
    fn negation_and_demand_are_told() {
        check("[Norway] did not attack [Iceland].", expect!["Norway + Iceland (attack negated)"]);
        check("[Norway] may help [Iceland].", expect!["Norway + Iceland (help modal)"]);
        check(
            "[Norway] urged [Iceland] to stop its attacks on [Denmark].",
            expect!["Iceland - Denmark (attacks modal)"],
        );
    }

    #[test]
    fn places_and_asides_are_no_parties() {
        check("Talks in [Geneva] were constructive, a [UN] official added.", expect![]);
        check("[Acme] cut jobs in [Oslo].", expect![]);
        check(
            "[Norway] praised in [Oslo] the work of [Iceland].",
            expect!["Norway + Iceland (praised)"],
        );
    }

    #[test]
    fn nothing_between_those_who_only_stand_together() {
        check("[Norway] and [Iceland] are islands, said the teacher.", expect![]);
        check("It was attacked.", expect![]);
        check("[Acme] and [Bolt] warned that the strike would go on.", expect![]);
        check("[Norway] and [Iceland] rejected the offer.", expect![]);
        check(
            "[Norway] and [Iceland] clashed.",
            expect![[r#"
            Norway - Iceland (clashed)
            Iceland - Norway (clashed)"#]],
        );
    }
}
