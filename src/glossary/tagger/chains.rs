//! Where names can be: words with a capital and the small words between them. All other words are no name, and are not tagged.

use super::passage::{Passage, Stretch};
use super::words::class;
use crate::glossary::language::tokens::Gap;
use std::ops::Range;

/// How a word of a chain follows the one before it: what a name may reach across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The first of a chain.
    None,
    Space,
    Dot,
    Comma,
    /// After ’s.
    Possessive,
    /// A hyphen, a stroke, an ampersand or a bracket.
    Other,
}

pub const LINKS: [Link; 6] = [
    Link::None,
    Link::Space,
    Link::Dot,
    Link::Comma,
    Link::Possessive,
    Link::Other,
];

/// The runs of words of a block that can hold names, in order.
#[must_use]
pub fn chains(passage: &Passage<'_>, block: &Stretch) -> Vec<Range<usize>> {
    let mut chains = Vec::new();
    let mut index = block.tokens.start;
    while index < block.tokens.end {
        if !is_candidate(passage, block, index) {
            index += 1;
            continue;
        }
        let first = index;
        index += 1;
        while index < block.tokens.end {
            let bridge = bridge(passage, block, index);
            if link(passage, index) == Link::None
                || bridge == 0 && !is_candidate(passage, block, index)
            {
                break;
            }
            index += bridge.max(1);
        }
        chains.push(first..index);
    }
    chains
}

/// How the word at an index follows the one before it, if it stands in a chain with it.
#[must_use]
pub fn link(passage: &Passage<'_>, index: usize) -> Link {
    let token = &passage.tokens[index];
    let possessive = index > 0 && passage.tokens[index - 1].possessive;
    match token.gap {
        Gap::Start => Link::None,
        _ if token.starts_sentence => Link::None,
        Gap::Space if possessive => Link::Possessive,
        Gap::Space => Link::Space,
        Gap::Dot => Link::Dot,
        Gap::Comma => Link::Comma,
        Gap::Other => Link::Other,
    }
}

fn is_candidate(passage: &Passage<'_>, block: &Stretch, index: usize) -> bool {
    let form = passage.form_at(index);
    if form.capital || form.text.chars().any(char::is_uppercase) {
        return true;
    }
    // A number belongs to the name beside it, or to none: “10 Downing Street”.
    let beside = |other: usize, link_at: usize| {
        block.tokens.contains(&other)
            && passage.form_at(other).capital
            && link(passage, link_at) == Link::Space
    };
    form.text.starts_with(|c: char| c.is_ascii_digit())
        && (beside(index + 1, index + 1) || index > block.tokens.start && beside(index - 1, index))
}

/// How many small words from here join a chain with the capital after them.
fn bridge(passage: &Passage<'_>, block: &Stretch, index: usize) -> usize {
    let mut count = 0;
    while count < 3 && index + count < block.tokens.end {
        let form = passage.form_at(index + count);
        let joined = matches!(
            link(passage, index + count),
            Link::Space | Link::Dot | Link::Possessive
        );
        if count > 0 && form.capital && joined {
            return count;
        }
        if form.capital || form.class & class::PARTICLE == 0 || !joined {
            return 0;
        }
        count += 1;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    fn found(content: &str) -> Vec<String> {
        let text = crate::document::sample::paragraphs(&[content]);
        let passage = Passage::read(&text, &Lexicon::new(&[], &[], &[]));
        let all = chains(&passage, &passage.blocks[0]);
        all.into_iter()
            .map(|chain| {
                let bytes = passage.tokens[chain.start].start..passage.tokens[chain.end - 1].end;
                text.text.as_str()[bytes].to_owned()
            })
            .collect()
    }

    #[test]
    fn small_words_join_two_capitals_and_nothing_else() {
        assert_eq!(
            found("he met Ludwig van Beethoven of the Rhine, of all men"),
            ["Ludwig van Beethoven of the Rhine"]
        );
        assert_eq!(found("the Isle of dogs and Cats"), ["Isle", "Cats"]);
    }

    #[test]
    fn a_sentence_ends_a_chain_and_a_number_can_be_in_one() {
        assert_eq!(found("She left Rome. Rome fell."), ["She", "Rome", "Rome"]);
        assert_eq!(
            found("lives at 10 Downing Street with 3 cats"),
            ["10 Downing Street"]
        );
    }
}
