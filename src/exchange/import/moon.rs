//! Moon+ Reader: `.mrexpt` exports, `.an` files of its folder in a cloud (the same, packed), and those of PDFs.

use super::model::{Import, ImportedAnnotation, ImportedBook, ImportedKind, SourceFile};
use super::moment::Moment;
use super::program::Program;
use super::{colour, tidy, zipped};
use crate::annotation::{Ink, Style};

/// Lines of a record after the sign that opens it.
const FIELDS: usize = 16;

/// The text of a file, unpacked where it is packed.
pub(super) fn text_of(bytes: &[u8]) -> Option<String> {
    if bytes.first() == Some(&0x78)
        && bytes.len() > 2
        && (u32::from(bytes[0]) * 256 + u32::from(bytes[1])) % 31 == 0
    {
        return zipped::zlib(bytes).map(|unpacked| tidy::decode(&unpacked));
    }
    Some(tidy::decode(bytes))
}

pub(super) fn is_moon(text: &str) -> bool {
    let mut lines = text.lines();
    let numbered = lines
        .next()
        .is_some_and(|line| line.trim().parse::<u64>().is_ok());
    let head: Vec<&str> = lines.take(4).collect();
    (numbered && head.iter().any(|line| line.starts_with("indent:")) && head.contains(&"#"))
        || (text.contains("#A*#") && text.contains("#A@#"))
}

pub(super) fn read(file: &SourceFile<'_>) -> Result<Import, String> {
    let text = text_of(file.bytes).ok_or("a damaged or too large packed file")?;
    if text.contains("#A*#") {
        return Ok(of_pdf(&text, file));
    }
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect();
    let mut import = Import::new(Program::Moon);
    // Up to the first sign stand settings.
    let mut at = lines
        .iter()
        .position(|line| *line == "#")
        .unwrap_or(lines.len());
    while at < lines.len() {
        // A note may be the very sign that parts records: they are counted, not searched for.
        let fields = lines
            .get(at + 1..at + 1 + FIELDS)
            .filter(|_| lines[at] == "#");
        match fields.and_then(record) {
            Some((book, mark)) => {
                import.books.push(ImportedBook {
                    annotations: vec![mark],
                    ..book
                });
                at += 1 + FIELDS;
            }
            None => {
                let next = lines[at + 1..]
                    .iter()
                    .position(|line| *line == "#")
                    .map_or(lines.len(), |next| at + 1 + next);
                let rest = lines[at..next].join("\n");
                if !rest.trim_matches(['#', '\n', ' ']).is_empty() {
                    import.skip("a record that is torn", rest);
                }
                at = next;
            }
        }
    }
    Ok(import)
}

/// Number, title, path, path in lower case, chapter, part, position, length, colour, moment, bookmark, note, quotation, and three
/// lines that are set: under the quotation, through it, wavy under it.
fn record(fields: &[&str]) -> Option<(ImportedBook, ImportedAnnotation)> {
    let [
        _,
        title,
        path,
        _,
        chapter,
        part,
        position,
        length,
        color,
        moment,
        bookmark,
        note,
        quote,
        line,
        through,
        wavy,
    ] = fields
    else {
        return None;
    };
    let color = color.parse::<i64>().ok()?;
    let created = Moment::from_number(moment.parse::<f64>().ok()?);
    let kind = match () {
        () if !bookmark.is_empty() && quote.is_empty() => ImportedKind::Bookmark,
        () if quote.is_empty() => ImportedKind::Note,
        () => ImportedKind::Highlight,
    };
    let style = match () {
        () if *through == "1" => Style::Strikethrough,
        () if *line == "1" || *wavy == "1" => Style::Underline,
        () => Style::Solid,
    };
    let file_name = path.rsplit('/').next().unwrap_or_default();
    let book = ImportedBook {
        title: (*title).to_owned(),
        file_name: file_name.to_owned(),
        ..ImportedBook::default()
    };
    let mark = ImportedAnnotation {
        kind,
        quote: with_line_ends(quote),
        note: with_line_ends(note),
        ink: ink(color),
        style: Some(style),
        created,
        // Nobody reads these numbers, but they tell two marks of the same words apart.
        location: format!("{chapter}/{part}/{position}+{length}"),
        raw: fields.join("\n"),
        ..ImportedAnnotation::default()
    };
    Some((book, mark))
}

fn with_line_ends(text: &str) -> String {
    text.replace("<BR>", "\n").replace("<br>", "\n")
}

/// A signed number of 32 bits: opacity, red, green, blue.
fn ink(color: i64) -> Option<Ink> {
    let rgb = u32::try_from(color.rem_euclid(1 << 32)).ok()? & 0x00ff_ffff;
    colour::from_rgb(rgb)
}

/// Marks in a PDF: fields in one line, each behind its sign. The name of the file is all that is known of the book.
fn of_pdf(text: &str, file: &SourceFile<'_>) -> Import {
    let name = file.name().trim_end_matches(".an");
    let mut import = Import::new(Program::Moon);
    let mut book = ImportedBook {
        title: tidy::stem(name).to_owned(),
        file_name: name.to_owned(),
        ..ImportedBook::default()
    };
    for record in text.split("#A*#").skip(1) {
        let record = record.split("#A@#").next().unwrap_or_default();
        let field = |number: u8| {
            let (_, rest) = record.split_once(&format!("#A{number}#"))?;
            Some(
                rest.split_once(&format!("#A{}#", number + 1))
                    .map_or(rest, |(value, _)| value),
            )
        };
        let page = record.split('#').next().unwrap_or_default();
        let (Some(quote), Some(moment)) = (
            field(7),
            field(1).and_then(|field| field.parse::<f64>().ok()),
        ) else {
            import.skip("a record that is torn", record);
            continue;
        };
        let style = match field(5) {
            Some("1" | "3") => Style::Underline,
            Some("2") => Style::Strikethrough,
            _ => Style::Solid,
        };
        let note = field(6).unwrap_or_default();
        book.annotations.push(ImportedAnnotation {
            kind: if quote.trim().is_empty() {
                ImportedKind::Note
            } else {
                ImportedKind::Highlight
            },
            quote: quote.to_owned(),
            note: note.to_owned(),
            ink: field(4).and_then(|color| color.parse().ok()).and_then(ink),
            style: Some(style),
            created: Moment::from_number(moment),
            // Pages are counted from nought.
            page: page
                .parse::<u32>()
                .map(|page| (page.saturating_add(1)).to_string())
                .unwrap_or_default(),
            raw: record.to_owned(),
            ..ImportedAnnotation::default()
        });
    }
    import.books.push(book);
    import
}
