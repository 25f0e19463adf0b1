//! Titles and labels as they are shown: on one line, clean and not endless.

/// A label for a note whose reference has not been met: the number at the end of its id.
pub(super) fn label_of_id(id: &str) -> &str {
    let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 {
        "*"
    } else {
        &id[id.len() - digits..]
    }
}

/// A title on one clean line: no control signs, none that turn the direction of what follows, and not endless.
pub(super) fn tidy_title(title: &str, limit: usize) -> String {
    let is_unsafe = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let clean: String = title
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !is_unsafe(*c))
        .collect();
    let line = clean
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if line.chars().count() <= limit {
        line
    } else {
        line.chars()
            .take(limit.saturating_sub(1))
            .chain(['…'])
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_one_safe_line() {
        assert_eq!(tidy_title(" a\n b\u{202e}gnp.exe ", 300), "a bgnp.exe");
        assert_eq!(tidy_title(&"W".repeat(500), 300).chars().count(), 300);
    }
}
