//! Joins paragraphs that go on over a column or a page, and the lines of each into running text, with hyphens undone.

use super::bullets;
use super::paragraphs::{Kind, Paragraph, Usual, ends_sentence};
use super::roles::Role;
use super::script::is_unspaced;
use super::units::Letter;
use std::collections::HashSet;

/// A letter of running text, and the line of its paragraph that it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub letter: Letter,
    /// Index of the line; none for blanks that were put in between two.
    pub line: Option<u32>,
}

/// Joins paragraphs with those that they go on in.
pub(super) fn join_over_pages(paragraphs: Vec<Paragraph>, usual: Usual) -> Vec<Paragraph> {
    let flowing = paragraphs
        .iter()
        .filter(|paragraph| paragraph.kind == Kind::Paragraph && paragraph.lines.len() > 1);
    let (indented, all) = flowing.fold((0, 0), |(indented, all), it| {
        (indented + usize::from(it.indented), all + 1)
    });
    let indents = indented * 10 > all * 3;
    let mut joined: Vec<Paragraph> = Vec::new();
    for paragraph in paragraphs {
        let is_beside = |before: &Paragraph| {
            matches!(
                before.kind,
                Kind::Caption | Kind::Note | Kind::Table | Kind::Aside
            )
        };
        let last = joined.iter().rposition(|before| !is_beside(before));
        match last.filter(|&last| {
            goes_on(
                &joined[last],
                &paragraph,
                last + 1 == joined.len(),
                indents,
                usual,
            )
        }) {
            Some(last) => {
                let before = &mut joined[last];
                (before.tail_room, before.page) = (paragraph.tail_room, paragraph.page);
                before.lines.extend(paragraph.lines);
            }
            None => joined.push(paragraph),
        }
    }
    joined
}

fn goes_on(
    before: &Paragraph,
    paragraph: &Paragraph,
    is_next: bool,
    indents: bool,
    usual: Usual,
) -> bool {
    let (Some(last), Some(first)) = (before.lines.last(), paragraph.lines.first()) else {
        return false;
    };
    let end = last.text();
    let end = end.trim_end();
    let is_like = (before.size / paragraph.size - 1.0).abs() < 0.07;
    if paragraph.kind != Kind::Paragraph
        || !matches!(before.kind, Kind::Paragraph | Kind::Item)
        || !is_like
    {
        return false;
    }
    let are_single = before.lines.len() == 1 && paragraph.lines.len() == 1;
    if are_single && before.page == paragraph.page && is_next && !end.ends_with('-') {
        return false;
    }
    if let (Some(own), Some(theirs)) = (first.elements.0, last.elements.1) {
        if own.number != theirs.number {
            return false;
        }
        if own.role != Role::Other {
            return true;
        }
    }
    let is_new_column = before.page != paragraph.page || paragraph.heads_column;
    // What is set in as a whole, such as a quotation, goes on where its lines begin.
    let begins_alike = before.lines.len() > 1 && (first.x0 - last.x0).abs() < 0.4 * usual.body;
    if !is_new_column || paragraph.indented && !begins_alike {
        return false;
    }
    let hyphenated = end.ends_with(['-', '\u{AD}', '\u{2010}']);
    let begins_small = first
        .text()
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_lowercase);
    let is_full = before.tail_room < first.first_width + 0.3 * usual.body;
    // Ragged lines end where they will, but a sentence goes on.
    let widest = before.lines.iter().map(|line| line.x1 - line.x0);
    let is_long = last.x1 - last.x0 > 0.6 * widest.fold(0.0, f32::max);
    let breaks_off = begins_small && is_long && !ends_sentence(last);
    hyphenated || breaks_off || is_full && (begins_small || indents || !ends_sentence(last))
}

/// The words of a document, by which it is known which hyphens belong to a word.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: HashSet<String>,
    compounds: HashSet<String>,
}

impl Vocabulary {
    /// Takes in the words of a line but a broken one at its end.
    pub fn take_in(&mut self, line: &str) {
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            if words.peek().is_none() && word.ends_with(['-', '\u{AD}', '\u{2010}']) {
                continue;
            }
            let word = word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            if word.contains('-') {
                self.compounds.insert(word.clone());
            }
            self.words.insert(word);
        }
    }

    /// Whether a hyphen at a line's end only breaks a word of two halves.
    fn is_break(&self, head: &str, tail: &str) -> bool {
        if self.compounds.contains(&format!("{head}-{tail}")) {
            return false;
        }
        let is_long = |half: &str| half.chars().count() > 4 && self.words.contains(half);
        let are_words = is_long(head) && is_long(tail);
        self.words.contains(&format!("{head}{tail}")) || !(head.contains('-') || are_words)
    }
}

