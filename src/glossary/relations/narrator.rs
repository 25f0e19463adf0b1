//! Who tells a story that is told by “I”: whom the others address, and whom the story itself hardly names.

use super::cast::Cast;

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
}

/// One word of narration in so many is “I” where somebody tells his own story.
const FIRST_PERSON: usize = 120;
/// So often somebody must be addressed.
const ADDRESSED: usize = 4;

/// The narrator; none where nobody says “I” outside of speech, or several could be meant.
pub(super) fn narrator(cast: &Cast<'_>) -> Option<Narrator> {
    if cast.first_person * FIRST_PERSON < cast.narrated {
        return None;
    }
    let mut ways = vec![Way::default(); cast.people.len()];
    for (index, named) in cast.mentions.iter().enumerate() {
        let way = &mut ways[named.person];
        let own = !named.is_spoken && names_himself(cast, index);
        let addressed = named.is_spoken && is_addressed(cast, index);
        way.spoken += usize::from(named.is_spoken);
        way.addressed += usize::from(addressed);
        way.own += usize::from(own);
        if way.first.is_none() && (own || addressed) {
            way.first = Some(index);
        }
    }
    let score = |way: &Way| way.addressed + 4 * way.own;
    let fits = |person: usize| {
        let (way, count) = (&ways[person], cast.people[person].count);
        score(way) >= ADDRESSED
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
