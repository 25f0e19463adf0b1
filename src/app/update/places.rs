//! Where the reader is, and ways to another place.

use super::super::open_text::{Front, Jump, Selection};
use super::super::state::{Arrival, Leaving, Notice, State};
use super::super::task::{DiskTask, Task};
use crate::document::{Link, Offset, TextRange};
use crate::exchange::is_passage_link;
use crate::library::Source;
use uuid::Uuid;

/// Ways to another place in the text, or in another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    To(Offset),
    /// To a passage, which is pointed out for a moment.
    Show(TextRange),
    Follow(Link),
    /// To a place in another text.
    Other(Source, Offset),
    Back,
    Forward,
    NextMention,
    PreviousMention,
    NextNote,
    PreviousNote,
    NextChapter,
    PreviousChapter,
    Start,
    End,
}

/// How many places are remembered to go back to.
const TRAIL: usize = 100;

/// Where to, from the place where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    Forward,
}

impl State {
    pub(super) fn show(&mut self, range: TextRange) -> Vec<Task> {
        let Some(open) = self.texts.front_mut() else {
            return Vec::new();
        };
        open.place.shown = range;
        let jump = open.place.jump.map(|jump| jump.serial);
        let has_jumped = std::mem::replace(&mut open.place.shown_jump, jump) != jump;
        let ahead = range.end.0.saturating_sub(open.place.furthest.0) as usize;
        // A jump ahead is not reading.
        if has_jumped && ahead > 3 * range.len().max(1) {
            return Vec::new();
        }
        if range.end > open.place.furthest {
            let more = u64::from(range.end.0 - open.place.furthest.0);
            let seen = range.len() as u64;
            self.learned.letters += if more <= 3 * seen.max(1) {
                more.min(seen)
            } else {
                0
            };
            open.place.furthest = range.end;
            self.look_to_horizon();
        }
        Vec::new()
    }

    /// Writes the present place onto the shelf, with the time, which puts the text first.
    pub(super) fn keep_place(&mut self, now_ms: u64) {
        if let Some(open) = self.texts.front() {
            self.shelf.opened(
                &open.text.source,
                &open.text.identity,
                &open.text.document,
                now_ms,
            );
        }
        self.note_place();
    }

    pub(super) fn note_place(&mut self) {
        if let Some(key) = self.texts.front().map(|front| front.key().to_owned()) {
            self.note_place_in(&key);
        }
    }

    pub(super) fn note_place_in(&mut self, key: &str) {
        if let Some(open) = self.texts.with_key(key) {
            self.shelf.read(
                &open.text.source,
                &open.text.document,
                open.place.shown.start,
                open.place.furthest,
            );
        }
    }

    /// The place as it is now, to be kept from time to time while reading.
    pub fn checkpoint(&mut self) -> Vec<Task> {
        self.note_place();
        vec![Task::Disk(DiskTask::SaveShelf(self.shelf.clone()))]
    }

    pub(super) fn go(&mut self, go: Go) -> Vec<Task> {
        match go {
            Go::To(offset) => self.leap(offset, None),
            Go::Show(range) => self.leap(range.start, Some(range)),
            Go::Follow(link) => return self.follow(link),
            Go::Other(source, offset) => return self.open_at(source, offset),
            Go::Back => return self.travel(Way::Back),
            Go::Forward => return self.travel(Way::Forward),
            Go::NextMention => self.step_mention(Way::Forward),
            Go::PreviousMention => self.step_mention(Way::Back),
            Go::NextNote => self.step_note(Way::Forward),
            Go::PreviousNote => self.step_note(Way::Back),
            Go::NextChapter => self.step_chapter(Way::Forward),
            Go::PreviousChapter => self.step_chapter(Way::Back),
            Go::Start => self.leap(Offset::ZERO, None),
            Go::End => {
                let end = self
                    .texts
                    .front()
                    .map_or(Offset::ZERO, |open| open.text.document.text.end());
                self.leap(end, None);
                // Who goes to the end by that key has done with the text.
                if let Some(front) = self.texts.front_mut() {
                    front.place.shown_jump = front.place.jump.map(|jump| jump.serial);
                }
            }
        }
        Vec::new()
    }

