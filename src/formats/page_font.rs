//! Typefaces that a file with printed pages names and does not bring along: the system may have them.

use serde::{Deserialize, Serialize};

/// What is known of a typeface that is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WantedFont {
    /// As the file calls it, such as `HeiseiMin-W3` or `Georgia-Bold`.
    pub name: String,
    /// What it is written in, where that is Japanese, Chinese or Korean: `ja`, `zh-Hans`, `zh-Hant`, `ko`.
    pub language: Option<String>,
    pub bold: bool,
    pub italic: bool,
    pub serif: bool,
}

/// A typeface: a file, and which of those in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FontFile {
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    pub index: u32,
}

/// Finds typefaces: for each that is wanted one that will do, or none.
pub type FindFonts<'a> = &'a (dyn Fn(&[WantedFont]) -> Vec<Option<FontFile>> + Sync);
