//! Formulas of Word documents (Office Math, ECMA-376 part 1, 22.1) as MathML, which is then set as in a web page.

use super::{is_on, val};
use crate::formats::limits::LIMITS;
use crate::formats::markup::escape_into;
use std::collections::HashMap;

/// Bytes of text, and tags, that are taken from one formula: its line is cut long before.
const LONGEST: usize = 100_000;
/// Bytes of a bracket or another sign, with all marks on it.
const LONGEST_SIGN: usize = 32;

/// One formula while its tags go by.
#[derive(Default)]
pub(super) struct Formula {
    /// Open elements, the formula itself first.
    open: Vec<Element>,
    /// Open elements that are nested too deep or are beyond the longest formula; their words are kept.
    beyond: usize,
    /// Open elements since one that holds properties, with it.
    properties: usize,
    run: Run,
    in_text: bool,
    taken: usize,
    markup: String,
}

/// An element whose markup can only be written when all of it is known.
#[derive(Default)]
struct Element {
    name: String,
    properties: HashMap<String, String>,
    /// Its parts by name, as markup: numerator and denominator, base and index.
    parts: Vec<(String, String)>,
    /// What stands in it in a row.
    row: String,
}

/// What a run says of its letters.
#[derive(Clone, Copy, Default)]
struct Run {
    is_text: bool,
    is_upright: bool,
}

/// Elements that are parts of the one around them.
fn is_part(name: &str) -> bool {
    matches!(
        name,
        "e" | "num" | "den" | "deg" | "sub" | "sup" | "lim" | "fName" | "mr"
    )
}

/// Elements that hold others, and are no properties, runs or words.
fn is_structure(name: &str) -> bool {
    is_part(name)
        || matches!(
            name,
            "f" | "rad"
                | "sSup"
                | "sSub"
                | "sSubSup"
                | "sPre"
                | "d"
                | "nary"
                | "func"
                | "limLow"
                | "limUpp"
                | "acc"
                | "bar"
                | "m"
                | "eqArr"
                | "groupChr"
                | "box"
                | "borderBox"
                | "phant"
                | "oMath"
        )
}

impl Formula {
    pub(super) fn new() -> Self {
        Self {
            open: vec![Element {
                name: "oMath".to_owned(),
                ..Element::default()
            }],
            ..Self::default()
        }
    }

    pub(super) fn start(&mut self, name: &str, attributes: &str) {
        if self.properties > 0 {
            self.properties += 1;
            if self.properties == 2 {
                self.property(name, attributes);
            }
        } else if name.ends_with("Pr") {
            self.properties = 1;
        } else if name == "r" {
            self.run = Run::default();
        } else if name == "t" {
            self.in_text = true;
        } else if is_structure(name) {
            self.taken += 1;
            if self.beyond > 0 || self.open.len() >= LIMITS.nesting || self.taken > LONGEST {
                self.beyond += 1;
            } else {
                self.open.push(Element {
                    name: name.to_owned(),
                    ..Element::default()
                });
            }
        }
    }

    fn property(&mut self, name: &str, attributes: &str) {
        let value = val(attributes);
        match name {
            "nor" => self.run.is_text = is_on(attributes),
            "sty" => {
                self.run.is_upright =
                    value.is_some_and(|style| matches!(style.as_str(), "p" | "b"));
            }
            "degHide" | "show" => self.keep(name, if is_on(attributes) { "on" } else { "off" }),
            "begChr" | "endChr" | "sepChr" | "chr" | "pos" | "type" | "limLoc" => {
                self.keep(name, &value.unwrap_or_default());
            }
            _ => {}
        }
    }

    fn keep(&mut self, property: &str, value: &str) {
        if let Some(element) = self.open.last_mut().filter(|_| value.len() <= LONGEST_SIGN) {
            element
                .properties
                .insert(property.to_owned(), value.to_owned());
        }
    }

    /// Whether this was the end of the formula.
    pub(super) fn end(&mut self, name: &str) -> bool {
        if self.properties > 0 {
            self.properties -= 1;
        } else if name == "t" {
            self.in_text = false;
        } else if is_structure(name) && self.beyond > 0 {
            self.beyond -= 1;
        } else if self.open.iter().any(|element| element.name == name) {
            while self.close() != name && !self.open.is_empty() {}
        }
        self.open.is_empty()
    }

