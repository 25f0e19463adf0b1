//! One name is one thing throughout a document: strings that are mostly tagged one way are tagged that way everywhere.

use super::evidence::{Cue, Seen};
use super::families;
use super::famous;
use super::labels::{KINDS, Kind, Span};
use super::passage::{Passage, Stretch};
use super::words::class;
use crate::glossary::language::tokens::Gap;
use std::collections::HashMap;

/// Of a string's tags, the share that must agree for the others to follow, in per cent.
const AGREED: u32 = 70;
/// Fewer tags than this prove nothing.
const ENOUGH: u32 = 3;
/// A single word is added where it was missed if this share of its capitals, in per cent, was tagged.
const KNOWN: u32 = 40;

/// How often a string of words was tagged, by kind.
type Counts = [u32; KINDS.len()];
type Strings = HashMap<Vec<usize>, Counts>;

/// Makes the tags of equal strings agree, and adds those that were missed. Spans stay in text order.
#[must_use]
pub fn consistent(passage: &Passage<'_>, seen: &[Seen], mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !is_people(passage, seen, span) && !is_code(passage, span));
    spans.retain(|span| !is_age(passage, span));
    for span in &mut spans {
        if is_full_name(passage, seen, span) {
            span.kind = Kind::Person;
        }
        // “Citoyen Wick” is no club.
        if span.tokens.len() > 1 && super::is_folk_title(passage.form_at(span.tokens.start).text) {
            span.kind = Kind::Person;
            span.tokens.start += 1;
        }
    }
    let strings = count(passage, &spans);
    let parts = parts(passage, &spans);
    for span in &mut spans {
        let string = words(passage, span);
        let mut counts = strings.get(&string).copied().unwrap_or_default();
        if let [only] = string.as_slice() {
            // Who has a full name is a person by a part of it too: “Nikolai Bukharin”, “Bukharin”.
            counts[Kind::Person as usize] += parts.get(only).copied().unwrap_or(0);
        }
        if let Some(kind) = agreed(&counts, ENOUGH) {
            span.kind = kind;
        }
        if span.kind == Kind::Person && is_only_place(passage, seen, span) {
            span.kind = Kind::Place;
        }
    }
    let missed = missed(passage, seen, &spans, &strings);
    spans.extend(missed);
    add_famous(passage, seen, &mut spans);
    families::add_families(passage, &mut spans);
    spans.sort_by_key(|span| span.tokens.start);
    spans
}

/// Whether a name of a person or a place is only the name of a people, a faith or a month.
fn is_people(passage: &Passage<'_>, seen: &[Seen], span: &Span) -> bool {
    if !matches!(span.kind, Kind::Person | Kind::Place) {
        return false;
    }
    let forms = || span.tokens.clone().map(|index| passage.form_at(index));
    let of = |bits: u32| forms().filter(|form| form.class & bits != 0).count();
    // “Mr French” and “May Welland” are people all the same.
    let named =
        forms().any(|form| form.class & class::GIVEN != 0 || seen[form.word].cue(Cue::Title) > 0);
    let nobody = class::PEOPLE | class::CALENDAR | class::DIRECTION | class::FUNCTION;
    !named && of(class::PEOPLE | class::CALENDAR) > 0 && of(nobody) == span.tokens.len()
}

/// “The Crusades” are nobody, and “Bostonians” no place.
fn is_age(passage: &Passage<'_>, span: &Span) -> bool {
    const AGES: [&str; 8] = [
        "crusades",
        "crusade",
        "reformation",
        "renaissance",
        "restoration",
        "inquisition",
        "enlightenment",
        "exodus",
    ];
    let lower = passage.form_at(span.tokens.start).text.to_lowercase();
    let lone = span.tokens.len() == 1;
    lone && span.kind == Kind::Person && AGES.contains(&lower.as_str())
        || lone && span.kind == Kind::Place && lower.ends_with("nians")
}

