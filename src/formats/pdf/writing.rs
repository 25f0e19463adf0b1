//! Writes marks into a copy of a PDF, as annotations that every program knows: everything that was there stays byte for byte, and
//! what is new follows it. Source: ISO 32000-2, 7.5.6 (incremental updates), 7.5.8 (cross-reference streams), 12.5.6.

use super::marks;
use super::objects::{hex, named, number, raw_object};
use super::references::{
    Previous, References, first_number, last_at, reference_stream, reference_table,
};
use crate::document::{Document, PageMap, PageMark, PageMarkKind, Point, PrintedPage, Quad};
use crate::formats::Unreadable;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, MaybeRef, ObjectIdentifier};
use hayro_syntax::page::Page;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Where a note without words has its sign, in points.
const SIGN: f32 = 18.0;

/// The copy. Marks that the file has already are not written again.
pub(super) fn annotated(
    bytes: &[u8],
    pdf: &Pdf,
    document: &Document,
    map: &PageMap,
    wanted: &[PageMark],
) -> Result<Vec<u8>, Unreadable> {
    if is_encrypted(bytes) {
        return Err(Unreadable::new(
            "locked",
            "This PDF is encrypted, so no marks can be written into a copy of it; save a copy without encryption first.",
        ));
    }
    let there = marks::of(pdf, document, map);
    let mut update = Update::of(bytes, pdf);
    for (number, (page, printed)) in pdf.pages().iter().zip(map.pages()).enumerate() {
        let is_new =
            |mark: &&PageMark| mark.page == number && !there.iter().any(|old| is_same(old, mark));
        let fresh: Vec<&PageMark> = wanted.iter().filter(is_new).collect();
        if fresh.is_empty() {
            continue;
        }
        let Some(id) = page.raw().obj_id() else {
            continue;
        };
        let added: Vec<u32> = fresh
            .iter()
            .map(|mark| update.mark(mark, printed, id))
            .collect();
        update.add_to(page, id, &added);
    }
    Ok(update.finish())
}

fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.windows(9).any(|part| part == b"/Encrypt ")
        || bytes.windows(9).any(|part| part == b"/Encrypt<")
        || bytes.windows(9).any(|part| part == b"/Encrypt\n")
        || bytes.windows(9).any(|part| part == b"/Encrypt\r")
}

/// Whether a mark of the file says what the other says.
fn is_same(old: &PageMark, new: &PageMark) -> bool {
    let has_name = !new.name.is_empty() && old.name == new.name;
    old.page == new.page
        && old.kind == new.kind
        && old.note == new.note
        && (has_name || old.range.is_some() && old.range == new.range)
}

/// New and changed objects, to follow a file.
struct Update<'b> {
    bytes: &'b [u8],
    root: ObjectIdentifier,
    next: u32,
    /// By number: generation and body.
    objects: BTreeMap<u32, (i32, Vec<u8>)>,
}

impl<'b> Update<'b> {
    fn of(bytes: &'b [u8], pdf: &Pdf) -> Self {
        Self {
            bytes,
            root: pdf.xref().root_id(),
            next: highest_number(bytes).saturating_add(1),
            objects: BTreeMap::new(),
        }
    }

    fn add(&mut self, body: Vec<u8>) -> u32 {
        let own = self.next;
        self.next += 1;
        self.objects.insert(own, (0, body));
        own
    }

