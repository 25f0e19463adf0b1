//! `manicule export`: notes as Markdown, web pages and tables.

use super::arguments::Export;
use super::{Failure, Output, text};
use crate::exchange::{self, TextNotes};

pub fn run(
    task: &Export,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let preset = task.format;
    let mut library = text::open_library(home)?;
    let mut exporter = library.exporter();
    if let Some(file) = &task.file {
        exporter.spare(&text::source_of(file));
    }
    let target = task.output.as_deref().and_then(text::target);
    target.map_or(Ok(()), |path| exporter.allows(path))?;
    let texts = text::annotated(&mut library, task.file.as_deref())?;
    let notes: Vec<TextNotes<'_>> = texts.iter().map(text::Annotated::notes).collect();
    match target {
        Some(path) => {
            if task.again {
                exporter.forget(path);
            }
            let taken_out = exporter.export(path, preset, &notes)?.taken_out;
            if taken_out > 0 {
                let name = path.display();
                super::complain(&format!(
                    "{taken_out} of the notes were taken out of {name} before and stay out; --again writes them."
                ));
            }
        }
        None => out.exactly(&exchange::export(preset, &notes)),
    }
    Ok(())
}
