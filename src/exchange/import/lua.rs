//! Lua tables as data, as KOReader writes them: a chunk of `return { … }`. Nothing is run; what is no plain value is an error.

/// Tables within tables that are read.
const DEEPEST: usize = 60;
/// Values that are read.
const MOST: usize = 4_000_000;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lua {
    Nil,
    Bool(bool),
    Number(f64),
    Text(String),
    Table(Vec<(Key, Lua)>),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Key {
    Number(i64),
    Text(String),
}

impl Lua {
    /// The value of a key of a table; nil where there is none. The last of equal keys counts, as it does in Lua.
    pub(super) fn get(&self, name: &str) -> &Lua {
        let Self::Table(pairs) = self else {
            return &Lua::Nil;
        };
        pairs
            .iter()
            .rev()
            .find(|(key, _)| matches!(key, Key::Text(text) if text == name))
            .map_or(&Lua::Nil, |(_, value)| value)
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Text, or a number as text.
    pub(super) fn string(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => format!("{number}"),
            _ => String::new(),
        }
    }

    pub(super) fn is_true(&self) -> bool {
        *self == Self::Bool(true)
    }

    /// The values of a list by their numbers; numbers may be written as text.
    pub(super) fn list(&self) -> Vec<(i64, &Lua)> {
        let Self::Table(pairs) = self else {
            return Vec::new();
        };
        let number = |key: &Key| match key {
            Key::Number(number) => Some(*number),
            Key::Text(text) => text.parse().ok(),
        };
        let mut list: Vec<(i64, &Lua)> = pairs
            .iter()
            .filter_map(|(key, value)| Some((number(key)?, value)))
            .collect();
        list.sort_by_key(|(number, _)| *number);
        list
    }
}

/// Reads a chunk.
///
/// # Errors
/// Says at which line it is no table of plain values.
pub(super) fn parse(source: &str) -> Result<Lua, String> {
    let mut reader = Reader {
        rest: source.trim_start_matches('\u{FEFF}'),
        source,
        values: 0,
    };
    reader.blank();
    if let Some(rest) = reader
        .rest
        .strip_prefix("return")
        .filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    {
        reader.rest = rest;
    }
    let value = reader
        .value(0)
        .map_err(|reason| format!("line {}: {reason}", reader.line()))?;
    reader.blank();
    reader.rest = reader.rest.trim_start_matches(';');
    reader.blank();
    if reader.rest.is_empty() {
        Ok(value)
    } else {
        Err(format!("line {}: more than one value", reader.line()))
    }
}

struct Reader<'a> {
    source: &'a str,
    rest: &'a str,
    values: usize,
}

impl<'a> Reader<'a> {
    fn line(&self) -> usize {
        self.source[..self.source.len() - self.rest.len()]
            .lines()
            .count()
            .max(1)
    }

