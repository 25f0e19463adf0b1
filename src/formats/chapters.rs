//! What is counted in a text for tools that compare readers: the words of each chapter, and how often notes are referred to.

use crate::document::{BlockKind, Document, IMAGE_CHAR, Inline};
use sha1::{Digest, Sha1};
use unicode_normalization::UnicodeNormalization;

/// Words of each archived chapter: its path, how many there are, and the first twelve hex digits of their SHA-1 (joined by
/// newlines). The signs that stand for pictures and for rules are no words, nor are formulas.
#[must_use]
pub fn chapter_words(document: &Document) -> Vec<(String, usize, String)> {
    let chapters = document
        .sections
        .iter()
        .filter(|section| is_markup(&section.source));
    chapters
        .map(|section| {
            let (mut count, mut hash) = (0usize, Sha1::new());
            for block in document
                .blocks
                .get(section.blocks.clone())
                .unwrap_or_default()
            {
                if block.kind == BlockKind::SceneBreak {
                    continue;
                }
                let text: String = block
                    .text_without(&document.text, is_unlike)
                    .nfc()
                    .filter(|c| !matches!(*c, IMAGE_CHAR | '\u{ad}' | '\u{200b}'))
                    .collect();
                for word in text.split(is_space).filter(|word| !word.is_empty()) {
                    if count > 0 {
                        hash.update(b"\n");
                    }
                    hash.update(word.as_bytes());
                    count += 1;
                }
            }
            (
                section.source.clone(),
                count,
                hex::encode(&hash.finalize()[..6]),
            )
        })
        .collect()
}

/// Formulas, which no two programs write alike, signs that stand for pictures, and what stands in for things that are not shown.
fn is_unlike(style: &Inline) -> bool {
    matches!(
        style,
        Inline::Formula(_) | Inline::Image(_) | Inline::Uncounted
    )
}

fn is_markup(source: &str) -> bool {
    let extension = source
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    !source.is_empty()
        && !matches!(
            extension.as_deref(),
            Some("svg" | "png" | "jpg" | "jpeg" | "gif" | "webp" | "pdf")
        )
}

/// What parts words: Unicode white space and the four separators of ASCII.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// How often a text refers to its notes.
#[must_use]
pub fn note_references(document: &Document) -> usize {
    document
        .blocks
        .iter()
        .flat_map(|block| &block.spans)
        .filter(|span| matches!(span.style, Inline::NoteRef(_)))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_not_counted_as_words() {
        let page = b"<!doctype html><p>One <math><mi>x</mi><mo>+</mo><mi>y</mi></math> two.";
        let mut document = crate::formats::read("a.html", page).unwrap().document;
        document.sections[0].source = "a.xhtml".into();
        assert_eq!(document.text.as_str(), "One x + y two.");
        assert_eq!(chapter_words(&document)[0].1, 2);
    }
}
