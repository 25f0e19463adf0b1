//! Where a text comes from: the program's own shelf, or a file.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ffi::OsStr;
use std::fmt;
use std::path::{Component, Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

const BUNDLED_PREFIX: &str = "bundled:";
/// Before a path that is no Unicode: its bytes (on Windows its units of 16 bits), those that are no plain sign as `%` and digits.
const ESCAPED_PREFIX: &str = "escaped:";

/// Where a text comes from. Written as `bundled:NAME`, or as the path of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A text that comes with the program, by its name in [`BUNDLED`](super::BUNDLED).
    Bundled(String),
    File(PathBuf),
}

impl Source {
    /// Reads `bundled:NAME`, or else the path of a file; a relative path is one from the current folder.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if let Some(name) = text.strip_prefix(BUNDLED_PREFIX) {
            return Self::Bundled(name.to_owned());
        }
        let escaped = text.strip_prefix(ESCAPED_PREFIX).and_then(unescaped);
        Self::File(escaped.unwrap_or_else(|| PathBuf::from(text))).absolute()
    }

    /// As [`Source::parse`] reads it; for people it is displayed. A path that is no Unicode is escaped, so that no two are alike.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Bundled(name) => format!("{BUNDLED_PREFIX}{name}"),
            Self::File(path) => path.to_str().map_or_else(
                || format!("{ESCAPED_PREFIX}{}", escaped(path)),
                str::to_owned,
            ),
        }
    }

    /// The name of the file, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(name) => format!("{name}.md"),
            Self::File(path) => path
                .file_name()
                .unwrap_or(path.as_os_str())
                .to_string_lossy()
                .into_owned(),
        }
    }

    /// Whether it can be looked at just now.
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self {
            Self::Bundled(_) => true,
            Self::File(path) => path.exists(),
        }
    }

    /// The text of the program's own that has this key.
    #[must_use]
    pub fn bundled_with(key: &str) -> Option<Self> {
        let mut texts = super::BUNDLED.iter();
        let text = texts.find(|text| super::bundled_key(text.name) == key)?;
        Some(Self::Bundled(text.name.to_owned()))
    }

    #[must_use]
    pub fn is_bundled(&self) -> bool {
        matches!(self, Self::Bundled(_))
    }

    /// Whether it is a text that the shelf offers by itself.
    #[must_use]
    pub(super) fn is_offered(&self) -> bool {
        let Self::Bundled(name) = self else {
            return false;
        };
        super::Bundled::named(name).is_some_and(super::Bundled::is_offered)
    }

    /// The text that a relative link leads to. The link is taken as text: percent signs are decoded, `..` steps up one folder
    /// of the path as it is written, and a link that starts at a root still stays beside this text.
    #[must_use]
    pub fn neighbour(&self, link: &str) -> Self {
        let link = percent_decoded(link);
        if link.is_empty() {
            return self.clone();
        }
        match self {
            Self::Bundled(_) => {
                let name = link.rsplit('/').next().unwrap_or(&link);
                Self::Bundled(name.strip_suffix(".md").unwrap_or(name).to_owned())
            }
            Self::File(path) => {
                let mut reached = path.parent().map(Path::to_owned).unwrap_or_default();
                for component in Path::new(&link).components() {
                    match component {
                        Component::Normal(name) => reached.push(name),
                        Component::ParentDir => drop(reached.pop()),
                        Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
                    }
                }
                Self::File(reached)
            }
        }
    }

    /// Whether this text lies in the folder of another, or in a folder within; bundled texts lie together.
    #[must_use]
    pub fn is_beside(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bundled(_), Self::Bundled(_)) => true,
            (Self::File(path), Self::File(other)) => other
                .parent()
                .is_some_and(|folder| path.starts_with(folder)),
            (Self::Bundled(_), Self::File(_)) | (Self::File(_), Self::Bundled(_)) => false,
        }
    }

    /// The same file by a path that holds in every folder. Where `PP.epub` and `pp.epub` are one file, there is one such path.
    #[must_use]
    pub(super) fn absolute(&self) -> Self {
        let Self::File(path) = self else {
            return self.clone();
        };
        let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        if cfg!(any(windows, target_os = "macos"))
            && let Ok(real) = dunce::canonicalize(&path)
        {
            return Self::File(spelled_as(&path, &real));
        }
        Self::File(path)
    }

    /// The file behind all links on the way, where that is another than the one named. It looks at the disk.
    #[must_use]
    pub fn real(&self) -> Option<Self> {
        let Self::File(path) = self.absolute() else {
            return None;
        };
        let real = dunce::canonicalize(&path).ok()?;
        let real = Self::File(real).absolute();
        (real != Self::File(path)).then_some(real)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(name) => write!(f, "{BUNDLED_PREFIX}{name}"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::parse(&text))
    }
}

