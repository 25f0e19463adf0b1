//! Makes the tables and weights of the tagger of names. See `README.md`.

/// Modules of the reader itself, in the folder that they are looked for in.
#[allow(dead_code, unused_imports)]
#[macro_use]
#[path = "../../../src"]
mod program {
    // First, since the others are written with its macros.
    #[macro_use]
    pub mod messages;
    pub mod document;
    pub mod glossary;
}

use program::{document, glossary, messages};

/// What reads plain text, and the little that it asks of its neighbours.
#[allow(dead_code)]
#[path = "../../../src/formats"]
mod formats {
    use crate::document::Document;

    pub mod encoding;
    pub mod limits;
    pub mod txt;

    pub struct Warning;

    impl Warning {
        fn new(_code: &'static str, _message: impl Into<String>) -> Self {
            Self
        }
    }

    #[derive(Debug)]
    pub struct Unreadable(String);

    impl Unreadable {
        fn new(_code: &'static str, message: impl Into<String>) -> Self {
            Self(message.into())
        }
    }

    pub type Read = Result<(Document, Vec<Warning>), Unreadable>;

    fn stem(name: &str) -> &str {
        name
    }

    /// A document of plain text.
    pub fn document(name: &str, text: &str) -> Document {
        txt::read(name, text.as_bytes())
            .map(|(document, _)| document)
            .unwrap_or_else(|why| panic!("{name}: {}", why.0))
    }
}

mod clusters;
mod descent;
mod examples;
mod gold;
mod model;
mod prose;
mod resources;

use descent::Settings;
use examples::{Chain, Prepared};
use glossary::tagger::labels::{Kind, LABELS, Span};
use glossary::tagger::lexicon::Lexicon;
use glossary::tagger::votes::Votes;
use glossary::tagger::weights::{Weights, quantised};
use glossary::tagger::{Tagger, features::Context, pass_over};
use gold::Gold;
use model::{Examples, Numbers};
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

/// The sets trained on. Whole novels teach what a long text shows, their annotated passages alone what a short one does.
const SETS: [&str; 4] = ["litbank", "litbank_full", "gum", "redocred"];

/// Genres whose licence is not known.
const UNSETTLED: [&str; 2] = ["speech", "textbook"];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let value = |key: &str| {
        let at = arguments.iter().position(|argument| argument == key)?;
        arguments.get(at + 1).cloned()
    };
    let number =
        |key: &str, usual: f64| value(key).map_or(usual, |value| value.parse().expect("a number"));
    let data = PathBuf::from(value("--data").expect("--data FOLDER, of the annotated documents"));
    let assets =
        PathBuf::from(value("--assets").unwrap_or_else(|| "../../assets/names".to_owned()));
    match arguments.first().map(String::as_str) {
        Some("tables") => tables(
            &data,
            &PathBuf::from(value("--sources").expect("--sources FOLDER, of the lists")),
            &assets,
        ),
        Some("weights") => {
            let settings = Settings {
                absolute: number("--absolute", 0.1),
                square: number("--square", 3.0),
                steps: number("--steps", 120.0) as usize,
            };
            let plan = Plan {
                settings,
                least: number("--least", 2.0) as u32,
                folds: number("--folds", 5.0) as usize,
            };
            weights(&data, &assets, plan);
        }
        Some("predict") => predict(
            &data,
            &assets,
            &value("--out").expect("--out FOLDER"),
            arguments.iter().any(|a| a == "--entries"),
            &value("--split").unwrap_or_else(|| "dev".to_owned()),
        ),
        Some("list") => list(&assets, Path::new(&value("--text").expect("--text FILE"))),
        _ => eprintln!("tables, weights or predict; see README.md"),
    }
}

fn training(data: &Path, sets: &[&str]) -> Vec<Gold> {
    let all = sets.iter().flat_map(|set| gold::load(data, set, "train"));
    all.filter(|gold| !UNSETTLED.contains(&gold.genre.as_str()))
        .collect()
}

