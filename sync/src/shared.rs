//! What this program shares with the reader: the reader's own modules for records and for the disk, compiled in by path, and the two
//! doors to them. `home` is the notes on this machine, `content` says which of two files holds the other.

/// What the reader says in many languages this program says in English.
macro_rules! say {
    ($key:literal) => {
        $crate::words::plain($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::filled($key, &[$((stringify!($name), $value.to_string())),+])
    };
}

#[allow(dead_code, unused_imports)]
#[path = "../../src"]
mod program {
    pub mod annotation;
    pub mod document;
}

use program::{annotation, document};

#[allow(dead_code, unused_imports)]
#[path = "../../src/library"]
mod library {
    /// The largest text that the reader takes in, in bytes; this program reads none.
    pub const LARGEST: u64 = 1 << 30;

    mod details;
    mod disk;
    mod error;
    mod folders;
    pub mod hash;
    mod machine;
    mod note_files;
    mod replace;
    mod salvage;

    // As in the reader, for the modules' own tests, which `cargo test NAME` builds.
    use disk::Files;

    #[path = "../../sync/src/content.rs"]
    pub mod content;
    #[path = "../../sync/src/home.rs"]
    pub mod home;
    #[path = "../../sync/src/paths.rs"]
    pub mod paths;
}

mod words;

pub use library::{content, hash, home, paths};
