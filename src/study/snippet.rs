//! What is shown of a passage that answers a question: the part of it that has the most of what was asked for, each word marked.

use crate::document::{IMAGE_CHAR, TextRange};
use std::collections::BTreeSet;
use std::ops::Range;

/// A part of a text on one line, white space folded to single spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    pub text: String,
    /// The words that were asked for, in bytes of `text`, in order.
    pub marks: Vec<Range<usize>>,
}

/// A paragraph, a heading or a note: no excerpt goes over its ends.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'a> {
    pub text: &'a str,
    /// Where it begins, in code points of the whole text.
    pub start: u32,
}

/// Where something that was asked for stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which part of the question it answers.
    pub part: usize,
    pub range: TextRange,
}

/// Code points between the first and the last word of one excerpt, and shown on either side of them: more where there is one
/// excerpt alone.
const SPAN: u32 = 110;
const REACH: [u32; 2] = [60, 36];
/// What is shown where nothing of the question stands in the words themselves.
const BEGINNING: u32 = 160;

/// The excerpt, or the two, that have the most parts of the question; and where the first word of the better one stands.
#[must_use]
pub fn snippet(stretches: &[Stretch<'_>], places: &[Occurrence]) -> (Snippet, Option<TextRange>) {
    let mut places = places.to_vec();
    places.sort_by_key(|place| (place.range.start, std::cmp::Reverse(place.range.end)));
    let Some(best) = window(stretches, &places, &BTreeSet::new()) else {
        let beginning = stretches
            .first()
            .map(|stretch| cut(*stretch, (stretch.start, 0), BEGINNING));
        return (written(stretches, &places, beginning.as_slice()), None);
    };
    let first = places[best.places.start].range;
    let parts = best.parts(&places);
    let next = window(stretches, &places, &parts);
    let reach = REACH[usize::from(next.is_some())];
    let mut cuts: Vec<Cut> = std::iter::once(best)
        .chain(next)
        .map(|window| window.cut(stretches, &places, reach))
        .collect();
    cuts.sort_by_key(|cut| cut.from);
    // Two that meet are one.
    if let [one, other] = cuts.as_slice()
        && one.stretch == other.stretch
        && other.from <= one.to + 1
    {
        let joined = Cut {
            to: one.to.max(other.to),
            ..*one
        };
        cuts = vec![joined];
    }
    (written(stretches, &places, &cuts), Some(first))
}

/// Places that stand together in one stretch.
struct Window {
    stretch: usize,
    places: Range<usize>,
}

impl Window {
    fn parts(&self, places: &[Occurrence]) -> BTreeSet<usize> {
        places[self.places.clone()]
            .iter()
            .map(|place| place.part)
            .collect()
    }

    fn cut(&self, stretches: &[Stretch<'_>], places: &[Occurrence], reach: u32) -> Cut {
        let inside = &places[self.places.clone()];
        let first = inside[0].range.start.0;
        let last = inside
            .iter()
            .map(|place| place.range.end.0)
            .max()
            .unwrap_or(first);
        Cut {
            stretch: self.stretch,
            ..cut(stretches[self.stretch], (first, last - first), reach)
        }
    }
}

/// The places that have the most parts beside those that are shown already; the earliest of several. None where nothing is added.
fn window(
    stretches: &[Stretch<'_>],
    places: &[Occurrence],
    shown: &BTreeSet<usize>,
) -> Option<Window> {
    let mut best: Option<(usize, Window)> = None;
    for (from, place) in places.iter().enumerate() {
        let start = place.range.start.0;
        let Some(stretch) = stretches.iter().rposition(|stretch| stretch.start <= start) else {
            continue;
        };
        let end = stretches
            .get(stretch + 1)
            .map_or(u32::MAX, |next| next.start);
        let limit = end.min(start.saturating_add(SPAN));
        let beyond = places[from..]
            .iter()
            .position(|place| place.range.start.0 >= limit);
        let window = Window {
            stretch,
            places: from..beyond.map_or(places.len(), |count| from + count),
        };
        let news = window.parts(places).difference(shown).count();
        if news > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((news, window));
        }
    }
    best.map(|(_, window)| window)
}

/// Part of a stretch, in code points of the whole text.
#[derive(Clone, Copy)]
struct Cut {
    stretch: usize,
    from: u32,
    to: u32,
}

/// Some words with their surroundings, cut between words.
fn cut(stretch: Stretch<'_>, (first, length): (u32, u32), reach: u32) -> Cut {
    let letters: Vec<char> = stretch.text.chars().collect();
    let at = |place: u32| place.saturating_sub(stretch.start) as usize;
    let (first, last) = (
        at(first).min(letters.len()),
        at(first + length).min(letters.len()),
    );
    let (mut from, mut to) = (
        first.saturating_sub(reach as usize),
        (last + reach as usize).min(letters.len()),
    );
    if from > 0 {
        let blank = letters[from..first].iter().position(|c| c.is_whitespace());
        from += blank.map_or(0, |blank| blank + 1);
    }
    if to < letters.len() {
        let blank = letters[last..to].iter().rposition(|c| c.is_whitespace());
        to = blank.map_or(to, |blank| last + blank);
    }
    let back = |index: usize| stretch.start + u32::try_from(index).unwrap_or(u32::MAX);
    Cut {
        stretch: 0,
        from: back(from),
        to: back(to),
    }
}

/// The cuts one after another, with dots where something is left out.
fn written(stretches: &[Stretch<'_>], places: &[Occurrence], cuts: &[Cut]) -> Snippet {
    let mut snippet = Snippet::default();
    for (number, cut) in cuts.iter().enumerate() {
        let stretch = stretches[cut.stretch];
        let letters = stretch.text.chars().count();
        let end = stretch.start + u32::try_from(letters).unwrap_or(u32::MAX);
        if number > 0 {
            let dots = if snippet.text.ends_with('…') {
                " "
            } else {
                " … "
            };
            snippet.text.push_str(dots);
        } else if cut.from > stretch.start {
            snippet.text.push('…');
        }
        snippet.take(stretch, cut, places);
        if cut.to < end {
            snippet.text.push('…');
        }
    }
    snippet
}

impl Snippet {
    fn take(&mut self, stretch: Stretch<'_>, cut: &Cut, places: &[Occurrence]) {
        let mut inside = places
            .iter()
            .map(|place| place.range)
            .filter(|range| range.start.0 >= cut.from && range.end.0 <= cut.to)
            .peekable();
        let mut open: Option<(usize, u32)> = None;
        let skipped = (cut.from - stretch.start) as usize;
        let letters = stretch.text.chars().skip(skipped);
        for (at, letter) in (cut.from..=cut.to).zip(letters.chain(std::iter::once(' '))) {
            if let Some((from, _)) = open.filter(|(_, end)| *end <= at) {
                self.marks.push(from..self.text.len());
                open = None;
            }
            // Of places that overlap, the first and longest is marked.
            while let Some(range) = inside.next_if(|range| range.start.0 <= at) {
                if open.is_none() && range.start.0 == at {
                    open = Some((self.text.len(), range.end.0));
                }
            }
            if at < cut.to && letter != IMAGE_CHAR {
                let is_blank = letter.is_whitespace();
                if !is_blank || !self.text.ends_with(' ') {
                    self.text.push(if is_blank { ' ' } else { letter });
                }
            }
        }
    }

    /// The text in pieces: what is marked, and what is not.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let bounds = self.marks.iter().flat_map(|mark| [mark.start, mark.end]);
        let mut from = 0;
        let ends = bounds.chain([self.text.len()]).enumerate();
        ends.map(move |(number, end)| {
            let piece = &self.text[from..end];
            from = end;
            (piece, number % 2 == 1)
        })
        .filter(|(piece, _)| !piece.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, words: &[&str]) -> Vec<Occurrence> {
        let mut places = Vec::new();
        for (part, word) in words.iter().enumerate() {
            for (at, _) in text.match_indices(word) {
                let start = text[..at].chars().count();
                places.push(Occurrence {
                    part,
                    range: TextRange::new(start, start + word.chars().count()),
                });
            }
        }
        places
    }

    fn shown(stretches: &[&str], words: &[&str]) -> String {
        let whole = stretches.join("\n");
        let mut start = 0;
        let parts: Vec<Stretch<'_>> = stretches
            .iter()
            .map(|text| {
                let stretch = Stretch { text, start };
                start += u32::try_from(text.chars().count()).expect("short") + 1;
                stretch
            })
            .collect();
        let (snippet, _) = snippet(&parts, &places(&whole, words));
        let marked = |(piece, is_marked): (&str, bool)| match is_marked {
            true => format!("[{piece}]"),
            false => piece.to_owned(),
        };
        snippet.pieces().map(marked).collect()
    }

    #[test]
    fn every_word_of_the_question_is_marked() {
        assert_eq!(
            shown(
                &["In Pétrograd  Lenin\nspoke, and Lenin left."],
                &["Lenin", "Pétrograd"]
            ),
            "In [Pétrograd] [Lenin] spoke, and [Lenin] left."
        );
    }

    #[test]
    fn what_has_most_of_the_question_is_shown_and_what_stands_far_off_beside_it() {
        let far = "many other words ".repeat(20);
        assert_eq!(
            shown(
                &[&format!(
                    "One apple here. {far} An apple and a pear. {far} A plum."
                )],
                &["apple", "pear"]
            ),
            "…many other words many other words many other words An [apple] and a [pear]. many other words many \
             other words many other words many…"
        );
        let two = shown(
            &[
                "A heading with a plum",
                &format!("{far} An apple and a pear. {far}"),
            ],
            &["apple", "pear", "plum"],
        );
        assert!(
            two.starts_with("A heading with a [plum] … ")
                || two.starts_with("A heading with a [plum] …"),
            "{two}"
        );
        assert!(two.contains("[apple] and a [pear]"), "{two}");
    }

    #[test]
    fn without_a_word_of_the_question_the_beginning_is_shown() {
        let long = shown(&[&"word ".repeat(100)], &[]);
        assert!(
            long.starts_with("word word") && long.ends_with("word…") && long.len() < 180,
            "{long}"
        );
        assert_eq!(shown(&[], &[]), "");
    }
}
