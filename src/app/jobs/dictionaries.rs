//! The worker that looks words up in dictionaries.

use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::looking_up::{Described, DictionaryAnswer, DictionaryTask, LookUp, WordAsked};
use crate::app::open_dictionaries::OpenDictionaries;
use crate::document::Document;
use crate::library::{ChosenDictionary, Source, dictionaries_at, dictionary_info};
use crate::study::language::Language;
use std::sync::mpsc::{Receiver, Sender, channel};

pub(super) struct Worker {
    tasks: Sender<DictionaryTask>,
}

impl Worker {
    pub(super) fn start(answer: Answer) -> Self {
        let (tasks, received) = channel();
        std::thread::spawn(move || work(&received, &answer));
        Self { tasks }
    }

    pub(super) fn run(&self, task: DictionaryTask) {
        let _ = self.tasks.send(task);
    }
}

fn work(received: &Receiver<DictionaryTask>, answer: &Answer) {
    let mut open = OpenDictionaries::default();
    while let Ok(first) = received.recv() {
        let waiting: Vec<DictionaryTask> =
            std::iter::once(first).chain(received.try_iter()).collect();
        let is_word = |task: &DictionaryTask| matches!(task, DictionaryTask::LookUp { .. });
        let last = waiting.iter().rposition(is_word);
        for (index, task) in waiting.into_iter().enumerate() {
            // A word is not looked up where another was asked for meanwhile.
            if !is_word(&task) || Some(index) == last {
                answer.send(Command::LookUp(carry_out(task, &mut open)));
            }
        }
    }
}

fn carry_out(task: DictionaryTask, open: &mut OpenDictionaries) -> LookUp {
    match task {
        DictionaryTask::LookUp {
            serial,
            asked,
            document,
            dictionaries,
        } => {
            open.keep(&dictionaries);
            let (word, answers) = look_up(open, &asked, document.as_deref(), &dictionaries);
            LookUp::Found {
                serial,
                word,
                answers,
            }
        }
        DictionaryTask::Add(path) => {
            LookUp::Added(guarded(|| dictionaries_at(&path)).unwrap_or_else(Err))
        }
        DictionaryTask::Describe(dictionaries) => {
            let described = |dictionary: ChosenDictionary| -> (Source, Described) {
                let info = guarded(|| dictionary_info(dictionary.path())).unwrap_or_else(Err);
                (
                    dictionary.file,
                    info.map(|info| (info.name, info.word_count)),
                )
            };
            LookUp::Described(dictionaries.into_iter().map(described).collect())
        }
    }
}

/// The word that was found, and what the dictionaries that have it say of it.
fn look_up(
    open: &mut OpenDictionaries,
    asked: &WordAsked,
    document: Option<&Document>,
    dictionaries: &[ChosenDictionary],
) -> (String, Vec<DictionaryAnswer>) {
    let text = document.map_or("", |document| document.text.as_str());
    let language = Language::of_text(Some(&asked.language), text);
    let mut word = asked.word.clone();
    if asked.is_beginning {
        let mut longest = |dictionary| {
            guarded(|| open.longest_beginning(dictionary, &asked.word)).unwrap_or_default()
        };
        let letters = dictionaries.iter().map(&mut longest).max();
        word = word.chars().take(letters.unwrap_or(0).max(1)).collect();
    }
    let mut answers = Vec::new();
    for dictionary in dictionaries {
        let answer = guarded(|| open.ask(dictionary, &word, language)).unwrap_or_else(|message| {
            DictionaryAnswer {
                name: dictionary.file.name(),
                articles: Err(message),
            }
        });
        if answer
            .articles
            .as_ref()
            .map_or(true, |found| !found.is_empty())
        {
            answers.push(answer);
        }
    }
    (word, answers)
}
