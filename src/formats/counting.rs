//! How the items of lists are counted: figures, letters and Roman numbers, in the styles of CSS (Counter Styles, level 3) and of Word.

use crate::messages;

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListStyle {
    Nothing,
    Bullet(char),
    Counted(Counter),
}

impl ListStyle {
    /// The style that CSS knows by a name; case does not matter.
    pub(super) fn of_css(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "none" => Some(Self::Nothing),
            "disc" => Some(Self::Bullet('•')),
            "circle" => Some(Self::Bullet('◦')),
            "square" => Some(Self::Bullet('▪')),
            name => Counter::of_css(name).map(Self::Counted),
        }
    }
}

/// A way to write numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Counter {
    #[default]
    Decimal,
    LeadingZero,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
    LowerGreek,
    LowerRussian,
    UpperRussian,
    Hebrew,
    Armenian,
    Georgian,
    Hiragana,
    Katakana,
    HiraganaIroha,
    KatakanaIroha,
    Ideographs,
    /// Other figures in place of ours, by their zero.
    Figures(char),
}

impl Counter {
    /// The counter that a list style of CSS names.
    fn of_css(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" => Self::Decimal,
            "decimal-leading-zero" => Self::LeadingZero,
            "lower-alpha" | "lower-latin" => Self::LowerAlpha,
            "upper-alpha" | "upper-latin" => Self::UpperAlpha,
            "lower-roman" => Self::LowerRoman,
            "upper-roman" => Self::UpperRoman,
            "lower-greek" => Self::LowerGreek,
            "lower-russian" => Self::LowerRussian,
            "upper-russian" => Self::UpperRussian,
            "hebrew" => Self::Hebrew,
            "armenian" | "upper-armenian" => Self::Armenian,
            "georgian" => Self::Georgian,
            "hiragana" => Self::Hiragana,
            "katakana" => Self::Katakana,
            "hiragana-iroha" => Self::HiraganaIroha,
            "katakana-iroha" => Self::KatakanaIroha,
            "cjk-ideographic"
            | "cjk-decimal"
            | "trad-chinese-informal"
            | "simp-chinese-informal"
            | "japanese-informal" => Self::Ideographs,
            "arabic-indic" => Self::Figures('\u{660}'),
            "persian" | "urdu" => Self::Figures('\u{6f0}'),
            "devanagari" => Self::Figures('\u{966}'),
            "bengali" => Self::Figures('\u{9e6}'),
            "gurmukhi" => Self::Figures('\u{a66}'),
            "gujarati" => Self::Figures('\u{ae6}'),
            "tamil" => Self::Figures('\u{be6}'),
            "telugu" => Self::Figures('\u{c66}'),
            "kannada" => Self::Figures('\u{ce6}'),
            "malayalam" => Self::Figures('\u{d66}'),
            "thai" => Self::Figures('\u{e50}'),
            "lao" => Self::Figures('\u{ed0}'),
            "tibetan" => Self::Figures('\u{f20}'),
            "myanmar" => Self::Figures('\u{1040}'),
            "khmer" | "cambodian" => Self::Figures('\u{17e0}'),
            _ => return None,
        })
    }

    /// The counter of the `type` of a list in HTML.
    pub(super) fn of_html(kind: &str) -> Self {
        match kind.trim() {
            "a" => Self::LowerAlpha,
            "A" => Self::UpperAlpha,
            "i" => Self::LowerRoman,
            "I" => Self::UpperRoman,
            _ => Self::Decimal,
        }
    }

    /// The counter of a number format of Word (ECMA-376, part 1, 17.18.59).
    pub(super) fn of_word(format: &str) -> Self {
        match format {
            "decimalZero" => Self::LeadingZero,
            "lowerLetter" => Self::LowerAlpha,
            "upperLetter" => Self::UpperAlpha,
            "lowerRoman" => Self::LowerRoman,
            "upperRoman" => Self::UpperRoman,
            "russianLower" => Self::LowerRussian,
            "russianUpper" => Self::UpperRussian,
            "hebrew1" | "hebrew2" => Self::Hebrew,
            "aiueoFullWidth" | "aiueo" => Self::Katakana,
            "iroha" | "irohaFullWidth" => Self::KatakanaIroha,
            "chineseCounting"
            | "chineseCountingThousand"
            | "ideographDigital"
            | "japaneseCounting"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseDigitalTenThousand" => Self::Ideographs,
            "hindiNumbers" => Self::Figures('\u{966}'),
            "thaiNumbers" => Self::Figures('\u{e50}'),
            _ => Self::Decimal,
        }
    }

    /// A number written so; in our figures where it cannot be.
    pub(super) fn write(self, number: i64) -> String {
        let written = match self {
            Self::Decimal => None,
            Self::LeadingZero => Some(if number < 0 {
                format!("-{:02}", -number)
            } else {
                format!("{number:02}")
            }),
            Self::LowerAlpha => letters(number, "abcdefghijklmnopqrstuvwxyz"),
            Self::UpperAlpha => letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            Self::LowerRoman => roman(number).map(|roman| roman.to_lowercase()),
            Self::UpperRoman => roman(number),
            Self::LowerGreek => letters(number, "αβγδεζηθικλμνξοπρστυφχψω"),
            Self::LowerRussian => letters(number, "абвгдежзиклмнопрстуфхцчшщэюя"),
            Self::UpperRussian => letters(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
            Self::Hebrew => sums(number, 999, HEBREW),
            Self::Armenian => sums(number, 9999, ARMENIAN),
            Self::Georgian => sums(number, 9999, GEORGIAN),
            Self::Hiragana => letters(
                number,
                "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん",
            ),
            Self::Katakana => letters(
                number,
                "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン",
            ),
            Self::HiraganaIroha => letters(
                number,
                "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
            ),
            Self::KatakanaIroha => letters(
                number,
                "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
            ),
            Self::Ideographs => ideographs(number),
            Self::Figures(zero) => Some(figures(number, zero)),
        };
        written.unwrap_or_else(|| number.to_string())
    }
}

