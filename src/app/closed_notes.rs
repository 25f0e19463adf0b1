//! What is changed of notes on texts that are not open.
//!
//! Their records lie on the disk and are read first. Nobody waits for that: a change is taken in at once, stands in a queue, and is
//! made when the record is there. Changes of one text are made in the order in which they came, so that of two letters the later
//! one stands. While somebody types, the record is held, and not every letter has it read again.
//!
//! A record that was read may be older than what was written since. All that goes to the disk is therefore also told to
//! [`ClosedNotes::written`], and a record is let go of as soon as nobody needs it.

use super::batch::Batch;
use crate::annotation::{Notebook, Replica};
use crate::document::Document;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

#[derive(Debug, Default)]
pub(super) struct ClosedNotes {
    /// Changes that wait for a record, the first one first.
    queue: VecDeque<Batch>,
    /// By the keys of their texts.
    records: BTreeMap<String, Record>,
    /// The texts that are typed about now.
    typed: BTreeSet<String>,
    /// Counts the times that somebody began to type.
    session: u64,
}

#[derive(Debug)]
enum Record {
    /// It is being read. What was written meanwhile, or was not on the disk yet when it was asked for, is not in it.
    Asked(Option<Box<Replica>>),
    Read(Box<Notebook>),
    /// It could not be read.
    Unreadable,
}

impl ClosedNotes {
    /// Puts a change at the end of the queue. What could not be read before is tried again for it.
    pub(super) fn push(&mut self, batch: Batch) {
        self.try_again();
        self.queue.push_back(batch);
    }

    /// Forgets what could not be read, so that it is asked for again.
    pub(super) fn try_again(&mut self) {
        self.records
            .retain(|_, record| !matches!(record, Record::Unreadable));
    }

    /// The next change that can be made: the records of all its texts are there, and no earlier change of one of them waits. One that
    /// was not typed is also given out where a record could not be read: whoever asked for it is told.
    pub(super) fn next(&mut self, is_open: impl Fn(&str) -> bool) -> Option<Batch> {
        let mut waited_for: BTreeSet<&str> = BTreeSet::new();
        let mut found = None;
        for (at, batch) in self.queue.iter().enumerate() {
            let is_there = |key: &String| match self.records.get(key) {
                _ if is_open(key) => true,
                Some(Record::Read(_)) => true,
                Some(Record::Unreadable) => batch.typed.is_none(),
                Some(Record::Asked(_)) | None => false,
            };
            if batch
                .keys()
                .all(|key| is_there(key) && !waited_for.contains(key.as_str()))
            {
                found = Some(at);
                break;
            }
            waited_for.extend(batch.keys().map(String::as_str));
        }
        self.queue.remove(found?)
    }

    /// The records that are needed and were not asked for yet; they count as asked for from here on. `unsaved` are the notes that may
    /// not be on the disk yet.
    pub(super) fn ask(
        &mut self,
        is_open: impl Fn(&str) -> bool,
        unsaved: &BTreeMap<String, Replica>,
    ) -> Vec<String> {
        let mut asked = Vec::new();
        for key in self.queue.iter().flat_map(Batch::keys) {
            if !is_open(key) && !self.records.contains_key(key) {
                let record = Record::Asked(unsaved.get(key).cloned().map(Box::new));
                self.records.insert(key.clone(), record);
                asked.push(key.clone());
            }
        }
        asked
    }

    /// Takes in what was read of a text, or that it could not be.
    pub(super) fn read(&mut self, key: String, record: Option<Notebook>) {
        let known = self.records.remove(&key);
        let record = match (record, known) {
            (Some(mut notebook), Some(Record::Asked(meanwhile))) => {
                if let Some(meanwhile) = meanwhile {
                    notebook.absorb(&meanwhile, &Document::default());
                }
                Record::Read(Box::new(notebook))
            }
            (None, Some(Record::Asked(_))) => Record::Unreadable,
            // Nobody has asked.
            (_, known) => {
                self.records.extend(known.map(|known| (key, known)));
                return;
            }
        };
        self.records.insert(key, record);
    }

    /// The record of a text, where it was read.
    pub(super) fn record(&mut self, key: &str) -> Option<&mut Notebook> {
        match self.records.get_mut(key)? {
            Record::Read(notebook) => Some(notebook),
            Record::Asked(_) | Record::Unreadable => None,
        }
    }

    /// Notes of a text were written, or are on their way to the disk.
    pub(super) fn written(&mut self, notes: &Replica) {
        match self.records.get_mut(notes.key()) {
            Some(Record::Read(notebook)) => {
                notebook.absorb(notes, &Document::default());
            }
            Some(Record::Asked(Some(meanwhile))) => meanwhile.merge(notes),
            Some(Record::Asked(meanwhile)) => *meanwhile = Some(Box::new(notes.clone())),
            Some(Record::Unreadable) | None => {}
        }
    }

    /// What is typed from here on is typed by somebody who has looked at the notes again: the records are too old for that.
    pub(super) fn end_typing(&mut self) {
        self.session += 1;
        self.typed.clear();
        self.let_go();
    }

    /// Which time of typing this is.
    pub(super) fn session(&self) -> u64 {
        self.session
    }

    /// A change was made. Where it was typed, its records are held for the next letter.
    pub(super) fn made(&mut self, batch: &Batch) {
        if batch
            .typed
            .is_some_and(|typed| typed.session == self.session)
        {
            self.typed.extend(batch.keys().cloned());
        }
    }

    /// Lets go of the records that nobody needs.
    pub(super) fn let_go(&mut self) {
        let queued: BTreeSet<&String> = self.queue.iter().flat_map(Batch::keys).collect();
        let typed = &self.typed;
        self.records.retain(|key, record| {
            matches!(record, Record::Asked(_)) || typed.contains(key) || queued.contains(key)
        });
    }

    /// Whether all that was asked for is done.
    pub(super) fn is_idle(&self) -> bool {
        self.queue.is_empty()
    }

    /// Whether words wait for a record that could not be read.
    pub(super) fn is_stuck(&self) -> bool {
        let unreadable = |key: &String| matches!(self.records.get(key), Some(Record::Unreadable));
        self.queue
            .iter()
            .any(|batch| batch.typed.is_some() && batch.keys().any(unreadable))
    }
}
