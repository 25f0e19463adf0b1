//! What of a document is not the text itself: the licence around it, the title page, the imprint. Names and dates there are nobody's
//! and nothing's of the story.

use crate::document::{Block, BlockKind, Document, Offset, TextRange};

/// Headings of parts that are not the text.
const PARTS: [&str; 14] = [
    "imprint",
    "colophon",
    "uncopyright",
    "copyright",
    "copyright page",
    "title page",
    "titlepage",
    "contents",
    "table of contents",
    "license",
    "licence",
    "about the author",
    "transcriber's note",
    "transcriber’s note",
];

/// A title page is no longer than this, in bytes, and no more than this share of the text.
const TITLE_PAGE: usize = 6_000;
const SHARE: usize = 20;
/// A paragraph of so many bytes is no line of a title page.
const PARAGRAPH: usize = 240;

/// Ranges outside of the text itself, in text order.
pub(super) struct Outside(Vec<TextRange>);

impl Outside {
    pub fn of(document: &Document) -> Self {
        let mut outside = Vec::new();
        let from = licence(document, &mut outside);
        outside.extend(title_page(document, from));
        outside.extend(parts(document));
        outside.sort_unstable();
        Self(outside)
    }

    /// Whether a range lies outside.
    pub fn holds(&self, range: TextRange) -> bool {
        self.0
            .iter()
            .any(|outside| outside.start <= range.start && range.end <= outside.end)
    }
}

/// Adds what stands before and after the marks that Project Gutenberg sets around a text. Returns the index of the first block within.
fn licence(document: &Document, outside: &mut Vec<TextRange>) -> usize {
    let is_mark = |block: &Block, word: &str| {
        let text = document.block_text(block);
        text.len() < 200 && text.contains(word) && text.contains("PROJECT GUTENBERG")
    };
    let start = document
        .blocks
        .iter()
        .position(|block| is_mark(block, "START OF"));
    let end = document
        .blocks
        .iter()
        .position(|block| is_mark(block, "END OF"));
    if let Some(block) = start.and_then(|start| document.blocks.get(start)) {
        outside.push(TextRange {
            start: Offset::ZERO,
            end: block.range.end,
        });
    }
    if let Some(block) = end.and_then(|end| document.blocks.get(end)) {
        outside.push(TextRange {
            start: block.range.start,
            end: document.text.end(),
        });
    }
    start.map_or(0, |start| start + 1)
}

/// The short lines from a block on to the first paragraph or chapter, if one of them says by whom the text is.
fn title_page(document: &Document, from: usize) -> Option<TextRange> {
    let blocks = document.blocks.get(from..)?;
    let first = blocks.first()?;
    let whole = document.text.as_str().len();
    let is_text = |block: &Block| {
        let text = document.block_text(block);
        let is_chapter = matches!(block.kind, BlockKind::Heading(_)) && begins(text);
        is_chapter || block.bytes.len() > PARAGRAPH
    };
    let length = blocks.iter().position(is_text)?;
    let page = &blocks[..length];
    let last = page.last()?;
    let is_short = last.bytes.end - first.bytes.start < TITLE_PAGE.min(whole / SHARE);
    let says_by = page.iter().any(|block| {
        let text = document.block_text(block).trim().to_lowercase();
        block.kind == BlockKind::Byline
            || text == "by"
            || text.starts_with("by ")
            || text.contains("\nby")
    });
    (is_short && says_by).then_some(TextRange {
        start: first.range.start,
        end: last.range.end,
    })
}

/// Whether a heading begins the text: “Chapter I”, “Preface”.
fn begins(heading: &str) -> bool {
    let first = heading
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    matches!(
        first.as_str(),
        "chapter"
            | "preface"
            | "introduction"
            | "prologue"
            | "book"
            | "part"
            | "i"
            | "1"
            | "foreword"
            | "letter"
    )
}

/// Parts whose heading says that they are not the text, up to the next heading.
fn parts(document: &Document) -> Vec<TextRange> {
    let mut parts = Vec::new();
    let mut open: Option<TextRange> = None;
    for block in &document.blocks {
        if matches!(block.kind, BlockKind::Heading(_)) {
            parts.extend(open.take());
            let heading = document.block_text(block).trim().to_lowercase();
            open = PARTS.contains(&heading.as_str()).then_some(block.range);
        } else if let Some(part) = &mut open {
            part.end = block.range.end;
        }
    }
    parts.extend(open);
    parts
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, Builder, Document, Metadata, Package};
    use crate::glossary::automatic;

    fn document(blocks: &[(BlockKind, &str)]) -> Document {
        let mut builder = Builder::new();
        for (kind, text) in blocks {
            builder.block(kind.clone());
            builder.text(text);
        }
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    }

    #[test]
    fn licence_title_page_and_imprint_are_not_the_story() {
        use BlockKind::{Heading, Paragraph};
        let story =
            "Ada Wick came to Hallberg in May 1890. Ada Wick was tired, and nobody met her. "
                .repeat(60);
        let text = document(&[
            (
                Paragraph,
                "Produced by David Lunn. Release Date: March 1998",
            ),
            (
                Paragraph,
                "*** START OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***",
            ),
            (Paragraph, "THE LAMP"),
            (Paragraph, "by"),
            (Paragraph, "Clara Brandt"),
            (Paragraph, "Illustrated by Otto Hale"),
            (Heading(1), "Chapter I"),
            (Paragraph, &story),
            (Heading(1), "Colophon"),
            (Paragraph, "The Lamp was set by Emil Roth in Vienna."),
            (
                Paragraph,
                "*** END OF THIS PROJECT GUTENBERG EBOOK THE LAMP ***",
            ),
            (Paragraph, "Dr. Gregory Stone is the director."),
        ]);
        let glossary = automatic(&text);
        let names: Vec<&str> = glossary
            .entries
            .iter()
            .map(|entry| entry.name.as_str())
            .collect();
        assert_eq!(names, ["Ada Wick", "Hallberg"]);
        assert!(
            glossary
                .timeline
                .iter()
                .all(|event| event.date == "1890-05")
        );
    }

    #[test]
    fn short_lines_that_name_no_author_are_the_story() {
        use BlockKind::{Heading, Paragraph};
        let story = "Nobody came down to the sea, and it rained. ".repeat(200);
        let text = document(&[
            (Paragraph, "Ada Wick sat down."),
            (Paragraph, "Ada Wick wrote a letter."),
            (Heading(1), "Chapter I"),
            (Paragraph, &story),
        ]);
        assert!(
            automatic(&text)
                .entries
                .iter()
                .any(|entry| entry.name == "Ada Wick")
        );
    }
}
