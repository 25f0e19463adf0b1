//! A PDF without its lock: all that its pages lead to, written anew as it is read with the password.

use super::objects::{named, raw_object};
use super::references::reference_table;
use super::writing::reference_after;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// Objects that are written, and how deeply one may nest.
const MOST: usize = 4_000_000;
const DEEPEST: usize = 200;

/// The same file without a lock. What nothing leads to is not in it.
pub(super) fn unlocked(bytes: &[u8], pdf: &Pdf) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let root = pdf.xref().root_id();
    let information = reference_after(bytes, b"/Info").and_then(|info| identifier(&info));
    let mut left: Vec<ObjectIdentifier> = information.into_iter().chain([root]).collect();
    let mut seen: BTreeSet<ObjectIdentifier> = left.iter().copied().collect();
    let mut offsets: BTreeMap<u32, (usize, i32)> = BTreeMap::new();
    while let Some(id) = left.pop() {
        let Some(object) = pdf.xref().get::<Object<'_>>(id) else {
            continue;
        };
        let mut writer = Writer::default();
        writer.object(&MaybeRef::NotRef(object), 0);
        for to in writer.leads_to {
            if seen.len() < MOST && seen.insert(to) {
                left.push(to);
            }
        }
        offsets.insert(id.obj_number, (file.len(), id.gen_number));
        file.extend(format!("{} {} obj\n", id.obj_number, id.gen_number).bytes());
        file.extend(writer.body);
        file.extend_from_slice(b"\nendobj\n");
    }
    let start = file.len();
    let size = offsets.keys().last().map_or(1, |last| last + 1);
    let table = reference_table(&offsets);
    let table = table.replacen("xref\n", "xref\n0 1\n0000000000 65535 f \n", 1);
    let info = match information {
        Some(id) => format!("/Info {} {} R", id.obj_number, id.gen_number),
        None => String::new(),
    };
    let (number, generation) = (root.obj_number, root.gen_number);
    file.extend(
        format!(
            "{table}trailer\n<</Size {size}/Root {number} {generation} R{info}>>\nstartxref\n{start}\n%%EOF\n"
        )
        .bytes(),
    );
    file
}

/// `3 0` as what it names.
fn identifier(reference: &str) -> Option<ObjectIdentifier> {
    let (number, generation) = reference.split_once(' ')?;
    Some(ObjectIdentifier::new(
        number.parse().ok()?,
        generation.parse().ok()?,
    ))
}

#[derive(Default)]
struct Writer {
    body: Vec<u8>,
    leads_to: Vec<ObjectIdentifier>,
}

impl Writer {
    fn object(&mut self, object: &MaybeRef<Object<'_>>, depth: usize) {
        match object {
            _ if depth > DEEPEST => self.body.extend_from_slice(b"null"),
            MaybeRef::NotRef(Object::Dict(dict)) => self.dict(dict, &[], depth),
            MaybeRef::NotRef(Object::Array(array)) => self.array(array, depth),
            MaybeRef::NotRef(Object::Stream(stream)) => self.stream(stream, depth),
            other => {
                self.leads_to
                    .extend(other.as_obj_ref().map(ObjectIdentifier::from));
                self.body.extend(raw_object(other));
            }
        }
    }

    fn array(&mut self, array: &Array<'_>, depth: usize) {
        self.body.push(b'[');
        for item in array.raw_iter() {
            self.object(&item, depth + 1);
            self.body.push(b' ');
        }
        self.body.push(b']');
    }

    /// A dictionary without some of its entries.
    fn dict(&mut self, dict: &Dict<'_>, without: &[&[u8]], depth: usize) {
        self.body.extend_from_slice(b"<<");
        self.entries(dict, without, depth);
        self.body.extend_from_slice(b">>");
    }

    fn entries(&mut self, dict: &Dict<'_>, without: &[&[u8]], depth: usize) {
        for (name, value) in dict.entries() {
            let name: &[u8] = name.as_ref();
            if !without.contains(&name) {
                self.body.extend(named(name));
                self.body.push(b' ');
                self.object(&value, depth + 1);
                self.body.push(b'\n');
            }
        }
    }

    fn stream(&mut self, stream: &Stream<'_>, depth: usize) {
        let data = stream.raw_data();
        let dict = stream.dict();
        self.body
            .extend(format!("<</Length {}", data.len()).bytes());
        let has_own_lock = is_locked_apart(dict);
        if has_own_lock {
            self.filters(dict, depth);
        }
        let filters: &[&[u8]] = &[b"Length", b"Filter", b"DecodeParms", b"F", b"DP"];
        let without = if has_own_lock { filters } else { &filters[..1] };
        self.entries(dict, without, depth);
        self.body.extend_from_slice(b">>\nstream\n");
        self.body.extend_from_slice(&data);
        self.body.extend_from_slice(b"\nendstream");
    }

    /// The filters of a stream but for its lock.
    fn filters(&mut self, dict: &Dict<'_>, depth: usize) {
        let names: Vec<MaybeRef<Object<'_>>> = list(dict, b"Filter");
        let parameters: Vec<MaybeRef<Object<'_>>> = list(dict, b"DecodeParms");
        let kept: Vec<usize> = (0..names.len())
            .filter(|at| !is_crypt(&names[*at]))
            .collect();
        for (key, all) in [("/Filter[", names), ("/DecodeParms[", parameters)] {
            self.body.extend(key.bytes());
            for at in &kept {
                match all.get(*at) {
                    Some(item) => self.object(item, depth + 1),
                    None => self.body.extend_from_slice(b"null"),
                }
                self.body.push(b' ');
            }
            self.body.push(b']');
        }
    }
}

/// One or several things, as a list.
fn list<'a>(dict: &Dict<'a>, key: &[u8]) -> Vec<MaybeRef<Object<'a>>> {
    match dict.get::<Object<'a>>(key) {
        Some(Object::Array(array)) => array.raw_iter().collect(),
        Some(other) => vec![MaybeRef::NotRef(other)],
        None => Vec::new(),
    }
}

fn is_crypt(filter: &MaybeRef<Object<'_>>) -> bool {
    matches!(filter, MaybeRef::NotRef(Object::Name(name)) if is_named_crypt(name))
}

fn is_named_crypt(name: &Name<'_>) -> bool {
    name.as_str() == "Crypt"
}

/// Whether a stream has a lock of its own among its filters.
fn is_locked_apart(dict: &Dict<'_>) -> bool {
    list(dict, b"Filter").iter().any(is_crypt)
}
