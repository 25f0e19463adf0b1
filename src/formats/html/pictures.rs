//! Pictures of a page: those that it names, drawings that it holds, and signs for what is not shown.

use super::drawn;
use super::initial;
use super::label::label;
use super::walk::Walker;
use crate::document::{IMAGE_CHAR, Image, Inline, is_svg};
use crate::formats::limits::LIMITS;
use crate::formats::{encoding, images, svg};
use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{ElementRef, Node};

impl Walker<'_> {
    pub(super) fn picture(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        self.targets(element);
        let link = element
            .attrs()
            .find(|(name, _)| *name == "href")
            .map(|(_, value)| value);
        let source = element
            .attr("src")
            .or(link)
            .or_else(|| element.attr("data-src"));
        let alt = element.attr("alt").unwrap_or_default();
        let image = self
            .surroundings
            .image(source.unwrap_or_default().trim(), alt.trim());
        if initial::is_letter(alt) && self.is_among_letters(node) {
            return self.letter(image, alt.trim());
        }
        let words = if is_svg(&image.bytes) && image.bytes.len() <= LIMITS.drawing_bytes {
            let (source, _) = encoding::decode(&image.bytes, None);
            if drawn::may_have_words(&source) {
                self.words_drawn(super::tree(&source).tree.root(), node)
            } else {
                Vec::new()
            }
        } else {
            Vec::new()
        };
        self.place(image);
        self.place_words(words);
    }

    /// Whether a picture stands in a line of words: letters touch it on one side at least.
    fn is_among_letters(&self, node: NodeRef<'_, Node>) -> bool {
        let text = |node: Option<NodeRef<'_, Node>>| {
            node.and_then(|node| node.value().as_text().map(|text| text.text.to_string()))
        };
        let touches = |c: char| !c.is_whitespace();
        text(node.prev_sibling()).is_some_and(|before| before.ends_with(touches))
            || text(node.next_sibling()).is_some_and(|after| after.starts_with(touches))
            || self.builder.last_char().is_some_and(touches)
    }

    /// A picture of a letter: the letter in the text, under the picture where that is there.
    fn letter(&mut self, image: Image, letter: &str) {
        self.ensure_block();
        self.settle_line_end(letter.chars().next());
        if image.size.is_none() {
            return self.builder.text(letter);
        }
        let id = self.builder.image(image);
        self.builder.styled(letter, Inline::Image(id));
    }

    /// A drawing in the page. One that only frames a picture, as covers do, is that picture.
    pub(super) fn drawing(&mut self, node: NodeRef<'_, Node>) {
        let parts = || {
            node.descendants()
                .skip(1)
                .filter_map(|inner| inner.value().as_element())
        };
        let is_drawn = |element: &&Element| {
            matches!(
                element.name(),
                "path"
                    | "rect"
                    | "circle"
                    | "ellipse"
                    | "line"
                    | "polyline"
                    | "polygon"
                    | "text"
                    | "use"
            )
        };
        let mut framed = parts().filter(|element| element.name() == "image");
        let (first, second) = (framed.next(), framed.next());
        if let (Some(image), None, None) = (first, second, parts().find(is_drawn)) {
            return self.picture(node, image);
        }
        let Some(element) = ElementRef::wrap(node) else {
            return;
        };
        let is_ornament = element.value().attr("aria-hidden") == Some("true");
        if is_ornament || first.is_none() && parts().find(is_drawn).is_none() {
            return;
        }
        self.targets(element.value());
        let markup = svg::standing_alone(&element.html());
        let alone = svg::self_contained(&markup, |address| self.surroundings.bytes(address));
        let alone = svg::with_faces(alone, &self.surroundings.faces(&markup));
        let words = self.words_drawn(node, node);
        let description = if words.is_empty() {
            description_of(node)
        } else {
            said_of(node).unwrap_or_default()
        };
        self.place(images::image(
            String::new(),
            description,
            alone.into_bytes().into(),
        ));
        self.place_words(words);
    }

    pub(super) fn place(&mut self, image: Image) {
        let id = self.builder.image(image);
        if self.context.in_cell {
            self.builder
                .styled(IMAGE_CHAR.encode_utf8(&mut [0; 4]), Inline::Image(id));
        } else {
            self.builder.place_image(id);
        }
    }
}

/// What a drawing says of itself: its title and description, else the words in it.
fn description_of(node: NodeRef<'_, Node>) -> String {
    said_of(node).unwrap_or_else(|| label(node))
}

/// The title or the description of a drawing.
fn said_of(node: NodeRef<'_, Node>) -> Option<String> {
    let named = |name: &str| {
        let part = node.children().find(|child| {
            child
                .value()
                .as_element()
                .is_some_and(|element| element.name() == name)
        });
        part.map(label).filter(|text| !text.is_empty())
    };
    named("title").or_else(|| named("desc"))
}
