//! Files of notes that have no room for what a reader writes into them: those of other programs, and those that a template makes. They are
//! written anew, and only over what the same export wrote before.

use super::super::hash;
use super::memory::Memory;
use super::{ExportError, Exported, Exporter};
use crate::exchange::{Shape, TextNotes, may_replace_back};
use std::path::Path;

impl Exporter {
    /// Writes the notes on some texts in any shape, each text with the bytes of its file where they are known.
    ///
    /// # Errors
    /// [`ExportError`]; the file is then as it was.
    pub fn export_as(
        &self,
        path: &Path,
        shape: &Shape,
        texts: &[(TextNotes<'_>, Option<&[u8]>)],
    ) -> Result<Exported, ExportError> {
        let notes: Vec<TextNotes<'_>> = texts.iter().map(|(notes, _)| *notes).collect();
        if let Shape::Preset(preset) = shape {
            return self.export(path, *preset, &notes);
        }
        self.allows(path)?;
        let bytes = shape.write(texts).map_err(|reason| ExportError::Shape {
            path: path.to_owned(),
            reason,
        })?;
        let last = Memory::of(&self.written, path).and_then(|memory| memory.last_print());
        self.write_with(path, |existing| {
            if let Some(existing) = existing {
                self.may_be_written_over(path, shape, existing, (&notes, last.as_deref()))?;
            }
            Ok(bytes.clone())
        })?;
        if let Some(memory) = Memory::of(&self.written, path) {
            memory.keep_print(&hash::sha256(&bytes));
        }
        Ok(Exported::default())
    }

    fn may_be_written_over(
        &self,
        path: &Path,
        shape: &Shape,
        existing: &[u8],
        (notes, last): (&[TextNotes<'_>], Option<&str>),
    ) -> Result<(), ExportError> {
        let is_as_written = last == Some(hash::sha256(existing).as_str());
        match shape {
            // A file that nobody has touched since holds nothing but what was written.
            _ if is_as_written || existing.iter().all(u8::is_ascii_whitespace) => Ok(()),
            Shape::Back(to) => {
                may_replace_back(*to, existing, notes).map_err(|reason| ExportError::WouldLose {
                    path: path.to_owned(),
                    reason,
                })
            }
            Shape::Preset(_) | Shape::Builtin(_) | Shape::Own(_) => {
                Err(ExportError::Edited(path.to_owned()))
            }
        }
    }
}
