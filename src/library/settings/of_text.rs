//! The settings that one text has of its own, before those for all texts.

use super::{Face, Mode, Setting, Settings, Theme, Writing};
use serde::{Deserialize, Serialize};

/// Settings that one text has of its own; none where it has what all texts have. Its encoding is another, and is kept beside them
/// in the record of the text, since it has no value for all texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TextSettings {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face: Option<Face>,
    /// Points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub font_size: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writing: Option<Writing>,
}

impl TextSettings {
    /// All that a text can have of its own, as it is in `settings`.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            theme: Some(settings.theme),
            face: Some(settings.face.clone()),
            font_size: Some(settings.font_size),
            mode: Some(settings.mode),
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
            face: self.face.clone().unwrap_or_else(|| usual.face.clone()),
            font_size: self.font_size.unwrap_or(usual.font_size),
            mode: self.mode.unwrap_or(usual.mode),
            writing: self.writing.unwrap_or(usual.writing),
            ..usual.clone()
        };
        settings.within_reason()
    }

    /// Takes a preference in, if the text has one of its own for it.
    pub fn take(&mut self, setting: &Setting) -> bool {
        match setting {
            Setting::Theme(theme) => replace(&mut self.theme, *theme),
            Setting::Face(face) => replace(&mut self.face, face.clone()),
            Setting::FontSize(size) => {
                replace(&mut self.font_size, Settings::FONT_SIZE.clamp_in(*size))
            }
            Setting::Mode(mode) => replace(&mut self.mode, *mode),
            Setting::Writing(writing) => replace(&mut self.writing, *writing),
            Setting::OwnTypefaces(_)
            | Setting::OwnLight(_)
            | Setting::OwnDark(_)
            | Setting::LineHeight(_)
            | Setting::Measure(_)
            | Setting::LetterSpacing(_)
            | Setting::WordSpacing(_)
            | Setting::ParagraphsApart(_)
            | Setting::Justify(_)
            | Setting::Hyphenate(_)
            | Setting::HangPunctuation(_)
            | Setting::Columns(_)
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
            | Setting::ReadingRuler(_)
            | Setting::ScrollPace(_)
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
