//! A PDF, and the map of its pages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::{formats, open};

fuzz_target!(|data: &[u8]| {
    open("paper.pdf", data);
    if let Ok(Some(map)) = formats::page_map("paper.pdf", data, formats::PageOptions::default()) {
        for page in 0..map.pages().len() {
            assert!(map.ranges_on(page).all(|range| !map.quads(range).is_empty()));
        }
    }
});
