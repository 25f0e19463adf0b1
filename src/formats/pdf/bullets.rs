//! What a list item begins with.

/// Code points of the bullet or number that a text begins with, the blank behind it included; none where it begins with neither.
pub(super) fn marker(text: &str) -> Option<usize> {
    let text = text.trim_start();
    let mut chars = text.chars();
    let (first, second) = (chars.next()?, chars.next());
    let is_symbol = matches!(u32::from(first), 0xE000..=0xF8FF) || "•‣◦▪▫●○■□◆–*·∙".contains(first);
    if is_symbol && second.is_some_and(char::is_whitespace) {
        return Some(2);
    }
    if "•‣◦▪●■∙".contains(first) {
        return Some(1);
    }
    numbered(text)
}

/// `3.`, `12)`, `(a)`.
fn numbered(text: &str) -> Option<usize> {
    let word = text
        .split_whitespace()
        .next()
        .filter(|word| word.chars().count() <= 6)?;
    let inner = word.trim_start_matches('(');
    let number = inner.trim_end_matches(['.', ')']);
    let is_digits = number.bytes().all(|c| c.is_ascii_digit());
    let is_letter = number.chars().count() == 1
        && number.chars().all(char::is_alphabetic)
        && word.ends_with(')');
    let is_marker = number.len() < inner.len()
        && (1..=3).contains(&number.chars().count())
        && (is_digits || is_letter);
    let length = word.chars().count();
    (is_marker && text.chars().nth(length).is_some_and(char::is_whitespace)).then_some(length + 1)
}

/// Whether a marker is a sign or a number to be set apart from the words; `(a)` and the like may be part of a sentence.
pub(super) fn is_set_apart(text: &str) -> bool {
    text.trim_start()
        .chars()
        .next()
        .is_some_and(|first| !first.is_alphabetic() && first != '(')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_are_not_taken_for_words() {
        for (text, expected) in [
            ("• one", Some(2)),
            ("•one", Some(1)),
            ("3. three", Some(3)),
            ("(a) first", Some(4)),
            ("1917 was", None),
            ("a word", None),
            ("I. Kant", None),
            ("* star", Some(2)),
        ] {
            assert_eq!(marker(text), expected, "{text}");
        }
    }
}
