//! Lines to paragraphs: finds out whether the lines of a file were broken by a typewriter's margin, and joins those that were.

/// A paragraph, a heading or a stanza, as far as blank lines and indents tell.
pub(super) struct Unit<'a> {
    pub(super) words: Words<'a>,
    /// Whether a blank line, or the file's start, stands before it.
    pub(super) apart_before: bool,
    /// Whether a blank line, or the file's end, stands after it.
    pub(super) apart_after: bool,
}

pub(super) enum Words<'a> {
    /// Lines that are one paragraph.
    Flowing(Vec<&'a str>),
    /// Lines whose breaks are the author's.
    Verse(Vec<&'a str>),
}

impl Words<'_> {
    /// The words as they are read: flowing lines on one line, verse with its breaks and inner indents.
    pub(super) fn joined(&self) -> String {
        match self {
            Self::Flowing(lines) => flow(lines),
            Self::Verse(lines) => {
                let indent = lines.iter().map(|line| indent(line)).min().unwrap_or(0);
                let lines = lines.iter().map(|line| line.get(indent..).unwrap_or(line).trim_end());
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
            None => unwrapped(&group),
        };
        let last = parts.len().saturating_sub(1);
        for (at, words) in parts.drain(..).enumerate() {
            units.push(Unit { words, apart_before: at == 0, apart_after: at == last });
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

/// Where lines were broken, in characters, if they were: most lines with one after them are then nearly as long as the longest.
fn margin(groups: &[Vec<&str>]) -> Option<usize> {
    let inner = groups.iter().flat_map(|group| &group[..group.len() - 1]);
    let mut lengths: Vec<usize> = inner.take(20_000).map(|line| line.chars().count()).collect();
    if lengths.len() < 2 {
        return None;
    }
    lengths.sort_unstable();
    let longest = lengths[lengths.len() * 9 / 10];
    let full = lengths.len() - lengths.partition_point(|length| *length * 10 < longest * 7);
    let is_margin = (40..=110).contains(&longest) && full * 10 >= lengths.len() * 6;
    is_margin.then_some(longest)
}

fn usual_indent(groups: &[Vec<&str>]) -> usize {
    let mut counts = [0usize; 41];
    for line in groups.iter().flatten() {
        counts[indent(line).min(40)] += 1;
    }
    (0..counts.len()).max_by_key(|&at| (counts[at], std::cmp::Reverse(at))).unwrap_or(0)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A group of a file whose lines were broken at a margin.
fn wrapped<'a>(group: &[&'a str], margin: usize, base: usize) -> Vec<Words<'a>> {
    let short = |line: &&str| line.trim().chars().count() * 10 < margin * 7;
    let set_in = |line: &&str| indent(line) >= base + 2;
    if group.len() > 1 && group.iter().all(set_in) && group.iter().filter(|line| short(line)).count() * 2 >= group.len() {
        return vec![Words::Verse(group.to_vec())];
    }
    if group.len() > 2 && group.iter().all(short) {
        return vec![Words::Verse(group.to_vec())];
    }
    // An indented line after a flush one begins a paragraph.
    let mut parts: Vec<Vec<&str>> = Vec::new();
    for line in group {
        match parts.last_mut() {
            Some(part) if !(set_in(line) && part.last().is_some_and(|before| indent(before) < indent(line))) => part.push(line),
            _ => parts.push(vec![line]),
        }
    }
    parts.into_iter().map(Words::Flowing).collect()
}

/// A group of a file with one paragraph on each line; several short lines together are verse.
fn unwrapped<'a>(group: &[&'a str]) -> Vec<Words<'a>> {
    let short = group.iter().all(|line| line.chars().count() <= 64);
    let is_verse = group.len() >= 3 && short && group.iter().filter(|line| !line.ends_with('.')).count() * 2 >= group.len();
    if is_verse { vec![Words::Verse(group.to_vec())] } else { group.iter().map(|line| Words::Flowing(vec![*line])).collect() }
}

/// Joins lines: with a space, but without one after a hyphen or dash and between signs of scripts that have none.
fn flow(lines: &[&str]) -> String {
    let mut out = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for line in lines {
        let line = line.trim();
        let tight = match (out.chars().next_back(), line.chars().next()) {
            (None, _) | (_, None) => true,
            (Some(before), Some(after)) => {
                matches!(before, '-' | '—' | '–' | '‐') && !out.ends_with(" -") || is_cjk(before) && is_cjk(after)
            }
        };
        if !tight {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_joined_and_verse_keeps_its_breaks() {
        let prose = "It was the best of times, it was the worst of times, it was the age of\n".repeat(4);
        let text = format!("{prose}wisdom.\n\n    A line of verse\n      and one set in\n\n{prose}foolishness.\n");
        let units = units(&text);
        assert_eq!(units.len(), 3);
        assert!(units[0].words.joined().ends_with("the age of wisdom."));
        assert_eq!(units[1].words.joined(), "A line of verse\n  and one set in");
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
