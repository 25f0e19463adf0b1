//! Parts of a Word document, well zipped.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::{archive, open};

fuzz_target!(|data: &[u8]| open("text.docx", &archive(data)));
