//! The reader's preferences. A file written by hand or by another version is taken value by value: what makes no sense is passed
//! over, what is unknown is kept.

mod bounds;
mod lookups;
mod of_text;
mod own_colors;
#[cfg(test)]
mod tests;

pub use bounds::Bounds;
pub use lookups::{ChosenDictionary, WebLookup};
pub use of_text::TextSettings;
pub use own_colors::{OwnColors, Rgb};

use super::folder_in_step::FolderInStep;
use super::salvage::{self, Salvaged};
use super::shelf_order::ShelfOrder;
use crate::annotation::Ink;
use crate::messages::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Day,
    Sepia,
    Night,
    #[default]
    System,
    /// Letters and ground as far apart as they go, light or dark as the system is.
    Contrast,
    /// The reader's own colours, light or dark as the system is.
    Own,
}

/// Typeface of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    #[default]
    Literata,
    SourceSerif,
    SourceSans,
    /// One of the system's, by the name of its family. Where it is missing, the page is set in the first of ours.
    System(String),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Scroll,
    Pages,
}

/// Which way lines run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writing {
    /// As the text has it.
    #[default]
    AsWritten,
    Horizontal,
    /// Downwards, from right to left.
    Vertical,
}

/// Columns side by side where pages are turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Columns {
    #[default]
    Auto,
    One,
    Two,
    Three,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SidebarTab {
    Contents,
    #[default]
    Names,
    Notes,
}

/// Hints that a reader gets once, when they are first of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    Select,
    Names,
    WriteNote,
}

/// Where the window was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowBounds {
    /// Left and top; none where the system does not tell (Wayland).
    pub position: Option<[f32; 2]>,
    /// Width and height when it is not maximised.
    pub size: [f32; 2],
    #[serde(default)]
    pub maximized: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    /// The colours of the reader's own theme, where the system is light and where it is dark.
    pub own_light: OwnColors,
    pub own_dark: OwnColors,
    /// How much blue is taken out of every colour, from 0 to 1.
    pub warmth: f32,
    pub face: Face,
    /// Whether books are shown in the typefaces that they bring along.
    pub own_typefaces: bool,
    /// Points.
    pub font_size: f32,
    /// Multiple of the size.
    pub line_height: f32,
    /// Letters to a line.
    pub measure: u16,
    /// Air around the text, as a multiple of the usual.
    pub margins: f32,
    /// Added between letters, and between words besides, in em.
    pub letter_spacing: f32,
    pub word_spacing: f32,
    /// Whether paragraphs are told apart by air, and not by an indent.
    pub paragraphs_apart: bool,
    pub justify: bool,
    pub hyphenate: bool,
    /// Whether signs hang a little over the edges of the column.
    pub hang_punctuation: bool,
    pub mode: Mode,
    pub columns: Columns,
    pub writing: Writing,
    pub mark_names: bool,
    /// Nothing is shown of people and places that stands further on than the reader has read.
    pub only_read: bool,
    pub sidebar_open: bool,
    pub sidebar_tab: SidebarTab,
    /// Points.
    pub sidebar_width: f32,
    pub window: Option<WindowBounds>,
    /// The colour of the next highlight.
    pub ink: Ink,
    /// What the reader calls a colour: "argument", "doubt".
    pub ink_names: BTreeMap<Ink, String>,
    /// Whether a click beside the text turns the page.
    pub margin_turns: bool,
    /// Nothing glides or fades.
    pub reduce_motion: bool,
    /// The language of the program; none for that of the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether all but a few lines are dimmed.
    pub reading_ruler: bool,
    /// Lines a minute, where the text scrolls by itself.
    pub scroll_pace: f32,
    /// How quickly the text is read aloud, from -100 to 100, and by which voice; empty for the one of its language.
    pub speech_pace: i8,
    pub speech_voice: String,
    /// Whether the list of notes begins with the one written last.
    pub notes_newest_first: bool,
    /// In which order works stand on the shelf, and whether as a list.
    pub shelf_order: ShelfOrder,
    pub shelf_list: bool,
    /// The style that the reader cites in, by its name; empty for the first.
    pub citation_style: String,
    /// Whether it is written down how long is read, on this machine alone.
    pub keep_reading_times: bool,
    /// The template of the reader's own by which notes were last exported; empty where there is none.
    pub export_template: String,
    /// The folder that is kept in step with the notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder_in_step: Option<FolderInStep>,
    /// Where words are looked up, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dictionaries: Vec<ChosenDictionary>,
    pub web_lookups: Vec<WebLookup>,
    /// Hints that were given; none is given twice.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub hints_given: BTreeSet<Hint>,
    /// What another version of the program wrote, kept for it.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            own_light: OwnColors::LIGHT,
            own_dark: OwnColors::DARK,
            warmth: 0.0,
            face: Face::default(),
            own_typefaces: false,
            font_size: 19.0,
            line_height: 1.5,
            measure: 66,
            margins: 1.0,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            paragraphs_apart: false,
            justify: true,
            hyphenate: true,
            hang_punctuation: true,
            mode: Mode::default(),
            columns: Columns::default(),
            writing: Writing::default(),
            mark_names: true,
            only_read: false,
            sidebar_open: true,
            sidebar_tab: SidebarTab::default(),
            sidebar_width: 316.0,
            window: None,
            ink: Ink::default(),
            ink_names: BTreeMap::new(),
            margin_turns: true,
            reduce_motion: false,
            language: None,
            reading_ruler: false,
            scroll_pace: 24.0,
            speech_pace: 0,
            speech_voice: String::new(),
            notes_newest_first: false,
            shelf_order: ShelfOrder::default(),
            shelf_list: false,
            citation_style: String::new(),
            keep_reading_times: true,
            export_template: String::new(),
            folder_in_step: None,
            dictionaries: Vec::new(),
            web_lookups: WebLookup::usual(),
            hints_given: BTreeSet::new(),
            others: Map::new(),
        }
    }
}

