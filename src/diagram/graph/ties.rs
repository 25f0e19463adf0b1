//! Who belongs with whom: how often two share a paragraph, weighed against how often chance alone would bring them together.

use crate::document::Document;
use crate::glossary::Entry;
use std::collections::BTreeMap;

/// Two that share paragraphs. The ends are positions in the list that [`ties`] was given, the smaller first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    pub ends: (usize, usize),
    /// Paragraphs that name both.
    pub shared: usize,
    /// `shared` times the logarithm of one plus how many times more that is than chance would give.
    pub strength: f64,
}

impl Tie {
    #[must_use]
    pub fn other(&self, end: usize) -> Option<usize> {
        match self.ends {
            (a, b) if a == end => Some(b),
            (a, b) if b == end => Some(a),
            _ => None,
        }
    }
}

/// Ties that each keeps of its own, the strongest first.
const OF_EACH: usize = 3;
/// Where somebody shares this many paragraphs with another, one shared paragraph elsewhere says nothing.
const OFTEN: usize = 8;

/// The ties worth drawing, the strongest first.
///
/// Plain counts would join everybody to the main character, who is in most paragraphs anyway. Pointwise mutual
/// information alone would favour two who are named once, together. Their product ranks as a reader would. Two main
/// characters meet hardly more often than chance, because both are always there; one is added under the logarithm, so
/// that they keep the tie of their many meetings.
#[must_use]
pub fn ties(entries: &[&Entry], document: &Document) -> Vec<Tie> {
    let found = all(entries, document);
    let most = found.iter().map(|tie| tie.shared).max().unwrap_or_default();
    let least = if most >= OFTEN { 2 } else { 1 };
    let mut kept_by = vec![0; entries.len()];
    let mut kept = Vec::new();
    for tie in found.into_iter().filter(|tie| tie.shared >= least) {
        let (a, b) = tie.ends;
        // Among its strongest for both, or the only way to somebody who has none yet.
        let wanted =
            (kept_by[a] < OF_EACH && kept_by[b] < OF_EACH) || kept_by[a] == 0 || kept_by[b] == 0;
        if wanted {
            kept_by[a] += 1;
            kept_by[b] += 1;
            kept.push(tie);
        }
    }
    kept
}

/// Every two that share a paragraph, the strongest first.
fn all(entries: &[&Entry], document: &Document) -> Vec<Tie> {
    let mut present: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut paragraphs = vec![0_usize; entries.len()];
    for (number, entry) in entries.iter().enumerate() {
        for block in entry
            .mentions
            .iter()
            .filter_map(|mention| document.block_at(mention.start))
        {
            let here = present.entry(block).or_default();
            if here.last() != Some(&number) {
                here.push(number);
                paragraphs[number] += 1;
            }
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for here in present.values() {
        for (at, &a) in here.iter().enumerate() {
            for &b in &here[at + 1..] {
                *shared.entry((a, b)).or_default() += 1;
            }
        }
    }
    let total = present.len() as f64;
    let tie = |((a, b), shared): ((usize, usize), usize)| {
        let chance = paragraphs[a] as f64 * paragraphs[b] as f64 / total;
        Tie {
            ends: (a, b),
            shared,
            strength: shared as f64 * (shared as f64 / chance).ln_1p(),
        }
    };
    let mut ties: Vec<Tie> = shared.into_iter().map(tie).collect();
    ties.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.ends.cmp(&b.ends)));
    ties
}
