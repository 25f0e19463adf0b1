//! Zotero: annotations as its API returns them, as its reader keeps them, or inside of items.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, markup};
use crate::annotation::Style;
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&file.text())?;
    let mut import = Import::new(Program::Zotero);
    let mut found = Found::default();
    found.walk(&value, 0);
    let mut books: BTreeMap<String, ImportedBook> = BTreeMap::new();
    for (entry, around) in found.annotations {
        let parent = json::text(&entry["parentItem"]);
        let titled = around.or_else(|| found.items.get(&parent).copied());
        let book = books.entry(parent).or_insert_with(|| {
            titled
                .map(|item| book_of(item, &found.items))
                .unwrap_or_default()
        });
        match annotation(entry) {
            Some(mark) => book.annotations.push(mark),
            None => import.skip("a region or a drawing without words", entry.to_string()),
        }
    }
    import.books.extend(books.into_values());
    Ok(import)
}

/// What was met in a file, whatever its envelope.
#[derive(Default)]
struct Found<'a> {
    annotations: Vec<(&'a Value, Option<&'a Value>)>,
    /// Items by their key, for titles.
    items: BTreeMap<String, &'a Value>,
}

impl<'a> Found<'a> {
    fn walk(&mut self, value: &'a Value, depth: usize) {
        self.visit(value, None, depth);
    }

    fn visit(&mut self, value: &'a Value, around: Option<&'a Value>, depth: usize) {
        if depth > 12 {
            return;
        }
        match value {
            Value::Array(all) => all
                .iter()
                .for_each(|one| self.visit(one, around, depth + 1)),
            Value::Object(fields) => {
                if is_annotation(value) {
                    self.annotations.push((value, around));
                    return;
                }
                if let Some(data) = fields.get("data").filter(|data| data.is_object()) {
                    return self.visit(data, around, depth + 1);
                }
                let mut around = around;
                if fields
                    .get("title")
                    .is_some_and(|title| !json::localised(title).is_empty())
                    && around.is_none()
                {
                    around = Some(value);
                }
                for name in ["key", "itemKey"] {
                    if let Some(key) = fields.get(name).and_then(Value::as_str) {
                        self.items.insert(key.to_owned(), value);
                    }
                }
                let inside = ["annotations", "items", "attachments", "children", "results"];
                inside
                    .iter()
                    .filter_map(|name| fields.get(*name))
                    .for_each(|inner| self.visit(inner, around, depth + 1));
            }
            _ => {}
        }
    }
}

fn is_annotation(value: &Value) -> bool {
    let position = value
        .get("annotationPosition")
        .or_else(|| value.get("position"));
    let kind = value.get("annotationType").or_else(|| value.get("type"));
    value["itemType"] == "annotation"
        || (position.is_some()
            && kind
                .and_then(Value::as_str)
                .is_some_and(|kind| KINDS.contains(&kind)))
}

const KINDS: &[&str] = &["highlight", "underline", "note", "image", "ink", "text"];

fn book_of(item: &Value, items: &BTreeMap<String, &Value>) -> ImportedBook {
    // An attachment is called after its file; the work it belongs to has the title.
    let parent = items
        .get(&json::text(&item["parentItem"]))
        .copied()
        .unwrap_or(item);
    let creators = json::list(&parent["creators"]).into_iter().map(|creator| {
        let name = json::text(&creator["name"]);
        if name.is_empty() {
            format!(
                "{} {}",
                json::text(&creator["firstName"]),
                json::text(&creator["lastName"])
            )
        } else {
            name
        }
    });
    let identifiers = ["ISBN", "DOI", "url"]
        .iter()
        .map(|name| json::text(&parent[*name]))
        .filter(|id| !id.is_empty());
    ImportedBook {
        title: json::localised(&parent["title"]),
        authors: creators.collect(),
        identifiers: identifiers.collect(),
        file_name: json::text(&item["filename"]),
        ..ImportedBook::default()
    }
}

fn annotation(entry: &Value) -> Option<ImportedAnnotation> {
    // The API calls the fields `annotationText`, the program's own files `text`.
    let field = |name: &str| {
        let mut chars = name.chars();
        let first = chars
            .next()
            .map(|c| c.to_ascii_uppercase())
            .unwrap_or_default();
        entry
            .get(format!("annotation{first}{}", chars.as_str()))
            .or_else(|| entry.get(name))
            .unwrap_or(&Value::Null)
    };
    let kind = json::text(field("type"));
    let (text, comment) = (
        markup::plain(&json::text(field("text"))),
        json::text(field("comment")),
    );
    let is_note =
        text.trim().is_empty() || matches!(kind.as_str(), "note" | "text" | "image" | "ink");
    if is_note && comment.trim().is_empty() {
        return None;
    }
    let position = field("position");
    let parsed = position.as_str().and_then(|text| json::parse(text).ok());
    let position = parsed.as_ref().unwrap_or(position);
    let cfi = json::text(&position["value"]);
    let date = |name: &str| Moment::from_iso(&json::text(&entry[name]));
    Some(ImportedAnnotation {
        kind: if is_note {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote: if is_note { String::new() } else { text },
        note: comment,
        ink: colour::ink(&json::text(field("color"))),
        style: Some(if kind == "underline" {
            Style::Underline
        } else {
            Style::Solid
        }),
        tags: json::tags(&entry["tags"]),
        created: date("dateAdded")
            .or_else(|| date("dateCreated"))
            .or_else(|| date("dateModified")),
        modified: date("dateModified"),
        page: json::text(field("pageLabel")),
        pointer: cfi.starts_with("epubcfi(").then_some(Pointer::Cfi(cfi)),
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    })
}