/// One preference, with its new value.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    Theme(Theme),
    OwnLight(OwnColors),
    OwnDark(OwnColors),
    Warmth(f32),
    Face(Face),
    OwnTypefaces(bool),
    FontSize(f32),
    LineHeight(f32),
    Measure(u16),
    Margins(f32),
    LetterSpacing(f32),
    WordSpacing(f32),
    ParagraphsApart(bool),
    Justify(bool),
    Hyphenate(bool),
    HangPunctuation(bool),
    Mode(Mode),
    Columns(Columns),
    Writing(Writing),
    MarkNames(bool),
    OnlyRead(bool),
    SidebarOpen(bool),
    SidebarTab(SidebarTab),
    SidebarWidth(f32),
    Window(WindowBounds),
    Ink(Ink),
    /// What the reader calls a colour; an empty name is none.
    InkName(Ink, String),
    MarginTurns(bool),
    ReduceMotion(bool),
    Language(Option<Language>),
    ReadingRuler(bool),
    ScrollPace(f32),
    SpeechPace(i8),
    SpeechVoice(String),
    NotesNewestFirst(bool),
    ShelfOrder(ShelfOrder),
    ShelfList(bool),
    CitationStyle(String),
    KeepReadingTimes(bool),
    /// The reader's own template for exports.
    ExportTemplate(String),
    FolderInStep(Option<FolderInStep>),
    Dictionaries(Vec<ChosenDictionary>),
    WebLookups(Vec<WebLookup>),
    HintGiven(Hint),
    /// All that concerns the page as it was at first.
    Reset,
}

impl Settings {
    /// What a colour is called: by the reader, else by its own name.
    #[must_use]
    pub fn ink_name(&self, ink: Ink) -> &str {
        self.own_ink_name(ink).unwrap_or(ink.name())
    }

    /// What the reader calls a colour.
    #[must_use]
    pub fn own_ink_name(&self, ink: Ink) -> Option<&str> {
        let name = self.ink_names.get(&ink)?.trim();
        name.split('\n').next().filter(|name| !name.is_empty())
    }

