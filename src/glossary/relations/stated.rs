//! Where the text says what one person is to another: “her sister Jane”, “Ada, Mr Wick's clerk,”, “Ada was the niece of Mr Wick”.

use super::cast::Cast;
use super::nouns::relational;
use crate::glossary::gloss::phrase::{Piece, is_run, pieces};
use crate::glossary::gloss::words as lexicon;
use std::ops::Range;

/// How far from a name is looked, in bytes.
const NEAR: usize = 110;

/// Whose somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A mention.
    Named(usize),
    His,
    Her,
    My,
}

/// “Her younger sister” said of a mention.
pub(super) struct Statement {
    pub mention: usize,
    pub owner: Owner,
    pub noun: &'static str,
    /// Without the owner: “younger sister”.
    pub words: String,
    /// Said with feeling, “his dear sister”: of in-laws and friends as well.
    pub is_felt: bool,
    /// Bytes of the phrase, the owner included.
    pub bytes: Range<usize>,
}

/// What the words beside a mention state.
pub(super) fn statements(cast: &Cast<'_>, mention: usize) -> impl Iterator<Item = Statement> {
    let before = before(cast, mention);
    let after = before.is_none().then(|| after(cast, mention)).flatten();
    [before, after].into_iter().flatten()
}

/// “her sister Jane”, “Mr Wick's daughter, Ada,”, “her sister was Ada”.
fn before(cast: &Cast<'_>, mention: usize) -> Option<Statement> {
    let start = cast.mentions[mention].bytes.start;
    let behind = cast.behind(start, NEAR);
    let open = behind.trim_end_matches([' ', '\n', '_']);
    let (open, is_apart) = match open.strip_suffix([',', ':']) {
        Some(open) => (open, true),
        None => (open, false),
    };
    // A quick look: most names follow no noun for a person.
    let last = open
        .rsplit(|c: char| !c.is_alphabetic() && c != '-')
        .next()?;
    relational(last)
        .or_else(|| matches!(last, "was" | "is").then_some(""))
        .filter(|_| open.len() < behind.len())?;
    let (open, is_said) = match open.strip_suffix(" was").or(open.strip_suffix(" is")) {
        Some(open) => (open, true),
        None => (open, false),
    };
    if (is_apart || is_said) && !is_closed(cast, mention) {
        return None;
    }
    let base = start - behind.len();
    let words = pieces(open);
    let head = words.len().checked_sub(1)?;
    let noun = relational(&words[head].lower)?;
    let owner_at = leading(&words, head)?;
    let owner = owner(cast, &words[owner_at], base)?;
    // “My dear cousin Ada, …” is said to her; “of my cousin Ada” is not.
    let told_of = cast
        .behind(base + words[owner_at].start, 3)
        .trim_end()
        .ends_with(char::is_alphabetic);
    let is_address = owner == Owner::My && cast.mentions[mention].is_spoken && !told_of;
    let end = words[head].end();
    (end == open.len() && !is_address).then(|| Statement {
        mention,
        owner,
        noun,
        words: joined(&words[owner_at + 1..]),
        is_felt: words[owner_at + 1..].iter().any(is_feeling),
        bytes: base + owner_start(cast, owner, base, &words[owner_at])..base + end,
    })
}

