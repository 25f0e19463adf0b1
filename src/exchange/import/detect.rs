//! Which program wrote a file: recognised by what is in it, and by its name only where nothing else helps.

use super::csv_tables::{self, Table};
use super::model::SourceFile;
use super::program::Program;
use super::sqlite::Database;
use super::{
    boox, calibre, hypothesis, json, kindle, manicule, markdown, moon, readwise, tidy, tolino,
    zipped,
};
use serde_json::Value;

/// The program that wrote a file, if it is one of those.
#[must_use]
pub fn detect(file: &SourceFile<'_>) -> Option<Program> {
    if file.bytes.len() > super::LARGEST {
        return None;
    }
    if file.bytes.starts_with(b"SQLite format 3\0") {
        return of_database(file);
    }
    if zipped::is_archive(file.bytes) {
        return of_archive(file);
    }
    let text = moon::text_of(file.bytes)?;
    if moon::is_moon(&text) {
        return Some(Program::Moon);
    }
    match text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .chars()
        .next()?
    {
        '{' | '[' => of_json(&text).or_else(|| of_text(file, &text)),
        '<' => of_page(&text),
        _ => of_text(file, &text),
    }
}

fn of_database(file: &SourceFile<'_>) -> Option<Program> {
    let database = Database::open(file.bytes, file.log).ok()?;
    let has = |names: &[&str]| names.iter().all(|name| database.has(name));
    match () {
        () if has(&["Bookmark", "content"]) => Some(Program::Kobo),
        () if has(&["ZAEANNOTATION"]) || has(&["ZBKLIBRARYASSET"]) => Some(Program::Apple),
        () if has(&["annotations", "books", "books_authors_link"]) => Some(Program::Calibre),
        () => None,
    }
}

fn of_archive(file: &SourceFile<'_>) -> Option<Program> {
    let names = zipped::names(file.bytes);
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    match () {
        () if has("library.json") => Some(Program::ReadEra),
        () if has("annotations.json") || has("META-INF/annotations.json") => Some(Program::W3c),
        () if has("META-INF/calibre_bookmarks.txt") => Some(Program::Calibre),
        () if names.iter().any(|name| name.ends_with(".annotation")) => Some(Program::Readium),
        () => None,
    }
}

fn of_json(text: &str) -> Option<Program> {
    // It may be damaged further on.
    if manicule::is_record(text) {
        return Some(Program::Manicule);
    }
    let value = json::parse(text).ok()?;
    let has = |name: &str| value.get(name).is_some();
    let first = |name: &str| {
        value
            .get(name)
            .and_then(|list| list.get(0))
            .unwrap_or(&Value::Null)
    };
    let head = if value.is_array() {
        &value[0]
    } else {
        &Value::Null
    };
    let is = |entry: &Value, names: &[&str]| names.iter().all(|name| entry.get(*name).is_some());
    let kind = value["type"].as_str().unwrap_or_default();
    let context = value["@context"].to_string();
    let zotero = text.contains("annotationPosition")
        || (text.contains("\"sortIndex\"") && text.contains("\"position\""));
    match () {
        () if value["format"] == "manicule-annotations"
            || is(head, &["id", "doc", "quote", "start"]) =>
        {
            Some(Program::Manicule)
        }
        () if value["$format"] == "readest-annotations" || has("booknotes") => {
            Some(Program::Readest)
        }
        () if kind.starts_with("calibre_")
            || is(head, &["start_cfi"])
            || is(head, &["pos_type"]) =>
        {
            Some(Program::Calibre)
        }
        () if head["annotation"].get("start_cfi").is_some()
            || (value.is_array() && text.contains("\"start_cfi\"")) =>
        {
            Some(Program::Calibre)
        }
        () if has("export_userid")
            || is(first("rows"), &["uri", "target"])
            || is(first("annotations"), &["uri", "target"]) =>
        {
            Some(Program::Hypothesis)
        }
        () if is(head, &["uri", "target"]) || (has("rows") && has("total")) => {
            Some(Program::Hypothesis)
        }
        () if kind.starts_with("Annotation")
            || is(head, &["target"])
            || head["type"] == "AnnotationSet" =>
        {
            let readium = kind == "AnnotationSet"
                && context.contains("ns/anno.jsonld")
                && !context.contains("epub-anno");
            Some(if readium {
                Program::Readium
            } else {
                Program::W3c
            })
        }
        () if zotero => Some(Program::Zotero),
        () if is(first("docs"), &["data"]) || is(first("docs"), &["citations"]) => {
            Some(Program::ReadEra)
        }
        () if has("entries") || is(first("documents"), &["entries"]) || is(head, &["entries"]) => {
            Some(Program::KoreaderJson)
        }
        () if has("asin") && has("highlights")
            || first("highlights").get("isNoteOnly").is_some()
            || is(head, &["asin", "highlights"]) =>
        {
            Some(Program::KindleBookcision)
        }
        () if is(first("results"), &["highlights"])
            || is(first("results"), &["text", "book_id"])
            || has("nextPageCursor") =>
        {
            Some(Program::Readwise)
        }
        () if is(head, &["highlights"]) || is(head, &["text", "highlighted_at"]) => {
            Some(Program::Readwise)
        }
        () if is(first("annotations"), &["value"])
            || (has("metadata") && (has("annotations") || has("bookmarks"))) =>
        {
            Some(Program::Foliate)
        }
        () if has("lastLocation") => Some(Program::Foliate),
        () => None,
    }
}

