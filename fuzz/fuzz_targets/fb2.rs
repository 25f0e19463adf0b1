//! Any bytes as a FictionBook.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| open("book.fb2", data));
