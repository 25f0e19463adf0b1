//! The annotated documents: read, shown to the program's own reader, and their names laid over its words.

use crate::document::Document;
use crate::formats;
use crate::glossary::tagger::labels::Kind;
use serde::Deserialize;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

#[derive(Deserialize)]
struct Record {
    doc: String,
    corpus: String,
    genre: String,
    text: String,
    entities: Vec<Named>,
    other: Vec<Named>,
    ignore: Vec<(usize, usize)>,
    window: (usize, usize),
}

#[derive(Deserialize)]
struct Named {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: String,
}

/// One annotated document; all ranges in bytes of its flat text.
pub struct Gold {
    pub name: String,
    pub genre: String,
    pub document: Document,
    pub names: Vec<(usize, usize, Kind)>,
    /// Where nothing is known to be right or wrong.
    pub unknown: Vec<(usize, usize)>,
    /// Whether works, events and peoples are annotated too.
    pub knows_others: bool,
    /// What was annotated.
    pub window: (usize, usize),
    /// For each code point of the flat text, the one it came from; then the end.
    pub origin: Vec<usize>,
}

/// All documents of a file.
pub fn load(data: &Path, set: &str, split: &str) -> Vec<Gold> {
    let path = data.join(format!("{set}.{split}.jsonl.gz"));
    let file = File::open(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let lines = BufReader::new(flate2::read::GzDecoder::new(file)).lines();
    lines
        .map(|line| gold(serde_json::from_str(&line.expect("a line")).expect("a record")))
        .collect()
}

fn gold(record: Record) -> Gold {
    let document = formats::document(&record.doc, &record.text);
    let original: Vec<char> = record.text.chars().collect();
    let ours: Vec<char> = document.text.as_str().chars().collect();
    let origin = origins(&ours, &original);
    let bytes = |start: usize, end: usize| {
        let first = origin.partition_point(|&at| at < start);
        let after = origin.partition_point(|&at| at < end);
        (
            document.text.byte(first.into()),
            document.text.byte(after.into()),
        )
    };
    let mut names = Vec::new();
    for named in record.entities.iter().chain(&record.other) {
        let kind = match named.kind.as_str() {
            "PER" => Kind::Person,
            "PLACE" => Kind::Place,
            "ORG" => Kind::Organisation,
            _ => Kind::Other,
        };
        let (start, end) = bytes(named.start, named.end);
        names.push((start, end, kind));
    }
    names.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
    let unknown = record
        .ignore
        .iter()
        .map(|&(start, end)| bytes(start, end))
        .collect();
    let window = bytes(record.window.0, record.window.1);
    let knows_others = !record.corpus.starts_with("litbank");
    Gold {
        knows_others,
        name: record.doc,
        genre: record.genre,
        names,
        unknown,
        window,
        origin,
        document,
    }
}

/// Where each code point of `ours` came from: white space may differ, and signs may have been left out.
fn origins(ours: &[char], original: &[char]) -> Vec<usize> {
    let mut origin = Vec::with_capacity(ours.len() + 1);
    let (mut at, mut from) = (0, 0);
    while at < ours.len() {
        while from < original.len() && original[from].is_whitespace() && !ours[at].is_whitespace() {
            from += 1;
        }
        if from < original.len() && !ours[at].is_whitespace() && original[from] != ours[at] {
            let key = |text: &[char]| {
                text.iter()
                    .filter(|c| !c.is_whitespace())
                    .take(6)
                    .copied()
                    .collect::<Vec<char>>()
            };
            let here = key(&ours[at..]);
            if let Some(skip) = (1..400)
                .find(|skip| from + skip < original.len() && key(&original[from + skip..]) == here)
            {
                from += skip;
            }
        }
        origin.push(from.min(original.len()));
        if from < original.len() && original[from] == ours[at] {
            from += 1;
        }
        at += 1;
    }
    origin.push(original.len());
    origin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_traced_through_other_white_space_and_lost_signs() {
        let (original, ours): (Vec<char>, Vec<char>) =
            ("a  _bc_\nd".chars().collect(), "a bc d".chars().collect());
        assert_eq!(origins(&ours, &original), [0, 1, 4, 5, 7, 8, 9]);
    }
}
