//! Phrases that say who somebody is only by their shape: praise, passing states, what is said to somebody, one of a list.

use super::super::EntryKind;
use super::context::MentionContext;
use super::phrase::{self, Lead, Phrase};
use super::words as lexicon;
use super::{Candidate, LONGEST, Pattern, rarer};

/// Whether a text is too long to be shown, or says nothing: a noun alone, a denial, what is said to somebody, half a phrase.
pub fn is_nothing(text: &str) -> bool {
    const EMPTY: [&str; 7] = [
        "one place",
        "a place",
        "the place",
        "a fellow",
        "a man",
        "a woman",
        "one",
    ];
    const HALVES: [&str; 6] = ["being", "having", "serving", "who", "which", "that"];
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let within = |word: &str| text.split(char::is_whitespace).any(|own| own == word);
    EMPTY.contains(&text)
        || HALVES.contains(&last)
        || within("not")
        || within("you")
        || text.chars().count() > LONGEST
        || text.contains("\n\n")
}

/// Whether a phrase beside the name of a person is refused. `text` is the phrase.
pub fn is_refused(context: &MentionContext<'_>, candidate: &Candidate, text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let ours = candidate.phrase.as_ref();
    let ours = usize::from(ours.is_some_and(|phrase| is_ours(context, phrase, text)));
    if leans_on_the_moment(&words[ours.min(words.len())..]) || is_own_name(context, &lower) {
        return true;
    }
    let Some(phrase) = &candidate.phrase else {
        // “who served upon them all”: of whom?
        return words
            .iter()
            .any(|word| matches!(*word, "them" | "him" | "her" | "it" | "that"));
    };
    let is_copula = matches!(
        candidate.pattern,
        Pattern::Copula | Pattern::Inverse | Pattern::Next | Pattern::OfHimself
    );
    let owner = text.split(['\'', '’']).next().unwrap_or_default();
    let is_own = phrase.lead == Lead::Owner
        && owner.split(' ').next_back() == context.name().split(' ').next_back();
    is_own
        || (is_copula || phrase.lead == Lead::Owner) && lexicon::is_animal(&phrase.head)
        || !lexicon::fits(&phrase.head, EntryKind::Person)
        || phrase.lead == Lead::Pronoun && ours == 0
        || phrase.lead == Lead::Pointing
        || is_opinion(up_to(&words, &phrase.head), context.is_spoken())
        || is_plain(phrase, &words)
        || is_guess(phrase, context.is_spoken() && is_copula)
        || is_dangling(phrase, &words)
        || is_figure(phrase, is_copula)
        || is_bare(context, candidate, phrase)
        || ends_in_title(text)
        || is_one_of_a_list(context, candidate, phrase)
        || is_adrift(context, candidate, phrase)
}

/// The words of a phrase up to its noun: what follows praises something else.
fn up_to<'w, 't>(words: &'w [&'t str], head: &str) -> &'w [&'t str] {
    let end = words.iter().position(|word| *word == head);
    &words[..end.map_or(words.len(), |at| at + 1)]
}

/// “our cook”, told by one of many.
fn is_ours(context: &MentionContext<'_>, phrase: &Phrase, text: &str) -> bool {
    text.starts_with("our ") && !context.is_spoken() && rarer::is_of_us(phrase)
}

/// “the son who is here”, “the only friend I ever had”: true for whom it is said to, and when.
fn leans_on_the_moment(words: &[&str]) -> bool {
    const MOMENT: [&str; 30] = [
        "i",
        "me",
        "my",
        "mine",
        "we",
        "us",
        "our",
        "you",
        "your",
        "thy",
        "here",
        "there",
        "this",
        "these",
        "today",
        "to-day",
        "tonight",
        "to-night",
        "yesterday",
        "tomorrow",
        "to-morrow",
        "ever",
        "never",
        "if",
        "perhaps",
        "nothing",
        "nobody",
        "somebody",
        "else",
        "such",
    ];
    words.iter().any(|word| MOMENT.contains(word))
}

/// “the Duchess” of the Duchess.
fn is_own_name(context: &MentionContext<'_>, lower: &str) -> bool {
    let name = context.name().to_lowercase();
    let bare = |text: &str| text.trim_start_matches("the ").to_owned();
    bare(lower) == bare(&name)
}

