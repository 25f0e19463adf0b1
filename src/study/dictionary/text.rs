//! The text of an article, without the marks of its format.

use super::markup::{self, Markup};

/// Letters of an article that are shown.
const LONGEST: usize = 20_000;

/// The text of an article. `kinds` are those of its parts, where they do not stand in it.
pub(super) fn of_article(bytes: &[u8], kinds: Option<&[u8]>) -> String {
    let mut parts = Vec::new();
    let mut rest = bytes;
    match kinds {
        Some(kinds) => {
            for (index, &kind) in kinds.iter().enumerate() {
                let is_last = index + 1 == kinds.len();
                parts.extend(part(kind, take(&mut rest, kind, is_last)));
            }
        }
        None => {
            while let Some((&kind, after)) = rest.split_first() {
                rest = after;
                parts.extend(part(kind, take(&mut rest, kind, false)));
            }
        }
    }
    let text = parts.join("\n");
    text.trim().chars().take(LONGEST).collect()
}

/// The bytes of the next part: up to a zero, or as many as it says itself; the last one goes to the end.
fn take<'a>(rest: &mut &'a [u8], kind: u8, is_last: bool) -> &'a [u8] {
    let all = *rest;
    if is_last {
        *rest = &[];
        return all;
    }
    if kind.is_ascii_uppercase() {
        let Some((size, after)) = all.split_first_chunk::<4>() else {
            *rest = &[];
            return &[];
        };
        let size = (u32::from_be_bytes(*size) as usize).min(after.len());
        *rest = &after[size..];
        return &after[..size];
    }
    let end = all.iter().position(|&byte| byte == 0).unwrap_or(all.len());
    *rest = &all[(end + 1).min(all.len())..];
    &all[..end]
}

/// A part as text; none for pictures, sounds and files.
fn part(kind: u8, bytes: &[u8]) -> Option<String> {
    let text = printable(&String::from_utf8_lossy(bytes));
    let text = match kind {
        b'm' | b'l' | b'y' | b'n' => text,
        b't' => pronunciation(text.trim()),
        b'h' => markup::text(&text, Markup::Html),
        b'g' => markup::text(&text, Markup::Pango),
        b'x' | b'k' => markup::text(&text, Markup::Xml),
        b'w' => markup::text(&without_wiki(&text), Markup::Pango),
        _ => return None,
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// How a word is spoken, in the brackets that are usual for it.
fn pronunciation(text: &str) -> String {
    if text.is_empty() || text.starts_with(['[', '/', '(']) {
        text.to_owned()
    } else {
        format!("[{text}]")
    }
}

/// Text without control characters and marks that turn the direction of others; lines end with `\n`.
pub(super) fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&c| !is_command(c)).collect()
}

fn is_command(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c.is_control() && !matches!(c, '\n' | '\t')
}

/// MediaWiki's marks for links, headings and emphasis taken off; its few tags are left.
fn without_wiki(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[[") {
        plain.push_str(before);
        let Some((link, after)) = link.split_once("]]") else {
            rest = link;
            break;
        };
        plain.push_str(link.rsplit('|').next().unwrap_or(link));
        rest = after;
    }
    plain.push_str(rest);
    let plain = plain.replace("'''", "").replace("''", "");
    let lines = plain.lines().map(|line| line.trim().trim_matches('='));
    lines.collect::<Vec<_>>().join("\n")
}
