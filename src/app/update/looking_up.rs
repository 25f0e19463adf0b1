//! Words looked up in the reader's dictionaries, and which dictionaries those are.

use super::super::looking_up::{DictionaryTask, LookUp, WordAsked};
use super::super::state::{Notice, State};
use super::super::task::Task;
use crate::library::{ChosenDictionary, Setting};
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn look_up(&mut self, asked: LookUp) -> Vec<Task> {
        match asked {
            LookUp::Word(asked) => self.look_word_up(asked),
            LookUp::Found {
                serial,
                word,
                answers,
            } => {
                let known = &mut self.dictionaries;
                if serial == known.serial {
                    (known.word, known.answers, known.is_pending) = (word, answers, false);
                }
                Vec::new()
            }
            LookUp::Add(path) => {
                self.dictionaries.is_adding = true;
                vec![Task::Dictionary(DictionaryTask::Add(path))]
            }
            LookUp::Added(found) => {
                self.dictionaries.is_adding = false;
                match found {
                    Ok(files) => self.add_dictionaries(files),
                    Err(message) => self.notify(Notice::warning(message)),
                }
            }
            LookUp::Describe => self.describe_dictionaries(),
            LookUp::Described(described) => {
                self.dictionaries.described = described;
                self.dictionaries.is_describing = false;
                Vec::new()
            }
        }
    }

    fn look_word_up(&mut self, asked: WordAsked) -> Vec<Task> {
        let known = &mut self.dictionaries;
        known.serial += 1;
        known.word = asked.at_first();
        known.answers.clear();
        let on = |dictionary: &&ChosenDictionary| dictionary.is_on;
        let dictionaries: Vec<_> = self.usual.dictionaries.iter().filter(on).cloned().collect();
        known.is_pending = !dictionaries.is_empty() && !asked.word.trim().is_empty();
        if !known.is_pending {
            return Vec::new();
        }
        let serial = known.serial;
        let front = self.front();
        vec![Task::Dictionary(DictionaryTask::LookUp {
            serial,
            asked,
            document: front.map(|open| Arc::clone(&open.text.document)),
            dictionaries,
        })]
    }

    /// Adds dictionaries behind those that are there; each stands in the list once.
    fn add_dictionaries(&mut self, files: Vec<PathBuf>) -> Vec<Task> {
        let mut dictionaries = self.usual.dictionaries.clone();
        let before = dictionaries.len();
        for file in files {
            let dictionary = ChosenDictionary::new(file);
            if !dictionaries.iter().any(|old| old.file == dictionary.file) {
                dictionaries.push(dictionary);
            }
        }
        let notice = match dictionaries.len() - before {
            0 => say!("app-dictionary-known").to_owned(),
            1 => say!("app-dictionary-added").to_owned(),
            count => say!("app-dictionaries-added", count = count),
        };
        let mut tasks = self.notify(Notice::done(notice));
        tasks.extend(self.set(Setting::Dictionaries(dictionaries)));
        tasks.extend(self.describe_dictionaries());
        tasks
    }

    fn describe_dictionaries(&mut self) -> Vec<Task> {
        self.dictionaries.is_describing = true;
        let dictionaries = self.usual.dictionaries.clone();
        vec![Task::Dictionary(DictionaryTask::Describe(dictionaries))]
    }
}
