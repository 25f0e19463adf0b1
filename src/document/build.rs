//! Puts a document together in reading order, so that no parser counts offsets.
//!
//! A parser opens sections and blocks, pushes text, opens and closes inline styles, and finishes. White space is the parser's
//! affair: the builder keeps what it is given, but trims the two ends of a block and leaves out a block with no words.

#[cfg(test)]
mod tests;

use super::{
    Align, Block, BlockKind, Cell, Direction, Document, Footnote, Formula, IMAGE_CHAR, Image,
    ImageId, Inline, Metadata, Offset, OutlineItem, Package, Section, Span, Table, Text, TextRange,
    outline,
};
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Builder {
    text: String,
    /// Code points in `text`.
    len: usize,
    blocks: Vec<Block>,
    sections: Vec<Section>,
    footnotes: Vec<Footnote>,
    images: Vec<Image>,
    formulas: Vec<Formula>,
    targets: BTreeMap<String, Offset>,
    /// Keys of the targets that lie in the open block: those that move when its ends are trimmed.
    inner: Vec<String>,
    /// Keys of targets met between two blocks: they name the next one.
    waiting: Vec<String>,
    open: Option<Block>,
    /// Indices into the open block's spans that are still open, innermost last.
    open_spans: Vec<usize>,
    /// The start of the open table cell.
    cell: Option<usize>,
    /// Whether the next block begins a page.
    new_page: bool,
}

impl Builder {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a chapter or file. `source` is its path inside the archive, or empty.
    pub fn section(&mut self, source: &str, title: Option<String>, linear: bool) {
        self.end_section();
        self.new_page |= !self.blocks.is_empty();
        let start = Offset::from(self.next_start());
        self.sections.push(Section {
            title,
            range: TextRange { start, end: start },
            blocks: self.blocks.len()..self.blocks.len(),
            source: source.to_owned(),
            linear,
        });
        if !source.is_empty() {
            self.target(source);
        }
    }

    /// Opens a block, closing the one before.
    pub fn block(&mut self, kind: BlockKind) -> &mut Block {
        self.end_block();
        let (len, bytes) = (self.len, self.text.len());
        self.open.insert(Block {
            kind,
            range: TextRange::new(len, len),
            bytes: bytes..bytes,
            spans: Vec::new(),
            quote_depth: 0,
            list_depth: 0,
            marker: None,
            language: None,
            direction: None,
            align: Align::Default,
            indent: None,
            inset: 0.0,
            space_before: None,
            new_page: std::mem::take(&mut self.new_page),
        })
    }

    /// What the block before the open one is.
    #[must_use]
    pub fn last_kind(&self) -> Option<&BlockKind> {
        self.blocks.last().map(|block| &block.kind)
    }

    /// Begins a page with the next block.
    pub fn begin_page(&mut self) {
        self.end_block();
        self.new_page = !self.blocks.is_empty();
    }

    /// The open block, whose attributes a parser may still set.
    pub fn current(&mut self) -> Option<&mut Block> {
        self.open.as_mut()
    }

    #[must_use]
    pub fn has_open_block(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the open block has any text so far.
    #[must_use]
    pub fn block_is_empty(&self) -> bool {
        self.open
            .as_ref()
            .is_none_or(|block| block.bytes.start == self.text.len())
    }

    /// The last code point of the open block.
    #[must_use]
    pub fn last_char(&self) -> Option<char> {
        let block = self.open.as_ref()?;
        self.text[block.bytes.start..].chars().next_back()
    }

    /// The position that the next code point gets.
    #[must_use]
    pub fn position(&self) -> Offset {
        if self.open.is_some() {
            Offset::from(self.len)
        } else {
            Offset::from(self.next_start())
        }
    }

    /// Appends text to the open block, opening a paragraph where none is.
    pub fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.open.is_none() {
            if text.trim().is_empty() {
                return;
            }
            self.block(BlockKind::Paragraph);
        }
        if self.text.is_empty() || self.block_is_empty() {
            self.settle_waiting();
        }
        self.text.push_str(text);
        self.len += text.chars().count();
    }

    /// Opens an inline style; [`Self::close`] ends the innermost open one.
    pub fn open(&mut self, style: Inline) {
        let at = self.len;
        if self.open.is_none() {
            self.block(BlockKind::Paragraph);
        }
        if let Some(block) = &mut self.open {
            let start = at.max(block.range.start.index());
            self.open_spans.push(block.spans.len());
            block.spans.push(Span {
                range: TextRange::new(start, start),
                style,
            });
        }
    }

    pub fn close(&mut self) {
        let end = Offset::from(self.len);
        if let (Some(index), Some(block)) = (self.open_spans.pop(), &mut self.open) {
            block.spans[index].range.end = end;
        }
    }

    /// Text in one style.
    pub fn styled(&mut self, text: &str, style: Inline) {
        self.open(style);
        self.text(text);
        self.close();
    }

    /// Names the present position, so that links can lead here. The first of two equal keys wins, as in HTML.
    pub fn target(&mut self, key: &str) {
        if self.open.is_some() && !self.block_is_empty() {
            self.target_at(key, Offset::from(self.len));
        } else {
            self.waiting.push(key.to_owned());
        }
    }

    /// Names a position of the open block that was passed before, such as its start.
    pub fn target_at(&mut self, key: &str, at: Offset) {
        if !self.targets.contains_key(key) {
            self.targets.insert(key.to_owned(), at);
            self.inner.push(key.to_owned());
        }
    }

    /// The targets of the open block.
    fn inner_targets(&mut self, mut change: impl FnMut(&mut Offset)) {
        for key in &self.inner {
            self.targets.get_mut(key).map(&mut change);
        }
    }

