//! What went wrong in keeping what the reader is not asked about: told when it happens, and taken back when it is over.

use super::super::Answer;
use crate::app::Notice;
use crate::app::command::Command;
use std::collections::{BTreeMap, BTreeSet};

/// What is kept besides the notes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kept {
    Review,
    ReadingLog,
    Details,
    Folders,
    Shelf,
    Settings,
    /// That two texts share no notes.
    Decision,
    /// The copy of the names of a text, by its key.
    NamesCopy(String),
    DetailsCopy,
}

pub(super) struct Troubles {
    answer: Answer,
    /// What was told, by what it is about.
    told: BTreeMap<Kept, String>,
    /// Warnings of saves that succeeded, by the key of the text.
    warnings: BTreeMap<String, BTreeSet<String>>,
}

impl Troubles {
    pub(super) fn new(answer: Answer) -> Self {
        Self {
            answer,
            told: BTreeMap::new(),
            warnings: BTreeMap::new(),
        }
    }

    /// Tells of every failure; what was told before is over where it succeeds.
    pub(super) fn tell(&mut self, what: Kept, result: Result<(), String>) {
        match result {
            Ok(()) => self.is_over(&what),
            Err(reason) => {
                if self.told.get(&what) != Some(&reason) {
                    self.is_over(&what);
                }
                self.told.insert(what, reason.clone());
                self.answer.send(Command::Notice(Notice::warning(reason)));
            }
        }
    }

    /// The same of what is tried again and again by itself: told once for as long as it lasts.
    pub(super) fn tell_once(&mut self, what: Kept, trouble: Option<String>) {
        match trouble {
            Some(warning) if self.told.values().any(|told| *told == warning) => {
                self.told.insert(what, warning);
            }
            trouble => self.tell(what, trouble.map_or(Ok(()), Err)),
        }
    }

    /// Tells what failed around a save of notes that succeeded: once for as long as it lasts.
    pub(super) fn tell_around(&mut self, key: &str, warnings: &[String]) {
        let now: BTreeSet<String> = warnings.iter().cloned().collect();
        let before = self.warnings.remove(key).unwrap_or_default();
        let others: BTreeSet<&String> = self.warnings.values().flatten().collect();
        for over in before.difference(&now).filter(|old| !others.contains(old)) {
            self.answer.send(Command::TroubleOver(over.clone()));
        }
        for new in now.difference(&before).filter(|new| !others.contains(new)) {
            self.answer
                .send(Command::Notice(Notice::warning(new.clone())));
        }
        if !now.is_empty() {
            self.warnings.insert(key.to_owned(), now);
        }
    }

    fn is_over(&mut self, what: &Kept) {
        let Some(message) = self.told.remove(what) else {
            return;
        };
        if !self.told.values().any(|told| *told == message) {
            self.answer.send(Command::TroubleOver(message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::mpsc::{Receiver, channel};

    fn troubles() -> (Troubles, Receiver<Command>) {
        let (commands, received) = channel();
        let answer = Answer {
            to: commands,
            wake: Arc::new(|| {}),
        };
        (Troubles::new(answer), received)
    }

    fn said(received: &Receiver<Command>) -> Vec<(bool, String)> {
        let said = received.try_iter().map(|command| match command {
            Command::Notice(notice) => (true, notice.message),
            Command::TroubleOver(message) => (false, message),
            _ => panic!("nothing else is said"),
        });
        said.collect()
    }

    fn full() -> Result<(), String> {
        Err("no room".to_owned())
    }

    #[test]
    fn a_trouble_is_taken_back_when_the_last_of_what_it_is_about_is_kept() {
        let (mut troubles, received) = troubles();
        troubles.tell(Kept::Shelf, full());
        troubles.tell(Kept::ReadingLog, full());
        assert_eq!(said(&received).len(), 2);
        troubles.tell(Kept::Shelf, Ok(()));
        assert_eq!(said(&received), []);
        troubles.tell(Kept::ReadingLog, Ok(()));
        assert_eq!(said(&received), [(false, "no room".to_owned())]);
        troubles.tell(Kept::ReadingLog, Ok(()));
        assert_eq!(said(&received), []);
    }

    #[test]
    fn what_fails_with_every_save_is_told_once_until_it_is_over() {
        let (mut troubles, received) = troubles();
        let warnings = ["the backup".to_owned()];
        let told = |told| vec![(told, "the backup".to_owned())];
        troubles.tell_around("a", &warnings);
        troubles.tell_around("a", &warnings);
        troubles.tell_around("b", &warnings);
        assert_eq!(said(&received), told(true));
        troubles.tell_around("a", &[]);
        assert_eq!(said(&received), []);
        troubles.tell_around("b", &[]);
        assert_eq!(said(&received), told(false));
        let copy = || Kept::NamesCopy("a".to_owned());
        troubles.tell_once(copy(), Some("the backup".to_owned()));
        troubles.tell_once(copy(), Some("the backup".to_owned()));
        assert_eq!(said(&received), told(true));
        troubles.tell_once(copy(), None);
        assert_eq!(said(&received), told(false));
    }
}
