//! Declarations: the properties that carry meaning, and what a rule says of each. Lengths in em of the body text.

use crate::document::{Align, Bidi, Direction, Writing};
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, Token, parse_important,
};

use crate::formats::counting::ListStyle;
use crate::formats::limits::LIMITS;
use std::rc::Rc;

/// What is said of an element; none where nothing is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Declared {
    pub(crate) display: Option<Display>,
    pub(crate) invisible: Option<bool>,
    pub(crate) align: Option<Align>,
    pub(crate) direction: Option<Direction>,
    pub(crate) bidi: Option<UnicodeBidi>,
    pub(crate) writing: Option<Writing>,
    /// Set upright in the room of one letter where lines run downwards.
    pub(crate) combined: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) bold: Option<bool>,
    pub(crate) small_caps: Option<bool>,
    pub(crate) underline: Option<bool>,
    pub(crate) strike: Option<bool>,
    /// Letters set apart, which is how German and Russian print emphasise.
    pub(crate) spaced: Option<bool>,
    pub(crate) raise: Option<Raise>,
    /// First line; em.
    pub(crate) indent: Option<f32>,
    /// From the left edge; em.
    pub(crate) inset: Option<f32>,
    /// Above and below; em.
    pub(crate) space_before: Option<f32>,
    pub(crate) space_after: Option<f32>,
    pub(crate) page_before: Option<bool>,
    pub(crate) page_after: Option<bool>,
    pub(crate) list_style: Option<ListStyle>,
    /// Line ends are kept.
    pub(crate) preformatted: Option<bool>,
    /// Set somewhere else than what is around it, or with much room between.
    pub(crate) apart: Option<bool>,
    /// The typeface that is wished for first.
    pub(crate) typeface: Option<Rc<str>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Display {
    None,
    Block,
    Inline,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Raise {
    Super,
    Sub,
    Baseline,
}

/// The value of `unicode-bidi`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnicodeBidi {
    Normal,
    Embed,
    Isolate,
    Override,
    IsolateOverride,
    Plaintext,
}

impl Declared {
    /// How the words of an inline element are set apart in direction; `direction` is that of what is around them.
    pub(crate) fn set_apart(&self, direction: Option<Direction>) -> Option<Bidi> {
        let own = self.direction.or(direction);
        let (direction, overrides, isolates) = match self.bidi? {
            UnicodeBidi::Normal => return None,
            UnicodeBidi::Embed => (own, false, false),
            UnicodeBidi::Isolate => (own, false, true),
            UnicodeBidi::Override => (own, true, false),
            UnicodeBidi::IsolateOverride => (own, true, true),
            UnicodeBidi::Plaintext => (None, false, true),
        };
        Some(Bidi {
            direction,
            overrides,
            isolates,
        })
    }

    /// Takes over everything that `other` says.
    pub(crate) fn override_with(&mut self, other: &Self) {
        macro_rules! take {
            ($($field:ident)*) => { $( if other.$field.is_some() { self.$field = other.$field; } )* };
        }
        take!(display invisible align direction italic bold small_caps underline strike spaced raise indent inset);
        take!(bidi writing combined space_before space_after page_before page_after list_style preformatted apart);
        if other.typeface.is_some() {
            self.typeface.clone_from(&other.typeface);
        }
    }

    /// Whether the element is not to be shown.
    pub(crate) fn is_hidden(&self) -> bool {
        self.display == Some(Display::None) || self.invisible == Some(true)
    }
}

/// What one rule says, by weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Body {
    pub(super) normal: Declared,
    pub(super) important: Declared,
}

/// The declarations of a `style` attribute.
pub(super) fn inline(source: &str) -> Body {
    if source.len() > LIMITS.style_bytes {
        return Body::default();
    }
    let mut parser = Parser::new(source);
    parser.set_nested_block_limit(LIMITS.style_depth);
    body(&mut parser)
}

/// The declarations of a block.
pub(super) fn body(input: &mut Parser<'_>) -> Body {
    let mut reader = Reader(Body::default());
    // A declaration that makes no sense is passed over, as CSS has it.
    RuleBodyParser::new(input, &mut reader).for_each(drop);
    reader.0
}

struct Reader(Body);

impl<'i> DeclarationParser<'i> for Reader {
    type Declaration = ();
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _start: &ParserState,
    ) -> Result<(), ParseError<()>> {
        let mut said = Declared::default();
        property(&name.to_ascii_lowercase(), input, &mut said)?;
        let important = input.try_parse(parse_important).is_ok();
        let body = &mut self.0;
        if important {
            &mut body.important
        } else {
            &mut body.normal
        }
        .override_with(&said);
        Ok(())
    }
}

