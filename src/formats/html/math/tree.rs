//! Reads presentation MathML into the tree that the page sets.

use super::letters::drawn;
use super::{element_of, parts};
use crate::document::{ColumnAlign, Math, MathTable, Operator, ScriptPair};
use crate::formats::html::label::label;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// How deep a formula may be nested, and of how many parts it may be, to be set in two dimensions.
const DEEPEST: usize = 32;
const MOST: usize = 4_000;

/// A formula as a tree; none where it is empty, or too deep or large.
pub(super) fn tree(node: NodeRef<'_, Node>) -> Option<Math> {
    let mut reading = Bounds {
        left: MOST,
        depth: 0,
    };
    let tree = reading.row(node)?;
    (!tree.is_empty()).then_some(tree)
}

/// What is left of the bounds while a formula is read. Its functions give nothing where a bound is passed.
struct Bounds {
    left: usize,
    depth: usize,
}

impl Bounds {
    /// The children of an element as one.
    fn row(&mut self, node: NodeRef<'_, Node>) -> Option<Math> {
        let mut row = Vec::new();
        for child in node.children() {
            match child.value() {
                Node::Text(text) if !text.trim().is_empty() => {
                    row.push(Math::Text(label_of(&text.text)));
                }
                Node::Element(_) => match self.one(child)? {
                    // Rows that only group are part of the one around them, so that their signs are seen.
                    Math::Row(inner) if !is_fenced(&inner) => row.extend(inner),
                    part => row.push(part),
                },
                _ => {}
            }
        }
        Some(match row.len() {
            1 if !matches!(row[0], Math::Operator(_)) => row.remove(0),
            _ => Math::Row(row),
        })
    }

    fn part(&mut self, node: NodeRef<'_, Node>, index: usize) -> Option<Box<Math>> {
        match parts(node).get(index) {
            Some(part) => Some(Box::new(self.one(*part)?)),
            None => Some(Box::new(Math::Row(Vec::new()))),
        }
    }

    fn one(&mut self, node: NodeRef<'_, Node>) -> Option<Math> {
        self.left = self.left.checked_sub(1)?;
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        let math = self.element(node, element_of(node)?);
        self.depth -= 1;
        math
    }

    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Option<Math> {
        let variant = element.attr("mathvariant");
        Some(match element.name() {
            "mi" => Math::Letters(drawn(&label(node), variant, true)),
            "mn" => Math::Letters(drawn(&label(node), variant, false)),
            "mtext" | "ms" => Math::Text(spaced(node)),
            "mspace" => Math::Space(em(element.attr("width")).unwrap_or(0.0)),
            "mo" => operator(&label(node), element),
            "mfrac" => Math::Fraction {
                numerator: self.part(node, 0)?,
                denominator: self.part(node, 1)?,
                has_bar: !element.attr("linethickness").is_some_and(is_nothing),
            },
            "msqrt" => Math::Root {
                radicand: Box::new(self.row(node)?),
                degree: None,
            },
            "mroot" => Math::Root {
                radicand: self.part(node, 0)?,
                degree: Some(self.part(node, 1)?),
            },
            "msub" => self.scripts(node, Some(1), None)?,
            "msup" => self.scripts(node, None, Some(1))?,
            "msubsup" => self.scripts(node, Some(1), Some(2))?,
            "munder" => self.limits(node, element, Some(1), None)?,
            "mover" => self.limits(node, element, None, Some(1))?,
            "munderover" => self.limits(node, element, Some(1), Some(2))?,
            "mmultiscripts" => self.multiscripts(node)?,
            "mtable" => Math::Table(self.table(node, element)?),
            "mfenced" => self.fenced(node, element)?,
            "mphantom" => Math::Phantom(Box::new(self.row(node)?)),
            "semantics" => self.semantics(node)?,
            "maction" => *self.part(node, 0)?,
            "annotation" | "annotation-xml" | "none" | "mprescripts" => Math::Row(Vec::new()),
            _ => {
                let row = self.row(node)?;
                match element.attr("displaystyle") {
                    Some("true") => Math::Styled(true, Box::new(row)),
                    Some("false") => Math::Styled(false, Box::new(row)),
                    _ => row,
                }
            }
        })
    }

