//! What is seen on a page without words, as a number: by it a scan is told from another that lies in its place.

use hayro_syntax::object::{Object, Stream};
use hayro_syntax::page::Page;
use sha2::{Digest, Sha256};

/// Bytes of one picture that are looked at, and pictures of one page.
const MOST_BYTES: usize = 1 << 20;
const MOST_PICTURES: usize = 64;

/// The number of a page: of its size, what it draws, and its pictures as they are packed. Never 0.
pub(super) fn look(page: &Page<'_>) -> u64 {
    let mut hash = Sha256::new();
    let (width, height) = page.render_dimensions();
    for side in [width, height] {
        hash.update(side.to_le_bytes());
    }
    // As it is packed: what it would unpack to may be endless.
    let contents = match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(content)) => vec![content],
        Some(Object::Array(parts)) => parts.iter::<Stream<'_>>().take(MOST_PICTURES).collect(),
        _ => Vec::new(),
    };
    contents.iter().for_each(|content| add(&mut hash, content));
    let pictures = &page.resources().x_objects;
    let names: Vec<_> = pictures.keys().take(MOST_PICTURES).collect();
    for name in names {
        if let Some(picture) = pictures.get::<Stream<'_>>(name.as_ref()) {
            add(&mut hash, &picture);
        }
    }
    let digest = hash.finalize();
    let (head, _) = digest.split_first_chunk::<8>().unwrap_or((&[1; 8], &[]));
    u64::from_le_bytes(*head).max(1)
}

fn add(hash: &mut Sha256, stream: &Stream<'_>) {
    let packed = stream.raw_data();
    hash.update((packed.len() as u64).to_le_bytes());
    hash.update(&packed[..packed.len().min(MOST_BYTES)]);
}
