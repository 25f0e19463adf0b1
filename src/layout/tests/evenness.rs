//! How even the spaces of whole texts are: against line after line, and against what is good to read.

use super::PAGE;
use crate::document::{BlockKind, Document};
use crate::formats;
use crate::layout::breaker::{Atom, Broken, Rules, break_lines};
use crate::layout::shape::{Stretch, shape};
use crate::layout::style::block_style;
use crate::layout::text::break_text;
use crate::layout::{FontBook, PageStyle};

/// Spaces may grow by this share of their width before a line is loose.
const LOOSE: f32 = 0.5;

#[derive(Debug, Default)]
struct Evenness {
    lines: usize,
    loose: usize,
    /// The sum of the squares of what Knuth and Plass call badness.
    badness: f64,
}

impl Evenness {
    fn take(&mut self, atoms: &[Atom], lines: &[Broken], rules: &Rules) {
        let mut start = 0;
        for (index, line) in lines.iter().enumerate() {
            let own = &atoms[start..line.end];
            start = line.end;
            let Some(last) = own.iter().rposition(|atom| !atom.is_space) else {
                continue;
            };
            let spaces: f32 = own[..last]
                .iter()
                .filter(|atom| atom.is_space)
                .map(|atom| atom.advance)
                .sum();
            let ink: f32 = own[..=last].iter().map(|atom| atom.advance).sum();
            let hyphen = if line.hyphen { rules.hyphen_width } else { 0.0 };
            let width = if index == 0 {
                rules.first_width
            } else {
                rules.width
            };
            let slack = width - ink - hyphen;
            if line.last {
                continue;
            }
            let ratio = if slack >= 0.0 {
                slack / (spaces * LOOSE).max(0.1)
            } else {
                slack / (spaces * rules.shrink).max(0.1)
            };
            self.lines += 1;
            self.loose += usize::from(ratio > 1.0);
            self.badness += f64::from((100.0 * ratio.abs().powi(3)).min(10_000.0)).powi(2);
        }
    }
}

/// Both ways of breaking over the paragraphs of a text, at 66 letters a line.
fn measured(document: &Document) -> (Evenness, Evenness) {
    let page = PageStyle {
        measure: 66.0 * 0.46 * PAGE.size,
        ..PAGE
    };
    let mut fonts = FontBook::embedded_only();
    let (mut greedy, mut fitted) = (Evenness::default(), Evenness::default());
    let paragraphs = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph && block.list_depth == 0);
    for block in paragraphs {
        let style = block_style(block, document.direction_of(block), (None, None), &page);
        let stretch = Stretch {
            document,
            block,
            range: block.range,
            style: &style,
            page: &page,
        };
        let shaped = shape(&mut fonts, &stretch);
        let atoms = &shaped.atoms;
        let (rules, lines) = break_text(&shaped, 0..atoms.len(), &style, &page, page.measure);
        fitted.take(atoms, &lines, &rules);
        greedy.take(atoms, &break_lines(atoms, &rules), &rules);
    }
    (greedy, fitted)
}

#[test]
fn paragraphs_broken_as_a_whole_are_more_even() {
    let text: String = crate::library::BUNDLED
        .iter()
        .map(|text| text.markdown)
        .collect();
    let document = formats::read("all.md", text.as_bytes())
        .expect("a text")
        .document;
    let (greedy, fitted) = measured(&document);
    assert!(fitted.lines > 100, "{fitted:?}");
    assert!(
        fitted.badness < 0.7 * greedy.badness,
        "{greedy:?} {fitted:?}"
    );
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
    let (greedy, fitted) = measured(&document);
    eprintln!("line after line: {greedy:?}\nas a whole: {fitted:?}");
}
