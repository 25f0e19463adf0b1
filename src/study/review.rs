//! Notes shown again, a few a day, each when it is about to be forgotten: SM-2 (P. A. Wozniak, SuperMemo 2, 1990), with four
//! answers in place of its six.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Notes that are shown on one day.
pub const A_DAY: usize = 10;
/// Of these, notes that were never shown before.
const NEW_A_DAY: usize = 5;
/// The least that the interval grows by.
const LEAST_EASE: f64 = 1.3;

/// A day, counted from 1970.
pub type Day = i64;

/// What is known of a note that was shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// By which the interval grows each time.
    pub ease: f64,
    /// Days until it is shown again.
    pub interval: u32,
    /// How often in a row it was remembered.
    pub repetitions: u32,
    pub shown: Day,
    pub due: Day,
}

/// Cards by the names of their notes.
pub type Cards = BTreeMap<Uuid, Card>;

/// How well a note was remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    Again,
    Hard,
    Good,
    Easy,
}

impl Grade {
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Again => say!("review-forgotten"),
            Self::Hard => say!("review-hard"),
            Self::Good => say!("review-good"),
            Self::Easy => say!("review-easy"),
        }
    }

    /// The quality of the response, 0 to 5, as SM-2 counts it.
    fn quality(self) -> f64 {
        match self {
            Self::Again => 1.0,
            Self::Hard => 3.0,
            Self::Good => 4.0,
            Self::Easy => 5.0,
        }
    }
}

impl Card {
    fn new(today: Day) -> Self {
        Self {
            ease: 2.5,
            interval: 0,
            repetitions: 0,
            shown: today,
            due: today,
        }
    }

    /// The card after an answer.
    #[must_use]
    pub fn graded(card: Option<Self>, grade: Grade, today: Day) -> Self {
        let card = card.unwrap_or_else(|| Self::new(today));
        let missing = 5.0 - grade.quality();
        let ease = (card.ease + 0.1 - missing * (0.08 + missing * 0.02)).max(LEAST_EASE);
        let repetitions = if grade == Grade::Again {
            0
        } else {
            card.repetitions + 1
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an interval is some thousand days at most"
        )]
        let interval = match repetitions {
            0 | 1 => 1,
            2 => 6,
            _ => (f64::from(card.interval) * ease).round().min(36_500.0) as u32,
        };
        Self {
            ease,
            interval,
            repetitions,
            shown: today,
            due: today + i64::from(interval),
        }
    }
}

/// The notes to be shown today: those that are due, the longest overdue first, then some that were never shown. Which these are
/// depends on the day alone.
#[must_use]
pub fn due(cards: &Cards, notes: &[Uuid], today: Day) -> Vec<Uuid> {
    let shown_today = notes
        .iter()
        .filter_map(|id| cards.get(id))
        .filter(|card| card.shown == today);
    let (mut done, mut first_shown) = (0, 0);
    for card in shown_today {
        done += 1;
        first_shown += usize::from(card.repetitions <= 1 && card.interval <= 1);
    }
    let mut due: Vec<(Day, Uuid)> = notes
        .iter()
        .filter_map(|id| Some((cards.get(id)?, *id)))
        .filter(|(card, _)| card.due <= today)
        .map(|(card, id)| (card.due, id))
        .collect();
    due.sort();
    let mut fresh: Vec<(u64, Uuid)> = notes
        .iter()
        .filter(|id| !cards.contains_key(id))
        .map(|id| (mixed(*id, today), *id))
        .collect();
    fresh.sort();
    let room = A_DAY.saturating_sub(done);
    let new = NEW_A_DAY.saturating_sub(first_shown);
    due.into_iter()
        .map(|(_, id)| id)
        .chain(fresh.into_iter().map(|(_, id)| id).take(new))
        .take(room)
        .collect()
}

/// A number that puts notes in another order on every day (the finaliser of SplitMix64).
fn mixed(id: Uuid, day: Day) -> u64 {
    let (high, low) = id.as_u64_pair();
    let mut mixed =
        high ^ low.rotate_left(17) ^ day.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Of two states of the same cards, for each the one that was shown later.
#[must_use]
pub fn joined(mut one: Cards, other: Cards) -> Cards {
    for (id, card) in other {
        match one.get_mut(&id) {
            Some(known) if known.shown >= card.shown => {}
            Some(known) => *known = card,
            None => drop(one.insert(id, card)),
        }
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_grow_as_sm_2_says() {
        let mut card = None;
        let mut intervals = Vec::new();
        let mut today = 100;
        for _ in 0..5 {
            let next = Card::graded(card, Grade::Good, today);
            intervals.push(next.interval);
            today = next.due;
            card = Some(next);
        }
        assert_eq!(
            intervals,
            [1, 6, 15, 38, 95],
            "an ease of 2.5 stays where answers are good"
        );
        let forgotten = Card::graded(card, Grade::Again, today);
        assert_eq!((forgotten.interval, forgotten.repetitions), (1, 0));
        assert!(forgotten.ease < 2.5);
        let mut hard = None;
        for _ in 0..40 {
            hard = Some(Card::graded(hard, Grade::Hard, today));
        }
        assert!(hard.is_some_and(|card| card.ease >= LEAST_EASE && card.interval <= 36_500));
    }

    #[test]
    fn a_day_has_a_few_notes_the_overdue_first() {
        let notes: Vec<Uuid> = (1..=40).map(Uuid::from_u128).collect();
        let mut cards = Cards::new();
        assert_eq!(due(&cards, &notes, 7).len(), NEW_A_DAY);
        assert_eq!(due(&cards, &notes, 7), due(&cards, &notes, 7));
        assert_ne!(
            due(&cards, &notes, 7),
            due(&cards, &notes, 8),
            "another day shows others"
        );
        for (index, id) in notes.iter().take(12).enumerate() {
            let due = 7 - index as i64;
            cards.insert(
                *id,
                Card {
                    due,
                    shown: 0,
                    interval: 6,
                    repetitions: 2,
                    ease: 2.5,
                },
            );
        }
        let today = due(&cards, &notes, 7);
        assert_eq!(today.len(), A_DAY);
        assert_eq!(today[0], notes[11], "the longest overdue");
        for id in &today {
            cards.insert(*id, Card::graded(cards.get(id).copied(), Grade::Good, 7));
        }
        assert!(
            due(&cards, &notes, 7).is_empty(),
            "what was shown today is enough"
        );
    }

    #[test]
    fn the_later_of_two_windows_is_right() {
        let id = Uuid::from_u128(1);
        let card = |shown| Card {
            ease: 2.5,
            interval: 1,
            repetitions: 1,
            shown,
            due: shown + 1,
        };
        let one = Cards::from([(id, card(3))]);
        let other = Cards::from([(id, card(5))]);
        assert_eq!(
            joined(one.clone(), other.clone()),
            joined(other.clone(), one)
        );
    }
}
