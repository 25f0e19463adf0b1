//! The style sheets of a book: each read once, and put together once for all chapters that name the same ones.

use super::typefaces::Typefaces;
use crate::formats::archive::Archive;
use crate::formats::css::{Cascade, Room, Sheet};
use crate::formats::encoding;
use crate::formats::html::{SheetSource, named};
use crate::formats::limits::LIMITS;
use crate::formats::paths;
use std::collections::HashMap;
use std::rc::Rc;

/// Sheets that sheets name, one within the other.
const IMPORTS: usize = 4;
/// Different sets of sheets that are kept.
const KEPT: usize = 32;

pub(super) struct Styles {
    sheets: HashMap<String, Rc<Sheet>>,
    cascades: HashMap<Vec<SheetSource>, Rc<Cascade>>,
    /// Rules that the book may still have.
    room: usize,
    /// How often these may be tried.
    pub(super) tries: Room,
    pub(super) typefaces: Typefaces,
}

impl Default for Styles {
    fn default() -> Self {
        Self {
            sheets: HashMap::new(),
            cascades: HashMap::new(),
            room: LIMITS.style_rules,
            tries: Room::default(),
            typefaces: Typefaces::default(),
        }
    }
}

impl Styles {
    /// The rules that hold for a chapter.
    pub(super) fn of_chapter(
        &mut self,
        archive: &Archive<'_>,
        path: &str,
        markup: &str,
    ) -> Rc<Cascade> {
        let set: Vec<SheetSource> = named(markup)
            .into_iter()
            .filter_map(|named| match named {
                SheetSource::Beside(href) => {
                    Some(SheetSource::Beside(self.place(archive, path, &href)?))
                }
                within @ SheetSource::Within(_) => Some(within),
            })
            .collect();
        if let Some(cascade) = self.cascades.get(&set) {
            return Rc::clone(cascade);
        }
        let mut sheets = Vec::new();
        for named in &set {
            match named {
                SheetSource::Beside(address) => self.gather(archive, address, IMPORTS, &mut sheets),
                SheetSource::Within(rules) => {
                    let sheet = Sheet::parse(rules, &mut self.room);
                    self.typefaces.note(archive, path, &sheet.cuts);
                    self.gather_imports(archive, path, &sheet, IMPORTS, &mut sheets);
                    sheets.push(Rc::new(sheet));
                }
            }
        }
        let cascade = Rc::new(Cascade::new(sheets, self.tries.clone()));
        if self.cascades.len() < KEPT {
            self.cascades.insert(set, Rc::clone(&cascade));
        }
        cascade
    }

    /// The archive's own name for a sheet.
    fn place(&self, archive: &Archive<'_>, from: &str, href: &str) -> Option<String> {
        archive
            .find(&paths::resolve(from, href)?.path)
            .map(str::to_owned)
    }

    /// Appends a sheet, and before it those that it imports.
    fn gather(
        &mut self,
        archive: &Archive<'_>,
        address: &str,
        depth: usize,
        sheets: &mut Vec<Rc<Sheet>>,
    ) {
        let sheet = match self.sheets.get(address) {
            Some(sheet) => Rc::clone(sheet),
            None => {
                let bytes = archive
                    .read(address, LIMITS.style_bytes)
                    .unwrap_or_default();
                let (source, _) = encoding::decode(&bytes, None);
                let sheet = Rc::new(Sheet::parse(&source, &mut self.room));
                self.typefaces.note(archive, address, &sheet.cuts);
                self.sheets.insert(address.to_owned(), Rc::clone(&sheet));
                sheet
            }
        };
        self.gather_imports(archive, address, &sheet, depth, sheets);
        sheets.push(sheet);
    }

    fn gather_imports(
        &mut self,
        archive: &Archive<'_>,
        from: &str,
        sheet: &Sheet,
        depth: usize,
        sheets: &mut Vec<Rc<Sheet>>,
    ) {
        // A sheet that imports itself twice would double with every level.
        const MOST: usize = 64;
        for href in &sheet.imports {
            if depth > 0
                && sheets.len() < MOST
                && let Some(address) = self.place(archive, from, href)
            {
                self.gather(archive, &address, depth - 1, sheets);
            }
        }
    }
}
