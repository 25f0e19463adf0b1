//! What the files of sentences hold.

use super::*;

#[test]
fn a_sentence_is_said_in_the_language_of_the_thread() {
    assert_eq!(current(), Language::English);
    assert_eq!(plain("no-such-key"), "no-such-key");
}
