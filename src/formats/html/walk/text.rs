//! The words of a page: white space as browsers fold it, line ends between East Asian letters, breaks, code and formulas.

use super::Walker;
use crate::document::{Align, BlockKind, Inline};
use crate::formats::html::math;
use crate::formats::line_ends;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

impl Walker<'_> {
    pub(super) fn space(&mut self) {
        if self
            .builder
            .last_char()
            .is_some_and(|c| !matches!(c, ' ' | '\n' | '\t'))
        {
            self.builder.text(" ");
        }
    }

    /// A blank where a style sheet keeps words apart and the source has none, such as before the number of a verse.
    pub(super) fn part_words(&mut self) {
        if self
            .builder
            .last_char()
            .is_some_and(|last| !last.is_whitespace())
        {
            self.builder.styled(" ", Inline::Uncounted);
        }
    }

    /// The same after such words; a comma stays with what it follows.
    fn part_from(&mut self, text: &str) {
        let Some(next) = text.chars().next() else {
            return;
        };
        if std::mem::take(&mut self.apart) && (next.is_alphanumeric() || "“‘«„‚(¿¡".contains(next))
        {
            self.part_words();
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.context.preformatted && !self.context.in_cell {
            self.ensure_block();
            self.part_from(text);
            self.builder.text(text);
            return;
        }
        let blank = |c: char| c.is_ascii_whitespace();
        let trimmed = text.trim_matches(blank);
        if trimmed.is_empty() {
            if text.contains('\n') && self.builder.last_char().is_some_and(line_ends::is_wide) {
                self.line_end = true;
            } else if !text.is_empty() {
                self.space();
            }
            return;
        }
        self.ensure_block();
        let (before, after) = (
            text.len() - text.trim_start_matches(blank).len(),
            text.trim_end_matches(blank).len(),
        );
        let next = trimmed.chars().next();
        if before > 0 && !(text[..before].contains('\n') && self.joins(next)) {
            self.space();
        }
        self.settle_line_end(next);
        self.part_from(trimmed);
        self.builder.text(&line_ends::folded(trimmed));
        if after == text.len() {
            return;
        }
        if text[after..].contains('\n')
            && trimmed.chars().next_back().is_some_and(line_ends::is_wide)
        {
            self.line_end = true;
        } else {
            self.builder.text(" ");
        }
    }

    /// Whether a line end before this letter is nothing at all.
    fn joins(&self, next: Option<char>) -> bool {
        matches!((self.builder.last_char(), next), (Some(last), Some(next)) if line_ends::is_nothing_between(last, next))
    }

    /// Makes a line end that was met a blank, unless what follows is Chinese or Japanese too.
    pub(in super::super) fn settle_line_end(&mut self, next: Option<char>) {
        if self.line_end && !self.joins(next) {
            self.line_end = false;
            self.space();
        }
        self.line_end = false;
    }

    /// One break is a line's end; two in a row part paragraphs, as old pages do it.
    pub(super) fn line_break(&mut self) {
        if self.context.in_cell {
            self.space();
        } else if self.builder.last_char() == Some('\n') && !self.context.preformatted {
            self.end_block();
        } else if !self.builder.block_is_empty() {
            self.builder.text("\n");
            self.breaks += 1;
        }
    }

    pub(super) fn scene_break(&mut self, element: &Element) {
        self.edge();
        self.targets(element);
        if !self.context.in_cell {
            self.builder.block(BlockKind::SceneBreak);
            self.builder.text("* * *");
            self.builder.end_block();
        }
    }

    /// A formula: among the words, or in a line of its own.
    pub(super) fn formula(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let is_displayed = element.attr("display") == Some("block") && !self.context.in_cell;
        if is_displayed {
            self.end_block();
        }
        self.targets(element);
        let formula = math::Formula::of(node);
        if formula.is_empty() {
            return;
        }
        self.settle_line_end(None);
        let outer = self.context.align;
        if is_displayed {
            self.context.align = Align::Center;
        }
        self.ensure_block();
        formula.write(self.builder, is_displayed);
        if is_displayed {
            self.end_block();
            self.context.align = outer;
        }
    }

    pub(super) fn open_code(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        self.context.preformatted = true;
        let named = |element: &Element| {
            element.classes().find_map(|class| {
                class
                    .strip_prefix("language-")
                    .or_else(|| class.strip_prefix("lang-"))
                    .map(str::to_owned)
            })
        };
        let inner = || {
            node.children()
                .filter_map(|child| child.value().as_element())
                .find_map(named)
        };
        let language = named(element).or_else(inner);
        self.open_block(BlockKind::Code { language });
    }
}

#[cfg(test)]
mod tests {
    fn words(style: &str, body: &str) -> String {
        let page =
            format!("<!doctype html><title>T</title><style>.n {{ {style} }}</style><body>{body}");
        let read = crate::formats::read("a.html", page.as_bytes()).unwrap();
        read.document.text.as_str().replace("\n\n", "|")
    }

    #[test]
    fn words_that_stand_apart_are_apart_in_the_text() {
        let verse =
            "<p>of dust.<span class=n>30</span><br>Frisch<span class=n><i>31</i></span> weht";
        for style in [
            "float: right",
            "position: absolute; right: 0",
            "margin-left: 3em",
            "float: inline-end",
        ] {
            assert_eq!(
                words(style, verse),
                "of dust. 30\nFrisch 31 weht",
                "{style}"
            );
        }
        let before = "<p><span class=n>30</span>Frisch <b>weht</b><span class=n>31</span>, und";
        assert_eq!(words("float: left", before), "30 Frisch weht 31, und");
        assert_eq!(
            words("padding-right: 1em", before),
            "30 Frisch weht 31, und"
        );
        assert_eq!(words("float: none", verse), "of dust.30\nFrisch31 weht");
    }

    #[test]
    fn a_large_first_letter_at_the_edge_stays_in_its_word() {
        for (body, read) in [
            ("<p><span class=n>C</span>all me", "Call me"),
            ("<p><span class=n>“I</span><small>T</small> was", "“IT was"),
            ("<p><b><span class=n>Th</span></b>ey ran", "They ran"),
            ("<p><span class=n>A</span> man", "A man"),
        ] {
            assert_eq!(words("float: left", body), read);
        }
    }
}
