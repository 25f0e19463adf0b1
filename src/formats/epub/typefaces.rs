//! Typefaces that a book brings along: named by its style sheets, uncovered where they are hidden, unpacked where they are packed.

use super::lock::Cover;
use crate::document::{Cut, Typeface};
use crate::formats::archive::Archive;
use crate::formats::css;
use crate::formats::font_file::unpacked;
use crate::formats::limits::LIMITS;
use crate::formats::paths;
use crate::formats::svg::{FACES_BYTES, Face};
use std::collections::HashMap;
use std::sync::Arc;

/// The typefaces that the style sheets of a book name, and which of them are asked for.
#[derive(Default)]
pub(super) struct Typefaces {
    /// By name in lower case, as CSS compares them: index into `all`.
    by_name: HashMap<String, usize>,
    all: Vec<Family>,
    /// Files that drawings asked for, by their paths, and how many bytes they got.
    read: HashMap<String, Option<Arc<[u8]>>>,
    copied: usize,
}

struct Family {
    name: String,
    cuts: Vec<FaceFile>,
    is_wanted: bool,
}

/// A file of a typeface: where it lies, and what it is.
#[derive(PartialEq)]
struct FaceFile {
    path: String,
    weight: u16,
    italic: bool,
}

impl Typefaces {
    /// Takes in what a sheet names; files that the book does not have are passed over.
    pub(super) fn note(&mut self, archive: &Archive<'_>, from: &str, cuts: &[css::Cut]) {
        for cut in cuts {
            let found = cut
                .sources
                .iter()
                .find_map(|source| archive.find(&paths::resolve(from, source)?.path));
            let Some(path) = found else { continue };
            let place = FaceFile {
                path: path.to_owned(),
                weight: cut.weight,
                italic: cut.italic,
            };
            let index = *self
                .by_name
                .entry(cut.family.to_lowercase())
                .or_insert_with(|| {
                    self.all.push(Family {
                        name: cut.family.to_string(),
                        cuts: Vec::new(),
                        is_wanted: false,
                    });
                    self.all.len() - 1
                });
            let known = &mut self.all[index].cuts;
            if known.len() < LIMITS.typeface_cuts && !known.contains(&place) {
                known.push(place);
            }
        }
    }

    /// The typeface of this name, which is thereby asked for.
    pub(super) fn ask(&mut self, name: &str) -> Option<usize> {
        let index = *self.by_name.get(&name.to_lowercase())?;
        self.all[index].is_wanted = true;
        Some(index)
    }

    /// The files of those that a drawing names. Each drawing is drawn alone and has its own copy, up to a limit for the book.
    pub(super) fn faces(
        &mut self,
        drawing: &str,
        archive: &Archive<'_>,
        hidden: &Hidden,
    ) -> Vec<Face> {
        let mut faces = Vec::new();
        let mut room = FACES_BYTES;
        let Self {
            all, read, copied, ..
        } = self;
        let named = all.iter().filter(|family| drawing.contains(&family.name));
        for (family, cut) in
            named.flat_map(|family| family.cuts.iter().map(move |cut| (family, cut)))
        {
            let bytes = read.entry(cut.path.clone()).or_insert_with(|| {
                let mut bytes = archive.read(&cut.path, LIMITS.typeface_bytes).ok()?;
                hidden.uncover(&cut.path, &mut bytes);
                unpacked(bytes).map(Arc::from)
            });
            let left = room.min(LIMITS.typefaces_bytes.saturating_sub(*copied));
            let Some(bytes) = bytes.as_ref().filter(|bytes| bytes.len() <= left) else {
                continue;
            };
            room -= bytes.len();
            *copied += bytes.len();
            faces.push(Face {
                family: family.name.clone(),
                weight: cut.weight,
                italic: cut.italic,
                bytes: Arc::clone(bytes),
            });
        }
        faces
    }

