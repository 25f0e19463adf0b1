//! Themes that a reader has changed: made of three colours of their own, or warmed. What could not be read is made readable.

use super::Tokens;
use super::color::{luminance, mixed, moved, opposite};
use crate::library::{OwnColors, Rgb};
use egui::Color32;

/// Contrast of words, and of lines and controls (WCAG 2.2, 1.4.3 and 1.4.11); a little more, since colours are rounded.
const WORDS: f32 = 4.6;
const LINES: f32 = 3.1;
/// What the warmest theme takes out of green and blue.
const GREEN: f32 = 0.16;
const BLUE: f32 = 0.55;

impl Tokens {
    /// The theme of the reader's own, as warm as they want it (see [`Tokens::warmed`]). Words have a contrast of 4.5 to whatever they stand on, controls and marks of 3.
    #[must_use]
    pub fn own(colors: OwnColors, warmth: f32) -> Self {
        let color = |of: Rgb| warm(color(of), warmth);
        let paper = color(colors.paper);
        let far = opposite(paper);
        let base = if far == Color32::BLACK {
            Self::day().warmed(warmth)
        } else {
            Self::night().warmed(warmth)
        };
        // On a paper of middle grey there is no room for much darker or lighter grounds: they go away from the ink.
        let is_middle = (0.1..0.5).contains(&luminance(paper));
        let towards = if is_middle { opposite(far) } else { far };
        let ground = |share: f32| mixed(paper, towards, share);
        let (chrome, raised) = (ground(0.04), mixed(paper, opposite(far), 0.35));
        let (hover, pressed) = (ground(0.08), ground(0.13));
        let grounds = [paper, chrome, raised, hover, pressed];
        let text = moved(color(colors.ink), far, &grounds, WORDS);
        let own = Self {
            paper,
            text,
            muted: mixed(text, paper, 0.3),
            faint: mixed(text, paper, 0.6),
            control: mixed(text, paper, 0.5),
            chrome,
            chrome_text: text,
            raised,
            line: mixed(paper, text, 0.16),
            accent: color(colors.accent),
            hover,
            pressed,
            name_mark: mixed(text, paper, 0.5),
            ..base
        };
        own.readable()
    }

    /// The theme with less blue in it, as lamps have it; `warmth` is from 0, as it was, to 1.
    #[must_use]
    pub fn warmed(self, warmth: f32) -> Self {
        if warmth <= 0.0 {
            return self;
        }
        let warm = |color: Color32| warm(color, warmth);
        let warmed = Self {
            dark: self.dark,
            picture_ground: warm(self.picture_ground),
            paper: warm(self.paper),
            text: warm(self.text),
            muted: warm(self.muted),
            faint: warm(self.faint),
            control: warm(self.control),
            chrome: warm(self.chrome),
            chrome_text: warm(self.chrome_text),
            raised: warm(self.raised),
            line: warm(self.line),
            accent: warm(self.accent),
            on_accent: warm(self.on_accent),
            hover: warm(self.hover),
            pressed: warm(self.pressed),
            selection: warm(self.selection),
            search_hit: warm(self.search_hit),
            search_current: warm(self.search_current),
            search_edge: warm(self.search_edge),
            name_mark: warm(self.name_mark),
            warning: warm(self.warning),
            inks: self.inks.map(warm),
            dots: self.dots.map(warm),
            edges: self.edges.map(warm),
        };
        warmed.readable()
    }

    /// A colour of lines that a file brings along. By day it is as the file says; by night it is moved as far as it takes to be seen.
    #[must_use]
    pub fn seen(&self, color: Color32) -> Color32 {
        if self.dark {
            moved(color, self.text, &[self.paper], LINES)
        } else {
            color
        }
    }

    /// The theme with every colour moved as far as it takes to be read, or to be seen.
    fn readable(self) -> Self {
        let far = opposite(self.paper);
        let grounds = [
            self.paper,
            self.chrome,
            self.raised,
            self.hover,
            self.pressed,
        ];
        let word = |color: Color32| moved(color, far, &grounds, WORDS);
        let line = |color: Color32| moved(color, far, &grounds[..3], LINES);
        let (text, accent) = (word(self.text), word(self.accent));
        // What lies beneath words gives way until they can be read.
        let beneath = |color: Color32| moved(color, self.paper, &[text], WORDS);
        Self {
            text,
            chrome_text: word(self.chrome_text),
            muted: word(self.muted),
            control: line(self.control),
            accent,
            on_accent: moved(self.on_accent, opposite(accent), &[accent], WORDS),
            selection: beneath(self.selection),
            search_hit: beneath(self.search_hit),
            search_current: beneath(self.search_current),
            search_edge: line(self.search_edge),
            name_mark: line(self.name_mark),
            warning: word(self.warning),
            inks: self.inks.map(beneath),
            edges: self.edges.map(line),
            ..self
        }
    }
}

fn warm(color: Color32, warmth: f32) -> Color32 {
    let less = |channel: u8, by: f32| (f32::from(channel) * (1.0 - by * warmth)) as u8;
    let [r, g, b, a] = color.to_array();
    Color32::from_rgba_premultiplied(r, less(g, GREEN), less(b, BLUE), a)
}

fn color(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}
