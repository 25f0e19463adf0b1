//! Which folder of the reader's is kept in step with the notes on all texts, and in which format.

use super::source::Source;
use crate::exchange::Preset;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Which folder is to be kept in step, and how its files are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderInStep {
    pub folder: Source,
    /// The name of a [`Preset`].
    pub format: String,
}

impl FolderInStep {
    #[must_use]
    pub fn new(folder: &Path, preset: Preset) -> Self {
        Self {
            folder: Source::File(folder.to_owned()).absolute(),
            format: preset.name().to_owned(),
        }
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        match &self.folder {
            Source::File(path) => path,
            Source::Bundled(_) => Path::new(""),
        }
    }

    /// How the files are written: in Markdown where the name is not known.
    #[must_use]
    pub fn preset(&self) -> Preset {
        let named = |preset: &Preset| preset.name() == self.format;
        Preset::ALL
            .into_iter()
            .find(named)
            .unwrap_or(Preset::Markdown)
    }
}
