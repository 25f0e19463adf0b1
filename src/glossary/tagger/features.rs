//! What speaks for a label of a word, as hashes: the same code feeds the training and the tagging.

use super::evidence::{CUES, Cue, Seen};
use super::gazetteer::Mark;
use super::hash;
use super::passage::{Passage, Stretch, Token, WordForm};
use super::votes::Votes;
use super::words::class;
use std::ops::Range;

/// All that the features of a document's words are taken from.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub passage: &'a Passage<'a>,
    pub seen: &'a [Seen],
    /// What an earlier pass made of the document; none in the first.
    pub votes: Option<&'a Votes>,
}

/// Templates, in an order that the shipped weights depend on.
#[derive(Clone, Copy)]
#[repr(u64)]
enum Is {
    Always,
    Word,
    Shape,
    Prefix,
    Suffix2,
    Suffix3,
    Suffix4,
    Class,
    Classes,
    Usage,
    Fine,
    Coarse,
    SignsBefore,
    SignsAfter,
    Position,
    Around,
    PairBefore,
    PairAfter,
    Casing,
    Opening,
    CueSome,
    CueMore,
    Balance,
    Shouted,
    Display,
    Initial,
    Vote,
    VoteMost,
    VotePhrase,
    WordAndNext,
    Edge,
    ClassesPair,
    Mark,
    SignsAndShape,
}

/// Appends the features of the word at `index`; `mark` is what the lists of places say of it.
pub fn features(
    context: &Context<'_>,
    block: &Stretch,
    index: usize,
    marks: &Marks<'_>,
    features: &mut Vec<u64>,
) {
    let here = Here {
        context,
        block,
        index,
        marks,
    };
    let mut out = Features(features);
    out.add(Is::Always, 0);
    here.own(&mut out);
    for offset in [-2_isize, -1, 1, 2] {
        here.neighbour(offset, &mut out);
    }
    here.pairs(&mut out);
    if here.form().capital {
        here.casing(&mut out);
        here.cues(&mut out);
    }
    here.votes(&mut out);
}

/// What the lists of places say of the words of a block.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    pub first: usize,
    pub marks: &'a [Mark],
}

impl Marks<'_> {
    fn at(&self, index: usize) -> Mark {
        index
            .checked_sub(self.first)
            .and_then(|at| self.marks.get(at))
            .copied()
            .unwrap_or_default()
    }
}

struct Features<'a>(&'a mut Vec<u64>);

impl Features<'_> {
    fn add(&mut self, is: Is, value: u64) {
        self.0.push(hash::mix(is as u64, value));
    }

    /// A feature of the word `offset` words away.
    fn add_at(&mut self, is: Is, offset: isize, value: u64) {
        self.0.push(hash::mix(
            is as u64 | ((offset + 8).cast_unsigned() as u64 * 64),
            value,
        ));
    }
}

struct Here<'a> {
    context: &'a Context<'a>,
    block: &'a Stretch,
    index: usize,
    marks: &'a Marks<'a>,
}

/// The bits of [`class`] that tell of a word with a capital, and of one without.
const OF_CAPITAL: u32 =
    !(class::SPEECH | class::LOCATIVE | class::MOSTLY_FEMALE | class::MOSTLY_MALE);
const OF_SMALL: u32 = class::TITLE
    | class::GEOGRAPHIC
    | class::SPEECH
    | class::LOCATIVE
    | class::KINSHIP
    | class::OFFICE
    | class::PARTICLE
    | class::INSTITUTION;

impl<'a> Here<'a> {
    fn form(&self) -> &'a WordForm<'a> {
        self.context.passage.form_at(self.index)
    }

