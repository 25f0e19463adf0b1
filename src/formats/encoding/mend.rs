//! Text whose letters are two bytes long, and of which single bytes were lost, added or changed.
//!
//! One byte too few, and every pair after it is another letter. So a line with a fault in it is read in the way that
//! makes most sense. Of all ways to take its bytes in pairs or to leave some out, the best leaves out the fewest bytes
//! and has the commonest letters (a shortest path, after Viterbi 1967).

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS};

/// The encodings that are mended.
pub(super) const WITH_PAIRS: [&Encoding; 5] = [GBK, BIG5, EUC_KR, SHIFT_JIS, EUC_JP];

pub(super) fn has_pairs(encoding: &'static Encoding) -> bool {
    encoding == GB18030 || WITH_PAIRS.contains(&encoding)
}

/// A text with what had to be left out of it.
pub(super) struct Mended {
    pub text: String,
    /// The bytes without those that were left out.
    pub sound: Vec<u8>,
    /// Bytes left out, and letters beyond ASCII that were read.
    pub lost: usize,
    pub pairs: usize,
}

impl Mended {
    /// Whether so little is wrong that the encoding may well be the right one.
    pub(super) fn is_credible(&self) -> bool {
        self.lost <= 3 || self.lost * 40 <= self.pairs
    }
}

/// What leaving out a byte costs: as much as some letters that nearly never occur.
const LEFT_OUT: f32 = 5.0;

/// Decodes bytes. Lines without a fault are read as they are.
pub(super) fn mend(bytes: &[u8], encoding: &'static Encoding) -> Mended {
    if !has_pairs(encoding) {
        let (text, lost) = decoded(bytes, encoding);
        let pairs = bytes.iter().filter(|byte| !byte.is_ascii()).count();
        return Mended {
            text,
            sound: Vec::new(),
            lost,
            pairs,
        };
    }
    let mut mended = Mended {
        text: String::with_capacity(bytes.len()),
        sound: Vec::with_capacity(bytes.len()),
        lost: 0,
        pairs: 0,
    };
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let (text, bad) = encoding.decode_without_bom_handling(line);
        if bad {
            pieces(line).for_each(|piece| mended.line(piece, encoding));
        } else {
            mended.pairs += text.chars().filter(|c| !c.is_ascii()).count();
            mended.text.push_str(&text);
            mended.sound.extend_from_slice(line);
        }
    }
    mended
}