fn tables(data: &Path, sources: &Path, assets: &Path) {
    let write = |name: &str, bytes: Vec<u8>| {
        println!("{name}: {} bytes", bytes.len());
        fs::write(assets.join(name), bytes).expect("written");
    };
    write("people.bin", resources::people(sources));
    write("nicknames.bin", resources::nicknames(sources));
    write("places.bin", resources::places(sources));
    write(
        "words.bin",
        prose::words(&training(data, &["litbank_full", "gum", "redocred"])),
    );
}

struct Files([Vec<u8>; 5]);

impl Files {
    fn read(assets: &Path) -> Self {
        let names = [
            "people.bin",
            "places.bin",
            "words.bin",
            "first-pass.bin",
            "second-pass.bin",
        ];
        Self(names.map(|name| fs::read(assets.join(name)).unwrap_or_default()))
    }

    fn lexicon(&self) -> Lexicon<'_> {
        Lexicon::new(&self.0[0], &self.0[1], &self.0[2])
    }
}

#[derive(Clone, Copy)]
struct Plan {
    settings: Settings,
    least: u32,
    folds: usize,
}

fn weights(data: &Path, assets: &Path, plan: Plan) {
    let files = Files::read(assets);
    let lexicon = files.lexicon();
    let start = Instant::now();
    let documents = training(data, &SETS);
    let prepared: Vec<Prepared<'_>> = documents
        .iter()
        .map(|gold| examples::prepare(gold, &lexicon))
        .collect();
    let chains: Vec<Vec<Chain>> = prepared
        .iter()
        .map(|document| examples::chains_of(document, &lexicon, None))
        .collect();
    println!("{} documents, {:.0?}", prepared.len(), start.elapsed());
    let first = learnt(chains.iter().flatten(), plan);
    fs::write(assets.join("first-pass.bin"), &first).expect("written");
    println!("first pass: {} bytes, {:.0?}", first.len(), start.elapsed());
    // The second pass learns from votes of a first pass that has not seen the document.
    let mut voted: Vec<Vec<Chain>> = (0..prepared.len()).map(|_| Vec::new()).collect();
    let fold_of =
        |gold: &Gold| (glossary::tagger::hash::of(&gold.name) >> 32) as usize % plan.folds.max(1);
    for fold in 0..plan.folds {
        let others = prepared
            .iter()
            .zip(&chains)
            .filter(|(document, _)| fold_of(document.gold) != fold);
        let bytes = learnt(others.flat_map(|(_, chains)| chains), plan);
        let weights = Weights::new(&bytes);
        for (document, chains) in prepared
            .iter()
            .zip(&mut voted)
            .filter(|(document, _)| fold_of(document.gold) == fold)
        {
            let context = Context {
                passage: &document.passage,
                seen: &document.seen,
                votes: None,
            };
            let votes = Votes::count(&document.passage, &pass_over(&context, &lexicon, &weights));
            *chains = examples::chains_of(document, &lexicon, Some(&votes));
        }
        println!("fold {fold}: {:.0?}", start.elapsed());
    }
    let second = learnt(voted.iter().flatten(), plan);
    fs::write(assets.join("second-pass.bin"), &second).expect("written");
    println!(
        "second pass: {} bytes, {:.0?}",
        second.len(),
        start.elapsed()
    );
}

/// The bytes of weights learnt from chains.
fn learnt<'a>(chains: impl Iterator<Item = &'a Chain> + Clone, plan: Plan) -> Vec<u8> {
    let numbers = Numbers::of(chains.clone(), plan.least);
    let examples = Examples::new(chains, &numbers);
    let found = descent::minimise(
        numbers.len() * LABELS,
        Numbers::TRANSITIONS * LABELS,
        plan.settings,
        |weights, gradient| examples.loss(weights, gradient),
    );
    let mut weights: Vec<(u64, [f32; LABELS])> = numbers
        .iter()
        .map(|(feature, number)| {
            (
                feature,
                std::array::from_fn(|label| found[number * LABELS + label] as f32),
            )
        })
        .collect();
    weights.sort_unstable_by_key(|(feature, _)| *feature);
    let used = weights
        .iter()
        .filter(|(_, weights)| weights.iter().any(|weight| *weight != 0.0))
        .count();
    println!(
        "  {} words, {} features, {used} used",
        examples.len(),
        numbers.len()
    );
    quantised(&weights)
}

