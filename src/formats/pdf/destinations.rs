//! Where links and the contents of a PDF lead: explicit and named destinations. Source: ISO 32000-2, 12.3.2.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier};
use std::collections::HashMap;

/// Names and nodes of their tree that are looked at.
const MOST_NAMES: usize = 100_000;
const MOST_NODES: usize = 20_000;
const DEEPEST: usize = 24;

/// Indices of pages by all the ways in which they are named.
#[derive(Default)]
pub(super) struct Destinations {
    pages: HashMap<ObjectIdentifier, usize>,
    named: HashMap<Vec<u8>, usize>,
    count: usize,
}

impl Destinations {
    pub fn of(pdf: &Pdf) -> Self {
        let pages = pdf.pages().iter().enumerate();
        let pages = pages.filter_map(|(index, page)| Some((page.raw().obj_id()?, index)));
        let mut found = Self {
            pages: pages.collect(),
            named: HashMap::new(),
            count: pdf.pages().len(),
        };
        let Some(root) = root(pdf) else { return found };
        if let Some(old) = root.get::<Dict<'_>>(b"Dests") {
            for (name, _) in old.entries().take(MOST_NAMES) {
                let destination = old.get::<Object<'_>>(name.as_ref());
                found.name(name.as_ref(), destination);
            }
        }
        let names = root.get::<Dict<'_>>(b"Names");
        if let Some(tree) = names.and_then(|names| names.get::<Dict<'_>>(b"Dests")) {
            found.tree(&tree, 0, &mut 0);
        }
        found
    }

    /// Index of the page that an entry of the contents or a link leads to by its `Dest` or its action.
    pub fn page_of(&self, dict: &Dict<'_>) -> Option<usize> {
        let action = || {
            let action = dict.get::<Dict<'_>>(b"A")?;
            let is_inside = action
                .get::<Name<'_>>(b"S")
                .is_some_and(|kind| kind.as_str() == "GoTo");
            action.get::<Object<'_>>(b"D").filter(|_| is_inside)
        };
        let destination = dict.get::<Object<'_>>(b"Dest").or_else(action)?;
        self.page(&destination)
    }

    pub fn page_with_id(&self, id: ObjectIdentifier) -> Option<usize> {
        self.pages.get(&id).copied()
    }

    fn page(&self, destination: &Object<'_>) -> Option<usize> {
        match destination {
            Object::Array(array) => self.explicit(array),
            Object::Name(name) => self.named_page(name.as_ref()),
            Object::String(name) => self.named_page(name.as_bytes()),
            Object::Dict(dict) => self.explicit(&dict.get::<Array<'_>>(b"D")?),
            _ => None,
        }
    }

    fn named_page(&self, name: &[u8]) -> Option<usize> {
        self.named.get(name).copied()
    }

    /// The page of an array that begins with it: a reference, or a number in files that are not quite right.
    fn explicit(&self, array: &Array<'_>) -> Option<usize> {
        if let Some(reference) = array.raw_iter().next()?.as_obj_ref() {
            return self.page_with_id(reference.into());
        }
        match array.iter::<Object<'_>>().next()? {
            Object::Number(number) => usize::try_from(number.as_i64())
                .ok()
                .filter(|page| *page < self.count),
            _ => None,
        }
    }

    fn tree(&mut self, node: &Dict<'_>, depth: usize, nodes: &mut usize) {
        *nodes += 1;
        if depth > DEEPEST || *nodes > MOST_NODES || self.named.len() > MOST_NAMES {
            return;
        }
        if let Some(pairs) = node.get::<Array<'_>>(b"Names") {
            let mut pairs = pairs.iter::<Object<'_>>().take(2 * MOST_NAMES);
            while let (Some(name), Some(destination)) = (pairs.next(), pairs.next()) {
                if let Object::String(name) = &name {
                    self.name(name.as_bytes(), Some(destination));
                }
            }
        }
        if let Some(kids) = node.get::<Array<'_>>(b"Kids") {
            for kid in kids.iter::<Dict<'_>>().take(MOST_NODES) {
                self.tree(&kid, depth + 1, nodes);
            }
        }
    }

    fn name(&mut self, name: &[u8], destination: Option<Object<'_>>) {
        let page = destination.and_then(|destination| match destination {
            // A name that leads to a name may lead in a circle.
            Object::Name(_) | Object::String(_) => None,
            other => self.page(&other),
        });
        if let Some(page) = page {
            self.named.insert(name.to_vec(), page);
        }
    }
}

/// The target of a page, by its index.
pub(super) fn page_key(page: usize) -> String {
    format!("#page={}", page + 1)
}

/// The catalogue, from which everything is found.
pub(super) fn root(pdf: &Pdf) -> Option<Dict<'_>> {
    let xref = pdf.xref();
    xref.get::<Dict<'_>>(xref.root_id())
}
