//! Where in the index the passages of some texts stand. Those of one text are written in one go and stand one after another, so that
//! a search in a few texts need not look at the matches in all others.

use super::{Index, IndexError, code};
use crate::study::language::Language;
use crate::study::sought::Kind;
use rusqlite::params;
use std::collections::BTreeSet;

/// Stretches that are asked for one by one; of more, the whole between them is looked through.
const MOST: usize = 64;

/// From the first to the last number of rows that follow one another.
pub(super) type Stretch = (i64, i64);

/// Stretches in order, none of which touches the next.
pub(super) struct Stretches(Vec<Stretch>);

impl Stretches {
    fn whole() -> Self {
        Self(vec![(0, i64::MAX)])
    }

    fn joined(mut stretches: Vec<Stretch>) -> Self {
        stretches.sort_unstable();
        let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
        for (first, last) in stretches {
            match joined.last_mut().filter(|before| before.1 + 1 >= first) {
                Some(before) => before.1 = before.1.max(last),
                None => joined.push((first, last)),
            }
        }
        Self(joined)
    }

    /// The stretches to ask for; rows of others may be among the answers.
    pub(super) fn to_ask(&self) -> Vec<Stretch> {
        match self.0.as_slice() {
            [] => Vec::new(),
            few if few.len() <= MOST => few.to_vec(),
            many => vec![(many[0].0, many[many.len() - 1].1)],
        }
    }

    pub(super) fn contains(&self, row: i64) -> bool {
        let before = self.0.partition_point(|(first, _)| *first <= row);
        before > 0 && row <= self.0[before - 1].1
    }

    /// Stretches that hold some rows of these and no other rows, in which each is ranked.
    pub(super) fn to_rank(&self, rows: &[i64]) -> Vec<Stretch> {
        if self.0.len() <= MOST {
            return self.0.clone();
        }
        rows.iter().map(|row| (*row, *row)).collect()
    }
}

impl Index {
    /// Where the passages, notes or names of some texts stand, in some languages; none stands for all.
    pub(super) fn stretches(
        &self,
        kind: Option<Kind>,
        keys: Option<&BTreeSet<String>>,
        languages: Option<&[Language]>,
    ) -> Result<Stretches, IndexError> {
        if kind.is_none() && keys.is_none() && languages.is_none() {
            return Ok(Stretches::whole());
        }
        let mut ends = "select (select min(id) from passage where passage.text = text.id), \
             (select max(id) from passage where passage.text = text.id) from text where kind = ?1"
            .to_owned();
        if let Some(languages) = languages {
            let codes: Vec<String> = languages
                .iter()
                .map(|language| format!("'{}'", language.code()))
                .collect();
            ends.push_str(&format!(" and language in ({})", codes.join(", ")));
        }
        let mut of_kind = self.connection.prepare(&ends)?;
        let mut of_text = self.connection.prepare(&format!("{ends} and key = ?2"))?;
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Option<Stretch>> {
            let (first, last): (Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?);
            Ok(first.zip(last))
        };
        let mut found: Vec<Stretch> = Vec::new();
        for kind in kind.map_or_else(|| vec![0, 1, 2], |kind| vec![code(kind)]) {
            match keys {
                None => {
                    for stretch in of_kind.query_map([kind], read)? {
                        found.extend(stretch?);
                    }
                }
                Some(keys) => {
                    for key in keys {
                        for stretch in of_text.query_map(params![kind, key], read)? {
                            found.extend(stretch?);
                        }
                    }
                }
            }
        }
        Ok(Stretches::joined(found))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_become_one_and_hold_just_their_rows() {
        let some = Stretches::joined(vec![(7, 9), (1, 3), (4, 5)]);
        assert_eq!(some.to_ask(), [(1, 5), (7, 9)]);
        let held: Vec<i64> = (0..12).filter(|row| some.contains(*row)).collect();
        assert_eq!(held, [1, 2, 3, 4, 5, 7, 8, 9]);
        let many = Stretches::joined((0..100).map(|n| (n * 10, n * 10 + 1)).collect());
        assert_eq!(many.to_ask(), [(0, 991)]);
        assert_eq!(many.to_rank(&[10, 31]), [(10, 10), (31, 31)]);
        assert!(Stretches::joined(Vec::new()).to_ask().is_empty());
    }
}
