#[test]
fn wiki_links_lead_to_files_beside_and_headings_in_them() {
    assert_eq!(super::of_wiki("Leon Trotsky"), "Leon Trotsky.md");
    assert_eq!(
        super::of_wiki("people/lenin#Early life"),
        "people/lenin.md#early-life"
    );
    assert_eq!(super::of_wiki("#Early life"), "#early-life");
    assert_eq!(super::of_wiki("plan.txt"), "plan.txt");
}

#[test]
fn slugs_are_githubs() {
    assert_eq!(
        super::slug("Exile & return: 1905–1917"),
        "exile--return-19051917"
    );
    assert_eq!(
        super::slug("‘The most capable man’"),
        "the-most-capable-man"
    );
}
