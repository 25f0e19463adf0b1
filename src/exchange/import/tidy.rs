//! Small repairs that every format needs: encodings, white space, names.

use unicode_normalization::UnicodeNormalization;

/// Characters of a raw record that are kept.
const LONGEST_RAW: usize = 8_000;

/// Text of any of the encodings that such files come in: UTF-8, UTF-16 with a mark, else Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> String {
    let (encoding, bytes) = encoding_rs::Encoding::for_bom(bytes)
        .map_or((encoding_rs::UTF_8, bytes), |(e, n)| (e, &bytes[n..]));
    if encoding != encoding_rs::UTF_8 {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // A torn file may end within a letter: what is before it is still UTF-8.
        Err(error) if error.valid_up_to() + 4 >= bytes.len() || mostly_utf8(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}

/// Whether most of what is not ASCII is well-formed UTF-8.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 4
}

pub(super) fn shortened(raw: &str) -> String {
    match raw.char_indices().nth(LONGEST_RAW) {
        Some((cut, _)) => format!("{}…", &raw[..cut]),
        None => raw.to_owned(),
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.replace('\u{FEFF}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Characters of a heading or a title that are kept: each note below it has them.
const LONGEST_HEADING: usize = 1_000;

/// A heading in one line. What is longer than any heading is cut, since it would be kept a million times.
pub(super) fn heading(text: &str) -> String {
    let mut line = one_line(text);
    if let Some((cut, _)) = line.char_indices().nth(LONGEST_HEADING) {
        line.truncate(cut);
        line.push('…');
    }
    line
}

/// Words by which two names are the same: no case, marks, punctuation or order of spaces.
pub(super) fn key(text: &str) -> String {
    let folded: String = text
        .nfkd()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    let mut key = String::new();
    for word in folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// Line ends of one kind; no control characters of files; no blank ends.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\u{0B}' | '\u{0C}' | '\u{1C}'..='\u{1F}' | '\u{2028}' | '\u{2029}' | '\u{85}' => {
                out.push('\n');
            }
            '\n' | '\t' => out.push(c),
            c if c.is_control() || c == '\u{FEFF}' => {}
            c => out.push(c),
        }
    }
    out.trim_matches(['\n', ' ', '\t']).to_owned()
}

/// A passage whose line ends are those of a file's mark-up, not of the author.
pub(super) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names of several authors in one field: one a line, or parted by `;`, ` & ` or ` and `.
pub(super) fn authors(field: &str) -> Vec<String> {
    let parts = field.split(['\n', ';']).flat_map(|part| part.split(" & "));
    parts
        .map(one_line)
        .filter(|name| !name.is_empty())
        .collect()
}

/// A file's name without its folders and without the ending of a book.
pub(super) fn stem(path: &str) -> &str {
    const ENDINGS: [&str; 18] = [
        ".kepub.epub",
        ".fb2.zip",
        ".epub",
        ".pdf",
        ".mobi",
        ".azw3",
        ".azw",
        ".kfx",
        ".fb2",
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".cbz",
        ".djvu",
        ".docx",
        ".doc",
        ".rtf",
    ];
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let lower = name.to_ascii_lowercase();
    let ending = ENDINGS
        .iter()
        .find(|ending| lower.ends_with(**ending) && lower.len() > ending.len());
    ending.map_or(name, |ending| &name[..name.len() - ending.len()])
}

/// Bytes of an address, `%20` decoded.
pub(super) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .filter(|_| byte == b'%')
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
