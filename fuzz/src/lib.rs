//! The pure parts of Manicule, included by path so that no window is built, and what the fuzz targets assert of them.

#[path = "../../src/annotation/mod.rs"]
pub mod annotation;
#[path = "../../src/document/mod.rs"]
pub mod document;
#[path = "../../src/formats/mod.rs"]
pub mod formats;
#[path = "../../src/glossary/mod.rs"]
pub mod glossary;

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
