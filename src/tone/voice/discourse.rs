//! Who has been mentioned, and whom a pronoun or an office means.

use std::collections::HashMap;

use super::clause::{Head, Kinds, Subject};
use super::items::{Item, Kind, Source, span_of};
use super::lexicon::{Class, Gender, gender_of_given_name};
use super::{Party, PartyKind};
use crate::text::{Interrupted, Pace, Span};

/// How many of the latest referents a pronoun may choose from; bounds the cost of every choice.
const RECENT_MAX: usize = 12;

/// Longest phrase without name or office that may speak, in items.
const NOUN_ITEMS_MAX: usize = 8;

/// What a referent keeps of its salience from one sentence to the next.
const DECAY: f32 = 0.6;

/// How much more salient somebody of unknown gender must be than somebody whose gender fits.
const KNOWN_GENDER: f32 = 1.6;

/// Weights of mentions, by place.
pub(super) const AS_SUBJECT: f32 = 1.0;
pub(super) const AS_OTHER: f32 = 0.45;
pub(super) const IN_QUOTATION: f32 = 0.15;
pub(super) const AS_SPEAKER: f32 = 0.7;

/// One who speaks: a party, or somebody known by a phrase alone.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    pub(super) party: Option<u32>,
    /// Where the text names a speaker who is no party.
    pub(super) phrase: Span,
    role: u8,
    gender: Gender,
    plural: bool,
    /// Whether only a headline names them, which uses an office for somebody named later.
    pub(super) headline: bool,
    /// The speaker that this one turned out to be.
    pub(super) same_as: Option<u32>,
}

/// An attribution to one speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) speaker: u32,
    /// Where the text mentions the speaker, here or, for pronouns, the pronoun itself.
    pub(super) mention: Span,
    pub(super) confidence: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Party(u32),
    Speaker(u32),
}

#[derive(Clone, Copy, Debug)]
struct Referent {
    who: Who,
    salience: f32,
    sentence: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Profile {
    gender: Gender,
    roles: [u8; 4],
    speaker: Option<u32>,
}

pub(super) struct Discourse<'a> {
    source: &'a Source<'a>,
    parties: &'a [Party<'a>],
    profiles: Vec<Profile>,
    pub(super) speakers: Vec<Speaker>,
    by_phrase: HashMap<String, u32>,
    recent: Vec<Referent>,
    surnames: Option<HashMap<String, u32>>,
    sentence: u32,
}

impl Kinds for Discourse<'_> {
    fn is_person(&self, mention: u32) -> bool {
        self.kind_of(mention) == PartyKind::Person
    }

    fn can_speak(&self, mention: u32) -> bool {
        self.kind_of(mention) != PartyKind::Other
    }
}

