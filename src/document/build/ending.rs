//! What is done at the end of a block and of the document: trimming, ordering, the outline.

use super::Builder;
use crate::document::{
    Block, BlockKind, Direction, Document, Metadata, Offset, OutlineItem, Package, Section, Text,
    TextRange, detected_language, names_a_language, outline, primary_language,
};
use std::collections::BTreeMap;

impl Builder {
    /// Cuts white space from both ends of the open block's text.
    pub(super) fn trim(&mut self, block: &mut Block) {
        self.trim_after(block);
        let text = &self.text[block.bytes.start..];
        let lead = text.len() - text.trim_start_matches(is_trimmed).len();
        if lead > 0 {
            let count = text[..lead].chars().count();
            self.text
                .replace_range(block.bytes.start..block.bytes.start + lead, "");
            self.len -= count;
            for span in &mut block.spans {
                span.range = TextRange {
                    start: span.range.start.minus(count).max(block.range.start),
                    end: span.range.end.minus(count).max(block.range.start),
                };
            }
            let start = block.range.start;
            self.inner_targets(|at| *at = at.minus(count).max(start));
        }
    }

    pub(super) fn trim_after(&mut self, block: &mut Block) {
        let text = &self.text[block.bytes.start..];
        let kept = text.trim_end_matches(is_trimmed).len();
        self.len -= text[kept..].chars().count();
        self.text.truncate(block.bytes.start + kept);
        let end = Offset::from(self.len);
        self.inner_targets(|at| *at = (*at).min(end));
        if let BlockKind::Table(table) = &mut block.kind {
            for cell in table.rows.iter_mut().flatten() {
                cell.range.end = cell.range.end.min(end);
                cell.range.start = cell.range.start.min(cell.range.end);
            }
        }
    }

    pub(super) fn end_section(&mut self) {
        self.end_block();
        let (n_blocks, end) = (
            self.blocks.len(),
            self.blocks.last().map(|block| block.range.end),
        );
        if let Some(section) = self.sections.last_mut() {
            section.blocks.end = n_blocks;
            section.range.end = end.unwrap_or(section.range.start).max(section.range.start);
        }
    }

    /// Closes everything. `contents` is the source's own table of contents (depth, label, target key), where it has one;
    /// without, the outline is made from the headings.
    #[must_use]
    pub fn finish(
        mut self,
        meta: Metadata,
        contents: Vec<(u8, String, String)>,
        package: Package,
    ) -> Document {
        if self.sections.is_empty() && !self.blocks.is_empty()
            || self.open.is_some() && self.sections.is_empty()
        {
            self.sections.push(Section {
                title: None,
                range: TextRange::default(),
                blocks: 0..0,
                source: String::new(),
                linear: true,
            });
        }
        self.end_section();
        let kept = self.text.trim_end_matches("\n\n").len();
        self.text.truncate(kept);
        let text = Text::new(self.text);
        for key in std::mem::take(&mut self.waiting) {
            self.targets.entry(key).or_insert(text.end());
        }
        for section in &mut self.sections {
            section.range.end = section.range.end.min(text.end());
            section.range.start = section.range.start.min(section.range.end);
        }
        let outline = if contents.is_empty() {
            outline::from_headings(&self.blocks, &text)
        } else {
            outline_of(contents, &self.targets)
        };
        let is_named = meta.language.as_deref().is_some_and(names_a_language);
        let detected_language = if is_named {
            None
        } else {
            detected_language(text.as_str()).map(str::to_owned)
        };
        let mut document = Document {
            page_map: None,
            page_marks: Vec::new(),
            meta,
            text,
            blocks: self.blocks,
            sections: self.sections,
            outline,
            footnotes: self.footnotes,
            images: self.images,
            formulas: self.formulas,
            cover: None,
            typefaces: Vec::new(),
            targets: self.targets,
            pages: Vec::new(),
            landmarks: Vec::new(),
            package,
            detected_language,
        };
        document.meta.direction = document
            .meta
            .direction
            .or_else(|| direction_of(document.language()));
        document
    }
}

/// White space that a block does not keep at its ends; a no-break space is the author's and stays.
fn is_trimmed(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Keeps spans within their block, drops empty ones, and orders them by start, longest first.
pub(super) fn clip_spans(block: &mut Block) {
    for span in &mut block.spans {
        span.range.end = span.range.end.min(block.range.end);
        span.range.start = span.range.start.min(span.range.end);
    }
    block.spans.retain(|span| !span.range.is_empty());
    block
        .spans
        .sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
}

/// The base direction of a language's usual script, from its BCP 47 tag.
fn direction_of(language: Option<&str>) -> Option<Direction> {
    matches!(
        primary_language(language?).as_str(),
        "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv"
    )
    .then_some(Direction::RightToLeft)
}

/// The source's own table of contents, with where each of its links leads.
fn outline_of(
    contents: Vec<(u8, String, String)>,
    targets: &BTreeMap<String, Offset>,
) -> Vec<OutlineItem> {
    contents
        .into_iter()
        .map(|(depth, label, href)| OutlineItem {
            depth,
            label,
            target: targets.get(&href).copied(),
            href,
        })
        .collect()
}
