//! Files that are written where the lock of a shared file is not to be had. Each is written once, under a name of its own, and never
//! changed; whoever holds the lock joins it with the shared file and then removes it. So nothing waits, and nothing is lost:
//! a file goes only after another that holds all of it is durable.

use super::disk::Disk;
use super::machine::is_device;
use std::io;
use std::path::{Path, PathBuf};

/// `STEM-RUN-NUMBER.json`
pub(super) fn name(stem: &str, run: &str, number: u64) -> String {
    format!("{stem}-{run}-{number}.json")
}

/// The stem of a file beside a shared one, if it is one: the name of the shared file without its ending.
pub(super) fn stem(name: &str) -> Option<&str> {
    let (rest, number) = name.strip_suffix(".json")?.rsplit_once('-')?;
    let (stem, run) = rest.rsplit_once('-')?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    (is_number && run.len() == 10 && is_device(run) && !stem.is_empty()).then_some(stem)
}

/// The files beside `STEM.json` in a folder.
///
/// # Errors
/// Any error of the disk.
pub(super) fn list(disk: &dyn Disk, folder: &Path, of: &str) -> io::Result<Vec<PathBuf>> {
    let names = disk.names(folder)?.into_iter();
    Ok(names
        .filter(|name| stem(name) == Some(of))
        .map(|name| folder.join(name))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_make_are_files_beside_another() {
        assert_eq!(
            stem(&name("k3f9abcdef", "abcdefghij", 12)),
            Some("k3f9abcdef")
        );
        for other in [
            "k3f9abcdef.json",
            "k3f9abcdef-DESKTOP.json",
            "k3f9-abcdefghij-2 (copy).json",
            "a-abcdefghij-.json",
            "k3f9 2.json",
        ] {
            assert_eq!(stem(other), None, "{other}");
        }
    }
}
