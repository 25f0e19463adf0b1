//! Which letters are one and the same to somebody who searches, and the pattern that finds a word whichever of them it is written with.
//!
//! Letters are folded as Unicode's compatibility decomposition does it (annex 15), without accents and in lower case; then all letters
//! that fold to one are a set of the pattern. Vowel signs of Indic scripts, voiced kana and й are letters of their own and stay.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// What may stand between two letters of a word and is not seen: soft hyphens, joiners, accents that stand alone.
const UNSEEN: &str = r"[\u{ad}\u{34f}\u{640}\u{200b}-\u{200f}\u{2060}\u{feff}\u{fe00}-\u{fe0f}\u{300}-\u{36f}\u{483}-\u{487}\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}\u{610}-\u{61a}\u{64b}-\u{65f}\u{670}\u{6d6}-\u{6dc}\u{1ab0}-\u{1aff}\u{1dc0}-\u{1dff}\u{20d0}-\u{20ff}\u{fe20}-\u{fe2f}]*";
/// Accents that may follow a word's last letter and belong to it.
const ACCENTS: &str = r"[\u{300}-\u{36f}\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}\u{610}-\u{61a}\u{64b}-\u{65f}\u{670}\u{1ab0}-\u{1aff}\u{1dc0}-\u{1dff}\u{20d0}-\u{20ff}\u{fe20}-\u{fe2f}]*";

/// Where letters stand that fold to others.
const FOLDING: [std::ops::RangeInclusive<u32>; 21] = [
    0xa0..=0x24f,
    0x250..=0x2ff,
    0x370..=0x52f,
    0x5d0..=0x6ff,
    0x1d00..=0x1fff,
    0x2010..=0x206f,
    0x2070..=0x209f,
    0x2100..=0x218f,
    0x2212..=0x2212,
    0x2460..=0x24ff,
    0x2c60..=0x2c7f,
    0x3000..=0x30ff,
    0x3200..=0x33ff,
    0xa720..=0xa7ff,
    0xf900..=0xfaff,
    0xfb00..=0xfb4f,
    0xfb50..=0xfdff,
    0xfe30..=0xfe6f,
    0xfe70..=0xfefc,
    0xff00..=0xffef,
    0x1d400..=0x1d7ff,
];

/// The letters that fold to one, and those that fold to several, by what they fold to.
#[derive(Default)]
struct Letters {
    single: HashMap<char, Vec<char>>,
    joined: HashMap<Vec<char>, Vec<char>>,
    /// Letters of the longest joined one.
    longest: usize,
}

fn letters() -> &'static Letters {
    static LETTERS: OnceLock<Letters> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut letters = Letters::default();
        for c in FOLDING.into_iter().flatten().filter_map(char::from_u32) {
            let folded = fold(c);
            match folded[..] {
                [] => {}
                [one] if one == c => {}
                [one] => letters.single.entry(one).or_default().push(c),
                _ => {
                    letters.longest = letters.longest.max(folded.len());
                    letters.joined.entry(folded).or_default().push(c);
                }
            }
        }
        letters
    })
}

/// What a letter is folded to: itself, another, several (`ﬁ`), or none (an accent).
fn fold(c: char) -> Vec<char> {
    let own = match c {
        'a'..='z' | '0'..='9' => return vec![c],
        'A'..='Z' => return vec![c.to_ascii_lowercase()],
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' => "d",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'ς' => "σ",
        'й' | 'Й' => "й",
        '‘' | '’' | 'ʼ' | '′' | '‛' | '＇' | '`' | '´' | 'ʻ' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => "\"",
        '‐' | '‑' | '‒' | '–' | '−' | '－' | '﹣' => "-",
        // Syllables of Korean are letters to a reader, whatever they are made of.
        '\u{ac00}'..='\u{d7a3}' => return vec![c],
        _ => "",
    };
    if !own.is_empty() {
        return own.chars().collect();
    }
    let decomposed: Vec<char> = std::iter::once(c)
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_accent(*c))
        .collect();
    if decomposed == [c] {
        decomposed
    } else {
        decomposed.into_iter().flat_map(fold).collect()
    }
}

/// Every letter of some words, folded.
pub(super) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(fold).collect()
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}'
        | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}' | '\u{ad}' | '\u{640}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The pattern of one word; empty for one of accents alone.
pub(super) fn pattern(word: &str) -> String {
    let composed: String = word.nfc().collect();
    let folded: Vec<char> = composed.chars().flat_map(fold).collect();
    let mut pattern = String::new();
    let mut at = 0;
    while at < folded.len() {
        let end = run(&folded, at);
        let mut ways = Vec::new();
        all_ways(&folded[at..end], &mut String::new(), &mut ways);
        if at > 0 {
            pattern.push_str(UNSEEN);
            // Between these there are no blanks, so that a line may end anywhere.
            if is_east_asian(folded[at - 1]) && is_east_asian(folded[at]) {
                pattern.push_str(r"\n?");
            }
        }
        match &ways[..] {
            [way] => pattern.push_str(way),
            _ => {
                // What takes in more stands first.
                let _ = write!(pattern, "(?:{})", ways.join("|"));
            }
        }
        at = end;
    }
    if !pattern.is_empty() {
        pattern.push_str(ACCENTS);
    }
    pattern
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Where the letters from `at` on end that joined letters may be written for: one letter, or as many as overlap.
fn run(folded: &[char], at: usize) -> usize {
    /// Longer runs are cut: so many ways to write a word are beyond anybody.
    const MOST: usize = 6;
    let letters = letters();
    let mut end = at + 1;
    let mut from = at;
    while from < end && end - at < MOST {
        for len in 2..=letters.longest.min(folded.len() - from).min(MOST) {
            if letters.joined.contains_key(&folded[from..from + len]) {
                end = end.max(from + len);
            }
        }
        from += 1;
    }
    end.min(at + MOST).min(folded.len())
}

/// All ways to write some letters, one by one or joined, as patterns.
fn all_ways(rest: &[char], so_far: &mut String, ways: &mut Vec<String>) {
    if rest.is_empty() {
        ways.push(so_far.clone());
        return;
    }
    let letters = letters();
    let length = so_far.len();
    for len in 1..=rest.len().min(letters.longest.max(1)) {
        let set = if len == 1 {
            Some(set_of(rest[0]))
        } else {
            letters.joined.get(&rest[..len]).map(|joined| set(joined))
        };
        if let Some(set) = set {
            if length > 0 {
                so_far.push_str(UNSEEN);
            }
            so_far.push_str(&set);
            all_ways(&rest[len..], so_far, ways);
            so_far.truncate(length);
        }
    }
}

/// The set of all letters that fold to one.
fn set_of(letter: char) -> String {
    let mut all = vec![letter];
    all.extend(letter.to_uppercase());
    all.extend(letters().single.get(&letter).into_iter().flatten());
    set(&all)
}

fn set(letters: &[char]) -> String {
    let mut set = String::from("[");
    for letter in letters {
        let _ = write!(set, "\\u{{{:x}}}", u32::from(*letter));
    }
    set.push(']');
    set
}
