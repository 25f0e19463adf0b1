use super::*;
use crate::document::Align;
use crate::formats::limits::LIMITS;
use scraper::Html;

/// What `css` says of the element with id `x` in `html`.
fn said(css: &str, html: &str) -> Declared {
    let page = Html::parse_document(html);
    let node = page.tree.nodes().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.id() == Some("x"))
    });
    let sheet = Sheet::parse(css, &mut LIMITS.style_rules.clone());
    Cascade::new(vec![Rc::new(sheet)], Room::default())
        .declared(node.unwrap(), &mut SelectorCaches::default())
}

#[test]
fn the_weightier_rule_wins_and_then_the_later_one() {
    let page = "<p id=x class='a b'>";
    assert_eq!(
        said("p.a { text-align: right } p { text-align: center }", page).align,
        Some(Align::Right)
    );
    assert_eq!(
        said(".a { text-align: right } .b { text-align: center }", page).align,
        Some(Align::Center)
    );
    assert_eq!(
        said(
            "#x { text-align: right } .b { text-align: center !important }",
            page
        )
        .align,
        Some(Align::Center)
    );
    assert_eq!(
        said(
            ".b { font-style: italic }",
            "<p id=x class=b style='font-style: normal'>"
        )
        .italic,
        Some(false)
    );
}

#[test]
fn selectors_look_at_what_stands_around() {
    let page = "<div class=poem><p>a</p><p id=x>b</p></div>";
    assert_eq!(
        said(".poem > p + p { text-indent: -1em }", page).indent,
        Some(-1.0)
    );
    assert_eq!(
        said("p:first-child { text-indent: 1em }", page).indent,
        None
    );
    assert_eq!(
        said(
            "div[epub|type~='z3998:poem'] p { font-style: italic }",
            "<div epub:type='z3998:poem v'><p id=x>"
        )
        .italic,
        Some(true)
    );
}

#[test]
fn margins_are_read_in_every_order_and_unit() {
    let sides = |css: &str| {
        let said = said(&format!("p {{ margin: {css} }}"), "<p id=x>");
        (said.space_before, said.inset, said.space_after)
    };
    assert_eq!(sides("0"), (Some(0.0), Some(0.0), Some(0.0)));
    assert_eq!(sides("1em 10%"), (Some(1.0), Some(3.2), Some(1.0)));
    assert_eq!(
        sides("16px auto 12pt 2rem"),
        (Some(1.0), Some(2.0), Some(1.0))
    );
    assert_eq!(
        said("p { margin-left: 1e30px }", "<p id=x>").inset,
        Some(20.0)
    );
}

#[test]
fn other_media_and_unknown_words_are_passed_over() {
    assert_eq!(
        said(
            "@media print { p { display: none } } @page { margin: 0 } p { color: red; text-align: nowhere }",
            "<p id=x>"
        ),
        Declared::default()
    );
    assert!(said("@media screen { p { display: none } }", "<p id=x>").is_hidden());
    assert_eq!(
        said(
            "p::before { font-style: italic } p { font-weight: 700",
            "<p id=x>"
        )
        .bold,
        Some(true)
    );
    assert_eq!(
        Sheet::parse("@import url(a.css); @import 'b.css' print;", &mut 9).imports,
        ["a.css"]
    );
}

#[test]
fn endless_brackets_and_endless_rules_are_bounded() {
    for nested in ["calc(", ":not(", "@media screen{", "[", "{"] {
        Sheet::parse(
            &format!("p {{ margin: {} }}", nested.repeat(100_000)),
            &mut 9,
        );
        Sheet::parse(&nested.repeat(100_000), &mut 9);
    }
    let mut room = 5;
    assert_eq!(
        Sheet::parse(&"p { text-indent: 0 }".repeat(100), &mut room)
            .rules
            .len(),
        5
    );
    assert_eq!(room, 0);
}