impl AtRuleParser<'_> for Reader {
    type Prelude = ();
    type AtRule = ();
    type Error = ();
}

impl QualifiedRuleParser<'_> for Reader {
    type Prelude = ();
    type QualifiedRule = ();
    type Error = ();
}

impl RuleBodyItemParser<'_, (), ()> for Reader {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

/// Reads the value of one property.
fn property(name: &str, input: &mut Parser<'_>, said: &mut Declared) -> Result<(), ParseError<()>> {
    match name {
        "text-indent" => said.indent = length(input),
        "margin-left" | "margin-inline-start" | "padding-left" | "padding-inline-start" => {
            said.inset = length(input);
            said.apart = said.inset.and_then(parts);
        }
        "margin-right" | "margin-inline-end" | "padding-right" | "padding-inline-end" => {
            said.apart = length(input).and_then(parts);
        }
        "margin-top" | "margin-block-start" => said.space_before = length(input),
        "margin-bottom" | "margin-block-end" => said.space_after = length(input),
        "margin" => margin(input, said),
        "font-weight" => {
            said.bold = match input.next()? {
                Token::Number { value, .. } => Some(*value >= 600.0),
                Token::Ident(word) => keyword(
                    word,
                    &[
                        ("bold", true),
                        ("bolder", true),
                        ("normal", false),
                        ("lighter", false),
                    ],
                ),
                _ => None,
            };
        }
        "font-family" => said.typeface = family(input),
        "letter-spacing" => said.spaced = length(input).map(|length| length >= 0.08),
        _ => keywords(name, input, said)?,
    }
    Ok(())
}

/// The first name of a list of typefaces.
pub(super) fn family(input: &mut Parser<'_>) -> Option<Rc<str>> {
    if let Ok(quoted) = input.try_parse(Parser::expect_string_cloned) {
        return Some(Rc::from(quoted.trim()));
    }
    let mut parts = Vec::new();
    while let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
        parts.push(word.to_string());
    }
    (!parts.is_empty()).then(|| Rc::from(parts.join(" ")))
}

/// Properties whose values are keywords.
fn keywords(name: &str, input: &mut Parser<'_>, said: &mut Declared) -> Result<(), ParseError<()>> {
    while let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
        let word = &*word;
        match name {
            "display" => said.display = Some(display(word)),
            "visibility" => {
                said.invisible = keyword(
                    word,
                    &[("hidden", true), ("collapse", true), ("visible", false)],
                );
            }
            "text-align" => said.align = align(word),
            "direction" => {
                said.direction = keyword(
                    word,
                    &[
                        ("rtl", Direction::RightToLeft),
                        ("ltr", Direction::LeftToRight),
                    ],
                );
            }
            "unicode-bidi" => {
                let known = [
                    ("normal", UnicodeBidi::Normal),
                    ("embed", UnicodeBidi::Embed),
                    ("isolate", UnicodeBidi::Isolate),
                    ("bidi-override", UnicodeBidi::Override),
                    ("isolate-override", UnicodeBidi::IsolateOverride),
                    ("plaintext", UnicodeBidi::Plaintext),
                ];
                said.bidi = keyword(word, &known);
            }
            "writing-mode" | "-epub-writing-mode" | "-webkit-writing-mode" | "-ms-writing-mode" => {
                let known = [
                    ("vertical-rl", Writing::Vertical),
                    ("tb-rl", Writing::Vertical),
                    ("horizontal-tb", Writing::Horizontal),
                    ("lr-tb", Writing::Horizontal),
                ];
                said.writing = keyword(word, &known);
            }
            "text-combine-upright"
            | "text-combine"
            | "-epub-text-combine"
            | "-webkit-text-combine"
            | "-ms-text-combine-horizontal" => {
                let known = [
                    ("none", false),
                    ("all", true),
                    ("digits", true),
                    ("horizontal", true),
                ];
                said.combined = said.combined.or(keyword(word, &known));
            }
            "float" => {
                let edges = ["left", "right", "inline-start", "inline-end"];
                let is_edge = |edge: &str| word.eq_ignore_ascii_case(edge);
                said.apart = Some(edges.into_iter().any(is_edge));
            }
            "position" => {
                let known = [("absolute", true), ("fixed", true)];
                said.apart = keyword(word, &known);
            }
            "font-style" => {
                said.italic = keyword(
                    word,
                    &[("italic", true), ("oblique", true), ("normal", false)],
                );
            }
            "font-variant" | "font-variant-caps" | "font" => {
                let caps = [
                    ("small-caps", true),
                    ("all-small-caps", true),
                    ("normal", false),
                ];
                said.small_caps = keyword(word, &caps)
                    .filter(|_| name != "font")
                    .or(said.small_caps);
                if name == "font" {
                    said.italic =
                        keyword(word, &[("italic", true), ("oblique", true)]).or(said.italic);
                    said.bold = keyword(word, &[("bold", true)]).or(said.bold);
                }
            }
            "text-decoration" | "text-decoration-line" => {
                let none = word.eq_ignore_ascii_case("none").then_some(false);
                said.underline = keyword(word, &[("underline", true)])
                    .or(none)
                    .or(said.underline);
                said.strike = keyword(word, &[("line-through", true)])
                    .or(none)
                    .or(said.strike);
            }
            "vertical-align" => {
                let raise = [
                    ("super", Raise::Super),
                    ("sub", Raise::Sub),
                    ("baseline", Raise::Baseline),
                ];
                said.raise = keyword(word, &raise);
            }
            "page-break-before" | "break-before" => said.page_before = Some(is_page(word)),
            "page-break-after" | "break-after" => said.page_after = Some(is_page(word)),
            "list-style" | "list-style-type" => {
                said.list_style = ListStyle::of_css(word).or(said.list_style);
            }
            "white-space" => said.preformatted = Some(word.to_ascii_lowercase().starts_with("pre")),
            _ => {}
        }
    }
    Ok(())
}

