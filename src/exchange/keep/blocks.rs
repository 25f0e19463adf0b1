//! A file of notes in its parts: the block of each note below the comment that names it, and between them what is the reader's.

use super::super::page::{BlockId, NoteBlock, NoteName};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Bytes of a hash in a file: enough that no edit goes unseen.
const HASH_BYTES: usize = 4;

/// A stretch of the file.
pub(super) struct Part {
    pub(super) text: String,
    /// Whose block it is; none for the reader's own text.
    pub(super) block: Option<Block>,
}

pub(super) struct Block {
    pub(super) id: BlockId,
    pub(super) name: NoteName,
    /// The hash of what was written last.
    pub(super) written: String,
    /// What its comment says besides.
    pub(super) exact: String,
    pub(super) edited: bool,
}

impl Block {
    /// One that has just been written.
    pub(super) fn fresh(note: &NoteBlock) -> Self {
        Self {
            id: BlockId::of(note.id),
            name: NoteName::Whole(note.id),
            written: hash(&note.body),
            exact: note.exact.clone(),
            edited: false,
        }
    }
}

impl Part {
    pub(super) fn own(text: String) -> Self {
        Self { text, block: None }
    }
}

/// A note's block with its marker, which holds the whole name: another machine that reads the file knows the note by it.
pub(in super::super) fn block(note: &NoteBlock) -> String {
    let NoteBlock { id, body, exact } = note;
    let gap = if exact.is_empty() { "" } else { " " };
    format!(
        "<!-- m-{} {}{gap}{exact} -->\n{body}\n",
        id.simple(),
        hash(body)
    )
}

/// The notes that a file has comments for.
pub(in super::super) fn marked(existing: &str) -> impl Iterator<Item = BlockId> {
    existing
        .lines()
        .filter_map(|line| Marker::read(line).map(|marker| marker.name.block_id()))
}

/// Cuts a file into blocks and the text between them.
pub(super) fn parse(existing: &str) -> Vec<Part> {
    let lines: Vec<&str> = existing.split_inclusive('\n').collect();
    let mut parts = Vec::new();
    let mut own = String::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let Some(marker) = Marker::read(line) else {
            own.push_str(line);
            at += 1;
            continue;
        };
        let below = &lines[at + 1..];
        let until = below
            .iter()
            .position(|line| Marker::read(line).is_some())
            .unwrap_or(below.len());
        let Some((taken, edited)) = marker.extent(&below[..until]) else {
            own.push_str(line);
            at += 1;
            continue;
        };
        parts.push(Part::own(std::mem::take(&mut own)));
        let text = lines[at..=at + taken].concat();
        parts.push(Part {
            text,
            block: Some(Block {
                id: marker.name.block_id(),
                name: marker.name,
                written: marker.written,
                exact: marker.exact,
                edited,
            }),
        });
        at += 1 + taken;
    }
    parts.push(Part::own(own));
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// The comment above a note.
struct Marker {
    name: NoteName,
    written: String,
    /// What Markdown has no room for.
    exact: String,
    /// The comment that ends the block, in files of earlier versions.
    closing: Option<String>,
}

impl Marker {
    fn read(line: &str) -> Option<Self> {
        let inside = line
            .trim()
            .strip_prefix("<!-- ")?
            .strip_suffix("-->")?
            .trim();
        let (name, rest) = inside.split_once(' ')?;
        let (written, exact) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
        let (written, exact) = (written.to_owned(), exact.to_owned());
        if let Some(digits) = name.strip_prefix("m-") {
            return Some(Self {
                name: NoteName::parse(digits)?,
                written,
                exact,
                closing: None,
            });
        }
        let id = Uuid::parse_str(name.strip_prefix("manicule:")?).ok()?;
        Some(Self {
            name: NoteName::Whole(id),
            written,
            exact,
            closing: Some(format!("<!-- /manicule:{id} -->")),
        })
    }

    /// How many of the lines below belong to the block, and whether they were edited; none where a comment is broken, which makes
    /// the block the reader's text.
    fn extent(&self, below: &[&str]) -> Option<(usize, bool)> {
        if let Some(closing) = &self.closing {
            let end = below.iter().position(|line| line.trim() == closing)?;
            return Some((
                end + 1,
                hash_of_length(&below[..end].concat(), self.written.len()) != self.written,
            ));
        }
        if let Some(end) = answering(below, &self.written) {
            return Some((end, false));
        }
        // Whatever became of it, it ends where another heading begins, or another file that was joined to this one.
        let end = (0..below.len()).find(|&at| is_heading(below[at]) || is_head(&below[at..]));
        Some((end.unwrap_or(below.len()), true))
    }
}

/// How many lines answer to a hash, if any do.
fn answering(lines: &[&str], written: &str) -> Option<usize> {
    let mut tidy = Tidy::default();
    for (index, line) in lines.iter().enumerate() {
        if tidy.take(line) && tidy.hash(written.len()) == written {
            return Some(index + 1);
        }
    }
    None
}

/// The first hexadecimal digits of a body's SHA-256.
pub(super) fn hash(body: &str) -> String {
    hash_of_length(body, 2 * HASH_BYTES)
}

fn hash_of_length(body: &str, digits: usize) -> String {
    let mut tidy = Tidy::default();
    for line in body.lines() {
        tidy.take(line);
    }
    tidy.hash(digits)
}

/// A body, line by line, without what editors tidy away unasked: white space at the ends of lines and empty lines around all.
#[derive(Clone, Default)]
struct Tidy {
    digest: Sha256,
    begun: bool,
    empty_lines: usize,
}

impl Tidy {
    /// Takes a line in; whether there was anything in it.
    fn take(&mut self, line: &str) -> bool {
        let line = if self.begun {
            line.trim_end()
        } else {
            line.trim()
        };
        if line.is_empty() {
            self.empty_lines += usize::from(self.begun);
            return false;
        }
        if self.begun {
            self.digest.update("\n".repeat(self.empty_lines + 1));
        }
        self.digest.update(line);
        (self.begun, self.empty_lines) = (true, 0);
        true
    }

    fn hash(&self, digits: usize) -> String {
        let digest = self.digest.clone().finalize();
        digest
            .iter()
            .take(digits.div_ceil(2))
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// Whether lines begin with the front matter of an export.
pub(super) fn is_head(lines: &[&str]) -> bool {
    let mut lines = lines.iter().map(|line| line.trim_end());
    lines.next() == Some("---")
        && lines
            .take_while(|line| !line.is_empty() && *line != "---")
            .any(|line| line.starts_with("exported_by: \"Manicule"))
}

/// Whether a line is a heading, rather than a tag.
pub(super) fn is_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}
