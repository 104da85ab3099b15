//! Words of reported speech, one file a language.
//!
//! Lists are separated by white space; `_` joins the words of a phrase (`according_to`). All in lower
//! case and in every form that occurs, because nothing is stemmed.

mod de;
mod en;
mod es;
mod fr;
pub(super) mod given_names;
mod it;
mod nl;
mod pt;
mod zh;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    /// Verbs of saying that take a clause without more ado: `said`, `told`.
    pub(super) say: &'static str,
    /// Verbs that report speech when a clause or a quotation follows: `warned`, `admitted`.
    pub(super) state: &'static str,
    /// Verbs that go with quoted speech only, because they mean something else by themselves:
    /// `laughed`, `began`.
    pub(super) manner: &'static str,
    /// Verbs that name, judge or blame in the subject's own words: `called it "…"`.
    pub(super) judge: &'static str,
    /// Verbs of belief that take a clause: `thinks`, `hopes`.
    pub(super) think: &'static str,
    /// Of the above, the forms of telling: what follows them is the hearer, never the speaker.
    pub(super) tell: &'static str,
    /// Of the above, the forms in which the subject of another verb goes on speaking: `adding`.
    pub(super) participle: &'static str,
    /// What makes a following verb of saying no report: `declined`, `refused`.
    pub(super) decline: &'static str,
    /// `according to`.
    pub(super) according: &'static str,
    /// Forms of `be` and other passive auxiliaries.
    pub(super) be: &'static str,
    /// Other auxiliaries and finite helpers.
    pub(super) auxiliary: &'static str,
    /// Modal verbs that make speech hypothetical.
    pub(super) modal: &'static str,
    /// `not`, `never`.
    pub(super) negation: &'static str,
    /// Adverbs that stand between a subject and its verb.
    pub(super) adverb: &'static str,
    /// Articles and determiners of known things.
    pub(super) definite: &'static str,
    /// Articles and determiners of new things.
    pub(super) indefinite: &'static str,
    /// Possessive determiners.
    pub(super) possessive: &'static str,
    /// Prepositions.
    pub(super) preposition: &'static str,
    /// `that`, `whether`: what opens a reported clause.
    pub(super) that: &'static str,
    /// `who`, `which`.
    pub(super) relative: &'static str,
    /// `and`, `but`.
    pub(super) conjunction: &'static str,
    /// `after`, `while`, `because`.
    pub(super) subordinator: &'static str,
    /// Subject pronouns by what they may stand for.
    pub(super) he: &'static str,
    /// Feminine.
    pub(super) she: &'static str,
    /// Plural or of unknown gender.
    pub(super) they: &'static str,
    /// Neuter.
    pub(super) it: &'static str,
    /// The speaker: `I`, `we`.
    pub(super) i: &'static str,
    /// `Mr`, `Frau`, `Sir`; a gender is appended (`:m`).
    pub(super) titles: &'static str,
    /// Nouns for people and bodies that speak, one group of synonyms a line; the gender, where the
    /// word tells it, is appended (`spokesman:m`), `:o` for bodies, `:d` for documents.
    pub(super) roles: &'static str,
    /// Nouns whose quoted neighbour is a title: `film`, `novel`.
    pub(super) work: &'static str,
    /// Words that put quotation marks to other use: `so-called`, `nicknamed`.
    pub(super) naming: &'static str,
    /// Hearers that may stand between a verb of telling and its clause.
    pub(super) hearer: &'static str,
    /// Whether a comma may open a reported clause (`sagte, er komme`).
    pub(super) comma_opens_clause: bool,
    /// Whether a dash at the start of a line opens speech.
    pub(super) dash_dialogue: bool,
    /// Whether a verb needs no subject (`«…», dijo.`).
    pub(super) drops_subject: bool,
}

impl Words {
    const NONE: Words = Words {
        say: "",
        state: "",
        manner: "",
        judge: "",
        think: "",
        tell: "",
        participle: "",
        decline: "",
        according: "",
        be: "",
        auxiliary: "",
        modal: "",
        negation: "",
        adverb: "",
        definite: "",
        indefinite: "",
        possessive: "",
        preposition: "",
        that: "",
        relative: "",
        conjunction: "",
        subordinator: "",
        he: "",
        she: "",
        they: "",
        it: "",
        i: "",
        titles: "",
        roles: "",
        work: "",
        naming: "",
        hearer: "",
        comma_opens_clause: false,
        dash_dialogue: false,
        drops_subject: false,
    };
}

/// The languages with words of their own, in the order of [`index`].
pub(super) const ALL: [&Words; 8] = [
    &en::WORDS,
    &de::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &it::WORDS,
    &pt::WORDS,
    &nl::WORDS,
    &zh::WORDS,
];

/// The place of a language in [`ALL`]; languages without words get the English ones, whose names
/// of people and marks still work.
pub(super) fn index(base: &str) -> usize {
    match base {
        "de" => 1,
        "fr" => 2,
        "es" => 3,
        "it" => 4,
        "pt" => 5,
        "nl" => 6,
        "zh" => 7,
        _ => 0,
    }
}
