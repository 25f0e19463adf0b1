//! A text without what stands in the way of names: letters are composed, and soft hyphens, signs of no width, ligatures and the
//! marks of notes are gone. What is found in it is given as places of the text itself.

use crate::document::{Block, Document, Inline, Offset, Text, TextRange};
use std::borrow::Cow;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A copy of a document in plain letters, and where each of them stands in the document itself.
pub(super) struct Plain {
    pub document: Document,
    /// For each code point of the copy, where that which it was made of begins.
    starts: Vec<Offset>,
    /// And where it ends.
    ends: Vec<Offset>,
    /// One past the last code point of the document itself.
    end: Offset,
}

/// A stretch that is left out, as code points.
type Gone = HashSet<u32>;

impl Plain {
    /// None where all letters are plain already, as in most texts.
    pub fn of(document: &Document) -> Option<Self> {
        let gone = gone(document);
        let text = document.text.as_str();
        if gone.is_empty() && !text.chars().any(is_unplain) {
            return None;
        }
        let mut copy = Self {
            document: Document {
                meta: document.meta.clone(),
                footnotes: document.footnotes.clone(),
                ..Document::default()
            },
            starts: Vec::new(),
            ends: Vec::new(),
            end: document.text.end(),
        };
        let string = copy.letters(text, &gone);
        let text = Text::new(string);
        copy.document.blocks = document
            .blocks
            .iter()
            .map(|block| copy.block(block, &text))
            .collect();
        copy.document.text = text;
        let mut notes = std::mem::take(&mut copy.document.footnotes);
        for reference in notes.iter_mut().flat_map(|note| &mut note.references) {
            *reference = copy.here(*reference);
        }
        copy.document.footnotes = notes;
        Some(copy)
    }

    /// The letters of the copy; notes where each comes from.
    fn letters(&mut self, text: &str, gone: &Gone) -> String {
        let mut string = String::with_capacity(text.len());
        let mut chars = text.chars().zip(0_u32..).peekable();
        let mut cluster = String::new();
        while let Some((c, at)) = chars.next() {
            if is_invisible(c) || gone.contains(&at) {
                continue;
            }
            cluster.clear();
            cluster.push(c);
            let mut end = at + 1;
            while let Some(&(mark, after)) = chars.peek() {
                if !is_combining_mark(mark) || gone.contains(&after) {
                    break;
                }
                cluster.push(mark);
                end = after + 1;
                chars.next();
            }
            for c in composed(&cluster).chars() {
                string.push(c);
                self.starts.push(Offset(at));
                self.ends.push(Offset(end));
            }
        }
        string
    }

    fn block(&self, block: &Block, text: &Text) -> Block {
        let range = self.here(block.range);
        let mut copy = block.clone();
        copy.range = range;
        copy.bytes = text.bytes(range);
        for span in &mut copy.spans {
            span.range = self.here(span.range);
        }
        copy
    }

    /// A range of the document as one of the copy.
    fn here(&self, range: TextRange) -> TextRange {
        let place = |offset: Offset| self.starts.partition_point(|start| *start < offset);
        TextRange::new(place(range.start), place(range.end))
    }

    /// A range of the copy as one of the document.
    pub fn back(&self, range: TextRange) -> TextRange {
        let start = self.starts.get(range.start.index()).copied();
        let last = range.end.index().checked_sub(1);
        let end = last.and_then(|last| self.ends.get(last).copied());
        let start = start.unwrap_or(self.end);
        TextRange {
            start,
            end: end.unwrap_or(start).max(start),
        }
    }
}

fn is_unplain(c: char) -> bool {
    !c.is_ascii() && (is_invisible(c) || is_ligature(c) || is_accent(c))
}

/// Signs that are there for the line breaker alone.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// ﬀ, ﬁ, ﬂ and their like.
fn is_ligature(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}')
}

/// An accent that is a character of its own, as the letters of Europe have them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn composed(cluster: &str) -> Cow<'_, str> {
    if cluster.is_ascii() {
        Cow::Borrowed(cluster)
    } else if cluster.chars().any(is_ligature) {
        Cow::Owned(cluster.nfkc().collect())
    } else {
        Cow::Owned(cluster.nfc().collect())
    }
}

/// The marks of notes, and the numbers of notes that are glued to names.
fn gone(document: &Document) -> Gone {
    let marks = document.blocks.iter().flat_map(|block| {
        let spans = block.spans.iter();
        spans.filter(|span| matches!(span.style, Inline::NoteRef(_)))
    });
    let mut gone: Gone = marks
        .flat_map(|span| span.range.start.0..span.range.end.0)
        .collect();
    for range in glued_numbers(document) {
        gone.extend(range.start.0..range.end.0);
    }
    gone
}

/// “Copley109”: figures at the end of a name that the text has without them as well.
fn glued_numbers(document: &Document) -> Vec<TextRange> {
    let text = document.text.as_str();
    let mut words: HashSet<&str> = HashSet::new();
    let mut glued: Vec<(&str, usize, usize)> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        let Some(first) = start.take() else { continue };
        let word = &text[first..at];
        if !word.starts_with(char::is_uppercase) {
            continue;
        }
        let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let figures = word.len() - name.len();
        let is_name = name.chars().count() >= 4 && name.chars().skip(1).all(char::is_lowercase);
        if figures == 0 {
            words.insert(word);
        } else if figures <= 3 && is_name {
            glued.push((name, first + name.len(), at));
        }
    }
    glued
        .into_iter()
        .filter(|(name, ..)| words.contains(name))
        .map(|(_, from, to)| document.text.range_of_bytes(from..to))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    #[test]
    fn a_plain_text_is_not_copied() {
        assert!(Plain::of(&paragraphs(&["Zoë Brontë went to Kraków in 1891."])).is_none());
    }

    #[test]
    fn what_is_found_in_the_copy_is_given_as_places_of_the_text() {
        let text = "Zoe\u{308} Bron\u{ad}te\u{308} met Gri\u{fb03}th Holt in Lis\u{200b}bon.";
        let document = paragraphs(&[text]);
        let plain = Plain::of(&document).expect("not plain");
        assert_eq!(
            plain.document.text.as_str(),
            "Zoë Brontë met Griffith Holt in Lisbon."
        );
        for (name, own) in [
            ("Zoë Brontë", "Zoe\u{308} Bron\u{ad}te\u{308}"),
            ("Griffith", "Gri\u{fb03}th"),
            ("Lisbon", "Lis\u{200b}bon"),
        ] {
            let at = plain.document.text.as_str().find(name).expect("there");
            let range = plain.document.text.range_of_bytes(at..at + name.len());
            assert_eq!(document.slice(plain.back(range)), own);
        }
        let block = &plain.document.blocks[0];
        assert_eq!(
            plain.document.block_text(block),
            plain.document.slice(block.range)
        );
    }

    #[test]
    fn marks_of_notes_are_no_part_of_names() {
        let mut builder = Builder::new();
        let note = builder.footnote("12");
        builder.block(BlockKind::Paragraph);
        builder.text("Copley");
        builder.styled("12", Inline::NoteRef(note));
        builder.text(" met Copley109 and Copley. Apollo11 flew.");
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let plain = Plain::of(&document).expect("not plain");
        assert_eq!(
            plain.document.text.as_str(),
            "Copley met Copley and Copley. Apollo11 flew."
        );
        let last = TextRange::new(11_usize, 17_usize);
        assert_eq!(document.slice(plain.back(last)), "Copley");
    }
}
