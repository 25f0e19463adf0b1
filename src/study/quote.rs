//! The words of a passage as one reads them: without the marks of footnotes, the readings above letters, and the signs that stand
//! for pictures. What is stored to find a passage again is never changed by it.

use crate::annotation::{AnchorState, Annotation};
use crate::document::{Document, IMAGE_CHAR, Inline, Offset, TextRange};
use std::borrow::Cow;

/// The words that were marked, for showing and copying. Where they are not in the text any more, they are as they were marked. A part of
/// a page that was marked has none, and is named in the reader's language.
#[must_use]
pub fn quote<'a>(document: &Document, annotation: &'a Annotation) -> Cow<'a, str> {
    let area = annotation.area.as_ref();
    area.map_or_else(
        || words(document, annotation),
        |area| Cow::Owned(say!("page-area", number = area.label)),
    )
}

/// The same for files, which say the same in every language: they are read again, and compared.
#[must_use]
pub fn quote_in_file<'a>(document: &Document, annotation: &'a Annotation) -> Cow<'a, str> {
    let area = annotation.area.as_ref();
    area.map_or_else(
        || words(document, annotation),
        |area| Cow::Owned(format!("Area on page {}", area.label)),
    )
}

fn words<'a>(document: &Document, annotation: &'a Annotation) -> Cow<'a, str> {
    let there = match annotation.anchor_state {
        AnchorState::Exact(range) if document.slice(range) == annotation.quote => Some(range),
        _ => None,
    };
    let hidden = there
        .map(|range| hidden(document, range))
        .unwrap_or_default();
    if hidden.is_empty() && !annotation.quote.contains(IMAGE_CHAR) {
        return Cow::Borrowed(&annotation.quote);
    }
    let range = there.unwrap_or_default();
    Cow::Owned(without(&annotation.quote, range.start, &hidden))
}

/// The words of any passage.
#[must_use]
pub fn passage(document: &Document, range: TextRange) -> String {
    without(document.slice(range), range.start, &hidden(document, range))
}

/// Where a passage stands that was copied as one reads it: with all that stands between its words.
#[must_use]
pub fn find(document: &Document, words: &str) -> Vec<TextRange> {
    let wanted = one_blank(words.trim().chars().enumerate());
    let wanted: Vec<char> = wanted.map(|(_, c)| c).collect();
    let hidden = hidden(document, document.text.range());
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut left = hidden.iter().peekable();
    let read = document.text.as_str().chars().enumerate();
    let read = read.filter(|(at, _)| {
        let at = Offset::from(*at);
        while left.next_if(|range| range.end <= at).is_some() {}
        !left.peek().is_some_and(|range| range.contains(at))
    });
    let read: Vec<(usize, char)> = one_blank(read).collect();
    let is_there = |part: &&[(usize, char)]| part.iter().map(|(_, c)| c).eq(&wanted);
    let found = read.windows(wanted.len()).filter(is_there);
    let range = |part: &[(usize, char)]| {
        let (first, last) = (part.first()?.0, part.last()?.0);
        Some(TextRange::new(first, last + 1))
    };
    found.filter_map(range).collect()
}

/// Letters with one blank wherever there are several.
fn one_blank(letters: impl Iterator<Item = (usize, char)>) -> impl Iterator<Item = (usize, char)> {
    let mut was_blank = false;
    letters.filter_map(move |(at, c)| {
        let is_blank = c.is_whitespace();
        let is_kept = !(is_blank && std::mem::replace(&mut was_blank, is_blank));
        was_blank = is_blank;
        is_kept.then_some((at, if is_blank { ' ' } else { c }))
    })
}

/// What one does not read along in a passage, in text order.
fn hidden(document: &Document, range: TextRange) -> Vec<TextRange> {
    let first = document.block_at(range.start).unwrap_or_default();
    let blocks = document.blocks[first.min(document.blocks.len())..]
        .iter()
        .take_while(|block| block.range.start < range.end);
    let is_hidden = |style: &Inline| matches!(style, Inline::NoteRef(_) | Inline::RubyText);
    let spans = blocks
        .flat_map(|block| &block.spans)
        .filter(|span| is_hidden(&span.style));
    let mut hidden: Vec<TextRange> = spans
        .filter_map(|span| span.range.intersection(range))
        .collect();
    hidden.sort_unstable();
    hidden
}

/// Words that begin at `start` of a text, without some ranges of it. A passage of nothing else keeps them.
fn without(passage_text: &str, start: Offset, hidden: &[TextRange]) -> String {
    let mut kept = String::with_capacity(passage_text.len());
    let mut hidden = hidden.iter().peekable();
    for (index, c) in passage_text.chars().enumerate() {
        let at = start.plus(index);
        while hidden.next_if(|range| range.end <= at).is_some() {}
        if hidden.peek().is_some_and(|range| range.contains(at)) || c == IMAGE_CHAR {
            continue;
        }
        kept.push(c);
    }
    if kept.trim().is_empty() {
        passage_text.replace(IMAGE_CHAR, "")
    } else {
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    fn document() -> Document {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text("He came from Ukraine.");
        let note = builder.footnote("1");
        builder.styled("1", Inline::NoteRef(note));
        builder.text(" His father");
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    }

    #[test]
    fn the_number_of_a_footnote_is_no_part_of_a_quotation() {
        let document = document();
        assert_eq!(
            document.slice(document.text.range()),
            "He came from Ukraine.1 His father"
        );
        assert_eq!(
            passage(&document, document.text.range()),
            "He came from Ukraine. His father"
        );
        let all = find(&document, "from  Ukraine. His");
        assert_eq!(all, [TextRange::new(8, 26)]);
        let one = document.text.as_str().find('1').expect("there");
        assert_eq!(
            passage(&document, TextRange::new(one, one + 1)),
            "1",
            "a passage of nothing else stays"
        );
    }
}
