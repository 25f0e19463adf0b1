//! Questions about a text and what was written in it: search, excerpts, how far there is to go. Pure functions, no state.

pub mod changes;
pub mod dictionary;
pub mod excerpt;
pub mod language;
pub mod notebook;
pub mod progress;
pub mod quote;
pub mod quote_card;
pub mod reading_log;
pub mod review;
pub mod search;
pub mod sentences;
pub mod snippet;
pub mod sought;
pub mod terms;

pub use excerpt::{Excerpt, excerpt};
pub use quote::{quote, quote_in_file};
pub use search::{Query, QueryError, folded};
