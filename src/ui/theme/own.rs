//! A theme made of three colours of the reader's: the others follow from them, and what could not be read is made readable.

use super::Tokens;
use super::color::{luminance, mixed, moved, opposite};
use crate::annotation::Ink;
use crate::library::{OwnColors, Rgb};
use egui::Color32;

/// Contrast of words, and of lines and controls (WCAG 2.2, 1.4.3 and 1.4.11); a little more, since colours are rounded.
const WORDS: f32 = 4.6;
const LINES: f32 = 3.1;

impl Tokens {
    /// The theme of the reader's own. Words have a contrast of 4.5 to whatever they stand on, controls and marks of 3.
    #[must_use]
    pub fn own(colors: OwnColors) -> Self {
        let paper = color(colors.paper);
        let far = opposite(paper);
        let base = if far == Color32::BLACK {
            Self::day()
        } else {
            Self::night()
        };
        // On a paper of middle grey there is no room for much darker or lighter grounds: they go away from the ink.
        let is_middle = (0.1..0.5).contains(&luminance(paper));
        let towards = if is_middle { opposite(far) } else { far };
        let ground = |share: f32| mixed(paper, towards, share);
        let (chrome, raised) = (ground(0.04), mixed(paper, opposite(far), 0.35));
        let (hover, pressed) = (ground(0.08), ground(0.13));
        let grounds = [paper, chrome, raised, hover, pressed];
        let word = |color: Color32| moved(color, far, &grounds, WORDS);
        let line = |color: Color32| moved(color, far, &grounds[..3], LINES);
        let text = word(color(colors.ink));
        let accent = word(color(colors.accent));
        // What lies beneath words gives way until they can be read.
        let beneath = |color: Color32| moved(color, paper, &[text], WORDS);
        let mut own = Self {
            paper,
            text,
            muted: word(mixed(text, paper, 0.3)),
            faint: mixed(text, paper, 0.6),
            control: line(mixed(text, paper, 0.5)),
            chrome,
            chrome_text: text,
            raised,
            line: mixed(paper, text, 0.16),
            accent,
            on_accent: opposite(accent),
            hover,
            pressed,
            selection: beneath(base.selection),
            search_hit: beneath(base.search_hit),
            search_current: beneath(base.search_current),
            search_edge: line(base.search_edge),
            name_mark: line(mixed(text, paper, 0.5)),
            warning: word(base.warning),
            ..base
        };
        for index in 0..Ink::ALL.len() {
            own.inks[index] = beneath(own.inks[index]);
            own.edges[index] = line(own.edges[index]);
        }
        own
    }
}

fn color(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}
