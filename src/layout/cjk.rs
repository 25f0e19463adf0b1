//! Spacing of Chinese and Japanese: signs that fill half of their square, and the air between them and Latin letters.
//!
//! After "Requirements for Japanese Text Layout" (W3C, 3.1.4 and 3.2.6) and `text-autospace` of CSS Text 4.

use super::breaker::Atom;
use std::collections::HashMap;

/// Between an ideograph and a Latin letter or figure, in em.
const AIR: f32 = 0.125;
/// A sign narrower than this, in em, is no square.
const SQUARE: f32 = 0.9;

/// What a letter is for its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// An ideograph or a letter of a syllabary.
    Letter,
    /// Its ink stands in the first half of its square, or in the second.
    Closing,
    Opening,
    Latin,
    Other,
}

fn class(c: char, centred_stops: bool) -> Class {
    match c {
        '、' | '。' | '，' | '．' if centred_stops => Class::Other,
        '、' | '。' | '，' | '．' | '）' | '」' | '』' | '】' | '〕' | '〉' | '》' | '｝'
        | '］' | '〗' | '〙' | '〟' => Class::Closing,
        '（' | '「' | '『' | '【' | '〔' | '〈' | '《' | '｛' | '［' | '〖' | '〘' | '〝' => {
            Class::Opening
        }
        _ if is_wide_letter(c) => Class::Letter,
        _ if c.is_alphanumeric() && (c as u32) < 0x530 => Class::Latin,
        _ => Class::Other,
    }
}

/// Ideographs and the syllabaries of Japanese and Chinese.
fn is_wide_letter(c: char) -> bool {
    matches!(c, '々' | '〆' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a text of this language has its stops in the middle of their squares, as Taiwan and Hong Kong do.
fn centres_stops(language: Option<&str>) -> bool {
    let tag = language.unwrap_or_default().to_ascii_lowercase();
    tag.starts_with("zh")
        && ["hant", "tw", "hk", "mo"]
            .iter()
            .any(|part| tag.split(['-', '_']).any(|own| own == *part))
}

/// Room around the ink of a sign, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Air {
    pub before: f32,
    pub after: f32,
}

/// Whether a sign may give half of its square to its neighbours.
pub(super) fn may_give(c: char) -> bool {
    matches!(class(c, false), Class::Closing | Class::Opening)
}

/// What is taken away between two signs, or behind the last of a line: half a square, as far as there is air, of which a little is left
/// between signs. What was not measured is drawn as most typefaces do.
fn given(own: Option<Air>, next: Option<Air>, em: f32) -> f32 {
    /// Left between two signs, in em.
    const APART: f32 = 0.06;
    let half = 0.5 * em;
    match (own, next) {
        (Some(own), Some(next)) => half.min(own.after + next.before - APART * em).max(0.0),
        _ => half,
    }
}

/// Spaces the atoms of a text; `letters` are the first code points of each, in order, and `airs` what was measured of signs. What a
/// line's end leaves out is their trim.
pub(super) fn space(
    atoms: &mut [Atom],
    letters: impl Iterator<Item = char>,
    airs: &HashMap<usize, Air>,
    em: f32,
    language: Option<&str>,
) {
    let centred = centres_stops(language);
    let classes: Vec<Class> = letters.map(|c| class(c, centred)).collect();
    for (index, atom) in atoms.iter_mut().enumerate() {
        let Some(&own) = classes.get(index) else {
            return;
        };
        let next = classes.get(index + 1).copied().unwrap_or(Class::Other);
        let is_square = atom.advance >= SQUARE * em;
        atom.is_wide = matches!(own, Class::Letter | Class::Closing | Class::Opening);
        match (own, next) {
            (Class::Closing, Class::Closing | Class::Opening)
            | (Class::Opening, Class::Opening)
                if is_square =>
            {
                let (own, next) = (airs.get(&index), airs.get(&(index + 1)));
                atom.advance -= given(own.copied(), next.copied(), em);
            }
            (Class::Closing, _) if is_square => {
                let air = airs.get(&index).map_or(0.5 * em, |air| air.after);
                atom.trim = air.clamp(0.0, 0.5 * em);
            }
            (Class::Letter, Class::Latin) | (Class::Latin, Class::Letter) => {
                atom.advance += AIR * em;
                atom.trim = AIR * em;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spaced(text: &str, language: &str) -> Vec<(f32, f32)> {
        spaced_with(text, language, &HashMap::new())
    }

    fn spaced_with(text: &str, language: &str, airs: &HashMap<usize, Air>) -> Vec<(f32, f32)> {
        let mut atoms: Vec<Atom> = text
            .chars()
            .map(|c| Atom {
                advance: if c.is_ascii() { 0.5 } else { 1.0 },
                ..Atom::default()
            })
            .collect();
        space(&mut atoms, text.chars(), airs, 1.0, Some(language));
        atoms.iter().map(|atom| (atom.advance, atom.trim)).collect()
    }

    #[test]
    fn signs_that_meet_share_the_air_between_them() {
        assert_eq!(
            spaced("。」「人", "ja"),
            [(0.5, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.0)]
        );
        assert_eq!(
            spaced("人。", "ja")[1],
            (1.0, 0.5),
            "half of a stop may be left out at the end of a line"
        );
        assert_eq!(spaced("人。", "zh-TW")[1], (1.0, 0.0));
    }

    #[test]
    fn a_sign_in_the_middle_of_its_square_gives_no_more_than_its_air() {
        let drawn = |before, after| Air { before, after };
        // A bracket in the middle of its square, then a stop in the corner of its own.
        let centred = HashMap::from([(0, drawn(0.35, 0.35)), (1, drawn(0.05, 0.6))]);
        let [bracket, stop, ..] = spaced_with("）。", "ja", &centred)[..] else {
            panic!("two signs");
        };
        assert!((bracket.0 - 0.66).abs() < 1e-4, "{bracket:?}");
        assert_eq!(stop, (1.0, 0.5));
        assert_eq!(spaced_with("）", "ja", &centred), [(1.0, 0.35)]);
        // As most typefaces have it: nothing changes.
        let halves = HashMap::from([(0, drawn(0.05, 0.6)), (1, drawn(0.05, 0.6))]);
        assert_eq!(spaced_with("）。", "ja", &halves), spaced("）。", "ja"));
        // Two that fill their squares.
        let full = HashMap::from([(0, drawn(0.02, 0.02)), (1, drawn(0.02, 0.02))]);
        assert_eq!(spaced_with("）。", "ja", &full)[0].0, 1.0);
    }

    #[test]
    fn latin_letters_stand_a_little_apart() {
        assert_eq!(
            spaced("人A b人", "ja"),
            [
                (1.125, 0.125),
                (0.5, 0.0),
                (0.5, 0.0),
                (0.625, 0.125),
                (1.0, 0.0)
            ]
        );
    }
}
