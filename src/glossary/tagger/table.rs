//! A table from hashes to a few bytes each, used where it lies: nothing is parsed or copied when the program starts.
//!
//! Layout, all numbers little-endian: one byte with the count of bucket bits, one with the width of a value, two zero bytes, the
//! count of entries as `u32`; for each bucket the index of its first entry as `u32`, and the count of entries once more; for each
//! entry sixteen bits of its hash; for each entry its value. The high bits of a hash name its bucket, the next sixteen are kept.
//! A hash that was never put in is taken for another about once in ten thousand times, which a statistical tagger can bear.

const HEADER: usize = 8;

/// Borrowed bytes, seen as a table.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    bits: u32,
    width: usize,
    buckets: &'a [u8],
    keys: &'a [u8],
    values: &'a [u8],
}

impl<'a> Table<'a> {
    /// The table that lies in `bytes`; an empty one where their lengths do not agree.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self::checked(bytes).unwrap_or(Self {
            bits: 0,
            width: 0,
            buckets: &[],
            keys: &[],
            values: &[],
        })
    }

    fn checked(bytes: &'a [u8]) -> Option<Self> {
        let (bits, width) = (u32::from(*bytes.first()?), usize::from(*bytes.get(1)?));
        let count = usize::try_from(number(bytes, 1)?).ok()?;
        let (buckets, rest) = bytes
            .get(HEADER..)?
            .split_at_checked(4 * ((1_usize.checked_shl(bits)?) + 1))?;
        let (keys, values) = rest.split_at_checked(2 * count)?;
        (bits <= 40 && values.len() == width * count).then_some(Self {
            bits,
            width,
            buckets,
            keys,
            values,
        })
    }

    /// The value of a hash.
    #[must_use]
    pub fn get(&self, hash: u64) -> Option<&'a [u8]> {
        let bucket = usize::try_from(hash.checked_shr(64 - self.bits).unwrap_or(0)).ok()?;
        let first = usize::try_from(number(self.buckets, bucket)?).ok()?;
        let after = usize::try_from(number(self.buckets, bucket + 1)?).ok()?;
        let key = kept(hash, self.bits).to_le_bytes();
        let at = self
            .keys
            .get(2 * first..2 * after)?
            .chunks_exact(2)
            .position(|kept| kept == key)?;
        self.values
            .get((first + at) * self.width..(first + at + 1) * self.width)
    }
}

/// The sixteen bits of a hash below those that name its bucket.
fn kept(hash: u64, bits: u32) -> u16 {
    ((hash >> (48 - bits)) & 0xffff) as u16
}

fn number(bytes: &[u8], index: usize) -> Option<u32> {
    let bytes = bytes.get(4 * index..4 * index + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// The bytes of a table: for `tools/train`. Where two entries have the same hash, the one put in first stays.
#[must_use]
pub fn written(entries: &[(u64, Vec<u8>)], width: usize) -> Vec<u8> {
    let mut bits = 0;
    while (4 << bits) < entries.len() {
        bits += 1;
    }
    let place = |hash: u64| (hash.checked_shr(64 - bits).unwrap_or(0), kept(hash, bits));
    let mut sorted: Vec<&(u64, Vec<u8>)> = entries.iter().collect();
    sorted.sort_by_key(|(hash, _)| place(*hash));
    sorted.dedup_by_key(|(hash, _)| place(*hash));
    let mut bytes = vec![bits as u8, width as u8, 0, 0];
    bytes.extend((sorted.len() as u32).to_le_bytes());
    for bucket in 0..=1_u64 << bits {
        let first = sorted.partition_point(|(hash, _)| place(*hash).0 < bucket);
        bytes.extend((first as u32).to_le_bytes());
    }
    bytes.extend(
        sorted
            .iter()
            .flat_map(|(hash, _)| kept(*hash, bits).to_le_bytes()),
    );
    bytes.extend(sorted.iter().flat_map(|(_, value)| value.iter().copied()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::hash;
    use super::*;

    #[test]
    fn every_entry_is_found_and_hardly_anything_else() {
        let entries: Vec<(u64, Vec<u8>)> = (0..5_000_u16)
            .map(|n| (hash::mix(1, u64::from(n)), n.to_le_bytes().to_vec()))
            .collect();
        let bytes = written(&entries, 2);
        let table = Table::new(&bytes);
        assert!(
            entries
                .iter()
                .all(|(hash, value)| table.get(*hash) == Some(value.as_slice()))
        );
        let strangers = (0..10_000)
            .filter(|n| table.get(hash::mix(2, *n)).is_some())
            .count();
        assert!(strangers < 10, "{strangers}");
    }

    #[test]
    fn bytes_that_are_no_table_hold_nothing() {
        let bytes = written(&[(9, vec![1])], 1);
        assert_eq!(Table::new(&bytes).get(9), Some([1_u8].as_slice()));
        for end in 0..bytes.len() {
            assert_eq!(Table::new(&bytes[..end]).get(9), None, "{end} bytes");
        }
    }
}
