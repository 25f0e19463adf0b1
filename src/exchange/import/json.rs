//! Reading JSON leniently: what is missing or of another kind is empty.

mod mending;

use serde_json::Value;

/// Reads a file of JSON. A string or value of it that is broken costs no other; [`broken`] lists them.
///
/// # Errors
/// Says what is wrong with it and where.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    let text = text.trim_start_matches('\u{FEFF}');
    let read = serde_json::from_str(text).or_else(|error| match mending::mended(text) {
        Some(mended) => serde_json::from_str(&mended.text),
        None => Err(error),
    });
    read.map_err(|error| format!("no readable JSON ({error})"))
}

/// The strings and values of JSON that could not be read as they stand there.
pub(super) fn broken(text: &str) -> Vec<String> {
    mending::mended(text.trim_start_matches('\u{FEFF}'))
        .map(|mended| mended.broken)
        .unwrap_or_default()
}

/// Text, or a number as text; empty for anything else.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Text of a value that may be a localised object, or a list of which the first counts.
pub(super) fn localised(value: &Value) -> String {
    match value {
        Value::Array(all) => all.first().map(localised).unwrap_or_default(),
        Value::Object(object) => {
            let named = ["text", "stringValue", "value", "@value", "name"];
            let named_value = named
                .iter()
                .filter_map(|key| object.get(*key))
                .map(localised)
                .find(|string| !string.is_empty());
            // A map of languages: `{"en": "…"}`.
            named_value
                .or_else(|| object.values().find_map(Value::as_str).map(str::to_owned))
                .unwrap_or_default()
        }
        other => text(other),
    }
}

/// A value as a list: itself, if it is none; nothing, if it is null.
pub(super) fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.iter().collect(),
        other => vec![other],
    }
}

/// Words of a list, or of one value parted by commas.
pub(super) fn tags(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => text.split(',').map(|tag| tag.trim().to_owned()).collect(),
        other => list(other)
            .into_iter()
            .map(|tag| {
                if tag.is_object() {
                    text(
                        tag.get("name")
                            .or_else(|| tag.get("tag"))
                            .unwrap_or(&Value::Null),
                    )
                } else {
                    text(tag)
                }
            })
            .collect(),
    }
}
