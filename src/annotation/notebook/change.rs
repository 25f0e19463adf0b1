//! What each edit does to the record, and the edit that takes it back.

use super::super::anchor::{self, Anchor, OnPage};
use super::super::area;
use super::super::clock::{self, Context};
use super::super::edit::Edit;
use super::super::model::{AnchorState, Ink, Kind, Reason, Style};
use super::super::record::{Deletion, Item, Register, Rest, Switch, Target, Version};
use super::Notebook;
use super::listing::{field_of, written};
use crate::document::{Document, TextRange};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

impl Notebook {
    pub(super) fn change(&mut self, edit: Edit, document: &Document, now_ms: u64) -> Option<Edit> {
        match edit {
            Edit::Add {
                id,
                kind,
                range,
                ink,
                style,
            } => self.add(id, kind, (ink, style), range, document, now_ms),
            Edit::AddArea { id, area, ink } => self.add_area(id, area, ink, document, now_ms),
            Edit::MoveArea { id, area } => self.move_area(id, area, document, now_ms),
            Edit::AddNote { id, note } => self.add_note(id, note, now_ms),
            Edit::Delete(id) => self.delete(id, false, now_ms),
            Edit::Withdraw(id) => self.delete(id, true, now_ms),
            Edit::Restore(id) => self.restore(id, now_ms),
            Edit::Recolor { id, ink } => {
                let usual = Ink::default().name();
                let old = self.set_field(id, "color", (ink.name(), usual), now_ms)?;
                Some(Edit::Recolor {
                    id,
                    ink: Ink::from_name(&old).unwrap_or_default(),
                })
            }
            Edit::Restyle { id, style } => {
                let usual = Style::default().name();
                let old = self.set_field(id, "style", (style.name(), usual), now_ms)?;
                Some(Edit::Restyle {
                    id,
                    style: Style::from_name(&old).unwrap_or_default(),
                })
            }
            Edit::Resize { id, range } => self.resize(id, range, document, now_ms),
            Edit::Accept(id) => self.accept(id, document, now_ms),
            Edit::SetApart(id) => self.decide(id, AnchorState::Orphan(Reason::Apart), now_ms),
            Edit::Reopen { id, place } => self.decide(id, place, now_ms),
            Edit::PlaceAgain { id, places, place } => self.place_again(id, &places, place, now_ms),
            Edit::SetNote { id, note } => self.set_note(id, note, false, now_ms),
            Edit::UniteNote { id, note } => self.set_note(id, note, true, now_ms),
            Edit::WriteNote { id, versions, over } => self.write_note(id, versions, &over, now_ms),
            Edit::Tag { id, tag, on } => self.tag(id, tag, on, now_ms),
            Edit::Bring(all) => self.bring(all, document, now_ms),
            Edit::Several(edits) => self.several(edits, document, now_ms),
        }
    }

    fn several(&mut self, edits: Vec<Edit>, document: &Document, now_ms: u64) -> Option<Edit> {
        let mut inverses: Vec<Edit> = Vec::new();
        for edit in edits {
            inverses.extend(self.change(edit, document, now_ms));
        }
        inverses.reverse();
        (!inverses.is_empty()).then_some(Edit::Several(inverses))
    }

    fn add(
        &mut self,
        id: Uuid,
        kind: Kind,
        look: (Ink, Style),
        range: TextRange,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        let name = id.to_string();
        if self.replica.item(&name).is_some() {
            return self.restore(id, now_ms);
        }
        let t = self.replica.tick(now_ms);
        let register = |value: &str| Register {
            v: json!(value),
            t: t.clone(),
            rest: Rest::new(),
        };
        let item = Item {
            targets: vec![Target::new(&anchor::describe(document, range), t.clone())],
            fields: BTreeMap::from([
                ("color".to_owned(), register(look.0.name())),
                ("style".to_owned(), register(look.1.name())),
            ]),
            ..Item::new(kind.name(), now_ms)
        };
        self.replica.insert(name.clone(), item);
        self.places.insert(name, AnchorState::Exact(range));
        Some(Edit::Withdraw(id))
    }

