//! Numbers and moments as each language writes them.

use super::{Key, Language, Value, current};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// What stands between thousands, and before the fraction.
struct Signs {
    group: &'static str,
    point: &'static str,
}

/// Four digits stand together, as the rules of most of these languages have it: they are often years and pages.
const UNGROUPED: usize = 4;

fn signs(language: Language) -> Signs {
    let (group, point) = match language {
        Language::English | Language::Japanese | Language::Arabic => (",", "."),
        Language::German | Language::Spanish => (".", ","),
        // Not the narrow one: the window would break a line there.
        Language::French | Language::Russian => ("\u{a0}", ","),
    };
    Signs { group, point }
}

/// Digits with the signs of a language: `12345.6` is `12.345,6` in German.
fn with_signs(language: Language, plain: &str) -> String {
    let Signs { group, point } = signs(language);
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut said = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left % 3 == 0 && whole.len() > UNGROUPED {
            said.push_str(group);
        }
        said.push(digit);
    }
    if !fraction.is_empty() {
        said.push_str(point);
        said.push_str(fraction);
    }
    said
}

/// A number with so many digits after the point.
#[must_use]
pub fn decimal(number: f64, digits: usize) -> String {
    with_signs(current(), &format!("{number:.digits$}"))
}

/// A whole number.
#[must_use]
pub fn whole(number: usize) -> String {
    with_signs(current(), &number.to_string())
}

/// A share, from 0 to 1, as whole percents.
#[must_use]
pub fn percent(share: f64) -> String {
    say!("percent", number = decimal(share * 100.0, 0))
}

/// A moment as it stands on the reader's clock: `3 Oct 2026, 09:12`.
#[must_use]
pub fn moment(time: Timestamp) -> String {
    let time = time.to_zoned_datetime(TimeZone::system());
    say!(
        "moment",
        day = time.day().to_string(),
        month = month_name(time.month()),
        year = time.year().to_string(),
        time = time.strftime("%H:%M").to_string(),
    )
}

/// A day without its year: `3 Oct`.
#[must_use]
pub fn day_and_month(date: Date) -> String {
    let day = date.day().to_string();
    let month = month_name(date.month());
    say!("day-and-month", day = day, month = month)
}

/// A month with its year: `Oct 2026`.
#[must_use]
pub fn month_and_year(date: Date) -> String {
    let year = date.year().to_string();
    let month = month_name(date.month());
    say!("month-and-year", month = month, year = year)
}

/// A month in short, as it stands in a date.
#[must_use]
pub fn month_name(number: i8) -> &'static str {
    const MONTHS: [Key; 12] = [
        key!("month-january"),
        key!("month-february"),
        key!("month-march"),
        key!("month-april"),
        key!("month-may"),
        key!("month-june"),
        key!("month-july"),
        key!("month-august"),
        key!("month-september"),
        key!("month-october"),
        key!("month-november"),
        key!("month-december"),
    ];
    let index = usize::try_from(number - 1).unwrap_or_default();
    MONTHS.get(index).map_or("", |month| month.say())
}

/// Writes the numbers that stand in sentences. It is a plain function, so that there is one for each language.
pub(super) fn formatter<M>(language: Language) -> fn(&Value<'_>, &M) -> Option<String> {
    match language {
        Language::English => |value, _| written(Language::English, value),
        Language::German => |value, _| written(Language::German, value),
        Language::Spanish => |value, _| written(Language::Spanish, value),
        Language::French => |value, _| written(Language::French, value),
        Language::Russian => |value, _| written(Language::Russian, value),
        Language::Arabic => |value, _| written(Language::Arabic, value),
        Language::Japanese => |value, _| written(Language::Japanese, value),
    }
}

fn written(language: Language, value: &Value<'_>) -> Option<String> {
    match value {
        Value::Number(number) => Some(with_signs(language, &number.as_string())),
        _ => None,
    }
}

/// A number in Roman numerals: 1888 is `MDCCCLXXXVIII`. Nothing for 0; each thousand is an `M`, so that large ones are long.
#[must_use]
pub fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 12] = [
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut written = "M".repeat(number as usize / 1000);
    let mut rest = number % 1000;
    for (worth, sign) in SIGNS {
        while rest >= worth {
            written.push_str(sign);
            rest -= worth;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_signs_of_their_language() {
        let said = |language| with_signs(language, "-1234567.5");
        assert_eq!(said(Language::English), "−1,234,567.5");
        assert_eq!(said(Language::German), "−1.234.567,5");
        assert_eq!(said(Language::French), "−1\u{a0}234\u{a0}567,5");
        assert_eq!(with_signs(Language::German, "1234"), "1234");
        assert_eq!(with_signs(Language::German, "12345"), "12.345");
        assert_eq!(with_signs(Language::German, "0"), "0");
    }
}