impl<'a> Discourse<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        parties: &'a [Party<'a>],
        pace: &Pace<'_>,
    ) -> Result<Self, Interrupted> {
        let profiles = pace.map(parties, |party| profile_of(party, source))?;
        Ok(Self {
            source,
            parties,
            profiles,
            speakers: Vec::new(),
            by_phrase: HashMap::new(),
            recent: Vec::new(),
            surnames: None,
            sentence: 0,
        })
    }

    pub(super) fn next_sentence(&mut self) {
        self.sentence += 1;
    }

    fn party_of(&self, mention: u32) -> Option<u32> {
        self.source.mentions.get(mention as usize).map(|mention| mention.party)
    }

    fn kind_of(&self, mention: u32) -> PartyKind {
        self.party_of(mention).map_or(PartyKind::Other, |party| self.kind_of_party(party))
    }

    fn kind_of_party(&self, party: u32) -> PartyKind {
        self.parties.get(party as usize).map_or(PartyKind::Other, |party| party.kind)
    }

    /// Notes the mention at `index` and what stands beside it: offices and titles.
    pub(super) fn see(&mut self, items: &[Item], index: usize, weight: f32) {
        let Kind::Mention(mention) = items[index].kind else { return };
        let Some(party) = self.party_of(mention) else { return };
        if self.kind_of(mention) == PartyKind::Other {
            return;
        }
        self.raise(Who::Party(party), weight);
        if self.kind_of(mention) == PartyKind::Person {
            self.learn(items, index, party);
        }
    }

    /// Notes that a speaker spoke.
    pub(super) fn spoke(&mut self, speaker: u32) {
        let who = match self.speakers[speaker as usize].party {
            Some(party) => Who::Party(party),
            None => Who::Speaker(speaker),
        };
        self.raise(who, AS_SPEAKER);
    }

    fn raise(&mut self, who: Who, weight: f32) {
        let sentence = self.sentence;
        if let Some(at) = self.recent.iter().position(|referent| referent.who == who) {
            let mut referent = self.recent.remove(at);
            referent.salience = faded(&referent, sentence) + weight;
            referent.sentence = sentence;
            self.recent.push(referent);
            return;
        }
        if self.recent.len() == RECENT_MAX {
            self.recent.remove(0);
        }
        self.recent.push(Referent { who, salience: weight, sentence });
    }

    /// Offices and genders from the words around a person's name.
    fn learn(&mut self, items: &[Item], index: usize, party: u32) {
        let profile = &mut self.profiles[party as usize];
        let item = &items[index];
        note(profile, item.role, item.gender);
        for before in items[..index].iter().rev().take(4) {
            let descriptive = before.kind == Kind::Word
                && !before.class.any(Class::CUE.with(Class::FINITE).with(Class::PREPOSITION))
                || before.class.any(Class::ROLE.with(Class::TITLE));
            if !descriptive || before.ends {
                break;
            }
            if before.class.any(Class::ROLE.with(Class::TITLE)) {
                note(profile, before.role, before.gender);
                if before.class.any(Class::ROLE) {
                    break;
                }
            }
        }
        // "The spokesman, Wu Qian, said".
        if index >= 2 && items[index - 1].kind == Kind::Comma {
            let before = &items[index - 2];
            if before.class.any(Class::ROLE) && !before.ends {
                note(profile, before.role, before.gender);
            }
        }
        // "Wu Jianhong, a spokesman for the coast guard, told".
        if items.get(index + 1).is_some_and(|next| next.kind == Kind::Comma) && !item.ends {
            for after in items[index + 2..].iter().take(12) {
                let stop = matches!(
                    after.kind,
                    Kind::Comma | Kind::Stop | Kind::Quote(_) | Kind::Colon | Kind::Dash
                ) || after.class.any(
                    Class::PREPOSITION.with(Class::RELATIVE).with(Class::PRONOUN).with(Class::CUE),
                );
                if stop {
                    break;
                }
                if after.class.any(Class::ROLE) {
                    note(profile, after.role, after.gender);
                    break;
                }
                if after.ends {
                    break;
                }
            }
        }
    }

    /// Who the subject is. `own` is the voice of the text that the subject stands in, for `I` and
    /// `we`; `None` for the narrator, whose own speech is attributed to nobody.
    pub(super) fn resolve(
        &mut self,
        items: &[Item],
        subject: &Subject,
        own: Option<u32>,
    ) -> Option<Resolved> {
        let (first, last) = subject.phrase;
        let phrase = items
            .get(first..last)
            .and_then(|run| Some(span_of(self.source.tokens, run.first()?.first, run.last()?.last)))
            .unwrap_or_default();
        let (who, confidence) = match subject.head {
            Head::Mention(mention) => {
                let party = self.party_of(mention)?;
                let person = self.kind_of(mention) == PartyKind::Person;
                (Who::Party(party), if person { 0.97 } else { 0.93 })
            }
            Head::Pronoun(class) if class.any(Class::I) => (Who::Speaker(own?), 0.9),
            Head::Pronoun(class) => self.antecedent(class)?,
            Head::Role(role, gender) => self.bearer(items, subject, role, gender, phrase),
            Head::Name => match self.bearer_of_surname(phrase) {
                Some(party) => (Who::Party(party), 0.9),
                None => (self.by_phrase(phrase, 0, Gender::Unknown, false), 0.85),
            },
            // What is longer is a clause of a language whose verbs nobody knows here.
            Head::Noun if last - first > NOUN_ITEMS_MAX => return None,
            Head::Noun => self.described(items, subject, phrase)?,
            Head::Shared => return None,
        };
        self.raise(who, AS_SUBJECT * 0.5);
        Some(Resolved { speaker: self.speaker(who), mention: phrase, confidence })
    }

    /// The same inside words of `own`: nobody says `she` of herself.
    pub(super) fn resolve_inside(
        &mut self,
        items: &[Item],
        subject: &Subject,
        own: Option<u32>,
    ) -> Option<Resolved> {
        let other = matches!(subject.head, Head::Pronoun(class) if !class.any(Class::I));
        self.resolve(items, subject, own).filter(|found| !other || own != Some(found.speaker))
    }

    /// The speaker with the given label: a party that the label mentions or whose name ends like it,
    /// else somebody known by the label alone.
    pub(super) fn labelled(&mut self, label: Span, headline: bool) -> u32 {
        let source = self.source;
        let from = source.mentions.partition_point(|mention| mention.span.end() <= label.start());
        let mention = source.mentions[from..]
            .iter()
            .take_while(|mention| mention.span.start() < label.end())
            .find(|mention| self.kind_of_party(mention.party) != PartyKind::Other);
        let entry = source.lexicons.at(label.start()).get(&last_word(label.of_text(source.text)));
        // The chief of Acme is not Acme.
        let officer = entry.class.any(Class::ROLE);
        if let Some(mention) = mention
            .filter(|mention| !officer || self.kind_of_party(mention.party) == PartyKind::Person)
        {
            return self.speaker(Who::Party(mention.party));
        }
        if let Some(party) = self.bearer_of_surname(label) {
            return self.speaker(Who::Party(party));
        }
        let who = self.by_phrase(label, entry.role, entry.gender, false);
        let speaker = self.speaker(who);
        self.speakers[speaker as usize].headline |= headline;
        self.raise(who, AS_OTHER);
        speaker
    }

    /// The person whose name ends with the last word of `phrase`; the index is built at the first
    /// call.
    pub(super) fn bearer_of_surname(&mut self, phrase: Span) -> Option<u32> {
        let parties = self.parties;
        let surnames = self.surnames.get_or_insert_with(|| {
            let people = parties.iter().zip(0..).filter(|(p, _)| p.kind == PartyKind::Person);
            people.map(|(party, index)| (last_word(party.name), index)).collect()
        });
        surnames.get(&last_word(phrase.of_text(self.source.text))).copied()
    }

    /// The only person seen so far, when there is exactly one.
    pub(super) fn only_person(&mut self) -> Option<u32> {
        let mut people = self.recent.iter().filter(|referent| {
            matches!(referent.who, Who::Party(_)) && self.is_human(referent.who)
        });
        let first = people.next()?.who;
        if people.next().is_some() {
            return None;
        }
        Some(self.speaker(first))
    }

    fn speaker(&mut self, who: Who) -> u32 {
        let party = match who {
            Who::Speaker(speaker) => return speaker,
            Who::Party(party) => party,
        };
        if let Some(speaker) = self.profiles[party as usize].speaker {
            return speaker;
        }
        let speaker = self.push(Speaker {
            party: Some(party),
            phrase: Span::default(),
            role: 0,
            gender: self.profiles[party as usize].gender,
            plural: false,
            headline: false,
            same_as: None,
        });
        self.profiles[party as usize].speaker = Some(speaker);
        speaker
    }

    fn push(&mut self, speaker: Speaker) -> u32 {
        self.speakers.push(speaker);
        u32::try_from(self.speakers.len() - 1).unwrap_or(u32::MAX)
    }

    fn is_human(&self, who: Who) -> bool {
        match who {
            Who::Party(party) => self
                .parties
                .get(party as usize)
                .is_some_and(|party| party.kind == PartyKind::Person),
            Who::Speaker(speaker) => {
                self.speakers[speaker as usize].gender != Gender::Neuter
                    && !self.speakers[speaker as usize].plural
            }
        }
    }

    fn gender(&self, who: Who) -> Gender {
        match who {
            Who::Party(party) => self.profiles[party as usize].gender,
            Who::Speaker(speaker) => self.speakers[speaker as usize].gender,
        }
    }

    fn has_role(&self, who: Who, role: u8) -> bool {
        match who {
            Who::Party(party) => self.profiles[party as usize].roles.contains(&role),
            Who::Speaker(speaker) => self.speakers[speaker as usize].role == role,
        }
    }

    fn is_without_role(&self, who: Who) -> bool {
        matches!(who, Who::Party(party) if self.profiles[party as usize].roles[0] == 0)
    }

    /// The most salient referent that `accept` takes, and its lead over the next one.
    fn best(&self, accept: impl Fn(Who) -> bool) -> Option<(Who, f32)> {
        let mut best: Option<(Who, f32)> = None;
        let mut second = 0.0_f32;
        for referent in &self.recent {
            if !accept(referent.who) {
                continue;
            }
            let salience = faded(referent, self.sentence);
            match best {
                Some((_, top)) if salience < top => second = second.max(salience),
                _ => {
                    second = best.map_or(second, |(_, top)| second.max(top));
                    best = Some((referent.who, salience));
                }
            }
        }
        best.map(|(who, top)| (who, (top - second) / top.max(1e-6)))
    }

    fn antecedent(&mut self, pronoun: Class) -> Option<(Who, f32)> {
        let wanted = if pronoun.any(Class::HE) {
            Gender::Masculine
        } else if pronoun.any(Class::SHE) {
            Gender::Feminine
        } else {
            Gender::Unknown
        };
        if wanted != Gender::Unknown {
            let known = self.best(|who| self.is_human(who) && self.gender(who) == wanted);
            let open = self.best(|who| {
                self.is_human(who) && matches!(self.gender(who), Gender::Unknown)
                    || (self.is_human(who) && self.gender(who) == wanted)
            });
            // Somebody of known gender wins over a more salient person of unknown gender only when
            // not far behind.
            let (who, lead) = match (known, open) {
                (Some(known), Some(open)) if known.0 == open.0 => known,
                (Some(known), Some(open)) => {
                    if self.salience(known.0) * KNOWN_GENDER >= self.salience(open.0) {
                        known
                    } else {
                        open
                    }
                }
                (known, open) => known.or(open)?,
            };
            if let Who::Party(party) = who
                && self.profiles[party as usize].gender == Gender::Unknown
            {
                self.profiles[party as usize].gender = wanted;
            }
            return Some((who, 0.74 + 0.18 * lead));
        }
        if pronoun.any(Class::IT) {
            let (who, lead) = self.best(|who| !self.is_human(who))?;
            return Some((who, 0.6 + 0.2 * lead));
        }
        let plural =
            self.best(|who| matches!(who, Who::Speaker(at) if self.speakers[at as usize].plural));
        let body = || self.best(|who| !self.is_human(who));
        let (who, lead) = plural.or_else(body).or_else(|| self.best(|_| true))?;
        Some((who, 0.5 + 0.2 * lead))
    }

    fn salience(&self, who: Who) -> f32 {
        self.recent
            .iter()
            .find(|referent| referent.who == who)
            .map_or(0.0, |referent| faded(referent, self.sentence))
    }

    /// Who holds the office that the subject names.
    fn bearer(
        &mut self,
        items: &[Item],
        subject: &Subject,
        role: u8,
        gender: Gender,
        phrase: Span,
    ) -> (Who, f32) {
        let (first, last) = subject.phrase;
        let words = items.get(first..last).unwrap_or_default();
        let document = words.iter().any(|item| item.class.any(Class::DOCUMENT));
        let plural = self.is_plural(words, role);
        let bare = words.len() == 1;
        let determined = words
            .first()
            .is_some_and(|item| item.class.any(Class::DEFINITE.with(Class::POSSESSIVE)));
        if !subject.definite || plural || !(bare || determined) {
            return (self.by_phrase(phrase, role, gender, plural), 0.85);
        }
        let headline = |who| matches!(who, Who::Speaker(at) if self.speakers[at as usize].headline);
        if let Some((who, _)) = self.best(|who| self.has_role(who, role) && !headline(who)) {
            self.unite(role, who);
            return (who, 0.9);
        }
        let short = words.len() <= 3;
        if gender == Gender::Neuter && !document && short {
            let body = self.best(|who| match who {
                Who::Party(_) => !self.is_human(who),
                Who::Speaker(at) => {
                    self.speakers[at as usize].gender == Gender::Neuter
                        && !self.speakers[at as usize].plural
                }
            });
            if let Some((who, lead)) = body {
                return (who, 0.6 + 0.25 * lead);
            }
        }
        if gender != Gender::Neuter && short {
            let person = self.best(|who| {
                self.is_human(who)
                    && self.is_without_role(who)
                    && (gender == Gender::Unknown
                        || self.gender(who) == Gender::Unknown
                        || self.gender(who) == gender)
            });
            if let Some((who, lead)) = person
                && !words.iter().any(|item| item.class.any(Class::POSSESSIVE))
            {
                self.unite(role, who);
                return (who, 0.5 + 0.25 * lead);
            }
        }
        (self.by_phrase(phrase, role, gender, plural), 0.8)
    }

    /// The office that a headline named turns out to be that of `who`.
    fn unite(&mut self, role: u8, who: Who) {
        let Some(first) = self
            .speakers
            .iter()
            .take(4)
            .position(|speaker| speaker.headline && speaker.role == role)
        else {
            return;
        };
        let speaker = self.speaker(who);
        if speaker as usize != first {
            self.speakers[first].same_as = Some(speaker);
        }
    }

    /// Roles listed in the plural end in `s` where the group's first word does not; mass nouns such
    /// as `police` count as bodies.
    fn is_plural(&self, words: &[Item], role: u8) -> bool {
        words.iter().filter(|item| item.role == role && role != 0).any(|item| {
            let word = self.source.word(item.last as usize - 1);
            word.ends_with('s') && !word.ends_with("ss")
                || matches!(word, "people" | "children" | "staff")
        })
    }

    /// Somebody described by a noun that is no known role: `the 19-year-old`, `one resident`.
    fn described(&mut self, items: &[Item], subject: &Subject, phrase: Span) -> Option<(Who, f32)> {
        let (first, last) = subject.phrase;
        let words = items.get(first..last).unwrap_or_default();
        let head = words.last()?;
        let old = self.source.word(head.last as usize - 1) == "old";
        let determined = words.first().is_some_and(|item| item.class.any(Class::DEFINITE));
        if determined
            && (old || head.upper)
            && let Some((who, lead)) = self.best(|who| self.is_human(who))
        {
            return Some((who, 0.6 + 0.25 * lead));
        }
        Some((self.by_phrase(phrase, 0, Gender::Unknown, false), 0.65))
    }

    fn by_phrase(&mut self, phrase: Span, role: u8, gender: Gender, plural: bool) -> Who {
        let key = phrase.of_text(self.source.text).to_lowercase();
        if let Some(&speaker) = self.by_phrase.get(&key) {
            return Who::Speaker(speaker);
        }
        let speaker = self.push(Speaker {
            party: None,
            phrase,
            role,
            gender,
            plural,
            headline: false,
            same_as: None,
        });
        self.by_phrase.insert(key, speaker);
        Who::Speaker(speaker)
    }
}

