//! Several machines and a server, with everything that befalls them: whatever it is, all of them end up with the same, and no word is
//! gone that syncing was asked to carry.

mod faults;
mod files;
mod records;
mod three_machines;

use crate::remote::Remote;
use crate::report::Voice;
use crate::run::{Work, run};
use faults::Faulty;
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

/// Two machines sync at the same moment: their requests come by turns.
fn sync_both<R: Remote>(homes: [&Home; 2], remote: &R) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let [one, other] = homes.map(|home| async move {
        run(home, &Faulty::new(remote, usize::MAX, true), "test", SILENT).await
    });
    runtime.block_on(futures_util::future::join(one, other));
}

/// A folder that needs no slow disk, where the system has one.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}
