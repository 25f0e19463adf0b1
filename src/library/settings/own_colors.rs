//! The colours of a theme that the reader makes.

use serde::{Deserialize, Serialize};

/// Red, green and blue, written as `#fdfcf9`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rgb(pub [u8; 3]);

/// The colours that a theme of the reader's own is made of; all others follow from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnColors {
    pub paper: Rgb,
    pub ink: Rgb,
    /// Of links, and of whatever is selected.
    pub accent: Rgb,
}

impl OwnColors {
    /// Green paper, easy on the eyes: where a reader begins.
    pub const LIGHT: Self = Self {
        paper: Rgb([0xe6, 0xf0, 0xe0]),
        ink: Rgb([0x22, 0x2b, 0x20]),
        accent: Rgb([0x1f, 0x6b, 0x4d]),
    };
    /// The same by night.
    pub const DARK: Self = Self {
        paper: Rgb([0x14, 0x1c, 0x1a]),
        ink: Rgb([0xc4, 0xcf, 0xc6]),
        accent: Rgb([0x7f, 0xcf, 0xa6]),
    };
}

impl TryFrom<String> for Rgb {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("“{text}” is no colour such as #fdfcf9");
        let bytes = text
            .strip_prefix('#')
            .and_then(|digits| hex::decode(digits).ok());
        let bytes: Option<[u8; 3]> = bytes.and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(wrong)
    }
}

impl From<Rgb> for String {
    fn from(Rgb(bytes): Rgb) -> Self {
        format!("#{}", hex::encode(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_as_the_web_writes_them() {
        let json = serde_json::to_string(&OwnColors::LIGHT).unwrap();
        assert!(json.contains("\"paper\":\"#e6f0e0\""), "{json}");
        assert_eq!(
            serde_json::from_str::<OwnColors>(&json).unwrap(),
            OwnColors::LIGHT
        );
        for wrong in ["red", "#12345", "#12345g", "123456", "#1234567"] {
            assert!(Rgb::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
