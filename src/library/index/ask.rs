//! Asking the index: which passages answer a question, the best first.

use super::persons::{self, Wanted};
use super::questions::{Question, with};
use super::stretches::{Stretch, Stretches};
use super::{Index, IndexError};
use crate::document::{Offset, TextRange};
use crate::study::language::Language;
use crate::study::sought::{Kind, Part, Sought};
use rusqlite::params;
use std::collections::BTreeSet;

/// Passages that are ranked; of more, those that stand closest together in their texts come first.
const RANKED: usize = 1500;
/// Passages of a common phrase that are looked at.
const LOOKED_AT: usize = 10_000;

/// A passage, a note or a name that answers a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub kind: Kind,
    /// Of the text.
    pub key: String,
    /// Where it stands; none for a note without a place.
    pub range: Option<TextRange>,
    /// Of the note, or of the entry; empty for a passage.
    pub id: String,
    /// The text to show; empty for a passage, which is read from its document.
    pub shown: String,
    /// By whose endings it is indexed.
    pub language: Language,
    /// Of a name, where its text speaks of whoever bears it, in code points; none where the text has changed since.
    pub mentions: Vec<u32>,
    /// Greater is better.
    pub rank: f64,
}

/// Within which texts is searched, and what is known of names.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The keys of texts; none for all.
    pub keys: Option<BTreeSet<String>>,
    /// The keys of the texts that bear each wanted tag themselves; their passages answer as well.
    pub tagged: BTreeSet<String>,
    /// The wanted persons.
    pub persons: Vec<Wanted>,
}

