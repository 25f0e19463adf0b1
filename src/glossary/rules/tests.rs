//! Small texts of our own in several languages, with the names that they hold.

use crate::document::{BlockKind, Builder, Document, Metadata, Package};
use crate::glossary::{Entry, EntryKind, Glossary, automatic, unavailable};

fn document(text: &str) -> Document {
    let mut builder = Builder::new();
    for words in text.split("\n\n") {
        builder.block(BlockKind::Paragraph);
        builder.text(words.trim());
    }
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}

/// A person, place, organisation or event, with all names under which an entry may list it.
type Gold<'a> = (EntryKind, Vec<&'a str>);

/// The names at the head of a text, one line each, and the text.
fn parsed(file: &str) -> (Vec<Gold<'_>>, &str) {
    let (head, text) = file.split_once("\n\n").expect("a list of names and a text");
    let gold = head.lines().map(|line| {
        let (kind, names) = line.split_once(": ").expect("a kind and names");
        let kind = match kind {
            "person" => EntryKind::Person,
            "place" => EntryKind::Place,
            "organisation" => EntryKind::Organisation,
            _ => EntryKind::Event,
        };
        (kind, names.split(" = ").collect())
    });
    (gold.collect(), text)
}

/// Shares of hundred of the entries that are right, and of the names that are listed. A second entry of one thing is wrong.
fn score(file: &str) -> (usize, usize) {
    let (gold, text) = parsed(file);
    let found = automatic(&document(text)).entries;
    let is = |(kind, names): &Gold<'_>, entry: &Entry| {
        *kind == entry.kind
            && names
                .iter()
                .any(|name| name.replace('\'', "’") == entry.name)
    };
    let listed: Vec<&Gold<'_>> = gold
        .iter()
        .filter(|gold| found.iter().any(|entry| is(gold, entry)))
        .collect();
    (
        100 * listed.len() / found.len().max(1),
        100 * listed.len() / gold.len(),
    )
}

macro_rules! text {
    ($name:literal) => {
        include_str!(concat!("../../../tests/fixtures/names/", $name, ".txt"))
    };
}

fn assert_at_least(file: &str, precision: usize, recall: usize) {
    let (p, r) = score(file);
    let listed = automatic(&document(parsed(file).1));
    assert!(
        p >= precision && r >= recall,
        "precision {p}, recall {r}: {:?}",
        names(&listed)
    );
}

#[test]
fn german_names_are_not_taken_for_nouns() {
    assert_at_least(text!("german"), 95, 95);
}

#[test]
fn french_names_are_found() {
    assert_at_least(text!("french"), 95, 95);
}

#[test]
fn spanish_names_are_found() {
    assert_at_least(text!("spanish"), 95, 95);
}

#[test]
fn russian_names_are_found_in_all_their_cases() {
    assert_at_least(text!("russian"), 95, 95);
}

fn names(glossary: &Glossary) -> Vec<(EntryKind, &str)> {
    glossary
        .entries
        .iter()
        .map(|entry| (entry.kind, entry.name.as_str()))
        .collect()
}

#[test]
fn a_script_without_capitals_has_no_list_and_says_why() {
    let japanese = document(
        "吾輩は猫である。名前はまだ無い。\n\n東京の Anna Smith さんは京都へ行った。それは春の日のことであった。",
    );
    let arabic = document("ذهبت ليلى إلى السوق في الصباح، وقالت لأمها إنها ستعود قبل الظهر.");
    for text in [japanese, arabic] {
        assert!(automatic(&text).entries.is_empty());
        assert!(unavailable(&text).is_some_and(|why| why.contains("without capital letters")));
    }
}

#[test]
fn a_mixed_text_is_read_by_the_language_of_most_of_it() {
    let text = document(
        "Anna Kessler fuhr mit dem Zug nach Hamburg. „The weather is bad“, sagte Anna, und der Schaffner verstand sie nicht. \
         Das Wort 猫 stand auf der Tür und auf dem Koffer.",
    );
    assert_eq!(
        names(&automatic(&text)),
        [
            (EntryKind::Person, "Anna Kessler"),
            (EntryKind::Place, "Hamburg")
        ]
    );
}

