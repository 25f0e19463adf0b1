//! The words of a clause, and which of them stand in one run.

use crate::glossary::language::titles;

/// No phrase is read further than this, in words.
pub(super) const FURTHEST: usize = 45;

/// A word of a clause, with what stands between it and the word before.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    pub text: &'a str,
    pub lower: String,
    pub start: usize,
    pub gap: &'a str,
}

impl Piece<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub fn owns(&self) -> bool {
        self.lower.ends_with("'s") || self.lower.ends_with("’s")
    }
}

/// The words of a text, at most [`FURTHEST`] of them.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut last = start + c.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let joint = matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '\u{ad}');
            let joins = joint && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
            if !c.is_alphanumeric() && !joins {
                break;
            }
            last = at + c.len_utf8();
            chars.next();
        }
        let word = &text[start..last];
        // “Sheriff 's”, as tokenised texts have it.
        if matches!(word, "s" | "S")
            && text[end..start]
                .trim_start()
                .chars()
                .all(|c| matches!(c, '\'' | '’'))
            && end < start
            && let Some(owner) = pieces.last_mut()
        {
            let owner: &mut Piece<'_> = owner;
            owner.text = &text[owner.start..last];
            owner.lower = format!("{}'s", owner.lower);
            end = last;
            continue;
        }
        pieces.push(Piece {
            text: word,
            lower: word.to_lowercase(),
            start,
            gap: &text[end..start],
        });
        end = last;
        if pieces.len() == FURTHEST {
            break;
        }
    }
    pieces
}

/// Whether two words stand in one run: white space, emphasis marks, or the full stop of a short form between them.
pub fn is_run(before: &Piece<'_>, gap: &str) -> bool {
    match gap.trim_matches(|c: char| c.is_whitespace() || c == '_') {
        "" => !gap.contains("\n\n") && !gap.is_empty(),
        "." => is_short(before.text),
        // The clitic of “the Traders' Bank”, also where a tokeniser has set it apart.
        "'" | "’" => before.lower.ends_with('s') && gap.starts_with(['\'', '’']),
        _ => false,
    }
}

fn is_short(word: &str) -> bool {
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I";
    initial || titles::is_title(word) || titles::is_abbreviation(word)
}
