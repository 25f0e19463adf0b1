//! Notes that were taken over before their text was at hand: what their source said of their place is kept with them, and places them
//! once the text is there, as if they were imported then.

use super::json;
use super::model::{ImportedAnnotation, ImportedKind, Own, Pointer};
use super::placing::{Placement, Placer};
use crate::annotation::{AnchorState, Awaited, Kind};
use crate::document::{Document, Offset, TextRange};
use serde_json::{Value, json};
use uuid::Uuid;

/// What a source says of the place of an annotation, besides its words: nothing where it says nothing.
pub(super) fn hint(mark: &ImportedAnnotation) -> Value {
    let filled = |string: &str| Some(string.to_owned()).filter(|string| !string.is_empty());
    let (cfi, xpointer, offsets) = match &mark.pointer {
        Some(Pointer::Cfi(cfi)) => (Some(cfi), None, None),
        Some(Pointer::XPointer(start, end)) => (None, Some([start, end]), None),
        Some(Pointer::Offsets(start, end)) => (None, None, Some([*start, *end])),
        None => (None, None, None),
    };
    let says_nothing = mark.pointer.is_none()
        && mark.exact.is_none()
        && mark.progression.is_none()
        && mark.chapter.is_empty()
        && [&mark.prefix, &mark.suffix, &mark.source, &mark.page]
            .iter()
            .all(|part| part.is_empty());
    if says_nothing {
        return Value::Null;
    }
    json!({
        "kind": mark.kind.name(), "own": mark.own.map(|own| own.kind.name()), "prefix": filled(&mark.prefix), "suffix": filled(&mark.suffix),
        "source": filled(&mark.source), "chapter": mark.chapter, "page": filled(&mark.page), "progression": mark.progression, "cfi": cfi,
        "xpointer": xpointer, "offsets": offsets, "exact": mark.exact.map(|range| [range.start.0, range.end.0]),
    })
}

/// What was kept of an annotation, as its source would say it again.
fn mark(awaited: &Awaited) -> ImportedAnnotation {
    let place = &awaited.hint;
    let pair = |name: &str| {
        let number = |index: usize| u32::try_from(place[name][index].as_u64()?).ok();
        number(0).zip(number(1))
    };
    let step = |index: usize| place["xpointer"][index].as_str().map(str::to_owned);
    let cfi = place["cfi"].as_str();
    let cfi = cfi.map(|cfi| Pointer::Cfi(cfi.to_owned()));
    let steps = step(0).zip(step(1));
    let xpointer = steps.map(|(start, end)| Pointer::XPointer(start, end));
    let offsets = pair("offsets").map(|(start, end)| Pointer::Offsets(start, end));
    let exact = pair("exact").filter(|(start, end)| start <= end);
    let kinds = [ImportedKind::Note, ImportedKind::Bookmark];
    let mut kinds = kinds.into_iter();
    ImportedAnnotation {
        kind: kinds
            .find(|kind| place["kind"] == kind.name())
            .unwrap_or_default(),
        own: place["own"]
            .as_str()
            .map(|kind| Own::new(awaited.id, Kind::from_name(kind))),
        quote: awaited.quote.clone(),
        prefix: json::text(&place["prefix"]),
        suffix: json::text(&place["suffix"]),
        source: json::text(&place["source"]),
        chapter: json::list(&place["chapter"])
            .into_iter()
            .map(json::text)
            .collect(),
        page: json::text(&place["page"]),
        progression: place["progression"].as_f64(),
        pointer: cfi.or(xpointer).or(offsets),
        exact: exact.map(|(start, end)| TextRange {
            start: Offset(start),
            end: Offset(end),
        }),
        ..ImportedAnnotation::default()
    }
}

/// Where annotations stand in a text that they waited for; those that have no certain place there are not among them. `bytes` are those
/// of the text's file.
#[must_use]
pub fn place_awaited(
    document: &Document,
    bytes: &[u8],
    awaited: &[Awaited],
) -> Vec<(Uuid, AnchorState)> {
    let placer = Placer::new(document, bytes);
    let place = |one: &Awaited| match placer.place(&mark(one)) {
        Placement::At(range) => Some((one.id, AnchorState::Exact(range))),
        Placement::Ambiguous | Placement::Missing => None,
    };
    awaited.iter().filter_map(place).collect()
}
