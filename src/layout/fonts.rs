//! The typefaces of the page: the embedded ones, and the system's for scripts that they lack.

use super::ink::Inks;
use super::style::{Brush, Face};
use crate::document::Typeface;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontStyle, FontWeight, LayoutContext};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

const EMBEDDED: [&[u8]; 13] = [
    include_bytes!("../../assets/fonts/Literata_400Regular.ttf"),
    include_bytes!("../../assets/fonts/Literata_400Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/Literata_700Bold.ttf"),
    include_bytes!("../../assets/fonts/Literata_700Bold_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_400Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_700Bold.ttf"),
    include_bytes!("../../assets/fonts/SourceSerif4_700Bold_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_700Bold_Italic.ttf"),
    epaint_default_fonts::HACK_REGULAR,
];

/// A font database with its caches.
pub struct FontBook {
    pub(super) fonts: FontContext,
    pub(super) shaping: LayoutContext<Brush>,
    pub(super) inks: Inks,
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
            inks: Inks::default(),
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
            inks: Inks::default(),
            has_own: false,
        };
        book.register_embedded();
        book
    }

    /// The families that the system has, by name; none of what is embedded or comes with a text.
    pub fn system_families(&mut self) -> Vec<String> {
        let mut ours = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        for bytes in EMBEDDED {
            ours.register_fonts(Blob::new(Arc::new(bytes)), None);
        }
        let ours: BTreeSet<String> = ours.family_names().map(str::to_owned).collect();
        let all = self.fonts.collection.family_names();
        // Names with a dot before them are the system's own business.
        let shown = all.filter(|name| {
            !ours.contains(*name) && !name.starts_with(OWN_FAMILY) && !name.starts_with('.')
        });
        let mut families: Vec<String> = shown.map(str::to_owned).collect();
        families.sort_by_cached_key(|name| name.to_lowercase());
        families.dedup();
        families
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
    format!("{OWN_FAMILY}{index}")
}

const OWN_FAMILY: &str = "own typeface ";

impl std::fmt::Debug for FontBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FontBook")
    }
}

/// The CSS font-family list of a face, or of one that the text brings along; the rest of the list serves scripts that it lacks.
pub(super) fn family(face: &Face, monospace: bool, own: Option<usize>) -> Cow<'static, str> {
    let list: Cow<'static, str> = match (monospace, face) {
        (true, _) => "Hack, monospace".into(),
        (false, Face::Literata) => "Literata, serif".into(),
        (false, Face::SourceSerif) => "'Source Serif 4', serif".into(),
        (false, Face::SourceSans) => "'Source Sans 3', sans-serif".into(),
        (false, Face::System(name)) => format!("{}Literata, serif", quoted(name)).into(),
    };
    match own {
        Some(index) => Cow::Owned(format!("'{}', {list}", own_family(index))),
        None => list,
    }
}

/// A family's name as the beginning of a list of families; nothing where no list can hold it.
fn quoted(name: &str) -> String {
    let quote = if name.contains('\'') { '"' } else { '\'' };
    if name.contains(quote) || name.contains('\\') || name.trim().is_empty() {
        return String::new();
    }
    format!("{quote}{name}{quote}, ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_of_the_system_comes_first_whatever_its_name_holds() {
        let list = |name: &str| family(&Face::System(name.into()), false, None).into_owned();
        assert_eq!(list("Georgia"), "'Georgia', Literata, serif");
        assert_eq!(list("Rosie's Hand"), "\"Rosie's Hand\", Literata, serif");
        assert_eq!(list("a'b\"c"), "Literata, serif");
        assert_eq!(list(" "), "Literata, serif");
    }

    #[test]
    fn what_is_embedded_is_no_family_of_the_system() {
        assert_eq!(
            FontBook::embedded_only().system_families(),
            Vec::<String>::new()
        );
    }
}
