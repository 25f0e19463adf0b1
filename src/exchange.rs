//! In and out: a reader's notes written as the files that other programs read. Nothing here touches the disk.
//!
//! No format may leave out a word that a reader wrote or marked; a passage that is no longer found is written with its words, last.

mod csv;
mod earlier;
mod html;
pub mod import;
mod json;
mod keep;
mod markdown;
mod obsidian;
mod own_words;
mod page;
mod selection;
mod w3c;

pub use earlier::WouldLose;
pub use json::NoteRecord;
pub use selection::TextNotes;

use page::BlockId;
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
    /// An array of objects, as `manicule notes --json` prints it.
    Json,
    /// Web annotations, as the W3C describes them.
    W3c,
}

impl Preset {
    pub const ALL: [Self; 6] = [
        Self::Markdown,
        Self::Obsidian,
        Self::Html,
        Self::Csv,
        Self::Json,
        Self::W3c,
    ];

    /// Without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::Obsidian => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::W3c => "jsonld",
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
            Self::W3c => "Web annotations (W3C)",
        }
    }

    /// Whether a reader may write into such a file, and finds those words in it after the next export.
    #[must_use]
    pub fn holds_own_words(self) -> bool {
        matches!(self, Self::Markdown | Self::Obsidian)
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
/// In Markdown and Obsidian files everything outside the blocks of notes is the reader's and stays, and so does a block that was
/// edited; the others are brought up to date, and new notes are added where they belong. What the reader took out stays out. The
/// other formats are written anew.
///
/// # Errors
/// [`WouldLose`], where the format has no room for what is in the file.
pub fn update(
    preset: Preset,
    existing: &str,
    texts: &[TextNotes<'_>],
    written: &BTreeSet<Uuid>,
) -> Result<Updated, WouldLose> {
    if !preset.holds_own_words() {
        earlier::may_be_replaced(preset, existing, texts)?;
    }
    Ok(rewrite(preset, existing, &selections(texts), written))
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
    match preset {
        Preset::Markdown => markdown::page(texts).write(),
        Preset::Obsidian => obsidian::page(texts).write(),
        Preset::Html => html::write(texts),
        Preset::Csv => csv::write(texts),
        Preset::Json => json::write(texts),
        Preset::W3c => w3c::write(texts),
    }
}

fn rewrite(
    preset: Preset,
    existing: &str,
    texts: &[Selection<'_>],
    written: &BTreeSet<Uuid>,
) -> Updated {
    let page = match preset {
        Preset::Markdown => markdown::page(texts),
        Preset::Obsidian => obsidian::page(texts),
        Preset::Html | Preset::Csv | Preset::Json | Preset::W3c => {
            return Updated {
                text: write(preset, texts),
                taken_out: 0,
            };
        }
    };
    let written = written.iter().map(|id| BlockId::of(*id)).collect();
    let (text, taken_out) = keep::update(existing, &page, &written);
    Updated { text, taken_out }
}

#[cfg(test)]
mod tests;
