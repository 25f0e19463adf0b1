//! Reading JSON leniently: what is missing or of another kind is empty.

use serde_json::Value;

/// Reads a file of JSON.
///
/// # Errors
/// Says what is wrong with it and where.
pub(super) fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text.trim_start_matches('\u{FEFF}'))
        .map_err(|error| format!("no readable JSON ({error})"))
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
