//! Manicule, a reader with annotations. Each folder imports only those above it:
//!
//! - [`messages`]: what is said to the reader, in seven languages
//! - [`document`]: what is read, as plain data, and the one unit of position
//! - [`formats`]: bytes to document; one reader for each kind of file
//! - [`sandbox`]: the same in a process of its own, for what strangers made
//! - [`annotation`]: what is written; highlights and notes, their anchors, edits with their inverse, merging
//! - [`glossary`]: who and where; curated lists, and lists made from any text
//! - [`study`]: questions about both; search, excerpts, progress
//! - [`diagram`]: pictures of answers; who meets whom, what happened when, as plain shapes and SVG
//! - [`exchange`]: notes for other programs and from them; Markdown, HTML, tables
//! - [`library`]: the only disk; shelf, settings, notes and their safety
//! - [`layout`]: document to lines and pages; it measures and never paints
//! - [`app`]: what is true now; state, commands, threads; it knows no window
//! - [`ui`]: pixels; it reads the state and asks with commands
//! - [`cli`]: the same library without a window
//!
//! `tests/arrows.rs` holds this order.

#[macro_use]
pub mod messages;

pub mod annotation;
pub mod app;
pub mod cli;
pub mod diagram;
pub mod document;
pub mod exchange;
pub mod formats;
pub mod glossary;
pub mod layout;
pub mod library;
pub mod sandbox;
pub mod speech;
pub mod study;
pub mod ui;
