//! `manicule import`: notes of other programs, shown first and written once that is confirmed.

use super::arguments::Import as Task;
use super::{Failure, Output, text};
use crate::annotation::{Edit, Notebook, same_work};
use crate::app::open;
use crate::document::{Document, Metadata};
use crate::exchange::import::{
    self, How, Import, ImportedBook, Match, Placer, PlannedText, Program, SourceFile, State,
};
use crate::library::{Identity, Library, Source, read_source};
use crate::sandbox::Wanted;
use jiff::tz::TimeZone;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

pub fn run(task: &Task, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let from = task.from.as_deref().map(program).transpose()?;
    let mut library = text::open_library(home)?;
    let mut import = read(&library, task, from)?;
    let zone = TimeZone::system();
    let mut texts = Vec::new();
    let known = Known::new(&mut library, task)?;
    let books = std::mem::take(&mut import.books);
    let alone = books.len() == 1;
    for book in books {
        texts.push(known.plan(&mut library, import.program, book, alone, &zone)?);
    }
    let plans: Vec<PlannedText> = texts.iter().map(|text| text.plan.clone()).collect();
    if task.json {
        out.json(&import::as_json(&import, &plans, &zone));
    } else {
        listing(&import, &plans, out);
    }
    if task.dry_run {
        return Ok(());
    }
    let wanted = plans
        .iter()
        .flat_map(|plan| &plan.rows)
        .filter(|row| row.state != State::AlreadyThere)
        .count();
    if wanted == 0 {
        return Ok(());
    }
    out.finish()?;
    if !task.yes && !confirmed(wanted)? {
        return Err(Failure("Nothing was imported.".to_owned()));
    }
    for text in texts {
        write(&mut library, text)?;
    }
    Ok(())
}

fn program(name: &str) -> Result<Program, Failure> {
    Program::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Program::ALL.into_iter().map(Program::name).collect();
        Failure(format!(
            "“{name}” is no program whose notes can be read: choose one of {}.",
            names.join(", ")
        ))
    })
}

/// Reads the source; `-` is standard input.
fn read(library: &Library, task: &Task, from: Option<Program>) -> Result<Import, Failure> {
    if task.source == std::path::Path::new("-") {
        let bytes = text::standard_input()?;
        return import::read(&[SourceFile::new("-", &bytes)], from).map_err(Failure);
    }
    let path = std::path::absolute(&task.source).unwrap_or_else(|_| task.source.clone());
    let incoming = library.incoming(&path)?;
    let files: Vec<SourceFile<'_>> = incoming
        .iter()
        .map(|file| SourceFile {
            path: file.path.clone(),
            bytes: &file.bytes,
            log: file.log.as_deref(),
        })
        .collect();
    import::read(&files, from).map_err(Failure)
}

/// Asks on the terminal; where there is none, nothing is written without `--yes`.
fn confirmed(count: usize) -> Result<bool, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure(
            "Nothing was imported: give --yes to import what is listed, or --dry-run to only list it.".to_owned(),
        ));
    }
    let mut err = std::io::stderr().lock();
    write!(
        err,
        "Import {count} {}? [y/N] ",
        if count == 1 { "note" } else { "notes" }
    )?;
    err.flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// A text that was read, to be written to.
struct Opened {
    document: Document,
    notebook: Notebook,
}

/// What would be written, and where to.
struct Planned {
    plan: PlannedText,
    /// None for a book that is not here yet.
    opened: Option<Opened>,
}

/// A text that notes may belong to.
struct Candidate {
    source: Source,
    title: String,
    authors: Vec<String>,
    identifiers: Vec<String>,
    koreader_md5s: Vec<String>,
}

/// The texts that are known here, or the one that was named.
enum Known {
    Named { source: Source, meta: Box<Metadata> },
    Library(Vec<Candidate>),
}

impl Known {
    fn new(library: &mut Library, task: &Task) -> Result<Self, Failure> {
        if let Some(file) = &task.to {
            let source = text::source_of(file);
            let (_, document) = document(library, &source)?;
            return Ok(Self::Named {
                source,
                meta: Box::new(document.meta),
            });
        }
        let mut known: Vec<Candidate> = Vec::new();
        for kept in library.notebooks() {
            let Some(source) = kept.source else { continue };
            let about = kept.replica.about();
            known.push(Candidate {
                source,
                title: about.title,
                authors: about.authors,
                identifiers: about.identifiers,
                koreader_md5s: about.koreader_md5s,
            });
        }
        library.wait_for_texts();
        for recent in library
            .shelf()
            .recent()
            .iter()
            .filter(|recent| !recent.missing())
        {
            if known
                .iter()
                .all(|candidate| candidate.source != recent.source)
            {
                let (title, authors) = (recent.title.clone(), recent.authors.clone());
                known.push(Candidate {
                    source: recent.source.clone(),
                    title,
                    authors,
                    identifiers: Vec::new(),
                    koreader_md5s: Vec::new(),
                });
            }
        }
        Ok(Self::Library(known))
    }