/// A path with its names spelled as in the real path of the same file. It is compared from the end, as far as both are
/// alike, so that a link or a drive of the reader's keeps its own name.
fn spelled_as(path: &Path, real: &Path) -> PathBuf {
    let same = |one: &Component<'_>, other: &Component<'_>| match (one, other) {
        (Component::Normal(one), Component::Normal(other)) => folded(one) == folded(other),
        _ => false,
    };
    let own: Vec<Component<'_>> = path.components().collect();
    let shared = own
        .iter()
        .rev()
        .zip(real.components().rev())
        .take_while(|(one, other)| same(one, other))
        .count();
    let first = own.iter().take(own.len() - shared);
    first
        .copied()
        .chain(real.components().skip(real.components().count() - shared))
        .collect()
}

/// A name without what Windows and macOS make no difference of: case, and accents in one sign or two.
fn folded(name: &OsStr) -> String {
    name.to_string_lossy()
        .nfc()
        .collect::<String>()
        .to_lowercase()
}

#[cfg(unix)]
fn escaped(path: &Path) -> String {
    let bytes = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str());
    let sign = |byte: &u8| match byte {
        b'!'..=b'~' if *byte != b'%' => char::from(*byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    bytes.iter().map(sign).collect()
}

#[cfg(unix)]
fn unescaped(text: &str) -> Option<PathBuf> {
    let bytes = percent_bytes(text);
    Some(PathBuf::from(
        <std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes),
    ))
}

#[cfg(windows)]
fn escaped(path: &Path) -> String {
    let units = std::os::windows::ffi::OsStrExt::encode_wide(path.as_os_str());
    units.map(|unit| format!("%{unit:04X}")).collect()
}

#[cfg(windows)]
fn unescaped(text: &str) -> Option<PathBuf> {
    let units = text
        .split('%')
        .skip(1)
        .map(|digits| u16::from_str_radix(digits, 16).ok())
        .collect::<Option<Vec<u16>>>()?;
    Some(PathBuf::from(
        <std::ffi::OsString as std::os::windows::ffi::OsStringExt>::from_wide(&units),
    ))
}

/// Turns `%20` and its like into the bytes they stand for; where that makes no Unicode, the text is left as it is.
fn percent_decoded(text: &str) -> String {
    String::from_utf8(percent_bytes(text)).unwrap_or_else(|_| text.to_owned())
}

