//! What paragraphs and runs say of themselves before their words.

use super::Body;
use crate::document::{Align, Bidi, Direction, Inline};
use crate::formats::docx::{is_on, symbols, val};
use crate::formats::markup::attribute;

/// What a paragraph says of itself before its words.
#[derive(Default)]
pub(super) struct Paragraph {
    pub style: String,
    pub list: Option<String>,
    pub level: usize,
    pub align: Align,
    pub outline: Option<u8>,
    pub is_rtl: bool,
    /// It is a large letter set beside the lines that it begins.
    pub is_drop_cap: bool,
    /// Its block was opened, and its marker is spent.
    pub begun: bool,
    /// Its end was struck out while changes were tracked: the next paragraph goes on in it.
    pub is_joined: bool,
}

/// What a run says of its words.
#[derive(Default)]
pub(super) struct Run {
    pub styles: Vec<Inline>,
    pub is_hidden: bool,
    /// A typeface whose letters are signs.
    pub symbols: Option<String>,
}

impl Body<'_> {
    pub(super) fn paragraph_property(&mut self, name: &str, attributes: &str) {
        if name == "rPr" {
            self.in_run_properties = true;
            return;
        }
        if name == "pageBreakBefore" && is_on(attributes) {
            self.page();
        }
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        match name {
            "pStyle" => paragraph.style = val(attributes).unwrap_or_default(),
            "numId" => paragraph.list = val(attributes),
            "ilvl" => {
                paragraph.level = val(attributes)
                    .and_then(|level| level.parse().ok())
                    .unwrap_or(0);
            }
            "outlineLvl" => {
                paragraph.outline = val(attributes).and_then(|level| level.parse().ok());
            }
            "framePr" => {
                let cap = attribute(attributes, "dropCap");
                paragraph.is_drop_cap = self.tables == 0
                    && cap.is_some_and(|place| matches!(&*place, "drop" | "margin"));
            }
            "bidi" => paragraph.is_rtl = is_on(attributes),
            "jc" => {
                paragraph.align = match val(attributes).as_deref() {
                    Some("center") => Align::Center,
                    Some("right" | "end") => Align::End,
                    _ => Align::Default,
                };
            }
            _ => {}
        }
    }

    pub(super) fn run_property(&mut self, name: &str, attributes: &str) {
        let on = is_on(attributes);
        let run = &mut self.run;
        let mut set = |style: Inline| {
            run.styles.retain(|other| *other != style);
            if on {
                run.styles.push(style);
            }
        };
        match name {
            "b" => set(Inline::Strong),
            "i" => set(Inline::Emphasis),
            "u" => set(Inline::Underline),
            "strike" | "dstrike" => set(Inline::Strike),
            "smallCaps" => set(Inline::SmallCaps),
            "vanish" => run.is_hidden = on,
            "rFonts" => {
                let font = ["ascii", "hAnsi"]
                    .iter()
                    .find_map(|name| attribute(attributes, name));
                run.symbols = font
                    .map(std::borrow::Cow::into_owned)
                    .filter(|font| symbols::is_symbolic(font));
            }
            "vertAlign" => match val(attributes).as_deref() {
                Some("superscript") => run.styles.push(Inline::Superscript),
                Some("subscript") => run.styles.push(Inline::Subscript),
                _ => {}
            },
            "rStyle" => {
                let id = val(attributes).unwrap_or_default();
                run.styles
                    .extend(self.styles.bold(&id).then_some(Inline::Strong));
                run.styles
                    .extend(self.styles.italic(&id).then_some(Inline::Emphasis));
            }
            "lang" => run.styles.extend(val(attributes).map(Inline::Language)),
            "rtl" if on => run.styles.push(Inline::Bidi(Bidi {
                direction: Some(Direction::RightToLeft),
                ..Bidi::default()
            })),
            _ => {}
        }
    }
}