/// “Clive Wickthorpe” as a place: a given name and a word that is no place's, where nothing says that one can be there.
fn is_full_name(passage: &Passage<'_>, seen: &[Seen], span: &Span) -> bool {
    if span.kind != Kind::Place || span.tokens.len() != 2 {
        return false;
    }
    let (first, last) = (
        passage.form_at(span.tokens.start),
        passage.form_at(span.tokens.start + 1),
    );
    let before = span.tokens.start.checked_sub(1);
    let is_there = before.is_some_and(|at| passage.form_at(at).class & class::LOCATIVE != 0);
    let only_given = class::MOSTLY_FEMALE | class::MOSTLY_MALE;
    first.class & only_given != 0
        && first.place & super::lexicon::place::KIND == 0
        && last.class & (class::GEOGRAPHIC | class::PLACE_PART | class::INSTITUTION) == 0
        && last.place & super::lexicon::place::KIND == 0
        && seen[last.word].cue(Cue::Locative) == 0
        && passage.tokens[span.tokens.start + 1].gap == Gap::Space
        && !passage.tokens[span.tokens.start].possessive
        && !is_there
}

/// Whether a place is a letter with figures that is no road's: “L2 learners”, but “the M1”.
fn is_code(passage: &Passage<'_>, span: &Span) -> bool {
    let index = span.tokens.start;
    let text = passage.form_at(index).text;
    let figures = text.get(1..).unwrap_or_default();
    let coded = !figures.is_empty()
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && text.starts_with(char::is_uppercase);
    let after_the = index > 0
        && passage.tokens[index].is_joined()
        && passage.form_at(index - 1).text.eq_ignore_ascii_case("the");
    span.kind == Kind::Place && span.tokens.len() == 1 && coded && !after_the
}

/// Whether a word that is listed as a place, and as nobody's name, is never treated as somebody in this text.
fn is_only_place(passage: &Passage<'_>, seen: &[Seen], span: &Span) -> bool {
    let form = passage.form_at(span.tokens.start);
    let own = seen[form.word];
    let personal = [Cue::Title, Cue::Given, Cue::Speech, Cue::Kinship]
        .iter()
        .any(|&cue| own.cue(cue) > 0);
    // Every hamlet is somebody's name.
    let listed = matches!(form.place & super::lexicon::place::KIND, 1..=3 | 6)
        && form.class & (class::GIVEN | class::ANY_SURNAME) == 0;
    span.tokens.len() == 1 && listed && !personal
}

/// “Milton and Carlyle”: whoever is known by one word is somebody, if this text does not show that a place is meant.
fn add_famous(passage: &Passage<'_>, seen: &[Seen], spans: &mut Vec<Span>) {
    let is_famous = |index: usize| {
        let form = passage.form_at(index);
        let own = seen[form.word];
        // “A line from Keats”, against “in Milton”, which is a town as well.
        let is_town = form.place & super::lexicon::place::KIND > 0;
        let elsewhere = own.lower > 0
            || own.cue(Cue::Locative) > 0 && is_town
            || own.cue(Cue::Locative) * 2 > own.with_capital()
            || own.cue(Cue::Geographic) > 0
            || own.cue(Cue::Article) > 0;
        form.capital && !elsewhere && famous::is_famous(&form.text.to_lowercase())
    };
    let mut tagged = vec![false; passage.tokens.len()];
    for span in spans.iter_mut() {
        tagged[span.tokens.clone()]
            .iter_mut()
            .for_each(|tagged| *tagged = true);
        if span.tokens.len() == 1 && is_famous(span.tokens.start) {
            span.kind = Kind::Person;
        }
    }
    for block in passage.blocks.iter().filter(|block| !block.display) {
        let free = block.tokens.clone().filter(|&index| {
            !tagged[index]
                && !passage.tokens[index].shouted
                && is_famous(index)
                && stands_alone(passage, block, index, &tagged)
        });
        spans.extend(free.map(|index| Span {
            tokens: index..index + 1,
            kind: Kind::Person,
        }));
    }
}

/// How many full names of people each word begins or ends.
fn parts(passage: &Passage<'_>, spans: &[Span]) -> HashMap<usize, u32> {
    let mut parts = HashMap::new();
    for span in spans
        .iter()
        .filter(|span| span.kind == Kind::Person && span.tokens.len() > 1)
    {
        for index in [span.tokens.start, span.tokens.end - 1] {
            *parts.entry(passage.form_at(index).word).or_default() += 1;
        }
    }
    parts
}

/// The numbers of the words of a name.
fn words(passage: &Passage<'_>, span: &Span) -> Vec<usize> {
    span.tokens
        .clone()
        .map(|index| passage.form_at(index).word)
        .collect()
}

fn count(passage: &Passage<'_>, spans: &[Span]) -> Strings {
    let mut strings = Strings::new();
    for span in spans {
        strings.entry(words(passage, span)).or_default()[span.kind as usize] += 1;
    }
    strings
}

