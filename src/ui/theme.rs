//! The one home of taste: colours, sizes and typefaces of day, sepia and night. No other file names a colour.

mod color;
mod own;
#[cfg(test)]
mod tests;
mod typefaces;

use crate::annotation::Ink;
use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Visuals, vec2,
};
use std::collections::BTreeMap;
pub use typefaces::{book, book_italic, fonts, strong};

/// What the colours of the window are, in a given light.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    pub dark: bool,
    /// Beneath pictures that the ground shows through, which are drawn for paper.
    pub picture_ground: Color32,
    /// The page, and the text on it.
    pub paper: Color32,
    pub text: Color32,
    /// Words that stand back behind others, and are still read without effort: 4.5 : 1 on every ground.
    pub muted: Color32,
    /// Ornaments and what cannot be used now; never text.
    pub faint: Color32,
    /// The outline of whatever can be pressed, ticked or filled in: 3 : 1 on every ground that it stands on.
    pub control: Color32,
    /// Bars and panels around the page.
    pub chrome: Color32,
    pub chrome_text: Color32,
    /// Cards, menus and dialogs above the page.
    pub raised: Color32,
    pub line: Color32,
    /// The rubricator's red: links, the manicule, whatever is chosen.
    pub accent: Color32,
    pub on_accent: Color32,
    pub hover: Color32,
    pub pressed: Color32,
    /// Beneath selected text: unlike every highlight, so that both are seen where they overlap.
    pub selection: Color32,
    /// Beneath and around matches of a search, above the highlights.
    pub search_hit: Color32,
    pub search_current: Color32,
    pub search_edge: Color32,
    /// The dotted line beneath a name that the glossary knows.
    pub name_mark: Color32,
    pub warning: Color32,
    inks: [Color32; 6],
    dots: [Color32; 6],
    edges: [Color32; 6],
}

/// Heights and widths, in points.
pub mod size {
    pub const TOOLBAR: f32 = 44.0;
    pub const STATUS: f32 = 26.0;
    pub const ICON: f32 = 18.0;
    pub const BUTTON: f32 = 32.0;
    pub const DOT: f32 = 18.0;
    pub const SCROLL_BAR: f32 = 12.0;
    /// Air between the page's edge and the column of text.
    pub const PAGE_MARGIN: f32 = 44.0;
    pub const PAGE_TOP: f32 = 28.0;
    /// Air between two columns.
    pub const GUTTER: f32 = 56.0;
}

/// Air between things, in points.
pub mod space {
    /// Between the buttons of a bar.
    pub const LINE: f32 = 1.0;
    pub const HAIR: f32 = 2.0;
    pub const TIGHT: f32 = 4.0;
    /// Between chips, and between a label and its field.
    pub const CHIPS: f32 = 5.0;
    pub const CLOSE: f32 = 6.0;
    pub const NEAR: f32 = 8.0;
    pub const APART: f32 = 12.0;
    /// Of each level of a list.
    pub const INDENT: f32 = 14.0;
    pub const SECTION: f32 = 26.0;
    pub const WIDE: f32 = 36.0;
    pub const END: f32 = 40.0;
    /// Above what an empty page says.
    pub const EMPTY: f32 = 60.0;
}

/// Radii of corners.
pub mod round {
    use egui::CornerRadius;

    /// Beneath text of the page.
    pub const TEXT: CornerRadius = CornerRadius::same(2);
    pub const MARK: CornerRadius = CornerRadius::same(3);
    pub const PICTURE: CornerRadius = CornerRadius::same(4);
    pub const CARD: CornerRadius = CornerRadius::same(6);
    pub const BUTTON: CornerRadius = CornerRadius::same(8);
    /// What lies above the page: menus, bars, messages.
    pub const RAISED: CornerRadius = CornerRadius::same(10);
    pub const CHIP: CornerRadius = CornerRadius::same(11);
    /// The focus ring around a chip.
    pub const CHIP_RING: CornerRadius = CornerRadius::same(13);
}

/// Air within a frame, to the sides and above and below.
pub mod inside {
    use egui::Margin;