    /// Goes there and remembers where the reader was.
    pub(super) fn leap(&mut self, to: Offset, flash: Option<TextRange>) {
        if self.texts.front().is_some() {
            self.remember_place();
            self.jump_to(to, flash);
        }
    }

    /// Remembers where the reader is in the text in front, who goes somewhere else now.
    pub(super) fn remember_place(&mut self) {
        let Some(open) = self.texts.front() else {
            return;
        };
        let from = (open.text.source.clone(), open.place.shown.start);
        if self.back.last() != Some(&from) {
            self.back.push(from);
            let surplus = self.back.len().saturating_sub(TRAIL);
            self.back.drain(..surplus);
        }
        self.forward.clear();
    }

    pub(super) fn jump_to(&mut self, to: Offset, flash: Option<TextRange>) {
        if let Some(key) = self.texts.front().map(|front| front.key().to_owned()) {
            self.jump_in(&key, to, flash);
        }
    }

    /// Goes to another place in an open text, in front or not.
    pub(super) fn jump_in(&mut self, key: &str, to: Offset, flash: Option<TextRange>) {
        self.jumps += 1;
        let serial = self.jumps;
        if let Some(open) = self.texts.with_key_mut(key) {
            let to = to.min(open.text.document.text.end());
            open.place.jump = Some(Jump { serial, to, flash });
        }
    }

    pub(super) fn arrive(&mut self, arrival: &Arrival) {
        match arrival {
            Arrival::Visit(visit) => self.arrive_at_passage(visit.as_ref().clone()),
            Arrival::Offset(offset) => self.jump_to(*offset, None),
            Arrival::Note(id) => self.arrive_at_note(*id),
            Arrival::Fragment(fragment) => {
                let target = self.texts.front().and_then(|open| {
                    open.text
                        .document
                        .targets
                        .get(&format!("#{fragment}"))
                        .copied()
                });
                if let Some(target) = target {
                    self.jump_to(target, None);
                }
            }
        }
    }

    /// Goes to a note and chooses it; one that is still looked for is chosen where it is listed.
    fn arrive_at_note(&mut self, id: Uuid) {
        let Some(open) = self.texts.front_mut() else {
            return;
        };
        open.notes.focus = Some(id);
        let place = open.notes.notebook.get(id).map(|note| note.anchor_state);
        if let Some(range) = place.and_then(|place| place.range()) {
            self.jump_to(range.start, Some(range));
        }
    }

    pub(super) fn travel(&mut self, way: Way) -> Vec<Task> {
        let (from, to) = match way {
            Way::Back => (&mut self.back, &mut self.forward),
            Way::Forward => (&mut self.forward, &mut self.back),
        };
        let Some((source, offset)) = from.pop() else {
            return Vec::new();
        };
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        to.push((open.text.source.clone(), open.place.shown.start));
        if open.text.source == source {
            self.jump_to(offset, None);
            return Vec::new();
        }
        self.arrive_at = Some(Arrival::Offset(offset));
        self.start_opening(source, Front::Close)
    }

