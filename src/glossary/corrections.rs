//! What readers have said of a glossary: who is whom, what is hidden, what is missing. Kept apart from the glossary itself, so that
//! it holds whenever that is made anew.
//!
//! A decision names the entry it is about as the reader saw it. It is applied in the order in which decisions were made, to
//! whichever entry bears that name by then; one whose entry is gone waits until it comes back. Two machines' decisions are joined
//! by taking all of them; a decision is taken back and made again by turns, and the higher count of turns wins.

mod applied;
mod learnt;

pub use applied::corrected;
pub use learnt::{Lesson, learnt};

use super::{Curated, Entry, EntryKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

const FORMAT: &str = "manicule-corrections";
const VERSION: u64 = 1;

/// An entry as the reader saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRef {
    pub id: String,
    pub name: String,
    pub kind: EntryKind,
}

impl From<&Entry> for EntryRef {
    fn from(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            name: entry.name.clone(),
            kind: entry.kind,
        }
    }
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Correction {
    /// Both are one; the second name becomes another name of the first.
    Merge {
        of: EntryRef,
        into: EntryRef,
    },
    /// Two entries that may look like one are two, and nobody is asked again.
    Apart {
        of: EntryRef,
        other: EntryRef,
    },
    /// One of the names of an entry is somebody else's.
    Split {
        of: EntryRef,
        form: String,
    },
    Rename {
        of: EntryRef,
        name: String,
    },
    Retype {
        of: EntryRef,
        kind: EntryKind,
    },
    Hide {
        of: EntryRef,
        on: bool,
    },
    Pin {
        of: EntryRef,
        on: bool,
    },
    /// Another name, found everywhere in the text.
    Alias {
        of: EntryRef,
        alias: String,
    },
    /// The reader's own words; empty ones take the gloss away.
    Gloss {
        of: EntryRef,
        text: String,
    },
    /// An entry that was not found, or more about one that was.
    Add {
        name: String,
        kind: EntryKind,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        aliases: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gloss: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        detail: Option<String>,
    },
    /// Whether the entry is the one called so in the text with this key.
    Elsewhere {
        of: EntryRef,
        text: String,
        name: String,
        same: bool,
    },
    /// Said at once, and taken back at once.
    Several {
        all: Vec<Correction>,
    },
}

impl Correction {
    /// What it is called in “Undo”.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Merge { .. } => say!("edit-join-two-names"),
            Self::Apart { .. } => say!("edit-keep-two-names-apart"),
            Self::Split { .. } => say!("edit-part-a-name"),
            Self::Rename { .. } => say!("edit-rename-name"),
            Self::Retype { .. } => say!("edit-change-the-kind-of-a-name"),
            Self::Hide { on: true, .. } => say!("edit-hide-a-name"),
            Self::Hide { .. } => say!("edit-show-a-name-again"),
            Self::Pin { on: true, .. } => say!("edit-pin-a-name"),
            Self::Pin { .. } => say!("edit-unpin-a-name"),
            Self::Alias { .. } => say!("edit-add-another-name"),
            Self::Gloss { .. } => say!("edit-describe-a-name"),
            Self::Add { .. } => say!("edit-add-a-name"),
            Self::Elsewhere { .. } => say!("edit-compare-names-across-texts"),
            Self::Several { .. } => say!("edit-import-a-glossary"),
        }
    }

    /// All entries of a glossary that somebody wrote.
    #[must_use]
    pub fn import(list: &Curated) -> Self {
        Self::Several {
            all: list.as_additions(),
        }
    }
}

/// Something said, when, and whether it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: Uuid,
    /// Milliseconds since 1970.
    pub at: u64,
    /// How often it was taken back or made again: it holds while this is even.
    #[serde(default)]
    pub turns: u32,
    pub what: Correction,
    /// What another version of the program says besides.
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

/// All that was said of one text's glossary, in the order in which it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    decisions: Vec<Decision>,
    /// What another version of the program wrote beside them, kept for it.
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u64,
    decisions: Vec<Decision>,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

