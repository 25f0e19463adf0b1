#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use super::*;
use crate::document::{BlockKind, Builder, Metadata, Package};
use crate::study::sought::Sought;

fn home() -> (tempfile::TempDir, Folders) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    (home, folders)
}

fn document(language: &str, paragraphs: &[&str]) -> Document {
    let mut builder = Builder::new();
    for paragraph in paragraphs {
        builder.block(BlockKind::Paragraph);
        builder.text(paragraph);
    }
    let meta = Metadata {
        language: Some(language.to_owned()),
        ..Metadata::default()
    };
    builder.finish(meta, Vec::new(), Package::default())
}

fn with_texts(folders: &Folders) -> Index {
    let index = Index::open(folders).unwrap();
    index.begin().unwrap();
    for (key, language, words) in [
        (
            "moby",
            "en",
            "The great white whale was hunted by whalers, and Ahab hated it.",
        ),
        (
            "pride",
            "en",
            "It is a truth universally acknowledged, that a single man wants a wife.",
        ),
        ("haus", "de", "Die Häuser am Hafen gehören dem Fürsten."),
        ("kokoro", "ja", "私はその人を常に先生と呼んでいた。"),
    ] {
        index
            .put_text(key, "1", &document(language, &[words]))
            .unwrap();
    }
    let note = Saying {
        id: "n1".to_owned(),
        text: "whiteness is dread".to_owned(),
        tags: vec!["Colour".to_owned()],
        shown: "whiteness is dread".to_owned(),
        ..Saying::default()
    };
    index
        .put_sayings((Kind::Note, "moby", "1"), Language::of("en"), &[note])
        .unwrap();
    index.settle().unwrap();
    index
}

fn keys(index: &Index, question: &str) -> Vec<String> {
    let hits = index
        .ask(&Sought::parse(question), &Scope::default(), 50)
        .unwrap();
    hits.into_iter()
        .map(|hit| format!("{}{}", hit.key, hit.id))
        .collect()
}

#[test]
fn words_phrases_beginnings_and_slips_are_found_in_their_language() {
    let (_home, folders) = home();
    let index = with_texts(&folders);
    for (question, found) in [
        ("whales", &["moby"][..]),
        ("\"white whales\"", &["moby"]),
        ("\"whale white\"", &[]),
        ("univ*", &["pride"]),
        ("uni", &[]),
        ("whael~", &["moby"]),
        ("aknowledged~ truth", &["pride"]),
        ("haus", &["haus"]),
        ("fursten", &["haus"]),
        ("先生", &["kokoro"]),
        ("生先", &[]),
        ("whale -white", &[]),
        ("hunted -wife", &["moby"]),
        ("dread", &["mobyn1"]),
        ("tag:colour", &["mobyn1"]),
        ("tag:colour dread", &["mobyn1"]),
        ("tag:colour whale", &[]),
        ("in:notes white*", &["mobyn1"]),
        ("nothing-of-the-kind", &[]),
        ("\"\" *", &[]),
        ("AND OR ( NOT", &[]),
    ] {
        assert_eq!(keys(&index, question), found, "{question}");
    }
}

#[test]
fn endings_of_one_language_are_taken_off_in_its_texts_alone() {
    let (_home, folders) = home();
    let index = Index::open(&folders).unwrap();
    for (key, language, words) in [
        (
            "en",
            "en",
            "Printing did not end the little hand in the margin.",
        ),
        ("other", "en", "He took notes with a pencil."),
        ("de", "de", "Die Noten standen am Rand, eine Note je Zeile."),
        ("ja", "ja", "余白に note を書く。"),
    ] {
        index
            .put_text(key, "1", &document(language, &[words]))
            .unwrap();
    }
    let found = |question: &str| {
        let mut found = keys(&index, question);
        found.sort();
        found
    };
    assert_eq!(found("note"), ["de", "ja", "other"]);
    assert_eq!(found("not"), ["de", "en"]);
    assert_eq!(found("note -pencil"), ["de", "ja"]);
    assert_eq!(found("in:texts noten"), ["de"]);
}

#[test]
fn a_text_that_names_no_language_and_the_notes_on_it_lose_the_endings_of_its_own() {
    let (_home, folders) = home();
    let index = Index::open(&folders).unwrap();
    let text = "The harpooners had been hunting the great whales of the southern sea for many years, \
                 and they had never seen one that was as white as this.";
    index.put_text("moby", "1", &document("", &[text])).unwrap();
    let language = index.language_of("moby").unwrap().unwrap();
    let note = Saying {
        id: "n1".to_owned(),
        text: "dreaded hunters".to_owned(),
        ..Saying::default()
    };
    index
        .put_sayings((Kind::Note, "moby", "1"), language, &[note])
        .unwrap();
    assert_eq!(index.language_of("dick").unwrap(), None);
    for (question, found) in [
        ("whale", &["moby"][..]),
        ("hunts year", &["moby"]),
        ("hunter dreading", &["mobyn1"]),
    ] {
        assert_eq!(keys(&index, question), found, "{question}");
    }
}

