//! What lies in a folder of texts: names and stamps, found without opening a file.

use std::collections::VecDeque;
use std::fs::DirEntry;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Folders within folders that are looked into.
const DEEPEST: usize = 24;
/// Names that are looked at in one folder with all that is in it: more is no shelf.
const MOST_NAMES: usize = 500_000;

/// By which a changed file is noticed: when it was changed, in milliseconds since 1970, and its length in bytes.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Stamp {
    pub changed_ms: u64,
    pub len: u64,
}

impl Stamp {
    /// That of a file; none where there is no ordinary file to see.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let facts = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some(Self {
            changed_ms: milliseconds(facts.modified().ok()?),
            len: facts.len(),
        })
    }
}

fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// The files in a folder, and in those within it, whose names end as texts do (`epub`, `md`). Hidden ones are passed over, and
/// folders behind links are not entered: they may lead in a circle. A folder within that cannot be read is passed over too.
///
/// # Errors
/// Where the folder itself cannot be listed: nothing is then known of its files.
pub fn texts_in(
    folder: &Path,
    endings: &[&str],
    wanted: impl Fn() -> bool,
) -> io::Result<Vec<(PathBuf, Stamp)>> {
    let mut found = Vec::new();
    let mut names = 0;
    let mut folders = VecDeque::from([(folder.to_owned(), 0)]);
    while let Some((inner, depth)) = folders.pop_front() {
        let entries = match std::fs::read_dir(&inner) {
            Err(error) if depth == 0 => return Err(error),
            Err(_) => continue,
            Ok(entries) => entries,
        };
        for entry in entries.flatten() {
            names += 1;
            if names > MOST_NAMES || !wanted() {
                return Ok(found);
            }
            if is_hidden(&entry) {
                continue;
            }
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && depth < DEEPEST => {
                    folders.push_back((path, depth + 1));
                }
                Ok(kind) if !kind.is_dir() && ends_like_a_text(&path, endings) => {
                    found.extend(Stamp::of(&path).map(|stamp| (path, stamp)));
                }
                _ => {}
            }
        }
    }
    found.sort();
    Ok(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn ends_like_a_text(path: &Path, endings: &[&str]) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_in_folders_within_and_nothing_else_is() {
        let home = tempfile::tempdir().unwrap();
        let inner = home.path().join("a/b");
        std::fs::create_dir_all(&inner).unwrap();
        std::fs::create_dir_all(home.path().join(".hidden")).unwrap();
        for name in [
            "One.EPUB",
            "a/two.md",
            "a/b/three.txt",
            "a/b/cover.jpg",
            ".hidden/four.md",
            ".five.md",
            "six",
        ] {
            std::fs::write(home.path().join(name), name).unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(home.path(), inner.join("circle")).unwrap();
        let found = texts_in(home.path(), &["epub", "md", "txt"], || true).unwrap();
        let names: Vec<String> = found
            .iter()
            .map(|(path, _)| {
                path.strip_prefix(home.path())
                    .unwrap()
                    .display()
                    .to_string()
                    .replace('\\', "/")
            })
            .collect();
        assert_eq!(names, ["One.EPUB", "a/b/three.txt", "a/two.md"]);
        assert_eq!(found[0].1.len, 8);
        assert!(texts_in(&home.path().join("gone"), &["md"], || true).is_err());
        assert!(texts_in(home.path(), &["md"], || false).unwrap().is_empty());
    }
}
