//! What elements around the present one say about it, and how one adds to that.

use super::{Walker, joined};
use crate::document::{Align, Direction};
use crate::formats::counting::ListStyle;
use crate::formats::css::{Declared, UnicodeBidi};
use crate::formats::html::notes;
use crate::formats::html::style;
use crate::formats::titles;
use scraper::node::Element;

/// What a block that opens now would be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Flow {
    Text,
    Heading(u8),
    Aside,
    Note(usize),
}

/// What elements around the present one say about it.
#[derive(Clone)]
pub(in super::super) struct Context {
    pub(in super::super) flow: Flow,
    pub(super) quote_depth: u8,
    pub(super) list_depth: u8,
    pub(super) align: Align,
    pub(super) language: Option<String>,
    pub(super) direction: Option<Direction>,
    /// Of first lines, and of whole blocks, as style sheets say; em.
    pub(super) indent: Option<f32>,
    pub(super) inset: f32,
    pub(super) list_style: Option<ListStyle>,
    /// One that the text brings along.
    pub(super) typeface: Option<usize>,
    /// Line ends are kept.
    pub(super) preformatted: bool,
    /// Inside a table cell, where words are one line and nothing opens a block.
    pub(in super::super) in_cell: bool,
}

impl<'a> Walker<'a> {
    /// Takes over what an element says about the blocks in it.
    pub(in super::super) fn enter(&mut self, element: &Element) {
        let name = element.name();
        let context = &mut self.context;
        if let Some(language) =
            style::language(element).filter(|_| !matches!(name, "html" | "body"))
        {
            context.language = Some(language.to_owned());
        }
        match name {
            "blockquote" => context.quote_depth = context.quote_depth.saturating_add(1),
            "dd" => context.list_depth = context.list_depth.saturating_add(1),
            "figcaption" | "caption" if context.flow == Flow::Text => context.flow = Flow::Aside,
            _ => {}
        }
        if let Some(level) = style::heading_level(name) {
            context.flow = Flow::Heading(level);
        }
        if let Some(note) = self.note_held_by(element) {
            self.context.flow = Flow::Note(note);
        }
    }

    /// Takes over what style sheets say about the blocks in an element. The edges of the page are the reader's own, and lists and
    /// quotations are set in by what they are.
    pub(super) fn enter_styled(&mut self, element: &Element, said: &Declared) {
        self.enter_directions(element, said);
        let context = &mut self.context;
        context.align = said.align.unwrap_or(context.align);
        context.indent = said.indent.or(context.indent);
        context.list_style = said.list_style.or(context.list_style);
        context.preformatted = said.preformatted.unwrap_or(context.preformatted);
        if let Some(name) = &said.typeface {
            context.typeface = self.surroundings.typeface(name);
        }
        let is_own = matches!(
            element.name(),
            "html" | "body" | "ul" | "ol" | "li" | "dl" | "dd" | "blockquote" | "td" | "th"
        );
        if !is_own && !notes::is_body(element) {
            context.inset = (context.inset + said.inset.unwrap_or(0.0)).clamp(0.0, 8.0);
        }
        if !matches!(element.name(), "html" | "body") {
            self.space = joined(self.space, said.space_before);
            self.page_edge(said.page_before);
        }
    }

    /// Takes over which way words and lines run.
    pub(super) fn enter_directions(&mut self, element: &Element, said: &Declared) {
        let is_page = matches!(element.name(), "html" | "body");
        if said.writing.is_some() && (is_page || self.writing.is_none()) {
            self.writing = said.writing;
        }
        // A block whose first strong letter is asked has no direction of its own.
        self.context.direction = match said.bidi {
            Some(UnicodeBidi::Plaintext) => None,
            _ => said.direction.or(self.context.direction),
        };
    }

    fn note_held_by(&mut self, element: &Element) -> Option<usize> {
        let id = element.id().filter(|id| !id.is_empty())?;
        let key = self.surroundings.key(id);
        if notes::is_body(element) {
            return Some(self.notes.at(self.builder, &key, titles::label_of_id(id)));
        }
        self.notes
            .known(&key)
            .filter(|_| notes::may_be_body(element))
    }
}
