//! Front matter, as far as plain values, lists and one level of nesting go.

/// Keys with their values, in order.
#[derive(Default)]
pub(super) struct Front(Vec<(String, Vec<String>)>);

impl Front {
    pub(super) fn all(&self, keys: &[&str]) -> Vec<String> {
        let found = keys.iter().find_map(|key| {
            self.0
                .iter()
                .find(|(name, values)| name.eq_ignore_ascii_case(key) && !values.is_empty())
        });
        found.map(|(_, values)| values.clone()).unwrap_or_default()
    }

    pub(super) fn first(&self, keys: &[&str]) -> String {
        self.all(keys).into_iter().next().unwrap_or_default()
    }
}

/// The front matter of a file, and what follows it.
pub(super) fn parted(text: &str) -> (Front, &str) {
    let Some(inner) = text.strip_prefix("---\n") else {
        return (Front::default(), text);
    };
    let Some((head, body)) = inner
        .split_once("\n---\n")
        .or_else(|| inner.strip_suffix("\n---").map(|head| (head, "")))
    else {
        return (Front::default(), text);
    };
    let mut front = Front::default();
    for line in head.lines() {
        let trimmed = line.trim();
        if let Some(item) = trimmed.strip_prefix("- ") {
            if let Some((_, values)) = front.0.last_mut() {
                values.push(value(item));
            }
        } else if let Some((key, rest)) = trimmed.split_once(':') {
            front.0.push((key.trim().to_owned(), values(rest.trim())));
        }
    }
    (front, body)
}

fn values(field: &str) -> Vec<String> {
    match field
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .filter(|inner| !inner.starts_with('['))
    {
        Some(list) => parts(list).iter().map(|item| value(item)).collect(),
        None if field.is_empty() => Vec::new(),
        None => vec![value(field)],
    }
}

/// The items of a list in one line; commas within quotes part nothing.
fn parts(list: &str) -> Vec<String> {
    let (mut parts, mut part, mut quoted, mut escaped) = (Vec::new(), String::new(), false, false);
    for c in list.chars() {
        if c == ',' && !quoted {
            parts.push(std::mem::take(&mut part));
            continue;
        }
        quoted ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        part.push(c);
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// A value without its quotes.
fn value(field: &str) -> String {
    let field = field.trim();
    if field.starts_with('"') {
        return serde_json::from_str(field).unwrap_or_else(|_| field.trim_matches('"').to_owned());
    }
    field
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
        .map_or_else(|| field.to_owned(), |inner| inner.replace("''", "'"))
}
