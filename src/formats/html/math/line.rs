//! The line of text that stands for a formula, written as one would type it.

use super::{LONGEST, element_of, parts};
use crate::formats::html::label::label;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// A formula in one line. Where its marks cannot be read, the words that it brings in their stead.
pub(super) fn linear(node: NodeRef<'_, Node>) -> String {
    let mut text = tidy(&row(node));
    if text.is_empty()
        && let Some(source) = node
            .value()
            .as_element()
            .and_then(|element| element.attr("alttext"))
    {
        source.trim().clone_into(&mut text);
    }
    if text.chars().count() > LONGEST {
        text = text.chars().take(LONGEST).chain(['…']).collect();
    }
    text
}

/// The children one after the other.
fn row(node: NodeRef<'_, Node>) -> String {
    let each = |child: NodeRef<'_, Node>| match child.value() {
        Node::Text(text) if !text.trim().is_empty() => format!(" {} ", text.trim()),
        _ => one(child),
    };
    node.children().map(each).collect()
}

fn part(node: NodeRef<'_, Node>, index: usize) -> String {
    parts(node)
        .get(index)
        .map(|part| one(*part))
        .unwrap_or_default()
}

fn one(node: NodeRef<'_, Node>) -> String {
    let Some(element) = element_of(node) else {
        return String::new();
    };
    match element.name() {
        "mi" | "mn" => label(node),
        "mtext" | "ms" => format!(" {} ", label(node)),
        "mspace" => " ".to_owned(),
        "mo" => operator(&label(node)),
        "mfrac" => format!("{}/{}", grouped(&part(node, 0)), bound(&part(node, 1))),
        "msqrt" => format!("√{}", bound(&row(node))),
        "mroot" => root(&part(node, 0), &part(node, 1)),
        "msup" => part(node, 0) + &raised(&part(node, 1)),
        "msub" => part(node, 0) + &lowered(&part(node, 1)),
        "msubsup" => part(node, 0) + &lowered(&part(node, 1)) + &raised(&part(node, 2)),
        "mover" => over(&part(node, 0), &part(node, 1)),
        "munder" => part(node, 0) + &lowered(&part(node, 1)) + " ",
        "munderover" => part(node, 0) + &lowered(&part(node, 1)) + &raised(&part(node, 2)) + " ",
        "mfenced" => fenced(node, element),
        "mtable" => table(node),
        "mmultiscripts" => scripts(node),
        "semantics" => semantics(node),
        "maction" => part(node, 0),
        "mphantom" | "annotation" | "annotation-xml" | "none" | "mprescripts" => String::new(),
        _ => row(node),
    }
}

/// An operator with the air that it has in print: relations and sums stand apart, brackets do not.
fn operator(sign: &str) -> String {
    match sign {
        // Signs that are only thought: applied to, times, and, plus.
        "\u{2062}" | "\u{2063}" | "\u{2064}" => String::new(),
        "\u{2061}" => "\u{2061}".to_owned(),
        "," | ";" => format!("{sign} "),
        "-" => " − ".to_owned(),
        "+" | "−" | "±" | "∓" | "=" | "≠" | "≈" | "≡" | "∼" | "<" | ">" | "≤" | "≥" | "≪" | "≫"
        | "∝" | "×" | "⋅" | "·" | "÷" | "∗" | "∈" | "∉" | "⊂" | "⊆" | "∪" | "∩" | "→" | "←"
        | "↔" | "⇒" | "⇐" | "⇔" | "↦" | "∧" | "∨" | "⊗" | "⊕" | ":" | "∘" | "*" =>
        {
            format!(" {sign} ")
        }
        _ => sign.to_owned(),
    }
}

