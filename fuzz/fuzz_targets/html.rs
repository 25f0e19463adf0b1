//! Any bytes as a page of HTML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| open("page.html", data));
