//! Dates as other programs write them, in many languages and as numbers.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// A moment, as exactly as a source names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    Exact(Timestamp),
    /// By the clock on the wall of whoever wrote it: the source names no zone.
    Local(DateTime),
    Day(Date),
}

impl Moment {
    /// In ISO 8601, as the source has it; the same on every machine.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Exact(time) => time.to_string(),
            Self::Local(time) => time.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// As a moment, where what has no zone is taken to be of `zone`. A day is its noon, which is the same day in most zones.
    #[must_use]
    pub fn in_zone(&self, zone: &TimeZone) -> Option<Timestamp> {
        let local = match self {
            Self::Exact(time) => return Some(*time),
            Self::Local(time) => *time,
            Self::Day(day) => day.at(12, 0, 0, 0),
        };
        zone.to_ambiguous_zoned_datetime(local)
            .compatible()
            .ok()
            .map(|zoned| zoned.timestamp())
    }

    /// Seconds by which two moments of the same source differ.
    pub(super) fn seconds_apart(&self, other: &Self) -> Option<i64> {
        let at = |moment: &Self| moment.in_zone(&TimeZone::UTC).map(Timestamp::as_second);
        Some((at(self)? - at(other)?).abs())
    }

    pub(super) fn from_ms(ms: i64) -> Option<Self> {
        let time = Timestamp::from_millisecond(ms).ok()?;
        // A device whose clock was never set says nothing.
        (ms > 86_400_000).then_some(Self::Exact(time))
    }

    /// Seconds or milliseconds since 1970, recognised by their size.
    pub(super) fn from_number(number: f64) -> Option<Self> {
        if !number.is_finite() || number <= 0.0 {
            return None;
        }
        let ms = if number.abs() > 1e11 {
            number
        } else {
            number * 1000.0
        };
        // Beyond the year 9999 the conversion says so itself.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded, and bounded by what a timestamp takes"
        )]
        Self::from_ms(ms.clamp(-1e15, 1e15).round() as i64)
    }

    /// Seconds since 2001-01-01, as Apple counts.
    pub(super) fn from_apple(seconds: f64) -> Option<Self> {
        Self::from_number(seconds + 978_307_200.0)
    }

    /// ISO 8601 and its relatives: `2024-05-01 10:00:00+00:00`, `2024-05-01T10:00:00.123Z`, `2024-05-01`.
    pub(super) fn from_iso(text: &str) -> Option<Self> {
        static ISO: LazyLock<Regex> = LazyLock::new(|| {
            regex(
                r"^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?\s*$",
            )
        });
        let found = ISO.captures(text)?;
        let number = |index: usize| {
            found
                .get(index)
                .and_then(|part| part.as_str().parse::<i16>().ok())
        };
        let date = date(number(1)?, number(2)?, number(3)?)?;
        let Some(hour) = number(4) else {
            return Some(Self::Day(date));
        };
        let fraction = found.get(7).map_or(0, |part| {
            format!("{:0<9}", part.as_str()).parse::<i32>().unwrap_or(0)
        });
        let time = time(hour, number(5)?, number(6).unwrap_or(0))?
            .with()
            .subsec_nanosecond(fraction)
            .build()
            .ok()?;
        let local = DateTime::from_parts(date, time);
        match found.get(8).map(|zone| zone.as_str()) {
            None => Some(Self::Local(local)),
            Some(zone) => with_offset(local, zone),
        }
    }

    /// A date in words, of any of the languages that reading devices speak.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        Self::from_text_ordered(text, false)
    }

    /// The same, where it is known whether the month stands before the day in a date of numbers.
    pub(super) fn from_text_ordered(text: &str, month_first: bool) -> Option<Self> {
        if let Some(moment) = Self::from_iso(text) {
            return Some(moment);
        }
        let text = plain(text);
        Self::from_iso(&text.to_uppercase())
            .or_else(|| from_east(&text))
            .or_else(|| from_west(&text, month_first))
    }
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of ours")
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn time(hour: i16, minute: i16, second: i16) -> Option<Time> {
    Time::new(
        i8::try_from(hour).ok()?,
        i8::try_from(minute).ok()?,
        i8::try_from(second.min(59)).ok()?,
        0,
    )
    .ok()
}