fn keyword<T: Copy>(word: &str, known: &[(&str, T)]) -> Option<T> {
    known
        .iter()
        .find(|(name, _)| word.eq_ignore_ascii_case(name))
        .map(|(_, value)| *value)
}

fn display(word: &str) -> Display {
    let known = [
        ("none", Display::None),
        ("block", Display::Block),
        ("list-item", Display::Block),
        ("flex", Display::Block),
        ("grid", Display::Block),
        ("inline", Display::Inline),
    ];
    keyword(word, &known).unwrap_or(Display::Other)
}

fn align(word: &str) -> Option<Align> {
    let known = [
        ("center", Align::Center),
        ("right", Align::Right),
        ("end", Align::End),
        ("left", Align::Left),
        ("start", Align::Start),
        ("justify", Align::Default),
    ];
    keyword(word, &known)
}

fn is_page(word: &str) -> bool {
    ["always", "page", "left", "right", "recto", "verso"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}

/// The parts of `margin` in their order: all; vertical, horizontal; top, horizontal, bottom; top, right, bottom, left.
fn margin(input: &mut Parser<'_>, said: &mut Declared) {
    let mut sides = Vec::new();
    while sides.len() < 4
        && let Some(side) = side(input)
    {
        sides.push(side);
    }
    let Some(&top) = sides.first() else { return };
    let right = sides.get(1).copied().unwrap_or(top);
    said.space_before = top;
    said.space_after = sides.get(2).copied().unwrap_or(top);
    said.inset = sides.get(3).copied().unwrap_or(right);
}

/// One side of a margin: some length, or `auto`, of which nothing follows.
fn side(input: &mut Parser<'_>) -> Option<Option<f32>> {
    let state = input.state();
    match input.next() {
        Ok(Token::Ident(_)) => Some(None),
        Ok(token) => match em(token) {
            Some(length) => Some(Some(length)),
            None => {
                input.reset(&state);
                None
            }
        },
        Err(_) => None,
    }
}

/// Whether so much room within a line parts words.
fn parts(length: f32) -> Option<bool> {
    (length >= 1.0).then_some(true)
}

fn length(input: &mut Parser<'_>) -> Option<f32> {
    input.next().ok().and_then(em)
}

/// A length in em of the body; a share is one of a column of 32 em. Absurd ones are bounded.
fn em(token: &Token<'_>) -> Option<f32> {
    let length = match token {
        Token::Number { value, .. } if *value == 0.0 => 0.0,
        Token::Percentage { unit_value, .. } => unit_value * 32.0,
        Token::Dimension { value, unit, .. } => {
            let unit = [
                ("em", 1.0),
                ("rem", 1.0),
                ("ex", 0.5),
                ("ch", 0.5),
                ("px", 1.0 / 16.0),
                ("pt", 1.0 / 12.0),
                ("pc", 1.0),
                ("in", 6.0),
                ("cm", 2.4),
                ("mm", 0.24),
                ("vw", 0.32),
            ]
            .iter()
            .find(|(name, _)| unit.eq_ignore_ascii_case(name))?
            .1;
            value * unit
        }
        _ => return None,
    };
    length.is_finite().then(|| length.clamp(-20.0, 20.0))
}
