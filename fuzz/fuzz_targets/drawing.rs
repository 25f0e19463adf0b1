//! Any bytes as a picture, drawn small.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::formats;

fuzz_target!(|data: &[u8]| {
    if let Some(drawn) = formats::draw(data, 64) {
        assert_eq!(
            drawn.rgba.len(),
            drawn.width as usize * drawn.height as usize * 4
        );
    }
});
