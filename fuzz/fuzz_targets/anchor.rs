//! A passage of any text is found where it was marked, and in any other text within its bounds or not at all.
#![no_main]

use libfuzzer_sys::fuzz_target;
use manicule_fuzz::annotation::AnchorState;
use manicule_fuzz::annotation::anchor::{describe, locate};
use manicule_fuzz::document::{BlockKind, Builder, Document, Metadata, Offset, Package, TextRange};
use manicule_fuzz::sound;

/// Longer texts only make the fuzzer slow.
const LONGEST: usize = 8 << 10;

fn document(words: &[u8]) -> Document {
    let mut builder = Builder::new();
    builder.section("", None, true);
    for line in String::from_utf8_lossy(words).lines() {
        builder.block(BlockKind::Paragraph);
        builder.text(line);
        builder.end_block();
    }
    builder.finish(
        Metadata {
            title: "t".to_owned(),
            ..Metadata::default()
        },
        Vec::new(),
        Package::default(),
    )
}

// Four bytes for the passage, the text, a zero, and the text as it is later.
fuzz_target!(|data: &[u8]| {
    let Some((&[a, b, c, d], words)) = data.split_first_chunk() else {
        return;
    };
    if words.len() > LONGEST {
        return;
    }
    let mut texts = words.splitn(2, |byte| *byte == 0);
    let before = document(texts.next().unwrap_or_default());
    let after = document(texts.next().unwrap_or_default());
    sound(&before);
    let end = before.text.end().0;
    let [one, other] =
        [[a, b], [c, d]].map(|two| Offset(u32::from(u16::from_le_bytes(two)) % (end + 1)));
    let range = TextRange::new(one.min(other), one.max(other));
    if range.is_empty() {
        return;
    }
    let anchor = describe(&before, range);
    assert_eq!(
        locate(&anchor, &before, None),
        AnchorState::Exact(range),
        "the same text"
    );
    for old in [None, Some(before.text.as_str())] {
        if let Some(found) = locate(&anchor, &after, old).range() {
            assert!(
                found.start <= found.end && found.end <= after.text.end(),
                "{found:?} outside the later text"
            );
        }
    }
});
