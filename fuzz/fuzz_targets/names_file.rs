//! Any words as a file of corrections of names: what loads is written, and loads again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::glossary::Corrections;

fuzz_target!(|data: &[u8]| {
    let _ = Corrections::is_newer(data);
    let Ok(words) = std::str::from_utf8(data) else { return };
    let Ok(said) = Corrections::parse(words) else { return };
    let written = said.to_json();
    let again = Corrections::parse(&written).map(|again| again.to_json());
    assert_eq!(again.as_ref(), Ok(&written), "what is written is what was read");
});
