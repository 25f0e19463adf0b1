//! `manicule export`: notes as Markdown, HTML and tables.

use super::arguments::{Export, Format};
use super::{Failure, Output, notes, text};
use crate::exchange::{self, Preset};

pub fn run(task: &Export, home: Option<std::path::PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let preset = match task.format {
        Format::Markdown => Preset::Markdown,
        Format::Obsidian => Preset::Obsidian,
        Format::Json => Preset::Json,
        Format::Html => Preset::Html,
        Format::Csv => Preset::Csv,
    };
    let mut library = text::open_library(home)?;
    let texts = notes::texts(&mut library, task.file.as_deref())?;
    // One text is exported even when it has no notes; of all texts, only those that have some.
    let exported = texts.iter().filter(|shelved| task.file.is_some() || !shelved.notebook.annotations().is_empty());
    let before = task.output.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
    let words: Vec<String> = exported
        .map(|shelved| match &before {
            Some(before) if texts.len() == 1 => exchange::update(preset, before, shelved.document(), &shelved.notebook),
            _ => exchange::export(preset, shelved.document(), &shelved.notebook),
        })
        .collect();
    let words = join(preset, &words);
    match &task.output {
        Some(path) => library.write_export(path, &words)?,
        None => out.line(words.trim_end()),
    }
    Ok(())
}

/// Several exports as one.
fn join(preset: Preset, exports: &[String]) -> String {
    match preset {
        Preset::Json if exports.len() != 1 => {
            let all: Vec<serde_json::Value> = exports
                .iter()
                .filter_map(|words| serde_json::from_str::<serde_json::Value>(words).ok())
                .flat_map(|value| match value {
                    serde_json::Value::Array(notes) => notes,
                    other => vec![other],
                })
                .collect();
            serde_json::Value::Array(all).to_string()
        }
        // The heading of the table stands once.
        Preset::Csv => {
            exports.iter().enumerate().map(|(index, words)| if index == 0 { words.as_str() } else { after_line(words) }).collect()
        }
        _ => exports.join("\n"),
    }
}

fn after_line(words: &str) -> &str {
    words.split_once('\n').map_or("", |(_, rest)| rest)
}
