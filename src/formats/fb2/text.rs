//! The bodies of a FictionBook as blocks: titles, paragraphs, verse, quotations, tables, pictures, and the notes paired with
//! their references.

use super::about::{About, href, local_attribute, picture_name};
use crate::document::{Align, BlockKind, Builder, IMAGE_CHAR, Inline, Table};
use crate::formats::limits::LIMITS;
use crate::formats::markup::{Scanner, Token, local_name, unescape};
use crate::formats::{images, links, titles};
use std::collections::HashMap;
use std::sync::Arc;

/// Paragraphs of a title. Where there are more, a text was put into it, and only the first of them is the title.
const TITLE_LINES: usize = 8;

/// Elements that stand in lines of their own, the lines of a verse aside.
fn is_part(name: &str) -> bool {
    matches!(
        name,
        "section"
            | "title"
            | "epigraph"
            | "cite"
            | "annotation"
            | "poem"
            | "stanza"
            | "p"
            | "subtitle"
            | "text-author"
            | "date"
            | "table"
            | "empty-line"
    )
}

/// Writes all bodies.
pub(super) fn write(
    xml: &str,
    about: &About,
    pictures: &HashMap<String, Arc<[u8]>>,
    builder: &mut Builder,
) {
    let mut writer = Writer {
        builder,
        pictures,
        notes: HashMap::new(),
        in_body: false,
        in_notes: false,
        sections: 0,
        quotes: 0,
        verses: 0,
        is_line_over: false,
        tables: 0,
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
            Token::Start {
                name,
                attributes,
                closed,
            } => {
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
            Token::Text(text) => writer.text(&unescape(text)),
            Token::Literal(text) => writer.text(text),
        }
    }
    writer.end_title();
    writer.end_block();
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
    /// Open poems and stanzas.
    verses: usize,
    /// A line of a verse has ended: what comes next stands in another one.
    is_line_over: bool,
    tables: usize,
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
        if name == "section" {
            self.end_lost();
        }
        if is_part(name) && self.tables == 0 && self.title.is_none() {
            self.end_block();
        }
        if let Some(id) = local_attribute(attributes, "id") {
            self.builder.target(&format!("#{id}"));
            if name == "section" && self.in_notes {
                self.note = Some(self.note_of(&id, titles::label_of_id(&id)));
            }
        }
        match name {
            "image" => {
                if let Some(name) = picture_name(attributes) {
                    self.picture(&name);
                }
            }
            "a" => self.start_link(attributes),
            "p" if self.title.is_some() => self.start_title_line(),
            _ if self.title.is_some() => {}
            "table" | "tr" | "th" | "td" => self.start_table(name, attributes),
            _ if self.tables > 0 && (is_part(name) || name == "v") => self.space(),
            "section" => self.sections += 1,
            "title" => self.title = Some(Vec::new()),
            "epigraph" | "cite" | "annotation" => self.quotes = self.quotes.saturating_add(1),
            "poem" | "stanza" => self.verses += 1,
            "p" | "subtitle" | "text-author" | "date" | "v" => self.start_block(name),
            _ => self.start_inline(name),
        }
    }

    fn start_block(&mut self, name: &str) {
        match name {
            "v" if self.builder.has_open_block() => self.start_line(),
            "v" => self.block(BlockKind::Verse),
            "text-author" => self.block(BlockKind::Byline),
            "subtitle" => {
                self.block(BlockKind::Paragraph);
                if let Some(block) = self.builder.current() {
                    block.align = Align::Center;
                }
            }
            _ => self.block(BlockKind::Paragraph),
        }
    }

    fn start_line(&mut self) {
        if !self.builder.block_is_empty() {
            self.builder.text("\n");
        }
        self.is_line_over = false;
    }

    /// The words of an open note are its own, whatever they are; only a table stays one.
    fn block(&mut self, kind: BlockKind) {
        self.end_block();
        let kind = match (self.note, kind) {
            (_, kind @ BlockKind::Table(_)) | (None, kind) => kind,
            (Some(note), _) => BlockKind::Footnote(note),
        };
        let quotes = self.quotes;
        self.builder.block(kind).quote_depth = quotes;
    }

    /// A place for words that stand in no paragraph, or behind a line of a verse.
    fn ensure_block(&mut self) {
        if !self.builder.has_open_block() {
            self.block(if self.verses > 0 {
                BlockKind::Verse
            } else {
                BlockKind::Paragraph
            });
        } else if self.is_line_over {
            self.start_line();
        }
    }

    fn end_block(&mut self) {
        self.builder.end_block();
        self.inlines.clear();
        self.reference = None;
        self.is_line_over = false;
    }

    /// A title and a table that were never closed end with their section.
    fn end_lost(&mut self) {
        self.end_title();
        self.tables = 0;
    }

    fn start_table(&mut self, name: &str, attributes: &str) {
        match name {
            "table" => {
                if self.tables == 0 {
                    self.block(BlockKind::Table(Table::default()));
                }
                self.tables += 1;
            }
            // A table within a cell is read as the cell's words.
            _ if self.tables != 1 => self.space(),
            "tr" => {
                self.cells = 0;
                self.builder.row();
            }
            _ => {
                self.cells += 1;
                if self.cells <= LIMITS.table_columns {
                    let span = |what: &str| {
                        local_attribute(attributes, what)
                            .and_then(|n| n.parse().ok())
                            .unwrap_or(1)
                            .min(LIMITS.cell_span)
                    };
                    self.builder.cell(
                        name == "th",
                        Align::Default,
                        (span("colspan"), span("rowspan")),
                    );
                }
            }
        }
    }

    /// Paragraphs of a cell have but a blank between them.
    fn space(&mut self) {
        if self
            .builder
            .last_char()
            .is_some_and(|last| !last.is_whitespace())
        {
            self.builder.text(" ");
        }
    }

    fn start_link(&mut self, attributes: &str) {
        let Some(href) = href(attributes) else { return };
        let is_note = local_attribute(attributes, "type").as_deref() == Some("note");
        if is_note && let Some(id) = href.strip_prefix('#') {
            self.reference = Some(id.to_owned());
        } else if let Some(link) = links::classify_link(&href).filter(|_| self.title.is_none()) {
            self.ensure_block();
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
        self.ensure_block();
        self.builder.open(style);
        self.inlines.push(known);
    }

    fn end(&mut self, name: &str) {
        match name {
            "body" | "section" => self.end_lost(),
            "title" => self.end_title(),
            "table" => self.tables = self.tables.saturating_sub(1),
            "v" => self.is_line_over = self.builder.has_open_block(),
            "a" if self.reference.take().is_some() => {}
            _ => self.end_inline(name),
        }
        if self.tables > 0 || self.title.is_some() {
            return;
        }
        if is_part(name) || name == "body" {
            self.end_block();
        }
        match name {
            "body" => {
                (
                    self.in_body,
                    self.in_notes,
                    self.sections,
                    self.quotes,
                    self.verses,
                ) = (false, false, 0, 0, 0);
            }
            "section" => {
                self.sections = self.sections.saturating_sub(1);
                self.note = None;
            }
            "epigraph" | "cite" | "annotation" => self.quotes = self.quotes.saturating_sub(1),
            "poem" | "stanza" => self.verses = self.verses.saturating_sub(1),
            _ => {}
        }
    }

    fn end_inline(&mut self, name: &str) {
        // A tag that closes nothing that is open changes nothing.
        if self.inlines.last().is_some_and(|open| *open == name) {
            self.inlines.pop();
            self.builder.close();
        }
    }

    fn start_title_line(&mut self) {
        match &mut self.title {
            Some(lines) if lines.len() < TITLE_LINES => lines.push(String::new()),
            _ => {
                self.write_title(1);
                self.start_block("p");
            }
        }
    }

    fn end_title(&mut self) {
        self.write_title(TITLE_LINES);
    }

    /// A title as one heading of its first lines, the others as paragraphs. That of a note is its label, and known by then.
    fn write_title(&mut self, most: usize) {
        let lines: Vec<String> = self
            .title
            .take()
            .unwrap_or_default()
            .iter()
            .map(|line| tidy(line))
            .collect();
        let mut lines = lines.into_iter().filter(|line| !line.is_empty()).peekable();
        let is_label = self.note.is_some() && self.verses == 0 && most > 1;
        if is_label || lines.peek().is_none() {
            return;
        }
        let heading: Vec<String> = lines.by_ref().take(most).collect();
        let level = u8::try_from(self.sections.saturating_add(1))
            .unwrap_or(6)
            .min(6);
        self.block(BlockKind::Heading(level));
        self.builder.text(&heading.join(" · "));
        for line in lines {
            self.block(BlockKind::Paragraph);
            self.builder.text(&line);
        }
        self.end_block();
    }

    fn text(&mut self, text: &str) {
        if !self.in_body {
            return;
        }
        let folded = folded(text);
        let is_blank = folded.trim().is_empty();
        if let Some(lines) = &mut self.title {
            // The mark of a note is no part of a title.
            if self.reference.is_some() {
                return;
            }
            if lines.is_empty() && !is_blank {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(&folded);
            }
            return;
        }
        // Blanks between paragraphs and between lines only set out the file.
        if is_blank && (self.is_line_over || !self.builder.has_open_block()) {
            return;
        }
        self.ensure_block();
        if let Some(id) = self.reference.clone() {
            let label = folded
                .trim()
                .trim_matches(['[', ']', '(', ')', '{', '}'])
                .to_owned();
            if !label.is_empty() {
                let note = self.note_of(&id, &label);
                self.builder.styled(folded.trim(), Inline::NoteRef(note));
            }
        } else {
            let after_space = self.builder.block_is_empty()
                || self.builder.last_char().is_some_and(char::is_whitespace);
            self.builder.text(if after_space {
                folded.trim_start()
            } else {
                &folded
            });
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
        let id = self
            .builder
            .image(images::image(name.to_owned(), String::new(), bytes));
        if self.tables > 0 {
            self.builder
                .styled(IMAGE_CHAR.encode_utf8(&mut [0; 4]), Inline::Image(id));
        } else {
            self.builder.place_image(id);
        }
    }
}

/// A line without blanks at its ends, and with single ones in it.
fn tidy(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// White space as single spaces, kept at the ends.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() || c == '\u{a0}' {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded
}
