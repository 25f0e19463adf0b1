//! Turns the events of the Markdown parser into blocks.

use super::targets::{link_to, slug};
use crate::document::{Align, BlockKind, Builder, Inline, Metadata, Table};
use crate::formats::limits::LIMITS;
use crate::formats::markup::{Scanner, Token, attribute, unescape};
use crate::formats::{clamp, images, line_ends, links};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};
use std::collections::HashMap;

/// Turns the parser's events into blocks.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) builder: Builder,
    quote_depth: u8,
    /// Open lists: the next number of an ordered one.
    lists: Vec<Option<u64>>,
    marker: Option<String>,
    /// The note whose words are being read.
    note: Option<usize>,
    notes: HashMap<String, usize>,
    /// Inline styles that are open, outermost first.
    styles: Vec<Inline>,
    /// Words of the open heading, and how often each slug was given.
    heading: Option<String>,
    slugs: HashMap<String, usize>,
    columns: Vec<Align>,
    column: usize,
    header: bool,
    alt: Option<(String, String)>,
    code: bool,
    /// The lines of the open block of raw HTML.
    raw: Option<String>,
    /// A line of the source has ended within a paragraph, and what follows is still to come.
    line_end: bool,
    /// Open `mark` elements, and definitions of terms.
    marks: usize,
    definitions: usize,
    /// The name that the open heading gives itself.
    heading_id: Option<String>,
}

impl Writer {
    /// The title and author of the front matter, where the text does not open with them.
    pub(super) fn title(&mut self, meta: &Metadata) {
        self.builder.block(BlockKind::Heading(1));
        self.builder.text(&meta.title);
        if !meta.authors.is_empty() {
            self.builder.block(BlockKind::Byline);
            self.builder.text(&meta.authors.join(", "));
        }
        self.builder.end_block();
    }

