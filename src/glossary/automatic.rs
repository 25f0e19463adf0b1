//! A glossary made from the text alone. In English texts the tagger finds the names; in others capitalised words are told apart by
//! how the text writes them. Either way the forms are joined into one entry for each person and place.

use super::cues::{self, Gender};
use super::names::Evidence;
use super::rules::by_rule;
use super::tagger::{Tagger, labels::Kind};
use super::{Entry, EntryKind, Glossary, dates, gloss, language, slug};
use crate::document::{Document, TextRange};
use std::collections::BTreeMap;

/// The people, places and dates of a text. Empty where its script has no capitals.
#[must_use]
pub fn automatic(document: &Document) -> Glossary {
    let evidence = Evidence::gather(document);
    if evidence.has_no_capitals() {
        return Glossary::default();
    }
    let by_rule = by_rule(document, &evidence);
    let forms = if language::is_english(document) { by_tagger(document, by_rule) } else { by_rule };
    let entries = entries(document, joined(forms));
    let timeline = dates::timeline(document, &entries);
    Glossary::new(entries, timeline)
}

/// A name as the text writes it.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub name: String,
    /// None where nothing tells that it is a name worth listing: it may still be short for one.
    pub kind: Option<EntryKind>,
    pub count: u32,
    /// Byte of the first occurrence.
    pub first: usize,
    /// Where it stands, in text order.
    pub mentions: Vec<TextRange>,
}

/// The forms that the tagger finds, and of those found by rule the organisations and events that it does not know.
fn by_tagger(document: &Document, by_rule: Vec<Form>) -> Vec<Form> {
    let mut forms: BTreeMap<(String, EntryKind), Form> = BTreeMap::new();
    let mut taken: Vec<TextRange> = Vec::new();
    for mention in Tagger::embedded().tag(document).mentions(document) {
        let kind = match mention.kind {
            Kind::Person => EntryKind::Person,
            Kind::Place => EntryKind::Place,
            Kind::Organisation => EntryKind::Organisation,
            Kind::Other => continue,
        };
        taken.push(mention.range);
        let new = || Form {
            name: mention.name.clone(),
            kind: Some(kind),
            count: 0,
            first: document.text.byte(mention.range.start),
            mentions: Vec::new(),
        };
        let form = forms.entry((mention.name.clone(), kind)).or_insert_with(new);
        form.count += 1;
        form.mentions.push(mention.range);
    }
    let is_free = |range: &TextRange| {
        let after = taken.partition_point(|taken| taken.end <= range.start);
        taken.get(after).is_none_or(|taken| taken.start >= range.end)
    };
    let mut forms: Vec<Form> = forms.into_values().collect();
    for mut form in by_rule.into_iter().filter(|form| matches!(form.kind, Some(EntryKind::Organisation | EntryKind::Event))) {
        form.mentions.retain(is_free);
        form.count = form.mentions.len() as u32;
        if form.count > 0 {
            forms.push(form);
        }
    }
    forms
}

/// All forms that stand for one person or place.
#[derive(Clone, Debug)]
struct Group {
    kind: EntryKind,
    /// The fullest form.
    name: String,
    forms: Vec<String>,
    count: u32,
    gender: Option<Gender>,
    mentions: Vec<TextRange>,
}

/// Groups the forms: full names first, then the shorter forms that can only be one of them.
fn joined(mut forms: Vec<Form>) -> Vec<Group> {
    forms.sort_by_key(|form| (std::cmp::Reverse(bare(&form.name).split(' ').count()), form.first));
    let mut groups: Vec<Group> = Vec::new();
    for form in forms {
        // What tells nothing by itself may still be the short form of a full name.
        match (owner(&mut groups, &form.name, form.kind), form.kind) {
            (Some(group), _) => group.add(form),
            (None, Some(kind)) => groups.push(Group::new(form, kind)),
            (None, None) => {}
        }
    }
    groups
}

impl Group {
    fn new(form: Form, kind: EntryKind) -> Self {
        let gender = gender(&form.name);
        Self { kind, forms: vec![form.name.clone()], name: form.name, count: form.count, gender, mentions: form.mentions }
    }

    fn add(&mut self, form: Form) {
        self.count += form.count;
        self.gender = self.gender.or(gender(&form.name));
        self.forms.push(form.name);
        self.mentions.extend(form.mentions);
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

/// Drops groups without a mention, names the rest and writes their glosses.
fn entries(document: &Document, groups: Vec<Group>) -> Vec<Entry> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries = Vec::with_capacity(groups.len());
    for mut group in groups {
        if group.mentions.is_empty() {
            continue;
        }
        group.mentions.sort_unstable();
        let slug = slug(&group.name);
        let twin = ids.entry(slug.clone()).or_default();
        *twin += 1;
        let id = if *twin == 1 { slug } else { format!("{slug}-{twin}") };
        let aliases = group.forms.iter().filter(|form| **form != group.name).cloned().collect();
        let gloss = gloss::gloss(document, group.kind, &group.mentions);
        let (kind, name, mentions) = (group.kind, group.name, group.mentions);
        entries.push(Entry { id, kind, name, aliases, gloss, detail: None, mentions, curated: false });
    }
    entries.sort_by_key(|entry| entry.mentions.first().map(|mention| mention.start));
    entries
}
