//! Any bytes as plain text, in whatever encoding they seem to be.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| open("words.txt", data));
