//! Lists: what stands before each of their items, counted as Word counts.

use super::{is_on, val};
use crate::formats::counting::Counter;
use crate::formats::markup::{Scanner, Token, attribute, local_name};
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
    /// All numbers are written in our figures, whatever the formats of their levels say.
    is_legal: bool,
}

impl Level {
    fn take(&mut self, property: &str, attributes: &str) {
        match property {
            "start" => {
                self.start = val(attributes)
                    .and_then(|start| start.parse().ok())
                    .unwrap_or(1);
            }
            "numFmt" => self.format = val(attributes).unwrap_or_default(),
            "lvlText" => self.text = val(attributes).unwrap_or_default(),
            "isLgl" => self.is_legal = is_on(attributes),
            _ => {}
        }
    }
}

/// A list: its kind, and what it has of its own.
#[derive(Clone, Debug, Default)]
struct List {
    kind: String,
    /// Where levels begin to count anew when the list is first met.
    restarts: [Option<i64>; LEVELS],
    levels: [Option<Level>; LEVELS],
    is_begun: bool,
}

/// The lists of a document, and how far each is counted.
#[derive(Default)]
pub(super) struct Numbering {
    kinds: HashMap<String, Vec<Level>>,
    lists: HashMap<String, List>,
    counted: HashMap<String, [Option<i64>; LEVELS]>,
}

pub(super) fn read(xml: &str) -> Numbering {
    let mut numbering = Numbering::default();
    let (mut kind, mut list, mut level) = (String::new(), None::<String>, 0usize);
    let number = |attributes: &str| {
        attribute(attributes, "ilvl")
            .and_then(|level| level.trim().parse::<usize>().ok())
            .unwrap_or(0)
            .min(LEVELS - 1)
    };
    for token in Scanner::new(xml) {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            continue;
        };
        let name = local_name(name);
        let own = list.as_ref().and_then(|list| numbering.lists.get_mut(list));
        match (name, own) {
            ("abstractNum", _) => {
                kind = attribute(attributes, "abstractNumId")
                    .unwrap_or_default()
                    .into_owned();
                list = None;
                numbering.kinds.insert(
                    kind.clone(),
                    vec![
                        Level {
                            start: 1,
                            ..Level::default()
                        };
                        LEVELS
                    ],
                );
            }
            ("num", _) => {
                list = attribute(attributes, "numId").map(std::borrow::Cow::into_owned);
                numbering
                    .lists
                    .extend(list.clone().map(|list| (list, List::default())));
            }
            ("abstractNumId", Some(own)) => own.kind = val(attributes).unwrap_or_default(),
            ("lvlOverride", Some(_)) => level = number(attributes),
            ("startOverride", Some(own)) => {
                own.restarts[level] = val(attributes).and_then(|start| start.parse().ok());
            }
            ("lvl", Some(own)) => {
                level = number(attributes);
                own.levels[level] = Some(Level {
                    start: 1,
                    ..Level::default()
                });
            }
            ("lvl", None) => level = number(attributes),
            (property, Some(own)) => {
                if let Some(level) = &mut own.levels[level] {
                    level.take(property, attributes);
                }
            }
            (property, None) => {
                if let Some(level) = numbering
                    .kinds
                    .get_mut(&kind)
                    .and_then(|levels| levels.get_mut(level))
                {
                    level.take(property, attributes);
                }
            }
        }
    }
    numbering
}

impl Numbering {
    /// What stands before the next item of a list; none for text that is in no list.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let list = self.lists.get_mut(list)?;
        let kinds = self.kinds.get(&list.kind)?;
        let level = level.min(LEVELS - 1);
        let of_level = |index: usize| list.levels[index].as_ref().or_else(|| kinds.get(index));
        let own = of_level(level)?;
        // Lists of one kind count on together, as Word has it, until one says where it begins.
        let counted = self.counted.entry(list.kind.clone()).or_default();
        if !list.is_begun {
            for (counted, restart) in counted.iter_mut().zip(list.restarts) {
                *counted = restart.map(|start| start.saturating_sub(1)).or(*counted);
            }
        }
        counted[level] = Some(counted[level].map_or(own.start, |number| number.saturating_add(1)));
        counted[level + 1..].fill(None);
        let is_bullet = own.format == "bullet"
            || own
                .text
                .chars()
                .any(|c| matches!(c, '\u{e000}'..='\u{f8ff}'));
        let marker = match own.format.as_str() {
            _ if is_bullet => Some("•".to_owned()),
            "none" => None,
            _ => {
                let mut marker = own.text.clone();
                for (index, counted) in counted.iter().enumerate() {
                    let Some(level) = of_level(index) else {
                        continue;
                    };
                    let counter = if own.is_legal {
                        Counter::Decimal
                    } else {
                        Counter::of_word(&level.format)
                    };
                    let number = counted.unwrap_or(level.start);
                    marker = marker.replace(&format!("%{}", index + 1), &counter.write(number));
                }
                Some(marker).filter(|marker| !marker.trim().is_empty())
            }
        };
        list.is_begun = true;
        marker
    }
}
