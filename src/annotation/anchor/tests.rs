//! What happens to a marked passage when its text changes, in four scripts.

use super::*;
use crate::document::{BlockKind, Builder, Metadata, Package};
use std::fmt::Write;
use std::time::Instant;

const ENGLISH: &str = "The ferry left the island at noon, carrying two priests and a crate of oranges.\n\n\
    Margaret stood at the rail and counted the gulls. ⟦“They follow us,” she said, “because they have nowhere else to go.”⟧ \
    Nobody answered her.\n\n\
    By evening the lights of the harbour had come up, one after another, and the priests had fallen asleep.\n\n\
    The oranges were never delivered; the merchant had died in the spring.";

const GERMAN: &str = "Der Zug hielt auf offener Strecke, und niemand wusste, warum.\n\n\
    Im Abteil saß eine alte Frau mit einem Käfig auf den Knien. ⟦»Er spricht nur – wenn überhaupt – an Sonntagen«, sagte sie⟧ \
    und strich über das Tuch.\n\n\
    Draußen begann es zu schneien, und die Lampen im Gang flackerten.\n\n\
    Erst gegen Mitternacht setzte sich der Zug wieder in Bewegung.";

const CHINESE: &str = "渡船中午离开小岛，船上有两位老人和一箱橘子。\n\n\
    她站在栏杆旁边数海鸥。⟦「它们跟着我们，」她说，「因为它们没有别的地方可去。」⟧没有人回答她。\n\n\
    傍晚时分，港口的灯一盏一盏地亮了起来，老人们都睡着了。\n\n\
    那箱橘子始终没有送到，商人春天就去世了。";

const ARABIC: &str = "غادرت العبارة الجزيرة عند الظهر وعلى متنها شيخان وصندوق برتقال.\n\n\
    وقفت مريم عند السور تعد النوارس. ⟦قالت: «إنها تتبعنا لأنها لا تجد مكانا آخر تذهب إليه».⟧ لم يجبها أحد.\n\n\
    وعند المساء ظهرت أضواء الميناء واحدا بعد الآخر ونام الشيخان.\n\n\
    لم يصل البرتقال قط، فقد مات التاجر في الربيع.";

const ALL: [&str; 4] = [ENGLISH, GERMAN, CHINESE, ARABIC];

/// A document of paragraphs, parted by blank lines.
fn document(text: &str) -> Document {
    let mut builder = Builder::new();
    for paragraph in text.split("\n\n") {
        builder.block(BlockKind::Paragraph);
        builder.text(paragraph);
    }
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}

/// The text without its marks, and the range between them.
fn marked(text: &str) -> (String, TextRange) {
    let start = text
        .chars()
        .position(|c| c == '⟦')
        .expect("an opening mark");
    let end = text.chars().position(|c| c == '⟧').expect("a closing mark") - 1;
    (text.replace(['⟦', '⟧'], ""), TextRange::new(start, end))
}

/// Marks a passage in one text and looks for it in another, with the old text and without. Both must find what `new` marks, or
/// nothing where it marks nothing. Answers the place found with the old text.
fn check(old: &str, new: &str) -> AnchorState {
    let (old, range) = marked(old);
    let anchor = describe(&document(&old), range);
    let (new, expected) = if new.contains('⟦') {
        let (text, range) = marked(new);
        (text, Some(range))
    } else {
        (new.to_owned(), None)
    };
    let document = document(&new);
    let with = locate(&anchor, &document, Some(&old));
    let without = locate(&anchor, &document, None);
    for place in [&with, &without] {
        let words = place.range().map(|range| document.slice(range));
        assert_eq!(
            words,
            expected.map(|range| document.slice(range)),
            "{place:?}"
        );
        assert_eq!(place.range(), expected);
    }
    with
}

