//! Dialects in which lines have names, or end in a sign of their own.

use super::super::model::{ImportedAnnotation, ImportedKind, Pointer};
use super::super::moment::Moment;
use super::super::{colour, kindle, tidy};
use super::{About, heading, is_rule, link, location_in, plain};
use crate::annotation::Style;
use crate::exchange::escaping::unescaped;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// `- 🎯 Highlight:: …`, of the plug-in for Apple Books.
    Fields,
    /// `… — location: [157](kindle://…) ^ref-4212`, of the plug-in for Kindle.
    Kindle,
    /// `- … ([Location 12](https://readwise.io/…))`, of Readwise's.
    Readwise,
    /// `### Page 12 @ 05 May 2024 10:00:00 AM`, of KOReader.
    Koreader,
    /// `*[date](calibre://view-book/…)*`, of calibre.
    Calibre,
}

pub(super) fn dialect(text: &str) -> Option<Dialect> {
    let any = |test: fn(&str) -> bool| text.lines().any(test);
    if any(|line| field(line).is_some_and(|(name, _)| name == "highlight")) {
        Some(Dialect::Fields)
    } else if text.contains("](kindle://") && any(|line| line.contains("location: [")) {
        Some(Dialect::Kindle)
    } else if text.contains("](https://readwise.io/")
        && any(|line| line.starts_with("- ") || line.starts_with("* "))
    {
        Some(Dialect::Readwise)
    } else if any(|line| page_heading(line).is_some()) {
        Some(Dialect::Koreader)
    } else if text.contains("](calibre://view-book/") {
        Some(Dialect::Calibre)
    } else {
        None
    }
}

impl Dialect {
    pub(super) fn read(self, body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
        match self {
            Self::Fields => fields(body, about),
            Self::Kindle => of_kindle(body, about),
            Self::Readwise => of_readwise(body, about),
            Self::Koreader => of_koreader(body, about),
            Self::Calibre => of_calibre(body, about),
        }
    }
}

/// Name and value of `- 🎯 Highlight:: words`: the name in lower case, without its picture.
fn field(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once("::")?;
    let name: String = name
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .collect();
    (name.trim().chars().count() < 30).then(|| (name.trim().to_lowercase(), value.trim()))
}

fn fields(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut found: Vec<ImportedAnnotation> = Vec::new();
    let mut mark = ImportedAnnotation::default();
    let mut into = String::new();
    for line in body.lines().chain(["----"]) {
        if is_rule(line) {
            if !mark.is_empty() {
                found.push(std::mem::take(&mut mark));
            }
            mark = ImportedAnnotation::default();
            into.clear();
            continue;
        }
        let (name, value) = field(line).unwrap_or_else(|| (into.clone(), line));
        let more = name == into;
        match name.as_str() {
            "title" => about.heading(
                value.trim_start_matches(|c: char| !c.is_alphanumeric() && !"\"“«(".contains(c)),
            ),
            "author" => about.author(value),
            "chapter" => mark.chapter = vec![plain(value)],
            "highlight" => push(&mut mark.quote, value, more),
            "note" if value != "N/A" => push(&mut mark.note, value, more),
            "highlight link" => {
                let cfi = value
                    .split_once("#epubcfi(")
                    .map(|(_, rest)| rest.trim_end_matches(')'));
                mark.pointer = cfi.map(|path| Pointer::Cfi(format!("epubcfi({path})")));
            }
            _ => {}
        }
        into = name;
        mark.raw.push_str(line);
        mark.raw.push('\n');
    }
    found
}

fn push(to: &mut String, text: &str, more: bool) {
    if more && !to.is_empty() {
        to.push('\n');
    } else {
        to.clear();
    }
    to.push_str(text);
}

fn of_kindle(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut found: Vec<ImportedAnnotation> = Vec::new();
    let mut chapter = String::new();
    for line in body.lines() {
        let trimmed = line.trim();
        if let Some((level, text)) = heading(trimmed) {
            if level == 1 {
                about.heading(text);
            } else {
                chapter = tidy::heading(&plain(text));
            }
            if chapter == "Highlights" || chapter == "Metadata" {
                chapter.clear();
            }
        } else if let Some(author) = trimmed.strip_prefix("* Author:") {
            about.author(author);
        } else if let Some(at) = trimmed
            .rfind("location: [")
            .filter(|_| trimmed.contains("](kindle://"))
        {
            let quote = trimmed[..at].trim_end_matches([' ', '—', '-', '–']);
            found.push(ImportedAnnotation {
                quote: unescaped(quote.trim_start_matches(['>', ' '])),
                location: location_in(&trimmed[at..]),
                chapter: vec![chapter.clone()],
                raw: line.to_owned(),
                ..ImportedAnnotation::default()
            });
        } else if !trimmed.is_empty()
            && !is_rule(trimmed)
            && !trimmed.starts_with("* ")
            && !trimmed.starts_with("^ref-")
            && let Some(mark) = found.last_mut()
        {
            push(
                &mut mark.note,
                trimmed
                    .trim_start_matches("**Note:** ")
                    .trim_start_matches("Note: "),
                true,
            );
        }
    }
    found
}

