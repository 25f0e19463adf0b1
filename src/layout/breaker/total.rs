//! The best lines of a whole paragraph: a shortest way through all places where lines may end.
//!
//! After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981). Its demerits
//! are taken over; spaces are the glue, and grow and shrink by shares of their width, and letters give a little (`fill`).

use super::fill::{least, ratio};
use super::{After, Atom, Broken, Rules};

/// What a line costs in itself, and one that ends with a hyphen.
const LINE: f32 = 10.0;
const HYPHEN: f32 = 50.0;
/// In order: two hyphens in a row, and each that follows them; one at the end of the last line but one; a tight line beside a loose one; a last
/// line that is shorter than the indent of the first.
const TWO_HYPHENS: f32 = 10_000.0;
const MORE_HYPHENS: f32 = 100_000.0;
const LATE_HYPHEN: f32 = 5_000.0;
const UNEVEN: f32 = 10_000.0;
const STUB: f32 = 100_000.0;
/// A word that is cut: as much as a line that would be left ragged, so that none but such lines are spared by it.
const CUT: f32 = 1e9;
/// Code that is divided: as much as a line that is loose.
const PART: f32 = 4e4;
/// Beyond this ratio a line is left ragged, and counts by how much of it is empty.
const LOOSEST: f32 = 20.0;

/// The ends of the lines of a paragraph; none where it has a word that no line holds, so that some line must be cut by force.
pub(in crate::layout) fn fit_lines(atoms: &[Atom], rules: &Rules) -> Option<Vec<Broken>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < atoms.len() {
        let end = atoms[start..]
            .iter()
            .position(|atom| atom.after == After::MustBreak)
            .map_or(atoms.len(), |at| start + at + 1);
        let first_width = if rules.begins(&lines) {
            rules.first_width
        } else {
            rules.width
        };
        let mut paragraph = Paragraph::new(&atoms[start..end], start, first_width, rules);
        let (mut best, is_loose) = paragraph.lines()?;
        if is_loose && rules.more > rules.give {
            // Once more, now with letters that give more in lines that need it: what TeX does with its emergency stretch.
            paragraph.limits = rules.generous();
            (best, _) = paragraph.lines().unwrap_or((best, true));
        }
        lines.extend(best);
        start = end;
    }
    Some(lines)
}

/// A place where a line may end.
#[derive(Clone, Copy)]
struct Breakpoint {
    /// The first atom after it.
    end: usize,
    hyphen: bool,
    /// What a line costs besides that ends here.
    cost: f32,
    /// Of all up to the last ink before it, in pixels, and how much of that is spaces.
    width: f32,
    spaces: f32,
    /// The same up to where the next line begins.
    next_width: f32,
    next_spaces: f32,
}

/// The best way to a place, of those whose last line is of one kind.
#[derive(Clone, Copy)]
struct Way {
    place: usize,
    before: Option<usize>,
    demerits: f32,
    last: Kind,
    is_first: bool,
}

/// What the next line asks of the last.
#[derive(Clone, Copy, Default)]
struct Kind {
    class: u8,
    /// Lines up to this that end with a hyphen, counted to two.
    hyphens: u8,
}

impl Kind {
    const COUNT: usize = 12;

    fn index(self) -> usize {
        usize::from(self.class) + 4 * usize::from(self.hyphens)
    }
}

struct Paragraph<'a> {
    places: Vec<Breakpoint>,
    /// Of the stretch of atoms in the whole text.
    offset: usize,
    /// What of the first atom stands before the first line.
    head: f32,
    first_width: f32,
    /// By these it is counted what a line costs, and by the limits what fits.
    rules: &'a Rules,
    limits: Rules,
}

impl<'a> Paragraph<'a> {
    fn new(atoms: &[Atom], offset: usize, first_width: f32, rules: &'a Rules) -> Self {
        let mut places = Vec::new();
        let (mut x, mut all_spaces) = (0.0_f32, 0.0_f32);
        let (mut inked, mut inked_spaces) = (0.0_f32, 0.0_f32);
        for (index, atom) in atoms.iter().enumerate() {
            x += atom.advance;
            if atom.is_space {
                all_spaces += atom.advance;
            } else {
                (inked, inked_spaces) = (x - atom.trim, all_spaces);
            }
            let is_last = index + 1 == atoms.len();
            let hyphen = atom.after == After::Hyphen && !is_last;
            if hyphen && rules.hyphen_width.is_infinite()
                || atom.after == After::Nothing && !is_last
            {
                continue;
            }
            places.push(Breakpoint {
                end: index + 1,
                hyphen,
                cost: match atom.after {
                    After::Cut => CUT,
                    After::Part => PART,
                    _ => 0.0,
                },
                width: inked + if hyphen { rules.hyphen_width } else { 0.0 },
                spaces: inked_spaces,
                next_width: x + atoms.get(index + 1).map_or(0.0, |next| next.head),
                next_spaces: all_spaces,
            });
        }
        Self {
            places,
            offset,
            head: atoms.first().map_or(0.0, |first| first.head),
            first_width,
            rules,
            limits: *rules,
        }
    }

