//! Markdown that came after CommonMark, written in the older kind before it is parsed: callouts, marked words, notes in place.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Stands before the number of a note that was written in place, so that no label of the author's is taken for it.
const IN_PLACE: &str = "\u{2063}in-place-";

/// The same text with its newer signs written in ways that the parser knows.
pub(super) fn older(body: &str, options: Options) -> String {
    let mut text = if body.contains("[!") {
        callouts(body)
    } else {
        body.to_owned()
    };
    if text.contains("==") || text.contains("^[") {
        text = marks_and_notes(&text, options);
    }
    text
}

/// `> [!warning] Mind the step` as a paragraph of its own with the title in bold; without a title the kind is the title.
fn callouts(body: &str) -> String {
    let mut out = String::with_capacity(body.len() + 64);
    let mut fence: Option<&str> = None;
    let mut in_quote = false;
    for line in body.split_inclusive('\n') {
        let text = line.trim_start_matches(['>', ' ']);
        match fence {
            Some(open) if text.trim_end().starts_with(open) => fence = None,
            None => {
                fence = ["```", "~~~"]
                    .into_iter()
                    .find(|mark| text.starts_with(mark));
            }
            _ => {}
        }
        let head = &line[..line.len() - text.len()];
        let is_first = head.contains('>') && !in_quote;
        in_quote = head.contains('>');
        match callout(text).filter(|_| is_first && fence.is_none()) {
            Some(title) => out.push_str(&format!("{head}**{title}**\n{}\n", head.trim_end())),
            None => out.push_str(line),
        }
    }
    out
}

/// The title of a callout from its first line.
fn callout(text: &str) -> Option<String> {
    let (kind, title) = text.strip_prefix("[!")?.split_once(']')?;
    if kind.is_empty()
        || kind.len() > 40
        || !kind
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' '))
    {
        return None;
    }
    let title = title.trim_start_matches(['+', '-']).trim();
    if !title.is_empty() {
        return Some(title.replace("**", ""));
    }
    let mut letters = kind.split('|').next().unwrap_or(kind).chars();
    Some(
        letters
            .next()?
            .to_uppercase()
            .chain(letters.as_str().to_lowercase().chars())
            .collect(),
    )
}

/// `==marked==` as an element of HTML, and `^[a note in place]` as a note behind the text.
fn marks_and_notes(text: &str, options: Options) -> String {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut notes = String::new();
    let (mut opened, mut count, mut after) = (None::<usize>, 0usize, 0usize);
    let mut in_code = false;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            // A mark does not reach over the end of its paragraph.
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => {
                opened = None;
            }
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => {
                let mut at = range.start.max(after);
                while at < range.end {
                    let rest = &text[at..];
                    if rest.starts_with("==")
                        && !rest.starts_with("===")
                        && !text[..at].ends_with('=')
                    {
                        mark(text, at, &mut opened, &mut edits);
                        at += 2;
                    } else if let Some(end) = rest.strip_prefix("^[").and_then(closing) {
                        let inner = &rest[2..2 + end];
                        count += 1;
                        edits.push((at..at + end + 3, format!("[^{IN_PLACE}{count}]")));
                        notes.push_str(&format!(
                            "\n\n[^{IN_PLACE}{count}]: {}\n",
                            inner.split_whitespace().collect::<Vec<_>>().join(" ")
                        ));
                        at += end + 3;
                        after = at;
                    } else {
                        at += rest.chars().next().map_or(1, char::len_utf8);
                    }
                }
            }
            _ => {}
        }
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len() + notes.len());
    let mut from = 0;
    for (range, with) in edits {
        if range.start >= from {
            out.push_str(&text[from..range.start]);
            out.push_str(&with);
            from = range.end;
        }
    }
    out.push_str(&text[from..]);
    out.push_str(&notes);
    out
}

/// Takes note of a mark: the first opens, where a letter follows, and the next closes, where a letter stands before it.
fn mark(
    text: &str,
    at: usize,
    opened: &mut Option<usize>,
    edits: &mut Vec<(Range<usize>, String)>,
) {
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match *opened {
        Some(open) if !is_blank(text[..at].chars().next_back()) && at > open + 2 => {
            edits.push((open..open + 2, "<mark>".to_owned()));
            edits.push((at..at + 2, "</mark>".to_owned()));
            *opened = None;
        }
        None if !is_blank(text[at + 2..].chars().next()) => *opened = Some(at),
        _ => {}
    }
}

/// Where the bracket of a note ends that begins here: within its paragraph.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut before = ' ';
    for (at, c) in text.char_indices().take(20_000) {
        match c {
            '[' if before != '\\' => depth += 1,
            ']' if before != '\\' && depth == 0 => return (at > 0).then_some(at),
            ']' if before != '\\' => depth -= 1,
            '\n' if before == '\n' => return None,
            _ => {}
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        older(text, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES)
    }

    #[test]
    fn callouts_have_a_title() {
        assert_eq!(
            written("> [!warning] Mind the step\n> Body.\n"),
            "> **Mind the step**\n>\n> Body.\n"
        );
        assert_eq!(written("> [!NOTE]-\n> Body.\n"), "> **Note**\n>\n> Body.\n");
        for kept in [
            "> Body [!note] x\n",
            "> a\n> [!note] b\n",
            "```\n> [!note] x\n```\n",
            "[!note] x\n",
        ] {
            assert_eq!(written(kept), kept);
        }
    }

    #[test]
    fn marks_and_notes_in_place_are_found_in_text_alone() {
        assert_eq!(written("a ==b *c*== d"), "a <mark>b *c*</mark> d");
        for kept in [
            "`==a==` b",
            "a == b == c",
            "a ==b\n\nc==",
            "x === y",
            "    ==code==",
        ] {
            assert_eq!(written(kept), kept);
        }
        let note = written("One.^[In [its](x) place.] Two.");
        assert_eq!(
            note,
            format!("One.[^{IN_PLACE}1] Two.\n\n[^{IN_PLACE}1]: In [its](x) place.\n")
        );
        assert_eq!(written("x^[]"), "x^[]");
    }
}
