//! What is said of somebody, and what only looks like it. `[…]` marks the mention whose gloss is asked for.

mod said;

use super::*;
use crate::document::sample::paragraphs;

fn gloss_of(kind: EntryKind, marked: &str) -> Option<String> {
    let words = marked.replace(['[', ']'], "");
    let document = paragraphs(&[&words]);
    let mut mentions = Vec::new();
    let (mut at, mut open) = (0, 0);
    for c in marked.chars() {
        match c {
            '[' => open = at,
            ']' => mentions.push(document.text.range_of_bytes(open..at)),
            _ => at += c.len_utf8(),
        }
    }
    glossed("X", kind, &document, mentions)
}

fn glossed(
    name: &str,
    kind: EntryKind,
    document: &Document,
    mentions: Vec<TextRange>,
) -> Option<String> {
    let entry = Entry {
        mentions,
        ..Entry::bare("x".to_owned(), name, kind)
    };
    let entries = [entry];
    let gloss = gloss(document, &entries, &Others::of(&entries), 0, &[])?;
    let range = gloss.range.expect("from the text");
    let source = document
        .slice(range)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(
        source.replace(['_', '*'], ""),
        gloss.text,
        "the range holds the very words"
    );
    Some(gloss.text)
}

fn person(marked: &str) -> Option<String> {
    gloss_of(EntryKind::Person, marked)
}

fn place(marked: &str) -> Option<String> {
    gloss_of(EntryKind::Place, marked)
}

