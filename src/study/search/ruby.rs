//! Words under ruby: ruby text stands in the flat text right behind the letters that it belongs to, and a search passes over it.

use crate::document::{Document, Inline, TextRange};
use regex::Regex;

/// Adds what is found where ruby is left out of the text to what was found with them. A match takes in the ruby of its letters.
pub(super) fn find_over(
    regex: &Regex,
    document: &Document,
    found: Vec<TextRange>,
) -> Vec<TextRange> {
    let spans = document.blocks.iter().flat_map(|block| &block.spans);
    let ruby: Vec<TextRange> = spans
        .filter(|span| span.style == Inline::RubyText)
        .map(|span| span.range)
        .collect();
    if ruby.is_empty() {
        return found;
    }
    let text = &document.text;
    let mut bare = String::with_capacity(text.as_str().len());
    // Where pieces of the bare text begin, there and in the text itself; in bytes.
    let mut pieces = Vec::with_capacity(ruby.len() + 1);
    let mut from = 0;
    for ruby in ruby {
        let bytes = text.bytes(ruby);
        if bytes.start >= from {
            pieces.push((bare.len(), from));
            bare.push_str(&text.as_str()[from..bytes.start]);
            from = bytes.end;
        }
    }
    pieces.push((bare.len(), from));
    bare.push_str(&text.as_str()[from..]);
    let place = |byte: usize| {
        let (start, origin) = pieces[pieces
            .partition_point(|(start, _)| *start <= byte)
            .saturating_sub(1)];
        origin + byte - start
    };
    let over = regex.find_iter(&bare).filter(|found| !found.is_empty());
    let mut all: Vec<TextRange> = over
        .map(|hit| text.range_of_bytes(place(hit.start())..place(hit.end())))
        .collect();
    all.extend(found);
    all.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut apart: Vec<TextRange> = Vec::with_capacity(all.len());
    for range in all {
        if apart.last().is_none_or(|last| last.end <= range.start) {
            apart.push(range);
        }
    }
    apart
}
