//! Rarer ways in which the words after a name tell of it: “had heard of X as a painter”, “X the printer’s”, “X (younger son)”,
//! “X, if he is alive, the son of Wick”, “X, our cook”.

use super::context::MentionContext;
use super::phrase::{self, Close, Lead, Phrase};
use super::words as lexicon;
use super::{Candidate, Pattern};
use crate::glossary::EntryKind;
use regex::Regex;
use std::sync::LazyLock;

/// Everything that the words after the name of a person say of it in these ways.
pub fn candidates(context: &MentionContext<'_>, found: &mut Vec<Candidate>) {
    let after = context.after();
    let at = context.mention.end;
    let here = [
        known_as(context, after).map(|(start, phrase)| (Pattern::KnownAs, start, phrase)),
        of_shop(after).map(|(start, phrase)| (Pattern::Apposition, start, phrase)),
        in_brackets(after).map(|(start, phrase)| (Pattern::Apposition, start, phrase)),
        after_aside(after).map(|(start, phrase)| (Pattern::Apposition, start, phrase)),
        in_office(context, after).map(|(start, phrase)| (Pattern::Copula, start, phrase)),
        as_role(context, after).map(|(start, phrase)| (Pattern::Apposition, start, phrase)),
        ours(context, after).map(|(start, phrase)| (Pattern::Apposition, start, phrase)),
    ];
    let made = here.into_iter().flatten();
    found.extend(made.map(|(pattern, start, phrase)| Candidate::new(pattern, at + start, phrase)));
}

fn is_role(phrase: &Phrase) -> bool {
    lexicon::fits(&phrase.head, EntryKind::Person)
}

/// Verbs of which somebody is the object who is then said to be something.
const KNOWING: [&str; 14] = [
    "heard of",
    "spoke of",
    "spoken of",
    "speak of",
    "speaking of",
    "thought of",
    "described",
    "introduced",
    "presented",
    "mentioned",
    "recognised",
    "recognized",
    "engaged",
    "appointed",
];

/// “as a”, with a few words at most before it that are no clause.
static AS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?: [a-z]+){0,3}(?:,|--|,--|—)? ?\bas (?:an?|the) ").ok());

/// “Had heard of X up town as an immensely rich and grim lady”.
fn known_as(context: &MentionContext<'_>, after: &str) -> Option<(usize, Phrase)> {
    let before = context.opening().unwrap_or(context.before()).trim_end();
    let before = before.trim_end_matches(char::is_uppercase).trim_end();
    if !KNOWING.iter().any(|verb| before.ends_with(verb)) {
        return None;
    }
    let lead = AS.as_ref()?.find(after)?.as_str().trim_end();
    let start = lead.rfind(' ')? + 1;
    let phrase = phrase::read(after.get(start..)?)?;
    let is_set = after
        .get(start + phrase.end..)
        .is_some_and(|rest| !rest.starts_with(" and all"));
    (is_role(&phrase) && phrase.is_full && is_set && !lexicon::is_kin(&phrase.head))
        .then_some((start, phrase))
}

/// “At Andrew Wick the printer's”: his shop is meant, and he is the printer.
fn of_shop(after: &str) -> Option<(usize, Phrase)> {
    let rest = after.strip_prefix(" the ")?;
    let end = rest.find(|c: char| !c.is_alphabetic() && c != '-')?;
    let (word, sign) = rest.split_at(end);
    let owns = sign
        .strip_prefix(['\'', '’'])
        .and_then(|sign| sign.strip_prefix('s'))
        .is_some_and(|sign| !sign.starts_with(|c: char| c.is_alphabetic()));
    let is_closed = !sign
        .get(2..)
        .unwrap_or_default()
        .trim_start_matches('s')
        .trim_start()
        .starts_with(|c: char| c.is_alphabetic());
    let known = lexicon::fits(word, EntryKind::Person)
        && lexicon::is_known_person(word)
        && !lexicon::is_kin(word);
    (owns && is_closed && known).then(|| {
        let length = "the ".len() + word.len();
        (1, made(length, Lead::The, word))
    })
}

/// A phrase of an article, if any, and one word.
fn made(end: usize, lead: Lead, word: &str) -> Phrase {
    Phrase {
        end,
        lead,
        head: word.to_lowercase(),
        head_end: end,
        words: 2,
        close: Close::Comma,
        is_full: true,
        names: false,
        is_list: false,
    }
}

/// “Paul (younger son)”: in brackets even what has no article tells who somebody is, if it is more than a word.
fn in_brackets(after: &str) -> Option<(usize, Phrase)> {
    let inner = after.strip_prefix(" (")?;
    let end = inner.find(')')?;
    let phrase = phrase::read(inner)?;
    (phrase.end == end
        && phrase.head_end == end
        && phrase.lead == Lead::Bare
        && phrase.words > 1
        && is_role(&phrase))
    .then_some((2, phrase))
}

