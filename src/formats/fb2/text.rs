//! The bodies of a FictionBook as blocks: titles, paragraphs, verse, quotations, tables, pictures, and the notes paired with
//! their references.

use super::about::{About, local_attribute, picture_name};
use crate::document::{Align, BlockKind, Builder, Inline};
use crate::formats::limits::LIMITS;
use crate::formats::markup::{Scanner, Token, local_name, unescape};
use crate::formats::package;
use std::collections::HashMap;
use std::sync::Arc;

/// Where a link leads, whatever prefix the file has given to XLink.
pub(super) fn href(attributes: &str) -> Option<String> {
    local_attribute(attributes, "href")
}

/// Writes all bodies.
pub(super) fn write(xml: &str, about: &About, pictures: &HashMap<String, Arc<[u8]>>, builder: &mut Builder) {
    let mut writer = Writer {
        builder,
        pictures,
        notes: HashMap::new(),
        in_body: false,
        in_notes: false,
        sections: 0,
        quotes: 0,
        title: None,
        note: None,
        reference: None,
        inlines: Vec::new(),
        cells: 0,
    };
    if let Some(cover) = &about.cover {
        writer.picture(cover);
    }
    let mut scanner = Scanner::new(xml);
    while let Some(token) = scanner.next() {
        match token {
            Token::Start { name, attributes, closed } => {
                let name = local_name(name);
                if name == "binary" && !closed {
                    scanner.raw_text(name);
                    continue;
                }
                writer.start(name, attributes);
                if closed {
                    writer.end(name);
                }
            }
            Token::End(name) => writer.end(local_name(name)),
            Token::Text(words) => writer.words(&unescape(words)),
            Token::Literal(words) => writer.words(words),
        }
    }
    writer.builder.end_block();
}

struct Writer<'a> {
    builder: &'a mut Builder,
    pictures: &'a HashMap<String, Arc<[u8]>>,
    /// Footnotes by the id of their section.
    notes: HashMap<String, usize>,
    in_body: bool,
    in_notes: bool,
    /// Open sections, epigraphs and quotations.
    sections: usize,
    quotes: u8,
    /// The lines of a title that is open.
    title: Option<Vec<String>>,
    /// The note whose words are being read.
    note: Option<usize>,
    /// The id of the note that the open link refers to.
    reference: Option<String>,
    inlines: Vec<&'a str>,
    /// Cells of the open row.
    cells: usize,
}

impl<'a> Writer<'a> {
    fn start(&mut self, name: &str, attributes: &str) {
        if name == "body" {
            self.in_body = true;
            let kind = local_attribute(attributes, "name").unwrap_or_default();
            self.in_notes = matches!(kind.as_str(), "notes" | "comments" | "footnotes");
        }
        if !self.in_body {
            return;
        }
        if let Some(id) = local_attribute(attributes, "id") {
            self.builder.target(&format!("#{id}"));
            if name == "section" && self.in_notes {
                self.note = Some(self.note_of(&id, package::label_of_id(&id)));
            }
        }
        match name {
            "section" => self.sections += 1,
            "title" => self.title = Some(Vec::new()),
            "epigraph" | "cite" | "annotation" => self.quotes = self.quotes.saturating_add(1),
            "p" | "subtitle" | "text-author" | "date" | "stanza" | "v" | "table" | "tr" | "th" | "td" => {
                self.start_block(name, attributes);
            }
            "image" => {
                if let Some(name) = picture_name(attributes) {
                    self.picture(&name);
                }
            }
            "a" => self.start_link(attributes),
            _ => self.start_inline(name),
        }
    }

    fn start_block(&mut self, name: &str, attributes: &str) {
        if let Some(lines) = &mut self.title {
            if name == "p" {
                lines.push(String::new());
            }
            return;
        }
        self.inlines.clear();
        match name {
            "stanza" => self.block(BlockKind::Verse),
            "v" if self.builder.has_open_block() && !self.builder.block_is_empty() => self.builder.text("\n"),
            "v" => {}
            "table" => self.block(BlockKind::Table(crate::document::Table::default())),
            "tr" => {
                self.cells = 0;
                self.builder.row();
            }
            "th" | "td" => {
                self.cells += 1;
                if self.cells <= LIMITS.table_columns {
                    let span = |what: &str| {
                        local_attribute(attributes, what).and_then(|n| n.parse().ok()).unwrap_or(1).min(LIMITS.cell_span)
                    };
                    self.builder.cell(name == "th", Align::Default, (span("colspan"), span("rowspan")));
                }
            }
            "text-author" => self.block(BlockKind::Byline),
            "subtitle" => {
                self.block(BlockKind::Paragraph);
                if let Some(block) = self.builder.current() {
                    block.align = Align::Center;
                }
            }
            _ => {
                let kind = self.note.map_or(BlockKind::Paragraph, BlockKind::Footnote);
                self.block(kind);
            }
        }
    }

