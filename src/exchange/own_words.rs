//! A reader's note as a part of a Markdown file. It stays Markdown, with its emphasis, lists, links and code, but it cannot reach
//! beyond itself: it opens no heading, no HTML and no comment, and it leaves no code block open.

use super::page::MARKERS;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// What is taken out of one place may make another speak; a note that is not quiet after so many rounds is set as code.
const ROUNDS: usize = 12;

/// A note that can stand anywhere in a file without changing what stands around it.
pub(super) fn contained(note: &str) -> String {
    let mut text = without_empty_ends(note)
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace("%%", "\\%\\%");
    text = text
        .split('\n')
        .map(without_marker)
        .collect::<Vec<_>>()
        .join("\n");
    if text.matches("$$").count() % 2 == 1 {
        text = text.replace("$$", "\\$\\$");
    }
    for _ in 0..ROUNDS {
        let Reaching { escapes, closing } = reaching(&text);
        if escapes.is_empty() {
            text.push_str(&closing);
            return text;
        }
        text = escaped_at(&text, &escapes);
    }
    let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

/// A text with a backslash before each of some bytes, which stand in order.
fn escaped_at(text: &str, escapes: &[usize]) -> String {
    let mut escaped = String::with_capacity(text.len() + escapes.len());
    let mut from = 0;
    for &at in escapes {
        escaped.push_str(&text[from..at]);
        escaped.push('\\');
        from = at;
    }
    escaped.push_str(&text[from..]);
    escaped
}

/// A note without empty lines before and after it; the blanks before its first words may make it code.
fn without_empty_ends(note: &str) -> &str {
    let note = note.trim_end();
    let blank = note.len() - note.trim_start().len();
    note[..blank]
        .rfind('\n')
        .map_or(note, |end| &note[end + 1..])
}

/// More escapes than these are left as they stand: each is tried by reading the whole note.
const ESCAPES: usize = 200;
/// Bytes that are read to try them, in all.
const TRIED: usize = 8 << 20;

/// The note of which [`contained`] made this, as far as that can be told: of two that look alike in a file it is the one with fewer
/// backslashes.
pub(super) fn uncontained(text: &str) -> String {
    let mut note = text.to_owned();
    let made_of = |note: &str| contained(note) == text;
    for (escaped, plain) in [("\\%\\%", "%%"), ("\\$\\$", "$$")] {
        let candidate = note.replace(escaped, plain);
        if candidate != note && made_of(&candidate) {
            note = candidate;
        }
    }
    let mut escapes: Vec<usize> = note.match_indices('\\').map(|(at, _)| at).collect();
    escapes.truncate(ESCAPES.min(TRIED / note.len().max(1)));
    for at in escapes.into_iter().rev() {
        let candidate = format!("{}{}", &note[..at], &note[at + 1..]);
        if made_of(&candidate) {
            note = candidate;
        }
    }
    note
}

/// A line that would be taken for the marker of a note, even inside of code, is none.
fn without_marker(line: &str) -> String {
    let start = line.trim_start();
    let is_marker = MARKERS.iter().any(|marker| start.starts_with(marker));
    if is_marker {
        line.replacen('<', "\\<", 1)
    } else {
        line.to_owned()
    }
}

/// Where a note reaches beyond itself.
struct Reaching {
    /// Bytes before which a backslash takes the meaning away, in order.
    escapes: Vec<usize>,
    /// What ends a code block that is still open at the end.
    closing: String,
}

fn reaching(text: &str) -> Reaching {
    let mut found = Reaching {
        escapes: Vec::new(),
        closing: String::new(),
    };
    let mut depth = 0_usize;
    let mut code = Vec::new();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        if matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))) {
            code.push(range.clone());
        }
        match event {
            Event::Start(Tag::Heading { .. }) => found.escapes.extend(heading_sign(text, &range)),
            Event::Html(_) | Event::InlineHtml(_) => {
                found
                    .escapes
                    .extend(text[range.clone()].find('<').map(|at| range.start + at));
            }
            // One inside a list or a quotation ends with that.
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) if depth == 0 => {
                found.closing = missing_fence(&text[range])
                    .map(|fence| format!("\n{fence}"))
                    .unwrap_or_default();
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => {
                depth += 1;
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    // Some programs look for the end of a comment far beyond where it may be.
    let comments = text.match_indices("<!--").map(|(at, _)| at);
    found.escapes.extend(comments.filter(|at| {
        // Stretches of code stand in order, none within another.
        let before = &code[..code.partition_point(|code| code.start <= *at)];
        let is_code = before.last().is_some_and(|code| code.contains(at));
        !text[..*at].ends_with('\\') && !is_code
    }));
    found.escapes.sort_unstable();
    found.escapes.dedup();
    found
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// The sign that makes a line a heading: the first of those before it, or of those beneath.
fn heading_sign(text: &str, range: &Range<usize>) -> Option<usize> {
    let heading = &text[range.clone()];
    if heading.trim_start().starts_with('#') {
        return heading.find('#').map(|at| range.start + at);
    }
    let underlined = heading.trim_end();
    let sign = underlined
        .chars()
        .next_back()
        .filter(|sign| matches!(sign, '=' | '-'))?;
    Some(range.start + underlined.trim_end_matches(sign).len())
}

/// The fence that an open code block lacks at its end; none where it is closed.
fn missing_fence(block: &str) -> Option<String> {
    let opening = block.trim_start();
    let sign = opening
        .chars()
        .next()
        .filter(|sign| matches!(sign, '`' | '~'))?;
    let length = opening.chars().take_while(|&c| c == sign).count();
    let closes = |line: &str| {
        let fence = line.trim();
        // Further in, it would be a line of code.
        let inset = line.len() - line.trim_start().len();
        inset <= 3 && fence.len() >= length && fence.chars().all(|c| c == sign)
    };
    let last = block.trim_end().lines().skip(1).last();
    if last.is_some_and(closes) {
        None
    } else {
        Some(sign.to_string().repeat(length))
    }
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|c| c != sign)
        .map(str::len)
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a note, standing in a file, leaves what stands around it as it was.
    fn is_quiet(note: &str) -> bool {
        let contained = contained(note);
        let file = format!("> quotation\n\n{contained}\n\nafter\n\n## next\n");
        let mut headings = Vec::new();
        let (mut html, mut paragraph, mut depth) = (false, false, 0);
        for (event, range) in Parser::new_ext(&file, options()).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) => headings.push(file[range].trim().to_owned()),
                Event::Html(_) | Event::InlineHtml(_) => html = true,
                Event::Start(Tag::Paragraph) if depth == 0 => {
                    paragraph |= file[range].trim() == "after";
                }
                Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => {
                    depth += 1;
                }
                Event::End(
                    TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition,
                ) => depth -= 1,
                _ => {}
            }
        }
        headings == ["## next"] && !html && paragraph
    }

    #[test]
    fn no_note_changes_what_stands_around_it() {
        let notes = [
            "# a heading",
            "words\n===",
            "words\n---",
            "> # quoted",
            "- # in a list",
            "> words\n> ---",
            "```\nopen",
            "~~~~ rust\nopen\n~~~",
            "- ```\n  open in a list",
            "<div>\nwords",
            "<!-- words",
            "words <!-- words",
            "a <b>bold",
            "<script>\n\nwords",
            "<pre>\n\nwords",
            "<?php\n\nwords",
            "<![CDATA[\n\nwords",
            "1. one\n2. two",
            "- item",
            "| a | b |\n|---|---|\n| c | d |",
            "[^1]: words",
            "    code",
            " \n\n    code\n    more",
            "   # a heading",
            "---",
            "```\n<!-- m-0c9a7e5d2f11 5f2c9a7e -->\n```",
            "\\",
            "`open",
            "a\n\n#\n\n##\tb",
        ];
        for note in notes {
            assert!(is_quiet(note), "{note:?} became {:?}", contained(note));
        }
    }

    #[test]
    fn a_note_that_reaches_nowhere_stays_as_it_is() {
        for note in [
            "plain",
            "**bold** and *italic*, `code`",
            "- one\n- two",
            "1. one",
            "> quoted",
            "```\ncode # no heading\n```",
            "<https://a.example>",
        ] {
            assert_eq!(contained(note), note);
        }
    }

    #[test]
    fn words_of_a_note_are_all_there() {
        assert_eq!(contained("# a heading"), "\\# a heading");
        assert_eq!(contained("\n \n    code\n"), "    code");
        assert_eq!(contained("a <!-- b"), "a \\<!-- b");
        assert_eq!(contained("```\nx"), "```\nx\n```");
        assert_eq!(contained("words\n==="), "words\n\\===");
    }

    proptest::proptest! {
        #[test]
        fn any_note_is_quiet(note in "[a #>`~<!\\-=\n\\[\\]:1.)*_$%/\\\\|?]{0,60}") {
            proptest::prop_assert!(is_quiet(&note), "{note:?} became {:?}", contained(&note));
        }
    }
}
