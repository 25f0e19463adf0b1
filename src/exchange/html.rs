//! Notes as one web page that needs nothing else: no script, no picture, no font from elsewhere.

use super::selection::{Selection, notes, paragraphs};
use crate::annotation::{Annotation, Ink};
use crate::document::{Direction, Metadata};
use std::collections::BTreeSet;
use std::fmt::Write;
use uuid::Uuid;

/// By which a page is known to be an export.
const GENERATOR: &str = "<meta name=\"generator\" content=\"Manicule";

/// What stands before the identifier of each note.
const ARTICLE: &str = "<article id=\"";

const STYLE: &str = "\
    body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.05rem/1.55 Georgia, serif; color: #222; background: #fdfcf9 }\n\
    h1 { line-height: 1.2 } h2 { margin-top: 2.5rem; font-size: 1.15rem; color: #555 }\n\
    article { margin: 1.75rem 0 } blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--ink) }\n\
    .underline blockquote { text-decoration: underline var(--ink) 2px } .strikethrough blockquote { text-decoration: line-through }\n\
    .outline blockquote { border: 2px solid var(--ink); padding-block: .25rem }\n\
    .note { margin: .75rem 0 } .about { font-size: .85rem; color: #666 } .tag { margin-inline-end: .5rem }\n\
    @media (prefers-color-scheme: dark) { body { color: #ddd; background: #1c1b1a } h2, .about { color: #aaa } }\n\
    @media print { body { margin: 0; max-width: none } article { break-inside: avoid } }\n";

/// The colours of the inks, dark enough to be distinguished on paper and light enough for the dark.
fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Yellow => "#d9b012",
        Ink::Green => "#4d9a4a",
        Ink::Blue => "#3f83c9",
        Ink::Pink => "#d65c94",
        Ink::Orange => "#de7d22",
        Ink::Purple => "#8b62bd",
    }
}

pub(super) fn write(texts: &[Selection<'_>]) -> String {
    let mut page = match texts {
        [selection] => head(
            &selection.document.meta.title,
            Some(&selection.document.meta),
        ),
        _ => head("Notes", None),
    };
    texts
        .iter()
        .for_each(|selection| text(&mut page, selection, texts.len() > 1));
    page.push_str("</body>\n</html>\n");
    page
}

/// The notes that a page holds; none where it is no export.
pub(super) fn ids(page: &str) -> Option<BTreeSet<Uuid>> {
    let ids: BTreeSet<Uuid> = page
        .split(ARTICLE)
        .skip(1)
        .filter_map(|rest| Uuid::parse_str(rest.split('"').next()?).ok())
        .collect();
    (page.contains(GENERATOR) || !ids.is_empty()).then_some(ids)
}

fn head(title: &str, meta: Option<&Metadata>) -> String {
    let title = escape(title);
    let language = meta.and_then(|meta| meta.language.as_deref());
    let language = language
        .map(|language| format!(" lang=\"{}\"", escape(language)))
        .unwrap_or_default();
    let is_rtl = meta.is_some_and(|meta| meta.direction == Some(Direction::RightToLeft));
    let direction = if is_rtl { " dir=\"rtl\"" } else { "" };
    let inks: Vec<String> = Ink::ALL
        .iter()
        .map(|ink| format!(".{} {{ --ink: {} }}", ink.name(), color(*ink)))
        .collect();
    format!(
        "<!DOCTYPE html>\n<html{language}{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{GENERATOR} {}\">\n\
        <title>{title}</title>\n<style>\n{STYLE}    {}\n</style>\n</head>\n<body>\n",
        env!("CARGO_PKG_VERSION"),
        inks.join(" "),
    )
}

/// The notes on one text; where there are several, each says its own language and direction.
fn text(page: &mut String, selection: &Selection<'_>, is_one_of_several: bool) {
    let meta = &selection.document.meta;
    if is_one_of_several {
        let language = meta
            .language
            .as_deref()
            .map(|language| format!(" lang=\"{}\"", escape(language)))
            .unwrap_or_default();
        let direction = if meta.direction == Some(Direction::RightToLeft) {
            " dir=\"rtl\""
        } else {
            ""
        };
        let _ = writeln!(page, "<div{language}{direction}>");
    }
    let _ = writeln!(page, "<h1>{}</h1>", escape(&meta.title));
    if !meta.authors.is_empty() {
        let _ = writeln!(
            page,
            "<p class=\"about\">{}</p>",
            escape(&meta.authors.join(", "))
        );
    }
    for group in &selection.groups {
        page.push_str("<section>\n");
        if !group.headings.is_empty() {
            let _ = writeln!(page, "<h2>{}</h2>", escape(&group.headings.join(" › ")));
        }
        for annotation in &group.annotations {
            article(page, selection, annotation);
        }
        page.push_str("</section>\n");
    }
    if is_one_of_several {
        page.push_str("</div>\n");
    }
}

fn article(page: &mut String, selection: &Selection<'_>, annotation: &Annotation) {
    let (ink, style) = (annotation.ink.name(), annotation.style.name());
    let _ = writeln!(
        page,
        "{ARTICLE}{}\" class=\"{ink} {style}\">",
        annotation.id
    );
    let text = selection.quote(annotation);
    if !text.is_empty() {
        let _ = writeln!(page, "<blockquote>{}</blockquote>", prose(&text));
    }
    for note in notes(annotation).map(str::trim) {
        let _ = writeln!(page, "<div class=\"note\">{}</div>", prose(note));
    }
    let tags = annotation
        .tags
        .iter()
        .map(|tag| format!("<span class=\"tag\">#{}</span>", escape(tag)))
        .collect::<String>();
    if !tags.is_empty() {
        let _ = writeln!(page, "<p class=\"about\">{tags}</p>");
    }
    let about: Vec<String> = selection
        .particulars(annotation)
        .iter()
        .map(|part| escape(part))
        .collect();
    let link = escape(&selection.link(annotation));
    let _ = writeln!(
        page,
        "<p class=\"about\">{} · <a href=\"{link}\">Open in Manicule</a></p>\n</article>",
        about.join(" · ")
    );
}

/// Text as paragraphs whose lines end where they end.
fn prose(text: &str) -> String {
    let paragraph = |lines: Vec<&str>| {
        let lines: Vec<String> = lines.into_iter().map(escape).collect();
        format!("<p>{}</p>", lines.join("<br>"))
    };
    paragraphs(text).map(paragraph).collect()
}

/// Plain text, safe between tags and inside an attribute's quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() && !c.is_whitespace() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
