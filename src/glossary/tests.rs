//! Who is found in small texts, and who is not.

use super::*;
use crate::document::sample::paragraphs as document;

fn names(glossary: &Glossary, kind: EntryKind) -> Vec<&str> {
    glossary
        .entries
        .iter()
        .filter(|entry| entry.kind == kind)
        .map(|entry| entry.name.as_str())
        .collect()
}

const LIST: &str = r#"{ "format": "manicule-glossary", "version": 1, "entries": [
    { "id": "ada", "name": "Ada Marlow", "kind": "person", "aliases": ["Marlow", "the Keeper"], "detail": "1870–1930", "gloss": "keeper of a light" },
    { "id": "wen", "name": "Wen", "kind": "place" },
    { "id": "wen-head", "name": "Wen Head", "kind": "place", "later": true } ] }"#;

#[test]
fn curated_names_are_found_whole_and_longest_first() {
    let list = Curated::parse(LIST).expect("a glossary");
    let text = document(&[
        "Ada Marlow came to Wen Head. Marlow’s lamp, said the Keeper of Wen, was Wenlike.",
    ]);
    let glossary = curated(&list, &text);
    let mentions = |id: &str| -> Vec<&str> {
        glossary
            .entry(id)
            .expect("listed")
            .mentions
            .iter()
            .map(|mention| text.slice(*mention))
            .collect()
    };
    assert_eq!(mentions("ada"), ["Ada Marlow", "Marlow", "the Keeper"]);
    assert_eq!(mentions("wen"), ["Wen"]);
    assert_eq!(mentions("wen-head"), ["Wen Head"]);
    let (entry, mention) = glossary.mention_at(Offset(4)).expect("inside a name");
    assert_eq!(
        (glossary.entries[entry].id.as_str(), text.slice(mention)),
        ("ada", "Ada Marlow")
    );
    assert!(glossary.mention_at(Offset(11)).is_none());
}

#[test]
fn a_file_that_is_no_glossary_is_refused_in_one_sentence() {
    for bad in [
        "{",
        "{}",
        r#"{"format":"x","version":1,"entries":[]}"#,
        r#"{"format":"manicule-glossary","version":9,"entries":[]}"#,
    ] {
        let message = Curated::parse(bad).expect_err("refused");
        assert!(
            message.starts_with("The glossary beside this text") && message.ends_with('.'),
            "{message}"
        );
    }
}

#[test]
fn people_and_places_are_found_each_with_its_kind() {
    let text = document(&[
        "Clara Weiss was a painter. She lived in Hallberg, where her brother Otto Weiss kept a shop.",
        "Every summer Clara went from Hallberg to Vienna. “Stay,” said Otto, but she never stayed in Vienna for long.",
        "Yesterday the painter came back. Yesterday it rained.",
    ]);
    let glossary = automatic(&text);
    assert_eq!(
        names(&glossary, EntryKind::Person),
        ["Clara Weiss", "Otto Weiss"]
    );
    assert_eq!(names(&glossary, EntryKind::Place), ["Hallberg", "Vienna"]);
    let clara = glossary.entry("clara-weiss").expect("found");
    assert_eq!(
        (clara.aliases.as_slice(), clara.mentions.len()),
        (["Clara".to_owned()].as_slice(), 2)
    );
    assert_eq!(
        clara.gloss.as_ref().map(|gloss| gloss.text.as_str()),
        Some("a painter")
    );
}

#[test]
fn a_husband_is_not_his_wife() {
    let text = document(&[
        "Mr Bennet smiled. Mrs Bennet did not. “My dear Mr Bennet,” said Mrs Bennet, and Mr. Bennet laughed.",
    ]);
    let glossary = automatic(&text);
    let count = |name: &str| {
        glossary
            .entries
            .iter()
            .find(|entry| entry.name == name)
            .map(|entry| entry.mentions.len())
    };
    assert_eq!(
        (count("Mr Bennet"), count("Mrs Bennet")),
        (Some(3), Some(2))
    );
}

#[test]
fn nothing_is_known_before_it_is_read() {
    let text = document(&[
        "Clara Weiss was a painter in Vienna.",
        "In 1914 Otto Weiss, the younger brother, left Vienna.",
    ]);
    let all = automatic(&text);
    let early = all.until(&text, text.blocks[0].range.end);
    assert!(
        names(&all, EntryKind::Person).contains(&"Otto Weiss")
            && !names(&early, EntryKind::Person).contains(&"Otto Weiss")
    );
    assert_eq!((all.timeline.len(), early.timeline.len()), (1, 0));
    assert!(early.entries.iter().all(|entry| {
        entry
            .mentions
            .iter()
            .all(|mention| mention.end <= text.blocks[0].range.end)
    }));
}

