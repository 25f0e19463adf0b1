//! Words that give a date, in the shapes in which people write them. The year of a day that has none is found by
//! [`super::reckoning`].

use super::Calendar;
use super::parts::{Parts, shape_of};
use super::pattern::{ANY, ENGLISH};
use super::shape::{Found, Point, Shape};
use super::windows::{Manner, windows};
use super::year::{is_led, is_no_year};
use regex::{Captures, Regex};

/// Looks for dates, block by block. A long block makes the pattern keep some twenty megabytes of working memory; this has a copy of
/// the pattern with memory of its own, which goes with it.
pub(super) struct Finder {
    pattern: Option<Regex>,
    manner: Manner,
}

impl Finder {
    pub(super) fn new(manner: Manner) -> Self {
        let pattern = if manner.english { &ENGLISH } else { &ANY };
        Self {
            pattern: (**pattern).clone(),
            manner,
        }
    }

    /// All dates of the text of a block, in order.
    pub(super) fn dates(&self, text: &str) -> Vec<Found> {
        let mut all = Vec::new();
        for window in windows(text, self.manner) {
            let matches = self
                .pattern
                .iter()
                .flat_map(|pattern| pattern.captures_iter(&text[window.clone()]));
            for found in matches.filter_map(|captures| found(text, window.start, &captures)) {
                match life(text, &found) {
                    Some(dates) => all.extend(dates),
                    None => all.push(found),
                }
            }
        }
        all
    }
}

/// “(1868–1912)”: a birth and a death, which are two events.
fn life(text: &str, found: &Found) -> Option<[Found; 2]> {
    const SHORTEST: i32 = 12;
    let Shape::Span(from, to) = &found.shape else {
        return None;
    };
    let years = to.year? - from.year?;
    let bracketed = text[..found.bytes.start].trim_end().ends_with('(')
        && text[found.bytes.end..]
            .trim_start()
            .starts_with([')', ';', ',']);
    let passage = &text[found.bytes.clone()];
    let dash = passage.find(['–', '—', '-'])?;
    let whole = from.month.is_none() && passage.starts_with(|c: char| c.is_ascii_digit());
    let long = passage.trim_end().len() >= dash + 5;
    let first = found.bytes.start..found.bytes.start + passage[..dash].trim_end().len();
    let second = found.bytes.start
        + passage.rfind([' ', '–', '—', '-']).map_or(dash, |at| {
            at + passage[at..].chars().next().map_or(1, char::len_utf8)
        })..found.bytes.end;
    let part = |bytes, point: &Point| Found {
        bytes,
        shape: Shape::One(*point),
        ..found.clone()
    };
    (bracketed && whole && long && years >= SHORTEST && !found.about)
        .then(|| [part(first, from), part(second, to)])
}

/// What a match gives; it lies in the part of `text` that begins at `base`.
fn found(text: &str, base: usize, captures: &Captures<'_>) -> Option<Found> {
    let whole = captures.get(0)?;
    let parts = Parts(captures);
    let bytes = base + whole.start()..base + whole.end();
    let shape = shape_of(&parts, &text[bytes.end..])?;
    let (led, small) = (is_led(&text[..bytes.start]), parts.has("small"));
    let bare = small || parts.has("year") && !led;
    let number_only = ["year", "years", "small"]
        .iter()
        .any(|name| parts.has(name));
    if number_only && is_no_year(text, bytes.clone())
        || small && !led
        || parts.has("month") && !is_after_preposition(&text[..bytes.start])
        || ["dm", "md"].iter().any(|name| parts.has(name))
            && (is_topic(&text[bytes.end..]) || is_custom(&text[..bytes.start]))
    {
        return None;
    }
    let (before, after) = (text[..bytes.start].trim_end(), &text[bytes.end..]);
    let about = ["decade", "century", "circa"]
        .iter()
        .any(|name| parts.has(name))
        || is_about(before);
    Some(Found {
        calendar: calendar(&parts, after),
        bytes,
        shape,
        about,
        bare,
        small,
        short: parts.has("short"),
    })
}

