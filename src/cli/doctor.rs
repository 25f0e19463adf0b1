//! `manicule doctor`: where everything lies, whether it is well, and how it is mended.

use super::arguments::Doctor;
use super::{Failure, Output, text};
use crate::library::{Library, Repairs};
use crate::messages::{Language, speaking};
use std::path::{Path, PathBuf};

pub fn run(task: &Doctor, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    if task.repair {
        return repair(&mut Library::open(home)?, out);
    }
    if task.json {
        // What programs read is the same in every language.
        let health = speaking(Language::English, || {
            Ok::<_, Failure>(text::look_into_library(home)?.health())
        })?;
        out.json(&serde_json::to_value(&health)?);
        return well(health.healthy);
    }
    let library = text::look_into_library(home)?;
    if let Some(path) = &task.bundle {
        return bundle(&library, path, out);
    }
    let health = library.health();
    out.line(&health);
    well(health.healthy)
}

/// So that a script can tell as well.
fn well(healthy: bool) -> Result<(), Failure> {
    if healthy {
        return Ok(());
    }
    Err(Failure(say!("cli-not-all-is-well").to_owned()))
}

fn repair(library: &mut Library, out: &mut Output) -> Result<(), Failure> {
    let Repairs { done, failed } = library.repair();
    if done.is_empty() && failed.is_empty() {
        out.line(say!("cli-nothing-to-repair"));
    }
    done.iter().for_each(|text| out.line(text));
    match failed.as_slice() {
        [] => Ok(()),
        failed => Err(Failure(failed.join("\n"))),
    }
}

fn bundle(library: &Library, path: &Path, out: &mut Output) -> Result<(), Failure> {
    let text = library.problem_report();
    if path == Path::new("-") {
        out.exactly(&text);
        return Ok(());
    }
    library.exporter().write(path, text.as_bytes())?;
    out.line(say!("cli-report-written", path = path.display()));
    Ok(())
}
