//! Line ends inside of a paragraph: blanks in most scripts, nothing between the signs of Chinese and Japanese.

/// Whether a line end between these two letters is nothing at all (CSS Text, level 3, section 4.1.3): both are signs of Chinese or
/// Japanese, or the marks of these scripts. Korean has blanks between words.
pub(super) fn is_nothing_between(before: char, after: char) -> bool {
    is_wide(before) && is_wide(after)
}

/// Signs of Chinese and Japanese, and the marks of these scripts.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{2ff0}'..='\u{312f}' | '\u{3190}'..='\u{4dbf}' | '\u{4e00}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff9f}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// White space folded as HTML has it, with line ends between Chinese or Japanese signs left out.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_whitespace()) {
        let (content, tail) = rest.split_at(start);
        folded.push_str(content);
        let next = tail.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let has_end = tail[..tail.len() - next.len()].contains('\n');
        let joined = match (folded.chars().next_back(), next.chars().next()) {
            (Some(before), Some(after)) => has_end && is_nothing_between(before, after),
            _ => false,
        };
        if !joined {
            folded.push(' ');
        }
        rest = next;
    }
    folded.push_str(rest);
    folded
}

#[cfg(test)]
mod tests {
    #[test]
    fn line_ends_are_blanks_only_where_words_have_blanks() {
        assert_eq!(
            super::folded("一行写不行。最好\n用三行写，\n  好 吗\n\tand so\n on "),
            "一行写不行。最好用三行写，好 吗 and so on "
        );
        assert_eq!(super::folded("띄어쓰기가\n있는"), "띄어쓰기가 있는");
    }
}
