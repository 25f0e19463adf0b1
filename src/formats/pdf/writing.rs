//! Writes marks into a copy of a PDF, as annotations that every program knows: everything that was there stays byte for byte, and
//! what is new follows it. Source: ISO 32000-2, 7.5.6 (incremental updates), 7.5.8 (cross-reference streams), 12.5.6.

use super::annotations::dicts;
use super::appearance::{self, Frame};
use super::free_text;
use super::marks::OWN;
use super::objects::{hex, named, number, raw_object};
use super::references::{
    Previous, References, first_number, last_at, reference_stream, reference_table,
};
use super::said;
use crate::document::{MarkChange, PageMark, PageMarkKind, PrintedPage};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, String as PdfString};
use hayro_syntax::page::Page;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What a mark that takes the place of another does not have from that one.
const WRITTEN: [&[u8]; 6] = [b"Type", b"P", b"Contents", b"RC", b"M", OWN];
/// Nor this, where it has another place or colour.
const LOOKS: [&[u8]; 2] = [b"Rect", b"C"];
/// Nor this, where it is drawn anew.
const DRAWN: [&[u8]; 7] = [
    b"Subtype",
    b"AP",
    b"AS",
    b"QuadPoints",
    b"InkList",
    b"Vertices",
    b"L",
];

/// What words look like that are written on a page, where the file does not say.
const USUAL_WORDS: &[u8] = b"/Helv 11 Tf 0 g";

/// The copy.
pub(super) fn annotated(
    bytes: &[u8],
    pdf: &Pdf,
    pages: &[PrintedPage],
    changes: &[MarkChange],
) -> Vec<u8> {
    let mut update = Update::of(bytes, pdf);
    for (number, (page, printed)) in pdf.pages().iter().zip(pages).enumerate() {
        let own = changes.iter().filter(|change| change.page() == number);
        let own: Vec<&MarkChange> = own.collect();
        if let Some(id) = page.raw().obj_id().filter(|_| !own.is_empty()) {
            let mut list = PageList::of(page, id);
            own.into_iter()
                .for_each(|change| update.change(&mut list, change, printed));
            update.put(page, list);
        }
    }
    update.finish()
}

pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.windows(9).any(|part| part == b"/Encrypt ")
        || bytes.windows(9).any(|part| part == b"/Encrypt<")
        || bytes.windows(9).any(|part| part == b"/Encrypt\n")
        || bytes.windows(9).any(|part| part == b"/Encrypt\r")
}

/// The annotations of a page, as its list is to have them.
struct PageList<'a> {
    page: ObjectIdentifier,
    /// Where the list stands, if it is an object of its own.
    own_object: Option<ObjectIdentifier>,
    /// As they stand in the list.
    items: Vec<Vec<u8>>,
    /// By index in the list: the object of an annotation, where it is one of its own, and what it says.
    old: BTreeMap<usize, (Option<ObjectIdentifier>, Dict<'a>)>,
    removed: BTreeSet<usize>,
    is_changed: bool,
}

