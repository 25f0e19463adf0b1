//! Exports held against their specifications. The schemas are written down here from the tables of the W3C's EPUB Annotations (draft
//! of September 2026) and of Readium's annotations (version 1, with what Thorium checks when it imports); neither has a schema that
//! may be taken over. What a table does not name is allowed, as both say.

use super::tests::{book, document, notebook};
use super::*;
use crate::exchange::{Preset, export};
use serde_json::{Value, json};

/// Where a value is not as a schema has it, in sentences. Of JSON Schema it knows what is used below.
fn faults(schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_of = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        _ => value.is_number(),
    };
    if let Some(name) = schema["type"].as_str().filter(|name| !is_of(name)) {
        found.push(format!("{at} is no {name}: {value}"));
    }
    if schema.get("const").is_some_and(|wanted| wanted != value) {
        found.push(format!("{at} is not {}: {value}", schema["const"]));
    }
    let choices = schema["enum"].as_array();
    if choices.is_some_and(|choices| !choices.contains(value)) {
        found.push(format!("{at} is none of {}: {value}", schema["enum"]));
    }
    let text = value.as_str().unwrap_or_default();
    let is_right = match schema["format"].as_str() {
        Some("uri") => text.split_once(':').is_some_and(|(scheme, rest)| {
            !rest.is_empty()
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        }),
        // A path within the publication is a URL that is relative.
        Some("url") => !text.is_empty() && !text.contains(char::is_whitespace),
        Some("date-time") => text.parse::<jiff::Timestamp>().is_ok(),
        _ => true,
    };
    if !is_right {
        found.push(format!("{at} is no {}: {value}", schema["format"]));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        if value.get(name).is_none() {
            found.push(format!("{at} lacks {name}"));
        }
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(value) = value.get(name) {
            found.extend(faults(inner, value, &format!("{at}.{name}")));
        }
    }
    let items = value.as_array().filter(|_| schema["items"].is_object());
    for (index, item) in items.into_iter().flatten().enumerate() {
        found.extend(faults(&schema["items"], item, &format!("{at}[{index}]")));
    }
    let kinds = schema["oneOfTypes"].as_object();
    if let Some(inner) = kinds.map(|kinds| kinds.get(value["type"].as_str().unwrap_or_default())) {
        match inner {
            Some(inner) => found.extend(faults(inner, value, at)),
            None => found.push(format!("{at} is of no known type: {value}")),
        }
    }
    found
}

fn constant(value: &str) -> Value {
    json!({ "const": value })
}

fn texts() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}

/// Sections “Generator” and “About”.
fn generator() -> Value {
    json!({
        "type": "object", "required": ["id", "type", "name"],
        "properties": { "id": { "format": "uri" }, "type": constant("Software"), "name": { "type": "string" } },
    })
}

fn about() -> Value {
    json!({ "type": "object", "properties": {
        "dc:identifier": texts(), "dc:title": { "type": "string" }, "dc:format": { "type": "string" }, "dc:creator": texts(),
    } })
}

fn quotation() -> Value {
    json!({ "required": ["exact"], "properties": {
        "exact": { "type": "string" }, "prefix": { "type": "string" }, "suffix": { "type": "string" },
    } })
}

fn body(tags: &[&str]) -> Value {
    let mut body = json!({
        "type": "object", "required": ["type", "value"],
        "properties": {
            "type": constant("TextualBody"), "value": { "type": "string" }, "format": constant("text/plain"),
            "color": { "enum": ["pink", "orange", "yellow", "green", "blue", "purple"] },
            "highlight": { "enum": ["solid", "underline", "strikethrough", "outline"] },
            "tags": texts(),
        },
    });
    for tag in tags {
        body["properties"][*tag] = json!({ "type": "string" });
    }
    body
}