/// One blank where there are several, none inside brackets, and none after a sign that begins a part.
fn tidy(line: &str) -> String {
    let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let opens = |c: char| matches!(c, '(' | '[' | '{' | '⟨' | '⌊' | '⌈');
        match c {
            ' ' if out.ends_with(opens) => {}
            ' ' if rest.peek().is_some_and(|next| {
                matches!(next, ')' | ']' | '}' | '⟩' | '⌋' | '⌉' | ',' | ';' | '!')
            }) => {}
            // A function and what it is of: sin x, but f(x).
            '\u{2061}'
                if !out.ends_with(' ')
                    && rest.peek().is_some_and(|next| next.is_alphanumeric()) =>
            {
                out.push(' ');
            }
            '\u{2061}' => {}
            // A sign that begins a formula or follows another one belongs to what comes after it.
            '−' | '+' | '±' if rest.peek() == Some(&' ') && begins(&out) => {
                out.push(c);
                rest.next();
            }
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// Whether what comes next begins a part: nothing is before it, or a bracket, a comma or another sign.
fn begins(before: &str) -> bool {
    let before = before.trim_end();
    before
        .chars()
        .next_back()
        .is_none_or(|last| "([{⟨,;=<>≤≥≠≈+−±×·/→⇒∈".contains(last))
}

/// In brackets where it is more than a product.
fn grouped(part: &str) -> String {
    let part = tidy(part);
    let is_one = part
        .chars()
        .all(|c| c.is_alphanumeric() || c == '.' || is_script(c))
        || is_bracketed(&part);
    if is_one { part } else { format!("({part})") }
}

/// In brackets where it is more than a number or a letter: what stands beneath a line or high up, and would else be torn apart.
fn bound(part: &str) -> String {
    let part = tidy(part);
    let is_number = part.chars().all(|c| c.is_numeric() || c == '.');
    let is_letter = part.chars().filter(|c| !is_script(*c)).count() == 1;
    if is_number || is_letter || is_bracketed(&part) {
        part
    } else {
        format!("({part})")
    }
}

fn is_script(c: char) -> bool {
    SUPERSCRIPTS
        .iter()
        .chain(&SUBSCRIPTS)
        .any(|(_, script)| *script == c)
        || c == '′'
        || is_accent(c)
}

/// Signs that stand over or under the letter before them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ef}')
}

/// Whether one pair of brackets holds all of it.
fn is_bracketed(part: &str) -> bool {
    if !part.starts_with('(') || !part.ends_with(')') {
        return false;
    }
    let mut depth = 0usize;
    for (at, c) in part.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && at + 1 < part.len() {
            return false;
        }
    }
    true
}

const SUPERSCRIPTS: [(char, char); 27] = [
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('−', '⁻'),
    ('=', '⁼'),
    ('(', '⁽'),
    (')', '⁾'),
    ('n', 'ⁿ'),
    ('i', 'ⁱ'),
    ('a', 'ᵃ'),
    ('b', 'ᵇ'),
    ('c', 'ᶜ'),
    ('d', 'ᵈ'),
    ('k', 'ᵏ'),
    ('m', 'ᵐ'),
    ('t', 'ᵗ'),
    ('x', 'ˣ'),
    ('y', 'ʸ'),
    ('T', 'ᵀ'),
];
const SUBSCRIPTS: [(char, char); 24] = [
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('−', '₋'),
    ('=', '₌'),
    ('(', '₍'),
    (')', '₎'),
    ('a', 'ₐ'),
    ('i', 'ᵢ'),
    ('j', 'ⱼ'),
    ('k', 'ₖ'),
    ('m', 'ₘ'),
    ('n', 'ₙ'),
    ('t', 'ₜ'),
    ('x', 'ₓ'),
    ('r', 'ᵣ'),
];

fn raised(part: &str) -> String {
    match tidy(part).as_str() {
        "" => String::new(),
        sign @ ("′" | "″" | "‴" | "*" | "∗" | "°" | "†") => sign.to_owned(),
        part => scripted(part, &SUPERSCRIPTS).unwrap_or_else(|| format!("^{}", bound(part))),
    }
}

fn lowered(part: &str) -> String {
    match tidy(part).as_str() {
        "" => String::new(),
        part => scripted(part, &SUBSCRIPTS).unwrap_or_else(|| format!("_{}", bound(part))),
    }
}

/// In small signs, where every letter has one; long ones are hard to read.
fn scripted(part: &str, table: &[(char, char)]) -> Option<String> {
    let small = |c: char| {
        table
            .iter()
            .find(|(plain, _)| *plain == c)
            .map(|(_, script)| *script)
    };
    let close = part.replace(' ', "");
    (close.chars().count() <= 6)
        .then(|| close.chars().map(small).collect())
        .flatten()
}

fn root(of: &str, degree: &str) -> String {
    let of = bound(of);
    match tidy(degree).as_str() {
        "2" | "" => format!("√{of}"),
        "3" => format!("∛{of}"),
        "4" => format!("∜{of}"),
        degree => format!(
            "{}√{of}",
            scripted(degree, &SUPERSCRIPTS).unwrap_or_else(|| format!("[{degree}]"))
        ),
    }
}

