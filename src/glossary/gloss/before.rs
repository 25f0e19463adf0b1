//! What stands before a name and tells of it: “my cousin, X”, “the poet X”, “a boy named X”, “the village of X”, “its owner was X”.

use super::super::EntryKind;
use super::context::MentionContext;
use super::ending::{Ending, ending};
use super::phrase::{self, Close, Lead, Phrase};
use super::words as lexicon;
use super::{Candidate, Pattern};

/// Everything that the words before a mention say of it.
pub fn candidates(context: &MentionContext<'_>, kind: EntryKind, found: &mut Vec<Candidate>) {
    let before = context.before();
    let base = context.mention.start - before.len();
    let trimmed = before.trim_end_matches([' ', '\n', '_']);
    let trimmed = trimmed
        .strip_suffix(" a certain")
        .or(trimmed.strip_suffix(" one"))
        .unwrap_or(trimmed);
    found.extend(
        named(trimmed, kind)
            .or_else(|| beside(context, trimmed, kind))
            .or_else(|| is_name(context, trimmed, kind))
            .or_else(|| spelt_out(context, trimmed, kind))
            .map(|candidate| candidate.moved(base)),
    );
    found.extend(
        of_place(trimmed, kind).map(|start| Candidate::whole(base + start..context.mention.end)),
    );
}

/// “a boy named X”, “a town called X”, “such a linen-weaver, named X”.
fn named(before: &str, kind: EntryKind) -> Option<Candidate> {
    let open = [
        "named",
        "called",
        "by the name of",
        "of the name of",
        "whose name was",
        "known as",
    ]
    .iter()
    .find_map(|word| before.strip_suffix(word))?;
    let noun = ending(open.trim_end().trim_end_matches(','))?;
    (lexicon::fits(&noun.head, kind) && !noun.is_double).then(|| made(Pattern::Named, noun))
}

/// “my cousin, X,” and “the poet X”.
fn beside(context: &MentionContext<'_>, before: &str, kind: EntryKind) -> Option<Candidate> {
    let open = before.trim_end_matches([',', ':', '-', '—']);
    let apart = open.len() < before.len();
    let noun = ending(open.trim_end())?;
    if !lexicon::fits(&noun.head, kind)
        || open[noun.range.clone()].to_lowercase().starts_with("your ")
    {
        return None;
    }
    // In speech a name after a comma is mostly called, not described.
    if apart && context.is_spoken() && matches!(noun.lead, Lead::The | Lead::A) {
        return None;
    }
    let telling = if apart {
        let first = open[..noun.range.start].trim_end();
        let opens = first.is_empty() || first.ends_with(['.', '!', '?']);
        // “When she saw the lawyer, Mary ran”: the name must be closed, and no clause may end before it.
        is_closed(context) && (opens || !opens_with_subordinate(context))
    } else {
        !noun.is_double && (!lexicon::is_plain_person(&noun.head) || is_closed(context))
    };
    telling.then(|| made(Pattern::Beside, noun))
}

/// Whether a sign stands after the name, or the text ends.
fn is_closed(context: &MentionContext<'_>) -> bool {
    let after = beyond_origin(context.after().trim_start_matches('_'));
    after.trim().is_empty()
        || after.starts_with([',', '.', ';', ':', '(', ')', '!', '—', '–', '-', '”', '"'])
}

/// What follows “ of Ghizni”, where a name goes on so.
fn beyond_origin(after: &str) -> &str {
    let Some(origin) = after
        .strip_prefix(" of ")
        .filter(|origin| origin.starts_with(char::is_uppercase))
    else {
        return after;
    };
    origin.trim_start_matches(char::is_alphanumeric)
}

fn opens_with_subordinate(context: &MentionContext<'_>) -> bool {
    let first = phrase::pieces(context.opening().unwrap_or_default())
        .into_iter()
        .next();
    first.is_some_and(|word| lexicon::is_subordinator(&word.lower))
}

/// “its owner was X.”
fn is_name(context: &MentionContext<'_>, before: &str, kind: EntryKind) -> Option<Candidate> {
    let open = [" was", " is"]
        .iter()
        .find_map(|verb| before.strip_suffix(*verb))?;
    let noun = ending(open)?;
    let first = open[..noun.range.start].trim_end();
    let subject = first.is_empty()
        || first.ends_with(['.', '!', '?', ',', ';', '—', '“', '"'])
        || [" and", " that"].iter().any(|word| first.ends_with(word));
    let closed = context.after().starts_with([',', '.', ';']);
    let fits = lexicon::fits(&noun.head, kind)
        && !lexicon::is_plain_person(&noun.head)
        && (noun.is_full || kind == EntryKind::Person);
    (closed && subject && fits).then(|| made(Pattern::Inverse, noun))
}

/// “the World Health Organisation (WHO)”.
fn spelt_out(context: &MentionContext<'_>, before: &str, kind: EntryKind) -> Option<Candidate> {
    let full = before.strip_suffix('(')?.trim_end();
    let name = context.name();
    let short = name.chars().all(char::is_uppercase) && context.after().starts_with(')');
    let noun = ending(full)?;
    let capitals: String = full[noun.range.clone()]
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .collect();
    let spells = capitals
        .chars()
        .filter(|c| c.is_uppercase())
        .eq(name.chars());
    (short && spells && kind == EntryKind::Organisation).then(|| made(Pattern::Beside, noun))
}

/// Places whose names follow “of”.
const OF_NAME: [&str; 26] = [
    "city",
    "town",
    "village",
    "hamlet",
    "county",
    "parish",
    "island",
    "isle",
    "port",
    "state",
    "kingdom",
    "republic",
    "province",
    "duchy",
    "borough",
    "municipality",
    "region",
    "commune",
    "valley",
    "lake",
    "bay",
    "gulf",
    "suburb",
    "township",
    "seaport",
    "planet",
];

/// Where “the village of X” begins.
fn of_place(before: &str, kind: EntryKind) -> Option<usize> {
    let noun = ending(before.strip_suffix(" of")?)?;
    let named_so = OF_NAME.contains(&noun.head.as_str())
        && !noun.is_double
        && matches!(noun.lead, Lead::The | Lead::A);
    (named_so && kind == EntryKind::Place).then_some(noun.range.start)
}

fn made(pattern: Pattern, noun: Ending) -> Candidate {
    let Ending {
        range,
        lead,
        head,
        head_end,
        words,
        names,
        is_full,
        ..
    } = noun;
    let phrase = Phrase {
        end: range.len(),
        lead,
        head,
        head_end,
        words,
        close: Close::Comma,
        is_full,
        names,
        is_list: false,
    };
    Candidate::new(pattern, range.start, phrase)
}
