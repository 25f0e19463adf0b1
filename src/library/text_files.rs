//! Which of the reader's files are still there. No lock is held meanwhile that saving needs, and nobody waits for long: a drive
//! may hang.

use super::Bundled;
use super::disk::Disk;
use super::shelf::Gone;
use super::source::Source;
use std::io;
use std::sync::Arc;

/// Looks for texts; a copy of it is cheap, and may be used on any thread.
#[derive(Clone, Debug)]
pub(super) struct TextFiles {
    disk: Arc<dyn Disk>,
}

impl TextFiles {
    pub(super) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk }
    }

    /// Looks on a thread of its own which of some texts are gone, and tells of each; then calls `done`. A drive that does not answer
    /// has said nothing, and its texts count as there.
    pub(super) fn look(&self, texts: Vec<(Source, Gone)>, done: impl FnOnce() + Send + 'static) {
        let disk = Arc::clone(&self.disk);
        let is_gone = move |source: &Source| match source {
            Source::Bundled(name) => Bundled::named(name).is_none(),
            Source::File(path) => disk.facts(path).is_err_and(|error| {
                matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                )
            }),
        };
        std::thread::spawn(move || {
            for (source, gone) in texts {
                if is_gone(&source) {
                    gone.set();
                }
            }
            done();
        });
    }
}
