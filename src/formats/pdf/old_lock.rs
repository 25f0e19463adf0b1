//! Files with older locks whose password has letters beyond ASCII: the library takes a password as UTF-8 alone, and these locks have it in
//! an encoding of their own. So the file is written anew without its lock. Source: ISO 32000-1, 7.6.2 and 7.6.3.

use super::objects::{named, raw_object};
use super::owner::{HASHES, PADDING, ROUNDS, lock, rc4};
use super::references::first_number;
use super::writing::{places, reference_after};
use aes::Aes128;
use cbc::Decryptor;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Name, Object, String as PdfString};
use md5::{Digest, Md5};

/// How deeply an object may nest.
const DEEPEST: usize = 200;
/// Of the cipher AES, in bytes.
const BLOCK: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cipher {
    None,
    Rc4,
    Aes,
}

/// A lock that is open.
struct Key {
    key: Vec<u8>,
    strings: Cipher,
    streams: Cipher,
    locks_metadata: bool,
}

/// The same file without its lock; none where the password is another, or the lock a newer one.
pub(super) fn opened(bytes: &[u8], password: &[u8]) -> Option<Vec<u8>> {
    let key = Key::of(bytes, password)?;
    let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    for at in places(bytes, b" obj") {
        let head = &bytes[at.saturating_sub(16)..at];
        let mut tokens = head.rsplit(u8::is_ascii_whitespace);
        let whole = |token: &[u8]| u32::try_from(first_number(token)?).ok();
        let (generation, number) = (tokens.next(), tokens.next());
        let id = generation.and_then(whole).zip(number.and_then(whole));
        let Some((generation, number)) = id else {
            continue;
        };
        let body = bytes[at + 4..].trim_ascii_start();
        let Some(object) = key.object(bytes, body, (number, generation)) else {
            continue;
        };
        file.extend(format!("{number} {generation} obj\n").bytes());
        file.extend(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let root = reference_after(bytes, b"/Root")?;
    let information = reference_after(bytes, b"/Info");
    let information = information.map_or_else(String::new, |info| format!("/Info {info} R"));
    // Without references all objects are looked for, those inside of others too.
    let trailer = format!("trailer\n<</Root {root} R{information}>>\nstartxref\n0\n%%EOF\n");
    file.extend(trailer.bytes());
    Some(file)
}

impl Key {
    fn of(bytes: &[u8], password: &[u8]) -> Option<Self> {
        let lock = lock(bytes)?;
        let version = lock.get::<i32>(b"V")?;
        let revision = lock.get::<i32>(b"R")?;
        let is_old = (1..=4).contains(&version) && (2..=4).contains(&revision);
        let is_standard = lock.get::<Name<'_>>(b"Filter")?.as_str() == "Standard";
        if !is_old || !is_standard {
            return None;
        }
        let locks_metadata = lock.get::<bool>(b"EncryptMetadata").unwrap_or(true);
        let length = match version {
            1 => 5,
            4 => 16,
            _ => usize::try_from(lock.get::<i32>(b"Length").unwrap_or(40) / 8).ok()?,
        };
        let length = length.clamp(5, 16);
        let user = lock.get::<PdfString<'_>>(b"U")?;
        let fits = |(key, id): &(Vec<u8>, Vec<u8>)| is_user(key, id, revision, user.as_bytes());
        let ids = identities(bytes).into_iter();
        let mut keys = ids.filter_map(|id| {
            let more = revision == 4 && !locks_metadata;
            Some((file_key(&lock, password, &id, length, revision, more)?, id))
        });
        let (key, _) = keys.find(fits)?;
        let cipher = |name: &[u8]| match version {
            4 => cipher(&lock, name),
            _ => Some(Cipher::Rc4),
        };
        Some(Self {
            strings: cipher(b"StrF")?,
            streams: cipher(b"StmF")?,
            key,
            locks_metadata,
        })
    }

    fn open(&self, cipher: Cipher, data: &[u8], (number, generation): (u32, u32)) -> Vec<u8> {
        let mut salted = self.key.clone();
        salted.extend_from_slice(&number.to_le_bytes()[..3]);
        salted.extend_from_slice(&generation.to_le_bytes()[..2]);
        if cipher == Cipher::Aes {
            salted.extend_from_slice(b"sAlT");
        }
        let hash: [u8; 16] = Md5::digest(&salted).into();
        match cipher {
            Cipher::None => data.to_vec(),
            Cipher::Rc4 => rc4(&hash[..(self.key.len() + 5).min(16)], data),
            Cipher::Aes => aes_opened(&hash, data),
        }
    }

    /// An object as it is without the lock; none for what only tells where others are.
    fn object(&self, file: &[u8], body: &[u8], id: (u32, u32)) -> Option<Vec<u8>> {
        let mut opening = Opening {
            key: self,
            id,
            out: Vec::new(),
        };
        if !body.starts_with(b"<<") {
            let object = Object::from_bytes(body)?;
            opening.write(&MaybeRef::NotRef(object), 0);
            return Some(opening.out);
        }
        let dict = Dict::from_bytes(body)?;
        let kind = dict.get::<Name<'_>>(b"Type");
        let kind = kind.as_ref().map_or("", Name::as_str);
        if kind == "XRef" {
            return None;
        }
        let Some(data) = stream_data(file, body, &dict) else {
            opening.dict(&dict, None, 0);
            return Some(opening.out);
        };
        let is_open = kind == "Metadata" && !self.locks_metadata || has_own_lock(&dict);
        let cipher = if is_open { Cipher::None } else { self.streams };
        let data = self.open(cipher, data, id);
        opening.dict(&dict, Some(data.len()), 0);
        let mut out = opening.out;
        out.extend_from_slice(b"\nstream\n");
        out.extend(data);
        out.extend_from_slice(b"\nendstream");
        Some(out)
    }
}

/// One object, written as it is without the lock.
struct Opening<'k> {
    key: &'k Key,
    /// Its number and generation, which are a part of its key.
    id: (u32, u32),
    out: Vec<u8>,
}

impl Opening<'_> {
    fn write(&mut self, object: &MaybeRef<Object<'_>>, depth: usize) {
        match object {
            _ if depth > DEEPEST => self.out.extend_from_slice(b"null"),
            MaybeRef::NotRef(Object::Dict(dict)) => self.dict(dict, None, depth),
            MaybeRef::NotRef(Object::Array(array)) => {
                self.out.push(b'[');
                for item in array.raw_iter() {
                    self.write(&item, depth + 1);
                    self.out.push(b' ');
                }
                self.out.push(b']');
            }
            MaybeRef::NotRef(Object::String(text)) => {
                let open = self.key.open(self.key.strings, text.as_bytes(), self.id);
                self.out.extend(format!("<{}>", hex::encode(open)).bytes());
            }
            other => self.out.extend(raw_object(other)),
        }
    }

    /// A dictionary; that of a stream with the length in bytes that the stream has now.
    fn dict(&mut self, dict: &Dict<'_>, length: Option<usize>, depth: usize) {
        self.out.extend_from_slice(b"<<");
        if let Some(length) = length {
            self.out.extend(format!("/Length {length} ").bytes());
        }
        for (name, value) in dict.entries() {
            let name: &[u8] = name.as_ref();
            if length.is_none() || name != b"Length" {
                self.out.extend(named(name));
                self.out.push(b' ');
                self.write(&value, depth + 1);
                self.out.push(b'\n');
            }
        }
        self.out.extend_from_slice(b">>");
    }
}

