//! Names and texts cut alike into atoms: a word where words have blanks between them, a letter or a syllable where they have none.

use super::script::Script;
use crate::glossary::language::titles;
use crate::glossary::language::tokens::is_possessive;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word, a letter or a syllable: where it stands, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Atom {
    pub start: usize,
    pub end: usize,
    /// Where a possessive ’s ends that follows it; else its own end.
    pub after: usize,
    pub script: Script,
    /// Plain letters that are compared as they stand: most words of most texts.
    pub is_plain: bool,
}

/// What stands between two atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap<'a> {
    Nothing,
    Space,
    /// White space with the end of a line.
    Line,
    /// A full stop after an initial or a title, and white space.
    Dot,
    /// The sign between the parts of a foreign name in Japanese and Chinese, whichever it is.
    Middle,
    /// Anything else, without the white space around it.
    Signs(&'a str),
}

impl Atom {
    pub fn text(self, of: &str) -> &str {
        &of[self.start..self.end]
    }

    /// The form by which it is compared.
    pub fn key(self, of: &str) -> Cow<'_, str> {
        let text = self.text(of);
        if self.is_plain {
            Cow::Borrowed(text)
        } else {
            key(text, self.script)
        }
    }

    pub fn is_possessive(self) -> bool {
        self.after > self.end
    }

    pub fn touches(self, next: Self) -> bool {
        self.after == next.start
    }
}

/// Cuts a text.
pub(super) fn cut(text: &str, atoms: &mut Vec<Atom>) {
    atoms.clear();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if !c.is_alphanumeric() {
            at += c.len_utf8();
            continue;
        }
        let script = Script::of(c);
        let (end, is_plain) = if script.is_unspaced() {
            (syllable_end(text, at, script), false)
        } else {
            word_end(text, at, script)
        };
        let is_possessive = script == Script::Other && is_possessive(&text[end..]);
        let apostrophe = text[end..].chars().next().map_or(0, char::len_utf8);
        let after = end
            + if is_possessive {
                // The s is one byte, large or small.
                apostrophe + 1
            } else {
                0
            };
        atoms.push(Atom {
            start: at,
            end,
            after,
            script,
            is_plain,
        });
        at = after;
    }
}

/// Where a word ends, and whether it is in plain letters.
fn word_end(text: &str, start: usize, script: Script) -> (usize, bool) {
    let (mut end, mut is_plain) = (start, script == Script::Other);
    for (at, c) in text[start..].char_indices() {
        let at = start + at;
        let belongs = |c: char| c.is_alphanumeric() && Script::of(c) == script;
        if belongs(c) {
            is_plain &= !is_composite(c);
        } else if is_combining_mark(c) {
            is_plain = false;
        } else if is_invisible(c) {
            is_plain = false;
            continue;
        } else if is_joint(c, script) {
            let rest = &text[at + c.len_utf8()..];
            let goes_on = rest.starts_with(belongs);
            if !goes_on || script == Script::Other && is_possessive(&text[at..]) {
                break;
            }
            is_plain &= c == '-';
        } else {
            break;
        }
        end = at + c.len_utf8();
    }
    (end, is_plain)
}

fn is_joint(c: char, script: Script) -> bool {
    matches!(c, '-' | '‐' | '‑' | '\'' | '’')
        || script == Script::Hebrew && matches!(c, '\u{5be}' | '\u{5f3}' | '\u{5f4}')
}

