//! What follows a name and tells of it: “X, the painter,”, “X (a lawyer)”, “X the Rector's wife”, “X was a painter”, “X, who kept …”.

use super::super::EntryKind;
use super::context::MentionContext;
use super::phrase::{self, Close, Lead, Phrase};
use super::words as lexicon;
use super::{Candidate, Pattern};

/// Verbs of being, as they follow a name or an aside.
const BEING: [&str; 12] = [
    "was",
    "is",
    "were",
    "are",
    "had been",
    "has been",
    "became",
    "becomes",
    "being",
    "remained",
    "had become",
    "has become",
];

/// Words that may stand between the verb and what is said.
const BETWEEN: [&str; 17] = [
    "also",
    "still",
    "now",
    "then",
    "once",
    "really",
    "indeed",
    "certainly",
    "evidently",
    "only",
    "already",
    "himself",
    "herself",
    "formerly",
    "perhaps",
    "originally",
    "currently",
];

/// Everything that the words after a mention say of it.
pub fn candidates(context: &MentionContext<'_>, kind: EntryKind, found: &mut Vec<Candidate>) {
    let after = context.after();
    if after.starts_with("'s") || after.starts_with("’s") || after.is_empty() {
        return;
    }
    if !may_tell(after) {
        return;
    }
    let at = context.mention.end;
    found.extend(
        apposition(context, after, kind)
            .map(|(start, phrase)| Candidate::new(Pattern::Apposition, at + start, phrase)),
    );
    found.extend(relative(context, after).map(|end| Candidate::clause(at + 2..at + end)));
    let aside = aside(after);
    for skipped in [Some(0), aside].into_iter().flatten() {
        if let Some((start, phrase)) = copula(context, &after[skipped..], kind) {
            found.push(Candidate::new(
                Pattern::Copula,
                at + skipped + start,
                phrase,
            ));
        }
        found.extend(
            born(&after[skipped..])
                .map(|(start, end)| Candidate::birth(at + skipped + start..at + skipped + end)),
        );
    }
}

/// A quick look at what follows a name: most are followed by a verb of which nothing can be learnt.
fn may_tell(after: &str) -> bool {
    let Some(next) = after.strip_prefix([' ', '\n']) else {
        return true;
    };
    let word = next
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let first = |verb: &&str| verb.split(' ').next() == Some(word);
    word.is_empty()
        || next.starts_with(char::is_uppercase)
        || matches!(word, "the" | "had" | "has")
        || BEING.iter().any(first)
}

/// “, the painter,”, “ (a lawyer)”, “--a lawyer--” and “ the Rector's wife,”: byte in `after`, and the phrase.
fn apposition(
    context: &MentionContext<'_>,
    after: &str,
    kind: EntryKind,
) -> Option<(usize, Phrase)> {
    let signs = [", ", " (", "--", "—", " — ", " – ", ": ", ",\n", "; "];
    let sign = signs.iter().find(|sign| after.starts_with(**sign));
    let skipped = sign.map_or(1, |sign| sign.len());
    let rest = after.get(skipped..)?;
    // “then a girl of ten”, “now a widow”.
    let adverb = [
        "then ",
        "now ",
        "once ",
        "formerly ",
        "also ",
        "himself ",
        "herself ",
    ]
    .iter()
    .find(|word| rest.starts_with(**word));
    let skipped = skipped + adverb.map_or(0, |word| word.len());
    let phrase = phrase::read(after.get(skipped..)?)?;
    let closed = matches!(phrase.close, Close::Comma | Close::Stop) && !phrase.is_list;
    let fits = lexicon::fits(&phrase.head, kind);
    let telling = match sign {
        None => {
            after.starts_with(' ')
                && kind == EntryKind::Person
                && fits
                && matches!(phrase.lead, Lead::The | Lead::Owner)
        }
        // Behind a colon mostly something else begins.
        Some(&(": " | "; ")) => fits && phrase.is_full && phrase.lead == Lead::A,
        Some(_) => fits || describes(&phrase, kind) && !opens_sentence(context),
    };
    let capital = after[skipped..].starts_with(char::is_uppercase)
        && !matches!(phrase.lead, Lead::Bare | Lead::Owner);
    let another = phrase.names && kind == EntryKind::Place && phrase.lead == Lead::The;
    // “One of the sons of the Duke”.
    let is_one = after[skipped..].starts_with("one of ");
    let whole = closed && !capital && !another && (is_one || !lexicon::is_plural(&phrase.head));
    let rest = &after[skipped + phrase.end..];
    (whole && telling && !is_one_of_a_list(context, &phrase, rest, fits))
        .then_some((skipped, phrase))
}