fn percent_bytes(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = bytes
            .get(at + 1..at + 3)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        match digits
            .filter(|digits| byte == b'%' && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
        {
            Some(digits) => {
                decoded.extend(u8::from_str_radix(digits, 16));
                at += 3;
            }
            None => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_written_as_one_string_and_read_back() {
        let file = std::path::absolute("One two.epub").unwrap();
        for text in ["bundled:leon-trotsky", file.to_str().unwrap()] {
            let json = serde_json::to_string(text).unwrap();
            let source: Source = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&source).unwrap(), json);
        }
        assert!(matches!(Source::parse("book.md"), Source::File(path) if path.is_absolute()));
    }

    #[cfg(unix)]
    #[test]
    fn two_names_that_are_no_unicode_are_two_sources() {
        use std::os::unix::ffi::OsStrExt;
        let named =
            |name: &[u8]| Source::File(Path::new("/books").join(std::ffi::OsStr::from_bytes(name)));
        let (one, other) = (named(b"a\xff 100%.txt"), named(b"a\xfe 100%.txt"));
        assert_ne!(one.key(), other.key());
        for source in [one, other, named("a\u{fffd} 100%41.txt".as_bytes())] {
            assert_eq!(Source::parse(&source.key()), source);
            assert_eq!(
                serde_json::from_str::<Source>(&serde_json::to_string(&source).unwrap()).unwrap(),
                source
            );
        }
    }

    #[test]
    fn names_are_those_of_files() {
        assert_eq!(
            Source::parse("bundled:joseph-stalin").name(),
            "joseph-stalin.md"
        );
        assert_eq!(Source::parse("/books/One.epub").name(), "One.epub");
    }

    #[test]
    fn links_between_bundled_texts_lead_to_bundled_texts() {
        let here = Source::Bundled("leon-trotsky".to_owned());
        assert_eq!(
            here.neighbour("vladimir-lenin.md"),
            Source::Bundled("vladimir-lenin".to_owned())
        );
        assert_eq!(
            here.neighbour("./joseph-stalin.md"),
            Source::Bundled("joseph-stalin".to_owned())
        );
        assert_eq!(here.neighbour(""), here);
    }

    #[test]
    fn links_between_files_are_words_and_never_start_at_the_root() {
        let here = Source::File(PathBuf::from("/books/a/one.md"));
        let to = |link: &str| here.neighbour(link).to_string().replace('\\', "/");
        assert_eq!(to("two%20three.md"), "/books/a/two three.md");
        assert_eq!(to("../b/four.md"), "/books/b/four.md");
        assert_eq!(to("/etc/passwd"), "/books/a/etc/passwd");
        assert_eq!(to("100%.md"), "/books/a/100%.md");
        assert_eq!(to("%C3%A9.md"), "/books/a/é.md");
        assert_eq!(to("../../../../x.md"), "/x.md");
        let beside = |link: &str| here.neighbour(link).is_beside(&here);
        assert_eq!(
            [
                beside("b.md"),
                beside("in/c.md"),
                beside("/d.md"),
                beside("../e.md")
            ],
            [true, true, true, false]
        );
    }

    #[test]
    fn a_file_has_one_spelling_and_links_keep_theirs() {
        let path = |text: &str| text.split('/').collect::<PathBuf>();
        let spelled = |own: &str, real: &str| spelled_as(&path(own), &path(real));
        assert_eq!(
            spelled("books/pp.EPUB", "Books/PP.epub"),
            path("Books/PP.epub")
        );
        assert_eq!(
            spelled("link/Cafe\u{301}.md", "elsewhere/Caf\u{e9}.md"),
            path("link/Caf\u{e9}.md")
        );
        assert_eq!(
            spelled("a/b/one.md", "deep/in/a/disk/two.md"),
            path("a/b/one.md")
        );
        assert_eq!(spelled("one.md", "disk/books/One.md"), path("One.md"));
    }

    #[test]
    fn a_file_that_lies_behind_no_link_is_no_other_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("one.md"), "").unwrap();
        let folder = dunce::canonicalize(folder.path()).unwrap();
        assert_eq!(Source::File(folder.join("one.md")).real(), None);
    }

    #[cfg(any(windows, target_os = "macos"))]
    #[test]
    fn two_spellings_of_one_file_are_one_place() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("PP.epub"), "").unwrap();
        let source = |name: &str| Source::File(folder.path().join(name)).absolute();
        assert_eq!(source("pp.EPUB"), source("PP.epub"));
        assert!(source("pp.epub").to_string().ends_with("PP.epub"));
    }
}
