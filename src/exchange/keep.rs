//! Writing notes into a file that its reader has edited, without touching a word of theirs.
//!
//! A comment stands above each note. It names the note and holds a hash of what was written below it:
//!
//! ```markdown
//! <!-- m-01927c4e8f007c3ab1de0c9a7e5d2f11 5f2c9a7e -->
//! > the quotation
//!
//! and the note
//! ```
//!
//! What Markdown has no room for stands behind the hash ([`super::own_block::Exact`]).
//!
//! The lines below a comment that answer to its hash are ours, and whatever follows them is the reader's. Where no lines do, the
//! block was edited and is the reader's from then on. If the note has since changed in Manicule too, its new words are added in a
//! block of their own below. A note that was deleted in Manicule takes its block along, unless that was edited. A block whose note
//! is not known is left alone: it may have been pasted from another book's file, and absence is never deletion. Files in which
//! notes stand between two comments, as earlier versions wrote them, are read as well.

mod blocks;
mod taken_over;

pub(super) use blocks::{block, marked};

use super::own_block::Exact;
use super::page::{BlockId, Chapter, MARKERS, NoteBlock, NoteName, Page};
use blocks::{Block, Part, is_head, is_heading, parse};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A stretch of a file of notes, to be read.
pub(super) enum Stretch {
    Block(KeptBlock),
    /// Anything else: what its reader wrote, headings, blocks of earlier versions.
    Other(String),
}

/// The block of a note.
pub(super) struct KeptBlock {
    pub(super) name: NoteName,
    /// The lines below its comment, as they were written or as they were edited since.
    pub(super) text: String,
    /// What the comment says besides; none where the block was edited.
    pub(super) exact: Option<Exact>,
    pub(super) edited: bool,
}

/// The file of several texts cut before the heading of each; headings within notes are none.
pub(super) fn texts(file: &str) -> Vec<String> {
    cut(file, |lines| lines[0].starts_with("# "))
}

/// Several exports that were joined to one file, apart.
pub(super) fn files(file: &str) -> Vec<String> {
    cut(file, is_head)
}

/// Whether a file ends within a block that is not as it was written: what is left of a file looks so, and one whose last line was
/// edited.
pub(super) fn may_be_cut_off(file: &str) -> bool {
    let parts = parse(file);
    let last = parts.last().and_then(|part| part.block.as_ref());
    last.is_some_and(|block| block.edited) && !file.ends_with('\n')
}

