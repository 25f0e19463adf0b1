//! Any bytes as the cover of a book: what is made of them is a small picture, or nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::formats::small_cover;

fuzz_target!(|data: &[u8]| {
    if let Some(small) = small_cover(data) {
        assert!(
            small.starts_with(b"\x89PNG") && small_cover(&small).is_some(),
            "what is made can be read"
        );
    }
});
