//! Names made whole, or parted, by the words right beside them: “Edward the Second”, “Wick Street”, “Rachel,” Ada said.

use super::labels::{Kind, Span};
use super::passage::Passage;
use super::words::class;
use crate::document::Document;
use crate::glossary::language::tokens::Gap;

/// The spans with their ends put right, in text order.
#[must_use]
pub fn whole(document: &Document, passage: &Passage<'_>, spans: Vec<Span>) -> Vec<Span> {
    let mut found: Vec<Span> = spans
        .into_iter()
        .flat_map(|span| parted(document, passage, span))
        .filter(|span| !is_note(passage, span))
        .collect();
    join_streets(passage, &mut found);
    for at in 0..found.len() {
        let free = found
            .get(at + 1)
            .map_or(passage.tokens.len(), |next| next.tokens.start);
        let span = &mut found[at];
        match span.kind {
            Kind::Person => {
                drop_origin(passage, span);
                take_number(passage, span, free);
                take_street(passage, span, free);
            }
            Kind::Place => take_street(passage, span, free),
            Kind::Organisation | Kind::Other => {}
        }
    }
    // What a name has taken is none of its own.
    let mut end = 0;
    found.retain(|span| {
        let is_free = span.tokens.start >= end;
        end = end.max(span.tokens.end);
        is_free
    });
    found
}

/// The parts of a name between which speech ends or begins: “Good evening, Rachel,” Ada said.
fn parted(document: &Document, passage: &Passage<'_>, span: Span) -> Vec<Span> {
    let text = document.text.as_str();
    let is_seam = |at: &usize| {
        let between = passage.tokens[*at - 1].end..passage.tokens[*at].start;
        text.get(between)
            .is_some_and(|between| between.contains(['“', '”', '"', '«', '»']))
    };
    let seam = (span.tokens.start + 1..span.tokens.end).find(is_seam);
    match seam {
        None => vec![span],
        Some(at) => vec![
            Span {
                tokens: span.tokens.start..at,
                kind: span.kind,
            },
            Span {
                tokens: at..span.tokens.end,
                kind: span.kind,
            },
        ],
    }
}

/// “P.S.”, “N.B.”: a note, and nobody.
fn is_note(passage: &Passage<'_>, span: &Span) -> bool {
    let letters: String = span
        .tokens
        .clone()
        .map(|index| passage.form_at(index).text)
        .collect();
    let letters = letters.replace('.', "");
    matches!(letters.as_str(), "PS" | "PPS" | "NB" | "QED")
        && passage.tokens[span.tokens.start].starts_sentence
}

/// “Australian-born Joan Wick” is Joan Wick.
fn drop_origin(passage: &Passage<'_>, span: &mut Span) {
    let first = passage.form_at(span.tokens.start).text;
    let is_origin = ["-born", "-bred", "-looking", "-speaking"]
        .iter()
        .any(|end| first.ends_with(end));
    if is_origin && span.tokens.len() > 1 {
        span.tokens.start += 1;
    }
}

/// “Edward the Second”, “William the Conqueror”.
fn take_number(passage: &Passage<'_>, span: &mut Span, free: usize) {
    const BYNAMES: [&str; 26] = [
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "Eighth",
        "Ninth",
        "Tenth",
        "Eleventh",
        "Twelfth",
        "Thirteenth",
        "Fourteenth",
        "Fifteenth",
        "Sixteenth",
        "Great",
        "Conqueror",
        "Confessor",
        "Bold",
        "Terrible",
        "Magnificent",
        "Pious",
        "Elder",
        "Younger",
        "Lionheart",
    ];
    let end = span.tokens.end;
    let follows = |at: usize| {
        let token = &passage.tokens[at];
        token.gap == Gap::Space && !token.starts_sentence
    };
    let is_byname = end + 1 < free
        && follows(end)
        && follows(end + 1)
        && !passage.tokens[end - 1].possessive
        && passage.form_at(end).text == "the"
        && BYNAMES.contains(&passage.form_at(end + 1).text);
    if !is_byname {
        return;
    }
    span.tokens.end = end + 2;
    // “Rudolf the Third of Ruritania”.
    let country = end + 3;
    let has_country = country < passage.tokens.len()
        && follows(end + 2)
        && follows(country)
        && !passage.tokens[end + 1].possessive
        && passage.form_at(end + 2).text == "of"
        && passage.form_at(country).capital;
    if has_country && country <= free {
        span.tokens.end = country + 1;
    }
}