    pub const BAR: Margin = Margin::symmetric(6, 4);
    pub const FIELD: Margin = Margin::symmetric(8, 6);
    pub const CARD: Margin = Margin::symmetric(10, 8);
    pub const MESSAGE: Margin = Margin::symmetric(12, 7);
    pub const DIALOG: Margin = Margin::symmetric(18, 12);
    /// Of panels beside or below the page.
    pub const PANEL: Margin = Margin::symmetric(10, 6);
    pub const SIDE: Margin = Margin::symmetric(12, 10);
    pub const DESK: Margin = Margin::symmetric(20, 16);
    /// Of a note, with room for the bar of its colour.
    pub const NOTE: Margin = Margin {
        left: 13,
        right: 8,
        top: 7,
        bottom: 7,
    };
    pub const SIDEBAR: Margin = Margin {
        left: 12,
        right: 8,
        top: 6,
        bottom: 0,
    };
    /// Of panels as wide as the window.
    pub const TOOLBAR: Margin = Margin::symmetric(8, 0);
    pub const STATUS: Margin = Margin::symmetric(16, 0);
    pub const SHELF: Margin = Margin::symmetric(32, 0);
}

/// Sizes of letters in the window, in points.
pub mod text {
    /// The author on a cover that is drawn for a text without one, and the title there.
    pub const COVER_AUTHOR: f32 = 8.0;
    pub const COVER: f32 = 9.5;
    /// Counts, dates, what stands below a title.
    pub const CAPTION: f32 = 12.0;
    /// Names of fields, labels of chips.
    pub const LABEL: f32 = 13.0;
    pub const BODY: f32 = 13.5;
    /// Words from a text, in the typeface of books.
    pub const QUOTE: f32 = 14.0;
    pub const LEAD: f32 = 15.0;
    pub const SUBTITLE: f32 = 17.5;
    pub const TITLE: f32 = 20.0;
    pub const HEADLINE: f32 = 24.0;
    pub const DISPLAY: f32 = 32.0;
}

impl Tokens {
    #[must_use]
    pub fn day() -> Self {
        Self {
            dark: false,
            picture_ground: Color32::TRANSPARENT,
            paper: rgb(0xfdfcf9),
            text: rgb(0x1f1d1a),
            muted: rgb(0x625c52),
            faint: rgb(0xa8a196),
            control: rgb(0x8d8679),
            chrome: rgb(0xf4f1eb),
            chrome_text: rgb(0x3a3630),
            raised: rgb(0xffffff),
            line: rgb(0xe2ddd3),
            accent: rgb(0x9c381e),
            on_accent: rgb(0xffffff),
            hover: rgb(0xe9e4da),
            pressed: rgb(0xe0d9cc),
            selection: rgb(0x8ab6ea),
            search_hit: rgb(0xffd24d),
            search_current: rgb(0xffb14d),
            search_edge: rgb(0x8f5a00),
            name_mark: rgb(0x8d8679),
            warning: rgb(0x8a5200),
            inks: [0xfcea9c, 0xcdeab6, 0xc6e0f7, 0xfaceda, 0xfcd6a8, 0xe2d4f5].map(rgb),
            dots: [0xf2c92f, 0x76b94a, 0x4d9de0, 0xe86a92, 0xf08c2e, 0x9a72d0].map(rgb),
            edges: [0x927300, 0x4a8a22, 0x2a79bd, 0xc93f6c, 0xb8620a, 0x7d52b8].map(rgb),
        }
    }

    #[must_use]
    pub fn sepia() -> Self {
        Self {
            paper: rgb(0xf7eedc),
            text: rgb(0x3d3024),
            muted: rgb(0x5f4f3b),
            faint: rgb(0xad9a80),
            control: rgb(0x8d7b61),
            chrome: rgb(0xeee2cb),
            chrome_text: rgb(0x4a3b2b),
            raised: rgb(0xfcf6e9),
            line: rgb(0xdccbad),
            accent: rgb(0x8f3619),
            hover: rgb(0xe6d8bd),
            pressed: rgb(0xdccbaa),
            selection: rgb(0x86b1d6),
            search_hit: rgb(0xf7c948),
            search_current: rgb(0xf7ae50),
            search_edge: rgb(0x7d4c00),
            name_mark: rgb(0x8d7b61),
            warning: rgb(0x7d4a00),
            inks: [0xf5dd80, 0xcbdda0, 0xc3d6dc, 0xf2c2bf, 0xf5c892, 0xdbcadd].map(rgb),
            edges: [0x876800, 0x4a7a1c, 0x2a6fa6, 0xb93a62, 0xa3590c, 0x734aa8].map(rgb),
            ..Self::day()
        }
    }