    /// Ends the innermost element, and gives its name.
    fn close(&mut self) -> String {
        let Some(element) = self.open.pop() else {
            return String::new();
        };
        let markup = element.markup();
        match self.open.last_mut() {
            None => self.markup = markup,
            Some(around) if is_part(&element.name) => {
                around.parts.push((element.name.clone(), markup));
            }
            Some(around) => around.row.push_str(&markup),
        }
        element.name
    }

    pub(super) fn text(&mut self, text: &str) {
        if !self.in_text || self.properties > 0 {
            return;
        }
        let text = &text[..text.floor_char_boundary(LONGEST.saturating_sub(self.taken))];
        self.taken += text.len();
        let is_upright = self.run.is_upright || self.is_name();
        if let Some(element) = self.open.last_mut() {
            write_letters(
                &mut element.row,
                text,
                Run {
                    is_upright,
                    ..self.run
                },
            );
        }
    }

    /// Whether letters are those of a function's name, and not of its limits.
    fn is_name(&self) -> bool {
        let decides = |name: &&str| matches!(*name, "fName" | "lim" | "sub" | "sup");
        self.open
            .iter()
            .rev()
            .map(|element| element.name.as_str())
            .find(decides)
            == Some("fName")
    }

    /// The formula as MathML, also where its end is missing.
    pub(super) fn markup(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        format!("<math>{}</math>", self.markup)
    }
}

impl Element {
    fn part(&self, name: &str) -> String {
        self.parts
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, markup)| grouped("mrow", markup))
            .unwrap_or_default()
    }

    fn property<'a>(&'a self, name: &str, usual: &'a str) -> &'a str {
        self.properties.get(name).map_or(usual, String::as_str)
    }

    fn sign(&self, name: &str, usual: &str) -> String {
        operator(self.property(name, usual))
    }

    /// All parts in a row, with a sign between two of them, and what stands beside them.
    fn parts(&self, between: &str) -> String {
        let parts: Vec<&str> = self
            .parts
            .iter()
            .map(|(_, markup)| markup.as_str())
            .collect();
        parts.join(between) + &self.row
    }

    fn markup(&self) -> String {
        let of = |element: &str, parts: &[&str]| {
            // A part that is missing still has its place.
            grouped(
                element,
                &parts
                    .iter()
                    .map(|part| self.part(part))
                    .map(present)
                    .collect::<String>(),
            )
        };
        match self.name.as_str() {
            "f" if self.property("type", "bar") == "noBar" => {
                table(&[&self.part("num"), &self.part("den")].map(|row| grouped("mtd", row)))
            }
            "f" => of("mfrac", &["num", "den"]),
            "rad" if self.property("degHide", "off") == "on" || self.part("deg").is_empty() => {
                of("msqrt", &["e"])
            }
            "rad" => of("mroot", &["e", "deg"]),
            "sSup" => of("msup", &["e", "sup"]),
            "sSub" => of("msub", &["e", "sub"]),
            "sSubSup" => of("msubsup", &["e", "sub", "sup"]),
            "sPre" => {
                let before = present(self.part("sub")) + &present(self.part("sup"));
                grouped(
                    "mmultiscripts",
                    &(present(self.part("e")) + "<mprescripts/>" + &before),
                )
            }
            "nary" => {
                let limits =
                    self.sign("chr", "∫") + &present(self.part("sub")) + &present(self.part("sup"));
                let sign = self.property("chr", "∫");
                let usual = if sign.starts_with(|c| ('∫'..='∳').contains(&c)) {
                    "subSup"
                } else {
                    "undOvr"
                };
                let element = if self.property("limLoc", usual) == "subSup" {
                    format!("<munderover class=\"beside\">{limits}</munderover>")
                } else {
                    grouped("munderover", &limits)
                };
                element + &grouped("mrow", &self.part("e"))
            }
            "func" => self.part("fName") + &operator("\u{2061}") + &self.part("e"),
            "limLow" => of("munder", &["e", "lim"]),
            "limUpp" => of("mover", &["e", "lim"]),
            "acc" => grouped(
                "mover",
                &(present(self.part("e")) + &self.sign("chr", "\u{302}")),
            ),
            "bar" => {
                let line = if self.property("pos", "bot") == "top" {
                    "\u{304}"
                } else {
                    "\u{332}"
                };
                grouped("mover", &(present(self.part("e")) + &operator(line)))
            }
            "groupChr" => self.group(),
            "d" => self.fenced(),
            "mr" => self
                .parts
                .iter()
                .map(|(_, cell)| grouped("mtd", cell))
                .collect(),
            "m" => table(
                &self
                    .parts
                    .iter()
                    .map(|(_, row)| row.clone())
                    .collect::<Vec<_>>(),
            ),
            // Its `&` says where the lines are set beneath each other.
            "eqArr" => self.rows(),
            "phant" if self.property("show", "on") == "off" => String::new(),
            _ => self.parts(""),
        }
    }

    /// Rows beneath each other; their `&` says where they are aligned, every other time.
    fn rows(&self) -> String {
        let rows = self.parts.iter().map(|(_, row)| {
            let mark = operator("&");
            let cells: String = row.split(&mark).map(|cell| grouped("mtd", cell)).collect();
            grouped("mtr", &cells)
        });
        format!(
            "<mtable class=\"rows\" displaystyle=\"true\" columnalign=\"right left\" columnspacing=\"0.28em\">{}</mtable>",
            rows.collect::<String>()
        ) + &self.row
    }

    /// An arrow with words over it; a brace that only groups has nothing to say.
    fn group(&self) -> String {
        let sign = self.property("chr", "\u{23df}");
        if sign
            .chars()
            .any(|c| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{27f5}'..='\u{27ff}'))
        {
            grouped("mover", &(operator(sign) + &present(self.part("e"))))
        } else {
            self.parts("")
        }
    }

    fn fenced(&self) -> String {
        let between = format!(
            "<mspace></mspace>{}<mspace></mspace>",
            self.sign("sepChr", "|")
        );
        let between = if self.property("sepChr", "|") == "," {
            operator(",")
        } else {
            between
        };
        self.sign("begChr", "(") + &self.parts(&between) + &self.sign("endChr", ")")
    }
}

