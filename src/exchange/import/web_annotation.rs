//! The W3C family: EPUB annotations as ZIP, embedded or bare, Readium's and Thorium's dialect, and plain web annotations.

use super::model::{
    Import, ImportedAnnotation, ImportedBook, ImportedKind, Own, Pointer, SourceFile,
};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, tidy, zipped};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Selectors within selectors that are looked at.
const DEEPEST: usize = 12;

pub(super) fn read(file: &SourceFile<'_>, program: Program) -> Result<Import, String> {
    let value = json::parse(&source_text(file)?)?;
    let mut import = Import::new(program);
    match &value {
        // The sets on several texts, as this program writes them.
        Value::Array(sets) if sets.iter().all(|set| set["about"].is_object()) => {
            sets.iter().for_each(|set| take_set(set, &mut import));
        }
        set => take_set(set, &mut import),
    }
    Ok(import)
}

/// Takes in a set of annotations on one text, or what stands without saying on which text it is.
fn take_set(value: &Value, import: &mut Import) {
    let mut books: Vec<ImportedBook> = Vec::new();
    let mut pages: BTreeMap<String, usize> = BTreeMap::new();
    let about = value.get("about").filter(|about| about.is_object());
    if let Some(about) = about {
        books.push(book_of(about, value));
    }
    let is_ours = json::text(&value["generator"]["name"]).starts_with("Manicule");
    let mut items = Vec::new();
    collect(value, &mut items, 0);
    for item in items {
        let target = json::list(&item["target"])
            .into_iter()
            .next()
            .unwrap_or(&Value::Null);
        let at = match about {
            Some(_) => 0,
            None => {
                let source = source_of(target);
                *pages.entry(source.clone()).or_insert_with(|| {
                    books.push(ImportedBook {
                        title: source.clone(),
                        identifiers: vec![source],
                        ..ImportedBook::default()
                    });
                    books.len() - 1
                })
            }
        };
        match annotation(item, target, is_ours) {
            Some(mark) => books[at].annotations.push(mark),
            None => import.skip("neither words nor a note", item.to_string()),
        }
    }
    import.books.extend(books);
}

/// Which note of ours an annotation of a set of ours is.
fn own_of(item: &Value, kind: ImportedKind) -> Option<Own> {
    let id = json::text(&item["id"]);
    let id = Uuid::parse_str(id.strip_prefix("urn:uuid:")?).ok()?;
    Some(Own::new(id, kind.of_own()))
}

/// The JSON of a file that may be an archive: `annotations.json` at its root, or within the book that it is about.
pub(super) fn source_text(file: &SourceFile<'_>) -> Result<String, String> {
    if !zipped::is_archive(file.bytes) {
        return Ok(file.text());
    }
    let wanted = ["annotations.json", "META-INF/annotations.json"];
    let found = wanted
        .iter()
        .find_map(|wanted| zipped::entry(file.bytes, |name| name == *wanted));
    let found = found.or_else(|| zipped::entry(file.bytes, |name| name.ends_with(".annotation")));
    found
        .map(|bytes| tidy::decode(&bytes))
        .ok_or_else(|| "an archive without annotations.json".to_owned())
}

/// Annotations of a set, a collection, a page, a list, or one alone.
fn collect<'a>(value: &'a Value, found: &mut Vec<&'a Value>, depth: usize) {
    if depth > 6 {
        return;
    }
    match value {
        Value::Array(all) => all.iter().for_each(|one| collect(one, found, depth + 1)),
        Value::Object(fields) => {
            let is_annotation = json::list(&value["type"])
                .iter()
                .any(|kind| *kind == "Annotation")
                || value.get("target").is_some();
            if is_annotation {
                found.push(value);
                return;
            }
            let inside = ["items", "first", "annotations", "rows"];
            inside
                .iter()
                .filter_map(|name| fields.get(*name))
                .for_each(|inner| collect(inner, found, depth + 1));
        }
        _ => {}
    }
}

