//! Tells a copy-protected book from one that only hides its fonts.

use crate::formats::archive::Archive;
use crate::formats::markup::{Scanner, Token, attribute, local_name};
use crate::formats::paths;
use crate::formats::{Unreadable, encoding};
use std::collections::HashMap;

/// The two ways of hiding a typeface, which protect nothing that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cover {
    Idpf,
    Adobe,
}

impl Cover {
    fn of(algorithm: &str) -> Option<Self> {
        match algorithm.trim() {
            "http://www.idpf.org/2008/embedding" => Some(Self::Idpf),
            "http://ns.adobe.com/pdf/enc#RC" => Some(Self::Adobe),
            _ => None,
        }
    }
}

/// The files of typefaces that are hidden, by their path.
///
/// # Errors
/// [`Unreadable`] where words of the book are encrypted.
pub(super) fn check(archive: &Archive<'_>) -> Result<HashMap<String, Cover>, Unreadable> {
    let mut covers = HashMap::new();
    let Ok(bytes) = archive.read("META-INF/encryption.xml", 16 << 20) else {
        return Ok(covers);
    };
    let (text, _) = encoding::decode(&bytes, None);
    let licensed = ["META-INF/rights.xml", "META-INF/license.lcpl"]
        .iter()
        .any(|name| archive.find(name).is_some());
    let mut cover = None;
    for token in Scanner::new(&text) {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            continue;
        };
        match local_name(name) {
            "EncryptedData" => cover = None,
            "EncryptionMethod" => {
                cover =
                    attribute(attributes, "Algorithm").and_then(|algorithm| Cover::of(&algorithm));
            }
            "CipherReference" => {
                let uri = attribute(attributes, "URI").unwrap_or_default();
                let path = paths::resolve("", &uri)
                    .map(|address| address.path)
                    .unwrap_or_default();
                match cover {
                    Some(cover) => drop(covers.insert(path, cover)),
                    None if licensed || holds_text(&path) => return Err(locked()),
                    None => {}
                }
            }
            _ => {}
        }
    }
    Ok(covers)
}

fn holds_text(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".xhtml", ".html", ".htm", ".opf", ".ncx", ".xml"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

fn locked() -> Unreadable {
    Unreadable::new("copy-protected", say!("formats-epub-protected"))
}
