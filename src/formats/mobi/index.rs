//! Indices (INDX records): entries with tagged numbers, and the strings that they point to.

use super::header::Header;
use super::records::{Records, number, u16_at, u32_at};
use crate::formats::limits::LIMITS;
use crate::formats::titles::tidy_title;
use std::collections::HashMap;

/// An entry of an index: its name, and the numbers of each tag.
#[derive(Debug, Default)]
pub(super) struct IndexEntry {
    pub(super) name: Vec<u8>,
    tags: HashMap<u8, Vec<usize>>,
}

impl IndexEntry {
    /// A number of a tag by its place among those of the tag.
    pub(super) fn get(&self, tag: u8, place: usize) -> Option<usize> {
        self.tags.get(&tag)?.get(place).copied()
    }
}

/// An index with its strings.
pub(super) struct Index<'a> {
    pub(super) entries: Vec<IndexEntry>,
    /// Records of strings, each of which is named by its own number times 65,536.
    strings: Vec<&'a [u8]>,
}

/// How the numbers of a tag are read from the control bytes.
#[derive(Clone, Copy)]
struct Tag {
    tag: u8,
    values: usize,
    mask: u8,
    ends: bool,
}

impl<'a> Index<'a> {
    pub(super) fn read(records: &Records<'a>, at: usize) -> Option<Self> {
        let head = records
            .get(at)
            .filter(|record| record.starts_with(b"INDX"))?;
        let (length, parts, strings) = (
            u32_at(head, 4)? as usize,
            u32_at(head, 24)? as usize,
            u32_at(head, 52).unwrap_or(0) as usize,
        );
        let (tags, control) = tags(head.get(length..)?)?;
        let mut entries = Vec::new();
        for part in 1..=parts.min(LIMITS.archive_entries) {
            let Some(record) = records.get(at.checked_add(part)?) else {
                break;
            };
            read_entries(record, &tags, control, &mut entries);
        }
        let first = at.checked_add(parts)?.checked_add(1)?;
        let strings = (0..strings.min(64))
            .map_while(|index| records.get(first.checked_add(index)?))
            .collect();
        Some(Self { entries, strings })
    }

    /// The string at an offset.
    pub(super) fn string(&self, at: usize) -> Option<&'a [u8]> {
        let record = self.strings.get(at >> 16)?;
        let (length, rest) = number(record.get(at & 0xffff..)?)?;
        rest.get(..length)
    }
}

/// The table of tags, and how many control bytes stand in each entry.
fn tags(table: &[u8]) -> Option<(Vec<Tag>, usize)> {
    if !table.starts_with(b"TAGX") {
        return None;
    }
    let (length, control) = (u32_at(table, 4)? as usize, u32_at(table, 8)? as usize);
    let rows = table.get(12..length.min(table.len()))?.as_chunks::<4>().0;
    let tag = |row: &[u8; 4]| Tag {
        tag: row[0],
        values: usize::from(row[1]),
        mask: row[2],
        ends: row[3] == 1,
    };
    Some((rows.iter().map(tag).collect(), control.min(16)))
}

fn read_entries(record: &[u8], tags: &[Tag], control: usize, entries: &mut Vec<IndexEntry>) {
    let (Some(at), Some(count)) = (u32_at(record, 20), u32_at(record, 24)) else {
        return;
    };
    let at = at as usize;
    for index in 0..count as usize {
        if entries.len() >= LIMITS.contents_entries {
            return;
        }
        let start = at
            .checked_add(4 + index * 2)
            .and_then(|place| u16_at(record, place));
        let Some(entry) =
            start.and_then(|start| read_entry(record.get(usize::from(start)..)?, tags, control))
        else {
            return;
        };
        entries.push(entry);
    }
}

fn read_entry(bytes: &[u8], tags: &[Tag], control: usize) -> Option<IndexEntry> {
    let (&length, rest) = bytes.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(length))?;
    let (controls, mut rest) = rest.split_at_checked(control)?;
    // First all counts, then all numbers: how many times a tag's numbers come, or how many bytes they take.
    enum Many {
        Times(usize),
        Bytes(usize),
    }
    let (mut wanted, mut byte) = (Vec::new(), 0);
    for tag in tags {
        if tag.ends {
            byte += 1;
            continue;
        }
        let value = controls.get(byte).copied().unwrap_or(0) & tag.mask;
        if value == 0 {
            continue;
        }
        if value == tag.mask && tag.mask.count_ones() > 1 {
            let (bytes, after) = number(rest)?;
            rest = after;
            wanted.push((tag, Many::Bytes(bytes)));
        } else {
            wanted.push((
                tag,
                Many::Times(usize::from(value >> tag.mask.trailing_zeros())),
            ));
        }
    }
    let mut entry = IndexEntry {
        name: name.to_vec(),
        tags: HashMap::new(),
    };
    for (tag, many) in wanted {
        let values = entry.tags.entry(tag.tag).or_default();
        match many {
            Many::Times(times) => {
                for _ in 0..times * tag.values {
                    let (value, after) = number(rest)?;
                    values.push(value);
                    rest = after;
                }
            }
            Many::Bytes(bytes) => {
                let (mut part, after) = rest.split_at_checked(bytes)?;
                while let Some((value, next)) = number(part) {
                    values.push(value);
                    part = next;
                }
                rest = after;
            }
        }
    }
    Some(entry)
}

/// A line of the table of contents.
pub(super) struct Line {
    pub(super) depth: u8,
    pub(super) label: String,
    /// Byte position in the text of an old book.
    pub(super) position: Option<usize>,
    /// Number of the fragment and offset in it, in a new one.
    pub(super) fragment: Option<(usize, usize)>,
}

/// The table of contents (NCX) of a book.
pub(super) fn contents(records: &Records<'_>, header: &Header) -> Vec<Line> {
    let Some(index) = header.contents.and_then(|at| Index::read(records, at)) else {
        return Vec::new();
    };
    let mut lines: Vec<(usize, Line)> = index
        .entries
        .iter()
        .filter_map(|entry| {
            let label = tidy_title(
                &header.decode(index.string(entry.get(3, 0)?)?),
                LIMITS.title_chars,
            );
            let depth = u8::try_from(entry.get(4, 0).unwrap_or(0))
                .unwrap_or(u8::MAX)
                .min(LIMITS.contents_depth - 1);
            let fragment = entry.get(6, 0).zip(entry.get(6, 1));
            let position = entry.get(1, 0);
            Some((
                position.unwrap_or(0),
                Line {
                    depth,
                    label,
                    position,
                    fragment,
                },
            ))
        })
        .collect();
    // Entries stand level by level; the text's order is the reader's.
    lines.sort_by_key(|(position, line)| (*position, line.depth));
    lines.into_iter().map(|(_, line)| line).collect()
}
