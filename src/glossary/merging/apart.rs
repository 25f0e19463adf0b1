//! Who stands beside whom: two names in one sentence are two people, the more surely the more often.

use super::Mention;
use crate::document::Document;
use std::collections::HashMap;

/// What speaks for it that two forms are two people, for each pair of forms.
pub(super) struct Apart(HashMap<(usize, usize), Evidence>);

/// How often two forms stand near each other.
#[derive(Clone, Copy, Default)]
struct Evidence {
    /// Sentences that name both.
    beside: u32,
    /// “A and B”: nobody is coordinated with himself.
    joined: u32,
    /// Times that one follows the other soon, in the same sentence or another.
    near: u32,
}

/// As many mentions are looked at after each.
const NEXT: usize = 5;
/// A sentence is no longer, in bytes.
const REACH: usize = 240;
/// What follows soon, in bytes.
const NEAR: usize = 1_200;
/// Measured on names whose bearers are known. Of a hundred times that two names are near each other, they are in one
/// sentence 1.2 times if they are one person's, and 6.3 times if they are two people's. The two numbers are the
/// logarithms of the odds for two people: if the names are in one sentence, and if they are not.
const BESIDE: f32 = 1.6;
const BETWEEN: f32 = 0.05;
/// Where more proof than this is asked for, one “A and B” is not enough.
const FIRM: f32 = 5.0;

impl Apart {
    /// `forms` holds the form of each mention.
    pub fn gather(document: &Document, mentions: &[Mention], forms: &[Option<usize>]) -> Self {
        let mut pairs: HashMap<(usize, usize), Evidence> = HashMap::new();
        for (index, mention) in mentions.iter().enumerate() {
            let Some(form) = forms[index] else { continue };
            let end = document.text.byte(mention.range.end);
            let mut same = true;
            for (other, after) in forms.iter().zip(mentions).skip(index + 1).take(NEXT) {
                let Some(between) = document
                    .text
                    .as_str()
                    .get(end..document.text.byte(after.range.start))
                else {
                    break;
                };
                same &= between.len() <= REACH && !ends_sentence(between);
                if between.len() > NEAR {
                    break;
                }
                let Some(other) = other.filter(|other| *other != form) else {
                    continue;
                };
                let pair = pairs.entry((form.min(other), form.max(other))).or_default();
                pair.near += 1;
                pair.beside += u32::from(same);
                pair.joined += u32::from(
                    same && matches!(between.trim(), "and" | "or" | "&" | "nor" | "with" | "to"),
                );
            }
        }
        Self(pairs)
    }

    /// Whether two sets of forms are two people, if so much is `proof` as a logarithm of odds.
    pub fn are_apart(&self, these: &[usize], those: &[usize], proof: f32) -> bool {
        let sum = self.sum(these, those);
        let coordinated = sum.joined > u32::from(proof > FIRM);
        coordinated
            || BESIDE * sum.beside as f32 - BETWEEN * (sum.near - sum.beside) as f32 >= proof
    }

    /// Whether any sentence names both.
    pub fn are_beside(&self, these: &[usize], those: &[usize]) -> bool {
        self.sum(these, those).beside > 0
    }

    /// How often one follows the other soon.
    pub fn near(&self, these: &[usize], those: &[usize]) -> u32 {
        self.sum(these, those).near
    }

    fn sum(&self, these: &[usize], those: &[usize]) -> Evidence {
        let mut sum = Evidence::default();
        for &this in these {
            for &that in those {
                let Some(pair) = self.0.get(&(this.min(that), this.max(that))) else {
                    continue;
                };
                sum.beside += pair.beside;
                sum.joined += pair.joined;
                sum.near += pair.near;
            }
        }
        sum
    }
}

/// Whether a sentence, or what somebody says, ends between two names.
fn ends_sentence(between: &str) -> bool {
    between.contains(['!', '?', ';', '“', '”', '"', '('])
        || between.match_indices(['.', '\n']).any(|(at, sign)| {
            sign == "." && between[at + 1..].starts_with([' ', '\n'])
                || between[at..].starts_with("\n\n")
        })
}
