//! Lists: what stands before each of their items, counted as Word counts.

use super::val;
use crate::formats::markup::{Scanner, Token, attribute, local_name};
use crate::formats::package::list_marker;
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 9;

#[derive(Clone, Debug, Default)]
struct Level {
    start: i64,
    /// `decimal`, `lowerRoman`, `bullet` ….
    format: String,
    /// `%1.%2.`, where each number stands for that of a level.
    text: String,
}

/// The lists of a document, and how far each is counted.
#[derive(Default)]
pub(super) struct Numbering {
    kinds: HashMap<String, Vec<Level>>,
    lists: HashMap<String, String>,
    counted: HashMap<String, [Option<i64>; LEVELS]>,
}

pub(super) fn read(xml: &str) -> Numbering {
    let mut numbering = Numbering::default();
    let (mut kind, mut list, mut level) = (String::new(), None::<String>, 0usize);
    for token in Scanner::new(xml) {
        let Token::Start { name, attributes, .. } = token else { continue };
        match local_name(name) {
            "abstractNum" => {
                kind = attribute(attributes, "abstractNumId").unwrap_or_default().into_owned();
                list = None;
                numbering.kinds.insert(kind.clone(), vec![Level { start: 1, ..Level::default() }; LEVELS]);
            }
            "num" => list = attribute(attributes, "numId").map(std::borrow::Cow::into_owned),
            "abstractNumId" => {
                if let (Some(list), Some(kind)) = (&list, val(attributes)) {
                    numbering.lists.insert(list.clone(), kind);
                }
            }
            "lvl" => {
                level = attribute(attributes, "ilvl").and_then(|level| level.trim().parse().ok()).unwrap_or(0).min(LEVELS - 1);
            }
            // What a list overrides is left as its kind has it.
            _ if list.is_some() => {}
            property => {
                let Some(level) = numbering.kinds.get_mut(&kind).and_then(|levels| levels.get_mut(level)) else { continue };
                match property {
                    "start" => level.start = val(attributes).and_then(|start| start.parse().ok()).unwrap_or(1),
                    "numFmt" => level.format = val(attributes).unwrap_or_default(),
                    "lvlText" => level.text = val(attributes).unwrap_or_default(),
                    _ => {}
                }
            }
        }
    }
    numbering
}

impl Numbering {
    /// What stands before the next item of a list; none for text that is in no list.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let kind = self.lists.get(list)?;
        let levels = self.kinds.get(kind)?;
        let level = level.min(LEVELS - 1);
        let own = levels.get(level)?;
        // Lists of one kind count on together, as Word has it.
        let counted = self.counted.entry(kind.clone()).or_default();
        counted[level] = Some(counted[level].map_or(own.start, |number| number.saturating_add(1)));
        counted[level + 1..].fill(None);
        if own.format == "bullet" || own.text.chars().any(|c| matches!(c, '\u{e000}'..='\u{f8ff}')) {
            return Some("•".to_owned());
        }
        if own.format == "none" {
            return None;
        }
        let mut marker = own.text.clone();
        for (index, level) in levels.iter().enumerate() {
            let number = counted[index].unwrap_or(level.start);
            let style = match level.format.as_str() {
                "lowerLetter" => 'a',
                "upperLetter" => 'A',
                "lowerRoman" => 'i',
                "upperRoman" => 'I',
                _ => '1',
            };
            let words = list_marker(style, number);
            marker = marker.replace(&format!("%{}", index + 1), words.trim_end_matches('.'));
        }
        Some(marker).filter(|marker| !marker.trim().is_empty())
    }
}
