//! What an import is made of: books of a source with their annotations, each with every hint of where it stands.

use super::moment::Moment;
use super::program::Program;
use super::{MOST, tidy};
use crate::annotation::anchor::OnPage;
use crate::annotation::{Annotation, Ink, Kind, Notebook, Replica, Style, is_key};
use crate::document::TextRange;
use crate::exchange::page::NoteName;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// One file of a source: its path from the source's folder, with `/` between the parts, and what it holds.
#[derive(Clone, Debug)]
pub struct SourceFile<'a> {
    pub path: String,
    pub bytes: &'a [u8],
    /// The write-ahead log beside a database, where there is one.
    pub log: Option<&'a [u8]>,
}

impl<'a> SourceFile<'a> {
    #[must_use]
    pub fn new(path: &str, bytes: &'a [u8]) -> Self {
        Self {
            path: path.to_owned(),
            bytes,
            log: None,
        }
    }

    /// The last part of its path.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    /// The file as text, whatever its encoding.
    pub(super) fn text(&self) -> String {
        tidy::decode(self.bytes)
    }
}

/// Everything that was found in a source.
#[derive(Clone, Debug)]
pub struct Import {
    pub program: Program,
    pub books: Vec<ImportedBook>,
    /// What is no annotation, with its source text.
    pub skipped: Vec<Skipped>,
    /// What may be wrong with the source, in sentences.
    pub doubts: Vec<String>,
}

/// What was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub reason: String,
    /// As it stands in the source.
    pub raw: String,
}

/// A text as the source names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedBook {
    /// Empty where the source does not say.
    pub title: String,
    pub authors: Vec<String>,
    /// `urn:isbn:…` and the like, as written.
    pub identifiers: Vec<String>,
    /// Name of its file, without folders; empty where it is not known.
    pub file_name: String,
    /// KOReader's partial MD5 of its file, in lower-case hexadecimal.
    pub koreader_md5: String,
    /// The key under which this program keeps the notes on it, in files that Manicule itself wrote.
    pub own_key: String,
    /// The record of a file of notes, which is taken in as it is; its notes are listed below for the reader.
    pub record: Option<Replica>,
    pub annotations: Vec<ImportedAnnotation>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ImportedKind {
    /// Words, with or without a note.
    #[default]
    Highlight,
    /// A note without words.
    Note,
    Bookmark,
    /// A part of a printed page, with or without a note.
    Area,
}

impl ImportedKind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Highlight => "highlight",
            Self::Note => "note",
            Self::Bookmark => "bookmark",
            Self::Area => "area",
        }
    }

    /// What a note of this program is that comes back as this.
    pub(super) fn of_own(self) -> Kind {
        match self {
            Self::Highlight | Self::Area => Kind::Highlight,
            Self::Note => Kind::Note,
            Self::Bookmark => Kind::Bookmark,
        }
    }
}

/// A position inside the source's file of the text, in the terms of the program that wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum Pointer {
    /// A full EPUB CFI, `epubcfi(…)`.
    Cfi(String),
    /// Start and end in CREngine's terms: `/body/DocFragment[9]/body/div/p[20]/text().58`.
    XPointer(String, String),
    /// Code points of the file's own text.
    Offsets(u32, u32),
}

/// A note of this program, as a file that it wrote tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    pub name: NoteName,
    pub kind: Kind,
}

impl Own {
    pub(super) fn new(id: Uuid, kind: Kind) -> Self {
        Self {
            name: NoteName::Whole(id),
            kind,
        }
    }
}

/// A highlight, note or bookmark of another program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedAnnotation {
    pub kind: ImportedKind,
    pub quote: String,
    pub note: String,
    pub ink: Option<Ink>,
    pub style: Option<Style>,
    pub tags: Vec<String>,
    pub created: Option<Moment>,
    pub modified: Option<Moment>,
    /// As the source writes it; empty where it does not say.
    pub page: String,
    pub location: String,
    /// Headings above it, outermost first.
    pub chapter: Vec<String>,
    /// Words before and after it.
    pub prefix: String,
    pub suffix: String,
    /// Path inside the text's archive.
    pub source: String,
    pub pointer: Option<Pointer>,
    /// Share of the text before it, 0 to 1.
    pub progression: Option<f64>,
    /// Where it stands on printed pages.
    pub printed: Vec<OnPage>,
    /// Where it stands to the letter in the text that it was read from.
    pub exact: Option<TextRange>,
    /// The marks of the document that it is, by their index.
    pub page_marks: Vec<usize>,
    /// What the source wrote, word for word, as far as it is text.
    pub raw: String,
    /// Place and words that its id is made of, where these are not those of its own: those of the first state of a mark that was edited,
    /// so that later states keep it.
    pub first: Option<(String, String)>,
    /// Counts marks of a book that nothing but their order tells apart.
    pub(super) ordinal: usize,
    /// Which note of this program it is, in files that Manicule itself wrote.
    pub own: Option<Own>,
    /// Whether its note is to the letter what was written, blanks at its ends and all.
    pub is_verbatim: bool,
    /// Older states of the same mark that this one stands for.
    pub replaces: Vec<String>,
}