impl Index {
    /// The passages, notes and names that answer a question, at most so many, the best first.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn ask(&self, sought: &Sought, scope: &Scope, most: usize) -> Result<Vec<Hit>, IndexError> {
        let mut hits = Vec::new();
        if sought.tags.is_empty() {
            hits.extend(self.within(sought, scope, "", scope.keys.as_ref(), most)?);
        } else {
            // Notes that bear the tags, and whatever is said in texts that do.
            let tags = sought
                .tags
                .iter()
                .map(|tag| format!("tags : \"{}\"", tag_word(tag)));
            let tags = tags.collect::<Vec<_>>().join(" AND ");
            hits.extend(self.within(sought, scope, &tags, scope.keys.as_ref(), most)?);
            let texts = scope
                .tagged
                .iter()
                .filter(|key| scope.keys.as_ref().is_none_or(|keys| keys.contains(*key)));
            let texts: BTreeSet<String> = texts.cloned().collect();
            if !texts.is_empty() {
                hits.extend(self.within(sought, scope, "", Some(&texts), most)?);
            }
        }
        hits.sort_by(|a, b| b.rank.total_cmp(&a.rank));
        hits.dedup_by(|a, b| (a.kind, &a.key, &a.id, a.range) == (b.kind, &b.key, &b.id, b.range));
        hits.truncate(most);
        Ok(hits)
    }

    /// What answers in some texts: in those whose people are known, what speaks of the wanted ones; in the others, what has the words by
    /// which they are called. `tags` is what rows must bear besides.
    fn within(
        &self,
        sought: &Sought,
        scope: &Scope,
        tags: &str,
        keys: Option<&BTreeSet<String>>,
        most: usize,
    ) -> Result<Vec<Hit>, IndexError> {
        let named = |names: &dyn Fn(&Wanted) -> Vec<String>| {
            let persons: Vec<Vec<String>> = scope.persons.iter().map(names).collect();
            Ok::<_, IndexError>(with(tags, self.questions(sought, &persons)?))
        };
        let known: BTreeSet<String> = scope
            .persons
            .iter()
            .flat_map(|person| person.known.keys())
            .filter(|key| keys.is_none_or(|keys| keys.contains(*key)))
            .cloned()
            .collect();
        let mut hits = Vec::new();
        for key in &known {
            let one = BTreeSet::from([key.clone()]);
            let places = scope.persons.iter().map(|person| person.mentions_in(key));
            let places: Option<Vec<&[u32]>> = places.collect();
            let questions = named(&|person| person.names_in(key))?;
            let kinds = match (&places, sought.kind) {
                (None, kind) => vec![kind],
                (Some(_), Some(Kind::Text)) => Vec::new(),
                (Some(_), Some(kind)) => vec![Some(kind)],
                (Some(_), None) => vec![Some(Kind::Note), Some(Kind::Name)],
            };
            for kind in kinds {
                hits.extend(self.matching(&questions, kind, Some(&one), &Among::All, most)?);
            }
            let wants_texts = tags.is_empty() && sought.kind.is_none_or(|kind| kind == Kind::Text);
            if let Some(places) = places.filter(|_| wants_texts) {
                let words = self.questions(sought, &[])?;
                let mut rows = self.passages_at(key, &places)?;
                self.leave_out(sought, &one, &mut rows)?;
                let among = Among::Only(rows);
                hits.extend(self.matching(&words, Some(Kind::Text), Some(&one), &among, most)?);
            }
        }
        let elsewhere = match known.is_empty() {
            true => Among::All,
            false => Among::But(self.stretches(None, Some(&known), None)?),
        };
        let questions = named(&|person| person.asked.clone())?;
        hits.extend(self.matching(&questions, sought.kind, keys, &elsewhere, most)?);
        if !known.is_empty() {
            hits.extend(self.unread(sought, scope, tags, keys, most)?);
        }
        Ok(hits)
    }

    /// Takes out the rows of some texts that have an unwanted word.
    fn leave_out(
        &self,
        sought: &Sought,
        keys: &BTreeSet<String>,
        rows: &mut BTreeSet<i64>,
    ) -> Result<(), IndexError> {
        for part in sought.parts.iter().filter(|part| part.is_unwanted) {
            let alone = Sought {
                parts: vec![Part {
                    is_unwanted: false,
                    ..part.clone()
                }],
                ..Sought::default()
            };
            for question in self.questions(&alone, &[])? {
                let languages = question.languages.as_deref();
                let stretches = self.stretches(Some(Kind::Text), Some(keys), languages)?;
                for row in self.rows(&question.expression, &stretches)? {
                    rows.remove(&row);
                }
            }
        }
        Ok(())
    }

    /// What answers in texts of whose people nothing is known, by all names that the wanted ones have anywhere.
    fn unread(
        &self,
        sought: &Sought,
        scope: &Scope,
        tags: &str,
        keys: Option<&BTreeSet<String>>,
        most: usize,
    ) -> Result<Vec<Hit>, IndexError> {
        let persons: Vec<Vec<String>> = scope.persons.iter().map(Wanted::all_names).collect();
        let questions = with(tags, self.questions(sought, &persons)?);
        let read: BTreeSet<String> = self.stamps(Kind::Name)?.into_keys().collect();
        let among = Among::But(self.stretches(None, Some(&read), None)?);
        self.matching(&questions, sought.kind, keys, &among, most)
    }

    /// Rows that match, each in the texts of its languages, ranked where they are few enough; where nothing is asked of their words,
    /// all that are allowed.
    fn matching(
        &self,
        questions: &[Question],
        kind: Option<Kind>,
        keys: Option<&BTreeSet<String>>,
        among: &Among,
        most: usize,
    ) -> Result<Vec<Hit>, IndexError> {
        let is_bare = |question: &Question| question.expression.is_empty();
        if let Among::Only(rows) = among
            && !questions.is_empty()
            && questions.iter().all(is_bare)
        {
            let rows: Vec<i64> = rows.iter().copied().collect();
            return self.hits(&densest(&rows, most));
        }
        let mut found = Vec::new();
        for question in questions.iter().filter(|question| !is_bare(question)) {
            let stretches = self.stretches(kind, keys, question.languages.as_deref())?;
            let mut rows = self.rows(&question.expression, &stretches)?;
            rows.retain(|row| among.allows(*row));
            found.push((question, stretches, rows));
        }
        let count: usize = found.iter().map(|(_, _, rows)| rows.len()).sum();
        if count >= RANKED {
            let mut rows: Vec<i64> = found.into_iter().flat_map(|(_, _, rows)| rows).collect();
            rows.sort_unstable();
            return self.hits(&densest(&rows, most));
        }
        let mut ranked = Vec::new();
        for (question, stretches, rows) in &found {
            let alone = || rows.iter().map(|row| (*row, *row)).collect();
            let stretches = match among {
                Among::All => stretches.to_rank(rows),
                _ => alone(),
            };
            ranked.extend(self.ranked(&question.expression, &stretches, most)?);
        }
        best(&mut ranked, most);
        self.hits(&ranked)
    }

    /// The numbers of the rows that match, in text order, up to a limit.
    fn rows(&self, expression: &str, stretches: &Stretches) -> Result<Vec<i64>, IndexError> {
        let query = "select rowid from words where words match ?1 and rowid between ?2 and ?3";
        let mut statement = self.connection.prepare(query)?;
        let mut found = Vec::new();
        for (first, last) in stretches.to_ask() {
            let mut rows = statement.query(params![expression, first, last])?;
            while let Some(row) = rows.next()?.filter(|_| found.len() < LOOKED_AT) {
                let row: i64 = row.get(0)?;
                if stretches.contains(row) {
                    found.push(row);
                }
            }
        }
        Ok(found)
    }

    /// The best of the rows that match.
    fn ranked(
        &self,
        expression: &str,
        stretches: &[Stretch],
        most: usize,
    ) -> Result<Vec<(i64, f64)>, IndexError> {
        let query = "select rowid, -bm25(words) from words where words match ?1 and rowid between ?2 and ?3";
        let mut statement = self.connection.prepare(query)?;
        let mut ranked: Vec<(i64, f64)> = Vec::new();
        for (first, last) in stretches {
            let found = statement.query_map(params![expression, first, last], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            for row in found {
                ranked.push(row?);
            }
        }
        best(&mut ranked, most);
        Ok(ranked)
    }

    fn hits(&self, ranked: &[(i64, f64)]) -> Result<Vec<Hit>, IndexError> {
        let mut statement = self.connection.prepare(
            "select text.kind, text.key, passage.start, passage.end, passage.id_said, passage.shown, text.language,
             passage.mentions, (select read.stamp from text as read where read.kind = 0 and read.key = text.key), text.stamp
             from passage join text on text.id = passage.text where passage.id = ?1",
        )?;
        let mut hits = Vec::with_capacity(ranked.len());
        for (id, rank) in ranked {
            let mut rows = statement.query([id])?;
            // Another window may have taken it away meanwhile.
            let Some(row) = rows.next()? else { continue };
            let place: (Option<u32>, Option<u32>) = (row.get(2)?, row.get(3)?);
            let kind = match row.get::<_, i64>(0)? {
                0 => Kind::Text,
                1 => Kind::Note,
                _ => Kind::Name,
            };
            let mentions: Option<Vec<u8>> = row.get(7)?;
            // They are told in the words of one version of the text.
            let (read, named): (Option<String>, String) = (row.get(8)?, row.get(9)?);
            let mentions = mentions.filter(|_| read.as_deref() == Some(named.as_str()));
            hits.push(Hit {
                mentions: mentions
                    .map(|bytes| persons::unpacked(&bytes))
                    .unwrap_or_default(),
                kind,
                key: row.get(1)?,
                range: place.0.zip(place.1).map(|(start, end)| TextRange {
                    start: Offset(start),
                    end: Offset(end),
                }),
                id: row.get(4)?,
                shown: row.get(5)?,
                language: Language::of(&row.get::<_, String>(6)?),
                // What the reader wrote, and who somebody is, before mere mentions.
                rank: rank * if kind == Kind::Text { 1.0 } else { 1.5 },
            });
        }
        Ok(hits)
    }
}