    /// The text that a book of the source is; none where there is none, or where several could be it.
    fn find(&self, book: &ImportedBook, alone: bool) -> Option<(Source, How)> {
        match self {
            Self::Named { source, meta } => {
                let same = alone
                    || book.title.is_empty()
                    || same_work(&book.title, &book.authors, &meta.title, &meta.authors);
                same.then(|| (source.clone(), How::Told))
            }
            Self::Library(known) => {
                type Test<'a> = &'a dyn Fn(&Candidate) -> bool;
                let by_hash: Test<'_> = &|text| {
                    !book.koreader_md5.is_empty() && text.koreader_md5s.contains(&book.koreader_md5)
                };
                let by_identifier: Test<'_> = &|text| {
                    text.identifiers.iter().any(|id| {
                        book.identifiers
                            .iter()
                            .any(|other| same_identifier(id, other))
                    })
                };
                let by_title: Test<'_> =
                    &|text| same_work(&book.title, &book.authors, &text.title, &text.authors);
                let by_name: Test<'_> =
                    &|text| !book.file_name.is_empty() && text.source.name() == book.file_name;
                let ways = [
                    (How::Hash, by_hash),
                    (How::Identifier, by_identifier),
                    (How::TitleAndAuthor, by_title),
                    (How::FileName, by_name),
                ];
                ways.into_iter().find_map(|(how, test)| {
                    let mut found = known.iter().filter(|text| test(text));
                    let first = found.next()?;
                    found.next().is_none().then(|| (first.source.clone(), how))
                })
            }
        }
    }

    fn plan(
        &self,
        library: &mut Library,
        program: Program,
        book: ImportedBook,
        alone: bool,
        zone: &TimeZone,
    ) -> Result<Planned, Failure> {
        let found = self.find(&book, alone);
        let Some((source, how)) = found else {
            let (waiting, troubles) =
                library.waiting(name_of(&book), &book.authors, &book.identifiers);
            troubles.iter().for_each(|words| super::complain(words));
            let plan = PlannedText::new(program, book, None, None, Some(&waiting), zone);
            return Ok(Planned { plan, opened: None });
        };
        let (bytes, document) = document(library, &source)?;
        let identity: Identity = library.identify(&source, &bytes, &document);
        let (notebook, troubles) = library.notebook(&identity, &document);
        troubles.iter().for_each(|words| super::complain(words));
        let placer = Placer::new(&document, &bytes);
        let matched = Match {
            path: source.to_string(),
            how,
        };
        let plan = PlannedText::new(
            program,
            book,
            Some(matched),
            Some(&placer),
            Some(&notebook),
            zone,
        );
        Ok(Planned {
            plan,
            opened: Some(Opened { document, notebook }),
        })
    }
}

/// `urn:isbn:978…`, `isbn:978-…` and the bare number are one.
fn same_identifier(one: &str, other: &str) -> bool {
    let bare = |id: &str| {
        let id = id.to_lowercase();
        let id = id
            .trim_start_matches("urn:")
            .trim_start_matches("isbn:")
            .trim_start_matches("uuid:")
            .trim_start_matches("url:");
        id.trim_end_matches('/').replace('-', "")
    };
    bare(one).len() >= 8 && bare(one) == bare(other)
}

fn document(library: &mut Library, source: &Source) -> Result<(Vec<u8>, Document), Failure> {
    let bytes = read_source(source)?;
    let text = open::read(library, source, None, Wanted::always())?;
    Ok((bytes, Arc::unwrap_or_clone(text.document)))
}

/// What a book is called: by its title, else by its file.
fn name_of(book: &ImportedBook) -> &str {
    [&book.title, &book.file_name]
        .into_iter()
        .find(|name| !name.is_empty())
        .map_or("A book without a title", String::as_str)
}

/// Writes what is new about one book.
fn write(library: &mut Library, planned: Planned) -> Result<(), Failure> {
    let PlannedText { book, rows, .. } = planned.plan;
    let edit = Edit::Bring(rows.into_iter().map(|row| row.brought).collect());
    let (mut notebook, document) = match planned.opened {
        Some(Opened { document, notebook }) => (notebook, document),
        None => (
            library
                .waiting(name_of(&book), &book.authors, &book.identifiers)
                .0,
            Document::default(),
        ),
    };
    if let Some(reason) = notebook.read_only() {
        return Err(Failure(reason.to_owned()));
    }
    if notebook.apply(edit, &document, super::now_ms()).is_some() {
        let saved = library.save(&notebook)?;
        saved
            .warnings
            .iter()
            .for_each(|words| super::complain(words));
    }
    Ok(())
}

/// The plan for people: each book with what would become of its notes, then what is no note.
fn listing(import: &Import, plans: &[PlannedText], out: &mut Output) {
    for plan in plans {
        let title = name_of(&plan.book);
        let author = if plan.book.authors.is_empty() {
            String::new()
        } else {
            format!(" ({})", plan.book.authors.join(", "))
        };
        let counts: Vec<String> = State::ALL
            .into_iter()
            .map(|state| (plan.count(state), state))
            .filter(|(count, _)| *count > 0)
            .map(|(count, state)| format!("{count} {}", state.label()))
            .collect();
        out.line(format_args!(
            "{title}{author}: {}",
            if counts.is_empty() {
                "no notes".to_owned()
            } else {
                counts.join(", ")
            }
        ));
        match &plan.matched {
            Some(found) => out.line(format_args!("    {} ({})", found.path, found.how.label())),
            None => out.line("    not here yet: its notes wait under its title"),
        }
        for row in plan.rows.iter().filter(|row| !row.mark.replaces.is_empty()) {
            out.line(format_args!(
                "    the last of {} states: “{}”",
                row.mark.replaces.len() + 1,
                shortened(&row.mark.quote)
            ));
        }
        let unplaced = plan.rows.iter().filter(|row| {
            plan.matched.is_some() && matches!(row.state, State::Ambiguous | State::Unmatched)
        });
        for row in unplaced {
            let words = if row.mark.quote.is_empty() {
                &row.mark.note
            } else {
                &row.mark.quote
            };
            out.line(format_args!(
                "    {}: “{}”",
                row.state.label(),
                shortened(words)
            ));
        }
    }
    for skipped in &import.skipped {
        out.line(format_args!(
            "left out, {}: {}",
            skipped.reason,
            shortened(&skipped.raw)
        ));
    }
}

fn shortened(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(70) {
        Some((cut, _)) => format!("{}…", &words[..cut]),
        None => words,
    }
}
