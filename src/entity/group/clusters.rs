//! The entities found so far, and how a name finds its own.

use std::collections::HashMap;

use super::name::Name;
use super::words::{Gender, alias, gender_of, honorific, is_head, is_public};
use crate::entity::value::Value;
use crate::entity::{Entity, EntityType, Mention, MentionKind};
use crate::text::{Interrupted, Pace, Token};

/// Candidates of one key that are looked at, latest first.
const CANDIDATES_MAX: usize = 8;

/// An entity under construction.
#[derive(Clone, Debug)]
struct Cluster {
    kind: EntityType,
    /// The fullest name so far.
    name: Name,
    mentions: Vec<u32>,
    gender: Gender,
    value: Option<Value>,
    /// Summed confidence of the mentions as person, organization, location.
    votes: [f32; 3],
}

/// Latest clusters under one key, the latest last.
type Latest = Vec<u32>;

/// All entities of a document.
#[derive(Default)]
pub(super) struct Clusters {
    all: Vec<Cluster>,
    /// Exact names, and readings of values.
    by_key: HashMap<String, u32>,
    /// First and last words of persons.
    by_person_word: HashMap<String, Latest>,
    /// First and last words of organizations of several words.
    by_body_word: HashMap<String, Latest>,
    /// Initials of organizations and places of several words.
    by_initials: HashMap<String, u32>,
    /// The latest organization whose name holds a noun such as `ministry`.
    by_head: HashMap<String, u32>,
    companies: Latest,
    /// The mention before and its end, for `World Health Organization (WHO)`.
    previous: Option<(u32, usize)>,
}

fn push_latest(list: &mut Latest, cluster: u32) {
    list.retain(|&known| known != cluster);
    if list.len() == CANDIDATES_MAX {
        list.remove(0);
    }
    list.push(cluster);
}