    /// Passes over white space and comments.
    fn blank(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            let Some(comment) = self.rest.strip_prefix("--") else {
                return;
            };
            self.rest = match long_bracket(comment) {
                Some((_, after)) => after,
                None => comment.split_once('\n').map_or("", |(_, after)| after),
            };
        }
    }

    fn eat(&mut self, sign: char) -> bool {
        self.blank();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn value(&mut self, depth: usize) -> Result<Lua, &'static str> {
        self.blank();
        self.values += 1;
        if depth > DEEPEST || self.values > MOST {
            return Err("too many values");
        }
        let first = self
            .rest
            .chars()
            .next()
            .ok_or("the file ends in the middle")?;
        match first {
            '{' => self.table(depth),
            '"' | '\'' => self.quoted(first).map(Lua::Text),
            '[' => {
                let (text, after) = long_bracket(self.rest).ok_or("a bracket that is no text")?;
                self.rest = after;
                Ok(Lua::Text(text.to_owned()))
            }
            '-' | '.' | '0'..='9' => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Lua, &'static str> {
        let word = self.name();
        match word {
            "nil" => Ok(Lua::Nil),
            "true" => Ok(Lua::Bool(true)),
            "false" => Ok(Lua::Bool(false)),
            _ => Err("something that is no plain value"),
        }
    }

    fn name(&mut self) -> &'a str {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        name
    }

    fn number(&mut self) -> Result<Lua, &'static str> {
        let negative = self.eat('-');
        self.blank();
        let end = self
            .rest
            .char_indices()
            .find(|(at, c)| {
                let exponent_sign = matches!(c, '+' | '-')
                    && self.rest[..*at].ends_with(['e', 'E'])
                    && !self.rest.starts_with("0x");
                !(c.is_ascii_alphanumeric() || *c == '.' || exponent_sign)
            })
            .map_or(self.rest.len(), |(at, _)| at);
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        let hexadecimal = digits
            .strip_prefix("0x")
            .or_else(|| digits.strip_prefix("0X"));
        #[expect(clippy::cast_precision_loss, reason = "all numbers of Lua are floats")]
        let number = match hexadecimal {
            Some(digits) => u64::from_str_radix(digits, 16)
                .map(|number| number as f64)
                .ok(),
            None => digits.parse::<f64>().ok(),
        };
        let number = number.ok_or("something that is no plain value")?;
        Ok(Lua::Number(if negative { -number } else { number }))
    }

    /// A text in quotes, with Lua's escapes. Bytes by number may make up letters together.
    fn quoted(&mut self, quote: char) -> Result<String, &'static str> {
        let mut bytes = Vec::new();
        let mut rest = &self.rest.as_bytes()[1..];
        loop {
            let (&byte, after) = rest.split_first().ok_or("a text without an end")?;
            rest = after;
            match byte {
                b'\\' => rest = escape(rest, &mut bytes)?,
                byte if char::from(byte) == quote => break,
                byte => bytes.push(byte),
            }
        }
        self.rest = self
            .rest
            .get(self.rest.len() - rest.len()..)
            .ok_or("a text without an end")?;
        Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    fn table(&mut self, depth: usize) -> Result<Lua, &'static str> {
        self.eat('{');
        let mut pairs = Vec::new();
        let mut next = 1;
        loop {
            if self.eat('}') {
                return Ok(Lua::Table(pairs));
            }
            if let Some(key) = self.key(depth)? {
                let value = self.value(depth + 1)?;
                if value != Lua::Nil {
                    pairs.push((key, value));
                }
            } else {
                pairs.push((Key::Number(next), self.value(depth + 1)?));
                next += 1;
            }
            if !self.eat(',') && !self.eat(';') {
                self.blank();
                if !self.rest.starts_with('}') {
                    return Err("a comma is missing");
                }
            }
        }
    }

    /// The key that comes next, with its sign of equality; none where a value comes by itself.
    fn key(&mut self, depth: usize) -> Result<Option<Key>, &'static str> {
        self.blank();
        let before = self.rest;
        if self.rest.starts_with('[')
            && !self.rest.starts_with("[[")
            && !self.rest.starts_with("[=")
        {
            self.eat('[');
            let key = match self.value(depth + 1)? {
                Lua::Text(text) => Key::Text(text),
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a key of a list; others stay apart as they are"
                )]
                Lua::Number(number) if number.fract() == 0.0 => Key::Number(number as i64),
                Lua::Number(number) => Key::Text(number.to_string()),
                Lua::Bool(truth) => Key::Text(truth.to_string()),
                _ => return Err("a key that is no plain value"),
            };
            return if self.eat(']') && self.eat('=') {
                Ok(Some(key))
            } else {
                Err("a key without a value")
            };
        }
        let name = self.name();
        if !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit()) && self.eat('=') {
            return Ok(Some(Key::Text(name.to_owned())));
        }
        self.rest = before;
        Ok(None)
    }
}

