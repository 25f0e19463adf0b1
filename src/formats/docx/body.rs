//! The text of a document or of its notes: paragraphs and runs, tables, links, pictures, references, formulas.

mod paragraphs;
mod properties;
mod references;
mod tables;

use super::Relation;
use super::math;
use super::numbering::Numbering;
use super::styles::Styles;
use crate::document::{Builder, Link};
use crate::formats::archive::Archive;
use crate::formats::markup::{Scanner, Token, attribute, local_name, unescape};
use properties::{Paragraph, Run};
use references::{Field, field_link};
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum NoteKind {
    Foot,
    End,
}

pub(super) struct Body<'a> {
    archive: &'a Archive<'a>,
    builder: &'a mut Builder,
    relations: &'a HashMap<String, Relation>,
    styles: &'a Styles,
    numbering: Numbering,
    notes: HashMap<(NoteKind, String), (usize, String)>,
    /// Notes of each kind that were referred to.
    counts: (usize, usize),
    /// The note whose words are being written.
    within: Option<usize>,
    /// Open paragraphs: a text box stands within one.
    paragraphs: Vec<Paragraph>,
    run: Run,
    links: Vec<Option<Link>>,
    fields: Vec<Field>,
    /// Elements whose content is no text, by how deep they are nested.
    skipped: usize,
    in_paragraph_properties: bool,
    in_run_properties: bool,
    in_text: bool,
    keeps_space: bool,
    tables: usize,
    /// A row was begun that has no cell yet; one that was struck out never has.
    is_row_due: bool,
    in_row_properties: bool,
    is_header: bool,
    /// Columns that the cell to come spans; none once it is open.
    cell: Option<u16>,
    alt: String,
    /// The paragraph to come goes on in the last.
    is_joined: bool,
    /// Letters that the paragraph to come begins with.
    drop_cap: String,
    formula: Option<math::Formula>,
    /// The formula to come stands in a line of its own.
    is_displayed: bool,
}

/// Elements that are passed over with all that is in them.
fn is_skipped(name: &str) -> bool {
    // Of alternatives the first is taken.
    matches!(
        name,
        "del"
            | "moveFrom"
            | "Fallback"
            | "instrText"
            | "delText"
            | "rubyPr"
            | "tblPr"
            | "sectPr"
            | "pPrChange"
            | "rPrChange"
    )
}

impl<'a> Body<'a> {
    pub(super) fn new(
        archive: &'a Archive<'a>,
        builder: &'a mut Builder,
        relations: &'a HashMap<String, Relation>,
        styles: &'a Styles,
        numbering: Numbering,
    ) -> Self {
        Self {
            archive,
            builder,
            relations,
            styles,
            numbering,
            notes: HashMap::new(),
            counts: (0, 0),
            within: None,
            paragraphs: Vec::new(),
            run: Run::default(),
            links: Vec::new(),
            fields: Vec::new(),
            skipped: 0,
            in_paragraph_properties: false,
            in_run_properties: false,
            in_text: false,
            keeps_space: false,
            tables: 0,
            is_row_due: false,
            in_row_properties: false,
            is_header: false,
            cell: None,
            alt: String::new(),
            is_joined: false,
            drop_cap: String::new(),
            formula: None,
            is_displayed: false,
        }
    }

    pub(super) fn write(&mut self, xml: &str) {
        for token in Scanner::new(xml) {
            self.token(token);
        }
        self.end_formula();
        self.end_drop_cap();
        self.builder.end_block();
    }