/// Which rows may answer.
enum Among {
    All,
    Only(BTreeSet<i64>),
    But(Stretches),
}

impl Among {
    fn allows(&self, row: i64) -> bool {
        match self {
            Self::All => true,
            Self::Only(rows) => rows.contains(&row),
            Self::But(rows) => !rows.contains(row),
        }
    }
}

/// A tag as one word of the index, whatever it is made of.
pub(super) fn tag_word(tag: &str) -> String {
    let folded = crate::study::folded(tag);
    let word: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    if word.is_empty() {
        hex::encode(tag)
    } else {
        word
    }
}

/// The rows that have the most others near them: a text that keeps coming back to something is about it.
fn densest(rows: &[i64], most: usize) -> Vec<(i64, f64)> {
    const NEAR: i64 = 24;
    let mut ranked = Vec::with_capacity(rows.len());
    let (mut from, mut to) = (0, 0);
    for row in rows {
        while rows[from] < row - NEAR {
            from += 1;
        }
        while to < rows.len() && rows[to] <= row + NEAR {
            to += 1;
        }
        ranked.push((*row, (to - from) as f64 / 100.0));
    }
    best(&mut ranked, most);
    ranked
}

/// The best rows first, and no more than so many.
fn best(ranked: &mut Vec<(i64, f64)>, most: usize) {
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.truncate(most);
}
