//! Spacing of Chinese and Japanese: signs that fill half of their square, and the air between them and Latin letters.
//!
//! After "Requirements for Japanese Text Layout" (W3C, 3.1.4 and 3.2.6) and `text-autospace` of CSS Text 4.

use super::breaker::Atom;

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

/// Spaces the atoms of a text; `letters` are the first code points of each, in order. What a line's end leaves out is their trim.
pub(super) fn space(
    atoms: &mut [Atom],
    letters: impl Iterator<Item = char>,
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
                atom.advance -= 0.5 * em;
            }
            (Class::Closing, _) if is_square => atom.trim = 0.5 * em,
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
        let mut atoms: Vec<Atom> = text
            .chars()
            .map(|c| Atom {
                advance: if c.is_ascii() { 0.5 } else { 1.0 },
                ..Atom::default()
            })
            .collect();
        space(&mut atoms, text.chars(), 1.0, Some(language));
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