/// Praise and blame: “the best girl in the world”, “a more serious patient”, “a regular samphire”.
fn is_opinion(words: &[&str], is_spoken: bool) -> bool {
    let superlative =
        |word: &&str| word.len() > 5 && word.ends_with("est") && !NO_SUPERLATIVES.contains(word);
    let praised = words.iter().any(superlative) || words.contains(&"most");
    let one_of_all = words.iter().any(|word| {
        matches!(
            *word,
            "man" | "woman" | "person" | "member" | "creature" | "girl" | "fellow"
        )
    });
    words.iter().any(|word| OPINIONS.contains(word))
        || words.first() == Some(&"a") && words.get(1) == Some(&"most")
        || praised && (is_spoken || one_of_all)
}

const NO_SUPERLATIVES: [&str; 8] = [
    "eldest", "oldest", "youngest", "honest", "modest", "forest", "priest", "interest",
];

const OPINIONS: [&str; 48] = [
    "best",
    "worst",
    "dearest",
    "better",
    "worse",
    "more",
    "less",
    "regular",
    "perfect",
    "mere",
    "real",
    "true",
    "sort",
    "kind",
    "world",
    "dear",
    "darling",
    "fool",
    "idiot",
    "angel",
    "devil",
    "beast",
    "wretch",
    "monster",
    "genius",
    "hero",
    "villain",
    "rascal",
    "scoundrel",
    "brute",
    "favourite",
    "favorite",
    "happy",
    "excellent",
    "exceptional",
    "model",
    "charming",
    "delightful",
    "wonderful",
    "splendid",
    "capital",
    "admirable",
    "sad",
    "sweet",
    "lovely",
    "beloved",
    "only",
    "all",
];

/// “a young man”, “a very literal lady”: of a word that fits half the people of a book only what lasts tells something, a look, a
/// nation, an origin.
fn is_plain(phrase: &Phrase, words: &[&str]) -> bool {
    if !lexicon::is_plain_person(&phrase.head) {
        return false;
    }
    let tail = words.iter().skip_while(|word| **word != phrase.head).nth(1);
    let has_origin = tail.is_some_and(|word| matches!(*word, "of" | "from" | "with" | "in" | "at"));
    let looks = |word: &&str| word.contains('-') || lexicon::is_lasting(word);
    !has_origin && !words.iter().any(looks)
}

/// “Was a king”, “was a great lord of whales”: mostly a figure of speech.
fn is_figure(phrase: &Phrase, is_copula: bool) -> bool {
    is_copula
        && phrase.lead == Lead::A
        && matches!(
            phrase.head.as_str(),
            "king"
                | "queen"
                | "lord"
                | "prince"
                | "princess"
                | "emperor"
                | "empress"
                | "god"
                | "goddess"
                | "saint"
                | "baby"
        )
}

/// “the younger son of his uncle Lord”, where a dash stands for the name.
fn ends_in_title(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    last.starts_with(char::is_uppercase) && super::super::language::titles::is_title(last)
}

/// “the knocker”, “the crosser”: told for a person by its ending alone; “he's a fighter”, said in passing.
fn is_guess(phrase: &Phrase, is_said: bool) -> bool {
    let short = phrase.words < 3;
    short && (!lexicon::is_known_person(&phrase.head) || is_said && phrase.lead == Lead::A)
}

/// “the child of his old age”: of whose? And what no list should call anybody.
fn is_dangling(phrase: &Phrase, words: &[&str]) -> bool {
    const HIS: [&str; 2] = ["his", "her"];
    const SLURS: [&str; 5] = ["nigger", "niggers", "darky", "savage", "wench"];
    matches!(phrase.lead, Lead::The | Lead::Owner) && words.iter().any(|word| HIS.contains(word))
        || words.iter().any(|word| SLURS.contains(word))
}