    /// Adds a mark with its appearance; the number of its object.
    fn mark(&mut self, mark: &PageMark, page: &PrintedPage, page_id: ObjectIdentifier) -> u32 {
        let quads = quads_of(mark, page);
        let frame = frame_of(&quads);
        let appearance = self.add(appearance(mark, &quads, frame));
        let mut content = format!(
            "<</Type/Annot/Subtype/{}/Rect[{}]/F 4/P {} {} R/AP<</N {appearance} 0 R>>",
            mark.kind.name(),
            frame.map(number).join(" "),
            page_id.obj_number,
            page_id.gen_number
        );
        if mark.kind.is_on_text() {
            let _ = write!(content, "/QuadPoints[{}]", points(&quads));
        } else if mark.kind == PageMarkKind::Square {
            content.push_str("/BS<</W 1.5>>");
        } else {
            content.push_str("/Name/Note");
        }
        let color = mark.color.unwrap_or([255, 221, 87]);
        let _ = write!(content, "/C[{}]", rgb(color));
        for (key, text) in [
            ("Contents", &mark.note),
            ("T", &mark.author),
            ("NM", &mark.name),
        ] {
            if !text.is_empty() {
                let _ = write!(content, "/{key}{}", hex(text));
            }
        }
        for (key, moment) in [("CreationDate", &mark.created), ("M", &mark.modified)] {
            if let Some(date) = date(moment) {
                let _ = write!(content, "/{key}({date})");
            }
        }
        content.push_str(">>");
        self.add(content.into_bytes())
    }

    /// Adds annotations to those of a page.
    fn add_to(&mut self, page: &Page<'_>, id: ObjectIdentifier, added: &[u32]) {
        let list = |old: &[u8]| {
            let mut body = b"[".to_vec();
            body.extend_from_slice(old);
            for number in added {
                body.extend_from_slice(format!(" {number} 0 R").as_bytes());
            }
            body.push(b']');
            body
        };
        let dict = page.raw();
        match dict.get_raw::<Array<'_>>(b"Annots") {
            Some(MaybeRef::Ref(to)) => {
                let old = dict.get::<Array<'_>>(b"Annots");
                let body = list(old.map_or(&[][..], |array| array.data()));
                self.objects.insert(to.obj_number, (to.gen_number, body));
            }
            direct => {
                let old = match &direct {
                    Some(MaybeRef::NotRef(array)) => array.data(),
                    _ => &[],
                };
                let mut body = b"<<".to_vec();
                for (name, value) in dict.entries() {
                    let name: &[u8] = name.as_ref();
                    if name != b"Annots" {
                        body.extend(named(name));
                        body.push(b' ');
                        body.extend(raw_object(&value));
                        body.push(b'\n');
                    }
                }
                body.extend_from_slice(b"/Annots");
                body.extend(list(old));
                body.extend_from_slice(b">>");
                self.objects.insert(id.obj_number, (id.gen_number, body));
            }
        }
    }

    /// The file with what is new behind it.
    fn finish(mut self) -> Vec<u8> {
        let mut file = self.bytes.to_vec();
        if self.objects.is_empty() {
            return file;
        }
        if !file.ends_with(b"\n") {
            file.push(b'\n');
        }
        let Previous { start, base, kind } = Previous::of(self.bytes);
        let mut offsets: BTreeMap<u32, (usize, i32)> = BTreeMap::new();
        for (number, (generation, body)) in &self.objects {
            offsets.insert(*number, (file.len() - base, *generation));
            file.extend_from_slice(format!("{number} {generation} obj\n").as_bytes());
            file.extend_from_slice(body);
            file.extend_from_slice(b"\nendobj\n");
        }
        let here = file.len() - base;
        let mut trailer = format!("/Root {} {} R", self.root.obj_number, self.root.gen_number);
        if let Some(info) = reference_after(self.bytes, b"/Info") {
            let _ = write!(trailer, "/Info {info} R");
        }
        if let Some(start) = start.filter(|_| kind != References::Damaged) {
            let _ = write!(trailer, "/Prev {start}");
        }
        match kind {
            References::Stream => {
                let own = self.next;
                self.next += 1;
                offsets.insert(own, (here, 0));
                file.extend(reference_stream(own, &offsets, self.next, &trailer));
            }
            References::Table | References::Damaged => {
                if kind == References::Table {
                    file.extend_from_slice(reference_table(&offsets).as_bytes());
                }
                let _ = write!(trailer, "/Size {}", self.next);
                file.extend_from_slice(format!("trailer\n<<{trailer}>>\n").as_bytes());
            }
        }
        // Where programs had to look for all objects, they have to do so again: what is new would be all that they found.
        let here = if kind == References::Damaged { 0 } else { here };
        file.extend_from_slice(format!("startxref\n{here}\n%%EOF\n").as_bytes());
        file
    }
}

