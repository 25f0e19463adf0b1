//! Notes back into the files of other reading programs, each of which reads again as the same notes in the same places.

mod calibre;
mod hypothesis;
mod koreader;
mod readium;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod valid;

use super::import::{self, Program, SourceFile, Stepper, Steps};
use super::selection::{Selection, TextNotes, note};
use super::{WouldLose, w3c};
use crate::annotation::anchor::Anchor;
use crate::annotation::{Annotation, Kind};
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A program that the notes are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BackTo {
    /// EPUB Annotations of the W3C, as the archive that its draft describes.
    W3cArchive,
    /// Readium's and Thorium's dialect of them.
    Readium,
    /// calibre's viewer.
    Calibre,
    /// The file in the `.sdr` folder beside a book.
    KoReader,
    /// An answer of the API of Hypothesis.
    Hypothesis,
}

impl BackTo {
    pub const ALL: [Self; 5] = [
        Self::W3cArchive,
        Self::Readium,
        Self::Calibre,
        Self::KoReader,
        Self::Hypothesis,
    ];

    /// The name that a reader chooses it by.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::W3cArchive => "EPUB annotations (W3C, ZIP)",
            Self::Readium => "Thorium and Readium",
            Self::Calibre => "calibre",
            Self::KoReader => "KOReader",
            Self::Hypothesis => "Hypothesis (JSON)",
        }
    }

    /// The name by which the command line knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::W3cArchive => "w3c-zip",
            Self::Readium => "readium",
            Self::Calibre => "calibre",
            Self::KoReader => "koreader",
            Self::Hypothesis => "hypothesis",
        }
    }

    /// What it is for, in a few words.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::W3cArchive => say!("shape-w3c-archive-is"),
            Self::Readium => say!("shape-readium-is"),
            Self::Calibre => say!("shape-calibre-is"),
            Self::KoReader => say!("shape-koreader-is"),
            Self::Hypothesis => say!("shape-hypothesis-is"),
        }
    }

    /// Without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::W3cArchive => "annotations",
            Self::Readium => "annotation",
            Self::Calibre => "calibre_highlights",
            Self::KoReader => "lua",
            Self::Hypothesis => "json",
        }
    }

    /// The program whose files these are.
    #[must_use]
    pub fn program(self) -> Program {
        match self {
            Self::W3cArchive => Program::W3c,
            Self::Readium => Program::Readium,
            Self::Calibre => Program::Calibre,
            Self::KoReader => Program::Koreader,
            Self::Hypothesis => Program::Hypothesis,
        }
    }

    /// Whether one file can hold the notes on several texts.
    #[must_use]
    pub fn holds_several(self) -> bool {
        self == Self::Hypothesis
    }
}

/// A note with all by which another program finds its passage.
struct Mark<'a> {
    note: &'a Annotation,
    anchor: Option<Anchor>,
    steps: Option<Steps>,
    /// Share of the text before it, 0 to 1.
    progress: f64,
    /// All that was written about it.
    comment: String,
    /// The words that stand at its place, else those that were marked.
    quote: String,
}

/// A text with its notes, on its way out.
struct Outgoing<'a> {
    selection: Selection<'a>,
    marks: Vec<Mark<'a>>,
}

impl<'a> Outgoing<'a> {
    /// `bytes` are those of the text's file, through whose mark-up positions lead; without them there are none.
    fn new(text: &TextNotes<'a>, bytes: Option<&'a [u8]>) -> Self {
        let selection = Selection::of(text);
        let stepper = bytes.map(|bytes| Stepper::new(text.document, bytes));
        let mark = |note: &'a Annotation| {
            let range = note.anchor_state.range();
            Mark {
                anchor: text.notebook.anchor(note.id),
                steps: range.and_then(|range| stepper.as_ref()?.steps(range)),
                progress: range.map_or(0.0, |range| text.document.progress(range.start)),
                comment: super::selection::note(note),
                // With every sign that stands there, so that it is found again.
                quote: range.map_or_else(
                    || note.quote.clone(),
                    |range| text.document.slice(range).trim().to_owned(),
                ),
                note,
            }
        };
        let marks = selection.annotations().map(mark).collect();
        Self { selection, marks }
    }
}

impl Mark<'_> {
    fn is_bookmark(&self) -> bool {
        self.note.kind == Kind::Bookmark
    }
}

/// The notes on some texts as a file of another program. Each text may come with the bytes of its file.
///
/// # Errors
/// One sentence, where the format holds the notes on one text only.
pub fn write(to: BackTo, texts: &[(TextNotes<'_>, Option<&[u8]>)]) -> Result<Vec<u8>, String> {
    if texts.len() != 1 && !to.holds_several() {
        return Err(say!("export-one-text-only").to_owned());
    }
    let texts: Vec<Outgoing<'_>> = texts
        .iter()
        .map(|(text, bytes)| Outgoing::new(text, *bytes))
        .collect();
    match to {
        BackTo::W3cArchive => {
            let selections: Vec<Selection<'_>> =
                texts.into_iter().map(|text| text.selection).collect();
            archive("annotations.json", w3c::write(&selections).as_bytes())
        }
        BackTo::Readium => Ok(readium::write(&texts[0]).into_bytes()),
        BackTo::Calibre => Ok(calibre::write(&texts[0]).into_bytes()),
        BackTo::KoReader => Ok(koreader::write(&texts[0]).into_bytes()),
        BackTo::Hypothesis => Ok(hypothesis::write(&texts).into_bytes()),
    }
}

/// An archive of one file, the same for the same bytes.
fn archive(name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .last_modified_time(zip::DateTime::default())
        .compression_method(zip::CompressionMethod::Deflated);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let written = archive
        .start_file(name, options)
        .map_err(|error| error.to_string())
        .and_then(|()| archive.write_all(bytes).map_err(|error| error.to_string()));
    written?;
    let done = archive.finish().map_err(|error| error.to_string())?;
    Ok(done.into_inner())
}

/// Whether nothing is lost where a file is written anew: it is one of this program's, and every note in it is one of these.
///
/// # Errors
/// [`WouldLose`].
pub fn may_be_replaced(
    to: BackTo,
    existing: &[u8],
    texts: &[TextNotes<'_>],
) -> Result<(), WouldLose> {
    if existing.iter().all(u8::is_ascii_whitespace) {
        return Ok(());
    }
    let there = import::read(&[SourceFile::new("", existing)], None)
        .ok()
        .filter(|there| there.program == to.program())
        .ok_or(WouldLose::AnotherProgram)?;
    // Words are compared by their letters alone: formats differ in white space and signs.
    let letters =
        |content: &str| -> String { content.chars().filter(|c| c.is_alphanumeric()).collect() };
    let known: BTreeSet<(String, String)> = texts
        .iter()
        .flat_map(|text| {
            text.notebook
                .annotations()
                .iter()
                .chain(text.notebook.trash())
        })
        .map(|annotation| (letters(&annotation.quote), letters(&note(annotation))))
        .collect();
    let lost = there
        .books
        .iter()
        .flat_map(|book| &book.annotations)
        .filter(|mark| {
            let (quote, note) = (letters(&mark.quote), letters(&mark.note));
            let same = |(known_quote, known_note): &(String, String)| {
                *known_note == note && (quote.is_empty() || *known_quote == quote)
            };
            !known.iter().any(same)
        })
        .count();
    match lost {
        0 => Ok(()),
        lost => Err(WouldLose::Notes(lost)),
    }
}
