//! What the catalogue of a PDF says beside its pages: contents, page labels, title and authors, language.

use super::destinations::{Destinations, root};
use super::strings::text_string;
use crate::document::Direction;
use crate::messages;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, String as PdfString};
use std::collections::HashSet;

const MOST_ENTRIES: usize = 5_000;
const DEEPEST: usize = 12;

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OutlineEntry {
    /// 0 for the outermost.
    pub depth: usize,
    pub title: String,
    /// Index of the page that it leads to, where that is known.
    pub page: Option<usize>,
}

/// The contents, flat. Loops are cut.
pub(super) fn outline(pdf: &Pdf, destinations: &Destinations) -> Vec<OutlineEntry> {
    let Some(first) = root(pdf).and_then(|root| root.get::<Dict<'_>>(b"Outlines")) else {
        return Vec::new();
    };
    let mut walk = OutlineWalk {
        entries: Vec::new(),
        seen: HashSet::new(),
        destinations,
    };
    walk.below(&first, 0);
    walk.entries
}

struct OutlineWalk<'d> {
    entries: Vec<OutlineEntry>,
    seen: HashSet<ObjectIdentifier>,
    destinations: &'d Destinations,
}

impl OutlineWalk<'_> {
    fn below(&mut self, dict: &Dict<'_>, depth: usize) {
        let mut next = dict.get::<Dict<'_>>(b"First");
        let mut siblings = 0;
        while let Some(entry) = next {
            siblings += 1;
            let is_seen = entry.obj_id().is_some_and(|id| !self.seen.insert(id));
            if is_seen
                || depth > DEEPEST
                || siblings > MOST_ENTRIES
                || self.entries.len() >= MOST_ENTRIES
            {
                return;
            }
            let title = entry
                .get::<PdfString<'_>>(b"Title")
                .map(|title| text_string(title.as_bytes()).trim().to_owned());
            if let Some(title) = title.filter(|title| !title.is_empty()) {
                let page = self.destinations.page_of(&entry);
                self.entries.push(OutlineEntry { depth, title, page });
            }
            self.below(&entry, depth + 1);
            next = entry.get::<Dict<'_>>(b"Next");
        }
    }
}

/// What the file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub title: String,
    pub authors: Vec<String>,
    pub description: Option<String>,
    pub date: Option<String>,
    pub language: Option<String>,
    /// Which way its pages follow one another, where it says so.
    pub page_progression: Option<Direction>,
}

