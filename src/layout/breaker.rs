//! Breaks a shaped paragraph into lines: line after line here, all at once in `total`. Here greedy, with hyphens where a line would gape and spaces that may shrink a little.
//!
//! It works on numbers alone and knows neither letters nor the shaping engine.

mod cuts;
mod fill;
mod total;

pub(super) use cuts::with_cuts;
pub(super) use fill::fill;
pub(super) use total::fit_lines;

use std::ops::Range;

/// A line that leaves more than this share of its room is nearly empty.
const EMPTY: f32 = 0.4;

/// The smallest thing a line is made of: a grapheme cluster.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Atom {
    /// Width in pixels.
    pub advance: f32,
    /// How much of it the end of a line leaves out: air, or ink that hangs beyond.
    pub trim: f32,
    /// How much of that is ink.
    pub hang: f32,
    /// How much of it stands before the start of a line that it begins.
    pub head: f32,
    pub after: After,
    pub is_space: bool,
    /// An ideograph or the like, beside which an even line may be widened.
    pub is_wide: bool,
    /// Drawn as one with the atom after it, so that no line ends between them.
    pub joins: bool,
}

/// What may happen after an atom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum After {
    #[default]
    Nothing,
    /// The line may end here.
    Break,
    /// The line must end here.
    MustBreak,
    /// The line may end here with a hyphen.
    Hyphen,
    /// At a sign within code: the line may end here without a hyphen, rather than be loose.
    Part,
    /// Within a word that no line holds and that knows no better place: the line may end here rather than stay nearly empty.
    Cut,
}

/// One line: atoms up to `end`, not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub end: usize,
    pub hyphen: bool,
    /// The line ends a paragraph or was ended by the author.
    pub last: bool,
}

/// How lines are broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Room of the first line and of the others, in pixels.
    pub first_width: f32,
    pub width: f32,
    pub hyphen_width: f32,
    /// A line that would leave more room than this is hyphenated where it can be; infinite for no hyphens.
    pub gape: f32,
    /// Share by which a space may shrink.
    pub shrink: f32,
    /// Share by which letters may be drawn wider or narrower, and the same for a line that would otherwise be loose.
    pub give: f32,
    pub more: f32,
    /// Whether a line that the author began has the room of a first line: verse.
    pub lines_begin_anew: bool,
    /// Whether only words wider than a line are hyphenated: in headings, tables and whatever is not set even.
    pub whole_words: bool,
}

impl Rules {
    /// The same with letters that give more than usual.
    fn generous(&self) -> Self {
        Self {
            give: self.more,
            ..*self
        }
    }

    /// Whether the line after these has the room of a first line.
    pub(super) fn begins(&self, before: &[Broken]) -> bool {
        before
            .last()
            .is_none_or(|line| line.last && self.lines_begin_anew)
    }
}

/// The ends of the lines of a paragraph. Every line holds at least one atom, whatever the width.
pub(super) fn break_lines(atoms: &[Atom], rules: &Rules) -> Vec<Broken> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut hyphens_in_a_row = 0;
    while start < atoms.len() {
        let width = if rules.begins(&lines) {
            rules.first_width
        } else {
            rules.width
        };
        let line = next_line(atoms, start, width, rules, hyphens_in_a_row < 2);
        hyphens_in_a_row = if line.hyphen { hyphens_in_a_row + 1 } else { 0 };
        start = line.end;
        lines.push(line);
    }
    lines
}

fn next_line(
    atoms: &[Atom],
    start: usize,
    width: f32,
    rules: &Rules,
    may_hyphenate: bool,
) -> Broken {
    // Widths with and without the spaces at the end, which hang over the edge.
    let (mut x, mut inked, mut spaces) = (-atoms[start].head, 0.0_f32, 0.0_f32);
    let mut inner_spaces = 0.0_f32;
    let mut places = Places::default();
    for (index, atom) in atoms.iter().enumerate().skip(start) {
        x += atom.advance;
        if atom.is_space {
            spaces += atom.advance;
        } else {
            inked = x - atom.trim;
            inner_spaces = spaces;
        }
        let room = width + fill::least(inner_spaces, inked - inner_spaces, rules);
        if inked > room + 0.01 {
            return places.choose(atoms, start..index, width, rules, may_hyphenate);
        }
        match atom.after {
            After::MustBreak => {
                return Broken {
                    end: index + 1,
                    hyphen: false,
                    last: true,
                };
            }
            After::Break => places.plain = Some((index + 1, inked)),
            After::Hyphen if inked + rules.hyphen_width <= room => {
                places.hyphen = Some((index + 1, inked));
            }
            After::Part | After::Cut => places.cut = Some((index + 1, inked)),
            After::Hyphen | After::Nothing => {}
        }
    }
    Broken {
        end: atoms.len(),
        hyphen: false,
        last: true,
    }
}

/// The last place of each kind at which a line may end: the first atom of the next line, and the width of what is before.
#[derive(Default)]
struct Places {
    plain: Option<(usize, f32)>,
    hyphen: Option<(usize, f32)>,
    cut: Option<(usize, f32)>,
}

