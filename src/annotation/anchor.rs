//! Where a passage stands: described so that it can be found again after its text has changed, and found.
//!
//! A passage is remembered by its words, the words around it and its position. To place it again, three ways are tried,
//! the cheapest first. In an unchanged text the old position holds. Where the old text was kept, it is compared with
//! the present one. Otherwise the place is taken whose words and surroundings are most alike. What is not alike enough
//! stays an orphan: a reader prefers a note listed apart to a note at a wrong place (Brush et al., "Robust annotation
//! positioning in digital documents", 2001).

mod diff;
mod fold;
mod grams;
pub mod myers;
mod printed;
mod refine;
mod score;

pub use printed::OnPage;

use super::{AnchorState, Reason};
use crate::document::{Document, Section, TextRange};
use diff::Comparison;
use fold::{Folded, is_blank};
use grams::{Grams, Region, Search};
use refine::Ends;
use score::{Candidate, LONG, Quote};
use std::ops::Range;
use std::sync::OnceLock;

/// Code points of context kept on either side of a passage.
const CONTEXT: usize = 64;

/// Occurrences of a quote that are judged one by one; one that stands at more places says nothing by itself.
const OCCURRENCES: usize = 200;

/// Places judged for a quote that is not found word for word.
const REGIONS: usize = 6;

/// Surroundings this alike settle that a word-for-word occurrence is the one meant.
const FIRM: f32 = 0.65;

/// Places less alike than this are not even offered to a reader who looks for a lost passage.
const WORTH_A_LOOK: f32 = 0.4;

/// Words this alike at the place where a passage was printed are that passage.
const PRINTED: f32 = 0.35;

/// By how much closer characters must fit than words do to be believed against the comparison of the two texts.
const REFINED: f32 = 0.03;

/// A passage, described in every way that may help to find it again. Nothing in it is rewritten when its text changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// The section's path inside the archive; empty for formats of one file.
    pub source: String,
    /// SHA-256 of the flat text that the passage was marked in.
    pub text_sha256: String,
    /// The passage itself.
    pub exact: String,
    /// Up to 64 code points before it and after it, within its section.
    pub prefix: String,
    pub suffix: String,
    /// Position in the flat text, in code points.
    pub start: u32,
    pub end: u32,
    /// Share of the text before it, 0 to 1.
    pub progression: f64,
    /// Contents lines that it stands under, with their level (1 for the outermost).
    pub headings: Vec<(u8, String)>,
    /// Where it stands on printed pages, for texts that have such; empty where that takes too much to say.
    pub printed: Vec<OnPage>,
}

/// Describes a passage of a text; what lies past the text's end is left out.
#[must_use]
pub fn describe(document: &Document, range: TextRange) -> Anchor {
    let end = document.text.end();
    let range = TextRange {
        start: range.start.min(end),
        end: range.end.min(end),
    };
    let section = document.section_at(range.start);
    let floor = section.map_or(range.start, |section| section.range.start.min(range.start));
    let ceiling = document
        .section_at(range.end)
        .map_or(range.end, |section| section.range.end.max(range.end));
    let prefix = TextRange {
        start: range.start.minus(CONTEXT).max(floor),
        end: range.start,
    };
    let suffix = TextRange {
        start: range.end,
        end: range.end.plus(CONTEXT).min(ceiling),
    };
    Anchor {
        source: section
            .map(|section| section.source.clone())
            .unwrap_or_default(),
        text_sha256: document.text.sha256().to_owned(),
        exact: document.slice(range).to_owned(),
        prefix: document.slice(prefix).to_owned(),
        suffix: document.slice(suffix).to_owned(),
        start: range.start.0,
        end: range.end.0,
        progression: document.progress(range.start),
        headings: document
            .headings_above(range.start)
            .into_iter()
            .map(|item| (item.depth.saturating_add(1), item.label.clone()))
            .collect(),
        printed: printed::places(document, range),
    }
}

/// Finds one passage again; for many, a [`Locator`] does the work on the text only once.
#[must_use]
pub fn locate(anchor: &Anchor, document: &Document, old_text: Option<&str>) -> AnchorState {
    Locator::new(document, old_text).locate(anchor)
}

/// Finds passages in one text. What it needs to know of the text is worked out on first use, and kept.
pub struct Locator<'a> {
    document: &'a Document,
    /// The flat text of an older version, that the passages may have been marked in.
    old_text: Option<&'a str>,
    folded: OnceLock<Folded>,
    grams: OnceLock<Grams>,
    comparison: OnceLock<Option<Comparison>>,
}

