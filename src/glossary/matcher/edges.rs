//! Whether letters of a name are the name, or parts of longer words: what touches them on either side decides.
//!
//! Scripts with blanks have it in their blanks. In the others a name is found wherever it stands, unless its neighbours speak against it:
//! katakana goes on in katakana; a lone letter needs neighbours of another kind, since nearly every letter stands in hundreds of
//! words; a short name does not begin inside a word of the dictionary (京都 in 東京都). Hiragana is mostly the grammar around
//! words, where the dictionary errs, so that a short name in it needs a particle behind it.

use super::affixes;
use super::atoms::Atom;
use super::script::Script;
use crate::glossary::EntryKind;
use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use std::cell::OnceCell;

/// A block of text, cut.
pub(super) struct Passage<'a> {
    pub text: &'a str,
    pub atoms: &'a [Atom],
    /// Names end in -s in the genitive.
    pub has_genitive_s: bool,
    /// Where words begin and end as the dictionary has it, in bytes. Asked for in few places.
    bounds: OnceCell<Vec<usize>>,
    is_japanese: OnceCell<bool>,
}

/// A name as it stands: its atoms, and the bytes that are its own.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub first: usize,
    pub last: usize,
    pub start: usize,
    pub end: usize,
    pub kind: EntryKind,
}

/// Names of more letters than this are nowhere by chance.
const SHORT: usize = 3;

impl<'a> Passage<'a> {
    pub fn new(text: &'a str, atoms: &'a [Atom], has_genitive_s: bool) -> Self {
        Self {
            text,
            atoms,
            has_genitive_s,
            bounds: OnceCell::new(),
            is_japanese: OnceCell::new(),
        }
    }

    fn bounds(&self) -> &[usize] {
        self.bounds.get_or_init(|| {
            let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
            segmenter.segment_str(self.text).collect()
        })
    }

    fn is_japanese(&self) -> bool {
        *self
            .is_japanese
            .get_or_init(|| self.atoms.iter().any(|atom| atom.script.is_kana()))
    }

    /// Whether a word of the dictionary begins before a place and ends behind it.
    fn is_inside_word(&self, at: usize) -> bool {
        self.bounds().binary_search(&at).is_err()
    }

    /// Whether a word of the dictionary begins where the name does, and goes on behind it.
    fn begins_longer_word(&self, start: usize, end: usize) -> bool {
        let bounds = self.bounds();
        let next = bounds.partition_point(|bound| *bound <= start);
        bounds.binary_search(&start).is_ok() && bounds.get(next).is_some_and(|next| *next > end)
    }

    /// Whether the name stands there as a name.
    pub fn has(&self, name: Standing) -> bool {
        let (Some(first), Some(last)) = (self.atoms.get(name.first), self.atoms.get(name.last))
        else {
            return false;
        };
        // Whatever is glued to words with blanks between them has been looked at.
        if !first.script.is_unspaced() && !last.script.is_unspaced() {
            return true;
        }
        let before = name.first.checked_sub(1).and_then(|at| self.atoms.get(at));
        let before = before.filter(|before| before.touches(*first));
        let after = self.atoms.get(name.last + 1);
        let after = after.filter(|after| last.touches(**after));
        if name.first == name.last && first.script != Script::SouthEast {
            return self.stands_alone(*first, before, after);
        }
        let size = name.last - name.first + 1;
        self.may_begin(name, first.script, before, size)
            && self.may_end(name, last.script, after, size)
            && !self.is_surname_of_another(name, first.script, before, size)
    }

    /// A name of one letter.
    fn stands_alone(&self, own: Atom, before: Option<&Atom>, after: Option<&Atom>) -> bool {
        let script = own.script;
        let parted = |other: &Atom| {
            !other.script.is_unspaced()
                || other.script == Script::Hiragana && script != Script::Hiragana
        };
        let ends = |after: &Atom| {
            parted(after)
                && (after.script != Script::Hiragana
                    || affixes::begins_with_particle(&self.text[own.end..]))
        };
        before.is_none_or(parted) && after.is_none_or(ends)
    }

    fn may_begin(
        &self,
        name: Standing,
        script: Script,
        before: Option<&Atom>,
        size: usize,
    ) -> bool {
        let Some(before) = before.filter(|before| before.script.is_unspaced()) else {
            return true;
        };
        match script {
            Script::Katakana => before.script != Script::Katakana,
            Script::Hiragana if before.script == Script::Hiragana => {
                let last = before.text(self.text).chars().next();
                size > 2 || last.is_some_and(affixes::may_end_word)
            }
            Script::Han | Script::SouthEast if before.script == script => {
                size > SHORT || !self.is_inside_word(name.start)
            }
            _ => true,
        }
    }

    /// Whether the first letter is the surname of somebody who is called by it (小李, 老王), and the others begin a word: 小李|明天. A word
    /// of the dictionary alone tells nothing: 李明天亮就走了 is about 李明.
    fn is_surname_of_another(
        &self,
        name: Standing,
        script: Script,
        before: Option<&Atom>,
        size: usize,
    ) -> bool {
        let is_called = |before: &Atom| matches!(before.text(self.text), "小" | "老" | "阿");
        script == Script::Han
            && name.kind == EntryKind::Person
            && size <= SHORT
            && before.is_some_and(is_called)
            && !self.is_japanese()
            && self.is_inside_word(name.end)
    }

    fn may_end(&self, name: Standing, script: Script, after: Option<&Atom>, size: usize) -> bool {
        let Some(after) = after else { return true };
        match script {
            Script::Katakana => after.script != Script::Katakana,
            Script::Hiragana if after.script == Script::Hiragana => {
                size > SHORT || affixes::begins_with_particle(&self.text[name.end..])
            }
            Script::Han if after.script == script => {
                let next = after.text(self.text).chars().next();
                let makes_place = |c| affixes::makes_place(c, self.is_japanese());
                name.kind != EntryKind::Person || !next.is_some_and(makes_place)
            }
            Script::SouthEast if after.script == script => {
                let is_syllable = name.first == name.last;
                let is_part = || {
                    self.begins_longer_word(name.start, name.end)
                        || is_syllable && self.is_inside_word(name.end)
                };
                size > SHORT || !is_part()
            }
            _ => true,
        }
    }
}
