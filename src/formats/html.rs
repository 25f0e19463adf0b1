//! HTML: a page on its own, of which the article is kept, and the reader of marked-up text that EPUB shares.

mod article;
mod drawn;
mod embedded;
mod head;
mod initial;
mod label;
mod math;
mod notes;
mod pictures;
mod sheets;
mod style;
mod table;
mod walk;

pub(super) use drawn::words_of_page;
pub(super) use math::Formula;
pub(super) use notes::Notes;
pub(super) use sheets::{SheetSource, named};
pub(super) use walk::{Surroundings, Walker};

use super::clamp::clamp;
use super::css::{Cascade, Room, Sheet};
use super::limits::LIMITS;
use super::{Read, Warning, encoding, images, links};
use crate::document::{Builder, Image, Link, Package};
use encoding_rs::Encoding;
use scraper::Html;
use std::rc::Rc;

/// The tree of a page; the markup is clamped before, so that the builder's time is bounded.
pub(super) fn tree(markup: &str) -> Html {
    Html::parse_document(&clamp(markup))
}

/// Reads a page of its own: the article where one stands out, else all of the body.
pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    read_among(
        name,
        bytes,
        encoding::declared_in_markup(bytes),
        Extent::Article,
        &mut Beside,
    )
}

/// Reads all of a page.
pub(super) fn read_whole(name: &str, bytes: &[u8]) -> Read {
    read_among(
        name,
        bytes,
        encoding::declared_in_markup(bytes),
        Extent::Page,
        &mut Beside,
    )
}

/// How much of a page is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// The article, where one stands out.
    Article,
    /// All of the body.
    Page,
}

/// The same for a page with other things around it.
pub(super) fn read_among(
    name: &str,
    bytes: &[u8],
    declared: Option<&'static Encoding>,
    extent: Extent,
    surroundings: &mut dyn Surroundings,
) -> Read {
    let bytes = &bytes[..bytes.len().min(LIMITS.text_bytes)];
    let (markup, warning) = encoding::decode(bytes, declared);
    let page = tree(&markup);
    let mut meta = head::metadata(&page);
    let found = match extent {
        Extent::Article => article::find(&page, &meta.title),
        Extent::Page => article::Found::all(&page),
    };
    if meta.title.is_empty() {
        meta.title = head::first_heading(&page).unwrap_or_else(|| super::stem(name).to_owned());
    }
    let mut builder = Builder::new();
    let mut notes = Notes::default();
    builder.section("", None, true);
    if found.lacks_title {
        builder.block(crate::document::BlockKind::Heading(1));
        builder.text(&meta.title);
        builder.end_block();
        if !meta.authors.is_empty() {
            builder.block(crate::document::BlockKind::Byline);
            builder.text(&meta.authors.join(", "));
            builder.end_block();
        }
    }
    let cascade = own_styles(&markup);
    let mut warnings: Vec<Warning> = warning.into_iter().collect();
    if let Some(text) = found.words_left_out() {
        let message = say!("formats-article-only", count = text);
        warnings.push(Warning::new(super::LEFT_OUT, message));
    }
    let mut walker = Walker::new(&mut builder, surroundings, &mut notes, &cascade);
    walker.skip(found.dropped);
    walker.show_all();
    for part in found.head {
        walker.walk(part);
    }
    walker.walk(found.root);
    meta.writing = walker.writing();
    let package = Package {
        ruby: walker.ruby(),
        ..Package::default()
    };
    Ok((builder.finish(meta, Vec::new(), package), warnings))
}

/// The rules that a page brings along; sheets beside it are not fetched.
fn own_styles(markup: &str) -> Cascade {
    let mut room = LIMITS.style_rules;
    let within = named(markup).into_iter().filter_map(|named| match named {
        SheetSource::Within(rules) => Some(Rc::new(Sheet::parse(&rules, &mut room))),
        SheetSource::Beside(_) => None,
    });
    Cascade::new(within.collect(), Room::default())
}

/// A page that lies alone in a folder: its pictures are not fetched, its links lead to itself, its neighbours or the world.
struct Beside;

impl Surroundings for Beside {
    fn key(&self, id: &str) -> String {
        format!("#{id}")
    }

    fn link(&self, href: &str) -> Option<Link> {
        links::classify_link(href)
    }

    fn bytes(&mut self, source: &str) -> Option<Vec<u8>> {
        links::data_uri(source)
    }

    fn image(&mut self, source: &str, alt: &str) -> Image {
        let bytes = links::data_uri(source).unwrap_or_default();
        let name = if source.starts_with("data:") {
            String::new()
        } else {
            source.to_owned()
        };
        images::image(name, alt.to_owned(), bytes.into())
    }
}
