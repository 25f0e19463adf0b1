//! Notes that a file does not call notes: a small sign that links to a later passage, which has the same sign before it or links
//! back. Most books and pages of before EPUB 3 make their notes so.

use crate::document::{Block, BlockKind, Document, Footnote, Inline, Link, TextRange};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Letters of the longest sign: `[xviii]`, `(1234)`.
const SIGN: usize = 8;
/// Blocks that a note may have, beside its first.
const LONGEST: usize = 6;
/// Spans that are looked through on each side, where many may stand.
const NEAR: usize = 16;
/// Code points that may stand before the place that a sign leads to, within the passage.
const LEAD: u32 = 8;

/// Turns such signs into references, and the passages that they lead to into notes. Returns whether there are any.
pub(super) fn pair(document: &mut Document) -> bool {
    let signs = signs(document);
    if signs.is_empty() {
        return false;
    }
    let mut by_body: HashMap<usize, usize> = HashMap::new();
    for sign in signs {
        let note = *by_body.entry(sign.body).or_insert_with(|| {
            document.footnotes.push(Footnote {
                label: bare(&sign.text).to_owned(),
                ..Footnote::default()
            });
            document.footnotes.len() - 1
        });
        let span = &mut document.blocks[sign.block].spans[sign.span];
        span.style = Inline::NoteRef(note);
        document.footnotes[note].references.push(span.range);
    }
    let bodies: BTreeMap<usize, usize> = by_body.into_iter().collect();
    for (&first, &note) in &bodies {
        let next = bodies.range(first + 1..).next().map(|(next, _)| *next);
        for index in passage(document, first, next) {
            document.blocks[index].kind = BlockKind::Footnote(note);
            document.footnotes[note].blocks.push(index);
        }
    }
    true
}

/// A sign in the text: its span, and the block that its note begins with.
struct Sign {
    block: usize,
    span: usize,
    text: String,
    body: usize,
}

/// The links of a text that are signs of notes, in the order of the text.
fn signs(document: &Document) -> Vec<Sign> {
    let mut signs = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        for (
            span,
            Candidate {
                range,
                key,
                is_raised,
            },
        ) in candidates(document, block)
        {
            let text = document.slice(range).trim();
            let Some(look) = Look::of(text, is_raised) else {
                continue;
            };
            if let Some(body) = body_at(document, key).filter(|body| *body > index)
                && is_note(document, index, body, bare(text), look)
            {
                signs.push(Sign {
                    block: index,
                    span,
                    text: text.to_owned(),
                    body,
                });
            }
        }
    }
    signs
}

struct Candidate<'a> {
    range: TextRange,
    key: &'a str,
    is_raised: bool,
}

/// Short links to places inside the text.
fn candidates<'a>(
    document: &'a Document,
    block: &'a Block,
) -> impl Iterator<Item = (usize, Candidate<'a>)> {
    let is_prose = !matches!(block.kind, BlockKind::Footnote(_) | BlockKind::Code { .. });
    // Spans stand in order of start, and what raises a sign begins where it does.
    let raised = |index: usize, range: TextRange| {
        let around =
            &block.spans[index.saturating_sub(NEAR)..(index + NEAR).min(block.spans.len())];
        around
            .iter()
            .any(|span| span.style == Inline::Superscript && span.range.overlaps(range))
            || is_superscript(document.slice(range))
    };
    block
        .spans
        .iter()
        .enumerate()
        .filter(move |_| is_prose)
        .filter_map(move |(index, span)| match &span.style {
            Inline::Link(Link::Inside(key)) if span.range.len() <= SIGN => Some((
                index,
                Candidate {
                    range: span.range,
                    key,
                    is_raised: raised(index, span.range),
                },
            )),
            _ => None,
        })
}

/// How a sign is distinguished from other links.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    /// Raised, in brackets, or a sign that nothing else is: `¹`, `[3]`, `*`.
    Telling,
    /// A bare number or letter, which could be a chapter's or a page's.
    Bare,
}

