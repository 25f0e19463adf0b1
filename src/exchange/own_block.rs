//! What the block of a note says: the quotation, what it is or its identifier, the note, and its tags on a line of their own.
//!
//! Markdown has no room for everything that a note may be: one that ends in `#words` looks as if it had a tag, a tag of two words
//! becomes one, and a code block that was left open is closed. Whatever a block would not give back is therefore said once more in the
//! comment above it, as JSON, and counts as long as the block is as it was written.

use super::escaping::unescaped;
use super::own_words::uncontained;
use super::selection::{self, Selection};
use crate::annotation::{Annotation, Kind};
use serde::{Deserialize, Serialize};

/// What stands between two versions of a note.
pub(super) const ANOTHER_VERSION: &str = "\n\n*Another version of this note:*\n\n";

/// A block as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnBlock<'a> {
    /// The lines of the quotation without their sign; the first of a callout is its title.
    pub(super) quotation: Vec<&'a str>,
    pub(super) kind: Kind,
    pub(super) note: String,
    pub(super) tags: Vec<String>,
}

impl<'a> OwnBlock<'a> {
    pub(super) fn read(block: &'a str) -> Self {
        let block = block.trim_start_matches('\n');
        let mut quotation = Vec::new();
        let mut rest = block;
        while let Some(quoted) = rest.strip_prefix('>') {
            let (line, below) = quoted.split_once('\n').unwrap_or((quoted, ""));
            quotation.push(line.strip_prefix(' ').unwrap_or(line));
            rest = below;
        }
        let mut parts: Vec<&str> = rest.trim_start_matches('\n').split("\n\n").collect();
        let first = parts.first().copied().unwrap_or_default();
        let is_bookmark = first == "Bookmark";
        let is_picture = quotation.is_empty() && first == "Highlight";
        let is_sign = first.starts_with("^m-") && !first.contains(char::is_whitespace);
        if is_bookmark || is_picture || is_sign {
            parts.remove(0);
        }
        let is_passage = is_picture || !quotation.is_empty();
        let kind = callout_kind(&quotation).unwrap_or(match (is_bookmark, is_passage) {
            (true, _) => Kind::Bookmark,
            (_, true) => Kind::Highlight,
            (_, false) => Kind::Note,
        });
        let tags = parts.last().copied().and_then(tags_of);
        if tags.is_some() {
            parts.pop();
        }
        let versions = parts.join("\n\n");
        let notes: Vec<String> = versions.split(ANOTHER_VERSION).map(uncontained).collect();
        Self {
            quotation,
            kind,
            note: notes.join("\n\n"),
            tags: tags.unwrap_or_default(),
        }
    }

    /// The block as the note was, where something else is said of it.
    pub(super) fn corrected(mut self, exact: Exact) -> Self {
        if exact.without_quotation {
            self.quotation.clear();
        }
        self.kind = exact.kind.as_deref().map_or(self.kind, Kind::from_name);
        self.note = exact.note.unwrap_or(self.note);
        self.note.push_str(&exact.end);
        self.tags = exact.tags.unwrap_or(self.tags);
        self
    }
}

/// What a block would give back otherwise than the note has it; nothing of most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Exact {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// The note has no quotation, and begins with one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    without_quotation: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// White space after the note.
    #[serde(skip_serializing_if = "String::is_empty")]
    end: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
}

impl Exact {
    /// What the block of a note has to say besides.
    pub(super) fn of(selection: &Selection<'_>, annotation: &Annotation, block: &str) -> Self {
        let read = OwnBlock::read(block);
        let has_quotation = !selection.quote(annotation).is_empty() || is_callout(&read.quotation);
        let note = selection::note(annotation);
        let (words, end) = note.split_at(note.trim_end().len());
        let is_same = words == read.note;
        Self {
            kind: (annotation.kind != read.kind).then(|| annotation.kind.name().to_owned()),
            without_quotation: !has_quotation && !read.quotation.is_empty(),
            note: (!is_same).then(|| words.to_owned()),
            end: end.to_owned(),
            tags: (annotation.tags != read.tags).then(|| annotation.tags.clone()),
        }
    }

    /// As it stands within a comment, which two hyphens might end; empty where there is nothing to say.
    pub(super) fn text(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        let json = serde_json::to_string(self).unwrap_or_default();
        json.replace('>', "\\u003e").replace("--", "-\\u002d")
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn is_callout(quotation: &[&str]) -> bool {
    quotation
        .first()
        .is_some_and(|title| title.starts_with("[!"))
}

/// What a callout of ours says that it is: `> [!quote|yellow] bookmark · 32% · …`.
fn callout_kind(quotation: &[&str]) -> Option<Kind> {
    let title = quotation.first()?.strip_prefix("[!")?.split_once("] ")?.1;
    match title.split(" · ").next()? {
        "bookmark" => Some(Kind::Bookmark),
        "note" => Some(Kind::Note),
        _ => Some(Kind::Highlight),
    }
}

/// The tags of a line that holds nothing else.
pub(super) fn tags_of(line: &str) -> Option<Vec<String>> {
    let words = || line.split_whitespace();
    let is_tags = !line.is_empty()
        && !line.contains('\n')
        && words().all(|word| word.starts_with('#') && word.len() > 1);
    is_tags.then(|| {
        words()
            .map(|tag| unescaped(tag.trim_start_matches('#')))
            .collect()
    })
}
