//! What is done about one file, from what lies here, what lies on the server, and what was the same on both sides when they were last
//! compared. Pure: nothing is read and nothing is written.
//!
//! What stands in two versions decides which of them goes on, and never a clock. So it does not matter who is asked first, how often, or
//! what was forgotten in between; the last comparison tells only whether a file was taken away, and then only one that a device does
//! not keep and all of which is in those that stay.

use manicule_shared::content::{self, Content, Relation};
use manicule_shared::{hash, paths};

/// What is done about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is nowhere, or the same here and there.
    None,
    /// What lies here goes to the server, in place of what is there.
    Send,
    /// What is on the server comes here, in place of what is here.
    Fetch,
    /// The same; what is here is damaged, and a copy of it is kept first.
    FetchOverDamaged,
    /// Each side has something of its own: what is here is kept under a second name, here and there, and the server's comes here.
    KeepBoth,
    /// The server's version is damaged and holds something of its own: it is kept here under a second name, and ours takes its place.
    Repair,
    RemoveHere,
    RemoveThere,
    /// Nothing can be done about it now, for this reason.
    Leave(&'static str),
}

/// One file, here and on the server.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    pub path: &'a str,
    pub here: Option<&'a [u8]>,
    pub there: Option<&'a [u8]>,
    /// The fingerprint of what was last the same on both sides.
    pub known: Option<&'a str>,
}

/// Decides. `is_held` tells whether everything that a file holds is in the files that stay in its folder, here and there.
pub fn decide(sides: &Sides<'_>, is_held: impl Fn(&[u8]) -> bool) -> Step {
    let Sides {
        path, here, there, ..
    } = *sides;
    match (here, there) {
        (None, None) => Step::None,
        (Some(here), Some(there)) if here == there => Step::None,
        (Some(here), Some(there)) => between(sides, here, there),
        (Some(here), None) if sides.was_taken_away(here) && is_held(here) => Step::RemoveHere,
        (None, Some(there)) if sides.was_taken_away(there) && is_held(there) => Step::RemoveThere,
        (Some(here), None) if Content::read(path, here).is_damaged() => Step::Leave(
            "is damaged here, and was not sent. What can be read of it goes along with the next change of its notes",
        ),
        (None, Some(there)) if Content::read(path, there).is_damaged() => Step::Leave(
            "is damaged on the server, and was not fetched. The computer that wrote it sends it again",
        ),
        (Some(_), None) => Step::Send,
        (None, Some(_)) => Step::Fetch,
    }
}

/// Decides between two versions.
fn between(sides: &Sides<'_>, here: &[u8], there: &[u8]) -> Step {
    let is_damaged = |bytes: &[u8]| Content::read(sides.path, bytes).is_damaged();
    match content::relation(sides.path, here, there) {
        Relation::Within if is_damaged(here) => Step::FetchOverDamaged,
        Relation::Within => Step::Fetch,
        Relation::Around => Step::Send,
        Relation::Apart => match (is_damaged(here), is_damaged(there)) {
            (true, true) => {
                Step::Leave("is damaged here and on the server, and was left as it is on both")
            }
            (false, true) => Step::Repair,
            _ => Step::KeepBoth,
        },
        // Who cannot read them goes by who has changed it.
        Relation::Unknown if sides.is_known(there) => Step::Send,
        Relation::Unknown if sides.is_known(here) => Step::FetchOverDamaged,
        Relation::Unknown => Step::KeepBoth,
    }
}

impl Sides<'_> {
    fn is_known(&self, bytes: &[u8]) -> bool {
        self.known.is_some_and(|known| known == hash::sha256(bytes))
    }

    /// Whether the other side, which has no such file, had this very one, and may be without it.
    fn was_taken_away(&self, bytes: &[u8]) -> bool {
        !paths::is_main(self.path) && self.is_known(bytes)
    }
}
