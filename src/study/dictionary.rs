//! Dictionaries in the StarDict format: what they say of a word, also where it stands in the text with an ending.
//!
//! After "Format for StarDict dictionary files" (stardict-3, doc/StarDictFileFormat). The files come from strangers: whatever they
//! hold, reading ends, takes bounded room, and at worst finds nothing.

mod articles;
mod index;
mod info;
mod markup;
#[cfg(test)]
mod tests;
mod text;

pub use articles::Seekable;
pub use info::Info;

use super::language::Language;
use super::terms::Analyzer;
use articles::Articles;
use flate2::read::MultiGzDecoder;
use index::Index;
use std::io::Read;

/// Most articles that one dictionary gives for a word.
const MOST_ARTICLES: usize = 6;
/// Bytes of an article that are read.
const LONGEST_ARTICLE: usize = 128 * 1024;
/// Entries with the same beginning that are looked at for the stem of a word.
const MOST_LOOKED_AT: usize = 4_000;
/// Code points of what is looked up; nobody looks a page up.
const LONGEST_WORD: usize = 100;

/// What a dictionary says of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// As the dictionary writes it.
    pub headword: String,
    /// Plain text, lines separated by `\n`.
    pub text: String,
}

/// The files of a dictionary.
pub struct Files {
    /// `.ifo`
    pub info: Vec<u8>,
    /// `.idx`, unpacked.
    pub index: Vec<u8>,
    /// `.syn`, unpacked; empty where there is none.
    pub synonyms: Vec<u8>,
    /// `.dict`, or `.dict.dz` as it is: it is sought in, and never read whole.
    pub articles: Box<dyn Seekable>,
}

/// A dictionary, ready to be asked.
#[derive(Debug)]
pub struct Dictionary {
    info: Info,
    index: Index,
    articles: Articles,
}

impl Dictionary {
    /// # Errors
    /// What is wrong with it, to end a sentence.
    pub fn open(files: Files) -> Result<Self, String> {
        let info = Info::parse(&files.info)?;
        let index = Index::read(files.index, files.synonyms, info.has_wide_places);
        if index.is_empty() {
            return Err(say!("dictionaries-no-words").to_owned());
        }
        let articles = Articles::open(files.articles).ok_or(say!("dictionaries-no-articles"))?;
        Ok(Self {
            info,
            index,
            articles,
        })
    }

    #[must_use]
    pub fn name(&self) -> &str {
        &self.info.name
    }

    /// How many words it has, without their other names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// What it says of a word of a text in this language: under the word itself, however its letters are written, else under the
    /// shortest words of the same stem.
    pub fn look_up(&mut self, word: &str, language: Language) -> Vec<Article> {
        let forms = forms(word, language);
        let exact = forms.iter().map(|form| self.index.exact(form));
        let mut found = exact
            .into_iter()
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        if found.is_empty() {
            let stemmed = forms.iter().map(|form| self.of_same_stem(form, language));
            found = stemmed
                .into_iter()
                .find(|found| !found.is_empty())
                .unwrap_or_default();
        }
        found.truncate(MOST_ARTICLES);
        found
            .into_iter()
            .filter_map(|entry| self.article(entry))
            .collect()
    }

    /// How many code points of a text without blanks between its words are the longest word of this dictionary that begins it.
    #[must_use]
    pub fn longest_beginning(&self, text: &str, most: usize) -> usize {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends: Vec<usize> = ends.take(most).collect();
        let is_word = |&len: &usize| !self.index.exact(&text[..ends[len - 1]]).is_empty();
        (1..=ends.len()).rev().find(is_word).unwrap_or(0)
    }

    fn article(&mut self, entry: usize) -> Option<Article> {
        let entry = self.index.entry(entry)?;
        let len = entry.len.min(LONGEST_ARTICLE);
        let bytes = self.articles.read(entry.place, len)?;
        let text = text::of_article(&bytes, self.info.kinds.as_deref());
        (!text.is_empty()).then_some(Article {
            headword: text::printable(&entry.word),
            text,
        })
    }

    /// Entries whose words have the stem of this one; the shortest of them.
    fn of_same_stem(&self, word: &str, language: Language) -> Vec<usize> {
        let analyzer = Analyzer::new(language);
        let stem = analyzer.word(word);
        let letters = stem.chars().count();
        if letters < 2 || word.contains(char::is_whitespace) {
            return Vec::new();
        }
        // A stem may end otherwise than its word: "studi", of "study".
        let beginning: String = stem.chars().take((letters - 1).max(2)).collect();
        let length_if_same = |entry| {
            let word = self.index.word(entry);
            let is_same = !word.contains(' ') && analyzer.word(&word) == stem;
            is_same.then(|| (word.chars().count(), entry))
        };
        let mut found: Vec<(usize, usize)> = self
            .index
            .beginning_with(&beginning)
            .take(MOST_LOOKED_AT)
            .filter_map(length_if_same)
            .collect();
        found.sort_unstable();
        let shortest = found.first().map_or(0, |(length, _)| *length);
        found
            .into_iter()
            .take_while(|(length, _)| *length == shortest)
            .map(|(_, entry)| entry)
            .collect()
    }
}

/// Unpacks an index that is packed (`.idx.gz`); none where it is damaged, or larger than `most` bytes.
#[must_use]
pub fn unpacked(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    let mut reader = MultiGzDecoder::new(bytes).take(most as u64 + 1);
    reader.read_to_end(&mut unpacked).ok()?;
    (unpacked.len() <= most).then_some(unpacked)
}

/// The ways in which a word is looked for, the nearest to the text first: without signs at its ends, without a possessive, without
/// an article that is written with it.
fn forms(word: &str, language: Language) -> Vec<String> {
    const APOSTROPHES: [char; 2] = ['\'', '’'];
    let word = word.replace('\u{ad}', "");
    let words: Vec<&str> = word.split_whitespace().collect();
    let joined: String = words.join(" ").chars().take(LONGEST_WORD).collect();
    let bare = joined.trim_matches(|c: char| !c.is_alphanumeric());
    let mut forms = vec![bare.to_owned()];
    // An abbreviation has its sign in the dictionary: "etc.", "-ness".
    forms.extend((bare != joined).then(|| joined.clone()));
    let possessive = bare
        .strip_suffix('s')
        .and_then(|bare| bare.strip_suffix(APOSTROPHES));
    forms.extend(possessive.map(str::to_owned));
    // l’homme, dell’arte
    if matches!(language.code(), "fr" | "it")
        && let Some((_, noun)) = bare.split_once(APOSTROPHES)
    {
        forms.push(noun.to_owned());
    }
    forms.retain(|form| form.contains(char::is_alphanumeric));
    forms
}
