//! KOReader: the `metadata.*.lua` of a book's `.sdr` folder, of today and of before 2024, and the JSON of its exporter.

use super::lua::{self, Lua};
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, json, own, tidy};
use serde_json::Value;
use std::collections::HashMap;

pub(super) fn read_lua(file: &SourceFile<'_>) -> Result<Import, String> {
    let table = lua::parse(&file.text())?;
    let mut book = book_of(&table, file);
    let annotations = table.get("annotations").list();
    book.annotations = if annotations.is_empty() {
        legacy(&table)
    } else {
        // A folder that was taken over from an older version holds everything once more in the old shape.
        annotations
            .into_iter()
            .map(|(_, entry)| {
                let linked = own::linked(&entry.get("manicule").string());
                if let Some((key, _)) = &linked {
                    book.own_key.clone_from(key);
                }
                ImportedAnnotation {
                    own: linked.map(|(_, own)| own),
                    ..annotation(entry)
                }
            })
            .collect()
    };
    Ok(Import::of(Program::Koreader, book))
}

fn book_of(table: &Lua, file: &SourceFile<'_>) -> ImportedBook {
    let (about, stats) = (table.get("doc_props"), table.get("stats"));
    let field = |name: &str| {
        [about, stats]
            .iter()
            .map(|part| part.get(name).string())
            .find(|text| !text.is_empty() && text != "N/A")
    };
    let path = table.get("doc_path").string();
    let folder = file
        .path
        .rsplit(['/', '\\'])
        .nth(1)
        .and_then(|name| name.strip_suffix(".sdr"));
    let file_name = if path.is_empty() {
        folder.unwrap_or_default()
    } else {
        path.rsplit(['/', '\\']).next().unwrap_or_default()
    };
    ImportedBook {
        title: field("title").unwrap_or_else(|| tidy::stem(file_name).to_owned()),
        authors: field("authors")
            .map(|field| tidy::authors(&field))
            .unwrap_or_default(),
        identifiers: about
            .get("identifiers")
            .string()
            .lines()
            .map(str::to_owned)
            .collect(),
        file_name: file_name.to_owned(),
        koreader_md5: table.get("partial_md5_checksum").string(),
        ..ImportedBook::default()
    }
}

/// An entry of the list of annotations.
fn annotation(entry: &Lua) -> ImportedAnnotation {
    let pointer = pointer(entry);
    let is_highlight = entry.get("drawer").text().is_some() || *entry.get("pos0") != Lua::Nil;
    let text = entry.get("text").string();
    let (kind, quote) = if is_highlight {
        (ImportedKind::Highlight, text)
    } else {
        (ImportedKind::Bookmark, String::new())
    };
    let page = [entry.get("pageref"), entry.get("pageno"), entry.get("page")];
    ImportedAnnotation {
        kind,
        quote,
        note: entry.get("note").string(),
        ink: colour::ink(&entry.get("color").string()),
        style: colour::style(&entry.get("drawer").string()),
        created: Moment::from_iso(&entry.get("datetime").string()),
        modified: Moment::from_iso(&entry.get("datetime_updated").string()),
        page: page
            .iter()
            .map(|page| page.string())
            .find(|page| !page.is_empty() && !page.starts_with('/'))
            .unwrap_or_default(),
        location: entry
            .get("page")
            .text()
            .filter(|page| page.starts_with('/'))
            .unwrap_or_default()
            .to_owned(),
        chapter: vec![entry.get("chapter").string()],
        pointer,
        raw: format!("{entry:?}"),
        ..ImportedAnnotation::default()
    }
}

fn pointer(entry: &Lua) -> Option<Pointer> {
    let at = |name: &str| {
        entry
            .get(name)
            .text()
            .filter(|path| path.starts_with('/'))
            .map(str::to_owned)
    };
    let start = at("pos0").or_else(|| at("page"))?;
    let end = at("pos1").unwrap_or_else(|| start.clone());
    Some(Pointer::XPointer(start, end))
}

/// Marks of one second that a bookmark is compared with.
const AT_ONCE: usize = 200;