#[test]
fn a_name_that_comes_later_is_not_given_away() {
    let text = document(&[
        "The stranger called himself Brandt. Brandt limped, and Brandt was a quiet lodger.",
        "In truth Heinrich Brandt, a spy of the Emperor, had walked all the way from Hallberg.",
    ]);
    let all = automatic(&text);
    let entry = |glossary: &Glossary| -> Entry {
        let person = glossary
            .entries
            .iter()
            .find(|entry| entry.kind == EntryKind::Person);
        person.expect("one person").clone()
    };
    assert_eq!(entry(&all).name, "Heinrich Brandt");
    // The horizon cuts at the very letter: the third mention is half read.
    let half = text
        .text
        .as_str()
        .match_indices("Brandt")
        .nth(2)
        .map(|(at, _)| at + 3)
        .expect("three mentions");
    let early = entry(&all.until(&text, text.text.offset(half)));
    assert_eq!(
        (
            early.name.as_str(),
            early.aliases.len(),
            early.mentions.len()
        ),
        ("Brandt", 0, 2)
    );
    assert!(early.gloss.is_none_or(|gloss| {
        gloss
            .range
            .is_some_and(|range| text.text.byte(range.end) <= half)
    }));
}

#[test]
fn what_somebody_wrote_waits_for_the_end_and_the_readers_own_words_do_not() {
    let text = document(&[
        "Wen was quiet. Ada Marlow rang the bell.",
        "Ada Marlow left Wen.",
    ]);
    let list = Curated::parse(LIST).expect("a glossary");
    let mut said = Corrections::default();
    let all = curated(&list, &text);
    let ada = all.entry("ada").expect("found");
    said.say(
        Correction::Gloss {
            of: EntryRef::from(all.entry("wen").expect("found")),
            text: "my town".to_owned(),
        },
        1,
    );
    let gloss_of = |glossary: &Glossary, id: &str| {
        glossary
            .entry(id)
            .and_then(|entry| entry.gloss.clone())
            .map(|gloss| gloss.text)
    };
    assert!(ada.detail.is_some() && gloss_of(&all, "ada").is_some());
    let end = text.blocks[0].range.end;
    let early = corrected(&all, &said, &text).until(&text, end);
    // Instead of what was written of her stands where she was met: words that the reader has read give nothing away.
    let first_met = "First met: Ada Marlow rang the bell".to_owned();
    assert_eq!(
        (gloss_of(&early, "ada"), gloss_of(&early, "wen")),
        (Some(first_met), Some("my town".to_owned()))
    );
    let range = early
        .entry("ada")
        .and_then(|entry| entry.gloss.as_ref())
        .and_then(|gloss| gloss.range);
    assert!(range.is_some_and(|range| range.end <= end));
    assert_eq!(early.entry("ada").expect("named").detail, None);
}

#[test]
fn a_japanese_name_is_known_as_far_as_it_was_read_whichever_sign_parts_it() {
    const LIST: &str = r#"{ "format": "manicule-glossary", "version": 1, "entries": [
        { "id": "mark", "name": "サミュエル・クレメンズ", "kind": "person", "aliases": ["マーク・トウェイン"] } ] }"#;
    let list = Curated::parse(LIST).expect("a glossary");
    let text = document(&[
        "マーク＝トウェインは笑った。",
        "サミュエル・クレメンズは彼だ。",
    ]);
    let all = curated(&list, &text);
    assert_eq!(all.entries[0].mentions.len(), 2);
    let early = all.until(&text, text.blocks[0].range.end);
    let mark = early.entry("mark").expect("named");
    assert_eq!(
        (mark.name.as_str(), mark.aliases.len(), mark.mentions.len()),
        ("マーク・トウェイン", 0, 1)
    );
}

#[test]
fn one_form_of_a_japanese_name_is_split_off_whichever_sign_parts_it() {
    let text = document(&["マーク＝トウェインはマーク・トウェイン、田中は別人だ。"]);
    let of = EntryRef {
        id: String::new(),
        name: "田中".to_owned(),
        kind: EntryKind::Person,
    };
    let mut said = Corrections::default();
    let add = Correction::Add {
        name: "田中".to_owned(),
        kind: EntryKind::Person,
        aliases: vec!["マーク・トウェイン".to_owned()],
        gloss: None,
        detail: None,
    };
    said.say(add, 1);
    let base = corrected(&Glossary::default(), &said, &text);
    assert_eq!(base.entries[0].mentions.len(), 3);
    let mut said = Corrections::default();
    let form = "マーク・トウェイン".to_owned();
    said.say(Correction::Split { of, form }, 2);
    let parted = corrected(&base, &said, &text);
    let counts: Vec<usize> = parted
        .entries
        .iter()
        .map(|entry| entry.mentions.len())
        .collect();
    assert_eq!(counts, [2, 1]);
}

#[test]
fn the_same_person_is_known_in_two_texts_by_a_full_name_without_capitals() {
    let entry = |name: &str| Entry::bare(String::new(), name, EntryKind::Person);
    let same = |one: &str, other: &str| same_name(&entry(one), &entry(other));
    assert!(same("マーク・トウェイン", "マーク＝トウェイン") && same("田中太郎", "田中 太郎"));
    assert!(same("김철수", "김철수") && same("فرانشيسكو بترارك", "فرانشيسكو بترارك"));
    assert!(
        !same("田中", "田中") && !same("田中太郎", "田中次郎"),
        "a surname alone is many people's"
    );
}

