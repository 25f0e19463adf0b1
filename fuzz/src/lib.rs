//! The pure parts of Manicule, included by path so that no window is built, and what the fuzz targets assert of them.

/// Modules of the program itself, in the folder that they are looked for in.
#[path = "../../src"]
mod program {
    pub mod annotation;
    pub mod document;
    pub mod exchange;
    pub mod formats;
    pub mod glossary;
    pub mod sandbox;
    pub mod study;
}

pub use program::{annotation, document, exchange, formats, glossary, sandbox, study};

mod parts;
mod sound;

pub use parts::{archive, database, epub, styled};
pub use sound::sound;

/// Reads bytes under a file's name; what could be read must be sound.
pub fn open(name: &str, bytes: &[u8]) {
    if let Ok(reading) = formats::read(name, bytes) {
        sound(&reading.document);
    }
}