/// The kind that enough of at least `least` tags agree on.
fn agreed(counts: &Counts, least: u32) -> Option<Kind> {
    let all: u32 = counts.iter().sum();
    let kind = KINDS
        .into_iter()
        .max_by_key(|&kind| counts[kind as usize])?;
    (all >= least && counts[kind as usize] * 100 >= all * AGREED).then_some(kind)
}

/// Strings that are names elsewhere, where nothing is tagged.
fn missed(passage: &Passage<'_>, seen: &[Seen], spans: &[Span], strings: &Strings) -> Vec<Span> {
    let mut tagged = vec![false; passage.tokens.len()];
    for span in spans {
        tagged[span.tokens.clone()]
            .iter_mut()
            .for_each(|tagged| *tagged = true);
    }
    let mut known: HashMap<usize, Vec<(&Vec<usize>, Kind)>> = HashMap::new();
    for (string, counts) in strings {
        let Some(kind) =
            agreed(counts, 1).filter(|kind| matches!(kind, Kind::Person | Kind::Place))
        else {
            continue;
        };
        if let [only] = string.as_slice() {
            let (own, tags) = (seen[*only], counts.iter().sum::<u32>());
            if own.lower > 0 || tags < 2 || tags * 100 < own.with_capital() * KNOWN {
                continue;
            }
        }
        known.entry(string[0]).or_default().push((string, kind));
    }
    known
        .values_mut()
        .for_each(|strings| strings.sort_by_key(|(string, _)| std::cmp::Reverse(string.len())));
    let mut found = Vec::new();
    for block in &passage.blocks {
        let mut index = block.tokens.start;
        while index < block.tokens.end {
            let strings = known
                .get(&passage.form_at(index).word)
                .map_or(&[][..], Vec::as_slice);
            let hit = strings
                .iter()
                .find(|(string, _)| fits(passage, block, index, string, &tagged));
            if let Some((string, kind)) = hit {
                found.push(Span {
                    tokens: index..index + string.len(),
                    kind: *kind,
                });
            }
            index += hit.map_or(1, |(string, _)| string.len());
        }
    }
    found
}

/// Whether a string stands at an index, untagged, and as a name of its own.
fn fits(
    passage: &Passage<'_>,
    block: &Stretch,
    index: usize,
    string: &[usize],
    tagged: &[bool],
) -> bool {
    let end = index + string.len();
    let whole = end <= block.tokens.end
        && passage.form_at(index).capital
        && string.iter().zip(index..).all(|(word, at)| {
            let joined =
                at == index || passage.tokens[at].is_joined() && !passage.tokens[at - 1].possessive;
            !tagged[at] && joined && passage.form_at(at).word == *word
        });
    whole && (string.len() > 1 || stands_alone(passage, block, index, tagged))
}

/// Whether no capital beside a word makes it part of something else.
fn stands_alone(passage: &Passage<'_>, block: &Stretch, index: usize, tagged: &[bool]) -> bool {
    let capital = |at: usize| passage.form_at(at).capital;
    let before = index > block.tokens.start
        && passage.tokens[index].is_joined()
        && capital(index - 1)
        && !tagged[index - 1]
        && { passage.form_at(index - 1).class & (class::FUNCTION | class::TITLE) == 0 }
        && !super::is_folk_title(passage.form_at(index - 1).text);
    let possessive = passage.tokens[index].possessive;
    let after = index + 1 < block.tokens.end
        && passage.tokens[index + 1].is_joined()
        && capital(index + 1)
        && !possessive;
    !before && !after
}

#[cfg(test)]
mod tests {
    use super::super::evidence;
    use super::super::lexicon::Lexicon;
    use super::*;
    use crate::document::Document;

    fn document(text: &str) -> Document {
        crate::document::sample::paragraphs(&[text])
    }