    pub(super) fn event(&mut self, event: Event<'_>) {
        if self.alt.is_some() {
            self.alt_event(&event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => {
                self.ensure_block();
                self.settle_line_end(&code);
                self.heading_text(&code);
                self.builder.styled(&code, Inline::Code);
            }
            Event::SoftBreak => self.line_end = true,
            Event::HardBreak => {
                let end = if self.in_table() { " " } else { "\n" };
                self.text(end);
            }
            Event::Rule => {
                self.builder.block(BlockKind::SceneBreak);
                self.builder.text("* * *");
                self.builder.end_block();
            }
            Event::Html(html) => match &mut self.raw {
                Some(raw) => raw.push_str(&html),
                None => self.html(&html),
            },
            Event::InlineHtml(html) => self.html(&html),
            Event::FootnoteReference(label) => {
                let note = self.note_of(&label);
                self.ensure_block();
                self.settle_line_end("");
                self.builder.styled(&number_of(note), Inline::NoteRef(note));
            }
            Event::TaskListMarker(done) => {
                let sign = if done { "☑" } else { "☐" };
                match self.builder.current() {
                    Some(block) => block.marker = Some(sign.to_owned()),
                    None => self.marker = Some(sign.to_owned()),
                }
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
        }
    }

    pub(super) fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph if !self.in_table() => self.builder.end_block(),
            Tag::HtmlBlock => self.raw = Some(String::new()),
            Tag::Heading { level, id, .. } => {
                self.open_block(BlockKind::Heading(level as u8));
                self.heading = Some(String::new());
                self.heading_id = id.map(|id| id.to_string());
            }
            Tag::BlockQuote(_) => {
                self.builder.end_block();
                self.quote_depth = self.quote_depth.saturating_add(1);
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => {
                        info.split_whitespace().next().map(str::to_owned)
                    }
                    CodeBlockKind::Indented => None,
                };
                self.open_block(BlockKind::Code { language });
                self.code = true;
            }
            Tag::List(first) => {
                self.builder.end_block();
                self.lists.push(first);
            }
            Tag::Item => {
                self.builder.end_block();
                self.marker = Some(self.next_marker());
            }
            Tag::FootnoteDefinition(label) => {
                self.builder.end_block();
                self.note = Some(self.note_of(&label));
            }
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.start_table(tag);
            }
            Tag::DefinitionListTitle => {
                self.builder.end_block();
                self.open(Inline::Strong);
            }
            Tag::DefinitionListDefinition => {
                self.builder.end_block();
                self.definitions += 1;
            }
            Tag::Emphasis => self.open(Inline::Emphasis),
            Tag::Strong => self.open(Inline::Strong),
            Tag::Strikethrough => self.open(Inline::Strike),
            Tag::Superscript => self.open(Inline::Superscript),
            Tag::Subscript => self.open(Inline::Subscript),
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => {
                let link = link_to(&dest_url, link_type);
                self.open(Inline::Link(link));
            }
            Tag::Image { dest_url, .. } => self.alt = Some((dest_url.to_string(), String::new())),
            _ => {}
        }
    }

    fn start_table(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Table(columns) => {
                self.columns = columns.into_iter().map(align).collect();
                self.open_block(BlockKind::Table(Table::default()));
            }
            Tag::TableCell => {
                if self.column < LIMITS.table_columns {
                    let align = self.columns.get(self.column).copied().unwrap_or_default();
                    self.builder.cell(self.header, align, (1, 1));
                }
                self.column += 1;
            }
            row => {
                self.header = matches!(row, Tag::TableHead);
                self.column = 0;
                self.builder.row();
            }
        }
    }

    /// The sign before an item of the innermost list.
    fn next_marker(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let marker = format!("{number}.");
                *number = number.saturating_add(1);
                marker
            }
            _ => "•".to_owned(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => {
                self.builder.end_block();
                self.quote_depth = self.quote_depth.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.builder.end_block();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.builder.end_block();
                self.marker = None;
            }
            TagEnd::FootnoteDefinition => {
                self.builder.end_block();
                self.note = None;
            }
            TagEnd::DefinitionListTitle => {
                self.styles.pop();
                self.builder.end_block();
            }
            TagEnd::DefinitionListDefinition => {
                self.builder.end_block();
                self.definitions = self.definitions.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.code = false;
                self.builder.end_block();
            }
            TagEnd::Table => self.builder.end_block(),
            TagEnd::HtmlBlock => {
                let raw = self.raw.take().unwrap_or_default();
                self.html(&raw);
                self.builder.end_block();
            }
            TagEnd::Paragraph if !self.in_table() => self.builder.end_block(),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {
                self.styles.pop();
                self.builder.close();
            }
            _ => {}
        }
    }

    /// Names the heading as GitHub does, so that `#its-words` leads to it.
    fn end_heading(&mut self) {
        let slug = slug(&self.heading.take().unwrap_or_default());
        let count = self.slugs.entry(slug.clone()).or_default();
        let key = if *count == 0 {
            format!("#{slug}")
        } else {
            format!("#{slug}-{count}")
        };
        *count += 1;
        if !self.builder.block_is_empty()
            && let Some(start) = self.builder.current().map(|block| block.range.start)
        {
            self.builder.target_at(&key, start);
            if let Some(id) = self.heading_id.take() {
                self.builder.target_at(&format!("#{id}"), start);
            }
        }
        self.builder.end_block();
    }

    /// The words that stand for a picture, up to its end.
    fn alt_event(&mut self, event: &Event<'_>) {
        let Some((source, alt)) = &mut self.alt else {
            return;
        };
        match event {
            Event::Text(text) | Event::Code(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            Event::End(TagEnd::Image) => {
                let bytes = links::data_uri(source).unwrap_or_default();
                let name = if source.starts_with("data:") {
                    String::new()
                } else {
                    std::mem::take(source)
                };
                let image = images::image(name, std::mem::take(alt), bytes.into());
                self.alt = None;
                let id = self.builder.image(image);
                if self.in_table() {
                    self.builder.styled("\u{FFFC}", Inline::Image(id));
                } else {
                    self.builder.place_image(id);
                }
            }
            _ => {}
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if !self.builder.has_open_block() && text.trim().is_empty() {
            return;
        }
        self.ensure_block();
        self.settle_line_end(text);
        self.heading_text(text);
        self.builder.text(text);
    }

    /// A line end in a paragraph is a blank before what follows, but for Chinese and Japanese.
    fn settle_line_end(&mut self, next: &str) {
        if !std::mem::take(&mut self.line_end) {
            return;
        }
        let joined = match (self.builder.last_char(), next.chars().next()) {
            (Some(before), Some(after)) => line_ends::is_nothing_between(before, after),
            _ => false,
        };
        if !joined {
            self.heading_text(" ");
            self.builder.text(" ");
        }
    }

    /// The words between the tags of raw HTML, and the targets that it names.
    fn html(&mut self, html: &str) {
        let shown = clamp::clamp(html);
        for token in Scanner::new(&shown) {
            match token {
                Token::Text(text) if text.trim().is_empty() => self.text(" "),
                Token::Text(text) => {
                    let text = unescape(text);
                    self.text(&if self.code {
                        text.into_owned()
                    } else {
                        text.split_whitespace().collect::<Vec<_>>().join(" ")
                    });
                }
                Token::Literal(text) => self.text(text),
                Token::Start {
                    name, attributes, ..
                } => {
                    match name {
                        "br" => self.text("\n"),
                        "mark" => {
                            self.marks += 1;
                            self.open(Inline::Underline);
                        }
                        _ => {}
                    }
                    for wanted in ["id", "name"] {
                        if let Some(id) = attribute(attributes, wanted) {
                            self.builder.target(&format!("#{id}"));
                        }
                    }
                }
                Token::End("mark") if self.marks > 0 => {
                    self.marks -= 1;
                    self.styles.pop();
                    self.builder.close();
                }
                Token::End(_) => {}
            }
        }
    }

    fn heading_text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        }
    }

    fn in_table(&mut self) -> bool {
        self.builder
            .current()
            .is_some_and(|block| matches!(block.kind, BlockKind::Table(_)))
    }

    fn note_of(&mut self, label: &str) -> usize {
        if let Some(note) = self.notes.get(label) {
            return *note;
        }
        let note = self.builder.footnote(&number_of(self.notes.len()));
        self.notes.insert(label.to_owned(), note);
        note
    }

    fn open(&mut self, style: Inline) {
        self.ensure_block();
        self.builder.open(style.clone());
        self.styles.push(style);
    }

    fn ensure_block(&mut self) {
        if !self.builder.has_open_block() {
            let kind = self.note.map_or(BlockKind::Paragraph, BlockKind::Footnote);
            self.open_block(kind);
            for style in self.styles.clone() {
                self.builder.open(style);
            }
        }
    }

    fn open_block(&mut self, kind: BlockKind) {
        let block = self.builder.block(kind);
        block.quote_depth = self.quote_depth;
        block.list_depth = u8::try_from(self.lists.len() + self.definitions).unwrap_or(u8::MAX);
        block.marker = self.marker.take();
    }
}

fn align(column: Alignment) -> Align {
    match column {
        Alignment::None => Align::Default,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

/// Notes are counted in the order in which they are first named, whatever the writer called them: a name for the source (`[^long]`)
/// would be read as a word of the sentence.
fn number_of(note: usize) -> String {
    (note + 1).to_string()
}
