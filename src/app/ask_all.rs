//! Asks the index of all texts and lays its answers out by text. The window and the command line ask in the same way.

use super::everything::{Group, Line, ShelfSnapshot};
use super::open::read;
use crate::document::{Document, TextRange};
use crate::library::{
    Edition, Hit, Index, IndexError, Library, Scope, ShelfParts, WantedPerson, Work, works,
};
use crate::sandbox::Wanted;
use crate::study::folded;
use crate::study::snippet::{Snippet, Stretch, snippet};
use crate::study::sought::{Kind, Part, Sought, places_in};
use crate::study::terms::Analyzer;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Answers that are looked at, and that are shown of one text.
const HITS: usize = 300;
const LINES: usize = 5;

/// What the texts on the shelf are called, for answers and for filters.
pub struct Known {
    works: Vec<Work>,
    /// By the key of each edition, its work and itself.
    editions: BTreeMap<String, (usize, usize)>,
}

impl Known {
    #[must_use]
    pub fn of(shelf: &ShelfSnapshot) -> Self {
        let works = works(ShelfParts {
            shelf: &shelf.shelf,
            catalogue: &shelf.catalogue,
            details: &shelf.details,
            noted: &shelf.noted,
        });
        let mut editions = BTreeMap::new();
        for (number, work) in works.iter().enumerate() {
            for (index, edition) in work.editions.iter().enumerate() {
                editions.insert(edition.key.clone(), (number, index));
            }
        }
        Self { works, editions }
    }

    fn of_key(&self, key: &str) -> Option<(&Work, &Edition)> {
        let (work, edition) = *self.editions.get(key)?;
        Some((&self.works[work], &self.works[work].editions[edition]))
    }

    /// The keys of all editions of the works that fit.
    fn keys(&self, fits: impl Fn(&Work) -> bool) -> BTreeSet<String> {
        let works = self.works.iter().filter(|work| fits(work));
        works
            .flat_map(|work| work.editions.iter().map(|edition| edition.key.clone()))
            .collect()
    }
}

/// An answer: what was found in each text, and whether nearly the same words had to be taken.
#[derive(Default)]
pub struct Answered {
    pub groups: Vec<Group>,
    pub is_fuzzy: bool,
    /// What is to be marked in the passages.
    pub marked: Vec<Vec<Part>>,
    /// Wanted persons of whom no text is known to speak.
    pub unknown_persons: Vec<String>,
}

/// Asks the index; where nothing has just these words, nearly the same ones are taken.
///
/// # Errors
/// Where the index cannot be read.
pub fn ask(index: &Index, known: &Known, sought: &Sought) -> Result<Answered, IndexError> {
    if sought.is_empty() {
        return Ok(Answered::default());
    }
    let scope = scope(index, known, sought)?;
    let persons = sought.persons.iter().zip(&scope.persons);
    let unknown_persons = persons
        .filter(|(_, wanted)| wanted.known.is_empty())
        .map(|(person, _)| person.clone())
        .collect();
    let mut answered = answer(index, known, sought, &scope)?;
    if answered.groups.is_empty() {
        answered = answer(index, known, &sought.fuzzily(), &scope)?;
        answered.is_fuzzy = !answered.groups.is_empty();
    }
    Ok(Answered {
        unknown_persons,
        ..answered
    })
}

fn answer(
    index: &Index,
    known: &Known,
    sought: &Sought,
    scope: &Scope,
) -> Result<Answered, IndexError> {
    let names: Vec<Vec<String>> = scope.persons.iter().map(WantedPerson::all_names).collect();
    let marked = sought.marked(&names);
    let hits = index.ask(sought, scope, HITS)?;
    Ok(Answered {
        groups: grouped(hits, known, sought, &marked),
        marked,
        ..Answered::default()
    })
}