/// An accent over each letter or behind what is in brackets, else a limit above.
fn over(base: &str, above: &str) -> String {
    let accent = match tidy(above).as_str() {
        "^" | "ˆ" | "\u{302}" => Some('\u{302}'),
        "¯" | "‾" | "-" | "−" | "_" | "\u{304}" | "\u{305}" => Some('\u{304}'),
        "~" | "˜" | "∼" => Some('\u{303}'),
        "→" | "⃗" | "⇀" => Some('\u{20d7}'),
        "." | "˙" => Some('\u{307}'),
        "¨" | ".." => Some('\u{308}'),
        "ˇ" => Some('\u{30c}'),
        above => above
            .chars()
            .next()
            .filter(|c| above.chars().count() == 1 && is_accent(*c)),
    };
    match accent {
        Some(accent) if base.chars().all(char::is_alphanumeric) => {
            base.chars().flat_map(|c| [c, accent]).collect()
        }
        Some(accent) => format!("{}{accent}", grouped(base)),
        _ => format!("{}{} ", base.trim_end(), raised(above)),
    }
}

fn fenced(node: NodeRef<'_, Node>, element: &Element) -> String {
    let open = element.attr("open").unwrap_or("(");
    let close = element.attr("close").unwrap_or(")");
    let signs: Vec<char> = element
        .attr("separators")
        .unwrap_or(",")
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let mut inner = String::new();
    for (index, part) in parts(node).into_iter().enumerate() {
        if index > 0
            && let Some(sign) = signs.get(index - 1).or(signs.last())
        {
            inner.push_str(&operator(&sign.to_string()));
        }
        inner.push_str(&one(part));
    }
    format!("{open}{}{close}", tidy(&inner))
}

/// Class of rows of one formula each, which Word sets beneath each other.
const ROWS: &str = "rows";

/// Rows parted by semicolons, in brackets where none stand around it.
fn table(node: NodeRef<'_, Node>) -> String {
    let is_rows = element_of(node).and_then(|element| element.attr("class")) == Some(ROWS);
    let cells = |row: NodeRef<'_, Node>| {
        let cells = parts(row).into_iter().map(|cell| one(cell));
        if is_rows {
            return tidy(&cells.collect::<String>());
        }
        let cells = cells
            .map(|cell| tidy(&cell))
            .filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join(", ")
    };
    let rows: Vec<String> = parts(node).into_iter().map(cells).collect();
    let is_fenced = node
        .prev_siblings()
        .filter_map(element_of)
        .next()
        .is_some_and(|before| before.name() == "mo");
    let inner = rows.join("; ");
    if is_fenced || is_rows || rows.len() == 1 {
        inner
    } else {
        format!("[{inner}]")
    }
}

/// A base with indices after it and, behind `mprescripts`, before it; in pairs, lower and upper.
fn scripts(node: NodeRef<'_, Node>) -> String {
    let all = parts(node);
    let is_turn = |part: &NodeRef<'_, Node>| {
        element_of(*part).is_some_and(|element| element.name() == "mprescripts")
    };
    let turn = all.iter().position(is_turn).unwrap_or(all.len());
    let pairs = |list: &[NodeRef<'_, Node>]| -> String {
        let both = |pair: &[NodeRef<'_, Node>]| {
            lowered(&pair.first().map(|part| one(*part)).unwrap_or_default())
                + &raised(&pair.get(1).map(|part| one(*part)).unwrap_or_default())
        };
        list.chunks(2).map(both).collect()
    };
    let base = all.first().map(|part| one(*part)).unwrap_or_default();
    pairs(all.get(turn + 1..).unwrap_or_default())
        + &base
        + &pairs(all.get(1..turn).unwrap_or_default())
}

/// The formula itself, and only where there is none the source it was made from.
fn semantics(node: NodeRef<'_, Node>) -> String {
    let named = |part: &NodeRef<'_, Node>| {
        element_of(*part)
            .map(Element::name)
            .unwrap_or_default()
            .to_owned()
    };
    let all = parts(node);
    match all
        .iter()
        .find(|part| !named(part).starts_with("annotation"))
    {
        Some(shown) => one(*shown),
        None => all
            .iter()
            .find(|part| named(part) == "annotation")
            .map(|part| label(*part))
            .unwrap_or_default(),
    }
}
