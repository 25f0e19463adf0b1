//! Which language a text is in, as far as the finding of names depends on it; and whether names can be found in it at all.
//!
//! The files below hold what is known of languages: words, titles, months, cases. Everything else in the glossary uses them.

pub mod inflection;
pub mod key;
pub mod listed;
pub mod months;
pub mod titles;
pub mod tokens;
pub mod word_lists;

use crate::document::{Document, names_a_language, primary_language};

/// Words looked at.
const SAMPLE: usize = 4_000;
/// So many small words of another language outweigh what a text declares of itself, if its own are far fewer.
const OUTWEIGHS: usize = 60;

/// Languages with words of their own; all others share general ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Language {
    English,
    German,
    French,
    Spanish,
    Italian,
    Russian,
    Other,
}

/// Small words that are frequent in one language and rare in its neighbours. Several rows may be one [`Language`].
const SMALL_WORDS: [(Language, &str); 12] = [
    (
        Language::English,
        "the of and to was is with that it his her for by from are said",
    ),
    (
        Language::German,
        "der und das nicht ist ein eine zu mit dem den von auf sich auch",
    ),
    (
        Language::French,
        "les des et une est dans qui pour pas sur il elle du au ne",
    ),
    (
        Language::Spanish,
        "el los las y una que por con su del para más fue lo pero",
    ),
    (
        Language::Russian,
        "и в не на что он с как это но она из его за был была же её было от",
    ),
    (
        Language::Italian,
        "il che di non una per gli della è nel sono alla dei anche",
    ),
    (
        Language::Other,
        "het een van niet zijn dat op voor met ook aan maar werd",
    ),
    (
        Language::Other,
        "os uma não para com por mais dos ao ele ela seu foi",
    ),
    (
        Language::Other,
        "się nie na jest że był była do jak po ale przez od",
    ),
    (
        Language::Other,
        "och att det som var inte hade med han hun jeg ikke til på av",
    ),
    (
        Language::Other,
        "і в не на що він з як це але вона та було від що її",
    ),
    (
        Language::Other,
        "и на не се да от за той тя беше като си са щеше",
    ),
];

/// The language that a text declares, unless its words plainly belie that; else that of its small words.
#[must_use]
pub(super) fn language(document: &Document) -> Language {
    let counts = counts(document);
    // The first row wins a draw: a text without any small word is taken for English, the usual case.
    let most = (1..counts.len()).fold(0, |most, row| {
        if counts[row] > counts[most] {
            row
        } else {
            most
        }
    });
    let own = SMALL_WORDS[most].0;
    let Some(declared) = declared(document) else {
        // Without a small word of any language, the letters tell.
        return if counts[most] == 0 && !is_mostly_latin(document) {
            Language::Other
        } else {
            own
        };
    };
    let kept = SMALL_WORDS
        .iter()
        .zip(counts)
        .filter(|((language, _), _)| *language == declared)
        .map(|(_, count)| count)
        .max();
    if counts[most] >= OUTWEIGHS && counts[most] > 5 * kept.unwrap_or(0) {
        own
    } else {
        declared
    }
}

/// Whether names end in -s in the genitive, without an apostrophe: “Petrarchs”. Where a text does not say which language it is in, its
/// small words do.
#[must_use]
pub(super) fn has_genitive_s(document: &Document) -> bool {
    const ROWS: [&str; 3] = ["der ", "het ", "och "];
    let declared = document.meta.language.as_deref();
    match declared.filter(|tag| names_a_language(tag)) {
        Some(tag) => matches!(
            primary_language(tag).as_str(),
            "de" | "nl" | "sv" | "da" | "nb" | "nn" | "no" | "fo"
        ),
        None => {
            let most = SMALL_WORDS.iter().zip(counts(document));
            let most = most.filter(|(_, count)| *count > 0);
            // The first row wins a draw here too.
            let most = most.rev().max_by_key(|(_, count)| *count);
            most.is_some_and(|((_, words), _)| ROWS.iter().any(|row| words.starts_with(row)))
        }
    }
}

/// Whether the tagger, which has learnt English, is to find the names.
#[must_use]
pub(super) fn is_english(document: &Document) -> bool {
    language(document) == Language::English
}

fn declared(document: &Document) -> Option<Language> {
    let tag = document.meta.language.as_deref()?;
    if !names_a_language(tag) {
        return None;
    }
    Some(match primary_language(tag).as_str() {
        "en" => Language::English,
        "de" => Language::German,
        "fr" => Language::French,
        "es" => Language::Spanish,
        "it" => Language::Italian,
        "ru" => Language::Russian,
        _ => Language::Other,
    })
}

