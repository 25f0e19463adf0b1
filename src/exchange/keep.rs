//! Writing notes into a file that its reader has edited, without touching a word of theirs.
//!
//! Each note stands between two comments; the first also holds a hash of what was written between them:
//!
//! ```markdown
//! <!-- manicule:01927c4e-8f00-7c3a-b1de-0c9a7e5d2f11 5f2c9a7e5d2f11ab -->
//! …
//! <!-- /manicule:01927c4e-8f00-7c3a-b1de-0c9a7e5d2f11 -->
//! ```
//!
//! A block that no longer answers to its hash was edited and is the reader's from then on. If the note has since changed in
//! Manicule too, its new words are added in a block of their own below. A block whose note is not known is left alone: it may
//! have been pasted from another book's file, and absence is never deletion. A comment that is broken makes its block the
//! reader's text, and the note is added anew.

use super::markdown::{Chapter, Page};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A stretch of the file.
struct Part {
    text: String,
    /// Whose block it is; none for the reader's own text.
    block: Option<Block>,
}

struct Block {
    id: Uuid,
    /// The hash of what was written last.
    written: String,
    edited: bool,
}

/// A note's block with its markers.
pub(super) fn block(id: Uuid, body: &str) -> String {
    format!("<!-- manicule:{id} {} -->\n\n{body}\n\n<!-- /manicule:{id} -->\n", hash(body))
}

/// The file with every block that its reader left alone brought up to date, and every note that it lacks.
pub(super) fn update(existing: &str, page: &Page) -> String {
    if existing.trim().is_empty() {
        return page.write();
    }
    // A file that mixes line ends keeps them as they are; one that has only Windows' gets them back.
    let windows = existing.contains('\n') && existing.matches('\n').count() == existing.matches("\r\n").count();
    let mut parts = if windows { parse(&existing.replace("\r\n", "\n")) } else { parse(existing) };
    refresh_counts(&mut parts, page);
    for (id, body) in page.groups.iter().flat_map(|chapter| &chapter.blocks) {
        refresh(&mut parts, *id, body);
    }
    for (chapter, group) in page.groups.iter().enumerate() {
        for index in 0..group.blocks.len() {
            if last_part(&parts, group.blocks[index].0).is_none() {
                insert(&mut parts, page, chapter, index);
            }
        }
    }
    let text: String = parts.into_iter().map(|part| part.text).collect();
    if windows { text.replace('\n', "\r\n") } else { text }
}

/// Cuts a file into blocks and the text between them.
fn parse(existing: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut own = String::new();
    let mut lines = existing.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let Some((id, written)) = opening(line) else {
            own.push_str(line);
            continue;
        };
        let (mut text, mut body, mut closed) = (line.to_owned(), String::new(), false);
        while let Some(line) = lines.next_if(|line| opening(line).is_none()) {
            text.push_str(line);
            closed = line.trim() == format!("<!-- /manicule:{id} -->");
            if closed {
                break;
            }
            body.push_str(line);
        }
        if closed {
            parts.push(Part { text: std::mem::take(&mut own), block: None });
            let edited = hash(&body) != written;
            parts.push(Part { text, block: Some(Block { id, written, edited }) });
        } else {
            own.push_str(&text);
        }
    }
    parts.push(Part { text: own, block: None });
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// The note and the hash that an opening comment names.
fn opening(line: &str) -> Option<(Uuid, String)> {
    let inside = line.trim().strip_prefix("<!-- manicule:")?.strip_suffix("-->")?;
    let (id, written) = inside.trim().split_once(' ')?;
    Some((Uuid::parse_str(id).ok()?, written.trim().to_owned()))
}