/// A local time with its distance from UTC: `Z`, `+02:00`, `+0754`.
fn with_offset(local: DateTime, zone: &str) -> Option<Moment> {
    let digits: Vec<i64> = zone
        .chars()
        .filter_map(|c| c.to_digit(10))
        .map(i64::from)
        .collect();
    let at = |index: usize| digits.get(index).copied().unwrap_or(0);
    let seconds = (at(0) * 10 + at(1)) * 3600 + (at(2) * 10 + at(3)) * 60;
    let utc = TimeZone::UTC.to_timestamp(local).ok()?;
    let shift = SignedDuration::from_secs(if zone.starts_with('-') {
        seconds
    } else {
        -seconds
    });
    utc.checked_add(shift).ok().map(Moment::Exact)
}

/// Without marks, full-width signs and invisible characters, in lower case.
fn plain(text: &str) -> String {
    let folded =
        text.nfkd().filter(|c| !matches!(c, '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'));
    let spaced: String = folded
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    // `nfkd` takes Korean and Japanese letters apart; their composed forms are looked for.
    spaced.nfc().collect()
}

/// `2024年8月22日星期四 下午6:10:53`, `2024년 8월 22일`.
fn from_east(text: &str) -> Option<Moment> {
    static DATE: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]"));
    let found = DATE.captures(text)?;
    let number = |index: usize| found[index].parse::<i16>().ok();
    let date = date(number(1)?, number(2)?, number(3)?)?;
    let rest = &text[found.get(0).map_or(0, |all| all.end())..];
    Some(clock(rest).map_or(Moment::Day(date), |(time, _)| {
        Moment::Local(DateTime::from_parts(date, time))
    }))
}

/// A time of day within some text and where it begins.
fn clock(text: &str) -> Option<(Time, usize)> {
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(上午|下午|中午|凌晨|早上|晚上|午前|午後|오전|오후)?\s*(\d{1,2})\s*[:h時时시]\s*(\d{2})(?:\s*[:m分분]\s*(\d{2})\s*[s秒초]?)?(?:[.,]\d+)?\s*([ap])?\.?\s?(m)?\b",
        )
    });
    static DOTTED: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(\d{1,2})\.(\d{2})\.(\d{2})\b"));
    let (start, mut hour, minute, second, half) = if let Some(found) = TIME.captures(text) {
        let number = |index: usize| {
            found
                .get(index)
                .and_then(|part| part.as_str().parse::<i16>().ok())
                .unwrap_or(0)
        };
        let half = found
            .get(1)
            .map(|part| part.as_str().to_owned())
            .or_else(|| {
                let letter = found.get(5)?.as_str();
                found.get(6).map(|_| letter.to_owned())
            });
        (
            found.get(0)?.start(),
            number(2),
            number(3),
            number(4),
            half.unwrap_or_default(),
        )
    } else {
        // `18.10.53`, unless it is a date.
        let found = DOTTED.captures(text)?;
        let number = |index: usize| found[index].parse::<i16>().unwrap_or(99);
        (
            found.get(0)?.start(),
            number(1),
            number(2),
            number(3),
            String::new(),
        )
    };
    let late = matches!(
        half.as_str(),
        "p" | "下午" | "晚上" | "午後" | "오후" | "中午"
    );
    let early = matches!(
        half.as_str(),
        "a" | "上午" | "凌晨" | "早上" | "午前" | "오전"
    );
    if late && hour < 12 && !(half == "中午" && hour == 11) {
        hour += 12;
    } else if early && hour == 12 {
        hour = 0;
    }
    Some((time(hour, minute, second)?, start))
}

