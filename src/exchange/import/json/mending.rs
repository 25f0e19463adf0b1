//! JSON of which single strings or values are broken: half of a letter, an escape that is none, `NaN`. The rest is read as it stands.

use serde_json::Value;

/// JSON with what cannot be read replaced.
pub(in super::super) struct Mended {
    pub(in super::super) text: String,
    /// Each broken string or value as it stands in the source.
    pub(in super::super) broken: Vec<String>,
}

/// Mends the strings and values of a file; none where all of them are whole. Brackets and commas stay as they are.
pub(in super::super) fn mended(json: &str) -> Option<Mended> {
    let mut whole = Mended {
        text: String::new(),
        broken: Vec::new(),
    };
    let (mut at, mut taken) = (0, 0);
    while let Some(byte) = json.as_bytes().get(at) {
        let (end, better) = match byte {
            b'"' => string(json, at),
            byte if is_between(*byte) => (at + 1, None),
            _ => value(json, at),
        };
        if let Some(Better { text, is_less }) = better {
            whole.text.push_str(&json[taken..at]);
            whole.text.push_str(&text);
            taken = end;
            if is_less {
                whole.broken.push(json[at..end].to_owned());
            }
        }
        at = end;
    }
    whole.text.push_str(&json[taken..]);
    (taken > 0).then_some(whole)
}

/// What stands for a string or a value that is broken.
struct Better {
    text: String,
    /// Whether it holds less than what stood there, or other signs.
    is_less: bool,
}

fn is_between(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'[' | b']' | b'{' | b'}' | b',' | b':')
}

/// Where the value that begins at `at` ends, and `null` for one that is none.
fn value(json: &str, at: usize) -> (usize, Option<Better>) {
    let rest = &json.as_bytes()[at..];
    let len = rest
        .iter()
        .position(|byte| is_between(*byte) || *byte == b'"')
        .unwrap_or(rest.len());
    let end = at + len;
    let is_whole = serde_json::from_str::<Value>(&json[at..end]).is_ok();
    let better = (!is_whole).then(|| Better {
        text: "null".to_owned(),
        is_less: true,
    });
    (end, better)
}

/// Where the string that begins at `at` ends, and how it is written right, where it is not.
fn string(json: &str, at: usize) -> (usize, Option<Better>) {
    let bytes = json.as_bytes();
    let (mut text, mut is_less) = (String::new(), false);
    let (mut here, mut taken) = (at + 1, at);
    while let Some(byte) = bytes.get(here) {
        let (next, right) = match byte {
            b'"' => {
                here += 1;
                break;
            }
            b'\\' => escape(json, here),
            // Ends of lines and the like are to be written as escapes; what they are is plain.
            0..0x20 => (here + 1, Some((format!("\\u{byte:04x}"), false))),
            _ => (here + 1, None),
        };
        if let Some((right, loses)) = right {
            text.push_str(&json[taken..here]);
            text.push_str(&right);
            is_less |= loses;
            taken = next;
        }
        here = next;
    }
    if taken == at {
        return (here, None);
    }
    text.push_str(&json[taken..here]);
    (here, Some(Better { text, is_less }))
}

/// Where the escape at `at` ends, and what stands for it, where it is none: half of a letter is the replacement character, and other
/// signs are those that stand there. With whether that is less than what was meant.
fn escape(json: &str, at: usize) -> (usize, Option<(String, bool)>) {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    };
    match (json.as_bytes().get(at + 1), unit(at)) {
        (Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't'), _) => (at + 2, None),
        (_, Some(0xd800..=0xdbff)) if matches!(unit(at + 6), Some(0xdc00..=0xdfff)) => {
            (at + 12, None)
        }
        (_, Some(0xd800..=0xdfff)) => (at + 6, Some(("\\ufffd".to_owned(), true))),
        (_, Some(_)) => (at + 6, None),
        (_, None) => (at + 1, Some(("\\\\".to_owned(), true))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(json: &str) -> (Value, Vec<String>) {
        let mended = mended(json).expect("broken");
        let value = serde_json::from_str(&mended.text).expect("mended");
        (value, mended.broken)
    }

    #[test]
    fn half_of_a_letter_costs_no_other() {
        let (value, broken) = read(r#"["a\ud800b", "\udc00", "\ud83d\ude00\\ud800", "c"]"#);
        assert_eq!(
            value,
            json!(["a\u{fffd}b", "\u{fffd}", "\u{1f600}\\ud800", "c"])
        );
        assert_eq!(broken, [r#""a\ud800b""#, r#""\udc00""#]);
        let (value, _) = read(r#"["\ud800\ud83d\ude00"]"#);
        assert_eq!(value, json!(["\u{fffd}\u{1f600}"]));
    }

    #[test]
    fn escapes_that_are_none_stand_as_they_are() {
        let (value, broken) = read(r#"{"it\'s": "\u12 \x41 \é"}"#);
        assert_eq!(value, json!({ "it\\'s": "\\u12 \\x41 \\é" }));
        assert_eq!(broken.len(), 2);
    }

    #[test]
    fn ends_of_lines_within_words_are_no_loss() {
        let (value, broken) = read("[\"one\ntwo\tthree\"]");
        assert_eq!(value, json!(["one\ntwo\tthree"]));
        assert!(broken.is_empty());
    }

    #[test]
    fn values_that_are_none_are_nothing() {
        let (value, broken) =
            read(r#"{"a": NaN, "b": -Infinity, "c": undefined, "d": [1, true, null]}"#);
        assert_eq!(
            value,
            json!({ "a": null, "b": null, "c": null, "d": [1, true, null] })
        );
        assert_eq!(broken, ["NaN", "-Infinity", "undefined"]);
    }

    #[test]
    fn whole_files_and_torn_ones_are_left_alone() {
        assert!(mended(r#"{"a": ["\"b\\", 1.5e3, false]}"#).is_none());
        assert!(mended(r#"{"a": "it ends he"#).is_none());
        assert!(mended(r#"{"a": "\"#).is_some_and(|mended| mended.text.starts_with(r#"{"a": "#)));
    }
}
