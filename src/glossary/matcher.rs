//! Finds every mention of a list of names, the longest name first: whole words with any white space between them, in scripts that have
//! blanks between words; in the others wherever a name stands. What languages glue to names is no part of them.

mod affixes;
mod atoms;
mod edges;
mod script;
#[cfg(test)]
mod tests;
mod visible;

pub use affixes::{glued, takes_particles};
pub(super) use visible::said;

use super::EntryKind;
use super::language::{has_genitive_s, tokens::is_prose};
use crate::document::{Document, TextRange};
use atoms::{Atom, Gap};
use edges::{Passage, Standing};
use script::Script;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use visible::Visible;

/// Names, ready to be found: a tree of their words, so that looking costs no more where there are more names.
pub(super) struct Matcher {
    /// The first is the root.
    nodes: Vec<Node>,
    /// The first bytes of all names: most words of a text have another.
    heads: [bool; 256],
}

#[derive(Default)]
struct Node {
    /// The nodes after this one, by their word and by what stands before it.
    next: HashMap<String, Vec<(Joint, usize)>>,
    /// The names that end here.
    ends: Vec<Name>,
}

/// What stands between two words of a name.
#[derive(Clone, PartialEq, Eq)]
enum Joint {
    Nothing,
    Space,
    Dot,
    Middle,
    Signs(String),
}

struct Name {
    /// Of each word, whether ’s follows it, as in “Council of People’s Commissars”.
    possessive: Vec<bool>,
    /// In all its words.
    letters: usize,
    kind: EntryKind,
    entry: usize,
}

/// Where a name was found, in bytes, and whose it is.
#[derive(Clone, Copy)]
struct Hit {
    start: usize,
    end: usize,
    entry: usize,
}

/// A name of more words, or letters, is none.
const LONGEST: usize = 100;

impl Matcher {
    /// `names` are names with what they are, and the entry they stand for.
    pub fn new<'a>(names: impl IntoIterator<Item = (&'a str, EntryKind, usize)>) -> Self {
        let mut matcher = Self {
            nodes: vec![Node::default()],
            heads: [false; 256],
        };
        let mut atoms = Vec::new();
        for (name, kind, entry) in names {
            atoms::cut(name, &mut atoms);
            if !atoms.is_empty() && atoms.len() <= LONGEST {
                matcher.add(name, &atoms, kind, entry);
            }
        }
        matcher
    }

    fn add(&mut self, name: &str, atoms: &[Atom], kind: EntryKind, entry: usize) {
        let (mut node, mut before) = (0, None);
        for atom in atoms {
            let key = atom.key(name);
            if before.is_none() {
                let head = key.as_bytes().first().copied().unwrap_or_default();
                self.heads[usize::from(head)] = true;
            }
            let joint = before.map_or(Joint::Nothing, |before| Joint::of(name, before, *atom));
            let known = self.nodes[node].next.get(key.as_ref());
            let known = known.and_then(|all| all.iter().find(|(known, _)| *known == joint));
            node = match known {
                Some(&(_, next)) => next,
                None => {
                    let next = self.nodes.len();
                    self.nodes.push(Node::default());
                    let all = self.nodes[node].next.entry(key.into_owned());
                    all.or_default().push((joint, next));
                    next
                }
            };
            before = Some(*atom);
        }
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        self.nodes[node].ends.push(Name {
            possessive: atoms.iter().map(|atom| atom.is_possessive()).collect(),
            letters,
            kind,
            entry,
        });
    }

    /// All mentions, for each of `count` entries.
    pub fn mentions(&self, document: &Document, count: usize) -> Vec<Vec<TextRange>> {
        let mut mentions = vec![Vec::new(); count];
        if self.nodes.len() == 1 {
            return mentions;
        }
        let has_genitive_s = has_genitive_s(document);
        let mut atoms = Vec::new();
        for block in document.blocks.iter().filter(|block| is_prose(block)) {
            let visible = Visible::of(document, block);
            atoms::cut(visible.text(), &mut atoms);
            let passage = Passage::new(visible.text(), &atoms, has_genitive_s);
            let hits = (0..atoms.len()).filter_map(|at| self.longest(&passage, at));
            for hit in apart(hits) {
                if let Some(found) = mentions.get_mut(hit.entry) {
                    let bytes = visible.back(hit.start..hit.end);
                    found.push(document.text.range_of_bytes(bytes));
                }
            }
        }
        mentions
    }

    /// The longest name that begins with an atom.
    fn longest(&self, passage: &Passage<'_>, first: usize) -> Option<Hit> {
        let atom = passage.atoms[first];
        let mut best = None;
        if atom.is_plain {
            let head = passage.text.as_bytes()[atom.start];
            if !self.heads[usize::from(head)] {
                return None;
            }
        }
        let mut walk = Walk {
            matcher: self,
            passage,
            first,
            start: atom.start,
            best: &mut best,
        };
        walk.step(0, first, atom.key(passage.text));
        if best.is_none() && (!atom.is_plain || atom.script != Script::Other) {
            for (start, key) in affixes::beginnings(passage.text, atom) {
                let mut walk = Walk {
                    matcher: self,
                    passage,
                    first,
                    start,
                    best: &mut best,
                };
                walk.step(0, first, key);
            }
        }
        best
    }
}

