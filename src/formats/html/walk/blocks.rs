//! Opens and closes blocks and inline styles.

use super::Walker;
use super::context::Flow;
use super::verse::{self, Lines};
use crate::document::{BlockKind, Inline};
use crate::formats::limits::LIMITS;

impl<'a> Walker<'a> {
    /// Opens a style; each block that opens within it opens it again, so those that are nested without end are counted only.
    pub(in super::super) fn open_style(&mut self, style: Inline) {
        if self.styles.len() >= LIMITS.open_styles {
            self.more_styles += 1;
            return;
        }
        if self.builder.has_open_block() {
            self.builder.open(style.clone());
        }
        self.styles.push(style);
    }

    pub(in super::super) fn close_style(&mut self) {
        if self.more_styles > 0 {
            self.more_styles -= 1;
            return;
        }
        self.styles.pop();
        self.builder.close();
    }

    /// The line between two parts: the end of a block, or a space where nothing may open one.
    pub(in super::super) fn edge(&mut self) {
        if self.context.in_cell {
            self.space();
        } else {
            self.end_block();
        }
    }

    pub(in super::super) fn end_block(&mut self) {
        // A couplet after a stanza is a stanza.
        let enough = if self.builder.last_kind() == Some(&BlockKind::Verse) {
            1
        } else {
            2
        };
        let kind = self.builder.current().map(|block| block.kind.clone());
        if self.breaks >= enough && kind == Some(BlockKind::Paragraph) {
            match verse::judge(self.builder.open_text()) {
                Lines::Verse => {
                    if let Some(block) = self.builder.current() {
                        block.kind = BlockKind::Verse;
                    }
                }
                Lines::Wrapped => self.builder.join_lines(verse::joins),
                Lines::Paragraphs => {}
            }
        }
        self.breaks = 0;
        self.line_end = false;
        self.builder.end_block();
    }

    pub(in super::super) fn open_block(&mut self, kind: BlockKind) {
        self.breaks = 0;
        let block = self.builder.block(kind);
        block.quote_depth = self.context.quote_depth;
        block.list_depth = self.context.list_depth;
        block.align = self.context.align;
        block.direction = self.context.direction;
        block.language.clone_from(&self.context.language);
        block.indent = self.context.indent;
        block.inset = self.context.inset;
        block.space_before = self.space.take();
        block.marker = self.marker.take();
        if self.context.typeface.is_some() {
            self.builder.open(Inline::Typeface(self.context.typeface));
        }
        for style in &self.styles {
            self.builder.open(style.clone());
        }
    }

    pub(in super::super) fn ensure_block(&mut self) {
        if self.builder.has_open_block() {
            return;
        }
        self.open_block(match self.context.flow {
            Flow::Text if self.context.preformatted => BlockKind::Verse,
            Flow::Text => BlockKind::Paragraph,
            Flow::Heading(level) => BlockKind::Heading(level),
            Flow::Aside => BlockKind::Aside,
            Flow::Note(note) => BlockKind::Footnote(note),
        });
    }

    pub(super) fn page_edge(&mut self, asked: Option<bool>) {
        if asked == Some(true) && !self.context.in_cell {
            self.builder.begin_page();
        }
    }
}