/// Letters one after the other, then two of them and more: `a` … `z`, `aa`.
fn letters(number: i64, alphabet: &str) -> Option<String> {
    let alphabet: Vec<char> = alphabet.chars().collect();
    let base = i64::try_from(alphabet.len()).ok()?;
    let mut rest = (number > 0).then_some(number)?;
    let mut written = Vec::new();
    while rest > 0 {
        written.push(alphabet[usize::try_from((rest - 1) % base).ok()?]);
        rest = (rest - 1) / base;
    }
    Some(written.into_iter().rev().collect())
}

#[rustfmt::skip]
const HEBREW: &[(i64, &str)] = &[
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"),
    (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
];
#[rustfmt::skip]
const ARMENIAN: &[(i64, &str)] = &[
    (9000, "Ք"), (8000, "Փ"), (7000, "Ւ"), (6000, "Ց"), (5000, "Ր"), (4000, "Տ"), (3000, "Վ"), (2000, "Ս"), (1000, "Ռ"), (900, "Ջ"),
    (800, "Պ"), (700, "Չ"), (600, "Ո"), (500, "Շ"), (400, "Ն"), (300, "Յ"), (200, "Մ"), (100, "Ճ"), (90, "Ղ"), (80, "Ձ"), (70, "Հ"),
    (60, "Կ"), (50, "Ծ"), (40, "Խ"), (30, "Լ"), (20, "Ի"), (10, "Ժ"), (9, "Թ"), (8, "Ը"), (7, "Է"), (6, "Զ"), (5, "Ե"), (4, "Դ"), (3, "Գ"),
    (2, "Բ"), (1, "Ա"),
];
#[rustfmt::skip]
const GEORGIAN: &[(i64, &str)] = &[
    (9000, "ჰ"), (8000, "ჯ"), (7000, "ჴ"), (6000, "ხ"), (5000, "ჭ"), (4000, "წ"), (3000, "ძ"), (2000, "ც"), (1000, "ჩ"), (900, "შ"),
    (800, "ყ"), (700, "ღ"), (600, "ქ"), (500, "ფ"), (400, "ჳ"), (300, "ტ"), (200, "ს"), (100, "რ"), (90, "ჟ"), (80, "პ"), (70, "ო"), (60, "ჲ"),
    (50, "ნ"), (40, "მ"), (30, "ლ"), (20, "კ"), (10, "ი"), (9, "თ"), (8, "ჱ"), (7, "ზ"), (6, "ვ"), (5, "ე"), (4, "დ"), (3, "გ"), (2, "ბ"), (1, "ა"),
];

/// Roman numerals, up to 3999.
fn roman(number: i64) -> Option<String> {
    let number = u32::try_from(number).ok()?;
    (1..=3999)
        .contains(&number)
        .then(|| messages::roman(number))
}

/// Signs that stand for values, from the largest down.
fn sums(number: i64, most: i64, signs: &[(i64, &str)]) -> Option<String> {
    if !(1..=most).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, sign) in signs {
        while rest >= *value {
            written.push_str(sign);
            rest -= value;
        }
    }
    Some(written)
}

/// Numbers as Chinese and Japanese write them out, up to 9999.
fn ideographs(number: i64) -> Option<String> {
    const FIGURES: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let number = usize::try_from(number)
        .ok()
        .filter(|number| *number <= 9999)?;
    if number == 0 {
        return Some(FIGURES[0].to_string());
    }
    let mut written = String::new();
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let figure = number / value % 10;
        if figure > 1 || figure == 1 && (value == 1 || value == 1000) {
            written.push(FIGURES[figure]);
        }
        if figure > 0 {
            written.push_str(unit);
        }
    }
    Some(written)
}

fn figures(number: i64, zero: char) -> String {
    let figure = |c: char| {
        c.to_digit(10)
            .and_then(|digit| char::from_u32(u32::from(zero) + digit))
            .unwrap_or(c)
    };
    number.to_string().chars().map(figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_many_ways() {
        let written = |counter: Counter, numbers: &[i64]| {
            numbers
                .iter()
                .map(|number| counter.write(*number))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            written(Counter::LeadingZero, &[1, 12, 123, -4]),
            "01 12 123 -04"
        );
        assert_eq!(
            written(Counter::LowerAlpha, &[1, 26, 27, 702, 703, 0]),
            "a z aa zz aaa 0"
        );
        assert_eq!(
            written(Counter::UpperRoman, &[4, 1999, 4000]),
            "IV MCMXCIX 4000"
        );
        assert_eq!(written(Counter::LowerGreek, &[1, 24, 25]), "α ω αα");
        assert_eq!(written(Counter::Hebrew, &[15, 121]), "טו קכא");
        assert_eq!(
            written(Counter::Ideographs, &[0, 10, 21, 105]),
            "〇 十 二十一 百五"
        );
        assert_eq!(written(Counter::Figures('\u{966}'), &[10]), "१०");
    }
}
