//! How pictures are handed to the child that draws, and back: each with its length before it.

use super::ALLOWANCE;
use std::io::{self, Read, Write};

/// Asks for a picture whose longer side has `longest` pixels at most; none asks for a small cover.
pub(super) fn request(to: &mut impl Write, longest: Option<u32>, picture: &[u8]) -> io::Result<()> {
    to.write_all(&longest.unwrap_or(0).to_le_bytes())?;
    answer(to, picture)
}

/// What is asked for next, and the picture; none where nothing more will be.
pub(super) fn next_request(from: &mut impl Read) -> io::Result<Option<(Option<u32>, Vec<u8>)>> {
    let mut longest = [0; 4];
    match from.read_exact(&mut longest) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let longest = u32::from_le_bytes(longest);
    Ok(Some(((longest > 0).then_some(longest), next_answer(from)?)))
}

pub(super) fn answer(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// What was answered next; an error where nothing was, or more than is taken.
pub(super) fn next_answer(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = [0; 8];
    from.read_exact(&mut len)?;
    let len = u64::from_le_bytes(len);
    if len > ALLOWANCE.answer as u64 {
        return Err(io::Error::other("longer than any answer may be"));
    }
    // It grows as bytes come: a length alone takes no memory.
    let mut bytes = Vec::new();
    if from.take(len).read_to_end(&mut bytes)? as u64 == len {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_over_arrives_one_after_another() {
        let mut pipe = Vec::new();
        request(&mut pipe, Some(1600), b"one").unwrap();
        request(&mut pipe, None, b"").unwrap();
        let mut from = pipe.as_slice();
        assert_eq!(
            next_request(&mut from).unwrap(),
            Some((Some(1600), b"one".to_vec()))
        );
        assert_eq!(next_request(&mut from).unwrap(), Some((None, Vec::new())));
        assert_eq!(next_request(&mut from).unwrap(), None);
    }

    #[test]
    fn half_an_answer_and_one_without_end_are_errors() {
        assert!(next_answer(&mut [3, 0, 0, 0, 0, 0, 0, 0, b'a'].as_slice()).is_err());
        assert!(next_answer(&mut [255; 16].as_slice()).is_err());
    }
}