/// The two lists of before 2024: `highlight` by page, with the words and the look; `bookmarks` with notes, where `notes` are the
/// words, and `text` is what was written or a label made by the program.
fn legacy(table: &Lua) -> Vec<ImportedAnnotation> {
    let mut looks = Vec::new();
    for (page, entries) in table.get("highlight").list() {
        looks.extend(entries.list().into_iter().map(|(_, entry)| (page, entry)));
    }
    let mut used = vec![false; looks.len()];
    let mut by_date: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, entry)) in looks.iter().enumerate() {
        let date = entry.get("datetime").string();
        by_date.entry(date).or_default().push(at);
    }
    let mut found = Vec::new();
    for (_, mark) in table.get("bookmarks").list() {
        let same = |entry: &Lua| {
            entry.get("datetime") == mark.get("datetime")
                && (entry.get("pos0") == mark.get("pos0") || entry.get("text") == mark.get("notes"))
        };
        let at_once = by_date.get(&mark.get("datetime").string());
        let mut at_once = at_once.into_iter().flatten().copied().take(AT_ONCE);
        let look = at_once.find(|at| !used[*at] && same(looks[*at].1));
        if let Some(at) = look {
            used[at] = true;
        }
        found.push(legacy_annotation(mark, look.map(|at| looks[at])));
    }
    let rest = looks
        .iter()
        .zip(used)
        .filter(|(_, used)| !used)
        .map(|((page, entry), _)| {
            let page = page.to_string();
            ImportedAnnotation {
                page,
                kind: ImportedKind::Highlight,
                quote: entry.get("text").string(),
                ..annotation(entry)
            }
        });
    found.extend(rest);
    found
}

fn legacy_annotation(mark: &Lua, look: Option<(i64, &Lua)>) -> ImportedAnnotation {
    let is_highlight = mark.get("highlighted").is_true() || look.is_some();
    let mut annotation = annotation(mark);
    annotation.kind = if is_highlight {
        ImportedKind::Highlight
    } else {
        ImportedKind::Bookmark
    };
    annotation.quote = if is_highlight {
        mark.get("notes").string()
    } else {
        String::new()
    };
    let text = mark.get("text").string();
    annotation.note = if is_label(&text, &mark.get("datetime").string()) {
        String::new()
    } else {
        text
    };
    if let Some((page, entry)) = look {
        annotation.style = colour::style(&entry.get("drawer").string());
        annotation.ink = colour::ink(&entry.get("color").string());
        annotation.page = page.to_string();
        annotation.modified = Moment::from_iso(&entry.get("datetime_updated").string());
    }
    annotation
}

/// Whether a text was made by the program: `Page 48 … @ 2020-11-16 18:51:04`, in whatever language.
fn is_label(text: &str, datetime: &str) -> bool {
    let ends = text
        .rsplit_once(" @ ")
        .is_some_and(|(_, date)| !datetime.is_empty() && date.trim() == datetime);
    let begins = text
        .split_whitespace()
        .take(2)
        .any(|word| word.parse::<u32>().is_ok());
    ends && begins
}

pub(super) fn read_json(file: &SourceFile<'_>) -> Result<Import, String> {
    let value = json::parse(&file.text())?;
    let mut import = Import::new(Program::KoreaderJson);
    let documents = value
        .get("documents")
        .map_or_else(|| json::list(&value), json::list);
    for document in documents {
        let mut book = ImportedBook {
            title: json::text(&document["title"]),
            authors: tidy::authors(&json::text(&document["author"])),
            file_name: json::text(&document["file"])
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned(),
            koreader_md5: json::text(&document["md5sum"]),
            ..ImportedBook::default()
        };
        entries(&document["entries"], &mut book.annotations, 0);
        import.books.push(book);
    }
    Ok(import)
}

/// Entries stand in a list, in older files in lists of lists; an empty list is written as an object.
fn entries(value: &Value, found: &mut Vec<ImportedAnnotation>, depth: usize) {
    match value {
        Value::Array(all) if depth < 4 => all
            .iter()
            .for_each(|entry| entries(entry, found, depth + 1)),
        Value::Object(entry) if !entry.is_empty() => found.push(exported(value)),
        _ => {}
    }
}

