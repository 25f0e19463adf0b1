//! The labels that words are given, and the names that they make.

use std::ops::Range;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Person,
    Place,
    Organisation,
    /// Works, events, peoples, ships: found so that they are taken for nothing else.
    Other,
}

pub const KINDS: [Kind; 4] = [Kind::Person, Kind::Place, Kind::Organisation, Kind::Other];

/// No name, and for each kind its first word and its further ones.
pub const LABELS: usize = 1 + 2 * KINDS.len();

/// An index below [`LABELS`].
pub type Label = usize;

pub const OUTSIDE: Label = 0;

#[must_use]
pub const fn first(kind: Kind) -> Label {
    1 + 2 * kind as usize
}

#[must_use]
pub const fn further(kind: Kind) -> Label {
    2 + 2 * kind as usize
}

/// The kind of name that a label stands in.
#[must_use]
pub fn kind(label: Label) -> Option<Kind> {
    KINDS.get(label.checked_sub(1)? / 2).copied()
}

/// Whether a label goes on with the name of the label before it.
#[must_use]
pub fn goes_on(label: Label) -> bool {
    label != OUTSIDE && label.is_multiple_of(2)
}

/// Whether one label can follow another: a further word only follows a word of the same kind of name.
#[must_use]
pub fn may_follow(before: Label, label: Label) -> bool {
    !goes_on(label) || kind(before) == kind(label)
}

/// A name in a passage: some of its words, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub tokens: Range<usize>,
    pub kind: Kind,
}

/// The names that the labels of a chain make; `start` is the chain's first word.
pub fn spans(labels: &[Label], start: usize) -> impl Iterator<Item = Span> {
    labels.iter().enumerate().filter_map(move |(at, &label)| {
        let kind = kind(label).filter(|_| !goes_on(label))?;
        let more = labels[at + 1..]
            .iter()
            .take_while(|&&next| next == further(kind))
            .count();
        Some(Span {
            tokens: start + at..start + at + 1 + more,
            kind,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_make_names() {
        let [person, place] = [Kind::Person, Kind::Place];
        let labels = [
            first(person),
            further(person),
            OUTSIDE,
            first(place),
            first(place),
        ];
        let names: Vec<_> = spans(&labels, 10)
            .map(|span| (span.tokens, span.kind))
            .collect();
        assert_eq!(names, [(10..12, person), (13..14, place), (14..15, place)]);
    }

    #[test]
    fn a_further_word_needs_a_name_of_its_kind_before_it() {
        assert!(
            may_follow(first(Kind::Place), further(Kind::Place))
                && may_follow(further(Kind::Person), OUTSIDE)
        );
        assert!(
            !may_follow(OUTSIDE, further(Kind::Place))
                && !may_follow(first(Kind::Person), further(Kind::Place))
        );
    }
}
