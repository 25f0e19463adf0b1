//! Block quotations with the reader's words below them: Manicule's own files, callouts, and most of what people write by hand.

use super::super::model::{ImportedAnnotation, ImportedKind, Own, Pointer};
use super::super::moment::Moment;
use super::super::{colour, kindle, tidy};
use super::{About, heading, is_rule, labels, plain};
use crate::annotation::Kind;
use crate::exchange::escaping::unescaped;
use crate::exchange::keep;
use crate::exchange::own_block::{OwnBlock, tags_of};
use uuid::Uuid;

/// What the comments of blocks of earlier versions begin with.
const EARLIER: &str = "manicule:";

pub(super) fn read(body: &str, about: &mut About) -> Vec<ImportedAnnotation> {
    let mut reader = Reader {
        about,
        found: Vec::new(),
        headings: Vec::new(),
        before: ImportedAnnotation::default(),
        quoting: false,
        empty_lines: 0,
    };
    for stretch in keep::stretches(body) {
        match stretch {
            keep::Stretch::Block(block) => reader.own_block(&block),
            keep::Stretch::Other(text) => reader.lines(&text),
        }
    }
    reader.finish()
}

struct Reader<'a> {
    about: &'a mut About,
    found: Vec<ImportedAnnotation>,
    /// Headings above, by their level.
    headings: Vec<(usize, String)>,
    /// What was said of the quotation that comes next.
    before: ImportedAnnotation,
    quoting: bool,
    /// Since the last line of the note that is being read.
    empty_lines: usize,
}

