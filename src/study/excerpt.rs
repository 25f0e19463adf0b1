//! A passage with a few words on either side, on one line, for lists of hits and mentions.

use crate::document::{Document, IMAGE_CHAR, TextRange};

/// A passage in its surroundings; white space is folded to single spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    pub before: String,
    pub matched: String,
    pub after: String,
}

/// The passage with up to `reach` code points before and after it, cut at words and within its own block.
#[must_use]
pub fn excerpt(document: &Document, range: TextRange, reach: usize) -> Excerpt {
    let text = &document.text;
    let (first, last) = (
        document.block_at(range.start),
        document.block_at(range.end.minus(1).max(range.start)),
    );
    let floor = first.map_or(range.start, |index| document.blocks[index].range.start);
    let ceiling = last
        .map_or(range.end, |index| document.blocks[index].range.end)
        .max(range.end);
    let from = range.start.minus(reach).max(floor);
    let to = range.end.plus(reach).min(ceiling);
    let mut before = fold(text.slice(TextRange::new(from, range.start)));
    let mut after = fold(text.slice(TextRange::new(range.end, to)));
    if from > floor {
        let cut = before.find(' ').map_or(0, |at| at + 1);
        before = format!("…{}", &before[cut..]);
    }
    if to < ceiling {
        after.truncate(after.rfind(' ').unwrap_or(after.len()));
        after.push('…');
    }
    Excerpt {
        before,
        matched: fold(text.slice(range)),
        after,
    }
}

/// Each run of white space becomes one space, at the ends too, and signs for images go.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| c != IMAGE_CHAR) {
        if !c.is_whitespace() {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    #[test]
    fn an_excerpt_stays_in_its_block_and_cuts_at_words() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Heading(1));
        builder.text("A heading");
        builder.block(BlockKind::Paragraph);
        builder.text("In the beginning was\nthe word and the word was long enough to cut.");
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let at = document.text.as_str().find("word").expect("there");
        let excerpt = excerpt(&document, TextRange::new(at, at + 4), 12);
        assert_eq!(
            (
                excerpt.before.as_str(),
                excerpt.matched.as_str(),
                excerpt.after.as_str()
            ),
            ("…was the ", "word", " and the…")
        );
    }
}
