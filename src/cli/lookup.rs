//! `manicule lookup`: what dictionaries say of a word.

use super::arguments::Lookup;
use super::{Failure, Output, text};
use crate::app::{DictionaryAnswer, OpenDictionaries};
use crate::library::{ChosenDictionary, dictionaries_at};
use crate::study::dictionary::Article;
use crate::study::language::Language;
use serde::Serialize;
use std::path::PathBuf;

pub fn run(task: &Lookup, home: Option<PathBuf>, out: &mut Output) -> Result<(), Failure> {
    let mut open = OpenDictionaries::default();
    let language = Language::of(&task.lang);
    let mut found: Vec<(String, Article)> = Vec::new();
    let mut refusals = Vec::new();
    let dictionaries = dictionaries(task, home)?;
    for dictionary in &dictionaries {
        let DictionaryAnswer { name, articles } = open.ask(dictionary, &task.word, language);
        match articles {
            Ok(articles) => {
                found.extend(articles.into_iter().map(|article| (name.clone(), article)));
            }
            Err(message) => refusals.push(message),
        }
    }
    // Where none could be asked, the first says why.
    if refusals.len() == dictionaries.len() {
        return Err(Failure(refusals.swap_remove(0)));
    }
    refusals.iter().for_each(|message| super::complain(message));
    if task.json {
        out.json_array(found.iter().map(Found::of));
        return Ok(());
    }
    if found.is_empty() {
        return Err(Failure(say!("look-up-nothing-found-for", word = task.word)));
    }
    for (index, (name, article)) in found.iter().enumerate() {
        if index > 0 {
            out.line("");
        }
        out.line(format_args!("{} — {name}", article.headword));
        out.line(&article.text);
    }
    Ok(())
}

/// The dictionaries that are named, or else those that are on in the window.
fn dictionaries(task: &Lookup, home: Option<PathBuf>) -> Result<Vec<ChosenDictionary>, Failure> {
    if !task.dictionaries.is_empty() {
        let mut named = Vec::new();
        for path in &task.dictionaries {
            named.extend(
                dictionaries_at(path)?
                    .into_iter()
                    .map(ChosenDictionary::new),
            );
        }
        return Ok(named);
    }
    let library = text::look_into_library(home)?;
    let chosen = library.settings().dictionaries.iter();
    let on: Vec<_> = chosen
        .filter(|dictionary| dictionary.is_on)
        .cloned()
        .collect();
    if on.is_empty() {
        return Err(Failure(say!("cli-no-dictionary").to_owned()));
    }
    Ok(on)
}

/// An article as other programs read it.
#[derive(Serialize)]
struct Found<'a> {
    dictionary: &'a str,
    headword: &'a str,
    text: &'a str,
}

impl<'a> Found<'a> {
    fn of((dictionary, article): &'a (String, Article)) -> Self {
        Self {
            dictionary,
            headword: &article.headword,
            text: &article.text,
        }
    }
}
