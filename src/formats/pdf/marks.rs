//! Marks that other programs left on the pages of a PDF, with the words under them. Source: ISO 32000-2, 12.5.6.

use super::annotations::{Found, areas, has_look, of_page};
use super::strings::text_string;
use crate::document::{Document, PageMap, PageMark, PageMarkKind, TextRange};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, String as PdfString};
use std::collections::HashMap;

/// The key under which this program writes what it knows of a note that it marks. Source: ISO 32000-2, annex E.
pub(super) const OWN: &[u8] = b"MNCL_Note";

/// Marks of one document that are taken.
const MOST: usize = 50_000;

/// Letters that are compared with marks, all marks of a document together: what is beyond has no words.
const MOST_COMPARED: usize = 200_000_000;

/// The marks of all pages, in their order.
pub(super) fn of(pdf: &Pdf, document: &Document, map: &PageMap) -> Vec<PageMark> {
    let mut marks: Vec<PageMark> = Vec::new();
    let mut left = MOST_COMPARED;
    for (number, page) in pdf.pages().iter().enumerate() {
        let Some(printed) = map.pages().get(number) else {
            break;
        };
        let letters: usize = map.ranges_on(number).map(TextRange::len).sum();
        let mut by_id: HashMap<ObjectIdentifier, usize> = HashMap::new();
        let mut answers: Vec<(ObjectIdentifier, usize, String)> = Vec::new();
        for Found { index, kind, dict } in of_page(page) {
            let Some(kind) = PageMarkKind::from_name(&kind).filter(|_| marks.len() < MOST) else {
                continue;
            };
            if let Some(to) = dict.get_ref(b"IRT").filter(|_| !is_in_group(&dict)) {
                answers.extend(answer(&dict).map(|text| (to.into(), index, text)));
                continue;
            }
            let mut mark = described(kind, &dict);
            add_words_of_group(&mut mark, &dict);
            (mark.page, mark.index) = (number, index);
            mark.label.clone_from(&printed.label);
            mark.quads = areas(&dict, printed);
            let work = letters.saturating_mul(mark.quads.len());
            if work <= left {
                left -= work;
                place(&mut mark, document, map);
            }
            by_id.extend(dict.obj_id().map(|id| (id, marks.len())));
            marks.push(mark);
        }
        for (to, index, text) in answers {
            if let Some(mark) = by_id.get(&to).and_then(|at| marks.get_mut(*at)) {
                let gap = if mark.note.is_empty() { "" } else { "\n\n" };
                mark.note = format!("{}{gap}{text}", mark.note);
                mark.answers.push(index);
            }
        }
    }
    marks
}

/// Whether a mark belongs to another as a part of it and is no answer to it (ISO 32000-1, table 170): words struck out, to be
/// replaced by those of a caret.
fn is_in_group(dict: &Dict<'_>) -> bool {
    dict.get::<Name<'_>>(b"RT")
        .is_some_and(|kind| kind.as_str() == "Group")
}

/// Of a mark that belongs to one of a kind that is not read, the words of that one are kept with it.
fn add_words_of_group(mark: &mut PageMark, dict: &Dict<'_>) {
    let Some(leader) = dict.get::<Dict<'_>>(b"IRT").filter(|_| is_in_group(dict)) else {
        return;
    };
    let is_read = leader
        .get::<Name<'_>>(b"Subtype")
        .is_some_and(|kind| PageMarkKind::from_name(kind.as_str()).is_some());
    let words = string(&leader, b"Contents");
    // A mark that this program has written has them already.
    if !is_read && mark.own.is_empty() && !mark.note.contains(&words) {
        let gap = if mark.note.is_empty() { "" } else { "\n\n" };
        mark.note = format!("{words}{gap}{}", mark.note);
    }
}

/// What was answered to a mark, and by whom; none for a mere change of its state.
fn answer(dict: &Dict<'_>) -> Option<String> {
    let contents = string(dict, b"Contents");
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
        note: string(dict, b"Contents"),
        author: string(dict, b"T"),
        color: color(dict),
        created: moment(&string(dict, b"CreationDate")),
        modified: moment(&string(dict, b"M")),
        name: string(dict, b"NM"),
        has_look: has_look(dict),
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

fn string(dict: &Dict<'_>, key: &[u8]) -> String {
    let text = dict.get::<PdfString<'_>>(key);
    let text = text.map(|text| {
        text_string(text.as_bytes())
            .replace("\r\n", "\n")
            .replace('\r', "\n")
    });
    text.unwrap_or_default().trim().to_owned()
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
