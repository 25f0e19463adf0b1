//! Records of a Kindle book, each after a line `%%% ` in the input, in a sound database.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::{database, open};

fuzz_target!(|data: &[u8]| open("book.mobi", &database(data)));
