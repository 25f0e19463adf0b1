//! Where a name begins: an owner is no part of the place, and a society is called by all the capitals before its last word.

use super::labels::{Kind, Span};
use super::passage::Passage;
use super::words::class;
use crate::glossary::language::tokens::Gap;
use std::collections::HashSet;

/// The spans with their beginnings moved where the document shows them to be elsewhere, and without societies that are none.
#[must_use]
pub fn moved(passage: &Passage<'_>, mut spans: Vec<Span>) -> Vec<Span> {
    let known: HashSet<(Kind, Vec<usize>)> = spans
        .iter()
        .map(|span| (span.kind, words(passage, span.tokens.clone())))
        .collect();
    let mut end = 0;
    for span in &mut spans {
        if span.kind == Kind::Place && is_body(passage, span) {
            span.kind = Kind::Organisation;
        }
        match span.kind {
            Kind::Place => drop_owner(passage, &known, span),
            Kind::Organisation => take_capitals(passage, end, span),
            Kind::Person | Kind::Other => {}
        }
        end = span.tokens.end;
    }
    spans.retain(|span| span.kind != Kind::Organisation || is_society(passage, span));
    spans
}

fn words(passage: &Passage<'_>, tokens: std::ops::Range<usize>) -> Vec<usize> {
    tokens.map(|index| passage.form_at(index).word).collect()
}

/// “Stalin’s Moscow” is Moscow, if the text names both.
fn drop_owner(passage: &Passage<'_>, known: &HashSet<(Kind, Vec<usize>)>, span: &mut Span) {
    let Some(owner) = span
        .tokens
        .clone()
        .find(|&index| passage.tokens[index].possessive)
    else {
        return;
    };
    let rest = owner + 1..span.tokens.end;
    let is_owner = known.contains(&(Kind::Person, words(passage, span.tokens.start..owner + 1)));
    if is_owner && !rest.is_empty() && known.contains(&(Kind::Place, words(passage, rest.clone())))
    {
        span.tokens = rest;
    }
}

/// “The Petrograd Soviet” sits in Petrograd and is none.
fn is_body(passage: &Passage<'_>, span: &Span) -> bool {
    const BODIES: [&str; 12] = [
        "Soviet",
        "Committee",
        "Government",
        "Party",
        "Army",
        "Navy",
        "Ministry",
        "Council",
        "Parliament",
        "Senate",
        "Congress",
        "League",
    ];
    span.tokens.len() > 1 && BODIES.contains(&passage.form_at(span.tokens.end - 1).text)
}

/// “The Russian Social Democratic Labour Party” is one name; `free` is the first word that no name before has.
fn take_capitals(passage: &Passage<'_>, free: usize, span: &mut Span) {
    while span.tokens.start > free {
        let before = span.tokens.start - 1;
        let form = passage.form_at(before);
        let joined = passage.tokens[span.tokens.start].gap == Gap::Space
            && !passage.tokens[before].possessive;
        let plain = form.capital
            && form.class & (class::FUNCTION | class::TITLE | class::OFFICE | class::CALENDAR) == 0;
        if !joined
            || !plain
            || passage.tokens[before].starts_sentence
            || passage.tokens[before].shouted
        {
            break;
        }
        span.tokens.start = before;
    }
}

/// A doctrine is no society.
fn is_society(passage: &Passage<'_>, span: &Span) -> bool {
    span.tokens.len() > 1 || !passage.form_at(span.tokens.start).text.ends_with("ism")
}
