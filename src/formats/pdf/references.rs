//! The cross-references of a PDF, as far as they are needed to put something behind it. Source: ISO 32000-2, 7.5.4 to 7.5.8.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Runs of numbers that follow each other.
fn runs(offsets: &BTreeMap<u32, (usize, i32)>) -> Vec<Vec<u32>> {
    let numbers: Vec<u32> = offsets.keys().copied().collect();
    numbers
        .chunk_by(|a, b| a + 1 == *b)
        .map(<[u32]>::to_vec)
        .collect()
}

pub(super) fn reference_table(offsets: &BTreeMap<u32, (usize, i32)>) -> String {
    let mut table = "xref\n".to_owned();
    for run in runs(offsets) {
        let _ = writeln!(table, "{} {}", run[0], run.len());
        for number in run {
            let (offset, generation) = offsets[&number];
            let _ = writeln!(table, "{offset:010} {generation:05} n ");
        }
    }
    table
}

pub(super) fn reference_stream(
    own: u32,
    offsets: &BTreeMap<u32, (usize, i32)>,
    size: u32,
    trailer: &str,
) -> Vec<u8> {
    let mut entries: Vec<u8> = Vec::new();
    let mut index = String::new();
    for run in runs(offsets) {
        let _ = write!(index, "{} {} ", run[0], run.len());
        for number in run {
            let (offset, generation) = offsets[&number];
            entries.push(1);
            entries.extend_from_slice(&(offset as u64).to_be_bytes());
            entries.extend_from_slice(&(generation as u16).to_be_bytes());
        }
    }
    let mut text = format!(
        "{own} 0 obj\n<</Type/XRef/W[1 8 2]/Index[{index}]/Size {size}{trailer}/Length {}>>\nstream\n",
        entries.len()
    )
    .into_bytes();
    text.extend(entries);
    text.extend_from_slice(b"\nendstream\nendobj\n");
    text
}

/// The cross-references that a file has.
pub(super) struct Previous {
    /// Where they begin, as the file counts.
    pub start: Option<usize>,
    /// What stands before the byte that the file calls 0.
    pub base: usize,
    pub kind: References,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum References {
    Table,
    Stream,
    /// They do not stand where the file says.
    Damaged,
}

impl Previous {
    pub fn of(bytes: &[u8]) -> Self {
        let start = last_at(bytes, b"startxref")
            .and_then(|at| first_number(&bytes[at + b"startxref".len()..]));
        let header = bytes
            .windows(5)
            .position(|part| part == b"%PDF-")
            .unwrap_or(0);
        let at = |base: usize| start.and_then(|start| bytes.get(base + start..));
        let is_table =
            |base: usize| at(base).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"xref"));
        let is_stream = |base: usize| {
            at(base).is_some_and(|rest| {
                let head = &rest[..rest.len().min(400)];
                head.trim_ascii_start()
                    .first()
                    .is_some_and(u8::is_ascii_digit)
                    && head.windows(5).any(|part| part == b"/XRef")
            })
        };
        let base = [0, header]
            .into_iter()
            .find(|base| is_table(*base) || is_stream(*base))
            .unwrap_or(0);
        Self {
            start,
            base,
            kind: if is_stream(base) {
                References::Stream
            } else if is_table(base) {
                References::Table
            } else {
                References::Damaged
            },
        }
    }
}

pub(super) fn last_at(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|found| found == part)
}

pub(super) fn first_number(bytes: &[u8]) -> Option<usize> {
    let rest = bytes.trim_ascii_start();
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}