impl<'a> Locator<'a> {
    #[must_use]
    pub fn new(document: &'a Document, old_text: Option<&'a str>) -> Self {
        Self {
            document,
            old_text,
            folded: OnceLock::new(),
            grams: OnceLock::new(),
            comparison: OnceLock::new(),
        }
    }

    /// Where a passage stands now. `Exact` means that its words are the same, typography apart.
    #[must_use]
    pub fn locate(&self, anchor: &Anchor) -> AnchorState {
        if let Some(range) = self.by_position(anchor) {
            return AnchorState::Exact(range);
        }
        let quote = Quote::new(anchor);
        match self
            .by_comparison(anchor, &quote)
            .map_or_else(|| self.by_search(anchor, &quote), Ok)
        {
            Ok(found) => self.place(anchor, &quote, found),
            Err(reason) => self
                .by_pages(anchor, &quote)
                .unwrap_or(AnchorState::Orphan(reason)),
        }
    }

    /// Where the passage was printed, if words that are a little like it stand there: another program may have read them otherwise.
    fn by_pages(&self, anchor: &Anchor, quote: &Quote) -> Option<AnchorState> {
        let range = printed::range(&anchor.printed, self.document)?;
        let folded = self.folded();
        let confidence = quote.likeness(&folded.chars()[folded.range(range)]);
        (confidence >= PRINTED).then_some(AnchorState::Changed { range, confidence })
    }

    /// The stored position, if the text is the one that it was taken in and has the quoted words there.
    fn by_position(&self, anchor: &Anchor) -> Option<TextRange> {
        let range = TextRange::new(anchor.start as usize, anchor.end as usize);
        (self.document.text.sha256() == anchor.text_sha256
            && self.document.slice(range) == anchor.exact)
            .then_some(range)
    }

    /// What became of the passage according to the old text, if it stands there and its surroundings agree.
    fn by_comparison(&self, anchor: &Anchor, quote: &Quote) -> Option<Candidate> {
        let range = self
            .comparison()?
            .project(old_range(anchor), quote.exact())?;
        let text = self.folded().chars();
        let judge = |range: Range<usize>| {
            let likeness = quote.likeness(&text[range.clone()]);
            quote.judge(text, range, likeness)
        };
        let mut found = judge(range);
        if found.quote < 1.0 {
            // Where words at the ends changed, the comparison knows about where they were, and the characters more exactly.
            let near = Region::at(found.range.start);
            let refined = Ends::new(quote)
                .passage(text, self.grams(), &near)
                .map(judge);
            found = refined
                .filter(|refined| refined.quote >= 1.0 || refined.score > found.score + REFINED)
                .unwrap_or(found);
        }
        quote.accepts(&found).then_some(found)
    }

    /// The place most like the passage: in its own section if that settles it, else in the whole text.
    fn by_search(&self, anchor: &Anchor, quote: &Quote) -> Result<Candidate, Reason> {
        let whole = 0..self.folded().chars().len();
        let section = self
            .section(anchor)
            .and_then(|scope| self.best_in(anchor, quote, &scope).ok());
        match section {
            Some(found) if found.quote >= 1.0 && found.context >= FIRM => Ok(found),
            _ => self.best_in(anchor, quote, &whole),
        }
    }

    /// The folded range of the section that the passage was marked in, where sections have names.
    fn section(&self, anchor: &Anchor) -> Option<Range<usize>> {
        let same =
            |section: &&Section| !section.source.is_empty() && section.source == anchor.source;
        self.document
            .sections
            .iter()
            .find(same)
            .map(|section| self.folded().range(section.range))
    }

    /// The best place within a range of the folded text, if it is good enough; else why there is none.
    fn best_in(
        &self,
        anchor: &Anchor,
        quote: &Quote,
        scope: &Range<usize>,
    ) -> Result<Candidate, Reason> {
        let mut found = self.candidates(quote, scope);
        if let Some(comparison) = self.comparison() {
            found.retain(|place| {
                !comparison.belongs_to_another(&place.range, old_range(anchor), quote.exact())
            });
        }
        let best = found.first().ok_or(Reason::Missing)?;
        let runner_up = found.iter().skip(1).find(|other| is_elsewhere(other, best));
        quote.verdict(best, runner_up).map(|()| best.clone())
    }

