//! Which way words run: the direction of a block, and of runs that are set apart from what is around them.

use super::{Block, Direction, Document, Inline, TextRange};
use serde::{Deserialize, Serialize};

/// How a run's direction is set apart from what is around it (CSS `direction` and `unicode-bidi`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bidi {
    /// None: that of the run's first strong letter.
    pub direction: Option<Direction>,
    /// Letters run that way whatever they are, as in `bdo`.
    pub overrides: bool,
    /// What is around the run is ordered as if it were one neutral sign, as for `bdi`.
    pub isolates: bool,
}

impl Bidi {
    /// A run whose words run one way, and that does not change the order of what is around it.
    #[must_use]
    pub fn isolate(direction: Direction) -> Self {
        Self {
            direction: Some(direction),
            overrides: false,
            isolates: true,
        }
    }
}

/// The direction of the first strong letter (Unicode annex 9, P2 and P3); none where there is no such letter. What stands between
/// isolates is passed over.
#[must_use]
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut isolates = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => isolates += 1,
            '\u{2069}' => isolates = isolates.saturating_sub(1),
            _ if isolates > 0 => {}
            '\u{200f}' | '\u{61c}' => return Some(Direction::RightToLeft),
            '\u{200e}' => return Some(Direction::LeftToRight),
            _ if !c.is_alphabetic() => {}
            _ if is_right_to_left(c) => return Some(Direction::RightToLeft),
            _ => return Some(Direction::LeftToRight),
        }
    }
    None
}

/// Whether a letter belongs to a script that is read from right to left.
#[must_use]
pub fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

impl Document {
    /// Which way the lines of a block run: as it declares, else by its first strong letter, else as the text does.
    #[must_use]
    pub fn direction_of(&self, block: &Block) -> Direction {
        block
            .direction
            .or_else(|| self.first_strong_of(block))
            .or(self.meta.direction)
            .unwrap_or(Direction::LeftToRight)
    }

    /// The first strong letter of a block counts where no run around it is isolated, and it is no code, which runs from left to right in
    /// every language.
    fn first_strong_of(&self, block: &Block) -> Option<Direction> {
        let mut start = block.range.start;
        for span in &block.spans {
            let (Inline::Bidi(Bidi { isolates: true, .. }) | Inline::Code) = span.style else {
                continue;
            };
            if span.range.start < start {
                continue;
            }
            let before = TextRange {
                start,
                end: span.range.start,
            };
            if let Some(direction) = first_strong(self.slice(before)) {
                return Some(direction);
            }
            start = span.range.end;
        }
        first_strong(self.slice(TextRange {
            start,
            end: block.range.end.max(start),
        }))
    }

    /// Which way pages follow one another: as the source says, else as its lines run; where these run downwards, from right to left.
    #[must_use]
    pub fn pages_run(&self, vertical: bool) -> Direction {
        self.meta
            .page_progression
            .or(vertical.then_some(Direction::RightToLeft))
            .or(self.meta.direction)
            .unwrap_or(Direction::LeftToRight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    #[test]
    fn the_first_strong_letter_tells_the_direction() {
        assert_eq!(first_strong("1. (אבג abc"), Some(Direction::RightToLeft));
        assert_eq!(first_strong("« abc אבג"), Some(Direction::LeftToRight));
        assert_eq!(first_strong("日本"), Some(Direction::LeftToRight));
        assert_eq!(first_strong("١٢٣ – 12"), None);
        assert_eq!(
            first_strong("\u{2067}אבג\u{2069} abc"),
            Some(Direction::LeftToRight)
        );
    }

    #[test]
    fn a_block_runs_as_it_declares_else_as_it_begins_else_as_its_text() {
        let mut builder = Builder::new();
        builder.text("עברית");
        builder
            .block(crate::document::BlockKind::Paragraph)
            .direction = Some(Direction::LeftToRight);
        builder.text("עברית");
        builder.block(crate::document::BlockKind::Paragraph);
        builder.text("12");
        builder.block(crate::document::BlockKind::Paragraph);
        builder.styled(
            "english",
            Inline::Bidi(Bidi {
                isolates: true,
                ..Bidi::default()
            }),
        );
        builder.text(" עברית");
        builder.block(crate::document::BlockKind::Paragraph);
        builder.styled("ls -l", Inline::Code);
        builder.text(" עברית");
        let meta = Metadata {
            language: Some("he".to_owned()),
            ..Metadata::default()
        };
        let document = builder.finish(meta, Vec::new(), Package::default());
        let directions: Vec<Direction> = document
            .blocks
            .iter()
            .map(|block| document.direction_of(block))
            .collect();
        use Direction::{LeftToRight, RightToLeft};
        assert_eq!(
            directions,
            [
                RightToLeft,
                LeftToRight,
                RightToLeft,
                RightToLeft,
                RightToLeft
            ]
        );
    }
}
