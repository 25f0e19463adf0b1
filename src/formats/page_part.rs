//! What is asked for where printed pages are drawn: a part of one page, at a scale, for a light or a dark ground.

use serde::{Deserialize, Serialize};

/// A rectangle of a page that is drawn at some scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PagePart {
    /// Index of the page.
    pub page: u32,
    /// Pixels for each 1024 points.
    pub scale: u32,
    /// Quarter turns clockwise, beyond those of the file.
    pub turns: u8,
    /// Left and top edge, in pixels of the whole page.
    pub left: u32,
    pub top: u32,
    /// In pixels.
    pub width: u16,
    pub height: u16,
    /// The colour that black ink has on a dark ground; none on a light one.
    pub light_ink: Option<[u8; 3]>,
}

impl PagePart {
    /// Longest side of a part, in pixels.
    pub const LONGEST: u16 = 2048;

    /// A factor in the unit of [`Self::scale`].
    #[must_use]
    pub fn scale_of(pixels_per_point: f32) -> u32 {
        (pixels_per_point * 1024.0).round().max(1.0) as u32
    }

    /// Pixels for each point.
    #[must_use]
    pub fn pixels_per_point(&self) -> f64 {
        f64::from(self.scale) / 1024.0
    }
}
