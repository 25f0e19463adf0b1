//! Parts of an EPUB, well zipped: the package, its contents and its chapters.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::{epub, open};

fuzz_target!(|data: &[u8]| open("book.epub", &epub(data)));
