//! Any words as a file of notes: what loads and is proven fit to be written loads again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::annotation::{Proven, Replica};

fuzz_target!(|data: &[u8]| {
    let Ok(words) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(replica) = Replica::parse(words) else {
        return;
    };
    if let Some(written) = replica.to_proven_json(&mut Proven::default()) {
        let again = Replica::parse(&written);
        assert_eq!(
            again.as_ref(),
            Ok(&replica),
            "what is written is what was read"
        );
    }
    let mut merged = replica.clone();
    merged.merge(&replica);
    assert_eq!(
        merged, replica,
        "merging a file with itself changes nothing"
    );
});
