use super::line::linear;
use super::*;
use scraper::Html;

fn written(formula: &str) -> String {
    let page = Html::parse_document(&format!("<math>{formula}</math>"));
    let node = page.tree.nodes().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "math")
    });
    linear(node.unwrap())
}

#[test]
fn formulas_are_written_as_one_would_type_them() {
    let x = "<mi>x</mi>";
    for (formula, text) in [
        (format!("<msup>{x}<mn>2</mn></msup><mo>+</mo><mn>1</mn>"), "x² + 1"),
        (format!("<mfrac><mrow>{x}<mo>+</mo><mi>y</mi></mrow><mn>2</mn></mfrac>"), "(x + y)/2"),
        (format!("<mo>-</mo>{x}<mo>=</mo><mo>-</mo><mn>3</mn>"), "−x = −3"),
        (format!("<mfrac><mrow><mn>2</mn>{x}</mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>"), "2x/(2a)"),
        (format!("<msqrt>{x}<mo>+</mo><mn>1</mn></msqrt>"), "√(x + 1)"),
        (format!("<mroot>{x}<mn>3</mn></mroot><mroot>{x}<mi>n</mi></mroot>"), "∛xⁿ√x"),
        ("<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>".to_owned(), "aᵢ²"),
        (format!("<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi>{x}</mrow></msup>"), "e^(iπx)"),
        ("<msup><mn>10</mn><mrow><mo>-</mo><mn>6</mn></mrow></msup>".to_owned(), "10⁻⁶"),
        (format!("<mi>sin</mi><mo>\u{2061}</mo>{x}"), "sin x"),
        (format!("<mi>f</mi><mo>\u{2061}</mo><mo>(</mo>{x}<mo>,</mo><mi>y</mi><mo>)</mo>"), "f(x, y)"),
        (format!("<mn>2</mn><mo>\u{2062}</mo>{x}"), "2x"),
        ("<mover><mi>v</mi><mo>→</mo></mover>".to_owned(), "v\u{20d7}"),
        ("<mover><mi>A</mi><mo>\u{301}</mo></mover>".to_owned(), "A\u{301}"),
        ("<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>¯</mo></mover>".to_owned(), "A\u{304}B\u{304}"),
        (format!("<mover><mrow>{x}<mo>+</mo><mn>1</mn></mrow><mo>^</mo></mover>"), "(x + 1)\u{302}"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>".to_owned(), "∑ᵢ₌₁ⁿ i"),
        ("<mfenced open='[' close=']' separators=';'><mi>a</mi><mi>b</mi></mfenced>".to_owned(), "[a; b]"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>".to_owned(), "[a, b; 0, 1]"),
        ("<mmultiscripts><mi>U</mi><mprescripts/><mn>92</mn><mn>238</mn></mmultiscripts>".to_owned(), "₉₂²³⁸U"),
        (format!("<semantics>{x}<annotation encoding='application/x-tex'>\\alpha</annotation></semantics>"), "x"),
        ("<semantics><annotation encoding='application/x-tex'>\\alpha</annotation></semantics>".to_owned(), "\\alpha"),
        (format!("<mphantom>{x}</mphantom><mtext>if</mtext><mi>y</mi>"), "if y"),
    ] {
        assert_eq!(written(&formula), text, "{formula}");
    }
}

#[test]
fn letters_that_are_no_words_are_variables() {
    let page = Html::parse_document(
        "<math><mn>4</mn><mi>a</mi><mi>c</mi><mo>+</mo><mi>sin</mi><mo>\u{2061}</mo><mi>θ</mi></math>",
    );
    let node = page.tree.nodes().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "math")
    });
    let (formula, upright) = (linear(node.unwrap()), upright(node.unwrap()));
    let runs: Vec<_> = variables(&formula, &upright).collect();
    assert_eq!(
        runs,
        [
            ("4", false),
            ("ac", true),
            (" + ", false),
            ("sin", false),
            (" ", false),
            ("θ", true)
        ]
    );
}

#[test]
fn a_formula_without_marks_is_its_words() {
    let page = Html::parse_document("<math alttext='x squared'></math>");
    let node = page.tree.nodes().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "math")
    });
    assert_eq!(linear(node.unwrap()), "x squared");
}

#[test]
fn a_formula_without_end_is_cut() {
    assert_eq!(
        written(&"<mi>x</mi>".repeat(10_000)).chars().count(),
        LONGEST + 1
    );
}
