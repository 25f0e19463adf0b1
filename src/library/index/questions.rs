//! Questions to the index in its own syntax: one for each language of the texts in it, since each has its own endings.

use super::{Index, IndexError};
use crate::glossary::takes_particles;
use crate::study::language::Language;
use crate::study::sought::{Part, Sought, is_near};
use crate::study::terms::{Analyzer, plain};
use rusqlite::params;
use std::collections::BTreeSet;

/// Words that are nearly a word, the most frequent.
const NEAR: usize = 12;

/// What is asked of the texts of some languages, in the syntax of FTS5; empty where nothing is asked of words.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub(super) expression: String,
    /// None for all.
    pub(super) languages: Option<Vec<Language>>,
}

/// The same questions to rows for which something else holds besides.
pub(super) fn with(condition: &str, mut questions: Vec<Question>) -> Vec<Question> {
    for question in &mut questions {
        question.expression = match (condition, question.expression.as_str()) {
            ("", only) | (only, "") => only.to_owned(),
            (one, other) => format!("({one}) AND ({other})"),
        };
    }
    questions
}

impl Index {
    /// The question as each language has it: a word without its ending is another word in the next one (“note” is “not” in German).
    /// None where nothing can match. `persons` are the names of each wanted person.
    pub(super) fn questions(
        &self,
        sought: &Sought,
        persons: &[Vec<String>],
    ) -> Result<Vec<Question>, IndexError> {
        let analyzers = self.analyzers()?;
        let mut near = Vec::new();
        for part in &sought.parts {
            near.push(match part.is_fuzzy {
                true => self.near_words(&part.text, &analyzers)?,
                false => Vec::new(),
            });
        }
        let mut asked: Vec<(String, Vec<Language>)> = Vec::new();
        for analyzer in &analyzers {
            let Some(expression) = expression(sought, persons, analyzer, &near) else {
                continue;
            };
            let language = analyzer.language();
            match asked.iter_mut().find(|(known, _)| *known == expression) {
                Some((_, languages)) => languages.push(language),
                None => asked.push((expression, vec![language])),
            }
        }
        // One question for all languages is one for all texts.
        let is_for_all = |languages: &Vec<Language>| languages.len() == analyzers.len();
        let questions = asked.into_iter().map(|(expression, languages)| Question {
            expression,
            languages: Some(languages).filter(|languages| !is_for_all(languages)),
        });
        Ok(questions.collect())
    }

    /// One for each language that a text here is in.
    pub(super) fn analyzers(&self) -> Result<Vec<Analyzer>, IndexError> {
        let mut statement = self
            .connection
            .prepare("select distinct language from text")?;
        let codes = statement.query_map([], |row| row.get::<_, String>(0))?;
        let languages: BTreeSet<Language> = codes
            .map(|code| code.map(|code| Language::of(&code)))
            .collect::<Result<_, _>>()?;
        Ok(languages.into_iter().map(Analyzer::new).collect())
    }

    /// Words that are nearly the same as a word, or as what is left of it without its ending, and stand in some text; as FTS5
    /// quotes them.
    fn near_words(&self, text: &str, analyzers: &[Analyzer]) -> Result<Vec<String>, IndexError> {
        let mut targets: BTreeSet<String> = analyzers.iter().map(|one| one.word(text)).collect();
        targets.insert(plain(text));
        targets.retain(|target| target.chars().count() >= 3);
        let Some(first) = targets.iter().find_map(|target| target.chars().next()) else {
            return Ok(Vec::new());
        };
        let next = char::from_u32(u32::from(first) + 1).unwrap_or(first);
        let mut statement = self
            .connection
            .prepare("select term, doc from vocabulary where term >= ?1 and term < ?2")?;
        let rows = statement.query_map(params![first.to_string(), next.to_string()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        let mut near = Vec::new();
        for row in rows {
            let (term, texts) = row?;
            let slips = targets
                .iter()
                .filter(|target| is_near(&term, target))
                .map(|target| strsim::osa_distance(&term, target))
                .min();
            near.extend(slips.map(|slips| (slips, std::cmp::Reverse(texts), term)));
        }
        near.sort();
        Ok(near
            .into_iter()
            .take(NEAR)
            .map(|(_, _, term)| quoted(&term))
            .collect())
    }
}

/// The question as one language has it; none where a word of it is no word there.
fn expression(
    sought: &Sought,
    persons: &[Vec<String>],
    analyzer: &Analyzer,
    near: &[Vec<String>],
) -> Option<String> {
    let mut wanted = Vec::new();
    let mut unwanted = Vec::new();
    for (part, near) in sought.parts.iter().zip(near) {
        let ways: BTreeSet<String> = way(part, analyzer)
            .into_iter()
            .chain(near.iter().cloned())
            .collect();
        let ways = any_of(&ways);
        match (part.is_unwanted, ways.is_empty()) {
            (true, true) => {}
            (true, false) => unwanted.push(ways),
            // A word that nothing can match: nothing has all of them.
            (false, true) => return None,
            (false, false) => wanted.push(ways),
        }
    }
    for names in persons {
        let phrase = |name: &String| {
            let part = Part {
                text: name.clone(),
                is_phrase: true,
                is_prefix: takes_particles(name),
                ..Part::default()
            };
            way(&part, analyzer)
        };
        wanted.push(any_of(&names.iter().filter_map(phrase).collect()));
    }
    wanted.retain(|ways| !ways.is_empty());
    if wanted.is_empty() {
        return Some(String::new());
    }
    // Column names hold for the words alone: tags are asked for by name.
    let all = format!("body : ({})", wanted.join(" AND "));
    Some(match unwanted.as_slice() {
        [] => all,
        _ => format!("({all}) NOT (body : ({}))", unwanted.join(" OR ")),
    })
}

/// A part of a question as one language has it; none where nothing of it is a word.
fn way(part: &Part, analyzer: &Analyzer) -> Option<String> {
    let terms = analyzer.terms(&part.text, 0);
    let words: Vec<&str> = terms.iter().map(|term| term.word.as_str()).collect();
    if words.is_empty() {
        return None;
    }
    let whole = quoted(&words.join(" "));
    if !part.is_prefix {
        return Some(whole);
    }
    // The beginning of a word has no endings to lose.
    let last = plain(part.text.split_whitespace().last().unwrap_or_default());
    let before = &words[..words.len() - 1];
    let beginning: Vec<&str> = before.iter().copied().chain([last.as_str()]).collect();
    Some(format!("{whole} OR {} *", quoted(&beginning.join(" "))))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', ""))
}

fn any_of(ways: &BTreeSet<String>) -> String {
    match ways.len() {
        0 => String::new(),
        _ => format!(
            "({})",
            ways.iter().cloned().collect::<Vec<_>>().join(" OR ")
        ),
    }
}