#[test]
fn languages_without_lists_of_their_own_give_no_garbage() {
    let italian = document(
        "Quando Elena Ferrandi arrivò a Collebruno, pioveva. «Chi cerca?» chiese un vecchio. «Il signor Baldini», rispose Elena. \
         Il vecchio rise. La Chiesa era vuota, e sulla Piazza non c’era nessuno. Poi venne Baldini, con un ombrello. \
         Nessuno parlava di Roma o di Torino. Domani, disse Baldini, partiremo per Roma. Elena guardò l’orologio.",
    );
    let right = [
        (EntryKind::Person, "Elena Ferrandi"),
        (EntryKind::Person, "Baldini"),
        (EntryKind::Place, "Collebruno"),
        (EntryKind::Place, "Roma"),
        (EntryKind::Place, "Torino"),
    ];
    assert_only(&italian, &right, 4);
    let dutch = document(
        "Willem van der Zande liep naar Haarlem. Het was koud en de wind kwam van zee. ‘Waarom?’ vroeg mevrouw Kuiper. Niemand \
         zei iets. Toen lachte Willem. In Haarlem had hij een broer, en in Utrecht een zus. Morgen zou het niet meer regenen, zei \
         Kuiper.",
    );
    let right = [
        (EntryKind::Person, "Willem van der Zande"),
        (EntryKind::Person, "mevrouw Kuiper"),
        (EntryKind::Place, "Haarlem"),
        (EntryKind::Place, "Utrecht"),
    ];
    assert_only(&dutch, &right, 3);
}

fn assert_only(document: &Document, right: &[(EntryKind, &str)], least: usize) {
    let found = automatic(document);
    let listed = names(&found);
    assert!(
        listed.len() >= least && listed.iter().all(|name| right.contains(name)),
        "{listed:?}"
    );
}

/// The floors are what these texts scored when they were first looked at; no rule and no list was changed for them.
#[test]
fn names_are_found_in_texts_that_no_rule_was_made_for() {
    assert_at_least(text!("german-unseen"), 91, 91);
    assert_at_least(text!("french-unseen"), 91, 91);
    assert_at_least(text!("spanish-unseen"), 91, 91);
    assert_at_least(text!("russian-unseen"), 80, 92);
}

/// Novels of the public domain, told anew in a page each: with titles, surnames alone, described names and old towns.
#[test]
fn the_people_of_novels_are_found_in_six_languages() {
    assert_at_least(text!("german-novel"), 90, 70);
    assert_at_least(text!("french-novel"), 90, 85);
    assert_at_least(text!("spanish-novel"), 80, 85);
    assert_at_least(text!("italian-novel"), 90, 90);
    assert_at_least(text!("russian-novel"), 85, 90);
}

/// The same of novels that were written down before and looked at only to count, but for the German one, which was read once.
#[test]
fn the_people_of_other_novels_are_found_as_well() {
    assert_at_least(text!("german-novel-unseen"), 85, 50);
    assert_at_least(text!("french-novel-unseen"), 80, 75);
    assert_at_least(text!("spanish-novel-unseen"), 85, 85);
    assert_at_least(text!("italian-novel-unseen"), 85, 80);
    assert_at_least(text!("russian-novel-unseen"), 75, 85);
}

#[test]
fn italian_names_are_found_with_their_titles_and_articles() {
    let text = document(
        "Il conte Alvise Ferrandi arrivò a Collebruno. Mastr’Anselmo lo aspettava sulla piazza. «Buongiorno, signor conte», disse \
         mastr’Anselmo. La Gazza rideva alla finestra. «Chi è?» chiese la Gazza. Ferrandi non rispose, e la Gazza rideva ancora. \
         Mastr’Anselmo tornò a casa. Anche Ferrandi tornò a casa.",
    );
    let found = automatic(&text);
    let listed = names(&found);
    for name in [
        (EntryKind::Person, "conte Alvise Ferrandi"),
        (EntryKind::Person, "Gazza"),
    ] {
        assert!(listed.contains(&name), "{listed:?}");
    }
}

#[test]
fn an_initial_is_no_preposition_and_a_title_alone_no_name() {
    let russian = document(
        "Это сказал В. Громов. Потом пришёл В. Громов, и все молчали. «Где Громов?» — спросила няня. Она ждала, и он пришёл.",
    );
    let found = automatic(&russian);
    let listed = names(&found);
    assert!(
        listed.iter().all(|(kind, _)| *kind == EntryKind::Person),
        "{listed:?}"
    );
    let german = document(
        "„Herr Doktor“, sagte die Frau, „er ist krank.“ Der Herr Doktor kam, und das Kind schlief. Sein Vater Ulrich saß auf der Bank.",
    );
    let found = automatic(&german);
    assert_eq!(names(&found), [(EntryKind::Person, "Ulrich")]);
}
