//! What readers have said of a glossary: who is whom, what is hidden, what is missing. Kept apart from the glossary itself, so that
//! it holds whenever that is made anew.
//!
//! A decision names the entry it is about as the reader saw it. It is applied in the order in which decisions were made, to
//! whichever entry bears that name by then; one whose entry is gone waits until it comes back. Two machines' decisions are joined
//! by taking all of them; a decision is taken back and made again by turns, and the higher count of turns wins.

use super::matcher::Matcher;
use super::{Curated, Entry, EntryKind, Gloss, Glossary, slug};
use crate::document::{Document, TextRange};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const FORMAT: &str = "manicule-corrections";
const VERSION: u64 = 1;

/// An entry as the reader saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: String,
    pub name: String,
    pub kind: EntryKind,
}

impl From<&Entry> for Named {
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
        of: Named,
        into: Named,
    },
    /// One of the names of an entry is somebody else's.
    Split {
        of: Named,
        form: String,
    },
    Rename {
        of: Named,
        name: String,
    },
    Retype {
        of: Named,
        kind: EntryKind,
    },
    Hide {
        of: Named,
        on: bool,
    },
    Pin {
        of: Named,
        on: bool,
    },
    /// Another name, found everywhere in the text.
    Alias {
        of: Named,
        alias: String,
    },
    /// The reader's own words; empty ones take the gloss away.
    Gloss {
        of: Named,
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
        of: Named,
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
            Self::Merge { .. } => "Join two names",
            Self::Split { .. } => "Part a name",
            Self::Rename { .. } => "Rename",
            Self::Retype { .. } => "Change the kind of a name",
            Self::Hide { on: true, .. } => "Hide a name",
            Self::Hide { .. } => "Show a name again",
            Self::Pin { on: true, .. } => "Pin a name",
            Self::Pin { .. } => "Unpin a name",
            Self::Alias { .. } => "Add another name",
            Self::Gloss { .. } => "Describe a name",
            Self::Add { .. } => "Add a name",
            Self::Elsewhere { .. } => "Compare names across texts",
            Self::Several { .. } => "Import a glossary",
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
}

/// All that was said of one text's glossary, in the order in which it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    decisions: Vec<Decision>,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u64,
    decisions: Vec<Decision>,
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
        for decision in &other.decisions {
            match self.decisions.iter_mut().find(|own| own.id == decision.id) {
                Some(own) => own.turns = own.turns.max(decision.turns),
                None => self.decisions.push(decision.clone()),
            }
        }
        self.decisions
            .sort_by_key(|decision| (decision.at, decision.id));
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
            decisions: file.decisions,
        })
    }

    /// Whether a file is of a later version of the program, and must not be replaced by this one.
    #[must_use]
    pub fn is_newer(json: &[u8]) -> bool {
        let version =
            |value: serde_json::Value| value.get("version").and_then(serde_json::Value::as_u64);
        serde_json::from_slice(json)
            .ok()
            .and_then(version)
            .is_some_and(|version| version > VERSION)
    }

    /// One decision a line, so that tools which compare files have something to compare.
    #[must_use]
    pub fn to_json(&self) -> String {
        let lines: Vec<String> = self
            .decisions
            .iter()
            .filter_map(|decision| serde_json::to_string(decision).ok())
            .collect();
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"decisions\":[\n{}\n]}}\n",
            lines.join(",\n")
        )
    }
}

/// A glossary as its readers have corrected it.
#[must_use]
pub fn corrected(base: &Glossary, corrections: &Corrections, document: &Document) -> Glossary {
    let mut work = Work {
        document,
        entries: base.entries.clone(),
        hidden: vec![false; base.entries.len()],
        names: Vec::new(),
    };
    corrections
        .standing()
        .for_each(|correction| work.apply(correction));
    work.find_names();
    let (entries, hidden) = work.parted();
    let mut glossary = Glossary::new(entries, base.timeline.clone());
    glossary.hidden = hidden;
    glossary
}

/// A glossary that is being corrected.
struct Work<'a> {
    document: &'a Document,
    entries: Vec<Entry>,
    hidden: Vec<bool>,
    /// Names that are yet to be found in the text, with the ids of their entries.
    names: Vec<(String, String)>,
}

