//! What a dictionary says of itself: the `.ifo` file.

use super::text::printable;

/// Letters of a dictionary's name.
const LONGEST_NAME: usize = 120;

/// What stands in an `.ifo` file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Info {
    pub name: String,
    /// How many words it says that it has.
    pub word_count: Option<u32>,
    /// Kinds of the parts of every article, where they are all the same.
    pub(super) kinds: Option<Vec<u8>>,
    /// Whether places of articles have 64 bits.
    pub(super) has_wide_places: bool,
}

impl Info {
    /// # Errors
    /// What is wrong with it, to end a sentence.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        if text.starts_with("StarDict's treedict ifo file") {
            return Err(say!("dictionaries-tree").to_owned());
        }
        if !text.starts_with("StarDict's dict ifo file") {
            return Err(say!("dictionaries-none").to_owned());
        }
        let value = |key: &str| {
            text.lines().find_map(|line| {
                let (name, value) = line.split_once('=')?;
                let value = value.trim();
                (name.trim() == key && !value.is_empty()).then_some(value)
            })
        };
        let name: String = printable(value("bookname").unwrap_or_default())
            .chars()
            .take(LONGEST_NAME)
            .collect();
        Ok(Self {
            name: if name.is_empty() {
                "Dictionary".to_owned()
            } else {
                name
            },
            word_count: value("wordcount").and_then(|count| count.parse().ok()),
            kinds: value("sametypesequence").map(|kinds| kinds.as_bytes().to_vec()),
            has_wide_places: value("idxoffsetbits") == Some("64"),
        })
    }
}
