//! A dictionary of any three files: it opens or is refused, and every word of it is looked up in bounded room.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::study::dictionary::{Dictionary, Files};
use manicule_fuzz::study::language::Language;
use std::io::Cursor;

/// A word, to be found in the dictionary or not.
const WORDS: [&str; 4] = ["go", "goes", "l’eau", "北京"];

// The kinds of the parts of an article, a zero, the list of words up to its mark, then the articles, packed or not.
fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let kinds = String::from_utf8_lossy(parts.next().unwrap_or_default());
    let rest = parts.next().unwrap_or_default();
    let mark = rest.windows(4).position(|bytes| bytes == b"%%% ");
    let (index, articles) = rest.split_at(mark.unwrap_or(rest.len()));
    let articles = articles.strip_prefix(b"%%% ").unwrap_or_default();
    let info = format!("StarDict's dict ifo file\nbookname=n\n{kinds}\n");
    let files = Files {
        info: info.into_bytes(),
        index: index.to_vec(),
        synonyms: index.to_vec(),
        articles: Box::new(Cursor::new(articles.to_vec())),
    };
    let Ok(mut dictionary) = Dictionary::open(files) else {
        return;
    };
    for word in WORDS {
        for article in dictionary.look_up(word, Language::of("en")) {
            assert!(article.text.chars().count() <= 20_000, "too long an article");
            let has_commands = article.text.chars().any(|c| c.is_control() && !"\n\t".contains(c));
            assert!(!has_commands, "controls in an article");
        }
        assert!(dictionary.longest_beginning(word, 12) <= word.chars().count());
    }
});
