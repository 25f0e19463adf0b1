//! Notes shown again to be remembered, and how long was read.

use super::super::learned::day_of;
use super::super::state::{Notice, State};
use super::super::task::{BatchTask, DiskTask, Task};
use crate::study::reading_log::{Read, ReadingLog};
use crate::study::review::{Card, Cards, Grade};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Notes that are shown again, and how long was read.
#[derive(Debug)]
pub enum Learning {
    Load,
    Loaded {
        cards: Cards,
        log: ReadingLog,
    },
    /// How well a note was remembered.
    Answer {
        id: Uuid,
        grade: Grade,
    },
    /// The text in front was read for so many seconds more.
    ReadFor(u64),
    EraseLog,
}

impl State {
    pub(super) fn learning(&mut self, learning: Learning, now_ms: u64) -> Vec<Task> {
        match learning {
            Learning::Load => vec![Task::Batch(BatchTask::LoadLearned)],
            Learning::Loaded { cards, log } => {
                self.learned.cards = Some(cards);
                self.learned.log = log;
                Vec::new()
            }
            Learning::Answer { id, grade } => self.answer_card(id, grade, now_ms),
            Learning::ReadFor(seconds) => self.has_read(seconds, now_ms),
            Learning::EraseLog => {
                self.learned.log = ReadingLog::default();
                self.notify(Notice::done(say!("app-reading-times-erased")));
                vec![Task::Disk(DiskTask::EraseReading)]
            }
        }
    }

    fn answer_card(&mut self, id: Uuid, grade: Grade, now_ms: u64) -> Vec<Task> {
        let cards = self.learned.cards.get_or_insert_default();
        let card = Card::graded(cards.get(&id).copied(), grade, day_of(now_ms));
        cards.insert(id, card);
        vec![Task::Disk(DiskTask::SaveReview(BTreeMap::from([(
            id, card,
        )])))]
    }

    /// Writes down that the text in front was read for so many seconds.
    fn has_read(&mut self, seconds: u64, now_ms: u64) -> Vec<Task> {
        let letters = std::mem::take(&mut self.learned.letters);
        if !self.settings.keep_reading_times {
            return Vec::new();
        }
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let read = Read { seconds, letters };
        let (day, key, title) = (day_of(now_ms), open.key(), open.title());
        let mut news = ReadingLog::default();
        news.add(day, key, title, read);
        self.learned.log.add(day, key, title, read);
        vec![Task::Disk(DiskTask::SaveReading(Box::new(news)))]
    }
}
