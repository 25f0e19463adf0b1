//! `manicule search --everything`: the index of all texts, notes and names, asked as the window asks it.

use super::arguments::Search;
use super::{Failure, Output, text};
use crate::app::ShelfSnapshot;
use crate::app::ask_all::{Known, ask, read_passages};
use crate::app::everything::{Group, Line};
use crate::app::indexed_notes;
use crate::document::Offset;
use crate::library::{Index, IndexError, Library, NotedMemo, Source};
use crate::sandbox::Wanted;
use crate::study::sought::{Kind, Sought};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::Arc;

pub fn run(task: &Search, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let sought = Sought::parse(&task.query);
    if sought.is_empty() {
        return Err(Failure(say!("cli-nothing-to-search").to_owned()));
    }
    let mut library = text::open_library(home)?;
    let index = Index::open(library.folders())?;
    let mut memo = NotedMemo::default();
    let snapshot = ShelfSnapshot {
        shelf: library.shelf().clone(),
        catalogue: Arc::new(library.catalogue()),
        details: Arc::new(library.read_details().details),
        noted: Arc::new(library.noted(&mut memo).0),
    };
    fill(&mut library, &index, &snapshot)?;
    fill_notes(&mut library, &index, &memo)?;
    let answered = ask(&index, &Known::of(&snapshot), &sought)?;
    if answered.is_fuzzy {
        super::complain(say!("everything-nothing-has-just-these-words-these"));
    }
    let mut hits = Vec::new();
    for mut group in answered.groups {
        // The window has looked which files are there; here nobody has yet.
        group.is_missing &= !group.source.as_ref().is_some_and(Source::is_there);
        read_passages(&mut library, &mut group, &answered.marked, Wanted::always());
        hits.extend(group.lines.iter().map(|line| Hit::of(&group, line)));
        if group.lines.is_empty() {
            hits.push(Hit::text(&group));
        }
    }
    if hits.is_empty() && !task.json {
        super::complain(say!("everything-nothing-was-found"));
    }
    if task.json {
        out.json_array(hits);
        return Ok(());
    }
    for hit in hits {
        let place = hit
            .start
            .map(|start| format!(" {start}"))
            .unwrap_or_default();
        out.line(format_args!(
            "{}{place} ({}): {}",
            hit.title, hit.kind, hit.marked
        ));
    }
    Ok(())
}

/// Takes into the index what the window has not yet: a file is read only where it is not in it as it is now.
fn fill(library: &mut Library, index: &Index, shelf: &ShelfSnapshot) -> Result<(), IndexError> {
    let stamps = index.stamps(Kind::Text)?;
    index.begin()?;
    let known = |source: &Source| {
        let recent = shelf
            .shelf
            .get(source)
            .map(|recent| (recent.key.clone(), recent.text_sha256.clone()));
        let found = || {
            shelf
                .catalogue
                .get(source)
                .map(|found| (found.key.clone(), found.text_sha256.clone()))
        };
        recent.or_else(found)
    };
    let found = shelf
        .catalogue
        .iter()
        .filter(|(_, found)| found.trouble.is_none());
    let mut sources: Vec<Source> = found.map(|(source, _)| source.clone()).collect();
    sources.extend(text::all_sources(library));
    for source in sources {
        if known(&source).is_some_and(|(key, hash)| stamps.get(&key) == Some(&hash)) {
            continue;
        }
        let Ok(read) = text::read(library, &text::path_of(source.clone())) else {
            continue;
        };
        let key = library.key_of(
            &source,
            read.real.as_ref(),
            &read.fingerprints,
            &read.document.meta,
        );
        if stamps.get(&key) != Some(&read.fingerprints.text_sha256) {
            index.put_text(&key, &read.fingerprints.text_sha256, &read.document)?;
        }
    }
    index.settle()
}

/// The same for notes.
fn fill_notes(library: &mut Library, index: &Index, memo: &NotedMemo) -> Result<(), IndexError> {
    let known = index.stamps(Kind::Note)?;
    index.begin()?;
    for (key, stamp) in memo.stamps() {
        if known.get(&key) != Some(&stamp) {
            indexed_notes::put(index, library, &key, &stamp)?;
        }
    }
    index.settle()
}

/// One answer.
#[derive(Serialize)]
struct Hit {
    doc: String,
    title: String,
    /// `text`, `note`, `name`, or `title` for a text that is called so.
    kind: &'static str,
    start: Option<Offset>,
    end: Option<Offset>,
    before: String,
    #[serde(rename = "match")]
    matched: String,
    after: String,
    /// All of it on one line, each word that was asked for in brackets.
    marked: String,
    /// The id of the note.
    note: Option<String>,
}

impl Hit {
    fn text(group: &Group) -> Self {
        Self {
            doc: group
                .source
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            title: group.title.clone(),
            kind: "title",
            start: None,
            end: None,
            before: String::new(),
            matched: group.title.clone(),
            after: String::new(),
            marked: format!("[{}]", group.title),
            note: None,
        }
    }

    fn of(group: &Group, line: &Line) -> Self {
        let shown = line.snippet.clone().unwrap_or_default();
        let first = shown.marks.first().cloned().unwrap_or(0..0);
        let marked = |(piece, is_marked): (&str, bool)| match is_marked {
            true => format!("[{piece}]"),
            false => piece.to_owned(),
        };
        Self {
            kind: match line.kind {
                Kind::Text => "text",
                Kind::Note => "note",
                Kind::Name => "name",
            },
            start: line.range.map(|range| range.start),
            end: line.range.map(|range| range.end),
            before: shown.text[..first.start].to_owned(),
            matched: shown.text[first.clone()].to_owned(),
            after: shown.text[first.end..].to_owned(),
            marked: shown.pieces().map(marked).collect(),
            note: line.note.map(|id| id.to_string()),
            ..Self::text(group)
        }
    }
}
