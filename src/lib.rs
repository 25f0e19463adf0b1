#![doc = "Manicule"]
pub mod document;