/// In which texts is searched, and what each wanted person is called.
fn scope(index: &Index, known: &Known, sought: &Sought) -> Result<Scope, IndexError> {
    let has = |whole: &str, part: &str| folded(whole).contains(&folded(part));
    let by = |work: &Work| {
        sought
            .authors
            .iter()
            .all(|wanted| work.authors.iter().any(|author| has(author, wanted)))
    };
    let within = |work: &Work| {
        sought.places.iter().all(|wanted| {
            let sources = work
                .editions
                .iter()
                .filter_map(|edition| edition.source.as_ref());
            has(&work.title, wanted)
                || work.collections.iter().any(|name| has(name, wanted))
                || work
                    .series
                    .as_ref()
                    .is_some_and(|series| has(&series.name, wanted))
                || sources
                    .map(ToString::to_string)
                    .any(|source| has(&source, wanted))
        })
    };
    let tagged = |work: &Work| {
        sought
            .tags
            .iter()
            .all(|wanted| work.tags.iter().any(|tag| folded(tag) == folded(wanted)))
    };
    let is_narrow = !sought.authors.is_empty() || !sought.places.is_empty();
    let persons = sought.persons.iter().map(|person| wanted(index, person));
    Ok(Scope {
        keys: is_narrow.then(|| known.keys(|work| by(work) && within(work))),
        tagged: if sought.tags.is_empty() {
            BTreeSet::new()
        } else {
            known.keys(tagged)
        },
        persons: persons.collect::<Result<_, _>>()?,
    })
}

/// Somebody, in the texts whose people are known.
fn wanted(index: &Index, person: &str) -> Result<WantedPerson, IndexError> {
    let sought = Sought {
        kind: Some(Kind::Name),
        ..Sought::parse(&format!("\"{}\"", person.replace('"', "")))
    };
    let mut wanted = WantedPerson::new(person);
    for hit in index.ask(&sought, &Scope::default(), 20)? {
        let (called, _) = hit.shown.split_once("\n\n").unwrap_or((&hit.shown, ""));
        let names: Vec<&str> = called.lines().collect();
        if names
            .iter()
            .any(|name| folded(name).contains(&folded(person)))
        {
            wanted.take_in(&hit, &names);
        }
    }
    Ok(wanted)
}

