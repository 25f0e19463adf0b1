//! Notes kept by other reading programs, read as plain data: bytes in, annotations and what could not be read out.
//!
//! Every parser is pure and bounded: it runs nothing that it reads, opens no file and follows no link. What is no annotation is
//! not dropped but listed in [`Import::skipped`] with its words.

mod ade;
mod apple;
mod awaiting;
mod boox;
mod calibre;
mod calibre_books;
mod colour;
mod csv_tables;
mod detect;
mod foliate;
mod hypothesis;
mod json;
mod kindle;
mod kindle_notebook;
mod kobo;
mod koreader;
mod lua;
mod manicule;
mod markdown;
mod markup;
mod model;
mod moment;
mod moon;
mod own;
mod pdf;
mod placing;
mod plan;
mod playbooks;
mod pocketbook;
mod program;
mod readera;
mod readest;
mod readwise;
mod reasons;
mod sqlite;
mod tidy;
mod tolino;
mod web_annotation;
mod zipped;
mod zotero;

pub use super::page::NoteName;
pub use awaiting::place_awaited;
pub use calibre_books::{CalibreBook, calibre_books};
pub use model::{
    Import, ImportedAnnotation, ImportedBook, ImportedKind, Own, Pointer, Skipped, SourceFile,
};
pub use moment::Moment;
pub use pdf::{names_of_marks, of_pages};
pub use placing::{Placement, Placer, Stepper, Steps};
pub use plan::{How, Match, PlannedText, Row, State, as_json, tally};
pub use program::Program;

/// The largest file of notes that is read, in bytes.
pub const LARGEST: usize = 256 << 20;

/// Annotations taken from one source at most; the rest is listed as skipped in one line.
pub const MOST: usize = 1_000_000;

/// Reads what one or more files of a source hold. `from` overrides what the files look like.
///
/// Some programs keep titles in a file of their own: those that lie beside the notes may be given with them.
///
/// # Errors
/// One sentence, where none of the files holds notes of a program that is known.
pub fn read(files: &[SourceFile<'_>], from: Option<Program>) -> Result<Import, String> {
    let read = read_while(files, from, &mut || true)?;
    read.ok_or_else(|| unknown(files))
}

/// The same as long as `go_on` says so, which is asked before each file. None where it was called off.
///
/// # Errors
/// As [`read`].
pub fn read_while(
    files: &[SourceFile<'_>],
    from: Option<Program>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Import>, String> {
    let mut whole: Option<Import> = None;
    let mut failed = Vec::new();
    for file in files {
        if !go_on() {
            return Ok(None);
        }
        let Some(program) = from.or_else(|| detect::detect(file)) else {
            continue;
        };
        match read_one(program, file, files) {
            Ok(mut import) => {
                for raw in broken(program, file) {
                    import.skip("what cannot be read of these words", raw);
                }
                match &mut whole {
                    Some(whole) => whole.join(import),
                    None => whole = Some(import),
                }
            }
            Err(reason) => failed.push((reason, file.path.clone())),
        }
    }
    let Some(mut whole) = whole else {
        let first = failed
            .first()
            .map(|(reason, path)| format!("{path}: {}.", reasons::said(reason)));
        return Err(first.unwrap_or_else(|| unknown(files)));
    };
    failed
        .into_iter()
        .for_each(|(reason, path)| whole.skip(&reason, path));
    whole.finish();
    Ok(Some(whole))
}

fn unknown(files: &[SourceFile<'_>]) -> String {
    let first = files.first();
    let name = first.map_or(say!("import-the-source"), |file| file.path.as_str());
    match first.and_then(damaged_json) {
        Some(damage) => say!("import-source-damaged", name = name, damage = damage),
        None => say!("import-source-unknown", name = name),
    }
}

/// What is wrong with a file that begins as JSON does.
fn damaged_json(file: &SourceFile<'_>) -> Option<String> {
    let text = file.text();
    let begins = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    let is_json = begins.starts_with("{\"") || begins.starts_with("{\n") || begins.starts_with('[');
    json::parse(&text).err().filter(|_| is_json)
}

/// Strings of a file of JSON that could not be read as they stand there.
fn broken(program: Program, file: &SourceFile<'_>) -> Vec<String> {
    let text = match program {
        Program::W3c | Program::Readium => web_annotation::source_text(file).unwrap_or_default(),
        Program::ReadEra => readera::source_text(file).unwrap_or_default(),
        _ if zipped::is_archive(file.bytes) || file.bytes.starts_with(b"SQLite") => String::new(),
        _ => file.text(),
    };
    let begins = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    match begins.starts_with(['{', '[']) && json::parse(&text).is_ok() {
        true => json::broken(&text),
        false => Vec::new(),
    }
}

fn read_one(
    program: Program,
    file: &SourceFile<'_>,
    all: &[SourceFile<'_>],
) -> Result<Import, String> {
    if file.bytes.len() > LARGEST {
        return Err(format!("larger than {} MB", LARGEST >> 20));
    }
    match program {
        Program::Ade => ade::read(file),
        Program::Apple => apple::read(file, all),
        Program::Boox => boox::read(file),
        Program::Calibre => calibre::read(file),
        Program::Foliate => foliate::read(file),
        Program::Hypothesis => hypothesis::read(file),
        Program::Kindle => kindle::read(file),
        Program::KindleBookcision => readwise::bookcision(file),
        Program::KindleNotebook => kindle_notebook::read(file),
        Program::KindleWeb => kindle_notebook::read_web(file),
        Program::Kobo => kobo::read(file),
        Program::Koodo => csv_tables::koodo(file),
        Program::Koreader => koreader::read_lua(file),
        Program::KoreaderJson => koreader::read_json(file),
        Program::Manicule => manicule::read(file),
        Program::Markdown => markdown::read(file),
        Program::Moon => moon::read(file),
        Program::Pdf => Err("a PDF, whose marks are read with its words".to_owned()),
        Program::PlayBooks => playbooks::read(file),
        Program::PocketBook => pocketbook::read(file),
        Program::ReadEra => readera::read(file),
        Program::Readest => readest::read(file),
        Program::Readium | Program::W3c => web_annotation::read(file, program),
        Program::Readwise => readwise::read(file),
        Program::Tolino => tolino::read(file),
        Program::Zotero => zotero::read(file),
    }
}

#[cfg(test)]
mod tests;
