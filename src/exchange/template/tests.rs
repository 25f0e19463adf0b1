//! Templates: those that come with the program hold every word, and one that goes wrong says where.

use super::super::tests::{KEY, document, hard_notes};
use super::*;

fn rendered(source: &str, texts: &[Selection<'_>]) -> Result<String, TemplateError> {
    render_selections(source, texts, Wanted::always())
}

#[test]
fn every_template_of_the_program_holds_every_note() {
    let (document, notes) = (document(), hard_notes());
    let texts = [Selection::new(&document, KEY, &notes)];
    for builtin in BUILTIN {
        let written = rendered(builtin.source, &texts)
            .unwrap_or_else(|error| panic!("{}: {error}", builtin.name));
        for note in ["written on the train", "lost, not forgotten", "alert"] {
            assert!(
                written.contains(note),
                "{}: {note}\n{written}",
                builtin.name
            );
        }
    }
    let example = rendered(EXAMPLE, &texts).unwrap();
    assert!(example.contains("## Chapter 1"), "{example}");
    let percent = "{% for note in texts[0].notes if note.percent is not none %}{{ note.percent + 100 }} {% endfor %}";
    let percent = rendered(percent, &texts).unwrap();
    assert!(percent.starts_with('1'), "{percent}");
}

#[test]
fn a_template_that_goes_wrong_says_where() {
    let (document, notes) = (document(), hard_notes());
    let texts = [Selection::new(&document, KEY, &notes)];
    let wrong = |source: &str| rendered(source, &texts).unwrap_err().to_string();
    assert!(
        wrong("one\n{{ texts | dat }}").starts_with("Line 2:"),
        "{}",
        wrong("one\n{{ texts | dat }}")
    );
    assert!(wrong("{% for x in texts %}").contains("Line 1"));
    assert_eq!(wrong("{{ text }}"), "Line 1: there is no “text”.");
    assert_eq!(
        wrong("{% for text in texts %}\n{{ text.titel }}{% endfor %}"),
        "Line 2: there is no “text.titel”."
    );
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}x{% endfor %}{% endfor %}{% endfor %}";
    assert!(wrong(endless).contains("too long"), "it stops by itself");
    let much = "{% for a in range(100) %}{{ ' ' * 1000000 }}{% endfor %}";
    assert!(wrong(much).contains("64 MB"), "{}", wrong(much));
}

#[test]
fn filters_do_what_their_names_say() {
    assert_eq!(
        date(
            "2026-10-03T09:12:44.120Z".to_owned(),
            Some("%d.%m.%Y".to_owned())
        )
        .unwrap(),
        "03.10.2026"
    );
    assert_eq!(quote("# one\n\ntwo".to_owned()), "> \\# one\n>\n> two");
    assert_eq!(
        slug("Moby Dick; or, The Whale".to_owned()),
        "moby-dick-or-the-whale"
    );
    assert_eq!(
        html("<b> & \"c\"".to_owned()),
        "&lt;b&gt; &amp; &quot;c&quot;"
    );
    assert_eq!(hang("a\nb".to_owned(), Some(3)), "a\n   b");
}