    #[must_use]
    pub fn night() -> Self {
        Self {
            dark: true,
            picture_ground: Color32::from_rgb(214, 207, 193),
            paper: rgb(0x18191b),
            text: rgb(0xcfcbc3),
            muted: rgb(0xaea89d),
            faint: rgb(0x66635d),
            control: rgb(0x7d7a74),
            chrome: rgb(0x202225),
            chrome_text: rgb(0xd0ccc4),
            raised: rgb(0x2a2c30),
            line: rgb(0x36393d),
            accent: rgb(0xee9a7d),
            on_accent: rgb(0x1c1410),
            hover: rgb(0x2f3236),
            pressed: rgb(0x3a3d42),
            selection: rgb(0x27508f),
            search_hit: rgb(0x6c5200),
            search_current: rgb(0x824400),
            search_edge: rgb(0xffc84d),
            name_mark: rgb(0x7d7a74),
            warning: rgb(0xe0b060),
            inks: [0x4f4516, 0x335026, 0x204668, 0x5f2d40, 0x634017, 0x483866].map(rgb),
            dots: [0xe8c547, 0x86c45e, 0x64ace8, 0xec7ca0, 0xf29c4c, 0xac88dc].map(rgb),
            edges: [0xe8c547, 0x86c45e, 0x64ace8, 0xec7ca0, 0xf29c4c, 0xac88dc].map(rgb),
        }
    }

    /// As far apart as a screen can set letters and ground, for eyes that need it.
    #[must_use]
    pub fn contrast(dark: bool) -> Self {
        if dark {
            return Self {
                paper: rgb(0x000000),
                text: rgb(0xffffff),
                muted: rgb(0xe6e6e6),
                faint: rgb(0x9a9a9a),
                control: rgb(0xffffff),
                chrome: rgb(0x000000),
                chrome_text: rgb(0xffffff),
                raised: rgb(0x101010),
                line: rgb(0x8a8a8a),
                accent: rgb(0xffd75e),
                on_accent: rgb(0x000000),
                hover: rgb(0x26262b),
                pressed: rgb(0x303038),
                selection: rgb(0x0b57b0),
                search_hit: rgb(0x715500),
                search_current: rgb(0x7d4200),
                search_edge: rgb(0xffd75e),
                name_mark: rgb(0xc0c0c0),
                warning: rgb(0xffd75e),
                inks: [0x4a3f00, 0x1d4010, 0x0b3350, 0x501a30, 0x52300a, 0x362452].map(rgb),
                ..Self::night()
            };
        }
        Self {
            paper: rgb(0xffffff),
            text: rgb(0x000000),
            muted: rgb(0x2b2b2b),
            faint: rgb(0x6b6b6b),
            control: rgb(0x000000),
            chrome: rgb(0xffffff),
            chrome_text: rgb(0x000000),
            line: rgb(0x767676),
            accent: rgb(0x8a1500),
            hover: rgb(0xe6e6e6),
            pressed: rgb(0xd4d4d4),
            name_mark: rgb(0x4a4a4a),
            warning: rgb(0x6b3a00),
            search_edge: rgb(0x5c3600),
            edges: [0x6b5400, 0x2f6410, 0x0f5a9c, 0xa8174a, 0x8f4700, 0x5f2fa0].map(rgb),
            ..Self::day()
        }
    }

    /// The colour of a highlight on the page.
    #[must_use]
    pub fn ink(&self, ink: Ink) -> Color32 {
        self.inks[index_of(ink)]
    }

    /// The colour that stands for an ink on a button or in a list; stronger, since it is small.
    #[must_use]
    pub fn dot(&self, ink: Ink) -> Color32 {
        self.dots[index_of(ink)]
    }

    /// The colour of an ink as a thin line on the page: an underline, an outline, what shows through a highlight above it.
    #[must_use]
    pub fn edge(&self, ink: Ink) -> Color32 {
        self.edges[index_of(ink)]
    }

