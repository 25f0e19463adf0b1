//! `manicule import`: notes of other programs, shown first and written once that is confirmed.

use super::arguments::Import as Task;
use super::{Failure, Output, text};
use crate::app::importing::{self, ImportPlan, PlannedImport};
use crate::exchange::import::{self, Import, PlannedText, Program, SourceFile, State};
use crate::library::Library;
use jiff::tz::TimeZone;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

pub fn run(task: &Task, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let from = task.from.as_deref().map(program).transpose()?;
    let mut library = text::open_library(home)?;
    let import = read(&mut library, task, from)?;
    let to = task
        .to
        .as_deref()
        .map(text::source_of)
        .or_else(|| importing::own_text(&import, &task.source));
    let plan = importing::plan(
        &mut library,
        import,
        to.as_ref(),
        super::now_ms(),
        &mut |_| true,
    );
    let Some(plan) = plan.map_err(Failure)? else {
        return Ok(());
    };
    plan.troubles
        .iter()
        .for_each(|message| super::complain(message));
    if task.json {
        let plans: Vec<PlannedText> = plan.texts.iter().map(|text| text.plan.clone()).collect();
        out.json(&import::as_json(&plan.import, &plans, &TimeZone::system()));
    } else {
        listing(&plan, task.take_differing, out);
        if plan.seconds() > 0 && !task.take_differing {
            out.line(say!("cli-take-differing"));
        }
    }
    if task.dry_run {
        return Ok(());
    }
    let texts = plan.texts.iter();
    let wanted: usize = texts.map(|text| text.wanted(task.take_differing)).sum();
    if wanted == 0 {
        return Ok(());
    }
    out.finish()?;
    if !task.yes && !confirmed(wanted)? {
        return Err(Failure(say!("cli-nothing-imported").to_owned()));
    }
    plan.texts
        .into_iter()
        .try_for_each(|text| write(&mut library, text, task.take_differing))?;
    if !task.json {
        let notes = say!("counted-notes", count = wanted);
        out.line(say!("cli-imported", notes = notes));
    }
    Ok(())
}

fn program(name: &str) -> Result<Program, Failure> {
    Program::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Program::ALL.into_iter().map(Program::name).collect();
        Failure(say!(
            "cli-no-program",
            name = name,
            programs = names.join(", ")
        ))
    })
}

/// Reads the source; `-` is standard input.
fn read(library: &mut Library, task: &Task, from: Option<Program>) -> Result<Import, Failure> {
    if task.source == std::path::Path::new("-") {
        let bytes = text::standard_input()?;
        return import::read(&[SourceFile::new("-", &bytes)], from).map_err(Failure);
    }
    if from.is_none() && importing::has_printed_pages(&task.source) {
        // Only so that its password is asked for.
        text::read(library, &task.source)?;
    }
    importing::read(library, &task.source, from).map_err(Failure)
}

/// Asks on the terminal; where there is none, nothing is written without `--yes`.
fn confirmed(count: usize) -> Result<bool, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure(say!("cli-give-yes").to_owned()));
    }
    let mut err = std::io::stderr().lock();
    let notes = say!("counted-notes", count = count);
    write!(err, "{} ", say!("cli-import-ask", notes = notes))?;
    err.flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    // English answers count in every language.
    let yes = ["y", "yes"].into_iter();
    let mut yes = yes.chain(say!("cli-words-for-yes").split_whitespace());
    Ok(yes.any(|word| word == answer.trim().to_lowercase()))
}

/// Writes what is new about one book.
fn write(library: &mut Library, planned: PlannedImport, seconds: bool) -> Result<(), Failure> {
    if let Some(reason) = planned.refused {
        return Err(Failure(reason));
    }
    if let Some(change) = planned.into_change(seconds) {
        let saved = library.write(&change.notes)?;
        saved.warnings.iter().for_each(|text| super::complain(text));
    }
    Ok(())
}

/// The plan for people: each book with what would become of its notes, then what is no note.
fn listing(whole: &ImportPlan, take_differing: bool, out: &mut Output) {
    for text in &whole.texts {
        let (title, plan) = (text.title(), &text.plan);
        let author = if plan.book.authors.is_empty() {
            String::new()
        } else {
            format!(" ({})", plan.book.authors.join(", "))
        };
        let counts = import::tally(plan.rows.iter(), take_differing);
        out.line(format_args!(
            "{title}{author}: {}",
            if counts.is_empty() {
                say!("cli-import-no-notes").to_owned()
            } else {
                counts.join(", ")
            }
        ));
        match &plan.matched {
            Some(found) => out.line(format_args!("    {} ({})", found.path, found.how.label())),
            None => out.line(format_args!("    {}", say!("import-waits-for-text"))),
        }
        for row in plan.rows.iter().filter(|row| !row.mark.replaces.is_empty()) {
            let states = row.mark.replaces.len() + 1;
            out.line(format_args!(
                "    {}: “{}”",
                say!("import-last-of", count = states),
                shortened(&row.mark.quote)
            ));
        }
        for row in plan.rows.iter().filter(|row| row.differs) {
            let (note, quote) = (shortened(&row.mark.note), shortened(&row.mark.quote));
            out.line(format_args!(
                "    {}",
                say!("cli-import-differs", note = note, quote = quote)
            ));
        }
        let unplaced = plan.rows.iter().filter(|row| {
            plan.matched.is_some() && matches!(row.state, State::Ambiguous | State::Unmatched)
        });
        for row in unplaced {
            let text = if row.mark.quote.is_empty() {
                &row.mark.note
            } else {
                &row.mark.quote
            };
            out.line(format_args!(
                "    {}: “{}”",
                row.state.label(),
                shortened(text)
            ));
        }
    }
    for skipped in &whole.import.skipped {
        out.line(format_args!(
            "{}, {}: {}",
            say!("import-is-left-out"),
            skipped.label(),
            shortened(&skipped.raw)
        ));
    }
}

fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(70) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}
