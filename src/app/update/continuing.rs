//! A text that was read further on another device: the reader is asked whether to go on from there.

use super::super::state::{Notice, Offer, State};
use crate::document::{Document, Offset};
use crate::library::PlaceRead;

/// Code points from here that are worth going to: about a page.
const WORTH: u32 = 1_500;

impl State {
    /// When the text with this key was read last on this device, in milliseconds since 1970; 0 for never.
    pub(super) fn read_here_ms(&self, key: &str) -> u64 {
        let recent = self.shelf.with_key(key);
        recent.map_or(0, crate::library::Recent::touched_ms)
    }

    /// Offers the place where another device was, if that was after this one was there.
    pub(super) fn offer_place_elsewhere(&mut self, key: &str, here_ms: u64) {
        let (Some(open), Some(said)) = (self.texts.with_key(key), self.on_shelf.details.of(key))
        else {
            return;
        };
        let Some((device, place)) = said.newest_place().filter(|(_, place)| place.at > here_ms)
        else {
            return;
        };
        let there = carried(place, &open.text.document, &open.text.identity.text_sha256);
        if there.0.abs_diff(open.place.shown.start.0) < WORTH {
            return;
        }
        let share = f64::from(there.0) / f64::from(open.text.document.text.end().0.max(1));
        let message = say!(
            "app-read-on-elsewhere",
            device = device,
            percent = format!("{:.0}", share * 100.0)
        );
        self.notify(Notice::done(message).with(Offer::Continue(there)));
    }
}

/// A place as it is in this version of the text: where its words are others, by the share of the text that lay before it.
fn carried(place: &PlaceRead, document: &Document, text_sha256: &str) -> Offset {
    let end = document.text.end();
    if place.text_sha256 == text_sha256 || place.length == 0 {
        return place.position.min(end);
    }
    let scaled = u64::from(place.position.0) * u64::from(end.0) / u64::from(place.length);
    Offset(u32::try_from(scaled).unwrap_or(u32::MAX)).min(end)
}

#[cfg(test)]
mod tests {
    use super::super::super::{Command, OnShelf, open};
    use super::*;
    use crate::library::{Details, Library, Settings, Shelf, Source};
    use crate::sandbox::Wanted;

    fn opened_with(elsewhere: &[(&str, u32, u64)]) -> State {
        let home = tempfile::tempdir().expect("a folder");
        let mut library = Library::open(Some(home.path().to_owned())).expect("a home");
        let source = Source::Bundled("leon-trotsky".to_owned());
        let text = open(&mut library, &source, None, Wanted::always()).expect("a bundled text");
        let mut details = Details::default();
        for (device, position, at) in elsewhere {
            let place = PlaceRead {
                text_sha256: text.identity.text_sha256.clone(),
                length: text.document.text.end().0,
                position: Offset(*position),
                furthest: Offset(*position),
                at: *at,
                ..PlaceRead::default()
            };
            details.note_place(&text.identity.key, device, &place);
        }
        let mut state = State::new(Shelf::default(), Settings::default());
        state.update(Command::Open(source.clone()), 1_000);
        state
            .shelf
            .opened(&source, &text.identity, &text.document, 2_000);
        let arrived = OnShelf::DetailsArrived(Box::new(details));
        state.update(Command::OnShelf(arrived), 2_500);
        state.update(Command::Opened(Box::new(text)), 3_000);
        state
    }

    #[test]
    fn a_place_where_another_device_was_later_is_offered_and_no_other() {
        let offers = |state: &State| -> Vec<Option<Offer>> {
            state.notices.iter().map(|notice| notice.offer).collect()
        };
        let state = opened_with(&[("desk", 9_000, 1_500), ("laptop", 5_000, 2_600)]);
        assert_eq!(offers(&state), [Some(Offer::Continue(Offset(5_000)))]);
        assert!(state.notices[0].message.contains("laptop"));
        assert!(offers(&opened_with(&[("desk", 9_000, 1_500)])).is_empty());
        assert!(offers(&opened_with(&[("laptop", 700, 2_600)])).is_empty());
    }
}