#[test]
fn a_search_within_texts_by_their_tags_and_for_persons_by_all_their_names() {
    let (_home, folders) = home();
    let index = with_texts(&folders);
    let ask = |question: &str, scope: &Scope| -> Vec<String> {
        let hits = index.ask(&Sought::parse(question), scope, 50).unwrap();
        hits.into_iter().map(|hit| hit.key).collect()
    };
    let only = |keys: &[&str]| Some(keys.iter().map(|key| (*key).to_owned()).collect());
    let scope = Scope {
        keys: only(&["pride"]),
        ..Scope::default()
    };
    assert_eq!(ask("whale", &scope), Vec::<String>::new());
    assert_eq!(ask("wife", &scope), ["pride"]);
    let tagged = Scope {
        tagged: only(&["pride"]).unwrap(),
        ..Scope::default()
    };
    assert_eq!(ask("tag:novel wife", &tagged), ["pride"]);
    let mut captain = Wanted::new("the captain");
    captain.asked.push("Ahab".to_owned());
    let person = Scope {
        persons: vec![captain],
        ..Scope::default()
    };
    assert_eq!(ask("person:captain whale", &person), ["moby"]);
    assert_eq!(ask("person:captain wife", &person), Vec::<String>::new());
}

#[test]
fn persons_are_found_where_small_words_are_glued_to_their_names() {
    let (_home, folders) = home();
    let index = Index::open(&folders).unwrap();
    index.begin().unwrap();
    for (key, language, words) in [
        ("ko", "ko", "어제 김철수는 서울에 왔다."),
        ("ar", "ar", "وبترارك صعد الجبل."),
        ("he", "he", "אתמול ולפטררקה היה ספר."),
        ("ja", "ja", "昨日、マーク＝トウェインは田中さんに会った。"),
    ] {
        let document = document(language, &[words]);
        index.put_text(key, "1", &document).unwrap();
    }
    index.settle().unwrap();
    for (name, key) in [
        ("김철수", "ko"),
        ("بترارك", "ar"),
        ("פטררקה", "he"),
        ("マーク・トウェイン", "ja"),
        ("田中", "ja"),
    ] {
        let scope = Scope {
            persons: vec![Wanted::new(name)],
            ..Scope::default()
        };
        let question = Sought::parse(&format!("person:{name}"));
        let hits = index.ask(&question, &scope, 50).unwrap();
        let keys: Vec<String> = hits.into_iter().map(|hit| hit.key).collect();
        assert_eq!(keys, [key], "{name}");
    }
}

#[test]
fn persons_are_found_where_their_text_speaks_of_them() {
    let (_home, folders) = home();
    let index = Index::open(&folders).unwrap();
    index.begin().unwrap();
    let far = "Nothing was to be seen on the sea but the sea. ".repeat(20);
    let at = |paragraphs: &[&str], place: usize| {
        let document = document("en", paragraphs);
        document.blocks[place].range.start.0
    };
    let whale = [
        "Ahab came on deck.",
        &far,
        "The captain lit his pipe.",
        &far,
        "The captain of the other ship laughed at Bildad.",
    ];
    let island = ["The captain sang of rum.", &far, "Nobody heard of Ahab."];
    for (key, words) in [
        ("whale", &whale[..]),
        ("island", &island),
        ("letters", &["The captain wrote to me."]),
    ] {
        index.put_text(key, "1", &document("en", words)).unwrap();
    }
    let name = |id: &str, called: &str, mentions: &[u32]| Saying {
        id: id.to_owned(),
        text: called.to_owned(),
        shown: format!("{called}\n\n"),
        mentions: mentions.to_vec(),
        ..Saying::default()
    };
    let ahab = name("ahab", "Ahab\nThe captain", &[at(&whale, 0), at(&whale, 2)]);
    let names = |key: &str, stamp: &str, names: &[Saying]| {
        index
            .put_sayings((Kind::Name, key, stamp), Language::of("en"), names)
            .unwrap();
    };
    names("whale", "1", std::slice::from_ref(&ahab));
    names(
        "island",
        "1",
        &[name("bones", "The captain", &[at(&island, 0)])],
    );
    index.settle().unwrap();
    let found = |question: &str, asked: &str| -> Vec<(String, u32)> {
        let mut wanted = Wanted::new(asked);
        let names = Sought {
            kind: Some(Kind::Name),
            ..Sought::parse(asked)
        };
        for hit in index.ask(&names, &Scope::default(), 20).unwrap() {
            let called = hit.shown.clone();
            wanted.take_in(&hit, &called.trim().lines().collect::<Vec<_>>());
        }
        let scope = Scope {
            persons: vec![wanted],
            ..Scope::default()
        };
        let sought = Sought::parse(question);
        let mut places: Vec<(String, u32)> = index
            .ask(&sought, &scope, 50)
            .unwrap()
            .into_iter()
            .filter(|hit| hit.kind == Kind::Text)
            .map(|hit| (hit.key, hit.range.unwrap().start.0))
            .collect();
        places.sort();
        places
    };
    let place =
        |key: &str, paragraphs: &[&str], number: usize| (key.to_owned(), at(paragraphs, number));
    let of_ahab = [
        place("island", &island, 2),
        // Nobody has read the letters yet.
        ("letters".to_owned(), 0),
        place("whale", &whale, 0),
        place("whale", &whale, 2),
    ];
    assert_eq!(found("person:Ahab", "Ahab"), of_ahab);
    assert_eq!(
        found("person:Ahab pipe", "Ahab"),
        [place("whale", &whale, 2)]
    );
    assert_eq!(
        found("person:Ahab -pipe in:texts", "Ahab"),
        [&of_ahab[..3]].concat()
    );
    assert_eq!(found("person:Ahab laughed", "Ahab"), []);
    // Names of another version of the text tell words, and no places.
    names("whale", "0", &[ahab]);
    assert_eq!(
        found("person:Ahab laughed", "Ahab"),
        [place("whale", &whale, 4)]
    );
}