#[test]
fn typefaces_are_named_with_their_files() {
    let sheet = Sheet::parse(
        "@font-face { font-family: 'Wen Old'; src: local(Wen), url(\"../f/wen.otf\") format('opentype'), url(w.woff); font-weight: bold; \
         font-style: italic } @font-face { font-family: x } p { font-family: \"Wen Old\", serif }",
        &mut LIMITS.style_rules.clone(),
    );
    let cut = Cut {
        family: "Wen Old".into(),
        sources: vec!["../f/wen.otf".into(), "w.woff".into()],
        weight: 700,
        italic: true,
    };
    assert_eq!(sheet.cuts, [cut]);
    assert_eq!(
        said("p { font-family: Wen Old, serif }", "<p id=x>")
            .typeface
            .as_deref(),
        Some("Wen Old")
    );
}

#[test]
fn rules_that_would_be_tried_without_end_are_given_up() {
    let page = Html::parse_document("<p id=x style='text-indent: 2em'>");
    let node = page
        .tree
        .nodes()
        .find(|node| {
            node.value()
                .as_element()
                .is_some_and(|element| element.id() == Some("x"))
        })
        .unwrap();
    let sheet = Sheet::parse(
        "p { text-align: right } p { font-style: italic }",
        &mut LIMITS.style_rules.clone(),
    );
    let room = Room(Rc::new(std::cell::Cell::new(3)));
    let cascade = Cascade::new(vec![Rc::new(sheet)], room.clone());
    let look = || cascade.declared(node, &mut SelectorCaches::default());
    assert_eq!(look().italic, Some(true));
    assert!(!room.is_used_up());
    let given_up = look();
    assert!(room.is_used_up() && given_up.italic.is_none() && given_up.indent == Some(2.0));
}

#[test]
fn rules_that_ask_what_is_inside_are_passed_over() {
    for rule in ["p:has(b)", "p:not(:has(i))", "p:is(:has(b))", "p:h\\61s(b)"] {
        assert_eq!(
            said(
                &format!("{rule} {{ font-style: italic }}"),
                "<p id=x><b>a</b>"
            )
            .italic,
            None,
            "{rule}"
        );
    }
    assert_eq!(
        said("p:not(.a) { font-style: italic }", "<p id=x>").italic,
        Some(true)
    );
}

/// The effort of a selector against an element beneath 100 and after 200 others.
fn effort(selector: &str) -> usize {
    let css = format!("{selector} {{ font-style: italic }}");
    let sheet = Sheet::parse(&css, &mut LIMITS.style_rules.clone());
    sheet.rules[0].effort.at(|| 100, || 200)
}

#[test]
fn selectors_that_look_far_around_count_as_many() {
    for plain in ["p", ".a.b", "p + p", "p:first-of-type", "p:not(.a)"] {
        assert_eq!(effort(plain), 1, "{plain}");
    }
    assert_eq!(effort("div p"), 1 + 100 / 8);
    assert_eq!(effort("h1 ~ p"), 1 + 200 / 8);
    assert_eq!(effort("div div > p"), 1 + 200 / 8);
    assert!(
        effort("div:is(.a .b) p") > 2_000,
        "a step up at each step up"
    );
    assert!(effort("p:not(.a .b .c)") > effort("p:not(.a .b)"));
}

#[test]
fn a_sheet_that_asks_too_much_of_a_page_is_given_up_and_the_page_is_read() {
    let paragraphs = "<p>x</p>".repeat(20_000);
    let page = Html::parse_document(&format!("<h1>t</h1>{paragraphs}"));
    let sheet = Sheet::parse(
        "h1 ~ p { font-style: italic }",
        &mut LIMITS.style_rules.clone(),
    );
    let room = Room::default();
    let cascade = Cascade::new(vec![Rc::new(sheet)], room.clone());
    let mut caches = SelectorCaches::default();
    let italics = page
        .tree
        .nodes()
        .filter(|node| cascade.declared(*node, &mut caches).italic == Some(true))
        .count();
    assert!(room.is_used_up());
    assert!((3_000..15_000).contains(&italics), "{italics}");
}