/// Whether a phrase whose noun is not known for what it is may still describe such an entry.
fn describes(phrase: &Phrase, kind: EntryKind) -> bool {
    let lead = match kind {
        EntryKind::Person => matches!(phrase.lead, Lead::A | Lead::The | Lead::Pointing),
        EntryKind::Place => matches!(phrase.lead, Lead::A | Lead::The),
        EntryKind::Organisation | EntryKind::Event => false,
    };
    lead && phrase.is_full
        && !phrase.names
        && !lexicon::is_empty(&phrase.head)
        && !phrase.head.ends_with('s')
}

/// “In Paris, the painters …”: the name ends an opening phrase, and what follows the comma is the subject.
fn opens_sentence(context: &MentionContext<'_>) -> bool {
    let opening = phrase::pieces(context.opening().unwrap_or_default());
    let first = opening.first().map(|piece| piece.lower.as_str());
    let adrift =
        first.is_some_and(|word| lexicon::is_preposition(word) || lexicon::is_subordinator(word));
    adrift && opening.len() < 12
}

/// “Paris, the Alps, and Rome”; “John, his wife, and their son”.
fn is_one_of_a_list(context: &MentionContext<'_>, phrase: &Phrase, rest: &str, fits: bool) -> bool {
    let rest = rest.trim_start_matches([',', ' ', '\n']);
    let mut next = phrase::pieces(rest).into_iter();
    let (first, second) = (next.next(), next.next());
    let joined = first
        .as_ref()
        .is_some_and(|word| matches!(word.lower.as_str(), "and" | "or"));
    let before = context.before().trim_end();
    let listed = before.ends_with(',')
        || before.ends_with(" and")
        || before.ends_with(" or")
        || before.ends_with(" with");
    let thing_next = second.as_ref().is_some_and(|word| {
        word.is_capital()
            || lexicon::is_article(&word.lower)
            || lexicon::is_possessive(&word.lower)
            || lexicon::is_pointing(&word.lower)
    });
    let owner = matches!(phrase.lead, Lead::Pronoun);
    let speaker = second.as_ref().is_some_and(|word| word.lower == "i");
    if joined && speaker {
        return true;
    }
    let more = next.next().is_some_and(|word| word.lower == "and")
        || second.as_ref().is_some_and(|word| word.lower == "and");
    if more && !matches!(phrase.lead, Lead::The) && !lexicon::is_person(&phrase.head) {
        return true;
    }
    joined && thing_next && (!fits || owner || phrase.lead == Lead::A || listed) || listed && !fits
}

/// “, who kept the light,”: the bytes up to its end.
fn relative(context: &MentionContext<'_>, after: &str) -> Option<usize> {
    let clause = after.strip_prefix(", ")?;
    let verb = clause.strip_prefix("who ")?;
    let pieces = phrase::pieces(verb);
    let first = pieces.first()?;
    let had = matches!(first.lower.as_str(), "had" | "has");
    let telling = lexicon::is_telling_verb(&first.lower)
        && (!matches!(
            first.lower.as_str(),
            "was"
                | "is"
                | "had"
                | "has"
                | "came"
                | "held"
                | "made"
                | "ran"
                | "bore"
                | "makes"
                | "played"
                | "led"
        ))
        || had
            && pieces.get(1).is_some_and(|next| {
                matches!(
                    next.lower.as_str(),
                    "lived"
                        | "kept"
                        | "served"
                        | "married"
                        | "taught"
                        | "commanded"
                        | "founded"
                        | "ruled"
                        | "worked"
                )
            });
    let end = clause
        .find([',', '.', ';', '—', '(', '!', '?', '"', '”', ':'])
        .filter(|end| !clause[..*end].contains("--"))?;
    let words = clause[..end].split_whitespace().count();
    let whole = !matches!(clause.as_bytes().get(end), Some(b'?')) && !ends_short(&clause[..end]);
    (telling && whole && words > 4 && !context.name().is_empty()).then_some(end + 2)
}

fn ends_short(text: &str) -> bool {
    let last = text
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    last.chars().count() < 2
        || super::super::language::titles::is_title(last)
        || super::super::language::titles::is_abbreviation(last)
}

/// Bytes of a bracket or of an aside between commas before a verb of being.
fn aside(after: &str) -> Option<usize> {
    let open = after.trim_start_matches([' ', '\u{a0}']);
    if open.starts_with('(') {
        let end = open.find(')').filter(|end| *end < 200)?;
        return Some(after.len() - open.len() + end + 1);
    }
    let inner = after.strip_prefix(',')?;
    let end = inner
        .find(',')
        .filter(|end| *end < 110 && !inner[..*end].contains(['.', ';', '?', '!', '"', '“', '”']))?;
    let first = phrase::pieces(inner).into_iter().next()?;
    (!matches!(
        first.lower.as_str(),
        "and" | "or" | "who" | "which" | "where"
    ))
    .then_some(end + 2)
}

