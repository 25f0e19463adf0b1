//! The text of a book out of its records: as it is, by PalmDOC's LZ77, or by the HUFF and CDIC tables.

use super::MOST;
use super::header::Header;
use super::records::{Records, u16_at, u32_at};

/// Phrases that phrases are made of, one within the other.
const DEPTH: usize = 32;

/// The whole text, and whether something of it is missing.
pub(super) fn text(records: &Records<'_>, header: &Header) -> (Vec<u8>, bool) {
    let huffman = if header.compression == 17480 {
        Huffman::read(records, header)
    } else {
        None
    };
    let mut text = Vec::new();
    for index in 1..=header.text_records {
        let Some(record) = header
            .start
            .checked_add(index)
            .and_then(|index| records.get(index))
        else {
            return (text, true);
        };
        let packed = without_trailing(record, header.trailing);
        match (header.compression, &huffman) {
            (1, _) => text.extend_from_slice(packed),
            (2, _) => palmdoc(packed, &mut text),
            (17480, Some(huffman)) => huffman.unpack(packed, &mut text, DEPTH),
            _ => return (text, true),
        }
        if text.len() > MOST {
            text.truncate(MOST);
            return (text, true);
        }
    }
    (text, false)
}

/// The record without what stands after its text: tables by their lengths, and bytes of a letter that the next record repeats.
fn without_trailing(mut record: &[u8], flags: u16) -> &[u8] {
    for _ in 0..(flags >> 1).count_ones() {
        let tail = &record[record.len().saturating_sub(4)..];
        let size = tail.iter().fold(0usize, |size, byte| {
            let size = if byte & 0x80 != 0 { 0 } else { size };
            size << 7 | usize::from(byte & 0x7f)
        });
        record = &record[..record.len().saturating_sub(size)];
    }
    if flags & 1 == 1
        && let Some(last) = record.last()
    {
        record = &record[..record.len().saturating_sub(usize::from(last & 3) + 1)];
    }
    record
}

/// Unpacks one record; copies reach back no further than to its own start.
fn palmdoc(packed: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    let mut rest = packed.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            1..=8 => out.extend(rest.by_ref().take(usize::from(byte))),
            0 | 9..=0x7f => out.push(byte),
            0x80..=0xbf => {
                let Some(next) = rest.next() else { return };
                let pair = usize::from(u16::from_be_bytes([byte, next]));
                let (distance, length) = (pair >> 3 & 0x7ff, (pair & 7) + 3);
                for _ in 0..length {
                    match out
                        .len()
                        .checked_sub(distance)
                        .filter(|from| *from >= start && distance > 0)
                    {
                        Some(from) => out.push(out[from]),
                        None => return,
                    }
                }
            }
            0xc0.. => out.extend([b' ', byte ^ 0x80]),
        }
    }
}

/// The tables of a Huffman code over phrases.
struct Huffman<'a> {
    /// For the first eight bits of a code: its length, whether that is certain, and the largest code of the length.
    first: Vec<(u32, bool, u32)>,
    /// For each length in bits: smallest and largest code, at the upper end of 32 bits.
    bounds: Vec<(u32, u32)>,
    /// Phrases, and whether each is text already.
    phrases: Vec<(&'a [u8], bool)>,
}

impl<'a> Huffman<'a> {
    fn read(records: &Records<'a>, header: &Header) -> Option<Self> {
        let (start, count) = header.huffman?;
        let table = records.get(start)?;
        if !table.starts_with(b"HUFF") {
            return None;
        }
        let (first_at, bounds_at) = (u32_at(table, 8)? as usize, u32_at(table, 12)? as usize);
        let top = |code: u32, bits: u32| (u64::from(code) << (32 - bits)) as u32;
        let last =
            |code: u32, bits: u32| (((u64::from(code) + 1) << (32 - bits)).wrapping_sub(1)) as u32;
        let first = (0..256usize)
            .map(|index| {
                let entry = u32_at(table, first_at.checked_add(index * 4)?)?;
                let bits = entry & 0x1f;
                (bits > 0)
                    .then(|| (bits, entry & 0x80 != 0, last(entry >> 8, bits)))
                    .or(Some((0, false, 0)))
            })
            .collect::<Option<Vec<_>>>()?;
        let mut bounds = vec![(0, 0)];
        for bits in 1..=32u32 {
            let at = bounds_at.checked_add(bits as usize * 8 - 8)?;
            bounds.push((
                top(u32_at(table, at)?, bits),
                last(u32_at(table, at + 4)?, bits),
            ));
        }
        let mut phrases = Vec::new();
        for index in 1..count {
            read_phrases(records.get(start.checked_add(index)?)?, &mut phrases)?;
        }
        Some(Self {
            first,
            bounds,
            phrases,
        })
    }

    fn unpack(&self, packed: &[u8], out: &mut Vec<u8>, depth: usize) {
        let bits_in_all = packed.len() * 8;
        let mut at = 0usize;
        while at < bits_in_all && out.len() <= MOST {
            let code = bits(packed, at);
            let (mut length, certain, mut largest) = self.first[(code >> 24) as usize];
            if length == 0 {
                return;
            }
            if !certain {
                while self
                    .bounds
                    .get(length as usize)
                    .is_some_and(|(smallest, _)| code < *smallest)
                {
                    length += 1;
                }
                match self.bounds.get(length as usize) {
                    Some((_, last)) => largest = *last,
                    None => return,
                }
            }
            at += length as usize;
            if at > bits_in_all {
                return;
            }
            let index = (largest.wrapping_sub(code) >> (32 - length)) as usize;
            match self.phrases.get(index) {
                Some((phrase, true)) => out.extend_from_slice(phrase),
                Some((phrase, false)) if depth > 0 => self.unpack(phrase, out, depth - 1),
                _ => return,
            }
        }
    }
}

/// 32 bits from a bit position on, with zeros after the end.
fn bits(bytes: &[u8], at: usize) -> u32 {
    let window = (0..5).fold(0u64, |window, index| {
        window << 8 | u64::from(bytes.get(at / 8 + index).copied().unwrap_or(0))
    });
    (window >> (8 - at % 8)) as u32
}

/// Appends the phrases of a CDIC record.
fn read_phrases<'a>(record: &'a [u8], phrases: &mut Vec<(&'a [u8], bool)>) -> Option<()> {
    const HEADER: usize = 16;
    if !record.starts_with(b"CDIC") {
        return None;
    }
    let (all, bits) = (u32_at(record, 8)? as usize, u32_at(record, 12)?.min(16));
    let here = (1usize << bits).min(all.saturating_sub(phrases.len()));
    for index in 0..here {
        let at = HEADER + usize::from(u16_at(record, HEADER + index * 2)?);
        let length = u16_at(record, at)?;
        let phrase = record.get(at + 2..at + 2 + usize::from(length & 0x7fff))?;
        phrases.push((phrase, length & 0x8000 != 0));
    }
    Some(())
}
