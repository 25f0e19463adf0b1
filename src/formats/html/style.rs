//! What an element's name and attributes say about how its words are set.

use crate::document::{Align, Direction, Inline};
use scraper::node::Element;

/// Whether one of an attribute's blank-separated words is among `wanted`.
pub(super) fn has_token(element: &Element, attribute: &str, wanted: &[&str]) -> bool {
    element.attr(attribute).is_some_and(|value| value.split_ascii_whitespace().any(|token| wanted.contains(&token)))
}

/// Whether nothing of an element is shown.
pub(super) fn is_unshown(element: &Element) -> bool {
    let name = element.name();
    matches!(
        name,
        "head" | "script" | "style" | "template" | "title" | "audio" | "video" | "object" | "iframe" | "rp" | "math" | "embed"
    ) || element.attr("hidden").is_some()
        || declares(element, "display", &["none"])
}

/// Elements that stand on lines of their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "tr"
            | "td"
            | "th"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "nav"
            | "blockquote"
            | "pre"
            | "figure"
            | "figcaption"
            | "body"
            | "caption"
            | "address"
            | "main"
            | "hgroup"
            | "details"
            | "summary"
            | "center"
            | "form"
            | "fieldset"
            | "legend"
            | "menu"
            | "dir"
            | "html"
            | "search"
    )
}

/// The level of a heading element.
pub(super) fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// The inline styles that an element gives its words.
pub(super) fn inline_styles(element: &Element) -> Vec<Inline> {
    let mut styles = Vec::new();
    match element.name() {
        "em" | "i" | "cite" | "dfn" | "var" => styles.push(Inline::Emphasis),
        "strong" | "b" => styles.push(Inline::Strong),
        "code" | "kbd" | "samp" | "tt" => styles.push(Inline::Code),
        "u" | "ins" => styles.push(Inline::Underline),
        "s" | "strike" | "del" => styles.push(Inline::Strike),
        "sup" => styles.push(Inline::Superscript),
        "sub" => styles.push(Inline::Subscript),
        "rt" => styles.push(Inline::RubyText),
        _ => {}
    }
    let mut add = |style| {
        if !styles.contains(&style) {
            styles.push(style);
        }
    };
    if element.attr("style").is_some() {
        if declares(element, "font-style", &["italic", "oblique"]) {
            add(Inline::Emphasis);
        }
        if declares(element, "font-weight", &["bold", "bolder", "600", "700", "800", "900"]) {
            add(Inline::Strong);
        }
    }
    let small_caps = ["small-caps", "smallcaps", "smcap", "sc"];
    if has_token(element, "class", &small_caps)
        || declares(element, "font-variant", &["small-caps"])
        || declares(element, "font-variant-caps", &["small-caps", "all-small-caps"])
    {
        add(Inline::SmallCaps);
    }
    styles
}

/// The alignment that an element declares.
pub(super) fn align(element: &Element) -> Option<Align> {
    let declared = property(element, "text-align").or_else(|| element.attr("align"));
    match declared.map(|value| value.trim().to_ascii_lowercase()).as_deref() {
        Some("center") => Some(Align::Center),
        Some("right" | "end") => Some(Align::End),
        Some("left" | "start") => Some(Align::Start),
        Some("justify") => Some(Align::Default),
        _ if element.name() == "center" => Some(Align::Center),
        _ if has_token(element, "class", &["center", "centered", "text-center"]) => Some(Align::Center),
        _ => None,
    }
}

pub(super) fn direction(element: &Element) -> Option<Direction> {
    match element.attr("dir")?.to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::RightToLeft),
        "ltr" => Some(Direction::LeftToRight),
        _ => None,
    }
}

pub(super) fn language(element: &Element) -> Option<&str> {
    element.attr("lang").or_else(|| element.attr("xml:lang")).map(str::trim).filter(|tag| !tag.is_empty())
}

/// The value of a property in an element's `style` attribute; the last one counts, as in CSS.
fn property<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let declarations = element.attr("style")?.split(';');
    declarations
        .filter_map(|part| part.split_once(':'))
        .rfind(|(key, _)| key.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn declares(element: &Element, name: &str, values: &[&str]) -> bool {
    property(element, name).is_some_and(|value| {
        let value = value.trim().trim_end_matches("!important").trim();
        values.iter().any(|wanted| value.eq_ignore_ascii_case(wanted))
    })
}
