//! Block quotations with the reader's words below them: Manicule's own files, callouts, and most of what people write by hand.

use super::super::model::{ImportedAnnotation, ImportedKind, Own, Pointer};
use super::super::moment::Moment;
use super::super::{colour, kindle};
use super::{About, heading, is_rule, link, plain, unescaped};
use crate::annotation::Kind;
use crate::exchange::keep;
use crate::exchange::markdown::ANOTHER_VERSION;
use crate::exchange::own_words::uncontained;
use crate::exchange::page::NoteName;
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
    };
    for stretch in keep::stretches(body) {
        match stretch {
            keep::Stretch::Block(name, block) => reader.own_block(name, &block),
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

    /// A note as Manicule writes it: the quotation, what it is or its identifier, the note, and its tags on a line of their own.
    fn own_block(&mut self, name: NoteName, block: &str) {
        self.quoting = false;
        let begun = self.found.len();
        let block = block.trim_start_matches('\n');
        let callout = callout_kind(block);
        let mut rest = block;
        while let Some(quoted) = rest.strip_prefix('>') {
            let (line, below) = quoted.split_once('\n').unwrap_or((quoted, ""));
            self.quoted(line.strip_prefix(' ').unwrap_or(line));
            rest = below;
        }
        self.quoting = false;
        if self.found.len() == begun {
            self.found.push(ImportedAnnotation {
                chapter: self.chapter(),
                ..ImportedAnnotation::default()
            });
        }
        let mut parts: Vec<&str> = rest.trim_start_matches('\n').split("\n\n").collect();
        let first = parts.first().copied().unwrap_or_default();
        let is_bookmark = first == "Bookmark";
        let is_picture = rest == block && first == "Highlight";
        let is_sign = first.starts_with("^m-") && !first.contains(char::is_whitespace);
        if is_bookmark || is_picture || is_sign {
            parts.remove(0);
        }
        let is_passage = is_picture || rest != block;
        let kind = callout.unwrap_or(match (is_bookmark, is_passage) {
            (true, _) => Kind::Bookmark,
            (_, true) => Kind::Highlight,
            (_, false) => Kind::Note,
        });
        let tags = parts.last().copied().and_then(tags_of);
        if tags.is_some() {
            parts.pop();
        }
        let versions = parts.join("\n\n");
        let notes = versions.split(ANOTHER_VERSION).map(uncontained);
        if let Some(mark) = self.found.last_mut() {
            mark.note = notes.collect::<Vec<_>>().join("\n\n");
            mark.tags = tags.unwrap_or_default();
            mark.own = Some(Own { name, kind });
            if kind == Kind::Bookmark {
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
            self.headings.push((level, plain(text)));
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
        mark.ink = kind
            .split_once('|')
            .and_then(|(_, color)| color.split('|').find_map(colour::ink));
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
        if let Some(mark) = self.found.last_mut() {
            if !mark.note.is_empty() {
                mark.note.push('\n');
            }
            mark.note.push_str(line);
        }
    }

    fn finish(self) -> Vec<ImportedAnnotation> {
        let mut found = self.found;
        for mark in &mut found {
            let note = match mark.own {
                // The blanks before its first words may make it code.
                Some(_) if !mark.raw.starts_with(EARLIER) => mark.note.trim_end(),
                _ => mark.note.trim(),
            };
            mark.note = note.to_owned();
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

/// What a callout of ours says that it is: `> [!quote|yellow] bookmark · 32% · …`.
fn callout_kind(block: &str) -> Option<Kind> {
    let title = block
        .lines()
        .next()?
        .strip_prefix("> [!")?
        .split_once("] ")?
        .1;
    match title.split(" · ").next()? {
        "bookmark" => Some(Kind::Bookmark),
        "note" => Some(Kind::Note),
        _ => Some(Kind::Highlight),
    }
}

/// The tags of a line that holds nothing else.
fn tags_of(line: &str) -> Option<Vec<String>> {
    let words = || line.split_whitespace();
    let is_tags = !line.is_empty()
        && !line.contains('\n')
        && words().all(|word| word.starts_with('#') && word.len() > 1);
    is_tags.then(|| {
        words()
            .map(|tag| unescaped(tag.trim_start_matches('#')))
            .collect()
    })
}

/// Page, date and colour from a line of particulars.
fn particulars(mark: &mut ImportedAnnotation, line: &str) {
    let mut line = line.to_owned();
    while let Some((label, (start, end))) = link(&line) {
        line.replace_range(start..end, &label);
    }
    for part in line
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