impl ImportedAnnotation {
    /// Its name in the record: the same for the same mark of the same source, however often it is imported.
    #[must_use]
    pub fn id(&self, program: Program, book: &ImportedBook) -> Uuid {
        if let Some(Own {
            name: NoteName::Whole(id),
            ..
        }) = self.own
        {
            return id;
        }
        let own = if self.location.is_empty() {
            &self.page
        } else {
            &self.location
        };
        let (place, quote) = self
            .first
            .as_ref()
            .map_or((own, &self.quote), |(place, quote)| (place, quote));
        let position = match &self.pointer {
            Some(Pointer::Cfi(cfi)) => cfi.clone(),
            Some(Pointer::XPointer(start, end)) => format!("{start}|{end}"),
            _ if !place.is_empty() => place.clone(),
            _ => self.created.as_ref().map(Moment::text).unwrap_or_default(),
        };
        let has_first = self.first.is_some();
        let passage = if quote.is_empty() && self.kind == ImportedKind::Note && !has_first {
            &self.note
        } else {
            quote
        };
        let parts = [
            program.name(),
            &tidy::key(&book.title),
            self.kind.name(),
            &position,
            &tidy::key(passage),
        ];
        let mut name = parts.map(|part| part.replace('\u{1F}', " ")).join("\u{1F}");
        if self.ordinal > 0 {
            name.push_str(&format!("\u{1F}{}", self.ordinal));
        }
        Uuid::new_v5(&NAMESPACE, name.as_bytes())
    }

    pub(super) fn is_empty(&self) -> bool {
        let is_area = self.kind == ImportedKind::Area && !self.printed.is_empty();
        self.quote.trim().is_empty() && self.note.trim().is_empty() && !is_area
    }
}

/// Of the names of imported annotations; a random one of our own.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1c_2d8e_5b0a_4c39_9e57_1a84_d3c2_70b6);

impl Import {
    pub(super) fn new(program: Program) -> Self {
        Self {
            program,
            books: Vec::new(),
            skipped: Vec::new(),
            doubts: Vec::new(),
        }
    }

    pub(super) fn of(program: Program, book: ImportedBook) -> Self {
        Self {
            books: vec![book],
            ..Self::new(program)
        }
    }

    pub(super) fn skip(&mut self, reason: &str, raw: impl Into<String>) {
        self.skipped.push(Skipped {
            reason: reason.to_owned(),
            raw: tidy::shortened(&raw.into()),
        });
    }

    pub(super) fn join(&mut self, other: Self) {
        self.books.extend(other.books);
        self.skipped.extend(other.skipped);
        self.doubts.extend(other.doubts);
    }

    /// Brings the books in order: one of each, nothing twice, texts without the noise of files.
    pub(super) fn finish(&mut self) {
        let mut index: BTreeMap<(String, String, bool), usize> = BTreeMap::new();
        let mut books: Vec<ImportedBook> = Vec::new();
        let mut joined = BTreeSet::new();
        let mut left = MOST;
        let mut cut = 0usize;
        for mut book in std::mem::take(&mut self.books) {
            book.title = tidy::heading(&book.title);
            book.authors = book
                .authors
                .iter()
                .map(|name| tidy::one_line(name))
                .filter(|name| !name.is_empty())
                .collect();
            // It may become the name of a folder.
            if !is_key(&book.own_key) {
                book.own_key.clear();
            }
            cut += book.annotations.len().saturating_sub(left);
            book.annotations.truncate(left);
            left -= book.annotations.len();
            book.annotations.iter_mut().for_each(tidied);
            let file = if book.title.is_empty() {
                &book.file_name
            } else {
                ""
            };
            let key = (
                format!(
                    "{}\u{1F}{file}\u{1F}{}",
                    tidy::key(&book.title),
                    book.own_key
                ),
                tidy::key(&book.authors.join(" ")),
                book.record.is_some(),
            );
            match index.get(&key) {
                Some(at) => {
                    joined.insert(*at);
                    books[*at].join(book);
                }
                None => {
                    index.insert(key, books.len());
                    books.push(book);
                }
            }
        }
        for at in joined {
            books[at].settle();
        }
        books.iter_mut().for_each(|book| book.number(self.program));
        books.retain(|book| !book.annotations.is_empty());
        self.books = books;
        if cut > 0 {
            self.skip(
                &format!("more than {MOST} annotations"),
                format!("{cut} further annotations"),
            );
        }
    }
}

