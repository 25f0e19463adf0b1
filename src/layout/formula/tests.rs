use super::*;
use crate::document::{BlockKind, Document};

/// The first formula of a piece of MathML, set at 20 pixels; all of its pieces as one.
fn set_markup(markup: &str) -> Ink {
    let page = format!("<!doctype html><p>So <math display='block'>{markup}</math>");
    let document = read(&page);
    let formula = document.formulas.first().expect("a formula");
    let mut all = Ink::default();
    let last = formula.pieces.len() - 1;
    for (index, piece) in formula.pieces.iter().enumerate() {
        let ink = set(
            &piece.math,
            20.0,
            formula.displayed,
            index < last,
            &mut |text, size| Ink {
                ascent: size * 0.7,
                ..Ink::space(size * 0.5 * text.chars().count() as f32)
            },
        );
        all.append(ink.expect("a typeface"));
    }
    all
}

fn read(page: &str) -> Document {
    crate::formats::read("page.html", page.as_bytes())
        .expect("a page")
        .document
}

/// Where the glyph of a letter stands: x, y downwards, size.
fn place(ink: &Ink, c: char) -> (f32, f32, f32) {
    let id = MathFont::get()
        .and_then(|font| font.glyph(c))
        .expect("a glyph");
    let glyph = ink.glyphs.iter().find(|glyph| glyph.id == id);
    glyph
        .map(|glyph| (glyph.x, glyph.y, glyph.size))
        .expect("it is drawn")
}

const X: &str = "<mi>x</mi>";
const Y: &str = "<mi>y</mi>";

#[test]
fn a_numerator_stands_above_its_bar_and_a_denominator_beneath() {
    let ink = set_markup(&format!("<mfrac>{X}{Y}</mfrac>"));
    let bar = ink.rules[0];
    assert!(place(&ink, '𝑥').1 < bar.y && bar.y + bar.height < place(&ink, '𝑦').1);
    assert!(bar.width > 0.0 && ink.ascent > 15.0 && ink.descent > 5.0);
}

#[test]
fn indices_are_smaller_and_stand_high_and_low() {
    let ink = set_markup("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>");
    let (x, two, i) = (place(&ink, '𝑥'), place(&ink, '2'), place(&ink, '𝑖'));
    assert!(two.1 < x.1 - 4.0 && i.1 > x.1 + 2.0);
    assert!(two.2 < x.2 && two.0 > x.0 && i.0 > x.0);
}

#[test]
fn limits_stand_above_and_beneath_a_sum_in_its_own_line_and_beside_it_among_words() {
    let sum = "<munderover><mo>∑</mo><mi>a</mi><mi>n</mi></munderover><mi>x</mi>";
    let ink = set_markup(sum);
    let (a, n, x) = (place(&ink, '𝑎'), place(&ink, '𝑛'), place(&ink, '𝑥'));
    assert!(n.1 < -15.0 && a.1 > 10.0, "{n:?} {a:?}");
    assert!(x.0 > a.0 && x.0 > n.0);
    let style = format!("<mstyle displaystyle='false'>{sum}</mstyle>");
    let beside = set_markup(&style);
    let sign = place(&beside, '∑');
    assert!(place(&beside, '𝑛').0 > sign.0 + 8.0);
}

#[test]
fn brackets_are_as_tall_as_what_they_hold() {
    let plain = set_markup(&format!("<mrow><mo>(</mo>{X}<mo>)</mo></mrow>"));
    let tall = set_markup(&format!(
        "<mrow><mo>(</mo><mfrac>{X}{Y}</mfrac><mo>)</mo></mrow>"
    ));
    let fraction = set_markup(&format!("<mfrac>{X}{Y}</mfrac>"));
    assert!(tall.height() > 1.5 * plain.height());
    assert!(tall.height() >= 0.9 * fraction.height());
    let very_tall = "<mtr><mtd><mn>1</mn></mtd></mtr>".repeat(12);
    let matrix = set_markup(&format!(
        "<mrow><mo>[</mo><mtable>{very_tall}</mtable><mo>]</mo></mrow>"
    ));
    assert!(matrix.height() > 12.0 * 20.0);
    assert!(
        matrix.glyphs.len() > 14,
        "brackets are put together of parts"
    );
}

#[test]
fn a_root_covers_what_it_is_of() {
    let ink = set_markup(&format!(
        "<mroot><mrow>{X}<mo>+</mo>{Y}</mrow><mn>3</mn></mroot>"
    ));
    let bar = ink.rules[0];
    assert!(bar.y < -9.0 && bar.x <= place(&ink, '𝑥').0 + 0.5);
    assert!(bar.x + bar.width >= place(&ink, '𝑦').0 + 5.0);
    assert!(place(&ink, '3').0 < place(&ink, '𝑥').0);
}

#[test]
fn rows_of_a_matrix_stand_beneath_each_other_in_columns() {
    let ink = set_markup(
        "<mtable columnalign='right left'><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>\
         <mtr><mtd><mrow><mi>c</mi><mi>d</mi></mrow></mtd><mtd><mi>e</mi></mtd></mtr></mtable>",
    );
    let (a, b, c, e) = (
        place(&ink, '𝑎'),
        place(&ink, '𝑏'),
        place(&ink, '𝑐'),
        place(&ink, '𝑒'),
    );
    assert!(a.1 < c.1 && (a.1 - b.1).abs() < 0.1 && (b.0 - e.0).abs() < 1.0);
    assert!(a.0 > c.0, "the first column is set to the right");
}

#[test]
fn relations_stand_apart_and_a_sign_before_a_number_does_not() {
    let apart = set_markup(&format!("{X}<mo>=</mo>{Y}"));
    let close = set_markup(&format!("{X}{Y}"));
    assert!(apart.width > close.width + 20.0 * 0.9);
    let minus = set_markup(&format!("<mo>-</mo>{X}"));
    let between = set_markup(&format!("{Y}<mo>-</mo>{X}"));
    let gap = |ink: &Ink| place(ink, '𝑥').0 - place(ink, '−').0;
    assert!(gap(&minus) + 3.0 < gap(&between));
}

#[test]
fn a_long_formula_is_cut_before_its_sums_in_step_with_its_line() {
    let sum = (0..30).map(|_| "<mi>x</mi><mo>+</mo>").collect::<String>();
    let page = format!("<!doctype html><p>So <math><mi>y</mi><mo>=</mo>{sum}<mn>1</mn></math>.");
    let document = read(&page);
    let pieces = &document.formulas[0].pieces;
    assert_eq!(pieces.len(), 32);
    let text = document.text.as_str();
    let line: String = text.chars().skip(3).collect();
    let mut rest = line.trim_end_matches('.');
    for piece in &pieces[..31] {
        let (own, after) = rest.split_at(rest.char_indices().nth(piece.len).expect("longer").0);
        assert!(own.trim_end().ends_with(['=', '+']), "{own}");
        rest = after;
    }
    assert!(matches!(document.blocks[0].kind, BlockKind::Paragraph));
}

#[test]
fn what_is_too_deep_or_large_stays_a_line() {
    let deep = format!("{}{X}{}", "<msqrt>".repeat(60), "</msqrt>".repeat(60));
    let large = X.repeat(5_000);
    for formula in [deep, large] {
        let document = read(&format!("<!doctype html><p>So <math>{formula}</math>"));
        assert!(document.formulas.is_empty());
        assert!(document.text.as_str().len() > 10);
    }
}