impl Look {
    fn of(text: &str, is_raised: bool) -> Option<Self> {
        let inner = bare(text);
        let is_symbol = !text.is_empty()
            && text
                .chars()
                .all(|c| matches!(c, '*' | '†' | '‡' | '§' | '¶' | '‖' | '#' | '※'));
        let is_counted = !inner.is_empty()
            && inner.chars().count() <= 5
            && (inner.chars().all(char::is_numeric)
                || inner
                    .chars()
                    .all(|c| matches!(c, 'i' | 'v' | 'x' | 'l' | 'I' | 'V' | 'X'))
                || inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic));
        match (is_symbol, is_counted) {
            (true, _) => Some(Self::Telling),
            (_, true) if is_raised || inner.len() < text.len() => Some(Self::Telling),
            (_, true) => Some(Self::Bare),
            _ if is_raised && inner.chars().count() <= 5 && !inner.is_empty() => {
                Some(Self::Telling)
            }
            _ => None,
        }
    }
}

/// A sign without its brackets, stops and asterisk.
fn bare(text: &str) -> &str {
    let inner =
        text.trim_matches(|c: char| c.is_whitespace() || "[](){}〔〕［］（）.:↩︎".contains(c));
    if inner.is_empty() { text } else { inner }
}

fn is_superscript(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'))
}

/// The block that begins where a link leads.
fn body_at(document: &Document, key: &str) -> Option<usize> {
    let target = *document.targets.get(key)?;
    let index = document.block_at(target)?;
    let block = &document.blocks[index];
    let is_prose = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Aside | BlockKind::Verse
    );
    (is_prose && block.range.contains(target) && target.0 - block.range.start.0 <= LEAD)
        .then_some(index)
}

/// Whether the passage at `body` is the note of a sign in the block `from`.
fn is_note(document: &Document, from: usize, body: usize, sign: &str, look: Look) -> bool {
    let block = &document.blocks[body];
    let text = document.block_text(block);
    let has_text = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).count() > sign.chars().count() + 1
    };
    let next = document
        .blocks
        .get(body + 1)
        .filter(|next| is_more_of(block, next));
    if !has_text(text) && !next.is_some_and(|next| has_text(document.block_text(next))) {
        return false;
    }
    let same_sign = starts_with_sign(text, sign)
        || block
            .marker
            .as_deref()
            .is_some_and(|marker| bare(marker) == sign);
    // The way back stands before the words of a note, or behind them.
    let (first, last) = block.spans.split_at(block.spans.len().min(NEAR));
    let mut ends = first.iter().chain(last.iter().rev().take(NEAR));
    let links_back = ends.any(|span| match &span.style {
        Inline::Link(Link::Inside(key)) => {
            document
                .targets
                .get(key)
                .and_then(|at| document.block_at(*at))
                == Some(from)
        }
        _ => false,
    });
    match look {
        Look::Telling => same_sign || links_back,
        // Pages of an index and chapters in a list of contents are not led back from, nor do they begin with their number.
        Look::Bare => same_sign && links_back,
    }
}

fn starts_with_sign(text: &str, sign: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "[({〔［（^↑".contains(c));
    text.strip_prefix(sign)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The blocks of the note that begins with `first`: what follows up to the next note, where that follows soon, or what is
/// plainly of the same item of a list.
fn passage(document: &Document, first: usize, next: Option<usize>) -> Range<usize> {
    let begin = &document.blocks[first];
    let section = document
        .sections
        .partition_point(|section| section.blocks.end <= first);
    let end = document
        .sections
        .get(section)
        .map_or(document.blocks.len(), |section| section.blocks.end);
    let more = (first + 1..end.min(first + 1 + LONGEST))
        .take_while(|&index| is_more_of(begin, &document.blocks[index]));
    let last = more.last().map_or(first + 1, |last| last + 1);
    // Where the sign of the next note stands between the two, so does the text that it is in.
    let refers = |index: usize| {
        document.blocks[index]
            .spans
            .iter()
            .any(|span| matches!(span.style, Inline::NoteRef(_)))
    };
    match next {
        Some(next) if next <= last && !(first + 1..next).any(refers) => first..next,
        _ if begin.list_depth > 0 && begin.marker.is_some() => {
            let is_inner = |&index: &usize| {
                let block = &document.blocks[index];
                block.list_depth >= begin.list_depth && block.marker.is_none()
            };
            first
                ..(first + 1..last)
                    .take_while(is_inner)
                    .last()
                    .map_or(first + 1, |last| last + 1)
        }
        _ => first..first + 1,
    }
}

