//! What a document shows of each of its words: how it is written, and what it stands beside, over the whole text.

use super::passage::{Passage, Stretch};
use super::words::class;

/// What a word with a capital can be seen beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// After “Mr”.
    Title,
    /// After “in”.
    Locative,
    /// After a given name.
    Given,
    /// Beside “said”.
    Speech,
    /// Before ’s.
    Possessive,
    /// After “the”.
    Article,
    /// After “a”.
    Indefinite,
    /// Before “Street”.
    Geographic,
    /// Before “Company”.
    Institution,
    /// Before “who” or “himself”.
    Personal,
    CapitalBefore,
    CapitalAfter,
    /// After “wife” or “friend”.
    Kinship,
    /// Before a comma and a capital.
    CommaCapital,
    /// After a comma that follows a capital.
    AfterCommaCapital,
    /// After “of”.
    Of,
}

pub const CUES: [Cue; 16] = [
    Cue::Title,
    Cue::Locative,
    Cue::Given,
    Cue::Speech,
    Cue::Possessive,
    Cue::Article,
    Cue::Indefinite,
    Cue::Geographic,
    Cue::Institution,
    Cue::Personal,
    Cue::CapitalBefore,
    Cue::CapitalAfter,
    Cue::Kinship,
    Cue::CommaCapital,
    Cue::AfterCommaCapital,
    Cue::Of,
];

/// The counts of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Written small.
    pub lower: u32,
    /// With a capital where no sentence starts.
    pub capital: u32,
    /// With a capital where a sentence starts, which says little.
    pub opening: u32,
    /// By [`Cue`].
    pub cues: [u32; CUES.len()],
}

impl Seen {
    #[must_use]
    pub fn with_capital(&self) -> u32 {
        self.capital + self.opening
    }

    #[must_use]
    pub fn cue(&self, cue: Cue) -> u32 {
        self.cues[cue as usize]
    }
}

/// The counts of every word of a passage, by its number.
#[must_use]
pub fn gather(passage: &Passage<'_>) -> Vec<Seen> {
    let mut seen = vec![Seen::default(); passage.words];
    for block in &passage.blocks {
        for index in block.tokens.clone() {
            let token = &passage.tokens[index];
            let form = passage.form(token);
            let counts = &mut seen[form.word];
            if !form.capital {
                counts.lower += 1;
            } else if !token.shouted && !block.display {
                if token.starts_sentence {
                    counts.opening += 1;
                } else {
                    counts.capital += 1;
                }
                note_cues(passage, block, index, counts);
            }
        }
    }
    seen
}

fn note_cues(passage: &Passage<'_>, block: &Stretch, index: usize, counts: &mut Seen) {
    use crate::glossary::language::tokens::Gap;
    let token = &passage.tokens[index];
    let mut note = |cue: Cue, holds: bool| counts.cues[cue as usize] += u32::from(holds);
    let before = (index > block.tokens.start).then(|| (passage.form_at(index - 1), token.gap));
    if let Some((form, gap)) = before {
        let joined = matches!(gap, Gap::Space | Gap::Dot);
        let is = |bits: u32| joined && form.class & bits != 0;
        note(Cue::Title, is(class::TITLE));
        note(Cue::Locative, is(class::LOCATIVE) && !form.capital);
        note(Cue::Given, is(class::GIVEN) && form.capital);
        note(
            Cue::Kinship,
            (is(class::KINSHIP) || gap == Gap::Comma && form.class & class::KINSHIP != 0)
                && !form.capital,
        );
        note(
            Cue::Article,
            joined && form.text.eq_ignore_ascii_case("the"),
        );
        note(
            Cue::Indefinite,
            joined && matches!(form.text, "a" | "an" | "A" | "An"),
        );
        note(Cue::Of, joined && form.text == "of");
        note(
            Cue::CapitalBefore,
            joined && form.capital && form.class & class::FUNCTION == 0,
        );
        note(Cue::AfterCommaCapital, gap == Gap::Comma && form.capital);
    }
    let after = (index + 1 < block.tokens.end)
        .then(|| (passage.form_at(index + 1), passage.tokens[index + 1].gap));
    let mut spoken =
        before.is_some_and(|(form, _)| !form.capital && form.class & class::SPEECH != 0);
    if let Some((form, gap)) = after {
        let joined = gap == Gap::Space && !token.possessive;
        let is = |bits: u32| joined && form.class & bits != 0;
        spoken |= is(class::SPEECH) && !form.capital;
        note(Cue::Geographic, is(class::GEOGRAPHIC) && form.capital);
        note(Cue::Institution, is(class::INSTITUTION) && form.capital);
        note(Cue::CapitalAfter, joined && form.capital);
        note(
            Cue::Personal,
            matches!(
                form.text,
                "who" | "whom" | "whose" | "himself" | "herself" | "had" | "was"
            ),
        );
        note(Cue::CommaCapital, gap == Gap::Comma && form.capital);
    }
    note(Cue::Speech, spoken);
    note(Cue::Possessive, token.possessive);
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    #[test]
    fn a_word_is_counted_by_case_and_by_what_stands_beside_it() {
        let text = crate::document::sample::paragraphs(&[
            "Mrs. Wick said so. Wick’s wick burnt in Wick, and so said Mr Wick.",
        ]);
        let passage = Passage::read(&text, &Lexicon::new(&[], &[], &[]));
        let seen = gather(&passage);
        let wick = seen[passage.form_at(1).word];
        assert_eq!((wick.lower, wick.capital, wick.opening), (1, 3, 1));
        let cues =
            [Cue::Title, Cue::Locative, Cue::Speech, Cue::Possessive].map(|cue| wick.cue(cue));
        assert_eq!(cues, [2, 1, 1, 1]);
    }
}
