//! Any bytes under the name of any format: what content and name say may differ.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::formats::Format;
use manicule_fuzz::open;

fuzz_target!(|data: &[u8]| {
    let Some((&which, bytes)) = data.split_first() else {
        return;
    };
    let endings: Vec<&str> = Format::all()
        .flat_map(Format::extensions)
        .copied()
        .collect();
    open(
        &format!("a.{}", endings[usize::from(which) % endings.len()]),
        bytes,
    );
});
