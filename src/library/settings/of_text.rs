//! The settings that one text has of its own, before those for all texts.

use super::{Columns, Face, Mode, Setting, Settings, Theme, Writing};
use serde::{Deserialize, Serialize};

/// Settings that one text has of its own; none where it has what all texts have. Its encoding is another, and is kept beside them
/// in the record of the text, since it has no value for all texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TextSettings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// From 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warmth: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face: Option<Face>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_typefaces: Option<bool>,
    /// Points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_size: Option<f32>,
    /// Multiple of the size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_height: Option<f32>,
    /// Letters to a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<u16>,
    /// Multiple of the usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margins: Option<f32>,
    /// Em, as the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter_spacing: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word_spacing: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraphs_apart: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justify: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hyphenate: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writing: Option<Writing>,
}

impl TextSettings {
    /// All that a text can have of its own, as it is in `settings`.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            theme: Some(settings.theme),
            warmth: Some(settings.warmth),
            face: Some(settings.face.clone()),
            own_typefaces: Some(settings.own_typefaces),
            font_size: Some(settings.font_size),
            line_height: Some(settings.line_height),
            measure: Some(settings.measure),
            margins: Some(settings.margins),
            letter_spacing: Some(settings.letter_spacing),
            word_spacing: Some(settings.word_spacing),
            paragraphs_apart: Some(settings.paragraphs_apart),
            justify: Some(settings.justify),
            hyphenate: Some(settings.hyphenate),
            mode: Some(settings.mode),
            columns: Some(settings.columns),
            writing: Some(settings.writing),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The settings that hold for the text, where `usual` are those for all.
    #[must_use]
    pub fn over(&self, usual: &Settings) -> Settings {
        let settings = Settings {
            theme: self.theme.unwrap_or(usual.theme),
            warmth: self.warmth.unwrap_or(usual.warmth),
            face: self.face.clone().unwrap_or_else(|| usual.face.clone()),
            own_typefaces: self.own_typefaces.unwrap_or(usual.own_typefaces),
            font_size: self.font_size.unwrap_or(usual.font_size),
            line_height: self.line_height.unwrap_or(usual.line_height),
            measure: self.measure.unwrap_or(usual.measure),
            margins: self.margins.unwrap_or(usual.margins),
            letter_spacing: self.letter_spacing.unwrap_or(usual.letter_spacing),
            word_spacing: self.word_spacing.unwrap_or(usual.word_spacing),
            paragraphs_apart: self.paragraphs_apart.unwrap_or(usual.paragraphs_apart),
            justify: self.justify.unwrap_or(usual.justify),
            hyphenate: self.hyphenate.unwrap_or(usual.hyphenate),
            mode: self.mode.unwrap_or(usual.mode),
            columns: self.columns.unwrap_or(usual.columns),
            writing: self.writing.unwrap_or(usual.writing),
            ..usual.clone()
        };
        settings.within_reason()
    }

    /// Takes a preference in, if the text has one of its own for it.
    pub fn take(&mut self, setting: &Setting) -> bool {
        match setting {
            Setting::Theme(value) => replace(&mut self.theme, *value),
            Setting::Warmth(value) => replace(&mut self.warmth, Settings::WARMTH.clamp_in(*value)),
            Setting::Face(value) => replace(&mut self.face, value.clone()),
            Setting::OwnTypefaces(value) => replace(&mut self.own_typefaces, *value),
            Setting::FontSize(value) => {
                replace(&mut self.font_size, Settings::FONT_SIZE.clamp_in(*value))
            }
            Setting::LineHeight(value) => replace(
                &mut self.line_height,
                Settings::LINE_HEIGHT.clamp_in(*value),
            ),
            Setting::Measure(value) => {
                replace(&mut self.measure, Settings::MEASURE.clamp_in(*value))
            }
            Setting::Margins(value) => {
                replace(&mut self.margins, Settings::MARGINS.clamp_in(*value))
            }
            Setting::LetterSpacing(value) => replace(
                &mut self.letter_spacing,
                Settings::LETTER_SPACING.clamp_in(*value),
            ),
            Setting::WordSpacing(value) => replace(
                &mut self.word_spacing,
                Settings::WORD_SPACING.clamp_in(*value),
            ),
            Setting::ParagraphsApart(value) => replace(&mut self.paragraphs_apart, *value),
            Setting::Justify(value) => replace(&mut self.justify, *value),
            Setting::Hyphenate(value) => replace(&mut self.hyphenate, *value),
            Setting::Mode(value) => replace(&mut self.mode, *value),
            Setting::Columns(value) => replace(&mut self.columns, *value),
            Setting::Writing(value) => replace(&mut self.writing, *value),
            Setting::OwnLight(_)
            | Setting::OwnDark(_)
            | Setting::HangPunctuation(_)
            | Setting::MarkNames(_)
            | Setting::OnlyRead(_)
            | Setting::SidebarOpen(_)
            | Setting::SidebarTab(_)
            | Setting::SidebarWidth(_)
            | Setting::Window(_)
            | Setting::Ink(_)
            | Setting::InkName(..)
            | Setting::MarginTurns(_)
            | Setting::ReduceMotion(_)
            | Setting::Language(_)
            | Setting::ReadingRuler(_)
            | Setting::ScrollPace(_)
            | Setting::SpeechPace(_)
            | Setting::SpeechVoice(_)
            | Setting::NotesNewestFirst(_)
            | Setting::ShelfOrder(_)
            | Setting::ShelfList(_)
            | Setting::CitationStyle(_)
            | Setting::KeepReadingTimes(_)
            | Setting::ExportTemplate(_)
            | Setting::FolderInStep(_)
            | Setting::Dictionaries(_)
            | Setting::WebLookups(_)
            | Setting::HintGiven(_)
            | Setting::Reset => false,
        }
    }
}

/// Replaces a value that is there; whether one is.
fn replace<T>(own: &mut Option<T>, value: T) -> bool {
    let has_own = own.is_some();
    if has_own {
        *own = Some(value);
    }
    has_own
}