/// A way through the tree of names, along the words of a text.
struct Walk<'a, 'b> {
    matcher: &'a Matcher,
    passage: &'a Passage<'a>,
    first: usize,
    /// Where the name begins: behind what is glued before it.
    start: usize,
    best: &'b mut Option<Hit>,
}

impl Walk<'_, '_> {
    /// Takes the names on whose way an atom lies, as it stands or without its ending.
    fn step(&mut self, node: usize, at: usize, key: Cow<'_, str>) {
        let Some(from) = self.matcher.nodes.get(node) else {
            return;
        };
        let (text, atom) = (self.passage.text, self.passage.atoms[at]);
        for (joint, next) in from.next.get(key.as_ref()).into_iter().flatten() {
            if self.is_joined(joint, at) {
                self.end(*next, at, atom.end);
                self.go_on(*next, at);
            }
        }
        let whole = if at == self.first {
            self.start
        } else {
            atom.start
        };
        if atom.is_plain && !self.passage.has_genitive_s {
            return;
        }
        let word = &text[whole..atom.end];
        for cut in affixes::endings(word, atom.script, self.passage.has_genitive_s) {
            let key = atoms::key(&word[..cut], atom.script);
            for (joint, next) in from.next.get(key.as_ref()).into_iter().flatten() {
                if self.is_joined(joint, at) {
                    self.end(*next, at, whole + cut);
                }
            }
        }
    }

    fn go_on(&mut self, node: usize, at: usize) {
        let is_leaf = self.matcher.nodes[node].next.is_empty();
        if let Some(next) = self.passage.atoms.get(at + 1).filter(|_| !is_leaf) {
            self.step(node, at + 1, next.key(self.passage.text));
        }
    }

    fn is_joined(&self, joint: &Joint, at: usize) -> bool {
        let atoms = self.passage.atoms;
        at == self.first || joint.fits(self.passage.text, atoms[at - 1], atoms[at])
    }

    /// Takes the name that ends here, if one does that is longer than any before.
    fn end(&mut self, node: usize, last: usize, end: usize) {
        let atoms = self.passage.atoms;
        let is_cut = self.start > atoms[self.first].start || end < atoms[last].end;
        // The last word may be in the genitive where its name is not.
        let fits = |name: &&Name| {
            let mut words = name.possessive.iter().zip(&atoms[self.first..last]);
            words.all(|(possessive, word)| *possessive == word.is_possessive())
                && (!is_cut || name.letters > 2 || atoms[last].script == Script::Hangul)
                && self.passage.has(Standing {
                    first: self.first,
                    last,
                    start: self.start,
                    end,
                    kind: name.kind,
                })
        };
        if self.best.is_some_and(|best| best.end >= end) {
            return;
        }
        if let Some(name) = self.matcher.nodes[node].ends.iter().find(fits) {
            *self.best = Some(Hit {
                start: self.start,
                end,
                entry: name.entry,
            });
        }
    }
}