impl ImportedBook {
    /// The book of a record, with all that is to be listed of its notes.
    pub(super) fn of_record(record: Replica) -> Self {
        let about = record.about();
        let notebook = Notebook::new(record.clone(), None);
        let notes = notebook.annotations().iter().chain(notebook.trash());
        Self {
            annotations: notes.map(listed).collect(),
            title: about.title,
            authors: about.authors,
            identifiers: about.identifiers,
            koreader_md5: about.koreader_md5s.into_iter().next().unwrap_or_default(),
            own_key: record.key().to_owned(),
            record: Some(record),
            ..Self::default()
        }
    }

    /// Drops what is the same to the last word, such as that of a copy of the file; other marks of the same name are numbered.
    fn number(&mut self, program: Program) {
        let mut seen: HashMap<Uuid, HashSet<(String, String)>> = HashMap::new();
        let mut kept = Vec::with_capacity(self.annotations.len());
        for mut mark in std::mem::take(&mut self.annotations) {
            let same = seen.entry(mark.id(program, self)).or_default();
            let contents = (mark.note.clone(), mark.raw.clone());
            let ordinal = same.len();
            if same.insert(contents) {
                mark.ordinal = ordinal;
                kept.push(mark);
            }
        }
        self.annotations = kept;
    }

    /// Puts in order what was joined: each identifier once, and of several records the notes of all.
    fn settle(&mut self) {
        let mut seen = HashSet::new();
        self.identifiers.retain(|id| seen.insert(id.clone()));
        if let Some(record) = self.record.take() {
            let joined = Self::of_record(record);
            (self.record, self.annotations) = (joined.record, joined.annotations);
            self.annotations.iter_mut().for_each(tidied);
        }
    }

    fn join(&mut self, mut other: Self) {
        if let Some((all, one)) = self.record.as_mut().zip(other.record.take()) {
            all.merge(&one);
        }
        self.annotations.extend(other.annotations);
        self.identifiers.extend(other.identifiers);
        if self.file_name.is_empty() {
            self.file_name = other.file_name;
        }
        if self.koreader_md5.is_empty() {
            self.koreader_md5 = other.koreader_md5;
        }
        if self.own_key.is_empty() {
            self.own_key = other.own_key;
        }
    }
}

/// A note of a record as it is listed. It is not made anew of this: the record is taken in as it is.
fn listed(note: &Annotation) -> ImportedAnnotation {
    let date = |ms: u64| i64::try_from(ms).ok().and_then(Moment::from_ms);
    ImportedAnnotation {
        kind: match note.kind {
            Kind::Bookmark => ImportedKind::Bookmark,
            Kind::Highlight if note.area.is_some() => ImportedKind::Area,
            Kind::Highlight if !note.quote.is_empty() => ImportedKind::Highlight,
            Kind::Highlight | Kind::Note => ImportedKind::Note,
        },
        quote: note.quote.clone(),
        note: note.note_text(),
        ink: Some(note.ink),
        style: Some(note.style),
        tags: note.tags.clone(),
        created: date(note.created),
        modified: date(note.modified),
        chapter: note.headings.clone(),
        printed: note.area.clone().into_iter().collect(),
        own: Some(Own::new(note.id, note.kind)),
        ..ImportedAnnotation::default()
    }
}

/// Brings the quotation and note of an annotation in order.
fn tidied(annotation: &mut ImportedAnnotation) {
    annotation.quote = tidy::text(&annotation.quote);
    if annotation.own.is_none() && !annotation.is_verbatim {
        annotation.note = tidy::text(&annotation.note);
    }
    annotation.raw = tidy::shortened(&annotation.raw);
    annotation.chapter.retain_mut(|line| {
        *line = tidy::one_line(line);
        !line.is_empty()
    });
    let mut seen = HashSet::new();
    let tags = std::mem::take(&mut annotation.tags);
    for tag in tags {
        // Ours are as the reader gave them.
        let tag = match annotation.own {
            Some(_) => tidy::one_line(&tag),
            None => tidy::one_line(tag.trim_start_matches('#')),
        };
        if !tag.is_empty() && seen.insert(tag.clone()) {
            annotation.tags.push(tag);
        }
    }
}
