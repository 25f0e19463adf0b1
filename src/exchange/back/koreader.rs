//! KOReader's `metadata.*.lua` as it has been since 2024: a table of annotations with the paths of CREngine.

use super::{Mark, Outgoing};
use crate::annotation::{Ink, Kind, Style};
use jiff::tz::TimeZone;
use std::fmt::Write;

pub(super) fn write(text: &Outgoing<'_>) -> String {
    let meta = &text.selection.document.meta;
    let mut lua = String::from("-- written by Manicule\nreturn {\n    [\"annotations\"] = {\n");
    for (number, mark) in (1..).zip(&text.marks) {
        let fields = entry(text, mark);
        let _ = writeln!(lua, "        [{number}] = {{");
        for (name, value) in fields {
            let _ = writeln!(lua, "            [\"{name}\"] = {},", quoted(&value));
        }
        lua.push_str("        },\n");
    }
    lua.push_str("    },\n    [\"doc_props\"] = {\n");
    let about = [
        ("authors", meta.authors.join("\n")),
        ("identifiers", meta.identifiers.join("\n")),
        ("title", meta.title.clone()),
    ];
    for (name, value) in about.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(lua, "        [\"{name}\"] = {},", quoted(value));
    }
    lua.push_str("    },\n");
    let md5 = text
        .selection
        .notebook
        .and_then(|notebook| notebook.replica().about().koreader_md5s.pop());
    if let Some(md5) = md5 {
        let _ = writeln!(lua, "    [\"partial_md5_checksum\"] = {},", quoted(&md5));
    }
    lua.push_str("}\n");
    lua
}

fn entry(text: &Outgoing<'_>, mark: &Mark<'_>) -> Vec<(&'static str, String)> {
    // A field of our own, which the program keeps as it is.
    let mut fields = vec![("manicule", text.selection.link_with_kind(mark.note))];
    if let Some(chapter) = mark.note.headings.last() {
        fields.push(("chapter", chapter.clone()));
    }
    fields.push(("datetime", local(mark.note.created)));
    if mark.note.modified > mark.note.created {
        fields.push(("datetime_updated", local(mark.note.modified)));
    }
    if !mark.comment.is_empty() {
        fields.push(("note", mark.comment.clone()));
    }
    if mark.note.kind == Kind::Highlight {
        fields.push(("color", color(mark.note.ink).to_owned()));
        fields.push(("drawer", drawer(mark.note.style).to_owned()));
        fields.push(("text", mark.quote.clone()));
    }
    if let Some(steps) = &mark.steps {
        fields.push(("page", steps.paths.0.clone()));
        if mark.note.kind == Kind::Highlight {
            fields.push(("pos0", steps.paths.0.clone()));
            fields.push(("pos1", steps.paths.1.clone()));
        }
    }
    fields.sort();
    fields
}

/// A moment as the program writes it: of this machine, to the second.
fn local(milliseconds: u64) -> String {
    let time = i64::try_from(milliseconds)
        .ok()
        .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
    time.map(|time| {
        time.to_zoned_datetime(TimeZone::system())
            .strftime("%Y-%m-%d %H:%M:%S")
            .to_string()
    })
    .unwrap_or_default()
}

fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Pink => "red",
        other => other.name(),
    }
}

fn drawer(style: Style) -> &'static str {
    match style {
        Style::Solid | Style::Outline => "lighten",
        Style::Underline => "underscore",
        Style::Strikethrough => "strikeout",
    }
}

/// Words as a string of Lua.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            '\n' => quoted.push_str("\\\n"),
            '\r' => quoted.push_str("\\r"),
            '\0' => quoted.push_str("\\0"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
