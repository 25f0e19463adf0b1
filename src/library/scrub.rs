//! Takes out of a line what is the reader's own affair: quoted words and places on the disk. For the log and for reports.

use super::folders::Folders;
use directories::BaseDirs;
use std::path::PathBuf;

/// The longest line that is kept, in characters.
const LONGEST: usize = 600;

/// Marks that words are quoted in, opening and closing.
const QUOTES: [(char, char); 5] = [('“', '”'), ('"', '"'), ('`', '`'), ('‘', '’'), ('«', '»')];

/// Knows by which names our own folders may be called; every other place is called `PATH`.
#[derive(Clone, Debug, Default)]
pub struct Scrub {
    /// Folders with the names that stand for them, the longest path first.
    known: Vec<(String, &'static str)>,
}

impl Scrub {
    /// One that names the library's folders, and nothing above them.
    #[must_use]
    pub fn new(folders: &Folders) -> Self {
        let named = |folder: &PathBuf, name| (folder.to_string_lossy().into_owned(), name);
        let mut known = vec![
            named(&folders.config, "CONFIG"),
            named(&folders.state, "STATE"),
            named(&folders.shared, "NOTES"),
            named(&folders.cache, "CACHE"),
        ];
        let home = BaseDirs::new().map(|base| base.home_dir().to_owned());
        known.extend(home.map(|home| named(&home, "PATH")));
        known.retain(|(path, _)| path.len() > 1);
        known.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        Self { known }
    }

    /// One line without quoted words, places and signs that are no letters. Of a place that ends in a short extension, that stays:
    /// it says what kind of file it was.
    #[must_use]
    pub fn line(&self, text: &str) -> String {
        let mut line: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        for (path, name) in &self.known {
            line = line.replace(path.as_str(), name);
        }
        for (open, close) in QUOTES {
            line = without_quoted(&line, open, close);
        }
        without_paths(&line).trim().chars().take(LONGEST).collect()
    }
}

/// Everything between the first opening and the last closing mark goes: what is quoted may hold such marks itself.
fn without_quoted(line: &str, open: char, close: char) -> String {
    let Some(start) = line.find(open) else {
        return line.to_owned();
    };
    let inside = start + open.len_utf8();
    // A mark that is never closed takes the rest along.
    let end = line[inside..].rfind(close).map(|end| inside + end);
    let (quoted, rest) = match end {
        Some(end) => (&line[inside..end], &line[end + close.len_utf8()..]),
        None => (&line[inside..], ""),
    };
    format!(
        "{}{open}…{}{close}{rest}",
        &line[..start],
        extension(quoted)
    )
}

/// Places on the disk, each up to what can no longer belong to it: they may hold spaces.
fn without_paths(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, path, after)) = next_path(rest) {
        kept.push_str(before);
        kept.push_str("PATH");
        kept.push_str(extension(path));
        rest = after;
    }
    kept + rest
}

/// The first place that is named in a line, with what stands before and behind it.
fn next_path(line: &str) -> Option<(&str, &str, &str)> {
    let mut before = ' ';
    let start = line.char_indices().find(|(at, c)| {
        let begins = !before.is_alphanumeric() && !matches!(before, '/' | '\\' | '.' | '<');
        before = *c;
        begins && is_path(&line[*at..])
    })?;
    let path = &line[start.0..];
    let end = [": ", " (", ") ", "; ", ", ", ". ", " – "]
        .iter()
        .filter_map(|stop| path.find(stop))
        .min()
        .unwrap_or(path.len());
    Some((&line[..start.0], &path[..end], &path[end..]))
}

/// Whether words begin as an absolute path or an address does.
fn is_path(text: &str) -> bool {
    let mut letters = text.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some('/'), Some(next), _) => !next.is_whitespace(),
        (Some('\\'), Some('\\'), _) | (Some('~'), Some('/' | '\\'), _) => true,
        (Some(drive), Some(':'), Some('\\' | '/')) => drive.is_ascii_alphabetic(),
        _ => ["http:", "https:", "file:", "mailto:"]
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|w| w == *scheme)),
    }
}