    /// The files of those that were asked for; the others stay empty, and so do those that cannot be read.
    pub(super) fn load(self, archive: &Archive<'_>, hidden: &Hidden) -> Vec<Typeface> {
        let mut room = LIMITS.typefaces_bytes;
        let mut load = |place: FaceFile| {
            let mut bytes = archive.read(&place.path, LIMITS.typeface_bytes).ok()?;
            hidden.uncover(&place.path, &mut bytes);
            let bytes = unpacked(bytes).filter(|bytes| bytes.len() <= room)?;
            room -= bytes.len();
            Some(Cut {
                weight: place.weight,
                italic: place.italic,
                bytes: Arc::from(bytes),
            })
        };
        let typeface = |named: Family| {
            let cuts = if named.is_wanted {
                named.cuts.into_iter().filter_map(&mut load).collect()
            } else {
                Vec::new()
            };
            Typeface {
                name: named.name,
                cuts,
            }
        };
        self.all.into_iter().map(typeface).collect()
    }
}

/// What a book is called by machines, from which the keys of its hidden typefaces are made.
#[derive(Default)]
pub(super) struct Identifiers {
    /// The one that the package calls unique.
    pub(super) unique: String,
    pub(super) all: Vec<String>,
}

/// Which files of a book are hidden, and what they are uncovered with.
#[derive(Default)]
pub(super) struct Hidden {
    pub(super) covers: HashMap<String, Cover>,
    pub(super) identifiers: Identifiers,
}

impl Hidden {
    /// Turns the bytes of a file back, where it is hidden.
    pub(super) fn uncover(&self, path: &str, bytes: &mut [u8]) {
        if let Some(cover) = self.covers.get(path) {
            uncover(bytes, *cover, &self.identifiers);
        }
    }
}

/// Turns the first bytes of a hidden typeface back. It is its own inverse.
fn uncover(bytes: &mut [u8], cover: Cover, identifiers: &Identifiers) {
    let (key, count) = match cover {
        // EPUB 3.3, appendix on font obfuscation: SHA-1 of the unique identifier without white space, over 1,040 bytes.
        Cover::Idpf => {
            use sha1::{Digest, Sha1};
            let bare: String = identifiers
                .unique
                .chars()
                .filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n'))
                .collect();
            (Sha1::digest(bare.as_bytes()).to_vec(), 1040)
        }
        // Adobe's way: the sixteen bytes of the UUID, over 1,024 bytes.
        Cover::Adobe => (uuid_of(identifiers).unwrap_or_default(), 1024),
    };
    if !key.is_empty() {
        bytes
            .iter_mut()
            .take(count)
            .zip(key.iter().cycle())
            .for_each(|(byte, key)| *byte ^= key);
    }
}

fn uuid_of(identifiers: &Identifiers) -> Option<Vec<u8>> {
    let all = std::iter::once(&identifiers.unique).chain(&identifiers.all);
    all.filter_map(|identifier| {
        let digits: String = identifier
            .trim()
            .trim_start_matches("urn:uuid:")
            .replace('-', "");
        let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        (digits.len() == 32)
            .then(|| (0..32).step_by(2).map(byte).collect::<Option<Vec<u8>>>())
            .flatten()
    })
    .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_typefaces_are_uncovered_by_what_the_book_is_called() {
        let identifiers = Identifiers {
            unique: " urn:x:\n1 ".into(),
            all: vec!["urn:uuid:00112233-4455-6677-8899-aabbccddeeff".into()],
        };
        let plain: Vec<u8> = (0..2000u32).map(|at| (at % 251) as u8).collect();
        for (cover, count) in [(Cover::Idpf, 1040), (Cover::Adobe, 1024)] {
            let mut hidden = plain.clone();
            uncover(&mut hidden, cover, &identifiers);
            assert!(hidden[..count] != plain[..count] && hidden[count..] == plain[count..]);
            uncover(&mut hidden, cover, &identifiers);
            assert_eq!(hidden, plain);
        }
        // The first bytes of the SHA-1 of `urn:x:1`, as `printf urn:x:1 | sha1sum` gives them.
        let mut zeros = [0; 4];
        uncover(&mut zeros, Cover::Idpf, &identifiers);
        assert_eq!(zeros, [0x9e, 0x1d, 0x71, 0x01]);
        let mut zeros = [0; 4];
        uncover(&mut zeros, Cover::Adobe, &identifiers);
        assert_eq!(zeros, [0x00, 0x11, 0x22, 0x33]);
    }
}
