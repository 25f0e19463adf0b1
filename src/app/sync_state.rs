//! The folder of the reader's own, as far as it was looked at, and what is done with it.

use crate::library::{SyncOutcome, SyncStatus};
use std::path::PathBuf;

/// What is known of the folder of the reader's own.
#[derive(Debug, Default)]
pub struct SyncState {
    pub status: Option<SyncStatus>,
    /// Whether it is being looked at.
    pub is_asked: bool,
    /// Where it was moved in this run.
    pub moved_to: Option<PathBuf>,
    /// How far it is being synced with a server, in folders: done, and of how many.
    pub running: Option<(usize, usize)>,
    /// How that went last in this run, where there is no result of the program's.
    pub failure: Option<String>,
}

/// What is done with the folder. Wishes are imperative, results are past.
#[derive(Debug)]
pub enum Sync {
    Look,
    Looked(Box<SyncStatus>),
    MoveTo(PathBuf),
    Moved(Result<PathBuf, String>),
    /// Starts the separate program that syncs with a server.
    Start,
    /// Calls that off.
    Stop,
    Progress {
        done: usize,
        all: usize,
    },
    Ended(Result<SyncOutcome, String>),
}
