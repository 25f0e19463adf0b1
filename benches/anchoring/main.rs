//! How well notes find their place again when a text changes, measured by controlled edits of which every character is
//! followed: `cargo bench --bench anchoring -- [--quick] [FILE.txt…]`.
//!
//! It prints a table in Markdown; `docs/anchoring.md` holds one, and says what its columns mean. Texts in four languages are
//! made up on the spot from word lists of our own; plain text files named on the command line are measured beside them.

mod baselines;
mod edits;
mod marks;
mod texts;

use edits::{Edited, Random};
use manicule::annotation::anchor::{Anchor, Locator, describe};
use manicule::document::{BlockKind, Builder, Document, Metadata, Package, TextRange};
use marks::Mark;
use std::io::Write;
use std::time::{Duration, Instant};

/// Highlights for each condition, and code points of a text.
const MARKS: usize = 1000;
const LENGTH: usize = 150_000;
const QUICK_MARKS: usize = 40;
const QUICK_LENGTH: usize = 12_000;
/// Long files are cut here, so that conditions cost about the same.
const LONGEST: usize = 700_000;
/// For the timing: about a megabyte.
const LARGE: usize = 1_000_000;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let quick = arguments.iter().any(|word| word == "--quick");
    let (count, length) = if quick {
        (QUICK_MARKS, QUICK_LENGTH)
    } else {
        (MARKS, LENGTH)
    };
    let mut out = std::io::stdout().lock();
    for (name, text) in texts::all(length) {
        measure(&mut out, name, &text, count);
    }
    for file in arguments.iter().filter(|word| !word.starts_with("--")) {
        match std::fs::read_to_string(file) {
            Ok(text) => measure(
                &mut out,
                file,
                &text.chars().take(LONGEST).collect::<String>(),
                count,
            ),
            Err(error) => drop(writeln!(
                std::io::stderr(),
                "{file} could not be read: {error}"
            )),
        }
    }
    if !quick {
        time(&mut out);
    }
}

/// A document of paragraphs, parted by blank lines.
fn document(text: &str) -> Document {
    let mut builder = Builder::new();
    builder.section("text", None, true);
    for paragraph in text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
    {
        builder.block(BlockKind::Paragraph);
        builder.text(paragraph.trim());
    }
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}

/// One way to find a passage again: its name, and where it finds the passage of an anchor.
type Method<'a> = (&'a str, Box<dyn Fn(&Anchor) -> Option<TextRange> + 'a>);

fn measure(out: &mut impl Write, name: &str, text: &str, count: usize) {
    let old = document(text);
    let marks = marks::choose(&old, count, &mut Random::new(1));
    let anchors: Vec<Anchor> = marks
        .iter()
        .map(|mark| describe(&old, mark.range))
        .collect();
    let _ = writeln!(
        out,
        "\n### {name}: {} code points, {count} highlights\n",
        old.text.end()
    );
    let _ = writeln!(
        out,
        "| edit | method | exact | near | partial | wrong | orphan | deleted, yet attached |"
    );
    let _ = writeln!(out, "|---|---|--:|--:|--:|--:|--:|--:|");
    for (edit, edited) in edits::all(old.text.as_str()) {
        let new = edited.document();
        let old_text = old.text.as_str();
        // Both begin anew with each text; a text that did not change is recognised by its hash, which is not what is measured here.
        let (with, without) = (Locator::new(&new, Some(old_text)), Locator::new(&new, None));
        let methods: Vec<Method<'_>> = vec![
            (
                "exact string",
                Box::new(|anchor| baselines::exact_string(&new, anchor)),
            ),
            (
                "Hypothesis",
                Box::new(|anchor| baselines::hypothesis(&new, anchor)),
            ),
            ("ours", Box::new(|anchor| without.locate(anchor).range())),
            (
                "ours, old text kept",
                Box::new(|anchor| with.locate(anchor).range()),
            ),
        ];
        for (method, find) in methods {
            let row = score(&marks, &anchors, &edited, find);
            let _ = writeln!(out, "| {edit} | {method} | {row} |");
        }
    }
}

fn score(
    marks: &[Mark],
    anchors: &[Anchor],
    edited: &Edited,
    find: impl Fn(&Anchor) -> Option<TextRange>,
) -> marks::Row {
    let mut row = marks::Row::default();
    for (mark, anchor) in marks.iter().zip(anchors) {
        row.count(edited.truth(mark.range), find(anchor));
    }
    row
}

/// How long a thousand highlights take on a megabyte in which every twentieth word has changed.
fn time(out: &mut impl Write) {
    let old = document(&texts::english(LARGE));
    let new = edits::words(old.text.as_str(), 0.05, &mut Random::new(7)).document();
    let marks = marks::choose(&old, MARKS, &mut Random::new(2));
    let anchors: Vec<Anchor> = marks
        .iter()
        .map(|mark| describe(&old, mark.range))
        .collect();
    let _ = writeln!(
        out,
        "\n### Time for {MARKS} highlights on {} code points\n",
        new.text.end()
    );
    for (what, old_text) in [
        ("with the old text", Some(old.text.as_str())),
        ("without", None),
    ] {
        let (mut slowest, start) = (Duration::ZERO, Instant::now());
        let locator = Locator::new(&new, old_text);
        for anchor in &anchors {
            let one = Instant::now();
            std::hint::black_box(locator.locate(anchor));
            // The first builds the indexes that all others use.
            slowest = if std::ptr::eq(anchor, &raw const anchors[0]) {
                slowest
            } else {
                slowest.max(one.elapsed())
            };
        }
        let _ = writeln!(
            out,
            "- {what}: {:.2} s in all, slowest highlight {:.1} ms",
            start.elapsed().as_secs_f64(),
            slowest.as_secs_f64() * 1000.0
        );
    }
}