/// `Thursday, August 22, 2024 6:10:53 PM`, `jeudi 22 août 2024 18:10:53`, `Tuesday, 25 February 14 01:17:01 GMT+07:54`,
/// `03.10.2022 | 20:13`.
fn from_west(text: &str, month_first: bool) -> Option<Moment> {
    static ZONE: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?:gmt|utc)\s*([+-]\d{1,2}:?\d{2})\s*$"));
    static NUMBERS: LazyLock<Regex> = LazyLock::new(|| regex(r"\d+"));
    static DIGITS: LazyLock<Regex> =
        LazyLock::new(|| regex(r"\b(\d{1,4})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{1,4})\b"));
    let zone = ZONE.captures(text);
    let local = zone
        .as_ref()
        .and_then(|found| found.get(0))
        .map_or(text, |all| &text[..all.start()]);
    let digits = DIGITS.captures(local);
    let after = digits
        .as_ref()
        .and_then(|found| found.get(0))
        .map_or(0, |all| all.end());
    let clock = clock(&local[after..]).map(|(time, start)| (time, start + after));
    let date = match month_named(local) {
        Some(month) => {
            let before_clock = clock.map_or(local, |(_, start)| &local[..start]);
            let after_clock = clock.map_or("", |(_, start)| {
                local[start..].split_once(' ').map_or("", |(_, rest)| rest)
            });
            let mut numbers: Vec<i16> = NUMBERS
                .find_iter(before_clock)
                .filter_map(|n| n.as_str().parse().ok())
                .collect();
            if numbers.len() < 2 {
                numbers.extend(
                    NUMBERS
                        .find_iter(after_clock)
                        .filter_map(|n| n.as_str().parse::<i16>().ok())
                        .filter(|n| *n > 1900),
                );
            }
            let (first, second) = (*numbers.first()?, *numbers.get(1)?);
            let (year, day) = if first > 31 {
                (first, second)
            } else {
                (second, first)
            };
            date(full_year(year), month, day)?
        }
        None => numeric(digits.as_ref()?, text, month_first)?,
    };
    let Some((time, _)) = clock else {
        return Some(Moment::Day(date));
    };
    let local = DateTime::from_parts(date, time);
    match zone {
        Some(found) => with_offset(local, &pad_hours(&found[1])),
        None => Some(Moment::Local(local)),
    }
}

/// `+7:54` as `+07:54`.
fn pad_hours(zone: &str) -> String {
    let (sign, rest) = zone.split_at(1);
    if rest.split(':').next().is_some_and(|hours| hours.len() == 1) {
        format!("{sign}0{rest}")
    } else {
        zone.to_owned()
    }
}

fn full_year(year: i16) -> i16 {
    if year < 100 { year + 2000 } else { year }
}

/// A date of three numbers: which is the day follows from the size, else from the sign between them and from `AM` or `PM`.
fn numeric(found: &regex::Captures<'_>, text: &str, month_first: bool) -> Option<Date> {
    let number = |index: usize| found[index].parse::<i16>().ok();
    let (first, second, third) = (number(1)?, number(3)?, number(4)?);
    if first > 31 {
        return date(first, second, third);
    }
    let american =
        &found[2] == "/" && (month_first || text.contains(" am") || text.contains(" pm"));
    let (day, month) = if second > 12 || (american && first <= 12) {
        (second, first)
    } else {
        (first, second)
    };
    date(full_year(third), month, day)
}

/// The month that is named in some text: 1 to 12.
fn month_named(text: &str) -> Option<i16> {
    let letters = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() >= 3);
    letters.filter_map(month).next()
}

fn month(word: &str) -> Option<i16> {
    static BY_NAME: LazyLock<HashMap<String, i16>> = LazyLock::new(|| {
        let named = (1..)
            .zip(MONTHS)
            .flat_map(|(month, names)| names.split(' ').map(move |name| (plain(name), month)));
        named.collect()
    });
    BY_NAME.get(word).copied()
}