    fn scripts(
        &mut self,
        node: NodeRef<'_, Node>,
        lower: Option<usize>,
        upper: Option<usize>,
    ) -> Option<Math> {
        let mut index = |index: Option<usize>| -> Option<Option<Math>> {
            let Some(index) = index else {
                return Some(None);
            };
            let part = *self.part(node, index)?;
            Some((!part.is_empty()).then_some(part))
        };
        let pair = ScriptPair {
            lower: index(lower)?,
            upper: index(upper)?,
        };
        Some(Math::Scripts {
            base: self.part(node, 0)?,
            before: Vec::new(),
            after: vec![pair],
        })
    }

    fn limits(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        under: Option<usize>,
        over: Option<usize>,
    ) -> Option<Math> {
        if element.attr("class") == Some(BESIDE) {
            return self.scripts(node, under, over);
        }
        let base = self.part(node, 0)?;
        let movable = matches!(&*base, Math::Operator(operator) if has_movable_limits(&operator.sign))
            || matches!(&*base, Math::Letters(name) if is_limit(name));
        let mut part = |index: Option<usize>| -> Option<Option<Box<Math>>> {
            let Some(index) = index else {
                return Some(None);
            };
            let part = self.part(node, index)?;
            Some((!part.is_empty()).then_some(part))
        };
        Some(Math::UnderOver {
            under: part(under)?,
            over: part(over)?,
            movable,
            base,
        })
    }

    /// A base with indices after it and, behind `mprescripts`, before it; in pairs, lower and upper.
    fn multiscripts(&mut self, node: NodeRef<'_, Node>) -> Option<Math> {
        let all = parts(node);
        let is_turn = |part: &NodeRef<'_, Node>| {
            element_of(*part).is_some_and(|element| element.name() == "mprescripts")
        };
        let turn = all.iter().position(is_turn).unwrap_or(all.len());
        let mut pairs = |list: &[NodeRef<'_, Node>]| -> Option<Vec<ScriptPair>> {
            let mut one = |part: Option<&NodeRef<'_, Node>>| -> Option<Option<Math>> {
                let Some(part) = part else {
                    return Some(None);
                };
                let part = self.one(*part)?;
                Some((!part.is_empty()).then_some(part))
            };
            list.chunks(2)
                .map(|pair| {
                    Some(ScriptPair {
                        lower: one(pair.first())?,
                        upper: one(pair.get(1))?,
                    })
                })
                .collect()
        };
        Some(Math::Scripts {
            after: pairs(all.get(1..turn).unwrap_or_default())?,
            before: pairs(all.get(turn + 1..).unwrap_or_default())?,
            base: self.part(node, 0)?,
        })
    }

    fn table(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Option<MathTable> {
        let mut rows = Vec::new();
        for row in parts(node) {
            let is_labelled = element_of(row).is_some_and(|row| row.name() == "mlabeledtr");
            let mut cells = Vec::new();
            for cell in parts(row) {
                cells.push(self.one(cell)?);
            }
            // The number of an equation comes first in the source and stands last in print.
            if is_labelled && cells.len() > 1 {
                cells.rotate_left(1);
            }
            rows.push(cells);
        }
        let list = |name: &str| element.attr(name).unwrap_or_default().split_whitespace();
        Some(MathTable {
            rows,
            columns: list("columnalign")
                .map(|align| match align {
                    "left" => ColumnAlign::Left,
                    "right" => ColumnAlign::Right,
                    _ => ColumnAlign::Center,
                })
                .collect(),
            gaps: list("columnspacing")
                .filter_map(|gap| em(Some(gap)))
                .collect(),
            displayed: element.attr("displaystyle") == Some("true"),
        })
    }

    fn fenced(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Option<Math> {
        let sign = |sign: &str| {
            Math::Operator(Operator {
                sign: sign.to_owned(),
                ..Operator::default()
            })
        };
        let signs: Vec<char> = element
            .attr("separators")
            .unwrap_or(",")
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let mut row = vec![sign(element.attr("open").unwrap_or("("))];
        for (index, part) in parts(node).into_iter().enumerate() {
            let between = index
                .checked_sub(1)
                .and_then(|before| signs.get(before).or(signs.last()));
            row.extend(between.map(|between| sign(&between.to_string())));
            row.push(self.one(part)?);
        }
        row.push(sign(element.attr("close").unwrap_or(")")));
        Some(Math::Row(row))
    }

    /// The formula itself, and nothing of the source that it was made from.
    fn semantics(&mut self, node: NodeRef<'_, Node>) -> Option<Math> {
        let is_shown = |part: &&NodeRef<'_, Node>| {
            element_of(**part).is_some_and(|element| !element.name().starts_with("annotation"))
        };
        match parts(node).iter().find(is_shown) {
            Some(shown) => self.one(*shown),
            None => Some(Math::Row(Vec::new())),
        }
    }
}

