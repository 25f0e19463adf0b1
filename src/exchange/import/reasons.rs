//! Why something of a source was left out, as people are told it. In JSON the reason stands in English, whatever the language.

use super::Skipped;
use crate::messages::{Key, of_english};

impl Skipped {
    /// The reason in the language of the program; one that quotes what was found stays in English.
    #[must_use]
    pub fn label(&self) -> &str {
        said(&self.reason)
    }
}

/// A reason in the language of the program.
pub(super) fn said(reason: &str) -> &str {
    of_english(REASONS, reason)
}

/// In English each of them says just what the readers give as a reason.
const REASONS: &[Key] = &[
    key!("skipped-region"),
    key!("skipped-damaged-table"),
    key!("skipped-no-kobo-table"),
    key!("skipped-deleted-on-device"),
    key!("skipped-drawing"),
    key!("skipped-nothing"),
    key!("skipped-no-annotations"),
    key!("skipped-no-list"),
    key!("skipped-no-label"),
    key!("skipped-empty-highlight"),
    key!("skipped-past-limit"),
    key!("skipped-deleted-in-manicule"),
    key!("skipped-no-calibre-library"),
    key!("skipped-no-apple-tables"),
    key!("skipped-deleted-in-apple"),
    key!("skipped-last-place"),
    key!("skipped-no-library"),
    key!("skipped-no-place"),
    key!("skipped-empty-table"),
    key!("skipped-empty-entry"),
    key!("skipped-no-date"),
    key!("skipped-torn"),
    key!("skipped-no-heading"),
    key!("skipped-empty-heading"),
    key!("skipped-no-bookmark"),
    key!("skipped-cut-off"),
    key!("skipped-deleted-in-readwise"),
    key!("skipped-empty-block"),
    key!("skipped-deleted-in-readest"),
    key!("skipped-packed"),
    key!("skipped-no-calibre-bookmarks"),
    key!("skipped-removed-in-calibre"),
    key!("skipped-no-annotation"),
    key!("skipped-no-koodo-table"),
    key!("skipped-no-highlight-column"),
    key!("skipped-pdf"),
    key!("skipped-hidden-mark"),
    key!("skipped-empty-mark"),
    key!("skipped-played-mark"),
    key!("skipped-broken-words"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Language, speaking};
    use std::path::Path;

    /// All of the readers' code, this file left out.
    fn code(folder: &Path) -> String {
        let mut code = String::new();
        for entry in std::fs::read_dir(folder).expect("readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                code.push_str(&self::code(&path));
            } else if !path.ends_with("reasons.rs") {
                code.push_str(&std::fs::read_to_string(path).expect("readable"));
            }
        }
        code
    }

    #[test]
    fn each_reason_is_one_that_a_reader_gives_and_is_told_in_the_language_of_the_program() {
        let import = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/exchange");
        let code = code(&import);
        for key in REASONS {
            let english = key.in_english();
            assert!(code.contains(&format!("\"{english}\"")), "{english}");
            let german = speaking(Language::German, || said(english).to_owned());
            assert_ne!(german, english);
        }
        assert_eq!(said("what no reader says"), "what no reader says");
    }
}
