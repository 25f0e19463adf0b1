//! The copy of the notes that each save keeps among the backups.

use super::{Saved, Written};
use crate::annotation::Replica;
use crate::library::backups::{self, Content, Copied};
use crate::library::{Library, clock};
use std::io;

impl Library {
    /// Keeps a copy of what was written. `before` is the fingerprint of what it was made from.
    pub(super) fn back_up_written(
        &self,
        written: &Written,
        before: Option<&str>,
    ) -> io::Result<Copied> {
        let content = Content {
            bytes: written.json.as_bytes(),
            print: &written.print,
        };
        self.back_up(written.replica.key(), (content, before), &written.replica)
    }

    /// Keeps a copy of notes, and lets go of older ones all of which is in it. `before` is the fingerprint of what they were made from,
    /// and so hold.
    pub(in crate::library) fn back_up(
        &self,
        key: &str,
        kept: (Content<'_>, Option<&str>),
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

    /// Keeps a copy of what was written beside our own file. Where it has to lie elsewhere than usual, the copies of our own file may be
    /// out of reach as well: then one of them lies with it.
    pub(super) fn back_up_beside(
        &self,
        key: &str,
        beside: &[u8],
        own: &[u8],
    ) -> io::Result<Copied> {
        let add = |bytes: &[u8]| {
            let print = &backups::fingerprint(bytes);
            let content = Content { bytes, print };
            backups::add(
                self.disk.as_ref(),
                &self.folders,
                key,
                content,
                clock::now(),
            )
        };
        let copied = add(beside)?;
        if copied.elsewhere.is_some() && !own.is_empty() {
            add(own)?;
        }
        Ok(copied)
    }

    /// Says where the copy of the notes does not lie as usual.
    pub(super) fn warn_of_backup(&self, saved: &mut Saved, key: &str, copied: io::Result<Copied>) {
        match copied {
            Ok(Copied {
                elsewhere: Some(error),
            }) => saved.warnings.push(say!(
                "library-backup-elsewhere",
                folder = self.folders.backups_of(key).display(),
                error = error,
                spare = self.folders.spare_backups_of(key).display()
            )),
            copied => saved.warn("The backup of your notes", copied.map(drop)),
        }
    }
}
