//! Puts letters together that a PDF draws in pieces: clusters that repeat their text on every glyph, marks above letters, the
//! spacing accents of old TeX.

use super::glyphs::Glyph;
use super::script::is_right_to_left;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The same glyphs, with whole letters.
pub(super) fn whole_letters(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut whole: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    // A mark that was drawn before its letter.
    let mut waiting: Option<Glyph> = None;
    for mut glyph in glyphs {
        if whole
            .last_mut()
            .is_some_and(|last| takes_in_repeat(last, &glyph))
        {
            continue;
        }
        if is_mark(&glyph) {
            match whole
                .last_mut()
                .filter(|last| !last.blank && stands_over(&glyph, last))
            {
                Some(last) => last.text = format!("{}{}", last.text, glyph.text).into(),
                None => waiting = Some(glyph),
            }
            continue;
        }
        if let Some(accented) = whole.last().and_then(|last| accent_before(last, &glyph)) {
            whole.pop();
            glyph.text = accented.into();
        } else if let Some(accented) = whole.last().and_then(|last| accent_after(last, &glyph)) {
            if let Some(last) = whole.last_mut() {
                last.text = accented.into();
            }
            continue;
        }
        if let Some(mark) = waiting.take() {
            if !glyph.blank && stands_over(&mark, &glyph) {
                glyph.text = format!("{}{}", glyph.text, mark.text).into();
            } else {
                whole.push(mark);
            }
        }
        whole.push(glyph);
    }
    whole.extend(waiting);
    whole
}

/// Some producers give each glyph of a cluster the text of the whole cluster; it counts once, and takes their room.
fn takes_in_repeat(last: &mut Glyph, glyph: &Glyph) -> bool {
    let is_indic = glyph
        .text
        .chars()
        .any(|c| matches!(u32::from(c), 0x900..=0xDFF));
    let is_thin = |glyph: &Glyph| glyph.advance.abs() < 0.01 * glyph.size;
    let is_repeat = last.text == glyph.text
        && glyph.text.chars().nth(1).is_some()
        && !glyph.text.is_ascii()
        && !glyph.blank
        && (is_thin(glyph) || is_thin(last) || is_indic)
        && (last.x - glyph.x).abs() < 1.6 * glyph.size;
    if !is_repeat {
        return false;
    }
    if glyph.advance > last.advance {
        (last.advance, last.x, last.y) = (glyph.advance, glyph.x, glyph.y);
    } else if glyph.x + glyph.advance > last.x + last.advance {
        last.advance = glyph.x + glyph.advance - last.x;
    }
    true
}

/// A vowel or other mark of a script that runs from right to left, which is drawn apart.
fn is_mark(glyph: &Glyph) -> bool {
    glyph.text.chars().all(is_combining_mark) && glyph.text.chars().any(is_right_to_left)
}

fn stands_over(mark: &Glyph, letter: &Glyph) -> bool {
    letter.advance > 0.0
        && mark.x >= letter.x - 0.15 * mark.size
        && mark.x <= letter.x + letter.advance + 0.05 * mark.size
}

/// The combining mark that a spacing accent shows.
fn combining(text: &str) -> Option<char> {
    Some(match text {
        "´" => '\u{301}',
        "`" => '\u{300}',
        "¨" => '\u{308}',
        "ˆ" | "^" => '\u{302}',
        "˜" | "~" => '\u{303}',
        "ˇ" => '\u{30C}',
        "˘" => '\u{306}',
        "¯" => '\u{304}',
        "˚" => '\u{30A}',
        "˙" => '\u{307}',
        "˝" => '\u{30B}',
        "¸" => '\u{327}',
        _ => return None,
    })
}

fn is_letter(glyph: &Glyph) -> bool {
    let mut letters = glyph.text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Distance of the middles of two glyphs, in points.
fn apart(one: &Glyph, other: &Glyph) -> f32 {
    (one.x + one.advance / 2.0 - other.x - other.advance / 2.0).abs()
}

fn joined(letter: &str, mark: char) -> String {
    let base = match letter {
        "ı" => "i",
        "ȷ" => "j",
        letter => letter,
    };
    format!("{base}{mark}").nfc().collect()
}

fn accent_before(accent: &Glyph, letter: &Glyph) -> Option<String> {
    let mark = combining(&accent.text)?;
    let is_over = is_letter(letter)
        && letter.x < accent.x + 0.5 * accent.advance
        && accent.x < letter.x + letter.advance
        && (accent.size / letter.size - 1.0).abs() < 0.1
        && apart(accent, letter) < 0.35 * letter.size;
    is_over.then(|| joined(&letter.text, mark))
}

fn accent_after(letter: &Glyph, accent: &Glyph) -> Option<String> {
    let mark = combining(&accent.text)?;
    let is_over = is_letter(letter)
        && accent.x < letter.x + letter.advance * 0.6
        && apart(letter, accent) < 0.3 * accent.size;
    is_over.then(|| joined(&letter.text, mark))
}

#[cfg(test)]
mod tests {
    use super::super::shapes::Shape;
    use super::*;

    fn glyph(text: &str, x: f32, advance: f32) -> Glyph {
        Glyph {
            x,
            y: 100.0,
            advance,
            size: 10.0,
            direction: 0,
            text: text.into(),
            vertical: false,
            mcid: -1,
            artifact: false,
            blank: text.trim().is_empty(),
            shape: Shape::default(),
        }
    }

    fn read(glyphs: &[(&str, f32, f32)]) -> String {
        let glyphs = glyphs
            .iter()
            .map(|&(text, x, advance)| glyph(text, x, advance))
            .collect();
        whole_letters(glyphs)
            .iter()
            .map(|glyph| &*glyph.text)
            .collect()
    }

    #[test]
    fn an_accent_and_its_letter_are_one() {
        assert_eq!(
            read(&[("´", 10.0, 5.0), ("e", 10.0, 4.4), ("t", 14.4, 3.9)]),
            "ét"
        );
        assert_eq!(
            read(&[("c", 10.0, 4.4), ("¸", 10.0, 4.4), ("a", 14.4, 5.0)]),
            "ça"
        );
        assert_eq!(read(&[("¨", 10.0, 5.0), ("ı", 11.0, 2.8)]), "ï");
    }

    #[test]
    fn an_accent_that_stands_apart_stays_apart() {
        assert_eq!(read(&[("`", 10.0, 3.0), ("a", 13.0, 5.0)]), "`a");
        assert_eq!(read(&[("a", 10.0, 5.0), ("~", 30.0, 5.0)]), "a~");
    }

    #[test]
    fn a_vowel_of_hebrew_goes_to_the_letter_under_it() {
        assert_eq!(
            read(&[("\u{5B8}", 11.0, 0.0), ("\u{5D1}", 10.0, 5.0)]),
            "\u{5D1}\u{5B8}"
        );
        assert_eq!(
            read(&[("\u{5D1}", 10.0, 5.0), ("\u{5B8}", 12.0, 0.0)]),
            "\u{5D1}\u{5B8}"
        );
    }
}
