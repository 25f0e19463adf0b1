//! Notes on a text that has changed since they were written.

use super::*;

/// A passage marked in one text, and the notebook of another in which its words have changed.
fn in_a_changed_text() -> (Notebook, Document) {
    let old = document();
    let mut book = notebook("aa");
    book.apply(
        Edit::add(
            id(0),
            Kind::Highlight,
            range(17, 46),
            Ink::Yellow,
            Style::Solid,
        ),
        &old,
        1000,
    );
    let mut builder = Builder::new();
    builder.text(&WORDS.replace("the word was long", "the word grew long"));
    let new = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let old_texts = OldTexts::from([(book.text_sha256().to_owned(), WORDS.to_owned())]);
    book.place(&new, &old_texts);
    (book, new)
}

#[test]
fn a_changed_passage_needs_attention_until_the_reader_accepts_it_or_sets_it_apart() {
    let (mut book, new) = in_a_changed_text();
    assert!(matches!(
        book.annotations()[0].anchor_state,
        AnchorState::Changed { .. }
    ));
    assert_eq!(book.annotations()[0].quote, &WORDS[17..63]);
    for decision in [Edit::Accept(id(0)), Edit::SetApart(id(0))] {
        assert_eq!(book.needing_attention().count(), 1);
        let undo = book.apply(decision, &new, 2000).expect("decided");
        assert_eq!(book.needing_attention().count(), 0);
        // The decision is in the record: whoever opens the same text again is not asked again.
        let mut again = Notebook::new(book.replica().clone(), None);
        again.place(&new, &OldTexts::new());
        assert_eq!(
            again.annotations()[0].anchor_state,
            book.annotations()[0].anchor_state
        );
        book.apply(undo, &new, 2001).expect("taken back");
    }
    let json = book.replica().to_json();
    assert!(
        json.contains("the word was long"),
        "the words as they were marked are never overwritten"
    );
}

#[test]
fn a_decision_about_one_version_of_a_text_says_nothing_about_another() {
    let (mut book, new) = in_a_changed_text();
    book.apply(Edit::SetApart(id(0)), &new, 2000)
        .expect("decided");
    book.place(&document(), &OldTexts::new());
    assert_eq!(
        book.annotations()[0].anchor_state,
        AnchorState::Exact(range(17, 46))
    );
}
