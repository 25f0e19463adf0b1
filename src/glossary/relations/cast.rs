//! The people of a text with their genders, and every place where one of them is named, in text order.

use crate::document::{BlockKind, Document};
use crate::glossary::Entry;
use crate::glossary::language::titles::title;
use crate::glossary::merging::{Gender, gender_of_name};
use std::collections::HashMap;
use std::ops::Range;

/// A person of the list.
pub(super) struct Person {
    /// Index of the entry.
    pub entry: usize,
    pub gender: Option<Gender>,
    /// The title in the name that is shown, in small letters.
    pub title: Option<String>,
    /// How often the text names the person.
    pub count: usize,
}

/// Where a person is named.
pub(super) struct Named {
    pub bytes: Range<usize>,
    /// Index into [`Cast::people`].
    pub person: usize,
    /// It stands within quotation marks.
    pub is_spoken: bool,
}

pub(super) struct Cast<'a> {
    pub document: &'a Document,
    pub people: Vec<Person>,
    /// In text order.
    pub mentions: Vec<Named>,
    /// How many words of narration there are, and how many of them are “I”.
    pub narrated: usize,
    pub first_person: usize,
    /// By the last word of names: how many people bear it.
    surnames: HashMap<String, usize>,
}

impl<'a> Cast<'a> {
    pub fn of(document: &'a Document, entries: &[Entry]) -> Self {
        let mut cast = Self {
            document,
            people: Vec::new(),
            mentions: Vec::new(),
            narrated: 0,
            first_person: 0,
            surnames: HashMap::new(),
        };
        for (entry, known) in entries.iter().enumerate() {
            if !known.is_person() {
                continue;
            }
            let person = cast.people.len();
            let names = std::iter::once(&known.name).chain(&known.aliases);
            let gender = names.take(6).find_map(|name| gender_of_name(name));
            if let Some((_, surname)) = known.name.rsplit_once(' ') {
                *cast.surnames.entry(surname.to_owned()).or_default() += 1;
            }
            cast.people.push(Person {
                entry,
                gender,
                title: title_of(&known.name),
                count: known.mentions.len(),
            });
            let named = |range: &crate::document::TextRange| Named {
                bytes: document.text.bytes(*range),
                person,
                is_spoken: false,
            };
            cast.mentions.extend(known.mentions.iter().map(named));
        }
        cast.mentions
            .sort_unstable_by_key(|named| named.bytes.start);
        cast.tell_speech();
        cast.guess_genders();
        cast
    }

    /// Whether somebody tells his own story: one word of narration in so many is “I”.
    pub fn is_told_by_i(&self) -> bool {
        const FIRST_PERSON: usize = 120;
        self.first_person > 0 && self.first_person * FIRST_PERSON >= self.narrated
    }

    /// Whether somebody says “I” outside of speech now and then, as a narrator does who mostly watches.
    pub fn has_i(&self) -> bool {
        const NOW_AND_THEN: usize = 400;
        self.first_person * NOW_AND_THEN >= self.narrated
    }

