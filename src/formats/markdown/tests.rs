#[test]
fn wiki_links_lead_to_files_beside_and_headings_in_them() {
    assert_eq!(super::targets::of_wiki("Leon Trotsky"), "Leon Trotsky.md");
    assert_eq!(
        super::targets::of_wiki("people/lenin#Early life"),
        "people/lenin.md#early-life"
    );
    assert_eq!(super::targets::of_wiki("#Early life"), "#early-life");
    assert_eq!(super::targets::of_wiki("plan.txt"), "plan.txt");
}

#[test]
fn slugs_are_githubs() {
    assert_eq!(
        super::targets::slug("Exile & return: 1905–1917"),
        "exile--return-19051917"
    );
    assert_eq!(
        super::targets::slug("‘The most capable man’"),
        "the-most-capable-man"
    );
}

#[test]
fn notes_are_counted_whatever_the_writer_called_them() {
    let text = "A hill.[^hill] A brook.[^2] In place.^[Here.] Once more.[^hill]\n\n[^2]: Cold.\n\n[^hill]: Steep.\n";
    let document = crate::formats::read("a.md", text.as_bytes())
        .unwrap()
        .document;
    let labels: Vec<&str> = document
        .footnotes
        .iter()
        .map(|note| note.label.as_str())
        .collect();
    assert_eq!(labels, ["1", "2", "3"]);
    assert!(
        document
            .text
            .as_str()
            .starts_with("A hill.1 A brook.2 In place.3 Once more.1")
    );
}
