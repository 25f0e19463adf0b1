//! Noun phrases read from running words without a grammar: where one begins, what its head is, and where it ends whole.

mod lead;
mod pieces;
mod tail;

use super::words as lexicon;
pub use lead::{Lead, lead};
use pieces::FURTHEST;
pub use pieces::{Piece, is_run, pieces};
pub use tail::Close;
use tail::{Tail, quote_marks};

/// A noun phrase at the start of a text.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Bytes of the text it was read from.
    pub end: usize,
    pub lead: Lead,
    /// The head noun in small letters.
    pub head: String,
    /// The byte where it ends, from the start of the phrase.
    pub head_end: usize,
    pub words: usize,
    pub close: Close,
    /// More than lead and head: an adjective or what follows the head.
    pub is_full: bool,
    /// The head is a name itself: “the Alps”.
    pub names: bool,
    /// A second noun stands beside the first: “a horse and a dog”.
    pub is_list: bool,
}

/// The noun phrase that a text begins with, if it is a whole one.
pub fn read(text: &str) -> Option<Phrase> {
    let pieces = pieces(text);
    if !pieces.first()?.gap.is_empty() {
        return None;
    }
    PhraseReader {
        text,
        pieces: &pieces,
    }
    .phrase()
}

struct PhraseReader<'t, 'p> {
    text: &'t str,
    pieces: &'p [Piece<'t>],
}

impl PhraseReader<'_, '_> {
    fn phrase(&self) -> Option<Phrase> {
        let (lead, from) = lead(self.pieces)?;
        let head = self.head(from)?;
        let noun = &self.pieces[head];
        if noun.owns() || lead == Lead::Bare && !self.stands_alone(head) {
            return None;
        }
        let tail = self.tail(head).and_then(|tail| self.cut(head, tail))?;
        let last = &self.pieces[tail.last];
        let weak = lexicon::is_preposition(&last.lower) && tail.last > head
            || lexicon::is_article(&last.lower)
            || lexicon::is_possessive(&last.lower)
            || tail.last > head + 1
                && lexicon::is_adjective(&last.lower)
                && lexicon::is_article(&self.pieces[tail.last - 1].lower)
            || matches!(
                last.lower.as_str(),
                "least"
                    | "most"
                    | "more"
                    | "once"
                    | "then"
                    | "and"
                    | "or"
                    | "very"
                    | "who"
                    | "which"
                    | "that"
                    | "not"
                    | "no"
            );
        (!weak).then(|| Phrase {
            end: last.end() + tail.mark,
            lead,
            head: noun.lower.clone(),
            head_end: noun.end(),
            words: tail.last + 1,
            close: tail.close,
            is_full: head > from || tail.last > head || lead == Lead::Owner,
            names: noun.is_capital(),
            is_list: tail.is_list,
        })
    }