fn grouped(element: &str, inner: &str) -> String {
    format!("<{element}>{inner}</{element}>")
}

/// A part that has its place even where it is empty.
fn present(part: String) -> String {
    if part.is_empty() {
        "<mrow></mrow>".to_owned()
    } else {
        part
    }
}

fn table(rows: &[String]) -> String {
    grouped(
        "mtable",
        &rows
            .iter()
            .map(|row| grouped("mtr", row))
            .collect::<String>(),
    )
}

fn operator(sign: &str) -> String {
    // Angles of Chinese print stand for those of mathematics.
    let sign = match sign {
        "〈" | "\u{2329}" => "⟨",
        "〉" | "\u{232a}" => "⟩",
        sign => sign,
    };
    written("mo", sign)
}

fn written(element: &str, text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape_into(&mut escaped, text);
    grouped(element, &escaped)
}

/// The letters of a run: each a variable of its own, digits a number, all else an operator.
fn write_letters(out: &mut String, text: &str, run: Run) {
    if run.is_text {
        out.push_str(&written("mtext", text));
        return;
    }
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            c if c.is_numeric() => number(rest),
            c if c.is_alphabetic() && run.is_upright => rest
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (part, after) = rest.split_at(end);
        rest = after;
        match first {
            c if c.is_whitespace() => out.push_str("<mspace></mspace>"),
            c if c.is_numeric() => out.push_str(&written("mn", part)),
            c if c.is_alphabetic() => out.push_str(&written("mi", part)),
            _ => out.push_str(&operator(part)),
        }
    }
}

/// The length of the number at the start, with the points within it.
fn number(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_point =
            matches!(c, '.' | ',') && chars.peek().is_some_and(|(_, next)| next.is_numeric());
        if !c.is_numeric() && !is_point {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}
