//! `manicule export`: notes as Markdown, web pages and tables, for other programs, and in the shape of a template.

use super::arguments::Export;
use super::{Failure, Output, text};
use crate::app::in_step::bring_in_step;
use crate::app::{copy_would_lose, page_copy};
use crate::exchange::{Preset, Shape, TextNotes};
use crate::library::{FolderInStep, Library, read_source};
use crate::sandbox::NO_LOCKED_COPY;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Bytes that are read of a template.
const LONGEST_TEMPLATE: u64 = 4 << 20;

pub fn run(
    task: &Export,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let shape = match &task.template {
        Some(path) => Shape::Own(template(path)?),
        None => Shape::named(&task.format)
            .ok_or_else(|| Failure(say!("cli-no-format", name = task.format)))?,
    };
    let mut library = text::open_library(home)?;
    if let Some(folder) = &task.keep {
        return keep_in_step(task, folder, &shape, &mut library, out);
    }
    if task.into_copy {
        return copy_of_pages(task, &mut library, out);
    }
    let mut exporter = library.exporter();
    if let Some(file) = &task.file {
        exporter.spare(&text::source_of(file));
    }
    let target = task.output.as_deref().and_then(text::target);
    target.map_or(Ok(()), |path| exporter.allows(path))?;
    let texts = text::annotated(&mut library, task.file.as_deref())?;
    // Positions of other programs are steps through the mark-up of the text's file.
    let bytes: Vec<Option<Vec<u8>>> = texts
        .iter()
        .map(|text| match &shape {
            Shape::Back(_) => read_source(text.source.as_ref()?).ok(),
            _ => None,
        })
        .collect();
    let notes: Vec<(TextNotes<'_>, Option<&[u8]>)> = texts
        .iter()
        .zip(&bytes)
        .map(|(text, bytes)| (text.notes(), bytes.as_deref()))
        .collect();
    match target {
        Some(path) => {
            if task.again {
                exporter.forget(path);
            }
            let taken_out = exporter.export_as(path, &shape, &notes)?.taken_out;
            if taken_out > 0 {
                let name = path.display();
                super::complain(&say!("cli-taken-out", count = taken_out, name = name));
            }
        }
        None => {
            let bytes = shape.write(&notes).map_err(Failure)?;
            match String::from_utf8(bytes) {
                Ok(passage) => out.exactly(&passage),
                Err(archive) => out.picture(archive.as_bytes())?,
            }
        }
    }
    Ok(())
}

/// Writes into a folder what has changed since it was last written to.
fn keep_in_step(
    task: &Export,
    folder: &Path,
    shape: &Shape,
    library: &mut Library,
    out: &mut Output,
) -> Result<(), Failure> {
    let Shape::Preset(preset) = shape else {
        return Err(Failure(say!(
            "cli-in-step-formats",
            formats = Preset::ALL.map(Preset::name).join(", ")
        )));
    };
    let wanted = FolderInStep::new(folder, *preset);
    if task.again {
        library.exporter().forget_folder(&wanted);
    }
    let report = bring_in_step(library, &wanted, || true)?;
    for path in &report.removed {
        super::complain(&say!("cli-removed-stays-out", name = path.display()));
    }
    out.line(say!(
        "cli-files-updated",
        written = report.written,
        all = report.files
    ));
    match report.troubles.as_slice() {
        [] => Ok(()),
        troubles => Err(Failure(troubles.join("\n"))),
    }
}

/// Also of what is no file, as shells hand over what another program writes.
fn template(path: &Path) -> Result<String, Failure> {
    let mut template = String::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST_TEMPLATE).read_to_string(&mut template))
        .map_err(|error| {
            let name = path.display();
            Failure(say!("cli-template-unreadable", name = name, error = error))
        })?;
    Ok(template)
}

/// Writes a copy of a PDF with the notes in it; the text itself stays as it is.
fn copy_of_pages(task: &Export, library: &mut Library, out: &mut Output) -> Result<(), Failure> {
    let (Some(file), Some(target)) = (&task.file, &task.output) else {
        return Err(Failure(say!("cli-name-both").to_owned()));
    };
    let source = text::source_of(file);
    let target = text::target(target);
    let mut exporter = library.exporter();
    exporter.spare(&source);
    target.map_or(Ok(()), |path| exporter.allows(path))?;
    let bytes = read_source(&source)?;
    let name = source.name();
    let opened = text::open(library, &source)?;
    let copy = page_copy(&name, &bytes, &opened.notebook, task.unlocked).map_err(|error| {
        let how = match error.code == NO_LOCKED_COPY {
            true => say!("cli-give-unlocked"),
            false => "",
        };
        Failure(format!("{} {how}", error.message).trim_end().to_owned())
    })?;
    let copy = copy.ok_or_else(|| Failure(say!("cli-is-no-pdf", name = name)))?;
    match target {
        Some(path) => exporter.write_over(path, &copy.bytes, |there| {
            copy_would_lose((path, there), (&name, &bytes), &opened.notebook)
        })?,
        None => out.picture(&copy.bytes)?,
    }
    if copy.left_out > 0 {
        super::complain(&say!("app-left-out-of-copy", left_out = copy.left_out));
    }
    Ok(())
}