    /// Tags the numbered occurrences of some words, makes them consistent, and gives all names with their kinds.
    fn made(words: &str, tagged: &[(&str, &[usize], Kind)]) -> Vec<(String, Kind)> {
        let text = document(words);
        let passage = Passage::read(&text, &Lexicon::new(&[], &[], &[]));
        let seen = evidence::gather(&passage);
        let mut spans = Vec::new();
        for (name, occurrences, kind) in tagged {
            let parts: Vec<&str> = name.split(' ').collect();
            let starts = (0..passage.tokens.len()).filter(|&at| {
                parts.iter().enumerate().all(|(n, part)| {
                    at + n < passage.tokens.len() && passage.form_at(at + n).text == *part
                })
            });
            for (_, start) in starts
                .enumerate()
                .filter(|(number, _)| occurrences.contains(number))
            {
                spans.push(Span {
                    tokens: start..start + parts.len(),
                    kind: *kind,
                });
            }
        }
        spans.sort_by_key(|span| span.tokens.start);
        let name = |span: &Span| {
            let words: Vec<&str> = span
                .tokens
                .clone()
                .map(|index| passage.form_at(index).text)
                .collect();
            (words.join(" "), span.kind)
        };
        consistent(&passage, &seen, spans)
            .iter()
            .map(name)
            .collect()
    }

    const WENS: &str = "He saw Wen. In Wen he stayed. Near Wen it rained. From Wen they came.";

    #[test]
    fn the_odd_tag_out_follows_the_others() {
        let found = made(
            WENS,
            &[
                ("Wen", &[0, 1, 2], Kind::Place),
                ("Wen", &[3], Kind::Person),
            ],
        );
        assert!(
            found.iter().all(|(_, kind)| *kind == Kind::Place) && found.len() == 4,
            "{found:?}"
        );
    }

    #[test]
    fn what_was_missed_is_added_unless_it_is_a_common_word_too() {
        let found = made(WENS, &[("Wen", &[0, 2], Kind::Place)]);
        assert_eq!(found.len(), 4);
        let common = made(
            &format!("{WENS} It was a wen."),
            &[("Wen", &[0, 2], Kind::Place)],
        );
        assert_eq!(common.len(), 2);
    }

    #[test]
    fn part_of_something_longer_is_not_added() {
        let found = made(
            "He saw Wen. In Wen he stayed. The Wen Bank fell.",
            &[("Wen", &[0, 1], Kind::Place)],
        );
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_surname_follows_the_full_name() {
        let text = "They met Ada Wick. Later Ada Wick left. The club of Wick was shut. Wick knew.";
        let found = made(
            text,
            &[
                ("Ada Wick", &[0, 1], Kind::Person),
                ("Wick", &[2], Kind::Organisation),
                ("Wick", &[3], Kind::Person),
            ],
        );
        assert!(
            found.iter().all(|(_, kind)| *kind == Kind::Person) && found.len() == 4,
            "{found:?}"
        );
    }

    #[test]
    fn a_family_is_known_by_the_name_of_one_of_them() {
        let text = "They met Ada Wick. Ada Wick left. The Wicks were rich, and the wicks burnt.";
        let found = made(text, &[("Ada Wick", &[0, 1], Kind::Person)]);
        assert_eq!(found.last(), Some(&("Wicks".to_owned(), Kind::Person)));
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn a_poet_is_somebody_though_nothing_else_tells_so() {
        let found = made("She read Milton and Carlyle, and a line of Keats.", &[]);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Milton", "Carlyle", "Keats"]);
        assert!(made("He lived in Milton, and near Milton he died.", &[]).is_empty());
    }

    #[test]
    fn a_citizen_is_no_club() {
        let found = made(
            "There came Citoyen Wick.",
            &[("Citoyen Wick", &[0], Kind::Other)],
        );
        assert_eq!(found, [("Wick".to_owned(), Kind::Person)]);
    }

    #[test]
    fn whoever_is_one_of_a_house_has_a_family() {
        let text = "He was an Elphberg too. They feared the Elphbergs, and the Elphbergs were red.";
        let found = made(text, &[("Elphbergs", &[0, 1], Kind::Organisation)]);
        let people = found.iter().filter(|(_, kind)| *kind == Kind::Person);
        assert_eq!(people.count(), 2, "{found:?}");
    }

    #[test]
    fn an_age_is_nobody() {
        let text = "Since the Crusades nobody knew it.";
        assert!(made(text, &[("Crusades", &[0], Kind::Person)]).is_empty());
        let text = "The Bostonians came.";
        assert!(made(text, &[("Bostonians", &[0], Kind::Place)]).is_empty());
    }

    #[test]
    fn a_people_is_nobody_but_a_man_may_be_called_after_one() {
        assert!(made("He met the Russians.", &[("Russians", &[0], Kind::Person)]).is_empty());
        assert_eq!(
            made("He met Mr French there.", &[("French", &[0], Kind::Person)]).len(),
            1
        );
    }
}
