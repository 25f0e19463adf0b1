//! Room for the signs before the items of lists: each list is set in as far as its longest sign needs, so that none lies on words.

use super::style::LIST_INSET;
use crate::document::Document;

/// Air between a sign and its words, in em.
pub(super) const GAP: f32 = 0.5;

/// No list is set in further than this beyond its depth, in em.
const MOST: f32 = 14.0;

/// How much further each block is set in than its list is deep, in em. One pass over the blocks: a list goes on as long as no
/// block stands outside of it.
pub(super) fn insets(document: &Document) -> Vec<f32> {
    // Each list with the one around it and the width of its longest sign.
    let mut lists: Vec<(Option<usize>, f32)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut list_of = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let depth = usize::from(block.list_depth);
        open.truncate(depth);
        while open.len() < depth {
            lists.push((open.last().copied(), 0.0));
            open.push(lists.len() - 1);
        }
        if let (Some(&list), Some(marker)) = (open.last(), &block.marker) {
            lists[list].1 = lists[list].1.max(width(marker));
        }
        list_of.push(open.last().copied());
    }
    let mut insets: Vec<f32> = Vec::with_capacity(lists.len());
    for (outer, width) in lists {
        let around = outer.map_or(0.0, |outer| insets[outer]);
        insets.push((around + (width + GAP - LIST_INSET).max(0.0)).min(MOST));
    }
    list_of
        .into_iter()
        .map(|list| list.map_or(0.0, |list| insets[list]))
        .collect()
}

/// About how wide a sign is, in em; rather too wide than too narrow.
fn width(marker: &str) -> f32 {
    let width = |c: char| match c {
        '.' | ',' | ':' | '(' | ')' | ' ' | 'i' | 'j' | 'l' => 0.33,
        'I' => 0.42,
        'm' | 'w' | 'M' | 'W' => 0.95,
        'a'..='z' | '0'..='9' | 'α'..='ω' => 0.58,
        c if c.is_ascii() => 0.72,
        _ => 1.0,
    };
    // A sign without end is none.
    marker.chars().take(40).map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    #[test]
    fn a_list_makes_room_for_its_longest_sign_and_so_do_those_within() {
        let mut builder = Builder::new();
        for (depth, marker) in [
            (1, "1."),
            (1, "MDCCCLXXXVIII."),
            (2, "•"),
            (0, ""),
            (1, "2."),
        ] {
            let block = builder.block(BlockKind::Paragraph);
            (block.list_depth, block.marker) = (
                depth,
                Some(marker.to_owned()).filter(|marker| !marker.is_empty()),
            );
            builder.text("words");
        }
        let insets = insets(&builder.finish(Metadata::default(), Vec::new(), Package::default()));
        assert!(
            insets[1] > 5.0 && insets[0] == insets[1] && insets[2] == insets[1],
            "{insets:?}"
        );
        assert_eq!(insets[3..], [0.0, 0.0]);
    }
}
