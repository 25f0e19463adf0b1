//! Pictures of a text: who meets whom, and what happened when. They are plain data; others paint them or write them to a file.

pub mod chronicle;
pub mod drawing;
pub mod file;
pub mod graph;
mod heading;
mod measure;
#[cfg(test)]
mod sample;
mod svg;

pub use chronicle::chronicle;
pub use drawing::{Drawing, Palette};
pub use graph::graph;
pub use measure::Face;
