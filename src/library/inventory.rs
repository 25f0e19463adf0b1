//! Every folder and file of the library: what it is for, whose it is, and how much lies in it. For `manicule doctor`.

use super::disk::Disk;
use super::folders::Folders;
use serde::Serialize;
use std::fmt;
use std::path::{Path, PathBuf};

/// The most files that are counted in one folder, and folders inside of each other: more are a sign of something else.
const MOST: usize = 200_000;
const DEEPEST: usize = 8;

/// Whose a folder or file is, and so what may be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Belongs {
    /// The reader's own: to be kept, and carried to other machines.
    Reader,
    /// To be kept, and of use on this machine alone.
    Machine,
    /// Made again when it is missing.
    Cache,
}

impl Belongs {
    /// What to do with it, in the language of the program.
    fn advice(self) -> &'static str {
        match self {
            Self::Reader => say!("belongs-yours"),
            Self::Machine => say!("belongs-machine"),
            Self::Cache => say!("belongs-cache"),
        }
    }
}

/// One folder or file of the library.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InventoryItem {
    pub path: PathBuf,
    /// What lies there.
    pub what: &'static str,
    pub belongs: Belongs,
    pub files: usize,
    pub bytes: u64,
    /// Why it cannot be looked at, where that is so.
    pub trouble: Option<String>,
}

impl Folders {
    /// What the library keeps, and for whom, in the order of its worth.
    fn explained(&self) -> [(PathBuf, &'static str, Belongs); 25] {
        use Belongs::{Cache, Machine, Reader};
        let state = |name: &str| self.state.join(name);
        [
            (self.annotations(), say!("place-notes"), Reader),
            (
                self.shared.join("glossaries"),
                say!("place-corrections"),
                Reader,
            ),
            (self.details(), say!("place-details"), Reader),
            (self.settings(), say!("place-settings"), Reader),
            (self.spare_backups(), say!("place-spare-backups"), Reader),
            (self.shelf(), say!("place-shelf"), Machine),
            (self.shelf_folders(), say!("place-shelf-folders"), Machine),
            (self.shared_pointer(), say!("place-shared"), Machine),
            (state("review.json"), say!("place-review"), Machine),
            (state("reading.json"), say!("place-reading"), Machine),
            (self.places(), say!("place-places"), Machine),
            (state("sync"), say!("place-sync"), Machine),
            (self.backups(), say!("place-backups"), Machine),
            (self.quarantine(), say!("place-quarantine"), Machine),
            (self.declined(), say!("place-declined"), Machine),
            (self.device(), say!("place-device"), Machine),
            (state("exports"), say!("place-exports"), Machine),
            (state("snapshots"), say!("place-snapshots"), Machine),
            (state("glossaries"), say!("place-glossaries"), Cache),
            (state("covers"), say!("place-covers"), Cache),
            (self.graphics(), say!("place-graphics"), Cache),
            (state("locks"), say!("place-locks"), Cache),
            (self.catalogue(), say!("place-catalogue"), Cache),
            (self.index(), say!("place-index"), Cache),
            (state("logs"), say!("place-logs"), Cache),
        ]
    }

    /// Every folder and file with what lies there now; reports are with the logs.
    pub(super) fn look(&self, disk: &dyn Disk) -> Vec<InventoryItem> {
        let reports = (self.reports(), say!("place-reports"), Belongs::Cache);
        let all = self.explained().into_iter().chain([reports]);
        all.map(|(path, what, belongs)| {
            let mut item = InventoryItem {
                path: path.clone(),
                what,
                belongs,
                files: 0,
                bytes: 0,
                trouble: None,
            };
            item.count(disk, &path, DEEPEST);
            item
        })
        .collect()
    }
}

impl InventoryItem {
    /// Whether all of it could be looked at.
    pub(super) fn is_well(&self) -> bool {
        self.trouble.is_none()
    }

    /// Adds what lies at `path`. What is not there is empty.
    fn count(&mut self, disk: &dyn Disk, path: &Path, depth: usize) {
        match disk.facts(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => self.trouble = Some(error.to_string()),
            Ok(facts) if facts.is_folder => match disk.names(path) {
                Ok(names) => {
                    for name in names {
                        if self.files < MOST && depth > 0 {
                            self.count(disk, &path.join(name), depth - 1);
                        }
                    }
                }
                Err(error) => self.trouble = Some(error.to_string()),
            },
            Ok(facts) => {
                self.files += 1;
                self.bytes += facts.len;
            }
        }
    }
}

impl fmt::Display for InventoryItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.path.display())?;
        let advice = self.belongs.advice();
        write!(
            f,
            "  {}",
            say!("doctor-place", what = self.what, advice = advice)
        )?;
        match (&self.trouble, self.files) {
            (Some(trouble), _) => {
                write!(
                    f,
                    "\n  {}",
                    say!("doctor-cannot-be-read", trouble = trouble)
                )
            }
            (None, 0) => write!(f, "\n  {}", say!("doctor-nothing-there")),
            (None, files) => {
                let files = say!("counted-files", count = files);
                write!(f, "\n  {files}, {}", size(self.bytes))
            }
        }
    }
}

/// A number of bytes for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..=9_999 => say!("counted-bytes", count = bytes),
        10_000..=9_999_999 => say!("size-kilobytes", count = bytes / 1000),
        _ => say!("size-megabytes", count = bytes / 1_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;
    use std::fs;

    #[test]
    fn everything_that_lies_in_a_home_is_explained() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let key = "0123456789abcdef";
        let known = [
            folders.notes_of(key, "device"),
            folders.corrections(key).join("device.json"),
            folders.settings(),
            folders.shelf(),
            folders.places(),
            folders.graphics(),
            folders.device(),
            folders.declined(),
            folders.lock_of(&folders.state),
            folders.proof_of(key),
            folders.spare_proof_of(key),
            folders.quarantine().join("copy"),
            folders.sketch("0123"),
            folders.snapshot("0123"),
            folders.cover(key),
            folders.glossary("0123"),
            folders.log(),
            folders.reports().join("one.txt"),
        ];
        for path in &known {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "twelve bytes").unwrap();
        }
        let places = folders.look(&Files);
        for path in &known {
            let explained = places
                .iter()
                .any(|place| path.starts_with(&place.path) && place.files > 0);
            assert!(explained, "{} is not explained", path.display());
        }
        let all: usize = places.iter().map(|place| place.files).sum();
        assert_eq!(all, known.len());
    }

    #[test]
    fn a_place_says_what_it_is_for_and_whether_it_may_go() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let lines: Vec<String> = folders
            .look(&Files)
            .iter()
            .map(InventoryItem::to_string)
            .collect();
        assert!(
            lines[0].contains("highlights, notes and bookmarks; yours"),
            "{}",
            lines[0]
        );
        assert!(
            lines
                .iter()
                .all(|lines| lines.ends_with("nothing there yet"))
        );
    }
}
