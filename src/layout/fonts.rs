//! The typefaces of the page: the embedded ones, and the system's for scripts that they lack.

use super::style::{Brush, Face};
use crate::document::Typeface;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontStyle, FontWeight, LayoutContext};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
    /// Whether typefaces of a text are among them.
    has_own: bool,
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

    /// The same typefaces once more, for another page; those of a text are not taken along.
    #[must_use]
    pub fn another(&self) -> Self {
        let mut book = Self {
            fonts: self.fonts.clone(),
            shaping: LayoutContext::new(),
            has_own: self.has_own,
        };
        book.take_in(&[]);
        book
    }

    fn new(system_fonts: bool) -> Self {
        let collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts,
        });
        let fonts = FontContext {
            collection,
            source_cache: SourceCache::default(),
        };
        let mut book = Self {
            fonts,
            shaping: LayoutContext::new(),
            has_own: false,
        };
        book.register_embedded();
        book
    }

    fn register_embedded(&mut self) {
        for bytes in EMBEDDED {
            self.fonts
                .collection
                .register_fonts(Blob::new(Arc::new(bytes)), None);
        }
    }

    /// Takes in the typefaces that a text brings along, in place of those of the text before.
    pub fn take_in(&mut self, typefaces: &[Typeface]) {
        if self.has_own {
            self.fonts.collection.clear();
            self.register_embedded();
        }
        self.has_own = typefaces.iter().any(|face| !face.cuts.is_empty());
        let collection = &mut self.fonts.collection;
        for (index, cut) in typefaces
            .iter()
            .enumerate()
            .flat_map(|(index, face)| face.cuts.iter().map(move |cut| (index, cut)))
        {
            let name = own_family(index);
            let said = FontInfoOverride {
                family_name: Some(&name),
                weight: Some(FontWeight::new(f32::from(cut.weight))),
                style: Some(if cut.italic {
                    FontStyle::Italic
                } else {
                    FontStyle::Normal
                }),
                ..FontInfoOverride::default()
            };
            let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(&cut.bytes));
            // A file that stumbles is left out; nothing of the collection has changed by then.
            let _ = catch_unwind(AssertUnwindSafe(|| {
                collection.register_fonts(Blob::new(bytes), Some(said))
            }));
        }
    }
}

/// What a typeface of the text is called within the collection: no file can take the place of another's family.
fn own_family(index: usize) -> String {
    format!("own typeface {index}")
}

impl std::fmt::Debug for FontBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FontBook")
    }
}

/// The CSS font-family list of a face, or of one that the text brings along; the rest of the list serves scripts that it lacks.
pub(super) fn family(face: Face, monospace: bool, own: Option<usize>) -> Cow<'static, str> {
    let list = match (monospace, face) {
        (true, _) => "Hack, monospace",
        (false, Face::Literata) => "Literata, serif",
        (false, Face::SourceSerif) => "'Source Serif 4', serif",
    };
    match own {
        Some(index) => Cow::Owned(format!("'{}', {list}", own_family(index))),
        None => Cow::Borrowed(list),
    }
}