/// What is behind a first block that is drawn by lot, without what fills the last one. Where that is none, nothing is taken away.
fn aes_opened(key: &[u8; BLOCK], data: &[u8]) -> Vec<u8> {
    let (blocks, _) = data.as_chunks::<BLOCK>();
    let Some((first, rest)) = blocks.split_first() else {
        return Vec::new();
    };
    let mut open: Vec<aes::Block> = rest.iter().map(|block| (*block).into()).collect();
    Decryptor::<Aes128>::new(key.into(), first.into()).decrypt_blocks(&mut open);
    let mut out: Vec<u8> = open.into_iter().flatten().collect();
    let fill = out.last().copied().unwrap_or(0);
    let kept = out.len().saturating_sub(usize::from(fill));
    if (1..=BLOCK).contains(&usize::from(fill)) && out[kept..].iter().all(|byte| *byte == fill) {
        out.truncate(kept);
    }
    out
}

/// The key of a file by a password, whether it fits or not.
fn file_key(
    lock: &Dict<'_>,
    password: &[u8],
    id: &[u8],
    length: usize,
    revision: i32,
    more: bool,
) -> Option<Vec<u8>> {
    let owner = lock.get::<PdfString<'_>>(b"O")?;
    let allowed = lock.get::<i64>(b"P")?;
    let padded = password.iter().chain(&PADDING).take(32);
    let mut all: Vec<u8> = padded.copied().collect();
    all.extend_from_slice(owner.as_bytes().get(..32)?);
    // Some write it without a sign.
    all.extend_from_slice(&(allowed as u32).to_le_bytes());
    all.extend_from_slice(id);
    if more {
        all.extend_from_slice(&[0xFF; 4]);
    }
    let mut hash: [u8; 16] = Md5::digest(&all).into();
    if revision > 2 {
        for _ in 0..HASHES {
            hash = Md5::digest(&hash[..length]).into();
        }
    }
    Some(hash[..length].to_vec())
}

