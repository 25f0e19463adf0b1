//! The cipher AES with keys of 128 bits, backwards, as PDFs are locked with it. Source: FIPS 197; ISO 32000-1, 7.6.2.

const BLOCK: usize = 16;
const ROUNDS: usize = 10;

pub(super) struct Aes128 {
    /// One for each round, and one before the first.
    keys: [[u8; BLOCK]; ROUNDS + 1],
    unboxed: [u8; 256],
}

impl Aes128 {
    pub fn new(key: &[u8; BLOCK]) -> Self {
        let boxed = boxed();
        let mut unboxed = [0; 256];
        for (from, to) in (0..=u8::MAX).zip(boxed) {
            unboxed[usize::from(to)] = from;
        }
        let mut keys = [*key; ROUNDS + 1];
        let mut constant = 1;
        for round in 1..=ROUNDS {
            let before = keys[round - 1];
            let turned = [before[13], before[14], before[15], before[12]];
            let mut word = turned.map(|byte| boxed[usize::from(byte)]);
            word[0] ^= constant;
            constant = doubled(constant);
            for at in 0..BLOCK {
                word[at % 4] ^= before[at];
                keys[round][at] = word[at % 4];
            }
        }
        Self { keys, unboxed }
    }

    /// What is behind a first block that is drawn by lot, each block mixed with the one before it, without what fills the last one.
    pub fn open(&self, data: &[u8]) -> Vec<u8> {
        let (blocks, _) = data.as_chunks::<BLOCK>();
        let mut out: Vec<u8> = Vec::with_capacity(data.len());
        for pair in blocks.windows(2) {
            let block = self.block(pair[1]);
            out.extend(
                block
                    .iter()
                    .zip(pair[0])
                    .map(|(byte, before)| byte ^ before),
            );
        }
        let fill = out.last().copied().unwrap_or(0);
        let kept = out.len().saturating_sub(usize::from(fill));
        if (1..=16).contains(&fill) && out[kept..].iter().all(|byte| *byte == fill) {
            out.truncate(kept);
        }
        out
    }

    fn block(&self, mut block: [u8; BLOCK]) -> [u8; BLOCK] {
        mix(&mut block, &self.keys[ROUNDS]);
        for round in (0..ROUNDS).rev() {
            // Each row is turned back by its number; the columns stand one after the other.
            block = std::array::from_fn(|at| {
                let (column, row) = (at / 4, at % 4);
                let from = block[(column + 4 - row) % 4 * 4 + row];
                self.unboxed[usize::from(from)]
            });
            mix(&mut block, &self.keys[round]);
            if round > 0 {
                block = columns_unmixed(block);
            }
        }
        block
    }
}

fn mix(block: &mut [u8; BLOCK], key: &[u8; BLOCK]) {
    block
        .iter_mut()
        .zip(key)
        .for_each(|(byte, key)| *byte ^= key);
}

fn columns_unmixed(block: [u8; BLOCK]) -> [u8; BLOCK] {
    const SHARES: [u8; 4] = [14, 11, 13, 9];
    std::array::from_fn(|at| {
        let (column, row) = (at / 4, at % 4);
        let share =
            |other: usize| product(block[column * 4 + other], SHARES[(other + 4 - row) % 4]);
        share(0) ^ share(1) ^ share(2) ^ share(3)
    })
}

/// In the field of 256 numbers that the cipher counts in.
fn doubled(number: u8) -> u8 {
    (number << 1) ^ if number & 0x80 == 0 { 0 } else { 0x1B }
}

fn product(mut number: u8, mut times: u8) -> u8 {
    let mut product = 0;
    while times > 0 {
        if times & 1 == 1 {
            product ^= number;
        }
        number = doubled(number);
        times >>= 1;
    }
    product
}

/// What each byte becomes: its inverse in the field, its bits mixed.
fn boxed() -> [u8; 256] {
    let mut boxed = [0x63; 256];
    let (mut power, mut inverse) = (1u8, 1u8);
    loop {
        // 3 leads through all numbers but 0, and its inverse, 246, through their inverses.
        power = product(power, 3);
        inverse = product(inverse, 0xF6);
        let turned = |by: u32| inverse.rotate_left(by);
        boxed[usize::from(power)] = inverse ^ turned(1) ^ turned(2) ^ turned(3) ^ turned(4) ^ 0x63;
        if power == 1 {
            return boxed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cipher_is_the_one_that_is_meant() {
        // FIPS 197, appendix C.1.
        let key: [u8; 16] = std::array::from_fn(|at| at as u8);
        let plain: [u8; 16] = std::array::from_fn(|at| at as u8 * 0x11);
        let locked = [
            0x69, 0xC4, 0xE0, 0xD8, 0x6A, 0x7B, 0x04, 0x30, 0xD8, 0xCD, 0xB7, 0x80, 0x70, 0xB4,
            0xC5, 0x5A,
        ];
        let aes = Aes128::new(&key);
        assert_eq!(aes.block(locked), plain);
        let data = [[0; 16], locked].concat();
        assert_eq!(aes.open(&data), plain);
    }
}
