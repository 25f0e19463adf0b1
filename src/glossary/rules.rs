//! Names told apart by rule: how the text writes its words, and what stands around them. For languages that the tagger does not know.

use super::EntryKind;
use super::automatic::Form;
use super::cues;
use super::matcher::Matcher;
use super::names::{Evidence, Found, collect};
use crate::document::{Document, TextRange};

/// The forms that rules find, in any language that has capitals.
pub(super) fn by_rule(document: &Document, evidence: &Evidence) -> Vec<Form> {
    let strict = evidence.capitals_are_cheap();
    let names = collect(document, evidence);
    let mentions =
        Matcher::new(names.keys().enumerate().map(|(index, name)| (name.as_str(), index))).mentions(document, names.len());
    let form =
        |((name, found), mentions): ((String, Found), Vec<TextRange>)| Form { kind: kind(&name, &found, strict), name, mentions };
    names.into_iter().zip(mentions).map(form).collect()
}

/// What a name is, by its own words and by those around it; none where nothing tells that it is a name worth listing.
fn kind(name: &str, found: &Found, strict: bool) -> Option<EntryKind> {
    let words: Vec<&str> = name.split(' ').collect();
    let (first, last) = (words.first()?, words.last()?);
    if cues::is_title(first) {
        return Some(EntryKind::Person);
    }
    if cues::is_known_place(name) {
        return Some(EntryKind::Place);
    }
    let told = cues::kind_of_part(last).or_else(|| if words.len() > 1 { cues::kind_of_part(first) } else { None });
    if let Some(kind) = told {
        // “Bolsheviks” is one word and tells; “Party” alone does not say which.
        return (words.len() > 1 || last.ends_with("viks")).then_some(kind);
    }
    if words.len() == 1 && name.chars().all(char::is_uppercase) && name.chars().count() > 1 {
        return (found.count > 1).then_some(EntryKind::Organisation);
    }
    let given = words.iter().any(|word| cues::gender_of_given_name(word).is_some());
    if words.len() > 1 && (given || !strict && found.person >= found.place) {
        return Some(EntryKind::Person);
    }
    if found.place > found.person && (found.place * 3 >= found.count || found.place > 3) {
        return Some(EntryKind::Place);
    }
    let enough = if strict { found.person > 1 } else { found.person > 0 || found.count > 3 };
    (given && found.count > 1 || enough && found.inside > 0).then_some(EntryKind::Person)
}
