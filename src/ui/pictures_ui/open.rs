//! A picture of the text that is open, with what it was made of.

use crate::app::OpenText;
use crate::diagram::drawing::Drawing;
use crate::diagram::{chronicle, graph};
use crate::glossary::Glossary;
use crate::ui::drawing_ui::Viewport;
use std::sync::Arc;

/// A picture made of the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Graph,
    Timeline,
}

/// A picture that is open, and what it was made of.
pub struct Open {
    pub of: Picture,
    glossary: Arc<Glossary>,
    pub places: bool,
    pub drawing: Drawing,
    pub viewport: Viewport,
}

impl Open {
    pub fn of(book: &OpenText, of: Picture, places: bool) -> Self {
        let wanted = graph::Wanted {
            places,
            ..graph::Wanted::default()
        };
        let drawing = match of {
            Picture::Graph => graph::graph(&book.names.glossary, &book.text.document, wanted),
            Picture::Timeline => chronicle::chronicle(&book.names.glossary, &book.text.document),
        };
        Self {
            of,
            glossary: Arc::clone(&book.names.glossary),
            places,
            drawing,
            viewport: Viewport::default(),
        }
    }

    /// Whether it still shows what is known of the text.
    pub fn shows(&self, book: &OpenText, of: Picture) -> bool {
        self.of == of && Arc::ptr_eq(&self.glossary, &book.names.glossary)
    }
}
