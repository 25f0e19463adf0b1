//! One style sheet as a list of rules: those for screens, whatever else is in it passed over.

use super::declared::{self, Body, Declared};
use super::effort::Effort;
use super::font_face::{self, Cut};
use crate::formats::limits::LIMITS;
use cssparser::{
    AtRuleParser, CowRcStr, ParseError, Parser, ParserState, QualifiedRuleParser, StyleSheetParser,
};
use scraper::selector::{Parser as Grammar, Simple};
use selectors::parser::{Component, ParseRelative, Selector, SelectorList};

/// A style sheet.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(super) rules: Vec<Rule>,
    /// Addresses of sheets that come before this one, as written.
    pub(crate) imports: Vec<String>,
    /// Files of typefaces.
    pub(crate) cuts: Vec<Cut>,
}

pub(super) struct Rule {
    pub(super) selector: Selector<Simple>,
    pub(super) effort: Effort,
    pub(super) normal: Declared,
    pub(super) important: Declared,
}

impl Sheet {
    /// Reads a sheet; what is not understood is left out, as CSS has it. `room` is how many more rules the book may have.
    pub(crate) fn parse(source: &str, room: &mut usize) -> Self {
        let mut reader = Reader {
            sheet: Self::default(),
            room,
        };
        if source.len() <= LIMITS.style_bytes {
            let source = with_plain_names(source);
            let mut parser = Parser::new(&source);
            parser.set_nested_block_limit(LIMITS.style_depth);
            reader.read(&mut parser);
        }
        reader.sheet
    }
}

/// The files of typefaces that the sheet of a drawing names, with all that is in it.
pub(crate) fn cuts(source: &str) -> Vec<Cut> {
    let mut room = LIMITS.style_rules;
    let mut reader = Reader {
        sheet: Sheet::default(),
        room: &mut room,
    };
    if source.len() <= LIMITS.drawing_bytes {
        let mut parser = Parser::new(source);
        parser.set_nested_block_limit(LIMITS.style_depth);
        reader.read(&mut parser);
    }
    reader.sheet.cuts
}

/// Attributes with a prefix, such as `epub|type`, are called `epub:type` by the tree of the page.
fn with_plain_names(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('[') {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        let name = after
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(after.len());
        match after[name..]
            .strip_prefix('|')
            .filter(|tail| name > 0 && !tail.starts_with('='))
        {
            Some(tail) => {
                out.push_str(&after[..name]);
                out.push_str("\\:");
                rest = tail;
            }
            None => rest = after,
        }
    }
    out.push_str(rest);
    out
}

struct Reader<'a> {
    sheet: Sheet,
    room: &'a mut usize,
}

impl Reader<'_> {
    fn read(&mut self, input: &mut Parser<'_>) {
        let mut rules = StyleSheetParser::new(input, self);
        while rules.next().is_some() {
            if *rules.parser.room == 0 {
                break;
            }
        }
    }
}

/// An at-rule of which something is read.
enum AtRule {
    Import(String),
    FontFace,
    /// Rules for a medium that we are.
    Screen,
}

impl<'i> AtRuleParser<'i> for Reader<'_> {
    type Prelude = AtRule;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<AtRule, ParseError<()>> {
        if name.eq_ignore_ascii_case("import") {
            let address = input.expect_url_or_string()?.to_string();
            return if is_for_screens(rest(input)) {
                Ok(AtRule::Import(address))
            } else {
                Err(ParseError::custom(()))
            };
        }
        if name.eq_ignore_ascii_case("font-face") {
            return Ok(AtRule::FontFace);
        }
        if name.eq_ignore_ascii_case("media") && is_for_screens(rest(input)) {
            return Ok(AtRule::Screen);
        }
        Err(ParseError::custom(()))
    }

    fn rule_without_block(&mut self, prelude: AtRule, _start: &ParserState) -> Result<(), ()> {
        if let AtRule::Import(address) = prelude {
            self.sheet.imports.push(address);
        }
        Ok(())
    }

    fn parse_block(
        &mut self,
        prelude: AtRule,
        _start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        match prelude {
            AtRule::Screen => self.read(input),
            AtRule::FontFace if self.sheet.cuts.len() < LIMITS.typeface_cuts => {
                self.sheet.cuts.extend(font_face::read(input));
            }
            AtRule::FontFace | AtRule::Import(_) => {}
        }
        Ok(())
    }
}

/// What is left of a prelude.
fn rest<'i>(input: &mut Parser<'i>) -> &'i str {
    let start = input.position();
    while input.next().is_ok() {}
    input.slice_from(start)
}

/// Whether a list of media queries holds for a window without further conditions.
fn is_for_screens(queries: &str) -> bool {
    let queries = queries.to_ascii_lowercase();
    queries
        .split(',')
        .any(|query| matches!(query.trim(), "" | "all" | "screen" | "only screen"))
}

/// Whether a selector asks, anywhere, what an element holds.
fn looks_inside(selector: &Selector<Simple>) -> bool {
    selector.iter_raw_match_order().any(|part| match part {
        Component::Has(_) => true,
        Component::Negation(inner) | Component::Is(inner) | Component::Where(inner) => {
            inner.slice().iter().any(looks_inside)
        }
        Component::NthOf(nth) => nth.selectors().iter().any(looks_inside),
        _ => false,
    })
}

impl<'i> QualifiedRuleParser<'i> for Reader<'_> {
    type Prelude = SelectorList<Simple>;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<Self::Prelude, ParseError<()>> {
        let selectors = SelectorList::parse(&Grammar, input, ParseRelative::No)
            .map_err(|_| ParseError::custom(()))?;
        // To look for what an element holds takes a walk through all of it, for every element.
        if selectors.slice().iter().any(looks_inside) {
            Err(ParseError::custom(()))
        } else {
            Ok(selectors)
        }
    }

    fn parse_block(
        &mut self,
        selectors: Self::Prelude,
        _start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        let Body { normal, important } = declared::body(input);
        if normal == Declared::default() && important == Declared::default() {
            return Ok(());
        }
        for selector in selectors.slice() {
            if *self.room > 0 {
                *self.room -= 1;
                self.sheet.rules.push(Rule {
                    effort: Effort::of(selector),
                    selector: selector.clone(),
                    normal: normal.clone(),
                    important: important.clone(),
                });
            }
        }
        Ok(())
    }
}
