//! Whether as many notes stand in a file of ours as its head says: one that was cut off between two notes looks whole.

use super::front::Front;
use crate::annotation::Kind;
use crate::exchange::keep::{Stretch, stretches};
use crate::exchange::own_block::OwnBlock;
use crate::exchange::page::MARKERS;
use std::collections::BTreeMap;

/// How many notes a file lacks, by its head; none where none are missing, or where nobody can tell.
pub(super) fn missing(front: &Front, body: &str) -> Option<usize> {
    // In earlier versions notes stood between two comments.
    if MARKERS[1..].iter().any(|marker| body.contains(marker)) {
        return None;
    }
    let said = |key: &str| front.first(&[key]).parse::<usize>().ok();
    let (passages, noted) = (said("highlights")? + said("bookmarks")?, said("notes")?);
    let mut there: BTreeMap<_, (bool, bool)> = BTreeMap::new();
    for stretch in stretches(body) {
        let Stretch::Block(block) = stretch else {
            continue;
        };
        let mut own = OwnBlock::read(&block.text);
        if let Some(exact) = block.exact {
            own = own.corrected(exact);
        }
        // What its reader has changed may have been anything.
        let (is_passage, is_noted) = there.entry(block.name.block_id()).or_default();
        *is_passage |= block.edited || own.kind != Kind::Note;
        *is_noted |= block.edited || !own.note.is_empty();
    }
    let count = |is: fn(&(bool, bool)) -> bool| there.values().filter(|block| is(block)).count();
    let passages = passages.saturating_sub(count(|(is_passage, _)| *is_passage));
    let noted = noted.saturating_sub(count(|(_, is_noted)| *is_noted));
    Some(passages.max(noted)).filter(|missing| *missing > 0)
}
