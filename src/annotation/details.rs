//! What a reader has written down of the work that a text is of, to cite it by.

use serde::{Deserialize, Serialize};

/// A work, as its reader has written it down or its file says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub title: String,
    /// Each as it is written on the title page, or as `Surname, Given names`.
    pub authors: Vec<String>,
    pub year: String,
    pub publisher: String,
    pub doi: String,
    pub isbn: String,
}
