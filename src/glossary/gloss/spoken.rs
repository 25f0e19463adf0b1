//! What people say of themselves and of others: “My name is Wick, and I am a lawyer”, “I am the housekeeper,” said Ada, “Who is Wick?”
//! “He is a lawyer”.

use super::context::MentionContext;
use super::phrase::{self, Lead, Phrase};
use super::words as lexicon;
use super::{Candidate, Others, Pattern};
use crate::document::Document;
use crate::glossary::EntryKind;
use regex::Regex;
use std::sync::LazyLock;

/// Verbs beside the name of whoever speaks.
const SAYING: [&str; 18] = [
    "said",
    "says",
    "replied",
    "cried",
    "answered",
    "asked",
    "exclaimed",
    "returned",
    "continued",
    "began",
    "added",
    "observed",
    "remarked",
    "declared",
    "explained",
    "whispered",
    "murmured",
    "rejoined",
];

/// Everything that speech says of whoever is mentioned.
pub fn candidates(
    document: &Document,
    context: &MentionContext<'_>,
    others: &Others,
    own: usize,
    found: &mut Vec<Candidate>,
) {
    found.extend(introduces_himself(context));
    found.extend(of_himself(context));
    found.extend(answer(document, context, others, own));
}

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// “My name is”, “my name, he said, is”, “I am”, up to the name.
static NAME_IS: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"(?:\b[Mm]y name\b[^.!?;]{0,40}\bis|\bI am|\bI[’']m) $"));
/// “, and I am a”: the phrase begins with its article.
static AND_I_AM: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"^[,;.—-]{1,2} ?(?:and )?I(?: am|[’']m) (?:an?|the) "));

/// “My name is Wick, and I am a lawyer in London.”
fn introduces_himself(context: &MentionContext<'_>) -> Option<Candidate> {
    if !NAME_IS.as_ref()?.is_match(context.before()) {
        return None;
    }
    let lead = AND_I_AM.as_ref()?.find(context.after())?;
    let start = context.mention.end + article(lead.as_str())?;
    said(context.text, start, Pattern::Copula)
}

/// The byte of the last article in what a pattern found.
fn article(found: &str) -> Option<usize> {
    let words = found.trim_end();
    Some(words.rfind(' ')? + 1)
}

/// “I am a”, “I'm only the”, where a sentence or a clause begins.
static I_AM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?:[“‘\x22.!?;:,—-] ?|\b(?:and|for|but) )I(?: am|[’']m) (?:only |but |just |merely )?(?:an?|the) ",
    )
});

/// “I am only the housekeeper,” said Ada: what a speaker says of himself in the paragraph that names him as the speaker.
fn of_himself(context: &MentionContext<'_>) -> Option<Candidate> {
    const REACH: usize = 700;
    let after = context.after().trim_start();
    let before = context.before().trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    let speaks = |word: &str| {
        before
            .strip_suffix(word)
            .is_some_and(|rest| rest.trim_end().ends_with(['”', '"', '’']))
            || after.starts_with(word) && before.ends_with(['”', '"', '’'])
    };
    if context.is_spoken() || !SAYING.iter().any(|word| speaks(word)) {
        return None;
    }
    let from = context
        .block
        .start
        .max(context.mention.start.saturating_sub(REACH));
    let from = (from..context.mention.start).find(|at| context.text.is_char_boundary(*at))?;
    let paragraph = context.text.get(from..context.block.end)?;
    let is_open = |at: usize| {
        let before = &paragraph[..at];
        before.matches('“').count() > before.matches('”').count()
            || !before.contains('“') && before.matches('"').count() % 2 == 1
    };
    I_AM.as_ref()?
        .find_iter(paragraph)
        .filter(|lead| is_open(lead.end()))
        .find_map(|lead| {
            let start = from + lead.start() + article(lead.as_str())?;
            said(context.text, start, Pattern::OfHimself).filter(is_for_long)
        })
}

/// Not “I am a prisoner”, “I am a rough customer”, “I am a strong man”.
fn is_for_long(candidate: &Candidate) -> bool {
    const FOR_NOW: [&str; 9] = [
        "prisoner", "captive", "guest", "visitor", "customer", "victim", "witness", "believer",
        "winner",
    ];
    candidate.phrase.as_ref().is_some_and(|phrase| {
        let head = phrase.head.as_str();
        !FOR_NOW.contains(&head) && !lexicon::is_plain_person(head) && !lexicon::is_kin(head)
    })
}

/// “Who is Wick?”, and “Who is he?” in what is said next after a name.
static QUESTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"^(?:[^“”\x22]{0,120}[”\x22][^“”\x22]{0,60}\s*[“\x22](?:And |But |Pray, |Then |Well, )*[Ww]ho(?: is|[’']s| was) (?:he|she|that|this)\b[^?]{0,12})?\?[”\x22]?[^“”\x22]{0,60}[“\x22]?(?:Oh, |Why, |Well, )?(?:He|She|It|That)(?: is|[’']s| was) ",
    )
});

/// “Who is Wick?” “He is a lawyer.”
fn answer(
    document: &Document,
    context: &MentionContext<'_>,
    others: &Others,
    own: usize,
) -> Option<Candidate> {
    const REACH: usize = 360;
    let end = context.text.len().min(context.mention.end + REACH);
    let end = (context.mention.end..=end)
        .rev()
        .find(|at| context.text.is_char_boundary(*at))?;
    let after = &context.text[context.mention.end..end];
    let lead = QUESTION.as_ref()?.find(after)?;
    let asked = context.before().trim_end().to_lowercase();
    let is_asked = ["who is", "who was", "who’s", "who's"]
        .iter()
        .any(|words| asked.ends_with(words) || asked.ends_with(&format!("{words} this")));
    if lead.as_str().starts_with('?') && !is_asked {
        return None;
    }
    let start = context.mention.end + lead.end();
    let between = document.text.range_of_bytes(context.mention.end..start);
    if others.name_somebody(between, own) {
        return None;
    }
    said(context.text, start, Pattern::Next)
}

/// The phrase at a byte, if it is a role that somebody may have.
fn said(text: &str, start: usize, pattern: Pattern) -> Option<Candidate> {
    let phrase: Phrase = phrase::read(text.get(start..)?)?;
    let is_role = lexicon::fits(&phrase.head, EntryKind::Person)
        && lexicon::is_known_person(&phrase.head)
        && matches!(phrase.lead, Lead::A | Lead::The | Lead::Owner)
        && phrase.close != phrase::Close::Question;
    is_role.then(|| Candidate::new(pattern, start, phrase))
}
