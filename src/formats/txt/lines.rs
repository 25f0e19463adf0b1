//! Lines to paragraphs: finds out whether the lines of a file were broken by a typewriter's margin, and joins those that were.

/// A paragraph, a heading or a stanza, as far as blank lines and indents tell.
pub(super) struct Unit<'a> {
    pub(super) body: Body<'a>,
    /// Whether a blank line, or the file's start, stands before it.
    pub(super) apart_before: bool,
    /// Whether a blank line, or the file's end, stands after it.
    pub(super) apart_after: bool,
}

pub(super) enum Body<'a> {
    /// Lines that are one paragraph.
    Flowing(Vec<&'a str>),
    /// Lines whose breaks are the author's.
    Verse(Vec<&'a str>),
}

impl Body<'_> {
    /// The words as they are read: flowing lines on one line, verse with its breaks and inner indents.
    pub(super) fn joined(&self) -> String {
        match self {
            Self::Flowing(lines) => flow(lines),
            Self::Verse(lines) => {
                let indent = lines.iter().map(|line| indent(line)).min().unwrap_or(0);
                let lines = lines
                    .iter()
                    .map(|line| line.get(indent..).unwrap_or(line).trim_end());
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }

    pub(super) fn lines(&self) -> &[&str] {
        match self {
            Self::Flowing(lines) | Self::Verse(lines) => lines,
        }
    }
}

/// One sign for every kind of line end; a form feed parts paragraphs.
pub(super) fn normalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{85}' | '\u{2028}' | '\u{b}' => out.push('\n'),
            '\u{2029}' | '\u{c}' => out.push_str("\n\n"),
            '\t' => out.push_str("    "),
            '\u{feff}' => {}
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}

pub(super) fn units(text: &str) -> Vec<Unit<'_>> {
    let groups = groups(text);
    let margin = margin(&groups);
    let base = usual_indent(&groups);
    let mut units = Vec::new();
    for group in groups {
        let mut parts = match margin {
            Some(margin) => wrapped(&group, margin, base),
            None if is_east_asian(&group) => line_by_line(&group),
            None => unwrapped(&group),
        };
        let last = parts.len().saturating_sub(1);
        for (at, body) in parts.drain(..).enumerate() {
            units.push(Unit {
                body,
                apart_before: at == 0,
                apart_after: at == last,
            });
        }
    }
    units
}

/// Runs of lines between blank ones.
fn groups(text: &str) -> Vec<Vec<&str>> {
    let mut groups = vec![Vec::new()];
    for line in text.split('\n') {
        let line = line.trim_end();
        if !line.is_empty() {
            if let Some(group) = groups.last_mut() {
                group.push(line);
            }
        } else if groups.last().is_some_and(|group| !group.is_empty()) {
            groups.push(Vec::new());
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Lines looked at to find a margin.
const LOOKED_AT: usize = 20_000;

/// Where lines were broken, in columns, if they were: then nearly every long line that another follows is full, so that the first word
/// of the next had no room in it. Lines of verse are not, and short ones say nothing.
fn margin(groups: &[Vec<&str>]) -> Option<usize> {
    let pairs: Vec<(&str, &str)> = groups
        .iter()
        .flat_map(|group| group.windows(2).map(|pair| (pair[0], pair[1])))
        .take(LOOKED_AT)
        .collect();
    let mut widths: Vec<usize> = pairs
        .iter()
        .map(|(line, _)| width(line))
        .filter(|width| *width >= 40)
        .collect();
    widths.sort_unstable();
    let margin = *widths.get(widths.len().checked_sub(1)? * 19 / 20)?;
    let long = |line: &str| width(line) * 10 >= margin * 6;
    let pairs: Vec<(&str, &str)> = pairs.into_iter().filter(|(line, _)| long(line)).collect();
    if margin > 110 || pairs.is_empty() {
        return None;
    }
    let count = |is: &dyn Fn(&(&str, &str)) -> bool| pairs.iter().filter(|pair| is(pair)).count();
    let full =
        count(&|(line, next)| width(line) * 20 >= margin * 17 || is_full(line, next, margin));
    // Each line of verse begins with a capital, and each paragraph of Chinese ends with a stop.
    let begun = count(&|(_, next)| next.trim_start().starts_with(char::is_uppercase));
    let ended = count(&|(line, _)| line.contains(is_cjk) && line.ends_with(ENDS));
    let is_verse = pairs.len() > 3 && begun * 4 > pairs.len() * 3;
    let is_ended = ended * 2 > pairs.len();
    (full * 10 >= pairs.len() * 6 && !is_verse && !is_ended).then_some(margin)
}

/// Whether a line has no room for the first word of the next.
fn is_full(line: &str, next: &str, margin: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    let word = if word.starts_with(is_cjk) {
        2
    } else {
        1 + width(word)
    };
    width(line) + word > margin
}

/// How sentences end in Chinese and Japanese, and paragraphs with them.
const ENDS: [char; 12] = [
    '。', '！', '？', '」', '』', '”', '’', '…', '）', '：', '—', '》',
];

/// Columns that a line takes on a screen of letters of one width: two for each of Chinese, Japanese and Korean.
fn width(line: &str) -> usize {
    line.chars()
        .map(|c| if is_cjk(c) || is_hangul(c) { 2 } else { 1 })
        .sum()
}

/// Whether most letters of some lines are Chinese, Japanese or Korean.
fn is_east_asian(group: &[&str]) -> bool {
    let letters = || {
        group
            .iter()
            .flat_map(|line| line.chars())
            .filter(|c| c.is_alphabetic())
    };
    letters().filter(|c| is_cjk(*c) || is_hangul(*c)).count() * 2 > letters().count()
}

fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

fn usual_indent(groups: &[Vec<&str>]) -> usize {
    let mut counts = [0usize; 41];
    for line in groups.iter().flatten() {
        counts[indent(line).min(40)] += 1;
    }
    (0..counts.len())
        .max_by_key(|&at| (counts[at], std::cmp::Reverse(at)))
        .unwrap_or(0)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A group of a file whose lines were broken at a margin.
fn wrapped<'a>(group: &[&'a str], margin: usize, base: usize) -> Vec<Body<'a>> {
    let short = |line: &&str| width(line.trim()) * 10 < margin * 7;
    let set_in = |line: &&str| indent(line) >= base + 2;
    if group.len() > 1 && group.iter().any(|line| is_ruled(line)) {
        return vec![Body::Verse(group.to_vec())];
    }
    if group.len() > 1
        && group.iter().all(set_in)
        && group.iter().filter(|line| short(line)).count() * 2 >= group.len()
    {
        return vec![Body::Verse(group.to_vec())];
    }
    if group.len() > 2 && group.iter().all(short) {
        return vec![Body::Verse(group.to_vec())];
    }
    // An indented line after a flush one begins a paragraph, and so does an ideographic space.
    let begins = |line: &&str, before: &str| {
        set_in(line) && indent(before) < indent(line) || line.starts_with('\u{3000}')
    };
    let mut parts: Vec<Vec<&str>> = Vec::new();
    for line in group {
        match parts.last_mut() {
            Some(part) if !begins(line, part.last().copied().unwrap_or_default()) => {
                part.push(line);
            }
            _ => parts.push(vec![line]),
        }
    }
    parts.into_iter().map(Body::Flowing).collect()
}

/// A group of a file with one paragraph on each line; several short lines together are verse.
fn unwrapped<'a>(group: &[&'a str]) -> Vec<Body<'a>> {
    let short = group.iter().all(|line| line.chars().count() <= 64);
    let is_verse = group.len() >= 3
        && short
        && group.iter().filter(|line| !line.ends_with('.')).count() * 2 >= group.len();
    if is_verse {
        vec![Body::Verse(group.to_vec())]
    } else {
        group
            .iter()
            .map(|line| Body::Flowing(vec![*line]))
            .collect()
    }
}

