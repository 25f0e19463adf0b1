//! The typefaces of the page: the embedded ones, and the system's for scripts that they lack.

use super::style::{Brush, Face};
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, LayoutContext};
use std::sync::Arc;

const EMBEDDED: [&[u8]; 9] = [
    include_bytes!("../../assets/fonts/Literata_400Regular.ttf"),
    include_bytes!("../../assets/fonts/Literata_400Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/Literata_700Bold.ttf"),
    include_bytes!("../../assets/fonts/Literata_700Bold_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_400Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_700Bold.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_700Bold_Italic.ttf"),
    epaint_default_fonts::HACK_REGULAR,
];

/// A font database with its caches.
pub struct FontBook {
    pub(super) fonts: FontContext,
    pub(super) shaping: LayoutContext<Brush>,
}

impl FontBook {
    /// Embedded typefaces only: the same page on every machine, for pictures and tests.
    #[must_use]
    pub fn embedded_only() -> Self {
        Self::new(false)
    }

    /// Embedded typefaces first, the system's for every letter that they lack.
    #[must_use]
    pub fn with_system_fonts() -> Self {
        Self::new(true)
    }

    fn new(system_fonts: bool) -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts });
        for bytes in EMBEDDED {
            collection.register_fonts(Blob::new(Arc::new(bytes)), None);
        }
        Self { fonts: FontContext { collection, source_cache: SourceCache::default() }, shaping: LayoutContext::new() }
    }
}

impl std::fmt::Debug for FontBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FontBook")
    }
}

/// The CSS font-family list of a face; the rest of the list serves scripts that it lacks.
pub(super) fn family(face: Face, monospace: bool) -> &'static str {
    match (monospace, face) {
        (true, _) => "Hack, monospace",
        (false, Face::Literata) => "Literata, serif",
        (false, Face::SourceSerif) => "'Source Serif 4', serif",
    }
}
