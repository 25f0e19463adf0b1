//! What an annotation says: its plain words, else its formatted ones, else what is said of the file that it carries.
//! Source: ISO 32000-2, 12.5.6.2, 12.7.4.4 (`RC`) and table 43 (`Desc`).

use super::strings::text_string;
use crate::formats::markup::{Scanner, Token, local_name, unescape};
use hayro_syntax::object::{Dict, Stream, String as PdfString};

/// Bytes of formatted words that are read.
const MOST: usize = 1 << 20;

pub(super) fn words(dict: &Dict<'_>) -> String {
    let plain = string(dict, b"Contents");
    if !plain.is_empty() {
        return plain;
    }
    let formatted = unformatted(&formatted(dict));
    if !formatted.is_empty() {
        return formatted;
    }
    let file = dict.get::<Dict<'_>>(b"FS");
    file.map(|file| string(&file, b"Desc")).unwrap_or_default()
}

/// A text string with the line ends that we have, without blanks around it; empty where there is none.
pub(super) fn string(dict: &Dict<'_>, key: &[u8]) -> String {
    let text = dict.get::<PdfString<'_>>(key);
    text.map(|text| tidy(&text_string(text.as_bytes())))
        .unwrap_or_default()
}

fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().to_owned()
}

/// Formatted words, a string or a stream, as XHTML.
fn formatted(dict: &Dict<'_>) -> String {
    let from_stream = || {
        let bytes = dict.get::<Stream<'_>>(b"RC")?.decoded().ok()?;
        Some(text_string(&bytes[..bytes.len().min(MOST)]))
    };
    match dict.get::<PdfString<'_>>(b"RC") {
        Some(text) => text_string(text.as_bytes()),
        None => from_stream().unwrap_or_default(),
    }
}

/// The words of XHTML, a paragraph a line.
fn unformatted(markup: &str) -> String {
    let mut words = String::new();
    for token in Scanner::new(markup) {
        match token {
            Token::Text(text) => words.push_str(&unescape(text)),
            Token::Literal(text) => words.push_str(text),
            Token::End(name) if matches!(local_name(name), "p" | "div") => words.push('\n'),
            Token::Start { name, .. } if local_name(name) == "br" => words.push('\n'),
            _ => {}
        }
    }
    tidy(&words)
}

#[cfg(test)]
mod tests {
    use super::unformatted;

    #[test]
    fn formatted_words_are_read_without_their_formats() {
        let markup = "<?xml version=\"1.0\"?><body xmlns=\"http://www.w3.org/1999/xhtml\"><p dir=\"ltr\">Fish &amp; \
            <b>chips</b></p><p>twice<br/>a week</p></body>";
        assert_eq!(unformatted(markup), "Fish & chips\ntwice\na week");
        assert_eq!(unformatted("plain"), "plain");
    }
}