pub(super) fn about(pdf: &Pdf) -> About {
    let metadata = pdf.metadata();
    let text = |bytes: &Option<Box<[u8]>>| {
        bytes
            .as_deref()
            .map(|bytes| text_string(bytes).trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let language = root(pdf).and_then(|root| root.get::<PdfString<'_>>(b"Lang"));
    About {
        title: text(&metadata.title)
            .filter(|title| !is_no_title(title))
            .unwrap_or_default(),
        authors: text(&metadata.author)
            .map(|authors| split_authors(&authors))
            .unwrap_or_default(),
        description: text(&metadata.subject),
        date: metadata
            .creation_date
            .map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        language: language
            .map(|tag| text_string(tag.as_bytes()))
            .filter(|tag| tag.is_ascii() && !tag.is_empty()),
        page_progression: page_progression(pdf),
    }
}

fn page_progression(pdf: &Pdf) -> Option<Direction> {
    let wishes = root(pdf)?.get::<Dict<'_>>(b"ViewerPreferences")?;
    // From left to right is what programs write that know nothing of it.
    let is_said = wishes.get::<Name<'_>>(b"Direction")?.as_str() == "R2L";
    is_said.then_some(Direction::RightToLeft)
}

/// Whether a title names nothing: many programs write the name of their own file there, or what they call a new one.
fn is_no_title(title: &str) -> bool {
    const ENDINGS: [&str; 18] = [
        ".doc", ".docx", ".tex", ".dvi", ".pdf", ".indd", ".qxd", ".rtf", ".odt", ".ps", ".eps",
        ".ai", ".ppt", ".pptx", ".xls", ".xlsx", ".html", ".txt",
    ];
    const NEW: [&str; 14] = [
        "untitled",
        "unnamed",
        "no title",
        "title",
        "document",
        "dokument",
        "unbenannt",
        "sans titre",
        "layout",
        "slide",
        "presentation",
        "powerpoint presentation",
        "full page photo",
        "no job name",
    ];
    let lower = title.trim().to_lowercase();
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit() || "-_ ()".contains(c));
    lower.starts_with("microsoft word - ")
        || lower.starts_with("microsoft powerpoint - ")
        || NEW.contains(&bare)
        || lower.chars().count() > 4 && !lower.chars().any(char::is_alphabetic)
        || ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

fn split_authors(authors: &str) -> Vec<String> {
    let parts: Vec<&str> = if authors.contains(';') {
        authors.split(';').collect()
    } else {
        authors.split(" and ").collect()
    };
    parts
        .into_iter()
        .map(|author| author.trim().to_owned())
        .filter(|author| !author.is_empty() && !is_no_author(author))
        .collect()
}

/// Whether a name is what a program writes that knows none.
fn is_no_author(name: &str) -> bool {
    const NOBODY: [&str; 7] = [
        "unknown",
        "author",
        "user",
        "admin",
        "administrator",
        "owner",
        "(unspecified)",
    ];
    // A book may well be by Anonymous.
    name == "anonymous" || NOBODY.contains(&name.to_lowercase().as_str())
}

/// The printed name of each page. Source: ISO 32000-2, 12.4.2.
pub(super) fn page_labels(pdf: &Pdf) -> Vec<String> {
    let count = pdf.pages().len();
    let mut ranges: Vec<(usize, Dict<'_>)> = Vec::new();
    if let Some(tree) = root(pdf).and_then(|root| root.get::<Dict<'_>>(b"PageLabels")) {
        number_tree(&tree, 0, &mut ranges);
    }
    ranges.sort_by_key(|(start, _)| *start);
    let label = |page: usize| {
        let range = ranges.iter().rev().find(|(start, _)| *start <= page);
        range.map_or_else(
            || (page + 1).to_string(),
            |(start, dict)| page_label(dict, page - start),
        )
    };
    (0..count).map(label).collect()
}

fn number_tree<'a>(tree: &Dict<'a>, depth: usize, ranges: &mut Vec<(usize, Dict<'a>)>) {
    if depth > DEEPEST || ranges.len() > MOST_ENTRIES {
        return;
    }
    if let Some(pairs) = tree.get::<Array<'a>>(b"Nums") {
        let objects: Vec<Object<'a>> = pairs.iter::<Object<'a>>().take(2 * MOST_ENTRIES).collect();
        for pair in objects.chunks_exact(2) {
            if let (Object::Number(start), Object::Dict(dict)) = (&pair[0], &pair[1]) {
                ranges.extend(
                    usize::try_from(start.as_i64())
                        .ok()
                        .map(|start| (start, dict.clone())),
                );
            }
        }
    }
    if let Some(kids) = tree.get::<Array<'a>>(b"Kids") {
        kids.iter::<Dict<'a>>()
            .take(MOST_ENTRIES)
            .for_each(|kid| number_tree(&kid, depth + 1, ranges));
    }
}

fn page_label(range: &Dict<'_>, index: usize) -> String {
    let prefix = range
        .get::<PdfString<'_>>(b"P")
        .map(|prefix| text_string(prefix.as_bytes()))
        .unwrap_or_default();
    let first = range
        .get::<i32>(b"St")
        .and_then(|first| usize::try_from(first).ok())
        .unwrap_or(1);
    let number = first.saturating_add(index);
    let style = range
        .get::<Name<'_>>(b"S")
        .map(|style| style.as_str().to_owned());
    let numeral = match style.as_deref() {
        Some("D") => number.to_string(),
        Some("R") => roman(number),
        Some("r") => roman(number).to_lowercase(),
        Some("A") => alphabetic(number),
        Some("a") => alphabetic(number).to_lowercase(),
        _ => String::new(),
    };
    format!("{prefix}{numeral}")
}

/// A file may ask for any number; this bounds how long its numeral is.
fn roman(number: usize) -> String {
    messages::roman(number.min(100_000) as u32)
}

/// A to Z, then AA to ZZ, and so on.
fn alphabetic(number: usize) -> String {
    let Some(index) = number.checked_sub(1) else {
        return String::new();
    };
    let letter = char::from(b'A' + (index % 26) as u8);
    std::iter::repeat_n(letter, (index / 26 + 1).min(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_as_printers_count() {
        assert_eq!(
            [roman(4), roman(1999), alphabetic(1), alphabetic(28)],
            ["IV", "MCMXCIX", "A", "BB"]
        );
    }

    #[test]
    fn the_name_of_a_file_is_no_title() {
        let names = [
            "Microsoft Word - thesis_final.doc",
            "paper.tex",
            "Untitled-1",
            "Document1",
            "20240311-093000",
            "PowerPoint Presentation",
        ];
        assert!(names.iter().all(|name| is_no_title(name)));
        let titles = ["Emma", "1984", "Slide Mountain", "The Document"];
        assert!(!titles.iter().any(|title| is_no_title(title)));
    }

    #[test]
    fn authors_are_parted() {
        assert!(split_authors("anonymous").is_empty() && split_authors("Unknown").is_empty());
        assert_eq!(
            split_authors("Ada Byron; Charles Babbage"),
            ["Ada Byron", "Charles Babbage"]
        );
    }
}
