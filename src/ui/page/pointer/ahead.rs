//! What a pointer that rests on the number of a footnote, or on a link within the text, shows of the place where it leads.

use super::under::Under;
use crate::document::{Block, BlockKind, Document, Link, Offset, TextRange};
use crate::study::quote::passage;
use crate::ui::labels::shortened;
use crate::ui::theme::{self, Tokens, inside, space};
use egui::{FontId, Frame, RichText, Ui};

/// Letters of a preview: as many as one reads in passing.
const MOST: usize = 320;
/// Width of a preview, in points.
const WIDTH: f32 = 380.0;

/// The words at the other end, block by block.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ahead {
    /// What stands above them, where a chapter begins there.
    headings: Vec<String>,
    words: Vec<String>,
}

/// The words of a footnote, or those at the other end of a link, as far as one reads them in passing.
pub(super) fn ahead(document: &Document, under: &Under) -> Option<Ahead> {
    let mut ahead = Ahead::default();
    match under {
        Under::Footnote(index) => {
            let blocks = &document.footnotes.get(*index)?.blocks;
            let blocks = blocks.iter().map(|&block| &document.blocks[block]);
            ahead.take(document, blocks, Offset::ZERO);
        }
        Under::Link(Link::Inside(target)) => {
            let start = *document.targets.get(target)?;
            let first = document.block_at(start)?;
            ahead.take(document, document.blocks[first..].iter(), start);
        }
        _ => return None,
    }
    let is_empty = ahead.headings.is_empty() && ahead.words.is_empty();
    (!is_empty).then_some(ahead)
}

impl Ahead {
    /// Takes the words of blocks that stand after `from`, up to the next heading or as many as there is room for.
    fn take<'a>(
        &mut self,
        document: &Document,
        blocks: impl Iterator<Item = &'a Block>,
        from: Offset,
    ) {
        let mut room = MOST;
        for block in blocks {
            let is_heading = matches!(block.kind, BlockKind::Heading(_));
            let ends = is_heading || block.kind == BlockKind::SceneBreak;
            if ends && !self.words.is_empty() {
                break;
            }
            // A link may lead into the middle of a paragraph.
            let range = TextRange {
                start: block.range.start.max(from),
                end: block.range.end.max(from),
            };
            let words = shortened(&passage(document, range), room);
            if words.is_empty() {
                continue;
            }
            room = room.saturating_sub(words.chars().count());
            let is_whole = !words.ends_with('…');
            if is_heading {
                self.headings.push(words);
            } else {
                self.words.push(words);
            }
            // What is left would be a scrap of a paragraph.
            if room < 40 || !is_whole {
                break;
            }
        }
    }
}

pub(super) fn ahead_ui(ui: &mut Ui, tokens: &Tokens, ahead: &Ahead) {
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = space::CLOSE;
    let book = |words, size, color| {
        let words = RichText::new(words).font(FontId::new(size, theme::book()));
        words.color(color)
    };
    Frame::new().inner_margin(inside::MESSAGE).show(ui, |ui| {
        for (index, heading) in ahead.headings.iter().enumerate() {
            let size = match index {
                0 => theme::text::SUBTITLE,
                _ => theme::text::LEAD,
            };
            ui.label(book(heading, size, tokens.text));
        }
        for words in &ahead.words {
            ui.label(book(words, theme::text::QUOTE, tokens.chrome_text));
        }
    });
}
