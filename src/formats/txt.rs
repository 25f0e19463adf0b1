//! Plain text: lines become paragraphs again, and titles, headings, scene breaks, verse and by-lines are recognised by their shape.

mod headings;
mod lines;
mod shape;

use super::limits::LIMITS;
use super::{Read, Unreadable, encoding};
use crate::document::{BlockKind, Builder, Inline, Metadata, Package};
use lines::{Body, Unit};
use shape::Shape;

pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    let (text, warning) = encoding::decode(&bytes[..bytes.len().min(LIMITS.text_bytes)], None);
    if is_binary(&text) {
        return Err(Unreadable::new("binary", say!("formats-no-text")));
    }
    let text = lines::normalised(&text);
    let units = lines::units(&text);
    let shapes = shape::shapes(&units);
    let mut meta = declared(&text);
    let mut builder = Builder::new();
    builder.section("", None, true);
    for (unit, shape) in units.iter().zip(&shapes) {
        let text = unit.body.joined();
        builder.block(match shape {
            Shape::Paragraph => BlockKind::Paragraph,
            Shape::Heading(level) => BlockKind::Heading(*level),
            Shape::SceneBreak => BlockKind::SceneBreak,
            Shape::Verse => BlockKind::Verse,
            Shape::Byline => BlockKind::Byline,
            Shape::Aside => BlockKind::Aside,
        });
        match shape {
            Shape::SceneBreak => builder.text(&text),
            _ => emphasised(&mut builder, &text),
        }
        builder.end_block();
        note(&mut meta, shape, &text);
    }
    if meta.title.is_empty() {
        meta.title = super::stem(name).to_owned();
    }
    Ok((
        builder.finish(meta, Vec::new(), Package::default()),
        warning.into_iter().collect(),
    ))
}

/// Takes title and author from the first blocks that show them.
fn note(meta: &mut Metadata, shape: &Shape, text: &str) {
    match shape {
        Shape::Heading(1) if meta.title.is_empty() => meta.title = text.to_owned(),
        Shape::Byline if meta.authors.is_empty() => {
            meta.authors.push(shape::name_in_byline(text).to_owned());
        }
        _ => {}
    }
}

/// What a file says about itself in `Title:` lines at its head, as Project Gutenberg's files do.
fn declared(text: &str) -> Metadata {
    let mut meta = Metadata::default();
    let fields = text
        .lines()
        .take(60)
        .filter_map(|line| line.split_once(": "));
    for (key, value) in fields
        .map(|(key, value)| (key.trim(), value.trim()))
        .filter(|(_, value)| !value.is_empty())
    {
        match key {
            "Title" if meta.title.is_empty() => meta.title = value.to_owned(),
            "Author" if meta.authors.is_empty() => meta.authors.push(value.to_owned()),
            "Language" if meta.language.is_none() => meta.language = tag_of_language(value),
            _ => {}
        }
    }
    // An article may well open with a line such as "Title: a subtitle"; only two fields together are a header.
    let is_header = !meta.title.is_empty() && (!meta.authors.is_empty() || meta.language.is_some());
    if is_header { meta } else { Metadata::default() }
}

fn tag_of_language(name: &str) -> Option<String> {
    let tags = [
        ("English", "en"),
        ("French", "fr"),
        ("German", "de"),
        ("Spanish", "es"),
        ("Italian", "it"),
        ("Russian", "ru"),
        ("Dutch", "nl"),
    ];
    tags.iter()
        .find(|(language, _)| name.starts_with(language))
        .map(|(_, tag)| (*tag).to_owned())
}

/// Control signs that no text has; one in fifty letters means the file is none.
fn is_binary(text: &str) -> bool {
    let (mut all, mut odd) = (0usize, 0usize);
    for c in text.chars().take(64 << 10) {
        all += 1;
        odd += usize::from(
            c == '\u{FFFD}'
                || c.is_control()
                    && !matches!(
                        c,
                        '\n' | '\r' | '\t' | '\u{c}' | '\u{85}' | '\u{1a}' | '\u{1b}'
                    ),
        );
    }
    odd * 50 > all
}

/// Appends words; `_these_` are set in italics, as plain-text books mark them, and the marks are left out.
fn emphasised(builder: &mut Builder, text: &str) {
    let mut rest = text;
    while let Some((before, marked, after)) = next_emphasis(rest) {
        builder.text(before);
        builder.styled(marked, Inline::Emphasis);
        rest = after;
    }
    builder.text(rest);
}

/// The words before the next marked ones, these, and the words after. A name such as `snake_case` or `__init__` is no mark.
fn next_emphasis(text: &str) -> Option<(&str, &str, &str)> {
    /// Characters that marked words have at most; a mark that closes nowhere near is a slip, and stays.
    const LONGEST: usize = 2_000;
    let mut from = 0;
    loop {
        let open = from + text[from..].find('_')?;
        let marked = &text[open + 1..];
        let before = text[..open].chars().next_back();
        if before.is_none_or(|c| c.is_whitespace() || "“‘\"'(«„[—–-".contains(c))
            && marked.starts_with(|c: char| c.is_alphanumeric() || "“‘\"'(«„¿¡—".contains(c))
            && let Some((at, _)) = marked.char_indices().take(LONGEST).find(|(_, c)| *c == '_')
            && closes(&marked[..at], &marked[at + 1..])
        {
            return Some((&text[..open], &marked[..at], &marked[at + 1..]));
        }
        from = open + 1;
    }
}

/// Whether a mark between these words ends what another began.
fn closes(marked: &str, after: &str) -> bool {
    marked.ends_with(|c: char| c.is_alphanumeric() || ".,;:!?…’”\"')»“".contains(c))
        && !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

impl Unit<'_> {
    /// Letters in the unit, roughly: what its length is judged by.
    fn len(&self) -> usize {
        match &self.body {
            Body::Flowing(lines) | Body::Verse(lines) => lines
                .iter()
                .map(|line| line.trim().chars().count() + 1)
                .sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn underscores_are_italics_only_around_words() {
        assert_eq!(next_emphasis("a _b c_ d"), Some(("a ", "b c", " d")));
        for name in [
            "snake_case_name and _open",
            "DEB_*_GNU_CPU and DEB_*_GNU_TYPE",
            "__init__ and __main__",
            "_a_b and _c_d",
        ] {
            assert_eq!(next_emphasis(name), None, "{name}");
        }
        assert_eq!(
            next_emphasis("“_Oui_,” he said"),
            Some(("“", "Oui", ",” he said"))
        );
    }

    #[test]
    fn a_line_behind_a_dash_is_no_heading() {
        let shown = |line: &str| {
            let prose = "He went down to the sea again, and nobody on the quay could say what for, or for how long it was to be.";
            let text = format!("{prose}\n\n{line}\n\n{prose}\n\n{prose}");
            read("a.txt", text.as_bytes()).expect("readable").0.blocks[1]
                .kind
                .clone()
        };
        assert!(matches!(shown("GENESIS"), BlockKind::Heading(_)));
        for line in ["—GENESIS.", "— The Book of Job", "- SPEECH"] {
            assert_eq!(shown(line), BlockKind::Paragraph, "{line}");
        }
    }
}