/// `3 0`, where a key is followed by `3 0 R` for the last time.
fn reference_after(bytes: &[u8], key: &[u8]) -> Option<String> {
    let rest = &bytes[last_at(bytes, key)? + key.len()..];
    let head = String::from_utf8_lossy(&rest[..rest.len().min(40)]).into_owned();
    let mut tokens = head.split_ascii_whitespace();
    let (number, generation) = (tokens.next()?, tokens.next()?);
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_digit());
    let is_reference =
        is_number(number) && is_number(generation) && tokens.next()?.starts_with('R');
    is_reference.then(|| format!("{number} {generation}"))
}

/// A number that no object of the file is above: of all that is said of sizes, and of all objects that stand open.
fn highest_number(bytes: &[u8]) -> u32 {
    let mut highest = 0usize;
    for at in places(bytes, b"/Size") {
        highest = highest.max(first_number(&bytes[at + 5..]).unwrap_or(0));
    }
    for at in places(bytes, b" obj") {
        // `12 0 obj`, backwards.
        let head = &bytes[at.saturating_sub(16)..at];
        let tokens: Vec<&[u8]> = head.rsplit(u8::is_ascii_whitespace).take(2).collect();
        if let [_, number] = tokens.as_slice() {
            highest = highest.max(first_number(number).unwrap_or(0));
        }
    }
    u32::try_from(highest).unwrap_or(u32::MAX - 1_000_000)
}

fn places<'b>(bytes: &'b [u8], part: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    let found = bytes.windows(part.len()).enumerate();
    found
        .filter(move |(_, found)| *found == part)
        .map(|(at, _)| at)
}

/// What a mark covers in user space; a sign beside its point where it covers no words.
fn quads_of(mark: &PageMark, page: &PrintedPage) -> Vec<Quad> {
    let user = |quad: &Quad| Quad(quad.0.map(|corner| page.user_point(corner)));
    if mark.kind.is_on_text() || mark.kind == PageMarkKind::Square {
        return mark.quads.iter().map(user).collect();
    }
    let at = mark.quads.first().map(Quad::center).unwrap_or_default();
    let sign = Quad::upright(at.x - SIGN, at.y - SIGN / 2.0, at.x, at.y + SIGN / 2.0);
    vec![user(&sign)]
}

fn frame_of(quads: &[Quad]) -> [f32; 4] {
    let corners = || quads.iter().flat_map(|quad| quad.0);
    let edge = |of: fn(Point) -> f32, pick: fn(f32, f32) -> f32, from: f32| {
        corners().map(of).fold(from, pick)
    };
    [
        edge(|at| at.x, f32::min, f32::MAX),
        edge(|at| at.y, f32::min, f32::MAX),
        edge(|at| at.x, f32::max, f32::MIN),
        edge(|at| at.y, f32::max, f32::MIN),
    ]
}

/// Upper left, upper right, lower left, lower right: as all programs write them, whatever the standard says.
fn points(quads: &[Quad]) -> String {
    let corners = quads
        .iter()
        .flat_map(|quad| [quad.0[0], quad.0[1], quad.0[3], quad.0[2]]);
    let corner = |at: Point| format!("{} {}", number(at.x), number(at.y));
    corners.map(corner).collect::<Vec<_>>().join(" ")
}

fn rgb(color: [u8; 3]) -> String {
    color.map(|part| number(f32::from(part) / 255.0)).join(" ")
}

