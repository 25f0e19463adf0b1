//! The words of all texts, notes and names, for a question to all of them at once: an index in the cache that can be thrown away and
//! made again at any time.
//!
//! It is a full-text index of SQLite (FTS5), which is in the program anyway and lets several windows write. Of the texts it holds
//! no words that can be read, only where each word stands; words are prepared by [`study::terms`](crate::study::terms).

mod ask;
mod persons;
mod questions;
mod stretches;

use super::folders::Folders;
use crate::document::{Document, TextRange};
use crate::study::language::Language;
use crate::study::sought::{Kind, passages};
use crate::study::terms::{Analyzer, KnownWords};
pub use ask::{Hit, Scope};
pub use persons::Wanted;
use rusqlite::{Connection, ErrorCode, params};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Changes whenever what is written does: an index of another version is made anew.
const VERSION: i64 = 5;
/// How long another window may write before this one gives up.
const PATIENCE: Duration = Duration::from_secs(8);

/// Languages of which words are remembered.
const LANGUAGES: usize = 3;

/// The index, open for asking and for writing.
pub struct Index {
    connection: Connection,
    path: PathBuf,
    /// Whether it had to be made anew.
    pub is_new: bool,
    /// What words of texts became, by language: that of the last few thousand pages that were taken in.
    known: RefCell<BTreeMap<Language, KnownWords>>,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Index").field(&self.path).finish()
    }
}

/// Something short: a note, a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saying {
    /// Of the note, or of the entry.
    pub id: String,
    /// What is searched.
    pub text: String,
    pub tags: Vec<String>,
    /// What is shown.
    pub shown: String,
    /// Where it stands in its text, where that is known.
    pub at: Option<TextRange>,
    /// Of a name: where its text speaks of whoever bears it, in order.
    pub mentions: Vec<u32>,
}

/// Why the index could not be asked or written: a sentence.
#[derive(Debug)]
pub struct IndexError {
    reason: rusqlite::Error,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!("index-unusable", reason = self.reason.to_string()))
    }
}

impl From<rusqlite::Error> for IndexError {
    fn from(reason: rusqlite::Error) -> Self {
        Self { reason }
    }
}

impl IndexError {
    /// Whether it is of no more use and has to be made anew.
    fn is_damage(&self) -> bool {
        matches!(
            self.reason.sqlite_error_code(),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
        )
    }
}

impl Index {
    /// Opens the index, or makes an empty one where there is none, a damaged one, or one of another version.
    ///
    /// # Errors
    /// Where the cache cannot be written.
    pub fn open(folders: &Folders) -> Result<Self, IndexError> {
        let path = folders.index();
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        match Self::open_at(&path) {
            Ok(index) => Ok(index),
            Err(error) if error.is_damage() => {
                remove(&path);
                Self::open_at(&path)
            }
            Err(error) => Err(error),
        }
    }