fn book_of(about: &Value, set: &Value) -> ImportedBook {
    let field = |name: &str| {
        about
            .get(format!("dc:{name}"))
            .or_else(|| about.get(name))
            .unwrap_or(&Value::Null)
    };
    let title = json::localised(field("title"));
    let key = json::text(&set["id"]);
    ImportedBook {
        own_key: key.strip_prefix("manicule:").unwrap_or_default().to_owned(),
        title: if title.is_empty() {
            json::localised(&set["title"])
        } else {
            title
        },
        authors: json::list(field("creator"))
            .into_iter()
            .map(json::localised)
            .collect(),
        identifiers: json::list(field("identifier"))
            .into_iter()
            .map(json::localised)
            .collect(),
        ..ImportedBook::default()
    }
}

fn source_of(target: &Value) -> String {
    match target {
        Value::String(address) => address.clone(),
        other => match &other["source"] {
            Value::Object(inner) => inner.get("id").map(json::text).unwrap_or_default(),
            source => {
                let named = json::text(source);
                if named.is_empty() {
                    json::text(&other["id"])
                } else {
                    named
                }
            }
        },
    }
}

/// Everything that the selectors of a target say, however they are chained.
#[derive(Default)]
struct Selected {
    quote: String,
    prefix: String,
    suffix: String,
    cfi: Option<String>,
    position: Option<(u32, u32)>,
    progression: Option<f64>,
}

impl Selected {
    fn take(&mut self, selector: &Value, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        if let Value::Array(all) = selector {
            return all.iter().for_each(|one| self.take(one, depth + 1));
        }
        let value = json::text(&selector["value"]);
        match selector["type"].as_str().unwrap_or_default() {
            "TextQuoteSelector" if self.quote.is_empty() => {
                // Line ends and indents are those of the file's mark-up.
                self.quote = tidy::collapsed(&json::text(&selector["exact"]));
                self.prefix = json::text(&selector["prefix"]);
                self.suffix = json::text(&selector["suffix"]);
            }
            "FragmentSelector" | "EPUBCFISelector" | "CfiSelector" => self.fragment(&value),
            "ProgressionSelector" => self.progression = selector["value"].as_f64(),
            "TextPositionSelector" if depth == 1 => {
                let number = |name: &str| {
                    selector[name]
                        .as_u64()
                        .and_then(|number| u32::try_from(number).ok())
                };
                self.position = number("start").zip(number("end"));
            }
            "RangeSelector" => {
                self.take(&selector["startSelector"], depth + 1);
                self.take(&selector["endSelector"], depth + 1);
            }
            _ => {}
        }
        if selector["refinedBy"].is_object() || selector["refinedBy"].is_array() {
            self.take(&selector["refinedBy"], depth + 2);
        }
    }

    fn fragment(&mut self, value: &str) {
        if let Some(directive) = value
            .split_once(":~:text=")
            .map(|(_, rest)| rest)
            .or_else(|| value.strip_prefix("text="))
        {
            self.directive(directive);
        } else if value.starts_with("epubcfi(") {
            self.cfi = Some(value.to_owned());
        } else if value.starts_with('/') {
            self.cfi = Some(format!("epubcfi({value})"));
        }
    }

    /// `prefix-,start,end,-suffix` of a text fragment. Only where the end is left out does it hold all the words.
    fn directive(&mut self, directive: &str) {
        if !self.quote.is_empty() {
            // The words are known, with more around them than a fragment has.
            return;
        }
        let mut parts: Vec<&str> = directive
            .split('&')
            .next()
            .unwrap_or_default()
            .split(',')
            .collect();
        if parts.first().is_some_and(|part| part.ends_with('-')) {
            self.prefix = tidy::percent_decoded(parts.remove(0).trim_end_matches('-'));
        }
        if parts.last().is_some_and(|part| part.starts_with('-')) {
            self.suffix =
                tidy::percent_decoded(parts.pop().unwrap_or_default().trim_start_matches('-'));
        }
        if let [all] = parts.as_slice()
            && self.quote.is_empty()
        {
            self.quote = tidy::percent_decoded(all);
        }
    }
}

/// What was written about a passage.
struct Bodies<'a> {
    item: &'a Value,
    list: Vec<&'a Value>,
}

