//! Walks the tree of a page and tells the builder, in reading order, what stands on it.

mod blocks;
mod context;
mod lists;
mod text;
mod verse;

use super::initial;
use super::label::label;
use super::notes::{self, Notes};
use super::style;
use crate::document::{Align, Builder, Image, Inline, Link, Writing};
use crate::formats::css::{Cascade, Declared, Display};
use crate::formats::svg::Face;
use context::{Context, Flow};
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
    /// The typefaces that the text brings along and a drawing names.
    fn faces(&mut self, _drawing: &str) -> Vec<Face> {
        Vec::new()
    }
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
    /// What comes next stands apart from the words before it.
    apart: bool,
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
            apart: false,
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
            return;
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
            _ if style::is_embedding(name) => self.stand_in(node, element),
            _ if name.ends_with(":switch") => self.switch(node),
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
        let is_apart = said.apart == Some(true) && !initial::is_set_large(node);
        if is_apart {
            self.part_words();
        }
        let count = styles.len();
        for style in styles {
            self.open_style(style);
        }
        self.children(node);
        for _ in 0..count {
            self.close_style();
        }
        self.apart |= is_apart;
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
}

/// Two spaces that meet are as large as the larger one.
fn joined(one: Option<f32>, other: Option<f32>) -> Option<f32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    }
}
