//! Whether a text is English: what it says of itself, else whose small words it is made of.

use crate::document::Document;

/// Words looked at.
const SAMPLE: usize = 4_000;

/// Small words that no other of these languages has.
const SMALL_WORDS: [(&str, &[&str]); 7] = [
    ("en", &["the", "of", "and", "to", "was", "is", "with", "that", "it", "his", "her", "for", "by", "from", "are", "said"]),
    ("de", &["der", "und", "das", "nicht", "ist", "ein", "eine", "zu", "mit", "dem", "den", "von", "auf", "sich", "auch"]),
    ("fr", &["les", "des", "et", "une", "est", "dans", "qui", "pour", "pas", "sur", "il", "elle", "du", "au", "ne"]),
    ("es", &["el", "los", "las", "y", "una", "que", "por", "con", "su", "del", "para", "más", "fue", "lo", "pero"]),
    ("it", &["il", "che", "di", "non", "una", "per", "gli", "della", "è", "nel", "sono", "alla", "dei", "anche"]),
    ("nl", &["het", "een", "van", "niet", "zijn", "dat", "op", "voor", "met", "ook", "aan", "maar", "werd"]),
    ("pt", &["os", "uma", "não", "para", "com", "por", "mais", "dos", "ao", "ele", "ela", "seu", "foi"]),
];

/// Whether the rules for English names can be used.
#[must_use]
pub(super) fn is_english(document: &Document) -> bool {
    if let Some(declared) = &document.meta.language {
        return declared.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("en"));
    }
    let mut counts = [0_usize; SMALL_WORDS.len()];
    let (mut latin, mut other) = (0_usize, 0_usize);
    for word in document.text.as_str().split_whitespace().take(SAMPLE) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        if first < '\u{250}' {
            latin += 1;
        } else {
            other += 1;
        }
        let lower = word.to_lowercase();
        for (count, (_, words)) in counts.iter_mut().zip(SMALL_WORDS) {
            *count += usize::from(words.contains(&lower.as_str()));
        }
    }
    let [english, others @ ..] = counts;
    latin > other && others.iter().all(|count| *count <= english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, Builder, Metadata, Package};

    fn document(words: &str, language: Option<&str>) -> Document {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text(words);
        let meta = Metadata { language: language.map(str::to_owned), ..Metadata::default() };
        builder.finish(meta, Vec::new(), Package::default())
    }

    #[test]
    fn a_text_is_known_by_its_small_words() {
        assert!(is_english(&document("She went to the sea with her aunt.", None)));
        assert!(!is_english(&document("Sie ging mit der Tante an das Meer.", None)));
        assert!(!is_english(&document("Elle est allée à la mer avec les enfants et une tante.", None)));
        assert!(!is_english(&document("Она поехала к морю с тётей.", None)));
    }

    #[test]
    fn what_a_text_says_of_itself_counts_first() {
        assert!(!is_english(&document("Call me Ishmael, said the man.", Some("fr"))));
        assert!(is_english(&document("Ishmael.", Some("en-GB"))));
    }
}
