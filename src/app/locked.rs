//! Texts that open with a password alone. Passwords are kept in memory for as long as the program runs, and nowhere else.

use super::open_text::Front;
use crate::library::Source;
use std::fmt;

/// What a reader typed to unlock a file. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(pub String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

/// A text whose password is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub source: Source,
    pub name: String,
    /// A password was given, and does not open it.
    pub is_wrong: bool,
    pub(super) front: Front,
}