/// Whether a block may go on with a note that begins with another.
fn is_more_of(first: &Block, block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Aside | BlockKind::Verse | BlockKind::Code { .. }
    ) && !block.new_page
        && block.list_depth >= first.list_depth.min(1)
}

#[cfg(test)]
mod tests {
    use crate::document::{BlockKind, Document};

    fn page(body: &str) -> Document {
        crate::formats::read(
            "page.html",
            format!("<!doctype html><body>{body}").as_bytes(),
        )
        .unwrap()
        .document
    }

    /// Labels of the notes, how often each is referred to, and its words.
    fn notes(document: &Document) -> Vec<(String, usize, String)> {
        let text_of = |blocks: &[usize]| {
            blocks
                .iter()
                .map(|&index| document.block_text(&document.blocks[index]))
                .collect::<Vec<_>>()
                .join("|")
        };
        document
            .footnotes
            .iter()
            .map(|note| {
                (
                    note.label.clone(),
                    note.references.len(),
                    text_of(&note.blocks),
                )
            })
            .collect()
    }

    #[test]
    fn signs_that_are_raised_or_in_brackets_have_their_notes() {
        let document = page(
            "<p>One<sup><a href='#a' id='ra'>1</a></sup>, two <a href='#b'>[2]</a>, three<a href='#c'>*</a> and again<sup><a \
             href='#a'>1</a></sup>.</p><p>More text.</p><p id=a>1. The first note.</p><p id=b><a href='#x'>[2]</a> The second.</p>\
             <p>Its second paragraph.</p><p id=c>* The third.</p><p>No note.</p>",
        );
        let note = |label: &str, count, text: &str| (label.to_owned(), count, text.to_owned());
        assert_eq!(
            notes(&document),
            [
                note("1", 2, "1. The first note."),
                note("2", 1, "[2] The second.|Its second paragraph."),
                note("*", 1, "* The third.")
            ]
        );
    }

    #[test]
    fn a_link_back_tells_a_note_where_the_sign_stands_elsewhere() {
        let document = page(
            "<p>Cited.<sup id=r1><a href='#n1'>[1]</a></sup></p><ol><li id=n1><a href='#r1'>^</a> A source.</li></ol>",
        );
        assert_eq!(
            notes(&document),
            [("1".to_owned(), 1, "^ A source.".to_owned())]
        );
        let numbered = page(
            "<p>Said<a id=r1 href='#n1'>1</a></p><p>x</p><dl><dt id=n1><a href='#r1'>1</a></dt><dd>Words of it.</dd></dl>",
        );
        assert_eq!(notes(&numbered).len(), 1);
    }

    #[test]
    fn text_between_notes_that_stand_beneath_their_paragraphs_stays_text() {
        let document = page(
            "<p>First<sup><a href='#a'>1</a></sup>.</p><p id=a>1 Note one.</p><p>More text.</p><p>Second<sup><a href='#b'>2</a>\
             </sup>.</p><p id=b>2 Note two.</p>",
        );
        let note = |label: &str, text: &str| (label.to_owned(), 1, text.to_owned());
        assert_eq!(
            notes(&document),
            [note("1", "1 Note one."), note("2", "2 Note two.")]
        );
        assert_eq!(
            document
                .blocks
                .iter()
                .filter(|block| block.kind == BlockKind::Paragraph)
                .count(),
            3
        );
    }

    #[test]
    fn chapters_pages_and_ways_back_are_no_notes() {
        let document = page(
            "<p><a id=t1 href='#c1'>1</a> <a href='#c2'>2</a></p><h2 id=c1><a href='#t1'>1</a></h2><p>Words <a href='#t1'>1</a>.</p>\
             <p id=c2>Many text here.</p><p>Index: <a href='#c2'>12</a>, <a href='#c1'>[back]</a></p>",
        );
        assert_eq!(notes(&document), []);
        assert!(
            document
                .blocks
                .iter()
                .all(|block| !matches!(block.kind, BlockKind::Footnote(_)))
        );
    }
}