/// The paragraphs of a text in another order.
fn reordered(text: &str, order: &[usize]) -> String {
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    order
        .iter()
        .map(|&index| paragraphs[index])
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[test]
fn an_unchanged_text_needs_no_search() {
    for text in ALL {
        assert!(matches!(check(text, text), AnchorState::Exact(_)));
    }
}

#[test]
fn front_matter_and_moved_paragraphs_leave_a_passage_exact() {
    for text in ALL {
        assert!(matches!(
            check(text, &format!("A new preface.\n\nMore of it.\n\n{text}")),
            AnchorState::Exact(_)
        ));
        assert!(matches!(
            check(text, &reordered(text, &[1, 0, 3, 2])),
            AnchorState::Exact(_)
        ));
        assert!(matches!(
            check(text, &reordered(text, &[3, 2, 0, 1])),
            AnchorState::Exact(_)
        ));
    }
}

#[test]
fn retyped_quotes_dashes_and_line_ends_leave_a_passage_exact() {
    let straight = |text: &str| {
        text.replace(['“', '”', '»', '«'], "\"")
            .replace(" – ", "—")
            .replace(" and", "\nand")
    };
    assert!(matches!(
        check(ENGLISH, &straight(ENGLISH)),
        AnchorState::Exact(_)
    ));
    assert!(matches!(
        check(GERMAN, &straight(GERMAN)),
        AnchorState::Exact(_)
    ));
    let curly = CHINESE
        .replace('「', "“")
        .replace('」', "”")
        .replace('，', ",")
        .replace("她说", "她 说");
    assert!(matches!(check(CHINESE, &curly), AnchorState::Exact(_)));
    let vowelled = ARABIC
        .replace('«', "“")
        .replace('»', "”")
        .replace("تتبعنا", "تَتْبَعُنَا");
    assert!(matches!(check(ARABIC, &vowelled), AnchorState::Exact(_)));
}

#[test]
fn words_replaced_inside_leave_a_passage_changed_with_its_ends_right() {
    let changes = [
        (ENGLISH, "nowhere else to go", "no other place to go"),
        (GERMAN, "wenn überhaupt", "falls er will"),
        (CHINESE, "别的地方", "其他去处"),
        (ARABIC, "مكانا آخر", "موضعا غيره"),
    ];
    for (text, from, to) in changes {
        let place = check(text, &text.replace(from, to));
        assert!(
            matches!(place, AnchorState::Changed { confidence, .. } if confidence > 0.7),
            "{place:?}"
        );
    }
}

#[test]
fn words_replaced_at_the_ends_stay_part_of_the_passage() {
    let (from, to) = ("⟦“They follow us,”", "⟦“Birds pursue us,”");
    assert!(matches!(
        check(ENGLISH, &ENGLISH.replace(from, to)),
        AnchorState::Changed { .. }
    ));
    let (from, to) = ("sagte sie⟧", "meinte die Alte⟧");
    assert!(matches!(
        check(GERMAN, &GERMAN.replace(from, to)),
        AnchorState::Changed { .. }
    ));
}

#[test]
fn invisible_signs_marked_with_the_words_stay_marked() {
    let old = "They met at last.\u{2060}⟦\u{2060}—and then\u{2060}⟧ nobody spoke of it again, not even once.";
    let new = "Preface.\n\nThey met at last.\u{2060}⟦\u{2060}—and then\u{2060}⟧ nobody spoke\nof it again, not even once.";
    assert!(matches!(check(old, new), AnchorState::Exact(_)));
}

#[test]
fn words_that_stand_elsewhere_too_are_not_those_that_were_cut_out() {
    let twice = "There is nothing to be done about it now";
    let text = |second: &str| {
        format!(
            "The captain spoke. {twice}, he said.\n\nMany years went by without a word.\n\nThe widow wept.{second} And so it ended."
        )
    };
    let (old, new) = (text(&format!(" ⟦{twice}⟧, she said.")), text(""));
    let (old, range) = marked(&old);
    let anchor = describe(&document(&old), range);
    assert_eq!(
        locate(&anchor, &document(&new), Some(&old)),
        AnchorState::Orphan(Reason::Missing)
    );
}

#[test]
fn a_deleted_passage_is_an_orphan() {
    for text in ALL {
        let (start, end) = (
            text.find('⟦').expect("marked"),
            text.find('⟧').expect("marked"),
        );
        check(
            text,
            &format!("{}{}", &text[..start], &text[end + '⟧'.len_utf8()..]),
        );
        check(text, &reordered(text, &[0, 2, 3]));
    }
}

#[test]
fn a_short_quote_that_occurs_often_stays_with_its_surroundings() {
    let old = "He said yes to the first offer. She said no to the second one. They ⟦said⟧ nothing about the third, and left.";
    let new = "A preface says: who said it? He said yes to the first offer, he said. She said no to the second one. \
        They ⟦said⟧ nothing about the third, and left.";
    assert!(matches!(check(old, new), AnchorState::Exact(_)));
    check(
        old,
        "He said yes to the first offer. She said no to the second one. That was all that was ever heard of it.",
    );
}

#[test]
fn a_short_quote_that_fits_two_places_says_so_and_both_are_offered() {
    let (old, range) =
        marked("He said that it was late. ⟦It rained⟧ all night long. She went home.");
    let anchor = describe(&document(&old), range);
    let new = document(
        "It rained all day long.\n\nNobody knew why. Then again, It rained all week long.",
    );
    let locator = Locator::new(&new, None);
    assert_eq!(
        locator.locate(&anchor),
        AnchorState::Orphan(Reason::Ambiguous)
    );
    let guesses = locator.guesses(&anchor, 3);
    assert_eq!(
        guesses
            .iter()
            .map(|&range| new.slice(range))
            .collect::<Vec<_>>(),
        ["It rained", "It rained"]
    );
    assert!(
        locator
            .guesses(
                &describe(&document(GERMAN), TextRange::new(5_usize, 40_usize)),
                3
            )
            .is_empty()
    );
}

#[test]
fn a_chapter_that_changed_its_file_keeps_its_notes_and_its_own_section_comes_first() {
    let book = |chapters: &[(&str, &str)]| {
        let mut builder = Builder::new();
        for (source, text) in chapters {
            builder.section(source, None, true);
            builder.block(BlockKind::Paragraph);
            builder.text(text);
        }
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    };
    let (one, two) = (
        "It was late. The end of the day, and nobody came.",
        "It was late. The end of the day, and everybody came.",
    );
    let old = book(&[("a.xhtml", one), ("b.xhtml", two)]);
    let at = old.text.as_str().rfind("The end").expect("there");
    let anchor = describe(&old, TextRange::new(at, at + 18));
    assert_eq!(
        (
            anchor.source.as_str(),
            anchor.prefix.as_str(),
            anchor.exact.as_str()
        ),
        ("b.xhtml", "It was late. ", "The end of the day")
    );
    for chapters in [
        [("a.xhtml", one), ("b.xhtml", two)],
        [("b.xhtml", two), ("a.xhtml", one)],
        [("z.xhtml", two), ("a.xhtml", one)],
    ] {
        let new = book(&[&[("front.xhtml", "Of this edition.")][..], &chapters[..]].concat());
        let range = locate(&anchor, &new, None).range().expect("placed");
        assert!(new.text.as_str()[new.text.byte(range.end)..].starts_with(", and everybody"));
    }
}

#[test]
fn a_bookmark_of_no_length_keeps_its_place() {
    let new = ENGLISH.replace(['⟦', '⟧'], "");
    let (old, range) = marked(ENGLISH);
    let anchor = describe(
        &document(&old),
        TextRange {
            start: range.start,
            end: range.start,
        },
    );
    let found = locate(
        &anchor,
        &document(&format!("Preface.\n\n{new}")),
        Some(&old),
    );
    assert_eq!(
        found,
        AnchorState::Exact(TextRange {
            start: range.start.plus(10),
            end: range.start.plus(10)
        })
    );
}

#[test]
fn a_passage_of_many_pages_is_found_by_its_ends() {
    let mut text = String::from("Before it all.\n\n⟦");
    for number in 0..400 {
        let _ = write!(
            text,
            "Sentence {number} of the long passage speaks of {} things. ",
            number * 7919 % 1000
        );
    }
    let text = text.trim_end().to_owned() + "⟧\n\nAfter it all.";
    let new = format!(
        "A preface.\n\n{}",
        text.replace("Sentence 200 of the", "This, the two hundredth of the")
    );
    assert!(matches!(check(&text, &new), AnchorState::Changed { .. }));
}

#[test]
fn an_anchor_says_where_it_was_made() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Heading(1));
    builder.text("Part");
    builder.block(BlockKind::Heading(2));
    builder.text("Chapter one");
    builder.block(BlockKind::Heading(2));
    builder.text("Chapter two");
    builder.block(BlockKind::Paragraph);
    builder.text("Some words.");
    builder.block(BlockKind::Heading(1));
    builder.text("Second part");
    let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let at = document.text.as_str().find("words").expect("there");
    let anchor = describe(&document, TextRange::new(at, at + 5));
    assert_eq!(
        anchor.headings,
        [(1, "Part".to_owned()), (2, "Chapter two".to_owned())]
    );
    assert_eq!((anchor.start as usize, anchor.end as usize), (at, at + 5));
    assert!(anchor.progression > 0.5 && anchor.progression < 1.0);
    assert_eq!(
        describe(&document, TextRange::new(at, 9999usize)).end,
        document.text.end().0
    );
}

