//! The reader's sentences in English, for the modules of the reader that are compiled in here. Those have no numbers that change a word.

const ENGLISH: &str = include_str!("../../assets/messages/en.ftl");

/// The sentence of a key; the key itself where there is none.
pub fn plain(key: &'static str) -> &'static str {
    let is_its = |line: &'static str| line.strip_prefix(key)?.strip_prefix(" = ");
    ENGLISH.lines().find_map(is_its).unwrap_or(key)
}

pub fn filled(key: &'static str, values: &[(&str, String)]) -> String {
    let fill = |sentence: String, (name, value): &(&str, String)| {
        sentence.replace(&format!("{{ ${name} }}"), value)
    };
    values.iter().fold(plain(key).to_owned(), fill)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_and_filled() {
        let sentence = filled("error-missing", &[("path", "a.md".to_owned())]);
        assert!(
            sentence.contains("a.md") && !sentence.contains('$'),
            "{sentence}"
        );
        assert_eq!(plain("no-such-sentence"), "no-such-sentence");
    }
}