impl Reader<'_> {
    fn lines(&mut self, text: &str) {
        let mut fence = false;
        for line in text.lines() {
            if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
                fence = !fence;
            }
            if fence {
                self.text_line(line);
            } else {
                self.line(line);
            }
        }
    }

    /// A note as Manicule writes it.
    fn own_block(&mut self, block: &keep::KeptBlock) {
        let mut own = OwnBlock::read(&block.text);
        if let Some(exact) = &block.exact {
            own = own.corrected(exact.clone());
        }
        (self.quoting, self.empty_lines) = (false, 0);
        for line in &own.quotation {
            self.quoted(line);
        }
        self.quoting = false;
        if own.quotation.is_empty() {
            self.found.push(ImportedAnnotation {
                chapter: self.chapter(),
                ..ImportedAnnotation::default()
            });
        }
        if let Some(mark) = self.found.last_mut() {
            (mark.note, mark.tags) = (own.note, own.tags);
            mark.own = Some(Own {
                name: block.name,
                kind: own.kind,
            });
            if own.kind == Kind::Bookmark {
                mark.kind = ImportedKind::Bookmark;
            }
        }
    }

    fn line(&mut self, line: &str) {
        let trimmed = line.trim();
        if let Some(quoted) = trimmed.strip_prefix('>') {
            return self.quoted(quoted.strip_prefix(' ').unwrap_or(quoted));
        }
        let continues = self.quoting && trimmed.is_empty();
        self.quoting = false;
        if continues {
            return;
        }
        if let Some((level, text)) = heading(line).filter(|_| !self.in_own_block()) {
            return self.headed(level, text);
        }
        if let Some(comment) = trimmed.strip_prefix("<!--") {
            return self.comment(comment.trim());
        }
        match trimmed {
            line if is_rule(line) => {}
            line if line.starts_with('^') && !line.contains(' ') => {}
            line if self.is_look(line) => {}
            line => self.text_below(line),
        }
    }

    /// Between the two comments that Manicule writes around a block, headings are the reader's words.
    fn in_own_block(&self) -> bool {
        self.before.raw.starts_with(EARLIER)
    }

    fn headed(&mut self, level: usize, text: &str) {
        if level == 1 && self.about.title.is_empty() {
            return self.about.heading(text);
        }
        let same = level == 1 && plain(text) == self.about.title;
        self.headings.retain(|(above, _)| *above < level);
        if !same && !matches!(text, "Highlights" | "Annotations" | "Metadata" | "Notes") {
            self.headings.push((level, tidy::heading(&plain(text))));
        }
    }

    fn comment(&mut self, comment: &str) {
        if let Some(rest) = comment.strip_prefix(EARLIER) {
            let id = rest.split_whitespace().next().unwrap_or_default();
            self.before = ImportedAnnotation {
                own: Uuid::parse_str(id)
                    .ok()
                    .map(|id| Own::new(id, Kind::Highlight)),
                raw: EARLIER.to_owned(),
                ..ImportedAnnotation::default()
            };
            self.found.push(ImportedAnnotation {
                chapter: self.chapter(),
                ..self.before.clone()
            });
        } else if comment.starts_with("/manicule:") {
            self.before = ImportedAnnotation::default();
        }
    }

    fn chapter(&self) -> Vec<String> {
        self.headings
            .iter()
            .flat_map(|(_, title)| title.split(" › ").map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    fn quoted(&mut self, text: &str) {
        if !self.quoting {
            self.quoting = true;
            let fresh = self.found.last().is_some_and(|mark| {
                self.in_own_block() && mark.quote.is_empty() && mark.note.is_empty()
            });
            if !fresh && !self.in_own_block() {
                let mark = ImportedAnnotation {
                    chapter: self.chapter(),
                    ..std::mem::take(&mut self.before)
                };
                self.found.push(mark);
            } else if !fresh {
                // A quotation within what the reader wrote.
                self.quoting = false;
                return self.text_below(&format!("> {text}"));
            }
            if let Some(title) = text.strip_prefix("[!") {
                return self.callout(title);
            }
        }
        let Some(mark) = self.found.last_mut() else {
            return;
        };
        let hard = text.strip_suffix('\\');
        if !mark.quote.is_empty() {
            mark.quote.push('\n');
        }
        mark.quote.push_str(&unescaped(hard.unwrap_or(text)));
        mark.raw.push_str(text);
        mark.raw.push('\n');
    }

    /// `[!quote|yellow] p. 32 · 2026-10-03 · [open](…)`
    fn callout(&mut self, title: &str) {
        let Some(mark) = self.found.last_mut() else {
            return;
        };
        let (kind, rest) = title.split_once(']').unwrap_or((title, ""));
        let looks = || kind.split('|').skip(1);
        mark.ink = looks().find_map(colour::ink);
        mark.style = looks().find_map(colour::style);
        particulars(mark, rest);
    }

    /// Lines that say how and where something was marked: `**yellow** - (`epubcfi(…)`)`, `*[Page: 3](…) · Time*`, a list of
    /// particulars that ends in a link.
    fn is_look(&mut self, line: &str) -> bool {
        if let Some((name, cfi)) = line
            .strip_prefix("**")
            .and_then(|rest| rest.split_once("** - (`"))
        {
            let (ink, style) = (colour::ink(name), colour::style(name));
            let pointer = cfi
                .split('`')
                .next()
                .map(|cfi| Pointer::Cfi(cfi.to_owned()));
            self.before = ImportedAnnotation {
                ink,
                style,
                pointer,
                ..ImportedAnnotation::default()
            };
            return true;
        }
        let inner = line.trim_matches('*');
        let is_link = |line: &str| {
            line.contains("](manicule:")
                || line.contains("](readest://")
                || line.contains("](https://web.readest.com")
        };
        if !is_link(inner) {
            return false;
        }
        if let Some(mark) = self.found.last_mut() {
            particulars(mark, inner);
        }
        true
    }

    fn text_below(&mut self, line: &str) {
        if self.found.is_empty() {
            if let Some(author) = ["Author:", "Authors:", "**Author**:", "by "]
                .iter()
                .find_map(|name| line.strip_prefix(name))
            {
                self.about.author(author);
            } else if !line.is_empty()
                && self.about.authors.is_empty()
                && !line.contains(['!', '[', ':'])
                && line.len() < 80
            {
                // The line under the title.
                self.about.author(line);
            }
            return;
        }
        if let Some(tags) = tags_of(line)
            && let Some(mark) = self.found.last_mut()
        {
            mark.tags.extend(tags);
            return;
        }
        let note = ["**Note**:", "**Note:**", "Note:", "*Note:*"]
            .iter()
            .find_map(|name| line.strip_prefix(name))
            .unwrap_or(line);
        self.text_line(note.trim_start());
    }

    /// Takes a line into the note of the last mark; empty lines between paragraphs stay.
    fn text_line(&mut self, line: &str) {
        let Some(mark) = self.found.last_mut() else {
            return;
        };
        if line.trim().is_empty() {
            self.empty_lines += 1;
            return;
        }
        if !mark.note.is_empty() {
            mark.note.push_str(&"\n".repeat(self.empty_lines + 1));
        }
        mark.note.push_str(line);
        self.empty_lines = 0;
    }

    fn finish(self) -> Vec<ImportedAnnotation> {
        let mut found = self.found;
        for mark in &mut found {
            // White space around a note of ours is part of it: that before its first words may make it code.
            if mark.own.is_none() || mark.raw.starts_with(EARLIER) {
                mark.note = mark.note.trim().to_owned();
            }
            let is_note = mark.quote.trim().is_empty();
            mark.kind = match () {
                () if mark.kind == ImportedKind::Bookmark => ImportedKind::Bookmark,
                () if !is_note => ImportedKind::Highlight,
                () if mark.note.is_empty() => ImportedKind::Bookmark,
                () => ImportedKind::Note,
            };
            // Blocks of earlier versions do not say what they are.
            if let Some(own) = mark.own.as_mut().filter(|_| mark.raw.starts_with(EARLIER)) {
                own.kind = mark.kind.of_own();
            }
        }
        found
    }
}

/// Page, date and colour from a line of particulars.
fn particulars(mark: &mut ImportedAnnotation, line: &str) {
    for part in labels(line)
        .split(" · ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if let Some(moment) = Moment::from_text(part) {
            mark.created = mark.created.or(Some(moment));
        } else if let Some(ink) = colour::ink(part) {
            mark.ink = Some(ink);
        } else if let Some(style) = colour::style(part) {
            mark.style = Some(style);
        } else if mark.page.is_empty() && !part.ends_with('%') {
            let part = part.replace("p. ", "page ");
            (mark.page, mark.location) = kindle::places_of(&part);
        }
    }
}