    /// Changes one preference; a number out of its bounds becomes the nearest within.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Theme(theme) => self.theme = theme,
            Setting::OwnLight(colors) => self.own_light = colors,
            Setting::OwnDark(colors) => self.own_dark = colors,
            Setting::Warmth(warmth) => self.warmth = warmth,
            Setting::Face(face) => self.face = face,
            Setting::OwnTypefaces(on) => self.own_typefaces = on,
            Setting::FontSize(size) => self.font_size = size,
            Setting::LineHeight(height) => self.line_height = height,
            Setting::Measure(measure) => self.measure = measure,
            Setting::Margins(margins) => self.margins = margins,
            Setting::LetterSpacing(spacing) => self.letter_spacing = spacing,
            Setting::WordSpacing(spacing) => self.word_spacing = spacing,
            Setting::ParagraphsApart(on) => self.paragraphs_apart = on,
            Setting::Justify(on) => self.justify = on,
            Setting::Hyphenate(on) => self.hyphenate = on,
            Setting::HangPunctuation(on) => self.hang_punctuation = on,
            Setting::Mode(mode) => self.mode = mode,
            Setting::Columns(columns) => self.columns = columns,
            Setting::Writing(writing) => self.writing = writing,
            Setting::MarkNames(on) => self.mark_names = on,
            Setting::OnlyRead(on) => self.only_read = on,
            Setting::SidebarOpen(on) => self.sidebar_open = on,
            Setting::SidebarTab(tab) => self.sidebar_tab = tab,
            Setting::SidebarWidth(width) => self.sidebar_width = width,
            Setting::Window(place) => self.window = Some(place),
            Setting::Ink(ink) => self.ink = ink,
            Setting::InkName(ink, name) if name.trim().is_empty() => {
                drop(self.ink_names.remove(&ink));
            }
            Setting::InkName(ink, name) => drop(self.ink_names.insert(ink, name)),
            Setting::MarginTurns(on) => self.margin_turns = on,
            Setting::ReduceMotion(on) => self.reduce_motion = on,
            Setting::Language(language) => self.language = language,
            Setting::ReadingRuler(on) => self.reading_ruler = on,
            Setting::ScrollPace(pace) => self.scroll_pace = pace,
            Setting::SpeechPace(pace) => self.speech_pace = pace,
            Setting::SpeechVoice(voice) => self.speech_voice = voice,
            Setting::NotesNewestFirst(on) => self.notes_newest_first = on,
            Setting::ShelfOrder(order) => self.shelf_order = order,
            Setting::ShelfList(on) => self.shelf_list = on,
            Setting::CitationStyle(name) => self.citation_style = name,
            Setting::KeepReadingTimes(on) => self.keep_reading_times = on,
            Setting::ExportTemplate(template) => self.export_template = template,
            Setting::FolderInStep(folder) => self.folder_in_step = folder,
            Setting::Dictionaries(dictionaries) => self.dictionaries = dictionaries,
            Setting::WebLookups(pages) => self.web_lookups = pages,
            Setting::HintGiven(hint) => {
                self.hints_given.insert(hint);
            }
            Setting::Reset => self.reset(),
        }
        *self = std::mem::take(self).within_reason();
    }

    /// The page as it was at first; the panel, the window, the reader's own colours and that of highlights stay.
    fn reset(&mut self) {
        *self = Self {
            sidebar_open: self.sidebar_open,
            sidebar_tab: self.sidebar_tab,
            sidebar_width: self.sidebar_width,
            window: self.window,
            language: self.language,
            own_light: self.own_light,
            own_dark: self.own_dark,
            ink: self.ink,
            ink_names: std::mem::take(&mut self.ink_names),
            notes_newest_first: self.notes_newest_first,
            shelf_order: self.shelf_order,
            shelf_list: self.shelf_list,
            citation_style: std::mem::take(&mut self.citation_style),
            keep_reading_times: self.keep_reading_times,
            export_template: std::mem::take(&mut self.export_template),
            folder_in_step: self.folder_in_step.take(),
            dictionaries: std::mem::take(&mut self.dictionaries),
            web_lookups: std::mem::take(&mut self.web_lookups),
            hints_given: std::mem::take(&mut self.hints_given),
            others: std::mem::take(&mut self.others),
            ..Self::default()
        };
    }

    /// Reads what can be read; each value that makes no sense is reported, and as if it were not there.
    pub(super) fn parse(source_text: &str) -> Salvaged<Self> {
        let Salvaged { value, mut damage } = salvage::entries(source_text);
        let mut taken = Map::new();
        let mut settings = Self::default();
        for (key, json) in value {
            let Ok(value) = serde_json::from_str(&json) else {
                damage.push(say!("damage-entry", key = key));
                continue;
            };
            let before = taken.insert(key.clone(), value);
            match serde_json::from_value(Value::Object(taken.clone())) {
                Ok(read) => settings = read,
                Err(error) => {
                    damage.push(format!("“{key}”: {error}"));
                    match before {
                        Some(before) => drop(taken.insert(key, before)),
                        None => drop(taken.remove(&key)),
                    }
                }
            }
        }
        Salvaged {
            value: settings.within_reason(),
            damage,
        }
    }

    pub(super) fn to_json(&self) -> String {
        // A struct of plain values has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// These settings, but for those that this window has not changed since `before`: of these, what another has written meanwhile.
    pub(super) fn joined(&self, before: &Self, there: &Self) -> Self {
        let values = |settings: &Self| match serde_json::to_value(settings) {
            Ok(Value::Object(values)) => values,
            _ => Map::new(),
        };
        let (mut own, before, there) = (values(self), values(before), values(there));
        for (key, value) in there {
            if own.get(&key) == before.get(&key) {
                own.insert(key, value);
            }
        }
        serde_json::from_value(Value::Object(own)).unwrap_or_else(|_| self.clone())
    }
}
