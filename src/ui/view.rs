//! What matters only on the screen: open dialogs, half-typed text, where a drag began. Lost on exit without regret; what a
//! reader would miss is in [`crate::app::State`].

use super::actions::ActionRow;
use super::derived::{Derived, Same};
use super::entry_facts::EntryFacts;
use super::flash::Flash;
use super::notes_list::{NotesLists, NotesWanted};
pub use super::pictures_ui::open::Picture;
use super::tag_field::{TagField, TypedTags};
use crate::app::Note;
use crate::document::{Document, Offset, TextRange};
use crate::glossary::{Entry, EntryKind, Glossary};
use crate::study::changes::Changes;
use crate::study::search::Options;
use egui::{Id, Rect};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Default)]
pub struct View {
    pub desk: Desk,
    pub notebook: super::notebook_ui::open::NotebookView,
    pub export: super::export_ui::open::ExportView,
    pub review: super::review_ui::open::ReviewView,
    pub details: super::details_ui::open::DetailsForm,
    pub find: Option<FindBar>,
    pub palette: Option<Palette>,
    /// The search through everything, where it is open.
    pub everything: Option<SearchBox>,
    pub dialog: Option<Dialog>,
    pub editor: Option<NoteEditor>,
    pub names: NamesFilter,
    pub correcting: Option<Correcting>,
    /// The picture that is open.
    pub picture: Option<Box<super::pictures_ui::open::Open>>,
    /// The picture of the text that is looked at closely.
    pub viewer: Option<Box<super::viewer_ui::open::Open>>,
    pub quote_card: Option<Box<super::quote_card_ui::open::QuoteCard>>,
    pub shelf: super::shelf_ui::ShelfView,
    pub notes: NotesFilter,
    pub contents: ContentsRows,
    /// What is typed into *Go to*.
    pub going: Option<GoTo>,
    /// The card of a name in the page.
    pub card: Option<Card>,
    pub footnote: Option<OpenFootnote>,
    /// The card of the dictionaries.
    pub look_up: Option<super::look_up_ui::open::LookUpCard>,
    /// Whether the dialog of the dictionaries has asked what they say of themselves.
    pub described: bool,
    /// The list of typefaces; read when it is opened.
    pub typefaces: Option<super::typefaces_ui::open::TypefaceList>,
    /// The place in the text that the pointer is on.
    pub pointed: Option<Offset>,
    /// Where the bar of the selection or of the chosen highlight stands.
    pub bar: Option<Rect>,
    pub drag: Option<Drag>,
    /// Where the reader has clicked in the text, or a selection ended.
    pub caret: Option<Offset>,
    /// Where the selection or the chosen highlight stands on the screen, for the bar beside it.
    pub chosen_rect: Option<Rect>,
    pub flash: Option<Flash>,
    /// The next drag over a printed page marks an area.
    pub marks_area: bool,
    /// What is being typed to unlock a file.
    pub password: String,
    /// How large printed pages are shown, where they are: 1 is as on paper.
    pub zoom: Option<f32>,
    /// Which printed page is at the top, counted from 1, and how many there are, where they have no text that tells it.
    pub page: Option<(usize, usize)>,
    /// Which page of its chapter is shown, and how many there are, where pages are turned and have been counted.
    pub chapter_page: Option<(usize, usize)>,
    pub fullscreen: bool,
    /// The page moves on until it is stopped.
    pub scrolls_by_itself: bool,
    /// The highlight that is being made wants its note written at once.
    pub write_next: bool,
}

/// What the window is for just now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Desk {
    /// The text in front, or the shelf.
    #[default]
    Reading,
    /// The notes on all texts.
    Notebook,
    /// Notes shown again to be remembered.
    Review,
    /// How long was read.
    Statistics,
}

impl Desk {
    /// What it is called; nothing where a text or the shelf says it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Reading => "",
            Self::Notebook => say!("view-notebook"),
            Self::Review => say!("view-review"),
            Self::Statistics => say!("view-reading-times"),
        }
    }
}

