//! The typefaces of the window itself.

use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// The face for titles and for quotations.
#[must_use]
pub fn book() -> FontFamily {
    FontFamily::Name("book".into())
}

#[must_use]
pub fn book_italic() -> FontFamily {
    FontFamily::Name("book italic".into())
}

/// The bold of the window's own labels.
#[must_use]
pub fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Typefaces of the window itself; egui's own follow as fallback, and the system's after them.
#[must_use]
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 4] = [
        (
            "Inter",
            include_bytes!("../../../assets/fonts/Inter_400Regular.ttf"),
        ),
        (
            "Inter SemiBold",
            include_bytes!("../../../assets/fonts/Inter_600SemiBold.ttf"),
        ),
        (
            "Literata",
            include_bytes!("../../../assets/fonts/Literata_400Regular.ttf"),
        ),
        (
            "Literata Italic",
            include_bytes!("../../../assets/fonts/Literata_400Regular_Italic.ttf"),
        ),
    ];
    for (name, bytes) in faces {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
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