impl<'a> Bodies<'a> {
    fn of(item: &'a Value) -> Self {
        Self {
            item,
            list: json::list(&item["body"]),
        }
    }

    /// The first that any of them says under a name.
    fn first(&self, name: &str) -> &'a Value {
        let mut named = self.list.iter().map(|body| &body[name]);
        named.find(|value| !value.is_null()).unwrap_or(&Value::Null)
    }

    fn notes(&self) -> Vec<String> {
        let bodies = self.list.iter().filter(|body| !is_tag(body));
        let mut notes: Vec<String> = bodies.map(|body| note_of(body)).collect();
        notes.push(json::text(&self.item["bodyValue"]));
        notes.retain(|note| !note.trim().is_empty());
        notes
    }

    fn tags(&self) -> Vec<String> {
        let listed = self.list.iter().flat_map(|body| {
            json::list(&body["tag"])
                .into_iter()
                .chain(json::list(&body["tags"]))
        });
        let tagging = self.list.iter().filter(|body| is_tag(body));
        listed
            .map(json::localised)
            .chain(tagging.map(|body| note_of(body)))
            .collect()
    }
}

fn is_tag(body: &Value) -> bool {
    let purposes = json::list(&body["purpose"]);
    purposes.iter().any(|purpose| *purpose == "tagging")
}

fn note_of(body: &Value) -> String {
    match body {
        // A bare string is an address (section 3.2.2 of the model) in the standard, and the note itself in what some programs write.
        Value::String(text) if !text.contains("://") => text.clone(),
        Value::Object(_) => json::localised(if body["value"].is_null() {
            &body["chars"]
        } else {
            &body["value"]
        }),
        _ => String::new(),
    }
}

fn annotation(item: &Value, target: &Value, is_ours: bool) -> Option<ImportedAnnotation> {
    let mut selected = Selected::default();
    selected.take(&target["selector"], 0);
    let bodies = Bodies::of(item);
    let look = json::text(bodies.first("highlight"));
    let motivation = json::list(&item["motivation"]);
    let is_bookmark = look == "bookmark"
        || motivation
            .iter()
            .any(|motivation| *motivation == "bookmarking");
    let notes = bodies.notes();
    let kind = match () {
        () if is_bookmark => ImportedKind::Bookmark,
        () if !selected.quote.is_empty() => ImportedKind::Highlight,
        () if !notes.is_empty() => ImportedKind::Note,
        // Words are left out of protected books: their place is all that is given.
        () if selected.cfi.is_some() => ImportedKind::Highlight,
        () if is_ours => ImportedKind::Highlight,
        () => return None,
    };
    let source = Some(source_of(target)).filter(|source| !source.contains("://"));
    let source = source.map(|source| tidy::percent_decoded(&source));
    let meta = &target["meta"];
    let headings = json::list(&meta["headings"])
        .into_iter()
        .map(|heading| json::localised(heading.get("txt").unwrap_or(heading)));
    let offsets = selected.position;
    let offsets = offsets.map(|(start, end)| Pointer::Offsets(start, end));
    Some(ImportedAnnotation {
        own: is_ours.then(|| own_of(item, kind)).flatten(),
        kind,
        quote: if is_bookmark {
            String::new()
        } else {
            selected.quote.clone()
        },
        note: notes.join("\n\n"),
        ink: colour::ink(&json::text(bodies.first("color"))),
        style: colour::style(&look),
        tags: bodies.tags(),
        created: Moment::from_iso(&json::text(&item["created"])),
        modified: Moment::from_iso(&json::text(&item["modified"])),
        page: json::text(&meta["page"]),
        chapter: headings.collect(),
        prefix: selected.prefix,
        // The words of a bookmark are those that stand at its place.
        suffix: if is_bookmark && !selected.quote.is_empty() {
            selected.quote.clone()
        } else {
            selected.suffix
        },
        source: source.unwrap_or_default(),
        pointer: selected.cfi.map(Pointer::Cfi).or(offsets),
        progression: selected.progression,
        raw: item.to_string(),
        ..ImportedAnnotation::default()
    })
}