    /// The word after which no further noun of the phrase's own comes.
    fn head(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let piece = self.pieces.get(at)?;
            let stops = lexicon::is_preposition(&piece.lower)
                || lexicon::is_relative(&piece.lower)
                || lexicon::is_verb(&piece.lower)
                || lexicon::is_subject_pronoun(&piece.lower)
                || lexicon::is_subordinator(&piece.lower) && !lexicon::is_adverb(&piece.lower)
                || at > from && lexicon::is_participle(&piece.lower) && self.follows_noun(at)
                || at > from
                    && (lexicon::is_article(&piece.lower) || lexicon::is_possessive(&piece.lower));
            let conjunction = matches!(piece.lower.as_str(), "and" | "or" | "but" | "nay");
            if at > from && self.is_past(at) {
                return None;
            }
            if stops || conjunction && !self.joins_adjectives(from, at) {
                return at.checked_sub(1).filter(|head| *head >= from);
            }
            let Some(next) = self.pieces.get(at + 1) else {
                return Some(at);
            };
            let adjectives = next.gap.trim_end() == ","
                && lexicon::is_adjective(&piece.lower)
                && !next.is_capital()
                && (matches!(next.lower.as_str(), "and" | "but")
                    || lexicon::is_adjective(&next.lower)
                    || self.has_noun_soon(at + 1));
            if !is_run(piece, next.gap) && !adjectives {
                return Some(at);
            }
            at += 1;
        }
    }

    /// “barked” in “the dog barked”: a verb form right after what can be a noun.
    fn is_past(&self, at: usize) -> bool {
        let word = self.pieces[at].lower.as_str();
        let before = self.pieces[at - 1].lower.as_str();
        let after_noun = !lexicon::is_adjective(before)
            && !lexicon::is_adverb(before)
            && !matches!(before, "and" | "or");
        word.ends_with("ed")
            && lexicon::is_verb_like(word)
            && !word.contains('-')
            && !lexicon::is_participle(word)
            && after_noun
    }

    /// Whether the words from here, up to the next sign, are adjectives and a noun for somebody or some place.
    fn has_noun_soon(&self, from: usize) -> bool {
        for at in from..self.pieces.len().min(from + 4) {
            let word = &self.pieces[at].lower;
            let ends = self
                .pieces
                .get(at + 1)
                .is_none_or(|next| !is_run(&self.pieces[at], next.gap));
            if at > from
                && (lexicon::is_person(word) || lexicon::fits(word, super::super::EntryKind::Place))
            {
                return true;
            }
            if ends
                || lexicon::is_article(word)
                || lexicon::is_verb(word)
                || lexicon::is_relative(word)
            {
                return false;
            }
        }
        false
    }

    fn follows_noun(&self, at: usize) -> bool {
        let before = &self.pieces[at - 1].lower;
        !lexicon::is_adjective(before) && !lexicon::is_adverb(before)
    }

    /// “austere and godlike woman”, against “a painter and his wife”.
    fn joins_adjectives(&self, from: usize, at: usize) -> bool {
        let (Some(before), Some(after)) = (
            at.checked_sub(1).and_then(|b| self.pieces.get(b)),
            self.pieces.get(at + 1),
        ) else {
            return false;
        };
        at > from
            && is_run(&self.pieces[at], after.gap)
            && !lexicon::is_article(&after.lower)
            && !lexicon::is_possessive(&after.lower)
            && (lexicon::is_adjective(&before.lower) && !lexicon::is_person(&before.lower))
    }

    /// Whether a phrase without an article can be one: “clerk of the parish”, “second daughter to”, “hosier,”.
    fn stands_alone(&self, head: usize) -> bool {
        let noun = &self.pieces[head];
        let known = |kind| lexicon::fits(&noun.lower, kind);
        // “father,” alone is said to somebody.
        if head == 0
            && (lexicon::is_kin(&noun.lower) || lexicon::is_address(&noun.lower))
            && self.ends_at(head)
        {
            return false;
        }
        let next = self.pieces.get(head + 1);
        let of = next.is_some_and(|next| {
            is_run(noun, next.gap)
                && matches!(
                    next.lower.as_str(),
                    "of" | "to" | "in" | "at" | "for" | "and"
                )
        });
        let ends = self.ends_at(head);
        (known(super::super::EntryKind::Person) || known(super::EntryKind::Place))
            && (of || ends && !noun.is_capital())
            && self.pieces[..head]
                .iter()
                .all(|piece| !piece.is_capital() || lexicon::is_adjective(&piece.lower))
    }

    fn ends_at(&self, at: usize) -> bool {
        self.pieces
            .get(at + 1)
            .is_none_or(|next| !is_run(&self.pieces[at], next.gap))
    }

    /// From the head to where the phrase ends.
    fn tail(&self, head: usize) -> Option<Tail> {
        let mut in_clause = false;
        let mut quotes = quote_marks(&self.text[..self.pieces[head].start]);
        for at in head + 1..self.pieces.len() {
            let (before, piece) = (&self.pieces[at - 1], &self.pieces[at]);
            let quoted = piece.gap.contains(['“', '”', '"']);
            quotes += quote_marks(piece.gap);
            let plain = piece.gap.replace(['“', '”', '"'], "");
            let opens = quoted && piece.gap.starts_with(' ') && is_run(before, &plain);
            let shuts = quoted
                && quotes.is_multiple_of(2)
                && piece.gap.ends_with(' ')
                && (is_run(before, &plain) || plain.trim() == ",");
            if !(is_run(before, piece.gap) || opens || shuts) {
                return Tail::shut(at - 1, quotes - quote_marks(piece.gap), piece.gap);
            }
            if matches!(piece.lower.as_str(), "and" | "or") {
                // “The gift of winning and holding hearts.”
                let gerunds = before.lower.ends_with("ing")
                    && self
                        .pieces
                        .get(at + 1)
                        .is_some_and(|next| next.lower.ends_with("ing"));
                if !gerunds && self.starts_another(at + 1) {
                    return Some(Tail {
                        is_list: true,
                        ..Tail::new(at - 1, Close::Clause)
                    });
                }
                continue;
            }
            if lexicon::is_relative(&piece.lower) || lexicon::is_subject_pronoun(&piece.lower) {
                in_clause = true;
            } else if !in_clause && self.breaks(head, at) {
                return None;
            } else if lexicon::is_subordinator(&piece.lower) && !in_clause {
                return Some(Tail::new(at - 1, Close::Clause));
            }
        }
        if self.pieces.len() == FURTHEST {
            // Too long to be seen whole: it can only be cut.
            return Some(Tail::new(FURTHEST - 1, Close::Clause));
        }
        Tail::shut(
            self.pieces.len() - 1,
            quotes,
            &self.text[self.pieces.last()?.end()..],
        )
    }

    /// A phrase that is too long ends before its “who …”.
    fn cut(&self, head: usize, tail: Tail) -> Option<Tail> {
        let whole = &self.text[..self.pieces[tail.last].end()];
        if tail.last + 1 < FURTHEST && whole.chars().count() <= super::LONGEST {
            return Some(tail);
        }
        let clause =
            (head + 1..tail.last).find(|at| lexicon::is_relative(&self.pieces[*at].lower))?;
        Some(Tail::new(clause - 1, Close::Stop))
    }

    /// Whether what follows “and” is a clause, or another thing with an article of its own.
    fn starts_another(&self, at: usize) -> bool {
        let Some(next) = self.pieces.get(at) else {
            return true;
        };
        lexicon::is_article(&next.lower)
            || lexicon::is_possessive(&next.lower)
            || lexicon::is_subject_pronoun(&next.lower)
            || lexicon::is_verb(&next.lower)
            || lexicon::is_adverb(&next.lower)
            || lexicon::is_subordinator(&next.lower)
            || lexicon::is_relative(&next.lower)
            || lexicon::is_preposition(&next.lower)
            || lexicon::is_verb_like(&next.lower)
    }

    /// A verb of another subject: “the dog barked”.
    fn breaks(&self, head: usize, at: usize) -> bool {
        let piece = &self.pieces[at];
        if lexicon::is_participle(&piece.lower) {
            // “the town called Wen”, against “the man called out”.
            let next = self.pieces.get(at + 1);
            return piece.lower == "called"
                && !next.is_some_and(|next| next.is_capital() || lexicon::is_article(&next.lower));
        }
        lexicon::is_verb(&piece.lower) || at == head + 1 && lexicon::is_verb_like(&piece.lower)
    }
}
