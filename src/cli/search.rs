//! `manicule search`: words in one text or in all.

use super::arguments::Search;
use super::{Failure, Output, text};
use crate::document::{Document, Offset, TextRange};
use crate::study::{Excerpt, Query, excerpt};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Code points shown on either side of a hit.
const REACH: usize = 48;

pub fn run(task: &Search, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let query = if task.regex {
        Some(Query::regex(&task.query, false)?)
    } else {
        Query::phrase(&task.query)
    };
    let query = query.ok_or_else(|| Failure(say!("cli-nothing-to-search").to_owned()))?;
    let mut library = text::look_into_library(home)?;
    let sources: Vec<PathBuf> = if task.all {
        text::all_sources(&library)
            .into_iter()
            .map(text::path_of)
            .collect()
    } else {
        task.files.clone()
    };
    if sources.len() == 1 {
        // What stands alone and cannot be read is the answer.
        let document = text::read(&mut library, &sources[0])?.document;
        report(
            task,
            out,
            std::iter::once((sources[0].as_path(), document)),
            &query,
        );
    } else {
        let documents = sources
            .iter()
            .filter_map(|file| match text::read(&mut library, file) {
                Ok(text) => Some((file.as_path(), text.document)),
                Err(error) => {
                    super::complain(&error.to_string());
                    None
                }
            });
        report(task, out, documents, &query);
    }
    Ok(())
}

/// Says where the words stand, text by text and hit by hit as they are found.
fn report<'a>(
    task: &Search,
    out: &mut Output,
    documents: impl Iterator<Item = (&'a Path, Arc<Document>)>,
    query: &Query,
) {
    if task.json {
        out.json_array(documents.flat_map(|(file, document)| {
            let hits = query.find_all(&document);
            hits.into_iter()
                .map(move |range| Hit::of(file, &document, range))
        }));
        return;
    }
    let is_one = !task.all && task.files.len() == 1;
    for (file, document) in documents {
        for range in query.find_all(&document) {
            let found = excerpt(&document, range, REACH);
            let name = if is_one {
                String::new()
            } else {
                format!("{}: ", file.display())
            };
            out.line(format_args!(
                "{name}{:>8}  {}[{}]{}",
                range.start, found.before, found.matched, found.after
            ));
            if out.is_closed() {
                return;
            }
        }
    }
}

/// The contract of `DESIGN.md`, section 6.
#[derive(Serialize)]
struct Hit {
    doc: String,
    start: Offset,
    end: Offset,
    before: String,
    #[serde(rename = "match")]
    matched: String,
    after: String,
}

impl Hit {
    fn of(file: &Path, document: &Document, range: TextRange) -> Self {
        let Excerpt {
            before,
            matched,
            after,
        } = excerpt(document, range, REACH);
        Self {
            doc: file.display().to_string(),
            start: range.start,
            end: range.end,
            before,
            matched,
            after,
        }
    }
}