    /// Dresses egui in these colours; `still` for readers to whom moving things are a nuisance.
    pub fn apply(&self, ctx: &egui::Context, still: bool) {
        ctx.set_theme(if self.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        });
        let visuals = self.visuals();
        ctx.all_styles_mut(|style| {
            style.visuals = visuals.clone();
            style.text_styles = text_styles();
            style.spacing.item_spacing = vec2(8.0, 6.0);
            style.spacing.button_padding = vec2(10.0, 5.0);
            style.spacing.menu_margin = Margin::same(6);
            style.spacing.interact_size = vec2(32.0, 26.0);
            style.spacing.scroll = egui::style::ScrollStyle::floating();
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.35;
            style.url_in_tooltip = true;
            style.animation_time = if still { 0.0 } else { 0.10 };
        });
    }

    /// The line around what has the keyboard.
    #[must_use]
    pub fn ring(&self) -> Stroke {
        Stroke::new(1.5, self.accent)
    }

    fn visuals(&self) -> Visuals {
        let mut visuals = if self.dark {
            Visuals::dark()
        } else {
            Visuals::light()
        };
        let state = |fill: Color32, text: Color32, stroke: Color32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(1.0, stroke),
            fg_stroke: Stroke::new(1.0, text),
            corner_radius: CornerRadius::same(6),
            expansion: 0.0,
        };
        visuals.widgets = Widgets {
            noninteractive: state(self.chrome, self.chrome_text, self.line),
            // Rails of sliders take `bg_fill`, buttons the weak one.
            inactive: WidgetVisuals {
                bg_fill: self.pressed,
                ..state(
                    if self.dark { self.hover } else { self.raised },
                    self.chrome_text,
                    self.control,
                )
            },
            hovered: state(self.hover, self.chrome_text, self.chrome_text),
            // What has the keyboard is drawn as active: its edge is the ring that shows where one is.
            active: WidgetVisuals {
                bg_stroke: self.ring(),
                ..state(self.pressed, self.text, self.accent)
            },
            open: state(self.pressed, self.text, self.control),
        };
        visuals.selection = Selection {
            bg_fill: self.selection,
            stroke: self.ring(),
        };
        visuals.hyperlink_color = self.accent;
        visuals.panel_fill = self.chrome;
        visuals.window_fill = self.raised;
        visuals.window_stroke = Stroke::new(1.0, self.line);
        visuals.window_corner_radius = round::RAISED;
        visuals.menu_corner_radius = round::BUTTON;
        visuals.extreme_bg_color = if self.dark { self.paper } else { self.raised };
        visuals.text_edit_bg_color = Some(visuals.extreme_bg_color);
        visuals.faint_bg_color = self.hover;
        visuals.warn_fg_color = self.warning;
        visuals.error_fg_color = self.accent;
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(self.muted);
        let shade = if self.dark { 110 } else { 38 };
        visuals.popup_shadow = Shadow {
            offset: [0, 4],
            blur: 18,
            spread: 0,
            color: Color32::from_black_alpha(shade),
        };
        visuals.window_shadow = Shadow {
            offset: [0, 8],
            blur: 32,
            spread: 0,
            color: Color32::from_black_alpha(shade),
        };
        visuals
    }
}

fn index_of(ink: Ink) -> usize {
    Ink::ALL
        .iter()
        .position(|&each| each == ink)
        .unwrap_or_default()
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// A colour seen through: `share` of it over whatever lies beneath.
#[must_use]
pub fn translucent(color: Color32, share: f32) -> Color32 {
    color.gamma_multiply(share)
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (
            TextStyle::Small,
            FontId::new(text::CAPTION, FontFamily::Proportional),
        ),
        (
            TextStyle::Body,
            FontId::new(text::BODY, FontFamily::Proportional),
        ),
        (
            TextStyle::Button,
            FontId::new(text::BODY, FontFamily::Proportional),
        ),
        (TextStyle::Heading, FontId::new(text::TITLE, book())),
        (
            TextStyle::Monospace,
            FontId::new(text::LABEL, FontFamily::Monospace),
        ),
    ]
    .into()
}