    /// Marks a part of a printed page; nothing where the text has no such page.
    fn add_area(
        &mut self,
        id: Uuid,
        area: OnPage,
        ink: Ink,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        let name = id.to_string();
        if self.replica.item(&name).is_some() {
            return self.restore(id, now_ms);
        }
        let at = area::position(&area, document)?;
        let range = TextRange { start: at, end: at };
        let edit = self.add(
            id,
            Kind::Highlight,
            (ink, Style::Solid),
            range,
            document,
            now_ms,
        )?;
        let anchor = Anchor {
            printed: vec![area],
            ..anchor::describe(document, range)
        };
        let item = self.replica.item_mut(&name)?;
        let t = item.targets.first().map(|target| target.t.clone());
        item.kind = area::KIND.to_owned();
        item.targets = vec![Target::new(&anchor, t.unwrap_or_default())];
        Some(edit)
    }

    /// Adds a note that stands on no passage.
    fn add_note(&mut self, id: Uuid, note: String, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        if self.replica.item(&name).is_some() {
            return self.restore(id, now_ms);
        }
        let t = self.replica.tick(now_ms);
        let item = Item {
            note: vec![Version {
                v: note,
                t,
                ctx: BTreeMap::new(),
                rest: Rest::new(),
            }],
            ..Item::new(Kind::Note.name(), now_ms)
        };
        self.replica.insert(name.clone(), item);
        self.places.insert(name, AnchorState::Orphan(Reason::Apart));
        Some(Edit::Withdraw(id))
    }

    fn delete(&mut self, id: Uuid, undone: bool, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        self.live(&name)?;
        let t = self.replica.tick(now_ms);
        let item = self.replica.item_mut(&name)?;
        let mut ctx = item.deleted.take().map(|old| old.ctx).unwrap_or_default();
        let stamps: Vec<String> = item.stamps().map(str::to_owned).collect();
        stamps.iter().for_each(|stamp| clock::see(&mut ctx, stamp));
        item.deleted = Some(Deletion {
            t,
            ctx,
            undone,
            rest: Rest::new(),
        });
        Some(Edit::Restore(id))
    }

    pub(super) fn restore(&mut self, id: Uuid, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        let was_undone = self
            .replica
            .item(&name)
            .and_then(|item| item.deleted.as_ref())
            .is_some_and(|deletion| deletion.undone);
        self.replica
            .item(&name)
            .filter(|item| !item.is_alive() && !item.is_empty_shell())?;
        let t = self.tick_over_field(&name, "restored", now_ms);
        let item = self.replica.item_mut(&name)?;
        item.fields.insert(
            "restored".to_owned(),
            Register {
                v: json!(true),
                t,
                rest: Rest::new(),
            },
        );
        Some(if was_undone {
            Edit::Withdraw(id)
        } else {
            Edit::Delete(id)
        })
    }

    /// A stamp for another value of a field.
    fn tick_over_field(&mut self, name: &str, field: &str, now_ms: u64) -> String {
        let item = self.replica.item(name);
        let old = item.and_then(|item| Some(item.fields.get(field)?.t.clone()));
        self.replica.tick_over(now_ms, &old.unwrap_or_default())
    }

    pub(super) fn live(&self, name: &str) -> Option<&Item> {
        self.replica.item(name).filter(|item| item.is_alive())
    }

    /// Sets a field and returns what it was; one of which nothing is said is as usual.
    fn set_field(
        &mut self,
        id: Uuid,
        field: &str,
        (value, usual): (&str, &str),
        now_ms: u64,
    ) -> Option<String> {
        let name = id.to_string();
        let mut old = field_of(self.live(&name)?, field).to_owned();
        if old.is_empty() {
            usual.clone_into(&mut old);
        }
        if old == value {
            return None;
        }
        let t = self.tick_over_field(&name, field, now_ms);
        let register = Register {
            v: json!(value),
            t,
            rest: Rest::new(),
        };
        self.replica
            .item_mut(&name)?
            .fields
            .insert(field.to_owned(), register);
        Some(old)
    }

    /// Writes a note over all that is known of it. Two versions become one only where other words are written over them, or where
    /// the reader says so (`settles`): looking at them settles nothing.
    pub(super) fn set_note(
        &mut self,
        id: Uuid,
        note: String,
        settles: bool,
        now_ms: u64,
    ) -> Option<Edit> {
        let old: Vec<String> = self
            .replica
            .item(&id.to_string())?
            .note
            .iter()
            .map(|version| version.v.clone())
            .collect();
        let several = old.iter().filter(|text| !text.is_empty()).count() > 1;
        if settles && several {
            return self.replace_versions(id, vec![note], &old, now_ms);
        }
        self.write_note(id, vec![note], &old, now_ms)
    }

