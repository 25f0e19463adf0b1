//! A block of text as words, with what stands between them and where sentences begin.

use crate::document::{Block, BlockKind, Document};

/// A word: letters and digits, with hyphens and apostrophes inside it; a possessive ’s is no part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    /// First byte in the document's flat text.
    pub byte: usize,
    /// What stands before it.
    pub gap: Gap,
    pub starts_sentence: bool,
    /// Followed by ’s.
    pub possessive: bool,
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The start of the block.
    Start,
    /// White space only.
    Space,
    /// A full stop after an initial or a title, and white space.
    Dot,
    Comma,
    /// Anything else.
    Other,
}

impl Word<'_> {
    pub fn end(&self) -> usize {
        self.byte + self.text.len()
    }

    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// One capital letter.
    pub fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().count() == 1
    }
}

/// Blocks in which names are looked for: not program text, not signs between scenes.
pub fn is_prose(block: &Block) -> bool {
    !matches!(
        block.kind,
        BlockKind::Code { .. } | BlockKind::SceneBreak | BlockKind::Image(_)
    )
}

/// The words of a block.
pub fn words<'a>(document: &'a Document, block: &Block) -> Vec<Word<'a>> {
    let text = &document.text.as_str()[block.bytes.clone()];
    let mut words: Vec<Word<'a>> = Vec::new();
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut last = start + c.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let joins = is_joint(c)
                && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
                && !is_possessive(&text[at..]);
            if !c.is_alphanumeric() && !joins {
                break;
            }
            last = at + c.len_utf8();
            chars.next();
        }
        let gap = if words.is_empty() {
            Gap::Start
        } else {
            gap(&text[end..start], &words)
        };
        words.push(Word {
            text: &text[start..last],
            byte: block.bytes.start + start,
            gap,
            starts_sentence: starts_sentence(&text[end..start], gap, &words),
            possessive: is_possessive(&text[last..]),
        });
        end = last;
        if is_possessive(&text[last..]) {
            // The apostrophe and its s are passed over.
            chars.next();
            if let Some((at, s)) = chars.next() {
                end = at + s.len_utf8();
            }
        }
    }
    words
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '\u{ad}')
}

/// ’s at the end of a word.
pub fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('\'' | '’'))
        && matches!(chars.next(), Some('s' | 'S'))
        && !chars.next().is_some_and(char::is_alphanumeric)
}

fn gap(between: &str, before: &[Word<'_>]) -> Gap {
    let signs = between.trim();
    if signs.is_empty() {
        // A tab parts the cells of a table.
        return if between.contains('\t') {
            Gap::Other
        } else {
            Gap::Space
        };
    }
    let after_short = before.last().is_some_and(|word| {
        // “I.” is a number or an initial, but mostly the end of a sentence.
        word.is_initial() && word.text != "I"
            || super::titles::is_title(word.text)
            || super::titles::is_abbreviation(word.text)
    });
    match signs {
        "." if after_short => Gap::Dot,
        "," => Gap::Comma,
        _ => Gap::Other,
    }
}

fn starts_sentence(between: &str, gap: Gap, before: &[Word<'_>]) -> bool {
    if gap == Gap::Start {
        return true;
    }
    if matches!(gap, Gap::Space | Gap::Dot | Gap::Comma) && !between.contains('\n') {
        return false;
    }
    // An opening quotation mark starts a sentence of its own, whoever speaks.
    between.contains([
        '.', '!', '?', '…', '\n', '\t', ':', '“', '‘', '„', '«', '"', '—',
    ]) && !before.is_empty()
}

/// The sentences of a block, in bytes of the flat text, without the white space around them.
pub fn sentences(document: &Document, block: &Block) -> Vec<std::ops::Range<usize>> {
    use unicode_segmentation::UnicodeSegmentation;
    let text = &document.text.as_str()[block.bytes.clone()];
    let (mut start, mut end) = (0, 0);
    let mut found = Vec::new();
    let mut close = |start: usize, end: usize| {
        let sentence = &text[start..end];
        let from = block.bytes.start + start + (sentence.len() - sentence.trim_start().len());
        found.push(from..from + sentence.trim().len());
    };
    for piece in text.split_sentence_bounds() {
        end += piece.len();
        if !ends_in_title(piece) {
            close(start, end);
            start = end;
        }
    }
    if start < end {
        close(start, end);
    }
    found
}

fn ends_in_title(piece: &str) -> bool {
    let Some(words) = piece.trim_end().strip_suffix('.') else {
        return false;
    };
    words
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .is_some_and(super::titles::is_title)
}