fn exported(entry: &Value) -> ImportedAnnotation {
    let (text, note) = (json::text(&entry["text"]), json::text(&entry["note"]));
    let kind = match entry["sort"].as_str() {
        Some("bookmark") => ImportedKind::Bookmark,
        _ if text.is_empty() => ImportedKind::Note,
        _ => ImportedKind::Highlight,
    };
    let time = &entry["time"];
    let position = json::text(&entry["pn_xp"]);
    ImportedAnnotation {
        kind,
        quote: if kind == ImportedKind::Highlight {
            text
        } else {
            String::new()
        },
        note,
        ink: colour::ink(&json::text(&entry["color"])),
        style: colour::style(&json::text(&entry["drawer"])),
        created: time
            .as_f64()
            .and_then(Moment::from_number)
            .or_else(|| Moment::from_text(&json::text(time))),
        page: json::text(&entry["page"]),
        chapter: vec![json::text(&entry["chapter"])],
        // It is the start of the page for some versions: a hint of where, not the place itself.
        pointer: position
            .starts_with('/')
            .then(|| Pointer::XPointer(position.clone(), position)),
        raw: entry.to_string(),
        ..ImportedAnnotation::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lua(source: &str) -> Import {
        let mut import = read_lua(&SourceFile::new(
            "A Book.sdr/metadata.epub.lua",
            source.as_bytes(),
        ))
        .unwrap();
        import.finish();
        import
    }

    #[test]
    fn the_list_of_annotations_is_read() {
        let import = lua(
            "return { [\"annotations\"] = { [1] = { [\"datetime\"] = \"2024-05-01 10:00:00\", [\"drawer\"] = \"underscore\", [\"color\"] = \"red\",
             [\"note\"] = \"mine\", [\"page\"] = \"/body/DocFragment[2]/body/p/text().3\", [\"pageno\"] = 7, [\"chapter\"] = \"One\",
             [\"pos0\"] = \"/body/DocFragment[2]/body/p/text().3\", [\"pos1\"] = \"/body/DocFragment[2]/body/p/text().9\", [\"text\"] = \"a word\" },
             [2] = { [\"datetime\"] = \"2024-05-01 10:00:01\", [\"page\"] = \"/body/DocFragment[2]/body/p/text().0\", [\"text\"] = \"in One\" } },
             [\"bookmarks\"] = { [1] = { [\"notes\"] = \"a word\", [\"highlighted\"] = true } },
             [\"doc_props\"] = { [\"authors\"] = \"Ada\\\nBea\" } }",
        );
        let book = &import.books[0];
        assert_eq!((book.title.as_str(), book.authors.len()), ("A Book", 2));
        assert_eq!(
            book.annotations.len(),
            2,
            "the old lists beside the new one are the same marks"
        );
        let first = &book.annotations[0];
        assert_eq!(
            (
                first.quote.as_str(),
                first.note.as_str(),
                first.page.as_str()
            ),
            ("a word", "mine", "7")
        );
        assert_eq!(first.style, Some(crate::annotation::Style::Underline));
        assert_eq!(book.annotations[1].kind, ImportedKind::Bookmark);
        assert_eq!(book.annotations[1].quote, "");
    }

    #[test]
    fn the_two_lists_of_before_are_put_together() {
        let import = lua(
            "return { [\"bookmarks\"] = { [1] = { [\"datetime\"] = \"2020-01-01 10:00:00\", [\"highlighted\"] = true, [\"notes\"] = \"words\",
             [\"text\"] = \"Page 4 words @ 2020-01-01 10:00:00\", [\"pos0\"] = \"/body/p.0\" },
             [2] = { [\"datetime\"] = \"2020-01-01 10:00:01\", [\"highlighted\"] = true, [\"notes\"] = \"more\", [\"text\"] = \"what I think\" } },
             [\"highlight\"] = { [4] = { [1] = { [\"datetime\"] = \"2020-01-01 10:00:00\", [\"drawer\"] = \"invert\", [\"text\"] = \"words\",
             [\"pos0\"] = \"/body/p.0\", [\"pos1\"] = \"/body/p.5\" } }, [9] = { [1] = { [\"text\"] = \"only here\", [\"drawer\"] = \"lighten\" } } } }",
        );
        let found: Vec<(&str, &str, &str)> = import.books[0]
            .annotations
            .iter()
            .map(|mark| (mark.quote.as_str(), mark.note.as_str(), mark.page.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("words", "", "4"),
                ("more", "what I think", ""),
                ("only here", "", "9")
            ]
        );
    }
}
