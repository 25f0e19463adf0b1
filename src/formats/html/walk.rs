//! Walks the tree of a page and tells the builder, in reading order, what stands on it.

mod lists;
mod text;

use super::initial;
use super::label::label;
use super::notes::{self, Notes};
use super::style;
use crate::document::{Align, BlockKind, Builder, Direction, Image, Inline, Link, Writing};
use crate::formats::counting::ListStyle;
use crate::formats::css::{Cascade, Declared, Display, UnicodeBidi};
use crate::formats::limits::LIMITS;
use crate::formats::titles;
use ego_tree::{NodeId, NodeRef};
use lists::List;
use scraper::Node;
use scraper::node::Element;
use selectors::matching::SelectorCaches;
use std::collections::HashSet;

/// What lies around a page: the archive it is a part of, or nothing.
pub(crate) trait Surroundings {
    /// The key of a link target from the id of an element.
    fn key(&self, id: &str) -> String;
    fn link(&self, href: &str) -> Option<Link>;
    fn image(&mut self, source: &str, alt: &str) -> Image;
    /// The bytes of a picture by its address as written.
    fn bytes(&mut self, source: &str) -> Option<Vec<u8>>;
    /// The typeface of this name that the text brings along.
    fn typeface(&mut self, _name: &str) -> Option<usize> {
        None
    }
}

/// What a block that opens now would be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    Text,
    Heading(u8),
    Aside,
    Note(usize),
}

/// What elements around the present one say about it.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) flow: Flow,
    quote_depth: u8,
    list_depth: u8,
    align: Align,
    language: Option<String>,
    direction: Option<Direction>,
    /// Of first lines, and of whole blocks, as style sheets say; em.
    indent: Option<f32>,
    inset: f32,
    list_style: Option<ListStyle>,
    /// One that the text brings along.
    typeface: Option<usize>,
    /// Line ends are kept.
    preformatted: bool,
    /// Inside a table cell, where words are one line and nothing opens a block.
    pub(super) in_cell: bool,
}

