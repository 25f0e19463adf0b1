//! What is said of somebody, and what only looks like it.