/// A text in long brackets, `[[…]]` or `[==[…]==]`, and what follows it.
fn long_bracket(source: &str) -> Option<(&str, &str)> {
    let inner = source.strip_prefix('[')?;
    let level = inner.len() - inner.trim_start_matches('=').len();
    let text = inner[level..].strip_prefix('[')?;
    let close = format!("]{}]", "=".repeat(level));
    let (text, after) = text.split_once(&close)?;
    Some((
        text.strip_prefix("\r\n")
            .or_else(|| text.strip_prefix('\n'))
            .unwrap_or(text),
        after,
    ))
}

/// Reads what follows a backslash; what is left of the source.
fn escape<'a>(rest: &'a [u8], bytes: &mut Vec<u8>) -> Result<&'a [u8], &'static str> {
    let (&byte, after) = rest.split_first().ok_or("a text without an end")?;
    let plain = match byte {
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'a' => 7,
        b'b' => 8,
        b'f' => 12,
        b'v' => 11,
        b'z' => return Ok(after.trim_ascii_start()),
        b'\r' => {
            bytes.push(b'\n');
            return Ok(after.strip_prefix(b"\n").unwrap_or(after));
        }
        b'x' => {
            let pair = after
                .get(..2)
                .and_then(|pair| std::str::from_utf8(pair).ok())
                .ok_or("a torn escape")?;
            bytes.push(u8::from_str_radix(pair, 16).map_err(|_| "a torn escape")?);
            return Ok(&after[2..]);
        }
        b'u' => return unicode(after, bytes),
        b'0'..=b'9' => {
            let digits = rest
                .iter()
                .take(3)
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            let number: u32 = rest[..digits]
                .iter()
                .fold(0, |number, byte| number * 10 + u32::from(byte - b'0'));
            bytes.push(u8::try_from(number).map_err(|_| "a byte above 255")?);
            return Ok(&rest[digits..]);
        }
        other => other,
    };
    bytes.push(plain);
    Ok(after)
}

/// `{1F600}` after `\u`.
fn unicode<'a>(rest: &'a [u8], bytes: &mut Vec<u8>) -> Result<&'a [u8], &'static str> {
    let end = rest
        .iter()
        .take(12)
        .position(|byte| *byte == b'}')
        .ok_or("a torn escape")?;
    let digits = rest
        .get(1..end)
        .and_then(|digits| std::str::from_utf8(digits).ok())
        .ok_or("a torn escape")?;
    let code = u32::from_str_radix(digits, 16).map_err(|_| "a torn escape")?;
    let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    Ok(&rest[end + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_every_shape_are_read() {
        let source = "-- a comment\nreturn {\n [\"a\"] = \"one\\\ntwo \\226\\128\\148 \\\"x\\\"\", b = 'c', [1] = -2.5e1, [\"2\"] = [[long]], \
                      nested = { true, false, nil, 0x10 }, --[[ in between ]] };";
        let table = parse(source).unwrap();
        assert_eq!(table.get("a").text(), Some("one\ntwo — \"x\""));
        assert_eq!(table.get("b").text(), Some("c"));
        let list = table.list();
        assert_eq!(list.len(), 2);
        assert_eq!(*list[0].1, Lua::Number(-25.0));
        assert_eq!(list[1].1.text(), Some("long"));
        assert_eq!(table.get("nested").list().len(), 4);
    }

    #[test]
    fn code_is_refused_and_named_by_its_line() {
        for source in [
            "return os.execute('x')",
            "return { a = (function() end)() }",
            "return { a = 'b' .. 'c' }",
            "x = 1",
            "return {",
            "",
        ] {
            assert!(parse(source).is_err(), "{source}");
        }
        assert!(
            parse("return {\n\n a = os.exit() }")
                .unwrap_err()
                .starts_with("line 3")
        );
        assert!(parse(&"{".repeat(100_000)).is_err());
    }
}