#[test]
fn a_text_that_has_changed_takes_the_place_of_what_was_known_of_it() {
    let (_home, folders) = home();
    let index = with_texts(&folders);
    index
        .put_text("moby", "2", &document("en", &["A small black cat."]))
        .unwrap();
    assert_eq!(keys(&index, "whalers"), Vec::<String>::new());
    assert_eq!(keys(&index, "cats"), ["moby"]);
    assert_eq!(index.stamps(Kind::Text).unwrap()["moby"], "2");
    index
        .keep_only(Kind::Text, &BTreeSet::from(["pride".to_owned()]))
        .unwrap();
    assert_eq!(keys(&index, "cats"), Vec::<String>::new());
    assert_eq!(index.stamps(Kind::Text).unwrap().len(), 1);
}

#[test]
fn a_damaged_index_and_one_of_another_version_are_made_anew() {
    let (_home, folders) = home();
    drop(with_texts(&folders));
    assert!(!Index::open(&folders).unwrap().is_new);
    std::fs::write(
        folders.index(),
        b"no database at all, but words that go on for a while",
    )
    .unwrap();
    assert!(Index::open(&folders).unwrap().is_new);
    drop(with_texts(&folders));
    let index = Index::open(&folders).unwrap();
    index
        .connection
        .execute_batch("pragma user_version = 99")
        .unwrap();
    drop(index);
    assert!(Index::open(&folders).unwrap().is_new);
    drop(with_texts(&folders));
    let bytes = std::fs::read(folders.index()).unwrap();
    std::fs::write(folders.index(), &bytes[..bytes.len() / 2]).unwrap();
    let mut index = Index::open(&folders).unwrap();
    if let Err(error) = index.ask(&Sought::parse("whale"), &Scope::default(), 5) {
        assert!(index.mend(&error).unwrap() && index.is_new);
    }
    index
        .put_text("again", "1", &document("en", &["Words."]))
        .unwrap();
}

/// Run by hand: `INDEX_TEXTS=FOLDER cargo test --lib index::tests::a_large -- --ignored --nocapture`.
#[test]
#[ignore = "prints figures"]
fn a_large_library_is_indexed_and_asked() {
    let Some(folder) = std::env::var_os("INDEX_TEXTS") else {
        return;
    };
    let (_home, folders) = home();
    let mut index = Index::open(&folders).unwrap();
    let before = std::time::Instant::now();
    let (mut bytes, mut texts) = (0, 0);
    index.begin().unwrap();
    for (number, entry) in std::fs::read_dir(folder).unwrap().flatten().enumerate() {
        let Ok(words) = std::fs::read_to_string(entry.path()) else {
            continue;
        };
        bytes += words.len();
        texts += 1;
        let paragraphs: Vec<&str> = words.split("\n\n").collect();
        index
            .put_text(&number.to_string(), "1", &document("en", &paragraphs))
            .unwrap();
        if number % 50 == 0 {
            index.settle().unwrap();
            index.begin().unwrap();
        }
    }
    index.settle().unwrap();
    let size = std::fs::metadata(folders.index()).unwrap().len();
    println!(
        "{texts} texts, {bytes} bytes in {:?}, index {size} bytes",
        before.elapsed()
    );
    for question in [
        "whale",
        "\"it was the\"",
        "whale ship",
        "revol*",
        "napolean~",
        "the",
        "nonexistentword",
        "\"of the\" in:texts",
    ] {
        let before = std::time::Instant::now();
        let hits = index.ask(&Sought::parse(question), &Scope::default(), 200);
        let found = match hits {
            Ok(hits) => hits.len(),
            Err(error) => {
                println!("{error}");
                index.mend(&error).unwrap();
                0
            }
        };
        println!("{question}: {found} in {:?}", before.elapsed());
    }
}
