//! Plain words as Markdown, and back.

/// One line of plain text, in which Markdown sees nothing but its words.
pub(super) fn escape_line(line: &str) -> String {
    let line: String = line
        .trim()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut text = String::with_capacity(line.len() + 8);
    let mut before = None;
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number_end = line.len() - numbered.len();
    for (at, c) in line.char_indices() {
        let next = line[at + c.len_utf8()..].chars().next();
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' | '^' | '#' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '=' | '%' => at == 0 || before == Some(c) || next == Some(c),
            '-' | '+' | '>' => at == 0,
            '.' | ')' => at > 0 && at == number_end,
            _ => false,
        };
        if special {
            text.push('\\');
        }
        text.push(c);
        before = Some(c);
    }
    text
}

/// The entities of the signs that mark-up begins with.
const ENTITIES: [(&str, char); 4] = [
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&amp;", '&'),
];

/// Backslashes before signs taken away, and the entities of the signs that mark-up begins with.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let escaped = after.chars().next().filter(char::is_ascii_punctuation);
        let entity = ENTITIES.iter().find(|(name, _)| rest.starts_with(name));
        let (taken, len) = match (escaped, entity) {
            (Some(sign), _) if c == '\\' => (sign, 2),
            (_, Some((name, sign))) => (*sign, name.len()),
            _ => (c, c.len_utf8()),
        };
        out.push(taken);
        rest = &rest[len..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_sees_only_words_in_a_quote() {
        assert_eq!(
            escape_line("# *not* a [link](x) <b> _x_ `y`"),
            "\\# \\*not\\* a \\[link\\](x) \\<b> \\_x\\_ \\`y\\`"
        );
        assert_eq!(escape_line("1. not a list"), "1\\. not a list");
        assert_eq!(escape_line("- nor this"), "\\- nor this");
        assert_eq!(
            escape_line("A & B, 3 - 1 = 2, well-known. &amp;"),
            "A & B, 3 - 1 = 2, well-known. \\&amp;"
        );
        assert_eq!(
            escape_line("==lit== %%hid%% ^id"),
            "\\=\\=lit\\=\\= \\%\\%hid\\%\\% \\^id"
        );
    }

    #[test]
    fn plain_words_come_back_as_they_were() {
        for line in [
            "# *not* a [link](x)",
            "1. not a list",
            "A & B &amp; \\",
            "==lit== ^id",
        ] {
            assert_eq!(unescaped(&escape_line(line)), line);
        }
    }
}
