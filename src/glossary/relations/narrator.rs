//! Who tells a story that is told by “I”: whom the others address, and whom the story itself hardly names.

use super::cast::Cast;
use crate::glossary::Entry;

/// The person who tells the story.
pub(super) struct Narrator {
    pub person: usize,
    /// The mention that first shows it.
    pub said_at: usize,
}

/// How somebody is named.
#[derive(Clone, Copy, Default)]
struct Way {
    spoken: usize,
    /// Spoken to: “Well, Watson, …”.
    addressed: usize,
    /// By himself: “Call me Ishmael”.
    own: usize,
    first: Option<usize>,
    /// In which fifths of the text he is spoken to.
    fifths: [bool; 5],
}

/// So often somebody must be addressed.
const ADDRESSED: usize = 4;

/// The narrator; none where nobody says “I” outside of speech, or several could be meant.
pub(super) fn narrator(cast: &Cast<'_>, entries: &[Entry]) -> Option<Narrator> {
    if let Some(said_at) = said_first(cast).filter(|_| cast.has_i()) {
        let person = cast.mentions[said_at].person;
        return Some(Narrator { person, said_at });
    }
    if !cast.is_told_by_i() {
        return None;
    }
    addressed(cast).or_else(|| by_title(cast, entries))
}

/// What the title of a book by somebody about himself has.
const MEMOIRS: [&str; 6] = [
    "utobiography",
    "Diary",
    "Confessions",
    "Recollections",
    "Reminiscences",
    "Journal",
];

/// The author of a memoir, if the text lists him: he is named whole as its author or in its title.
fn by_title(cast: &Cast<'_>, entries: &[Entry]) -> Option<Narrator> {
    let meta = &cast.document.meta;
    let is_memoir = MEMOIRS.iter().any(|word| meta.title.contains(word));
    let is_named = |name: &String| {
        let in_title = is_memoir && meta.title.contains(name.as_str());
        name.contains(' ') && (meta.authors.contains(name) || in_title)
    };
    let person = cast.people.iter().position(|person| {
        let entry = &entries[person.entry];
        std::iter::once(&entry.name)
            .chain(&entry.aliases)
            .any(is_named)
    })?;
    let said_at = cast
        .mentions
        .iter()
        .position(|named| named.person == person)?;
    Some(Narrator { person, said_at })
}

/// Whom the others address, and whom the story itself hardly names.
fn addressed(cast: &Cast<'_>) -> Option<Narrator> {
    let mut ways = vec![Way::default(); cast.people.len()];
    for (index, named) in cast.mentions.iter().enumerate() {
        let way = &mut ways[named.person];
        let own = !named.is_spoken && names_himself(cast, index);
        let addressed = named.is_spoken && is_addressed(cast, index);
        way.spoken += usize::from(named.is_spoken);
        way.addressed += usize::from(addressed);
        way.own += usize::from(own);
        if own || addressed {
            let fifth = named.bytes.start * 5 / cast.text().len().max(1);
            way.fifths[fifth.min(4)] = true;
        }
        if way.first.is_none() && (own || addressed) {
            way.first = Some(index);
        }
    }
    let score = |way: &Way| way.addressed + 4 * way.own;
    let fits = |person: usize| {
        let (way, count) = (&ways[person], cast.people[person].count);
        // Of a book that several tell, nobody is the narrator.
        let throughout = way.own > 0 || way.fifths.iter().filter(|here| **here).count() > 2;
        throughout
            && score(way) >= ADDRESSED
            && (way.spoken + way.own) * 10 >= count * if way.own > 0 { 4 } else { 8 }
    };
    let mut fitting: Vec<usize> = (0..ways.len()).filter(|&person| fits(person)).collect();
    fitting.sort_by_key(|&person| std::cmp::Reverse(score(&ways[person])));
    let &person = fitting.first()?;
    let clear = fitting
        .get(1)
        .is_none_or(|&next| score(&ways[person]) >= 2 * score(&ways[next]));
    let said_at = ways[person].first?;
    clear.then_some(Narrator { person, said_at })
}

/// The mention by which somebody names himself where his story begins.
fn said_first(cast: &Cast<'_>) -> Option<usize> {
    const BEGINNING: usize = 20;
    let end = cast.text().len() / BEGINNING;
    let mut here = cast
        .mentions
        .iter()
        .enumerate()
        .take_while(|(_, named)| named.bytes.start < end);
    here.find(|(index, named)| !named.is_spoken && names_himself(cast, *index))
        .map(|(index, _)| index)
}

/// “Call me Ishmael”, “I, Claudius,”, “my name is Hawkins”.
fn names_himself(cast: &Cast<'_>, mention: usize) -> bool {
    let behind = cast.behind(cast.mentions[mention].bytes.start, 24);
    [
        "Call me ",
        "call me ",
        " I, ",
        "my name is ",
        "My name is ",
        "called me ",
        "my name was ",
    ]
    .iter()
    .any(|words| behind.ends_with(words))
}

/// Whether a spoken name is spoken to: signs on both sides, or one before it and the end after it.
fn is_addressed(cast: &Cast<'_>, mention: usize) -> bool {
    let bytes = &cast.mentions[mention].bytes;
    let behind = cast.behind(bytes.start, 16).trim_end();
    let behind = [
        "dear", "old", "Mr.", "Miss", "young", "poor", "little", "Master", "boy", "my",
    ]
    .iter()
    .fold(behind, |behind, word| {
        behind.strip_suffix(word).map_or(behind, str::trim_end)
    });
    let ahead = cast.ahead(bytes.end, 4);
    let opens =
        behind.is_empty() || behind.ends_with([',', '“', '"', '‘', '!', '?', '.', '—', '-']);
    let closes = ahead.starts_with([',', '!', '?', '.', '”', '"', ';', '—']);
    opens && closes
}
