//! What an export would write, shown before it is written.

use crate::annotation::Notebook;
use crate::document::Document;
use crate::exchange::{Shape, TextNotes};
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
}

/// Asks for a preview, or answers with one.
#[derive(Debug)]
pub enum PreviewExport {
    /// Of the notes on the text in front.
    Ask(Shape),
    /// Its beginning, or why there is none.
    Made(Previewed, Result<String, String>),
}

/// What a preview is made of.
#[derive(Debug)]
pub struct PreviewTask {
    pub(super) of: Previewed,
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

    /// The last one that was made, if it is of this text.
    #[must_use]
    pub fn of_text(&self, key: &str) -> Option<&Result<String, String>> {
        let (of, result) = self.made.as_ref()?;
        (of.key == key).then_some(result)
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
            document: Arc::clone(document),
            notebook: Box::new(notebook.clone()),
        }
    }

    pub(super) fn make(&self) -> Result<String, String> {
        if !self.of.shape.is_text() {
            return Ok("An archive for other reading programs.".to_owned());
        }
        let text = TextNotes {
            document: &self.document,
            notebook: &self.notebook,
        };
        let bytes = self.of.shape.write(&[(text, None)])?;
        Ok(shortened(&bytes))
    }
}

fn shortened(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}\n…", &text[..cut]),
        None => text.into_owned(),
    }
}
