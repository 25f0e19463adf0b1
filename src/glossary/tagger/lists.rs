//! Names in a list are of one kind: “the beauties of Matlock, Chatsworth, Dovedale, or the Peak” are places, though families bear the names.

use super::evidence::{Cue, Seen};
use super::famous;
use super::labels::{Kind, Span};
use super::lexicon::place;
use super::passage::Passage;
use super::words::class;
use crate::glossary::language::tokens::Gap;

/// A list is at least so long.
const LEAST: usize = 3;
/// Who is named more often than this is known by more than a list.
const RARE: u32 = 3;

/// Makes people of a list places, where most of the list is listed as places and nothing in the text speaks for anybody in it.
pub fn agree(passage: &Passage<'_>, seen: &[Seen], spans: &mut [Span]) {
    let mut start = 0;
    while start < spans.len() {
        let mut end = start + 1;
        while end < spans.len() && is_next(passage, &spans[end - 1], &spans[end]) {
            end += 1;
        }
        let list = &mut spans[start..end];
        if list.len() >= LEAST && are_places(passage, seen, list) {
            list.iter_mut().for_each(|span| span.kind = Kind::Place);
        }
        start = end;
    }
}

/// Whether nothing but a comma is between two names.
fn is_next(passage: &Passage<'_>, one: &Span, next: &Span) -> bool {
    next.tokens.start == one.tokens.end && passage.tokens[next.tokens.start].gap == Gap::Comma
}

fn are_places(passage: &Passage<'_>, seen: &[Seen], list: &[Span]) -> bool {
    let Some(before) = list[0].tokens.start.checked_sub(1) else {
        return false;
    };
    let before = passage.form_at(before);
    let leads = before.text == "of" || before.class & class::LOCATIVE != 0;
    let is_listed = |span: &&Span| {
        let form = passage.form_at(span.tokens.start);
        span.kind == Kind::Place || span.tokens.len() == 1 && form.place & place::KIND > 0
    };
    let is_free = |span: &Span| {
        let form = passage.form_at(span.tokens.start);
        let own = seen[form.word];
        let personal = [
            Cue::Title,
            Cue::Given,
            Cue::Speech,
            Cue::Kinship,
            Cue::Personal,
        ];
        span.kind == Kind::Place
            || span.kind == Kind::Person
                && span.tokens.len() == 1
                && form.class & class::GIVEN == 0
                && own.with_capital() <= RARE
                && personal.iter().all(|&cue| own.cue(cue) == 0)
                && !famous::is_famous(&form.text.to_lowercase())
    };
    leads && list.iter().all(is_free) && list.iter().filter(is_listed).count() * 2 > list.len()
}

#[cfg(test)]
mod tests {
    use super::super::evidence;
    use super::super::hash;
    use super::super::lexicon::Lexicon;
    use super::super::table::written;
    use super::*;

    /// The kinds of all capitals of a text, tagged as people, in a world where Wickham and Lunnsworth are towns.
    fn kinds(text: &str) -> Vec<Kind> {
        let document = crate::document::sample::paragraphs(&[text]);
        let mut towns: Vec<(u64, Vec<u8>)> = ["wickham", "lunnsworth"]
            .iter()
            .map(|town| (hash::of(town), vec![3]))
            .collect();
        towns.sort_unstable();
        let places = written(&towns, 1);
        let passage = Passage::read(&document, &Lexicon::new(&[], &places, &[]));
        let seen = evidence::gather(&passage);
        let mut spans: Vec<Span> = (1..passage.tokens.len())
            .filter(|&at| passage.form_at(at).capital)
            .map(|at| Span {
                tokens: at..at + 1,
                kind: Kind::Person,
            })
            .collect();
        agree(&passage, &seen, &mut spans);
        spans.iter().map(|span| span.kind).collect()
    }

    #[test]
    fn a_list_of_towns_holds_no_people() {
        let list = "They told of the beauties of Wickham, Lunnsworth, Dale, or the sea.";
        assert_eq!(kinds(list), [Kind::Place; 3]);
        let people = "They told of Wickham, Dale, Hale, or the sea.";
        assert_eq!(kinds(people), [Kind::Person; 3]);
        let known = "They told of Wickham, Lunnsworth, Dale. He met Mr Dale.";
        assert!(kinds(known).contains(&Kind::Person));
    }
}
