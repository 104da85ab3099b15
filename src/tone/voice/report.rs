//! One pass over the paragraphs that ties every quotation to who says it.

use super::classify::{self, Link, Place};
use super::clause::{self, Head, Kinds, Subject};
use super::cue::{self, Cue};
use super::discourse::{AS_OTHER, AS_SUBJECT, Discourse, IN_QUOTATION, Resolved};
use super::indirect;
use super::items::{Item, Kind, Source, span_of, u32_of};
use super::lexicon::{Class, Lexicon};
use super::link;
use super::marks::Marked;
use super::turns::{Label, LabelKind};
use super::{Attributed, Party};
use crate::text::{Interrupt, Interrupted, Pace, Span};
use crate::tone::QuotationKind;

/// How far into a quotation a clause that names its speaker is looked for, in tokens.
const INNER_CUE_MAX: u32 = 80;

/// Words, marks, mentions and quotations that are read as one sentence.
const SENTENCE_ITEMS_MAX: usize = 4096;

/// How many quotations in headlines are looked for in the text below; each costs one search.
const HEADINGS_MAX: usize = 4;

/// Narration that a turn of a dialogue may hold besides its speech, in words.
const TURN_NARRATION_MAX: usize = 8;

/// A paragraph's speech, for dialogues without names.
#[derive(Clone, Copy, Debug)]
struct Turn {
    paragraph: usize,
    speaker: u32,
    question: bool,
    bare: bool,
}

/// A sentence of the narrator's, with its quotations.
#[derive(Clone, Copy, Debug)]
struct Frame {
    start: usize,
    end: usize,
    /// Whether anything but quotations and marks is there.
    narrated: bool,
    /// Its subject, or the only person that it names.
    subject: Option<Resolved>,
}

