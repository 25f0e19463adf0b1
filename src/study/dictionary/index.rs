//! The list of words of a dictionary (`.idx`) and of their other names (`.syn`), in an order of our own: files are not always
//! sorted as they should be.

use super::super::search::folded;
use std::borrow::Cow;

/// Most words of a dictionary, and most other names; the largest that are about have two million.
const MOST: usize = 3_000_000;
/// Bytes of a word. The format allows 255.
const LONGEST: usize = 1024;
/// Bytes of a folded word that words are sorted by.
const SORTED_BY: usize = 96;
/// Words that are one when they are folded.
const MOST_ALIKE: usize = 64;

/// Words and where their articles are.
#[derive(Debug)]
pub(super) struct Index {
    words: WordList,
    /// Other names, with the numbers of their words.
    others: WordList,
    /// Numbers of words, and beyond them of other names, in the order of their keys.
    sorted: Vec<u32>,
    /// Whether places of articles have 64 bits.
    has_wide_places: bool,
}

/// A word and where its article is.
pub(super) struct IndexedWord {
    pub word: String,
    /// Of the article, in bytes.
    pub place: u64,
    pub len: usize,
}

/// Words, each with a zero after it and then a tail of so many bytes.
#[derive(Debug)]
struct WordList {
    bytes: Vec<u8>,
    starts: Vec<u32>,
    tail: usize,
}

impl WordList {
    /// Finds where words begin, up to the first that is not whole.
    fn read(bytes: Vec<u8>, tail: usize) -> Self {
        let mut words = Self {
            bytes,
            starts: Vec::new(),
            tail,
        };
        let mut at = 0;
        while words.starts.len() < MOST
            && let Ok(start) = u32::try_from(at)
            && let Some(end) = words.end_from(at)
            && end + 1 + tail <= words.bytes.len()
        {
            words.starts.push(start);
            at = end + 1 + tail;
        }
        words
    }

    fn end_from(&self, start: usize) -> Option<usize> {
        let bytes = self.bytes.get(start..)?;
        let len = bytes.iter().take(LONGEST).position(|&byte| byte == 0)?;
        Some(start + len)
    }

    /// Where a word begins and ends.
    fn bounds(&self, number: usize) -> Option<(usize, usize)> {
        let start = *self.starts.get(number)? as usize;
        Some((start, self.end_from(start)?))
    }

    fn word(&self, number: usize) -> Cow<'_, str> {
        let (start, end) = self.bounds(number).unwrap_or_default();
        String::from_utf8_lossy(&self.bytes[start..end])
    }

    fn tail(&self, number: usize) -> Option<&[u8]> {
        let (_, end) = self.bounds(number)?;
        self.bytes.get(end + 1..end + 1 + self.tail)
    }
}

impl Index {
    pub(super) fn read(bytes: Vec<u8>, synonyms: Vec<u8>, has_wide_places: bool) -> Self {
        let words = WordList::read(bytes, if has_wide_places { 12 } else { 8 });
        let mut index = Self {
            words,
            others: WordList::read(synonyms, 4),
            sorted: Vec::new(),
            has_wide_places,
        };
        let all = index.words.starts.len() + index.others.starts.len();
        let mut sorted: Vec<u32> = (0..all as u32).collect();
        sorted.sort_by_cached_key(|&number| index.key(number as usize));
        index.sorted = sorted;
        index
    }

    pub(super) fn len(&self) -> usize {
        self.words.starts.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The word or the other name with a number.
    pub(super) fn word(&self, number: usize) -> Cow<'_, str> {
        match number.checked_sub(self.len()) {
            Some(other) => self.others.word(other),
            None => self.words.word(number),
        }
    }

    /// What a word is sorted by: its first letters, folded.
    fn key(&self, number: usize) -> Box<str> {
        let mut key = folded(&self.word(number));
        key.truncate(key.floor_char_boundary(SORTED_BY));
        key.into_boxed_str()
    }

    /// What stands behind a word or an other name.
    pub(super) fn entry(&self, number: usize) -> Option<IndexedWord> {
        let number = match number.checked_sub(self.len()) {
            Some(other) => be_u32(self.others.tail(other)?)? as usize,
            None => number,
        };
        let tail = self.words.tail(number)?;
        let (place, len) = if self.has_wide_places {
            let (high, low) = (be_u32(tail)?, be_u32(&tail[4..])?);
            (u64::from(high) << 32 | u64::from(low), be_u32(&tail[8..])?)
        } else {
            (u64::from(be_u32(tail)?), be_u32(&tail[4..])?)
        };
        Some(IndexedWord {
            word: self.words.word(number).into_owned(),
            place,
            len: len as usize,
        })
    }

    /// The numbers of a word, however its letters are written; those that are written in just the same way come first. A word and
    /// its other name lead to one article.
    pub(super) fn exact(&self, word: &str) -> Vec<usize> {
        let key = folded(word);
        let beginning = &key[..key.floor_char_boundary(SORTED_BY)];
        let mut found: Vec<usize> = self
            .beginning_with(beginning)
            .take_while(|&number| *self.key(number) == *beginning)
            .filter(|&number| folded(&self.word(number)) == key)
            .take(MOST_ALIKE)
            .collect();
        found.sort_by_key(|&number| self.word(number) != word);
        let mut seen = Vec::new();
        found.retain(|&number| {
            let place = self.entry(number).map(|entry| entry.place);
            let is_new = place.is_some() && !seen.contains(&place);
            seen.push(place);
            is_new
        });
        found
    }

    /// Numbers of words whose keys begin so, in order.
    pub(super) fn beginning_with(&self, beginning: &str) -> impl Iterator<Item = usize> {
        let first = self
            .sorted
            .partition_point(|&number| *self.key(number as usize) < *beginning);
        let beginning = beginning.to_owned();
        self.sorted[first..]
            .iter()
            .map(|&number| number as usize)
            .take_while(move |&number| self.key(number).starts_with(&beginning))
    }
}

/// The number that stands first in some bytes.
fn be_u32(bytes: &[u8]) -> Option<u32> {
    let (first, _) = bytes.split_first_chunk::<4>()?;
    Some(u32::from_be_bytes(*first))
}
