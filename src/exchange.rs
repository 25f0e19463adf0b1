//! In and out: a reader's notes written as the files that other programs read. Nothing here touches the disk.
//!
//! No format may leave out a word that a reader wrote or marked; a passage that is no longer found is written with its words, last.

mod back;
mod citation;
mod covered;
mod csv;
mod earlier;
mod escaping;
mod html;
pub mod import;
mod json;
mod keep;
mod link;
mod markdown;
mod obsidian;
mod own_block;
mod own_mark;
mod own_words;
mod page;
mod printed;
mod selection;
mod shape;
mod template;
mod w3c;

pub use back::{BackTo, may_be_replaced as may_replace_back, write as write_back};
pub use citation::{CitationStyle, cite};
pub use earlier::WouldLose;
pub use json::NoteRecord;
pub use link::{PassageLink, is_passage_link};
pub use printed::{BOOKMARK, page_changes};
pub use selection::TextNotes;
pub use shape::Shape;
pub use template::{BUILTIN, Builtin, EXAMPLE, RENDERING, TemplateError, render};

use crate::annotation::Replica;
use page::{BlockId, Page};
use selection::Selection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What a file of notes is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// CommonMark with YAML front matter.
    Markdown,
    /// Markdown with Obsidian's callouts and block identifiers.
    Obsidian,
    /// A page of its own, for a browser or a printer.
    Html,
    /// A table for a spreadsheet (RFC 4180).
    Csv,
    /// An array of objects, as `manicule notes --json` prints it, with the titles of their texts.
    Json,
    /// Web annotations, as the W3C describes them.
    W3c,
}

/// All that the program knows of an exporter. A new one is a file in this folder, a name in [`Preset`] and a row in [`TABLE`].
struct Row {
    preset: Preset,
    /// The word for it on the command line.
    name: &'static str,
    label: crate::messages::Key,
    /// What it is for, in a few words.
    description: crate::messages::Key,
    /// Without the dot.
    extension: &'static str,
    update: UpdateMode,
}

/// How a file that is there already is brought up to date.
#[derive(Clone, Copy)]
enum UpdateMode {
    /// Note by note: what its reader wrote into it stays.
    Page(fn(&[Selection<'_>]) -> Page),
    /// As a whole, where every note in it is known: `ids` names those, or none where it is no export of ours.
    Whole {
        write: fn(&[Selection<'_>]) -> String,
        ids: fn(&str) -> Option<BTreeSet<Uuid>>,
    },
}

/// In the order in which they are offered.
const TABLE: [Row; 6] = [
    Row {
        preset: Preset::Markdown,
        name: "markdown",
        label: key!("shape-markdown"),
        description: key!("shape-markdown-is"),
        extension: "md",
        update: UpdateMode::Page(markdown::page),
    },
    Row {
        preset: Preset::Obsidian,
        name: "obsidian",
        label: key!("shape-obsidian"),
        description: key!("shape-obsidian-is"),
        extension: "md",
        update: UpdateMode::Page(obsidian::page),
    },
    Row {
        preset: Preset::Html,
        name: "html",
        label: key!("shape-html"),
        description: key!("shape-html-is"),
        extension: "html",
        update: UpdateMode::Whole {
            write: html::write,
            ids: html::ids,
        },
    },
    Row {
        preset: Preset::Csv,
        name: "csv",
        label: key!("shape-csv"),
        description: key!("shape-csv-is"),
        extension: "csv",
        update: UpdateMode::Whole {
            write: csv::write,
            ids: earlier::in_table,
        },
    },
    Row {
        preset: Preset::Json,
        name: "json",
        label: key!("shape-json"),
        description: key!("shape-json-is"),
        extension: "json",
        update: UpdateMode::Whole {
            write: json::write,
            ids: earlier::in_json,
        },
    },
    Row {
        preset: Preset::W3c,
        name: "w3c",
        label: key!("shape-w3c"),
        description: key!("shape-w3c-is"),
        extension: "jsonld",
        update: UpdateMode::Whole {
            write: w3c::write,
            ids: earlier::in_json,
        },
    },
];

const fn presets() -> [Preset; TABLE.len()] {
    let mut presets = [Preset::Markdown; TABLE.len()];
    let mut index = 0;
    while index < TABLE.len() {
        presets[index] = TABLE[index].preset;
        index += 1;
    }
    presets
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; TABLE.len()] = presets();

    fn row(self) -> &'static Row {
        const ROWS: &[Row] = &TABLE;
        ROWS.iter()
            .find(|row| row.preset == self)
            .unwrap_or(&ROWS[0])
    }

    /// The word for it on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        self.row().extension
    }

    /// The name that a reader chooses it by.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.row().label.say()
    }

    /// What it is for, in a few words.
    #[must_use]
    pub fn description(self) -> &'static str {
        self.row().description.say()
    }