/// “Wick” and “Street” as two names are one.
fn join_streets(passage: &Passage<'_>, spans: &mut Vec<Span>) {
    let mut at = 0;
    while at + 1 < spans.len() {
        let next = &spans[at + 1];
        let is_street = next.tokens.len() == 1
            && next.tokens.start == spans[at].tokens.end
            && is_spot(passage, next.tokens.start);
        if is_street {
            spans.remove(at + 1);
        }
        at += 1;
    }
}

/// Whether a word is one for a street or a valley, part of the name before it.
fn is_spot(passage: &Passage<'_>, index: usize) -> bool {
    const SPOTS: [&str; 5] = ["Hollow", "Grove", "Mansion", "Parsonage", "Land"];
    let (token, form) = (&passage.tokens[index], passage.form_at(index));
    let named = form.capital && form.class & class::GEOGRAPHIC != 0 || SPOTS.contains(&form.text);
    named
        && token.gap == Gap::Space
        && !token.starts_sentence
        && !token.shouted
        && !form.all_capital
        && !token.possessive
}

/// “Wick Street”, “Lynde’s Hollow”: with a word for a street or a valley a name is a place's.
fn take_street(passage: &Passage<'_>, span: &mut Span, free: usize) {
    let end = span.tokens.end;
    if end >= free {
        return;
    }
    let is_titled = span.tokens.start > 0
        && passage.form_at(span.tokens.start - 1).class & class::TITLE != 0
        && passage.form_at(span.tokens.start - 1).capital;
    if is_spot(passage, end) && !is_titled {
        span.tokens.end = end + 1;
        span.kind = Kind::Place;
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    /// Puts right the ends of names that are given by their words, and gives all of them with their kinds.
    fn made(text: &str, tagged: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let document = crate::document::sample::paragraphs(&[text]);
        let passage = Passage::read(&document, &Lexicon::new(&[], &[], &[]));
        let token = |byte: usize, end: bool| {
            let at =
                |token: &super::super::passage::Token| if end { token.end } else { token.start };
            let found = passage.tokens.iter().position(|token| at(token) == byte);
            found.expect("a word")
        };
        let spans = tagged.iter().map(|(name, kind)| {
            let byte = text.find(name).expect("the name");
            Span {
                tokens: token(byte, false)..token(byte + name.len(), true) + 1,
                kind: *kind,
            }
        });
        whole(&document, &passage, spans.collect())
            .into_iter()
            .map(|span| {
                let bytes = passage.tokens[span.tokens.start].start
                    ..passage.tokens[span.tokens.end - 1].end;
                (text[bytes].to_owned(), span.kind)
            })
            .collect()
    }

    fn one(text: &str, name: &str, kind: Kind) -> (String, Kind) {
        let mut found = made(text, &[(name, kind)]);
        assert_eq!(found.len(), 1, "{text}");
        found.remove(0)
    }

    #[test]
    fn speech_ends_a_name() {
        let found = made(
            "“Good evening, Rachel,” Ada said.",
            &[("Rachel,” Ada", Kind::Person)],
        );
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Rachel", "Ada"]);
    }

    #[test]
    fn a_king_has_his_number_and_a_place_its_street() {
        let edward = one("It was Edward the Second who came.", "Edward", Kind::Person);
        assert_eq!(edward.0, "Edward the Second");
        let street = one("He lived in Wick Street then.", "Wick", Kind::Person);
        assert_eq!(street, ("Wick Street".to_owned(), Kind::Place));
        let hollow = one("He came to Lynde's Hollow.", "Lynde", Kind::Person);
        assert_eq!(hollow, ("Lynde's Hollow".to_owned(), Kind::Place));
        let titled = one("He met Mr Wick. Street doors shut.", "Wick", Kind::Person);
        assert_eq!(titled, ("Wick".to_owned(), Kind::Person));
    }

    #[test]
    fn an_origin_is_no_part_of_a_name_and_a_note_is_nobody() {
        let text = "She saw Australian-born Joan Wick.";
        let joan = one(text, "Australian-born Joan Wick", Kind::Person);
        assert_eq!(joan.0, "Joan Wick");
        assert!(made("P.S. I am well.", &[("P.S", Kind::Person)]).is_empty());
    }
}
