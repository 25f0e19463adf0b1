//! Any bytes as Markdown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| open("notes.md", data));
