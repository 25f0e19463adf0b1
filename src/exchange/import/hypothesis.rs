//! Hypothesis: answers of its API and the four exports of its sidebar (JSON, CSV, text, HTML).

use super::csv_tables::Table;
use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, Pointer, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{json, markup, own, tidy};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = file.text();
    let head = text.trim_start_matches('\u{FEFF}').trim_start();
    if head.starts_with(['{', '[']) {
        return from_json(&json::parse(&text)?);
    }
    if head.starts_with('<') {
        return from_page(&text);
    }
    if let Some(table) = Table::parse(&text, is_header) {
        return Ok(from_table(&table));
    }
    Ok(from_text(&text))
}

pub(super) fn is_header(columns: &[String]) -> bool {
    ["quote", "body"]
        .iter()
        .all(|name| columns.iter().any(|column| column == name))
        && columns.iter().any(|column| column == "url")
}

/// Books by the address of their page.
#[derive(Default)]
struct Pages(BTreeMap<String, ImportedBook>);

impl Pages {
    fn of(&mut self, address: &str, title: &str) -> &mut ImportedBook {
        let book = self.0.entry(address.to_owned()).or_default();
        if book.title.is_empty() {
            book.title = if title.is_empty() {
                address.to_owned()
            } else {
                title.to_owned()
            };
            book.identifiers = vec![address.to_owned()];
        }
        book
    }

    fn import(self) -> Import {
        Import {
            books: self.0.into_values().collect(),
            ..Import::new(Program::Hypothesis)
        }
    }
}

fn from_json(value: &Value) -> Result<Import, String> {
    let lists = [
        &value["rows"],
        &value["annotations"],
        &value["results"],
        value,
    ];
    let rows = lists
        .iter()
        .find_map(|list| list.as_array())
        .ok_or("no list of annotations")?;
    let mut pages = Pages::default();
    for row in rows {
        let title = json::localised(&row["document"]["title"]);
        let address = json::text(&row["uri"]);
        let linked = own::linked(&json::text(&row["links"]["incontext"]));
        let book = pages.of(&address, &title);
        if let Some((key, _)) = &linked {
            book.own_key.clone_from(key);
        }
        book.annotations.push(ImportedAnnotation {
            own: linked.map(|(_, own)| own),
            ..annotation(row)
        });
    }
    Ok(pages.import())
}

fn annotation(row: &Value) -> ImportedAnnotation {
    let selectors = json::list(&row["target"])
        .into_iter()
        .flat_map(|target| json::list(&target["selector"]));
    let (mut quote, mut prefix, mut suffix, mut pointer) =
        (String::new(), String::new(), String::new(), None);
    let mut page = String::new();
    for selector in selectors {
        match selector["type"].as_str() {
            Some("TextQuoteSelector") => {
                quote = json::text(&selector["exact"]);
                prefix = json::text(&selector["prefix"]);
                suffix = json::text(&selector["suffix"]);
            }
            Some("EPUBContentSelector") => {
                pointer = selector["cfi"]
                    .as_str()
                    .map(|cfi| Pointer::Cfi(cfi.to_owned()));
            }
            Some("PageSelector") => page = json::text(&selector["label"]),
            Some("TextPositionSelector") if pointer.is_none() => {
                let number = |name: &str| {
                    selector[name]
                        .as_u64()
                        .and_then(|number| u32::try_from(number).ok())
                };
                pointer = number("start")
                    .zip(number("end"))
                    .map(|(start, end)| Pointer::Offsets(start, end));
            }
            _ => {}
        }
    }
    ImportedAnnotation {
        kind: if quote.trim().is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote: tidy::collapsed(&quote),
        note: json::text(&row["text"]),
        tags: json::tags(&row["tags"]),
        created: Moment::from_iso(&json::text(&row["created"])),
        modified: Moment::from_iso(&json::text(&row["updated"])),
        page,
        prefix,
        suffix,
        pointer,
        raw: row.to_string(),
        ..ImportedAnnotation::default()
    }
}

fn from_table(table: &Table) -> Import {
    let mut pages = Pages::default();
    for row in table.rows() {
        let created = row.first(&["creation date", "created at", "created"]);
        let mark = exported(
            &row.get("quote"),
            &row.first(&["body", "comment"]),
            &row.get("tags"),
            &row.get("page"),
            &created,
        );
        pages
            .of(
                &row.first(&["url", "page url"]),
                &row.first(&["page title", "title"]),
            )
            .annotations
            .push(ImportedAnnotation {
                raw: row.raw(),
                ..mark
            });
    }
    let mut import = pages.import();
    table.tell_of_end(&mut import);
    import
}