    /// The notes that the text refers to, in the order in which they lie.
    pub(super) fn notes(&mut self, kind: NoteKind, xml: &str) {
        self.paragraphs.clear();
        (self.skipped, self.tables, self.cell) = (0, 0, None);
        let wanted = if kind == NoteKind::Foot {
            "footnote"
        } else {
            "endnote"
        };
        let mut is_known = false;
        for token in Scanner::new(xml) {
            match token {
                Token::Start {
                    name, attributes, ..
                } if local_name(name) == wanted => {
                    let id = attribute(attributes, "id").unwrap_or_default().into_owned();
                    self.within = self.notes.get(&(kind, id)).map(|(note, _)| *note);
                    is_known = self.within.is_some();
                }
                Token::End(name) if local_name(name) == wanted => {
                    self.end_formula();
                    self.end_drop_cap();
                    self.builder.end_block();
                    (self.within, is_known) = (None, false);
                }
                token if is_known => self.token(token),
                _ => {}
            }
        }
        self.builder.end_block();
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Start {
                name,
                attributes,
                closed,
            } => {
                let name = local_name(name);
                if self.skipped == 0 && matches!(name, "del" | "moveFrom") {
                    self.strike_out();
                }
                if self.skipped > 0 || is_skipped(name) {
                    self.skipped += usize::from(!closed);
                    return;
                }
                self.start(name, attributes);
                if closed {
                    self.end(name);
                }
            }
            Token::End(name) => {
                if self.skipped > 0 {
                    self.skipped -= 1;
                } else {
                    self.end(local_name(name));
                }
            }
            Token::Text(text) if self.skipped == 0 && self.formula.is_some() => {
                if let Some(formula) = &mut self.formula {
                    formula.text(&unescape(text));
                }
            }
            Token::Text(text) if self.skipped == 0 && self.in_text => {
                let text = unescape(text);
                self.text(if self.keeps_space { &text } else { text.trim() });
            }
            Token::Literal(text) if self.skipped == 0 && self.in_text => self.text(text),
            // The instruction of a field is passed over, but it says where a link leads.
            Token::Text(text) if self.skipped == 1 => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.link.is_none()) {
                    field.instruction.push_str(&unescape(text));
                }
            }
            _ => {}
        }
    }

    /// What the properties of a paragraph's end or of a row say of its being struck out.
    fn strike_out(&mut self) {
        if self.in_paragraph_properties && self.in_run_properties {
            if let Some(paragraph) = self.paragraphs.last_mut() {
                paragraph.is_joined = true;
            }
        } else if self.in_row_properties {
            // All is passed over up to the end of these properties, and of the row that has them.
            self.in_row_properties = false;
            self.skipped = 2;
        }
    }

    fn start(&mut self, name: &str, attributes: &str) {
        if let Some(formula) = &mut self.formula {
            if name != "p" {
                return formula.start(name, attributes);
            }
            // One that was never closed ends with its paragraph.
            self.end_formula();
        }
        if self.in_run_properties {
            // Those of a paragraph's own mark say nothing of its words.
            if !self.in_paragraph_properties {
                self.run_property(name, attributes);
            }
            return;
        }
        if self.in_paragraph_properties {
            return self.paragraph_property(name, attributes);
        }
        match name {
            "p" => self.start_paragraph(),
            "oMathPara" => self.is_displayed = true,
            "oMath" => self.formula = Some(math::Formula::new()),
            "pPr" => self.in_paragraph_properties = true,
            "r" => self.run = Run::default(),
            "rPr" => self.in_run_properties = true,
            "trPr" => self.in_row_properties = self.tables == 1,
            "sym" => self.symbol(attributes),
            "t" => {
                self.in_text = true;
                self.keeps_space =
                    attribute(attributes, "space").is_some_and(|space| space == "preserve");
            }
            "tab" => self.text(if self.tables > 0 { " " } else { "\u{2003}" }),
            "br" if attribute(attributes, "type").is_some_and(|kind| kind == "page") => self.page(),
            "br" | "cr" => self.text(if self.tables > 0 { " " } else { "\n" }),
            "noBreakHyphen" => self.text("\u{2011}"),
            "softHyphen" => self.text("\u{ad}"),
            "hyperlink" => {
                let link = self.link(attributes);
                self.links.push(link);
            }
            "fldSimple" => {
                let link =
                    attribute(attributes, "instr").and_then(|instruction| field_link(&instruction));
                self.links.push(link);
            }
            "fldChar" => self.field(attributes),
            "bookmarkStart" => self.bookmark(attributes),
            "footnoteReference" => self.reference(NoteKind::Foot, attributes),
            "endnoteReference" => self.reference(NoteKind::End, attributes),
            "docPr" => {
                self.alt = attribute(attributes, "descr")
                    .unwrap_or_default()
                    .into_owned();
            }
            "blip" => self.picture(attribute(attributes, "embed").as_deref()),
            "imagedata" => self.picture(attribute(attributes, "id").as_deref()),
            "tbl" | "tr" | "tc" | "gridSpan" | "tblHeader" => self.start_table(name, attributes),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(formula) = &mut self.formula {
            if name != "p" && !formula.end(name) {
                return;
            }
            self.end_formula();
        }
        match name {
            "oMathPara" => self.is_displayed = false,
            "rPr" => self.in_run_properties = false,
            "trPr" => self.in_row_properties = false,
            "pPr" => self.in_paragraph_properties = false,
            "t" => self.in_text = false,
            "r" => self.run = Run::default(),
            "hyperlink" | "fldSimple" => drop(self.links.pop()),
            "p" => self.end_paragraph(),
            "tcPr" => self.open_cell(),
            "tc" if self.tables == 1 => {
                self.open_cell();
                self.cell = None;
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.builder.end_block();
                }
            }
            _ => {}
        }
    }
}