    /// The best lines, and whether one of them is loose.
    fn lines(&self) -> Option<(Vec<Broken>, bool)> {
        let mut ways: Vec<Way> = vec![Way {
            place: usize::MAX,
            before: None,
            demerits: 0.0,
            last: Kind {
                class: 1,
                hyphens: 0,
            },
            is_first: true,
        }];
        // Ways whose next line may still end further on.
        let mut active: Vec<usize> = vec![0];
        let last = self.places.len().checked_sub(1)?;
        for index in 0..=last {
            let mut best: [Option<Way>; Kind::COUNT] = [None; Kind::COUNT];
            active.retain(|&way| {
                let Some((demerits, last)) = self.line(&ways, way, index) else {
                    return !self.is_full(&ways[way], index);
                };
                let slot = &mut best[last.index()];
                if slot.is_none_or(|best| demerits < best.demerits) {
                    *slot = Some(Way {
                        place: index,
                        before: Some(way),
                        demerits,
                        last,
                        is_first: false,
                    });
                }
                true
            });
            for way in best.into_iter().flatten() {
                ways.push(way);
                active.push(ways.len() - 1);
            }
            if active.is_empty() {
                return None;
            }
        }
        let end = active
            .into_iter()
            .filter(|&way| ways[way].place == last)
            .min_by(|&a, &b| ways[a].demerits.total_cmp(&ways[b].demerits))?;
        Some(self.way_back(&ways, end))
    }

    fn way_back(&self, ways: &[Way], end: usize) -> (Vec<Broken>, bool) {
        let mut lines = Vec::new();
        let mut is_loose = false;
        let mut at = Some(end);
        while let Some(way) = at
            .map(|index| ways[index])
            .filter(|way| way.before.is_some())
        {
            let place = self.places[way.place];
            is_loose |= way.last.class == VERY_LOOSE;
            lines.push(Broken {
                end: self.offset + place.end,
                hyphen: place.hyphen,
                last: way.place + 1 == self.places.len(),
            });
            at = way.before;
        }
        lines.reverse();
        (lines, is_loose)
    }

    /// Where the line after a way begins: width and spaces before it.
    fn start(&self, way: &Way) -> (f32, f32) {
        self.places
            .get(way.place)
            .map_or((self.head, 0.0), |place| {
                (place.next_width, place.next_spaces)
            })
    }

    fn room(&self, way: &Way) -> f32 {
        if way.is_first {
            self.first_width
        } else {
            self.rules.width
        }
    }

    /// Whether a line from the end of a way to this place does not fit, even without a hyphen.
    fn is_full(&self, way: &Way, index: usize) -> bool {
        let (width, spaces) = self.start(way);
        let place = &self.places[index];
        let hyphen = if place.hyphen {
            self.rules.hyphen_width
        } else {
            0.0
        };
        let (natural, spaces) = (place.width - hyphen - width, place.spaces - spaces);
        natural - least(spaces, natural - spaces, &self.limits) > self.room(way) + 0.01
    }

    /// Demerits of the way that goes on with a line to this place, and the kind of that line; none where it does not fit.
    fn line(&self, ways: &[Way], from: usize, index: usize) -> Option<(f32, Kind)> {
        let way = &ways[from];
        let (width, spaces) = self.start(way);
        let place = &self.places[index];
        let is_last = index + 1 == self.places.len();
        let (natural, spaces) = (place.width - width, (place.spaces - spaces).max(0.0));
        let slack = self.room(way) - natural;
        let mut ratio = self.looseness(slack, spaces, natural - spaces, is_last)?;
        if ratio > LOOSEST {
            ratio = LOOSEST * (1.0 + slack / self.room(way).max(1.0));
        }
        let badness = 100.0 * ratio.abs().powi(3);
        let mut demerits = (LINE + badness).powi(2) + place.cost;
        let mut hyphens = 0;
        if place.hyphen {
            hyphens = (way.last.hyphens + 1).min(2);
            demerits +=
                HYPHEN.powi(2) + [0.0, TWO_HYPHENS, MORE_HYPHENS][usize::from(way.last.hyphens)];
        }
        if is_last {
            if way.last.hyphens > 0 {
                demerits += LATE_HYPHEN;
            }
            let indent = self.rules.width - self.first_width;
            if indent > 0.0 && natural < indent && !way.is_first {
                demerits += STUB;
            }
        }
        let class = class(ratio);
        if class.abs_diff(way.last.class) > 1 && !way.is_first {
            demerits += UNEVEN;
        }
        Some((way.demerits + demerits, Kind { class, hyphens }))
    }

