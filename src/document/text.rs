//! The flat text of a document, and the one unit of position: [`Offset`], a count of Unicode code points.
//!
//! Pages, pixels, UTF-16 units and bytes are converted at the edges; nothing else is ever stored.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A position in a document's flat text, in Unicode code points from its start.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Offset(pub u32);

impl Offset {
    pub const ZERO: Self = Self(0);

    /// The position `count` code points further on.
    #[must_use]
    pub fn plus(self, count: usize) -> Self {
        Self(
            self.0
                .saturating_add(u32::try_from(count).unwrap_or(u32::MAX)),
        )
    }

    /// The position `count` code points back, stopping at the start of the text.
    #[must_use]
    pub fn minus(self, count: usize) -> Self {
        Self(
            self.0
                .saturating_sub(u32::try_from(count).unwrap_or(u32::MAX)),
        )
    }

    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for Offset {
    fn from(count: usize) -> Self {
        Self(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A half-open stretch of a document's flat text, `start` included and `end` not; never reversed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct TextRange {
    pub start: Offset,
    pub end: Offset,
}

impl TextRange {
    /// The range between two positions, given in either order.
    pub fn new(a: impl Into<Offset>, b: impl Into<Offset>) -> Self {
        let (a, b) = (a.into(), b.into());
        Self {
            start: a.min(b),
            end: a.max(b),
        }
    }

    /// Length in code points.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end.0 - self.start.0) as usize
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    #[must_use]
    pub fn contains(self, offset: Offset) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one code point.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shared stretch, if there is one.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// One checkpoint every this many code points: a lookup walks at most this far, and the table costs 0.4 % of the text.
const STRIDE: usize = 1024;

/// A string that finds the byte of a code point, and the code point of a byte, without walking from its start. Copies share it: a
/// long text lies in memory once, whoever has it open.
#[derive(Clone, Debug, Default)]
pub struct Text {
    string: Arc<str>,
    /// Code points in `string`.
    len: usize,
    /// The byte of code points 0, `STRIDE`, 2 `STRIDE` …; empty where all is ASCII and the two counts agree.
    checkpoints: Vec<u32>,
    /// Found when it is first asked for.
    sha256: OnceLock<String>,
}

impl Text {
    #[must_use]
    pub fn new(string: String) -> Self {
        if string.is_ascii() {
            return Self {
                len: string.len(),
                string: string.into(),
                checkpoints: Vec::new(),
                sha256: OnceLock::new(),
            };
        }
        let mut checkpoints = Vec::new();
        let mut len = 0;
        for (byte, _) in string.char_indices() {
            if len % STRIDE == 0 {
                checkpoints.push(u32::try_from(byte).unwrap_or(u32::MAX));
            }
            len += 1;
        }
        Self {
            string: string.into(),
            len,
            checkpoints,
            sha256: OnceLock::new(),
        }
    }

    /// SHA-256 of all of it, in lower-case hexadecimal: by it a text is known again.
    #[must_use]
    pub fn sha256(&self) -> &str {
        self.sha256
            .get_or_init(|| hex::encode(Sha256::digest(self.string.as_bytes())))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// The position after the last code point.
    #[must_use]
    pub fn end(&self) -> Offset {
        Offset::from(self.len)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The whole text as a range.
    #[must_use]
    pub fn range(&self) -> TextRange {
        TextRange {
            start: Offset::ZERO,
            end: self.end(),
        }
    }

    /// The byte at which the code point `offset` starts; the length in bytes for any offset past the end.
    #[must_use]
    pub fn byte(&self, offset: Offset) -> usize {
        let index = offset.index();
        if index >= self.len {
            return self.string.len();
        }
        if self.checkpoints.is_empty() {
            return index;
        }
        let from = self.checkpoints[index / STRIDE] as usize;
        let rest = &self.string[from..];
        rest.char_indices()
            .nth(index % STRIDE)
            .map_or(self.string.len(), |(byte, _)| from + byte)
    }

    /// The code point that holds byte `byte`; the end for any byte past it.
    #[must_use]
    pub fn offset(&self, byte: usize) -> Offset {
        if byte >= self.string.len() {
            return self.end();
        }
        if self.checkpoints.is_empty() {
            return Offset::from(byte);
        }
        let slot = self.checkpoints.partition_point(|&b| b as usize <= byte) - 1;
        let from = self.checkpoints[slot] as usize;
        let inside = self.string[from..]
            .char_indices()
            .take_while(|&(b, _)| from + b <= byte)
            .count()
            - 1;
        Offset::from(slot * STRIDE + inside)
    }

    /// The bytes of a range of code points.
    #[must_use]
    pub fn bytes(&self, range: TextRange) -> Range<usize> {
        let start = self.byte(range.start);
        if range.len() <= STRIDE {
            // Walking on from the start is cheaper than a second lookup, and most ranges are short.
            let tail = &self.string[start..];
            let len = if self.checkpoints.is_empty() {
                range.len().min(tail.len())
            } else {
                tail.char_indices()
                    .nth(range.len())
                    .map_or(tail.len(), |(byte, _)| byte)
            };
            return start..start + len;
        }
        start..self.byte(range.end)
    }

    /// The words of a range; what lies past the end is left out.
    #[must_use]
    pub fn slice(&self, range: TextRange) -> &str {
        &self.string[self.bytes(range)]
    }

    /// The range of code points that covers a range of bytes.
    #[must_use]
    pub fn range_of_bytes(&self, bytes: Range<usize>) -> TextRange {
        let start = self.offset(bytes.start);
        if bytes.len() <= STRIDE
            && self.string.is_char_boundary(bytes.start)
            && self
                .string
                .is_char_boundary(bytes.end.min(self.string.len()))
        {
            let end = bytes.end.min(self.string.len());
            return TextRange {
                start,
                end: start.plus(self.string[bytes.start.min(end)..end].chars().count()),
            };
        }
        TextRange {
            start,
            end: self.offset(bytes.end),
        }
    }
}

// Only the words are written: the checkpoints follow from them.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.string)
    }
}

impl<'a> Deserialize<'a> for Text {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

impl From<&str> for Text {
    fn from(string: &str) -> Self {
        Self::new(string.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_code_points_convert_both_ways_in_any_script() {
        let string: String = "aé漢😀 ".repeat(1000);
        let text = Text::new(string.clone());
        for (index, (byte, _)) in string.char_indices().enumerate().step_by(7) {
            assert_eq!(text.byte(Offset::from(index)), byte);
            assert_eq!(text.offset(byte), Offset::from(index));
        }
        assert_eq!(text.end(), Offset(5000));
        assert_eq!(text.slice(TextRange::new(1usize, 4usize)), "é漢😀");
        assert_eq!(
            text.slice(TextRange::new(10usize, 4990usize))
                .chars()
                .count(),
            4980
        );
    }

    #[test]
    fn positions_past_the_end_are_the_end() {
        let text = Text::from("abc");
        assert_eq!(text.byte(Offset(99)), 3);
        assert_eq!(text.offset(99), Offset(3));
        assert_eq!(text.slice(TextRange::new(1usize, 99usize)), "bc");
    }

    #[test]
    fn a_byte_inside_a_code_point_belongs_to_it() {
        let text = Text::from("é漢");
        assert_eq!(text.offset(1), Offset(0));
        assert_eq!(text.offset(3), Offset(1));
    }
}
