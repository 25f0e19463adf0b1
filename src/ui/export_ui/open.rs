//! The dialog in which notes are exported, as it stands on the screen.

use crate::exchange::{Preset, Shape};

/// The dialog as it stands on the screen.
#[derive(Default)]
pub struct ExportView {
    pub(in crate::ui) chosen: Option<Shape>,
    /// The reader's own template, as far as it is typed.
    pub(in crate::ui) template: Option<String>,
}

impl ExportView {
    pub fn shape(&self) -> Shape {
        self.chosen
            .clone()
            .unwrap_or(Shape::Preset(Preset::Markdown))
    }
}
