//! The mark-up of a text's file, page by page, for positions that are steps through it.

use super::super::model::Pointer;
use super::super::{markup, tidy, zipped};
use super::pointing::{self, Page, Pointed};
use crate::document::Document;
use pulldown_cmark::{Event, HeadingLevel, Parser, TagEnd};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub(super) struct Pages<'a> {
    document: &'a Document,
    bytes: &'a [u8],
    /// Pages by their place in the reading order, as they are asked for.
    read: RefCell<BTreeMap<usize, Option<Rc<Page>>>>,
}

impl<'a> Pages<'a> {
    pub(super) fn new(document: &'a Document, bytes: &'a [u8]) -> Self {
        Self {
            document,
            bytes,
            read: RefCell::default(),
        }
    }

    /// What stands around a position.
    pub(super) fn resolve(&self, pointer: &Pointer, source: &str) -> Option<Pointed> {
        match pointer {
            Pointer::Cfi(cfi) => {
                let cfi = pointing::Cfi::parse(cfi)?;
                let index = cfi.file.or_else(|| self.index_of(source))?;
                let page = self.page(index)?;
                page.at_cfi(&cfi).map(|pointed| self.named(pointed, index))
            }
            Pointer::XPointer(start, end) => {
                let (index, start) = pointing::XPointer::parse(start)?;
                let (other, end) = pointing::XPointer::parse(end)?;
                let page = self.page(index)?;
                let end = (other == index).then_some(end);
                page.at_xpointer(&start, end.as_ref())
                    .map(|pointed| self.named(pointed, index))
            }
            Pointer::Offsets(..) => None,
        }
    }

    fn named(&self, pointed: Pointed, index: usize) -> Pointed {
        let source = self
            .document
            .package
            .spine
            .get(index)
            .map(|(path, _)| path.clone())
            .unwrap_or_default();
        Pointed { source, ..pointed }
    }

    fn index_of(&self, source: &str) -> Option<usize> {
        let source = source
            .split('#')
            .next()
            .filter(|source| !source.is_empty())?;
        let same = |path: &str| {
            path == source
                || path.ends_with(&format!("/{source}"))
                || source.ends_with(&format!("/{path}"))
        };
        self.document
            .package
            .spine
            .iter()
            .position(|(path, _)| same(path))
    }

    pub(super) fn page(&self, index: usize) -> Option<Rc<Page>> {
        let mut read = self.read.borrow_mut();
        read.entry(index)
            .or_insert_with(|| {
                self.markup(index)
                    .and_then(|text| Page::new(&text))
                    .map(Rc::new)
            })
            .clone()
    }

    /// The mark-up of a file of the archive; of a text of one file, that file.
    fn markup(&self, index: usize) -> Option<String> {
        if self.document.package.spine.is_empty() {
            if zipped::is_archive(self.bytes) {
                return None;
            }
            let text = tidy::decode(self.bytes);
            return match self.document.meta.media_type.as_str() {
                "text/markdown" => Some(as_page(&text)),
                kind if kind.contains("html") => Some(text),
                _ => None,
            };
        }
        let (path, _) = self.document.package.spine.get(index)?;
        let bytes = zipped::entry(self.bytes, |name| name == path)?;
        (bytes.len() <= markup::LARGEST).then(|| tidy::decode(&bytes))
    }
}

/// Markdown as the page that other programs make of it before they count their steps.
fn as_page(text: &str) -> String {
    let mut page = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(tag) => page.extend(["<", name(&tag.to_end()), ">"]),
            Event::End(tag) => page.extend(["</", name(&tag), ">"]),
            Event::Text(content) | Event::Code(content) => {
                page.push_str(&content.replace('&', "&amp;").replace('<', "&lt;"));
            }
            Event::Html(markup) | Event::InlineHtml(markup) => page.push_str(&markup),
            Event::SoftBreak => page.push('\n'),
            Event::HardBreak => page.push_str("<br>"),
            Event::Rule => page.push_str("<hr>"),
            _ => {}
        }
    }
    page
}

/// The element of a part of Markdown.
fn name(tag: &TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(level) => match level {
            HeadingLevel::H1 => "h1",
            HeadingLevel::H2 => "h2",
            HeadingLevel::H3 => "h3",
            HeadingLevel::H4 => "h4",
            HeadingLevel::H5 => "h5",
            HeadingLevel::H6 => "h6",
        },
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Link => "a",
        _ => "span",
    }
}