/// What stands before the window and waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    Help,
    Settings,
    /// An address outside the program, shown in full before it is opened.
    OutsideLink(String),
    Export,
    /// The notes that are chosen in the notebook.
    ExportChosen,
    /// What is known of the text as a work.
    Details,
    /// Notes of another program.
    Import,
    /// The window wants to close while notes could not be saved.
    UnsavedOnQuit,
    About,
    /// Deleted notes are about to go for good.
    EmptyTrash,
    Picture(Picture),
    /// A picture of the text, looked at closely.
    Viewer(crate::document::ImageId),
    /// A passage as a picture.
    QuoteCard,
    Encoding,
    GoTo,
    Sync,
    /// The folder that is kept in step with the notes.
    InStep,
    /// Where words are looked up.
    Dictionaries,
    /// All typefaces of ours and of the system.
    Typefaces,
}

#[derive(Clone, Debug, Default)]
pub struct FindBar {
    pub query: String,
    /// What was last searched for, and how.
    pub searched: String,
    pub searched_with: Options,
    pub options: Options,
    /// The field wants the keyboard.
    pub grab: bool,
    /// Whether all matches are listed beside the page.
    pub lists: bool,
    pub list: MatchList,
}

/// The matches of a search as the list shows them.
#[derive(Clone, Debug, Default)]
pub struct MatchList {
    /// The text, the query and the number of matches that it is made of.
    pub of: String,
    pub query: String,
    pub options: Options,
    pub count: usize,
    pub lines: Vec<MatchLine>,
    /// The match that was last brought into sight.
    pub current: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchLine {
    /// A line of the contents, or none for what stands before the first, and its number of matches.
    Chapter {
        outline: Option<usize>,
        count: usize,
    },
    /// Index of a match.
    Match(usize),
}

impl MatchList {
    /// Whether it shows another search than that of the text.
    #[must_use]
    pub fn is_stale(&self, book: &crate::app::OpenText) -> bool {
        let finding = &book.finding;
        (
            self.of.as_str(),
            self.query.as_str(),
            self.options,
            self.count,
        ) != (
            book.key(),
            finding.query.as_str(),
            finding.options,
            finding.hits.len(),
        )
    }
}

#[derive(Clone, Debug, Default)]
pub struct Palette {
    pub query: String,
    pub chosen: usize,
    /// Tells this opening from the ones before, once it is drawn.
    pub opened: Option<u64>,
    /// The actions that the query finds; with whether a text is open.
    pub found: Derived<(String, bool), Vec<&'static ActionRow>>,
}

/// The lines of the contents, kept while neither the text nor its bookmarks change.
pub type ContentsRows = Derived<(Same<Document>, u64), Vec<ContentsRow>>;

/// A line of the contents.
#[derive(Clone, Copy, Debug)]
pub enum ContentsRow {
    /// Index into the outline.
    Chapter(usize),
    /// Index into the notes; as deep as what stands in its chapter.
    Bookmark { note: usize, depth: u8 },
}

/// A search through everything: what is typed, and which answer is chosen.
#[derive(Clone, Debug, Default)]
pub struct SearchBox {
    pub query: String,
    /// The query last asked for.
    pub asked: Option<String>,
    pub chosen: usize,
    /// Tells this opening from the ones before, once it is drawn.
    pub opened: Option<u64>,
}

/// Where to go, as far as it is typed.
#[derive(Clone, Debug, Default)]
pub struct GoTo {
    pub query: String,
    pub chosen: usize,
    /// The places that the query names in the open text.
    pub targets: Derived<(Same<Document>, String), Vec<GoToTarget>>,
}

/// A place that was found, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct GoToTarget {
    pub label: String,
    /// What stands at the row's end: how far into the text it is.
    pub share: String,
    pub offset: Offset,
}

/// A note being written.
#[derive(Clone, Debug)]
pub struct NoteEditor {
    pub id: Uuid,
    pub text: String,
    /// What was there before this text: only that is written over.
    pub over: Vec<String>,
    pub tags: TagField,
    pub grab: bool,
    /// Whether a list has drawn it in this frame.
    pub drawn: bool,
    /// Where its words and its tags were typed last: the list draws them in one place, the page in another.
    pub fields: [Option<Id>; 2],
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NamesOrder {
    #[default]
    Appearance,
    Weight,
    Name,
}

#[derive(Clone, Debug, Default)]
pub struct NamesFilter {
    pub query: String,
    pub order: NamesOrder,
    pub tab: NamesTab,
    /// Names that the reader has hidden are listed at the end.
    pub show_hidden: bool,
    pub lists: NameLists,
}

/// What the lists of names show, kept while neither the glossary nor the filter changes. Numbers are indices into the glossary.
#[derive(Clone, Debug, Default)]
pub struct NameLists {
    pub entries: Derived<(Same<Glossary>, String, NamesTab, NamesOrder), Vec<usize>>,
    pub events: Derived<(Same<Glossary>, String), Vec<usize>>,
    pub facts: EntryFacts,
}

/// What the panel of people and places shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NamesTab {
    #[default]
    All,
    People,
    Places,
    Others,
    Timeline,
}

