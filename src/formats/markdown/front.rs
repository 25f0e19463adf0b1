//! Front matter: what stands between two `---` lines at the head of a Markdown file.

use crate::document::Metadata;
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Front {
    title: Option<String>,
    author: Option<Names>,
    authors: Option<Names>,
    date: Option<String>,
    language: Option<String>,
    lang: Option<String>,
    description: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Many(Vec<String>),
}

/// Parts the front matter from the text. Where it cannot be read as such, all is text.
pub(super) fn split(text: &str) -> (Metadata, &str) {
    parse(text).unwrap_or((Metadata::default(), text))
}

fn parse(text: &str) -> Option<(Metadata, &str)> {
    let rest = text.strip_prefix("---")?;
    let rest = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let mut at = 0;
    let (yaml, body) = rest.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        matches!(line.trim_end(), "---" | "...").then(|| (&rest[..start], &rest[at..]))
    })?;
    if yaml.len() > 64 << 10 {
        return None;
    }
    let front: Front = serde_saphyr::from_str(yaml).ok()?;
    let authors = match front.author.or(front.authors) {
        Some(Names::One(name)) => vec![name],
        Some(Names::Many(names)) => names,
        None => Vec::new(),
    };
    let meta = Metadata {
        title: front.title.unwrap_or_default().trim().to_owned(),
        authors: authors
            .into_iter()
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect(),
        date: front.date,
        language: front.language.or(front.lang),
        description: front.description,
        ..Metadata::default()
    };
    Some((meta, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_may_be_one_or_many_and_dates_stay_as_written() {
        let (meta, body) = split(
            "---\ntitle: \"A: b\"\nauthor: One\ndate: 1940-08-21\nlang: en\nextra: [1, 2]\n---\nText",
        );
        assert_eq!(
            (meta.title.as_str(), meta.authors.len(), body),
            ("A: b", 1, "Text")
        );
        assert_eq!(
            (meta.date.as_deref(), meta.language.as_deref()),
            (Some("1940-08-21"), Some("en"))
        );
        let (meta, _) = split("---\nauthor:\n  - One\n  - Two\n---\n");
        assert_eq!(meta.authors, ["One", "Two"]);
        assert_eq!(split("---\nno front matter").1, "---\nno front matter");
    }
}
