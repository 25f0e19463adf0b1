//! What Manicule asks of Windows that the standard library does not offer, each as one safe function.
//!
//! Here and in `linux/` stands all `unsafe` of the project: four calls of the system, each with its reason. On other systems the
//! crate is empty.

#![cfg(windows)]

mod foreground;
mod job;
mod rename;

pub use foreground::let_come_forward;
pub use job::{Job, Limits};
pub use rename::rename_durably;
