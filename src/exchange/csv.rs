//! Notes as a table of comma-separated values (RFC 4180), safe to open in a spreadsheet.

use super::selection::{Selection, note, quote, timestamp};
use crate::annotation::{Annotation, Kind};

const COLUMNS: [&str; 16] = [
    "id", "document", "title", "authors", "headings", "kind", "quote", "note", "color", "style", "tags", "start", "end",
    "percent", "created", "modified",
];

pub(super) fn write(selection: &Selection<'_>) -> String {
    let mut table = row(&COLUMNS.map(str::to_owned));
    for annotation in selection.annotations() {
        table.push_str(&row(&cells(selection, annotation)));
    }
    table
}

fn cells(selection: &Selection<'_>, annotation: &Annotation) -> [String; 16] {
    let meta = &selection.document.meta;
    let range = annotation.place.range();
    [
        annotation.id.to_string(),
        selection.key.to_owned(),
        meta.title.clone(),
        meta.authors.join("; "),
        annotation.headings.join(" › "),
        match annotation.kind {
            Kind::Highlight => "highlight".to_owned(),
            Kind::Bookmark => "bookmark".to_owned(),
        },
        quote(annotation),
        note(annotation),
        annotation.ink.name().to_string(),
        annotation.style.name().to_string(),
        annotation.tags.join("; "),
        range.map(|range| range.start.to_string()).unwrap_or_default(),
        range.map(|range| range.end.to_string()).unwrap_or_default(),
        selection.percent(annotation).map(|percent| percent.to_string()).unwrap_or_default(),
        timestamp(annotation.created),
        timestamp(annotation.modified),
    ]
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
    cells.join(",") + "\r\n"
}

/// A cell that no spreadsheet takes for a formula: one that would begin one gets an apostrophe, which means "this is text".
fn escape(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        assert_eq!(row(&["a".into(), "b, c".into(), "d \"e\"".into(), "f\ng".into()]), "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\"\r\n");
    }

    #[test]
    fn a_cell_never_becomes_a_formula() {
        assert_eq!(escape("=HYPERLINK(1,2)"), "\"'=HYPERLINK(1,2)\"");
        assert_eq!(escape("-1"), "'-1");
        assert_eq!(escape("1 - 1 = 0"), "1 - 1 = 0");
    }
}
