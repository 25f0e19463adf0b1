//! What a title and a place beside a name tell of somebody whom the text describes in no other way: “a professor, of Wick”.

use super::{Entry, Gloss};
use crate::document::{Document, TextRange};

/// Titles that tell what somebody is, and what that is called.
const RANKS: [(&str, &str); 38] = [
    ("professor", "professor"),
    ("prof", "professor"),
    ("doctor", "doctor"),
    ("dr", "doctor"),
    ("captain", "captain"),
    ("capt", "captain"),
    ("colonel", "colonel"),
    ("general", "general"),
    ("major", "major"),
    ("lieutenant", "lieutenant"),
    ("sergeant", "sergeant"),
    ("corporal", "corporal"),
    ("admiral", "admiral"),
    ("commodore", "commodore"),
    ("marshal", "marshal"),
    ("governor", "governor"),
    ("judge", "judge"),
    ("mayor", "mayor"),
    ("senator", "senator"),
    ("congressman", "congressman"),
    ("president", "president"),
    ("ambassador", "ambassador"),
    ("bishop", "bishop"),
    ("archbishop", "archbishop"),
    ("cardinal", "cardinal"),
    ("parson", "parson"),
    ("vicar", "vicar"),
    ("archdeacon", "archdeacon"),
    ("inspector", "inspector"),
    ("sheriff", "sheriff"),
    ("constable", "constable"),
    ("squire", "squire"),
    ("count", "count"),
    ("countess", "countess"),
    ("baron", "baron"),
    ("baroness", "baroness"),
    ("marquis", "marquis"),
    ("duke", "duke"),
];

/// So many mentions are looked at.
const LOOK: usize = 400;

/// Title and place of a person, where the name that is shown has no such title or the text tells a place.
pub fn titled(document: &Document, entry: &Entry) -> Option<Gloss> {
    if let Some(realm) = realm(document, entry) {
        return Some(realm);
    }
    let rank = rank(document, entry);
    let origin = origin(document, entry);
    let text = match (&rank, &origin) {
        (Some((noun, _)), Some((place, _))) => format!("{} {noun}, of {place}", article(noun)),
        (Some((noun, _)), None) => format!("{} {noun}", article(noun)),
        (None, Some((place, _))) => format!("of {place}"),
        (None, None) => return None,
    };
    let range = origin
        .map(|(_, range)| range)
        .or(rank.map(|(_, range)| range));
    Some(Gloss {
        text,
        range,
        own: false,
    })
}

/// “The Queen of Hearts”, said now and then of whom the text calls the Queen.
fn realm(document: &Document, entry: &Entry) -> Option<Gloss> {
    let role = entry
        .name
        .strip_prefix("the ")
        .filter(|role| !role.contains(' '))?;
    super::super::language::titles::title(&role.to_lowercase())?;
    let text = document.text.as_str();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let mut found: Vec<(String, TextRange)> = Vec::new();
    for mention in entry.mentions.iter().take(LOOK) {
        let bytes = document.text.bytes(*mention);
        let rest = text.get(bytes.end..)?;
        let Some(rest) = rest.strip_prefix(" of ") else {
            continue;
        };
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, ' ' | '-')))
            .unwrap_or(rest.len());
        let place = rest[..end]
            .split(' ')
            .take_while(capital)
            .collect::<Vec<_>>()
            .join(" ");
        if !place.is_empty() && document.slice(*mention).ends_with(role) {
            let range = bytes.end - role.len()..bytes.end + " of ".len() + place.len();
            found.push((place, document.text.range_of_bytes(range)));
        }
    }
    // Of two realms one is somebody else's.
    let (place, range) = found.first()?;
    let often = found.len() * 40 >= entry.mentions.len().min(LOOK);
    let is_sole = found.len() > 1 && often && found.iter().all(|(other, _)| other == place);
    is_sole.then(|| Gloss {
        text: format!("{role} of {place}"),
        range: Some(*range),
        own: false,
    })
}

/// “The Wicks”: the family of the one who is named most.
pub fn family(document: &Document, entries: &[Entry], entry: &Entry) -> Option<Gloss> {
    let plural = entry
        .name
        .trim_start_matches("the ")
        .trim_start_matches("The ");
    let surname = plural
        .strip_suffix("es")
        .filter(|stem| stem.ends_with(['x', 's', 'h', 'z']))
        .or(plural.strip_suffix('s'))?;
    let bears = |name: &String| {
        name.rsplit_once(' ')
            .is_some_and(|(_, last)| last == surname)
    };
    let known = entries
        .iter()
        .filter(|other| other.id != entry.id)
        .filter(|other| {
            std::iter::once(&other.name)
                .chain(&other.aliases)
                .any(bears)
        })
        .max_by_key(|other| other.mentions.len())?;
    let range = *entry.mentions.first()?;
    let is_plural = document.slice(range).ends_with('s') && !plural.contains(' ');
    is_plural.then(|| Gloss {
        text: format!("the family of {}", known.name),
        range: Some(range),
        own: false,
    })
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

/// The rank that somebody is called by now and then, though not in the name that is shown; with the first such mention.
fn rank(document: &Document, entry: &Entry) -> Option<(&'static str, TextRange)> {
    const OFTEN: usize = 2;
    let of_name = |name: &str| {
        let (first, rest) = name.split_once([' ', '.'])?;
        let lower = first.to_lowercase();
        let known = RANKS.iter().find(|(title, _)| *title == lower)?;
        (!rest.trim().is_empty()).then_some(known.1)
    };
    if of_name(&entry.name).is_some() {
        return None;
    }
    let mut found: Vec<(&'static str, TextRange, usize)> = Vec::new();
    for mention in entry.mentions.iter().take(LOOK) {
        if let Some(noun) = of_name(document.slice(*mention)) {
            match found.iter_mut().find(|(known, ..)| *known == noun) {
                Some((.., times)) => *times += 1,
                None => found.push((noun, *mention, 1)),
            }
        }
    }
    let (noun, mention, times) = found.into_iter().max_by_key(|(.., times)| *times)?;
    let looked = entry.mentions.len().min(LOOK);
    (times >= OFTEN && times * 20 >= looked).then_some((noun, mention))
}

/// “Mr Wick, of Hallberg,”: the place, and the mention with it.
fn origin(document: &Document, entry: &Entry) -> Option<(String, TextRange)> {
    const REACH: usize = 60;
    entry.mentions.iter().take(LOOK).find_map(|mention| {
        let bytes = document.text.bytes(*mention);
        let text = document.text.as_str();
        let rest = text.get(bytes.end..)?.strip_prefix(", of ")?;
        let end = rest
            .char_indices()
            .take_while(|(at, _)| *at < REACH)
            .find(|(_, c)| {
                matches!(
                    c,
                    ',' | '.' | ';' | ':' | '!' | '?' | ')' | '—' | '\n' | '"' | '”'
                )
            })?
            .0;
        let place = &rest[..end];
        let words: Vec<&str> = place.split(' ').collect();
        let is_name = words.len() < 5
            && words.iter().all(|word| {
                word.starts_with(char::is_uppercase)
                    || matches!(*word, "the" | "of" | "upon" | "and")
            })
            && words
                .last()
                .is_some_and(|word| word.starts_with(char::is_uppercase))
            && words.first().is_some_and(|word| *word != "the");
        let range = document
            .text
            .range_of_bytes(bytes.start..bytes.end + ", of ".len() + end);
        is_name.then(|| (place.to_owned(), range))
    })
}
