//! How long was read on which day, in which text, and how far: for whoever wants to know, and for nobody else.

use super::review::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Code points of a page as publishers count one.
pub const PAGE: u64 = 1_800;

/// What was read on some days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadingLog {
    /// By day, then by the key of the text.
    days: BTreeMap<Day, BTreeMap<String, Read>>,
    /// The title under which a text was read last, by its key.
    titles: BTreeMap<String, String>,
}

/// What was read of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Read {
    pub seconds: u64,
    /// Code points that were on the page for the first time.
    pub letters: u64,
}

impl Read {
    fn add(&mut self, other: Self) {
        self.seconds = self.seconds.saturating_add(other.seconds);
        self.letters = self.letters.saturating_add(other.letters);
    }

    #[must_use]
    pub fn pages(self) -> u64 {
        self.letters / PAGE
    }
}

impl ReadingLog {
    /// Adds what was just read.
    pub fn add(&mut self, day: Day, key: &str, title: &str, read: Read) {
        let of_day = self.days.entry(day).or_default();
        of_day.entry(key.to_owned()).or_default().add(read);
        title.clone_into(self.titles.entry(key.to_owned()).or_default());
    }

    /// Takes in what another has written down.
    pub fn join(&mut self, other: Self) {
        for (day, texts) in other.days {
            let own = self.days.entry(day).or_default();
            for (key, read) in texts {
                own.entry(key).or_default().add(read);
            }
        }
        self.titles.extend(other.titles);
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// All that was read on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Read {
        let mut read = Read::default();
        let of_day = self.days.get(&day).into_iter().flat_map(BTreeMap::values);
        of_day.for_each(|one| read.add(*one));
        read
    }

    /// All that was read between two days, both included.
    #[must_use]
    pub fn between(&self, first: Day, last: Day) -> Read {
        let mut read = Read::default();
        if first <= last {
            let days = self.days.range(first..=last);
            days.flat_map(|(_, texts)| texts.values())
                .for_each(|one| read.add(*one));
        }
        read
    }

    /// The first day on which something was read.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.days.keys().next().copied()
    }

    /// Titles with what was read of each, the most read first.
    #[must_use]
    pub fn by_text(&self) -> Vec<(String, Read)> {
        let mut texts: BTreeMap<&str, Read> = BTreeMap::new();
        for (key, read) in self.days.values().flatten() {
            texts.entry(key).or_default().add(*read);
        }
        let title = |key: &str| {
            self.titles
                .get(key)
                .cloned()
                .unwrap_or_else(|| key.to_owned())
        };
        let mut texts: Vec<(String, Read)> = texts
            .into_iter()
            .map(|(key, read)| (title(key), read))
            .collect();
        texts.sort_by(|a, b| b.1.seconds.cmp(&a.1.seconds).then_with(|| a.0.cmp(&b.0)));
        texts
    }

    /// Days in a row on which something was read, up to today; a day that has only begun breaks nothing.
    #[must_use]
    pub fn streak(&self, today: Day) -> usize {
        let has_read = |day: Day| self.on(day).seconds > 0;
        let last = if has_read(today) { today } else { today - 1 };
        (0..).take_while(|back| has_read(last - back)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(seconds: u64) -> Read {
        Read {
            seconds,
            letters: seconds * 20,
        }
    }

    #[test]
    fn days_texts_and_streaks_are_counted() {
        let mut log = ReadingLog::default();
        for day in [10, 11, 13, 14] {
            log.add(day, "a", "Emma", read(60));
        }
        log.add(14, "b", "Persuasion", read(400));
        assert_eq!(log.on(14).seconds, 460);
        assert_eq!(log.between(10, 13).seconds, 180);
        assert_eq!(log.by_text()[0].0, "Persuasion");
        assert_eq!((log.streak(14), log.streak(15), log.streak(16)), (2, 2, 0));
        assert_eq!(log.on(14).pages(), 460 * 20 / PAGE);
    }

    #[test]
    fn two_windows_add_up() {
        let (mut one, mut other) = (ReadingLog::default(), ReadingLog::default());
        one.add(1, "a", "Emma", read(10));
        other.add(1, "a", "Emma", read(5));
        one.join(other);
        assert_eq!(one.on(1).seconds, 15);
    }
}
