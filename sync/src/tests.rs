//! Several machines and a server, with everything that befalls them: whatever it is, all of them end up with the same, and no word is
//! gone that syncing was asked to carry.

mod faults;
mod files;
mod records;
mod three_machines;

use crate::remote::Remote;
use crate::report::Voice;
use crate::run::{Work, run};
use manicule_shared::home::Home;

const SILENT: Voice = Voice {
    json: false,
    quiet: true,
};

/// Syncs once.
fn sync<R: Remote>(home: &Home, remote: &R) -> Work {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(run(home, remote, "test", SILENT))
}

/// A folder that needs no slow disk, where the system has one.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}