impl NamesTab {
    /// Whether an entry is listed on it.
    #[must_use]
    pub fn holds(self, entry: &Entry) -> bool {
        match self {
            Self::All => true,
            Self::People => entry.is_person(),
            Self::Places => entry.kind == EntryKind::Place,
            Self::Others => !entry.is_person() && entry.kind != EntryKind::Place,
            Self::Timeline => false,
        }
    }
}

/// A correction of the glossary that is being typed.
#[derive(Clone, Debug)]
pub struct Correcting {
    /// Id of the entry; none for a name that is being added.
    pub of: Option<String>,
    pub saying: Saying,
    pub text: String,
    /// Of a name that is being added.
    pub kind: EntryKind,
    pub grab: bool,
    /// Entries that are offered to be merged with, as indices into the glossary.
    pub offers: Derived<(Same<Glossary>, String), Vec<usize>>,
}

impl Correcting {
    #[must_use]
    pub fn add(text: String) -> Self {
        Self {
            of: None,
            saying: Saying::Add,
            text,
            kind: EntryKind::Person,
            grab: true,
            offers: Derived::default(),
        }
    }
}

/// What is being said of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Saying {
    Rename,
    Gloss,
    Alias,
    Merge,
    Add,
}

/// What the panel of notes shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NotesTab {
    #[default]
    All,
    Attention,
    Trash,
}

#[derive(Clone, Debug, Default)]
pub struct NotesFilter {
    pub tab: NotesTab,
    /// How tall each note was when it was last drawn.
    pub heights: super::widgets::Heights,
    pub wanted: NotesWanted,
    pub lists: NotesLists,
    pub comparisons: Comparisons,
}

/// By note, what has changed between the passage as it was marked and the one that stands there now.
pub type Comparisons = BTreeMap<Uuid, Derived<(String, String), Changes>>;

/// The card of a name, beside the place where it stands.
#[derive(Clone, Debug)]
pub struct Card {
    pub entry: String,
    pub anchor: Rect,
    /// Opened by a click: stays until it is closed.
    pub pinned: bool,
    /// When the pointer was last on the name or the card (egui time, seconds).
    pub seen: f64,
    pub facts: EntryFacts,
}

impl Card {
    /// A card for the name under the pointer or the caret.
    #[must_use]
    pub fn new(entry: &str, anchor: Rect, pinned: bool, time: f64) -> Self {
        Self {
            entry: entry.to_owned(),
            anchor,
            pinned,
            seen: time,
            facts: EntryFacts::default(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct OpenFootnote {
    pub index: usize,
    pub anchor: Rect,
}

/// A drag over the page.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    pub anchor: TextRange,
    pub by: Grain,
    /// Set when an end of a highlight is being moved instead.
    pub resizing: Option<Uuid>,
}

/// What a selection grows by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    Letter,
    Word,
    Paragraph,
}

impl NoteEditor {
    #[must_use]
    pub fn of(note: &crate::annotation::Annotation) -> Self {
        Self {
            id: note.id,
            text: note.note_text(),
            over: note.notes.clone(),
            tags: TagField::of(&note.tags),
            grab: true,
            drawn: false,
            fields: [None; 2],
        }
    }

    /// What is typed so far, to be kept. The next draft is written over this one.
    pub fn draft(&mut self) -> Note {
        let over = std::mem::replace(&mut self.over, vec![self.text.clone()]);
        Note::Draft {
            id: self.id,
            text: self.text.clone(),
            over,
        }
    }

    /// The tags typed so far, to be kept.
    pub fn draft_tags(&self, TypedTags { tags, over }: TypedTags) -> Note {
        let id = self.id;
        Note::DraftTags { id, tags, over }
    }
}

impl Drag {
    #[must_use]
    pub fn new(at: Offset, by: Grain) -> Self {
        Self {
            anchor: TextRange { start: at, end: at },
            by,
            resizing: None,
        }
    }
}