/// `.epub` of a path that ends so; else nothing.
fn extension(path: &str) -> &str {
    let plain = path.trim_end_matches(['.', ' ']);
    match plain.rsplit_once('.') {
        Some((_, end))
            if (1..=5).contains(&end.len()) && end.bytes().all(|c| c.is_ascii_alphanumeric()) =>
        {
            &plain[plain.len() - end.len() - 1..]
        }
        _ => "",
    }
}

/// A place in a source file, without the folders of the machine that built the program.
#[must_use]
pub fn place_in_source(file: &str, line: u32) -> String {
    let file = file.replace('\\', "/");
    let crates = file.find("/registry/src/").and_then(|at| {
        let rest = &file[at + "/registry/src/".len()..];
        rest.split_once('/').map(|(_, rest)| rest)
    });
    let own = file.rfind("/src/").map(|at| &file[at + 1..]);
    let standard = file.find("/library/").map(|at| &file[at + 1..]);
    let known = match (crates, standard) {
        (Some(path), _) | (None, Some(path)) => path,
        _ if file.starts_with('/') || file.get(1..2) == Some(":") => own.unwrap_or("?"),
        _ => &file,
    };
    format!("{known}:{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrub() -> Scrub {
        Scrub::new(&Folders {
            config: PathBuf::from("/home/ada/.config/manicule"),
            shared: PathBuf::from("/home/ada/.config/manicule"),
            state: PathBuf::from("/home/ada/.local/state/manicule"),
            cache: PathBuf::from("/home/ada/.cache/manicule"),
        })
    }

    #[test]
    fn nothing_that_a_reader_wrote_or_reads_is_left() {
        for (text, expected) in [
            (
                "There is no file “/home/ada/My Books/Emma.epub”; it may have been moved.",
                "There is no file “….epub”; it may have been moved.",
            ),
            (
                "/mnt/nas/My Books/Emma.epub: permission denied",
                "PATH.epub: permission denied",
            ),
            (
                "could not read C:\\Users\\Ada\\Emma one.txt (os error 5)",
                "could not read PATH.txt (os error 5)",
            ),
            ("\\\\nas\\books\\a.fb2; try again", "PATH.fb2; try again"),
            (
                "byte index 1 is not a char boundary; it is inside 'é' (bytes 0..2) of `été “quoted” said /she/`",
                "byte index 1 is not a char boundary; it is inside 'é' (bytes 0..2) of `…`",
            ),
            (
                "called `Result::unwrap()` on an `Err` value: Word(\"Ada's \\\"note\\\"\")",
                "called `…` value: Word(\"…\")",
            ),
            ("half-quoted “words that never end", "half-quoted “…”"),
            (
                "saved to /home/ada/.config/manicule/annotations/k/d.json",
                "saved to CONFIG/annotations/k/d.json",
            ),
            (
                "see https://example.org/private?x=1, then",
                "see PATH, then",
            ),
            ("either/or, 3/4, a b", "either/or, 3/4, a b"),
            ("two\nlines\u{1b}[31m", "two lines [31m"),
        ] {
            assert_eq!(scrub().line(text), expected);
        }
    }

    #[test]
    fn a_line_is_never_longer_than_a_few_rows() {
        assert_eq!(scrub().line(&"long ".repeat(1000)).chars().count(), LONGEST);
    }

    #[test]
    fn a_place_in_the_source_names_no_folder_of_the_machine_that_built_it() {
        for (file, expected) in [
            ("src/formats/epub.rs", "src/formats/epub.rs:7"),
            ("src\\formats\\epub.rs", "src/formats/epub.rs:7"),
            ("/home/ada/manicule/src/app/state.rs", "src/app/state.rs:7"),
            (
                "/root/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/winit-0.30.13/src/lib.rs",
                "winit-0.30.13/src/lib.rs:7",
            ),
            (
                "/rustc/0123456789abcdef/library/core/src/str/mod.rs",
                "library/core/src/str/mod.rs:7",
            ),
            ("/build/thing.rs", "?:7"),
        ] {
            assert_eq!(place_in_source(file, 7), expected);
        }
    }
}
