//! Markdown notes: what Manicule writes, what the common plug-ins for Obsidian write, and the exports of KOReader, calibre,
//! Foliate and Readest. Each is known by its own signs; what is left is read as quotations with the reader's words below them.

mod counting;
mod front;
mod lines;
mod quotes;

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::program::Program;
use super::tidy;
use crate::exchange::escaping::unescaped;
use crate::exchange::keep;
use front::Front;

pub(super) fn is_markdown(file: &SourceFile<'_>, text: &str) -> bool {
    let name = file.name().to_ascii_lowercase();
    let named = name.ends_with(".md") || name.ends_with(".markdown");
    let has_quotes = || text.contains("\n> ") || text.starts_with("> ");
    named && (has_quotes() || lines::dialect(text).is_some() || is_ours(&front::parted(text).0))
}

/// Whether this program wrote it: notes on a text as a whole, or on none, have no quotation.
fn is_ours(front: &Front) -> bool {
    front.first(&["exported_by"]).starts_with("Manicule")
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text().replace("\r\n", "\n");
    let mut import = Import::new(Program::Markdown);
    for text in keep::files(text.trim_start_matches('\u{FEFF}')) {
        read_one(&mut import, file, &text);
    }
    if keep::may_be_cut_off(&text) {
        let name = file.name();
        import
            .doubts
            .push(say!("import-doubt-edited-or-cut", name = name));
    }
    Ok(import)
}

/// Reads one export of those that may be joined in a file.
fn read_one(import: &mut Import, file: &SourceFile<'_>, text: &str) {
    let (front, body) = front::parted(text);
    let is_ours = is_ours(&front);
    if let Some(missing) = is_ours.then(|| counting::missing(&front, body)).flatten() {
        let name = file.name();
        import.doubts.push(say!(
            "import-doubt-notes-missing",
            name = name,
            count = missing
        ));
    }
    if is_ours && !front.all(&["texts"]).is_empty() {
        for text in keep::texts(body) {
            let mut about = About::default();
            let annotations = quotes::read(&text, &mut about);
            take_in(import, about, annotations);
        }
        return;
    }
    let mut about = About::new(&front);
    if is_ours {
        about.own_key = front.first(&["document"]);
    }
    let annotations = match lines::dialect(text) {
        Some(dialect) if !is_ours => dialect.read(body, &mut about),
        _ => quotes::read(body, &mut about),
    };
    if about.title.is_empty() {
        about.title = file.name().trim_end_matches(".md").to_owned();
    }
    take_in(import, about, annotations);
}

/// Adds a book with all of its annotations that say anything.
fn take_in(import: &mut Import, about: About, annotations: Vec<ImportedAnnotation>) {
    let mut book = ImportedBook {
        title: about.title,
        authors: about.authors,
        identifiers: about.identifiers,
        own_key: about.own_key,
        ..ImportedBook::default()
    };
    for mark in annotations {
        if mark.is_empty() && mark.own.is_none() && mark.kind != ImportedKind::Bookmark {
            import.skip("a block without words", mark.raw);
        } else {
            book.annotations.push(mark);
        }
    }
    import.books.push(book);
}

/// What a file says of the text that it is about.
#[derive(Default)]
struct About {
    title: String,
    authors: Vec<String>,
    identifiers: Vec<String>,
    own_key: String,
}

impl About {
    fn new(front: &Front) -> Self {
        Self {
            title: front.first(&["title", "full-title", "bookTitle"]),
            authors: front
                .all(&["authors", "author"])
                .iter()
                .flat_map(|name| tidy::authors(&plain(name)))
                .collect(),
            identifiers: front.all(&["identifiers", "isbn", "asin"]),
            own_key: String::new(),
        }
    }

    /// A heading of the highest level is the title, where none is known.
    fn heading(&mut self, text: &str) {
        if self.title.is_empty() {
            self.title = plain(text);
        }
    }

    fn author(&mut self, text: &str) {
        if self.authors.is_empty() {
            self.authors = tidy::authors(&plain(text));
        }
    }
}

/// Words without the signs of Markdown: links are their labels, escapes their letters.
fn plain(content: &str) -> String {
    let text = labels(&content.replace("[[", "").replace("]]", ""));
    unescaped(&text).trim_matches(['*', '_', ' ']).to_owned()
}

/// A line in which each link `[label](address)` is its label. It is gone through once, however many links there are.
fn labels(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    // Where brackets stand in the text that no link has used, and those that one has.
    let (mut open, mut used) = (Vec::new(), Vec::new());
    let mut rest = line;
    while let Some(at) = rest.find(['[', ']']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let address = rest.strip_prefix("](").filter(|_| !open.is_empty());
        match address.map(|address| address.find(')')) {
            Some(Some(end)) => {
                used.extend(open.pop());
                rest = &rest[2 + end + 1..];
            }
            // Nothing ends this address, nor any that follows.
            Some(None) => break,
            None => {
                if rest.starts_with('[') {
                    open.push(text.len());
                }
                text.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    used.sort_unstable();
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for at in used {
        left.push_str(&text[from..at]);
        from = at + 1;
    }
    left.push_str(&text[from..]);
    left
}

/// The first link `[label](address)` of a line: its label, and where it begins and ends.
fn link(text: &str) -> Option<(String, (usize, usize))> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + 2 + text[middle + 2..].find(')')? + 1;
    Some((text[start + 1..middle].to_owned(), (start, end)))
}

/// Level and title of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.len() - line.trim_start_matches('#').len();
    let title = line[level..].strip_prefix(' ')?;
    (1..=6).contains(&level).then_some((level, title.trim()))
}

fn is_rule(line: &str) -> bool {
    let signs: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    signs.len() >= 3
        && ['-', '*', '_']
            .iter()
            .any(|sign| signs.chars().all(|c| c == *sign))
}

/// The number in an address such as `…&location=157`.
fn location_in(address: &str) -> String {
    let after = address
        .split_once("location=")
        .map(|(_, rest)| rest)
        .unwrap_or_default();
    after.chars().take_while(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests;