    pub(super) fn follow(&mut self, link: Link) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        match link {
            Link::Inside(target) => match open.text.document.targets.get(&target).copied() {
                Some(offset) => self.leap(offset, None),
                None => {
                    return self.notify(Notice::warning(say!("app-link-to-no-place")));
                }
            },
            Link::Neighbour(path) => return self.follow_file(&path),
            Link::Outside(address) if is_passage_link(&address) => return self.open_link(&address),
            // The window asks before it opens an address in the browser; nothing is to be done here.
            Link::Outside(_) => {}
        }
        Vec::new()
    }

    /// Opens a file that the text in front has a link to, if it can be a text. Outside of the text's own folder, the
    /// reader is asked first.
    fn follow_file(&mut self, link: &str) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let (path, fragment) = link
            .split_once('#')
            .map_or((link, None), |(path, name)| (path, Some(name.to_owned())));
        let source = open.text.source.neighbour(path);
        if !is_text(&source) {
            let message = say!("app-link-to-no-text", name = source.name());
            return self.notify(Notice::warning(message));
        }
        let leaving = Leaving { fragment, source };
        if leaving.source.is_beside(&open.text.source) {
            return self.follow_to(leaving);
        }
        self.leaving = Some(leaving);
        Vec::new()
    }

    pub(super) fn leave(&mut self, follow: bool) -> Vec<Task> {
        let leaving = self.leaving.take().filter(|_| follow);
        leaving.map_or_else(Vec::new, |leaving| self.follow_to(leaving))
    }

    fn follow_to(&mut self, to: Leaving) -> Vec<Task> {
        if self.texts.front().is_none() {
            return Vec::new();
        }
        self.remember_place();
        self.arrive_at = to.fragment.map(Arrival::Fragment);
        self.start_opening(to.source, Front::Close)
    }

    pub(super) fn step_mention(&mut self, way: Way) {
        let Some(open) = self.texts.front() else {
            return;
        };
        let Some((_, entry)) = open.chosen_entry() else {
            return;
        };
        let here = open
            .place
            .jump
            .and_then(|jump| jump.flash)
            .map_or(open.place.shown.start, |flash| flash.start);
        let mut mentions = entry.mentions.iter();
        let next = match way {
            Way::Forward => mentions
                .find(|mention| mention.start > here)
                .or(entry.mentions.first()),
            Way::Back => mentions
                .rfind(|mention| mention.start < here)
                .or(entry.mentions.last()),
        };
        if let Some(&mention) = next {
            self.leap(mention.start, Some(mention));
        }
    }

    pub(super) fn step_note(&mut self, way: Way) {
        let Some(open) = self.texts.front() else {
            return;
        };
        let focused = open
            .notes
            .focus
            .and_then(|id| open.notes.notebook.get(id))
            .and_then(|note| note.anchor_state.range());
        let here = focused.map_or(open.place.shown.start, |range| range.start);
        let mut places = open
            .notes
            .notebook
            .annotations()
            .iter()
            .filter_map(|note| Some((note.id, note.anchor_state.range()?)));
        let next = match way {
            Way::Forward => places.find(|(_, range)| range.start > here),
            Way::Back => places.rfind(|(_, range)| range.start < here),
        };
        if let Some((id, range)) = next {
            self.leap(range.start, Some(range));
            if let Some(open) = self.texts.front_mut() {
                open.notes.focus = Some(id);
            }
        }
    }

    pub(super) fn step_chapter(&mut self, way: Way) {
        let Some(open) = self.texts.front() else {
            return;
        };
        let here = open.place.shown.start;
        let starts = open
            .text
            .document
            .outline
            .iter()
            .filter_map(|item| item.target);
        let to = match way {
            Way::Forward => {
                let next = starts.filter(|&start| start > here).min();
                next.unwrap_or(open.text.document.text.end())
            }
            Way::Back => {
                let previous = starts.filter(|&start| start < here).max();
                previous.unwrap_or(Offset::ZERO)
            }
        };
        self.leap(to, None);
    }

    pub(super) fn select(&mut self, selection: Option<Selection>) -> Vec<Task> {
        if let Some(open) = self.texts.front_mut() {
            open.place.selection = selection.filter(|selection| !selection.range().is_empty());
            if open.place.selection.is_some() {
                open.notes.focus = None;
            }
        }
        Vec::new()
    }

    pub(super) fn focus_note(&mut self, id: Option<uuid::Uuid>) -> Vec<Task> {
        if let Some(open) = self.texts.front_mut() {
            open.notes.focus = id;
        }
        Vec::new()
    }
}

/// Whether a file is named like a text that can be read.
fn is_text(source: &Source) -> bool {
    let Source::File(path) = source else {
        return true;
    };
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| crate::sandbox::endings().contains(&ending.as_str()))
}
