//! Edits of where an annotation stands, and the way back from each.

use super::super::anchor::{self, Anchor, OnPage};
use super::super::area;
use super::super::edit::Edit;
use super::super::merge;
use super::super::model::{AnchorState, Kind, Reason};
use super::super::record::{Decision, Places, Target};
use super::Notebook;
use crate::document::{Document, TextRange};
use uuid::Uuid;

impl Notebook {
    /// Gives a marked part of a page another place; nothing where it is no such part, or the text has no such page.
    pub(super) fn move_area(
        &mut self,
        id: Uuid,
        area: OnPage,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        // The list may not have been made anew since an edit that belongs to this one.
        let item = self.live(&id.to_string())?;
        let old = self.area_of(item).filter(|old| *old != area)?;
        let at = area::position(&area, document)?;
        let range = TextRange { start: at, end: at };
        let anchor = Anchor {
            printed: vec![area],
            ..anchor::describe(document, range)
        };
        let target = Target::new(&anchor, String::new());
        let back = match self.place_of(id)? {
            AnchorState::Exact(_) => Edit::MoveArea { id, area: old },
            place => self.place_as_now(id, place)?,
        };
        self.choose(id, target, AnchorState::Exact(range), now_ms)?;
        Some(back)
    }

    pub(super) fn resize(
        &mut self,
        id: Uuid,
        range: TextRange,
        document: &Document,
        now_ms: u64,
    ) -> Option<Edit> {
        let old = self.place_of(id)?;
        let item = self.replica.item(&id.to_string())?;
        let stood_nowhere = item
            .targets
            .iter()
            .all(|target| target.decision().is_some());
        let is_on_no_passage = stood_nowhere && Kind::from_name(&item.kind) == Kind::Note;
        if old == AnchorState::Exact(range) || range.is_empty() || is_on_no_passage {
            return None;
        }
        let back = self.way_back(id, old)?;
        let target = Target::new(&anchor::describe(document, range), String::new());
        self.choose(id, target, AnchorState::Exact(range), now_ms)?;
        Some(back)
    }

    /// The edit that goes back to where an annotation stands now.
    fn way_back(&self, id: Uuid, place: AnchorState) -> Option<Edit> {
        let item = self.replica.item(&id.to_string())?;
        let is_area = item.kind == area::KIND;
        Some(match place {
            AnchorState::Exact(range) if !is_area && !range.is_empty() => {
                Edit::Resize { id, range }
            }
            // A part of a page has no words by which it could be chosen again, nor has a place between two letters.
            AnchorState::Exact(_) => self.place_as_now(id, place)?,
            AnchorState::Orphan(Reason::Apart) => Edit::SetApart(id),
            place => Edit::Reopen { id, place },
        })
    }

    /// Says that the words that stand there now are the ones meant.
    pub(super) fn accept(&mut self, id: Uuid, document: &Document, now_ms: u64) -> Option<Edit> {
        let AnchorState::Changed { range, .. } = self.place_of(id)? else {
            return None;
        };
        self.resize(id, range, document, now_ms)
    }

    /// Sets an annotation apart from the text, or takes a decision about it back.
    pub(super) fn decide(&mut self, id: Uuid, place: AnchorState, now_ms: u64) -> Option<Edit> {
        let old = self.place_of(id).filter(|old| *old != place)?;
        let back = self.way_back(id, old)?;
        let decision = if place == AnchorState::Orphan(Reason::Apart) {
            Decision::Apart
        } else {
            Decision::Automatic
        };
        let target = Target::decided(&self.text_sha256, decision, String::new());
        self.choose(id, target, place, now_ms)?;
        Some(back)
    }

    /// Chooses again what was chosen before.
    pub(super) fn place_again(
        &mut self,
        id: Uuid,
        places: &Places,
        place: AnchorState,
        now_ms: u64,
    ) -> Option<Edit> {
        let name = id.to_string();
        let now = Places::of(self.live(&name)?);
        let again = places.again(&now);
        if again.is_empty() {
            return None;
        }
        let old = self.known_place(&name);
        for target in again {
            self.choose(id, target, place, now_ms)?;
        }
        Some(Edit::PlaceAgain {
            id,
            places: now,
            place: old,
        })
    }

    /// The edit that chooses again what is chosen now.
    fn place_as_now(&self, id: Uuid, place: AnchorState) -> Option<Edit> {
        let places = Places::of(self.replica.item(&id.to_string())?);
        Some(Edit::PlaceAgain { id, places, place })
    }

    /// Where an annotation stands, as far as is known.
    pub(super) fn known_place(&self, name: &str) -> AnchorState {
        let known = self.places.get(name).copied();
        known.unwrap_or(AnchorState::Orphan(Reason::Sought))
    }

    /// Where a live annotation stands.
    fn place_of(&self, id: Uuid) -> Option<AnchorState> {
        let name = id.to_string();
        self.live(&name)?;
        self.places.get(&name).copied()
    }

    /// Adds a target, which counts from now on; the older ones stay.
    fn choose(
        &mut self,
        id: Uuid,
        mut target: Target,
        place: AnchorState,
        now_ms: u64,
    ) -> Option<()> {
        let name = id.to_string();
        let targets = self.replica.item(&name)?.targets.iter();
        let latest = targets.map(|target| target.t.clone()).max();
        target.t = self.replica.tick_over(now_ms, &latest.unwrap_or_default());
        merge::merge_targets(&mut self.replica.item_mut(&name)?.targets, &[target]);
        self.places.insert(name, place);
        Some(())
    }
}