/// The first 16 hexadecimal digits of a body's SHA-256. White space at the ends of lines, which editors tidy away unasked, does
/// not count.
fn hash(body: &str) -> String {
    let tidy: Vec<&str> = body.trim().lines().map(str::trim_end).collect();
    Sha256::digest(tidy.join("\n")).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Brings the blocks of one note up to date, as far as its reader left them alone.
fn refresh(parts: &mut Vec<Part>, id: Uuid, body: &str) {
    let fresh = hash(body);
    let Some(last) = last_part(parts, id) else { return };
    let mut told = false;
    for part in &mut *parts {
        let Some(block) = part.block.as_mut().filter(|block| block.id == id) else { continue };
        if !block.edited && block.written != fresh {
            part.text = self::block(id, body);
            block.written.clone_from(&fresh);
        }
        told |= block.written == fresh;
    }
    if !told {
        let text = format!("\n{}", self::block(id, body));
        parts.insert(last + 1, Part { text, block: Some(Block { id, written: fresh, edited: false }) });
    }
}

fn first_part(parts: &[Part], id: Uuid) -> Option<usize> {
    parts.iter().position(|part| part.block.as_ref().is_some_and(|block| block.id == id))
}

fn last_part(parts: &[Part], id: Uuid) -> Option<usize> {
    parts.iter().rposition(|part| part.block.as_ref().is_some_and(|block| block.id == id))
}

/// Adds a note that the file lacks: after the one before it under the same heading, else before the one after it, else under a
/// heading of its own after the chapters before it, else before those after it, else at the end.
fn insert(parts: &mut Vec<Part>, page: &Page, chapter: usize, index: usize) {
    let Chapter { heading, blocks } = &page.groups[chapter];
    let (id, body) = &blocks[index];
    let before = blocks[..index].iter().rev().find_map(|(id, _)| last_part(parts, *id));
    let after = || blocks[index + 1..].iter().find_map(|(id, _)| first_part(parts, *id));
    let (at, headed) = match (before, after()) {
        (Some(before), _) => (after_remarks(parts, before), true),
        (None, Some(after)) => (after, true),
        (None, None) => (place_of_chapter(parts, page, chapter), false),
    };
    let mut text = self::block(*id, body);
    if !headed && !heading.is_empty() {
        text = format!("{heading}\n\n{text}");
    }
    text.insert_str(0, gap(&parts[..at]));
    if parts.get(at).is_some_and(|next| !next.text.starts_with(['\n', '\r'])) {
        text.push('\n');
    }
    parts.insert(at, Part { text, block: Some(Block { id: *id, written: hash(body), edited: false }) });
}

/// The line ends that a blank line after some text still needs.
fn gap(before: &[Part]) -> &'static str {
    let last = before.iter().rev().flat_map(|part| part.text.chars().rev()).filter(|&c| c != '\r').take(2);
    match last.take_while(|&c| c == '\n').count() {
        _ if before.is_empty() => "",
        0 => "\n\n",
        1 => "\n",
        _ => "",
    }
}

/// Where a chapter that the file lacks belongs.
fn place_of_chapter(parts: &mut Vec<Part>, page: &Page, chapter: usize) -> usize {
    let earlier = page.groups[..chapter].iter().rev().flat_map(|group| group.blocks.iter().rev());
    if let Some(before) = earlier.map(|(id, _)| last_part(parts, *id)).find_map(|part| part) {
        return after_remarks(parts, before);
    }
    for later in &page.groups[chapter + 1..] {
        if let Some(after) = later.blocks.iter().find_map(|(id, _)| first_part(parts, *id)) {
            return before_heading(parts, after, &later.heading);
        }
    }
    parts.len()
}

/// The place after a block and what its reader wrote below it, up to the next block or heading.
fn after_remarks(parts: &mut Vec<Part>, block: usize) -> usize {
    let Some(own) = parts.get(block + 1).filter(|part| part.block.is_none()) else { return block + 1 };
    match line_start(&own.text, is_heading) {
        Some(cut) => split(parts, block + 1, cut),
        None if own.text.trim().is_empty() => block + 1,
        None => block + 2,
    }
}

/// Whether a line is a heading, rather than a tag.
fn is_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

/// The place before the heading that stands directly above a block, or before the block.
fn before_heading(parts: &mut Vec<Part>, block: usize, heading: &str) -> usize {
    let Some(own) = block.checked_sub(1).filter(|&own| parts[own].block.is_none()) else { return block };
    match line_start(&parts[own].text, |line| !heading.is_empty() && line.trim_end() == heading) {
        Some(cut) => split(parts, own, cut),
        None => block,
    }
}

/// Cuts the reader's text in two, and answers the index of the second part.
fn split(parts: &mut Vec<Part>, index: usize, at: usize) -> usize {
    if at == 0 {
        return index;
    }
    let rest = parts[index].text.split_off(at);
    parts.insert(index + 1, Part { text: rest, block: None });
    index + 1
}

/// The byte at which the first such line begins.
fn line_start(text: &str, wanted: impl Fn(&str) -> bool) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if wanted(line) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Sets the numbers of the front matter, where its lines are as an export writes them.
fn refresh_counts(parts: &mut [Part], page: &Page) {
    let Some(Part { text, block: None }) = parts.first_mut() else { return };
    if !text.trim_start_matches('\u{FEFF}').starts_with("---\n") {
        return;
    }
    let Some(end) = text.find("\n---\n").map(|end| end + 1) else { return };
    let set = |line: &str| {
        let counted = page.counts.iter().find(|(key, _)| {
            let number = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(": "));
            number.is_some_and(|number| number.trim_end().chars().all(|c| c.is_ascii_digit()))
        });
        counted.map_or_else(|| line.to_owned(), |(key, count)| format!("{key}: {count}\n"))
    };
    let head: String = text[..end].split_inclusive('\n').map(set).collect();
    text.replace_range(..end, &head);
}
