//! Which words are bold or italic, by how their letters differ from what is usual for these in the document.

use super::lines::PageLines;
use super::script::is_joined;
use super::shapes::Shape;
use super::units::Letter;
use std::collections::HashMap;

/// Letters that lean this much more than is usual for them are italic: the tangent of their angle.
const LEANING: f32 = 0.1;
/// Letters with this much more ink than is usual for them are bold.
const HEAVY: f32 = 1.22;
/// A letter that stands in a document less often has nothing that is usual for it.
const OFTEN: usize = 4;

/// Finds out which words of a document are bold or italic.
pub(super) fn settle(pages: &mut [PageLines]) {
    let usual = usual(pages);
    for line in pages.iter_mut().flat_map(|page| &mut page.lines) {
        for word in line
            .letters
            .chunk_by_mut(|a, b| a.c.is_whitespace() == b.c.is_whitespace())
        {
            let (mut lean, mut heavy, mut count) = (0.0, 0.0, 0);
            for letter in word.iter() {
                if let Some(usual) = usual.get(&letter.c).filter(|_| letter.shape.ink > 0.0) {
                    lean += letter.shape.lean - usual.lean;
                    heavy += letter.shape.ink / usual.ink;
                    count += 1;
                }
            }
            if count == 0 {
                continue;
            }
            let mean = |sum: f32| sum / count as f32;
            for letter in word {
                letter.style.italic = mean(lean) > LEANING;
                letter.style.bold = mean(heavy) > HEAVY;
            }
        }
    }
}

/// The median shape of each letter in a document.
fn usual(pages: &[PageLines]) -> HashMap<char, Shape> {
    let mut all: HashMap<char, Vec<Shape>> = HashMap::new();
    let letters = pages
        .iter()
        .flat_map(|page| &page.lines)
        .flat_map(|line| &line.letters);
    // A joined letter has up to four shapes, of which none is the usual one.
    let is_known = |letter: &&Letter| {
        letter.c.is_alphabetic() && letter.shape.ink > 0.0 && !is_joined(letter.c)
    };
    for letter in letters.filter(is_known) {
        all.entry(letter.c).or_default().push(letter.shape);
    }
    all.retain(|_, shapes| shapes.len() >= OFTEN);
    let median = |shapes: &mut Vec<Shape>, of: fn(&Shape) -> f32| {
        let middle = shapes.len() / 2;
        let (_, found, _) = shapes.select_nth_unstable_by(middle, |a, b| of(a).total_cmp(&of(b)));
        of(found)
    };
    let usual = |(c, mut shapes): (char, Vec<Shape>)| {
        let ink = median(&mut shapes, |shape| shape.ink);
        let lean = median(&mut shapes, |shape| shape.lean);
        let shape = Shape {
            ink,
            lean,
            ..Shape::default()
        };
        (c, shape)
    };
    all.into_iter().map(usual).collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::Line;
    use super::*;

    /// Whether the last of some letters comes out bold or italic that is as heavy and leans as much as is said.
    fn stands_out(c: char, ink: f32, lean: f32) -> (bool, bool) {
        let letter = |c: char, ink: f32, lean: f32| Letter {
            c,
            shape: Shape {
                ink,
                lean,
                ..Shape::default()
            },
            ..Letter::default()
        };
        let usual = [c, ' '].into_iter().cycle().take(12);
        let mut letters: Vec<Letter> = usual.map(|c| letter(c, 0.1, 0.0)).collect();
        letters.push(letter(c, ink, lean));
        let mut pages = [PageLines {
            lines: vec![Line {
                letters,
                ..Line::default()
            }],
            ..PageLines::default()
        }];
        settle(&mut pages);
        let last = pages[0].lines[0].letters[12];
        (last.style.bold, last.style.italic)
    }

    #[test]
    fn the_shapes_of_joined_letters_say_nothing_of_their_weight() {
        assert_eq!(stands_out('a', 0.2, 0.3), (true, true));
        assert_eq!(stands_out('ש', 0.2, 0.3), (true, true));
        for joined in ['ك', 'ﻛ', 'ܟ', 'ߊ', 'ᠠ'] {
            assert_eq!(stands_out(joined, 0.2, 0.3), (false, false), "{joined}");
        }
    }
}
