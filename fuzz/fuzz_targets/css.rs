//! Any text as the style sheet of a page with something in it to be styled.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::{open, styled};

fuzz_target!(|data: &[u8]| open("page.html", &styled(data)));
