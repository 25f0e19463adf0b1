//! `manicule search`: words in one text or in all.

use super::arguments::Search;
use super::{Failure, Output, text};
use crate::sandbox;
use crate::study::{Query, excerpt};
use serde_json::{Value, json};

/// Code points shown on either side of a hit.
const REACH: usize = 48;

pub fn run(task: &Search, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let query = if task.regex { Some(Query::regex(&task.query)?) } else { Query::words(&task.query) };
    let query = query.ok_or_else(|| Failure("There is nothing to search for: give at least one word.".to_owned()))?;
    let library = text::open_library(home)?;
    let mut all = Vec::new();
    let sources: Vec<std::path::PathBuf> = if task.all {
        text::all_sources(&library).iter().map(|source| source.to_string().into()).collect()
    } else {
        task.files.clone()
    };
    for file in &sources {
        let reading = text::bytes_of(&library, file).and_then(|(name, bytes)| Ok(sandbox::read_now(&name, &bytes)?));
        let document = match reading {
            Ok(reading) => reading.document,
            Err(failure) if sources.len() > 1 => {
                super::complain(&failure.0);
                continue;
            }
            Err(failure) => return Err(failure),
        };
        for range in query.find_all(&document) {
            let found = excerpt(&document, range, REACH);
            if task.json {
                all.push(json!({
                    "doc": file.display().to_string(), "start": range.start, "end": range.end,
                    "before": found.before, "match": found.matched, "after": found.after,
                }));
            } else {
                let name = if sources.len() > 1 { format!("{}: ", file.display()) } else { String::new() };
                out.line(format_args!("{name}{:>8}  {}[{}]{}", range.start, found.before, found.matched, found.after));
            }
        }
    }
    if task.json {
        out.json(&Value::Array(all));
    }
    Ok(())
}