    /// Whether a reader may write into such a file, and finds what was written in it after the next export.
    #[must_use]
    pub fn holds_own_words(self) -> bool {
        matches!(self.row().update, UpdateMode::Page(_))
    }
}

/// The notes on one text, or on several one after another, as one file. The same notes make the same bytes.
#[must_use]
pub fn export(preset: Preset, texts: &[TextNotes<'_>]) -> String {
    write(preset, &selections(texts))
}

/// A file that was brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Updated {
    pub text: String,
    /// How many notes are left out because the reader took them out of the file.
    pub taken_out: usize,
}

/// The notes written into a file that an earlier export made and that its reader may have edited since. `written` are the notes
/// that earlier exports wrote there.
///
/// In Markdown and Obsidian files everything outside the blocks of notes is the reader's and stays. A block that was
/// edited stays too; the others are brought up to date, and new notes are added where they belong. What the reader took
/// out stays out. The other formats are written anew.
///
/// # Errors
/// [`WouldLose`], where the format has no room for what is in the file.
pub fn update(
    preset: Preset,
    existing: &str,
    texts: &[TextNotes<'_>],
    written: &BTreeSet<Uuid>,
) -> Result<Updated, WouldLose> {
    if let UpdateMode::Whole { ids, .. } = preset.row().update {
        earlier::may_be_replaced(preset, ids, existing, texts)?;
    }
    Ok(rewrite(preset, existing, &selections(texts), written))
}

/// Whether a file is an export that holds one of some notes at least.
#[must_use]
pub fn holds_notes(preset: Preset, existing: &str, notes: &Replica) -> bool {
    let existing = existing.trim_start_matches('\u{FEFF}');
    match preset.row().update {
        UpdateMode::Page(_) => {
            let own: BTreeSet<BlockId> = notes.ids().map(BlockId::of).collect();
            keep::marked(existing).any(|id| own.contains(&id))
        }
        UpdateMode::Whole { ids, .. } => {
            ids(existing).is_some_and(|there| notes.ids().any(|id| there.contains(&id)))
        }
    }
}

/// Notes to be pasted somewhere else: no front matter, and nothing that marks them for the next run.
#[must_use]
pub fn copy(texts: &[TextNotes<'_>]) -> String {
    markdown::page(&selections(texts)).plain()
}

fn selections<'a>(texts: &[TextNotes<'a>]) -> Vec<Selection<'a>> {
    texts.iter().map(Selection::of).collect()
}

fn write(preset: Preset, texts: &[Selection<'_>]) -> String {
    match preset.row().update {
        UpdateMode::Page(page) => page(texts).write(),
        UpdateMode::Whole { write, .. } => write(texts),
    }
}

fn rewrite(
    preset: Preset,
    existing: &str,
    texts: &[Selection<'_>],
    written: &BTreeSet<Uuid>,
) -> Updated {
    match preset.row().update {
        UpdateMode::Page(page) => {
            let written = written.iter().map(|id| BlockId::of(*id)).collect();
            let (text, taken_out) = keep::update(existing, &page(texts), &written);
            Updated { text, taken_out }
        }
        UpdateMode::Whole { write, .. } => Updated {
            text: write(texts),
            taken_out: 0,
        },
    }
}

#[cfg(test)]
mod tests;
