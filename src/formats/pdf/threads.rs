//! Which annotations of a page belong together: answers, and groups of which one says the words and another marks the passage.
//! Source: ISO 32000-2, table 172 (`IRT`, `RT`).

use super::annotations::Found;
use crate::document::PageMarkKind;
use hayro_syntax::object::{Name, ObjectIdentifier};
use std::collections::{BTreeMap, HashMap};

/// Answers to answers that are followed.
const DEEPEST: usize = 100;

/// An annotation with all that was written to it. Everything is told by its place among the annotations of the page.
pub(super) struct Thread {
    pub lead: usize,
    /// Others of its group that mark nothing by themselves, in their order: words that are to take the place of those that are struck
    /// out.
    pub group: Vec<usize>,
    pub answers: Vec<usize>,
    /// Whether the group names it as its first, whose words come before those of the others.
    pub leads_group: bool,
}

/// What an annotation is to the one that it names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Answer,
    Group,
}

/// The threads of a page, in its order.
pub(super) fn of(found: &[Found<'_>]) -> Vec<Thread> {
    let ids = found.iter().enumerate();
    let ids: HashMap<ObjectIdentifier, usize> = ids
        .filter_map(|(at, one)| Some((one.dict.obj_id()?, at)))
        .collect();
    let ties: Vec<Option<(usize, Tie)>> = (0..found.len())
        .map(|at| tie(&found[at], &ids).filter(|(to, _)| *to != at))
        .collect();
    let mut threads: BTreeMap<usize, Thread> = BTreeMap::new();
    let mut others = Vec::new();
    for (at, one) in found.iter().enumerate() {
        match root(at, &ties) {
            Some((to, tie)) if !marks_something(one) => {
                others.push((at, to, tie));
            }
            // What goes in a circle stands for itself, as does what marks a passage of its own.
            _ => {
                threads.insert(at, Thread::new(at));
            }
        }
    }
    for (at, to, tie) in others {
        let thread = threads.entry(to).or_insert_with(|| Thread::new(to));
        match tie {
            Tie::Answer => thread.answers.push(at),
            Tie::Group => thread.group.push(at),
        }
    }
    give_words_to_passages(found, &ties, &mut threads);
    threads.into_values().collect()
}

impl Thread {
    fn new(lead: usize) -> Self {
        Self {
            lead,
            group: Vec::new(),
            answers: Vec::new(),
            leads_group: true,
        }
    }
}

/// Where the first of a group only says something, and another of it marks the passage, all that was said is about that passage.
fn give_words_to_passages(
    found: &[Found<'_>],
    ties: &[Option<(usize, Tie)>],
    threads: &mut BTreeMap<usize, Thread>,
) {
    for (at, one) in found.iter().enumerate() {
        let Some((to, Tie::Group)) = root(at, ties).filter(|_| is_on_text(one)) else {
            continue;
        };
        if marks_something(&found[to]) || !threads.contains_key(&at) {
            continue;
        }
        if let (Some(words), Some(passage)) = (threads.remove(&to), threads.get_mut(&at)) {
            passage.group.splice(0..0, words.group);
            passage.group.insert(0, words.lead);
            passage.answers.splice(0..0, words.answers);
            passage.leads_group = false;
        }
    }
}

fn kind(found: &Found<'_>) -> Option<PageMarkKind> {
    PageMarkKind::from_name(&found.kind)
}

fn is_on_text(found: &Found<'_>) -> bool {
    kind(found).is_some_and(PageMarkKind::is_on_text)
}

fn marks_something(found: &Found<'_>) -> bool {
    let written = |kind| kind == PageMarkKind::FreeText;
    kind(found).is_some_and(|kind| kind.is_on_text() || kind.is_shape() || written(kind))
}

fn tie(found: &Found<'_>, ids: &HashMap<ObjectIdentifier, usize>) -> Option<(usize, Tie)> {
    let to = *ids.get(&found.dict.get_ref(b"IRT")?.into())?;
    let kind = found.dict.get::<Name<'_>>(b"RT");
    let is_group = kind.is_some_and(|kind| kind.as_str() == "Group");
    Some((to, if is_group { Tie::Group } else { Tie::Answer }))
}

/// What an annotation belongs to in the end, and as what: an answer to one of a group, or to an answer, is an answer.
fn root(at: usize, ties: &[Option<(usize, Tie)>]) -> Option<(usize, Tie)> {
    let (mut to, mut tie) = ties[at]?;
    for _ in 0..DEEPEST {
        match ties[to] {
            Some((next, Tie::Group)) => to = next,
            Some((next, Tie::Answer)) => (to, tie) = (next, Tie::Answer),
            None => return Some((to, tie)),
        }
    }
    None
}