    fn open_at(path: &Path) -> Result<Self, IndexError> {
        let connection = connect(path)?;
        let version: i64 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
        if version == VERSION {
            // A file that was cut short shows here.
            connection.query_row("select count(*) from text", [], |_| Ok(()))?;
            return Ok(Self {
                connection,
                path: path.to_owned(),
                is_new: false,
                known: RefCell::default(),
            });
        }
        if version != 0 {
            drop(connection);
            remove(path);
            return Self::open_at(path);
        }
        connection.execute_batch(SCHEMA)?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            is_new: true,
            known: RefCell::default(),
        })
    }

    /// Makes an empty index of one that is damaged. Whether it was.
    ///
    /// # Errors
    /// Where the cache cannot be written.
    pub fn mend(&mut self, error: &IndexError) -> Result<bool, IndexError> {
        if !error.is_damage() {
            return Ok(false);
        }
        self.connection = Connection::open_in_memory()?;
        remove(&self.path);
        *self = Self::open_at(&self.path.clone())?;
        Ok(true)
    }

    /// What is indexed of a kind: the keys of texts, each with the stamp of what was read.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn stamps(&self, kind: Kind) -> Result<BTreeMap<String, String>, IndexError> {
        let mut statement = self
            .connection
            .prepare("select key, stamp from text where kind = ?1")?;
        let rows = statement.query_map([code(kind)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Begins to write: until [`Index::settle`] nothing is on the disk, and much is written fast.
    ///
    /// # Errors
    /// Where another window writes all the time.
    pub fn begin(&self) -> Result<(), IndexError> {
        if self.connection.is_autocommit() {
            self.connection.execute_batch("begin immediate")?;
        }
        Ok(())
    }

    /// Puts what was written on the disk.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn settle(&self) -> Result<(), IndexError> {
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("commit")?;
        }
        Ok(())
    }

    /// Takes a text in, in place of what was known of it. The stamp is the hash of its words.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn put_text(
        &self,
        key: &str,
        text_sha256: &str,
        document: &Document,
    ) -> Result<(), IndexError> {
        let language = Language::of_text(document.meta.language.as_deref(), document.text.as_str());
        let analyzer = Analyzer::new(language);
        let mut known = self.known.borrow_mut();
        if known.len() >= LANGUAGES && !known.contains_key(&language) {
            known.clear();
        }
        let known = known.entry(language).or_default();
        let text = self.replace_text(Kind::Text, key, text_sha256, language)?;
        let mut passage = self.connection.prepare(
            "insert into passage (text, start, end, id_said, shown) values (?1, ?2, ?3, '', '')",
        )?;
        let mut words = self
            .connection
            .prepare("insert into words (rowid, body, tags) values (?1, ?2, '')")?;
        for range in passages(document) {
            let body = analyzer.joined(document.slice(range), known);
            if !body.is_empty() {
                passage.execute(params![text, range.start.0, range.end.0])?;
                words.execute(params![self.connection.last_insert_rowid(), body])?;
            }
        }
        Ok(())
    }

    /// The language of a text that is indexed.
    ///
    /// # Errors
    /// Where the index cannot be read.
    pub fn language_of(&self, key: &str) -> Result<Option<Language>, IndexError> {
        let mut statement = self
            .connection
            .prepare("select language from text where kind = 0 and key = ?1")?;
        let mut rows = statement.query([key])?;
        let code = rows
            .next()?
            .map(|row| row.get::<_, String>(0))
            .transpose()?;
        Ok(code.map(|code| Language::of(&code)))
    }

    /// Takes in what is said about a text: its notes, or the names in it.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn put_sayings(
        &self,
        (kind, key, stamp): (Kind, &str, &str),
        language: Language,
        sayings: &[Saying],
    ) -> Result<(), IndexError> {
        let analyzer = Analyzer::new(language);
        let mut known = KnownWords::default();
        let text = self.replace_text(kind, key, stamp, language)?;
        let mut passage = self.connection.prepare(
            "insert into passage (text, start, end, id_said, shown, mentions) values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let mut words = self
            .connection
            .prepare("insert into words (rowid, body, tags) values (?1, ?2, ?3)")?;
        for saying in sayings {
            let (start, end) = saying
                .at
                .map_or((None, None), |at| (Some(at.start.0), Some(at.end.0)));
            let mentions = persons::packed(&saying.mentions);
            let mentions = Some(mentions).filter(|mentions| !mentions.is_empty());
            passage.execute(params![text, start, end, saying.id, saying.shown, mentions])?;
            let id = self.connection.last_insert_rowid();
            let tags: Vec<String> = saying.tags.iter().map(|tag| ask::tag_word(tag)).collect();
            words.execute(params![
                id,
                analyzer.joined(&saying.text, &mut known),
                tags.join(" ")
            ])?;
        }
        Ok(())
    }

    /// The number of a text that holds nothing yet.
    fn replace_text(
        &self,
        kind: Kind,
        key: &str,
        stamp: &str,
        language: Language,
    ) -> Result<i64, IndexError> {
        self.remove(kind, key)?;
        let mut text = self
            .connection
            .prepare("insert into text (kind, key, stamp, language) values (?1, ?2, ?3, ?4)")?;
        text.execute(params![code(kind), key, stamp, language.code()])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Forgets a text, or what is said about it.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn remove(&self, kind: Kind, key: &str) -> Result<(), IndexError> {
        let of = "select id from text where kind = ?1 and key = ?2";
        for statement in [
            format!(
                "delete from words where rowid in (select id from passage where text in ({of}))"
            ),
            format!("delete from passage where text in ({of})"),
            "delete from text where kind = ?1 and key = ?2".to_owned(),
        ] {
            self.connection
                .prepare(&statement)?
                .execute(params![code(kind), key])?;
        }
        Ok(())
    }

    /// Forgets the texts of a kind whose keys are not among these.
    ///
    /// # Errors
    /// Where the index cannot be written.
    pub fn keep_only(&self, kind: Kind, keys: &BTreeSet<String>) -> Result<(), IndexError> {
        for key in self.stamps(kind)?.keys().filter(|key| !keys.contains(*key)) {
            self.remove(kind, key)?;
        }
        Ok(())
    }
}

/// The words come as they are to be kept, with blanks between them: the plainest tokenizer parts them. What is written at once is
/// gathered in memory, so that fewer pieces of the index have to be merged.
const SCHEMA: &str = r#"
    begin immediate;
    create table text (id integer primary key, kind integer not null, key text not null, stamp text not null,
        language text not null, unique (kind, key));
    create table passage (id integer primary key, text integer not null, start integer, end integer,
        id_said text not null, shown text not null, mentions blob);
    create index passage_of_text on passage (text);
    create virtual table words using fts5(body, tags, content='', contentless_delete=1,
        tokenize='ascii');
    insert into words (words, rank) values ('hashsize', 16000000);
    insert into words (words, rank) values ('automerge', 8);
    create virtual table vocabulary using fts5vocab(words, 'row');
    pragma user_version = 5;
    commit;
"#;

fn connect(path: &Path) -> Result<Connection, IndexError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    // Several windows may ask while one writes. What a power cut takes is made again.
    connection.query_row("pragma journal_mode = wal", [], |_| Ok(()))?;
    connection.execute_batch("pragma synchronous = normal; pragma cache_size = -16000;")?;
    Ok(connection)
}

/// Removes the index and what lies beside it.
fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}

fn code(kind: Kind) -> i64 {
    match kind {
        Kind::Text => 0,
        Kind::Note => 1,
        Kind::Name => 2,
    }
}

#[cfg(test)]
mod tests;
