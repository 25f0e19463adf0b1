//! The passwords that the reader gave for locked files, for as long as the program runs. They are written nowhere, and handed to a child
//! through its pipe, never as an argument.

use std::sync::{Mutex, PoisonError};

/// More are not remembered: each costs time with every locked file.
const MOST: usize = 16;

static KNOWN: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// From here on, this is tried with every locked file. The newest is tried first.
pub fn remember_password(password: &str) {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.retain(|old| old != password);
    known.insert(0, password.to_owned());
    known.truncate(MOST);
}

pub(super) fn known() -> Vec<String> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
