//! Dates that a text names, as each language writes them: days, months, years, decades and centuries. Years are those of ISO 8601, in
//! which 0 is 1 BC.

use super::{Key, Language, current, month_name, roman};

/// How the months of a date are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Months {
    Whole,
    Short,
}

/// As they stand behind a day: Russian has another case for it.
const OF_DAY: [Key; 12] = [
    key!("month-of-day-january"),
    key!("month-of-day-february"),
    key!("month-of-day-march"),
    key!("month-of-day-april"),
    key!("month-of-day-may"),
    key!("month-of-day-june"),
    key!("month-of-day-july"),
    key!("month-of-day-august"),
    key!("month-of-day-september"),
    key!("month-of-day-october"),
    key!("month-of-day-november"),
    key!("month-of-day-december"),
];
const ALONE: [Key; 12] = [
    key!("month-alone-january"),
    key!("month-alone-february"),
    key!("month-alone-march"),
    key!("month-alone-april"),
    key!("month-alone-may"),
    key!("month-alone-june"),
    key!("month-alone-july"),
    key!("month-alone-august"),
    key!("month-alone-september"),
    key!("month-alone-october"),
    key!("month-alone-november"),
    key!("month-alone-december"),
];

/// `1917`, `44 BC`.
#[must_use]
pub fn year(iso: i32) -> String {
    // Years are no counts: they have no signs between their digits.
    if iso > 0 {
        say!("date-year", year = iso.to_string())
    } else {
        let before = 1 - i64::from(iso);
        say!("date-year-before", year = before.to_string())
    }
}

/// `8 March 1917`, `Mar 1917`, `1917`: as much of it as is known.
#[must_use]
pub fn date(iso: i32, month: Option<i8>, day: Option<i8>, months: Months) -> String {
    let year = year(iso);
    let named = |keys: &[Key; 12]| {
        let index = usize::try_from(month? - 1).ok()?;
        keys.get(index).map(|key| key.say())
    };
    let short = || month.map(month_name).filter(|name| !name.is_empty());
    match (months, day) {
        (Months::Whole, Some(day)) => named(&OF_DAY).map(|month| {
            say!(
                "date-day",
                day = day.to_string(),
                month = month,
                year = year
            )
        }),
        (Months::Whole, None) => {
            named(&ALONE).map(|month| say!("date-month", month = month, year = year))
        }
        (Months::Short, Some(day)) => short().map(|month| {
            say!(
                "date-day-short",
                day = day.to_string(),
                month = month,
                year = year
            )
        }),
        (Months::Short, None) => {
            short().map(|month| say!("date-month-short", month = month, year = year))
        }
    }
    .unwrap_or(year)
}

/// Two dates without what the first shares with the second: `9–10 November 1938`, `12 May–3 June 1917`.
#[must_use]
pub fn span(first: &str, second: &str) -> String {
    if current() == Language::Japanese {
        // The larger parts come first there.
        let shared = first
            .char_indices()
            .zip(second.chars())
            .take_while(|((_, one), other)| one == other)
            .filter(|((_, one), _)| matches!(one, '年' | '月'))
            .map(|((at, one), _)| at + one.len_utf8())
            .last();
        let rest = shared.and_then(|at| second.get(at..)).unwrap_or(second);
        let rest = if rest.is_empty() { second } else { rest };
        return format!("{first}–{rest}");
    }
    let shared = first
        .split(' ')
        .rev()
        .zip(second.split(' ').rev())
        .take_while(|(one, other)| one == other)
        .count();
    let own: Vec<&str> = first.split(' ').collect();
    let kept = own.len().saturating_sub(shared).max(1);
    format!("{}–{second}", own[..kept].join(" "))
}

/// `1920s`.
#[must_use]
pub fn decade(first: i32) -> String {
    say!("date-decade", year = first.to_string())
}

/// `19th century`, `5th century BC`.
#[must_use]
pub fn century(number: u32, is_before_our_era: bool) -> String {
    let number = ordinal(number);
    if is_before_our_era {
        say!("date-century-before", number = number)
    } else {
        say!("date-century", number = number)
    }
}

/// The number of a century: `19th`, `19.`, `XIX`.
fn ordinal(number: u32) -> String {
    match current() {
        Language::English => {
            let ending = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{number}{ending}")
        }
        Language::German => format!("{number}."),
        Language::French => {
            let ending = if number == 1 { "er" } else { "e" };
            format!("{}{ending}", roman(number))
        }
        Language::Spanish | Language::Russian => roman(number),
        Language::Arabic | Language::Japanese => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::speaking;

    #[test]
    fn a_date_is_written_as_its_language_writes_it() {
        let said = |language| {
            speaking(language, || {
                let day = |day| date(1938, Some(11), Some(day), Months::Whole);
                [
                    day(9),
                    date(1938, Some(11), None, Months::Whole),
                    date(1938, Some(3), Some(9), Months::Short),
                    span(&day(9), &day(10)),
                    century(19, false),
                    year(-43),
                ]
                .join("; ")
            })
        };
        for (language, expected) in [
            (
                Language::English,
                "9 November 1938; November 1938; 9 Mar 1938; 9–10 November 1938; 19th century; 44 BC",
            ),
            (
                Language::German,
                "9. November 1938; November 1938; 9. März 1938; 9.–10. November 1938; 19. Jahrhundert; 44 v. Chr.",
            ),
            (
                Language::Spanish,
                "9 de noviembre de 1938; noviembre de 1938; 9 mar 1938; 9–10 de noviembre de 1938; siglo XIX; 44 a. C.",
            ),
            (
                Language::French,
                "9 novembre 1938; novembre 1938; 9 mars 1938; 9–10 novembre 1938; XIXe siècle; 44 av. J.-C.",
            ),
            (
                Language::Russian,
                "9 ноября 1938; ноябрь 1938; 9 мар. 1938; 9–10 ноября 1938; XIX век; 44 до н. э.",
            ),
            (
                Language::Japanese,
                "1938年11月9日; 1938年11月; 1938年3月9日; 1938年11月9日–10日; 19世紀; 紀元前44年",
            ),
        ] {
            assert_eq!(said(language), expected);
        }
        assert!(said(Language::Arabic).starts_with("9 نوفمبر 1938"));
    }
}
