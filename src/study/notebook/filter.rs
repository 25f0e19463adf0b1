//! Which notes of all texts are listed, and in which order.

use super::{NotedNote, NotedText, folded};
use crate::annotation::{Annotation, Ink, Kind, Style};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Milliseconds of a day.
const DAY: u64 = 24 * 3_600_000;

/// What a note must have to be listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteFilter {
    /// Words that all must stand in it, or in the title of its text; those within quotation marks together.
    pub query: String,
    /// The key of its text.
    pub text: Option<String>,
    pub tag: Option<String>,
    pub ink: Option<Ink>,
    pub style: Option<Style>,
    /// A person or place that it names.
    pub name: Option<String>,
    pub since: Since,
    pub with_note: bool,
    pub attention: bool,
}

/// How old a note may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Since {
    #[default]
    Ever,
    Week,
    Month,
    Year,
}

impl Since {
    pub const ALL: [Self; 4] = [Self::Ever, Self::Week, Self::Month, Self::Year];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Ever => say!("notebook-any-time"),
            Self::Week => say!("notebook-last-7-days"),
            Self::Month => say!("notebook-last-30-days"),
            Self::Year => say!("notebook-last-12-months"),
        }
    }

    /// The first moment that counts, in milliseconds since 1970.
    fn start(self, now_ms: u64) -> u64 {
        let days = match self {
            Self::Ever => return 0,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        };
        now_ms.saturating_sub(days * DAY)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteOrder {
    /// By the title of the text, then by the place in it.
    #[default]
    Place,
    /// What was written or marked last comes first.
    Newest,
    Oldest,
}

impl NoteOrder {
    pub const ALL: [Self; 3] = [Self::Place, Self::Newest, Self::Oldest];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Place => say!("notebook-by-text-and-place"),
            Self::Newest => say!("notebook-newest-first"),
            Self::Oldest => say!("notebook-oldest-first"),
        }
    }
}

/// A note in a list: index of its text, and of the note among those of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Listed {
    pub text: u32,
    pub note: u32,
}

impl Listed {
    /// The text and the note that are meant; none once the list is older than the texts.
    #[must_use]
    pub fn of<'a>(&self, texts: &'a [Arc<NotedText>]) -> Option<(&'a NotedText, &'a NotedNote)> {
        let text = texts.get(self.text as usize)?;
        Some((text, text.notes.get(self.note as usize)?))
    }
}

/// The note that is being written. It keeps the place in the list that it had when its editor came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub id: Uuid,
    /// When it was marked or written last before, in milliseconds since 1970.
    pub moment: u64,
}

impl Written {
    #[must_use]
    pub fn of(note: &Annotation) -> Self {
        Self {
            id: note.id,
            moment: moment_of(note),
        }
    }
}

fn moment_of(note: &Annotation) -> u64 {
    note.created.max(note.modified)
}

impl NoteFilter {
    /// Whether everything is listed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The notes that are left, in order. `now_ms` is the time in milliseconds since 1970. The note that is being written stays, whatever
    /// it says by now.
    #[must_use]
    pub fn list(
        &self,
        texts: &[Arc<NotedText>],
        order: NoteOrder,
        now_ms: u64,
        written: Option<Written>,
    ) -> Vec<Listed> {
        let (terms, since) = (terms(&self.query), self.since.start(now_ms));
        let mut listed = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            if self.text.as_ref().is_some_and(|key| *key != text.key) {
                continue;
            }
            let kept = text.notes.iter().enumerate().filter(|(_, note)| {
                let fits = moment_of(&note.annotation) >= since
                    && self.admits(note)
                    && terms.iter().all(|term| note.folded.contains(term.as_str()));
                fits || written.is_some_and(|written| note.annotation.id == written.id)
            });
            listed.extend(kept.map(|(note, _)| Listed {
                text: u32::try_from(index).unwrap_or(u32::MAX),
                note: u32::try_from(note).unwrap_or(u32::MAX),
            }));
        }
        sort(&mut listed, texts, order, written);
        listed
    }

    fn admits(&self, note: &NotedNote) -> bool {
        let annotation = &note.annotation;
        let is_marked = annotation.kind == Kind::Highlight;
        self.ink
            .is_none_or(|ink| is_marked && annotation.ink == ink)
            && self
                .style
                .is_none_or(|style| is_marked && annotation.style == style)
            && self
                .tag
                .as_ref()
                .is_none_or(|tag| annotation.tags.contains(tag))
            && self
                .name
                .as_ref()
                .is_none_or(|name| note.names.iter().any(|one| **one == **name))
            && (!self.with_note || !annotation.notes.is_empty())
            && (!self.attention || note.attention.is_some())
    }
}