/// The running text of a paragraph. The marker of an item is left out.
pub(super) fn running_text(paragraph: &Paragraph, vocabulary: &Vocabulary) -> Vec<Placed> {
    let keeps_lines = paragraph.kind.keeps_lines();
    let left = paragraph
        .lines
        .iter()
        .map(|line| line.x0)
        .fold(f32::MAX, f32::min);
    let mut text: Vec<Placed> = Vec::new();
    for (number, line) in paragraph.lines.iter().enumerate() {
        let marker = if number == 0 && paragraph.kind == Kind::Item {
            marker_length(&line.text())
        } else {
            0
        };
        let letters = &line.letters[marker.min(line.letters.len())..];
        if number > 0 && keeps_lines {
            text.push(white('\n'));
        } else if number > 0 {
            join_line(&mut text, letters, vocabulary);
        }
        if paragraph.kind == Kind::Code {
            let columns = ((line.x0 - left) / (line.size * 0.6).max(0.1)).round();
            text.extend(std::iter::repeat_n(white(' '), (columns as usize).min(80)));
        }
        let c = |letter: &Letter| match letter.c {
            '\t' if !keeps_lines => ' ',
            c => c,
        };
        text.extend(letters.iter().map(|letter| Placed {
            letter: Letter {
                c: c(letter),
                ..*letter
            },
            line: u32::try_from(number).ok(),
        }));
    }
    if !keeps_lines {
        text.dedup_by(|next, before| next.letter.c == ' ' && before.letter.c == ' ');
    }
    text
}

/// The marker of an item, such as `•` or `3.`.
pub(super) fn item_marker(paragraph: &Paragraph) -> Option<String> {
    let text = paragraph.lines.first()?.text();
    let length = marker_length(&text);
    let marker: String = text.trim_start().chars().take(length).collect();
    Some(marker.trim().to_owned()).filter(|marker| !marker.is_empty())
}

fn marker_length(text: &str) -> usize {
    let lead = text.chars().take_while(|c| c.is_whitespace()).count();
    bullets::marker(text)
        .filter(|_| bullets::is_set_apart(text))
        .map_or(0, |length| lead + length)
}

fn white(c: char) -> Placed {
    let letter = Letter {
        c,
        ..Letter::default()
    };
    Placed { letter, line: None }
}

/// Puts what belongs there between two lines: a blank, nothing, or nothing in the place of a hyphen.
fn join_line(text: &mut Vec<Placed>, next: &[Letter], vocabulary: &Vocabulary) {
    while text.last().is_some_and(|last| last.letter.c == ' ') {
        text.pop();
    }
    let (Some(last), Some(first)) = (
        text.last().map(|last| last.letter.c),
        next.first().map(|letter| letter.c),
    ) else {
        return;
    };
    let before = text
        .len()
        .checked_sub(2)
        .map_or(' ', |at| text[at].letter.c);
    match last {
        '-' | '\u{AD}' | '\u{2010}' if first.is_alphabetic() && before.is_alphabetic() => {
            let is_part = |c: char| c.is_alphabetic() || c == '-';
            let head: Vec<char> = text[..text.len() - 1]
                .iter()
                .rev()
                .map(|it| it.letter.c)
                .take_while(|&c| is_part(c))
                .collect();
            let head = head.into_iter().rev().collect::<String>().to_lowercase();
            let tail = next
                .iter()
                .map(|letter| letter.c)
                .take_while(|c| c.is_alphabetic())
                .collect::<String>()
                .to_lowercase();
            if last == '\u{AD}' || first.is_lowercase() && vocabulary.is_break(&head, &tail) {
                text.pop();
            }
        }
        '–' if before == ' ' => text.push(white(' ')),
        '—' | '–' | '/' if !first.is_whitespace() => {}
        _ if is_unspaced(last) && is_unspaced(first) => {}
        _ => text.push(white(' ')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lines: &[&str], known: &[&str]) -> String {
        let mut vocabulary = Vocabulary::default();
        known.iter().for_each(|line| vocabulary.take_in(line));
        let letters = |line: &str| {
            line.chars()
                .map(|c| Letter {
                    c,
                    ..Letter::default()
                })
                .collect::<Vec<_>>()
        };
        let mut text: Vec<Placed> = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let letters = letters(line);
            if number > 0 {
                join_line(&mut text, &letters, &vocabulary);
            }
            text.extend(letters.into_iter().map(|letter| Placed {
                letter,
                line: Some(0),
            }));
        }
        text.iter().map(|placed| placed.letter.c).collect()
    }

    #[test]
    fn a_broken_word_is_whole_again_and_a_compound_keeps_its_hyphen() {
        assert_eq!(
            joined(&["the light-", "house stood"], &[]),
            "the lighthouse stood"
        );
        assert_eq!(
            joined(&["a well-", "known man"], &["a well-known one"]),
            "a well-known man"
        );
        assert_eq!(
            joined(&["in French-", "English words"], &[]),
            "in French-English words"
        );
        assert_eq!(joined(&["soft\u{AD}", "ly"], &[]), "softly");
    }

    #[test]
    fn lines_are_parted_by_a_blank_but_not_between_ideographs_and_after_dashes() {
        assert_eq!(joined(&["one", "two"], &[]), "one two");
        assert_eq!(joined(&["漢字", "かな"], &[]), "漢字かな");
        assert_eq!(joined(&["so—", "then"], &[]), "so—then");
    }
}
