//! What is typed of a work.

use crate::annotation::Details;

/// The details that are being written, and of which text.
#[derive(Clone, Debug, Default)]
pub struct DetailsForm {
    pub(in crate::ui) of: String,
    pub(in crate::ui) details: Details,
    /// Authors as typed, parted by semicolons.
    pub(in crate::ui) authors: String,
}