impl Joint {
    fn of(name: &str, before: Atom, next: Atom) -> Self {
        match atoms::gap(name, before, next) {
            Gap::Nothing => Self::Nothing,
            Gap::Space | Gap::Line => Self::Space,
            Gap::Dot | Gap::Signs(".") => Self::Dot,
            Gap::Middle => Self::Middle,
            Gap::Signs(signs) => Self::Signs(signs.to_owned()),
        }
    }

    /// Whether a text has between two atoms what the name has there.
    fn fits(&self, text: &str, before: Atom, next: Atom) -> bool {
        let are = |test: fn(Script) -> bool| test(before.script) && test(next.script);
        match (self, atoms::gap(text, before, next)) {
            (Self::Nothing, Gap::Nothing)
            | (Self::Space | Self::Dot, Gap::Space | Gap::Line | Gap::Dot)
            | (Self::Dot, Gap::Signs("."))
            | (Self::Middle | Self::Dot, Gap::Middle)
            | (Self::Middle, Gap::Dot) => true,
            (Self::Space, Gap::Middle) | (Self::Middle, Gap::Space) => are(Script::is_unspaced),
            (Self::Space, Gap::Nothing) | (Self::Nothing, Gap::Space) => {
                are(Script::is_japanese_or_chinese)
            }
            (Self::Signs(own), Gap::Signs(signs)) => own == signs,
            _ => false,
        }
    }
}

/// Names of which none lies in another, the longest first. They come by their beginnings, and go so.
fn apart(hits: impl Iterator<Item = Hit>) -> Vec<Hit> {
    let mut all = Vec::new();
    let (mut touching, mut end) = (Vec::new(), 0);
    for hit in hits {
        if hit.start >= end {
            settle(&mut touching, &mut all);
        }
        end = end.max(hit.end);
        touching.push(hit);
    }
    settle(&mut touching, &mut all);
    all
}

fn settle(touching: &mut Vec<Hit>, all: &mut Vec<Hit>) {
    if touching.len() < 2 {
        all.append(touching);
        return;
    }
    touching.sort_by_key(|hit| (std::cmp::Reverse(hit.end - hit.start), hit.start));
    let mut kept: BTreeMap<usize, Hit> = BTreeMap::new();
    for hit in touching.drain(..) {
        let before = kept.range(..hit.end).next_back();
        if before.is_none_or(|(_, before)| before.end <= hit.start) {
            kept.insert(hit.start, hit);
        }
    }
    all.extend(kept.into_values());
}

/// A name by which forms are compared: single blanks and no full stops between words, nothing between the parts of names in Japanese
/// and Chinese.
pub(super) fn form(name: &str) -> String {
    let mut atoms = Vec::new();
    atoms::cut(name, &mut atoms);
    let mut form = String::with_capacity(name.len());
    let mut before: Option<Atom> = None;
    for atom in atoms {
        if let Some(before) = before {
            if before.is_possessive() {
                form.push_str("'s");
            }
            let is_unspaced = before.script.is_unspaced() || atom.script.is_unspaced();
            match atoms::gap(name, before, atom) {
                Gap::Nothing => {}
                Gap::Signs(signs) if signs != "." => form.push_str(signs),
                _ if is_unspaced => {}
                _ => form.push(' '),
            }
        }
        form.push_str(&atom.key(name));
        before = Some(atom);
    }
    form
}

/// Whether a person's name is more than a given name or a surname, as far as it can be seen: two words, or as many letters as a
/// surname and a given name have in China, Japan and Korea.
pub(super) fn is_full(name: &str) -> bool {
    let mut atoms = Vec::new();
    atoms::cut(name.trim(), &mut atoms);
    let parted = |pair: &[Atom]| !pair[0].touches(pair[1]);
    let all = |script: Script| atoms.iter().all(|atom| atom.script == script);
    atoms.windows(2).any(parted)
        || all(Script::Han) && atoms.len() > 2
        || all(Script::Hangul) && name.trim().chars().count() > 2
}
