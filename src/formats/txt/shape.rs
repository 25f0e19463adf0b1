//! What a paragraph of plain text is, judged by its shape and its place: heading, scene break, verse, by-line or words beside the text.

use super::headings::{self, Rank, numbered};
use super::lines::{Body, Unit, is_cjk};
use std::collections::HashSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Paragraph,
    Heading(u8),
    SceneBreak,
    Verse,
    Byline,
    Aside,
}

/// How lines begin that point on to other reading.
const SEE_ALSO: [&str; 7] = [
    "see also",
    "read more",
    "read also",
    "further reading",
    "related article",
    "related reading",
    "more on ",
];

pub(super) fn shapes(units: &[Unit<'_>]) -> Vec<Shape> {
    let mut ranks: Vec<Option<Rank>> = (0..units.len()).map(|at| rank(units, at)).collect();
    counted(units, &mut ranks);
    let has = |rank: Rank| ranks.contains(&Some(rank));
    let chapters = if has(Rank::Part) { 3 } else { 2 };
    let others = if has(Rank::Chapter) {
        chapters + 1
    } else {
        chapters
    };
    let mut shapes: Vec<Shape> = units
        .iter()
        .zip(&ranks)
        .map(|(unit, rank)| match (rank, &unit.body) {
            _ if is_scene_break(unit) => Shape::SceneBreak,
            (Some(Rank::Part), _) => Shape::Heading(2),
            (Some(Rank::Chapter), _) => Shape::Heading(chapters),
            (Some(Rank::Other), _) => Shape::Heading(others),
            (None, Body::Verse(_)) => Shape::Verse,
            (None, Body::Flowing(_)) => Shape::Paragraph,
        })
        .collect();
    opening(units, &ranks, &mut shapes);
    closing(units, &mut shapes);
    shapes
}

/// The title at the head, and a by-line under it.
fn opening(units: &[Unit<'_>], ranks: &[Option<Rank>], shapes: &mut [Shape]) {
    let Some(first) = units.first() else { return };
    let is_numbered = matches!(ranks[0], Some(Rank::Part | Rank::Chapter));
    let line = first.body.joined();
    let signed = units
        .get(1)
        .is_some_and(|second| says_author(&second.body.joined()).is_some());
    let is_title = !is_numbered
        && units.len() > 1
        && (first.apart_after || signed)
        && first.body.lines().len() <= 2
        && line.chars().count() <= 120
        && !is_scene_break(first)
        && !line.ends_with(['.', ',', ';', ':', '。', '，', '：'])
        && units[1..]
            .iter()
            .take(8)
            .any(|unit| unit.len() > line.len());
    if is_title {
        shapes[0] = Shape::Heading(1);
    }
    if let Some(second) = units.get(1).filter(|_| is_title) {
        let line = second.body.joined();
        let is_byline = is_name(name_in_byline(&line))
            && (name_in_byline(&line).len() < line.len()
                || units.get(2).is_some_and(|next| next.len() > 200));
        if signed || is_byline {
            shapes[1] = Shape::Byline;
        }
    }
}

/// The author's name after the text, and what stands behind it: where it was printed, what else to read.
fn closing(units: &[Unit<'_>], shapes: &mut [Shape]) {
    let body: usize = units.iter().map(Unit::len).sum();
    let from = units.len().saturating_sub(8).max(2);
    let mut tail = 0;
    for at in (from.min(units.len())..units.len()).rev() {
        let line = units[at].body.joined();
        // A name alone between blank lines may be a heading; one right above other lines, or at the end, signs the text.
        let signs = units[at].apart_before && (!units[at].apart_after || at + 1 == units.len());
        if signs
            && is_name(name_in_byline(&line))
            && shapes[at - 1] != Shape::Byline
            && tail * 3 <= body
        {
            shapes[at] = Shape::Byline;
            shapes[at + 1..].fill(Shape::Aside);
            break;
        }
        tail += units[at].len();
        if units[at].len() > 600 {
            break;
        }
    }
    for at in (from.min(units.len())..units.len()).rev() {
        let line = units[at].body.joined().to_lowercase();
        if SEE_ALSO.iter().any(|start| line.starts_with(start)) && units[at].len() < 400 {
            shapes[at] = Shape::Aside;
        }
    }
}

/// Headings that are a number and a title, such as `3. The Friend`: distinguished from the items of a list by the text between them, and by
/// counting on from one another or from numbered chapters.
fn counted(units: &[Unit<'_>], ranks: &mut [Option<Rank>]) {
    let number = |at: usize| {
        let unit = &units[at];
        let is_alone = unit.apart_before && unit.apart_after && unit.body.lines().len() == 1;
        if is_alone {
            headings::counted_title(unit.body.joined().trim())
        } else {
            None
        }
    };
    let numbers: Vec<Option<u32>> = (0..units.len()).map(number).collect();
    // What stands right before another item is one too.
    let is_item = |at: usize| {
        numbers[at].is_none_or(|_| {
            at + 1 >= units.len()
                || numbers[at + 1].is_some()
                || at > 0 && numbers[at - 1].is_some()
        })
    };
    let found: Vec<(usize, u32)> = (0..units.len())
        .filter(|&at| !is_item(at))
        .filter_map(|at| Some((at, numbers[at]?)))
        .collect();
    let chapters = ranks
        .iter()
        .filter(|rank| **rank == Some(Rank::Chapter))
        .count();
    let known: HashSet<u32> = found.iter().map(|(_, number)| *number).collect();
    for &(at, number) in &found {
        let follows = known.contains(&number.wrapping_sub(1))
            || number as usize <= chapters + 1 && number > 1;
        let leads = known.contains(&(number + 1));
        if follows || leads {
            ranks[at] = Some(Rank::Chapter);
        }
    }
}

fn rank(units: &[Unit<'_>], at: usize) -> Option<Rank> {
    let unit = &units[at];
    let lines = unit.body.lines();
    if lines.len() > 3 || unit.len() > 120 {
        return None;
    }
    let line = unit.body.joined().replace('\n', " ");
    let line = line.trim_matches('_').trim();
    let is_apart = unit.apart_before && unit.apart_after;
    // Chinese and Japanese texts put headings on lines of their own, often with no blank line around them.
    if let Some(rank) =
        numbered(line).filter(|_| is_apart || lines.len() == 1 && line.contains(is_cjk))
    {
        return Some(rank);
    }
    if !is_apart {
        return None;
    }
    // What follows a heading is a text; a list of short lines is none.
    let leads = units
        .get(at + 1)
        .is_some_and(|next| next.len() > line.chars().count().max(60));
    let fits = lines.len() == 1 && line.chars().count() <= 70 && leads && !is_dashed(line);
    (fits && (is_shouted(line) || is_quoted_heading(line) || is_title_case(line)))
        .then_some(Rank::Other)
}

/// Behind a dash stands who is quoted, or speech; a heading may have one at either end.
fn is_dashed(line: &str) -> bool {
    const DASHES: [char; 4] = ['—', '–', '―', '-'];
    line.starts_with(DASHES) && !line.ends_with(DASHES)
}

/// All capitals, with words in it.
fn is_shouted(line: &str) -> bool {
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && !line.chars().any(char::is_lowercase)
        && line.chars().any(char::is_uppercase)
        && !line.ends_with(',')
}

/// A whole line in quotation marks that is no sentence: speech would end in a full stop.
fn is_quoted_heading(line: &str) -> bool {
    let pairs = [
        ('‘', '’'),
        ('“', '”'),
        ('"', '"'),
        ('\'', '\''),
        ('«', '»'),
        ('„', '“'),
    ];
    let inner = pairs
        .iter()
        .find_map(|(open, close)| line.strip_prefix(*open)?.strip_suffix(*close));
    inner.is_some_and(|inner| {
        inner.split_whitespace().count() >= 2
            && !inner.ends_with(['.', ',', '!', '?', ';', '—', '…', '-'])
    })
}

/// Most words capitalised and no stop at the end.
fn is_title_case(line: &str) -> bool {
    if line.ends_with(['.', ',', ';', ':', '!', '…', '”', '"', '’'])
        || line.starts_with(['“', '"', '‘', '-', '*', '['])
    {
        return false;
    }
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let large = words
        .iter()
        .filter(|word| {
            word.chars()
                .find(|c| c.is_alphabetic())
                .is_some_and(char::is_uppercase)
        })
        .count();
    let long_small = words
        .iter()
        .filter(|word| word.chars().count() > 4 && word.chars().all(|c| !c.is_uppercase()))
        .count();
    (1..=9).contains(&words.len())
        && words[0].chars().any(char::is_uppercase)
        && large * 2 >= words.len()
        && long_small == 0
}

fn is_scene_break(unit: &Unit<'_>) -> bool {
    let [line] = unit.body.lines() else {
        return false;
    };
    let line = line.trim();
    let signs = line.chars().filter(|c| !c.is_whitespace()).count();
    let same = line.chars().all(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '*' | '#' | '—' | '–' | '-' | '_' | '~' | '•' | '·' | '=' | '⁂' | '☙' | '❦'
            )
    });
    same && (signs >= 3
        || signs > 0
            && line
                .chars()
                .all(|c| matches!(c, '*' | '#' | '⁂' | '☙' | '❦' | '•' | ' ' | '—')))
        && signs <= 80
}

/// The name in a line such as `作者：无名氏`.
fn says_author(line: &str) -> Option<&str> {
    let line = line.trim();
    let name = [
        "作者",
        "著者",
        "作",
        "文",
        "Author",
        "Autor",
        "Auteur",
        "Автор",
    ]
    .iter()
    .find_map(|word| line.strip_prefix(word))?;
    let name = name
        .trim_start()
        .strip_prefix(['：', ':', '／', '/'])?
        .trim();
    (!name.is_empty() && name.chars().count() <= 40).then_some(name)
}

/// The name in `by Jane Doe` or `— Jane Doe`; the line itself where it is neither.
pub(super) fn name_in_byline(line: &str) -> &str {
    if let Some(name) = says_author(line) {
        return name;
    }
    let line = line.trim().trim_start_matches(['—', '–', '-']).trim();
    let by = ["by ", "By ", "BY "]
        .iter()
        .find_map(|start| line.strip_prefix(start));
    by.unwrap_or(line).trim()
}

/// Two to four capitalised words and nothing else.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_part = |word: &&str| {
        let particle = [
            "de", "von", "van", "der", "la", "le", "da", "di", "bin", "al", "del",
        ]
        .contains(word);
        let proper = word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''));
        particle || proper
    };
    (2..=5).contains(&words.len())
        && line.chars().count() <= 40
        && words.iter().all(is_part)
        && !is_shouted(line)
        && numbered(line).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_their_shape() {
        assert!(is_quoted_heading("‘The most capable man’"));
        assert!(!is_quoted_heading("“Come in.”"));
        assert!(is_dashed("—GENESIS.") && !is_dashed("— CONTENTS —"));
        assert!(is_title_case("The Road to Petrograd") && !is_title_case("Then he went home"));
    }
}
