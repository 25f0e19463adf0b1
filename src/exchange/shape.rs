//! Every shape in which notes can leave, under one name: the program's own formats, files of other programs, templates.

use super::back::{self, BackTo};
use super::selection::TextNotes;
use super::template::{self, BUILTIN, Builtin};
use super::{Preset, export};
use crate::sandbox::Wanted;
use std::fmt;

/// What a file of notes is to be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    Preset(Preset),
    /// A file that another reading program takes in.
    Back(BackTo),
    Builtin(Builtin),
    /// The reader's own template.
    Own(String),
}

impl Shape {
    /// All that come with the program, in the order in which they are offered.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let (pages, data): (Vec<Preset>, Vec<Preset>) = Preset::ALL
            .into_iter()
            .partition(|preset| preset.holds_own_words());
        let presets = |presets: Vec<Preset>| presets.into_iter().map(Self::Preset);
        let (builtin, back) = (BUILTIN.map(Self::Builtin), BackTo::ALL.map(Self::Back));
        presets(pages)
            .chain(builtin)
            .chain(presets(data))
            .chain(back)
            .collect()
    }

    /// The name that a reader chooses it by.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::Preset(preset) => preset.label(),
            Self::Back(to) => to.label(),
            Self::Builtin(builtin) => builtin.label,
            Self::Own(_) => say!("export-own-template"),
        }
    }

    /// The name by which the command line knows it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Preset(preset) => preset.name(),
            Self::Back(to) => to.name(),
            Self::Builtin(builtin) => builtin.name,
            Self::Own(_) => "template",
        }
    }

    /// What it is for, in a few words.
    #[must_use]
    pub fn description(&self) -> &'static str {
        match self {
            Self::Preset(preset) => preset.description(),
            Self::Back(to) => to.description(),
            Self::Builtin(builtin) => builtin.description.say(),
            Self::Own(_) => say!("export-own-template-is"),
        }
    }

    /// The one that comes with the program under this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|shape| shape.name() == name)
    }

    /// Without the dot.
    #[must_use]
    pub fn extension(&self) -> &str {
        match self {
            Self::Preset(preset) => preset.extension(),
            Self::Back(to) => to.extension(),
            Self::Builtin(builtin) => builtin.extension,
            Self::Own(_) => "md",
        }
    }

    /// Whether it is words that can be shown before they are written.
    #[must_use]
    pub fn is_text(&self) -> bool {
        *self != Self::Back(BackTo::W3cArchive)
    }

    /// The notes on some texts in this shape, each text with the bytes of its file where they are known.
    ///
    /// # Errors
    /// One sentence: where a template goes wrong, or the format has no room for all of the texts.
    pub fn write(&self, texts: &[(TextNotes<'_>, Option<&[u8]>)]) -> Result<Vec<u8>, String> {
        self.write_while(Wanted::always(), texts)
    }

    /// The same; a reader's own template is ended where it is wanted no longer.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_while(
        &self,
        wanted: Wanted<'_>,
        texts: &[(TextNotes<'_>, Option<&[u8]>)],
    ) -> Result<Vec<u8>, String> {
        let notes: Vec<TextNotes<'_>> = texts.iter().map(|(notes, _)| *notes).collect();
        let text = match self {
            Self::Preset(preset) => Ok(export(*preset, &notes)),
            Self::Back(to) => return back::write(*to, texts),
            Self::Builtin(builtin) => builtin.render(&notes),
            Self::Own(source) => template::render(source, &notes, wanted),
        };
        text.map(String::into_bytes)
            .map_err(|error| error.to_string())
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl From<Preset> for Shape {
    fn from(preset: Preset) -> Self {
        Self::Preset(preset)
    }
}
