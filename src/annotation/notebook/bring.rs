//! Taking in what another program kept: annotations with the dates, words and looks that they had there.

use super::super::anchor::{self, Anchor, OnPage};
use super::super::area;
use super::super::brought::{Bringing, Brought};
use super::super::edit::Edit;
use super::super::merge;
use super::super::model::{AnchorState, Annotation, Kind, Reason};
use super::super::placing;
use super::super::record::{IMPORT, Item, Places, Register, Rest, Switch, Target, Version};
use super::Notebook;
use crate::document::{Document, TextRange};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};

/// Which annotations stand where, by which those are found that are the same under another name.
#[derive(Clone, Debug, Default)]
pub struct Standing(HashMap<TextRange, Vec<String>>);

/// Annotations of one place that one is compared with.
const AT_ONE_PLACE: usize = 500;

impl Standing {
    fn add(&mut self, range: Option<TextRange>, name: &str) {
        if let Some(range) = range {
            self.0.entry(range).or_default().push(name.to_owned());
        }
    }
}

impl Notebook {
    /// Which annotations stand where now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let mut standing = Standing::default();
        for (name, place) in &self.places {
            if let AnchorState::Exact(range) = place {
                standing.add(Some(*range), name);
            }
        }
        standing
    }

    /// What bringing an annotation would do.
    #[must_use]
    pub fn bringing(&self, brought: &Brought) -> Bringing {
        self.bringing_among(&self.standing(), brought)
    }

    /// The same for one of many; `standing` is at least what stands where by now.
    #[must_use]
    pub fn bringing_among(&self, standing: &Standing, brought: &Brought) -> Bringing {
        let name = brought.id.to_string();
        match self.replica.item(&name) {
            None if self.has_twin(standing, brought) => Bringing::Known,
            None => Bringing::New,
            // That it was brought has been taken back: nobody threw it away.
            Some(item) if is_taken_back(item) => Bringing::New,
            Some(item) if !item.is_alive() => Bringing::Deleted,
            Some(item) if brought.is_own => self.bringing_own(item, brought),
            Some(item) if lacks_note(item, brought) || has_grown(item, brought) => Bringing::More,
            Some(_) => Bringing::Known,
        }
    }

    /// What bringing one of our own would do, that is here under the same name.
    fn bringing_own(&self, item: &Item, brought: &Brought) -> Bringing {
        if lacks_note(item, brought) {
            return Bringing::More;
        }
        match self.get(brought.id) {
            Some(ours) if differs(ours, brought) => Bringing::Differs,
            _ => Bringing::Known,
        }
    }

    /// Whether the same was marked by the same words under another name: an export of these very notes, say, in a format that has no
    /// names of ours.
    fn has_twin(&self, standing: &Standing, brought: &Brought) -> bool {
        let Some(range) = brought.range else {
            return false;
        };
        let here = standing.0.get(&range).into_iter().flatten();
        let here = here.rev().take(AT_ONE_PLACE);
        here.filter(|name| self.places.get(*name) == Some(&AnchorState::Exact(range)))
            .filter_map(|name| self.replica.item(name))
            .filter(|item| item.is_alive() && is_twin(item, brought))
            .any(|item| self.area_of(item) == brought.area)
    }

    pub(super) fn area_of(&self, item: &Item) -> Option<OnPage> {
        let target = placing::target_for(item, &self.text_sha256)?;
        area::of(item, &target.anchor())
    }

    pub(super) fn bring(
        &mut self,
        all: Vec<Brought>,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        let mut inverses: Vec<Edit> = Vec::new();
        let mut standing = self.standing();
        for brought in all {
            let bringing = self.bringing_among(&standing, &brought);
            if matches!(bringing, Bringing::New | Bringing::More) {
                standing.add(brought.range, &brought.id.to_string());
            }
            match bringing {
                Bringing::New => match self.restore(brought.id, now_ms) {
                    Some(inverse) => inverses.push(inverse),
                    None => inverses.push(self.bring_new(brought, document, now_ms)),
                },
                Bringing::More => inverses.extend(self.bring_more(brought, document, now_ms)),
                Bringing::Known | Bringing::Deleted | Bringing::Differs => {}
            }
        }
        inverses.reverse();
        (!inverses.is_empty()).then_some(Edit::Several(inverses))
    }

    fn bring_new(&mut self, brought: Brought, document: &Document, now_ms: u64) -> Edit {
        let t = self.replica.tick(now_ms);
        let register = |value: &str| Register {
            v: json!(value),
            t: t.clone(),
            rest: Rest::new(),
        };
        let mut fields = BTreeMap::from([(
            "style".to_owned(),
            register(brought.style.unwrap_or_default().name()),
        )]);
        if let Some(ink) = brought.ink {
            fields.insert("color".to_owned(), register(ink.name()));
        }
        let switch = || Switch {
            t: t.clone(),
            on: true,
            rest: Rest::new(),
        };
        let mut item = Item {
            targets: target(&brought, document, &t).into_iter().collect(),
            fields,
            tags: brought
                .tags
                .iter()
                .map(|tag| (tag.clone(), switch()))
                .collect(),
            rest: Rest::from([(IMPORT.to_owned(), brought.origin.clone())]),
            ..Item::new(kind_of(&brought), brought.created_ms.unwrap_or(now_ms))
        };
        if !brought.note.is_empty() {
            item.note.push(Version {
                v: brought.note.clone(),
                t: t.clone(),
                ctx: BTreeMap::new(),
                rest: Rest::new(),
            });
        }
        let name = brought.id.to_string();
        let apart_or_missing = match brought.kind {
            Kind::Note => Reason::Apart,
            Kind::Highlight | Kind::Bookmark => Reason::Missing,
        };
        self.replica.insert(name.clone(), item);
        self.places.insert(
            name,
            brought
                .range
                .map_or(AnchorState::Orphan(apart_or_missing), AnchorState::Exact),
        );
        Edit::Withdraw(brought.id)
    }

    /// Adds what was not there: never over words of the reader.
    fn bring_more(&mut self, brought: Brought, document: &Document, now_ms: u64) -> Option<Edit> {
        let name = brought.id.to_string();
        let mut inverses = Vec::new();
        if self
            .replica
            .item(&name)
            .is_some_and(|item| lacks_note(item, &brought))
        {
            inverses.extend(self.set_note(brought.id, brought.note.clone(), false, now_ms));
        }
        if self
            .replica
            .item(&name)
            .is_some_and(|item| !brought.is_own && has_grown(item, &brought))
        {
            inverses.extend(self.grow(&brought, document, now_ms));
        }
        inverses.reverse();
        (!inverses.is_empty()).then_some(Edit::Several(inverses))
    }
}

