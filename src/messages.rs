//! What the program says to its reader, in the reader's language. The sentences lie in `assets/messages`, one file for each language;
//! what a language lacks is said in English.
//!
//! It is for what people read. What goes into files that are read again is never said through it.

// On Windows a thread's own values are kept in another way, and clippy takes one that is const for one that could be.
#![cfg_attr(windows, allow(clippy::missing_const_for_thread_local))]

/// A sentence by its key: `say!("notes-export")` is a `&'static str`, `say!("counted-notes", count = n)` a `String`.
macro_rules! say {
    ($key:literal) => {
        $crate::messages::plain($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        use $crate::messages::Spoken as _;
        $crate::messages::filled($key, &[$((stringify!($name), $value.spoken())),+])
    }};
}

/// The key of a sentence, for tables that are made before the language is known.
macro_rules! key {
    ($key:literal) => {
        $crate::messages::Key($key)
    };
}

mod bundles;
pub mod dates;
mod direction;
mod language;
mod numbers;
mod spoken;
#[cfg(test)]
mod tests;

pub use direction::{joined, without_marks};
pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use numbers::{
    day_and_month, decimal, moment, month_and_year, month_name, percent, roman, whole,
};
pub use spoken::Spoken;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

/// A sentence that can be said in any language; made by `key!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(pub &'static str);

impl Key {
    #[must_use]
    pub fn say(self) -> &'static str {
        plain(self.0)
    }

    /// In English, whatever the language of the program.
    #[must_use]
    pub fn in_english(self) -> &'static str {
        bundles::plain(Language::English, self.0)
    }
}

/// The language of the program, as its place in [`Language::ALL`].
static CURRENT: AtomicU8 = AtomicU8::new(0);

thread_local! {
    /// The language of this thread alone, for tests.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// From now on everything is said in this language, or, without one, in that of the system.
pub fn choose(language: Option<Language>) {
    let language = language.unwrap_or_else(Language::of_the_system);
    if HERE.get().is_some() {
        HERE.set(Some(language));
    } else {
        CURRENT.store(language as u8, Ordering::Relaxed);
    }
}

/// The language in which everything is said.
#[must_use]
pub fn current() -> Language {
    HERE.get().unwrap_or_else(|| {
        let place = usize::from(CURRENT.load(Ordering::Relaxed));
        Language::ALL.get(place).copied().unwrap_or_default()
    })
}

/// Says on this thread what `work` says in another language.
pub fn speaking<T>(language: Language, work: impl FnOnce() -> T) -> T {
    let before = HERE.replace(Some(language));
    let done = work();
    HERE.set(before);
    done
}

/// A text of ours that is kept in English, since programs read it, as people are told it: in the language of the program where it is what
/// one of these keys says, else as it is.
#[must_use]
pub fn of_english<'a>(keys: &[Key], english: &'a str) -> &'a str {
    let is_it = |key: &&Key| key.in_english() == english;
    match keys.iter().find(is_it) {
        Some(key) if current() != Language::English => key.say(),
        _ => english,
    }
}

/// A label as it stands within a sentence: with a small letter, but in German, where nouns keep their capital.
#[must_use]
pub fn in_a_sentence(label: &str) -> String {
    match current() {
        Language::German => label.to_owned(),
        _ => label.to_lowercase(),
    }
}

/// A text with the sentences of a language where it has their keys in braces: `{topic-page}`.
#[must_use]
pub fn filled_in(language: Language, text: &'static str) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (key, rest) = piece.split_once('}').unwrap_or((piece, ""));
        filled.push_str(bundles::plain(language, key));
        filled.push_str(rest);
    }
    filled
}

/// A sentence without variables; its key where there is none.
#[must_use]
pub fn plain(key: &'static str) -> &'static str {
    bundles::plain(current(), key)
}

/// A sentence with its variables filled in; its key where there is none.
#[must_use]
pub fn filled(key: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
    bundles::filled(current(), key, values)
}
