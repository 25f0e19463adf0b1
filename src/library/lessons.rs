//! What one text can learn from the others on the shelf: what was said of names in texts of the same author, series or collection.

use super::details::TextDetails;
use super::{Library, Recent};
use crate::glossary::Lesson;

impl Library {
    /// What was said of names in the texts that belong with this one, whose authors its file gives; what was opened last comes last.
    #[must_use]
    pub fn lessons(&self, key: &str, authors: &[String]) -> Vec<Lesson> {
        let details = self.read_details().details;
        let own = details.of(key);
        let belongs = |other: &&Recent| {
            other.key != key
                && (share(authors, &other.authors)
                    || own
                        .zip(details.of(&other.key))
                        .is_some_and(|(own, other)| belong_together(own, other)))
        };
        let mut others: Vec<&Recent> = self.shelf().recent().iter().filter(belongs).collect();
        others.sort_by_key(|other| other.opened_ms);
        let lesson = |other: &Recent| Lesson {
            title: other.title.clone(),
            corrections: self.corrections_on(&other.key).0,
        };
        others
            .into_iter()
            .map(lesson)
            .filter(|lesson| !lesson.corrections.is_empty())
            .collect()
    }
}

/// Whether two texts have an author in common.
fn share(authors: &[String], others: &[String]) -> bool {
    let known = |author: &&String| !author.trim().is_empty();
    authors.iter().filter(known).any(|author| {
        let author = author.to_lowercase();
        others.iter().any(|other| other.to_lowercase() == author)
    })
}

/// Whether the reader has put two texts into one series or collection.
fn belong_together(own: &TextDetails, other: &TextDetails) -> bool {
    let same_series = own
        .series()
        .zip(other.series())
        .is_some_and(|(own, other)| own.name == other.name);
    same_series
        || own
            .collections()
            .any(|collection| other.collections().any(|other| other == collection))
}
