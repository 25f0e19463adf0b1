//! Tells a copy-protected book from one that only hides its fonts.

use crate::formats::archive::Archive;
use crate::formats::markup::{Scanner, Token, attribute, local_name};
use crate::formats::paths;
use crate::formats::{Unreadable, encoding};

/// The two ways of hiding a font, which protect nothing that is read.
const FONT_ALGORITHMS: [&str; 2] = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/// # Errors
/// [`Unreadable`] where words of the book are encrypted.
pub(super) fn check(archive: &Archive<'_>) -> Result<(), Unreadable> {
    let Ok(bytes) = archive.read("META-INF/encryption.xml", 16 << 20) else { return Ok(()) };
    let (text, _) = encoding::decode(&bytes, None);
    let licensed = ["META-INF/rights.xml", "META-INF/license.lcpl"].iter().any(|name| archive.find(name).is_some());
    let mut hides_font = false;
    for token in Scanner::new(&text) {
        let Token::Start { name, attributes, .. } = token else { continue };
        match local_name(name) {
            "EncryptedData" => hides_font = false,
            "EncryptionMethod" => {
                hides_font =
                    attribute(attributes, "Algorithm").is_some_and(|algorithm| FONT_ALGORITHMS.contains(&algorithm.trim()));
            }
            "CipherReference" if !hides_font => {
                let uri = attribute(attributes, "URI").unwrap_or_default();
                if licensed || holds_words(&uri) {
                    return Err(locked());
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn holds_words(uri: &str) -> bool {
    let path = paths::resolve("", uri).map(|address| address.path.to_ascii_lowercase()).unwrap_or_default();
    [".xhtml", ".html", ".htm", ".opf", ".ncx", ".xml"].iter().any(|ending| path.ends_with(ending))
}

fn locked() -> Unreadable {
    Unreadable::new(
        "copy-protected",
        "This book is copy-protected, so Manicule cannot open it; read it in the program of the shop it came from, or ask there for a copy without protection.",
    )
}
