//! What a reader wrote, shown as it is meant: paragraphs, lists, emphasis, code, links. Whatever else Markdown knows is shown as it
//! was typed, and nothing is fetched.

use super::theme::{self, Tokens};
use egui::{FontFamily, FontId, RichText, Ui, vec2};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What was pressed in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// An address outside the program.
    Address(String),
    /// What stood between double brackets.
    Link(String),
}

/// Notes longer than this are shown as they were typed: reading their marks would hold up the frame.
const LONGEST: usize = 20_000;

/// A run of text in one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Run {
    text: String,
    look: Look,
    leads_to: Option<Pressed>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    strong: bool,
    emphasis: bool,
    code: bool,
    struck: bool,
}

/// A paragraph, a list item or a block of code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Block {
    /// How far in it stands, in levels.
    depth: usize,
    /// What stands before it: a bullet, a number.
    sign: String,
    is_quotation: bool,
    runs: Vec<Run>,
}

/// Draws a note; what was pressed in it.
pub(super) fn markdown_ui(ui: &mut Ui, tokens: &Tokens, text: &str) -> Option<Pressed> {
    let mut pressed = None;
    for block in blocks(text) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, theme::space::HAIR);
            if block.depth > 0 {
                ui.add_space(theme::space::INDENT * block.depth as f32);
            }
            if !block.sign.is_empty() {
                ui.label(RichText::new(&block.sign).color(tokens.muted));
            }
            for run in &block.runs {
                pressed = run_ui(ui, tokens, run, block.is_quotation).or(pressed.take());
            }
        });
    }
    pressed
}

fn run_ui(ui: &mut Ui, tokens: &Tokens, run: &Run, is_quotation: bool) -> Option<Pressed> {
    let family = match (run.look.strong, run.look.emphasis || is_quotation) {
        (true, _) => theme::strong(),
        (false, true) => theme::book_italic(),
        (false, false) => FontFamily::Proportional,
    };
    let mut text = RichText::new(&run.text)
        .font(FontId::new(theme::text::BODY, family))
        .color(tokens.chrome_text);
    if run.look.code {
        text = text
            .font(FontId::monospace(theme::text::CAPTION))
            .background_color(tokens.hover);
    }
    if run.look.struck {
        text = text.strikethrough();
    }
    let Some(leads_to) = &run.leads_to else {
        ui.label(text);
        return None;
    };
    let hint = match leads_to {
        Pressed::Address(address) => address.clone(),
        Pressed::Link(link) => say!("markdown-show-what-is-about", link = link),
    };
    let response = ui.link(text.color(tokens.accent)).on_hover_text(hint);
    response.clicked().then(|| leads_to.clone())
}

/// The blocks of a note.
fn blocks(text: &str) -> Vec<Block> {
    if text.len() > LONGEST {
        let plain = Run {
            text: text.to_owned(),
            ..Run::default()
        };
        return vec![Block {
            runs: vec![plain],
            ..Block::default()
        }];
    }
    let mut writer = Writer::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        writer.take(event);
    }
    writer.end_block();
    writer.blocks
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    block: Block,
    look: Look,
    leads_to: Option<Pressed>,
    /// The next number of each list that is open; none for one with bullets.
    lists: Vec<Option<u64>>,
    quotations: usize,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.look.code = true;
                self.run(&text);
                self.look.code = false;
            }
            // The mark-up of other languages is plain text here.
            Event::Html(text) | Event::InlineHtml(text) => self.run(text.trim_end()),
            // Who writes a line of its own means it, whatever Markdown makes of it elsewhere.
            Event::SoftBreak | Event::HardBreak => self.next_line(),
            Event::Rule => {
                self.end_block();
                self.run("⁂");
                self.end_block();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.look.strong = true,
            Tag::Emphasis => self.look.emphasis = true,
            Tag::Strikethrough => self.look.struck = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.leads_to = Some(Pressed::Address(dest_url.to_string()));
            }
            Tag::Heading { .. } => {
                self.end_block();
                self.look.strong = true;
            }
            Tag::Paragraph if self.block.runs.is_empty() && !self.block.sign.is_empty() => {}
            Tag::Paragraph => self.end_block(),
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotations += 1;
            }
            Tag::List(first) => {
                self.end_block();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end_block();
                self.block.sign = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "• ".to_owned(),
                };
            }
            Tag::CodeBlock(_) => {
                self.end_block();
                self.look.code = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.look.strong = false,
            TagEnd::Emphasis => self.look.emphasis = false,
            TagEnd::Strikethrough => self.look.struck = false,
            TagEnd::Link | TagEnd::Image => self.leads_to = None,
            TagEnd::Heading(_) => {
                self.look.strong = false;
                self.end_block();
            }
            TagEnd::Paragraph | TagEnd::Item => self.end_block(),
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotations -= 1;
            }
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::CodeBlock => {
                self.look.code = false;
                self.end_block();
            }
            _ => {}
        }
    }

    /// Words, each line of code on a line of its own, and links between double brackets as links.
    fn text(&mut self, text: &str) {
        if self.look.code {
            for (index, line) in text.trim_end_matches('\n').split('\n').enumerate() {
                if index > 0 {
                    self.next_line();
                }
                self.run(line);
            }
            return;
        }
        self.run(text);
    }

    fn run(&mut self, text: &str) {
        // The parser gives brackets as pieces of text of their own.
        match self.block.runs.last_mut() {
            Some(last) if last.look == self.look && last.leads_to == self.leads_to => {
                last.text.push_str(text);
            }
            _ => self.block.runs.push(Run {
                text: text.to_owned(),
                look: self.look,
                leads_to: self.leads_to.clone(),
            }),
        }
    }

    fn next_line(&mut self) {
        let (depth, is_quotation) = (self.lists.len(), self.quotations > 0);
        self.finish_block(depth, is_quotation);
    }

    fn end_block(&mut self) {
        let depth = self.lists.len().saturating_sub(1);
        self.finish_block(depth, self.quotations > 0);
    }

    fn finish_block(&mut self, depth: usize, is_quotation: bool) {
        let block = std::mem::take(&mut self.block);
        if block.runs.is_empty() && block.sign.is_empty() {
            return;
        }
        self.blocks.push(Block {
            depth,
            is_quotation,
            runs: block.runs.into_iter().flat_map(linked).collect(),
            ..block
        });
    }
}