pub(crate) struct Walker<'a> {
    pub(super) builder: &'a mut Builder,
    pub(super) surroundings: &'a mut dyn Surroundings,
    notes: &'a mut Notes,
    pub(super) context: Context,
    /// Open inline styles, outermost first; a block that opens inside them opens them again.
    styles: Vec<Inline>,
    /// Those that are open beyond the limit.
    more_styles: usize,
    /// Open lists, innermost last.
    lists: Vec<List>,
    /// What the next block of a list item has before it.
    marker: Option<String>,
    /// Line breaks in the open block.
    breaks: usize,
    skipped: HashSet<NodeId>,
    ruby: usize,
    cascade: &'a Cascade,
    caches: SelectorCaches,
    /// Whether elements are shown that a style sheet hides.
    shows_all: bool,
    /// Space above the next block, where a style sheet says how much.
    space: Option<f32>,
    /// A line of the source has ended after a Chinese or Japanese sign, and what follows is still to come.
    line_end: bool,
    /// The next block goes on in the open one, which is the large first letter of its first word.
    is_initial: bool,
    /// Which way letters follow one another, as the page or the first part that says so has it.
    writing: Option<Writing>,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(
        builder: &'a mut Builder,
        surroundings: &'a mut dyn Surroundings,
        notes: &'a mut Notes,
        cascade: &'a Cascade,
    ) -> Self {
        let context = Context {
            flow: Flow::Text,
            quote_depth: 0,
            list_depth: 0,
            align: Align::Default,
            language: None,
            direction: None,
            indent: None,
            inset: 0.0,
            list_style: None,
            typeface: None,
            preformatted: false,
            in_cell: false,
        };
        Self {
            builder,
            surroundings,
            notes,
            context,
            styles: Vec::new(),
            more_styles: 0,
            lists: Vec::new(),
            marker: None,
            breaks: 0,
            skipped: HashSet::new(),
            ruby: 0,
            cascade,
            caches: SelectorCaches::default(),
            shows_all: false,
            space: None,
            line_end: false,
            is_initial: false,
            writing: None,
        }
    }

    /// Leaves out these elements with all that is in them.
    pub(super) fn skip(&mut self, nodes: HashSet<NodeId>) {
        self.skipped = nodes;
    }

    /// Shows what style sheets hide: pages of the web hide what their scripts would show.
    pub(super) fn show_all(&mut self) {
        self.shows_all = true;
    }

    /// The language of the page's words where they do not say their own.
    pub(crate) fn speak(&mut self, language: Option<String>) {
        self.context.language = language;
    }

    /// Which way letters follow one another on this page.
    pub(crate) fn writing(&self) -> Writing {
        self.writing.unwrap_or_default()
    }

    /// Count of ruby annotations met.
    pub(crate) fn ruby(&self) -> usize {
        self.ruby
    }

    pub(crate) fn walk(&mut self, root: NodeRef<'_, Node>) {
        // What is around a part of a page says which way its words run.
        let around: Vec<_> = root.ancestors().collect();
        for outer in around.into_iter().rev() {
            if let Some(element) = outer.value().as_element() {
                let said = self.said(outer, element);
                self.enter_directions(element, &said);
            }
        }
        self.visit(root);
        self.end_block();
    }

    pub(super) fn children(&mut self, node: NodeRef<'_, Node>) {
        for child in node.children() {
            self.visit(child);
        }
    }

    pub(super) fn visit(&mut self, node: NodeRef<'_, Node>) {
        match node.value() {
            Node::Text(text) => self.text(&text.text),
            Node::Element(element) => self.element(node, element),
            Node::Document | Node::Fragment => self.children(node),
            _ => {}
        }
    }

    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        if self.skipped.contains(&node.id()) {
            return;
        }
        if style::is_unshown(element) {
            return self.stand_in(node, element);
        }
        let name = element.name();
        let said = self.said(node, element);
        if said.is_hidden() && !self.shows_all && !self.holds_note(node) {
            // What is hidden can still be led to.
            self.targets(element);
            return;
        }
        let is_block = match said.display {
            Some(Display::Block) => true,
            Some(Display::Inline) => style::is_block(name) && !matches!(name, "p" | "div" | "li"),
            _ => style::is_block(name),
        };
        match name {
            "br" => self.line_break(),
            "hr" => self.scene_break(element),
            "img" | "image" => self.picture(node, element),
            "svg" => self.drawing(node),
            "math" => self.formula(node, element),
            "table" if self.context.in_cell => self.part(node, element, &said),
            "table" => self.table(node, element),
            _ if is_block => self.part(node, element, &said),
            _ => self.inline(node, element, &said),
        }
    }

    /// What style sheets and the element itself say of how it is set.
    pub(super) fn said(&mut self, node: NodeRef<'_, Node>, element: &Element) -> Declared {
        let mut said = style::by_itself(element);
        if !self.cascade.is_empty() || element.attr("style").is_some() {
            said.override_with(&self.cascade.declared(node, &mut self.caches));
        }
        said
    }

    /// Whether the words of a note are in an element: books hide them where readers show them on their own.
    fn holds_note(&self, node: NodeRef<'_, Node>) -> bool {
        let known = |element: &Element| {
            element
                .id()
                .is_some_and(|id| self.notes.known(&self.surroundings.key(id)).is_some())
        };
        node.descendants()
            .filter_map(|inner| inner.value().as_element())
            .any(|inner| notes::is_body(inner) || known(inner))
    }

    /// An element with lines of its own: what comes before it ends, and so does what is in it.
    fn part(&mut self, node: NodeRef<'_, Node>, element: &Element, said: &Declared) {
        if !std::mem::take(&mut self.is_initial) {
            self.edge();
        }
        self.targets(element);
        let outer = self.context.clone();
        self.enter(element);
        self.enter_styled(element, said);
        let name = element.name();
        let is_initial = matches!(name, "p" | "div") && initial::goes_on(node);
        let is_list = matches!(name, "ul" | "ol" | "menu" | "dir");
        if is_list {
            // What a list around this one says of its signs is not meant for it.
            self.context.list_style = said.list_style;
            self.lists.push(List::of(node, element));
            self.context.list_depth = self.context.list_depth.saturating_add(1);
        }
        match name {
            "li" => self.marker = self.next_marker(element),
            "pre" if !self.context.in_cell => self.open_code(node, element),
            _ => {}
        }
        let mut styles = style::block_styles(said);
        let is_heading = style::heading_level(name).is_some();
        styles.extend(
            (name == "dt" || said.bold == Some(true) && !is_heading).then_some(Inline::Strong),
        );
        let count = styles.len();
        styles.into_iter().for_each(|style| self.open_style(style));
        self.children(node);
        (0..count).for_each(|_| self.close_style());
        self.is_initial = is_initial && self.builder.has_open_block() && !self.context.in_cell;
        if !self.is_initial {
            self.edge();
        }
        self.space = joined(self.space, said.space_after);
        self.page_edge(said.page_after);
        if is_list {
            self.lists.pop();
        }
        if name == "li" {
            self.marker = None;
        }
        self.context = outer;
    }

    /// Takes over what an element says about the blocks in it.
    pub(super) fn enter(&mut self, element: &Element) {
        let name = element.name();
        let context = &mut self.context;
        if let Some(language) =
            style::language(element).filter(|_| !matches!(name, "html" | "body"))
        {
            context.language = Some(language.to_owned());
        }
        match name {
            "blockquote" => context.quote_depth = context.quote_depth.saturating_add(1),
            "dd" => context.list_depth = context.list_depth.saturating_add(1),
            "figcaption" | "caption" if context.flow == Flow::Text => context.flow = Flow::Aside,
            _ => {}
        }
        if let Some(level) = style::heading_level(name) {
            context.flow = Flow::Heading(level);
        }
        if let Some(note) = self.note_held_by(element) {
            self.context.flow = Flow::Note(note);
        }
    }

    /// Takes over what style sheets say about the blocks in an element. The edges of the page are the reader's own, and lists and
    /// quotations are set in by what they are.
    fn enter_styled(&mut self, element: &Element, said: &Declared) {
        self.enter_directions(element, said);
        let context = &mut self.context;
        context.align = said.align.unwrap_or(context.align);
        context.indent = said.indent.or(context.indent);
        context.list_style = said.list_style.or(context.list_style);
        context.preformatted = said.preformatted.unwrap_or(context.preformatted);
        if let Some(name) = &said.typeface {
            context.typeface = self.surroundings.typeface(name);
        }
        let is_own = matches!(
            element.name(),
            "html" | "body" | "ul" | "ol" | "li" | "dl" | "dd" | "blockquote" | "td" | "th"
        );
        if !is_own && !notes::is_body(element) {
            context.inset = (context.inset + said.inset.unwrap_or(0.0)).clamp(0.0, 8.0);
        }
        if !matches!(element.name(), "html" | "body") {
            self.space = joined(self.space, said.space_before);
            self.page_edge(said.page_before);
        }
    }

    /// Takes over which way words and lines run.
    fn enter_directions(&mut self, element: &Element, said: &Declared) {
        let is_page = matches!(element.name(), "html" | "body");
        if said.writing.is_some() && (is_page || self.writing.is_none()) {
            self.writing = said.writing;
        }
        // A block whose first strong letter is asked has no direction of its own.
        self.context.direction = match said.bidi {
            Some(UnicodeBidi::Plaintext) => None,
            _ => said.direction.or(self.context.direction),
        };
    }

    fn page_edge(&mut self, asked: Option<bool>) {
        if asked == Some(true) && !self.context.in_cell {
            self.builder.begin_page();
        }
    }

    fn note_held_by(&mut self, element: &Element) -> Option<usize> {
        let id = element.id().filter(|id| !id.is_empty())?;
        let key = self.surroundings.key(id);
        if notes::is_body(element) {
            return Some(self.notes.at(self.builder, &key, titles::label_of_id(id)));
        }
        self.notes
            .known(&key)
            .filter(|_| notes::may_be_body(element))
    }

    fn inline(&mut self, node: NodeRef<'_, Node>, element: &Element, said: &Declared) {
        self.targets(element);
        let mut styles = style::inline_styles(element, said);
        if element.name() == "a" {
            // How links look is the reader's own affair.
            styles.retain(|style| *style != Inline::Underline);
        }
        styles.extend(said.set_apart(self.context.direction).map(Inline::Bidi));
        styles.extend((said.combined == Some(true)).then_some(Inline::Combined));
        if let Some(language) = style::language(element) {
            styles.push(Inline::Language(language.to_owned()));
        }
        if let Some(name) = &said.typeface {
            let typeface = self.surroundings.typeface(name);
            styles
                .extend((typeface != self.context.typeface).then_some(Inline::Typeface(typeface)));
        }
        self.ruby += usize::from(element.name() == "ruby");
        let link = element
            .attr("href")
            .filter(|_| element.name() == "a")
            .and_then(|href| self.surroundings.link(href.trim()));
        if let Some(key) = notes::reference(element, link.as_ref()) {
            let label = label(node);
            styles.push(Inline::NoteRef(self.notes.at(self.builder, &key, &label)));
        } else if let Some(link) = link {
            styles.push(Inline::Link(link));
        }
        let count = styles.len();
        for style in styles {
            self.open_style(style);
        }
        self.children(node);
        for _ in 0..count {
            self.close_style();
        }
    }

    pub(super) fn targets(&mut self, element: &Element) {
        let anchor = element.attr("name").filter(|_| element.name() == "a");
        for id in element
            .id()
            .into_iter()
            .chain(anchor)
            .filter(|id| !id.is_empty())
        {
            let key = self.surroundings.key(id);
            self.builder.target(&key);
        }
    }

    /// Opens a style; each block that opens within it opens it again, so those that are nested without end are counted only.
    fn open_style(&mut self, style: Inline) {
        if self.styles.len() >= LIMITS.open_styles {
            self.more_styles += 1;
            return;
        }
        if self.builder.has_open_block() {
            self.builder.open(style.clone());
        }
        self.styles.push(style);
    }

    fn close_style(&mut self) {
        if self.more_styles > 0 {
            self.more_styles -= 1;
            return;
        }
        self.styles.pop();
        self.builder.close();
    }

    /// The line between two parts: the end of a block, or a space where nothing may open one.
    pub(super) fn edge(&mut self) {
        if self.context.in_cell {
            self.space();
        } else {
            self.end_block();
        }
    }

    pub(super) fn end_block(&mut self) {
        // A couplet after a stanza is a stanza.
        let enough = if self.builder.last_kind() == Some(&BlockKind::Verse) {
            1
        } else {
            2
        };
        if self.breaks >= enough
            && let Some(block) = self.builder.current()
            && block.kind == BlockKind::Paragraph
        {
            block.kind = BlockKind::Verse;
        }
        self.breaks = 0;
        self.line_end = false;
        self.builder.end_block();
    }

    pub(super) fn open_block(&mut self, kind: BlockKind) {
        self.breaks = 0;
        let block = self.builder.block(kind);
        block.quote_depth = self.context.quote_depth;
        block.list_depth = self.context.list_depth;
        block.align = self.context.align;
        block.direction = self.context.direction;
        block.language.clone_from(&self.context.language);
        block.indent = self.context.indent;
        block.inset = self.context.inset;
        block.space_before = self.space.take();
        block.marker = self.marker.take();
        if self.context.typeface.is_some() {
            self.builder.open(Inline::Typeface(self.context.typeface));
        }
        for style in &self.styles {
            self.builder.open(style.clone());
        }
    }

    pub(super) fn ensure_block(&mut self) {
        if self.builder.has_open_block() {
            return;
        }
        self.open_block(match self.context.flow {
            Flow::Text if self.context.preformatted => BlockKind::Verse,
            Flow::Text => BlockKind::Paragraph,
            Flow::Heading(level) => BlockKind::Heading(level),
            Flow::Aside => BlockKind::Aside,
            Flow::Note(note) => BlockKind::Footnote(note),
        });
    }
}

/// Two spaces that meet are as large as the larger one.
fn joined(one: Option<f32>, other: Option<f32>) -> Option<f32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    }
}
