//! Letters of fonts that number their characters as a collection of Adobe's does (Japanese, Chinese, Korean) and have no table of
//! letters of their own. Source: ISO 32000-2, 9.7.5.2 and 9.10.2.

use hayro_interpret::hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, String as PdfString};
use std::collections::HashMap;
use std::rc::Rc;

/// Fonts of a document that are looked at, and objects among which they are looked for.
const MOST_FONTS: usize = 1_000;
const MOST_OBJECTS: usize = 2_000_000;

/// The fonts of a document whose letters are known by their collection, by name.
#[derive(Default)]
pub(super) struct Predefined(HashMap<String, Vec<Decoder>>);

/// From the codes of a font to its letters.
struct Decoder {
    characters: Rc<CMap>,
    letters: Rc<CMap>,
}

impl Predefined {
    pub fn of(pdf: &Pdf) -> Self {
        let mut found = Self::default();
        let mut tables = Tables::default();
        let objects = pdf.objects().into_iter().take(MOST_OBJECTS);
        let fonts = objects.filter_map(|object| match object {
            Object::Dict(dict) => is_composite(&dict).then_some(dict),
            _ => None,
        });
        for font in fonts.take(MOST_FONTS) {
            if let Some((name, decoder)) = decoder(&font, &mut tables) {
                found.0.entry(name).or_default().push(decoder);
            }
        }
        found
    }

    /// The letters of a code in a font of this name.
    pub fn letters(&self, font: &str, code: u32) -> Option<String> {
        let decoders = self.0.get(font)?;
        let letters = decoders.iter().find_map(|decoder| {
            let lengths = 1..=4;
            let character = |length| decoder.characters.lookup_cid_code(code, length);
            let character = lengths.into_iter().find_map(character)?;
            decoder.letters.lookup_bf_string(character)
        });
        Some(match letters? {
            BfString::Char(letter) => letter.to_string(),
            BfString::String(letters) => letters,
        })
    }
}

fn is_composite(font: &Dict<'_>) -> bool {
    let is_type_0 = |name: Name<'_>| name.as_str() == "Type0";
    font.get::<Name<'_>>(b"Subtype").is_some_and(is_type_0) && !font.contains_key(b"ToUnicode")
}

/// Tables that were read, by name: many fonts share one.
#[derive(Default)]
struct Tables(HashMap<Vec<u8>, Option<Rc<CMap>>>);

impl Tables {
    fn get(&mut self, name: CMapName<'_>) -> Option<Rc<CMap>> {
        let read = || Some(Rc::new(CMap::parse(load_embedded(name)?, load_embedded)?));
        let known = self.0.entry(name.to_bytes().to_vec());
        known.or_insert_with(read).clone()
    }
}

fn decoder(font: &Dict<'_>, tables: &mut Tables) -> Option<(String, Decoder)> {
    let base = font.get::<Name<'_>>(b"BaseFont")?;
    let characters = characters(&font.get::<Object<'_>>(b"Encoding")?, tables)?;
    let own = characters.metadata().character_collection.clone();
    let own = own.map(|collection| collection.family);
    let family = own
        .filter(|family| *family != CidFamily::AdobeIdentity)
        .or_else(|| family(font))?;
    let decoder = Decoder {
        characters,
        letters: tables.get(family.ucs2_cmap()?)?,
    };
    Some((without_tag(base.as_str()).to_owned(), decoder))
}

/// From codes to characters of the collection.
fn characters(encoding: &Object<'_>, tables: &mut Tables) -> Option<Rc<CMap>> {
    match encoding {
        Object::Name(name) => match CMapName::from_bytes(name.as_ref()) {
            CMapName::IdentityH => Some(Rc::new(CMap::identity_h())),
            CMapName::IdentityV => Some(Rc::new(CMap::identity_v())),
            name => tables.get(name),
        },
        Object::Stream(stream) => {
            let content = stream.decoded_data().ok()?;
            CMap::parse(&content, load_embedded).map(Rc::new)
        }
        _ => None,
    }
}

fn family(font: &Dict<'_>) -> Option<CidFamily> {
    let descendants = font.get::<Array<'_>>(b"DescendantFonts")?;
    let descendant = descendants.iter::<Dict<'_>>().next()?;
    let system = descendant.get::<Dict<'_>>(b"CIDSystemInfo")?;
    let registry = system.get::<PdfString<'_>>(b"Registry")?;
    let ordering = system.get::<PdfString<'_>>(b"Ordering")?;
    Some(CidFamily::from_registry_ordering(
        registry.as_bytes(),
        ordering.as_bytes(),
    ))
}

/// The name of a font without the six letters that tell one part of it from others.
fn without_tag(name: &str) -> &str {
    match name.split_once('+') {
        Some((tag, rest)) if tag.len() == 6 && tag.bytes().all(|c| c.is_ascii_uppercase()) => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_usual_tables_lead_to_their_letters() {
        let mut tables = Tables::default();
        let mut letter = |encoding: CMapName<'_>, family: CidFamily, code| {
            let decoder = Decoder {
                characters: tables.get(encoding).unwrap(),
                letters: tables.get(family.ucs2_cmap().unwrap()).unwrap(),
            };
            let mut fonts = Predefined::default();
            fonts.0.insert("Font".to_owned(), vec![decoder]);
            fonts.letters("Font", code)
        };
        let japanese = letter(CMapName::N90msRksjH, CidFamily::AdobeJapan1, 0x93FA);
        assert_eq!(japanese.as_deref(), Some("日"));
        let downwards = letter(CMapName::N90msRksjV, CidFamily::AdobeJapan1, 0x93FA);
        assert_eq!(downwards.as_deref(), Some("日"));
        let chinese = letter(
            CMapName::from_bytes(b"GBK-EUC-H"),
            CidFamily::AdobeGB1,
            0xD6D0,
        );
        assert_eq!(chinese.as_deref(), Some("中"));
    }

    #[test]
    fn the_tag_of_a_part_of_a_font_is_no_part_of_its_name() {
        assert_eq!(without_tag("FNTEUQ+HiraMinProN-W3"), "HiraMinProN-W3");
        assert_eq!(without_tag("A+B"), "A+B");
    }
}
