//! The way back: from a passage of the flat text to the steps by which other programs find it in the mark-up of its page.
//!
//! The page and its part of the flat text have the same letters in the same order. So a passage is found in the page by
//! how many letters stand before it; where the two differ, by the nearest place of the same letters.

use super::pages::Pages;
use super::pointing::Page;
use crate::document::{Document, Offset, TextRange};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A passage as steps through its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Place of its file in the reading order, from 0.
    pub spine: usize,
    /// Path inside the archive; empty for a text of one file.
    pub source: String,
    /// Of an EPUB CFI below the file's step: `/4/2/6/1:12`.
    pub cfi: (String, String),
    /// In CREngine's terms: `/body/DocFragment[9]/body/div/p[20]/text().58`.
    pub paths: (String, String),
}

/// Finds the steps to passages of one text.
pub struct Stepper<'a> {
    document: &'a Document,
    pages: Pages<'a>,
    letters: RefCell<BTreeMap<usize, Rc<Letters>>>,
}

/// The letters of a page, and where each stands in its words.
struct Letters {
    letters: Vec<char>,
    at: Vec<usize>,
}

impl<'a> Stepper<'a> {
    /// `bytes` are those of the text's file.
    #[must_use]
    pub fn new(document: &'a Document, bytes: &'a [u8]) -> Self {
        Self {
            document,
            pages: Pages::new(document, bytes),
            letters: RefCell::default(),
        }
    }

    /// The steps to a passage; none where the text has no mark-up, or the passage is not in it.
    #[must_use]
    pub fn steps(&self, range: TextRange) -> Option<Steps> {
        let (spine, source, part) = self.part_of(range.start)?;
        let page = self.pages.page(spine)?;
        let (start, end) = self.place(&page, spine, part, range)?;
        let fragment = if source.is_empty() {
            "/html".to_owned()
        } else {
            format!("/body/DocFragment[{}]", spine + 1)
        };
        let path = |at: usize, is_end: bool| {
            let (names, offset) = page.path_to(at, is_end)?;
            Some(format!("{fragment}{names}.{offset}"))
        };
        Some(Steps {
            spine,
            source,
            cfi: (page.cfi_to(start, false)?, page.cfi_to(end, true)?),
            paths: (path(start, false)?, path(end, true)?),
        })
    }

    /// The file that holds an offset, and its part of the flat text.
    fn part_of(&self, offset: Offset) -> Option<(usize, String, TextRange)> {
        let spine = &self.document.package.spine;
        if spine.is_empty() {
            return Some((0, String::new(), self.document.text.range()));
        }
        let source = &self.document.section_at(offset)?.source;
        let index = spine.iter().position(|(path, _)| path == source)?;
        let parts = self.document.sections.iter();
        let part = parts
            .filter(|section| section.source == *source)
            .map(|section| section.range)
            .reduce(TextRange::union)?;
        Some((index, source.clone(), part))
    }

    /// Where a passage begins and ends in the words of its page.
    fn place(
        &self,
        page: &Page,
        spine: usize,
        part: TextRange,
        range: TextRange,
    ) -> Option<(usize, usize)> {
        let letters = Rc::clone(
            self.letters
                .borrow_mut()
                .entry(spine)
                .or_insert_with(|| Rc::new(Letters::of(page.chars()))),
        );
        let before = TextRange {
            start: part.start,
            end: range.start,
        };
        let letters_before = letters_of(self.document.slice(before)).count();
        let text = self.document.slice(range);
        let wanted: Vec<char> = letters_of(text).collect();
        if wanted.is_empty() {
            let at = letters.at.get(letters_before).copied()?;
            return Some((at, at));
        }
        let first = letters.nearest(&wanted, letters_before)?;
        let (start, end) = (letters.at[first], letters.at[first + wanted.len() - 1] + 1);
        Some(with_signs(page.chars(), text, start, end))
    }
}

impl Letters {
    fn of(chars: &[char]) -> Self {
        let (mut letters, mut at) = (Vec::new(), Vec::new());
        for (index, c) in chars.iter().enumerate() {
            for letter in letters_of(c.encode_utf8(&mut [0; 4])) {
                letters.push(letter);
                at.push(index);
            }
        }
        Self { letters, at }
    }

    /// Where these letters stand, the nearest to where they are thought to be.
    fn nearest(&self, wanted: &[char], about: usize) -> Option<usize> {
        if self
            .letters
            .get(about..)
            .is_some_and(|rest| rest.starts_with(wanted))
        {
            return Some(about);
        }
        let places = self.letters.windows(wanted.len()).enumerate();
        places
            .filter(|(_, letters)| *letters == wanted)
            .map(|(at, _)| at)
            .min_by_key(|at| at.abs_diff(about))
    }
}

/// Takes in the signs that stand before the first letter of a passage and after its last.
fn with_signs(page: &[char], text: &str, start: usize, end: usize) -> (usize, usize) {
    let is_sign = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
    let signs: Vec<char> = text.chars().take_while(|c| !c.is_alphanumeric()).collect();
    let before = signs
        .iter()
        .rev()
        .zip(page[..start].iter().rev())
        .take_while(|(one, other)| one == other && is_sign(one))
        .count();
    let signs: Vec<char> = text
        .chars()
        .rev()
        .take_while(|c| !c.is_alphanumeric())
        .collect();
    let after = signs
        .iter()
        .rev()
        .zip(&page[end..])
        .take_while(|(one, other)| one == other && is_sign(one))
        .count();
    (start - before, end + after)
}

fn letters_of(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}
