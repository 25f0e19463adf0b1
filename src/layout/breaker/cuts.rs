//! Words that no line holds, or hardly: where they are divided, so that no line before them stays nearly empty.

use super::{After, Atom, Rules};
use std::borrow::Cow;
use std::ops::Range;

/// Letters of a word that stay before a cut and after it.
const KEPT: (usize, usize) = (2, 3);
/// A word of more letters than this is cut as well where it is wider than half a line, such as the name of something in a program.
const LONG: usize = 24;

/// The atoms of a text with the places at which long words may be divided in lines of these widths.
///
/// A hyphen comes first, where the language knows a place for it. What is still wider than a line may be cut between any two letters.
pub(in crate::layout) fn with_cuts<'a>(atoms: &'a [Atom], rules: &Rules) -> Cow<'a, [Atom]> {
    let mut own = Cow::Borrowed(atoms);
    let room = rules.width.min(rules.first_width);
    if rules.whole_words {
        for word in stretches(atoms, |after| after == After::Hyphen) {
            if width(&atoms[word.clone()]) > room {
                continue;
            }
            for index in word.filter(|&index| atoms[index].after == After::Hyphen) {
                own.to_mut()[index].after = After::Nothing;
            }
        }
    }
    let hyphen = rules.hyphen_width;
    let whole = own.clone();
    for piece in stretches(&whole, |after| {
        after == After::Hyphen && hyphen.is_infinite()
    }) {
        let inner = &whole[piece.clone()];
        let wide = width(inner);
        let is_hyphenated = inner.last().is_some_and(|last| last.after == After::Hyphen);
        let all = wide + if is_hyphenated { hyphen } else { 0.0 };
        if all <= room && (wide <= 0.5 * room || inner.len() <= LONG) {
            continue;
        }
        for index in piece.start + KEPT.0..(piece.end + 1).saturating_sub(KEPT.1) {
            if !whole[index - 1].joins {
                own.to_mut()[index - 1].after = After::Cut;
            }
        }
    }
    own
}

/// The stretches between places where a line may end; `goes_on` says at which of them the stretch goes on all the same.
fn stretches(
    atoms: &[Atom],
    goes_on: impl Fn(After) -> bool,
) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = atoms.get(start..).filter(|rest| !rest.is_empty())?;
        let ends = |atom: &Atom| atom.after != After::Nothing && !goes_on(atom.after);
        let end = rest
            .iter()
            .position(ends)
            .map_or(atoms.len(), |at| start + at + 1);
        let stretch = start..end;
        start = end;
        Some(stretch)
    })
}

/// Of the ink of a stretch.
fn width(atoms: &[Atom]) -> f32 {
    let inked = atoms.iter().rposition(|atom| !atom.is_space);
    let Some(last) = inked else {
        return 0.0;
    };
    let advances = atoms[..=last].iter().map(|atom| atom.advance);
    advances.sum::<f32>() - atoms[last].trim - atoms[0].head
}

#[cfg(test)]
mod tests {
    use super::super::tests::{RULES, atoms, words_of};
    use super::super::{break_lines, fit_lines};
    use super::*;

    /// The lines of a text, one after the other and as a whole.
    fn lines(text: &str, rules: &Rules) -> [Vec<String>; 2] {
        let atoms = atoms(text);
        let atoms = with_cuts(&atoms, rules);
        let fitted = fit_lines(&atoms, rules).expect("all of it fits");
        [break_lines(&atoms, rules), fitted].map(|broken| words_of(text, &broken))
    }

    #[test]
    fn a_word_that_no_line_holds_is_divided_by_its_language_first() {
        for lines in lines("aa bbbb-bbbbb-bbbbbb cc", &RULES) {
            assert_eq!(lines, ["aa bbbb-", "bbbbb-", "bbbbbb cc"]);
        }
    }

    #[test]
    fn a_word_without_such_places_begins_in_the_line_that_it_would_leave_empty() {
        for lines in lines("aa bbbbbbbbbbbbbbbb cc", &RULES) {
            assert!(lines[0].len() >= 9, "{lines:?}");
            assert!(lines.iter().all(|line| !line.ends_with('-')));
        }
        for lines in lines("aaa aaa bbbbbbbbbbbbbbbb cc", &RULES) {
            assert_eq!(lines, ["aaa aaa", "bbbbbbbbbb", "bbbbbb cc"]);
        }
    }

    #[test]
    fn letters_that_are_drawn_as_one_are_not_cut() {
        let mut own = atoms("bbbbbbbbbbbbbbbb");
        own[9].joins = true;
        let own = with_cuts(&own, &RULES);
        assert_eq!(break_lines(&own, &RULES)[0].end, 9);
        assert_eq!(fit_lines(&own, &RULES).expect("lines")[0].end, 9);
    }

    #[test]
    fn where_words_stay_whole_only_those_are_divided_that_no_line_holds() {
        let whole = Rules {
            whole_words: true,
            ..RULES
        };
        let text = "aaaa bbb-bbbb cccc-cccc-cccc";
        let broken = break_lines(&with_cuts(&atoms(text), &whole), &whole);
        assert_eq!(
            words_of(text, &broken),
            ["aaaa", "bbbbbbb", "cccccccc-", "cccc"]
        );
    }

    #[test]
    fn a_long_name_is_cut_where_its_line_would_stay_nearly_empty() {
        let wide = Rules {
            width: 40.0,
            first_width: 40.0,
            ..RULES
        };
        let text = format!("aa bb {} cc", "c".repeat(38));
        for lines in lines(&text, &wide) {
            assert_eq!(lines[0].len(), 40, "{lines:?}");
        }
    }
}
