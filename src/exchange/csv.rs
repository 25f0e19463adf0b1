//! Notes as a table of comma-separated values (RFC 4180), safe to open in a spreadsheet.

use super::selection::{Selection, note, timestamp};
use crate::annotation::Annotation;
use csv::{Terminator, WriterBuilder};

pub(super) const COLUMNS: [&str; 16] = [
    "id", "document", "title", "authors", "headings", "kind", "quote", "note", "color", "style",
    "tags", "start", "end", "percent", "created", "modified",
];

pub(super) fn write(texts: &[Selection<'_>]) -> String {
    let rows = texts.iter().flat_map(|selection| {
        selection
            .annotations()
            .map(|annotation| cells(selection, annotation))
    });
    table(rows)
}

fn table(rows: impl Iterator<Item = [String; 16]>) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let header = COLUMNS.map(str::to_owned);
    for row in std::iter::once(header).chain(rows) {
        // Rows of one length, written to memory, cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    writer
        .into_inner()
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}

fn cells(selection: &Selection<'_>, annotation: &Annotation) -> [String; 16] {
    let meta = &selection.document.meta;
    let range = annotation.anchor_state.range();
    [
        annotation.id.to_string(),
        selection.key.to_owned(),
        meta.title.clone(),
        meta.authors.join("; "),
        annotation.headings.join(" › "),
        annotation.kind.name().to_owned(),
        selection.quote(annotation),
        note(annotation),
        annotation.ink.name().to_owned(),
        annotation.style.name().to_owned(),
        annotation.tags.join("; "),
        range
            .map(|range| range.start.to_string())
            .unwrap_or_default(),
        range.map(|range| range.end.to_string()).unwrap_or_default(),
        selection
            .percent(annotation)
            .map(|percent| percent.to_string())
            .unwrap_or_default(),
        timestamp(annotation.created),
        timestamp(annotation.modified),
    ]
}

/// What begins a formula.
fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
    )
}

/// What an apostrophe is put before, where a cell starts.
fn is_guarded(c: char, next: Option<char>) -> bool {
    // One that stands there already must not be taken for ours.
    begins_formula(c)
        || (c == '\'' && next.is_some_and(|next| next == '\'' || begins_formula(next)))
}

/// Whether a cell starts after this letter, in a spreadsheet that parts them at semicolons, tabs or line ends.
fn starts_after(c: char, starts: bool) -> bool {
    matches!(c, ';' | '\t' | '\n' | '\r') || (starts && matches!(c, ' ' | '"' | '\u{A0}'))
}

/// A cell that no spreadsheet takes for a formula. What would begin one gets an apostrophe, which means "this is text", wherever a
/// cell may start.
pub(super) fn safe(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len() + 1);
    let mut starts = true;
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        if starts && is_guarded(c, chars.peek().copied()) {
            text.push('\'');
        }
        text.push(c);
        starts = starts_after(c, starts);
    }
    text
}

/// The cell that [`safe`] was given.
pub(super) fn unguarded(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut starts = true;
    let mut chars = cell.chars().peekable();
    while let Some(mut c) = chars.next() {
        if starts && c == '\'' {
            let guarded = |next: &char| *next == '\'' || begins_formula(*next);
            c = chars.next_if(guarded).unwrap_or(c);
        }
        text.push(c);
        starts = starts_after(c, starts);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        let mut cells = COLUMNS.map(|_| String::new());
        cells[..4].clone_from_slice(&["a".into(), "b, c".into(), "d \"e\"".into(), "f\ng".into()]);
        let table = table(std::iter::once(cells));
        assert!(
            table.starts_with("id,document,")
                && table.contains("\r\na,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",,"),
            "{table}"
        );
    }

    proptest::proptest! {
        #[test]
        fn every_cell_is_given_back(cell in "[a'=+@;\t\r\n \"-]{0,12}") {
            proptest::prop_assert_eq!(unguarded(&safe(&cell)), cell);
        }
    }

    #[test]
    fn a_cell_never_becomes_a_formula() {
        assert_eq!(safe("=HYPERLINK(1,2)"), "'=HYPERLINK(1,2)");
        assert_eq!(safe("-1"), "'-1");
        assert_eq!(safe("1 - 1 = 0"), "1 - 1 = 0");
        assert_eq!(safe("\tx"), "'\tx");
    }

    #[test]
    fn nor_does_a_part_of_one_where_other_signs_part_cells() {
        let hostile = [
            "see;=HYPERLINK(\"http://x\";\"y\")",
            "a\t+1",
            "a\n@b",
            "a;\"=1\"",
            "a\r-1",
            "one; -two",
            ";;=1",
        ];
        for cell in hostile {
            for separator in [';', '\t', '\n', '\r'] {
                for part in safe(cell).split(separator) {
                    let start = part.trim_start_matches([' ', '"']);
                    assert!(
                        !start.starts_with(['=', '+', '-', '@']),
                        "{cell:?}: {part:?}"
                    );
                }
            }
        }
    }
}