/// What a mark looks like, as a form: programs that draw no marks by themselves draw this.
fn appearance(mark: &PageMark, quads: &[Quad], frame: [f32; 4]) -> Vec<u8> {
    let color = rgb(mark.color.unwrap_or([255, 221, 87]));
    let mut drawing = format!("/G gs {color} rg {color} RG ");
    for quad in quads {
        drawing.push_str(&strokes(mark.kind, quad));
    }
    let blend = if mark.kind == PageMarkKind::Highlight {
        "/BM/Multiply"
    } else {
        ""
    };
    let text = format!(
        "<</Type/XObject/Subtype/Form/BBox[{}]/Group<</S/Transparency>>/Resources<</ExtGState<</G<</Type/ExtGState{blend}>>>>>>/Length {}>>\nstream\n{drawing}\nendstream",
        frame.map(number).join(" "),
        drawing.len()
    );
    text.into_bytes()
}

fn strokes(kind: PageMarkKind, quad: &Quad) -> String {
    let between = |a: Point, b: Point, share: f32| Point {
        x: a.x + (b.x - a.x) * share,
        y: a.y + (b.y - a.y) * share,
    };
    let [upper_left, upper_right, lower_right, lower_left] = quad.0;
    let height = (upper_left.x - lower_left.x).hypot(upper_left.y - lower_left.y);
    let at = |point: Point| format!("{} {}", number(point.x), number(point.y));
    let line = |share: f32| {
        let (from, to) = (
            between(lower_left, upper_left, share),
            between(lower_right, upper_right, share),
        );
        format!("{} w {} m {} l S ", number(height / 14.0), at(from), at(to))
    };
    match kind {
        PageMarkKind::Underline | PageMarkKind::Squiggly => line(0.07),
        PageMarkKind::StrikeOut => line(0.42),
        PageMarkKind::Square => format!(
            "3 w {} m {} l {} l {} l s ",
            at(upper_left),
            at(upper_right),
            at(lower_right),
            at(lower_left)
        ),
        _ => format!(
            "{} m {} l {} l {} l f ",
            at(upper_left),
            at(upper_right),
            at(lower_right),
            at(lower_left)
        ),
    }
}

/// `2024-03-01T10:20:30Z` as `D:20240301102030Z`.
fn date(moment: &str) -> Option<String> {
    let digits: String = moment
        .chars()
        .take(19)
        .filter(char::is_ascii_digit)
        .collect();
    let zone = moment.get(19..).unwrap_or_default();
    let zone = zone.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let zone = match zone.split_once(':') {
        Some((hours, minutes)) if zone.starts_with(['+', '-']) => format!("{hours}'{minutes}'"),
        _ => "Z".to_owned(),
    };
    match digits.len() {
        8 => Some(format!("D:{digits}")),
        14 => Some(format!("D:{digits}{zone}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_a_pdf_has_them() {
        assert_eq!(
            date("2024-03-01T10:20:30.123Z").as_deref(),
            Some("D:20240301102030Z")
        );
        assert_eq!(
            date("2024-03-01T10:20:30+01:00").as_deref(),
            Some("D:20240301102030+01'00'")
        );
        assert_eq!(date("2024-03-01").as_deref(), Some("D:20240301"));
        assert_eq!(date("lately"), None);
    }

    #[test]
    fn what_the_file_says_of_its_references_is_found() {
        let file = b"%PDF-1.4\n7 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<</Size 9/Info 3 0 R>>\nstartxref\n29\n%%EOF";
        assert_eq!(highest_number(file), 9);
        assert_eq!(reference_after(file, b"/Info").as_deref(), Some("3 0"));
        let previous = Previous::of(file);
        assert_eq!(
            (previous.start, previous.base, previous.kind),
            (Some(29), 0, References::Table)
        );
        let elsewhere = Previous::of(b"%PDF-1.4\n7 0 obj\n<<>>\nendobj\nstartxref\n12\n%%EOF");
        assert_eq!(elsewhere.kind, References::Damaged);
    }
}
