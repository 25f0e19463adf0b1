//! The one place where an address inside a book is resolved; whatever it says, it can only name an entry of the same archive, or
//! a file in the same folder.

use crate::formats::links::{has_scheme, percent_decode};

/// A resolved address: the path inside the archive and the part behind `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub path: String,
    pub fragment: Option<String>,
}

impl Address {
    /// The form in which link targets are kept: `path` or `path#fragment`.
    pub(crate) fn key(&self) -> String {
        match &self.fragment {
            Some(fragment) => format!("{}#{fragment}", self.path),
            None => self.path.clone(),
        }
    }
}

/// Resolves `href` as written in the entry `from`. None where it leads out of the book.
#[must_use]
pub fn resolve(from: &str, href: &str) -> Option<Address> {
    let href = href.trim();
    if has_scheme(href) || href.starts_with("//") || href.starts_with('\\') {
        return None;
    }
    let (path, fragment) = match href.split_once('#') {
        Some((path, fragment)) => (
            path,
            Some(percent_decode(fragment)).filter(|fragment| !fragment.is_empty()),
        ),
        None => (href, None),
    };
    let path = path.split('?').next().unwrap_or(path);
    if path.is_empty() {
        return Some(Address {
            path: from.to_owned(),
            fragment,
        });
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let decoded = percent_decode(path);
    let joined = if decoded.starts_with('/') {
        decoded
    } else {
        format!("{folder}/{decoded}")
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "" | "." => {}
            // Above the root there is only the root, as URLs have it (EPUB 3.3, section 4.2.5).
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some(Address {
        path: parts.join("/"),
        fragment,
    })
}

/// The path of a file beside a page that stands alone, from the page's folder. None where the address leads out of that folder.
#[must_use]
pub fn beside(href: &str) -> Option<String> {
    // Seen from inside a folder, an address that leaves it no longer begins with it. No file has this name.
    const HERE: &str = "\0/";
    let address = resolve(HERE, href)?;
    address
        .path
        .strip_prefix(HERE)
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(from: &str, href: &str) -> Option<String> {
        resolve(from, href).map(|address| address.key())
    }

    #[test]
    fn addresses_stay_inside_the_book() {
        assert_eq!(
            key("E/text/a.xhtml", "../b%31.xhtml?x#y").as_deref(),
            Some("E/b1.xhtml#y")
        );
        assert_eq!(key("E/a.xhtml", "#n").as_deref(), Some("E/a.xhtml#n"));
        assert_eq!(key("a.xhtml", "/c.xhtml").as_deref(), Some("c.xhtml"));
        assert_eq!(
            key("E/a.xhtml", "../../../etc/passwd").as_deref(),
            Some("etc/passwd")
        );
        assert_eq!(key("E/a.xhtml", "file:///etc/passwd"), None);
        assert_eq!(
            key("E/a.xhtml", "..\\..\\x").as_deref(),
            Some("E/..\\..\\x")
        );
    }

    #[test]
    fn what_lies_beside_a_page_lies_in_its_folder() {
        assert_eq!(
            beside("page_files/a%20b.png?x").as_deref(),
            Some("page_files/a b.png")
        );
        assert_eq!(beside("./x/../a.png").as_deref(), Some("a.png"));
        for outside in [
            "../a.png",
            "x/../../a.png",
            "/a.png",
            "file:///a.png",
            "//host/a.png",
            "#a",
            "",
        ] {
            assert_eq!(beside(outside), None, "{outside}");
        }
    }
}