pub(super) struct Reporter<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) discourse: Discourse<'a>,
    pub(super) quotations: Vec<Attributed>,
    items: Vec<Item>,
    inner: Vec<Item>,
    cues: Vec<Cue>,
    /// Who spoke last in this paragraph, by quotation or report.
    current: Option<Resolved>,
    /// The subject of the sentence before, when it reported nothing.
    intro: Option<Resolved>,
    /// The subject of the last sentence of the paragraph before, and whether that ended in a colon.
    introduced: Option<(Resolved, bool)>,
    /// Quotations of this paragraph that wait for a name, as indices into `quotations`.
    pending: Vec<usize>,
    turns: Vec<Turn>,
    /// Quotations in headlines without a speaker, as indices into `quotations`.
    headings: Vec<usize>,
    paragraph: usize,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        parties: &'a [Party<'a>],
        pace: &Pace<'_>,
    ) -> Result<Self, Interrupted> {
        Ok(Self {
            source,
            discourse: Discourse::new(source, parties, pace)?,
            quotations: Vec::new(),
            items: Vec::new(),
            inner: Vec::new(),
            cues: Vec::new(),
            current: None,
            intro: None,
            introduced: None,
            pending: Vec::new(),
            turns: Vec::new(),
            headings: Vec::new(),
            paragraph: 0,
        })
    }

    /// Reads the tokens `first..last` as one paragraph.
    pub(super) fn paragraph(
        &mut self,
        first: usize,
        last: usize,
        heading: bool,
        interrupt: &Interrupt,
    ) -> Result<(), Interrupted> {
        self.paragraph += 1;
        self.current = None;
        self.intro = None;
        self.pending.clear();
        let from = self.quotations.len();
        let mut items = std::mem::take(&mut self.items);
        self.source.read(first, last, &mut items)?;
        let mut start = 0;
        for index in 0..items.len() {
            // A longer sentence is none, and is read piece by piece.
            if items[index].ends || index + 1 - start >= SENTENCE_ITEMS_MAX {
                interrupt.check()?;
                self.sentence(&items, start, index + 1);
                start = index + 1;
            }
        }
        if heading && self.headings.len() < HEADINGS_MAX {
            self.headings.extend(self.pending.iter().copied());
            self.pending.clear();
        }
        self.finish(&items, from);
        self.items = items;
        Ok(())
    }

    /// A paragraph that is somebody's speech by its label.
    pub(super) fn labelled(&mut self, label: Label, first: usize, last: usize) {
        self.paragraph += 1;
        self.discourse.next_sentence();
        let headline = label.kind == LabelKind::Headline;
        let text = label.span.of_text(self.source.text);
        let answer = matches!(text, "A" | "R" | "答");
        let speaker = match self.discourse.only_person().filter(|_| answer) {
            Some(person) => person,
            None => self.discourse.labelled(label.span, headline),
        };
        let resolved = Resolved { speaker, mention: label.span, confidence: 0.95 };
        let kind = if headline { QuotationKind::Indirect } else { QuotationKind::Direct };
        let (speech, last) = (u32_of(label.speech), u32_of(last));
        let inside = self.source.marked_from(first);
        let whole = self
            .source
            .marked
            .get(inside)
            .copied()
            .filter(|marked| marked.open == speech && marked.close + 1 >= last);
        let parent = match whole {
            Some(marked) => self.push(
                marked.first,
                marked.last,
                u32_of(inside),
                QuotationKind::Direct,
                Some(resolved),
            ),
            None => self.push(speech, last, u32::MAX, kind, Some(resolved)),
        };
        if !headline && whole.is_none() {
            self.nested(speech, last, parent);
        }
    }

    /// Headlines quote what the text below gives in full: their speakers are found there.
    pub(super) fn headlines(&mut self, pace: &Pace<'_>) -> Result<(), Interrupted> {
        for &index in &self.headings {
            let words = self.quotations[index].span.of_text(self.source.text).to_lowercase();
            let words = words.trim_end_matches(['.', ',', '!', '?']);
            if words.len() < 8 {
                continue;
            }
            let mut full = None;
            for quotation in &self.quotations[index + 1..] {
                pace.steps(1 + quotation.span.len())?;
                if quotation.speaker.is_some()
                    && quotation.span.of_text(self.source.text).to_lowercase().contains(words)
                {
                    full = Some(*quotation);
                    break;
                }
            }
            if let Some(Attributed { speaker, speaker_mention, confidence, .. }) = full {
                let quotation = &mut self.quotations[index];
                quotation.speaker = speaker;
                quotation.speaker_mention = speaker_mention;
                quotation.confidence = confidence * 0.95;
            }
        }
        Ok(())
    }

    fn sentence(&mut self, items: &[Item], start: usize, end: usize) {
        self.discourse.next_sentence();
        let mut cues = std::mem::take(&mut self.cues);
        let drops = self.lexicon_of(items, start).words.drops_subject;
        cue::find(items, start, end, &self.discourse, drops, &mut cues);
        let subject = clause::of_sentence(items, start, end, &self.discourse);
        let subject = self.resolve_cues(items, start, end, subject, &mut cues);
        let frame = Frame {
            start,
            end,
            narrated: (start..end).any(|i| matches!(items[i].kind, Kind::Word | Kind::Mention(_))),
            subject: subject.or_else(|| self.sole_person(items, start, end)),
        };
        let quotes = (start..end).filter(|&i| items[i].is_quote());
        let mut any = false;
        for at in quotes {
            any = true;
            self.quotation(items, frame, at, &cues);
        }
        let reported = self.reports(items, (start, end), &cues);
        if !any && !reported {
            self.intro = frame.subject.or(self.intro);
        } else if any || reported {
            self.intro = None;
        }
        self.cues = cues;
    }

    fn lexicon_of(&self, items: &[Item], at: usize) -> &'static Lexicon {
        self.source.lexicon(items.get(at).map_or(0, |item| item.first as usize))
    }

    /// Walks the sentence once: names raise their bearers, subjects of cues are resolved where they
    /// stand. Returns the sentence's own subject.
    fn resolve_cues(
        &mut self,
        items: &[Item],
        start: usize,
        end: usize,
        subject: Option<Subject>,
        cues: &mut [Cue],
    ) -> Option<Resolved> {
        let mut of_sentence = None;
        let mut last: Option<Resolved> = None;
        let mut next = 0;
        let mut order: Vec<usize> = (0..cues.len()).collect();
        order.sort_by_key(|&i| cues[i].subject.phrase.0);
        for index in start..=end {
            while next < order.len() && cues[order[next]].subject.phrase.0 <= index {
                let cue = &mut cues[order[next]];
                if cue.subject.phrase.0 < end && matches!(cue.subject.head, Head::Mention(_)) {
                    self.discourse.see(items, cue.subject.phrase.0, 0.0);
                }
                cue.speaker = match cue.subject.head {
                    Head::Shared => last.or(of_sentence).or(self.current).or(self.intro).map(lend),
                    _ => self.discourse.resolve(items, &cue.subject, None),
                };
                last = cue.speaker.or(last);
                next += 1;
            }
            if index == end {
                break;
            }
            if let Some(subject) = subject
                && subject.phrase.0 == index
                && of_sentence.is_none()
            {
                let human =
                    matches!(subject.head, Head::Mention(_) | Head::Pronoun(_) | Head::Role(..));
                if matches!(subject.head, Head::Mention(_)) {
                    self.discourse.see(items, index, AS_SUBJECT);
                }
                if human {
                    of_sentence = self.discourse.resolve(items, &subject, None);
                }
                if matches!(subject.head, Head::Mention(_)) {
                    continue;
                }
            }
            match items[index].kind {
                Kind::Mention(_) => self.discourse.see(items, index, AS_OTHER),
                Kind::Quote(_) => self.see_inside(items[index]),
                _ => {}
            }
        }
        of_sentence
    }

    fn see_inside(&mut self, quote: Item) {
        let first = self.source.mention_from(quote.first as usize);
        let end = quote.span(self.source.tokens).end();
        let near =
            self.source.mentions[first..].iter().take_while(|m| m.span.start() < end).take(8);
        for (offset, _) in near.enumerate() {
            let item = Item { kind: Kind::Mention(u32_of(first + offset)), ..quote };
            self.discourse.see(&[item], 0, IN_QUOTATION);
        }
    }

    /// The only person that a sentence names, wherever.
    fn sole_person(&mut self, items: &[Item], start: usize, end: usize) -> Option<Resolved> {
        let mut people = (start..end).filter(|&i| {
            matches!(items[i].kind, Kind::Mention(mention) if self.discourse.is_person(mention))
        });
        let at = people.next()?;
        if people.next().is_some() {
            return None;
        }
        let Kind::Mention(mention) = items[at].kind else { return None };
        let subject = Subject {
            head: Head::Mention(mention),
            phrase: (at, at + 1),
            clause_start: at,
            clause_end: at + 1,
            definite: true,
        };
        let resolved = self.discourse.resolve(items, &subject, None)?;
        Some(Resolved { confidence: 0.7, ..resolved })
    }

    fn quotation(&mut self, items: &[Item], frame: Frame, at: usize, cues: &[Cue]) {
        let Kind::Quote(index) = items[at].kind else { return };
        let marked = self.source.marked[index as usize];
        let Frame { start, end, narrated, subject } = frame;
        let (link, cue) = link::find(items, (start, end), at, cues);
        let shape = classify::shape(self.source, marked);
        let judged = cue.is_some_and(|cue| cue.class.any(Class::JUDGE) && link != Link::Far);
        let place = Place { start, at, lone: !narrated };
        let dash = self.is_dash(marked);
        let kind = if dash {
            Some(QuotationKind::Direct)
        } else {
            classify::kind(items, place, shape, link, judged)
        };
        let Some(kind) = kind else { return };
        let confidence = match link {
            Link::After | Link::Before => 1.0,
            Link::Within => 0.9,
            Link::Far => 0.75,
            Link::Missing => 0.8,
        };
        let inside = match cue {
            None if kind == QuotationKind::Direct => self.inner_cue(marked),
            _ => None,
        };
        let resolved = cue
            .and_then(|cue| cue.speaker)
            .or(inside)
            .or_else(|| subject.filter(|_| narrated))
            .or_else(|| if narrated && cue.is_some() { None } else { self.continued() })
            .map(|resolved| Resolved { confidence: resolved.confidence * confidence, ..resolved });
        // A clause of `I said` is the narrator's own speech.
        let own = cue.is_some_and(
            |cue| matches!(cue.subject.head, Head::Pronoun(class) if class.any(Class::I)),
        );
        let parent = self.push(marked.first, marked.last, index, kind, resolved);
        match resolved {
            Some(resolved) => {
                self.discourse.spoke(resolved.speaker);
                self.current = Some(Resolved { confidence: 0.88, ..resolved });
            }
            None if own => {}
            None => self.pending.push(parent),
        }
        self.nested(marked.first, marked.last, parent);
    }

    fn is_dash(&self, marked: Marked) -> bool {
        matches!(self.source.word(marked.open as usize), "—" | "–" | "―")
    }

    /// The speaker that a clause between commas names inside the marks, as French prints it:
    /// `« C’est fini, a-t-elle dit. Nous partons. »`
    fn inner_cue(&mut self, marked: Marked) -> Option<Resolved> {
        if !self.source.lexicon(marked.open as usize).words.dash_dialogue {
            return None;
        }
        let mut items = std::mem::take(&mut self.inner);
        let last = marked.last.min(marked.first + INNER_CUE_MAX);
        // Whoever reads the paragraph notices, too.
        self.source.read(marked.first as usize, last as usize, &mut items).ok()?;
        let mut cues = Vec::new();
        cue::find(&items, 0, items.len(), &self.discourse, false, &mut cues);
        let found = cues.iter().find(|cue| {
            let first = cue.subject.clause_start.min(cue.verb);
            let comma = (first.saturating_sub(5)..first).rev().find(|&i| {
                !matches!(items[i].kind, Kind::Other)
                    && !items[i].class.any(Class::FINITE)
                    && self.source.word(items[i].first as usize) != "t"
            });
            let parted = comma.is_some_and(|i| items[i].kind == Kind::Comma);
            let named =
                matches!(cue.subject.head, Head::Mention(_) | Head::Pronoun(_) | Head::Role(..));
            let own = matches!(cue.subject.head, Head::Pronoun(class) if class.any(Class::I));
            let next = items.get(cue.subject.clause_end.max(cue.verb + 1));
            let over = next.is_none_or(|item| !matches!(item.kind, Kind::Word | Kind::Mention(_)));
            parted && named && !own && over && cue.takes_speech()
        });
        let found = found.copied();
        let resolved = found.and_then(|cue| self.discourse.resolve(&items, &cue.subject, None));
        self.inner = items;
        resolved
    }

    /// Who goes on speaking when a quotation comes without a cue.
    fn continued(&self) -> Option<Resolved> {
        let intro = self
            .intro
            .map(|resolved| Resolved { confidence: resolved.confidence * 0.85, ..resolved });
        intro.or(self.current)
    }

    fn push(
        &mut self,
        first: u32,
        last: u32,
        marked: u32,
        kind: QuotationKind,
        resolved: Option<Resolved>,
    ) -> usize {
        self.quotations.push(Attributed {
            span: span_of(self.source.tokens, first, last),
            marked: match self.source.marked.get(marked as usize) {
                Some(found) => span_of(self.source.tokens, found.open, found.close),
                None => span_of(self.source.tokens, first, last),
            },
            kind,
            speaker: resolved.map(|resolved| resolved.speaker),
            speaker_mention: resolved
                .map(|resolved| resolved.mention)
                .filter(|span| !span.is_empty()),
            confidence: resolved.map_or(0.0, |resolved| resolved.confidence),
            parent: None,
        });
        self.quotations.len() - 1
    }

    /// Quotations inside a quotation: kept when a cue there introduces them.
    fn nested(&mut self, first: u32, last: u32, parent: usize) {
        let child = self.source.marked_from(first as usize);
        if self.source.marked.get(child).is_none_or(|next| next.open >= last) {
            return;
        }
        let mut items = std::mem::take(&mut self.inner);
        if self.source.read(first as usize, last as usize, &mut items).is_err() {
            return;
        }
        let own = self.quotations[parent].speaker;
        let mut cues = Vec::new();
        let mut start = 0;
        for end in 1..=items.len() {
            if !items[end - 1].ends {
                continue;
            }
            if items[start..end].iter().any(Item::is_quote) {
                cue::find(&items, start, end, &self.discourse, false, &mut cues);
                for cue in &mut cues {
                    cue.speaker = match cue.subject.head {
                        Head::Shared => None,
                        _ => self.discourse.resolve_inside(&items, &cue.subject, own),
                    };
                }
                for at in start..end {
                    self.nested_quotation(&items, (start, end), at, &cues, parent);
                }
            }
            start = end;
        }
        self.inner = items;
    }

    fn nested_quotation(
        &mut self,
        items: &[Item],
        sentence: (usize, usize),
        at: usize,
        cues: &[Cue],
        parent: usize,
    ) {
        let Kind::Quote(index) = items[at].kind else { return };
        let marked = self.source.marked[index as usize];
        let (link, Some(cue)) = link::find(items, sentence, at, cues) else { return };
        if link == Link::Far || !cue.takes_speech() {
            return;
        }
        let shape = classify::shape(self.source, marked);
        let place = Place { start: sentence.0, at, lone: false };
        let Some(kind) = classify::kind(items, place, shape, link, false) else { return };
        let resolved = cue.speaker;
        let child = self.push(marked.first, marked.last, index, kind, resolved);
        self.quotations[child].parent = Some(u32_of(parent));
    }

    /// Indirect speech of the sentence.
    fn reports(&mut self, items: &[Item], sentence: (usize, usize), cues: &[Cue]) -> bool {
        let commas = self.lexicon_of(items, sentence.0).words.comma_opens_clause;
        let mut reported = false;
        let mut covered = 0;
        for (position, cue) in cues.iter().enumerate() {
            let beside = link::is_beside(items, sentence, cue);
            if cue.verb < covered || beside {
                continue;
            }
            let Some((first, last)) = indirect::clause(items, sentence, cues, position, commas)
            else {
                continue;
            };
            if first < covered {
                continue;
            }
            let Some(resolved) = cue.speaker else { continue };
            let (first_token, last_token) = (items[first].first, items[last - 1].last);
            self.push(first_token, last_token, u32::MAX, QuotationKind::Indirect, Some(resolved));
            self.discourse.spoke(resolved.speaker);
            self.current = Some(Resolved { confidence: 0.85, ..resolved });
            reported = true;
            covered = last;
        }
        reported
    }

    /// Gives the quotations that wait a speaker: one named later in the paragraph, the one that the
    /// paragraph before introduces, the other side of a dialogue, or whoever spoke last.
    fn finish(&mut self, items: &[Item], from: usize) {
        let pending = std::mem::take(&mut self.pending);
        let mut chosen = None;
        if !pending.is_empty() {
            let colon = self.introduced.filter(|(_, colon)| *colon).map(|(resolved, _)| resolved);
            let later = pending.last().and_then(|&last| {
                let next = self
                    .quotations
                    .get(last + 1..)?
                    .iter()
                    .find(|q| q.parent.is_none() && q.kind != QuotationKind::Indirect)?;
                Some(Resolved {
                    speaker: next.speaker?,
                    mention: next.speaker_mention?,
                    confidence: 0.8,
                })
            });
            let dash = self.quotations.get(pending[0]).is_some_and(|quotation| {
                quotation.marked.of_text(self.source.text).starts_with(['—', '–', '―'])
            });
            // After a dash somebody else speaks, known or not.
            chosen = colon.or(later).or_else(|| self.alternated());
            if !dash {
                chosen = chosen
                    .or(self.intro)
                    .or_else(|| self.introduced.map(|(resolved, _)| resolved))
                    .or_else(|| self.last_turn());
            }
            for &index in &pending {
                let quotation = &mut self.quotations[index];
                quotation.speaker = chosen.map(|resolved| resolved.speaker);
                quotation.speaker_mention =
                    chosen.map(|resolved| resolved.mention).filter(|span| !span.is_empty());
                quotation.confidence = chosen.map_or(0.0, |resolved| resolved.confidence * 0.8);
            }
            if let Some(resolved) = chosen {
                self.discourse.spoke(resolved.speaker);
            }
        }
        let colon = items.last().is_some_and(|item| item.kind == Kind::Colon);
        let spoken = self.quotations[from..]
            .iter()
            .rev()
            .find(|q| q.parent.is_none() && q.kind == QuotationKind::Direct);
        if let Some(speaker) = spoken.and_then(|quotation| quotation.speaker) {
            let words = items.iter().filter(|i| matches!(i.kind, Kind::Word | Kind::Mention(_)));
            let text = spoken.map_or("", |quotation| quotation.span.of_text(self.source.text));
            let turn = Turn {
                paragraph: self.paragraph,
                speaker,
                question: text.trim_end().ends_with(['?', '？']),
                bare: words.count() <= TURN_NARRATION_MAX,
            };
            if self.turns.len() == 4 {
                self.turns.remove(0);
            }
            self.turns.push(turn);
        }
        self.introduced = match (self.intro, colon) {
            (Some(intro), colon) => Some((intro, colon)),
            (None, true) => self.current.or(chosen).map(|resolved| (resolved, true)),
            (None, false) => None,
        };
        self.pending = pending;
    }

    /// The other side, when the last two paragraphs were turns of two speakers.
    fn alternated(&self) -> Option<Resolved> {
        let [.., before, last] = self.turns.as_slice() else { return None };
        let adjacent =
            last.paragraph + 1 == self.paragraph && before.paragraph + 1 == last.paragraph;
        let dialogue = before.question || last.question || (before.bare && last.bare);
        (adjacent && dialogue && before.speaker != last.speaker).then_some(Resolved {
            speaker: before.speaker,
            mention: Span::default(),
            confidence: 0.8,
        })
    }

    fn last_turn(&self) -> Option<Resolved> {
        let last = self.turns.last()?;
        Some(Resolved { speaker: last.speaker, mention: Span::default(), confidence: 0.7 })
    }
}

fn lend(resolved: Resolved) -> Resolved {
    Resolved { confidence: resolved.confidence * 0.95, ..resolved }
}
