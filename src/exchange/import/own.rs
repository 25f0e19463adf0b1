//! Notes of this program that come back out of its own files, held against those that are here: nothing of ours is changed by a file,
//! and no word of the file is dropped without a sign.

use super::model::Own;
use super::program::Program;
use crate::annotation::{Annotation, Bringing, Brought, Kind, Notebook, Standing};
use crate::exchange::link::PassageLink;
use crate::exchange::own_words::contained;
use crate::exchange::page::{BlockId, NoteName};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The key of a text and the note on it that a link of ours in another program's file leads to.
pub(super) fn linked(address: &str) -> Option<(String, Own)> {
    let link = PassageLink::parse(address)?;
    let (_, kind) = address.split_once("?kind=")?;
    let kind = Kind::from_name(kind.split('#').next()?);
    Some((link.key, Own::new(link.note?, kind)))
}

/// Of the names of notes whose words differ from ours; a random one of our own.
const NAMESPACE: Uuid = Uuid::from_u128(0x2b7e_9a40_61c8_4d1f_a3f0_5de7_08b9_c614);

/// What becomes of a note that has come back.
pub(super) struct Returned {
    pub(super) brought: Brought,
    pub(super) bringing: Bringing,
    /// The words that differ from ours as a note beside it, for who wants them.
    pub(super) second: Option<Brought>,
}

/// The notes of one text that come back from a file.
pub(super) struct Returning<'a> {
    program: Program,
    notebook: Option<&'a Notebook>,
    standing: Standing,
    /// Names by their ends; none for an end that two share.
    ends: BTreeMap<BlockId, Option<Uuid>>,
    /// The words of those that this file brings already, by name.
    taken: HashMap<Uuid, String>,
}

impl<'a> Returning<'a> {
    pub(super) fn new(program: Program, notebook: Option<&'a Notebook>) -> Self {
        let mut ends = BTreeMap::new();
        if program == Program::Markdown {
            for id in notebook
                .iter()
                .flat_map(|notebook| notebook.replica().ids())
            {
                ends.entry(BlockId::of(id))
                    .and_modify(|name| *name = None)
                    .or_insert(Some(id));
            }
        }
        Self {
            program,
            standing: notebook.map(Notebook::standing).unwrap_or_default(),
            notebook,
            ends,
            taken: HashMap::new(),
        }
    }

    /// Takes in a note. One that is told by the end of its name alone, and is not here, is as good as another program's.
    pub(super) fn take(&mut self, own: Own, mut brought: Brought) -> Returned {
        brought.kind = own.kind;
        let id = match own.name {
            NoteName::Whole(id) => Some(id),
            NoteName::End(end) => self.ends.get(&end).copied().flatten(),
        };
        let Some(id) = id else {
            return self.other(brought);
        };
        (brought.id, brought.is_own) = (id, true);
        if let Some(ours) = self.notebook.and_then(|notebook| notebook.get(id)) {
            align(&mut brought, ours, self.program);
        }
        match self.bringing(&brought) {
            Bringing::Differs => self.differing(brought),
            bringing @ (Bringing::Known | Bringing::Deleted) => Returned {
                brought,
                bringing,
                second: None,
            },
            bringing @ (Bringing::New | Bringing::More) => match self.taken.get(&id) {
                Some(note) if *note == brought.note => Returned {
                    brought,
                    bringing: Bringing::Known,
                    second: None,
                },
                // Two states of one note stand in the file, and none of them is here: both are kept.
                Some(_) => self.other(second_of(&brought)),
                None => {
                    self.taken.insert(id, brought.note.clone());
                    Returned {
                        brought,
                        bringing,
                        second: None,
                    }
                }
            },
        }
    }

    /// What bringing another program's would do.
    pub(super) fn other(&self, brought: Brought) -> Returned {
        Returned {
            bringing: self.bringing(&brought),
            brought,
            second: None,
        }
    }

    fn bringing(&self, brought: &Brought) -> Bringing {
        self.notebook.map_or(Bringing::New, |notebook| {
            notebook.bringing_among(&self.standing, brought)
        })
    }

    fn differing(&self, brought: Brought) -> Returned {
        let second = Some(second_of(&brought)).filter(|second| !second.note.trim().is_empty());
        let there = second.as_ref().map(|second| self.bringing(second));
        let was_taken = there.is_some_and(|there| there != Bringing::New);
        Returned {
            brought,
            bringing: if was_taken {
                Bringing::Known
            } else {
                Bringing::Differs
            },
            second: second.filter(|_| !was_taken),
        }
    }
}

/// What a file says of a note, as one beside it: its name follows from the words, so that it is brought once.
fn second_of(brought: &Brought) -> Brought {
    let name = format!(
        "{}\u{1F}{}\u{1F}{}",
        brought.id,
        brought.note,
        brought.tags.join("\u{1F}")
    );
    Brought {
        id: Uuid::new_v5(&NAMESPACE, name.as_bytes()),
        is_own: false,
        ..brought.clone()
    }
}

/// Takes for ours what only the format has changed: the ends of lines, a backslash, the blanks in a tag, a look that it does not have.
fn align(brought: &mut Brought, ours: &Annotation, program: Program) {
    let joined = ours.note_text();
    let mut known = ours.notes.iter().chain([&joined]);
    if let Some(note) = known.find(|note| is_same_note(note, &brought.note, program)) {
        brought.note.clone_from(note);
    }
    for tag in &mut brought.tags {
        if let Some(same) = ours
            .tags
            .iter()
            .find(|other| one_word(other) == one_word(tag))
        {
            tag.clone_from(same);
        }
    }
    let tells_looks = matches!(program, Program::Manicule | Program::W3c | Program::Readium);
    if !tells_looks {
        (brought.ink, brought.style) = (None, None);
    }
}

fn is_same_note(ours: &str, other: &str, program: Program) -> bool {
    let plain = |note: &str| note.replace("\r\n", "\n").trim_end().to_owned();
    plain(ours) == plain(other)
        || (program == Program::Markdown && contained(ours) == contained(other))
}

fn one_word(tag: &str) -> String {
    let tag = tag.trim_start_matches('#');
    tag.split_whitespace().collect::<Vec<_>>().join("-")
}