fn of_page(text: &str) -> Option<Program> {
    let has = |content: &str| text.contains(content);
    match () {
        () if has("ns.adobe.com/digitaleditions/annotations") || has("<annotationSet") => {
            Some(Program::Ade)
        }
        () if has("calibre:annotation") => Some(Program::Calibre),
        () if has("kp-notebook") => Some(Program::KindleWeb),
        () if has("noteHeading") || (has("bookTitle") && has("bodyContainer")) => {
            Some(Program::KindleNotebook)
        }
        () if has("PocketBook Bookmarks Export") || has("bm-text") => Some(Program::PocketBook),
        () if has("books-notes-export") || has("play.google.com/books") || has("Play Books") => {
            Some(Program::PlayBooks)
        }
        () if has("Total annotations") && has("<article") => Some(Program::Hypothesis),
        () => None,
    }
}

fn of_text(file: &SourceFile<'_>, text: &str) -> Option<Program> {
    let is_table = |wanted: fn(&[String]) -> bool| Table::parse(text, wanted).is_some();
    let is_lua = || {
        let code = text
            .lines()
            .find(|line| !line.trim().is_empty() && !line.trim_start().starts_with("--"))
            .unwrap_or_default();
        code.trim_start()
            .strip_prefix("return")
            .is_some_and(|rest| rest.trim_start().starts_with('{'))
    };
    match () {
        () if text.trim_start().starts_with(calibre::ENCODED) || text.contains("*|!|?|*") => {
            Some(Program::Calibre)
        }
        () if is_lua() => Some(Program::Koreader),
        () if is_table(manicule::is_header) => Some(Program::Manicule),
        () if is_table(csv_tables::is_koodo) => Some(Program::Koodo),
        () if is_table(hypothesis::is_header) => Some(Program::Hypothesis),
        () if is_table(readwise::is_header) => Some(Program::Readwise),
        () if kindle::is_clippings(text) => Some(Program::Kindle),
        () if boox::is_boox(text) => Some(Program::Boox),
        () if tolino::is_tolino(text) => Some(Program::Tolino),
        () if text.contains("Total annotations: ") && text.contains("Annotation 1:") => {
            Some(Program::Hypothesis)
        }
        () if file.name().starts_with("calibre_bookmarks") => Some(Program::Calibre),
        () if markdown::is_markdown(file, text) => Some(Program::Markdown),
        // A title of Kindle's that begins with `{` or `[` would look like JSON, and ends here.
        () if tidy::key(file.name()).contains("clippings") && text.contains("==========") => {
            Some(Program::Kindle)
        }
        () => None,
    }
}
