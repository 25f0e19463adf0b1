//! What the fields of a form hold that have no appearance of their own: other programs draw it, and so it is read where they would.
//! Source: ISO 32000-2, 12.7.

use super::annotations::{dicts, has_look};
use super::strings::text_string;
use hayro_interpret::TransformExt;
use hayro_interpret::kurbo::{Affine, Point, Vec2};
use hayro_syntax::object::{Array, Dict, Name, Object, String as PdfString};
use hayro_syntax::page::Page;

/// Fields of a page, lines of one field, letters of a line, and fields above one that are looked at.
const MOST_FIELDS: usize = 5_000;
const MOST_LINES: usize = 200;
const MOST_LETTERS: usize = 2_000;
const DEEPEST: usize = 16;
/// Size of letters where the field leaves it open, in points, and how far lines are apart.
const USUAL_SIZE: f64 = 12.0;
const PITCH: f64 = 1.15;
/// What a letter is taken to be wide, in em.
const WIDTH: f64 = 0.5;
/// A list that shows several of its entries, and one of which one is shown. Bits of `/Ff`.
const IS_COMBO: i64 = 1 << 17;
const IS_SECRET: i64 = 1 << 13;

/// One letter, as it would be drawn: where it begins, its size and direction, on the page.
pub(super) struct Typed {
    pub letter: char,
    pub at: Point,
    pub size: f64,
    pub advance: f64,
    /// Degrees clockwise.
    pub angle: f64,
}

/// The letters of all fields of a page that nobody has drawn.
pub(super) fn of_page(page: &Page<'_>) -> Vec<Typed> {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else {
        return Vec::new();
    };
    let to_page: Affine = page.initial_transform(true).to_kurbo();
    let fields = dicts(&annotations)
        .map(|(_, field)| field)
        .take(MOST_FIELDS);
    let fields = fields.filter(|field| is_named(field, b"Subtype", "Widget"));
    fields
        .filter(|field| !has_look(field) && !is_hidden(field))
        .flat_map(|field| typed(&field, to_page))
        .collect()
}

fn is_named(dict: &Dict<'_>, key: &[u8], wanted: &str) -> bool {
    dict.get::<Name<'_>>(key)
        .is_some_and(|name| name.as_str() == wanted)
}

fn is_hidden(field: &Dict<'_>) -> bool {
    const HIDDEN_OR_NOT_SEEN: i64 = 1 << 1 | 1 << 5;
    let flags = field.get::<i64>(b"F").unwrap_or_default();
    flags & HIDDEN_OR_NOT_SEEN != 0
}

fn typed(field: &Dict<'_>, to_page: Affine) -> Vec<Typed> {
    let Some([x0, y0, x1, y1]) = field.get::<[f32; 4]>(b"Rect") else {
        return Vec::new();
    };
    let (left, top) = (f64::from(x0.min(x1)), f64::from(y0.max(y1)));
    let height = f64::from((y1 - y0).abs());
    let lines = lines(field);
    let size = size(field).unwrap_or(USUAL_SIZE.min(height.max(4.0)));
    // One line stands in the middle of its field, several begin at the top.
    let first = if lines.len() == 1 {
        top - height / 2.0 - size * 0.3
    } else {
        top - size
    };
    let [a, b, ..] = to_page.as_coeffs();
    let scale = a.hypot(b);
    let angle = b.atan2(a).to_degrees();
    let letter = |row: usize, column: usize, letter: char| {
        let down = row as f64 * size * PITCH;
        let at = Point::new(left + 2.0, first - down);
        let along = Vec2::new(column as f64 * size * WIDTH, 0.0);
        Typed {
            letter,
            at: to_page * (at + along),
            size: size * scale,
            advance: size * WIDTH * scale,
            angle,
        }
    };
    // What does not fit is seen by scrolling alone.
    let room = ((height / (size * PITCH)).floor() as usize).max(1);
    let rows = lines
        .iter()
        .skip(first_shown(field))
        .take(room.min(MOST_LINES));
    let rows = rows.enumerate();
    rows.flat_map(|(row, line)| {
        let letters = line.chars().take(MOST_LETTERS).enumerate();
        letters
            .map(|(column, c)| letter(row, column, c))
            .collect::<Vec<_>>()
    })
    .collect()
}

/// The entry of a list that stands at its top.
fn first_shown(field: &Dict<'_>) -> usize {
    match inherited(field, b"TI") {
        Some(Object::Number(first)) => usize::try_from(first.as_i64()).unwrap_or_default(),
        _ => 0,
    }
}

/// What the field shows, by lines.
fn lines(field: &Dict<'_>) -> Vec<String> {
    let flags = match inherited(field, b"Ff") {
        Some(Object::Number(flags)) => flags.as_i64(),
        _ => 0,
    };
    let Some(Object::Name(kind)) = inherited(field, b"FT") else {
        return Vec::new();
    };
    let shown = match kind.as_str() {
        "Tx" if flags & IS_SECRET == 0 => values(field),
        "Ch" if flags & IS_COMBO != 0 => values(field),
        "Ch" => entries(field),
        _ => Vec::new(),
    };
    let lines = shown.iter().flat_map(|text| text.split(['\r', '\n']));
    let lines = lines.map(|line| line.replace('\t', " "));
    lines.filter(|line| !line.trim().is_empty()).collect()
}

fn values(field: &Dict<'_>) -> Vec<String> {
    match inherited(field, b"V") {
        Some(Object::String(value)) => vec![text_string(value.as_bytes())],
        Some(Object::Array(values)) => {
            let values = values.iter::<PdfString<'_>>();
            values.map(|value| text_string(value.as_bytes())).collect()
        }
        _ => Vec::new(),
    }
}

/// The entries of a list: names, or pairs of what is sent and what is shown.
fn entries(field: &Dict<'_>) -> Vec<String> {
    let Some(Object::Array(entries)) = inherited(field, b"Opt") else {
        return Vec::new();
    };
    let shown = |entry: Object<'_>| match entry {
        Object::String(name) => Some(text_string(name.as_bytes())),
        Object::Array(pair) => {
            let name = pair.iter::<PdfString<'_>>().last()?;
            Some(text_string(name.as_bytes()))
        }
        _ => None,
    };
    let entries = entries.iter::<Object<'_>>().take(MOST_LINES);
    entries.filter_map(shown).collect()
}

/// The size of letters that a field asks for: the number before `Tf`. 0 leaves it open.
fn size(field: &Dict<'_>) -> Option<f64> {
    let Some(Object::String(look)) = inherited(field, b"DA") else {
        return None;
    };
    let look = String::from_utf8_lossy(look.as_bytes()).into_owned();
    let words: Vec<&str> = look.split_ascii_whitespace().collect();
    let at = words.iter().position(|word| *word == "Tf")?;
    let size: f64 = words.get(at.checked_sub(1)?)?.parse().ok()?;
    (1.0..200.0).contains(&size).then_some(size)
}

/// What a field says itself, or one above it.
fn inherited<'a>(field: &Dict<'a>, key: &[u8]) -> Option<Object<'a>> {
    let mut field = field.clone();
    for _ in 0..DEEPEST {
        if let Some(found) = field.get::<Object<'_>>(key) {
            return Some(found);
        }
        field = field.get::<Dict<'_>>(b"Parent")?;
    }
    None
}
