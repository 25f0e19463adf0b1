//! Where in a text a date can be at all.

use crate::glossary::language::months::beginnings;
use std::ops::Range;

/// Words longer than this are cut, in bytes.
const LONGEST_WORD: usize = 256;

/// What is known of a text before its dates are looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub english: bool,
    /// It is known when the text was written, so that “yesterday” is a date.
    pub now: bool,
}

/// The parts of a text in which a date can be: around figures and words of time. Most of most books has neither.
pub(super) fn windows(text: &str, manner: Manner) -> Vec<Range<usize>> {
    const BEFORE: usize = 48;
    const AFTER: usize = 64;
    const WORDS: [&str; 8] = [
        "year",
        "month",
        "week",
        "day",
        "centur",
        "following",
        "same ",
        "next ",
    ];
    if manner.now {
        return std::iter::once(0..text.len()).collect();
    }
    let figures = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at);
    let words = WORDS
        .iter()
        .flat_map(|word| text.match_indices(word))
        .map(|(at, _)| at);
    // A month alone is a date of the year named before.
    let months = beginnings(manner.english)
        .flat_map(|month| text.match_indices(month))
        .map(|(at, _)| at);
    let mut marks: Vec<usize> = figures.chain(words).chain(months).collect();
    marks.sort_unstable();
    let mut windows: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        let (start, end) = (
            at_space(text, mark.saturating_sub(BEFORE), false),
            at_space(text, mark + AFTER, true),
        );
        match windows.last_mut().filter(|last| last.end >= start) {
            Some(last) => last.end = last.end.max(end),
            None => windows.push(start..end),
        }
    }
    windows
}

/// The white space nearest to a byte, further back or further on, so that no word is cut. Where there is none for long, as in Chinese or
/// in a formula, a letter's beginning serves.
fn at_space(text: &str, byte: usize, forward: bool) -> usize {
    let byte = byte.min(text.len());
    let is_space = |at: &usize| text.as_bytes()[*at].is_ascii_whitespace();
    let found = if forward {
        (byte..text.len()).take(LONGEST_WORD).find(is_space)
    } else {
        (0..byte).rev().take(LONGEST_WORD).find(is_space)
    };
    found.unwrap_or_else(|| match forward {
        true => text.ceil_char_boundary(byte.saturating_add(LONGEST_WORD)),
        false => text.floor_char_boundary(byte.saturating_sub(LONGEST_WORD)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_no_space_is_near_a_window_ends_at_a_letter() {
        let manner = Manner {
            english: false,
            now: false,
        };
        let text = "海".repeat(2000) + "1918" + &"年".repeat(2000);
        let windows = windows(&text, manner);
        assert_eq!(windows.len(), 1);
        assert!(text[windows[0].clone()].contains("1918"));
        assert!(windows[0].len() < 1000, "{:?}", windows[0]);
    }
}
