//! Marks that other programs left on the pages of a PDF, with the words under them. Source: ISO 32000-2, 12.5.6.

use super::annotations::{Found, areas, has_look, line_width, of_page, strokes};
use super::said::{self, string};
use super::threads::{self, Thread};
use crate::document::{Document, PageMap, PageMark, PageMarkKind, PrintedPage, TextRange};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict};

/// The key under which this program writes what it knows of a note that it marks. Source: ISO 32000-2, annex E.
pub(super) const OWN: &[u8] = b"MNCL_Note";

/// Marks of one document that are taken.
const MOST: usize = 50_000;

/// Letters that are compared with marks, all marks of a document together: what is beyond has no words.
const MOST_COMPARED: usize = 200_000_000;

/// Annotations that belong to the page or to another of them.
const OF_THE_FILE: [&str; 6] = [
    "Link",
    "Popup",
    "Widget",
    "PrinterMark",
    "TrapNet",
    "Watermark",
];

/// The marks of all pages, in their order.
pub(super) fn of(pdf: &Pdf, document: &Document, map: &PageMap) -> Vec<PageMark> {
    let mut marks: Vec<PageMark> = Vec::new();
    let mut left = MOST_COMPARED;
    for (number, (page, printed)) in pdf.pages().iter().zip(map.pages()).enumerate() {
        let letters: usize = map.ranges_on(number).map(TextRange::len).sum();
        let mut found = of_page(page);
        found.retain(|one| !OF_THE_FILE.contains(&one.kind.as_str()));
        for thread in threads::of(&found) {
            if marks.len() >= MOST {
                return marks;
            }
            let mut mark = mark(&found, &thread, printed);
            mark.page = number;
            let work = letters.saturating_mul(mark.quads.len());
            if work <= left {
                left -= work;
                place(&mut mark, document, map);
            }
            marks.push(mark);
        }
    }
    marks
}

/// What the annotations of a thread are together.
fn mark(found: &[Found<'_>], thread: &Thread, page: &PrintedPage) -> PageMark {
    let lead = &found[thread.lead];
    let kind = PageMarkKind::from_name(&lead.kind);
    let mut mark = described(kind.unwrap_or(PageMarkKind::Other), &lead.dict);
    mark.label.clone_from(&page.label);
    (mark.index, mark.is_hidden) = (lead.index, lead.is_hidden);
    mark.quads = areas(&lead.dict, page);
    mark.strokes = strokes(&lead.dict, page);
    let members = thread.group.iter().map(|at| &found[*at]);
    let mut words: Vec<String> = members
        .clone()
        .map(|member| said::words(&member.dict))
        .collect();
    // A mark that this program has written has them already.
    words.retain(|words| mark.own.is_empty() && !words.is_empty() && *words != mark.note);
    let own = Some(mark.note).filter(|note| !note.is_empty());
    let at = if thread.leads_group { 0 } else { words.len() };
    words.splice(at..at, own);
    mark.note = words.join("\n\n");
    mark.belongings = members.map(|member| member.index).collect();
    for member in thread.answers.iter().map(|at| &found[*at]) {
        match answer(&member.dict) {
            Some(text) => {
                let gap = if mark.note.is_empty() { "" } else { "\n\n" };
                mark.note = format!("{}{gap}{text}", mark.note);
                mark.answers.push(member.index);
            }
            None => mark.belongings.push(member.index),
        }
    }
    if kind.is_none() {
        mark.subtype.clone_from(&lead.kind);
        // It is told of, and nothing is drawn over what the page itself shows there.
        if mark.note.is_empty() || mark.is_played() {
            mark.quads.clear();
            mark.strokes.clear();
        }
    }
    mark
}

/// What was answered to a mark, and by whom; none for a mere change of its state.
fn answer(dict: &Dict<'_>) -> Option<String> {
    let contents = said::words(dict);
    if contents.is_empty() || dict.contains_key(b"StateModel") {
        return None;
    }
    let author = string(dict, b"T");
    Some(if author.is_empty() {
        contents
    } else {
        format!("{author}: {contents}")
    })
}

fn described(kind: PageMarkKind, dict: &Dict<'_>) -> PageMark {
    PageMark {
        kind,
        note: said::words(dict),
        author: string(dict, b"T"),
        color: color(dict),
        created: moment(&string(dict, b"CreationDate")),
        modified: moment(&string(dict, b"M")),
        name: string(dict, b"NM"),
        has_look: has_look(dict),
        line_width: line_width(dict),
        own: string(dict, OWN),
        ..PageMark::default()
    }
}

/// Finds the words under a mark.
fn place(mark: &mut PageMark, document: &Document, map: &PageMap) {
    if !mark.kind.is_on_text() {
        let at = mark
            .quads
            .first()
            .and_then(|quad| map.position_at(mark.page, quad.center()));
        mark.range = at.map(|at| TextRange { start: at, end: at });
        return;
    }
    let ranges = map.text_in(mark.page, &mark.quads);
    let quotes: Vec<&str> = ranges.iter().map(|range| document.slice(*range)).collect();
    mark.quote = quotes.join(" ").trim().to_owned();
    mark.range = map.passage(&ranges);
}

/// Gray, RGB or CMYK, by the number of components. Source: ISO 32000-2, table 166.
fn color(dict: &Dict<'_>) -> Option<[u8; 3]> {
    let parts: Vec<f32> = dict.get::<Array<'_>>(b"C")?.iter::<f32>().take(4).collect();
    let byte = |part: f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
    match parts.as_slice() {
        [gray] => Some([byte(*gray); 3]),
        [red, green, blue] => Some([byte(*red), byte(*green), byte(*blue)]),
        [cyan, magenta, yellow, black] => {
            Some([*cyan, *magenta, *yellow].map(|ink| byte((1.0 - ink) * (1.0 - black))))
        }
        _ => None,
    }
}

/// `D:20240301102030+01'00'` as RFC 3339; a date alone where there is no time. Source: ISO 32000-2, 7.9.4.
fn moment(date: &str) -> String {
    let date = date.strip_prefix("D:").unwrap_or(date);
    let digits: String = date.chars().take_while(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize| digits.get(from..to);
    let Some(year) = part(0, 4) else {
        return String::new();
    };
    let (month, day) = (part(4, 6).unwrap_or("01"), part(6, 8).unwrap_or("01"));
    let Some(hour) = part(8, 10) else {
        return format!("{year}-{month}-{day}");
    };
    let (minute, second) = (part(10, 12).unwrap_or("00"), part(12, 14).unwrap_or("00"));
    let zone = date.get(digits.len()..).unwrap_or_default();
    let numbers: String = zone.chars().filter(char::is_ascii_digit).collect();
    let zone = match (zone.chars().next(), numbers.get(0..2)) {
        (Some(sign @ ('+' | '-')), Some(hours)) => {
            format!("{sign}{hours}:{}", numbers.get(2..4).unwrap_or("00"))
        }
        _ => "Z".to_owned(),
    };
    format!("{year}-{month}-{day}T{hour}:{minute}:{second}{zone}")
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn dates_are_written_as_other_formats_write_them() {
        assert_eq!(
            moment("D:20240301102030+01'00'"),
            "2024-03-01T10:20:30+01:00"
        );
        assert_eq!(moment("D:20240301102030Z"), "2024-03-01T10:20:30Z");
        assert_eq!(moment("D:202403"), "2024-03-01");
        assert_eq!(moment("yesterday"), "");
    }
}
