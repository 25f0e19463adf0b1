//! Finds every mention of a list of names: whole words, the longest name first, any white space between words.

use super::language::tokens::{Gap, Word, is_prose, words};
use crate::document::{Document, TextRange};
use std::collections::HashMap;

/// Names, ready to be found: a tree of their words, so that looking costs no more where there are more names.
pub(super) struct Matcher {
    /// The first is the root.
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    /// The nodes after this one, by their word.
    next: HashMap<String, usize>,
    /// The names that end here.
    ends: Vec<Name>,
}

struct Name {
    /// Of each word, whether ’s follows it, as in “Council of People’s Commissars”.
    possessive: Vec<bool>,
    entry: usize,
}

impl Matcher {
    /// `names` are pairs of a name and the entry it stands for.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut matcher = Self {
            nodes: vec![Node::default()],
        };
        for (name, entry) in names {
            matcher.add(name, entry);
        }
        matcher
    }

    fn add(&mut self, name: &str, entry: usize) {
        let (mut node, mut possessive) = (0, Vec::new());
        for word in words_of(name) {
            let text = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
            possessive.push(text.is_some());
            let text = text.unwrap_or(word);
            node = match self.nodes[node].next.get(text) {
                Some(&next) => next,
                None => {
                    let next = self.nodes.len();
                    self.nodes.push(Node::default());
                    self.nodes[node].next.insert(text.to_owned(), next);
                    next
                }
            };
        }
        if node > 0 {
            self.nodes[node].ends.push(Name { possessive, entry });
        }
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

    /// The longest name that begins with the first of the words: how many words it has, and whose it is.
    fn longest(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        let (mut node, mut longest) = (self.nodes.first()?, None);
        for (at, word) in words.iter().enumerate() {
            if at > 0 && !matches!(word.gap, Gap::Space | Gap::Dot) {
                break;
            }
            let Some(&next) = node.next.get(word.text) else {
                break;
            };
            node = &self.nodes[next];
            // The last word may be in the genitive where its name is not.
            let fits = |name: &&Name| {
                let before = name.possessive.iter().zip(words).take(at);
                before
                    .into_iter()
                    .all(|(possessive, word)| *possessive == word.possessive)
            };
            if let Some(name) = node.ends.iter().find(fits) {
                longest = Some((at + 1, name.entry));
            }
        }
        longest
    }
}

/// The words of a name, as a text would have them.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| c.is_whitespace() || c == '.')
        .filter(|part| !part.is_empty())
}
