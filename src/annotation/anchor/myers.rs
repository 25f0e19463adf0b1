//! Approximate matching by bit-parallel edit distance: one machine word carries 64 cells of the dynamic-programming column.
//!
//! The recurrence is that of G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
//! programming", Journal of the ACM 46 (1999), in blocks for patterns over 64 characters, with the carry between blocks as
//! formulated by H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).

/// Where a match may begin in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// At its first character only: what is skipped counts as errors.
    Here,
    /// At any character.
    Anywhere,
}

/// A pattern made ready for matching.
#[derive(Clone, Debug)]
pub struct Pattern {
    len: usize,
    /// Words to a row of `masks`.
    n_blocks: usize,
    /// Row of each ASCII character; 0 is the row of characters that the pattern lacks.
    ascii: [u16; 128],
    /// Rows of the other characters, sorted.
    others: Vec<(char, u16)>,
    /// For each row, a bit for each place in the pattern where its character stands.
    masks: Vec<u64>,
}

/// 64 cells of a column, as differences between neighbours.
#[derive(Clone, Copy)]
struct Cells {
    rises: u64,
    falls: u64,
}

impl Pattern {
    pub fn new(chars: impl DoubleEndedIterator<Item = char> + Clone) -> Self {
        let len = chars.clone().count();
        let n_blocks = len.div_ceil(64);
        let mut others: Vec<(char, u16)> = chars
            .clone()
            .filter(|c| !c.is_ascii())
            .map(|c| (c, 0))
            .collect();
        others.sort_unstable();
        others.dedup();
        let mut pattern = Self {
            len,
            n_blocks,
            ascii: [0; 128],
            others,
            masks: vec![0; n_blocks],
        };
        for (position, c) in chars.enumerate() {
            let row = pattern.row_for(c);
            pattern.masks[row * n_blocks + position / 64] |= 1 << (position % 64);
        }
        pattern
    }

    /// The row of a character of the pattern, made on first use.
    fn row_for(&mut self, c: char) -> usize {
        let next = u16::try_from(self.masks.len() / self.n_blocks.max(1)).unwrap_or(u16::MAX);
        let slot = match self.ascii.get_mut(c as usize) {
            Some(slot) => slot,
            None => match self.others.binary_search_by_key(&c, |&(other, _)| other) {
                Ok(found) => &mut self.others[found].1,
                Err(_) => return 0,
            },
        };
        if *slot == 0 {
            *slot = next;
            self.masks.resize(self.masks.len() + self.n_blocks, 0);
        }
        usize::from(*slot)
    }

    fn masks_of(&self, c: char) -> &[u64] {
        let row = match self.ascii.get(c as usize) {
            Some(&row) => row,
            None => self
                .others
                .binary_search_by_key(&c, |&(other, _)| other)
                .map_or(0, |found| self.others[found].1),
        };
        let from = usize::from(row) * self.n_blocks;
        &self.masks[from..from + self.n_blocks]
    }

    /// For every position of the text, its end included, the fewest errors of the whole pattern against a stretch that ends
    /// there: insertions, deletions and substitutions, each counted one. The answer has one element more than the text.
    pub fn errors_by_end(&self, text: impl Iterator<Item = char>, begin: Begin) -> Vec<u32> {
        let mut errors = u32::try_from(self.len).unwrap_or(u32::MAX);
        let mut by_end = Vec::with_capacity(text.size_hint().0 + 1);
        by_end.push(errors);
        let mut column = vec![
            Cells {
                rises: !0,
                falls: 0
            };
            self.n_blocks
        ];
        let last_bit = self.len.wrapping_sub(1) % 64;
        for c in text {
            let mut carry = i32::from(begin == Begin::Here);
            for (block, (cells, &equal)) in column.iter_mut().zip(self.masks_of(c)).enumerate() {
                let top = if block + 1 == self.n_blocks {
                    last_bit
                } else {
                    63
                };
                carry = cells.advance(equal, carry, top);
            }
            errors = errors.saturating_add_signed(carry);
            by_end.push(errors);
        }
        by_end
    }

    /// The fewest errors of the whole pattern against the beginning of a text, however much of it that takes.
    pub fn fewest_errors(&self, text: impl Iterator<Item = char>) -> u32 {
        self.errors_by_end(text, Begin::Here)
            .into_iter()
            .min()
            .unwrap_or(0)
    }
}

impl Cells {
    /// Moves one text character on. `carry` is the difference that enters from above, and the answer the one that leaves at
    /// bit `top`.
    fn advance(&mut self, equal: u64, carry: i32, top: usize) -> i32 {
        let vertical = equal | self.falls;
        let equal = equal | u64::from(carry < 0);
        let horizontal = ((equal & self.rises).wrapping_add(self.rises) ^ self.rises) | equal;
        let rises = self.falls | !(horizontal | self.rises);
        let falls = self.rises & horizontal;
        let out = i32::from(rises >> top & 1 == 1) - i32::from(falls >> top & 1 == 1);
        let rises = rises << 1 | u64::from(carry > 0);
        let falls = falls << 1 | u64::from(carry < 0);
        self.rises = falls | !(vertical | rises);
        self.falls = rises & vertical;
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The textbook algorithm, a cell at a time.
    fn by_cells(pattern: &[char], text: &[char], begin: Begin) -> Vec<u32> {
        let mut column: Vec<u32> = (0..=pattern.len() as u32).collect();
        let mut last_row = vec![column[pattern.len()]];
        for &c in text {
            let mut diagonal = column[0];
            column[0] += u32::from(begin == Begin::Here);
            for i in 1..column.len() {
                let substituted = diagonal + u32::from(pattern[i - 1] != c);
                diagonal = column[i];
                column[i] = substituted.min(diagonal + 1).min(column[i - 1] + 1);
            }
            last_row.push(column[pattern.len()]);
        }
        last_row
    }

    #[test]
    fn a_quote_with_one_letter_changed_has_one_error() {
        let pattern = Pattern::new("colour".chars());
        let errors = pattern.errors_by_end("the color of".chars(), Begin::Anywhere);
        assert_eq!(errors.iter().min(), Some(&1));
        assert_eq!(errors[9], 1);
        assert_eq!(pattern.errors_by_end("xxcolour".chars(), Begin::Here)[8], 2);
    }

    #[test]
    fn blocks_agree_with_the_textbook_on_any_length() {
        let mut seed = 7u64;
        let mut random = |n: usize| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % n
        };
        let letters = ['a', 'b', 'é', '漢'];
        for len in [1, 2, 31, 63, 64, 65, 127, 128, 129, 200] {
            let pattern: Vec<char> = (0..len).map(|_| letters[random(4)]).collect();
            let mut text: Vec<char> = (0..150).map(|_| letters[random(4)]).collect();
            text.extend(pattern.iter().filter(|_| true));
            for begin in [Begin::Here, Begin::Anywhere] {
                let fast = Pattern::new(pattern.iter().copied())
                    .errors_by_end(text.iter().copied(), begin);
                assert_eq!(fast, by_cells(&pattern, &text, begin), "pattern of {len}");
            }
        }
    }

    #[test]
    fn an_empty_pattern_matches_everywhere() {
        let errors = Pattern::new("".chars()).errors_by_end("abc".chars(), Begin::Anywhere);
        assert_eq!(errors[0], 0);
    }
}
