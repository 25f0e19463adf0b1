//! Finds every mention of a list of names: whole words, the longest name first, any white space between words.

use super::language::tokens::{Gap, Word, is_prose, words};
use crate::document::{Document, TextRange};
use std::collections::HashMap;

/// Names, ready to be found.
pub(super) struct Matcher {
    /// By first word: the words of the name, and whose it is; longest first.
    forms: HashMap<String, Vec<(Vec<Part>, usize)>>,
}

/// A word of a name, and whether ’s follows it, as in “Council of People’s Commissars”.
struct Part {
    text: String,
    possessive: bool,
}

impl Matcher {
    /// `names` are pairs of a name and the entry it stands for.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut forms: HashMap<String, Vec<(Vec<Part>, usize)>> = HashMap::new();
        for (name, entry) in names {
            let parts = parts(name);
            if let Some(first) = parts.first() {
                forms
                    .entry(first.text.clone())
                    .or_default()
                    .push((parts, entry));
            }
        }
        forms
            .values_mut()
            .for_each(|forms| forms.sort_by_key(|(parts, _)| std::cmp::Reverse(parts.len())));
        Self { forms }
    }

    /// All mentions, for each of `count` entries.
    pub fn mentions(&self, document: &Document, count: usize) -> Vec<Vec<TextRange>> {
        let mut mentions = vec![Vec::new(); count];
        for block in document.blocks.iter().filter(|block| is_prose(block)) {
            let words = words(document, block);
            let mut index = 0;
            while index < words.len() {
                match self.longest(&words[index..]) {
                    Some((len, entry)) => {
                        let bytes = words[index].byte..words[index + len - 1].end();
                        if let Some(found) = mentions.get_mut(entry) {
                            found.push(document.text.range_of_bytes(bytes));
                        }
                        index += len;
                    }
                    None => index += 1,
                }
            }
        }
        mentions
    }

    fn longest(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        let first = words.first()?;
        let forms = self.forms.get(first.text)?;
        let fits = |parts: &[Part]| {
            let last = parts.len() - 1;
            last < words.len()
                && parts
                    .iter()
                    .zip(words)
                    .enumerate()
                    .all(|(at, (part, word))| {
                        let joined = at == 0 || matches!(word.gap, Gap::Space | Gap::Dot);
                        part.text == word.text
                            && joined
                            && (at == last || part.possessive == word.possessive)
                    })
        };
        forms
            .iter()
            .find(|(parts, _)| fits(parts))
            .map(|(parts, entry)| (parts.len(), *entry))
    }
}

/// A name as the words that a text would have.
fn parts(name: &str) -> Vec<Part> {
    let words = name
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|part| !part.is_empty());
    words
        .map(
            |word| match word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")) {
                Some(text) => Part {
                    text: text.to_owned(),
                    possessive: true,
                },
                None => Part {
                    text: word.to_owned(),
                    possessive: false,
                },
            },
        )
        .collect()
}
