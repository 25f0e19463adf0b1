//! Where imported annotations stand in a text: by their place on a printed page, else by their words, and where these stand more
//! than once by everything else that the source tells. What is not certain stays unplaced: a note listed apart is better than one at a wrong place.

mod pages;
mod pointing;
mod printed;
mod stepping;

use super::model::{ImportedAnnotation, ImportedKind};
use super::tidy;
use crate::annotation::anchor::{Anchor, Locator};
use crate::annotation::{AnchorState, Reason};
use crate::document::{Document, Offset, TextRange};
use crate::study::{Query, quote};
use pages::Pages;
use pointing::Pointed;
pub use stepping::{Stepper, Steps};

/// Places at which some words may stand; words that stand more often say nothing.
const MOST: usize = 5_000;
/// Letters on either side by which places of the same words are distinguished.
const CONTEXT: usize = 40;
/// By how many letters the best place must agree better with its surroundings than the next.
const LEAD: usize = 4;
/// Code points by which a bookmark's place is described.
const SNIPPET: usize = 60;

/// Where an imported annotation stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Placement {
    At(TextRange),
    /// Its words stand at several places, and nothing tells which is meant.
    Ambiguous,
    Missing,
}

/// Places annotations in one text.
pub struct Placer<'a> {
    document: &'a Document,
    locator: Locator<'a>,
    pages: Pages<'a>,
}

/// What is known of a place besides the words that stand there.
#[derive(Default)]
struct Hints {
    /// Letters before it and after it.
    before: Vec<char>,
    after: Vec<char>,
    prefix: String,
    suffix: String,
    /// The part of the text that it stands in.
    section: Option<TextRange>,
    /// About where it is.
    about: Option<Offset>,
    /// The words that the position itself spans; of a point, those after it.
    text: String,
    /// Whether the position led somewhere.
    pointed: bool,
}

impl<'a> Placer<'a> {
    /// `bytes` are those of the text's file: positions of other programs are steps through its mark-up.
    #[must_use]
    pub fn new(document: &'a Document, bytes: &'a [u8]) -> Self {
        Self {
            document,
            locator: Locator::new(document, None),
            pages: Pages::new(document, bytes),
        }
    }

    /// Where an annotation stands.
    #[must_use]
    pub fn place(&self, mark: &ImportedAnnotation) -> Placement {
        let told = exact(self.document, mark).or_else(|| printed::place(self.document, mark));
        if let Some(range) = told {
            return Placement::At(range);
        }
        let pointed = mark
            .pointer
            .as_ref()
            .and_then(|pointer| self.pages.resolve(pointer, &mark.source));
        let hints = self.hints(mark, pointed);
        match mark.kind {
            ImportedKind::Highlight if !mark.quote.trim().is_empty() => self.passage(mark, &hints),
            // Words that a program leaves out of its export are those between the ends of its position.
            ImportedKind::Highlight if !hints.text.trim().is_empty() => self.passage(
                &ImportedAnnotation {
                    quote: hints.text.clone(),
                    ..mark.clone()
                },
                &hints,
            ),
            ImportedKind::Area => Placement::Missing,
            _ => self.point(mark, &hints),
        }
    }

    fn hints(&self, mark: &ImportedAnnotation, pointed: Option<Pointed>) -> Hints {
        let mut hints = Hints {
            before: letters_back(&mark.prefix),
            after: letters(&mark.suffix),
            prefix: mark.prefix.clone(),
            suffix: mark.suffix.clone(),
            section: self.section(&mark.source),
            about: mark
                .progression
                .map(|share| self.at_share(self.document.text.range(), share)),
            text: String::new(),
            pointed: pointed.is_some(),
        };
        if let Some(pointed) = pointed {
            hints.section = self.section(&pointed.source).or(hints.section);
            hints.about = Some(self.at_share(
                hints.section.unwrap_or_else(|| self.document.text.range()),
                pointed.share,
            ));
            if hints.before.is_empty() && hints.after.is_empty() {
                let span = pointed.text.trim();
                let quote = if mark.quote.is_empty() {
                    span
                } else {
                    mark.quote.trim()
                };
                hints.before = letters_back(&pointed.before);
                // What comes after the start begins with the words themselves.
                let after: Vec<char> = letters_of(&pointed.after)
                    .skip(letters_of(quote).count())
                    .take(CONTEXT)
                    .collect();
                hints.after = after;
                hints.prefix = tail(&pointed.before, CONTEXT);
            }
            hints.text = pointed.text;
            if mark.kind != ImportedKind::Highlight {
                hints.text = pointed.after;
            }
        }
        hints
    }

