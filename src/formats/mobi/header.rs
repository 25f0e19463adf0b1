//! The first record of a book: how its text is packed, where its tables are, what it says of itself.

use super::decoded;
use super::records::{u16_at, u32_at};
use crate::document::Metadata;
use std::borrow::Cow;

/// No such record.
const NONE: u32 = u32::MAX;

#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The record that this header is: what it names is counted from here.
    pub(super) start: usize,
    pub(super) compression: u16,
    pub(super) text_records: usize,
    pub(super) is_locked: bool,
    /// 6 and less are old books, 8 is KF8.
    pub(super) version: u32,
    code_page: u32,
    /// Which things stand after the text in each of its records.
    pub(super) trailing: u16,
    pub(super) huffman: Option<(usize, usize)>,
    pub(super) first_resource: usize,
    pub(super) contents: Option<usize>,
    pub(super) fragments: Option<usize>,
    pub(super) skeletons: Option<usize>,
    /// The record at which the newer half of a joint file begins.
    pub(super) boundary: Option<usize>,
    /// Index of the cover among the pictures.
    pub(super) cover: Option<usize>,
    pub(super) meta: Metadata,
}

impl Header {
    pub(super) fn read(record: &[u8], start: usize) -> Option<Self> {
        let long = |at: usize| u32_at(record, at).filter(|value| *value != NONE);
        let table = |at: usize| long(at).and_then(|index| start.checked_add(index as usize));
        let mut header = Self {
            start,
            compression: u16_at(record, 0)?,
            text_records: usize::from(u16_at(record, 8)?),
            is_locked: u16_at(record, 12).is_some_and(|kind| kind != 0),
            code_page: 1252,
            ..Self::default()
        };
        if record.get(16..20) != Some(b"MOBI") {
            // A plain PalmDOC text.
            return Some(header);
        }
        let length = u32_at(record, 20)? as usize;
        header.code_page = u32_at(record, 28)?;
        header.version = u32_at(record, 36)?;
        header.first_resource = long(108).map_or(usize::MAX, |index| index as usize);
        header.huffman = table(112).zip(long(116).map(|count| count as usize));
        let has = |field: usize| length + 16 >= field + 4;
        header.trailing = if has(240) {
            u16_at(record, 242).unwrap_or(0)
        } else {
            0
        };
        header.contents = if has(244) { table(244) } else { None };
        if header.version >= 8 {
            header.fragments = table(248);
            header.skeletons = table(252);
        }
        if let (Some(offset), Some(length)) = (long(84), long(88)) {
            let name =
                record.get(offset as usize..(offset as usize).saturating_add(length as usize));
            header.meta.title = header.decode(name.unwrap_or_default()).into_owned();
        }
        if long(128).is_some_and(|flags| flags & 0x40 != 0) {
            header.read_more(
                record
                    .get(16usize.saturating_add(length)..)
                    .unwrap_or_default(),
            );
        }
        Some(header)
    }

    /// The records of the extended header (EXTH).
    fn read_more(&mut self, extended: &[u8]) {
        if !extended.starts_with(b"EXTH") {
            return;
        }
        let count = u32_at(extended, 8).unwrap_or(0).min(10_000);
        let mut at = 12usize;
        for _ in 0..count {
            let (Some(kind), Some(length)) =
                (u32_at(extended, at), u32_at(extended, at.saturating_add(4)))
            else {
                return;
            };
            let Some(data) = extended.get(at + 8..at.saturating_add(length as usize)) else {
                return;
            };
            self.take(kind, data);
            at = at.saturating_add(length.max(8) as usize);
        }
    }

    fn take(&mut self, kind: u32, data: &[u8]) {
        let text = self.decode(data).trim().to_owned();
        let number = || {
            u32_at(data, 0)
                .filter(|value| *value != NONE)
                .map(|value| value as usize)
        };
        match kind {
            100 => self.meta.authors.push(text),
            103 => self.meta.description = Some(text),
            104 => self.meta.identifiers.push(format!("urn:isbn:{text}")),
            106 => self.meta.date = Some(text),
            112 | 113 => self.meta.identifiers.push(text),
            121 => self.boundary = number(),
            201 => self.cover = number(),
            503 => self.meta.title = text,
            524 => self.meta.language = Some(text),
            _ => {}
        }
    }

    pub(super) fn decode<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        decoded(bytes, self.code_page)
    }
}