fn of_readwise(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut found: Vec<ImportedAnnotation> = Vec::new();
    let mut in_highlights = false;
    for line in body.lines() {
        let inner = line.trim();
        if let Some((level, text)) = heading(line) {
            if level == 1 {
                about.heading(text);
            }
            in_highlights = text.to_lowercase().contains("highlight");
        } else if !in_highlights {
            if let Some((name, value)) = inner.trim_start_matches(['-', '*', ' ']).split_once(':') {
                match name {
                    "Author" => about.author(value),
                    "Full Title" => about.title = plain(value),
                    _ => {}
                }
            }
        } else if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
            found.push(readwise_entry(text));
        } else if let Some((mark, item)) = found.last_mut().zip(
            inner
                .strip_prefix("- ")
                .or_else(|| inner.strip_prefix("* ")),
        ) {
            if let Some(tags) = item.strip_prefix("Tags:") {
                mark.tags = plain(tags).split([',', ' ']).map(str::to_owned).collect();
            } else if let Some(note) = item.strip_prefix("Note:") {
                note.trim().clone_into(&mut mark.note);
            } else {
                push(&mut mark.note, item, true);
            }
        } else if let Some(mark) = found.last_mut().filter(|_| !inner.is_empty()) {
            // A passage or a note of several lines is indented.
            let (to, text) = if mark.note.is_empty() {
                (&mut mark.quote, unescaped(inner))
            } else {
                (&mut mark.note, inner.to_owned())
            };
            push(to, &text, true);
        }
    }
    for mark in &mut found {
        place_at_end(mark);
    }
    found
}

fn readwise_entry(text: &str) -> ImportedAnnotation {
    ImportedAnnotation {
        quote: text.to_owned(),
        raw: text.to_owned(),
        ..ImportedAnnotation::default()
    }
}

/// Takes `([Location 12](…))` off the end of the words.
fn place_at_end(mark: &mut ImportedAnnotation) {
    let quote = std::mem::take(&mut mark.quote);
    let at = quote
        .rfind("([")
        .filter(|at| quote[*at..].contains("](http"));
    let (text, place) = at.map_or((quote.as_str(), ""), |at| quote.split_at(at));
    if let Some((label, _)) = link(place) {
        (mark.page, mark.location) = kindle::places_of(&label);
    }
    mark.quote = unescaped(text.trim());
}

/// Page and date of KOReader's `### Page 12 @ 05 May 2024 10:00:00 AM`.
fn page_heading(line: &str) -> Option<(String, Option<Moment>)> {
    let (_, text) = heading(line).filter(|(level, _)| *level == 3)?;
    let (place, date) = text.split_once(" @ ")?;
    let moment = Moment::from_text(date)?;
    Some((
        place.chars().filter(char::is_ascii_digit).collect(),
        Some(moment),
    ))
}

fn of_koreader(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut found: Vec<ImportedAnnotation> = Vec::new();
    let (mut chapter, mut in_note) = (String::new(), false);
    for line in body.lines() {
        if let Some((page, created)) = page_heading(line) {
            found.push(ImportedAnnotation {
                page,
                created,
                chapter: vec![chapter.clone()],
                raw: line.to_owned(),
                ..ImportedAnnotation::default()
            });
            in_note = false;
        } else if let Some((level, text)) = heading(line) {
            match level {
                1 => about.heading(text),
                5 => about.author(text),
                _ => chapter = tidy::heading(&plain(text)),
            }
        } else if is_rule(line) {
            in_note = true;
        } else if let Some(mark) = found
            .last_mut()
            .filter(|_| !line.trim().is_empty() && !line.starts_with("[View in book]"))
        {
            if in_note {
                push(&mut mark.note, line, true);
            } else {
                push(&mut mark.quote, line.trim(), true);
            }
        }
    }
    for mark in &mut found {
        (mark.quote, mark.style) = unstyled(&mark.quote);
    }
    found
}

/// Signs around the words are how they were marked.
fn unstyled(text: &str) -> (String, Option<Style>) {
    let signs = [
        ("~~", Style::Strikethrough),
        ("++", Style::Underline),
        ("==", Style::Solid),
        ("**", Style::Solid),
        ("*", Style::Solid),
    ];
    for (sign, style) in signs {
        if let Some(inner) = text
            .strip_prefix(sign)
            .and_then(|rest| rest.strip_suffix(sign))
            .filter(|inner| !inner.is_empty())
        {
            return (unescaped(inner), Some(style));
        }
    }
    (unescaped(text), None)
}

fn of_calibre(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut found: Vec<ImportedAnnotation> = Vec::new();
    let mut chapter: Vec<String> = Vec::new();
    let mut block = ImportedAnnotation::default();
    for line in body.lines().chain(["----"]) {
        if let Some((level, text)) = heading(line) {
            if level == 1 && about.title.is_empty() && found.is_empty() && block.is_empty() {
                about.heading(text);
            }
            chapter.truncate(level - 1);
            chapter.push(tidy::heading(&plain(text)));
        } else if is_rule(line) {
            if !block.is_empty() {
                block.chapter.clone_from(&chapter);
                found.push(std::mem::take(&mut block));
            }
            block = ImportedAnnotation::default();
        } else if let Some((date, _)) =
            link(line).filter(|_| line.contains("](calibre://view-book/"))
        {
            block.created = Moment::from_text(&date);
            let cfi = line
                .split_once("open_at=")
                .map(|(_, rest)| tidy::percent_decoded(rest.trim_end_matches(['*', ')'])));
            block.pointer = cfi.filter(|cfi| cfi.starts_with("epubcfi(")).map(|cfi| {
                Pointer::Cfi(if cfi.ends_with(')') {
                    cfi
                } else {
                    format!("{cfi})")
                })
            });
            block.ink = colour::ink("");
            block.raw.push_str(line);
        } else if !line.trim().is_empty() {
            let to = if block.created.is_none() && block.pointer.is_none() {
                &mut block.quote
            } else {
                &mut block.note
            };
            push(to, line.trim(), true);
        }
    }
    for mark in &mut found {
        mark.quote = unescaped(&mark.quote);
        mark.kind = ImportedKind::Highlight;
    }
    found
}