/// Writes what the tagger finds in the development documents, as `score_entities.py` reads it.
fn predict(data: &Path, assets: &Path, out: &str, entries: bool, split: &str) {
    let files = Files::read(assets);
    let mut passes = vec![Weights::new(&files.0[3])];
    if files.0[4].len() > 100 {
        passes.push(Weights::new(&files.0[4]));
    }
    let tagger = Tagger {
        lexicon: files.lexicon(),
        passes,
    };
    for set in SETS {
        let mut lines = String::new();
        let (mut bytes, mut time) = (0, std::time::Duration::ZERO);
        for gold in gold::load(data, set, split) {
            let start = Instant::now();
            let mentions = if entries {
                of_entries(&gold)
            } else {
                of_spans(&gold, &tagger)
            };
            time += start.elapsed();
            bytes += gold.document.text.as_str().len();
            let line = serde_json::json!({ "doc": gold.name, "entities": mentions });
            lines.push_str(&format!("{line}\n"));
        }
        println!("{set}: {:.3} s/MB", time.as_secs_f64() / bytes as f64 * 1e6);
        fs::write(Path::new(out).join(format!("{set}.jsonl")), lines).expect("written");
    }
}

fn of_spans(gold: &Gold, tagger: &Tagger<'_>) -> Vec<serde_json::Value> {
    let tagged = tagger.tag(&gold.document);
    let kind = |span: &Span| match span.kind {
        Kind::Person => Some("PER"),
        Kind::Place => Some("PLACE"),
        Kind::Organisation | Kind::Other => None,
    };
    let mentions = tagged.spans.iter().filter_map(|span| {
        let bytes = tagged.passage.tokens[span.tokens.start].start
            ..tagged.passage.tokens[span.tokens.end - 1].end;
        let text = &gold.document.text.as_str()[bytes.clone()];
        Some(mention(
            gold,
            gold.document.text.range_of_bytes(bytes),
            kind(span)?,
            text,
        ))
    });
    mentions.collect()
}

fn of_entries(gold: &Gold) -> Vec<serde_json::Value> {
    use glossary::EntryKind;
    let found = glossary::automatic(&gold.document);
    let mut mentions = Vec::new();
    for entry in &found.entries {
        let kind = match entry.kind {
            EntryKind::Person => "PER",
            EntryKind::Place => "PLACE",
            _ => continue,
        };
        mentions.extend(
            entry
                .mentions
                .iter()
                .map(|range| mention(gold, *range, kind, &entry.id)),
        );
    }
    mentions
}

fn mention(gold: &Gold, range: document::TextRange, kind: &str, id: &str) -> serde_json::Value {
    let (start, last) = (
        gold.origin[range.start.index()],
        gold.origin[range.end.index() - 1],
    );
    serde_json::json!({ "start": start, "end": last + 1, "type": kind, "id": id })
}

/// Prints what is found in one text.
fn list(assets: &Path, path: &Path) {
    let files = Files::read(assets);
    let tagger = Tagger {
        lexicon: files.lexicon(),
        passes: vec![Weights::new(&files.0[3]), Weights::new(&files.0[4])],
    };
    let text = fs::read_to_string(path).expect("a text");
    let document = formats::document(&path.display().to_string(), &text);
    let mut names: std::collections::BTreeMap<(Kind, String), usize> =
        std::collections::BTreeMap::new();
    for mention in tagger.tag(&document).mentions(&document) {
        *names.entry((mention.kind, mention.name)).or_default() += 1;
    }
    for ((kind, name), count) in names {
        println!("{kind:?} {name} {count}");
    }
}
