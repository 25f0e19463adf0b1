//! Puts a document together in reading order, so that no parser counts offsets.
//!
//! A parser opens sections and blocks, pushes text, opens and closes inline styles, and finishes. White space is the parser's
//! affair: the builder keeps what it is given, but trims the two ends of a block and leaves out a block with no words.

mod cells;
mod ending;
mod targets;
#[cfg(test)]
mod tests;

use super::{
    Align, Block, BlockKind, Footnote, Formula, IMAGE_CHAR, Image, ImageId, Inline, Offset,
    Section, Span, TextRange,
};
use ending::clip_spans;
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

    /// The text of the open block so far.
    #[must_use]
    pub fn open_text(&self) -> &str {
        let block = self.open.as_ref();
        block.map_or("", |block| &self.text[block.bytes.start..])
    }

    /// Makes one line of those of the open block: each end of a line becomes a blank, or nothing where one stands there already, and
    /// between letters of which `is_nothing` says so.
    pub fn join_lines(&mut self, is_nothing: impl Fn(char, char) -> bool) {
        let Some(block) = &mut self.open else {
            return;
        };
        let text = self.text.split_off(block.bytes.start);
        let first = block.range.start.index();
        let mut dropped = Vec::new();
        let mut letters = text.chars().enumerate().peekable();
        let mut last = None;
        while let Some((at, c)) = letters.next() {
            let next = letters.peek().map(|(_, c)| *c);
            let around = last.zip(next);
            let is_dropped = c == '\n'
                && around.is_some_and(|(last, next): (char, char)| {
                    last.is_whitespace() || is_nothing(last, next)
                });
            if is_dropped {
                dropped.push(first + at);
                continue;
            }
            let c = if c == '\n' { ' ' } else { c };
            self.text.push(c);
            last = Some(c);
        }
        self.len -= dropped.len();
        let moved = |at: Offset| at.minus(dropped.partition_point(|gone| *gone < at.index()));
        for span in &mut block.spans {
            span.range.start = moved(span.range.start);
            span.range.end = moved(span.range.end);
        }
        for key in &self.inner {
            if let Some(at) = self.targets.get_mut(key) {
                *at = moved(*at);
            }
        }
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

    fn next_start(&self) -> usize {
        self.len
    }
}
