//! Markdown, as CommonMark and GitHub have it, with front matter in YAML; HTML inside it is read as its words.

mod extra;
mod front;
mod targets;
#[cfg(test)]
mod tests;
mod writer;

use super::limits::LIMITS;
use super::{Read, encoding};
use crate::document::Package;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use writer::Writer;

pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    let (text, warning) = encoding::decode(&bytes[..bytes.len().min(LIMITS.text_bytes)], None);
    let text = text.replace('\0', "");
    let (mut meta, body) = front::split(&text);
    let body = extra::older(&bounded(body), options());
    let mut writer = Writer::default();
    writer.builder.section("", None, true);
    let first_title = first_title(&body);
    if meta.title.is_empty() {
        meta.title = first_title.unwrap_or_else(|| super::stem(name).to_owned());
    } else if first_title.is_none() {
        writer.title(&meta);
    }
    for event in Parser::new_ext(&body, options()) {
        writer.event(event);
    }
    let document = writer.builder.finish(meta, Vec::new(), Package::default());
    Ok((document, warning.into_iter().collect()))
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The words of the first heading of level 1.
fn first_title(body: &str) -> Option<String> {
    let mut title: Option<String> = None;
    for event in Parser::new_ext(body, options()) {
        match (event, &mut title) {
            (
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                }),
                None,
            ) => title = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(title)) => title.push_str(&text),
            (Event::End(TagEnd::Heading(HeadingLevel::H1)), Some(_)) => {
                return title.filter(|title| !title.trim().is_empty());
            }
            _ => {}
        }
    }
    None
}

/// Cuts markers that nest beyond the limit from the start of lines, which is what nests in Markdown.
fn bounded(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    for line in body.split_inclusive('\n') {
        let markers = line
            .bytes()
            .take_while(|byte| matches!(byte, b'>' | b' ' | b'-' | b'+' | b'*'))
            .count();
        if markers > LIMITS.nesting {
            out.push_str(&line[markers - LIMITS.nesting / 4..]);
        } else {
            out.push_str(line);
        }
    }
    out
}
