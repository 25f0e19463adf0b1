//! Small covers, made and found on a thread of their own: no text waits for a picture.

use super::lock;
use crate::library::Library;
use crate::sandbox;
use std::sync::{Arc, Mutex};

/// Covers as PNG, by the keys of their texts.
pub(super) type Found = Vec<(String, Arc<[u8]>)>;

/// The small cover of a text: the one that was kept before, or a new one, which is kept.
pub(super) fn keep(library: &Mutex<Library>, key: String, picture: &[u8]) -> Found {
    let known = lock(library).cover(&key);
    let png = known.or_else(|| {
        let small = sandbox::small_cover(picture)?;
        // Without room on the disk it is made again the next time.
        let _ = lock(library).keep_cover(&key, &small);
        Some(small)
    });
    png.map(|png| (key, png.into())).into_iter().collect()
}

/// The covers that are there.
pub(super) fn load(library: &Mutex<Library>, keys: Vec<String>) -> Found {
    keys.into_iter().filter_map(|key| lock(library).cover(&key).map(|png| (key, png.into()))).collect()
}
