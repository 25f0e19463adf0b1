//! Notes as CommonMark: front matter, title and source, a heading for each section, then quotation, note and tags of each passage.

use super::escaping::escape_line;
use super::keep;
use super::own_block::{ANOTHER_VERSION, Exact};
use super::own_words::contained;
use super::page::{BlockId, Chapter, NoteBlock, Page};
use super::selection::{Selection, notes, paragraphs};
use crate::annotation::{Annotation, Kind};
use std::fmt::Write;

impl Page {
    pub(super) fn write(&self) -> String {
        format!("{}{}", self.head, self.body(keep::block))
    }

    /// All but the front matter, and without what marks the notes.
    pub(super) fn plain(&self) -> String {
        self.body(|block| format!("{}\n", block.body))
            .trim_start()
            .to_owned()
    }

    fn body(&self, write: impl Fn(&NoteBlock) -> String) -> String {
        let mut page = String::new();
        for (index, title) in self.titles.iter().enumerate() {
            let _ = write!(page, "\n{title}\n");
            for chapter in self.groups.iter().filter(|chapter| chapter.text == index) {
                if !chapter.heading.is_empty() {
                    let _ = write!(page, "\n{}\n", chapter.heading);
                }
                for block in &chapter.blocks {
                    let _ = write!(page, "\n{}", write(block));
                }
            }
        }
        page
    }
}

pub(super) fn page(texts: &[Selection<'_>]) -> Page {
    assemble(texts, &[], block)
}

/// A page whose front matter has some lines more, and whose blocks one dialect writes.
pub(super) fn assemble(
    texts: &[Selection<'_>],
    more: &[&str],
    block: impl Fn(&Selection<'_>, &Annotation) -> String,
) -> Page {
    let chapters = texts.iter().enumerate().flat_map(|(text, selection)| {
        let block = &block;
        selection.groups.iter().map(move |group| {
            let headings: Vec<String> = group
                .headings
                .iter()
                .map(|heading| escape_line(heading))
                .collect();
            let blocks = group.annotations.iter().map(|annotation| {
                let body = block(selection, annotation);
                NoteBlock {
                    id: annotation.id,
                    exact: Exact::of(selection, annotation, &body).text(),
                    body,
                }
            });
            Chapter {
                text,
                heading: if headings.is_empty() {
                    String::new()
                } else {
                    format!("## {}", headings.join(" › "))
                },
                blocks: blocks.collect(),
            }
        })
    });
    let counts = counts(texts);
    Page {
        head: head(texts, &counts, more),
        titles: texts.iter().map(title).collect(),
        groups: chapters.collect(),
        gone: texts
            .iter()
            .flat_map(|selection| &selection.gone)
            .map(|id| BlockId::of(*id))
            .collect(),
        counts,
    }
}

fn block(selection: &Selection<'_>, annotation: &Annotation) -> String {
    let quotation = quoted(&selection.quote(annotation), "\\\n> ");
    let kind = match annotation.kind {
        Kind::Bookmark => "Bookmark".to_owned(),
        Kind::Highlight | Kind::Note => String::new(),
    };
    let mut parts = vec![quotation, kind];
    parts.extend(commentary(annotation));
    parts.retain(|part| !part.is_empty());
    // A picture that was marked has no words.
    if parts.is_empty() {
        "Highlight".to_owned()
    } else {
        parts.join("\n\n")
    }
}

/// A text as a block quote; `line_break` stands between two lines of a paragraph.
pub(super) fn quoted(text: &str, line_break: &str) -> String {
    let paragraph = |lines: Vec<&str>| {
        let lines: Vec<String> = lines.into_iter().map(escape_line).collect();
        format!("> {}", lines.join(line_break))
    };
    paragraphs(text)
        .map(paragraph)
        .collect::<Vec<_>>()
        .join("\n>\n")
}

/// What the reader added to a passage: the note in every version, and the tags.
pub(super) fn commentary(annotation: &Annotation) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for (index, note) in notes(annotation).enumerate() {
        if index > 0 {
            parts.push(ANOTHER_VERSION.trim().to_owned());
        }
        parts.push(contained(note));
    }
    let tags: Vec<String> = annotation
        .tags
        .iter()
        .filter(|tag| !tag.trim().is_empty())
        .map(|tag| hashtag(tag))
        .collect();
    parts.push(tags.join(" "));
    parts
}

/// A tag is one word: what parts its words becomes a hyphen.
fn hashtag(tag: &str) -> String {
    let words: Vec<String> = tag
        .trim()
        .trim_start_matches('#')
        .split_whitespace()
        .map(escape_line)
        .collect();
    format!("#{}", words.join("-"))
}

/// How many notes of each kind there are, and how many texts where they are several.
fn counts(texts: &[Selection<'_>]) -> Vec<(&'static str, usize)> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    if texts.len() != 1 {
        counts.push(("texts", texts.len()));
    }
    for (key, count) in texts.iter().flat_map(Selection::counts) {
        match counts.iter_mut().find(|(known, _)| *known == key) {
            Some((_, sum)) => *sum += count,
            None => counts.push((key, count)),
        }
    }
    counts
}

/// The front matter: of the text, or of several together.
fn head(texts: &[Selection<'_>], counts: &[(&'static str, usize)], more: &[&str]) -> String {
    let list = |values: &[String]| {
        format!(
            "[{}]",
            values
                .iter()
                .map(|value| yaml(value))
                .collect::<Vec<_>>()
                .join(", ")
        )
    };
    let mut head = "---\n".to_owned();
    match texts {
        [selection] => {
            let meta = &selection.document.meta;
            let _ = write!(
                head,
                "title: {}\nauthors: {}\n",
                yaml(&meta.title),
                list(&meta.authors)
            );
            if let Some(language) = &meta.language {
                let _ = writeln!(head, "language: {}", yaml(language));
            }
            if !meta.identifiers.is_empty() {
                let _ = writeln!(head, "identifiers: {}", list(&meta.identifiers));
            }
            let _ = writeln!(head, "document: {}", yaml(selection.key));
        }
        _ => head.push_str("title: \"Notes\"\n"),
    }
    let _ = writeln!(
        head,
        "exported_by: {}",
        yaml(concat!("Manicule ", env!("CARGO_PKG_VERSION")))
    );
    for (key, count) in counts {
        let _ = writeln!(head, "{key}: {count}");
    }
    for line in more {
        let _ = writeln!(head, "{line}");
    }
    head.push_str("---\n");
    head
}

/// The title of a text as a heading, and its authors below.
fn title(selection: &Selection<'_>) -> String {
    let meta = &selection.document.meta;
    let title = format!("# {}", escape_line(&meta.title));
    if meta.authors.is_empty() {
        title
    } else {
        format!("{title}\n\n{}", escape_line(&meta.authors.join(", ")))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_of_several_paragraphs_and_lines_stays_one_block_quote() {
        assert_eq!(
            quoted("One\ntwo\n\n\nthree", "\\\n> "),
            "> One\\\n> two\n>\n> three"
        );
        assert_eq!(quoted("  ", "\\\n> "), "");
    }

    #[test]
    fn front_matter_values_cannot_leave_their_quotes() {
        assert_eq!(
            yaml("a \"b\": \\ [c]\n---\n\u{7f}"),
            "\"a \\\"b\\\": \\\\ [c]\\n---\\n\\u007f\""
        );
    }
}
