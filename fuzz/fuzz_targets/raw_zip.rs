//! Any bytes as the archive of an EPUB: directories, checksums and names of entries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| open("book.epub", data));
