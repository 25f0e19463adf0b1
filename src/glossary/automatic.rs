//! A glossary made from the text alone: capitalised words, told apart by how this text writes them, joined into one entry for
//! each person and place.

use super::cues::{self, Gender};
use super::matcher::Matcher;
use super::names::{Evidence, Found, collect};
use super::{Entry, EntryKind, Glossary, dates, gloss, slug};
use crate::document::Document;
use std::collections::BTreeMap;

/// The people, places and dates of a text. Empty where its script has no capitals.
#[must_use]
pub fn automatic(document: &Document) -> Glossary {
    let evidence = Evidence::gather(document);
    if evidence.has_no_capitals() {
        return Glossary::default();
    }
    let strict = evidence.capitals_are_cheap();
    let people = joined(collect(document, &evidence), strict);
    let entries = with_mentions(document, people);
    let timeline = dates::timeline(document, &entries);
    Glossary::new(entries, timeline)
}

/// All forms that stand for one person or place.
#[derive(Clone, Debug)]
struct Group {
    kind: EntryKind,
    /// The fullest form.
    name: String,
    forms: Vec<String>,
    count: u32,
    first: usize,
    gender: Option<Gender>,
}

/// Groups the forms: full names first, then the shorter forms that can only be one of them.
fn joined(names: BTreeMap<String, Found>, strict: bool) -> Vec<Group> {
    let mut forms: Vec<(String, Found)> = names.into_iter().collect();
    forms.sort_by_key(|(name, found)| (std::cmp::Reverse(bare(name).split(' ').count()), found.first));
    let mut groups: Vec<Group> = Vec::new();
    for (name, found) in forms {
        let Some(kind) = kind(&name, &found, strict) else {
            // What tells nothing by itself may still be the short form of a full name.
            if let Some(group) = owner(&mut groups, &name, None) {
                group.add(name, &found);
            }
            continue;
        };
        match owner(&mut groups, &name, Some(kind)) {
            Some(group) => group.add(name, &found),
            None => groups.push(Group::new(name, kind, &found)),
        }
    }
    groups
}

impl Group {
    fn new(name: String, kind: EntryKind, found: &Found) -> Self {
        let gender = gender(&name);
        Self { kind, forms: vec![name.clone()], name, count: found.count, first: found.first, gender }
    }

    fn add(&mut self, form: String, found: &Found) {
        self.count += found.count;
        self.first = self.first.min(found.first);
        self.gender = self.gender.or(gender(&form));
        self.forms.push(form);
    }

    /// Whether a shorter form can mean this name: a bare surname or given name, or a title with the surname.
    fn may_be(&self, form: &str) -> bool {
        if self.kind != EntryKind::Person {
            return false;
        }
        let (own, short) = (bare(&self.name), bare(form));
        let own: Vec<&str> = own.split(' ').collect();
        let short: Vec<&str> = short.split(' ').collect();
        let genders_agree = self.gender.zip(gender(form)).is_none_or(|(own, other)| own == other);
        let has_title = bare(form) != form;
        match short.as_slice() {
            [only] if has_title => own.last() == Some(only) && genders_agree,
            [only] => own.len() > 1 && (own.last() == Some(only) || own.first() == Some(only)) || own == [*only] && genders_agree,
            [first, last] => {
                own.len() > 2 && own.first() == Some(first) && own.last() == Some(last) || own == short && genders_agree
            }
            _ => own == short,
        }
    }
}

/// The one group that a form belongs to; where several could be meant, the one named most often if it is named far more.
fn owner<'a>(groups: &'a mut [Group], form: &str, kind: Option<EntryKind>) -> Option<&'a mut Group> {
    if kind.is_some_and(|kind| kind != EntryKind::Person) {
        return None;
    }
    let mut fitting: Vec<usize> = (0..groups.len()).filter(|&index| groups[index].may_be(form)).collect();
    fitting.sort_by_key(|&index| std::cmp::Reverse(groups[index].count));
    match fitting.as_slice() {
        [] => None,
        [one] => groups.get_mut(*one),
        [most, next, ..] if groups[*most].count >= 3 * groups[*next].count => groups.get_mut(*most),
        _ => None,
    }
}

/// A name without its titles.
fn bare(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').skip_while(|word| cues::is_title(word)).collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

fn gender(name: &str) -> Option<Gender> {
    let mut words = name.split(' ');
    let first = words.next()?;
    cues::gender_of_title(first).or_else(|| bare(name).split(' ').next().and_then(cues::gender_of_given_name))
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

/// Finds every mention, drops names that turn out to have none, and writes the glosses.
fn with_mentions(document: &Document, groups: Vec<Group>) -> Vec<Entry> {
    let forms = groups.iter().enumerate().flat_map(|(index, group)| group.forms.iter().map(move |form| (form.as_str(), index)));
    let mentions = Matcher::new(forms).mentions(document, groups.len());
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries = Vec::with_capacity(groups.len());
    for (group, mentions) in groups.into_iter().zip(mentions) {
        if mentions.is_empty() {
            continue;
        }
        let slug = slug(&group.name);
        let twin = ids.entry(slug.clone()).or_default();
        *twin += 1;
        let id = if *twin == 1 { slug } else { format!("{slug}-{twin}") };
        let aliases = group.forms.iter().filter(|form| **form != group.name).cloned().collect();
        let gloss = gloss::gloss(document, &mentions);
        entries.push(Entry { id, kind: group.kind, name: group.name, aliases, gloss, detail: None, mentions, curated: false });
    }
    entries.sort_by_key(|entry| entry.mentions.first().map(|mention| mention.start));
    entries
}
