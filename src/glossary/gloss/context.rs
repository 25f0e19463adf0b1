//! Where a mention stands: the words before and after it in its block, and whether they are spoken.

use crate::document::{BlockKind, Document, TextRange};
use std::ops::Range;

/// How far before and after a mention words are looked at, in bytes.
const BEFORE: usize = 160;
const AFTER: usize = 420;

/// A mention with its surroundings.
#[derive(Clone, Debug)]
pub struct MentionContext<'a> {
    pub text: &'a str,
    /// Bytes of the block.
    pub block: Range<usize>,
    pub mention: Range<usize>,
}

impl<'a> MentionContext<'a> {
    /// None for a mention in a heading, a table or program text: no sentences stand there.
    pub fn of(document: &'a Document, mention: TextRange) -> Option<Self> {
        let block = document.blocks.get(document.block_at(mention.start)?)?;
        let prose = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Aside | BlockKind::Footnote(_) | BlockKind::Verse
        );
        let mention = document.text.bytes(mention);
        (prose && mention.end <= block.bytes.end).then(|| Self {
            text: document.text.as_str(),
            block: block.bytes.clone(),
            mention,
        })
    }

    pub fn name(&self) -> &'a str {
        &self.text[self.mention.clone()]
    }

    /// What stands after the mention, as far as it is looked at.
    pub fn after(&self) -> &'a str {
        let end = self.block.end.min(self.mention.end + AFTER);
        &self.text[self.mention.end..ceiling(self.text, end)]
    }

    /// What stands before the mention, as far as it is looked at.
    pub fn before(&self) -> &'a str {
        let start = self
            .block
            .start
            .max(self.mention.start.saturating_sub(BEFORE));
        &self.text[ceiling(self.text, start)..self.mention.start]
    }

    /// What stands before the mention in its sentence or half sentence; none where that begins too far off.
    pub fn opening(&self) -> Option<&'a str> {
        let before = self.before();
        let mut pieces = before.rsplitn(2, ['.', '!', '?', '“', '"', ';']);
        let last = pieces.next().unwrap_or_default();
        let begins =
            pieces.next().is_some() || self.mention.start - before.len() == self.block.start;
        begins.then(|| last.trim_start_matches(|c: char| !c.is_alphanumeric()))
    }

    /// Whether the mention stands within quotation marks of its block. Single ones are not counted: they may be apostrophes.
    /// Of a block without end only what stands near is looked at.
    pub fn is_spoken(&self) -> bool {
        const NEAR: usize = 8_000;
        let near = self.mention.start.saturating_sub(NEAR);
        let start = ceiling(self.text, near.max(self.block.start));
        let before = &self.text[start..self.mention.start];
        let opened = before.matches('“').count() > before.matches('”').count();
        let dashed = before
            .trim_start()
            .strip_prefix(['—', '―'])
            .is_some_and(|said| !said.contains(['—', '―']));
        let single = before.matches(" '").count() + usize::from(before.starts_with('\''))
            > before.matches("' ").count();
        let curly = before.matches('‘').count() > before.matches("’ ").count();
        opened || dashed || single || curly || before.matches('"').count() % 2 == 1
    }
}

/// The next boundary of a character at or after a byte.
fn ceiling(text: &str, at: usize) -> usize {
    (at..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}