    fn block(&mut self, kind: BlockKind) {
        let quotes = self.quotes;
        self.builder.block(kind).quote_depth = quotes;
    }

    fn start_link(&mut self, attributes: &str) {
        let Some(href) = href(attributes) else { return };
        let is_note = local_attribute(attributes, "type").as_deref() == Some("note");
        if is_note && let Some(id) = href.strip_prefix('#') {
            self.reference = Some(id.to_owned());
        } else if let Some(link) = package::classify_link(&href).filter(|_| self.title.is_none()) {
            self.builder.open(Inline::Link(link));
            self.inlines.push("a");
        }
    }

    fn start_inline(&mut self, name: &str) {
        let (known, style) = match name {
            "emphasis" => ("emphasis", Inline::Emphasis),
            "strong" => ("strong", Inline::Strong),
            "strikethrough" => ("strikethrough", Inline::Strike),
            "sub" => ("sub", Inline::Subscript),
            "sup" => ("sup", Inline::Superscript),
            "code" => ("code", Inline::Code),
            _ => return,
        };
        if self.title.is_none() && self.builder.has_open_block() {
            self.builder.open(style);
            self.inlines.push(known);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "body" => {
                self.builder.end_block();
                (self.in_body, self.in_notes, self.sections, self.quotes) = (false, false, 0, 0);
            }
            "section" => {
                self.builder.end_block();
                self.sections = self.sections.saturating_sub(1);
                self.note = None;
            }
            "title" => self.end_title(),
            "epigraph" | "cite" | "annotation" => {
                self.builder.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            "p" | "subtitle" | "text-author" | "date" | "stanza" | "table" if self.title.is_none() => {
                self.builder.end_block();
                self.inlines.clear();
            }
            "a" if self.reference.take().is_some() => {}
            _ => {
                // A tag that closes nothing that is open changes nothing.
                if self.inlines.last().is_some_and(|open| *open == name) {
                    self.inlines.pop();
                    self.builder.close();
                }
            }
        }
    }

    /// A title as one heading; those of notes are their labels.
    fn end_title(&mut self) {
        let lines = self.title.take().unwrap_or_default();
        let lines: Vec<String> = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let words = lines.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        if words.is_empty() || self.note.is_some() {
            return;
        }
        let level = u8::try_from(self.sections.saturating_add(1)).unwrap_or(6).min(6);
        self.builder.block(BlockKind::Heading(level));
        self.builder.text(&words);
        self.builder.end_block();
    }

    fn words(&mut self, words: &str) {
        if !self.in_body {
            return;
        }
        let folded = folded(words);
        if let Some(lines) = &mut self.title {
            if let Some(line) = lines.last_mut() {
                line.push_str(&folded);
            }
        } else if let Some(id) = &self.reference {
            let label = folded.trim().trim_matches(['[', ']', '(', ')', '{', '}']).to_owned();
            if !label.is_empty() {
                let note = self.note_of(&id.clone(), &label);
                self.builder.styled(folded.trim(), Inline::NoteRef(note));
            }
        } else if self.builder.has_open_block() {
            let after_space = self.builder.block_is_empty() || self.builder.last_char().is_some_and(char::is_whitespace);
            self.builder.text(if after_space { folded.trim_start() } else { &folded });
        }
    }

    fn note_of(&mut self, id: &str, label: &str) -> usize {
        if let Some(note) = self.notes.get(id) {
            return *note;
        }
        let note = self.builder.footnote(label);
        self.notes.insert(id.to_owned(), note);
        note
    }

    fn picture(&mut self, name: &str) {
        if self.title.is_some() {
            return;
        }
        let bytes = self.pictures.get(name).cloned().unwrap_or_default();
        let id = self.builder.image(package::image(name.to_owned(), String::new(), bytes));
        self.builder.place_image(id);
    }
}

/// White space as single spaces, kept at the ends.
fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.chars() {
        if !c.is_whitespace() || c == '\u{a0}' {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}
