//! In and out: a reader's notes written as the files that other programs read. Nothing here touches the disk.
//!
//! No format may leave out a word that a reader wrote or marked; a passage that is no longer found is written with its words, last.

mod csv;
mod html;
pub mod import;
mod json;
mod keep;
mod markdown;
mod obsidian;
mod selection;

use crate::annotation::Notebook;
use crate::document::Document;
use selection::Selection;

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
    /// An array of objects, as `manicule notes --json` prints it.
    Json,
}

impl Preset {
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Obsidian, Self::Html, Self::Csv, Self::Json];

    /// Without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::Obsidian => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The name that a reader chooses it by.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Obsidian => "Obsidian",
            Self::Html => "Web page",
            Self::Csv => "Spreadsheet (CSV)",
            Self::Json => "JSON",
        }
    }
}

/// All notes on a document as one file. The same notes make the same bytes.
#[must_use]
pub fn export(preset: Preset, document: &Document, notebook: &Notebook) -> String {
    write(preset, &Selection::new(document, notebook.key(), notebook.annotations()))
}

/// The notes written into a file that an earlier export made and that its reader may have edited since.
///
/// In Markdown and Obsidian files everything outside the blocks of notes is the reader's and stays, and so does a block that was
/// edited; the others are brought up to date, and new notes are added where they belong. The other formats are written anew.
#[must_use]
pub fn update(preset: Preset, existing: &str, document: &Document, notebook: &Notebook) -> String {
    rewrite(preset, existing, &Selection::new(document, notebook.key(), notebook.annotations()))
}

fn write(preset: Preset, selection: &Selection<'_>) -> String {
    match preset {
        Preset::Markdown => markdown::page(selection).write(),
        Preset::Obsidian => obsidian::page(selection).write(),
        Preset::Html => html::write(selection),
        Preset::Csv => csv::write(selection),
        Preset::Json => json::write(selection),
    }
}

fn rewrite(preset: Preset, existing: &str, selection: &Selection<'_>) -> String {
    match preset {
        Preset::Markdown => keep::update(existing, &markdown::page(selection)),
        Preset::Obsidian => keep::update(existing, &obsidian::page(selection)),
        Preset::Html | Preset::Csv | Preset::Json => write(preset, selection),
    }
}

#[cfg(test)]
mod tests;
