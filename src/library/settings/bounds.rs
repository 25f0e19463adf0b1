//! Between what a preference can be.

use super::Settings;

/// The least and the most that a preference can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds<T> {
    pub least: T,
    pub most: T,
}

impl<T: PartialOrd + Copy> Bounds<T> {
    /// The value nearest to `value` within them.
    #[must_use]
    pub fn clamp_in(self, value: T) -> T {
        if value < self.least {
            self.least
        } else if value > self.most {
            self.most
        } else {
            value
        }
    }

    #[must_use]
    pub fn range(self) -> std::ops::RangeInclusive<T> {
        self.least..=self.most
    }
}

impl Settings {
    /// Points.
    pub const FONT_SIZE: Bounds<f32> = Bounds {
        least: 12.0,
        most: 36.0,
    };
    /// Multiples of the size.
    pub const LINE_HEIGHT: Bounds<f32> = Bounds {
        least: 1.2,
        most: 2.0,
    };
    /// Letters to a line.
    pub const MEASURE: Bounds<u16> = Bounds {
        least: 45,
        most: 90,
    };
    /// Em.
    pub const LETTER_SPACING: Bounds<f32> = Bounds {
        least: 0.0,
        most: 0.15,
    };
    /// Em.
    pub const WORD_SPACING: Bounds<f32> = Bounds {
        least: 0.0,
        most: 0.6,
    };
    /// Lines a minute.
    pub const SCROLL_PACE: Bounds<f32> = Bounds {
        least: 4.0,
        most: 160.0,
    };
    /// From the slowest that the service can to the quickest.
    pub const SPEECH_PACE: Bounds<i8> = Bounds {
        least: -100,
        most: 100,
    };
    /// Points.
    pub const SIDEBAR_WIDTH: Bounds<f32> = Bounds {
        least: 232.0,
        most: 520.0,
    };
    /// Multiples of the usual air around the text.
    pub const MARGINS: Bounds<f32> = Bounds {
        least: 0.25,
        most: 3.0,
    };
    /// From none to all.
    pub const WARMTH: Bounds<f32> = Bounds {
        least: 0.0,
        most: 1.0,
    };

    /// The same with every number in the range that the window offers.
    pub(super) fn within_reason(self) -> Self {
        let window = self.window.filter(|window| {
            window
                .size
                .iter()
                .all(|side| (200.0..=20_000.0).contains(side))
        });
        Self {
            font_size: Self::FONT_SIZE.clamp_in(self.font_size),
            line_height: Self::LINE_HEIGHT.clamp_in(self.line_height),
            measure: Self::MEASURE.clamp_in(self.measure),
            letter_spacing: Self::LETTER_SPACING.clamp_in(self.letter_spacing),
            word_spacing: Self::WORD_SPACING.clamp_in(self.word_spacing),
            speech_pace: Self::SPEECH_PACE.clamp_in(self.speech_pace),
            scroll_pace: Self::SCROLL_PACE.clamp_in(self.scroll_pace),
            sidebar_width: Self::SIDEBAR_WIDTH.clamp_in(self.sidebar_width),
            margins: Self::MARGINS.clamp_in(self.margins),
            warmth: Self::WARMTH.clamp_in(self.warmth),
            window,
            ..self
        }
    }
}
