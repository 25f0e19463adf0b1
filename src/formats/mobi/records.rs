//! A Palm database: a list of records by their offsets.

use crate::formats::limits::LIMITS;

pub(super) struct Records<'a> {
    bytes: &'a [u8],
    /// Where each record begins; never decreasing, and within the file.
    starts: Vec<usize>,
}

impl<'a> Records<'a> {
    /// The records that are really there, whatever number the file claims.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let count = usize::from(u16_at(bytes, 76)?).min(LIMITS.archive_entries);
        let mut starts = Vec::new();
        for index in 0..count {
            let Some(start) = u32_at(bytes, 78 + index * 8).map(|start| start as usize) else {
                break;
            };
            if start > bytes.len() || starts.last().is_some_and(|last| start < *last) {
                break;
            }
            starts.push(start);
        }
        (!starts.is_empty()).then_some(Self { bytes, starts })
    }

    pub(super) fn get(&self, index: usize) -> Option<&'a [u8]> {
        let start = *self.starts.get(index)?;
        let end = self
            .starts
            .get(index + 1)
            .copied()
            .unwrap_or(self.bytes.len());
        self.bytes.get(start..end)
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

/// A number of seven bits a byte, the last of which has its eighth bit set; and what follows it.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0usize;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value = value << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            return Some((value, &bytes[index + 1..]));
        }
    }
    None
}