impl Corrections {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty()
    }

    /// What holds, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Correction> {
        self.decisions
            .iter()
            .filter(|decision| decision.turns % 2 == 0)
            .map(|decision| &decision.what)
    }

    /// Adds something said at `now_ms`; the id by which it is taken back.
    pub fn say(&mut self, what: Correction, now_ms: u64) -> Uuid {
        // A clock before 1970, or after the year 9999, has an id to give all the same.
        let seconds = (now_ms / 1000).min(253_402_207_200);
        let nanoseconds = u32::try_from(now_ms % 1000).unwrap_or(0) * 1_000_000;
        let id = Uuid::new_v7(uuid::Timestamp::from_unix(
            uuid::NoContext,
            seconds,
            nanoseconds,
        ));
        // What is said later is applied later, whatever the clock does.
        let at = self
            .decisions
            .last()
            .map_or(now_ms, |last| now_ms.max(last.at.saturating_add(1)));
        self.decisions.push(Decision {
            id,
            at,
            turns: 0,
            what,
            rest: BTreeMap::new(),
        });
        id
    }

    /// Takes a decision back, or makes it again; what it is called, if there is one.
    pub fn turn(&mut self, id: Uuid) -> Option<&'static str> {
        let decision = self
            .decisions
            .iter_mut()
            .find(|decision| decision.id == id)?;
        // A count at its end came from a damaged file, and stays there.
        decision.turns = decision.turns.saturating_add(1);
        Some(decision.what.label())
    }

    /// What a decision is called.
    #[must_use]
    pub fn label(&self, id: Uuid) -> Option<&'static str> {
        self.decisions
            .iter()
            .find(|decision| decision.id == id)
            .map(|decision| decision.what.label())
    }

    /// Takes in what was said elsewhere. In whichever order several are taken in, the same comes out.
    pub fn merge(&mut self, other: &Self) {
        let own = std::mem::take(&mut self.decisions).into_iter();
        let all: Self = own.chain(other.decisions.iter().cloned()).collect();
        self.decisions = all.decisions;
        join_rest(&mut self.rest, &other.rest);
    }

    /// # Errors
    /// One sentence that says why the words are not corrections.
    pub fn parse(json: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(json).map_err(|error| error.to_string())?;
        if file.format != FORMAT || file.version > VERSION {
            return Err(format!(
                "its format is “{}”, version {}",
                file.format, file.version
            ));
        }
        Ok(Self {
            rest: file.rest,
            ..file.decisions.into_iter().collect()
        })
    }

    /// Whether a file is of a later version of the program, and must not be replaced by this one.
    #[must_use]
    pub fn is_newer(json: &str) -> bool {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: serde_json::Value,
        }
        // A version that is no number of ours may be anything.
        serde_json::from_str(json).is_ok_and(|head: Head| {
            head.format == FORMAT
                && head
                    .version
                    .as_u64()
                    .is_none_or(|version| version > VERSION)
        })
    }

    /// One decision a line, so that tools which compare files have something to compare.
    #[must_use]
    pub fn to_json(&self) -> String {
        let lines: Vec<String> = self
            .decisions
            .iter()
            .filter_map(|decision| serde_json::to_string(decision).ok())
            .collect();
        // A map of values has no way to fail.
        let rest = serde_json::to_string(&self.rest).unwrap_or_default();
        let rest = rest.trim_start_matches('{');
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"decisions\":[\n{}\n]{}{rest}\n",
            lines.join(",\n"),
            if self.rest.is_empty() { "" } else { "," }
        )
    }
}

/// Decisions in any order, some of them perhaps twice.
impl FromIterator<Decision> for Corrections {
    fn from_iter<I: IntoIterator<Item = Decision>>(decisions: I) -> Self {
        let mut all: BTreeMap<Uuid, Decision> = BTreeMap::new();
        for decision in decisions {
            match all.get_mut(&decision.id) {
                Some(known) => known.join(decision),
                None => drop(all.insert(decision.id, decision)),
            }
        }
        let mut decisions: Vec<Decision> = all.into_values().collect();
        decisions.sort_by_key(|decision| (decision.at, decision.id));
        Self {
            decisions,
            rest: BTreeMap::new(),
        }
    }
}

impl Decision {
    /// Joins what two files say of one decision.
    fn join(&mut self, other: Self) {
        self.turns = self.turns.max(other.turns);
        join_rest(&mut self.rest, &other.rest);
    }
}

/// Of two values the greater stands, so that all machines keep the same.
fn join_rest(
    own: &mut BTreeMap<String, serde_json::Value>,
    other: &BTreeMap<String, serde_json::Value>,
) {
    for (key, value) in other {
        match own.get_mut(key) {
            Some(known) if known.to_string().cmp(&value.to_string()).is_ge() => {}
            Some(known) => known.clone_from(value),
            None => drop(own.insert(key.clone(), value.clone())),
        }
    }
}

#[cfg(test)]
mod tests;
