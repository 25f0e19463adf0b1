//! Marks that tell where they stand on printed pages: the place decides, and the words are the check.

use super::line_at;
use crate::annotation::area_position;
use crate::document::{Document, Offset, Point, Quad, TextRange};
use crate::exchange::import::model::{ImportedAnnotation, ImportedKind};
use std::collections::HashMap;

/// Of two passages that are one, this share of what stands in them is the same at least: extractions differ in blanks and hyphens.
const SAME: f32 = 0.7;

/// The place of a mark; none where it tells none, or where other words stand there: then it is of another edition.
pub(super) fn place(document: &Document, mark: &ImportedAnnotation) -> Option<TextRange> {
    let map = document.page_map.as_ref()?;
    let first = mark.printed.first()?;
    if mark.kind == ImportedKind::Area {
        let at = area_position(first, document)?;
        return Some(TextRange { start: at, end: at });
    }
    if mark.kind != ImportedKind::Highlight {
        let page = first.page as usize;
        let quads = first.on(map.pages().get(page)?);
        let at = beside(document, page, quads.first().map(Quad::center)?)?;
        return Some(line_at(document, at));
    }
    let mut ranges = Vec::new();
    for place in &mark.printed {
        let page = place.page as usize;
        let quads = place.on(map.pages().get(page)?);
        ranges.extend(map.text_in(page, &quads));
    }
    let words: String = ranges.iter().map(|range| document.slice(*range)).collect();
    is_same(&words, &mark.quote)
        .then(|| map.passage(&ranges))
        .flatten()
}

/// The word that a point of a page is nearest to; where only signs follow in its line, the beginning of that line. A line without words
/// is none.
fn beside(document: &Document, page: usize, point: Point) -> Option<Offset> {
    let has_words = |range: TextRange| document.slice(range).chars().any(char::is_alphanumeric);
    let map = document.page_map.as_ref()?;
    let nearest = map.position_at(page, point)?;
    let Some(line) = map.line_near(page, point, has_words) else {
        return Some(nearest);
    };
    let rest = TextRange {
        start: nearest,
        end: line.end,
    };
    let is_inside = line.start <= nearest && nearest < line.end;
    if !is_inside || !has_words(rest) {
        return Some(line.start);
    }
    let before = document.slice(TextRange {
        end: nearest,
        ..line
    });
    let begun = before.chars().rev().take_while(|c| c.is_alphanumeric());
    Some(nearest.minus(begun.count()))
}

/// Whether two passages have mostly the same pairs of letters.
fn is_same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (one, other) = (letters(one), letters(other));
    if one == other {
        return true;
    }
    let mut left: HashMap<&[char], usize> = HashMap::new();
    one.windows(2)
        .for_each(|pair| *left.entry(pair).or_default() += 1);
    let mut shared = 0usize;
    for pair in other.windows(2) {
        if let Some(count) = left.get_mut(pair).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    let all = one.len().max(other.len()).saturating_sub(1);
    all > 0 && shared as f32 >= SAME * all as f32
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn passages_are_the_same_whatever_their_blanks_and_hyphens() {
        assert!(is_same("The keeper counted", "the kee- per counted"));
        assert!(is_same("", "…"));
        assert!(!is_same("The keeper counted", "Nobody was on the pier"));
        assert!(!is_same("", "keeper"));
    }
}
