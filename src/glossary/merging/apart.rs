//! Who stands beside whom: two names in one sentence are two people, the more surely the more often.

use super::Mention;
use crate::document::Document;
use std::collections::HashMap;

/// How strongly pairs of forms are told apart.
pub(super) struct Apart(HashMap<(usize, usize), Told>);

#[derive(Clone, Copy, Default)]
struct Told {
    /// Sentences that name both.
    beside: u32,
    /// “A and B”: nobody is coordinated with himself.
    joined: u32,
}

/// As many mentions are looked at after each.
const NEAR: usize = 4;
/// A sentence is no longer, in bytes.
const REACH: usize = 240;
/// Two forms are of two people if they share this many of a hundred sentences of the rarer.
const SHARED: u32 = 7;

impl Apart {
    /// `forms` holds the form of each mention.
    pub fn gather(document: &Document, mentions: &[Mention], forms: &[Option<usize>]) -> Self {
        let mut told: HashMap<(usize, usize), Told> = HashMap::new();
        for (index, mention) in mentions.iter().enumerate() {
            let Some(form) = forms[index] else { continue };
            let end = document.text.byte(mention.range.end);
            for (other, after) in forms.iter().zip(mentions).skip(index + 1).take(NEAR) {
                let Some(between) = document.text.as_str().get(end..document.text.byte(after.range.start)) else { break };
                if between.len() > REACH || ends_sentence(between) {
                    break;
                }
                let Some(other) = other.filter(|other| *other != form) else { continue };
                let told = told.entry((form.min(other), form.max(other))).or_default();
                told.beside += 1;
                told.joined += u32::from(matches!(between.trim(), "and" | "or" | "&" | "nor" | "with" | "to"));
            }
        }
        Self(told)
    }

    /// Whether two sets of forms are told apart; `count` is how often the rarer is named.
    pub fn told(&self, these: &[usize], those: &[usize], count: u32) -> bool {
        let mut sum = Told::default();
        for &this in these {
            for &that in those {
                let Some(told) = self.0.get(&(this.min(that), this.max(that))) else { continue };
                sum.beside += told.beside;
                sum.joined += told.joined;
            }
        }
        sum.joined > 0 || sum.beside > 1 && sum.beside * 100 >= count * SHARED
    }
}

/// Whether a sentence, or what somebody says, ends between two names.
fn ends_sentence(between: &str) -> bool {
    between.contains(['!', '?', ';', '“', '”', '"', '('])
        || between
            .match_indices(['.', '\n'])
            .any(|(at, sign)| sign == "." && between[at + 1..].starts_with([' ', '\n']) || between[at..].starts_with("\n\n"))
}
