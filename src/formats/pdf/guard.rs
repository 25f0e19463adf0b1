//! Pages that would take memory or time without end, found before they are read: the interpreter has no limits for these.

use flate2::read::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::Page;
use std::io::{self, Read};

/// Content of one page, unpacked, in bytes.
const MOST_CONTENT: u64 = 64 << 20;
/// Content streams of a page, and fonts of it, that are looked at.
const MOST_PARTS: usize = 10_000;
/// Glyphs of one font.
const MOST_GLYPHS: i64 = 70_000;

pub(super) fn asks_too_much(page: &Page<'_>) -> bool {
    unpacked_size(page) > MOST_CONTENT || has_endless_font(page)
}

/// Bytes of the content of a page, counted no further than [`MOST_CONTENT`].
fn unpacked_size(page: &Page<'_>) -> u64 {
    let streams: Vec<Stream<'_>> = match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(stream)) => vec![stream],
        Some(Object::Array(array)) => array.iter::<Stream<'_>>().take(MOST_PARTS).collect(),
        _ => Vec::new(),
    };
    let mut size = 0;
    for stream in streams {
        size += stream_size(&stream);
        if size > MOST_CONTENT {
            break;
        }
    }
    size
}

fn stream_size(stream: &Stream<'_>) -> u64 {
    let packed = stream.raw_data();
    let filters = stream.filters();
    let layers = filters
        .iter()
        .take_while(|filter| matches!(filter, Filter::FlateDecode))
        .count();
    let size = |unpacked: &mut dyn Read| {
        // What is damaged is shorter than it says.
        io::copy(&mut unpacked.take(MOST_CONTENT + 1), &mut io::sink()).unwrap_or_default()
    };
    match layers {
        0 => packed.len() as u64,
        1 => size(&mut unpack(&packed)),
        _ => size(&mut ZlibDecoder::new(unpack(&packed))),
    }
}

fn unpack(packed: &[u8]) -> ZlibDecoder<&[u8]> {
    ZlibDecoder::new(packed)
}

/// Whether the widths of a font go on for more glyphs than a font can have.
fn has_endless_font(page: &Page<'_>) -> bool {
    let fonts = &page.resources().fonts;
    let names: Vec<_> = fonts.keys().take(MOST_PARTS).collect();
    names.iter().any(|name| {
        let font = fonts.get::<Dict<'_>>(name.as_ref());
        let descendants = font.and_then(|font| font.get::<Array<'_>>(b"DescendantFonts"));
        let descendant = descendants.and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        descendant.is_some_and(|font| has_endless_range(&font))
    })
}

/// Source: ISO 32000-2, 9.7.4.3: a code with a list, or two codes with one width.
fn has_endless_range(font: &Dict<'_>) -> bool {
    let Some(widths) = font.get::<Array<'_>>(b"W") else {
        return false;
    };
    let mut items = widths.iter::<Object<'_>>();
    while let (Some(Object::Number(first)), Some(second)) = (items.next(), items.next()) {
        if let Object::Number(last) = second {
            if last.as_i64().saturating_sub(first.as_i64()) > MOST_GLYPHS {
                return true;
            }
            items.next();
        }
    }
    false
}