    /// The range of the sections that come from a file of the archive; paths may be relative to another folder.
    fn section(&self, source: &str) -> Option<TextRange> {
        let source = tidy::percent_decoded(source.split('#').next().unwrap_or_default());
        if source.is_empty() {
            return None;
        }
        let sections = self.document.sections.iter();
        let same = |path: &str| {
            path == source
                || path.ends_with(&format!("/{source}"))
                || source.ends_with(&format!("/{path}"))
        };
        sections
            .filter(|section| !section.source.is_empty() && same(&section.source))
            .map(|section| section.range)
            .reduce(TextRange::union)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a length is below it"
    )]
    fn at_share(&self, range: TextRange, share: f64) -> Offset {
        range
            .start
            .plus((range.len() as f64 * share.clamp(0.0, 1.0)) as usize)
            .min(self.document.text.end())
    }

    /// A passage by its words.
    fn passage(&self, mark: &ImportedAnnotation, hints: &Hints) -> Placement {
        let mut found = self.locator.occurrences(&mark.quote, MOST);
        if found.is_empty() && mark.quote.len() < 4_000 {
            // Some programs tell the capitals of the style sheet.
            found = Query::phrase(&mark.quote)
                .map(|query| query.find_all(self.document))
                .unwrap_or_default();
            found.truncate(MOST);
        }
        if found.is_empty() {
            return self.alike(mark, hints);
        }
        self.choose(whole_words(self.document, found), mark, hints)
    }

    /// A passage whose words are not in the text as they were marked.
    fn alike(&self, mark: &ImportedAnnotation, hints: &Hints) -> Placement {
        let at = hints.about.unwrap_or_default();
        let anchor = Anchor {
            source: hints
                .section
                .and_then(|range| self.document.section_at(range.start))
                .map(|section| section.source.clone())
                .unwrap_or_default(),
            text_sha256: String::new(),
            exact: mark.quote.clone(),
            prefix: hints.prefix.clone(),
            suffix: hints.suffix.clone(),
            start: at.0,
            end: at.0,
            progression: self.document.progress(at),
            headings: Vec::new(),
            printed: Vec::new(),
        };
        match self.locator.locate(&anchor) {
            AnchorState::Exact(range) | AnchorState::Changed { range, .. } => Placement::At(range),
            AnchorState::Orphan(Reason::Ambiguous) => Placement::Ambiguous,
            AnchorState::Orphan(_) => Placement::Missing,
        }
    }

    /// One of several places of the same words.
    fn choose(&self, found: Vec<TextRange>, mark: &ImportedAnnotation, hints: &Hints) -> Placement {
        if let [only] = found.as_slice() {
            return Placement::At(*only);
        }
        let within = hints.section.map(|section| {
            found
                .iter()
                .copied()
                .filter(|range| section.overlaps(*range))
                .collect::<Vec<_>>()
        });
        let mut found = within.filter(|inside| !inside.is_empty()).unwrap_or(found);
        if let Some(under) = self.under_heading(&found, &mark.chapter) {
            found = under;
        }
        if let [only] = found.as_slice() {
            return Placement::At(*only);
        }
        let mut scored: Vec<(usize, TextRange)> = found
            .iter()
            .map(|range| (self.agreement(*range, hints), *range))
            .collect();
        scored.sort_by_key(|one| std::cmp::Reverse(one.0));
        if scored[0].0 >= scored[1].0 + LEAD {
            return Placement::At(scored[0].1);
        }
        match hints.about {
            // Where surroundings are alike, the place decides, if one of them is much nearer.
            Some(about) if mark.pointer.is_some() => {
                nearest(&scored, about).map_or(Placement::Ambiguous, Placement::At)
            }
            _ => Placement::Ambiguous,
        }
    }

    /// Those places that stand under a heading that the source names, if some do and others do not.
    fn under_heading(&self, found: &[TextRange], chapter: &[String]) -> Option<Vec<TextRange>> {
        let wanted: Vec<String> = chapter
            .iter()
            .map(|line| tidy::key(line))
            .filter(|key| !key.is_empty())
            .collect();
        if wanted.is_empty() {
            return None;
        }
        let is_under = |range: &TextRange| {
            let above = self.document.headings_above(range.start);
            above
                .iter()
                .any(|item| wanted.contains(&tidy::key(&item.label)))
        };
        let under: Vec<TextRange> = found.iter().copied().filter(is_under).collect();
        (!under.is_empty()).then_some(under)
    }

    /// Letters on both sides of a place that are those the source tells of.
    fn agreement(&self, range: TextRange, hints: &Hints) -> usize {
        let before = TextRange {
            start: range.start.minus(CONTEXT * 4),
            end: range.start,
        };
        let after = TextRange {
            start: range.end,
            end: range.end.plus(CONTEXT * 4).min(self.document.text.end()),
        };
        let same = |there: Vec<char>, imported: &[char]| {
            there
                .iter()
                .zip(imported)
                .take(CONTEXT)
                .take_while(|(a, b)| a == b)
                .count()
        };
        same(letters_back(self.document.slice(before)), &hints.before)
            + same(letters(self.document.slice(after)), &hints.after)
    }

    /// A place without words of its own: a bookmark, or a note on a position.
    fn point(&self, mark: &ImportedAnnotation, hints: &Hints) -> Placement {
        // Those of this program are known by the words that they stand at.
        let own = mark.own.map(|_| &mark.quote);
        let mut passages = [Some(&hints.text), own].into_iter().flatten();
        let passage = passages
            .find(|text| !text.trim().is_empty())
            .unwrap_or(&hints.suffix);
        let snippet: String = passage
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .take(SNIPPET)
            .collect();
        if snippet.chars().count() >= 8 {
            let found = self.locator.occurrences(&snippet, MOST);
            let inside = |range: &&TextRange| {
                hints
                    .section
                    .is_none_or(|section| section.overlaps(**range))
            };
            let scored: Vec<(usize, TextRange)> = found
                .iter()
                .filter(inside)
                .map(|range| (self.agreement(*range, hints), *range))
                .collect();
            let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
            let near = |(_, range): &&(usize, TextRange)| {
                hints
                    .about
                    .map_or(0, |about| range.start.0.abs_diff(about.0))
            };
            if let Some((_, range)) = scored
                .iter()
                .filter(|(score, _)| *score == best)
                .min_by_key(near)
            {
                return Placement::At(self.line_at(range.start));
            }
        }
        if let Some(about) = hints.about.filter(|_| hints.pointed) {
            return Placement::At(self.line_at(about));
        }
        match self
            .document
            .page_named(&mark.page)
            .filter(|_| !mark.page.is_empty())
        {
            Some(start) => Placement::At(self.line_at(start)),
            None => Placement::Missing,
        }
    }

    fn line_at(&self, start: Offset) -> TextRange {
        line_at(self.document, start)
    }
}

