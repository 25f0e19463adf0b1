//! Everything a person can ask for, in one table: its name, what it does, its keys. The menu, the palette, the help page and
//! the keyboard are all read from here.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A wish without an object: what it acts on is what is open, selected or pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Open,
    AddFolder,
    NewTab,
    NextText,
    PreviousText,
    CloseText,
    Shelf,
    Quit,
    Find,
    SearchAll,
    FindNext,
    FindPrevious,
    Palette,
    Help,
    Settings,
    Typefaces,
    Sync,
    InStep,
    NextPage,
    PreviousPage,
    TextStart,
    GoTo,
    TextEnd,
    NextChapter,
    PreviousChapter,
    Back,
    Forward,
    Highlight,
    Ink(u8),
    Note,
    Bookmark,
    Underline,
    MarkAll,
    DeleteNote,
    NextNote,
    PreviousNote,
    WhoIsThis,
    LookUp,
    LookUpInBrowser,
    Dictionaries,
    NextMention,
    PreviousMention,
    MarkNames,
    AddName,
    OnlyRead,
    Encoding,
    WholePage,
    PrintedPages,
    FitWidth,
    FitPage,
    FitColumn,
    PairPages,
    MarkArea,
    TurnPages,
    Graph,
    TimelinePicture,
    Undo,
    Redo,
    Copy,
    CopyLink,
    SelectAll,
    SelectParagraph,
    Export,
    CopyExport,
    ExportPages,
    ImportMarks,
    Import,
    CopyCited,
    QuoteCard,
    Details,
    Notebook,
    Review,
    Statistics,
    Sidebar,
    Contents,
    Names,
    Notes,
    Attention,
    Trash,
    Larger,
    Smaller,
    ResetSize,
    Wider,
    Narrower,
    ReadingRuler,
    AutoScroll,
    ReadAloud,
    StopReading,
    NextSentence,
    PreviousSentence,
    Theme,
    Mode,
    FullScreen,
    Split,
    OtherPane,
    Problem,
}

/// The heading under which help lists an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Reading,
    Marking,
    Names,
    Finding,
    Page,
    Program,
}

impl Topic {
    pub const ALL: [Self; 6] = [
        Self::Reading,
        Self::Marking,
        Self::Names,
        Self::Finding,
        Self::Page,
        Self::Program,
    ];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Reading => say!("topic-reading"),
            Self::Marking => say!("topic-marking"),
            Self::Names => say!("topic-names"),
            Self::Finding => say!("topic-finding"),
            Self::Page => say!("topic-page"),
            Self::Program => say!("topic-program"),
        }
    }
}

/// One line of the table.
pub struct ActionRow {
    pub action: Action,
    pub topic: Topic,
    pub label: crate::messages::Key,
    /// More keywords by which the palette finds it.
    pub also: &'static str,
    /// The first is shown; all work.
    pub keys: &'static [KeyboardShortcut],
    /// Whether it needs an open text.
    pub needs_text: bool,
}

impl ActionRow {
    /// The first key combination as this platform writes it, or nothing.
    #[must_use]
    pub fn key_label(&self, ctx: &egui::Context) -> String {
        self.keys
            .first()
            .map(|keys| key_label(ctx, keys))
            .unwrap_or_default()
    }
}

/// What a button of an action says: what it does, and its keys as this platform writes them.
#[must_use]
pub fn hint(ctx: &egui::Context, label: &str, action: Action) -> String {
    format!("{label}  ({})", entry_of(action).key_label(ctx))
}

/// A key combination as it is printed on keyboards.
#[must_use]
pub fn key_label(ctx: &egui::Context, keys: &KeyboardShortcut) -> String {
    let signs: &[(&str, &str)] = &[
        ("OpenBracket", "["),
        ("CloseBracket", "]"),
        ("Period", "."),
        ("Comma", ","),
        ("Slash", "/"),
        ("Plus", "+"),
        ("Equals", "="),
        ("Minus", "−"),
        ("Questionmark", "?"),
        ("PageUp", say!("key-page-up")),
        ("PageDown", say!("key-page-down")),
        ("Backspace", say!("key-backspace")),
        ("Backslash", say!("key-backslash")),
        ("Space", say!("key-space")),
        ("Home", say!("key-home")),
        ("End", say!("key-end")),
        ("Delete", say!("key-delete")),
        ("Insert", say!("key-insert")),
        ("Left", "←"),
        ("Right", "→"),
    ];
    let combination = ctx.format_shortcut(keys);
    let combination = combination
        .replace("Ctrl+", say!("key-ctrl"))
        .replace("Shift+", say!("key-shift"));
    let named = signs.iter().find(|(name, _)| combination.ends_with(name));
    named.map_or_else(
        || combination.clone(),
        |(name, sign)| format!("{}{sign}", combination.trim_end_matches(name)),
    )
}

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn entry(
    action: Action,
    topic: Topic,
    label: crate::messages::Key,
    also: &'static str,
    keys: &'static [KeyboardShortcut],
) -> ActionRow {
    ActionRow {
        action,
        topic,
        label,
        also,
        keys,
        needs_text: true,
    }
}

