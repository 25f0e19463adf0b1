//! The one home of taste: colours, sizes and typefaces of day, sepia and night. No other file names a colour.

use crate::annotation::Ink;
use egui::style::{Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Visuals, vec2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the colours of the window are, in a given light.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    pub dark: bool,
    /// Beneath pictures that the ground shows through, which are drawn for paper.
    pub picture_ground: Color32,
    /// The page, and the words on it.
    pub paper: Color32,
    pub text: Color32,
    pub muted: Color32,
    pub faint: Color32,
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
    pub selection: Color32,
    pub search_hit: Color32,
    pub search_current: Color32,
    /// The dotted line beneath a name that the glossary knows.
    pub name_mark: Color32,
    pub warning: Color32,
    inks: [Color32; 6],
    dots: [Color32; 6],
}

/// Heights and widths, in points.
pub mod size {
    pub const TOOLBAR: f32 = 44.0;
    pub const STATUS: f32 = 26.0;
    pub const SIDEBAR_MIN: f32 = 232.0;
    pub const SIDEBAR_MAX: f32 = 520.0;
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

impl Tokens {
    #[must_use]
    pub fn day() -> Self {
        Self {
            dark: false,
            picture_ground: Color32::TRANSPARENT,
            paper: rgb(0xfdfcf9),
            text: rgb(0x1f1d1a),
            muted: rgb(0x6f6960),
            faint: rgb(0xa8a196),
            chrome: rgb(0xf4f1eb),
            chrome_text: rgb(0x3a3630),
            raised: rgb(0xffffff),
            line: rgb(0xe2ddd3),
            accent: rgb(0xa33b20),
            on_accent: rgb(0xffffff),
            hover: rgb(0xe9e4da),
            pressed: rgb(0xded7c9),
            selection: rgb(0xc9ddf3),
            search_hit: rgb(0xfae3a8),
            search_current: rgb(0xf3b55c),
            name_mark: rgb(0xbdb3a2),
            warning: rgb(0x9a5b00),
            inks: [0xfcea9c, 0xcdeab6, 0xc6e0f7, 0xfaceda, 0xfcd6a8, 0xe2d4f5].map(rgb),
            dots: [0xf2c92f, 0x76b94a, 0x4d9de0, 0xe86a92, 0xf08c2e, 0x9a72d0].map(rgb),
        }
    }

    #[must_use]
    pub fn sepia() -> Self {
        Self {
            paper: rgb(0xf7eedc),
            text: rgb(0x3d3024),
            muted: rgb(0x7a6852),
            faint: rgb(0xad9a80),
            chrome: rgb(0xeee2cb),
            chrome_text: rgb(0x4a3b2b),
            raised: rgb(0xfcf6e9),
            line: rgb(0xdccbad),
            accent: rgb(0x983a1c),
            hover: rgb(0xe4d5b9),
            pressed: rgb(0xd8c6a4),
            selection: rgb(0xcfd9d9),
            search_hit: rgb(0xf4d890),
            search_current: rgb(0xeaac52),
            name_mark: rgb(0xbba584),
            inks: [0xf5dd80, 0xcbdda0, 0xc3d6dc, 0xf2c2bf, 0xf5c892, 0xdbcadd].map(rgb),
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
            muted: rgb(0x948f86),
            faint: rgb(0x66635d),
            chrome: rgb(0x202225),
            chrome_text: rgb(0xd0ccc4),
            raised: rgb(0x2a2c30),
            line: rgb(0x36393d),
            accent: rgb(0xe88f70),
            on_accent: rgb(0x1c1410),
            hover: rgb(0x2f3236),
            pressed: rgb(0x3b3f44),
            selection: rgb(0x2f4a66),
            search_hit: rgb(0x5a4a1a),
            search_current: rgb(0x8f641c),
            name_mark: rgb(0x5e5a53),
            warning: rgb(0xe0b060),
            inks: [0x5b4f16, 0x335026, 0x204668, 0x5f2d40, 0x634017, 0x483866].map(rgb),
            dots: [0xe8c547, 0x86c45e, 0x64ace8, 0xec7ca0, 0xf29c4c, 0xac88dc].map(rgb),
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

    /// Dresses egui in these colours.
    pub fn apply(&self, ctx: &egui::Context) {
        ctx.set_theme(if self.dark { egui::Theme::Dark } else { egui::Theme::Light });
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
            style.animation_time = 0.10;
        });
    }

    fn visuals(&self) -> Visuals {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
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
                ..state(if self.dark { self.hover } else { self.raised }, self.chrome_text, self.line)
            },
            hovered: state(self.hover, self.chrome_text, self.faint),
            active: state(self.pressed, self.text, self.faint),
            open: state(self.pressed, self.text, self.line),
        };
        visuals.selection = Selection { bg_fill: self.selection, stroke: Stroke::new(1.0, self.text) };
        visuals.hyperlink_color = self.accent;
        visuals.panel_fill = self.chrome;
        visuals.window_fill = self.raised;
        visuals.window_stroke = Stroke::new(1.0, self.line);
        visuals.window_corner_radius = CornerRadius::same(10);
        visuals.menu_corner_radius = CornerRadius::same(8);
        visuals.extreme_bg_color = if self.dark { self.paper } else { self.raised };
        visuals.text_edit_bg_color = Some(visuals.extreme_bg_color);
        visuals.faint_bg_color = self.hover;
        visuals.warn_fg_color = self.warning;
        visuals.error_fg_color = self.accent;
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(self.muted);
        let shade = if self.dark { 110 } else { 38 };
        visuals.popup_shadow = Shadow { offset: [0, 4], blur: 18, spread: 0, color: Color32::from_black_alpha(shade) };
        visuals.window_shadow = Shadow { offset: [0, 8], blur: 32, spread: 0, color: Color32::from_black_alpha(shade) };
        visuals
    }
}

fn index_of(ink: Ink) -> usize {
    Ink::ALL.iter().position(|&each| each == ink).unwrap_or_default()
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
        (TextStyle::Small, FontId::new(11.5, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(13.5, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(13.5, FontFamily::Proportional)),
        (TextStyle::Heading, FontId::new(20.0, book())),
        (TextStyle::Monospace, FontId::new(12.5, FontFamily::Monospace)),
    ]
    .into()
}

/// The face for titles and for words quoted from a text.
#[must_use]
pub fn book() -> FontFamily {
    FontFamily::Name("book".into())
}

#[must_use]
pub fn book_italic() -> FontFamily {
    FontFamily::Name("book italic".into())
}

/// The bold of the window's own words.
#[must_use]
pub fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Typefaces of the window itself; egui's own follow as fallback, and the system's after them.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 4] = [
        ("Inter", include_bytes!("../../assets/fonts/Inter_400Regular.ttf")),
        ("Inter SemiBold", include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf")),
        ("Literata", include_bytes!("../../assets/fonts/Literata_400Regular.ttf")),
        ("Literata Italic", include_bytes!("../../assets/fonts/Literata_400Regular_Italic.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| [vec![first.to_owned()], fallback.clone()].concat();
    for (name, first) in [
        (FontFamily::Proportional, "Inter"),
        (strong(), "Inter SemiBold"),
        (book(), "Literata"),
        (book_italic(), "Literata Italic"),
    ] {
        fonts.families.insert(name, family(first));
    }
    fonts
}
