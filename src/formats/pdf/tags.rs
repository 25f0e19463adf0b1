//! The structure tree of a tagged PDF: which block element each piece of marked content belongs to. Source: ISO 32000-2, 14.7
//! and 14.8.

use super::lines::PageLines;
use super::roles::{Element, Role};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, ObjectIdentifier};
use std::collections::HashMap;

const DEEPEST: usize = 60;
const MOST_STEPS: usize = 2_000_000;

/// By page and number of marked content.
type Elements = HashMap<(usize, i32), Element>;

/// Gives lines their elements, where the tags cover nearly all of the text; else no line gets one.
pub(super) fn tag(pdf: &Pdf, pages: &mut [PageLines]) {
    let elements = elements(pdf);
    if elements.is_empty() {
        return;
    }
    let (mut covered, mut bare) = (0, 0);
    for line in pages.iter_mut().flat_map(|page| &mut page.lines) {
        let of = |mcid| elements.get(&(line.page, mcid)).copied();
        match (of(line.mcid.0), of(line.mcid.1)) {
            (start @ Some(_), end @ Some(_)) => {
                line.elements = (start, end);
                covered += line.letters.len();
            }
            _ => bare += line.letters.len(),
        }
    }
    if covered <= bare * 9 {
        pages
            .iter_mut()
            .flat_map(|page| &mut page.lines)
            .for_each(|line| line.elements = (None, None));
    }
}

fn elements(pdf: &Pdf) -> Elements {
    let xref = pdf.xref();
    let tree = xref
        .get::<Dict<'_>>(xref.root_id())
        .and_then(|root| root.get::<Dict<'_>>(b"StructTreeRoot"));
    let Some(tree) = tree else {
        return Elements::new();
    };
    let mut roles = HashMap::new();
    if let Some(map) = tree.get::<Dict<'_>>(b"RoleMap") {
        for key in map.keys() {
            let name = map.get::<Name<'_>>(key.as_ref());
            roles.extend(name.map(|name| (key.as_str().to_owned(), name.as_str().to_owned())));
        }
    }
    let ids = pdf
        .pages()
        .iter()
        .enumerate()
        .filter_map(|(index, page)| Some((page.raw().obj_id()?, index)));
    let mut walk = Walk {
        elements: Elements::new(),
        count: 0,
        roles,
        pages: ids.collect(),
        steps: 0,
    };
    walk.element(
        &tree,
        None,
        Element {
            number: 0,
            role: Role::Other,
        },
        0,
    );
    walk.elements
}

struct Walk {
    elements: Elements,
    count: u32,
    roles: HashMap<String, String>,
    pages: HashMap<ObjectIdentifier, usize>,
    steps: usize,
}

impl Walk {
    fn element(&mut self, dict: &Dict<'_>, page: Option<usize>, parent: Element, depth: usize) {
        self.steps += 1;
        if depth > DEEPEST || self.steps > MOST_STEPS {
            return;
        }
        let page = self.page_of(dict).or(page);
        let own = dict
            .get::<Name<'_>>(b"S")
            .map_or(parent, |name| self.own(name.as_str(), parent));
        match dict.get::<Object<'_>>(b"K") {
            Some(Object::Array(kids)) => kids
                .iter::<Object<'_>>()
                .for_each(|kid| self.kid(kid, page, own, depth)),
            Some(kid) => self.kid(kid, page, own, depth),
            None => {}
        }
    }

    fn kid(&mut self, kid: Object<'_>, page: Option<usize>, own: Element, depth: usize) {
        match kid {
            Object::Number(mcid) => {
                self.elements
                    .extend(page.map(|page| ((page, mcid.as_i64() as i32), own)));
            }
            Object::Dict(kid) => {
                if let Some(mcid) = kid.get::<i32>(b"MCID") {
                    let page = self.page_of(&kid).or(page);
                    self.elements.extend(page.map(|page| ((page, mcid), own)));
                } else if kid.contains_key(b"S") {
                    self.element(&kid, page, own, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn page_of(&self, dict: &Dict<'_>) -> Option<usize> {
        self.pages.get(&dict.get_ref(b"Pg")?.into()).copied()
    }

    /// The element that one of this name makes within its parent: inline ones make none, and a paragraph in an item, a note or a
    /// cell is part of that.
    fn own(&mut self, name: &str, parent: Element) -> Element {
        let mut name = name;
        for _ in 0..4 {
            match self.roles.get(name).filter(|standard| *standard != name) {
                Some(standard) => name = standard,
                None => break,
            }
        }
        let role = role(name, parent.role);
        let is_part = match role {
            Role::Other => parent.role != Role::Other || !is_group(name),
            Role::Paragraph => matches!(
                parent.role,
                Role::Item | Role::Note | Role::Caption | Role::Code | Role::Cell
            ),
            Role::Item => parent.role == Role::Item && matches!(name, "LBody" | "Lbl"),
            _ => false,
        };
        if is_part {
            return parent;
        }
        self.count += 1;
        Element {
            number: self.count,
            role,
        }
    }
}

fn role(name: &str, parent: Role) -> Role {
    match name {
        "H" | "H1" | "Title" => Role::Heading(1),
        "H2" => Role::Heading(2),
        "H3" => Role::Heading(3),
        "H4" => Role::Heading(4),
        "H5" => Role::Heading(5),
        "H6" => Role::Heading(6),
        "P" => Role::Paragraph,
        "LI" | "LBody" => Role::Item,
        "Lbl" if parent == Role::Item => Role::Item,
        "Note" | "FENote" => Role::Note,
        "Caption" => Role::Caption,
        "Code" => Role::Code,
        "TD" | "TH" => Role::Cell,
        "BlockQuote" => Role::Quotation,
        _ => Role::Other,
    }
}

/// Elements that group blocks.
fn is_group(name: &str) -> bool {
    matches!(
        name,
        "Div"
            | "Sect"
            | "Part"
            | "Art"
            | "Document"
            | "Table"
            | "TR"
            | "L"
            | "Figure"
            | "TOC"
            | "TOCI"
            | "NonStruct"
    )
}
