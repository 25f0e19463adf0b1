//! Notes as CommonMark: front matter, a heading for each section, a block quote and the note for each passage.

use super::keep;
use super::selection::{Selection, notes, paragraphs, quote};
use crate::annotation::Annotation;
use std::fmt::Write;
use uuid::Uuid;

/// A Markdown file in its parts, so that it can be written whole or into an older one.
pub(super) struct Page {
    pub(super) head: String,
    /// Lines of the front matter that change with the notes: key and number.
    pub(super) counts: Vec<(&'static str, usize)>,
    pub(super) groups: Vec<Chapter>,
}

/// The blocks under one heading.
pub(super) struct Chapter {
    /// The heading's whole line; empty where the text has no heading.
    pub(super) heading: String,
    /// What each note's block says, without its markers.
    pub(super) blocks: Vec<(Uuid, String)>,
}

impl Page {
    pub(super) fn write(&self) -> String {
        format!("{}{}", self.head, self.body())
    }

    /// All but the front matter and the title.
    pub(super) fn body(&self) -> String {
        let mut text = String::new();
        for chapter in &self.groups {
            if !chapter.heading.is_empty() {
                let _ = write!(text, "\n{}\n", chapter.heading);
            }
            for (id, body) in &chapter.blocks {
                let _ = write!(text, "\n{}", keep::block(*id, body));
            }
        }
        text
    }
}

pub(super) fn page(selection: &Selection<'_>) -> Page {
    assemble(selection, &[], |annotation| block(selection, annotation))
}

/// A page whose front matter has some lines more, and whose blocks one dialect writes.
pub(super) fn assemble(selection: &Selection<'_>, more: &[&str], block: impl Fn(&Annotation) -> String) -> Page {
    let groups = selection.groups.iter().map(|group| {
        let headings: Vec<String> = group.headings.iter().map(|heading| escape_line(heading)).collect();
        Chapter {
            heading: if headings.is_empty() { String::new() } else { format!("## {}", headings.join(" › ")) },
            blocks: group.annotations.iter().map(|annotation| (annotation.id, block(annotation))).collect(),
        }
    });
    Page { head: head(selection, more), counts: selection.counts().to_vec(), groups: groups.collect() }
}

fn block(selection: &Selection<'_>, annotation: &Annotation) -> String {
    let mut parts = vec![quoted(&quote(annotation), "\\\n> ")];
    parts.extend(commentary(annotation));
    let mut line = selection.particulars(annotation).iter().map(|part| escape_line(part)).collect::<Vec<_>>();
    line.push(format!("[Open in Manicule]({})", selection.link(annotation)));
    parts.push(line.join(" · "));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// A text as a block quote; `line_break` stands between two lines of a paragraph.
pub(super) fn quoted(text: &str, line_break: &str) -> String {
    let paragraph = |lines: Vec<&str>| {
        let lines: Vec<String> = lines.into_iter().map(escape_line).collect();
        format!("> {}", lines.join(line_break))
    };
    paragraphs(text).map(paragraph).collect::<Vec<_>>().join("\n>\n")
}

/// What the reader added to a passage: the note in every version, and the tags.
pub(super) fn commentary(annotation: &Annotation) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for (index, note) in notes(annotation).enumerate() {
        if index > 0 {
            parts.push("*Another version of this note:*".to_owned());
        }
        parts.push(own_markdown(note));
    }
    let tags: Vec<String> = annotation.tags.iter().filter(|tag| !tag.trim().is_empty()).map(|tag| hashtag(tag)).collect();
    parts.push(tags.join(" "));
    parts
}

/// A note in its writer's own Markdown, kept from reaching beyond itself: it opens no comment, and leaves no code block open.
fn own_markdown(note: &str) -> String {
    let mut text = note.replace("\r\n", "\n").replace("<!--", "&lt;!--").replace("%%", "\\%\\%");
    for fence in ["```", "~~~"] {
        if text.lines().filter(|line| line.trim_start().starts_with(fence)).count() % 2 == 1 {
            text = format!("{text}\n{fence}");
        }
    }
    text
}

/// A tag is one word: what parts its words becomes a hyphen.
fn hashtag(tag: &str) -> String {
    let words: Vec<String> = tag.trim().trim_start_matches('#').split_whitespace().map(escape_line).collect();
    format!("#{}", words.join("-"))
}

/// Front matter and title.
fn head(selection: &Selection<'_>, more: &[&str]) -> String {
    let meta = &selection.document.meta;
    let list = |values: &[String]| format!("[{}]", values.iter().map(|value| yaml(value)).collect::<Vec<_>>().join(", "));
    let mut head = format!("---\ntitle: {}\nauthors: {}\n", yaml(&meta.title), list(&meta.authors));
    if let Some(language) = &meta.language {
        let _ = writeln!(head, "language: {}", yaml(language));
    }
    if !meta.identifiers.is_empty() {
        let _ = writeln!(head, "identifiers: {}", list(&meta.identifiers));
    }
    let _ = writeln!(head, "document: {}", yaml(selection.key));
    let _ = writeln!(head, "exported_by: {}", yaml(concat!("Manicule ", env!("CARGO_PKG_VERSION"))));
    for (key, count) in selection.counts() {
        let _ = writeln!(head, "{key}: {count}");
    }
    for line in more {
        let _ = writeln!(head, "{line}");
    }
    let _ = write!(head, "---\n\n# {}\n", escape_line(&meta.title));
    if !meta.authors.is_empty() {
        let _ = write!(head, "\n{}\n", escape_line(&meta.authors.join(", ")));
    }
    head
}

/// A value in YAML's double quotes, whose escapes hold all that JSON's do.
fn yaml(value: &str) -> String {
    let mut text = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' => {
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c if c.is_control() => {
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text.push('"');
    text
}

/// One line of plain text, in which Markdown sees nothing but its words.
pub(super) fn escape_line(line: &str) -> String {
    let line: String = line.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut text = String::with_capacity(line.len() + 8);
    let mut before = None;
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number_end = line.len() - numbered.len();
    for (at, c) in line.char_indices() {
        let next = line[at + c.len_utf8()..].chars().next();
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' | '^' | '#' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '=' | '%' => at == 0 || before == Some(c) || next == Some(c),
            '-' | '+' | '>' => at == 0,
            '.' | ')' => at > 0 && at == number_end,
            _ => false,
        };
        if special {
            text.push('\\');
        }
        text.push(c);
        before = Some(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_sees_only_words_in_a_quote() {
        assert_eq!(escape_line("# *not* a [link](x) <b> _x_ `y`"), "\\# \\*not\\* a \\[link\\](x) \\<b> \\_x\\_ \\`y\\`");
        assert_eq!(escape_line("1. not a list"), "1\\. not a list");
        assert_eq!(escape_line("- nor this"), "\\- nor this");
        assert_eq!(escape_line("A & B, 3 - 1 = 2, well-known. &amp;"), "A & B, 3 - 1 = 2, well-known. \\&amp;");
        assert_eq!(escape_line("==lit== %%hid%% ^id"), "\\=\\=lit\\=\\= \\%\\%hid\\%\\% \\^id");
    }

    #[test]
    fn a_quote_of_several_paragraphs_and_lines_stays_one_block_quote() {
        assert_eq!(quoted("One\ntwo\n\n\nthree", "\\\n> "), "> One\\\n> two\n>\n> three");
        assert_eq!(quoted("  ", "\\\n> "), "");
    }

    #[test]
    fn front_matter_values_cannot_leave_their_quotes() {
        assert_eq!(yaml("a \"b\": \\ [c]\n---\n\u{7f}"), "\"a \\\"b\\\": \\\\ [c]\\n---\\n\\u007f\"");
    }

    #[test]
    fn a_note_opens_no_comment_and_closes_its_code() {
        assert_eq!(own_markdown("a <!-- b"), "a &lt;!-- b");
        assert_eq!(own_markdown("```\nx"), "```\nx\n```");
    }
}