/// “ was a painter”, “, who had been a painter”.
fn copula(context: &MentionContext<'_>, after: &str, kind: EntryKind) -> Option<(usize, Phrase)> {
    let mut rest = after;
    for sign in [", who ", ", which ", ", that "] {
        rest = rest.strip_prefix(sign).unwrap_or(rest);
    }
    let related = rest.len() < after.len();
    rest = rest.trim_start();
    let verb = BEING.iter().find(|verb| {
        rest.strip_prefix(**verb)
            .is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })?;
    if !related && !is_subject(context)
        || related && matches!(*verb, "were" | "are")
        || matches!(*verb, "were" | "are") && kind == EntryKind::Person
    {
        return None;
    }
    rest = rest[verb.len()..].trim_start();
    while let Some(word) = BETWEEN.iter().find(|word| {
        rest.strip_prefix(**word)
            .is_some_and(|rest| rest.starts_with(' '))
    }) {
        rest = rest[word.len()..].trim_start();
    }
    let phrase = phrase::read(rest)?;
    let determined = match phrase.lead {
        Lead::A | Lead::The | Lead::Owner => true,
        Lead::Pronoun | Lead::Bare => lexicon::fits(&phrase.head, kind),
        Lead::Pointing => false,
    };
    let fits = lexicon::fits(&phrase.head, kind);
    let says = fits
        || !lexicon::is_empty(&phrase.head)
            && !lexicon::is_verb_like(&phrase.head)
            && phrase.is_full;
    let asked = phrase.close == Close::Question;
    (determined && says && !asked && *verb != "being" || determined && fits)
        .then(|| (after.len() - rest.len(), phrase))
}

/// Whether the name is what the verb after it speaks of: not in “the house of X was a ruin” or “near X was a pond”.
fn is_subject(context: &MentionContext<'_>) -> bool {
    let before = context.before();
    let pieces: Vec<phrase::Piece<'_>> =
        phrase::pieces(&before[before.char_indices().rev().nth(60).map_or(0, |(at, _)| at)..]);
    let Some(last) = pieces.last() else {
        return true;
    };
    // “At the corner of X is a shop.”
    if matches!(context.opening().map(phrase::pieces).as_deref(), Some([first, rest @ ..])
        if lexicon::is_preposition(&first.lower) && rest.iter().all(|piece| !piece.gap.contains(',')))
        && !before.trim_end().ends_with(',')
    {
        return false;
    }
    let gap = &before[before.rfind(last.text).map_or(0, |at| at + last.text.len())..];
    if !gap.trim().is_empty() {
        // A comma, a bracket or a full stop: a clause begins, or an aside has ended.
        return true;
    }
    let word = last.lower.as_str();
    let of_place = word == "of"
        && pieces.len() > 1
        && lexicon::fits(&pieces[pieces.len() - 2].lower, EntryKind::Place);
    let reporting = matches!(
        word,
        "said"
            | "says"
            | "thought"
            | "knew"
            | "believed"
            | "felt"
            | "told"
            | "saw"
            | "found"
            | "declared"
            | "supposed"
            | "know"
            | "think"
    );
    let unreal = matches!(
        word,
        "which" | "whom" | "whose" | "if" | "whether" | "unless" | "than" | "though"
    );
    !unreal
        && (of_place
            || reporting
            || !lexicon::is_preposition(word)
                && !lexicon::is_verb(word)
                && !lexicon::is_verb_like(word)
            || matches!(word, "before" | "after" | "until"))
}

/// “ was born in Kerry in 1879”, “ (born 1879 in Kerry)”: its bytes.
fn born(after: &str) -> Option<(usize, usize)> {
    let opened = ["was born ", "is born ", "(born ", "( born ", ", born "]
        .iter()
        .find(|open| after.trim_start().starts_with(**open))?;
    let lead = after.len() - after.trim_start().len();
    let start = lead + opened.find("born")?;
    let rest = &after[start..];
    let mut end = 0;
    for piece in phrase::pieces(rest) {
        let goes_on = piece.start == 0
            || phrase::pieces(piece.gap).is_empty()
                && (piece.gap.trim().is_empty()
                    || piece.gap.trim() == "," && is_place_or_year(piece.text));
        if !goes_on
            || lexicon::is_relative(&piece.lower)
            || matches!(piece.lower.as_str(), "and" | "but" | "as" | "when")
        {
            break;
        }
        end = piece.end();
    }
    let words = rest[..end].split_whitespace().count();
    let last = rest[..end].rsplit(' ').next().unwrap_or_default();
    (words > 2 && !lexicon::is_preposition(last) && !lexicon::is_article(last))
        .then_some((start, start + end))
}

fn is_place_or_year(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        || word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