#[test]
fn a_script_without_capitals_gives_no_list() {
    assert!(
        automatic(&document(&[
            "吾輩は猫である。名前はまだ無い。",
            "どこで生れたか頓と見当がつかぬ。"
        ]))
        .entries
        .is_empty()
    );
}

#[test]
fn dates_are_read_in_their_shapes_and_counts_are_not_dates() {
    let text = document(&[
        "He was born on 7 November 1879 and died on August 21, 1940. In March 1917 he came back.",
        "From 1903–1917 they argued. At 1600 hours 1500 men marched. It cost £1800. On 31 February 1900 nothing happened.",
    ]);
    let dates: Vec<String> = automatic(&text)
        .timeline
        .into_iter()
        .map(|event| event.date)
        .collect();
    assert_eq!(dates, ["1879-11-07", "1903/1917", "1917-03", "1940-08-21"]);
}

#[test]
fn neighbours_are_those_of_the_same_paragraph() {
    let text = document(&[
        "Clara Weiss lived in Vienna.",
        "Clara Weiss left Vienna. Clara Weiss went to Paris.",
    ]);
    let glossary = automatic(&text);
    let clara = glossary
        .entries
        .iter()
        .position(|entry| entry.id == "clara-weiss")
        .expect("found");
    let near: Vec<(&str, usize)> = glossary
        .neighbours(clara, &text)
        .into_iter()
        .map(|(other, count)| (glossary.entries[other].name.as_str(), count))
        .collect();
    assert_eq!(near, [("Vienna", 2), ("Paris", 1)]);
}

#[test]
fn a_title_with_a_full_stop_ends_no_sentence() {
    let text = document(&["“Mr. Drum,” said Mrs. Pocket in 1861, “will you ring?” She went."]);
    let glossary = automatic(&text);
    assert_eq!(
        text.slice(glossary.timeline[0].sentence),
        "“Mr. Drum,” said Mrs. Pocket in 1861, “will you ring?”"
    );
}

/// Words, numbers and signs as they stand in books, and as they do not.
fn pieces() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let known = proptest::sample::select(vec![
        "Ada",
        "Wick",
        "Mr.",
        "Mrs",
        "Sir",
        "the",
        "of",
        "von",
        "née",
        "born",
        "known as",
        "“",
        "”",
        "‘",
        "’s",
        "’",
        ",",
        ".",
        ";",
        "(",
        ")",
        "–",
        "—",
        "\n",
        "1917",
        "44 BC",
        "c. 347",
        "7 November",
        "March",
        "in",
        "In",
        "1903–05",
        "19th century",
        "three months later",
        "III",
        "Jr.",
        "é",
        "ß",
        "Анна",
        "吾輩",
        "was",
        "a",
        "painter",
        "named",
        "St.",
        "U.S.",
        "London",
        "and",
        "or",
        "who",
        "he",
        "nicknamed",
        "the Pen",
        "*",
        "_",
        "\u{ad}",
        "\u{a0}",
        "1",
        "’",
        "-",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => "\\PC{1,4}"]
}

proptest::proptest! {
    #[test]
    fn any_text_has_a_glossary_and_all_of_it_lies_within_the_text(words in proptest::collection::vec((pieces(), proptest::bool::ANY), 0..60)) {
        let text: String = words.iter().map(|(word, space)| format!("{word}{}", if *space { " " } else { "" })).collect();
        let text = document(&[&text, "Ada Wick was a painter in London."]);
        let glossary = automatic(&text);
        let end = text.text.end();
        for entry in &glossary.entries {
            proptest::prop_assert!(!entry.mentions.is_empty() && entry.mentions.windows(2).all(|two| two[0].end <= two[1].start));
            proptest::prop_assert!(entry.mentions.iter().all(|mention| mention.end <= end && !mention.is_empty()));
            proptest::prop_assert!(entry.gloss.as_ref().is_none_or(|gloss| gloss.range.is_some_and(|range| range.end <= end)));
        }
        for event in &glossary.timeline {
            proptest::prop_assert!(event.sentence.start <= event.range.start && event.range.end <= end && !event.date_label().is_empty());
        }
        let half = glossary.until(&text, crate::document::Offset(end.0 / 2));
        proptest::prop_assert!(half.entries.iter().flat_map(|entry| &entry.mentions).all(|mention| mention.end.0 <= end.0 / 2));
    }
}

#[test]
fn a_name_does_not_reach_into_the_next_cell_of_a_table() {
    let document = document(&[
        "They went from Brighton to Hove, and came back to Brighton at night.",
        "Brighton\t3000\tHove\t1200\nHove\tAda Wick\tBrighton",
    ]);
    let found = automatic(&document);
    let whole =
        |name: &str| !name.contains(|c: char| c.is_ascii_digit()) && name != "Hove Ada Wick";
    assert!(
        found
            .entries
            .iter()
            .flat_map(|entry| std::iter::once(&entry.name).chain(&entry.aliases))
            .all(|name| whole(name))
    );
}
