//! Letters of formulas in their mathematical alphabets (Unicode, "Mathematical Alphanumeric Symbols", U+1D400 to U+1D7FF).

/// An alphabet: how far its capitals, small letters, Greek capitals, Greek small letters and digits stand from U+1D400.
struct Alphabet {
    latin: u32,
    greek: Option<u32>,
    digits: Option<u32>,
}

const fn alphabet(latin: u32, greek: Option<u32>, digits: Option<u32>) -> Alphabet {
    Alphabet {
        latin,
        greek,
        digits,
    }
}

/// The letters of a name or number as they are drawn. `variant` is MathML's `mathvariant`; without one, a single letter is italic.
pub(super) fn drawn(letters: &str, variant: Option<&str>, is_identifier: bool) -> String {
    let is_single = is_identifier && letters.chars().count() == 1;
    let variant = variant.unwrap_or(if is_single { "italic" } else { "normal" });
    let Some(alphabet) = named(variant) else {
        return letters.to_owned();
    };
    letters
        .chars()
        .map(|c| in_alphabet(c, &alphabet).map_or(c, |drawn| exception(drawn).unwrap_or(drawn)))
        .collect()
}

fn named(variant: &str) -> Option<Alphabet> {
    Some(match variant {
        "bold" => alphabet(0x1d400, Some(0x1d6a8), Some(0x1d7ce)),
        "italic" => alphabet(0x1d434, Some(0x1d6e2), None),
        "bold-italic" => alphabet(0x1d468, Some(0x1d71c), None),
        "script" => alphabet(0x1d49c, None, None),
        "bold-script" => alphabet(0x1d4d0, None, None),
        "fraktur" => alphabet(0x1d504, None, None),
        "double-struck" => alphabet(0x1d538, None, Some(0x1d7d8)),
        "bold-fraktur" => alphabet(0x1d56c, None, None),
        "sans-serif" => alphabet(0x1d5a0, None, Some(0x1d7e2)),
        "bold-sans-serif" => alphabet(0x1d5d4, Some(0x1d756), Some(0x1d7ec)),
        "sans-serif-italic" => alphabet(0x1d608, None, None),
        "sans-serif-bold-italic" => alphabet(0x1d63c, Some(0x1d790), None),
        "monospace" => alphabet(0x1d670, None, Some(0x1d7f6)),
        _ => return None,
    })
}

fn in_alphabet(c: char, alphabet: &Alphabet) -> Option<char> {
    let code = u32::from(c);
    let greek = |place: u32| Some(alphabet.greek? + place);
    let code = match c {
        'A'..='Z' => alphabet.latin + code - u32::from('A'),
        'a'..='z' => alphabet.latin + 26 + code - u32::from('a'),
        '0'..='9' => alphabet.digits? + code - u32::from('0'),
        'Α'..='Ω' => greek(code - u32::from('Α'))?,
        '∇' => greek(25)?,
        'α'..='ω' => greek(26 + code - u32::from('α'))?,
        '∂' => greek(51)?,
        'ϵ' => greek(52)?,
        'ϑ' => greek(53)?,
        'ϰ' => greek(54)?,
        'ϕ' => greek(55)?,
        'ϱ' => greek(56)?,
        'ϖ' => greek(57)?,
        'ı' if alphabet.latin == 0x1d434 => 0x1d6a4,
        'ȷ' if alphabet.latin == 0x1d434 => 0x1d6a5,
        _ => return None,
    };
    char::from_u32(code)
}

/// Letters that stood elsewhere in Unicode before the alphabets came.
fn exception(c: char) -> Option<char> {
    Some(match c {
        '\u{1d455}' => 'ℎ',
        '\u{1d49d}' => 'ℬ',
        '\u{1d4a0}' => 'ℰ',
        '\u{1d4a1}' => 'ℱ',
        '\u{1d4a3}' => 'ℋ',
        '\u{1d4a4}' => 'ℐ',
        '\u{1d4a7}' => 'ℒ',
        '\u{1d4a8}' => 'ℳ',
        '\u{1d4ad}' => 'ℛ',
        '\u{1d4ba}' => 'ℯ',
        '\u{1d4bc}' => 'ℊ',
        '\u{1d4c4}' => 'ℴ',
        '\u{1d506}' => 'ℭ',
        '\u{1d50b}' => 'ℌ',
        '\u{1d50c}' => 'ℑ',
        '\u{1d515}' => 'ℜ',
        '\u{1d51d}' => 'ℨ',
        '\u{1d53a}' => 'ℂ',
        '\u{1d53f}' => 'ℍ',
        '\u{1d545}' => 'ℕ',
        '\u{1d547}' => 'ℙ',
        '\u{1d548}' => 'ℚ',
        '\u{1d549}' => 'ℝ',
        '\u{1d551}' => 'ℤ',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_the_alphabet_that_is_asked_for() {
        assert_eq!(drawn("x", None, true), "𝑥");
        assert_eq!(drawn("h", None, true), "ℎ");
        assert_eq!(drawn("ω", None, true), "𝜔");
        assert_eq!(drawn("sin", None, true), "sin");
        assert_eq!(drawn("x", Some("normal"), true), "x");
        assert_eq!(drawn("R", Some("double-struck"), true), "ℝ");
        assert_eq!(drawn("L", Some("script"), true), "ℒ");
        assert_eq!(drawn("12", Some("bold"), false), "𝟏𝟐");
        assert_eq!(drawn("12", None, false), "12");
    }
}
