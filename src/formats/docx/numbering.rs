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
    let mut definitions = Definitions::default();
    for token in Scanner::new(xml) {
        if let Token::Start {
            name, attributes, ..
        } = token
        {
            definitions.start(local_name(name), attributes);
        }
    }
    definitions.numbering
}

/// The numbering as far as it is read, and where in it the reader stands.
#[derive(Default)]
struct Definitions {
    numbering: Numbering,
    kind: String,
    list: Option<String>,
    level: usize,
}

impl Definitions {
    fn start(&mut self, name: &str, attributes: &str) {
        let first = Level {
            start: 1,
            ..Level::default()
        };
        let lists = &mut self.numbering.lists;
        let own = self.list.as_ref().and_then(|list| lists.get_mut(list));
        match (name, own) {
            ("abstractNum", _) => {
                self.kind = attribute(attributes, "abstractNumId")
                    .unwrap_or_default()
                    .into_owned();
                self.list = None;
                let levels = vec![first; LEVELS];
                self.numbering.kinds.insert(self.kind.clone(), levels);
            }
            ("num", _) => {
                self.list = attribute(attributes, "numId").map(std::borrow::Cow::into_owned);
                lists.extend(self.list.clone().map(|list| (list, List::default())));
            }
            ("abstractNumId", Some(own)) => own.kind = val(attributes).unwrap_or_default(),
            ("lvlOverride", Some(_)) | ("lvl", None) => self.level = level_of(attributes),
            ("startOverride", Some(own)) => {
                own.restarts[self.level] = val(attributes).and_then(|start| start.parse().ok());
            }
            ("lvl", Some(own)) => {
                self.level = level_of(attributes);
                own.levels[self.level] = Some(first);
            }
            (property, Some(own)) => {
                if let Some(level) = &mut own.levels[self.level] {
                    level.take(property, attributes);
                }
            }
            (property, None) => {
                let kinds = &mut self.numbering.kinds;
                let levels = kinds.get_mut(&self.kind);
                if let Some(level) = levels.and_then(|levels| levels.get_mut(self.level)) {
                    level.take(property, attributes);
                }
            }
        }
    }
}

/// Which level an element is about, of those that there are.
fn level_of(attributes: &str) -> usize {
    attribute(attributes, "ilvl")
        .and_then(|level| level.trim().parse::<usize>().ok())
        .unwrap_or(0)
        .min(LEVELS - 1)
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