    /// Places that may be the quote's within a range of the folded text, the best first.
    fn candidates(&self, quote: &Quote, scope: &Range<usize>) -> Vec<Candidate> {
        let text = self.folded().chars();
        let grams = self.grams();
        let length = quote.exact().len();
        let exact = grams
            .exact(text, quote.exact(), scope, OCCURRENCES)
            .unwrap_or_default();
        let mut found: Vec<Candidate> = exact
            .into_iter()
            .map(|at| quote.judge(text, at..at + length, 1.0))
            .collect();
        if found.iter().all(|candidate| candidate.context < FIRM) {
            let ends = Ends::new(quote);
            let reach = (quote.exact.start + length.min(LONG) + CONTEXT).min(quote.chars.len());
            let search = Search {
                chars: &quote.chars[..reach],
                pivot: quote.exact.start,
                spread: 24 + length.min(LONG) / 2,
                limit: REGIONS,
            };
            for region in grams.regions(search, scope) {
                if let Some(range) = ends.passage(text, grams, &region) {
                    let likeness = quote.likeness(&text[range.clone()]);
                    found.push(quote.judge(text, range, likeness));
                }
            }
        }
        found.sort_by(|a, b| quote.order(b, a));
        found
    }

    /// Every place where some words stand, typography apart, in text order; none where they stand at more than `most` places.
    #[must_use]
    pub fn occurrences(&self, text: &str, most: usize) -> Vec<TextRange> {
        let wanted = Folded::new(text).into_chars();
        let wanted = &wanted[fold::trim(&wanted, 0..wanted.len())];
        if wanted.is_empty() {
            return Vec::new();
        }
        let folded = self.folded();
        let found = self
            .grams()
            .exact(folded.chars(), wanted, &(0..folded.chars().len()), most)
            .unwrap_or_default();
        found
            .into_iter()
            .map(|at| folded.original(at..at + wanted.len()))
            .collect()
    }

    /// Up to `limit` places that are something like a passage, the best first, for a reader who places it by hand; none where
    /// nothing in the text is like it.
    #[must_use]
    pub fn guesses(&self, anchor: &Anchor, limit: usize) -> Vec<TextRange> {
        let quote = Quote::new(anchor);
        let found = self.candidates(&quote, &(0..self.folded().chars().len()));
        let mut best: Vec<Candidate> = Vec::new();
        for candidate in found
            .into_iter()
            .filter(|candidate| candidate.score >= WORTH_A_LOOK && !candidate.range.is_empty())
        {
            if best.len() < limit && best.iter().all(|other| is_elsewhere(other, &candidate)) {
                best.push(candidate);
            }
        }
        best.into_iter()
            .map(|candidate| self.folded().original(candidate.range))
            .collect()
    }

    fn place(&self, anchor: &Anchor, quote: &Quote, found: Candidate) -> AnchorState {
        let folded = self.folded();
        let range = folded.original(found.range.clone());
        if folded.chars()[found.range] == *quote.exact() {
            AnchorState::Exact(self.widened(anchor, range))
        } else {
            AnchorState::Changed {
                range,
                confidence: found.score.clamp(0.0, 1.0),
            }
        }
    }

    /// A range with what folding has dropped at its ends: spaces and invisible signs that were marked with the words.
    fn widened(&self, anchor: &Anchor, range: TextRange) -> TextRange {
        let lead = anchor.exact.chars().take_while(|c| is_blank(*c)).count();
        let trail = anchor
            .exact
            .chars()
            .rev()
            .take_while(|c| is_blank(*c))
            .count();
        let blank = |range: TextRange| self.document.slice(range).chars().all(is_blank);
        let before = TextRange {
            start: range.start.minus(lead),
            end: range.start,
        };
        let after = TextRange {
            start: range.end,
            end: range.end.plus(trail).min(self.document.text.end()),
        };
        TextRange {
            start: if blank(before) {
                before.start
            } else {
                range.start
            },
            end: if blank(after) { after.end } else { range.end },
        }
    }

    /// What became of the old text, where it was kept.
    fn comparison(&self) -> Option<&Comparison> {
        self.comparison
            .get_or_init(|| Some(Comparison::new(self.old_text?, self.folded())))
            .as_ref()
    }

    fn grams(&self) -> &Grams {
        self.grams.get_or_init(|| Grams::new(self.folded().chars()))
    }

    fn folded(&self) -> &Folded {
        self.folded
            .get_or_init(|| Folded::new(self.document.text.as_str()))
    }
}

/// Where a passage stood when it was marked.
fn old_range(anchor: &Anchor) -> TextRange {
    TextRange::new(anchor.start as usize, anchor.end as usize)
}

/// Whether two places do not overlap; points, which have no length, when they are well apart.
fn is_elsewhere(one: &Candidate, other: &Candidate) -> bool {
    let near = if one.range.is_empty() { CONTEXT } else { 0 };
    one.range.end + near <= other.range.start || other.range.end + near <= one.range.start
}

#[cfg(test)]
mod tests;