fn exported(quote: &str, note: &str, tags: &str, page: &str, created: &str) -> ImportedAnnotation {
    let quote = if quote.trim() == "null" { "" } else { quote };
    ImportedAnnotation {
        kind: if quote.trim().is_empty() {
            ImportedKind::Note
        } else {
            ImportedKind::Highlight
        },
        quote: tidy::collapsed(quote),
        note: note.to_owned(),
        tags: tags.split(',').map(|tag| tag.trim().to_owned()).collect(),
        created: Moment::from_text(created),
        page: page.to_owned(),
        ..ImportedAnnotation::default()
    }
}

/// Title, address and blocks of lines that begin with their names.
fn from_text(text: &str) -> Import {
    let (head, rest) = text.split_once("Annotation 1:").unwrap_or((text, ""));
    let head: Vec<&str> = head
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let address = head
        .iter()
        .find(|line| line.contains("://"))
        .copied()
        .unwrap_or_default();
    let title = head
        .iter()
        .skip(1)
        .take_while(|line| **line != address)
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    let mut pages = Pages::default();
    let mut blocks = vec![String::new()];
    for line in rest.lines() {
        let is_next = line
            .strip_prefix("Annotation ")
            .and_then(|rest| rest.strip_suffix(':'))
            .is_some_and(|n| n.parse::<u32>().is_ok());
        if is_next {
            blocks.push(String::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    for block in blocks.iter().filter(|block| !block.trim().is_empty()) {
        let fields = Fields::read(block);
        let quote = fields.quote.trim().trim_matches('"').to_owned();
        let mark = exported(
            &quote,
            &fields.comment,
            &fields.tags,
            &fields.page,
            &fields.date,
        );
        pages
            .of(address, &title)
            .annotations
            .push(ImportedAnnotation {
                raw: block.clone(),
                ..mark
            });
    }
    pages.import()
}

/// The parts of one annotation in text; a comment may go over several lines, and the name of who wrote it follows it.
#[derive(Default)]
struct Fields {
    date: String,
    comment: String,
    quote: String,
    tags: String,
    page: String,
}

impl Fields {
    fn read(block: &str) -> Self {
        let mut fields = Self::default();
        let lines: Vec<&str> = block.trim().lines().collect();
        fields.date = lines.first().copied().unwrap_or_default().to_owned();
        let quote_at = lines
            .iter()
            .rposition(|line| line.starts_with("Quote: "))
            .unwrap_or(lines.len());
        // The line before the quotation is the name.
        let comment = lines
            .get(1..quote_at.saturating_sub(1))
            .unwrap_or_default()
            .join("\n");
        fields.comment = comment
            .strip_prefix("Comment:")
            .unwrap_or(&comment)
            .trim()
            .to_owned();
        let mut quote = Vec::new();
        for line in lines.iter().skip(quote_at) {
            if let Some(tags) = line.strip_prefix("Tags: ") {
                fields.tags = tags.to_owned();
            } else if let Some(page) = line.strip_prefix("Page: ") {
                fields.page = page.to_owned();
            } else {
                quote.push(*line);
            }
        }
        fields.quote = quote
            .join("\n")
            .strip_prefix("Quote: ")
            .unwrap_or_default()
            .to_owned();
        fields
    }
}

fn from_page(text: &str) -> Result<Import, String> {
    let page = markup::parse(text)?;
    let title = markup::first(&page, "section strong");
    let address = page
        .select(&markup::selector("section a[href]"))
        .next()
        .and_then(|link| link.attr("href"))
        .unwrap_or_default();
    let mut pages = Pages::default();
    for article in page.select(&markup::selector("article")) {
        let time = article.select(&markup::selector("time")).next();
        let date = time
            .map(|time| {
                time.attr("datetime")
                    .map_or_else(|| markup::text_of(time), str::to_owned)
            })
            .unwrap_or_default();
        let quote = article
            .select(&markup::selector("blockquote"))
            .next()
            .map(markup::text_of)
            .unwrap_or_default();
        let lines: Vec<String> = article
            .select(&markup::selector("p"))
            .map(markup::text_of)
            .collect();
        let field = |name: &str| {
            lines
                .iter()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let mark = exported(
            &quote,
            &field("Comment:"),
            &field("Tags:"),
            &field("Page:"),
            &date,
        );
        pages
            .of(address, &title)
            .annotations
            .push(ImportedAnnotation {
                raw: markup::text_of(article),
                ..mark
            });
    }
    Ok(pages.import())
}