/// A file cut before lines outside of blocks.
fn cut(file: &str, begins: impl Fn(&[&str]) -> bool) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for part in parse(file) {
        if part.block.is_some() {
            piece.push_str(&part.text);
            continue;
        }
        let lines: Vec<&str> = part.text.split_inclusive('\n').collect();
        for at in 0..lines.len() {
            if begins(&lines[at..]) {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.push_str(lines[at]);
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// A file in its stretches.
pub(super) fn stretches(text: &str) -> impl Iterator<Item = Stretch> {
    parse(text)
        .into_iter()
        .map(|part| match (part.block, part.text.split_once('\n')) {
            (Some(block), Some((comment, body))) if comment.trim().starts_with(MARKERS[0]) => {
                Stretch::Block(KeptBlock {
                    name: block.name,
                    text: body.trim_end().to_owned(),
                    exact: Exact::parse(&block.exact).filter(|_| !block.edited),
                    edited: block.edited,
                })
            }
            _ => Stretch::Other(part.text),
        })
}

/// The file brought up to date: blocks that its reader left alone are written anew, and notes that it lacks are added.
/// Notes of `written` stood in it once; where they are missing, its reader took them out. They stay out and are
/// counted.
pub(super) fn update(existing: &str, page: &Page, written: &BTreeSet<BlockId>) -> (String, usize) {
    if existing.trim().is_empty() {
        return (page.write(), 0);
    }
    // A file that mixes line ends keeps them as they are; one that has only Windows' gets them back.
    let windows = existing.contains('\n')
        && existing.matches('\n').count() == existing.matches("\r\n").count();
    let mut parts = if windows {
        parse(&existing.replace("\r\n", "\n"))
    } else {
        parse(existing)
    };
    refresh_counts(&mut parts, page);
    remove_gone(&mut parts, page);
    refresh(&mut parts, page);
    // A file in which nothing marks a note is another than the one that was written, whatever its name.
    let is_the_one = parts.iter().any(|part| part.block.is_some());
    let ids = parts.iter().filter_map(|part| part.block.as_ref());
    let mut there: HashSet<BlockId> = ids.map(|block| block.id).collect();
    let mut taken_out = 0;
    for (chapter, group) in page.groups.iter().enumerate() {
        for (index, block) in group.blocks.iter().enumerate() {
            let id = BlockId::of(block.id);
            if !there.insert(id) {
                continue;
            }
            if is_the_one && written.contains(&id) {
                taken_out += 1;
            } else {
                insert(&mut parts, page, chapter, index);
            }
        }
    }
    let text: String = parts.into_iter().map(|part| part.text).collect();
    (
        if windows {
            text.replace('\n', "\r\n")
        } else {
            text
        },
        taken_out,
    )
}

/// Takes the blocks of deleted notes out, as far as their reader left them alone.
fn remove_gone(parts: &mut Vec<Part>, page: &Page) {
    let is_gone = |part: &Part| {
        part.block
            .as_ref()
            .is_some_and(|block| !block.edited && page.gone.contains(&block.id))
    };
    let mut kept: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts.drain(..).filter(|part| !is_gone(part)) {
        match kept
            .last_mut()
            .filter(|last| last.block.is_none() && part.block.is_none())
        {
            Some(last) => last.text.push_str(&part.text),
            None => kept.push(part),
        }
    }
    *parts = kept;
}

/// Brings the blocks of the notes up to date, as far as their reader left them alone.
fn refresh(parts: &mut Vec<Part>, page: &Page) {
    let mut places: HashMap<BlockId, Vec<usize>> = HashMap::new();
    for (at, part) in parts.iter().enumerate() {
        if let Some(block) = &part.block {
            places.entry(block.id).or_default().push(at);
        }
    }
    // By the part that each is to stand below, which no other is.
    let mut new: BTreeMap<usize, Part> = BTreeMap::new();
    for note in page.groups.iter().flat_map(|chapter| &chapter.blocks) {
        let own = places.get(&BlockId::of(note.id));
        let own = own.map(Vec::as_slice).unwrap_or_default();
        if let Some(last) = own.last()
            && !refresh_blocks(parts, own, note)
        {
            new.insert(*last, below(parts, *last, note));
        }
    }
    if new.is_empty() {
        return;
    }
    let old = std::mem::take(parts);
    for (at, part) in old.into_iter().enumerate() {
        parts.push(part);
        parts.extend(new.remove(&at));
    }
}

/// Brings the blocks of one note up to date. Whether one of them says what the note says.
fn refresh_blocks(parts: &mut [Part], own: &[usize], note: &NoteBlock) -> bool {
    let fresh = Block::fresh(note);
    let mut is_current = false;
    for &at in own {
        let (here, below) = parts[at..].split_at_mut(1);
        let part = &mut here[0];
        let Some(block) = part.block.as_mut() else {
            continue;
        };
        if !block.edited && (&block.written, &block.exact) != (&fresh.written, &fresh.exact) {
            let before = std::mem::replace(&mut part.text, self::block(note));
            if let Some(following) = below.first_mut().filter(|part| part.block.is_none()) {
                let (_, before) = before.split_once('\n').unwrap_or_default();
                taken_over::move_in(following, before, &note.body);
            }
            block.written.clone_from(&fresh.written);
        }
        is_current |= block.written == fresh.written;
    }
    is_current
}

/// The new words of a note, in a block of their own below one that its reader has edited.
fn below(parts: &[Part], last: usize, note: &NoteBlock) -> Part {
    let mut text = format!("{}{}", gap(&parts[..=last]), self::block(note));
    if parts
        .get(last + 1)
        .is_some_and(|next| !next.text.starts_with(['\n', '\r']))
    {
        text.push('\n');
    }
    Part {
        text,
        block: Some(Block::fresh(note)),
    }
}

fn first_part(parts: &[Part], id: BlockId) -> Option<usize> {
    parts
        .iter()
        .position(|part| part.block.as_ref().is_some_and(|block| block.id == id))
}

fn last_part(parts: &[Part], id: BlockId) -> Option<usize> {
    parts
        .iter()
        .rposition(|part| part.block.as_ref().is_some_and(|block| block.id == id))
}

/// Adds a note that the file lacks. Its place is beside its neighbours under the same heading, if the file has one of
/// them. Otherwise it gets a heading of its own beside the chapters next to it, or at the end. The first of a text that
/// the file holds nothing of comes with the title of the text.
fn insert(parts: &mut Vec<Part>, page: &Page, chapter: usize, index: usize) {
    let Chapter {
        text,
        heading,
        blocks,
    } = &page.groups[chapter];
    let note = &blocks[index];
    let before = blocks[..index]
        .iter()
        .rev()
        .find_map(|block| last_part(parts, BlockId::of(block.id)));
    let after = || {
        blocks[index + 1..]
            .iter()
            .find_map(|block| first_part(parts, BlockId::of(block.id)))
    };
    let (at, headed) = match (before, after()) {
        (Some(before), _) => (after_remarks(parts, before), true),
        (None, Some(after)) => (after, true),
        (None, None) => (place_of_chapter(parts, page, chapter), false),
    };
    let mut written = self::block(note);
    if !headed && !heading.is_empty() {
        written = format!("{heading}\n\n{written}");
    }
    let title = &page.titles[*text];
    if !headed
        && !has_text(parts, page, *text)
        && !has_line(parts, title.lines().next().unwrap_or_default())
    {
        written = format!("{title}\n\n{written}");
    }
    written.insert_str(0, gap(&parts[..at]));
    if parts
        .get(at)
        .is_some_and(|next| !next.text.starts_with(['\n', '\r']))
    {
        written.push('\n');
    }
    parts.insert(
        at,
        Part {
            text: written,
            block: Some(Block::fresh(note)),
        },
    );
}

/// Whether the file holds any note on a text.
fn has_text(parts: &[Part], page: &Page, text: usize) -> bool {
    let blocks = page
        .groups
        .iter()
        .filter(|chapter| chapter.text == text)
        .flat_map(|chapter| &chapter.blocks);
    blocks
        .into_iter()
        .any(|block| first_part(parts, BlockId::of(block.id)).is_some())
}

fn has_line(parts: &[Part], wanted: &str) -> bool {
    parts
        .iter()
        .filter(|part| part.block.is_none())
        .any(|part| part.text.lines().any(|line| line.trim_end() == wanted))
}

/// The line ends that a blank line after some text still needs.
fn gap(before: &[Part]) -> &'static str {
    let last = before
        .iter()
        .rev()
        .flat_map(|part| part.text.chars().rev())
        .filter(|&c| c != '\r')
        .take(2);
    match last.take_while(|&c| c == '\n').count() {
        _ if before.is_empty() => "",
        0 => "\n\n",
        1 => "\n",
        _ => "",
    }
}

/// Where a chapter that the file lacks belongs.
fn place_of_chapter(parts: &mut Vec<Part>, page: &Page, chapter: usize) -> usize {
    let mut earlier = page.groups[..chapter]
        .iter()
        .rev()
        .flat_map(|group| group.blocks.iter().rev());
    if let Some(before) = earlier.find_map(|block| last_part(parts, BlockId::of(block.id))) {
        return after_remarks(parts, before);
    }
    let text = page.groups[chapter].text;
    for later in &page.groups[chapter + 1..] {
        if let Some(after) = later
            .blocks
            .iter()
            .find_map(|block| first_part(parts, BlockId::of(block.id)))
        {
            let title = page.titles[later.text]
                .lines()
                .next()
                .filter(|_| later.text != text);
            return before_heading(parts, after, &[title.unwrap_or_default(), &later.heading]);
        }
    }
    parts.len()
}

/// The place after a block and what its reader wrote below it, up to the next block or heading.
fn after_remarks(parts: &mut Vec<Part>, block: usize) -> usize {
    let Some(own) = parts.get(block + 1).filter(|part| part.block.is_none()) else {
        return block + 1;
    };
    match line_start(&own.text, is_heading) {
        Some(cut) => split(parts, block + 1, cut),
        None if own.text.trim().is_empty() => block + 1,
        None => block + 2,
    }
}

/// The place before the first of some headings that stands directly above a block, or before the block.
fn before_heading(parts: &mut Vec<Part>, block: usize, headings: &[&str]) -> usize {
    let Some(own) = block
        .checked_sub(1)
        .filter(|&own| parts[own].block.is_none())
    else {
        return block;
    };
    let cut = headings
        .iter()
        .filter(|heading| !heading.is_empty())
        .find_map(|heading| line_start(&parts[own].text, |line| line.trim_end() == *heading));
    match cut {
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
    parts.insert(index + 1, Part::own(rest));
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
    let Some(Part { text, block: None }) = parts.first_mut() else {
        return;
    };
    if !text.trim_start_matches('\u{FEFF}').starts_with("---\n") {
        return;
    }
    let Some(end) = text.find("\n---\n").map(|end| end + 1) else {
        return;
    };
    let set = |line: &str| {
        let counted = page.counts.iter().find(|(key, _)| {
            let number = line
                .strip_prefix(key)
                .and_then(|rest| rest.strip_prefix(": "));
            number.is_some_and(|number| number.trim_end().chars().all(|c| c.is_ascii_digit()))
        });
        counted.map_or_else(
            || line.to_owned(),
            |(key, count)| format!("{key}: {count}\n"),
        )
    };
    let head: String = text[..end].split_inclusive('\n').map(set).collect();
    text.replace_range(..end, &head);
}