/// “Wick was judge”: for once, or one of many; “younger son”: of nobody; “the Princess”: a title.
fn is_bare(context: &MentionContext<'_>, candidate: &Candidate, phrase: &Phrase) -> bool {
    const OF_WHAT: [&str; 4] = ["master", "owner", "head", "leader"];
    if phrase.words == 1 && OF_WHAT.contains(&phrase.head.as_str()) {
        return true;
    }
    let is_copula = matches!(
        candidate.pattern,
        Pattern::Copula | Pattern::Inverse | Pattern::Next | Pattern::OfHimself
    );
    let first = context.text[candidate.bytes.clone()]
        .split(' ')
        .next()
        .unwrap_or_default();
    let adverb = lexicon::is_adverb(first) || first.ends_with("ing");
    let is_titled = phrase.names && phrase.words == 2 && phrase.lead == Lead::The;
    is_copula && phrase.words == 1
        || is_copula && phrase.lead == Lead::The && !phrase.is_full
        || phrase.lead == Lead::Bare && (adverb || is_copula && context.is_spoken())
        || phrase.lead == Lead::Bare
            && lexicon::is_kin(&phrase.head)
            && phrase.words < 3
            && !(phrase.words > 1 && is_in_brackets(context, candidate))
        || is_titled
        || is_rank_in_family(&phrase.head)
}

/// “Paul (younger son)”.
fn is_in_brackets(context: &MentionContext<'_>, candidate: &Candidate) -> bool {
    let (before, after) = (
        &context.text[..candidate.bytes.start],
        &context.text[candidate.bytes.end..],
    );
    before.ends_with('(') && after.starts_with(')')
}

/// “the eldest” of “the eldest Miss Bennet” is no noun.
fn is_rank_in_family(head: &str) -> bool {
    matches!(
        head,
        "eldest" | "youngest" | "elder" | "younger" | "first" | "second" | "last" | "other"
    )
}

/// “the King, the Queen, and the children”, “the squire, Hunter, and Joyce”, “by the boy, Lord Antony had …”.
fn is_one_of_a_list(context: &MentionContext<'_>, candidate: &Candidate, phrase: &Phrase) -> bool {
    let bare = phrase.lead == Lead::The && phrase.words < 4;
    // “From the Prime Minister, Lord Wick,”: an office that is written as a name is his.
    let is_office = phrase.names && phrase.words > 2;
    if !bare {
        return false;
    }
    let before =
        &context.text[context.block.start..candidate.bytes.start.min(context.mention.start)];
    let (first, last) = (
        candidate.bytes.start.min(context.mention.start),
        candidate.bytes.end.max(context.mention.end),
    );
    let between = &context.text[candidate.bytes.end.min(context.mention.end)
        ..candidate.bytes.start.max(context.mention.start)];
    if !between.contains(',') {
        return false;
    }
    let opening = before.trim_end_matches([' ', '\n']);
    let opens = opening.is_empty() || opening.ends_with(['.', '!', '?', ';', '“', '”', '"', '—']);
    let rest = &context.text[last..context.block.end.max(last)];
    let after = rest.trim_start_matches([',', ' ', '\n']);
    // “Of Bessie, the nurse, and humbled by her”: what follows is no further name.
    let is_deed = |word: &str| lexicon::is_verb_like(word) || lexicon::is_verb(word);
    let deed = after
        .strip_prefix("and ")
        .and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next())
        .is_some_and(is_deed);
    let goes_on = after.starts_with(char::is_uppercase)
        || !deed
            && ["and ", "or ", "the ", "even ", "a ", "with "]
                .iter()
                .any(|word| after.starts_with(word))
        || opening.ends_with(',');
    let described_after = first == context.mention.start;
    goes_on || !described_after && !opens && !is_office
}

/// “At the words of the stable boy, Lord Antony rose”: a phrase that opens the sentence ends before the name.
fn is_adrift(context: &MentionContext<'_>, candidate: &Candidate, phrase: &Phrase) -> bool {
    let is_before = candidate.bytes.end <= context.mention.start;
    let between = context
        .text
        .get(candidate.bytes.end..context.mention.start)
        .unwrap_or_default();
    let first = phrase::pieces(context.opening().unwrap_or_default())
        .into_iter()
        .next();
    is_before
        && between.contains(',')
        && phrase.lead == Lead::The
        && first.is_some_and(|word| lexicon::is_preposition(&word.lower))
}
