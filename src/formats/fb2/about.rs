//! What a FictionBook says of itself in its `description`.

use crate::document::Metadata;
use crate::formats::markup::{Scanner, Token, attributes, local_name, unescape};

#[derive(Default)]
pub(super) struct About {
    pub meta: Metadata,
    /// The name of the cover picture.
    pub cover: Option<String>,
}

/// Reads the description; what stands after it is not looked at.
pub(super) fn read(xml: &str) -> About {
    let mut about = About::default();
    let mut path: Vec<&str> = Vec::new();
    let mut person: Vec<String> = Vec::new();
    for token in Scanner::new(xml) {
        match token {
            Token::Start {
                name,
                attributes: own,
                closed,
            } => {
                let name = local_name(name);
                if name == "body" {
                    break;
                }
                if name == "image" && path.contains(&"coverpage") && about.cover.is_none() {
                    about.cover = picture_name(own);
                }
                if !closed && path.len() < 64 {
                    path.push(name);
                }
            }
            Token::End(name) => {
                let name = local_name(name);
                if name == "author" && path.contains(&"title-info") && !person.is_empty() {
                    about.meta.authors.push(person.join(" "));
                    person.clear();
                }
                if let Some(at) = path.iter().rposition(|open| *open == name) {
                    path.truncate(at);
                }
            }
            Token::Text(text) | Token::Literal(text) => {
                let text = unescape(text)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                if !text.is_empty() {
                    take(&mut about.meta, &mut person, &path, text);
                }
            }
        }
    }
    about
}

/// Where a link leads, whatever prefix the file has given to XLink.
pub(super) fn href(attributes: &str) -> Option<String> {
    local_attribute(attributes, "href")
}

/// The name that an `image` refers to.
pub(super) fn picture_name(source: &str) -> Option<String> {
    let href = href(source)?;
    href.strip_prefix('#').map(str::to_owned)
}

fn take(meta: &mut Metadata, person: &mut Vec<String>, path: &[&str], text: String) {
    let within = |part: &str| path.contains(&part);
    let (Some(last), true) = (path.last(), within("description")) else {
        return;
    };
    match *last {
        "book-title" if within("title-info") && meta.title.is_empty() => meta.title = text,
        "first-name" | "middle-name" | "last-name" | "nickname"
            if within("title-info") && within("author") =>
        {
            person.push(text);
        }
        "lang" if within("title-info") => meta.language = Some(text),
        "date" if within("title-info") && meta.date.is_none() => meta.date = Some(text),
        "isbn" => meta
            .identifiers
            .push(format!("urn:isbn:{}", text.replace(['-', ' '], ""))),
        "id" if within("document-info") => meta.identifiers.push(text),
        _ if within("annotation") && within("title-info") => {
            let description = meta.description.get_or_insert_default();
            description.push_str(if description.is_empty() { "" } else { " " });
            description.push_str(&text);
        }
        _ => {}
    }
}

/// An attribute by its name without a prefix.
pub(super) fn local_attribute(source: &str, wanted: &str) -> Option<String> {
    attributes(source)
        .find(|(name, _)| local_name(name) == wanted)
        .map(|(_, value)| unescape(value).into_owned())
}