    pub fn text(&self) -> &'a str {
        self.document.text.as_str()
    }

    /// The text from `from`, no further than the block that holds it and than `most` bytes.
    pub fn ahead(&self, from: usize, most: usize) -> &'a str {
        let end = self.block(from).end.min(from + most);
        let end = (end..=self.text().len()).find(|at| self.text().is_char_boundary(*at));
        self.text()
            .get(from..end.unwrap_or(from))
            .unwrap_or_default()
    }

    /// The text up to `to`, within its block and at most `most` bytes.
    pub fn behind(&self, to: usize, most: usize) -> &'a str {
        let start = self.block(to).start.max(to.saturating_sub(most));
        let start = (start..=to).find(|at| self.text().is_char_boundary(*at));
        self.text().get(start.unwrap_or(to)..to).unwrap_or_default()
    }

    fn block(&self, byte: usize) -> Range<usize> {
        let blocks = &self.document.blocks;
        let after = blocks.partition_point(|block| block.bytes.start <= byte);
        after
            .checked_sub(1)
            .map_or(byte..byte, |block| blocks[block].bytes.clone())
    }

    /// Whether a mention is a surname alone that several people bear.
    pub fn is_shared(&self, mention: &Named) -> bool {
        let name = self.text().get(mention.bytes.clone()).unwrap_or_default();
        self.surnames.get(name).is_some_and(|count| *count > 1)
    }

    /// Whether a mention has another title than its person: Captain Wick need not be Mr Wick.
    pub fn has_other_title(&self, mention: &Named) -> bool {
        let name = self.text().get(mention.bytes.clone()).unwrap_or_default();
        let own = self.people[mention.person].title.as_ref();
        own.zip(title_of(name))
            .is_some_and(|(own, other)| *own != other)
    }

    /// The mention that ends at a byte.
    pub fn ending_at(&self, byte: usize) -> Option<usize> {
        let after = self
            .mentions
            .partition_point(|named| named.bytes.end < byte);
        self.mentions
            .get(after)
            .is_some_and(|named| named.bytes.end == byte)
            .then_some(after)
    }

    /// The mention that starts at a byte.
    pub fn starting_at(&self, byte: usize) -> Option<usize> {
        let at = self
            .mentions
            .partition_point(|named| named.bytes.start < byte);
        self.mentions
            .get(at)
            .is_some_and(|named| named.bytes.start == byte)
            .then_some(at)
    }

    /// Marks the mentions within quotation marks, and counts the words outside of them.
    fn tell_speech(&mut self) {
        let text = self.document.text.as_str();
        let mut next = 0;
        for block in &self.document.blocks {
            let is_prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Verse);
            let Some(inside) = text.get(block.bytes.clone()) else {
                continue;
            };
            let mut speech = Speech::default();
            let mut before = ' ';
            for (at, c) in inside.char_indices() {
                let byte = block.bytes.start + at;
                while self
                    .mentions
                    .get(next)
                    .is_some_and(|named| named.bytes.start <= byte)
                {
                    self.mentions[next].is_spoken = speech.is_open;
                    next += 1;
                }
                let rest = &inside[at + c.len_utf8()..];
                speech.read(before, c, rest);
                if is_prose && !speech.is_open && c.is_alphabetic() && !before.is_alphabetic() {
                    self.narrated += 1;
                    let is_alone = !rest.starts_with(char::is_alphabetic);
                    self.first_person += usize::from(
                        c == 'I'
                            && is_alone
                            && before != '\''
                            && before != '’'
                            && !rest.starts_with('.'),
                    );
                }
                before = c;
            }
        }
    }

    /// Gives a gender to those whose names tell none, by the pronouns that follow their names.
    fn guess_genders(&mut self) {
        const LOOK: usize = 70;
        const LEAST: usize = 3;
        let mut counts = vec![(0_usize, 0_usize); self.people.len()];
        for (index, named) in self.mentions.iter().enumerate() {
            if self.people[named.person].gender.is_some() {
                continue;
            }
            let next = self
                .mentions
                .get(index + 1)
                .map_or(usize::MAX, |next| next.bytes.start);
            let most = LOOK.min(next.saturating_sub(named.bytes.end));
            let pronoun = self
                .ahead(named.bytes.end, most)
                .split(|c: char| !c.is_alphabetic())
                .find_map(|word| match word {
                    "he" | "his" | "him" | "himself" => Some(Gender::Male),
                    "she" | "her" | "herself" | "hers" => Some(Gender::Female),
                    _ => None,
                });
            match pronoun {
                Some(Gender::Male) => counts[named.person].0 += 1,
                Some(Gender::Female) => counts[named.person].1 += 1,
                None => {}
            }
        }
        for (person, (he, she)) in self.people.iter_mut().zip(counts) {
            if he + she >= LEAST && he >= 3 * she {
                person.gender = Some(Gender::Male);
            } else if he + she >= LEAST && she >= 3 * he {
                person.gender = Some(Gender::Female);
            }
        }
    }
}

/// The title that a name begins with, in small letters, without its full stop.
fn title_of(name: &str) -> Option<String> {
    let (first, _) = name.split_once(' ')?;
    let first = first.trim_end_matches('.').to_lowercase();
    title(&first).map(|_| first)
}

/// Whether speech is open, while a block is read.
#[derive(Default)]
struct Speech {
    is_open: bool,
    /// It was opened by a single mark, which is an apostrophe as well.
    is_single: bool,
}

impl Speech {
    fn read(&mut self, before: char, c: char, rest: &str) {
        match c {
            '“' | '«' => {
                *self = Self {
                    is_open: true,
                    is_single: false,
                }
            }
            '”' | '»' => self.is_open = false,
            '"' => {
                *self = Self {
                    is_open: !self.is_open,
                    is_single: false,
                }
            }
            '‘' if !self.is_open => {
                *self = Self {
                    is_open: true,
                    is_single: true,
                }
            }
            '’' if self.is_open && self.is_single && !rest.starts_with(char::is_alphabetic) => {
                self.is_open = matches!(before, ' ');
            }
            _ => {}
        }
    }
}
