//! What an element's name and attributes say about how its words are set.

use crate::document::{Align, Direction, Inline};
use crate::formats::css::{Declared, Raise, UnicodeBidi};
use scraper::node::Element;

/// Whether one of an attribute's blank-separated words is among `wanted`.
pub(super) fn has_token(element: &Element, attribute: &str, wanted: &[&str]) -> bool {
    element.attr(attribute).is_some_and(|value| {
        value
            .split_ascii_whitespace()
            .any(|token| wanted.contains(&token))
    })
}

/// Whether nothing of an element is shown.
pub(super) fn is_unshown(element: &Element) -> bool {
    let name = element.name();
    matches!(
        name,
        "head" | "script" | "style" | "template" | "title" | "rp"
    ) || is_hidden(element)
}

/// Whether an element embeds something, and may hold what readers show that do not know its kind.
pub(super) fn is_embedding(name: &str) -> bool {
    matches!(name, "audio" | "video" | "object" | "embed")
}

/// Whether an element says of itself that it is not to be seen.
pub(super) fn is_hidden(element: &Element) -> bool {
    element.attr("hidden").is_some() || declares(element, "display", &["none"])
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

/// What an element's name, classes and attributes say where no style sheet says otherwise.
pub(super) fn by_itself(element: &Element) -> Declared {
    let mut said = Declared::default();
    match element.name() {
        "em" | "i" | "cite" | "dfn" | "var" => said.italic = Some(true),
        "strong" | "b" => said.bold = Some(true),
        "u" | "ins" | "mark" => said.underline = Some(true),
        "s" | "strike" | "del" => said.strike = Some(true),
        "sup" => said.raise = Some(Raise::Super),
        "sub" => said.raise = Some(Raise::Sub),
        "center" => said.align = Some(Align::Center),
        "bdo" => said.bidi = Some(UnicodeBidi::IsolateOverride),
        "bdi" => said.bidi = Some(UnicodeBidi::Isolate),
        _ => {}
    }
    direction(element, &mut said);
    if has_token(element, "class", &["small-caps", "smallcaps", "smcap"]) {
        said.small_caps = Some(true);
    }
    if has_token(element, "class", &["center", "centered", "text-center"]) {
        said.align = Some(Align::Center);
    }
    said.align =
        said.align.or_else(
            || match element.attr("align")?.trim().to_ascii_lowercase().as_str() {
                "center" => Some(Align::Center),
                "right" => Some(Align::Right),
                "end" => Some(Align::End),
                "left" => Some(Align::Left),
                "start" => Some(Align::Start),
                _ => None,
            },
        );
    said
}

/// The inline styles of an element's words.
pub(super) fn inline_styles(element: &Element, said: &Declared) -> Vec<Inline> {
    let mut styles = block_styles(said);
    match element.name() {
        "code" | "kbd" | "samp" | "tt" => styles.push(Inline::Code),
        "ruby" => styles.push(Inline::Ruby),
        "rt" => styles.push(Inline::RubyText),
        _ => {}
    }
    let mut add = |style, wanted| {
        if wanted {
            styles.push(style);
        }
    };
    add(Inline::Strong, said.bold == Some(true));
    add(Inline::Superscript, said.raise == Some(Raise::Super));
    add(Inline::Subscript, said.raise == Some(Raise::Sub));
    styles
}

/// The styles that hold for all words of a block. Weight is left out: what is a heading is set as one anyway.
pub(super) fn block_styles(said: &Declared) -> Vec<Inline> {
    let kinds = [
        (
            Inline::Emphasis,
            said.italic == Some(true) || said.spaced == Some(true),
        ),
        (Inline::Underline, said.underline == Some(true)),
        (Inline::Strike, said.strike == Some(true)),
        (Inline::SmallCaps, said.small_caps == Some(true)),
    ];
    kinds
        .into_iter()
        .filter(|(_, wanted)| *wanted)
        .map(|(style, _)| style)
        .collect()
}

/// What `dir` says (HTML 15.3.6): words that run their own way are set apart; `auto`, which `bdi` has by itself, asks their first
/// strong letter.
fn direction(element: &Element, said: &mut Declared) {
    let is_bdi = element.name() == "bdi";
    let Some(value) = element.attr("dir").or(is_bdi.then_some("auto")) else {
        return;
    };
    match value.trim().to_ascii_lowercase().as_str() {
        "rtl" => said.direction = Some(Direction::RightToLeft),
        "ltr" => said.direction = Some(Direction::LeftToRight),
        "auto" => {
            said.bidi = said.bidi.or(Some(UnicodeBidi::Plaintext));
            if is_bdi {
                said.bidi = Some(UnicodeBidi::Plaintext);
            }
            return;
        }
        _ => return,
    }
    said.bidi = said.bidi.or(Some(UnicodeBidi::Isolate));
}

/// The direction that an element's `dir` declares.
pub(super) fn declared_direction(element: &Element) -> Option<Direction> {
    let mut said = Declared::default();
    direction(element, &mut said);
    said.direction
}

pub(super) fn language(element: &Element) -> Option<&str> {
    element
        .attr("lang")
        .or_else(|| element.attr("xml:lang"))
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
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
        values
            .iter()
            .any(|wanted| value.eq_ignore_ascii_case(wanted))
    })
}
