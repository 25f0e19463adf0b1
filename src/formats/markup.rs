//! One linear pass over HTML or XML that yields tags and text: what every guard in front of a tree builder works on.

use quick_xml::escape::resolve_html5_entity;
use std::borrow::Cow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text as written, character references and all.
    Text(&'a str),
    /// The content of a CDATA section: text that holds no references.
    Literal(&'a str),
    Start {
        name: &'a str,
        attributes: &'a str,
        closed: bool,
    },
    End(&'a str),
}

/// Splits markup into tokens; comments, declarations and processing instructions are passed over.
pub(super) struct Scanner<'a> {
    rest: &'a str,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(markup: &'a str) -> Self {
        Self { rest: markup }
    }

    /// Takes everything up to the end tag of an element whose content is no markup, such as `script`.
    pub(super) fn raw_text(&mut self, name: &str) -> &'a str {
        let bytes = self.rest.as_bytes();
        let mut from = 0;
        while let Some(found) = find(&bytes[from..], b"</") {
            let at = from + found;
            let after = &bytes[at + 2..];
            let is_end = after
                .get(..name.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()))
                && after
                    .get(name.len())
                    .is_none_or(|byte| !byte.is_ascii_alphanumeric());
            if is_end {
                return self.take(at);
            }
            from = at + 2;
        }
        self.take(bytes.len())
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        taken
    }

    /// The part up to the first `end`, which is passed over too; all that is left where there is none.
    fn take_until(&mut self, end: &str) -> &'a str {
        match find(self.rest.as_bytes(), end.as_bytes()) {
            Some(at) => {
                let taken = self.take(at);
                self.take(end.len());
                taken
            }
            None => self.take(self.rest.len()),
        }
    }

    /// Passes over `<!DOCTYPE …>`, with an internal subset in brackets if it has one.
    fn skip_declaration(&mut self) {
        let mut depth = 0usize;
        let mut quote = None;
        for (at, byte) in self.rest.bytes().enumerate() {
            match (byte, quote) {
                (b'"' | b'\'', None) if depth > 0 => quote = Some(byte),
                (b'"' | b'\'', Some(open)) if open == byte => quote = None,
                (b'[', None) => depth += 1,
                (b']', None) => depth = depth.saturating_sub(1),
                (b'>', None) if depth == 0 => {
                    self.take(at + 1);
                    return;
                }
                _ => {}
            }
        }
        self.take(self.rest.len());
    }

    fn tag(&mut self) -> Token<'a> {
        let end_tag = self.rest.as_bytes().get(1) == Some(&b'/');
        self.take(if end_tag { 2 } else { 1 });
        let name_end = self
            .rest
            .find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
            .unwrap_or(self.rest.len());
        let name = self.take(name_end);
        let attributes = self.take(tag_end(self.rest));
        if !self.rest.is_empty() {
            self.take(1);
        }
        if end_tag {
            return Token::End(name);
        }
        let closed = attributes.ends_with('/');
        let attributes = if closed {
            &attributes[..attributes.len() - 1]
        } else {
            attributes
        };
        Token::Start {
            name,
            attributes,
            closed,
        }
    }
}

/// Where a tag's `>` stands; one inside quotes does not count.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    let mut after_equals = false;
    for (at, byte) in rest.bytes().enumerate() {
        match quote {
            Some(open) if open == byte => quote = None,
            Some(_) => {}
            None => match byte {
                b'>' => return at,
                b'"' | b'\'' if after_equals => quote = Some(byte),
                _ => {}
            },
        }
        if !byte.is_ascii_whitespace() {
            after_equals = byte == b'=';
        }
    }
    // A quote that never closes would swallow the rest of the text.
    rest.find('>').unwrap_or(rest.len())
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    let first = *part.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == first) {
        if bytes[from + at..].starts_with(part) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let bytes = self.rest.as_bytes();
            if bytes[0] != b'<' {
                let end = find(bytes, b"<").unwrap_or(bytes.len());
                return Some(Token::Text(self.take(end)));
            }
            match bytes.get(1) {
                Some(b'!') if self.rest.starts_with("<!--") => {
                    self.take(4);
                    if self.rest.starts_with('>') {
                        self.take(1);
                    } else {
                        self.take_until("-->");
                    }
                }
                Some(b'!') if self.rest.starts_with("<![CDATA[") => {
                    self.take(9);
                    return Some(Token::Literal(self.take_until("]]>")));
                }
                Some(b'!') => self.skip_declaration(),
                Some(b'?') => {
                    self.take_until(">");
                }
                Some(b'/') if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                    return Some(self.tag());
                }
                Some(byte) if byte.is_ascii_alphabetic() || *byte == b'_' => {
                    return Some(self.tag());
                }
                _ => {
                    // A lone `<` is text, together with what follows it.
                    let end = find(&bytes[1..], b"<").map_or(bytes.len(), |at| at + 1);
                    return Some(Token::Text(self.take(end)));
                }
            }
        }
    }
}