/// EPUB Annotations: “Annotation object”, “Target”, “Selector” (with the text quotation of the Web Annotation Data Model), “Body”,
/// “Annotation Set”, “Serialization”.
fn of_w3c() -> Value {
    let fragment = json!({ "required": ["value"], "properties": {
        "value": { "type": "string" },
        "conformsTo": { "enum": ["http://tools.ietf.org/rfc/rfc3236", "http://www.w3.org/TR/media-frags/", "http://www.w3.org/TR/SVG/",
            "https://wicg.github.io/scroll-to-text-fragment/"] },
    } });
    let position = json!({ "required": ["start", "end"], "properties": { "start": { "type": "integer" }, "end": { "type": "integer" } } });
    let target = json!({
        "type": "object", "required": ["source"],
        "properties": {
            "source": { "format": "url" },
            "selector": { "type": "array", "items": { "type": "object", "required": ["type"], "oneOfTypes": {
                "TextQuoteSelector": quotation(), "TextPositionSelector": position, "FragmentSelector": fragment,
            } } },
            "meta": { "type": "object" },
        },
    });
    let annotation = json!({
        "type": "object", "required": ["id", "type", "created", "target"],
        "properties": {
            "id": { "format": "uri" }, "type": constant("Annotation"), "created": { "format": "date-time" },
            "modified": { "format": "date-time" }, "motivation": { "enum": ["bookmarking", "commenting", "highlighting"] },
            "target": target, "body": body(&[]),
        },
    });
    json!({
        "type": "object", "required": ["@context", "id", "type", "about", "items"],
        "properties": {
            "@context": constant("https://www.w3.org/ns/epub-anno.jsonld"), "id": { "format": "uri" }, "type": constant("AnnotationSet"),
            "generator": generator(), "generated": { "format": "date-time" }, "about": about(),
            "items": { "type": "array", "items": annotation },
        },
    })
}

/// Readium's annotations: sections 1 and 2 of the document, and the selectors that Thorium writes.
fn of_readium() -> Value {
    let headings = json!({ "type": "array", "items": {
        "type": "object", "required": ["level", "txt"], "properties": { "level": { "type": "number" }, "txt": { "type": "string" } },
    } });
    let value =
        |kind: &str| json!({ "required": ["value"], "properties": { "value": { "type": kind } } });
    let target = json!({
        "type": "object", "required": ["source", "selector"],
        "properties": {
            "source": { "format": "url" },
            "selector": { "type": "array", "items": { "type": "object", "required": ["type"], "oneOfTypes": {
                "TextQuoteSelector": quotation(), "EPUBCFISelector": value("string"), "ProgressionSelector": value("number"),
            } } },
            "meta": { "type": "object", "properties": { "headings": headings, "page": { "type": "string" } } },
        },
    });
    let context = constant("http://www.w3.org/ns/anno.jsonld");
    let annotation = json!({
        "type": "object", "required": ["@context", "id", "type", "created", "target"],
        "properties": {
            "@context": context, "id": { "format": "uri" }, "type": constant("Annotation"), "created": { "format": "date-time" },
            "modified": { "format": "date-time" }, "motivation": constant("bookmarking"), "target": target, "body": body(&["tag"]),
        },
    });
    json!({
        "type": "object", "required": ["@context", "id", "type", "about", "items"],
        "properties": {
            "@context": context, "id": { "format": "uri" }, "type": constant("AnnotationSet"), "generator": generator(),
            "generated": { "format": "date-time" }, "title": { "type": "string" }, "about": about(),
            "items": { "type": "array", "items": annotation },
        },
    })
}

fn hold(schema: &Value, file: &[u8]) {
    let value: Value = serde_json::from_slice(file).expect("json");
    assert!(
        value["items"]
            .as_array()
            .is_some_and(|items| items.len() > 5)
    );
    let found = faults(schema, &value, "set");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn web_annotations_are_as_the_specification_has_them() {
    let (document, book) = (document(), book());
    let notebook = notebook(&document);
    let text = TextNotes {
        document: &document,
        notebook: &notebook,
    };
    assert_eq!(
        super::w3c::href("OEBPS/part one.xhtml"),
        "OEBPS/part%20one.xhtml"
    );
    hold(&of_w3c(), export(Preset::W3c, &[text]).as_bytes());
    hold(
        &of_readium(),
        &write(BackTo::Readium, &[(text, Some(&book))]).expect("written"),
    );
    hold(
        &of_readium(),
        &write(BackTo::Readium, &[(text, None)]).expect("written"),
    );
}

#[test]
fn what_breaks_the_specification_is_found() {
    let right = json!({
        "@context": "https://www.w3.org/ns/epub-anno.jsonld", "id": "urn:uuid:1", "type": "AnnotationSet", "about": {},
        "items": [{ "id": "urn:uuid:2", "type": "Annotation", "created": "2026-01-01T00:00:00Z", "target": { "source": "a.xhtml" } }],
    });
    assert_eq!(faults(&of_w3c(), &right, "set"), [""; 0]);
    let wrong: [(&str, Value); 5] = [
        (
            "/@context",
            json!(["https://www.w3.org/ns/epub-anno.jsonld"]),
        ),
        ("/items/0/created", json!("yesterday")),
        ("/items/0/target", json!({})),
        ("/items/0/target/source", json!("two words")),
        ("/about", json!("a title")),
    ];
    for (at, value) in wrong {
        let mut broken = right.clone();
        *broken.pointer_mut(at).expect("there") = value;
        assert_eq!(faults(&of_w3c(), &broken, "set").len(), 1, "{at}");
    }
}