/// Whether a key is that of the user whom a file knows.
fn is_user(key: &[u8], id: &[u8], revision: i32, known: &[u8]) -> bool {
    if revision == 2 {
        return known == rc4(key, &PADDING);
    }
    let hash: [u8; 16] = Md5::digest([&PADDING[..], id].concat()).into();
    let mut user = hash.to_vec();
    for round in 0..ROUNDS {
        let key: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
        user = rc4(&key, &user);
    }
    known.get(..16) == Some(user.as_slice())
}

/// The first parts of all that may be the identity of a file, and none at all.
fn identities(bytes: &[u8]) -> Vec<Vec<u8>> {
    const MOST: usize = 100;
    let arrays = places(bytes, b"/ID").take(MOST);
    let arrays = arrays.filter_map(|at| Array::from_bytes(bytes[at + 3..].trim_ascii_start()));
    let first = |array: Array<'_>| Some(array.iter::<PdfString<'_>>().next()?.as_bytes().to_vec());
    arrays.filter_map(first).chain([Vec::new()]).collect()
}

/// How strings or streams are locked.
fn cipher(lock: &Dict<'_>, which: &[u8]) -> Option<Cipher> {
    let name = lock.get::<Name<'_>>(which);
    let Some(name) = name.filter(|name| name.as_str() != "Identity") else {
        return Some(Cipher::None);
    };
    let filter = lock
        .get::<Dict<'_>>(b"CF")?
        .get::<Dict<'_>>(name.as_ref())?;
    match filter.get::<Name<'_>>(b"CFM")?.as_str() {
        "V2" => Some(Cipher::Rc4),
        "AESV2" => Some(Cipher::Aes),
        "None" => Some(Cipher::None),
        _ => None,
    }
}

fn has_own_lock(dict: &Dict<'_>) -> bool {
    let is_crypt = |name: &Name<'_>| name.as_str() == "Crypt";
    match dict.get::<Object<'_>>(b"Filter") {
        Some(Object::Name(name)) => is_crypt(&name),
        Some(Object::Array(all)) => all.iter::<Name<'_>>().any(|name| is_crypt(&name)),
        _ => false,
    }
}

/// What is in the stream that an object is, as it stands in the file; none where it is none.
fn stream_data<'b>(file: &[u8], body: &'b [u8], dict: &Dict<'_>) -> Option<&'b [u8]> {
    let start = places(body, b"stream").find(|at| {
        let before = body[..*at].trim_ascii_end();
        before.ends_with(b">>")
    })?;
    // The object ends before what follows it begins.
    if places(body, b"endobj")
        .next()
        .is_some_and(|end| end < start)
    {
        return None;
    }
    let data = &body[start + b"stream".len()..];
    let data = data.strip_prefix(b"\r").unwrap_or(data);
    let data = data.strip_prefix(b"\n").unwrap_or(data);
    let told = dict.get::<i32>(b"Length").or_else(|| {
        let to = dict.get_ref(b"Length")?;
        let head = format!("{} {} obj", to.obj_number, to.gen_number);
        let at = places(file, head.as_bytes()).last()?;
        i32::try_from(first_number(&file[at + head.len()..])?).ok()
    });
    let told = told.and_then(|length| data.get(..usize::try_from(length).ok()?));
    let ends = |told: &&[u8]| {
        let rest = data[told.len()..].trim_ascii_start();
        rest.starts_with(b"endstream")
    };
    told.filter(ends)
        .or_else(|| data.get(..places(data, b"endstream").next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fills_the_last_block_goes_and_all_else_stays() {
        // FIPS 197, appendix C.1, behind a first block of zeros.
        let key: [u8; BLOCK] = std::array::from_fn(|at| at as u8);
        let plain: [u8; BLOCK] = std::array::from_fn(|at| at as u8 * 0x11);
        let locked = [
            0x69, 0xC4, 0xE0, 0xD8, 0x6A, 0x7B, 0x04, 0x30, 0xD8, 0xCD, 0xB7, 0x80, 0x70, 0xB4,
            0xC5, 0x5A,
        ];
        assert_eq!(aes_opened(&key, &[[0; BLOCK], locked].concat()), plain);
        // The first block is mixed in: this one makes a last byte of 2, and of the one before it.
        let mut first = [0; BLOCK];
        (first[14], first[15]) = (plain[14] ^ 2, plain[15] ^ 2);
        let data = [first, locked].concat();
        assert_eq!(aes_opened(&key, &data), plain[..14]);
        // A part of a block, or none, is nothing.
        assert!(aes_opened(&key, &data[..20]).is_empty());
    }
}