    /// Writes versions of a note over those named, unless they say the same.
    fn write_note(
        &mut self,
        id: Uuid,
        versions: Vec<String>,
        over: &[String],
        now_ms: u64,
    ) -> Option<Edit> {
        let said = |version: &&Version| over.contains(&version.v) || versions.contains(&version.v);
        let replaced: Vec<&str> = written(self.replica.item(&id.to_string())?)
            .into_iter()
            .filter(said)
            .map(|version| version.v.as_str())
            .collect();
        if replaced.join("\n\n") == versions.join("\n\n")
            && (replaced.len() == versions.len() || versions.len() == 1)
        {
            return None;
        }
        self.replace_versions(id, versions, over, now_ms)
    }

    /// Words about a note that is not known here: a sync tool may have taken the file away that it was in. They are kept as a note
    /// of their own. Of its kind and its place nothing is said, so that these stand should they come back.
    pub(super) fn write_unknown(
        &mut self,
        id: Uuid,
        versions: Vec<String>,
        now_ms: u64,
    ) -> Option<Edit> {
        if versions.iter().all(String::is_empty) {
            return None;
        }
        let name = id.to_string();
        self.replica.insert(name.clone(), Item::default());
        self.places
            .insert(name, AnchorState::Orphan(Reason::Missing));
        self.replace_versions(id, versions, &[], now_ms)?;
        Some(Edit::Withdraw(id))
    }

    /// The same in any case. A version that says already what is written is taken for the same, so that no words stand twice.
    fn replace_versions(
        &mut self,
        id: Uuid,
        versions: Vec<String>,
        over: &[String],
        now_ms: u64,
    ) -> Option<Edit> {
        let name = id.to_string();
        let item = self.replica.item(&name)?;
        let was_alive = item.is_alive();
        let goes = |version: &Version| {
            version.v.is_empty() || over.contains(&version.v) || versions.contains(&version.v)
        };
        let (replaced, mut kept): (Vec<Version>, Vec<Version>) =
            item.note.iter().cloned().partition(goes);
        let mut ctx = Context::new();
        for version in &replaced {
            clock::see(&mut ctx, &version.t);
            clock::join(&mut ctx, &version.ctx);
        }
        // What other programs wrote beside the last version goes on beside the new one.
        let rest = replaced
            .last()
            .map(|version| version.rest.clone())
            .unwrap_or_default();
        for text in &versions {
            let t = self.replica.tick(now_ms);
            kept.push(Version {
                v: text.clone(),
                t,
                ctx: ctx.clone(),
                rest: rest.clone(),
            });
        }
        self.replica.item_mut(&name)?.note = kept;
        let mut before: Vec<String> = replaced
            .into_iter()
            .map(|version| version.v)
            .filter(|text| !text.is_empty())
            .collect();
        if before.is_empty() {
            before.push(String::new());
        }
        let inverse = Edit::WriteNote {
            id,
            versions: before,
            over: versions,
        };
        // Words written about a highlight that is gone by now bring it back: they are not to be lost.
        Some(if was_alive {
            inverse
        } else {
            Edit::Several(vec![inverse, Edit::Delete(id)])
        })
    }

    fn tag(&mut self, id: Uuid, tag: String, on: bool, now_ms: u64) -> Option<Edit> {
        let name = id.to_string();
        let was = self
            .live(&name)?
            .tags
            .get(&tag)
            .is_some_and(|switch| switch.on);
        if was == on || tag.is_empty() {
            return None;
        }
        let known = self.replica.item(&name)?.tags.get(&tag);
        let old = known.map(|switch| switch.t.clone()).unwrap_or_default();
        let t = self.replica.tick_over(now_ms, &old);
        let tags = &mut self.replica.item_mut(&name)?.tags;
        let rest = tags.remove(&tag).map(|old| old.rest).unwrap_or_default();
        tags.insert(tag.clone(), Switch { t, on, rest });
        Some(Edit::Tag { id, tag, on: was })
    }
}