/// Where a letter of Japanese or Chinese ends, or a syllable of Thai and its like, with all marks that belong to it.
fn syllable_end(text: &str, start: usize, script: Script) -> usize {
    let mut end = start;
    // A vowel that is written before its consonant, and a sign that stacks the next one, want a letter more.
    let mut wants = true;
    for (at, c) in text[start..].char_indices() {
        let at = start + at;
        let is_letter = c.is_alphanumeric() && Script::of(c) == script;
        let closes = || is_killed(&text[at + c.len_utf8()..]);
        if is_invisible(c) && end > start {
            continue;
        } else if is_stacker(c) {
            wants = true;
        } else if wants && is_letter {
            wants = is_leading_vowel(c);
        } else if !(is_combining_mark(c)
            || is_following_vowel(c)
            || script == Script::SouthEast && is_letter && closes())
        {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
}

/// Vowels behind their consonant, and the voicing marks of half-width kana.
fn is_following_vowel(c: char) -> bool {
    matches!(
        c,
        '\u{e30}'
            | '\u{e32}'
            | '\u{e33}'
            | '\u{e45}'
            | '\u{eb0}'
            | '\u{eb2}'
            | '\u{eb3}'
            | '\u{ebd}'
            | '\u{ff9e}'
            | '\u{ff9f}'
    )
}

/// The signs of Khmer and Burmese that set the next consonant beneath.
fn is_stacker(c: char) -> bool {
    matches!(c, '\u{1039}' | '\u{17d2}')
}

/// A Burmese consonant before this sign has no vowel of its own and ends the syllable.
fn is_killed(rest: &str) -> bool {
    rest.trim_start_matches('\u{1037}').starts_with('\u{103a}')
}

/// Signs for the line breaker and the shaper alone.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Letters that another way of writing them makes the same: ligatures, full and half width.
fn is_composite(c: char) -> bool {
    matches!(c, '\u{2bc}' | '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ffef}')
}

/// A word as it is compared: composed, without signs that are not seen, without the vowel points of Arabic and Hebrew, and with one
/// sign for each hyphen and apostrophe.
pub(super) fn key(text: &str, script: Script) -> Cow<'_, str> {
    let mut chars = text.chars();
    let is_lone = chars.next().is_some() && chars.next().is_none();
    let is_usual = |c: char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    if script.is_unspaced() && is_lone && text.starts_with(is_usual) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().filter(|c| !is_invisible(*c)).map(|c| match c {
        '’' | '\u{2bc}' | '\u{5f3}' => '\'',
        '‐' | '‑' | '\u{5be}' => '-',
        c => c,
    });
    Cow::Owned(match script {
        Script::Arabic | Script::Hebrew => plain
            .nfkd()
            .filter(|c| !is_combining_mark(*c) && *c != TATWEEL)
            .collect(),
        Script::Hangul => plain.nfc().collect(),
        _ => elided_small(plain.nfkc().collect()),
    })
}

/// Draws Arabic words out.
pub(super) const TATWEEL: char = '\u{640}';

/// “D’Annunzio” begins a sentence, and is d’Annunzio.
fn elided_small(word: String) -> String {
    match elided(&word) {
        Some(at) if word.starts_with(char::is_uppercase) => word[..at].to_lowercase() + &word[at..],
        _ => word,
    }
}

/// Where the apostrophe of an elided word stands: “l’Aquila”, “dell’Aquila”, “d’Artagnan”, “qu’Emma”.
pub(super) fn elided(word: &str) -> Option<usize> {
    const ELIDED: [&str; 27] = [
        "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "quelqu", "un", "dell", "all", "nell", "dall", "sull", "coll", "quell", "quest", "sant",
        "dov", "com", "anch",
    ];
    let at = word.find(['\'', '’'])?;
    let before = &word[..at];
    let is_one = ELIDED.iter().any(|one| before.eq_ignore_ascii_case(one));
    is_one.then_some(at)
}

/// What stands between an atom and the next one.
pub(super) fn gap(text: &str, before: Atom, next: Atom) -> Gap<'_> {
    let between = &text[before.after..next.start];
    if between.is_empty() {
        return Gap::Nothing;
    }
    if between == " " {
        return Gap::Space;
    }
    let signs = between.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let mut chars = signs.chars();
    match (chars.next(), chars.next()) {
        // A tab parts the cells of a table.
        (None, _) if between.contains('\t') => Gap::Signs("\t"),
        (None, _) if between.contains(['\n', '\u{2028}']) => Gap::Line,
        (None, _) => Gap::Space,
        (Some('.' | '．'), None) if is_short(text, before) => Gap::Dot,
        (Some(c), None) if is_middle(c, before, next) => Gap::Middle,
        _ => Gap::Signs(signs),
    }
}

fn is_middle(c: char, before: Atom, next: Atom) -> bool {
    let is_foreign = || before.script.is_unspaced() && next.script.is_unspaced();
    matches!(c, '・' | '･' | '·' | '‧' | '•' | '∙' | '⋅')
        || matches!(c, '=' | '＝' | '゠' | '-' | '‐' | '‑' | '–' | '－') && is_foreign()
}

/// An initial, a title or an abbreviation. “I.” is a number or an initial, but mostly the end of a sentence.
fn is_short(text: &str, before: Atom) -> bool {
    let word = before.text(text);
    let mut chars = word.chars();
    let is_initial = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    is_initial && word != "I" || titles::is_title(word) || titles::is_abbreviation(word)
}
