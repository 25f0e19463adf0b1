//! On which page of its chapter a reader is. The pages before it were never laid out, and those after it are not yet: a thread sets
//! the chapter once more, apart from the page, when that has stood still for a moment.

use super::room::Room;
use crate::document::{Document, Offset, TextRange};
use crate::layout::{Column, FontBook, PageStyle};
use egui::Context;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// How long nothing has changed before pages are counted, in seconds.
const STILL: f64 = 0.35;
/// Of a chapter with more pages nobody wants to know the number.
const MOST: usize = 999;

/// What the pages of a chapter depend on.
#[derive(Clone)]
struct Setting {
    document: Arc<Document>,
    style: PageStyle,
    chapter: TextRange,
    /// Columns beside each other, and their height in pixels.
    size: (usize, f32),
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.document, &other.document)
            && (&self.style, self.chapter, self.size) == (&other.style, other.chapter, other.size)
    }
}

#[derive(Default)]
pub(super) struct ChapterPages {
    wanted: Option<Setting>,
    /// Since when (egui time, seconds).
    since: f64,
    counting: Option<Receiver<Vec<Offset>>>,
    /// Where the pages begin.
    starts: Vec<Offset>,
}

impl ChapterPages {
    /// Which page of its chapter begins at a place, and how many there are; none until they are counted.
    pub fn page_at(
        &mut self,
        ctx: &Context,
        column: &Column,
        fonts: &FontBook,
        room: &Room,
        time: f64,
    ) -> Option<(usize, usize)> {
        let document = column.document();
        let setting = Setting {
            document: Arc::clone(document),
            style: column.style().clone(),
            chapter: document.chapter_at(column.place()),
            size: (room.columns, room.column_height()),
        };
        if self.wanted.as_ref() != Some(&setting) {
            *self = Self {
                wanted: Some(setting),
                since: time,
                ..Self::default()
            };
        }
        self.go_on(ctx, fonts, room, time);
        let page = self
            .starts
            .partition_point(|start| *start <= column.place());
        (page > 0 && self.starts.len() <= MOST).then_some((page, self.starts.len()))
    }

    /// Begins to count after a moment, and takes in what was counted.
    fn go_on(&mut self, ctx: &Context, fonts: &FontBook, room: &Room, time: f64) {
        if !self.starts.is_empty() {
            return;
        }
        match &self.counting {
            None if time - self.since < STILL => {
                ctx.request_repaint_after_secs((STILL - (time - self.since)) as f32);
            }
            None => {
                let wanted = self.wanted.clone();
                self.counting = wanted.map(|wanted| count(wanted, fonts, room, ctx));
            }
            Some(counting) => match counting.try_recv() {
                Ok(starts) => self.starts = starts,
                // The thread wakes the window; one that failed is not tried again.
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => {}
            },
        }
    }
}

/// Sets the pages of a chapter on a thread of its own.
fn count(setting: Setting, fonts: &FontBook, room: &Room, ctx: &Context) -> Receiver<Vec<Offset>> {
    let (answer, counting) = channel();
    let (mut fonts, room, ctx) = (fonts.another(), room.clone(), ctx.clone());
    std::thread::spawn(move || {
        if setting.style.own_typefaces {
            fonts.take_in(&setting.document.typefaces);
        }
        let _ = answer.send(starts(&setting, &mut fonts, &room));
        ctx.request_repaint();
    });
    counting
}

/// Where the pages of a chapter begin.
fn starts(setting: &Setting, fonts: &mut FontBook, room: &Room) -> Vec<Offset> {
    let mut column = Column::new(Arc::clone(&setting.document), setting.style.clone());
    let mut starts = Vec::new();
    let mut next = Some(setting.chapter.start);
    while let Some(start) = next.filter(|start| *start < setting.chapter.end) {
        starts.push(start);
        if starts.len() > MOST {
            break;
        }
        column.go_to(start);
        next = room.columns_from(&mut column, fonts).1;
    }
    starts
}
