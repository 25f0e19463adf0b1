//! Keeps a folder of the reader's in step with the notes on all texts. Window and command line do it in the same way.

use super::annotated::Annotated;
use crate::library::{ExportError, FolderInStep, InStep, Library, NotedFolder, Step};
use std::path::PathBuf;

/// What was done to a folder that is kept in step, and how it stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InStepReport {
    /// How many files it holds.
    pub files: usize,
    /// How many of them were brought up to date.
    pub written: usize,
    /// Files that the reader has taken out of it: they stay out.
    pub removed: Vec<PathBuf>,
    /// What could not be written and why, in sentences. It is tried again.
    pub troubles: Vec<String>,
}

/// Writes what has changed since the folder was last written, as long as that is wanted.
///
/// # Errors
/// Where nothing can be written to it at all.
pub fn bring_in_step(
    library: &mut Library,
    wanted: &FolderInStep,
    mut goes_on: impl FnMut() -> bool,
) -> Result<InStepReport, ExportError> {
    let mut in_step = library.exporter().in_step(wanted)?;
    let mut report = InStepReport::default();
    for folder in library.noted_folders() {
        if !goes_on() {
            break;
        }
        let stamp = folder.stamp();
        if in_step.is_due(&folder.key, &stamp) {
            bring_text(library, &mut in_step, (&folder, &stamp), &mut report);
        }
    }
    report.files = in_step.files();
    Ok(report)
}

fn bring_text(
    library: &mut Library,
    in_step: &mut InStep,
    (folder, stamp): (&NotedFolder, &str),
    report: &mut InStepReport,
) {
    let kept = library.kept_in(folder);
    let text = Annotated::of(library, &kept);
    match in_step.write(&text.key, text.notes()) {
        Ok(step) => {
            in_step.done(&folder.key, stamp);
            match step {
                Step::Written(_) => report.written += 1,
                Step::Removed(path) => report.removed.push(path),
                Step::Nothing => {}
            }
        }
        Err(error) => report.troubles.push(error.to_string()),
    }
}