impl Notebook {
    /// Gives a mark the words and the place that it has in its source by now. It can be taken back where it has no place, too.
    fn grow(&mut self, brought: &Brought, document: &Document, now_ms: u64) -> Option<Edit> {
        let name = brought.id.to_string();
        let targets = self.replica.item(&name)?.targets.iter();
        let latest = targets.map(|target| target.t.clone()).max();
        let t = self.replica.tick_over(now_ms, &latest.unwrap_or_default());
        let place = self.known_place(&name);
        let target = target(brought, document, &t)?;
        let item = self.replica.item_mut(&name)?;
        let places = Places::of(item);
        merge::merge_targets(&mut item.targets, &[target]);
        item.rest.insert(IMPORT.to_owned(), brought.origin.clone());
        if let Some(range) = brought.range {
            self.places.insert(name, AnchorState::Exact(range));
        }
        Some(Edit::PlaceAgain {
            id: brought.id,
            places,
            place,
        })
    }
}

pub(super) fn is_taken_back(item: &Item) -> bool {
    let deletion = item.deleted.as_ref();
    !item.is_alive() && !item.is_empty_shell() && deletion.is_some_and(|deletion| deletion.undone)
}

/// What its kind is called in a record.
fn kind_of(brought: &Brought) -> &'static str {
    match &brought.area {
        Some(_) => area::KIND,
        None => brought.kind.name(),
    }
}

/// Whether an annotation at the same place says all that the source says. When it was made counts for nothing: some formats know the
/// day alone.
fn is_twin(item: &Item, brought: &Brought) -> bool {
    let same_note =
        brought.note.is_empty() || item.note.iter().any(|version| version.v == brought.note);
    let has_tag = |tag: &String| item.tags.get(tag).is_some_and(|switch| switch.on);
    item.kind == kind_of(brought) && same_note && brought.tags.iter().all(has_tag)
}

/// Whether a source says anything of a note that is not said here: other words, a tag more, another look. Where it says nothing, it
/// may come from a time before.
fn differs(ours: &Annotation, brought: &Brought) -> bool {
    let is_known = |note: &String| ours.notes.contains(note) || ours.note_text() == *note;
    let has_other_words = !brought.note.is_empty() && !is_known(&brought.note);
    has_other_words
        || brought.tags.iter().any(|tag| !ours.tags.contains(tag))
        || brought.ink.is_some_and(|ink| ink != ours.ink)
        || brought.style.is_some_and(|style| style != ours.style)
}

/// Whether the source has a note where there is none.
fn lacks_note(item: &Item, brought: &Brought) -> bool {
    !brought.note.is_empty() && item.note.is_empty()
}

/// Whether the words that were marked have been changed in the source since, and not here: what was chosen last came from the source,
/// with other words.
fn has_grown(item: &Item, brought: &Brought) -> bool {
    let Some(target) = item.targets.iter().max_by(|a, b| a.t.cmp(&b.t)) else {
        return false;
    };
    let in_its_target = target.rest.get(IMPORT).and_then(Value::as_str);
    // Earlier versions did not say it of each target.
    let is_first = item.targets.len() == 1 && target.decision().is_none();
    let origin = item.rest.get(IMPORT).filter(|_| is_first);
    let known = in_its_target.or_else(|| origin?.get("quote")?.as_str());
    !brought.quote.is_empty() && known.is_some_and(|known| known != brought.quote)
}

/// Where it stands in the open text, else by its words alone: it is looked for when a text is opened. It says which words of the source
/// it was made of.
fn target(brought: &Brought, document: &Document, t: &str) -> Option<Target> {
    let mut target = Target::new(&anchor_of(brought, document)?, t.to_owned());
    if !brought.quote.is_empty() {
        target.rest.insert(IMPORT.to_owned(), json!(brought.quote));
    }
    Some(target)
}

fn anchor_of(brought: &Brought, document: &Document) -> Option<Anchor> {
    if let Some(range) = brought.range {
        let mut anchor = anchor::describe(document, range);
        if let Some(area) = &brought.area {
            anchor.printed = vec![area.clone()];
        }
        return Some(anchor);
    }
    if brought.quote.is_empty() {
        return None;
    }
    let levels = (1u8..).zip(&brought.headings);
    Some(Anchor {
        source: brought.source.clone(),
        text_sha256: String::new(),
        exact: brought.quote.clone(),
        prefix: brought.prefix.clone(),
        suffix: brought.suffix.clone(),
        start: 0,
        end: 0,
        progression: brought.progression,
        headings: levels.map(|(level, text)| (level, text.clone())).collect(),
        printed: Vec::new(),
    })
}