/// A run with what stands between double brackets as links.
fn linked(run: Run) -> Vec<Run> {
    if run.look.code || run.leads_to.is_some() || !run.text.contains("[[") {
        return vec![run];
    }
    let part = |text: &str, leads_to| Run {
        text: text.to_owned(),
        look: run.look,
        leads_to,
    };
    let (mut runs, mut rest) = (Vec::new(), run.text.as_str());
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((inside, next)) = after.split_once("]]") else {
            break;
        };
        let (target, shown) = inside.split_once('|').unwrap_or((inside, inside));
        runs.push(part(before, None));
        runs.push(part(
            shown.trim(),
            Some(Pressed::Link(target.trim().to_owned())),
        ));
        rest = next;
    }
    runs.push(part(rest, None));
    runs.retain(|run| !run.text.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let line = |block: &Block| {
            let text: String = block.runs.iter().map(|run| run.text.as_str()).collect();
            format!("{}{}{text}", " ".repeat(block.depth), block.sign)
        };
        blocks(text).iter().map(line).collect()
    }

    #[test]
    fn lists_paragraphs_and_code_stand_on_lines_of_their_own() {
        let text =
            "One\nand two.\n\n- first\n- second\n  1. inner\n\n```\na\nb\n```\n\n# Not a chapter";
        assert_eq!(
            lines(text),
            [
                "One",
                "and two.",
                "• first",
                "• second",
                " 1. inner",
                "a",
                "b",
                "Not a chapter"
            ]
        );
    }

    #[test]
    fn links_lead_where_they_say() {
        let found: Vec<(String, Option<Pressed>)> =
            blocks("See [[Emma|the novel]] and [here](https://example.org), not `[[code]]`.")
                .remove(0)
                .runs
                .into_iter()
                .map(|run| (run.text, run.leads_to))
                .collect();
        assert_eq!(
            found[1],
            (
                "the novel".to_owned(),
                Some(Pressed::Link("Emma".to_owned()))
            )
        );
        assert_eq!(
            found[3],
            (
                "here".to_owned(),
                Some(Pressed::Address("https://example.org".to_owned()))
            )
        );
        assert!(
            found
                .iter()
                .any(|(text, leads_to)| text == "[[code]]" && leads_to.is_none())
        );
    }

    #[test]
    fn no_word_of_a_note_is_lost() {
        for text in [
            "<b>bold</b> & <script>x</script>",
            "a | b\n--|--\n1 | 2",
            "[[open",
            "![alt](picture.png)",
            "\\# not a heading",
        ] {
            let shown = lines(text).join("\n");
            for word in text
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| word.len() > 2 && *word != "png" && *word != "picture")
            {
                assert!(shown.contains(word), "{word} of {text}: {shown}");
            }
        }
    }
}