const fn always(entry: ActionRow) -> ActionRow {
    ActionRow {
        needs_text: false,
        ..entry
    }
}

/// On a Mac, the key that is marked Delete is what others call Backspace, and ⌘[ goes back.
const MAC: bool = cfg!(target_os = "macos");
const BACK: &[KeyboardShortcut] = if MAC {
    &[ctrl(Key::OpenBracket), alt(Key::ArrowLeft)]
} else {
    &[alt(Key::ArrowLeft), key(Key::Backspace)]
};
const FORWARD: &[KeyboardShortcut] = if MAC {
    &[ctrl(Key::CloseBracket), alt(Key::ArrowRight)]
} else {
    &[alt(Key::ArrowRight)]
};
const DELETE: &[KeyboardShortcut] = if MAC {
    &[key(Key::Backspace), ctrl(Key::Backspace), key(Key::Delete)]
} else {
    &[key(Key::Delete)]
};
const FULL_SCREEN: &[KeyboardShortcut] = if MAC {
    &[
        KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::CTRL), Key::F),
        key(Key::F11),
    ]
} else {
    &[key(Key::F11)]
};

use Topic::{Finding, Marking, Names, Page, Program, Reading};

/// The table. Order is the order of help and of an empty palette.
#[rustfmt::skip]
pub const TABLE: &[ActionRow] = &[
    entry(Action::NextPage, Reading, key!("action-next-page"), "down forward turn", &[key(Key::Space), key(Key::PageDown)]),
    entry(Action::PreviousPage, Reading, key!("action-previous-page"), "up back turn", &[shift(Key::Space), key(Key::PageUp)]),
    entry(Action::NextChapter, Reading, key!("action-next-chapter"), "section", &[ctrl(Key::PageDown)]),
    entry(Action::PreviousChapter, Reading, key!("action-previous-chapter"), "section", &[ctrl(Key::PageUp)]),
    entry(Action::ReadAloud, Reading, key!("action-read-aloud"), "speech speak voice listen tts text to speech", &[ctrl_shift(Key::A)]),
    entry(Action::StopReading, Reading, key!("action-stop-reading"), "speech silence", &[]),
    entry(Action::NextSentence, Reading, key!("action-next-sentence"), "speech skip forward", &[]),
    entry(Action::PreviousSentence, Reading, key!("action-previous-sentence"), "speech again back repeat", &[]),
    entry(Action::AutoScroll, Reading, key!("action-auto-scroll"), "auto scroll automatic hands free teleprompter", &[ctrl_shift(Key::Space)]),
    entry(Action::TextStart, Reading, key!("action-text-start"), "home top start", &[ctrl(Key::Home), key(Key::Home)]),
    entry(Action::GoTo, Reading, key!("action-go-to"), "percent page chapter place jump", &[key(Key::G)]),
    entry(Action::TextEnd, Reading, key!("action-text-end"), "bottom", &[ctrl(Key::End), key(Key::End)]),
    entry(Action::Back, Reading, key!("action-back"), "history jump", BACK),
    entry(Action::Forward, Reading, key!("action-forward"), "history jump", FORWARD),
    entry(Action::Highlight, Marking, key!("action-highlight"), "mark color colour", &[key(Key::H)]),
    entry(Action::Note, Marking, key!("action-note"), "annotate comment", &[key(Key::N)]),
    entry(Action::Ink(0), Marking, key!("action-ink-0"), "highlight color colour", &[key(Key::Num1)]),
    entry(Action::Ink(1), Marking, key!("action-ink-1"), "highlight color colour", &[key(Key::Num2)]),
    entry(Action::Ink(2), Marking, key!("action-ink-2"), "highlight color colour", &[key(Key::Num3)]),
    entry(Action::Ink(3), Marking, key!("action-ink-3"), "highlight color colour", &[key(Key::Num4)]),
    entry(Action::Ink(4), Marking, key!("action-ink-4"), "highlight color colour", &[key(Key::Num5)]),
    entry(Action::Ink(5), Marking, key!("action-ink-5"), "highlight color colour", &[key(Key::Num6)]),
    entry(Action::Underline, Marking, key!("action-underline"), "style mark", &[key(Key::U)]),
    entry(Action::MarkAll, Marking, key!("action-mark-all"), "mark all same words everywhere", &[ctrl_shift(Key::H)]),
    entry(Action::Bookmark, Marking, key!("action-bookmark"), "remember", &[key(Key::B)]),
    entry(Action::DeleteNote, Marking, key!("action-delete-note"), "remove erase", DELETE),
    entry(Action::NextNote, Marking, key!("action-next-note"), "jump note", &[key(Key::CloseBracket)]),
    entry(Action::PreviousNote, Marking, key!("action-previous-note"), "jump note", &[key(Key::OpenBracket)]),
    always(entry(Action::Undo, Marking, key!("action-undo"), "take back", &[ctrl(Key::Z)])),
    always(entry(Action::Redo, Marking, key!("action-redo"), "again", &[ctrl_shift(Key::Z), ctrl(Key::Y)])),
    entry(Action::Copy, Marking, key!("action-copy"), "clipboard", &[ctrl(Key::C), ctrl(Key::Insert)]),
    entry(Action::CopyLink, Marking, key!("action-copy-link"), "url address share reference", &[ctrl_shift(Key::U)]),
    entry(Action::SelectAll, Marking, key!("action-select-all"), "whole text everything", &[ctrl(Key::A)]),
    entry(Action::SelectParagraph, Marking, key!("action-select-paragraph"), "block", &[key(Key::P)]),
    entry(Action::Export, Marking, key!("action-export"), "markdown save write", &[ctrl(Key::E)]),
    entry(Action::CopyExport, Marking, key!("action-copy-export"), "export clipboard", &[ctrl_shift(Key::E)]),
    entry(Action::MarkArea, Marking, key!("action-mark-area"), "pdf rectangle figure scan picture snapshot", &[]),
    entry(Action::ExportPages, Marking, key!("action-export-pages"), "export annotations highlights pages", &[]),
    entry(Action::ImportMarks, Marking, key!("action-import-marks"), "annotations highlights other programs comments take over", &[]),
    entry(Action::CopyCited, Marking, key!("action-copy-cited"), "clipboard quote source reference apa mla chicago bibtex", &[ctrl_shift(Key::C)]),
    entry(Action::QuoteCard, Marking, key!("action-quote-card"), "passage picture image share png", &[ctrl_shift(Key::Y)]),
    entry(Action::Details, Marking, key!("action-details"), "citation authors year publisher doi isbn metadata details", &[]),
    always(entry(Action::Notebook, Marking, key!("action-notebook"), "every highlight tags everywhere list", &[ctrl_shift(Key::N)])),
    always(entry(Action::Review, Marking, key!("action-review"), "remember spaced repetition sm-2 flashcards", &[ctrl_shift(Key::R)])),
    always(entry(Action::Import, Marking, key!("action-import"), "bring in kindle kobo koreader calibre readwise zotero other programs clippings", &[])),
    always(entry(Action::Statistics, Reading, key!("action-statistics"), "statistics streak pages hours", &[])),
    entry(Action::WhoIsThis, Names, key!("action-who-is-this"), "glossary name person place look up", &[key(Key::W)]),
    entry(Action::LookUp, Finding, key!("action-look-up"), "dictionary meaning translate define", &[key(Key::D)]),
    entry(Action::LookUpInBrowser, Finding, key!("action-look-up-in-browser"), "wikipedia wiktionary translate web online", &[shift(Key::D)]),
    always(entry(Action::Dictionaries, Finding, key!("action-dictionaries"), "stardict add look up addresses wikipedia", &[])),
    entry(Action::NextMention, Names, key!("action-next-mention"), "glossary", &[key(Key::Period)]),
    entry(Action::PreviousMention, Names, key!("action-previous-mention"), "glossary", &[key(Key::Comma)]),
    entry(Action::MarkNames, Names, key!("action-mark-names"), "glossary underline dotted", &[]),
    entry(Action::AddName, Names, key!("action-add-name"), "glossary person place new", &[]),
    entry(Action::OnlyRead, Names, key!("action-only-read"), "read horizon glossary only", &[]),
    entry(Action::Graph, Names, key!("action-graph"), "graph network people relations picture who", &[]),
    entry(Action::TimelinePicture, Names, key!("action-timeline-picture"), "dates years chronicle picture", &[]),
    entry(Action::Encoding, Page, key!("action-encoding"), "letters charset wrong characters utf-8", &[]),
    entry(Action::WholePage, Page, key!("action-whole-page"), "web article menus left out saved html", &[]),
    entry(Action::PrintedPages, Page, key!("action-printed-pages"), "pdf page view original layout facsimile reflow", &[key(Key::F9), ctrl_shift(Key::D)]),
    entry(Action::FitWidth, Page, key!("action-fit-width"), "pdf zoom", &[]),
    entry(Action::FitPage, Page, key!("action-fit-page"), "pdf zoom", &[]),
    entry(Action::FitColumn, Page, key!("action-fit-column"), "pdf zoom width text", &[]),
    entry(Action::PairPages, Page, key!("action-pair-pages"), "pdf spread facing book", &[]),
    entry(Action::TurnPages, Page, key!("action-turn-pages"), "pdf rotate rotation", &[]),
    entry(Action::Find, Finding, key!("action-find"), "search", &[ctrl(Key::F), key(Key::Slash)]),
    always(entry(Action::SearchAll, Finding, key!("action-search-all"), "all texts notes names library shelf index", &[ctrl_shift(Key::F)])),
    entry(Action::FindNext, Finding, key!("action-find-next"), "search hit", &[key(Key::F3), ctrl(Key::G)]),
    entry(Action::FindPrevious, Finding, key!("action-find-previous"), "search hit", &[shift(Key::F3), ctrl_shift(Key::G)]),
    entry(Action::Sidebar, Page, key!("action-sidebar"), "panel", &[ctrl(Key::B)]),
    entry(Action::Contents, Page, key!("action-contents"), "outline chapters table", &[alt(Key::Num1)]),
    entry(Action::Names, Page, key!("action-names"), "glossary sidebar", &[alt(Key::Num2)]),
    entry(Action::Notes, Page, key!("action-notes"), "highlights sidebar list", &[alt(Key::Num3)]),
    entry(Action::Attention, Marking, key!("action-attention"), "changed orphan missing place", &[]),
    entry(Action::Trash, Marking, key!("action-trash"), "deleted restore bin", &[]),
    entry(Action::Larger, Page, key!("action-larger"), "size zoom in", &[ctrl(Key::Plus), ctrl(Key::Equals)]),
    entry(Action::Smaller, Page, key!("action-smaller"), "size zoom out", &[ctrl(Key::Minus)]),
    entry(Action::ResetSize, Page, key!("action-reset-size"), "zoom reset", &[ctrl(Key::Num0)]),
    entry(Action::Wider, Page, key!("action-wider"), "measure width", &[]),
    entry(Action::Narrower, Page, key!("action-narrower"), "measure width", &[]),
    entry(Action::Mode, Page, key!("action-mode"), "mode paginated", &[key(Key::F8), ctrl_shift(Key::M)]),
    entry(Action::ReadingRuler, Page, key!("action-reading-ruler"), "focus line dim guide dyslexia", &[ctrl_shift(Key::I)]),
    always(entry(Action::Theme, Page, key!("action-theme"), "dark light day sepia night contrast", &[key(Key::F7), ctrl_shift(Key::L)])),
    always(entry(Action::FullScreen, Page, key!("action-full-screen"), "full screen window", FULL_SCREEN)),
    entry(Action::Split, Page, key!("action-split"), "two panes side by side compare beside", &[ctrl(Key::Backslash)]),
    entry(Action::OtherPane, Page, key!("action-other-pane"), "split two side by side", &[ctrl_shift(Key::Backslash)]),
    always(entry(Action::Settings, Page, key!("action-settings"), "font typeface size line height theme", &[ctrl(Key::Comma)])),
    always(entry(Action::Typefaces, Page, key!("action-typefaces"), "font family system face letters", &[])),
    always(entry(Action::InStep, Marking, key!("action-in-step"), "obsidian vault export automatic markdown sync folder", &[])),
    always(entry(Action::Sync, Program, key!("action-sync"), "sync folder dropbox syncthing cloud devices move notes", &[])),
    always(entry(Action::Open, Program, key!("action-open"), "load", &[ctrl(Key::O)])),
    always(entry(Action::AddFolder, Program, key!("action-add-folder"), "library directory watch import books", &[])),
    always(entry(Action::Shelf, Program, key!("action-shelf"), "library close home recent", &[ctrl(Key::L)])),
    always(entry(Action::NewTab, Program, key!("action-new-tab"), "open beside another text tabs shelf", &[ctrl(Key::T)])),
    entry(Action::NextText, Program, key!("action-next-text"), "tabs switch text", &[ctrl(Key::Tab)]),
    entry(Action::PreviousText, Program, key!("action-previous-text"), "tabs switch text", &[ctrl_shift(Key::Tab)]),
    entry(Action::CloseText, Program, key!("action-close-text"), "tab tabs", &[ctrl(Key::W)]),
    always(entry(Action::Palette, Program, key!("action-palette"), "actions", &[ctrl(Key::K), ctrl_shift(Key::P)])),
    always(entry(Action::Help, Program, key!("action-help"), "keys help", &[key(Key::F1), shift(Key::Questionmark), key(Key::Questionmark)])),
    always(entry(Action::Problem, Program, key!("action-problem"), "fault crash bug log doctor help", &[])),
    always(entry(Action::Quit, Program, key!("action-quit"), "exit close", &[ctrl(Key::Q)])),
];

