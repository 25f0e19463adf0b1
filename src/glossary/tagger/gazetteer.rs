//! Where the words of a block stand in the lists of places, the longest name first.

use super::lexicon::{Lexicon, longer, place};
use super::passage::{Passage, Stretch};
use crate::glossary::language::tokens::Gap;

/// What the lists say of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// 1 for countries and the like, 2 to 5 for towns by size, 6 for other names of towns, 0 for no place.
    kind: u8,
    several_words: bool,
    first: bool,
}

impl Mark {
    /// One number for each kind of mark; 0 for none.
    #[must_use]
    pub fn code(self) -> u8 {
        if self.kind == 0 {
            0
        } else {
            self.kind | u8::from(self.several_words) << 3 | u8::from(self.first) << 4
        }
    }
}

/// The longest names are this many words long.
const LONGEST: usize = 4;

/// The marks of all words of a block.
pub fn marks(passage: &Passage<'_>, block: &Stretch, lexicon: &Lexicon<'_>, marks: &mut Vec<Mark>) {
    marks.clear();
    marks.resize(block.tokens.len(), Mark::default());
    let mut index = block.tokens.start;
    while index < block.tokens.end {
        let (words, kind) = longest(passage, block, index, lexicon);
        let here = index - block.tokens.start;
        for (at, mark) in marks[here..here + words].iter_mut().enumerate() {
            *mark = Mark {
                kind,
                several_words: words > 1,
                first: at == 0,
            };
        }
        index += words.max(1);
    }
}

/// How many words from here are the longest name of a place, and its kind; none where no name begins.
fn longest(
    passage: &Passage<'_>,
    block: &Stretch,
    index: usize,
    lexicon: &Lexicon<'_>,
) -> (usize, u8) {
    let form = passage.form_at(index);
    if !form.capital || form.place == 0 {
        return (0, 0);
    }
    let kind = form.place & place::KIND;
    let mut found = if kind > 0 { (1, kind) } else { (0, 0) };
    let (mut key, mut value) = (form.folded, form.place);
    for (words, next) in (2..=LONGEST).zip(index + 1..block.tokens.end) {
        let joined = matches!(passage.tokens[next].gap, Gap::Space | Gap::Dot)
            && !passage.tokens[next - 1].possessive;
        if value & place::BEGINS == 0 || !joined {
            break;
        }
        key = longer(key, passage.form_at(next).folded);
        let Some(longer) = lexicon.place(key) else {
            break;
        };
        value = longer;
        if value & place::KIND > 0 && passage.form_at(next).capital {
            found = (words, value & place::KIND);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{hash, table::written};
    use super::*;

    #[test]
    fn the_longest_name_wins_and_half_a_name_is_none() {
        let key = |words: &[&str]| {
            words[1..]
                .iter()
                .fold(hash::of(words[0]), |key, word| longer(key, hash::of(word)))
        };
        let places = [
            (key(&["york"]), vec![3]),
            (key(&["new"]), vec![place::BEGINS]),
            (key(&["new", "york"]), vec![2 | place::BEGINS]),
            (key(&["new", "york", "mills"]), vec![5]),
        ];
        let table = written(&places, 1);
        let lexicon = Lexicon::new(&[], &table, &[]);
        let text = crate::document::sample::paragraphs(&["New York Mills, New York, New, York"]);
        let passage = Passage::read(&text, &lexicon);
        let mut found = Vec::new();
        marks(&passage, &passage.blocks[0], &lexicon, &mut found);
        let kinds: Vec<u8> = found.iter().map(|mark| mark.kind).collect();
        assert_eq!(kinds, [5, 5, 5, 2, 2, 0, 3]);
        assert!(found[3].first && found[3].several_words && !found[6].several_words);
    }
}
