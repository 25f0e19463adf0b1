//! Where the words of an older version of a text stand in the present one, by comparing the two whole.

use super::fold::{Folded, is_cjk, trim};
use crate::document::TextRange;
use imara_diff::{Algorithm, Diff, Interner, Token};
use std::ops::Range;

/// The share of a quote's words that must have survived for the comparison to say where it stands.
const SURVIVAL: f32 = 0.5;

/// How much longer a passage may have become.
const GROWTH: f32 = 1.8;

/// Both versions cut into words, and which of them are the same.
pub(super) struct Comparison {
    old: Folded,
    /// Folded ranges of the words of each version.
    old_words: Vec<Range<usize>>,
    new_words: Vec<Range<usize>>,
    /// For each old word, the new one that it became, where it survived; rising.
    same: Vec<Option<usize>>,
    /// For each new word, the old one that it was, where it is no new one; rising.
    was: Vec<Option<usize>>,
}

impl Comparison {
    pub(super) fn new(old_text: &str, new: &Folded) -> Self {
        let old = Folded::new(old_text);
        let (old_words, new_words) = (words(old.chars()), words(new.chars()));
        let same = compare(&old, &old_words, new, &new_words);
        let mut was = vec![None; new_words.len()];
        for (old, new) in same
            .iter()
            .enumerate()
            .filter_map(|(old, new)| Some((old, (*new)?)))
        {
            was[new] = Some(old);
        }
        Self {
            old,
            old_words,
            new_words,
            same,
            was,
        }
    }

    /// Whether a folded range of the present text comes from another passage than the one at `range` of the old text.
    /// Words that stood elsewhere before, and still do, are not the ones that were marked.
    pub(super) fn belongs_to_another(
        &self,
        place: &Range<usize>,
        range: TextRange,
        quote: &[char],
    ) -> bool {
        let Some((first, last)) = self.old_range(range, quote) else {
            return false;
        };
        let from = self
            .new_words
            .partition_point(|word| word.end <= place.start);
        let to = self
            .new_words
            .partition_point(|word| word.start < place.end)
            .max(from);
        let elsewhere = self.was[from..to]
            .iter()
            .flatten()
            .filter(|old| !(first..last).contains(*old))
            .count();
        elsewhere * 2 > to - from
    }

    /// The old words of a passage; none where the old text has other words at its place.
    fn old_range(&self, range: TextRange, quote: &[char]) -> Option<(usize, usize)> {
        let range = trim(self.old.chars(), self.old.range(range));
        if self.old.chars()[range.clone()] != *quote {
            return None;
        }
        let first = self
            .old_words
            .partition_point(|word| word.end <= range.start);
        let last = self
            .old_words
            .partition_point(|word| word.start < range.end);
        Some((first, last.max(first)))
    }

    /// The folded range of the present text that a range of the old text became; none where the old text has other words there
    /// than the quote, or too few of them are left.
    pub(super) fn project(&self, range: TextRange, quote: &[char]) -> Option<Range<usize>> {
        let (first, last) = self.old_range(range, quote)?;
        let range = trim(self.old.chars(), self.old.range(range));
        let survivors = || (first..last).filter_map(|old| Some((old, self.same[old]?)));
        if survivors().count() as f32 <= (last.saturating_sub(first)) as f32 * SURVIVAL {
            return None;
        }
        let (first_old, first_new) = survivors().next()?;
        let (last_old, last_new) = survivors().next_back()?;
        let start = if first_old == first {
            self.new_words[first_new].start
                + range.start.saturating_sub(self.old_words[first].start)
        } else {
            self.new_words[self.before(first, first_old, first_new)].start
        };
        let end = if last_old + 1 == last {
            self.new_words[last_new]
                .end
                .saturating_sub(self.old_words[last_old].end.saturating_sub(range.end))
        } else {
            self.new_words[self.after(last, last_old, last_new)].end
        };
        let grown = (end.saturating_sub(start)) as f32 > range.len() as f32 * GROWTH + 8.0;
        (start < end && !grown).then_some(start..end)
    }

    /// The first new word of a quote whose first words, `first..survivor`, did not survive: of the new words between the
    /// neighbouring survivors, the quote gets its share.
    fn before(&self, first: usize, survivor: usize, new: usize) -> usize {
        let before = (0..first)
            .rev()
            .find_map(|old| Some((old, self.same[old]?)));
        let (old_gap, new_gap) = match before {
            Some((old, there)) => (survivor - old - 1, new - there - 1),
            None => (survivor, new),
        };
        new - share(survivor - first, old_gap, new_gap)
    }

