//! Mothers and daughters, and people who are named whole once.

use super::*;

#[test]
fn a_mother_has_no_daughter_s_name() {
    let found = groups(&[
        "[Mademoiselle Emily] came in with [Madame Lunn]. It was late.",
        "[Emily Lunn] sat down, and so did [Madame Lunn]. [Emily] sang. [Mademoiselle Emily] wept.",
    ]);
    let mother = found
        .iter()
        .find(|names| names.contains(&"Madame Lunn".to_owned()))
        .expect("the mother");
    assert_eq!(mother.len(), 1, "{found:?}");
}

#[test]
fn whom_a_book_begins_with_is_whom_it_calls_by_the_given_name() {
    let mut text = vec!["[Carrie Wick] took the train. [Carrie] was eighteen."];
    text.extend(["[Carrie] went to work. Nobody spoke to [Carrie], and [Carrie] wept."; 12]);
    text.push("On the stage she was [Carrie Lunn]. They clapped for [Carrie Lunn].");
    let found = groups(&text);
    let own = found
        .iter()
        .find(|names| names.contains(&"Carrie Wick".to_owned()))
        .expect("her entry");
    assert!(own.contains(&"Carrie".to_owned()), "{found:?}");
}

#[test]
fn nobody_is_asked_whether_a_pet_name_is_a_lady_s() {
    let ask = |lady: &str| {
        let first = format!("[{lady} Lunn] came. [{lady} Lunn] sat down, far from anybody else.");
        let found = found(&[
            &first,
            "[Kitty] sang. [Kitty] wept, and it rained for long.",
        ]);
        found.iter().any(|group| !group.perhaps.is_empty())
    };
    assert!(!ask("Lady Catherine"));
}
