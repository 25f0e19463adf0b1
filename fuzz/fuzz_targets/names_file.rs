//! Any words as a file of corrections of names: what loads is written, and loads again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::glossary::{Correction, Corrections};

fuzz_target!(|data: &[u8]| {
    let Ok(words) = std::str::from_utf8(data) else {
        return;
    };
    let _ = Corrections::is_newer(words);
    let Ok(mut said) = Corrections::parse(words) else {
        return;
    };
    let written = said.to_json();
    let again = Corrections::parse(&written).map(|again| again.to_json());
    assert_eq!(
        again.as_ref(),
        Ok(&written),
        "what is written is what was read"
    );
    let id = said.say(Correction::Several { all: Vec::new() }, 0);
    assert!(
        said.turn(id).is_some() && said.turn(id).is_some(),
        "what was said can be taken back and made again"
    );
    let mut joined = Corrections::default();
    joined.merge(&said);
    let mut again = joined.clone();
    again.merge(&said);
    assert_eq!(again, joined, "taking a file in twice adds nothing");
});
