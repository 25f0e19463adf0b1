//! What somebody is to a narrator whom the text never names: “my friend Ralph” is “the narrator’s friend”.

use super::cast::Cast;
use super::nouns;
use super::stated::{Owner, Statement};
use crate::glossary::gloss::Told;
use std::collections::BTreeMap;

/// A tie to somebody who has a name goes before.
const LESS: i32 = 10;

/// Statements about the narrator's people, in text order.
#[derive(Default)]
pub(super) struct OfNarrator {
    said: Vec<Statement>,
}

impl OfNarrator {
    /// Keeps a statement of the narration itself about “my” friend.
    pub fn add(&mut self, cast: &Cast<'_>, statement: Statement) {
        let mention = &cast.mentions[statement.mention];
        let is_own = statement.owner == Owner::My && !mention.is_spoken && cast.is_told_by_i();
        if is_own && !statement.is_felt && statement.words.split(' ').count() < 3 {
            self.said.push(statement);
        }
    }

    /// By entry what it is to the narrator. “My friend” said once may be a figure of speech.
    pub fn told(self, cast: &Cast<'_>) -> Vec<(usize, Told)> {
        let mut times: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
        for statement in &self.said {
            let person = cast.mentions[statement.mention].person;
            *times.entry((person, statement.noun)).or_default() += 1;
        }
        let told = self.said.into_iter().map(|statement| {
            let person = cast.mentions[statement.mention].person;
            let times = times[&(person, statement.noun)];
            let is_figure =
                times < 2 && matches!(statement.noun, "friend" | "companion" | "brother");
            let told = Told {
                text: format!("the narrator’s {}", statement.words),
                range: cast.document.text.range_of_bytes(statement.bytes),
                worth: nouns::worth(statement.noun) - LESS,
            };
            (!is_figure).then_some((cast.people[person].entry, told))
        });
        told.flatten().collect()
    }
}