fn counts(document: &Document) -> [usize; SMALL_WORDS.len()] {
    let rows = SMALL_WORDS.map(|(_, words)| words.split(' ').collect::<Vec<_>>());
    let mut counts = [0; SMALL_WORDS.len()];
    for word in document.text.as_str().split_whitespace().take(SAMPLE) {
        let lower = word
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        for (count, words) in counts.iter_mut().zip(&rows) {
            *count += usize::from(words.contains(&lower.as_str()));
        }
    }
    counts
}

fn is_mostly_latin(document: &Document) -> bool {
    let letters = || {
        document
            .text
            .as_str()
            .chars()
            .filter(|c| c.is_alphabetic())
            .take(SAMPLE)
    };
    letters().filter(|c| *c < '\u{250}').count() * 2 >= letters().count()
}

/// Why no names are found in a text by themselves, in one sentence for the reader; none where they are looked for.
#[must_use]
pub fn unavailable(document: &Document) -> Option<&'static str> {
    let (mut upper, mut lower, mut neither) = (0_u64, 0_u64, 0_u64);
    for c in document.text.as_str().chars().filter(|c| c.is_alphabetic()) {
        // Georgian has capitals in Unicode, but writes no names with them.
        if matches!(c, '\u{10a0}'..='\u{10ff}') || !c.is_lowercase() && !c.is_uppercase() {
            neither += 1;
        } else if c.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    if neither > upper + lower {
        return Some(say!("glossary-no-capitals-script"));
    }
    let few = upper + lower < 40;
    if few || is_english(document) {
        None
    } else if upper == 0 {
        Some(say!("glossary-no-capitals"))
    } else if lower * 10 < upper {
        Some(say!("glossary-all-capitals"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    fn document(text: &str, language: Option<&str>) -> Document {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text(text);
        let meta = Metadata {
            language: language.map(str::to_owned),
            ..Metadata::default()
        };
        builder.finish(meta, Vec::new(), Package::default())
    }

    #[test]
    fn a_text_is_known_by_its_small_words() {
        let detected = |text: &str| language(&document(text, None));
        assert_eq!(
            detected("She went to the sea with her aunt."),
            Language::English
        );
        assert_eq!(
            detected("Sie ging mit der Tante an das Meer."),
            Language::German
        );
        assert_eq!(
            detected("Elle est allée à la mer avec les enfants et une tante."),
            Language::French
        );
        assert_eq!(
            detected("Se fue con los niños y una tía, pero el mar estaba lejos."),
            Language::Spanish
        );
        assert_eq!(
            detected("Она поехала к морю с тётей, и это был долгий путь."),
            Language::Russian
        );
        assert_eq!(
            detected("Il mare non è lontano, disse la zia, che sono vecchia."),
            Language::Italian
        );
        assert_eq!(detected("吾輩は猫である。"), Language::Other);
    }

    #[test]
    fn what_a_text_says_of_itself_counts_first() {
        assert_eq!(
            language(&document("Call me Ishmael, said the man.", Some("fr"))),
            Language::French
        );
        assert_eq!(
            language(&document("Ishmael.", Some("en-GB"))),
            Language::English
        );
        assert_eq!(
            language(&document("Ishmael.", Some("und"))),
            Language::English
        );
    }

    #[test]
    fn a_long_text_is_not_taken_for_what_it_plainly_is_not() {
        let text = "Sie ging mit der Tante auf das Feld und sah den Mond. ".repeat(20);
        assert_eq!(language(&document(&text, Some("en"))), Language::German);
    }

    #[test]
    fn a_script_without_capitals_is_reported_to_the_reader() {
        let reason = |text: &str| unavailable(&document(text, None));
        assert!(
            reason("吾輩は猫である。名前はまだ無い。")
                .is_some_and(|why| why.contains("script without capital letters"))
        );
        assert!(reason("ذهبت ليلى إلى السوق في الصباح").is_some());
        assert!(
            reason(
                "私はロンドンの Oxford で生まれ、そこで Anna に会いました。それは遠い昔の話です。"
            )
            .is_some()
        );
        assert!(reason("She wrote 猫 on the wall.").is_none());
    }

    #[test]
    fn a_text_of_one_case_is_reported_to_the_reader() {
        let text = "Die Tante ging mit dem Hund nach Rosenau, und das war nicht gut.";
        assert!(unavailable(&document(text, None)).is_none());
        assert!(
            unavailable(&document(&text.to_lowercase(), None))
                .is_some_and(|why| why.contains("no capital letters"))
        );
        assert!(
            unavailable(&document(&text.to_uppercase(), None))
                .is_some_and(|why| why.contains("capitals throughout"))
        );
    }
}
