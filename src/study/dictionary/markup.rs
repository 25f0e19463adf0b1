//! The words of HTML, Pango markup and XDXF, in lines. Tags are read one after the other and never made a tree of, so that the
//! work grows with the length alone, however they are nested.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Lists within lists that are indented differently.
const DEEPEST: usize = 8;

/// Which markup a part of an article has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// White space is a blank, tags make lines.
    Html,
    /// Lines end where they do in the file.
    Pango,
    /// XDXF and the like: lines end where they do in the file, and tags say what words are.
    Xml,
}

/// The words of an article with tags in it.
pub(super) fn text(source: &str, markup: Markup) -> String {
    let sink = Sink {
        lines: RefCell::new(Lines {
            markup,
            text: String::new(),
            lists: Vec::new(),
            skipped: None,
        }),
    };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(source));
    // Nothing here stops the tokenizer for a script.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let lines = tokenizer.sink.lines.into_inner();
    lines.text.trim().to_owned()
}

struct Sink {
    lines: RefCell<Lines>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut lines = self.lines.borrow_mut();
        match token {
            Token::CharacterTokens(text) => lines.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                lines.open(&tag);
                // What stands in these is no markup.
                if matches!(&*tag.name, "script" | "style") && !tag.self_closing {
                    return TokenSinkResult::RawData(RawKind::Rawtext);
                }
            }
            Token::TagToken(tag) => lines.close(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// Whether `<![CDATA[` is one, as it is in XML.
    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.lines.borrow().markup == Markup::Xml
    }
}

/// Text in the making.
struct Lines {
    markup: Markup,
    text: String,
    /// The lists that are open: the number of the next row, or none where rows have dots.
    lists: Vec<Option<u32>>,
    /// The element that is passed over until it ends.
    skipped: Option<String>,
}

impl Lines {
    fn open(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if self.skipped.is_some() {
            return;
        }
        match name {
            "style" | "script" | "rref" if !tag.self_closing => {
                self.skipped = Some(name.to_owned());
            }
            "ol" | "ul" => {
                self.end_line();
                if self.lists.len() < DEEPEST {
                    self.lists.push((name == "ol").then_some(1));
                }
            }
            "li" => self.row(),
            "dd" => {
                self.end_line();
                self.text.push_str("  ");
            }
            "td" | "th" if !self.is_at_line_start() => self.text.push_str("  "),
            // How a word is spoken, in XDXF; elsewhere the row of a table.
            "tr" if self.markup == Markup::Xml => self.text.push('['),
            _ if ends_line(name) => self.end_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(skipped) = &self.skipped {
            if skipped == name {
                self.skipped = None;
            }
            return;
        }
        match name {
            "ol" | "ul" => {
                self.lists.pop();
                self.end_line();
            }
            "tr" if self.markup == Markup::Xml => self.text.push(']'),
            "li" | "dd" => self.end_line(),
            _ if ends_line(name) && name != "br" => self.end_line(),
            _ => {}
        }
    }

    /// Begins a row of a list.
    fn row(&mut self) {
        self.end_line();
        for _ in 1..self.lists.len() {
            self.text.push_str("   ");
        }
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.text.push_str(&format!("{number}. "));
                *number = number.saturating_add(1);
            }
            _ => self.text.push_str("• "),
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        for c in text.chars() {
            let is_blank = c.is_ascii_whitespace();
            if !is_blank {
                self.text.push(c);
            } else if self.markup != Markup::Html && c == '\n' {
                self.end_line();
            } else if self.markup != Markup::Html
                || !self.text.ends_with(' ') && !self.is_at_line_start()
            {
                self.text.push(' ');
            }
        }
    }

    fn is_at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    fn end_line(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.is_at_line_start() {
            self.text.push('\n');
        }
    }
}

/// Whether an element stands in lines of its own.
fn ends_line(name: &str) -> bool {
    matches!(
        name,
        "br" | "p"
            | "div"
            | "hr"
            | "table"
            | "tr"
            | "dl"
            | "dt"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "pre"
            | "section"
            | "article"
            | "center"
            | "blockquote"
            | "k"
            | "def"
            | "ex"
    )
}
