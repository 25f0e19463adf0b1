//! Annotated documents as what a learner sees: chains of words, each with its features and the labels that it may have.

use crate::glossary::tagger::chains::{self, Link, chains};
use crate::glossary::tagger::evidence::{self, Seen};
use crate::glossary::tagger::features::{self, Context, Marks};
use crate::glossary::tagger::labels::{self, Kind, LABELS, Label, OUTSIDE};
use crate::glossary::tagger::lexicon::Lexicon;
use crate::glossary::tagger::passage::Passage;
use crate::glossary::tagger::words::class;
use crate::glossary::tagger::{gazetteer, votes::Votes};
use crate::gold::Gold;

/// A word: its features, how it follows the word before, and a bit for each label that it may have.
pub struct Word {
    pub features: Vec<u64>,
    pub link: Link,
    pub allowed: u16,
}

pub type Chain = Vec<Word>;

const ANY: u16 = (1 << LABELS) - 1;
/// In a text whose works and peoples are not annotated, no name and such a name are one.
const NOBODY: u16 =
    1 << OUTSIDE | 1 << labels::first(Kind::Other) | 1 << labels::further(Kind::Other);

/// A document made ready.
pub struct Prepared<'a> {
    pub gold: &'a Gold,
    pub passage: Passage<'a>,
    pub seen: Vec<Seen>,
    allowed: Vec<u16>,
}

pub fn prepare<'a>(gold: &'a Gold, lexicon: &Lexicon<'_>) -> Prepared<'a> {
    let passage = Passage::read(&gold.document, lexicon);
    let seen = evidence::gather(&passage);
    let allowed = allowed(gold, &passage);
    Prepared {
        gold,
        passage,
        seen,
        allowed,
    }
}

/// The chains of the annotated part.
pub fn chains_of(
    prepared: &Prepared<'_>,
    lexicon: &Lexicon<'_>,
    votes: Option<&Votes>,
) -> Vec<Chain> {
    let passage = &prepared.passage;
    let context = Context {
        passage,
        seen: &prepared.seen,
        votes,
    };
    let (first, after) = prepared.gold.window;
    let (mut marks, mut found) = (Vec::new(), Vec::new());
    for block in &passage.blocks {
        gazetteer::marks(passage, block, lexicon, &mut marks);
        let marks = Marks {
            first: block.tokens.start,
            marks: &marks,
        };
        for chain in chains(passage, block) {
            let inside = passage.tokens[chain.start].start >= first
                && passage.tokens[chain.end - 1].end <= after;
            if !inside {
                continue;
            }
            let words = chain.clone().map(|index| {
                let mut own = Vec::new();
                features::features(&context, block, index, &marks, &mut own);
                Word {
                    features: own,
                    link: chains::link(passage, index),
                    allowed: prepared.allowed[index],
                }
            });
            found.push(closed(words.collect()));
        }
    }
    found
}

/// A further word at the start of a chain, or after what it cannot follow, becomes a first word.
fn closed(mut chain: Chain) -> Chain {
    let mut before: Label = OUTSIDE;
    for word in &mut chain {
        if word.allowed.count_ones() == 1 {
            let label = word.allowed.trailing_zeros() as Label;
            if let Some(kind) = labels::kind(label)
                && labels::goes_on(label)
                && labels::kind(before) != Some(kind)
            {
                word.allowed = 1 << labels::first(kind);
            }
        }
        before = if word.allowed.count_ones() == 1 {
            word.allowed.trailing_zeros() as Label
        } else {
            OUTSIDE
        };
    }
    chain
}

fn allowed(gold: &Gold, passage: &Passage<'_>) -> Vec<u16> {
    let outside = if gold.knows_others {
        1 << OUTSIDE
    } else {
        NOBODY
    };
    let mut allowed = vec![outside; passage.tokens.len()];
    let touching = |start: usize, end: usize| {
        let first = passage.tokens.partition_point(|token| token.end <= start);
        let after = passage.tokens.partition_point(|token| token.start < end);
        first..after.max(first)
    };
    for &(start, end) in &gold.unknown {
        for index in touching(start, end) {
            // What is certainly no name of anybody stays so.
            let form = passage.form_at(index);
            if form.capital && form.class & (class::PEOPLE | class::CALENDAR | class::FUNCTION) == 0
            {
                allowed[index] = ANY;
            }
        }
    }
    let mut taken = 0;
    for &(start, end, kind) in &gold.names {
        let mut tokens = touching(start.max(taken), end);
        taken = taken.max(end);
        while kind == Kind::Person && tokens.len() > 1 && is_title(passage, tokens.start) {
            allowed[tokens.start] = outside;
            tokens.start += 1;
        }
        while tokens.len() > 1
            && matches!(
                passage.form_at(tokens.start).text,
                "the" | "The" | "a" | "an"
            )
        {
            allowed[tokens.start] = outside;
            tokens.start += 1;
        }
        for index in tokens.clone() {
            let token = &passage.tokens[index];
            let covered = token.end.min(end) - token.start.max(start);
            let label = if index == tokens.start {
                labels::first(kind)
            } else {
                labels::further(kind)
            };
            allowed[index] = if covered * 2 >= token.end - token.start {
                1 << label
            } else {
                ANY
            };
        }
    }
    allowed
}

fn is_title(passage: &Passage<'_>, index: usize) -> bool {
    let next = passage.form_at(index + 1);
    passage.form_at(index).class & class::TITLE != 0 && next.capital
}