/// A row of dashes beneath the heads of columns: what stands around it is a table.
fn is_ruled(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let dashes = |word: &str| {
        word.len() >= 3
            && word
                .bytes()
                .all(|byte| matches!(byte, b'-' | b'=' | b'+' | b'|'))
    };
    words.clone().count() >= 2 && words.all(dashes)
}

/// A group of lines in an East Asian script, each of which is a paragraph, unless only the last of them ends a sentence; lines of one
/// short length are verse.
fn line_by_line<'a>(group: &[&'a str]) -> Vec<Body<'a>> {
    let lengths = || group.iter().map(|line| line.trim().chars().count());
    let (least, most) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    let is_set_in = group.iter().any(|line| line.starts_with('\u{3000}'));
    let ends = |line: &&str| line.ends_with(['。', '！', '？', '.', '!', '?', '…', '」', '”']);
    let Some((last, others)) = group.split_last() else {
        return Vec::new();
    };
    let widest = group
        .iter()
        .map(|line| width(line.trim()))
        .max()
        .unwrap_or(0);
    let is_long = |line: &&str| width(line.trim()) * 10 >= widest * 6;
    let is_one =
        !others.is_empty() && ends(last) && !others.iter().any(ends) && others.iter().all(is_long);
    if is_one && !is_set_in {
        return vec![Body::Flowing(group.to_vec())];
    }
    let is_verse = group.len() >= 2 && (4..=17).contains(&least) && most <= least + 1 && !is_set_in;
    if is_verse {
        vec![Body::Verse(group.to_vec())]
    } else {
        group
            .iter()
            .map(|line| Body::Flowing(vec![*line]))
            .collect()
    }
}

/// Joins lines: with a space, but without one after a hyphen or dash and between signs of scripts that have none.
fn flow(lines: &[&str]) -> String {
    let mut out = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for line in lines {
        let line = line.trim();
        let tight = match (out.chars().next_back(), line.chars().next()) {
            (None, _) | (_, None) => true,
            (Some(before), Some(after)) => {
                matches!(before, '-' | '—' | '–' | '‐') && !out.ends_with(" -")
                    || is_cjk(before) && is_cjk(after)
            }
        };
        if !tight {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// Signs of Chinese and Japanese, between which there are no spaces.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_joined_and_verse_keeps_its_breaks() {
        let prose =
            "It was the best of times, it was the worst of times, it was the age of\n".repeat(4);
        let text = format!(
            "{prose}wisdom.\n\n    A line of verse\n      and one set in\n\n{prose}foolishness.\n"
        );
        let units = units(&text);
        assert_eq!(units.len(), 3);
        assert!(units[0].body.joined().ends_with("the age of wisdom."));
        assert_eq!(units[1].body.joined(), "A line of verse\n  and one set in");
    }

    #[test]
    fn a_paragraph_on_each_line_needs_no_blank_lines() {
        let line =
            "A paragraph that is much longer than any margin a typewriter would ever have had, so it stands on its own line. "
                .repeat(3);
        assert_eq!(units(&format!("{line}\n{line}\n{line}\n")).len(), 3);
    }

    #[test]
    fn japanese_lines_are_joined_without_a_space() {
        assert_eq!(flow(&["吾輩は猫で", "ある。"]), "吾輩は猫である。");
        assert_eq!(flow(&["to-", "day and", "on"]), "to-day and on");
    }
}
