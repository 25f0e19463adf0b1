//! What an import would do, text by text, before anything is written.

use super::awaiting;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind};
use super::moment::Moment;
use super::own::{Returned, Returning};
use super::placing::{Placement, Placer};
use super::program::Program;
use crate::annotation::{Bringing, Brought, Kind, Notebook};
use crate::document::TextRange;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

/// How a text was found for a book of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The reader named it.
    Named,
    Identifier,
    Hash,
    TitleAndAuthor,
    FileName,
}

impl How {
    /// In JSON, in every language.
    fn name(self) -> &'static str {
        match self {
            Self::Named => "told",
            Self::Identifier => "identifier",
            Self::Hash => "hash",
            Self::TitleAndAuthor => "title and author",
            Self::FileName => "file name",
        }
    }

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Named => say!("import-by-named"),
            Self::Identifier => say!("import-by-identifier"),
            Self::Hash => say!("import-by-hash"),
            Self::TitleAndAuthor => say!("import-by-title"),
            Self::FileName => say!("import-by-file-name"),
        }
    }
}

/// The text that a book of the source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub path: String,
    pub how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It has a place in the text.
    Matched,
    /// Its words stand at several places.
    Ambiguous,
    /// There is no such text here, or no such words in it: it is kept, and listed.
    Unmatched,
    /// It was imported before, and is there or was deleted by the reader.
    AlreadyThere,
    /// It was deleted where the file comes from, and is kept in the trash here too.
    Deleted,
}

impl State {
    pub const ALL: [Self; 5] = [
        Self::Matched,
        Self::Ambiguous,
        Self::Unmatched,
        Self::Deleted,
        Self::AlreadyThere,
    ];

    /// In JSON, in every language.
    fn name(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Ambiguous => "ambiguous",
            Self::Unmatched => "unmatched",
            Self::AlreadyThere => "already there",
            Self::Deleted => "deleted",
        }
    }

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Matched => say!("import-state-matched"),
            Self::Ambiguous => say!("import-state-ambiguous"),
            Self::Unmatched => say!("import-state-unmatched"),
            Self::AlreadyThere => say!("import-state-there"),
            Self::Deleted => say!("import-state-deleted"),
        }
    }
}

/// One annotation of the plan.
#[derive(Clone, Debug)]
pub struct Row {
    pub mark: ImportedAnnotation,
    pub state: State,
    pub range: Option<TextRange>,
    /// What would be written.
    pub brought: Brought,
    /// Whether it is a note of this program that says other things than the one that is here. Ours is left alone.
    pub differs: bool,
    /// What it says otherwise, as a note beside ours: written only where the reader asks for it.
    pub second: Option<Brought>,
}

/// One book of the source with all that would be written about it.
#[derive(Clone, Debug)]
pub struct PlannedText {
    pub book: ImportedBook,
    pub matched: Option<Match>,
    pub rows: Vec<Row>,
}

impl PlannedText {
    /// Places the annotations of a book. `notebook` holds what is there already, on the text or waiting for it; `zone` is that of
    /// moments that name none. `go_on` is asked before each; none where it was called off.
    pub fn new(
        program: Program,
        mut book: ImportedBook,
        matched: Option<Match>,
        placer: Option<&Placer<'_>>,
        notebook: Option<&Notebook>,
        zone: &TimeZone,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let marks = std::mem::take(&mut book.annotations);
        let mut returning = Returning::new(program, notebook);
        let mut row = |mark: ImportedAnnotation| {
            let placement = placer.map(|placer| placer.place(&mark));
            let range = match placement {
                Some(Placement::At(range)) => Some(range),
                _ => None,
            };
            let brought = brought(program, &book, &mark, range, zone);
            let Returned {
                brought,
                bringing,
                second,
            } = match mark.own {
                Some(own) => returning.take(own, brought),
                None => returning.other(brought),
            };
            let is_on_the_whole = mark.own.is_some_and(|own| own.kind == Kind::Note);
            let state = match (bringing, placement) {
                (Bringing::Known | Bringing::Deleted | Bringing::Differs, _) => State::AlreadyThere,
                (_, Some(_)) if is_on_the_whole => State::Matched,
                (_, Some(Placement::At(_))) => State::Matched,
                (_, Some(Placement::Ambiguous)) => State::Ambiguous,
                (_, Some(Placement::Missing) | None) => State::Unmatched,
            };
            Row {
                mark,
                state,
                range,
                brought,
                differs: bringing == Bringing::Differs,
                second,
            }
        };
        let rows = marks.into_iter().map(|mark| go_on().then(|| row(mark)));
        let rows = rows.collect::<Option<_>>()?;
        Some(Self {
            book,
            matched,
            rows,
        })
    }
}

