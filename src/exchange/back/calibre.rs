//! calibre's export of highlights, `calibre_highlights` version 1, as its viewer reads it.

use super::super::json::pretty;
use super::super::selection::timestamp;
use super::{Mark, Outgoing};
use crate::annotation::{Ink, Style};
use serde_json::{Value, json};

pub(super) fn write(text: &Outgoing<'_>) -> String {
    let entries: Vec<Value> = text.marks.iter().map(|mark| entry(text, mark)).collect();
    pretty(&json!({ "version": 1, "type": "calibre_highlights", "highlights": entries }))
}

fn entry(text: &Outgoing<'_>, mark: &Mark<'_>) -> Value {
    // A field of our own, which the program keeps as it is.
    let link = text.selection.link_with_kind(mark.note);
    let timestamp = timestamp(mark.note.created);
    // Its paths begin at the document, one step above the root element.
    let below = |path: &str| format!("/2{path}");
    if mark.is_bookmark() {
        let place = mark
            .steps
            .as_ref()
            .map(|steps| format!("epubcfi(/{}{})", (steps.spine + 1) * 2, below(&steps.cfi.0)));
        let title = if mark.comment.is_empty() {
            format!("Bookmark {}", mark.note.id)
        } else {
            mark.comment.clone()
        };
        return json!({
            "type": "bookmark", "timestamp": timestamp, "pos_type": "epubcfi", "pos": place.unwrap_or_default(), "title": title,
            "uuid": mark.note.id.simple().to_string(), "manicule": link,
        });
    }
    let mut entry = json!({
        "type": "highlight", "timestamp": timestamp, "uuid": mark.note.id.simple().to_string(),
        "highlighted_text": mark.quote, "notes": mark.comment, "style": style(mark), "toc_family_titles": mark.note.headings,
        "tags": mark.note.tags, "manicule": link,
    });
    if let Some(steps) = &mark.steps {
        entry["spine_index"] = json!(steps.spine);
        entry["spine_name"] = json!(steps.source);
        entry["start_cfi"] = json!(below(&steps.cfi.0));
        entry["end_cfi"] = json!(below(&steps.cfi.1));
    }
    entry
}

/// A colour that the program has, else one of one's own; lines are decorations there.
fn style(mark: &Mark<'_>) -> Value {
    let color = match mark.note.ink {
        Ink::Yellow => "yellow",
        Ink::Green => "green",
        Ink::Blue => "blue",
        Ink::Pink => "red",
        Ink::Purple => "purple",
        Ink::Orange => return own_color("orange", "#ffb340", "#8a5200"),
    };
    match mark.note.style {
        Style::Strikethrough => {
            json!({ "kind": "decoration", "type": "builtin", "which": "strikeout" })
        }
        Style::Underline => json!({ "kind": "decoration", "type": "builtin", "which": "wavy" }),
        Style::Solid | Style::Outline => {
            json!({ "kind": "color", "type": "builtin", "which": color })
        }
    }
}

fn own_color(name: &str, light: &str, dark: &str) -> Value {
    json!({ "kind": "color", "type": "custom", "which": name, "light": light, "dark": dark, "friendly_name": name })
}
