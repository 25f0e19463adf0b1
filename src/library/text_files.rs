//! Which of the reader's files are still there. No lock is held meanwhile that saving needs, and nobody waits for long: a drive
//! may hang.

use super::BUNDLED;
use super::disk::Disk;
use super::source::Source;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// How long is waited for drives to say which texts of the shelf are still there.
const PATIENCE: Duration = Duration::from_millis(400);

/// Looks for texts; a copy of it is cheap, and may be used on any thread.
#[derive(Clone, Debug)]
pub(super) struct TextFiles {
    disk: Arc<dyn Disk>,
}

impl TextFiles {
    pub(super) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk }
    }

    /// Which of some texts are gone. A drive that does not answer soon has said nothing, and its texts count as there.
    pub(super) fn missing(&self, sources: Vec<Source>) -> Vec<Source> {
        let (to, answers) = std::sync::mpsc::channel();
        let disk = Arc::clone(&self.disk);
        let gone = move |source: &Source| match source {
            Source::Bundled(name) => !BUNDLED.iter().any(|text| text.name == name),
            Source::File(path) => disk.facts(path).is_err_and(|error| {
                matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                )
            }),
        };
        if sources.is_empty() {
            return Vec::new();
        }
        std::thread::spawn(move || {
            for source in sources {
                if gone(&source) && to.send(source).is_err() {
                    return;
                }
            }
        });
        let until = std::time::Instant::now() + PATIENCE;
        let mut missing = Vec::new();
        while let Ok(source) =
            answers.recv_timeout(until.saturating_duration_since(std::time::Instant::now()))
        {
            missing.push(source);
        }
        missing
    }
}
