//! Words that are looked up in the reader's dictionaries: what was asked, and what they say.

use crate::document::Document;
use crate::library::{ChosenDictionary, Source};
use crate::study::dictionary::Article;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What is asked of dictionaries, and what comes of it.
#[derive(Debug)]
pub enum LookUp {
    /// Looks a word up in all that are on.
    Word(WordAsked),
    Found {
        serial: u64,
        /// The word that they have, where it is another part of what was asked.
        word: String,
        answers: Vec<DictionaryAnswer>,
    },
    /// Adds the dictionary that a file belongs to, or all in a folder.
    Add(PathBuf),
    /// The `.ifo` files that were found for it, or a sentence why there is none.
    Added(Result<Vec<PathBuf>, String>),
    /// Reads what the selected dictionaries say of themselves.
    Describe,
    Described(BTreeMap<Source, Described>),
}

/// What is looked up, and in which language it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordAsked {
    /// Where `is_beginning`, a text without blanks that begins with the word.
    pub word: String,
    pub is_beginning: bool,
    /// A BCP 47 tag; empty where the text says none.
    pub language: String,
}

impl WordAsked {
    /// The word as far as it is known before a dictionary was asked.
    #[must_use]
    pub fn at_first(&self) -> String {
        if self.is_beginning {
            self.word.chars().take(1).collect()
        } else {
            self.word.clone()
        }
    }
}

/// What one dictionary says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DictionaryAnswer {
    pub name: String,
    /// None where it does not have the word; a sentence where it cannot be read.
    pub articles: Result<Vec<Article>, String>,
}

/// The name of a dictionary and how many words it says it has, or a sentence why it cannot be used.
pub type Described = Result<(String, Option<u32>), String>;

/// The dictionaries as the window knows them.
#[derive(Debug, Default)]
pub struct Dictionaries {
    /// The word that is looked up, or was last.
    pub word: String,
    /// Tells this question from earlier ones.
    pub(super) serial: u64,
    pub is_pending: bool,
    /// In the order of the reader; those that do not have the word are left out.
    pub answers: Vec<DictionaryAnswer>,
    /// Whether a file or folder is being looked at.
    pub is_adding: bool,
    /// Whether the dictionaries are being read for what they say of themselves.
    pub(super) is_describing: bool,
    /// What the dictionaries say of themselves, as far as they were asked.
    pub described: BTreeMap<Source, Described>,
}

impl Dictionaries {
    /// Tells one question from another.
    #[must_use]
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// Whether everything that was asked for has come.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !self.is_pending && !self.is_adding && !self.is_describing
    }
}

/// Work for the thread of dictionaries.
#[derive(Debug)]
pub enum DictionaryTask {
    LookUp {
        serial: u64,
        asked: WordAsked,
        /// The text in front: where it declares no language, the language is guessed from its words.
        document: Option<Arc<Document>>,
        dictionaries: Vec<ChosenDictionary>,
    },
    Add(PathBuf),
    Describe(Vec<ChosenDictionary>),
}