#[test]
fn an_apposition_says_who_somebody_is() {
    for (text, gloss) in [
        (
            "There stood [Ada Wick], the keeper of the light, and waved.",
            "the keeper of the light",
        ),
        (
            "There stood [Ada Wick], a tall widow from Marrow, and waved.",
            "a tall widow from Marrow",
        ),
        (
            "They crowned [Otto], Emperor of the Wends, in spring.",
            "Emperor of the Wends",
        ),
        ("They met [Ada Wick] (a lawyer) in the hall.", "a lawyer"),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
}

#[test]
fn a_copula_says_who_somebody_is() {
    for (text, gloss) in [
        (
            "[Ada Wick] was a tall lawyer from Marrow.",
            "a tall lawyer from Marrow",
        ),
        (
            "[Ada Wick] had been a teacher in Marrow.",
            "a teacher in Marrow",
        ),
        (
            "[Otto Brandt] (1879–1940) was a German painter.",
            "a German painter",
        ),
        (
            "[Ada Wick] became the first judge of the island.",
            "the first judge of the island",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
    assert_eq!(
        place("[Marrow] is the capital of the island.").as_deref(),
        Some("the capital of the island")
    );
}

#[test]
fn what_stands_before_a_name_says_who_it_is() {
    for (text, gloss) in [
        (
            "I wrote to a cousin of the king, [Ada Wick], at once.",
            "a cousin of the king",
        ),
        ("In the hall the poet [Ada Wick] read aloud.", "the poet"),
        (
            "In the town there was a fisherman named [Otto Brandt] with one leg.",
            "a fisherman",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
    assert_eq!(
        place("They lived in the village of [Marrow] for years.").as_deref(),
        Some("the village of Marrow")
    );
}

#[test]
fn a_list_is_no_apposition() {
    for words in [
        "They saw [Marrow], the Alps, and Rome.",
        "They saw [Marrow], a horse and a dog.",
    ] {
        assert!(
            place(words).is_none_or(|gloss| !gloss.contains("Alps") && !gloss.contains("horse")),
            "{words}"
        );
    }
}

#[test]
fn what_only_seems_to_be_said_of_a_place_is_not() {
    for words in [
        "He taught law at [Marrow], a position he held until his death.",
        "They drove to [Marrow], who had never seen it, and back.",
        "They walked to [Marrow], the baker of the town and they.",
    ] {
        let gloss = place(words);
        assert!(
            gloss
                .as_ref()
                .is_none_or(|gloss| !["a position", "who had", "the baker"]
                    .iter()
                    .any(|start| gloss.starts_with(start))),
            "{words}: {gloss:?}"
        );
    }
}

#[test]
fn a_town_named_before_its_county_keeps_what_is_said_of_it() {
    assert_eq!(
        place("They drove to Troy, [Ohio], a small town on the river, and back."),
        None
    );
    assert_eq!(
        place("They drove to [Troy], a small town on the river, and back.").as_deref(),
        Some("a small town on the river")
    );
}

#[test]
fn no_gloss_is_a_fragment_a_denial_or_a_word() {
    for words in [
        "[Ada Wick] was not a lawyer.",
        "[Ada Wick] was a.",
        "“[Ada Wick], my dear,” he said, “come.”",
        "[Ada Wick], the",
        "[Ada Wick] was tired.",
        "So [Ada], a man came and knocked.",
    ] {
        let gloss = person(words);
        let whole = gloss
            .as_deref()
            .is_none_or(|gloss| words.replace(['[', ']'], "") == gloss);
        assert!(whole, "{words}: {gloss:?}");
    }
}

#[test]
fn the_more_telling_phrase_is_taken_though_it_comes_later() {
    let text = "My friend [Ada Wick] rang. In the end [Ada Wick], the keeper of the light at Marrow, rang twice.";
    assert_eq!(
        person(text).as_deref(),
        Some("the keeper of the light at Marrow")
    );
}

#[test]
fn where_nothing_tells_a_whole_sentence_does() {
    let words =
        "It rained. [Ada Wick] lived alone beside the harbour and owned three boats. It snowed.";
    assert_eq!(
        person(words).as_deref(),
        Some("Ada Wick lived alone beside the harbour and owned three boats.")
    );
}

#[test]
fn any_end_of_a_text_does_no_harm() {
    for words in [
        "[Ada]",
        "[Ada],",
        "[Ada], the",
        "[Ada] was",
        "[Ada] (",
        "“[Ada]",
        "[Ada], the “red”",
        "[Ada] – a",
        "the [Ada]",
        "é [Ada] é, a é.",
    ] {
        let _ = (person(words), place(words));
    }
}

#[test]
fn praise_and_passing_states_are_no_glosses() {
    for words in [
        "[Ada Wick] was the best girl in the world.",
        "[Ada Wick] was a more serious patient.",
        "“[Ada Wick] is a regular lobster, is she not?” he said.",
        "[Otto] was a fair man.",
        "[Otto] was a young man.",
        "[Ada Wick], the most interesting woman she had ever seen, rang.",
        "“This is [Otto], the son who is here,” he said.",
        "[Otto] was judge, and James was timekeeper.",
        "[Ada Wick] was a source of bitter hatred to him.",
        "[Otto] was a lady's lap-dog.",
        "[Ada Wick] was a very literal young lady.",
        "They had [Otto], who served upon them all, in the house.",
    ] {
        assert_eq!(person(words), None, "{words}");
    }
    assert_eq!(
        person("[Ada Wick] was a tall, thin woman with angles.").as_deref(),
        Some("a tall, thin woman with angles")
    );
}

#[test]
fn one_of_a_list_is_no_description_of_the_next() {
    for words in [
        "They bowed to [Otto], the duke, the children, and everybody else.",
        "Otto, the keeper, [Hunter], and Joyce were upon the other.",
        "He gave it to [Ada Wick], the squire, and Peter.",
        "At the words of the stable-keeper, [Otto] had jumped up.",
    ] {
        assert_eq!(person(words), None, "{words}");
    }
}

#[test]
fn a_pronoun_alone_describes_nobody() {
    for words in [
        "She called her sister, [Ada Wick], at once.",
        "[Ada Wick], his clerk, went out.",
    ] {
        assert_eq!(person(words), None, "{words}");
    }
}

#[test]
fn what_is_said_again_goes_before_what_is_said_once() {
    let words = "[Ada Wick] was a singer from Marrow. Then [Ada Wick], the keeper of the light, rang. \
        In May [Ada Wick], the keeper of the light, rang again. [Ada Wick] was the keeper of the light.";
    assert_eq!(person(words).as_deref(), Some("the keeper of the light"));
}

#[test]
fn a_name_may_come_last() {
    assert_eq!(
        person("Joe kept a lame journeyman, whose name was [Otto].").as_deref(),
        Some("a lame journeyman")
    );
}

#[test]
fn a_sentence_may_begin_with_an_epithet_and_be_told_by_half() {
    assert_eq!(
        person("It rained. Fifteen-year-old [Ada] was very tall, thin, and brown, and reminded one of a colt that has been in the meadow for a whole summer and has run beside every fence there, as far as the brook, the mill and the bridge of the village.").as_deref(),
        Some("Fifteen-year-old Ada was very tall, thin, and brown")
    );
    for passing in [
        "It rained. [Ada Wick] had a headache and went early to bed.",
        "It rained. [Ada Wick] came down from her room and met them.",
        "It rained. [Ada Wick] was very kind to him in the garden.",
    ] {
        assert_eq!(person(passing), None, "{passing}");
    }
}

#[test]
fn a_native_a_chief_and_an_old_hand_are_nouns() {
    for (text, gloss) in [
        (
            "There stood [Otto], a native of Marrow, and waved.",
            "a native of Marrow",
        ),
        (
            "Then came [Otto], who was chief of the harbour service.",
            "chief of the harbour service",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
    assert_eq!(person("He looked at the eldest [Miss Wick]."), None);
}

#[test]
fn the_next_sentence_describes_the_one_who_was_named() {
    let text = "At the gate stood [Mr. Hale]. He was a burly man with a grey beard. He waved.";
    assert_eq!(
        person(text).as_deref(),
        Some("a burly man with a grey beard")
    );
    let text = "“No,” said nobody… “No!” And there stood [Mr. Hale]. He was a burly man with a grey beard.";
    assert_eq!(
        person(text).as_deref(),
        Some("a burly man with a grey beard")
    );
    for text in [
        "“Well!” said [Mrs. Hale]. He was a burly man with a grey beard.",
        "He had served under [Mr. Hale]. He was a burly man with a grey beard.",
    ] {
        assert_eq!(person(text), None, "{text}");
    }
}

#[test]
fn a_word_that_only_ends_like_a_trade_a_figure_and_a_slur_tell_nothing() {
    for text in [
        "[Ada], remember, she said, and went away.",
        "[Ada], the croaker, went away.",
        "“[Ada] is a fighter,” he said.",
        "[Ada] was a queen among them all.",
        "[Ada], the child of his old age, went away.",
        "[Ada] was the younger daughter of the late Lord ----, as they said.",
        "[Jim] was a runaway nigger, they said.",
    ] {
        assert_eq!(person(text), None, "{text}");
    }
    let text = "[Ada] was a widow with the happy gift of winning and holding hearts.";
    let gloss = "a widow with the happy gift of winning and holding hearts";
    assert_eq!(person(text).as_deref(), Some(gloss));
}

#[test]
fn a_title_and_a_place_tell_something_where_nothing_else_does() {
    let document = paragraphs(&[
        "Lunn came in. I saw Professor Lunn, of Hallberg, at noon. Professor Lunn spoke.",
        "Captain Hale sat down.",
    ]);
    let entry = |name: &str, words: &[&str]| {
        let text = document.text.as_str();
        let ranges = words.iter().map(|word| {
            let at = text.find(word).expect("in the text");
            document.text.range_of_bytes(at..at + word.len())
        });
        Entry {
            mentions: ranges.collect(),
            ..Entry::bare(name.to_owned(), name, EntryKind::Person)
        }
    };
    let told = |entry: &Entry| titled(&document, entry).map(|gloss| gloss.text);
    let mut lunn = entry("Lunn", &["Lunn"]);
    lunn.mentions = ["Lunn", "Professor Lunn", "Professor Lunn"]
        .iter()
        .zip([0, 0, 1])
        .map(|(word, nth)| {
            let (at, _) = document
                .text
                .as_str()
                .match_indices(word)
                .nth(nth)
                .expect("there");
            document.text.range_of_bytes(at..at + word.len())
        })
        .collect();
    assert_eq!(told(&lunn).as_deref(), Some("a professor, of Hallberg"));
    // The name that is shown has its title already.
    assert_eq!(told(&entry("Captain Hale", &["Captain Hale"])), None);
}

#[test]
fn a_family_is_that_of_its_best_known_member() {
    let document = paragraphs(&["Mr. Hale came in. Mr. Hale spoke. The Hales were glad."]);
    let text = document.text.as_str();
    let at = text.find("Hales").expect("there");
    let plural = Entry {
        mentions: vec![document.text.range_of_bytes(at..at + 5)],
        ..Entry::bare("hales".to_owned(), "Hales", EntryKind::Person)
    };
    let hale = Entry {
        mentions: vec![document.text.range_of_bytes(0..8)],
        ..Entry::bare("mr-hale".to_owned(), "Mr Hale", EntryKind::Person)
    };
    let entries = [hale, plural];
    let gloss = family(&document, &entries, &entries[1]).map(|gloss| gloss.text);
    assert_eq!(gloss.as_deref(), Some("the family of Mr Hale"));
    assert_eq!(family(&document, &entries, &entries[0]), None);
}

#[test]
fn an_office_that_is_written_as_a_name_is_his_who_stands_behind_it() {
    let text = "A letter came from the Prime Minister, [Lord Wick], announcing that he would come.";
    assert_eq!(person(text).as_deref(), Some("the Prime Minister"));
    assert_eq!(
        person("The King, the Queen, [Lord Wick], and the boys came."),
        None
    );
}

#[test]
fn what_is_said_of_a_surname_alone_is_not_said_of_a_wife() {
    let document = paragraphs(&["She had married an artist named Lyons, and was poor."]);
    let at = document.text.as_str().find("Lyons").expect("there");
    let mention = document.text.range_of_bytes(at..at + 5);
    let told = |name: &str| glossed(name, EntryKind::Person, &document, vec![mention]);
    assert_eq!(told("Mrs Laura Lyons"), None);
    assert_eq!(told("Henry Lyons").as_deref(), Some("an artist"));
}

#[test]
fn an_adjective_is_no_noun_of_anything() {
    let text = "The [Heron] was the least given to that sort of thing.";
    assert_eq!(gloss_of(EntryKind::Organisation, text), None);
}