/// The index of the word before a noun and its adjectives.
fn leading(words: &[Piece<'_>], head: usize) -> Option<usize> {
    const ADJECTIVES: usize = 3;
    let mut at = head;
    for _ in 0..=ADJECTIVES {
        let before = at.checked_sub(1)?;
        let gap = words[at].gap;
        let is_comma = gap.trim_end() == "," && lexicon::is_adjective(&words[before].lower);
        if !is_run(&words[before], gap) && !is_comma {
            return None;
        }
        if !is_quality(&words[before].lower) {
            return Some(before);
        }
        at = before;
    }
    None
}

fn is_quality(word: &str) -> bool {
    lexicon::is_adjective(word)
        || matches!(
            word,
            "own"
                | "twin"
                | "only"
                | "maiden"
                | "half"
                | "foster"
                | "confidential"
                | "legal"
                | "then"
        )
}

/// Whose the phrase says that somebody is, by the word before the noun; `base` is the byte where the words begin.
fn owner(cast: &Cast<'_>, word: &Piece<'_>, base: usize) -> Option<Owner> {
    match word.lower.as_str() {
        "his" => Some(Owner::His),
        "her" => Some(Owner::Her),
        "my" => Some(Owner::My),
        _ if word.owns() => {
            let name = word
                .text
                .trim_end_matches('s')
                .trim_end_matches(['\'', '’']);
            let mention = cast.ending_at(base + word.start + name.len())?;
            // “Mamma's friend” is said by one of her children.
            let name = cast.text().get(cast.mentions[mention].bytes.clone())?;
            // And “my uncle Benjamin's son” is no son of the Benjamin whom the book is about.
            let behind = cast
                .behind(cast.mentions[mention].bytes.start, 20)
                .trim_end();
            let before = behind
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let is_his = !lexicon::is_kin(&name.to_lowercase()) && !lexicon::is_kin(before);
            is_his.then_some(Owner::Named(mention))
        }
        _ => None,
    }
}

/// Where the words of an owner begin, counted from `base`.
fn owner_start(cast: &Cast<'_>, owner: Owner, base: usize, word: &Piece<'_>) -> usize {
    match owner {
        Owner::Named(mention) => cast.mentions[mention].bytes.start.saturating_sub(base),
        _ => word.start,
    }
}

/// The words without those that say how somebody feels.
fn joined(words: &[Piece<'_>]) -> String {
    let words = words.iter().filter(|word| !is_feeling(word));
    words.map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn is_feeling(word: &Piece<'_>) -> bool {
    matches!(
        word.lower.as_str(),
        "dear" | "dearest" | "beloved" | "poor" | "own" | "roguish" | "sweet" | "loving"
    )
}

/// Whether a sign stands after the name.
fn is_closed(cast: &Cast<'_>, mention: usize) -> bool {
    let after = cast.ahead(cast.mentions[mention].bytes.end, 4);
    let after = after.trim_start_matches('_');
    after.is_empty()
        || after.starts_with([
            ',', '.', ';', ':', '(', ')', '!', '?', '—', '–', '-', '”', '"',
        ])
}

/// “, her sister,”, “ (Mr Wick's clerk)”, “ was the niece of Mr Wick”.
fn after(cast: &Cast<'_>, mention: usize) -> Option<Statement> {
    const SIGNS: [(&str, bool); 9] = [
        (", ", false),
        (" (", false),
        ("--", false),
        ("—", false),
        (" was ", true),
        (" is ", true),
        (" had been ", true),
        (" became ", true),
        (",\n", false),
    ];
    let end = cast.mentions[mention].bytes.end;
    let ahead = cast.ahead(end, NEAR);
    let &(sign, is_said) = SIGNS.iter().find(|(sign, _)| ahead.starts_with(sign))?;
    let rest = ahead[sign.len()..]
        .trim_start_matches("then ")
        .trim_start_matches("now ");
    let base = end + ahead.len() - rest.len();
    if is_said && !is_subject(cast, mention) {
        return None;
    }
    let words = pieces(rest);
    let (owner, from, head) = owned(cast, &words, base).or_else(|| of_owner(cast, &words, base))?;
    let noun = relational(&words[head].lower)?;
    // Where the whole phrase ends: at the noun, or at the owner after “of”.
    let last = match owner {
        Owner::Named(other) if cast.mentions[other].bytes.start > base + words[head].start => {
            cast.mentions[other].bytes.end - base
        }
        _ => words[head].end(),
    };
    let close = rest.get(last..)?;
    let is_whole = close.is_empty()
        || close.starts_with([',', '.', ';', ':', ')', '—', '”', '"'])
        || close.starts_with("--")
        || is_said && close.starts_with(" and ")
        // “was the brother of Ada Wick until …”, against “of Ada Wick's friend”.
        || is_said && last > words[head].end() && close.starts_with(' ');
    let is_listed = close.starts_with(", and")
        || close.starts_with(", or")
        || !is_said && close.starts_with(',') && is_capital_next(close);
    let is_address = owner == Owner::My && cast.mentions[mention].is_spoken;
    (is_whole && !is_listed && !is_address).then(|| Statement {
        mention,
        owner,
        noun,
        words: joined(&words[from..=head]),
        is_felt: words[from..=head].iter().any(is_feeling),
        bytes: base..base + last,
    })
}

/// Whether a capital follows a comma: “Ada, her sister, Mr Wick and …” is a list.
fn is_capital_next(close: &str) -> bool {
    close
        .trim_start_matches([',', ' ', '\n'])
        .starts_with(char::is_uppercase)
}

/// “her younger sister”, “Mr Wick's clerk”: the owner, and the indices of the first word after it and of the noun.
fn owned(cast: &Cast<'_>, words: &[Piece<'_>], base: usize) -> Option<(Owner, usize, usize)> {
    let owner_at = words
        .iter()
        .take(5)
        .position(|word| word.owns() || matches!(word.lower.as_str(), "his" | "her" | "my"))?;
    let owner = owner(cast, &words[owner_at], base)?;
    let opens = match owner {
        Owner::Named(other) => cast.mentions[other].bytes.start == base,
        _ => owner_at == 0,
    };
    let from = owner_at + 1;
    let head = head_from(words, from)?;
    let in_run = (from..=head).all(|at| is_run(&words[at - 1], words[at].gap));
    (opens && in_run).then_some((owner, from, head))
}

/// The word that says what somebody is, behind the qualities that begin at a word.
fn head_from(words: &[Piece<'_>], from: usize) -> Option<usize> {
    let mut begin = words.get(from..)?.iter().take(4);
    Some(from + begin.position(|word| !is_quality(&word.lower))?)
}

/// “the youngest niece of Mr Wick”.
fn of_owner(cast: &Cast<'_>, words: &[Piece<'_>], base: usize) -> Option<(Owner, usize, usize)> {
    let first = words.first()?;
    let from = usize::from(lexicon::is_article(&first.lower));
    let head = head_from(words, from)?;
    let of = words
        .get(head + 1)
        // “A child to him” is no child of his.
        .filter(|word| word.lower == "of" || word.lower == "to" && words[head].lower != "child")?;
    let next = words.get(head + 2)?;
    let in_run = (1..=head + 2).all(|at| is_run(&words[at - 1], words[at].gap));
    let other = cast.starting_at(base + next.start).or_else(|| {
        // The title may be no part of the name: “of the late Mr Wick”.
        (head + 3..words.len().min(head + 5)).find_map(|at| {
            let leads = words[head + 2..at]
                .iter()
                .all(|word| is_quality(&word.lower) || word.lower == "the");
            leads
                .then(|| cast.starting_at(base + words[at].start))
                .flatten()
        })
    })?;
    (in_run && !of.is_capital()).then_some((Owner::Named(other), from, head))
}

/// Whether a name is what the verb after it speaks of: no preposition stands before it.
fn is_subject(cast: &Cast<'_>, mention: usize) -> bool {
    let behind = cast.behind(cast.mentions[mention].bytes.start, 30);
    let last = behind
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    !(behind.ends_with(' ')
        && (lexicon::is_preposition(last)
            || matches!(last, "and" | "or" | "than" | "whose" | "if")))
}
