//! Notes as one web page that needs nothing else: no script, no picture, no font from elsewhere.

use super::selection::{Selection, notes, paragraphs, quote};
use crate::annotation::Annotation;
use crate::document::Direction;
use std::fmt::Write;

const STYLE: &str = "\
    body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.05rem/1.55 Georgia, serif; color: #222; background: #fdfcf9 }\n\
    h1 { line-height: 1.2 } h2 { margin-top: 2.5rem; font-size: 1.15rem; color: #555 }\n\
    article { margin: 1.75rem 0 } blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #c9b458 }\n\
    .note { margin: .75rem 0 } .about { font-size: .85rem; color: #666 } .tag { margin-inline-end: .5rem }\n\
    @media (prefers-color-scheme: dark) { body { color: #ddd; background: #1c1b1a } h2, .about { color: #aaa } }\n\
    @media print { body { margin: 0; max-width: none } article { break-inside: avoid } }\n";

pub(super) fn write(selection: &Selection<'_>) -> String {
    let meta = &selection.document.meta;
    let title = escape(&meta.title);
    let language = meta.language.as_deref().map(|language| format!(" lang=\"{}\"", escape(language))).unwrap_or_default();
    let direction = if meta.direction == Some(Direction::RightToLeft) { " dir=\"rtl\"" } else { "" };
    let mut page = format!(
        "<!DOCTYPE html>\n<html{language}{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    if !meta.authors.is_empty() {
        let _ = writeln!(page, "<p class=\"about\">{}</p>", escape(&meta.authors.join(", ")));
    }
    for group in &selection.groups {
        page.push_str("<section>\n");
        if !group.headings.is_empty() {
            let _ = writeln!(page, "<h2>{}</h2>", escape(&group.headings.join(" › ")));
        }
        for annotation in &group.annotations {
            article(&mut page, selection, annotation);
        }
        page.push_str("</section>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn article(page: &mut String, selection: &Selection<'_>, annotation: &Annotation) {
    let _ = writeln!(page, "<article id=\"{}\">", annotation.id);
    let words = quote(annotation);
    if !words.is_empty() {
        let _ = writeln!(page, "<blockquote>{}</blockquote>", prose(&words));
    }
    for note in notes(annotation) {
        let _ = writeln!(page, "<div class=\"note\">{}</div>", prose(note));
    }
    let tags = annotation.tags.iter().map(|tag| format!("<span class=\"tag\">#{}</span>", escape(tag))).collect::<String>();
    if !tags.is_empty() {
        let _ = writeln!(page, "<p class=\"about\">{tags}</p>");
    }
    let about: Vec<String> = selection.particulars(annotation).iter().map(|part| escape(part)).collect();
    let link = escape(&selection.link(annotation));
    let _ = writeln!(page, "<p class=\"about\">{} · <a href=\"{link}\">Open in Manicule</a></p>\n</article>", about.join(" · "));
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