/// An index of a document's list; documents are limited to 4 GiB.
fn index_of(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

impl Clusters {
    fn get(&self, cluster: u32) -> Option<&Cluster> {
        self.all.get(cluster as usize)
    }

    pub(super) fn type_of(&self, cluster: u32) -> EntityType {
        self.get(cluster).map_or(EntityType::Other, |cluster| cluster.kind)
    }

    pub(super) fn gender(&self, cluster: u32) -> Gender {
        self.get(cluster).map_or(Gender::Unknown, |cluster| cluster.gender)
    }

    /// The organization that a noun takes up: the latest whose name holds it.
    pub(super) fn by_head(&self, noun: &str) -> Option<u32> {
        self.by_head.get(noun).copied()
    }

    /// The only company so far.
    pub(super) fn only_company(&self) -> Option<u32> {
        match self.companies[..] {
            [company] => Some(company),
            _ => None,
        }
    }

    /// Adds a mention that is no name.
    pub(super) fn refer(&mut self, cluster: u32, mention: usize) {
        if let Some(cluster) = self.all.get_mut(cluster as usize) {
            cluster.mentions.push(index_of(mention));
        }
    }

    /// Learns from a pronoun.
    pub(super) fn set_gender(&mut self, cluster: u32, gender: Gender) {
        if let Some(cluster) = self.all.get_mut(cluster as usize)
            && cluster.gender == Gender::Unknown
        {
            cluster.gender = gender;
        }
    }

    /// Finds or makes the entity of a named mention; `before` is the token in front of it.
    pub(super) fn add(
        &mut self,
        text: &str,
        before: Option<Token>,
        mention: &Mention,
        index: usize,
    ) -> u32 {
        let surface = mention.span.of_text(text);
        let before = before.map_or("", |token| token.of_text(text));
        let (cluster, vote) = match mention.entity_type {
            EntityType::Person => {
                let mut name = Name::read(surface);
                name.gender = name.gender.or_else(|| honorific(&before.to_lowercase()));
                (self.person(name), Some(0))
            }
            EntityType::Organization => (self.body(surface, mention, before == "("), Some(1)),
            EntityType::Location => (self.body(surface, mention, before == "("), Some(2)),
            _ => (self.value(surface, mention), None),
        };
        self.previous = Some((cluster, mention.span.end()));
        if let Some(cluster) = self.all.get_mut(cluster as usize) {
            cluster.mentions.push(index_of(index));
            if let Some(votes) = vote.and_then(|vote: usize| cluster.votes.get_mut(vote)) {
                *votes += mention.confidence.max(0.01);
            }
        }
        cluster
    }

    fn new_cluster(&mut self, kind: EntityType, name: Name, value: Option<Value>) -> u32 {
        let gender = match (kind, name.gender) {
            (EntityType::Person, Some(gender)) if gender != Gender::Unknown => gender,
            (EntityType::Person, _) if name.words.len() > 1 => gender_of(name.first()),
            _ => Gender::Unknown,
        };
        let mentions = Vec::new();
        self.all.push(Cluster { kind, name, mentions, gender, value, votes: [0.0; 3] });
        index_of(self.all.len() - 1)
    }

    /// Values group by their reading, everything else by its folded text.
    fn value(&mut self, surface: &str, mention: &Mention) -> u32 {
        let reading = match &mention.value {
            Some(Value::Date(date)) if date.iso.is_empty() => None,
            value => value.as_ref(),
        };
        let key = match reading {
            Some(value) => format!("{:?} {value:?}", mention.entity_type),
            None => format!("{:?} {}", mention.entity_type, surface.to_lowercase()),
        };
        if let Some(&cluster) = self.by_key.get(&key) {
            return cluster;
        }
        let name = Name { shown: (0, surface.len()), ..Name::default() };
        let cluster = self.new_cluster(mention.entity_type, name, mention.value.clone());
        self.by_key.insert(key, cluster);
        cluster
    }

    fn person(&mut self, name: Name) -> u32 {
        let found = match name.words.len() {
            1 => self.short_person(&name),
            _ => self.full_person(&name),
        };
        let cluster = self.learn_or_new(found, EntityType::Person, &name);
        let key = name.key();
        for word in [name.first(), name.last()] {
            push_latest(self.by_person_word.entry(word.to_owned()).or_default(), cluster);
        }
        // The full name keeps its place under both of its words when only one is said.
        if name.words.len() == 1
            && let Some(full) = self.get(cluster).map(|cluster| &cluster.name)
        {
            for word in [full.first().to_owned(), full.last().to_owned()] {
                push_latest(self.by_person_word.entry(word).or_default(), cluster);
            }
        }
        self.by_key.entry(key).or_insert(cluster);
        cluster
    }

    /// `Wu`, `Mr. Doe`: the latest person with that last name, or else that first name.
    fn short_person(&self, name: &Name) -> Option<u32> {
        let word = name.first();
        let asked = name.gender.unwrap_or(Gender::Unknown);
        let fits = |&&cluster: &&u32| {
            let gender = self.gender(cluster);
            asked == Gender::Unknown || gender == Gender::Unknown || asked == gender
        };
        let by_last = |&&cluster: &&u32| self.get(cluster).is_some_and(|c| c.name.last() == word);
        let latest = self.by_person_word.get(word)?;
        let found = latest.iter().rev().filter(fits).find(by_last);
        found.or_else(|| latest.iter().rev().find(fits)).copied()
    }

    fn full_person(&self, name: &Name) -> Option<u32> {
        let same = self.by_key.get(&name.key()).copied();
        if let Some(cluster) = same.filter(|&cluster| self.type_of(cluster) == EntityType::Person) {
            return Some(cluster);
        }
        let told = gender_of(name.first());
        let agrees = |known: &Cluster| {
            known.gender == Gender::Unknown || told == Gender::Unknown || known.gender == told
        };
        let fits = |&&cluster: &&u32| {
            self.get(cluster).is_some_and(|known| {
                let short = known.name.words.len() == 1 && known.kind == EntityType::Person;
                agrees(known) && (short || known.name.fits(name))
            })
        };
        let under = |word: &str| self.by_person_word.get(word).into_iter().flatten().rev();
        under(name.last()).find(fits).or_else(|| under(name.first()).find(fits)).copied()
    }

    /// The found entity with the fuller of both names, or a new one.
    fn learn_or_new(&mut self, found: Option<u32>, kind: EntityType, name: &Name) -> u32 {
        let Some(cluster) = found else { return self.new_cluster(kind, name.clone(), None) };
        if let Some(known) = self.all.get_mut(cluster as usize) {
            if let Some(gender) = name.gender.filter(|gender| *gender != Gender::Unknown) {
                known.gender = gender;
            }
            if name.is_fuller(&known.name) {
                if kind == EntityType::Person && known.gender == Gender::Unknown {
                    known.gender = gender_of(name.first());
                }
                known.name = name.clone();
            }
        }
        cluster
    }

    /// An organization or a place.
    fn body(&mut self, surface: &str, mention: &Mention, bracket: bool) -> u32 {
        let name = Name::read(surface).without_suffix();
        let key = alias(&name.key()).to_owned();
        let found = self
            .by_key
            .get(&key)
            .copied()
            .or_else(|| self.bracketed(&name, mention, bracket))
            .or_else(|| self.by_acronym(&name, &key))
            .or_else(|| self.short_body(&name, mention.entity_type));
        let cluster = self.learn_or_new(found, mention.entity_type, &name);
        self.by_key.entry(key).or_insert(cluster);
        if name.words.len() > 1 {
            let every = name.words.iter().filter_map(|word| word.chars().next()).collect();
            self.by_initials.insert(every, cluster);
            self.by_initials.insert(name.initials.clone(), cluster);
        }
        if mention.entity_type == EntityType::Organization {
            self.index_body(&name, cluster);
        }
        cluster
    }

    fn index_body(&mut self, name: &Name, cluster: u32) {
        if name.words.len() > 1 {
            for word in [name.first(), name.last()] {
                push_latest(self.by_body_word.entry(word.to_owned()).or_default(), cluster);
            }
        }
        let Some(full) = self.all.get(cluster as usize).map(|cluster| &cluster.name.words) else {
            return;
        };
        for word in full.iter().filter(|word| is_head(word)) {
            self.by_head.insert(word.clone(), cluster);
        }
        if !full.iter().any(|word| is_public(word)) && !name.is_acronym {
            push_latest(&mut self.companies, cluster);
        }
    }

    /// `(WHO)` right behind its long form, and the long form in brackets behind its acronym.
    fn bracketed(&self, name: &Name, mention: &Mention, bracket: bool) -> Option<u32> {
        let (cluster, end) = self.previous.filter(|_| bracket)?;
        let known = self.get(cluster)?;
        let near = mention.span.start() <= end + 3;
        let body = matches!(known.kind, EntityType::Organization | EntityType::Location);
        let same_start = known.name.first().chars().next() == name.first().chars().next();
        let one_short = name.is_acronym != known.name.is_acronym;
        (near && body && one_short && same_start).then_some(cluster)
    }

    fn by_acronym(&self, name: &Name, key: &str) -> Option<u32> {
        if name.is_acronym {
            return self.by_initials.get(key).copied();
        }
        let cluster = self.by_key.get(&name.initials).copied().filter(|_| name.words.len() > 1)?;
        self.get(cluster).is_some_and(|known| known.name.is_acronym).then_some(cluster)
    }

    /// `Northwind` for `Northwind Airways`, `Commission` for `European Commission`.
    fn short_body(&self, name: &Name, kind: EntityType) -> Option<u32> {
        if kind != EntityType::Organization {
            return None;
        }
        let short = &name.words;
        let fits = |&&cluster: &&u32| {
            self.get(cluster).is_some_and(|known| {
                let long = &known.name.words;
                known.kind == EntityType::Organization
                    && long.len() > short.len()
                    && (long.starts_with(short) || short.len() == 1 && long.ends_with(short))
            })
        };
        self.by_body_word.get(name.first())?.iter().rev().find(fits).copied()
    }

    /// Finished entities in the order of their first mention; descriptions and pronouns take the
    /// type that their entity was voted.
    pub(super) fn into_entities(
        self,
        text: &str,
        mentions: &mut [Mention],
        pace: &Pace<'_>,
    ) -> Result<Vec<Entity>, Interrupted> {
        let mut entities = Vec::with_capacity(self.all.len());
        for cluster in self.all {
            let entity_type = cluster.voted();
            let name = cluster.shown_name(text, mentions, pace)?;
            for &index in &cluster.mentions {
                if let Some(mention) = mentions.get_mut(index as usize)
                    && mention.kind != MentionKind::Proper
                {
                    mention.entity_type = entity_type;
                }
            }
            let Cluster { mentions, value, .. } = cluster;
            entities.push(Entity { name, entity_type, salience: 0.0, mentions, value });
        }
        Ok(entities)
    }
}

impl Cluster {
    fn voted(&self) -> EntityType {
        let kinds = [EntityType::Person, EntityType::Organization, EntityType::Location];
        let mut best = (0.0, self.kind);
        for (kind, &votes) in kinds.into_iter().zip(&self.votes) {
            if votes > best.0 {
                best = (votes, kind);
            }
        }
        best.1
    }

    /// The fullest name as the text writes it; in mixed case where the same words are written so
    /// anywhere.
    fn shown_name(
        &self,
        text: &str,
        mentions: &[Mention],
        pace: &Pace<'_>,
    ) -> Result<String, Interrupted> {
        let mut best: Option<((usize, bool, usize), &str)> = None;
        for mention in self.mentions.iter().filter_map(|&index| mentions.get(index as usize)) {
            pace.step()?;
            if mention.kind != MentionKind::Proper {
                continue;
            }
            let surface = mention.span.of_text(text);
            if self.name.words.is_empty() {
                return Ok(surface.to_owned());
            }
            let name = Name::read(surface);
            let shown = surface.get(name.shown.0..name.shown.1).unwrap_or(surface);
            let mixed = name.is_acronym || shown.chars().any(char::is_lowercase);
            let rank = (name.words.len(), mixed, shown.len());
            if best.is_none_or(|(known, _)| rank > known) {
                best = Some((rank, shown));
            }
        }
        Ok(best.map_or_else(String::new, |(_, shown)| shown.to_owned()))
    }
}
