//! The copy of the notes that each save keeps among the backups: all of them, or what has changed since such a copy.

use super::{Saved, Written};
use crate::annotation::{Proven, Replica};
use crate::library::backups::{self, Content, Copied, Whole};
use crate::library::{Library, clock};
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Of notes whose file is shorter than this, in bytes, each copy is a whole one.
const MANY: usize = if cfg!(test) { 1 } else { 256 << 10 };
/// How old a copy of all notes may be for only the changes since it to be kept.
const COPY_AGE: Duration = Duration::from_secs(10 * 60);

/// The last copy that was made of all notes.
#[derive(Debug)]
pub(in crate::library) struct CopiedWhole {
    /// Of which file.
    path: PathBuf,
    print: String,
    replica: Replica,
    at: Instant,
}

impl Library {
    /// Keeps a copy of what was written last. `before` is the fingerprint of what it was made from. Of many notes that were copied a
    /// moment ago, only what has changed since is kept.
    pub(super) fn back_up_written(
        &mut self,
        key: &str,
        before: Option<&str>,
    ) -> io::Result<Option<Copied>> {
        let Some(written) = &self.written else {
            return Ok(None);
        };
        let whole = Whole {
            print: &written.print,
            before,
        };
        if let Some(json) = self.changes_since_copy(written) {
            let print = &backups::fingerprint(json.as_bytes());
            let bytes = json.as_bytes();
            let copied = self.back_up(key, (Content { bytes, print }, whole), &written.replica)?;
            return Ok(Some(copied));
        }
        let content = Content {
            bytes: written.json.as_bytes(),
            print: &written.print,
        };
        let copied = self.back_up(key, (content, whole), &written.replica)?;
        self.copied = Some(CopiedWhole {
            path: written.path.clone(),
            print: written.print.clone(),
            replica: written.replica.clone(),
            at: Instant::now(),
        });
        Ok(Some(copied))
    }

    /// What has changed since the last copy of all notes, where such a copy is there, not old, and much the longer.
    fn changes_since_copy(&self, written: &Written) -> Option<String> {
        let copied = self.copied.as_ref()?;
        let key = written.replica.key();
        let is_there = || {
            let copies = backups::list(self.disk.as_ref(), &self.folders, key);
            copies
                .iter()
                .any(|path| backups::print_of(path) == copied.print)
        };
        let serves = written.json.len() >= MANY
            && copied.path == written.path
            && copied.at.elapsed() < COPY_AGE
            && is_there();
        if !serves {
            return None;
        }
        let changes = written.replica.without(&copied.replica);
        let json = changes.to_proven_json(&mut Proven::default())?;
        (json.len() < written.json.len()).then_some(json)
    }

    /// Keeps a copy of notes, and lets go of older ones all of which is in it.
    pub(in crate::library) fn back_up(
        &self,
        key: &str,
        kept: (Content<'_>, Whole<'_>),
        saved: &Replica,
    ) -> io::Result<Copied> {
        let mut unheld = self.unheld.borrow_mut();
        let unheld = unheld.entry(key.to_owned()).or_default();
        let mut holds = |print: &str, bytes: &[u8]| {
            let held = !unheld.contains(print)
                && Replica::read(bytes).is_ok_and(|there| {
                    there.damage.is_empty()
                        && there.replica.key() == key
                        && saved.contains(&there.replica)
                });
            if !held {
                unheld.insert(print.to_owned());
            }
            held
        };
        backups::keep(
            self.disk.as_ref(),
            &self.folders,
            key,
            kept,
            &mut holds,
            clock::now(),
        )
    }

    /// Says where the copy of the notes does not lie as usual.
    pub(super) fn warn_of_backup(
        &self,
        saved: &mut Saved,
        key: &str,
        copied: io::Result<Option<Copied>>,
    ) {
        match copied {
            Ok(Some(Copied {
                elsewhere: Some(error),
                ..
            })) => saved.warnings.push(format!(
                "The backup of your notes could not be written to {} ({error}); it lies in {} for now. The notes themselves are saved.",
                self.folders.backups_of(key).display(),
                self.folders.spare_backups_of(key).display()
            )),
            copied => saved.warn("The backup of your notes", copied.map(drop)),
        }
    }
}