impl PlannedText {
    /// Lists the notes of a book whose record is taken in as it is; `look` says of each what becomes of it, and where it stands.
    #[must_use]
    pub fn of_record(
        program: Program,
        mut book: ImportedBook,
        matched: Option<Match>,
        look: impl Fn(Uuid) -> (State, Option<TextRange>),
        zone: &TimeZone,
    ) -> Self {
        let marks = std::mem::take(&mut book.annotations).into_iter();
        let row = |mark: ImportedAnnotation| {
            let id = mark.id(program, &book);
            let (state, range) = look(id);
            Row {
                brought: brought(program, &book, &mark, range, zone),
                mark,
                state,
                range,
                differs: false,
                second: None,
            }
        };
        Self {
            rows: marks.map(row).collect(),
            book,
            matched,
        }
    }
}

/// What becomes of so many notes that differ from ours, in words.
fn differing_label(count: usize, take_differing: bool) -> String {
    if take_differing {
        say!("import-differ-added", count = count)
    } else {
        say!("import-differ-left", count = count)
    }
}

/// What would become of some annotations, in numbers: `12 matched`, `3 already there`, `1 differs from yours, left alone`.
#[must_use]
pub fn tally<'a>(rows: impl Iterator<Item = &'a Row> + Clone, take_differing: bool) -> Vec<String> {
    let count = |state: State| {
        let same = rows
            .clone()
            .filter(|row| row.state == state && !row.differs);
        (same.count(), state.label())
    };
    let differing = rows.clone().filter(|row| row.differs).count();
    let differing = (differing > 0).then(|| differing_label(differing, take_differing));
    let counts = State::ALL.map(count).into_iter();
    counts
        .filter(|(count, _)| *count > 0)
        .map(|(count, label)| format!("{count} {label}"))
        .chain(differing)
        .collect()
}

/// An annotation as it goes into the record.
fn brought(
    program: Program,
    book: &ImportedBook,
    mark: &ImportedAnnotation,
    range: Option<TextRange>,
    zone: &TimeZone,
) -> Brought {
    let created = mark
        .created
        .as_ref()
        .and_then(|moment| moment.in_zone(zone));
    let mut origin = json!({
        "from": program.name(), "title": book.title, "quote": mark.quote, "page": mark.page, "location": mark.location,
        "created": mark.created.as_ref().map(Moment::text), "replaces": mark.replaces, "raw": mark.raw,
    });
    let hint = awaiting::hint(mark);
    if range.is_none() && !hint.is_null() {
        origin["place"] = hint;
    }
    Brought {
        id: mark.id(program, book),
        is_own: false,
        // A note without words is a place with something to say.
        kind: match mark.kind {
            ImportedKind::Highlight | ImportedKind::Area => Kind::Highlight,
            ImportedKind::Note | ImportedKind::Bookmark => Kind::Bookmark,
        },
        range,
        area: mark
            .printed
            .first()
            .filter(|_| mark.kind == ImportedKind::Area)
            .cloned(),
        quote: mark.quote.clone(),
        prefix: mark.prefix.clone(),
        suffix: mark.suffix.clone(),
        source: mark.source.clone(),
        headings: mark.chapter.clone(),
        progression: mark.progression.unwrap_or(0.0),
        note: mark.note.clone(),
        ink: mark.ink,
        style: mark.style,
        tags: mark.tags.clone(),
        created_ms: created.and_then(|time| u64::try_from(time.as_millisecond()).ok()),
        origin,
    }
}

/// The plan as one object: a contract, described in `docs/exchange.md`.
#[must_use]
pub fn as_json(import: &Import, texts: &[PlannedText], zone: &TimeZone) -> Value {
    let texts: Vec<Value> = texts.iter().map(|text| text_json(text, zone)).collect();
    let skipped: Vec<Value> = import
        .skipped
        .iter()
        .map(|skipped| json!({ "reason": skipped.reason, "raw": skipped.raw }))
        .collect();
    json!({ "source": import.program.name(), "texts": texts, "skipped": skipped })
}

fn text_json(text: &PlannedText, zone: &TimeZone) -> Value {
    let rows: Vec<Value> = text.rows.iter().map(|row| row_json(row, zone)).collect();
    json!({
        "title": text.book.title, "author": text.book.authors.join("; "),
        "match": {
            "path": text.matched.as_ref().map(|found| &found.path),
            "how": text.matched.as_ref().map(|found| found.how.name()),
        },
        "annotations": rows,
    })
}

fn row_json(row: &Row, zone: &TimeZone) -> Value {
    let mark = &row.mark;
    let filled = |string: &str| Some(string.to_owned()).filter(|string| !string.is_empty());
    let created = mark.created.as_ref().map(|moment| match moment {
        // A day has no hour, and none is made up.
        Moment::Day(day) => day.to_string(),
        other => other
            .in_zone(zone)
            .map_or_else(|| other.text(), |time| time.to_string()),
    });
    json!({
        "id": row.brought.id, "kind": mark.kind.name(), "quote": filled(&mark.quote), "note": filled(&mark.note),
        "color": mark.ink.map(crate::annotation::Ink::name), "style": mark.style.map(crate::annotation::Style::name), "tags": mark.tags,
        "created": created, "page": filled(&mark.page), "location": filled(&mark.location), "chapter": mark.chapter,
        "state": row.state.name(), "start": row.range.map(|range| range.start), "end": row.range.map(|range| range.end),
        "replaces": mark.replaces, "differs": row.differs,
    })
}