impl<'a> PageList<'a> {
    fn of(page: &Page<'a>, id: ObjectIdentifier) -> Self {
        let dict = page.raw();
        let own_object = match dict.get_raw::<Array<'_>>(b"Annots") {
            Some(MaybeRef::Ref(to)) => Some(to.into()),
            _ => None,
        };
        let list = dict.get::<Array<'a>>(b"Annots").unwrap_or_default();
        let raw: Vec<MaybeRef<Object<'a>>> = list.raw_iter().collect();
        let object = |index: usize| raw.get(index)?.as_obj_ref().map(ObjectIdentifier::from);
        let old = dicts(&list).map(|(index, dict)| (index, (object(index), dict)));
        Self {
            page: id,
            own_object,
            old: old.collect(),
            items: raw.iter().map(raw_object).collect(),
            removed: BTreeSet::new(),
            is_changed: false,
        }
    }

    /// Takes an annotation out, and the window that shows its note.
    fn remove(&mut self, index: usize) {
        self.is_changed = true;
        self.removed.insert(index);
        let Some((Some(id), _)) = self.old.get(&index) else {
            return;
        };
        let is_its_window = |dict: &Dict<'_>| {
            dict.get_ref(b"Parent")
                .is_some_and(|to| ObjectIdentifier::from(to) == *id)
        };
        let windows = self.old.iter().filter(|(_, (_, dict))| is_its_window(dict));
        self.removed.extend(windows.map(|(index, _)| *index));
    }

    fn body(&self) -> Vec<u8> {
        let kept = self.items.iter().enumerate();
        let kept = kept.filter(|(index, _)| !self.removed.contains(index));
        let items: Vec<&[u8]> = kept.map(|(_, item)| item.as_slice()).collect();
        [&b"["[..], &items.join(&b' '), b"]"].concat()
    }
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

    fn change(&mut self, list: &mut PageList<'_>, change: &MarkChange, page: &PrintedPage) {
        match change {
            MarkChange::Add(mark) => {
                let body = self.mark(mark, page, list.page, None);
                let number = self.add(body);
                list.items.push(format!("{number} 0 R").into_bytes());
                list.is_changed = true;
            }
            MarkChange::Remove { index, .. } => list.remove(*index),
            MarkChange::Replace(mark) => {
                let Some((id, old)) = list.old.get(&mark.index) else {
                    return self.change(list, &MarkChange::Add(mark.clone()), page);
                };
                let body = self.mark(mark, page, list.page, Some(old));
                self.reword(list, mark);
                match id {
                    Some(id) => {
                        self.objects.insert(id.obj_number, (id.gen_number, body));
                    }
                    None => {
                        let number = self.add(body);
                        list.items[mark.index] = format!("{number} 0 R").into_bytes();
                        list.is_changed = true;
                    }
                }
            }
        }
    }

    /// A mark as an object, with an appearance of its own. Of one whose place it takes it keeps what it does not say itself.
    fn mark(
        &mut self,
        mark: &PageMark,
        page: &PrintedPage,
        page_id: ObjectIdentifier,
        old: Option<&Dict<'_>>,
    ) -> Vec<u8> {
        let (keeps_look, is_drawn) = looks(mark, old);
        let mut body = format!(
            "<</Type/Annot/P {} {} R",
            page_id.obj_number, page_id.gen_number
        );
        if !keeps_look {
            body.push_str(&self.look(mark, page, old));
        }
        for (key, text) in [("Contents", &mark.note), ("MNCL_Note", &mark.own)] {
            if !text.is_empty() {
                let _ = write!(body, "/{key}{}", hex(text));
            }
        }
        if let Some(date) = date(&mark.modified) {
            let _ = write!(body, "/M({date})");
        }
        let is_written = |name: &[u8]| {
            WRITTEN.contains(&name)
                || !keeps_look && LOOKS.contains(&name)
                || is_drawn && DRAWN.contains(&name)
        };
        let has = |key: &str| old.is_some_and(|old| old.contains_key(key.as_bytes()));
        for (key, value) in once_given(mark) {
            if !has(key) {
                let _ = write!(body, "/{key}{value}");
            }
        }
        let mut body = body.into_bytes();
        for (name, value) in old.iter().flat_map(|old| old.entries()) {
            let name: &[u8] = name.as_ref();
            if !is_written(name) {
                body.extend(named(name));
                body.push(b' ');
                body.extend(raw_object(&value));
            }
        }
        body.extend_from_slice(b">>");
        body
    }

    /// The entries for where a mark stands and what it looks like.
    fn look(&mut self, mark: &PageMark, page: &PrintedPage, old: Option<&Dict<'_>>) -> String {
        let mut quads = appearance::quads_of(mark, page, old.is_some());
        let mut entries = String::new();
        let words = match (mark.kind, quads.as_slice()) {
            (PageMarkKind::FreeText, [quad]) => {
                let usual = old.and_then(|old| old.get::<PdfString<'_>>(b"DA"));
                let usual = usual.as_ref().map_or(USUAL_WORDS, PdfString::as_bytes);
                free_text::set(mark, *quad, usual)
            }
            _ => None,
        };
        if let Some(words) = &words {
            quads = vec![words.quad];
        }
        let frame = Frame::of(&quads);
        let _ = write!(entries, "/Rect[{}]", frame.numbers());
        if let Some(color) = mark.color {
            let _ = write!(entries, "/C[{}]", appearance::rgb(color));
        }
        if !mark.kind.can_be_drawn() {
            return entries;
        }
        let strokes = appearance::strokes_of(mark, page);
        let _ = write!(entries, "/Subtype/{}", mark.kind.name());
        if mark.kind.is_on_text() {
            let _ = write!(entries, "/QuadPoints[{}]", appearance::points(&quads));
        }
        entries.push_str(&appearance::stroke_entry(mark.kind, &strokes));
        let form = match &words {
            Some(words) => Some(words.form(mark, &frame)),
            // Words with letters that our font lacks are drawn by the program that shows them.
            None if mark.kind == PageMarkKind::FreeText => None,
            None => Some(appearance::form(mark, &quads, &strokes, &frame)),
        };
        if let Some(form) = form {
            let _ = write!(entries, "/AP<</N {} 0 R>>", self.add(form));
        }
        entries
    }

    /// Where the words of a mark stand in another of its group, that one gets the words that it has now.
    fn reword(&mut self, list: &PageList<'_>, mark: &PageMark) {
        for (id, old) in mark.belongings.iter().filter_map(|at| list.old.get(at)) {
            let has_words = !said::words(old).is_empty() && !old.contains_key(b"StateModel");
            let Some(id) = id.filter(|_| has_words) else {
                continue;
            };
            let mut body = format!("<</Contents{}", hex(&mark.note)).into_bytes();
            for (name, value) in old.entries() {
                let name: &[u8] = name.as_ref();
                if name != b"Contents" && name != b"RC" {
                    body.extend(named(name));
                    body.push(b' ');
                    body.extend(raw_object(&value));
                }
            }
            body.extend_from_slice(b">>");
            self.objects.insert(id.obj_number, (id.gen_number, body));
        }
    }

    /// Gives a page its list, where that is another now.
    fn put(&mut self, page: &Page<'_>, list: PageList<'_>) {
        if !list.is_changed {
            return;
        }
        if let Some(id) = list.own_object {
            self.objects
                .insert(id.obj_number, (id.gen_number, list.body()));
            return;
        }
        let mut body = b"<<".to_vec();
        for (name, value) in page.raw().entries() {
            let name: &[u8] = name.as_ref();
            if name != b"Annots" {
                body.extend(named(name));
                body.push(b' ');
                body.extend(raw_object(&value));
                body.push(b'\n');
            }
        }
        body.extend_from_slice(b"/Annots");
        body.extend(list.body());
        body.extend_from_slice(b">>");
        self.objects
            .insert(list.page.obj_number, (list.page.gen_number, body));
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
pub(super) fn reference_after(bytes: &[u8], key: &[u8]) -> Option<String> {
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
        // One more than the highest.
        let size = first_number(&bytes[at + 5..]).unwrap_or(0);
        highest = highest.max(size.saturating_sub(1));
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

pub(super) fn places<'b>(bytes: &'b [u8], part: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    let found = bytes.windows(part.len()).enumerate();
    found
        .filter(move |(_, found)| *found == part)
        .map(|(at, _)| at)
}

/// Whether a mark looks as the one whose place it takes, and whether it is drawn anew.
fn looks(mark: &PageMark, old: Option<&Dict<'_>>) -> (bool, bool) {
    let keeps_look = mark.has_look && old.is_some();
    (keeps_look, !keeps_look && mark.kind.can_be_drawn())
}

/// What a mark that takes the place of another has from that one: it is printed as before, and stays that of who made it.
fn once_given(mark: &PageMark) -> Vec<(&'static str, String)> {
    let mut given = vec![("F", " 4".to_owned())];
    if mark.kind == PageMarkKind::Text {
        given.push(("Name", "/Note".to_owned()));
    }
    if mark.kind == PageMarkKind::FreeText {
        given.push(("DA", format!("({})", String::from_utf8_lossy(USUAL_WORDS))));
    }
    if mark.kind.is_frame() {
        let width = number(appearance::line_width(mark));
        given.push(("BS", format!("<</W {width}>>")));
    }
    for (key, text) in [("T", &mark.author), ("NM", &mark.name)] {
        if !text.is_empty() {
            given.push((key, hex(text)));
        }
    }
    given.extend(date(&mark.created).map(|date| ("CreationDate", format!("({date})"))));
    given
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
        assert_eq!(highest_number(file), 8);
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