/// The attributes of a start tag as name and raw value.
pub(super) fn attributes(mut source: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::from_fn(move || {
        source = source.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if source.is_empty() {
            return None;
        }
        let end = source
            .find(|c: char| c.is_ascii_whitespace() || c == '=')
            .unwrap_or(source.len());
        let (name, rest) = source.split_at(end);
        let Some(rest) = rest.trim_start().strip_prefix('=') else {
            source = rest;
            return Some((name, ""));
        };
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, rest) = match quote {
            Some(quote) => rest[1..].split_once(quote).unwrap_or((&rest[1..], "")),
            None => rest.split_at(
                rest.find(|c: char| c.is_ascii_whitespace())
                    .unwrap_or(rest.len()),
            ),
        };
        source = rest;
        Some((name, value))
    })
}

/// The value of one attribute, references resolved; the part of its name before a colon does not count.
pub(super) fn attribute<'a>(source: &'a str, wanted: &str) -> Option<Cow<'a, str>> {
    attributes(source)
        .find(|(name, _)| {
            name.rsplit(':')
                .next()
                .is_some_and(|local| local.eq_ignore_ascii_case(wanted))
        })
        .map(|(_, value)| unescape(value))
}

/// A tag's name without its namespace prefix.
pub(super) fn local_name(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Resolves the numeric character references and those that HTML has names for; others stay as they are written.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(rest) {
            Some((Referred::One(c), len)) => {
                out.push(c);
                rest = &rest[len..];
            }
            Some((Referred::Named(letters), len)) => {
                out.push_str(letters);
                rest = &rest[len..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What a reference stands for.
enum Referred {
    One(char),
    Named(&'static str),
}

/// What a reference at the start of `text` stands for, and its length.
fn reference(text: &str) -> Option<(Referred, usize)> {
    /// Bytes of the longest name that HTML has, with both its signs.
    const LONGEST: usize = 33;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let body = text.get(1..end)?;
    let Some(digits) = body.strip_prefix('#') else {
        return resolve_html5_entity(body).map(|letters| (Referred::Named(letters), end + 1));
    };
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    let c = char::from_u32(code).filter(|c| *c != '\0')?;
    Some((Referred::One(c), end + 1))
}

/// XHTML writes rules as text, or wraps them in a CDATA section or a comment.
pub(super) fn without_shell(rules: &str) -> String {
    let mut rules = unescape(rules).into_owned();
    for shell in ["<![CDATA[", "]]>", "<!--", "-->"] {
        rules = rules.replace(shell, " ");
    }
    rules
}

/// Writes text so that XML reads it back as it is.
pub(super) fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no way to write these.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_what_hides_in_quotes_are_distinguished() {
        let tokens: Vec<Token<'_>> = Scanner::new(
            "<?xml?><!DOCTYPE a [<!ENTITY x \"]>\">]><a b=\"1>2\" c>x<!-- <no> -->y<br/></a> 1 < 2",
        )
        .collect();
        assert_eq!(
            tokens,
            [
                Token::Start {
                    name: "a",
                    attributes: " b=\"1>2\" c",
                    closed: false
                },
                Token::Text("x"),
                Token::Text("y"),
                Token::Start {
                    name: "br",
                    attributes: "",
                    closed: true
                },
                Token::End("a"),
                Token::Text(" 1 "),
                Token::Text("< 2"),
            ]
        );
        let pairs: Vec<_> = attributes(" b=\"1>2\" c d=e").collect();
        assert_eq!(pairs, [("b", "1>2"), ("c", ""), ("d", "e")]);
        assert_eq!(
            unescape("a &amp; b &#x41;&nope; & caf&eacute;&nbsp;&hellip; &amp;eacute;"),
            "a & b A&nope; & café\u{a0}… &eacute;"
        );
    }
}