impl Work<'_> {
    fn apply(&mut self, correction: &Correction) {
        match correction {
            Correction::Several { all } => all.iter().for_each(|one| self.apply(one)),
            Correction::Add {
                name,
                kind,
                aliases,
                gloss,
                detail,
            } => {
                self.add(name, *kind, aliases, gloss.as_ref(), detail.as_ref());
            }
            Correction::Merge { of, into } => self.unite(of, into),
            Correction::Split { of, form } => self.part(of, form),
            Correction::Elsewhere { .. } => {}
            Correction::Hide { of, on } => {
                if let Some(index) = self.find(of) {
                    self.hidden[index] = *on;
                }
            }
            Correction::Rename { of, name } => self.change(of, |entry| {
                let old = std::mem::replace(&mut entry.name, name.clone());
                entry.aliases.retain(|alias| alias != name);
                entry.aliases.insert(0, old);
            }),
            Correction::Retype { of, kind } => self.change(of, |entry| entry.kind = *kind),
            Correction::Pin { of, on } => self.change(of, |entry| entry.pinned = *on),
            Correction::Gloss { of, text } => self.change(of, |entry| {
                entry.gloss = Some(text.trim())
                    .filter(|text| !text.is_empty())
                    .map(|text| Gloss {
                        text: text.to_owned(),
                        range: None,
                        own: true,
                    });
            }),
            Correction::Alias { of, alias } => {
                let id = self.find(of).map(|index| self.entries[index].id.clone());
                self.change(of, |entry| add_alias(entry, alias));
                self.names.extend(id.map(|id| (alias.clone(), id)));
            }
        }
    }

    /// The entry that is meant: by its name and id, then by its name, then by another name of its kind.
    fn find(&self, of: &Named) -> Option<usize> {
        let by = |fits: &dyn Fn(&Entry) -> bool| self.entries.iter().position(fits);
        by(&|entry| entry.id == of.id && entry.name == of.name)
            .or_else(|| by(&|entry| entry.name == of.name && entry.kind == of.kind))
            .or_else(|| by(&|entry| entry.kind == of.kind && entry.aliases.contains(&of.name)))
            .or_else(|| by(&|entry| entry.id == of.id && !of.id.is_empty()))
    }

    fn change(&mut self, of: &Named, change: impl FnOnce(&mut Entry)) {
        if let Some(index) = self.find(of) {
            change(&mut self.entries[index]);
        }
    }

    fn unite(&mut self, of: &Named, into: &Named) {
        let (Some(gone), Some(kept)) = (self.find(of), self.find(into)) else {
            return;
        };
        if gone == kept {
            return;
        }
        let gone_id = self.entries[gone].id.clone();
        let kept_id = self.entries[kept].id.clone();
        let old = self.entries.remove(gone);
        self.hidden.remove(gone);
        let kept = if gone < kept { kept - 1 } else { kept };
        let entry = &mut self.entries[kept];
        for alias in std::iter::once(&old.name).chain(&old.aliases) {
            add_alias(entry, alias);
        }
        entry.mentions.extend(old.mentions);
        entry.mentions.sort_unstable();
        entry.gloss = entry.gloss.take().or(old.gloss);
        entry.detail = entry.detail.take().or(old.detail);
        entry.pinned |= old.pinned;
        self.names
            .iter_mut()
            .filter(|(_, id)| *id == gone_id)
            .for_each(|(_, id)| id.clone_from(&kept_id));
    }

    fn part(&mut self, of: &Named, form: &str) {
        let Some(index) = self.find(of) else { return };
        let (document, wanted) = (self.document, plain(form));
        let entry = &mut self.entries[index];
        let is_form = |mention: &TextRange| plain(document.slice(*mention)) == wanted;
        let mentions: Vec<TextRange> = entry.mentions.iter().copied().filter(is_form).collect();
        if mentions.len() == entry.mentions.len() {
            return;
        }
        entry.mentions.retain(|mention| !is_form(mention));
        entry.aliases.retain(|alias| alias != form);
        if entry.name == form && !entry.aliases.is_empty() {
            entry.name = entry.aliases.remove(0);
        }
        let (kind, curated) = (entry.kind, entry.curated);
        let id = self.free_id(form);
        let own = Entry {
            id,
            kind,
            name: form.to_owned(),
            aliases: Vec::new(),
            gloss: None,
            detail: None,
            mentions,
            curated,
            pinned: false,
            perhaps: Vec::new(),
        };
        self.entries.push(own);
        self.hidden.push(false);
    }

    fn add(
        &mut self,
        name: &str,
        kind: EntryKind,
        aliases: &[String],
        gloss: Option<&String>,
        detail: Option<&String>,
    ) {
        let known = Named {
            id: String::new(),
            name: name.to_owned(),
            kind,
        };
        let index = self.find(&known).unwrap_or_else(|| {
            let id = self.free_id(name);
            self.entries.push(Entry {
                id,
                kind,
                name: name.to_owned(),
                aliases: Vec::new(),
                gloss: None,
                detail: None,
                mentions: Vec::new(),
                curated: false,
                pinned: false,
                perhaps: Vec::new(),
            });
            self.hidden.push(false);
            self.entries.len() - 1
        });
        let entry = &mut self.entries[index];
        aliases.iter().for_each(|alias| add_alias(entry, alias));
        if let Some(gloss) = gloss {
            entry.gloss = Some(Gloss {
                text: gloss.clone(),
                range: None,
                own: true,
            });
        }
        entry.detail = detail.cloned().or(entry.detail.take());
        let id = entry.id.clone();
        self.names.extend(
            std::iter::once(name.to_owned())
                .chain(aliases.iter().cloned())
                .map(|name| (name, id.clone())),
        );
    }

    fn free_id(&self, name: &str) -> String {
        let slug = slug(name);
        let taken = |id: &str| self.entries.iter().any(|entry| entry.id == id);
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        std::iter::once(slug.clone())
            .chain(numbered)
            .find(|id| !taken(id))
            .unwrap_or(slug)
    }

    /// Finds the names that readers gave, everywhere; what they say goes before what was found by itself.
    fn find_names(&mut self) {
        let index_of = |id: &str| self.entries.iter().position(|entry| entry.id == id);
        let named: Vec<(&str, usize)> = self
            .names
            .iter()
            .filter_map(|(name, id)| Some((name.as_str(), index_of(id)?)))
            .collect();
        if named.is_empty() {
            return;
        }
        let found = Matcher::new(named).mentions(self.document, self.entries.len());
        let mut taken: Vec<(TextRange, usize)> = found
            .into_iter()
            .enumerate()
            .flat_map(|(entry, mentions)| mentions.into_iter().map(move |mention| (mention, entry)))
            .collect();
        taken.sort_unstable();
        for (index, entry) in self.entries.iter_mut().enumerate() {
            // A longer name around it keeps its words: “Ada” does not tear “Ada Wick” apart.
            let gives_way = |mention: &TextRange| {
                let after = taken.partition_point(|(range, _)| range.end <= mention.start);
                taken.get(after).is_some_and(|(range, of)| {
                    range.start < mention.end
                        && (*of != index || range != mention)
                        && range.len() >= mention.len()
                })
            };
            entry.mentions.retain(|mention| !gives_way(mention));
        }
        let mut all: Vec<TextRange> = self
            .entries
            .iter()
            .flat_map(|entry| entry.mentions.iter().copied())
            .collect();
        all.sort_unstable();
        for (mention, entry) in taken {
            let after = all.partition_point(|range| range.end <= mention.start);
            if all
                .get(after)
                .is_none_or(|range| range.start >= mention.end)
            {
                self.entries[entry].mentions.push(mention);
            }
        }
        self.entries
            .iter_mut()
            .for_each(|entry| entry.mentions.sort_unstable());
    }

    /// What is shown, and what is hidden, in the order of the text.
    fn parted(self) -> (Vec<Entry>, Vec<Entry>) {
        let (hidden, shown): (Vec<_>, Vec<_>) = self
            .entries
            .into_iter()
            .zip(self.hidden)
            .partition(|(_, hidden)| *hidden);
        let plain = |entries: Vec<(Entry, bool)>| {
            let mut entries: Vec<Entry> = entries.into_iter().map(|(entry, _)| entry).collect();
            entries.sort_by_key(|entry| {
                entry
                    .mentions
                    .first()
                    .map_or(u32::MAX, |mention| mention.start.0)
            });
            entries
        };
        (plain(shown), plain(hidden))
    }
}

fn add_alias(entry: &mut Entry, alias: &str) {
    if entry.name != alias && !entry.aliases.iter().any(|known| known == alias) {
        entry.aliases.push(alias.to_owned());
    }
}

/// A name without full stops and with single spaces, as forms are listed.
fn plain(words: &str) -> String {
    words
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests;
