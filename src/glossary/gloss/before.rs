//! What stands before a name and tells of it: “my cousin, X”, “the poet X”, “a boy named X”, “the village of X”, “its owner was X”.

use super::super::EntryKind;
use super::phrase::{self, Close, Lead, Phrase};
use super::place::Place;
use super::words as lexicon;
use super::{Candidate, Pattern};

/// Everything that the words before a mention say of it.
pub fn candidates(place: &Place<'_>, kind: EntryKind, found: &mut Vec<Candidate>) {
    let before = place.before();
    let base = place.mention.start - before.len();
    let trimmed = before.trim_end_matches([' ', '\n', '_']);
    let trimmed = trimmed.strip_suffix(" a certain").or(trimmed.strip_suffix(" one")).unwrap_or(trimmed);
    found.extend(
        named(trimmed, kind)
            .or_else(|| beside(place, trimmed, kind))
            .or_else(|| is_name(place, trimmed, kind))
            .map(|candidate| candidate.moved(base)),
    );
    found.extend(of_place(trimmed, kind).map(|start| Candidate::whole(base + start..place.mention.end)));
}

/// “a boy named X”, “a town called X”, “such a linen-weaver, named X”.
fn named(before: &str, kind: EntryKind) -> Option<Candidate> {
    let open = ["named", "called", "by the name of", "known as"].iter().find_map(|word| before.strip_suffix(word))?;
    let (range, lead, head, is_full) = phrase::ending(open.trim_end().trim_end_matches(','))?;
    lexicon::fits(&head, kind).then(|| made(Pattern::Named, range, lead, head, is_full))
}

/// “my cousin, X,” and “the poet X”.
fn beside(place: &Place<'_>, before: &str, kind: EntryKind) -> Option<Candidate> {
    let comma = before.ends_with([',', ':']) || before.ends_with("--") || before.ends_with('—');
    let (range, lead, head, is_full) = phrase::ending(before.trim_end_matches([',', ':', '-', '—']).trim_end())?;
    let after = place.after();
    let closed =
        after.trim_start_matches(['\'', '’', '_']).starts_with([',', '.', ';', ':', '(', ')', '!', '—', '–', '-', '”', '"'])
            || after.trim().is_empty();
    let owned = after.starts_with("'s") || after.starts_with("’s");
    let role = lexicon::fits(&head, kind);
    let plain = lexicon::is_plain_person(&head);
    let address = place.is_spoken() && lexicon::is_address(&head) && lead == Lead::Pronoun;
    let telling = if comma {
        let subject = before[..range.start].trim_end().is_empty() || before[..range.start].trim_end().ends_with(['.', '!', '?']);
        // “When she saw the lawyer, Mary ran”: only a closed name, or one after a phrase that opens the sentence, stands beside it.
        closed && !owned && (subject || !opens_with_subordinate(before))
    } else {
        !plain || closed
    };
    (role && telling && !address && lead != Lead::Bare).then(|| made(Pattern::Beside, range, lead, head, is_full))
}

fn opens_with_subordinate(before: &str) -> bool {
    let first = phrase::pieces(Place::last_sentence(before)).into_iter().next();
    first.is_some_and(|word| lexicon::is_subordinator(&word.lower))
}

/// “its owner was X.”
fn is_name(place: &Place<'_>, before: &str, kind: EntryKind) -> Option<Candidate> {
    let open = [" was", " is"].iter().find_map(|verb| before.strip_suffix(*verb))?;
    let (range, lead, head, is_full) = phrase::ending(open)?;
    let closed = place.after().starts_with([',', '.', ';']);
    let plain = lexicon::is_plain_person(&head);
    let start = before[..range.start].trim_end();
    let subject = start.is_empty()
        || start.ends_with(['.', '!', '?', ',', ';', '—', '“', '"'])
        || start.ends_with(" and")
        || start.ends_with(" that");
    (closed && subject && !plain && lexicon::fits(&head, kind) && lead != Lead::Bare)
        .then(|| made(Pattern::Inverse, range, lead, head, is_full))
}

/// Where “the village of X” begins.
fn of_place(before: &str, kind: EntryKind) -> Option<usize> {
    let open = before.strip_suffix(" of")?;
    let (range, _, head, _) = phrase::ending(open)?;
    let named_so = lexicon::fits(&head, EntryKind::Place)
        && !matches!(
            head.as_str(),
            "house"
                | "home"
                | "seat"
                | "centre"
                | "center"
                | "quarter"
                | "coast"
                | "part"
                | "street"
                | "land"
                | "world"
                | "capital"
                | "north"
                | "south"
                | "east"
                | "west"
                | "district"
                | "shore"
                | "king"
                | "university"
                | "church"
                | "side"
                | "hill"
                | "ruins"
        );
    (named_so && kind == EntryKind::Place && open[range.clone()].to_lowercase() != "the place").then_some(range.start)
}

fn made(pattern: Pattern, range: std::ops::Range<usize>, lead: Lead, head: String, is_full: bool) -> Candidate {
    let words = 2 + usize::from(is_full);
    let phrase = Phrase { end: range.len(), lead, head, words, close: Close::Comma, is_full, is_list: false };
    Candidate::new(pattern, range.start, phrase)
}