/// Class of limits that Word sets beside their operator.
pub(super) const BESIDE: &str = "beside";

fn has_movable_limits(sign: &str) -> bool {
    sign.chars()
        .next()
        .is_some_and(|c| matches!(c, '∏' | '∐' | '∑' | '⋀'..='⋃' | '⨀'..='⨉'))
}

fn is_limit(name: &str) -> bool {
    matches!(
        name,
        "lim" | "max" | "min" | "sup" | "inf" | "limsup" | "liminf" | "det" | "Pr" | "gcd"
    )
}

fn operator(sign: &str, element: &Element) -> Math {
    Math::Operator(Operator {
        sign: match sign {
            "-" => "−".to_owned(),
            "*" => "∗".to_owned(),
            sign => sign.to_owned(),
        },
        stretchy: element.attr("stretchy").map(|said| said == "true"),
        least: em(element.attr("minsize")).unwrap_or(0.0),
        space: (em(element.attr("lspace")), em(element.attr("rspace"))),
    })
}

/// Whether a row is a pair of brackets and what is in them: they are as tall as what is in them, and no taller.
fn is_fenced(row: &[Math]) -> bool {
    let is_fence = |math: Option<&Math>| {
        matches!(math, Some(Math::Operator(operator))
            if matches!(operator.sign.as_str(), "(" | ")" | "[" | "]" | "{" | "}" | "|" | "‖" | "∥" | "⟨" | "⟩" | "⌊" | "⌋" | "⌈" | "⌉"))
    };
    is_fence(row.first()) || is_fence(row.last())
}

fn label_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words with the blanks at their ends, which are part of a formula: "x if y".
fn spaced(node: NodeRef<'_, Node>) -> String {
    const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{2003}'];
    let all: String = node
        .descendants()
        .filter_map(|inner| inner.value().as_text().map(|text| &*text.text))
        .collect();
    let text = label(node);
    let blank = |is: bool| if is { " " } else { "" };
    format!(
        "{}{text}{}",
        blank(all.starts_with(BLANKS)),
        blank(all.ends_with(BLANKS) && !text.is_empty())
    )
}

/// A length of MathML in em, within reason.
fn em(length: Option<&str>) -> Option<f32> {
    let length = length?.trim();
    let named = match length {
        "veryverythinmathspace" => Some(1.0),
        "verythinmathspace" => Some(2.0),
        "thinmathspace" => Some(3.0),
        "mediummathspace" => Some(4.0),
        "thickmathspace" => Some(5.0),
        "verythickmathspace" => Some(6.0),
        "veryverythickmathspace" => Some(7.0),
        _ => None,
    };
    if let Some(eighteenths) = named {
        return Some(eighteenths / 18.0);
    }
    let cut = length
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')))
        .unwrap_or(length.len());
    let (number, unit) = length.split_at(cut);
    let number: f32 = number.parse().ok()?;
    let em = match unit {
        "em" => number,
        "ex" => number * 0.45,
        "px" => number / 16.0,
        "pt" => number / 12.0,
        "%" => number / 100.0,
        "" if number == 0.0 => 0.0,
        _ => return None,
    };
    Some(em.clamp(-4.0, 20.0))
}

fn is_nothing(length: &str) -> bool {
    em(Some(length)) == Some(0.0)
}
