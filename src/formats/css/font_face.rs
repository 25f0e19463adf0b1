//! `@font-face`: which files a typeface consists of. CSS Fonts 4, section 4.

use super::declared::family;
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, Token,
};
use std::rc::Rc;

/// One file of a typeface, as a style sheet names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) family: Rc<str>,
    /// Addresses in order of preference, as written.
    pub(crate) sources: Vec<String>,
    pub(crate) weight: u16,
    pub(crate) italic: bool,
}

/// The declarations of a block; none where name or file are missing.
pub(super) fn read(input: &mut Parser<'_>) -> Option<Cut> {
    let mut reader = Reader {
        family: None,
        sources: Vec::new(),
        weight: 400,
        italic: false,
    };
    RuleBodyParser::new(input, &mut reader).for_each(drop);
    let Reader {
        family,
        sources,
        weight,
        italic,
    } = reader;
    Some(Cut {
        family: family.filter(|_| !sources.is_empty())?,
        sources,
        weight,
        italic,
    })
}

struct Reader {
    family: Option<Rc<str>>,
    sources: Vec<String>,
    weight: u16,
    italic: bool,
}

impl<'i> DeclarationParser<'i> for Reader {
    type Declaration = ();
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _start: &ParserState,
    ) -> Result<(), ParseError<()>> {
        match &*name.to_ascii_lowercase() {
            "font-family" => self.family = family(input),
            "font-style" => self.italic = input.expect_ident()?.to_ascii_lowercase() != "normal",
            "font-weight" => {
                self.weight = match input.next()? {
                    Token::Number { value, .. } if (1.0..=1000.0).contains(value) => *value as u16,
                    Token::Ident(word) if word.eq_ignore_ascii_case("bold") => 700,
                    _ => 400,
                };
            }
            "src" => self.sources = sources(input),
            _ => {}
        }
        // What is left says nothing that is needed; it is no error.
        while input.next().is_ok() {}
        Ok(())
    }
}

/// The addresses of a list such as `local(x), url(a.otf) format("opentype"), url(b.woff)`.
fn sources(input: &mut Parser<'_>) -> Vec<String> {
    const MOST: usize = 8;
    let mut found = Vec::new();
    while found.len() < MOST
        && let Ok(token) = input.next()
    {
        let is_url = matches!(token, Token::Function(name) if name.eq_ignore_ascii_case("url"));
        match token {
            Token::UnquotedUrl(address) => found.push(address.to_string()),
            Token::Function(_) if is_url => {
                let quoted: Result<String, ParseError<()>> =
                    input.parse_nested_block(|inner| Ok(inner.expect_string()?.to_string()));
                found.extend(quoted);
            }
            _ => {}
        }
    }
    found
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