/// Names of the months without marks, in the languages of reading devices and of the programs that read their files: English,
/// German, French, Spanish, Italian, Portuguese, Dutch, Russian, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Turkish,
/// Ukrainian, Hungarian, Romanian, Catalan, Greek, Indonesian.
const MONTHS: [&str; 12] = [
    "january jan januar janner janvier janv enero ene gennaio gen janeiro januari января январь янв stycznia styczen ledna leden tammikuuta tammikuu ocak sicznia січня януари ianuarie gener ιανουαριου",
    "february feb februar fevrier fev fevr febrero febbraio fevereiro februari февраля февраль фев lutego luty unora unor helmikuuta helmikuu subat лютого februarie febrer φεβρουαριου",
    "march mar marz marts mars marzo marco maart mrt maret марта март marca marzec brezna brezen maaliskuuta maaliskuu mart березня marcius martie marc μαρτιου",
    "april apr avril avr abril abr aprile апреля апрель апр kwietnia kwiecien dubna duben huhtikuuta huhtikuu nisan квітня aprilis aprilie απριλιου",
    "may mai mayo maggio mag maio mei мая май maja maj kvetna kveten toukokuuta toukokuu mayis травня majus maig μαιου",
    "june jun juni juin junio giugno giu junho июня июнь июн czerwca czerwiec cervna cerven kesakuuta kesakuu haziran червня junius iunie juny ιουνιου",
    "july jul juli juillet juil julio luglio lug julho июля июль июл lipca lipiec cervence cervenec heinakuuta heinakuu temmuz липня julius iulie juliol ιουλιου",
    "august aug aout agosto ago augustus agustus августа август авг sierpnia sierpien srpna srpen augusti elokuuta elokuu agustos серпня augusztus agost αυγουστου",
    "september sep sept septembre septiembre settembre set setembro сентября сентябрь сен сент wrzesnia wrzesien zari syyskuuta syyskuu eylul вересня szeptember septembrie setembre σεπτεμβριου",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт pazdziernika pazdziernik rijna rijen lokakuuta lokakuu ekim жовтня octombrie οκτωβριου",
    "november nov novembre noviembre novembro ноября ноябрь ноя listopada listopad listopadu marraskuuta marraskuu kasim листопада noiembrie νοεμβριου",
    "december dec dezember dez decembre diciembre dic dicembre dezembro desember декабря декабрь дек grudnia grudzien prosince prosinec joulukuuta joulukuu aralik грудня decembrie desembre δεκεμβριου",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Moment::from_text(text).map_or_else(|| "none".to_owned(), |moment| moment.text())
    }

    #[test]
    fn dates_of_many_languages_are_read() {
        for (text, expected) in [
            (
                "Thursday, August 22, 2024 6:10:53 PM",
                "2024-08-22T18:10:53",
            ),
            (
                "Tuesday, September 1, 2026 12:00:05\u{202F}AM",
                "2026-09-01T00:00:05",
            ),
            (
                "Donnerstag, 22. August 2024 18:10:53",
                "2024-08-22T18:10:53",
            ),
            ("jeudi 22 août 2024 18:10:53", "2024-08-22T18:10:53"),
            ("martes, 5 de marzo de 2024 7:01:02", "2024-03-05T07:01:02"),
            (
                "in data giovedì 22 agosto 2024 18:10:53",
                "2024-08-22T18:10:53",
            ),
            ("среда, 12 августа 2026 г. в 7:46:10", "2026-08-12T07:46:10"),
            ("2024年8月22日星期四 下午6:10:53", "2024-08-22T18:10:53"),
            ("2024年8月22日木曜日 18:10:53", "2024-08-22T18:10:53"),
            (
                "Saturday, October 31, 2009, 09:25 AM",
                "2009-10-31T09:25:00",
            ),
            (
                "Tuesday, 25 February 14 01:17:01 GMT+07:54",
                "2014-02-24T17:23:01Z",
            ),
            ("03.10.2022 | 20:13", "2022-10-03T20:13:00"),
            ("2024-05-01 10:00:00+00:00", "2024-05-01T10:00:00Z"),
            ("April 20, 2020", "2020-04-20"),
            ("2026-05-01T12:00:00.25+02:00", "2026-05-01T10:00:00.25Z"),
            ("nothing of the kind", "none"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn impossible_dates_are_none() {
        for words in [
            "February 31, 2024",
            "99.99.9999",
            "2024-13-01",
            "-1",
            "9".repeat(400).as_str(),
        ] {
            assert_eq!(read(words), "none", "{words}");
        }
        assert_eq!(Moment::from_number(f64::NAN), None);
        assert_eq!(Moment::from_number(1e300), None);
    }
}
