//! What readers have said of people in one volume, applied to the next: only what is said of a name that is there as well, and that
//! is more than a first name.

use super::applied::Work;
use super::{Correction, Corrections, EntryRef};
use crate::document::Document;
use crate::glossary::matcher::is_full;
use crate::glossary::{EntryKind, Glossary};

/// What was said of another text.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Of the other text.
    pub title: String,
    pub corrections: Corrections,
}

/// A glossary with what its readers have said of other texts. Entries that this changes know from which text.
#[must_use]
pub fn learnt(base: &Glossary, lessons: &[Lesson], document: &Document) -> Glossary {
    let mut work = Work::of(base, document);
    for lesson in lessons {
        for correction in lesson.corrections.standing() {
            if let Some(taught) =
                taught(correction).filter(|taught| is_known(&work, correction, taught))
            {
                work.apply(correction);
                work.mark_learnt(taught, &lesson.title);
            }
        }
    }
    work.finished(base)
}

/// The entry that a correction teaches something about; none for what is true of one text only.
fn taught(correction: &Correction) -> Option<&EntryRef> {
    match correction {
        Correction::Merge { into, .. } => Some(into),
        Correction::Rename { of, .. }
        | Correction::Retype { of, .. }
        | Correction::Alias { of, .. }
        | Correction::Gloss { of, .. } => Some(of),
        _ => None,
    }
}

/// Whether the text names by these names whom the correction means.
fn is_known(work: &Work<'_>, correction: &Correction, taught: &EntryRef) -> bool {
    let is_whole = |of: &EntryRef| of.kind != EntryKind::Person || is_full(&of.name);
    let other = match correction {
        Correction::Merge { of, .. } => Some(of),
        _ => None,
    };
    is_whole(taught)
        && work.names_exactly(taught)
        && other.is_none_or(|other| work.names_exactly(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;
    use crate::glossary::{Entry, Gloss, automatic, corrected};

    fn lesson(said: Vec<Correction>) -> Vec<Lesson> {
        let mut corrections = Corrections::default();
        for (now, correction) in said.into_iter().enumerate() {
            corrections.say(correction, now as u64);
        }
        vec![Lesson {
            title: "Volume I".to_owned(),
            corrections,
        }]
    }

    fn person(name: &str) -> EntryRef {
        EntryRef {
            id: "whatever".to_owned(),
            name: name.to_owned(),
            kind: EntryKind::Person,
        }
    }

    fn described(name: &str) -> Correction {
        Correction::Gloss {
            of: person(name),
            text: "keeps the lamp".to_owned(),
        }
    }

    fn second_volume(said: Vec<Correction>) -> Glossary {
        let text = paragraphs(&[
            "Ada Wick came back to Hallberg. Ada Wick was tired. Bertha spoke to Bertha Lunn, and Ada laughed.",
        ]);
        learnt(&automatic(&text), &lesson(said), &text)
    }

    fn entry<'a>(glossary: &'a Glossary, name: &str) -> &'a Entry {
        let mut entries = glossary.entries.iter();
        entries.find(|entry| entry.name == name).expect("listed")
    }

    #[test]
    fn a_description_helps_the_next_volume_and_says_where_it_is_from() {
        let glossary = second_volume(vec![described("Ada Wick")]);
        let ada = entry(&glossary, "Ada Wick");
        let own = |gloss: &Gloss| gloss.own && gloss.text == "keeps the lamp";
        assert!(ada.gloss.as_ref().is_some_and(own));
        assert_eq!(ada.learnt.as_deref(), Some("Volume I"));
        assert_eq!(entry(&glossary, "Bertha Lunn").learnt, None);
    }

    #[test]
    fn neither_a_first_name_nor_somebody_who_is_not_there_is_taught() {
        let absent = Correction::Rename {
            of: person("Carl Voss"),
            name: "Karl Voss".to_owned(),
        };
        let glossary = second_volume(vec![described("Ada"), absent]);
        assert!(glossary.entries.iter().all(|entry| entry.learnt.is_none()));
    }

    #[test]
    fn what_is_hidden_or_split_in_one_text_is_not_so_in_the_next() {
        let hidden = Correction::Hide {
            of: person("Ada Wick"),
            on: true,
        };
        let split = Correction::Split {
            of: person("Ada Wick"),
            form: "Ada".to_owned(),
        };
        let glossary = second_volume(vec![hidden, split]);
        assert!(glossary.hidden.is_empty());
        assert_eq!(entry(&glossary, "Ada Wick").mentions.len(), 3);
    }

    #[test]
    fn what_is_said_of_this_volume_goes_before_what_was_learnt() {
        let text = paragraphs(&["Ada Wick came back to Hallberg. Ada Wick was tired."]);
        let taught = learnt(
            &automatic(&text),
            &lesson(vec![described("Ada Wick")]),
            &text,
        );
        let own = Correction::Gloss {
            of: person("Ada Wick"),
            text: "the widow".to_owned(),
        };
        let said = &lesson(vec![own])[0].corrections;
        let glossary = corrected(&taught, said, &text);
        let gloss = entry(&glossary, "Ada Wick").gloss.as_ref();
        assert_eq!(gloss.map(|gloss| gloss.text.as_str()), Some("the widow"));
    }
}