/// The line of an action.
///
/// # Panics
/// Never in practice: a test holds that every action has its line.
#[must_use]
pub fn entry_of(action: Action) -> &'static ActionRow {
    TABLE
        .iter()
        .find(|entry| entry.action == action)
        .unwrap_or(&TABLE[0])
}

/// Entries whose label or keywords hold every word of `query`, best first: those whose label starts with it, then those
/// whose label holds it, then the rest.
#[must_use]
pub fn matching(query: &str) -> Vec<&'static ActionRow> {
    let query = query.trim().to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut found: Vec<(u8, &ActionRow)> = TABLE
        .iter()
        .filter_map(|entry| {
            let label = entry.label.say().to_lowercase();
            let all = format!(
                "{label} {} {}",
                entry.also,
                entry.topic.label().to_lowercase()
            );
            let rank = if label.starts_with(&query) {
                0
            } else {
                2 - u8::from(label.contains(&query))
            };
            words
                .iter()
                .all(|word| all.contains(word))
                .then_some((rank, entry))
        })
        .collect();
    found.sort_by_key(|&(rank, _)| rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_stands_for_two_actions() {
        for (index, entry) in TABLE.iter().enumerate() {
            for other in &TABLE[index + 1..] {
                let shared = entry.keys.iter().find(|keys| other.keys.contains(keys));
                assert!(
                    shared.is_none(),
                    "{} and {} share {shared:?}",
                    entry.label.say(),
                    other.label.say()
                );
            }
        }
    }

    #[test]
    fn function_keys_have_others_beside_them() {
        let is_function = |keys: &KeyboardShortcut| {
            format!("{:?}", keys.logical_key).starts_with('F') && keys.logical_key.name().len() > 1
        };
        for entry in TABLE
            .iter()
            .filter(|entry| entry.keys.iter().any(is_function))
        {
            // A window of the system has its own button for this one.
            let is_elsewhere = entry.action == Action::FullScreen;
            assert!(
                is_elsewhere || !entry.keys.iter().all(is_function),
                "{}",
                entry.label.say()
            );
        }
    }

    /// On a Mac some keys are others; the document says so.
    #[cfg(not(target_os = "macos"))]
    #[test]
    fn the_document_of_the_keyboard_lists_every_key() {
        let document = include_str!("../../docs/keyboard.md");
        let ctx = egui::Context::default();
        let lines = TABLE.iter().filter(|entry| !entry.keys.is_empty());
        let missing: Vec<String> = lines
            .map(|entry| {
                let keys = entry.keys.iter().map(|keys| key_label(&ctx, keys));
                let keys: Vec<String> = keys.map(|keys| format!("`{keys}`")).collect();
                format!("| {} | {} |", keys.join(", "), entry.label.say())
            })
            .filter(|line| !document.contains(line))
            .collect();
        let missing = missing.join("\n");
        assert!(
            missing.is_empty(),
            "missing in docs/keyboard.md:\n{missing}"
        );
    }

    #[test]
    fn every_action_has_one_line() {
        for entry in TABLE {
            assert_eq!(
                TABLE
                    .iter()
                    .filter(|other| other.action == entry.action)
                    .count(),
                1,
                "{}",
                entry.label.say()
            );
        }
    }

    #[test]
    fn the_palette_finds_by_any_word_and_puts_the_nearest_first() {
        assert_eq!(matching("exp")[0].action, Action::Export);
        assert_eq!(matching("dark")[0].action, Action::Theme);
        assert!(matching("xyzzy").is_empty());
        assert_eq!(matching("").len(), TABLE.len());
    }
}