impl Places {
    /// Where to end a line of these atoms, of which the next does not fit any more. A third hyphen in a row is set only where the line
    /// would otherwise stay nearly empty, or cut a word.
    fn choose(
        self,
        atoms: &[Atom],
        line: Range<usize>,
        width: f32,
        rules: &Rules,
        may_hyphenate: bool,
    ) -> Broken {
        let left = |place: Option<(usize, f32)>| width - place.map_or(0.0, |(_, inked)| inked);
        let is_empty = |place| left(place) > EMPTY * width;
        let plain = self.plain;
        let later = |place: &(usize, f32)| plain.is_none_or(|(end, _)| place.0 > end);
        let (hyphen, cut) = (self.hyphen.filter(later), self.cut.filter(later));
        let gapes = left(plain) > rules.gape && may_hyphenate;
        let divides = plain.is_none() || gapes || is_empty(plain);
        let divided = hyphen.filter(|_| divides);
        let cut = cut.filter(|_| is_empty(plain) && (divided.is_none() || is_empty(divided)));
        let (end, hyphen) = match (cut, divided, plain) {
            (Some((end, _)), ..) => (end, false),
            (None, Some((end, _)), _) => (end, true),
            (None, None, Some((end, _))) => (end, false),
            (None, None, None) => (by_force(atoms, line), false),
        };
        Broken {
            end,
            hyphen,
            last: false,
        }
    }
}

/// Where a line ends that knows no place to end: after the last atom that fits, but not within a ligature where it holds more.
fn by_force(atoms: &[Atom], line: Range<usize>) -> usize {
    let end = line.end.max(line.start + 1);
    let whole = (line.start + 1..=end).rfind(|&at| !atoms[at - 1].joins);
    whole.unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const RULES: Rules = Rules {
        first_width: 10.0,
        width: 10.0,
        hyphen_width: 1.0,
        gape: 2.0,
        shrink: 0.0,
        give: 0.0,
        more: 0.0,
        lines_begin_anew: false,
        whole_words: false,
    };

    /// One atom of width 1 a letter; `-` stands for a point where a hyphen may come, `|` for a forced break.
    pub(super) fn atoms(text: &str) -> Vec<Atom> {
        let mut atoms: Vec<Atom> = Vec::new();
        for c in text.chars() {
            match c {
                '-' => atoms.last_mut().expect("a letter first").after = After::Hyphen,
                '|' => atoms.last_mut().expect("a letter first").after = After::MustBreak,
                ' ' => atoms.push(Atom {
                    advance: 1.0,
                    after: After::Break,
                    is_space: true,
                    ..Atom::default()
                }),
                _ => atoms.push(Atom {
                    advance: 1.0,
                    ..Atom::default()
                }),
            }
        }
        atoms
    }

    fn lines(text: &str, rules: &Rules) -> Vec<String> {
        words_of(text, &break_lines(&atoms(text), rules))
    }

    /// The words of broken lines, with their hyphens.
    pub(super) fn words_of(text: &str, broken: &[Broken]) -> Vec<String> {
        let letters: Vec<char> = text.chars().filter(|c| !"-|".contains(*c)).collect();
        let mut start = 0;
        let line = |line: &Broken| {
            let mut line_text: String = letters[start..line.end].iter().collect();
            start = line.end;
            line_text.push_str(if line.hyphen { "-" } else { "" });
            line_text.trim_end().to_owned()
        };
        broken.iter().map(line).collect()
    }

    #[test]
    fn words_fill_a_line_and_spaces_hang_over_its_edge() {
        assert_eq!(lines("aaaa bbbbb cc", &RULES), ["aaaa bbbbb", "cc"]);
    }

    #[test]
    fn a_gaping_line_is_hyphenated_and_a_good_one_is_not() {
        assert_eq!(lines("aaaa bb-bbbb", &RULES), ["aaaa bb-", "bbbb"]);
        assert_eq!(lines("aaaaaaaa b-bbbb", &RULES), ["aaaaaaaa", "bbbbb"]);
    }

    #[test]
    fn a_third_hyphen_in_a_row_is_set_only_instead_of_an_empty_line() {
        let narrow = Rules {
            width: 8.0,
            first_width: 8.0,
            ..RULES
        };
        let words = "aaaa bb-bbb aaa bb-bbb aaa bb-bbb aaaa";
        assert_eq!(
            lines(words, &narrow),
            ["aaaa bb-", "bbb aaa", "bbbbb", "aaa bb-", "bbb aaaa"]
        );
        let long = "aaaaaa-aaaaaa-aaaaaa-aaaaaa bb";
        assert_eq!(
            lines(long, &narrow),
            ["aaaaaa-", "aaaaaa-", "aaaaaa-", "aaaaaa", "bb"]
        );
    }

    #[test]
    fn an_endless_word_is_cut_and_every_line_holds_something() {
        assert_eq!(lines("aaaaaaaaaaaaaa", &RULES), ["aaaaaaaaaa", "aaaa"]);
        let narrow = Rules {
            width: 0.5,
            first_width: 0.5,
            ..RULES
        };
        assert_eq!(lines("abc", &narrow), ["a", "b", "c"]);
    }

    #[test]
    fn forced_breaks_end_their_line() {
        assert_eq!(lines("aa|bb", &RULES), ["aa", "bb"]);
    }

    #[test]
    fn a_line_of_verse_that_is_too_long_goes_on_in_less_room() {
        let verse = Rules {
            width: 6.0,
            lines_begin_anew: true,
            ..RULES
        };
        assert_eq!(
            lines("aaaaa bbb ccc|ddddd eee f", &verse),
            ["aaaaa bbb", "ccc", "ddddd eee", "f"]
        );
    }

    #[test]
    fn shrinking_spaces_draw_one_more_word_in() {
        let shrinking = Rules {
            shrink: 0.5,
            ..RULES
        };
        assert_eq!(lines("aaaa b cccc", &shrinking), ["aaaa b cccc"]);
    }
}