fn last_word(text: &str) -> String {
    text.rsplit(' ').next().unwrap_or(text).to_lowercase()
}

fn faded(referent: &Referent, sentence: u32) -> f32 {
    let age = sentence.saturating_sub(referent.sentence).min(30);
    referent.salience * DECAY.powi(i32::try_from(age).unwrap_or(30))
}

fn note(profile: &mut Profile, role: u8, gender: Gender) {
    if role != 0
        && !profile.roles.contains(&role)
        && let Some(free) = profile.roles.iter_mut().find(|role| **role == 0)
    {
        *free = role;
    }
    let told = matches!(gender, Gender::Masculine | Gender::Feminine);
    if told && profile.gender == Gender::Unknown {
        profile.gender = gender;
    }
}

fn profile_of(party: &Party<'_>, source: &Source<'_>) -> Profile {
    let mut profile = Profile { gender: party.gender, ..Profile::default() };
    if party.kind != PartyKind::Person {
        return profile;
    }
    for word in
        party.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(4)
    {
        let lower = word.to_lowercase();
        let entry = source.lexicons.own.get(&lower);
        if entry.class.any(Class::TITLE.with(Class::ROLE)) {
            note(&mut profile, entry.role, entry.gender);
        } else {
            note(&mut profile, 0, gender_of_given_name(&lower));
            break;
        }
    }
    profile
}