/// Answers by text, the text with the best one first; before them the texts that are called so.
fn grouped(hits: Vec<Hit>, known: &Known, sought: &Sought, marked: &[Vec<Part>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    if sought.kind.is_none() {
        groups.extend(named(known, sought));
    }
    // A text that is not on the shelf cannot be read: what stands in it can neither be shown nor opened.
    let is_shown = |hit: &Hit| hit.kind != Kind::Text || known.of_key(&hit.key).is_some();
    for hit in hits.into_iter().filter(is_shown) {
        let group = match groups.iter_mut().find(|group| group.key == hit.key) {
            Some(group) => group,
            None => {
                groups.push(group_of(&hit.key, known));
                let last = groups.len() - 1;
                &mut groups[last]
            }
        };
        if group.lines.len() < LINES {
            group.lines.push(line_of(&hit, marked));
        } else {
            group.more += 1;
        }
    }
    groups
}

/// The texts whose title, authors, tags or collections have all the words.
fn named(known: &Known, sought: &Sought) -> Vec<Group> {
    /// More would bury the passages.
    const MOST: usize = 5;
    let words: Vec<String> = sought
        .parts
        .iter()
        .filter(|part| !part.is_unwanted)
        .map(|part| folded(&part.text))
        .collect();
    let has_tags = |work: &Work| {
        sought
            .tags
            .iter()
            .all(|wanted| work.tags.iter().any(|tag| folded(tag) == folded(wanted)))
    };
    let has_authors = |work: &Work| {
        sought.authors.iter().all(|wanted| {
            work.authors
                .iter()
                .any(|name| folded(name).contains(&folded(wanted)))
        })
    };
    let fits = |work: &&Work| {
        let names = [work.title.as_str()]
            .into_iter()
            .chain(work.authors.iter().map(String::as_str));
        let names = names
            .chain(work.tags.iter().map(String::as_str))
            .chain(work.collections.iter().map(String::as_str));
        let names = folded(&names.collect::<Vec<_>>().join("\n"));
        let asks = !words.is_empty() || !sought.tags.is_empty() || !sought.authors.is_empty();
        asks && words.iter().all(|word| names.contains(word.as_str()))
            && has_tags(work)
            && has_authors(work)
    };
    let is_plain = sought.persons.is_empty() && sought.places.is_empty();
    let works = known
        .works
        .iter()
        .filter(|_| is_plain)
        .filter(fits)
        .take(MOST);
    works
        .map(|work| Group {
            by_name: true,
            ..group_of(&work.first().key, known)
        })
        .collect()
}

fn group_of(key: &str, known: &Known) -> Group {
    let Some((work, edition)) = known.of_key(key) else {
        return Group {
            key: key.to_owned(),
            title: say!("app-text-not-on-shelf").to_owned(),
            is_missing: true,
            ..Group::default()
        };
    };
    Group {
        key: key.to_owned(),
        title: work.title.clone(),
        authors: work.authors.join(", "),
        source: edition.source.clone(),
        is_missing: edition.missing,
        ..Group::default()
    }
}

fn line_of(hit: &Hit, marked: &[Vec<Part>]) -> Line {
    let shown = (hit.kind != Kind::Text).then(|| {
        let (called, gloss) = hit.shown.split_once("\n\n").unwrap_or((&hit.shown, ""));
        let shown = match hit.kind {
            Kind::Name if gloss.is_empty() => called.lines().next().unwrap_or_default().to_owned(),
            Kind::Name => format!("{} – {gloss}", called.lines().next().unwrap_or_default()),
            _ => hit.shown.clone(),
        };
        let analyzer = Analyzer::new(hit.language);
        let stretch = Stretch {
            text: &shown,
            start: 0,
        };
        snippet(&[stretch], &places_in(&shown, 0, marked, &analyzer)).0
    });
    Line {
        kind: hit.kind,
        range: hit.range,
        note: Uuid::parse_str(&hit.id)
            .ok()
            .filter(|_| hit.kind == Kind::Note),
        language: hit.language,
        snippet: shown,
    }
}

/// Reads the words of a group's passages from their text. Whether there was anything to read.
pub fn read_passages(
    library: &mut Library,
    group: &mut Group,
    marked: &[Vec<Part>],
    wanted: Wanted<'_>,
) -> bool {
    let waits = |line: &Line| line.kind == Kind::Text && line.snippet.is_none();
    if group.is_missing || !group.lines.iter().any(waits) {
        return false;
    }
    let source = group.source.as_ref();
    let read = source.and_then(|source| read(library, source, None, wanted).ok());
    let Some(text) = read else {
        return false;
    };
    for line in group.lines.iter_mut().filter(|line| waits(line)) {
        let Some(range) = line.range else { continue };
        let analyzer = Analyzer::new(line.language);
        let (snippet, place) = of_passage(&text.document, range, marked, &analyzer);
        line.snippet = Some(snippet);
        line.range = Some(place);
    }
    true
}

/// What is shown of a passage, and where its first word stands.
fn of_passage(
    document: &Document,
    passage: TextRange,
    marked: &[Vec<Part>],
    analyzer: &Analyzer,
) -> (Snippet, TextRange) {
    // The text may have become shorter since it was indexed.
    let end = document.text.end();
    let passage = TextRange {
        start: passage.start.min(end),
        end: passage.end.min(end),
    };
    let stretches: Vec<Stretch<'_>> = document
        .blocks
        .iter()
        .map(|block| block.range)
        .skip_while(|block| block.end <= passage.start)
        .take_while(|block| block.start < passage.end)
        .map(|block| Stretch {
            text: document.slice(block),
            start: block.start.0,
        })
        .collect();
    let places = places_in(document.slice(passage), passage.start.0, marked, analyzer);
    let (snippet, place) = snippet(&stretches, &places);
    (
        snippet,
        place.unwrap_or_else(|| document.first_words(passage)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::language::Language;

    #[test]
    fn passages_of_a_text_that_nobody_knows_are_no_answer_but_its_notes_are() {
        let hit = |kind: Kind, shown: &str| Hit {
            kind,
            key: "gone".to_owned(),
            range: None,
            id: String::new(),
            shown: shown.to_owned(),
            language: Language::default(),
            mentions: Vec::new(),
            rank: 1.0,
        };
        let hits = vec![hit(Kind::Text, ""), hit(Kind::Note, "A word of mine.")];
        let known = Known::of(&ShelfSnapshot::default());
        let groups = grouped(hits, &known, &Sought::parse("word"), &[]);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].lines.len(), 1);
        assert_eq!(groups[0].lines[0].kind, Kind::Note);
    }
}