    fn token(&self) -> &'a Token {
        &self.context.passage.tokens[self.index]
    }

    /// The index `offset` words away, within the block.
    fn at(&self, offset: isize) -> Option<usize> {
        self.index
            .checked_add_signed(offset)
            .filter(|index| self.block.tokens.contains(index))
    }

    /// A word with its case, or the edge of the block.
    fn word(&self, offset: isize) -> u64 {
        self.at(offset).map_or(1, |index| {
            let form = self.context.passage.form_at(index);
            form.lower ^ u64::from(form.capital)
        })
    }

    /// As [`Self::word`], but any capitalised word that is not a common one stands for all.
    fn word_or_name(&self, offset: isize) -> u64 {
        self.at(offset).map_or(1, |index| {
            let form = self.context.passage.form_at(index);
            if form.capital && form.class & (class::FUNCTION | class::TITLE) == 0 {
                2
            } else {
                form.lower
            }
        })
    }

    /// The signs before the word `offset` words away.
    fn signs(&self, offset: isize) -> u64 {
        self.at(offset)
            .map_or(0, |index| self.context.passage.tokens[index].signs)
    }

    /// All that the lists say of a word, as one number.
    fn classes(&self, index: usize) -> u64 {
        let form = self.context.passage.form_at(index);
        let bits = form.class & if form.capital { OF_CAPITAL } else { OF_SMALL };
        u64::from(bits) << 8 | u64::from(self.marks.at(index).code())
    }

    fn own(&self, out: &mut Features<'_>) {
        let (form, token) = (self.form(), self.token());
        out.add(Is::Word, self.word(0));
        out.add(Is::Shape, form.shape);
        out.add(Is::Position, u64::from(token.starts_sentence));
        for (is, affix) in [Is::Prefix, Is::Suffix2, Is::Suffix3, Is::Suffix4]
            .into_iter()
            .zip(form.affixes)
        {
            out.add(is, affix ^ u64::from(form.capital));
        }
        self.described(0, self.index, out);
        out.add(Is::SignsBefore, self.signs(0));
        out.add(Is::SignsAfter, self.signs(1));
        if token.shouted {
            out.add(Is::Shouted, u64::from(form.all_capital));
        }
        if self.block.display {
            out.add(Is::Display, 0);
        }
        if form.capital && form.letters == 1 {
            out.add(Is::Initial, u64::from(self.signs(1) == self.signs(0)));
        }
    }

    fn neighbour(&self, offset: isize, out: &mut Features<'_>) {
        let Some(index) = self.at(offset) else {
            out.add_at(Is::Edge, offset, 0);
            return;
        };
        out.add_at(Is::Word, offset, self.word(offset));
        self.described(offset, index, out);
        let form = self.context.passage.form_at(index);
        if offset.abs() == 1 {
            out.add_at(Is::Shape, offset, form.shape);
            out.add_at(Is::Suffix3, offset, form.affixes[2]);
        } else {
            out.add_at(
                Is::SignsBefore,
                offset,
                self.signs(if offset < 0 { offset + 1 } else { offset }),
            );
        }
    }

    /// Lists, clusters and casing of a word here or near.
    fn described(&self, offset: isize, index: usize, out: &mut Features<'_>) {
        let form = self.context.passage.form_at(index);
        let mut bits = form.class & if form.capital { OF_CAPITAL } else { OF_SMALL };
        while bits != 0 {
            out.add_at(
                Is::Class,
                offset,
                u64::from(bits.trailing_zeros()) << 1 | u64::from(form.capital),
            );
            bits &= bits - 1;
        }
        let mark = self.marks.at(index);
        if mark.code() != 0 {
            out.add_at(Is::Mark, offset, u64::from(mark.code()));
        }
        if offset.abs() < 2 {
            out.add_at(
                Is::Classes,
                offset,
                self.classes(index) << 1 | u64::from(form.capital),
            );
        }
        if form.capital {
            out.add_at(Is::Usage, offset, u64::from(form.usage.small));
        }
        let [fine, coarse] = form.usage.clusters;
        if fine != 0 {
            out.add_at(Is::Fine, offset, u64::from(fine));
            out.add_at(Is::Coarse, offset, u64::from(coarse));
        }
    }

    fn pairs(&self, out: &mut Features<'_>) {
        let (before, after) = (self.word_or_name(-1), self.word_or_name(1));
        out.add(Is::Around, hash::mix(before, after));
        out.add(Is::PairBefore, hash::mix(self.word_or_name(-2), before));
        out.add(Is::PairAfter, hash::mix(after, self.word_or_name(2)));
        out.add(
            Is::WordAndNext,
            hash::mix(hash::mix(self.form().lower, self.signs(1)), after),
        );
        let shape = |offset| {
            self.at(offset)
                .map_or(0, |index| self.context.passage.form_at(index).shape)
        };
        out.add_at(Is::SignsAndShape, -1, hash::mix(shape(-1), self.signs(0)));
        out.add_at(Is::SignsAndShape, 1, hash::mix(self.signs(1), shape(1)));
        let classes = |offset| self.at(offset).map_or(1, |index| self.classes(index));
        out.add_at(Is::ClassesPair, -1, hash::mix(classes(-1), classes(0)));
        out.add_at(Is::ClassesPair, 1, hash::mix(classes(0), classes(1)));
    }

    /// How the document writes the word.
    fn casing(&self, out: &mut Features<'_>) {
        let seen = &self.context.seen[self.form().word];
        let opening = self.token().starts_sentence;
        let key = u64::from(opening) << 16 | bucket(seen.lower) << 8 | bucket(seen.capital);
        out.add(Is::Casing, key);
        if opening {
            let known = match (seen.lower, seen.capital) {
                (0, 0) => 0x10 | u64::from(self.form().usage.small),
                (_, 0) => 1,
                (0, _) => 2,
                (lower, capital) if lower < capital => 3,
                _ => 4,
            };
            out.add(Is::Opening, known);
        }
    }

    /// What the word stands beside in the document.
    fn cues(&self, out: &mut Features<'_>) {
        let seen = &self.context.seen[self.form().word];
        let all = seen.with_capital().max(1);
        for cue in CUES {
            let count = seen.cue(cue);
            let share = if count * 10 < all {
                0
            } else {
                1 + u64::from(count * 3 >= all)
            };
            if count > 0 {
                out.add(Is::CueSome, (cue as u64) << 8 | share);
            }
            if count > 1 {
                out.add(Is::CueMore, (cue as u64) << 8 | share);
            }
        }
        let person = seen.cue(Cue::Title)
            + seen.cue(Cue::Speech)
            + seen.cue(Cue::Given)
            + seen.cue(Cue::Kinship);
        let place = seen.cue(Cue::Locative) + seen.cue(Cue::Geographic);
        if person + place > 0 {
            let size = bucket(person.max(place));
            out.add(
                Is::Balance,
                (person.cmp(&place) as i8).cast_unsigned() as u64 | size << 8,
            );
        }
    }

    /// What the earlier pass took the word for, over the whole document.
    fn votes(&self, out: &mut Features<'_>) {
        let Some(votes) = self.context.votes else {
            return;
        };
        for offset in [-1_isize, 0, 1] {
            let Some(index) = self.at(offset) else {
                continue;
            };
            let form = self.context.passage.form_at(index);
            if !form.capital {
                continue;
            }
            let (shares, most, count) = votes.of_word(form.word);
            for (kind, share) in shares
                .into_iter()
                .enumerate()
                .filter(|(_, share)| offset == 0 && *share > 0)
            {
                out.add_at(Is::Vote, offset, (kind as u64) << 8 | u64::from(share));
            }
            out.add_at(Is::VoteMost, offset, most << 8 | bucket(count).min(3));
        }
        if let Some((kind, at, count)) = votes.phrase_at(self.index) {
            out.add(Is::VotePhrase, kind << 16 | at << 8 | bucket(count));
        }
    }
}

/// 0, 1, 2 to 3, 4 to 9, more.
fn bucket(count: u32) -> u64 {
    match count {
        0 | 1 => u64::from(count),
        2 | 3 => 2,
        4..=9 => 3,
        _ => 4,
    }
}

/// The words of a chain, each with its features.
pub fn of_chain(
    context: &Context<'_>,
    block: &Stretch,
    chain: Range<usize>,
    marks: &Marks<'_>,
) -> Vec<Vec<u64>> {
    chain
        .map(|index| {
            let mut own = Vec::with_capacity(96);
            features(context, block, index, marks, &mut own);
            own
        })
        .collect()
}