/// Pieces of a line that are not too long to be thought over whole; they end behind a byte that no letter goes on after, where
/// there is one.
fn pieces(mut line: &[u8]) -> impl Iterator<Item = &[u8]> {
    const LONGEST: usize = 64 << 10;
    std::iter::from_fn(move || {
        if line.is_empty() {
            return None;
        }
        let end = if line.len() <= LONGEST {
            line.len()
        } else {
            line[..LONGEST]
                .iter()
                .rposition(|byte| *byte < 0x30)
                .map_or(LONGEST, |at| at + 1)
        };
        let (piece, rest) = line.split_at(end);
        line = rest;
        Some(piece)
    })
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> (String, usize) {
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    let lost = if bad {
        text.matches(char::REPLACEMENT_CHARACTER).count().max(1)
    } else {
        0
    };
    (text.into_owned(), lost)
}

impl Mended {
    /// Adds a line with a fault, read in the best of all ways.
    fn line(&mut self, line: &[u8], encoding: &'static Encoding) {
        // The least that reading up to each byte costs, and how long the last step to it was; one of no letter is negative.
        let mut best: Vec<(f32, i8)> = vec![(f32::INFINITY, 0); line.len() + 1];
        best[0].0 = 0.0;
        for at in 0..line.len() {
            let so_far = best[at].0;
            let mut step = |len: usize, cost: f32, sign: i8| {
                let to = &mut best[at + len];
                if so_far + cost < to.0 {
                    *to = (so_far + cost, sign * len as i8);
                }
            };
            step(
                1,
                if line[at].is_ascii() {
                    LEFT_OUT * 2.0
                } else {
                    LEFT_OUT
                },
                -1,
            );
            for len in 1..=(line.len() - at).min(4) {
                if let Some(cost) = cost(&line[at..at + len], encoding) {
                    step(len, cost, 1);
                }
            }
        }
        let mut steps = Vec::new();
        let mut at = line.len();
        while at > 0 {
            let step = best[at].1;
            at -= usize::from(step.unsigned_abs()).max(1);
            steps.push((at, step));
        }
        for (at, step) in steps.into_iter().rev() {
            let letter = &line[at..at + usize::from(step.unsigned_abs()).max(1)];
            let (text, bad) = encoding.decode_without_bom_handling(letter);
            if step <= 0 || bad {
                self.lost += 1;
                if !self.text.ends_with(char::REPLACEMENT_CHARACTER) {
                    self.text.push(char::REPLACEMENT_CHARACTER);
                }
                continue;
            }
            self.pairs += usize::from(!letter[0].is_ascii());
            self.text.push_str(&text);
            self.sound.extend_from_slice(letter);
        }
    }
}

/// What reading these bytes as one letter costs: nothing for common letters, more for rare ones. None where they are no letter.
fn cost(bytes: &[u8], encoding: &'static Encoding) -> Option<f32> {
    match *bytes {
        [byte] if byte.is_ascii() => Some(0.0),
        // Half-width katakana.
        [0xa1..=0xdf] if encoding == SHIFT_JIS => Some(1.2),
        [lead, trail] => pair(lead, trail, encoding),
        [0x8f, 0xa1..=0xfe, 0xa1..=0xfe] if encoding == EUC_JP => Some(2.0),
        [0x81..=0xfe, 0x30..=0x39, 0x81..=0xfe, 0x30..=0x39]
            if encoding == GBK || encoding == GB18030 =>
        {
            Some(2.0)
        }
        _ => None,
    }
}

/// What a letter of a text costs on average: little where nearly all of them are common in its encoding.
pub(super) fn rarity(bytes: &[u8], encoding: &'static Encoding) -> f32 {
    let (mut sum, mut letters, mut at) = (0.0_f32, 0_u32, 0);
    while at < bytes.len() {
        let letter = (1..=(bytes.len() - at).min(4))
            .find_map(|len| Some((len, cost(&bytes[at..at + len], encoding)?)));
        let (len, cost) = letter.unwrap_or((1, LEFT_OUT));
        if !bytes[at].is_ascii() {
            (sum, letters) = (sum + cost, letters + 1);
        }
        at += len;
    }
    sum / letters.max(1) as f32
}

const COMMON: f32 = 0.0;
const SIGN: f32 = 0.3;
const RARE: f32 = 1.5;
const RARER: f32 = 2.0;
const HARDLY: f32 = 3.0;

/// The same for two bytes. The standards put common letters together: kana, hangul, level one of the ideographs.
fn pair(lead: u8, trail: u8, encoding: &'static Encoding) -> Option<f32> {
    let is_upper = trail >= 0xa1;
    let is_trail = match encoding {
        _ if encoding == EUC_JP => matches!(trail, 0xa1..=0xfe),
        _ if encoding == BIG5 => matches!(trail, 0x40..=0x7e | 0xa1..=0xfe),
        _ if encoding == EUC_KR => matches!(trail, 0x41..=0x5a | 0x61..=0x7a | 0x81..=0xfe),
        _ => matches!(trail, 0x40..=0x7e | 0x80..=0xfe),
    };
    if !is_trail {
        return None;
    }
    let cost = if encoding == BIG5 {
        match lead {
            0xa1..=0xa3 => SIGN,
            0xa4..=0xc6 => COMMON,
            0xc9..=0xf9 => RARE,
            0x81..=0xfe => HARDLY,
            _ => return None,
        }
    } else if encoding == SHIFT_JIS {
        match lead {
            0x82 | 0x83 => COMMON,
            0x81 | 0x88..=0x97 => SIGN,
            0x98..=0x9f | 0xe0..=0xea => RARE,
            0x84..=0x87 | 0xeb..=0xfc => HARDLY,
            _ => return None,
        }
    } else if encoding == EUC_JP {
        match lead {
            0xa4 | 0xa5 | 0xb0..=0xcf => COMMON,
            0xa1..=0xa3 => SIGN,
            0x8e | 0xd0..=0xf4 => RARE,
            0xa6..=0xa8 => RARER,
            _ => return None,
        }
    } else if encoding == EUC_KR {
        match (lead, is_upper) {
            (0xb0..=0xc8, true) => COMMON,
            (0xa1..=0xa3, true) => SIGN,
            (0x81..=0xc6, false) | (0xca..=0xfd, true) => RARE,
            (0x81..=0xfe, true) => RARER,
            _ => return None,
        }
    } else {
        match (lead, is_upper) {
            (0xb0..=0xd7, true) => COMMON,
            (0xa1..=0xa3, true) => SIGN,
            (0xd8..=0xf7, true) => RARE,
            (0xa4..=0xaf, true) => RARER,
            (0x81..=0xfe, _) => HARDLY,
            _ => return None,
        }
    };
    Some(cost)
}
