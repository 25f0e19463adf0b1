//! Named styles: what of them says what a paragraph is. Their looks are the reader's own affair, but for italics and bold.

use super::{is_on, val};
use crate::formats::markup::{Scanner, Token, attribute, local_name};
use std::collections::HashMap;

/// Styles that styles are based on, one on the other.
const CHAIN: usize = 16;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Text,
    /// Level 1 to 6.
    Heading(u8),
    Byline,
    Caption,
    Quote,
    Code,
}

#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// 0 for the highest.
    outline: Option<u8>,
    bold: Option<bool>,
    italic: Option<bool>,
    /// A list's id and level.
    number: Option<String>,
}

/// The styles of a document by their ids.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

pub(super) fn read(xml: &str) -> Styles {
    let mut styles = HashMap::new();
    let mut open: Option<(String, Style)> = None;
    for token in Scanner::new(xml) {
        match token {
            Token::Start {
                name, attributes, ..
            } => match (local_name(name), &mut open) {
                ("style", _) => {
                    let id = attribute(attributes, "styleId")
                        .unwrap_or_default()
                        .into_owned();
                    open = Some((id, Style::default()));
                }
                ("name", Some((_, style))) => {
                    style.name = val(attributes).unwrap_or_default().to_lowercase();
                }
                ("basedOn", Some((_, style))) => style.based_on = val(attributes),
                ("outlineLvl", Some((_, style))) => {
                    style.outline = val(attributes).and_then(|level| level.parse().ok());
                }
                ("b", Some((_, style))) => style.bold = Some(is_on(attributes)),
                ("i", Some((_, style))) => style.italic = Some(is_on(attributes)),
                ("numId", Some((_, style))) => style.number = val(attributes),
                _ => {}
            },
            Token::End(name) if local_name(name) == "style" => styles.extend(open.take()),
            _ => {}
        }
    }
    Styles(styles)
}

impl Styles {
    /// A style and those that it is based on.
    fn chain<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        std::iter::successors(self.0.get(id), |style| {
            self.0.get(style.based_on.as_deref()?)
        })
        .take(CHAIN)
    }

    /// What a paragraph of this style is.
    pub(super) fn role(&self, id: &str) -> Role {
        if let Some(level) = self.chain(id).find_map(|style| style.outline) {
            return if level < 9 {
                Role::Heading((level + 1).min(6))
            } else {
                Role::Text
            };
        }
        let by_name = |style: &Style| match style.name.as_str() {
            "title" => Some(Role::Heading(1)),
            "subtitle" => Some(Role::Byline),
            "caption" => Some(Role::Caption),
            "quote" | "intense quote" | "block text" => Some(Role::Quote),
            "html preformatted" | "source code" | "plain text" | "code" => Some(Role::Code),
            name => {
                let level: u8 = name.strip_prefix("heading ")?.trim().parse().ok()?;
                Some(Role::Heading(level.clamp(1, 6)))
            }
        };
        self.chain(id).find_map(by_name).unwrap_or_default()
    }

    pub(super) fn bold(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.bold) == Some(true)
    }

    pub(super) fn italic(&self, id: &str) -> bool {
        self.chain(id).find_map(|style| style.italic) == Some(true)
    }

    /// The list that paragraphs of this style are in.
    pub(super) fn number(&self, id: &str) -> Option<&str> {
        self.chain(id).find_map(|style| style.number.as_deref())
    }
}