/// “Henry Wick, if he be still alive, son of Hugo Wick’s brother.”
fn after_aside(after: &str) -> Option<(usize, Phrase)> {
    const LONG: usize = 80;
    let inner = after.strip_prefix(", ")?;
    let end = inner
        .find([',', '.', ';', '?', '!', '“', '”', '"', '—', '('])
        .filter(|end| *end < LONG)?;
    let aside = &inner[..end];
    let first = aside.split(' ').next()?;
    let is_aside = matches!(
        first,
        "if" | "as"
            | "though"
            | "although"
            | "whom"
            | "who"
            | "when"
            | "for"
            | "with"
            | "in"
            | "at"
            | "of"
    );
    let rest = inner[end..].strip_prefix(", ")?;
    let phrase = phrase::read(rest)?;
    let is_closed = matches!(phrase.close, Close::Comma | Close::Stop) && !phrase.is_list;
    let is_whole = match phrase.lead {
        Lead::Bare => {
            let tail = &rest[phrase.head_end..];
            lexicon::is_kin(&phrase.head) && (tail.starts_with(" of ") || tail.starts_with(" to "))
        }
        Lead::A | Lead::The | Lead::Owner => phrase.is_full && phrase.close == Close::Stop,
        _ => false,
    };
    (is_aside && is_closed && is_whole && is_role(&phrase))
        .then(|| (after.len() - rest.len(), phrase))
}

/// An office that is written as a name, where somebody comes into it.
static OFFICE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)^,?\x20(?:who\x20)?(?:(?:then\x20|afterwards\x20|again\x20|now\x20)?(?:became|had\x20become|was\x20made|was\x20appointed|
        had\x20been\x20appointed|was\x20elected|had\x20been\x20elected|was\x20created|was\x20chosen)|left\x20\p{Lu}\p{L}+\x20to\x20be)
        \x20(?:the\x20)?((?:Prime|First|Foreign|Home|Lord)\x20(?:Minister|Secretary|Chancellor)|Premier|Viceroy|Commander-in-Chief|
        (?:Chancellor|Secretary|President|Governor|Speaker|Archbishop|Bishop|Mayor|King|Queen|Emperor|Empress|Prince|Duke|Dean|Viceroy|
        Consul|Ambassador)\x20(?:of|to)\x20(?:the\x20)?\p{Lu}\p{L}+(?:\x20\p{Lu}\p{L}+)?)",
    )
    .ok()
});

/// “Lord Wick became Prime Minister”, “left England to be King of the Belgians”.
fn in_office(context: &MentionContext<'_>, after: &str) -> Option<(usize, Phrase)> {
    let office = OFFICE.as_ref()?.captures(after)?.get(1)?;
    let word = office
        .as_str()
        .split(' ')
        .find(|word| lexicon::fits(&word.to_lowercase(), EntryKind::Person))
        .unwrap_or("minister");
    let mut phrase = made(office.len(), Lead::The, word);
    phrase.words = 3;
    (!context.is_spoken()).then_some((office.start(), phrase))
}

/// “X, as leader of the Opposition, stood …”: what somebody is for the others.
fn as_role(context: &MentionContext<'_>, after: &str) -> Option<(usize, Phrase)> {
    let rest = after.strip_prefix(", as ")?;
    let phrase = phrase::read(rest)?;
    let is_closed = phrase.close == Close::Comma && !phrase.is_list;
    (is_closed
        && phrase.lead == Lead::Bare
        && phrase.words > 1
        && is_of_us(&phrase)
        && !context.is_spoken())
    .then_some((", as ".len(), phrase))
}

/// “X, our cook,”: of those who tell, the cook.
fn ours(context: &MentionContext<'_>, after: &str) -> Option<(usize, Phrase)> {
    let rest = after
        .strip_prefix(", ")
        .filter(|rest| rest.starts_with("our "))?;
    let phrase = phrase::read(rest)?;
    let is_closed = matches!(phrase.close, Close::Comma | Close::Stop) && !phrase.is_list;
    (is_closed && is_of_us(&phrase) && !context.is_spoken()).then_some((", ".len(), phrase))
}

/// Whether a role is one that somebody has for many: not “our friend”, “our hero”.
pub fn is_of_us(phrase: &Phrase) -> bool {
    const OF_THE_BOOK: [&str; 12] = [
        "friend",
        "host",
        "hostess",
        "hero",
        "heroine",
        "author",
        "narrator",
        "man",
        "enemy",
        "visitor",
        "guest",
        "companion",
    ];
    is_role(phrase)
        && lexicon::is_known_person(&phrase.head)
        && !lexicon::is_kin(&phrase.head)
        && !OF_THE_BOOK.contains(&phrase.head.as_str())
}