    /// The ratio of a line; none where it does not fit. A last line is as wide as it is.
    fn looseness(&self, slack: f32, spaces: f32, letters: f32, is_last: bool) -> Option<f32> {
        if slack < -0.01 {
            let fits = slack >= -least(spaces, letters, &self.limits) - 0.01;
            return fits.then(|| ratio(slack, spaces, letters, self.rules));
        }
        if is_last {
            return Some(0.0);
        }
        Some(ratio(slack, spaces, letters, self.rules))
    }
}

const VERY_LOOSE: u8 = 3;

/// Tight, decent, loose, very loose.
fn class(ratio: f32) -> u8 {
    match ratio {
        ratio if ratio < -0.5 => 0,
        ratio if ratio <= 0.5 => 1,
        ratio if ratio <= 1.0 => 2,
        _ => VERY_LOOSE,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fill::GROW;
    use super::super::tests::{RULES, atoms, words_of};
    use super::*;

    fn lines(text: &str, rules: &Rules) -> Option<Vec<String>> {
        Some(words_of(text, &fit_lines(&atoms(text), rules)?))
    }

    /// Demerits as the paper counts them, without those for neighbours.
    fn looseness(text: &str, broken: &[Broken], rules: &Rules) -> f32 {
        let atoms = atoms(text);
        let mut start = 0;
        let mut sum = 0.0;
        for line in broken {
            let inner = &atoms[start..line.end];
            let inked = inner.iter().rposition(|atom| !atom.is_space).unwrap_or(0);
            let natural: f32 = inner[..=inked].iter().map(|atom| atom.advance).sum();
            let spaces = inner[..inked].iter().filter(|atom| atom.is_space).count() as f32;
            if !line.last {
                sum += (100.0
                    * ((rules.width - natural) / (spaces * GROW).max(0.1))
                        .min(LOOSEST)
                        .powi(3))
                .powi(2);
            }
            start = line.end;
        }
        sum
    }

    #[test]
    fn the_whole_is_more_even_than_line_after_line() {
        let text = "aaa bb ccc ddd ee ffffff gg hhh iiiii jj kkkkkkk ll mm nnnn oooooo pp q rrr ssssss tt uuu vvvvv";
        let rules = Rules {
            first_width: 20.0,
            width: 20.0,
            ..RULES
        };
        let fitted = fit_lines(&atoms(text), &rules).unwrap();
        let greedy = super::super::break_lines(&atoms(text), &rules);
        assert_eq!(words_of(text, &fitted).join(" "), text);
        assert!(looseness(text, &fitted, &rules) <= looseness(text, &greedy, &rules));
    }

    #[test]
    fn a_hyphen_is_set_where_a_line_would_gape() {
        assert_eq!(lines("aa bbb-bbbbbbb cc", &RULES).unwrap()[0], "aa bbb-");
        assert_eq!(
            lines("aaa bb cc dddd-dd ee", &RULES).unwrap()[0],
            "aaa bb cc"
        );
    }

    #[test]
    fn a_word_that_no_line_holds_is_left_to_the_other_way() {
        assert!(lines("aaaaaaaaaaaaaa bb", &RULES).is_none());
    }

    #[test]
    fn letters_give_more_only_where_a_line_would_be_loose() {
        let rules = Rules {
            give: 0.02,
            more: 0.15,
            ..RULES
        };
        let usual = Rules {
            more: 0.02,
            ..rules
        };
        // As usual the first line has room for two words, and is loose with them.
        let loose = "aaa bb cccc ddddddddd";
        assert_eq!(lines(loose, &usual).unwrap()[0], "aaa bb");
        assert_eq!(lines(loose, &rules).unwrap()[0], "aaa bb cccc");
        // Without a loose line nothing changes.
        let fine = "aaaa bbbbb cccc ddddd aa";
        assert_eq!(lines(fine, &rules), lines(fine, &usual));
    }

    #[test]
    fn code_is_divided_at_a_sign_rather_than_leave_a_line_loose() {
        let broken = |text: &str, place: usize| {
            let mut atoms = atoms(text);
            atoms[place].after = After::Part;
            words_of(text, &fit_lines(&atoms, &RULES).expect("lines"))
        };
        assert_eq!(broken("aa b cccccccc dd", 7)[0], "aa b ccc");
        assert_eq!(broken("aaa bbbbb cccccccc dd", 12)[0], "aaa bbbbb");
    }

    #[test]
    fn lines_that_the_author_ends_are_ended() {
        assert_eq!(lines("aa|bb", &RULES).unwrap(), ["aa", "bb"]);
    }
}
