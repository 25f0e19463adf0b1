//! Dictionaries that are open, so that the next word is found at once: each is opened when it is first asked.

use super::looking_up::DictionaryAnswer;
use crate::library::{ChosenDictionary, DictionaryStamp, dictionary_stamp, open_dictionary};
use crate::study::dictionary::Dictionary;
use crate::study::language::Language;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Dictionaries that were asked before, with the state of their files then.
#[derive(Debug, Default)]
pub struct OpenDictionaries {
    open: BTreeMap<PathBuf, (DictionaryStamp, Result<Dictionary, String>)>,
}

impl OpenDictionaries {
    /// Closes all but these.
    pub fn keep(&mut self, wanted: &[ChosenDictionary]) {
        self.open
            .retain(|path, _| wanted.iter().any(|wanted| wanted.path() == path));
    }

    /// What a dictionary says of a word of a text in this language.
    pub fn ask(
        &mut self,
        dictionary: &ChosenDictionary,
        word: &str,
        language: Language,
    ) -> DictionaryAnswer {
        match self.opened(dictionary) {
            Ok(open) => DictionaryAnswer {
                name: open.name().to_owned(),
                articles: Ok(open.look_up(word, language)),
            },
            Err(message) => DictionaryAnswer {
                name: dictionary.file.name(),
                articles: Err(message.clone()),
            },
        }
    }

    /// How many code points of a text without blanks are the longest word of a dictionary that begins it.
    pub fn longest_beginning(&mut self, dictionary: &ChosenDictionary, text: &str) -> usize {
        /// Code points that such a word may have.
        const MOST: usize = 12;
        let open = self.opened(dictionary);
        open.as_ref()
            .map_or(0, |open| open.longest_beginning(text, MOST))
    }

    /// A dictionary as its files are now.
    fn opened(&mut self, dictionary: &ChosenDictionary) -> &mut Result<Dictionary, String> {
        let path = dictionary.path();
        let stamp = dictionary_stamp(path);
        self.open
            .retain(|open, (then, _)| open != path || *then == stamp);
        let opened = self.open.entry(path.to_owned());
        &mut opened.or_insert_with(|| (stamp, open_dictionary(path))).1
    }
}