/// Where a mark stands to the letter, as long as its words are there.
fn exact(document: &Document, mark: &ImportedAnnotation) -> Option<TextRange> {
    let has_its_words = |range: &TextRange| {
        range.end <= document.text.end()
            && (document.slice(*range) == mark.quote
                || quote::passage(document, *range) == mark.quote)
    };
    mark.exact.filter(has_its_words)
}

/// The line of words that a place is remembered by.
fn line_at(document: &Document, start: Offset) -> TextRange {
    document.first_words(TextRange {
        start,
        end: document.text.end(),
    })
}

/// Places where the words are not parts of longer ones, if there are any.
fn whole_words(document: &Document, found: Vec<TextRange>) -> Vec<TextRange> {
    let letter_at = |offset: Offset| {
        document
            .slice(TextRange {
                start: offset,
                end: offset.plus(1).min(document.text.end()),
            })
            .chars()
            .next()
    };
    let inner = |range: &TextRange| {
        let joined = |one: Option<char>, other: Option<char>| {
            one.zip(other)
                .is_some_and(|(one, other)| both_letters(one, other))
        };
        let before = range
            .start
            .0
            .checked_sub(1)
            .and_then(|at| letter_at(Offset(at)));
        let last = range
            .end
            .0
            .checked_sub(1)
            .and_then(|at| letter_at(Offset(at)));
        joined(before, letter_at(range.start)) || joined(last, letter_at(range.end))
    };
    let whole: Vec<TextRange> = found
        .iter()
        .copied()
        .filter(|range| !inner(range))
        .collect();
    if whole.is_empty() { found } else { whole }
}

/// Whether two signs side by side belong to one word; scripts without spaces between words have no such thing.
fn both_letters(one: char, other: char) -> bool {
    let in_word = |c: char| {
        c.is_alphanumeric()
            && !matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '\u{E00}'..='\u{E7F}')
    };
    in_word(one) && in_word(other)
}

/// Of the places that agree equally well the one that is much nearer than the next.
fn nearest(scored: &[(usize, TextRange)], about: Offset) -> Option<TextRange> {
    let best = scored.first()?.0;
    let mut near: Vec<(u32, TextRange)> = scored
        .iter()
        .filter(|(score, _)| score + LEAD > best)
        .map(|(_, range)| (range.start.0.abs_diff(about.0), *range))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    match near.as_slice() {
        [one] => Some(one.1),
        [one, next, ..] => (one.0.saturating_mul(2) < next.0).then_some(one.1),
        [] => None,
    }
}

fn letters_of(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

fn letters(text: &str) -> Vec<char> {
    letters_of(text).take(CONTEXT).collect()
}

/// Letters before a place, the nearest first.
fn letters_back(text: &str) -> Vec<char> {
    text.chars()
        .rev()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .take(CONTEXT)
        .collect()
}

fn tail(text: &str, length: usize) -> String {
    let start = text
        .char_indices()
        .rev()
        .nth(length.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    text[start..].to_owned()
}

#[cfg(test)]
mod tests;
