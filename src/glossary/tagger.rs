//! Finds the names of people, places and organisations in an English text. A linear-chain conditional random field tags
//! the words with a capital; its features include what the whole document shows of each word. The result is then made
//! consistent over the document.
//!
//! The modules are public so that `tools/train` computes the very same features; nothing else of the program needs them.

pub mod chains;
pub mod consistency;
pub mod edges;
pub mod evidence;
pub mod families;
pub mod famous;
pub mod features;
pub mod gazetteer;
pub mod hash;
pub mod labels;
pub mod lexicon;
pub mod lists;
pub mod passage;
pub mod table;
pub mod viterbi;
pub mod votes;
pub mod weights;
pub mod wholes;
pub mod words;

use super::language::tokens::Gap;
use crate::document::{Document, TextRange};
use evidence::Seen;
use features::{Context, Marks};
use labels::{Kind, Span};
use lexicon::Lexicon;
use passage::Passage;
use std::ops::Range;
use votes::Votes;
use weights::Weights;

/// The tables and weights, ready to tag.
#[derive(Clone, Debug)]
pub struct Tagger<'a> {
    pub lexicon: Lexicon<'a>,
    /// Of the first pass and, fed by its votes, of the second.
    pub passes: Vec<Weights<'a>>,
}

impl Tagger<'static> {
    /// Those that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let lexicon = lexicon();
        let first = Weights::new(include_bytes!("../../assets/names/first-pass.bin"));
        let second = Weights::new(include_bytes!("../../assets/names/second-pass.bin"));
        Self {
            lexicon,
            passes: vec![first, second],
        }
    }
}

/// The tables that come with the program.
#[must_use]
pub fn lexicon() -> Lexicon<'static> {
    Lexicon::new(
        include_bytes!("../../assets/names/people.bin"),
        include_bytes!("../../assets/names/places.bin"),
        include_bytes!("../../assets/names/words.bin"),
    )
}

/// A document with its names.
#[derive(Debug)]
pub struct Tagged<'a> {
    pub passage: Passage<'a>,
    pub seen: Vec<Seen>,
    /// In text order.
    pub spans: Vec<Span>,
}

/// A name in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub range: TextRange,
    pub kind: Kind,
    /// Its words with single spaces, without the full stops of abbreviations.
    pub name: String,
}

impl Tagged<'_> {
    /// The names in text order, those of people with the titles before them.
    #[must_use]
    pub fn mentions(&self, document: &Document) -> Vec<Mention> {
        let tokens = &self.passage.tokens;
        let mention = |span: &Span| {
            let words = self.with_titles(span);
            let range = document
                .text
                .range_of_bytes(tokens[words.start].start..tokens[words.end - 1].end);
            let mut name = String::new();
            for index in words.clone() {
                name.push_str(self.passage.form_at(index).text);
                let more = index + 1 < words.end;
                name.push_str(if more && tokens[index].possessive {
                    "’s "
                } else if more {
                    " "
                } else {
                    ""
                });
            }
            Mention {
                range,
                kind: span.kind,
                name,
            }
        };
        self.spans.iter().map(mention).collect()
    }

    /// The words of a name, and the titles that stand right before them.
    fn with_titles(&self, span: &Span) -> Range<usize> {
        let mut start = span.tokens.start;
        while span.kind == Kind::Person && start > 0 {
            let (own, before) = (&self.passage.tokens[start], self.passage.form_at(start - 1));
            let joined = matches!(own.gap, Gap::Space | Gap::Dot)
                && !self.passage.tokens[start - 1].possessive;
            let is_title = before.class & words::class::TITLE != 0 || is_folk_title(before.text);
            if !joined || !before.capital || !is_title {
                break;
            }
            start -= 1;
        }
        start..span.tokens.end
    }
}

/// Titles that are none elsewhere, and that nobody drops who speaks of their bearer: “Farmer Oak”, “Citoyen Bibot”.
fn is_folk_title(word: &str) -> bool {
    const TITLES: [&str; 12] = [
        "Farmer",
        "Widow",
        "Widder",
        "Citizen",
        "Citoyen",
        "Citoyenne",
        "Goodman",
        "Goodwife",
        "Goody",
        "Gaffer",
        "Gammer",
        "Mynheer",
    ];
    TITLES.contains(&word)
}

impl Tagger<'_> {
    /// The names of a document.
    #[must_use]
    pub fn tag<'a>(&self, document: &'a Document) -> Tagged<'a> {
        let passage = Passage::read(document, &self.lexicon);
        let seen = evidence::gather(&passage);
        let mut spans = Vec::new();
        for (pass, weights) in self.passes.iter().enumerate() {
            let votes = (pass > 0).then(|| Votes::count(&passage, &spans));
            spans = pass_over(
                &Context {
                    passage: &passage,
                    seen: &seen,
                    votes: votes.as_ref(),
                },
                &self.lexicon,
                weights,
            );
        }
        let spans = edges::moved(&passage, consistency::consistent(&passage, &seen, spans));
        let mut spans = wholes::whole(document, &passage, spans);
        lists::agree(&passage, &seen, &mut spans);
        Tagged {
            passage,
            seen,
            spans,
        }
    }
}

/// One pass over a document.
#[must_use]
pub fn pass_over(context: &Context<'_>, lexicon: &Lexicon<'_>, weights: &Weights<'_>) -> Vec<Span> {
    let passage = context.passage;
    let (mut marks, mut own, mut scores, mut links) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut spans = Vec::new();
    for block in &passage.blocks {
        gazetteer::marks(passage, block, lexicon, &mut marks);
        let marks = Marks {
            first: block.tokens.start,
            marks: &marks,
        };
        for chain in chains::chains(passage, block) {
            scores.clear();
            links.clear();
            for index in chain.clone() {
                own.clear();
                features::features(context, block, index, &marks, &mut own);
                scores.push(weights.scores(&own));
                links.push(chains::link(passage, index));
            }
            let labels = viterbi::best(&scores, &links, weights.transitions());
            spans.extend(labels::spans(&labels, chain.start));
        }
    }
    spans
}