    /// The last new word of a quote whose last words, `survivor + 1..end`, did not survive.
    fn after(&self, end: usize, survivor: usize, new: usize) -> usize {
        let after = (end..self.same.len()).find_map(|old| Some((old, self.same[old]?)));
        let (old_gap, new_gap) = match after {
            Some((old, there)) => (old - survivor - 1, there - new - 1),
            None => (
                self.same.len() - survivor - 1,
                self.new_words.len() - new - 1,
            ),
        };
        new + share(end - survivor - 1, old_gap, new_gap)
    }
}

/// How many of `new` words replace `part` out of `whole` old ones. Far more new words than old ones are an insertion, of which
/// nothing says that it belongs to the quote.
fn share(part: usize, whole: usize, new: usize) -> usize {
    let fair = (new * part + whole / 2) / whole.max(1);
    fair.min(part * 2 + 1).min(new)
}

/// Which old word became which new one.
fn compare(
    old: &Folded,
    old_words: &[Range<usize>],
    new: &Folded,
    new_words: &[Range<usize>],
) -> Vec<Option<usize>> {
    let mut interner: Interner<&[char]> = Interner::new(old_words.len() / 4);
    let before = tokens(&mut interner, old.chars(), old_words);
    let after = tokens(&mut interner, new.chars(), new_words);
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Histogram, &before, &after, interner.num_tokens());
    let mut kept =
        (0..new_words.len()).filter(|&word| !is_marked(word, |word| diff.is_added(word)));
    (0..old_words.len())
        .map(|word| {
            if is_marked(word, |word| diff.is_removed(word)) {
                None
            } else {
                kept.next()
            }
        })
        .collect()
}

fn tokens<'t>(
    interner: &mut Interner<&'t [char]>,
    text: &'t [char],
    words: &[Range<usize>],
) -> Vec<Token> {
    words
        .iter()
        .map(|word| interner.intern(&text[word.clone()]))
        .collect()
}

fn is_marked(word: usize, marks: impl Fn(u32) -> bool) -> bool {
    u32::try_from(word).is_ok_and(marks)
}

/// Cuts a text into words: runs of letters and digits, single Han or kana characters, single signs. Spaces are no words.
fn words(text: &[char]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::with_capacity(text.len() / 4);
    let mut open = false;
    for (at, &c) in text.iter().enumerate() {
        let letter = is_letter(c);
        match words.last_mut() {
            Some(word) if open && letter => word.end = at + 1,
            _ if c == ' ' => {}
            _ => words.push(at..at + 1),
        }
        open = letter;
    }
    words
}

/// Whether a character joins others into a word; combining marks do.
pub(super) fn is_letter(c: char) -> bool {
    !is_cjk(c)
        && (c.is_alphanumeric()
            || !c.is_ascii() && unicode_normalization::char::is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Projects the words between `⟦` and `⟧` and answers what they became.
    fn projected(old: &str, new: &str) -> Option<String> {
        let start = old.chars().position(|c| c == '⟦').expect("an opening mark");
        let end = old.chars().position(|c| c == '⟧').expect("a closing mark") - 1;
        let old = old.replace(['⟦', '⟧'], "");
        let folded = Folded::new(new);
        let quote: String = old.chars().skip(start).take(end - start).collect();
        let range = TextRange::new(start, end);
        let range = Comparison::new(&old, &folded).project(range, Folded::new(&quote).chars())?;
        Some(folded.chars()[range].iter().collect())
    }

    #[test]
    fn a_quote_keeps_its_ends_when_words_change_inside_and_around() {
        assert_eq!(
            projected("One ⟦two three⟧ four five.", "Zero. One two three four.").as_deref(),
            Some("two three")
        );
        assert_eq!(
            projected("a b ⟦c d e f g⟧ h i", "a b c X e f g h i").as_deref(),
            Some("c X e f g")
        );
        assert_eq!(
            projected("a b ⟦c d e f g⟧ h i", "a b X d e f Y h i").as_deref(),
            Some("X d e f Y")
        );
        assert_eq!(
            projected("a b ⟦c d e f⟧ g h i", "a X Y d e f g h i").as_deref(),
            Some("Y d e f")
        );
        assert_eq!(
            projected("天地玄⟦黄宇宙⟧洪荒", "新本：天地玄黄宙洪荒").as_deref(),
            Some("黄宙")
        );
    }

    #[test]
    fn a_part_of_a_word_stays_that_part() {
        assert_eq!(
            projected(
                "The un⟦break⟧able oath",
                "Again the un-or, The unbreakable oath"
            )
            .as_deref(),
            Some("break")
        );
    }

    #[test]
    fn a_quote_whose_words_are_gone_has_no_place() {
        assert_eq!(projected("a b ⟦c d e f⟧ g", "a b g"), None);
        assert_eq!(projected("a b ⟦c d e f⟧ g", "a b c w x y z g"), None);
    }
}