    /// Adds a picture to the document's store; it is placed by [`BlockKind::Image`] or [`Inline::Image`].
    pub fn image(&mut self, image: Image) -> ImageId {
        self.images.push(image);
        ImageId(self.images.len() - 1)
    }

    /// Adds a formula to the document's store; it is placed by [`Inline::Formula`].
    pub fn formula(&mut self, formula: Formula) -> usize {
        self.formulas.push(formula);
        self.formulas.len() - 1
    }

    /// Places a picture: inside the open block where that has text, else as a block of its own.
    pub fn place_image(&mut self, id: ImageId) {
        if self.block_is_empty() {
            let (quote_depth, list_depth) = self
                .open
                .as_ref()
                .map_or((0, 0), |block| (block.quote_depth, block.list_depth));
            let block = self.block(BlockKind::Image(id));
            block.quote_depth = quote_depth;
            block.list_depth = list_depth;
            self.text(IMAGE_CHAR.encode_utf8(&mut [0; 4]));
            self.end_block();
        } else {
            self.styled(IMAGE_CHAR.encode_utf8(&mut [0; 4]), Inline::Image(id));
        }
    }

    /// The footnote of a label, made on first use. The index serves [`Inline::NoteRef`] and [`BlockKind::Footnote`].
    pub fn footnote(&mut self, label: &str) -> usize {
        self.footnotes.push(Footnote {
            label: label.to_owned(),
            ..Footnote::default()
        });
        self.footnotes.len() - 1
    }

    /// Starts a row of the open table.
    pub fn row(&mut self) {
        self.end_cell();
        if !self.block_is_empty() {
            self.text("\n");
        }
        if let Some(Block {
            kind: BlockKind::Table(table),
            ..
        }) = &mut self.open
        {
            table.rows.push(Vec::new());
        }
    }

    /// Starts a cell of the open row.
    pub fn cell(&mut self, header: bool, align: Align, span: (u16, u16)) {
        self.end_cell();
        let first = match &self.open {
            Some(Block {
                kind: BlockKind::Table(Table { rows }),
                ..
            }) => rows.last().is_none_or(Vec::is_empty),
            _ => return,
        };
        if !first {
            self.text("\t");
        }
        let start = self.len;
        if let Some(Block {
            kind: BlockKind::Table(Table { rows }),
            ..
        }) = &mut self.open
            && let Some(row) = rows.last_mut()
        {
            row.push(Cell {
                range: TextRange::new(start, start),
                header,
                align,
                span: (span.0.max(1), span.1.max(1)),
            });
            self.cell = Some(start);
        }
    }

    fn end_cell(&mut self) {
        let Some(start) = self.cell.take() else {
            return;
        };
        let end = self.len;
        if let Some(Block {
            kind: BlockKind::Table(Table { rows }),
            ..
        }) = &mut self.open
            && let Some(cell) = rows.last_mut().and_then(|row| row.last_mut())
        {
            cell.range = TextRange::new(start, end);
        }
    }

    /// Closes the open block. One without words is left out, and its targets pass to the next.
    pub fn end_block(&mut self) {
        self.end_cell();
        while !self.open_spans.is_empty() {
            self.close();
        }
        let Some(mut block) = self.open.take() else {
            return;
        };
        if matches!(block.kind, BlockKind::Table(_)) {
            self.trim_after(&mut block);
        } else {
            self.trim(&mut block);
        }
        if block.bytes.start == self.text.len() {
            self.move_targets_to_waiting();
            self.new_page |= block.new_page;
            return;
        }
        block.bytes.end = self.text.len();
        block.range.end = Offset::from(self.len);
        clip_spans(&mut block);
        let index = self.blocks.len();
        if let BlockKind::Footnote(note) = block.kind
            && let Some(note) = self.footnotes.get_mut(note)
        {
            note.blocks.push(index);
        }
        for span in &block.spans {
            if let Inline::NoteRef(note) = span.style
                && let Some(note) = self.footnotes.get_mut(note)
            {
                note.references.push(span.range);
            }
        }
        self.inner.clear();
        self.blocks.push(block);
        self.text.push_str("\n\n");
        self.len += 2;
    }

    /// Cuts white space from both ends of the open block's text.
    fn trim(&mut self, block: &mut Block) {
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

    fn trim_after(&mut self, block: &mut Block) {
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

    fn move_targets_to_waiting(&mut self) {
        for key in std::mem::take(&mut self.inner) {
            self.targets.remove(&key);
            self.waiting.push(key);
        }
    }

    fn settle_waiting(&mut self) {
        let at = Offset::from(self.len);
        for key in std::mem::take(&mut self.waiting) {
            self.target_at(&key, at);
        }
    }

    fn next_start(&self) -> usize {
        self.len
    }

    fn end_section(&mut self) {
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
            let targets = &self.targets;
            contents
                .into_iter()
                .map(|(depth, label, href)| OutlineItem {
                    depth,
                    label,
                    target: targets.get(&href).copied(),
                    href,
                })
                .collect()
        };
        let mut document = Document {
            page_map: None,
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
        };
        document.meta.direction = document
            .meta
            .direction
            .or_else(|| direction_of(document.meta.language.as_deref()));
        document
    }
}

/// White space that a block does not keep at its ends; a no-break space is the author's and stays.
fn is_trimmed(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Keeps spans within their block, drops empty ones, and orders them by start, longest first.
fn clip_spans(block: &mut Block) {
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
    let primary = language?.split(['-', '_']).next()?.to_ascii_lowercase();
    matches!(
        primary.as_str(),
        "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv"
    )
    .then_some(Direction::RightToLeft)
}
