//! The guard in front of every tree builder: rewrites markup so that no element stands deeper than the limit, in linear time.
//!
//! Tree builders take time that grows with the square of the depth, and recursion over their trees would end the program. The
//! same pass drops what is never shown (scripts, styles, comments) and gives XHTML's empty elements the end tags HTML wants.

use super::limits::LIMITS;
use super::markup::{Scanner, Token, attributes, escape_into, unescape, without_shell};
use std::collections::HashMap;

/// Elements that never have content.
const VOID: [&str; 15] = [
    "area", "base", "br", "col", "embed", "hr", "img", "image", "input", "link", "meta", "param",
    "source", "track", "wbr",
];
/// Elements whose content is no markup and is never shown.
const UNSHOWN: [&str; 4] = ["script", "style", "xmp", "textarea"];
/// Elements that are for programs which lack something, or that would change the rest of the page: their content stands alone.
const UNWRAPPED: [&str; 5] = ["noscript", "noembed", "noframes", "plaintext", "frameset"];
/// Elements whose start ends an open paragraph, as HTML has it.
const ENDS_PARAGRAPH: [&str; 32] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Rewrites HTML or XHTML for the tree builder. Words are never dropped, only tags.
pub(super) fn clamp(markup: &str) -> String {
    let mut clamp = Clamp {
        out: String::with_capacity(markup.len()),
        open: Vec::new(),
        dropped: HashMap::new(),
    };
    let mut scanner = Scanner::new(markup);
    let mut lower = String::new();
    while let Some(token) = scanner.next() {
        match token {
            Token::Text(text) => clamp.out.push_str(text),
            Token::Literal(text) => escape_into(&mut clamp.out, text),
            Token::Start {
                name,
                attributes,
                closed,
            } => {
                lowered(&mut lower, name);
                if UNSHOWN.contains(&lower.as_str()) {
                    let text = if closed { "" } else { scanner.raw_text(&lower) };
                    if lower == "style" {
                        clamp.style(text);
                    }
                } else if lower == "title" && clamp.open.iter().all(|open| &**open != "svg") {
                    let title = if closed {
                        ""
                    } else {
                        scanner.raw_text("title")
                    };
                    clamp.title(title);
                } else if lower == "iframe" {
                    clamp.start("object", &format!(" is=\"iframe\" {attributes}"), closed);
                } else if !UNWRAPPED.contains(&lower.as_str()) {
                    clamp.start(&lower, attributes, closed);
                }
            }
            Token::End(name) => {
                lowered(&mut lower, name);
                // To the tree builder what is in a frame is no markup: it stands in an object, whose content is.
                clamp.end(if lower == "iframe" { "object" } else { &lower });
            }
        }
    }
    clamp.out
}

fn lowered(out: &mut String, name: &str) {
    out.clear();
    out.extend(name.chars().map(|c| c.to_ascii_lowercase()));
}

struct Clamp {
    out: String,
    /// Open elements, outermost first; never more than the limit.
    open: Vec<Box<str>>,
    /// How many start tags of a name were left out, whose end tags must go too.
    dropped: HashMap<Box<str>, usize>,
}

impl Clamp {
    fn title(&mut self, text: &str) {
        self.out.push_str("<title>");
        self.out.push_str(text);
        self.out.push_str("</title>");
        // Its end tag is still to come, and matches nothing.
        *self.dropped.entry("title".into()).or_default() += 1;
    }

    /// The rules of a drawing, which is drawn alone and needs them; to the tree builder they are its words.
    fn style(&mut self, rules: &str) {
        if self.open.iter().any(|open| &**open == "svg") {
            self.out.push_str("<style>");
            escape_into(&mut self.out, &without_shell(rules));
            self.out.push_str("</style>");
        }
    }

    fn start(&mut self, name: &str, source: &str, closed: bool) {
        self.imply_ends(name);
        let void = is_void(name);
        if !void && !closed && self.open.len() >= LIMITS.nesting {
            *self.dropped.entry(name.into()).or_default() += 1;
            self.out.push(' ');
            return;
        }
        self.out.push('<');
        self.out.push_str(name);
        self.attributes(source);
        self.out.push('>');
        if void {
            return;
        }
        if closed {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        } else {
            self.open.push(name.into());
        }
    }

    fn attributes(&mut self, source: &str) {
        // Most tags are short, and few attributes fit into so few bytes.
        if source.len() < LIMITS.attributes * 2 {
            self.out.push_str(source);
            return;
        }
        for (name, value) in attributes(source).take(LIMITS.attributes) {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_into(&mut self.out, &unescape(value));
            self.out.push('"');
        }
    }

    /// Closes what a start tag closes without saying so, so that a page of unclosed paragraphs does not count as deep.
    fn imply_ends(&mut self, name: &str) {
        let (closes, scope): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "table"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
            "td" | "th" => (&["td", "th"], &["table", "tr"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "option" => (&["option"], &["select"]),
            _ if ENDS_PARAGRAPH.contains(&name) => (
                &["p"],
                &["table", "td", "th", "caption", "object", "button"],
            ),
            _ => return,
        };
        for (depth, open) in self.open.iter().enumerate().rev() {
            if closes.contains(&&**open) {
                self.open.truncate(depth);
                return;
            }
            if scope.contains(&&**open) {
                return;
            }
        }
    }

    fn end(&mut self, name: &str) {
        if UNSHOWN.contains(&name) || UNWRAPPED.contains(&name) {
            return;
        }
        if let Some(count) = self.dropped.get_mut(name).filter(|count| **count > 0) {
            *count -= 1;
            self.out.push(' ');
            return;
        }
        if let Some(depth) = self.open.iter().rposition(|open| &**open == name) {
            // A stray end tag of an inline element must not count as closing the blocks around it.
            self.open.truncate(depth);
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_markup_passes_unchanged() {
        let page = "<html><head><title>T &amp; t</title></head><body><p class=\"a\">One <i>two</i><br>three</p></body></html>";
        assert_eq!(clamp(page).replace("</title> ", "</title>"), page);
    }

    #[test]
    fn depth_is_bounded_and_words_stay() {
        let deep = format!("{}x{}y", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let flat = clamp(&deep);
        assert_eq!(flat.matches("<div>").count(), LIMITS.nesting);
        assert_eq!(flat.matches("</div>").count(), LIMITS.nesting);
        assert!(flat.contains('x') && flat.ends_with('y'));
    }

    #[test]
    fn unclosed_paragraphs_are_not_deep() {
        let page = "<p>word".repeat(10_000);
        assert_eq!(clamp(&page), page);
    }

    #[test]
    fn empty_elements_of_xhtml_are_closed_and_scripts_are_gone() {
        assert_eq!(
            clamp("<a id=\"x\"/><br/><script>if (a<b) </script>t"),
            "<a id=\"x\"></a><br>t"
        );
        assert_eq!(clamp("<title/><p>t"), "<title></title><p>t");
        assert_eq!(
            clamp("<style>p {}</style><svg><style><![CDATA[a > b {}]]></style></svg>"),
            "<svg><style> a &gt; b {} </style></svg>"
        );
    }
}