/// Words as they are looked for; those within quotation marks are one term.
fn terms(query: &str) -> Vec<String> {
    let folded = folded(query);
    let mut terms = Vec::new();
    for (index, part) in folded.split('"').enumerate() {
        if index % 2 == 1 {
            terms.push(part.trim().to_owned());
        } else {
            terms.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    terms.retain(|term| !term.is_empty());
    // The longest leaves the fewest to be looked at further.
    terms.sort_by_key(|term| Reverse(term.len()));
    terms
}

fn sort(
    listed: &mut [Listed],
    texts: &[Arc<NotedText>],
    order: NoteOrder,
    written: Option<Written>,
) {
    let note = |one: &Listed| &texts[one.text as usize].notes[one.note as usize];
    let moment = |one: &Listed| {
        let note = &note(one).annotation;
        let written = written.filter(|written| note.id == written.id);
        let moment = written.map_or(moment_of(note), |written| written.moment);
        (moment, note.id)
    };
    match order {
        NoteOrder::Place => {
            let ranks = ranks(texts);
            listed.sort_unstable_by(|a, b| {
                let (one, other) = (note(a), note(b));
                ranks[a.text as usize]
                    .cmp(&ranks[b.text as usize])
                    .then(one.progress.total_cmp(&other.progress))
                    .then_with(|| moment(a).cmp(&moment(b)))
            });
        }
        NoteOrder::Newest => listed.sort_unstable_by_key(|one| Reverse(moment(one))),
        NoteOrder::Oldest => listed.sort_unstable_by_key(moment),
    }
}

/// The place of each text among all, by title.
fn ranks(texts: &[Arc<NotedText>]) -> Vec<u32> {
    let mut by_title: Vec<usize> = (0..texts.len()).collect();
    by_title.sort_by_cached_key(|&index| (folded(&texts[index].title), texts[index].key.clone()));
    let mut ranks = vec![0; texts.len()];
    for (rank, index) in (0..).zip(by_title) {
        ranks[index] = rank;
    }
    ranks
}

/// What a filter can choose from, each with the number of its notes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    pub notes: usize,
    pub tags: BTreeMap<String, usize>,
    /// People and places, the most named first.
    pub names: Vec<(Arc<str>, usize)>,
    pub inks: BTreeMap<Ink, usize>,
    pub styles: BTreeMap<Style, usize>,
    pub with_note: usize,
    pub attention: usize,
    /// How many links lead to each note, by its name in a link.
    pub linked: BTreeMap<String, usize>,
}

impl Facets {
    #[must_use]
    pub fn of(texts: &[Arc<NotedText>]) -> Self {
        let mut facets = Self::default();
        let mut names: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        for note in texts.iter().flat_map(|text| &text.notes) {
            facets.notes += 1;
            facets.with_note += usize::from(!note.annotation.notes.is_empty());
            facets.attention += usize::from(note.attention.is_some());
            for tag in &note.annotation.tags {
                match facets.tags.get_mut(tag) {
                    Some(count) => *count += 1,
                    None => drop(facets.tags.insert(tag.clone(), 1)),
                }
            }
            for link in note.links.iter().filter(|link| link.starts_with('^')) {
                *facets.linked.entry(link.clone()).or_default() += 1;
            }
            for name in &note.names {
                *names.entry(Arc::clone(name)).or_default() += 1;
            }
            if note.annotation.kind == Kind::Highlight {
                *facets.inks.entry(note.annotation.ink).or_default() += 1;
                *facets.styles.entry(note.annotation.style).or_default() += 1;
            }
        }
        facets.names = names.into_iter().collect();
        facets
            .names
            .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        facets
    }
}