/// “May 4 is a good day”: what is said of a day itself did not happen on it.
fn is_topic(after: &str) -> bool {
    let after = after.trim_start_matches('.');
    [" is ", " was "].iter().any(|verb| after.starts_with(verb))
}

/// “They march on 3 March”: what people do is of no year; what they did, “they marched”, is.
fn is_custom(before: &str) -> bool {
    const SHORT: usize = 5;
    let clause = before
        .rsplit(['.', '!', '?', ';', ':', '“', '”', '\n'])
        .next()
        .unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let [subject, verb, rest @ ..] = words.as_slice() else {
        return false;
    };
    let several = matches!(*subject, "They" | "they" | "We" | "we" | "You" | "you");
    several && rest.len() < SHORT && is_present(verb)
}

/// A verb that is not of the past: neither “marched” nor one of those that change within.
fn is_present(verb: &str) -> bool {
    const PAST: &str = "
        was were had did could would should might went came left began met took set put held rose fell sat stood won lost fought got made
        gave saw knew found wrote spoke brought bought caught taught sent built ran read heard told said thought felt kept slept drove
        flew rode broke chose swore drew grew threw wore bore tore became cut hit let shut spread struck stuck sank sang drank swam hung
        dug led fled bled fed sped lay laid paid lent bent spent sold shot shook woke hid bit beat burst cast cost hurt quit split
        all both then also only once never ever soon first finally";
    verb.chars().all(char::is_lowercase)
        && !verb.ends_with("ed")
        && !verb.ends_with("ly")
        && !verb.ends_with(',')
        && !PAST.split_whitespace().any(|past| past == verb)
}

/// “In May”: a month by itself is one only where a preposition says so.
fn is_after_preposition(before: &str) -> bool {
    let last = |text: &str| {
        text.trim_end()
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let word = last(before);
    // “The end of May”, but not “the second of May”.
    if word == "of" {
        let head = last(&before[..before.trim_end().len() - word.len()]);
        return [
            "end",
            "beginning",
            "start",
            "middle",
            "month",
            "days",
            "weeks",
            "part",
        ]
        .contains(&head.as_str());
    }
    let word = if matches!(word.as_str(), "early" | "late" | "mid") {
        last(before[..before.trim_end().len() - word.len()].trim_end_matches('-'))
    } else {
        word
    };
    [
        "in", "since", "during", "by", "until", "till", "im", "en", "ab", "seit", "depuis", "в",
    ]
    .contains(&word.as_str())
        && before.ends_with([' ', '\n', '-'])
}

/// Whether the words before a date make it an approximate one.
fn is_about(before: &str) -> bool {
    [
        "c.",
        "ca.",
        "circa",
        "about",
        "around",
        "roughly",
        "early",
        "late",
        "spring of",
        "summer of",
        "autumn of",
        "winter of",
        "fall of",
        "um",
        "vers",
        "hacia",
    ]
    .iter()
    .any(|word| {
        before
            .strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

fn calendar(parts: &Parts<'_, '_>, after: &str) -> Option<Calendar> {
    if ["both", "old", "stroke"].iter().any(|name| parts.has(name)) {
        return Some(Calendar::NewStyle);
    }
    let near: String = after
        .trim_start_matches([' ', ',', '('])
        .chars()
        .take(12)
        .collect();
    let says = |words: &[&str]| words.iter().any(|word| near.starts_with(word));
    if says(&["O.S.", "OS)", "Old Style", "old style", "ст. ст", "Julian"]) {
        Some(Calendar::OldStyle)
    } else if says(&["N.S.", "NS)", "New Style", "new style", "Gregorian"]) {
        Some(Calendar::NewStyle)
    } else {
        None
    }
}
