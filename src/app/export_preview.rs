//! What an export would write, shown before it is written.

use crate::annotation::Notebook;
use crate::document::Document;
use crate::exchange::{Shape, TextNotes};
use crate::sandbox::Wanted;
use std::sync::Arc;

/// Letters of a preview; the whole may be a book.
const SHOWN: usize = 6_000;

/// Which export a preview is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previewed {
    pub shape: Shape,
    /// Of the text.
    key: String,
    /// How many notes it has.
    notes: usize,
}

/// The preview of the export dialog.
#[derive(Debug, Default)]
pub struct ExportPreview {
    /// What was asked for last.
    pub(super) asked: Option<Previewed>,
    pub(super) made: Option<(Previewed, Result<String, String>)>,
    /// The whole of an export, on its way to the clipboard.
    pub(super) copied: Option<String>,
}

/// Asks for a preview, or answers with one.
#[derive(Debug)]
pub enum PreviewExport {
    /// Of the notes on the text in front.
    Ask(Shape),
    /// Its beginning, or why there is none.
    Made(Previewed, Result<String, String>),
    /// All of the notes on the text in front go to the clipboard in a shape.
    Copy(Shape),
    Copied(Shape, Result<String, String>),
    /// None is looked at any more; a template that still runs is ended.
    Stop,
}

/// What a preview is made of.
#[derive(Debug)]
pub struct PreviewTask {
    pub(super) of: Previewed,
    /// For the clipboard: all of it.
    pub(super) whole: bool,
    document: Arc<Document>,
    notebook: Box<Notebook>,
}

impl ExportPreview {
    /// Whether a preview in this shape, of so many notes on a text, need not be asked for.
    #[must_use]
    pub fn is_of(&self, shape: &Shape, key: &str, notes: usize) -> bool {
        self.asked
            .as_ref()
            .is_some_and(|of| of.shape == *shape && of.key == key && of.notes == notes)
    }

    /// Whether what was asked for is made.
    #[must_use]
    pub fn is_current(&self) -> bool {
        let made = self.made.as_ref().map(|(of, _)| of);
        made.is_some() && made == self.asked.as_ref()
    }

    /// What there is to show for a text: what was asked for, or until that is made the last one that went right.
    #[must_use]
    pub fn of_text(&self, key: &str) -> Option<&Result<String, String>> {
        let (of, result) = self.made.as_ref()?;
        (of.key == key && (result.is_ok() || self.is_current())).then_some(result)
    }
}

impl PreviewTask {
    pub(super) fn new(
        shape: Shape,
        key: &str,
        (document, notebook): (&Arc<Document>, &Notebook),
    ) -> Self {
        Self {
            of: Previewed {
                shape,
                key: key.to_owned(),
                notes: notebook.annotations().len(),
            },
            whole: false,
            document: Arc::clone(document),
            notebook: Box::new(notebook.clone()),
        }
    }

    /// The same for the clipboard.
    pub(super) fn whole(self) -> Self {
        Self {
            whole: true,
            ..self
        }
    }

    pub(super) fn make(&self, wanted: Wanted<'_>) -> Result<String, String> {
        if !self.of.shape.is_text() {
            return Ok(say!("app-archive-for-others").to_owned());
        }
        let text = TextNotes {
            document: &self.document,
            notebook: &self.notebook,
        };
        let bytes = self.of.shape.write_while(wanted, &[(text, None)])?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok(if self.whole { text } else { shortened(text) })
    }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}\n…", &text[..cut]),
        None => text,
    }
}
