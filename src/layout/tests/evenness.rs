//! How even the spaces of whole texts are: against line after line, and against what is good to read.

use super::PAGE;
use crate::document::{BlockKind, Document};
use crate::formats;
use crate::layout::breaker::{Atom, Broken, Rules, break_lines, fill};
use crate::layout::shape::{Stretch, shape};
use crate::layout::style::block_style;
use crate::layout::text::break_text;
use crate::layout::{Column, FontBook, PageStyle};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Spaces may grow by this share of their width before a line is loose.
const LOOSE: f32 = 0.5;

#[derive(Debug, Default)]
struct Evenness {
    lines: usize,
    letters: usize,
    /// Lines whose spaces are wider than one and a half times the space that is set, or the typeface's own.
    loose: usize,
    loose_by_own: usize,
    /// More than twice the space that is set.
    gaping: usize,
    /// Lines narrower than the typeface's own space.
    tight: usize,
    /// Lines that end with a hyphen, those after another such line, and those after two.
    hyphens: [usize; 3],
    /// The sum of the squares of what Knuth and Plass call badness.
    badness: f64,
}

impl Evenness {
    /// Takes in the lines of one paragraph; `own` are its atoms with spaces as the typeface has them.
    fn take(&mut self, atoms: &[Atom], own: &[Atom], lines: &[Broken], rules: &Rules) {
        let (mut start, mut in_a_row) = (0, 0);
        for (index, line) in lines.iter().enumerate() {
            let range = start..line.end;
            start = line.end;
            in_a_row = if line.hyphen { in_a_row + 1 } else { 0 };
            if line.hyphen {
                self.hyphens[(in_a_row - 1).min(2)] += 1;
            }
            let Some(last) = atoms[range.clone()].iter().rposition(|atom| !atom.is_space) else {
                continue;
            };
            if line.last {
                continue;
            }
            let width = if index == 0 {
                rules.first_width
            } else {
                rules.width
            };
            let inked = range.start..=range.start + last;
            self.take_line(
                &atoms[inked.clone()],
                &own[inked],
                line.hyphen,
                width,
                rules,
            );
        }
    }

    fn take_line(&mut self, line: &[Atom], own: &[Atom], hyphen: bool, width: f32, rules: &Rules) {
        let spaces_of = |atoms: &[Atom]| -> f32 {
            let spaces = atoms.iter().filter(|atom| atom.is_space);
            spaces.map(|atom| atom.advance).sum()
        };
        let (spaces, own) = (spaces_of(line), spaces_of(own));
        let ink: f32 = line.iter().map(|atom| atom.advance).sum();
        let hyphen = if hyphen { rules.hyphen_width } else { 0.0 };
        let set = spaces + fill(width - ink - hyphen, spaces, ink - spaces, rules).spaces;
        let ratio = if set >= spaces {
            (set - spaces) / (spaces * LOOSE).max(0.1)
        } else {
            (set - spaces) / (spaces * rules.shrink).max(0.1)
        };
        self.lines += 1;
        self.letters += line.len();
        self.loose += usize::from(ratio > 1.001);
        self.loose_by_own += usize::from(set > 1.501 * own);
        self.gaping += usize::from(ratio > 2.0);
        self.tight += usize::from(set < 0.999 * own);
        self.badness += f64::from((100.0 * ratio.abs().powi(3)).min(10_000.0)).powi(2);
    }

    /// One row of a table: shares of a hundred lines.
    fn row(&self) -> String {
        let share = |count: usize| 100.0 * count as f64 / self.lines.max(1) as f64;
        let [hyphens, second, third] = self.hyphens.map(share);
        format!(
            "{} lines of {:.1} letters | loose {:.2} % (by the typeface's own space {:.1}), gaping {:.2}, tight {:.1} | hyphens {:.1} %, in a row {:.2}, three {:.2} | squared badness {:.2e}",
            self.lines,
            self.letters as f64 / self.lines.max(1) as f64,
            share(self.loose),
            share(self.loose_by_own),
            share(self.gaping),
            share(self.tight),
            hyphens + second + third,
            second + third,
            third,
            self.badness
        )
    }
}

