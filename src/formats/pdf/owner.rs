//! Owner passwords of older locks: the user password, by which files are read, can be computed from one. Source: ISO 32000-1, 7.6.3.4.

use super::references::last_at;
use super::strings::doc_bytes;
use super::writing::reference_after;
use hayro_syntax::object::{Dict, FromBytes, Name, String as PdfString};
use md5::{Digest, Md5};

pub(super) const PADDING: [u8; 32] = [
    0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
    0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
];
/// Rounds of hashing and of RC4 in all but the first of these locks.
pub(super) const HASHES: usize = 50;
pub(super) const ROUNDS: u8 = 20;

/// The user password of a file that has this owner password. What it is for another password is no password. None for files with newer
/// locks, which are opened by both.
pub(super) fn user_password(bytes: &[u8], owner: &str) -> Option<Vec<u8>> {
    let lock = lock(bytes)?;
    let is_standard = lock.get::<Name<'_>>(b"Filter")?.as_str() == "Standard";
    let revision = lock.get::<i32>(b"R").filter(|_| is_standard)?;
    let locked = lock.get::<PdfString<'_>>(b"O")?;
    let bits = match revision {
        2 => 40,
        3 | 4 => lock.get::<i32>(b"Length").unwrap_or(match revision {
            3 => 40,
            _ => 128,
        }),
        _ => return None,
    };
    let length = usize::try_from(bits / 8).ok()?.clamp(5, 16);
    let padded: Vec<u8> = doc_bytes(owner)
        .into_iter()
        .chain(PADDING)
        .take(32)
        .collect();
    let mut hash: [u8; 16] = Md5::digest(&padded).into();
    if revision > 2 {
        for _ in 0..HASHES {
            hash = Md5::digest(&hash[..length]).into();
        }
    }
    let key = &hash[..length];
    let mut user = locked.as_bytes().get(..32)?.to_vec();
    let rounds = if revision == 2 { 1 } else { ROUNDS };
    for round in (0..rounds).rev() {
        let key: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
        user = rc4(&key, &user);
    }
    let end = (0..=user.len()).find(|end| user[*end..] == PADDING[..user.len() - end])?;
    user.truncate(end);
    Some(user)
}

/// What a file says of its lock. It is never locked itself, nor inside of another object.
pub(super) fn lock(bytes: &[u8]) -> Option<Dict<'_>> {
    const KEY: &[u8] = b"/Encrypt";
    let direct = last_at(bytes, KEY)
        .and_then(|at| Dict::from_bytes(bytes[at + KEY.len()..].trim_ascii_start()));
    let elsewhere = || {
        let head = format!("{} obj", reference_after(bytes, KEY)?);
        let is_whole = |at: &usize| {
            at.checked_sub(1)
                .is_none_or(|at| !bytes[at].is_ascii_digit())
        };
        let mut places = bytes.windows(head.len()).enumerate();
        let mut places = places.by_ref().filter(|(_, part)| *part == head.as_bytes());
        let at = places.find_map(|(at, _)| Some(at).filter(is_whole))?;
        Dict::from_bytes(bytes[at + head.len()..].trim_ascii_start())
    };
    direct.or_else(elsewhere)
}

pub(super) fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|at| at as u8);
    let mut j = 0u8;
    for i in 0..256 {
        j = j.wrapping_add(state[i]).wrapping_add(key[i % key.len()]);
        state.swap(i, usize::from(j));
    }
    let (mut i, mut j) = (0u8, 0u8);
    let next = |byte: &u8| {
        i = i.wrapping_add(1);
        j = j.wrapping_add(state[usize::from(i)]);
        state.swap(usize::from(i), usize::from(j));
        let at = state[usize::from(i)].wrapping_add(state[usize::from(j)]);
        byte ^ state[usize::from(at)]
    };
    bytes.iter().map(next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cipher_is_the_one_that_is_meant() {
        assert_eq!(
            rc4(b"Key", b"Plaintext"),
            [0xBB, 0xF3, 0x16, 0xE8, 0xD9, 0x40, 0xAF, 0x0A, 0xD3]
        );
    }
}
