//! Notes as Markdown for Obsidian: each passage a callout with a block identifier that other notes can link to.

use super::markdown::{assemble, commentary, quoted};
use super::page::{BlockId, Page};
use super::selection::Selection;
use crate::annotation::{Annotation, Kind, Style};

pub(super) fn page(texts: &[Selection<'_>]) -> Page {
    assemble(texts, &["tags: [highlights]"], block)
}

fn block(selection: &Selection<'_>, annotation: &Annotation) -> String {
    // Quiet: what it is where it is no highlight, and the way back. Colour and line are for style sheets.
    let mut title = match annotation.kind {
        Kind::Highlight => Vec::new(),
        kind => vec![kind.name().to_owned()],
    };
    title.push(format!("[open]({})", selection.link(annotation)));
    let mut look = vec![word(annotation.ink.name())];
    if annotation.style != Style::Solid {
        look.push(word(annotation.style.name()));
    }
    let callout = format!("> [!quote|{}] {}", look.join("|"), title.join(" · "));
    // Obsidian shows a line's end as it stands, so that verse needs no sign for it.
    let passage = quoted(&selection.quote(annotation), "\n> ");
    let callout = if passage.is_empty() {
        callout
    } else {
        format!("{callout}\n{passage}")
    };
    // An identifier on a line of its own names the block above it.
    let mut parts = vec![callout, format!("^{}", BlockId::of(annotation.id))];
    parts.extend(commentary(annotation));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// A name as a callout's metadata, which knows letters, digits and hyphens.
fn word(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect()
}
