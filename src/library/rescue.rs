//! Where notes go that cannot be saved in their place when the program ends: among the backups, or into a file that their reader finds.

use super::disk::Access;
use super::{Library, backups};
use crate::annotation::Replica;
use directories::BaseDirs;
use std::io;
use std::path::PathBuf;

/// More files of one name than this are not looked past.
const MOST: usize = 1000;

/// Where notes were put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rescued {
    /// Into this folder of backups: the next start shows them, and the next change puts them in their place.
    AmongBackups(PathBuf),
    /// Into a new file, which can be imported.
    IntoFile(PathBuf),
}

impl Library {
    /// Puts notes among the backups of their text, or else into a file in the reader's home folder or the one of temporary files.
    ///
    /// # Errors
    /// That of the last folder tried.
    pub fn rescue(&self, notes: &Replica) -> io::Result<Rescued> {
        if let Ok(folder) = self.rescue_among_backups(notes) {
            return Ok(Rescued::AmongBackups(folder));
        }
        let home = BaseDirs::new().map(|base| base.home_dir().to_owned());
        let folders = home.into_iter().chain([std::env::temp_dir()]);
        self.rescue_into(folders, notes).map(Rescued::IntoFile)
    }

    pub(super) fn rescue_among_backups(&self, notes: &Replica) -> io::Result<PathBuf> {
        let json = notes.to_json();
        let print = &backups::fingerprint(json.as_bytes());
        let content = backups::Content {
            bytes: json.as_bytes(),
            print,
        };
        let copied = self.back_up(notes.key(), (content, None), notes)?;
        Ok(match copied.elsewhere {
            None => self.folders.backups_of(notes.key()),
            Some(_) => self.folders.spare_backups_of(notes.key()),
        })
    }

    pub(super) fn rescue_into(
        &self,
        folders: impl IntoIterator<Item = PathBuf>,
        notes: &Replica,
    ) -> io::Result<PathBuf> {
        let json = notes.to_json();
        let mut failed = io::Error::from(io::ErrorKind::NotFound);
        for folder in folders {
            for number in 0..MOST {
                let path = folder.join(name(notes.key(), number));
                match self
                    .disk
                    .write_new(&path, json.as_bytes(), &Access::Private)
                {
                    Ok(()) => {
                        // The file is there; whether its name outlives a power cut is the system's affair now.
                        let _ = self.disk.sync_folder(&folder);
                        return Ok(path);
                    }
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(error) => {
                        // Half of it would only mislead.
                        let _ = self.disk.remove(&path);
                        failed = error;
                        break;
                    }
                }
            }
        }
        Err(failed)
    }
}

fn name(key: &str, number: usize) -> String {
    match number {
        0 => format!("manicule-rescued-notes-{key}.json"),
        _ => format!("manicule-rescued-notes-{key}-{number}.json"),
    }
}
