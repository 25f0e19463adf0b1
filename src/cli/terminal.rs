//! Words on their way to a terminal. Titles, file names and texts come from strangers, and a terminal obeys control
//! characters in them. They could make it write to the clipboard, rename itself, or show text in another order than it
//! stands.

use std::borrow::Cow;
use std::fmt::Write;

/// Words that a terminal only shows. What it would obey is written out, such as `\u{1b}`; line ends and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    // Our own sentences in Arabic may begin with a mark that turns them round, which the terminal need not be told.
    let text = text.strip_prefix('\u{200F}').unwrap_or(text);
    if !text.chars().any(commands) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\r' && chars.peek() == Some(&'\n') || !commands(c) {
            shown.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(shown, "{}", c.escape_unicode());
        }
    }
    Cow::Owned(shown)
}

/// JSON that a terminal only shows, and that still says the same. What JSON itself does not escape stands inside of strings.
pub fn shown_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(commands) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if commands(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Whether a terminal does something at a character rather than show it: controls, and marks that turn the direction of others.
fn commands(c: char) -> bool {
    let turns = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && !matches!(c, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_given_nothing_to_obey() {
        assert_eq!(shown("T \u{1b}]0;PWNED\u{7}"), "T \\u{1b}]0;PWNED\\u{7}");
        assert_eq!(
            shown("a\u{9b}31m \u{202e}txt.exe"),
            "a\\u{9b}31m \\u{202e}txt.exe"
        );
        assert_eq!(
            shown("one\ntwo\tthree\r\nfour\rfive"),
            "one\ntwo\tthree\r\nfour\\u{d}five"
        );
        assert_eq!(shown("\u{200F}«a\u{200F}b»"), "«a\\u{200f}b»");
        assert!(matches!(shown("Čeněk said: “שלום”"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_says_the_same_after_it() {
        let text = "a\u{9b}b\u{202e}c\u{7f}\u{1b}";
        let json = serde_json::to_string(text).expect("json");
        let safe = shown_json(&json);
        assert!(!safe.chars().any(commands), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).expect("json"), text);
    }
}
