//! What you write: highlights and notes, where they stand, every edit with its inverse, and the merging of what several
//! machines wrote. Pure data; `library` puts it on the disk.
//!
//! A [`Replica`] is the record as it is stored and merged; a [`Notebook`] shows it in the light of one text; an [`Edit`] changes
//! it and answers with the edit that takes it back.

pub mod anchor;
mod area;
mod brought;
mod clock;
mod details;
mod edit;
mod likeness;
mod merge;
mod model;
mod notebook;
mod parsing;
mod placing;
mod record;
mod replica;
mod tags;
#[cfg(test)]
mod tests;
mod work;

pub use area::position as area_position;
pub use brought::{Awaited, Bringing, Brought};
pub use clock::new_id;
pub use details::Details;
pub use edit::Edit;
pub use likeness::Sketch;
pub use model::{AnchorState, Annotation, Ink, Kind, NoteVersion, Reason, Style};
pub use notebook::{Notebook, Standing, TakenIn};
pub use parsing::{ReplicaError, is_key};
pub use placing::{OldTexts, seek};
pub use replica::{About, Parsed, Proven, Replica};
pub use tags::{retagged, tags_in, tags_typed};
pub use work::{are_different_works, is_telling, same_work};
