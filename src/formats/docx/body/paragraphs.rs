//! Paragraphs as blocks: their beginning and end, their text, and the formulas and drop caps in them.

use super::Body;
use super::properties::Paragraph;
use crate::document::{Align, BlockKind, Direction, Inline};
use crate::formats::docx::styles::Role;
use crate::formats::docx::symbols;
use crate::formats::html::Formula;
use crate::formats::limits::LIMITS;
use crate::formats::markup::attribute;
use std::borrow::Cow;

impl<'a> Body<'a> {
    pub(super) fn start_paragraph(&mut self) {
        let is_joined = std::mem::take(&mut self.is_joined);
        if self.tables == 0 {
            if !is_joined {
                self.builder.end_block();
            }
        } else {
            self.open_cell();
            if !is_joined
                && self
                    .builder
                    .last_char()
                    .is_some_and(|c| !matches!(c, ' ' | '\t' | '\n'))
            {
                self.builder.text(" ");
            }
        }
        // Nobody nests text boxes so deep that it would be missed.
        if self.paragraphs.len() < LIMITS.nesting {
            self.paragraphs.push(Paragraph::default());
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        self.is_displayed = false;
        // A field that never came to its result does not hide what follows.
        self.fields
            .iter_mut()
            .for_each(|field| field.has_result = true);
        self.is_joined = self
            .paragraphs
            .pop()
            .is_some_and(|paragraph| paragraph.is_joined);
        if self.tables == 0 && !self.is_joined {
            self.builder.end_block();
        }
    }

    /// Writes the formula that is open: among the words, or in a line of its own.
    pub(super) fn end_formula(&mut self) {
        let Some(formula) = self
            .formula
            .take()
            .map(|formula| Formula::read(&formula.markup()))
        else {
            return;
        };
        if formula.is_empty() {
            return;
        }
        // One may stand between paragraphs.
        let is_alone = self.paragraphs.is_empty();
        if is_alone {
            self.start_paragraph();
        }
        let is_displayed = self.is_displayed && self.tables == 0;
        if is_displayed {
            self.builder.end_block();
        }
        self.ensure_block();
        if let Some(block) = self
            .builder
            .current()
            .filter(|block| is_displayed && block.marker.is_none())
        {
            block.align = Align::Center;
        }
        formula.write(self.builder, is_displayed);
        if is_displayed {
            self.builder.end_block();
        }
        if is_alone {
            self.end_paragraph();
        }
    }

    /// Writes a drop cap that no paragraph came after.
    pub(super) fn end_drop_cap(&mut self) {
        if !self.drop_cap.is_empty() {
            self.builder.end_block();
            self.paragraphs.push(Paragraph::default());
            self.ensure_block();
            self.end_paragraph();
        }
    }

    /// A sign of a typeface of signs, or of any other.
    pub(super) fn symbol(&mut self, attributes: &str) {
        let font = attribute(attributes, "font").unwrap_or_default();
        let code = attribute(attributes, "char")
            .and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        if let Some(sign) = code.and_then(|code| symbols::sign(&font, code)) {
            self.run.symbols = None;
            self.text(sign.encode_utf8(&mut [0; 4]));
        }
    }

    /// Whether words stand in what a field asks and not in what it answers: the result of one field within the question of another.
    fn is_asked(&self) -> bool {
        self.fields
            .split_last()
            .is_some_and(|(_, around)| around.iter().any(|field| !field.has_result))
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.run.is_hidden || text.is_empty() || self.paragraphs.is_empty() || self.is_asked() {
            return;
        }
        let text: Cow<'_, str> = match &self.run.symbols {
            Some(font) => {
                let sign = |c: char| {
                    if c.is_whitespace() {
                        Some(c)
                    } else {
                        symbols::sign(font, u32::from(c))
                    }
                };
                text.chars().filter_map(sign).collect::<String>().into()
            }
            None => text.into(),
        };
        let text = &*text;
        if self
            .paragraphs
            .last()
            .is_some_and(|paragraph| paragraph.is_drop_cap)
        {
            self.drop_cap.push_str(text);
            return;
        }
        self.ensure_block();
        let link = self
            .fields
            .iter()
            .rev()
            .find_map(|field| field.link.clone());
        let link = self.links.iter().rev().flatten().next().cloned().or(link);
        let styles: Vec<Inline> = self
            .run
            .styles
            .iter()
            .cloned()
            .chain(link.map(Inline::Link))
            .collect();
        let count = styles.len();
        styles
            .into_iter()
            .for_each(|style| self.builder.open(style));
        self.builder.text(text);
        (0..count).for_each(|_| self.builder.close());
    }

    /// Opens the block of the paragraph when its first words come.
    pub(super) fn ensure_block(&mut self) {
        if self.builder.has_open_block() {
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        let role = match paragraph.outline {
            Some(level @ 0..9) => Role::Heading((level + 1).min(6)),
            _ => self.styles.role(&paragraph.style),
        };
        let list = paragraph
            .list
            .clone()
            .or_else(|| self.styles.number(&paragraph.style).map(str::to_owned));
        let marker = list
            .filter(|_| !paragraph.begun)
            .and_then(|list| self.numbering.next(&list, paragraph.level));
        let in_list = marker.is_some() && !matches!(role, Role::Heading(_));
        paragraph.begun = true;
        let kind = match (self.within, role) {
            (Some(note), _) => BlockKind::Footnote(note),
            (None, Role::Heading(level)) => BlockKind::Heading(level),
            (None, Role::Byline) => BlockKind::Byline,
            (None, Role::Caption) => BlockKind::Aside,
            (None, Role::Code) => BlockKind::Code { language: None },
            (None, Role::Quote | Role::Text) => BlockKind::Paragraph,
        };
        let block = self.builder.block(kind);
        block.align = paragraph.align;
        block.direction = paragraph.is_rtl.then_some(Direction::RightToLeft);
        block.quote_depth = u8::from(role == Role::Quote);
        if in_list {
            block.list_depth = u8::try_from(paragraph.level + 1).unwrap_or(u8::MAX);
            block.marker = marker;
        } else if let Some(number) = marker {
            // A numbered heading has its number in its words.
            self.builder.text(&format!("{number} "));
        }
        let cap = std::mem::take(&mut self.drop_cap);
        self.builder.text(&cap);
    }

    pub(super) fn page(&mut self) {
        if self.tables == 0 {
            self.builder.begin_page();
        }
    }
}
