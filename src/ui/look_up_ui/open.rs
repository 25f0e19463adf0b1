//! The card of the dictionaries while it is open.

use crate::app::WordAsked;
use crate::document::TextRange;
use egui::Rect;

/// The card of the dictionaries, beside the word that is looked up.
#[derive(Clone, Debug)]
pub struct LookUpCard {
    /// Key of the text in which it was opened.
    pub text_key: String,
    /// As it stands in the field.
    pub word: String,
    /// The dictionaries are to say how long the word is of which the field has the first letter.
    pub is_beginning: bool,
    /// Of the text at the word: a BCP 47 tag, or empty.
    pub language: String,
    /// Where the word stands; none where it was typed.
    pub range: Option<TextRange>,
    pub anchor: Option<Rect>,
    /// The field wants the keyboard.
    pub grab: bool,
    /// Points that keys have scrolled since the last frame.
    pub scroll_by: f32,
    /// It was not drawn yet.
    pub is_new: bool,
}

impl LookUpCard {
    #[must_use]
    pub fn new(text_key: &str, asked: &WordAsked, range: Option<TextRange>) -> Self {
        Self {
            text_key: text_key.to_owned(),
            word: asked.at_first(),
            is_beginning: asked.is_beginning,
            language: asked.language.clone(),
            range,
            anchor: None,
            grab: range.is_none(),
            scroll_by: 0.0,
            is_new: true,
        }
    }
}