#[test]
fn a_text_that_is_empty_or_unlike_places_nothing() {
    let (old, range) = marked(ENGLISH);
    let anchor = describe(&document(&old), range);
    assert_eq!(
        locate(&anchor, &Document::default(), Some(&old)),
        AnchorState::Orphan(Reason::Missing)
    );
    assert_eq!(
        locate(&anchor, &document("Short."), None),
        AnchorState::Orphan(Reason::Missing)
    );
    assert_eq!(
        locate(&anchor, &document(&marked(GERMAN).0), Some(&old)),
        AnchorState::Orphan(Reason::Missing)
    );
    let wild = Anchor {
        start: 9_000_000,
        end: 1,
        ..anchor
    };
    assert_eq!(
        locate(&wild, &document(&old), Some("another")).range(),
        Some(range)
    );
}

#[test]
fn the_hash_is_sha_256_in_lower_case() {
    assert_eq!(
        document("abc").text.sha256(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

/// `cargo test --release --lib -- --ignored --nocapture a_thousand`
#[test]
#[ignore = "prints times, asserts none"]
fn a_thousand_anchors_in_a_megabyte() {
    let mut random = random_numbers(1);
    let lexicon: Vec<String> = (0..5000)
        .map(|_| {
            (0..3 + random(7))
                .map(|_| char::from(b'a' + random(26) as u8))
                .collect()
        })
        .collect();
    let mut paragraph = || {
        // The product makes some words far commoner than others, as in real texts.
        let words: Vec<&str> = (0..80)
            .map(|_| lexicon[random(70) * random(72)].as_str())
            .collect();
        words.join(" ") + "."
    };
    let paragraphs: Vec<String> = (0..1750).map(|_| paragraph()).collect();
    let edited = paragraphs
        .iter()
        .enumerate()
        .filter(|(index, _)| index % 20 > 0);
    let edited: Vec<String> = edited
        .map(|(_, paragraph)| paragraph.replace("ab", "ba"))
        .collect();
    let (old, new) = (
        document(&paragraphs.join("\n\n")),
        document(&edited.join("\n\n")),
    );
    let mut random = random_numbers(2);
    let mut anchor = || {
        let start = random(old.text.end().index() - 200);
        Anchor {
            text_sha256: String::new(),
            ..describe(&old, TextRange::new(start, start + 10 + random(150)))
        }
    };
    let anchors: Vec<Anchor> = (0..1000).map(|_| anchor()).collect();
    for old_text in [Some(old.text.as_str()), None] {
        let start = Instant::now();
        let locator = Locator::new(&new, old_text);
        let placed = anchors
            .iter()
            .filter(|anchor| locator.locate(anchor).range().is_some())
            .count();
        let (bytes, time) = (new.text.as_str().len(), start.elapsed());
        eprintln!(
            "{placed} of 1,000 placed in {bytes} bytes in {time:?}, old text: {}",
            old_text.is_some()
        );
    }
}

/// The same numbers on every run, each below the given limit.
fn random_numbers(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |limit| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    }
}

#[test]
fn words_without_surroundings_stand_where_they_stand_once_and_nowhere_where_they_stand_twice() {
    let paragraph = |chapter: usize, number: usize| {
        format!(
            "This is paragraph {number} of chapter {chapter}, about the keeper and number {chapter}0{number} of his lamps."
        )
    };
    let numbers = (1..5).flat_map(|chapter| (1..6).map(move |number| (chapter, number)));
    let paragraphs: Vec<String> = numbers
        .map(|(chapter, number)| paragraph(chapter, number))
        .collect();
    let document = document(&paragraphs.join("\n\n"));
    let bare = |exact: &str| Anchor {
        source: String::new(),
        text_sha256: String::new(),
        exact: exact.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        start: 0,
        end: 0,
        progression: 0.0,
        headings: Vec::new(),
        printed: Vec::new(),
    };
    let words = |state: AnchorState| match state {
        AnchorState::Exact(range) => Ok(document.slice(range).to_owned()),
        other => Err(other),
    };
    for once in [
        "This is paragraph 4 of chapter 3, about",
        "number 203 of his lamps",
        "405",
    ] {
        let placed = words(locate(&bare(once), &document, None));
        assert_eq!(placed.as_deref(), Ok(once));
    }
    for often in [
        "about the keeper",
        "of his lamps",
        "of chapter 3, about the keeper and number 30",
    ] {
        let placed = locate(&bare(often), &document, None);
        assert_eq!(placed, AnchorState::Orphan(Reason::Ambiguous), "{often}");
    }
}
