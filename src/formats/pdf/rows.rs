//! Words to rows: what stands on one baseline from edge to edge of the page, with the small raised and lowered words in it.

use super::words::Word;

/// Rows that a word is held against before and after its own.
const NEAR: usize = 8;
/// A letter or two that are larger than others by this much begin a chapter, and stand beside several rows.
const INITIAL: f32 = 1.7;

#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Baseline.
    pub y: f32,
    /// Of its largest word.
    pub size: f32,
    /// From left to right.
    pub words: Vec<Word>,
}

impl Row {
    pub fn inked(&self) -> impl DoubleEndedIterator<Item = &Word> {
        self.words.iter().filter(|word| !word.blank)
    }

    /// Whether there is nothing in it but a letter or two.
    fn is_initial(&self) -> bool {
        self.inked().count() == 1 && self.inked().all(is_short)
    }
}

fn is_short(word: &Word) -> bool {
    word.glyphs.len() <= 2
}

/// The rows of a layer from top to bottom; none without letters.
pub(super) fn rows(mut words: Vec<Word>) -> Vec<Row> {
    words.sort_by(|a, b| a.y.total_cmp(&b.y).then(b.size.total_cmp(&a.size)));
    let mut rows: Vec<Row> = Vec::new();
    for word in words {
        let from = rows.len().saturating_sub(NEAR);
        let away = |row: &Row| (row.y - word.y).abs();
        let fits = |row: &Row| {
            let ratio = row.size / word.size;
            away(row) < 0.22 * row.size.min(word.size)
                && (1.0 / 2.6..2.6).contains(&ratio)
                && !(row.is_initial() && ratio > INITIAL)
                && !(is_short(&word) && ratio < 1.0 / INITIAL)
        };
        match rows[from..]
            .iter_mut()
            .filter(|row| fits(row))
            .min_by(|a, b| away(a).total_cmp(&away(b)))
        {
            Some(row) => {
                if word.size > row.size * 1.05 && !word.blank {
                    row.y = word.y;
                }
                row.size = row.size.max(word.size);
                row.words.push(word);
            }
            None => rows.push(Row {
                y: word.y,
                size: word.size,
                words: vec![word],
            }),
        }
    }
    // Twice: a raised word may itself have a raised one.
    take_in_scripts(&mut rows);
    take_in_scripts(&mut rows);
    rows.retain(|row| row.inked().next().is_some());
    rows.iter_mut()
        .for_each(|row| row.words.sort_by(|a, b| a.x0.total_cmp(&b.x0)));
    rows.sort_by(|a, b| a.y.total_cmp(&b.y));
    rows
}

/// Moves small words that touch a larger one, a little above or below its baseline, to its row.
fn take_in_scripts(rows: &mut [Row]) {
    const REACH: usize = 6;
    for own in 0..rows.len() {
        let mut at = 0;
        while at < rows[own].words.len() {
            let word = &rows[own].words[at];
            let (from, to) = (own.saturating_sub(REACH), (own + REACH + 1).min(rows.len()));
            match (from..to).find(|&other| other != own && is_script_in(word, &rows[other])) {
                Some(other) => {
                    let word = rows[own].words.remove(at);
                    rows[other].words.push(word);
                }
                None => at += 1,
            }
        }
    }
}

fn is_script_in(word: &Word, row: &Row) -> bool {
    let stands_in = |y: f32, size: f32| word.y >= y - 0.75 * size && word.y <= y + 0.4 * size;
    let touches = |beside: &Word| {
        let room = 0.35 * beside.size;
        (word.x0 - beside.x1).abs() < room || (beside.x0 - word.x1).abs() < room
    };
    let holds = |beside: &Word| {
        let ratio = beside.size / word.size;
        ratio > 1.15
            && ratio < if is_short(beside) { INITIAL } else { 2.1 }
            && touches(beside)
            && stands_in(beside.y, beside.size)
    };
    // The next letters of a script that was taken in before.
    let goes_on = |beside: &Word| {
        (beside.size / word.size - 1.0).abs() < 0.1
            && (beside.y - word.y).abs() < 0.1 * word.size
            && (word.x0 - beside.x1).abs() < 0.4 * word.size
            && row.size > 1.15 * word.size
    };
    stands_in(row.y, row.size) && row.inked().any(|beside| holds(beside) || goes_on(beside))
}