/// Both ways of breaking over at most so many paragraphs of a text, at so many letters a line.
fn measured(document: &Document, letters: f32, most: usize) -> (Evenness, Evenness) {
    let page = PageStyle {
        measure: letters * 0.46 * PAGE.size,
        ..PAGE
    };
    let ragged = PageStyle {
        justify: false,
        ..page.clone()
    };
    let mut fonts = FontBook::embedded_only();
    let (mut greedy, mut fitted) = (Evenness::default(), Evenness::default());
    let paragraphs = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph && block.list_depth == 0);
    for block in paragraphs.take(most) {
        let style = block_style(block, document.direction_of(block), (None, None), &page);
        let mut shaped = |page: &PageStyle| {
            let stretch = Stretch {
                document,
                block,
                range: block.range,
                style: &style,
                page,
            };
            shape(&mut fonts, &stretch)
        };
        let own = shaped(&ragged).atoms;
        let shaped = shaped(&page);
        let atoms = &shaped.atoms;
        let (rules, lines) = break_text(&shaped, 0..atoms.len(), &style, &page, page.measure);
        fitted.take(atoms, &own, &lines, &rules);
        greedy.take(atoms, &own, &break_lines(atoms, &rules), &rules);
    }
    (greedy, fitted)
}

#[test]
fn paragraphs_broken_as_a_whole_are_more_even() {
    let text: String = crate::library::BUNDLED
        .iter()
        .filter(|text| text.language == crate::messages::Language::English)
        // The guide is full of code, whose words are not divided.
        .filter(|text| text.name != "guide")
        .map(crate::library::Bundled::markdown)
        .collect();
    let document = formats::read("all.md", text.as_bytes())
        .expect("a text")
        .document;
    let (greedy, fitted) = measured(&document, 66.0, usize::MAX);
    let figures = format!("{}\n{}", greedy.row(), fitted.row());
    assert!(fitted.lines > 100, "{figures}");
    assert!(fitted.badness < 0.7 * greedy.badness, "{figures}");
    assert!(fitted.loose * 100 < fitted.lines, "{figures}");
    assert_eq!(fitted.gaping, 0, "{figures}");
    assert!(fitted.hyphens[2] == 0, "{figures}");
}

/// Figures for a text of one's own: `MANICULE_TEXT=novel.epub cargo test --lib evenness -- --ignored --nocapture`.
#[test]
#[ignore = "needs a text"]
fn figures_for_another_text() {
    let Some(path) = std::env::var_os("MANICULE_TEXT") else {
        return;
    };
    let bytes = std::fs::read(&path).expect("a file");
    let name = path.to_string_lossy();
    let document = formats::read(&name, &bytes).expect("a text").document;
    for letters in [45.0, 66.0, 80.0] {
        let (greedy, fitted) = measured(&document, letters, 2_000);
        eprintln!(
            "{letters} letters\n  line after line: {}\n  as a whole: {}",
            greedy.row(),
            fitted.row()
        );
    }
    let even = [false, true].map(|justify| whole_text(&document, justify));
    eprintln!(
        "the whole text set: line after line {:?}, as a whole {:?}",
        even[0], even[1]
    );
}

/// How long it takes to set all of a text: where lines are ragged, each is broken after the other. The best of some rounds.
fn whole_text(document: &Document, justify: bool) -> Duration {
    let page = PageStyle { justify, ..PAGE };
    let document = Arc::new(document.clone());
    let rounds = (0..5).map(|_| {
        let mut fonts = FontBook::embedded_only();
        let began = Instant::now();
        Column::new(Arc::clone(&document), page.clone()).full_height(&mut fonts);
        began.elapsed()
    });
    rounds.min().unwrap_or_default()
}
