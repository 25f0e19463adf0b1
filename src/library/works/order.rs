//! Which works are shown, and in which order.

use super::Work;
use crate::library::details::{Series, Status};
use crate::library::shelf_order::ShelfOrder;
use crate::library::{BUNDLED, Source};
use std::cmp::Ordering;

/// Which works are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelfFilter {
    /// Each must stand in the title, an author, a tag, a collection, the series or the file's name.
    pub query: String,
    pub status: Option<Status>,
    pub tag: Option<String>,
    pub collection: Option<String>,
    pub author: Option<String>,
    pub with_notes: bool,
}

impl Work {
    fn passes(&self, filter: &ShelfFilter, words: &[String]) -> bool {
        words
            .iter()
            .all(|word| self.search_text.contains(word.as_str()))
            && filter.status.is_none_or(|status| self.status == status)
            && filter
                .tag
                .as_ref()
                .is_none_or(|tag| self.tags.contains(tag))
            && filter
                .collection
                .as_ref()
                .is_none_or(|name| self.collections.contains(name))
            && filter
                .author
                .as_ref()
                .is_none_or(|name| self.authors.contains(name))
            && (!filter.with_notes || self.notes > 0)
    }

    /// Where it stands among the texts that come with the program; none for all others.
    fn bundled_place(&self) -> Option<usize> {
        self.editions.iter().find_map(|edition| {
            let Some(Source::Bundled(name)) = &edition.source else {
                return None;
            };
            BUNDLED.iter().position(|text| text.name == *name)
        })
    }

    fn compare(&self, other: &Self, order: ShelfOrder) -> Ordering {
        let titles = || (&self.title_order, &self.id).cmp(&(&other.title_order, &other.id));
        let nameless_last = |a: &str, b: &str| (a.is_empty(), a).cmp(&(b.is_empty(), b));
        let first = match order {
            // Of what was never read: the reader's own, then what comes with the program, the tour first.
            ShelfOrder::Read => {
                let times = other.read_ms.cmp(&self.read_ms);
                times.then_with(|| self.bundled_place().cmp(&other.bundled_place()))
            }
            ShelfOrder::Added => other.added_ms.cmp(&self.added_ms),
            ShelfOrder::Title => Ordering::Equal,
            ShelfOrder::Author => nameless_last(&self.author_order, &other.author_order),
            ShelfOrder::Series => compare_series(self.series.as_ref(), other.series.as_ref()),
            ShelfOrder::Progress => other.progress.total_cmp(&self.progress),
            ShelfOrder::Notes => other.notes.cmp(&self.notes),
        };
        first.then_with(titles)
    }
}

/// By name and then by number; what stands in no series comes last.
fn compare_series(one: Option<&Series>, other: Option<&Series>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => {
            let names = crate::study::folded(&one.name).cmp(&crate::study::folded(&other.name));
            let number = |series: &Series| series.number.unwrap_or(f64::MAX);
            names.then_with(|| number(one).total_cmp(&number(other)))
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// A title as it is sorted: without an article in front.
pub(super) fn order_of_title(title: &str) -> String {
    const ARTICLES: [&str; 12] = [
        "the ", "a ", "an ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "los ", "las ",
    ];
    let folded = crate::study::folded(title);
    let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let without = ARTICLES
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    without.unwrap_or(folded).to_owned()
}

/// An author as names are sorted: the last name first, unless it stands there already.
pub(super) fn order_of_name(name: &str) -> String {
    let folded = crate::study::folded(name);
    match folded.rsplit_once(' ') {
        Some((first, last)) if !folded.contains(',') => format!("{last} {first}"),
        _ => folded,
    }
}

/// The works that pass a filter, in order; by their places among `works`.
#[must_use]
pub fn shown(works: &[Work], filter: &ShelfFilter, order: ShelfOrder) -> Vec<usize> {
    let words: Vec<String> = crate::study::folded(&filter.query)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut shown: Vec<usize> = (0..works.len())
        .filter(|index| works[*index].passes(filter, &words))
        .collect();
    shown.sort_by(|a, b| works[*a].compare(&works[*b], order));
    shown
}
