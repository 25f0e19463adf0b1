//! Puts a whole new file in the place of an old one, so that after any crash there is either the one or the other.

use super::disk::{Access, Disk};
use super::hash;
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;
use uuid::Uuid;

/// How long to wait in all for a program that holds the file (Windows: scanners and sync tools do).
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes `bytes` to a new file beside `path`, syncs it, and gives it the name; a link in its place is replaced and not
/// followed. The folder must exist. On any error but the last the old file is untouched. The last is that the folder
/// cannot be synced: the new file is in place, but not yet safe from a power cut.
///
/// # Errors
/// Any error of the disk.
pub(super) fn replace(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    access: &Access,
) -> io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this is no name of a file",
        ));
    };
    let temporary = folder.join(temporary_name(&name.to_string_lossy()));
    let written = disk
        .write_new(&temporary, bytes, access)
        .and_then(|()| rename_patiently(disk, &temporary, path));
    if let Err(error) = written {
        // Ours and half-written; what it was to hold is still in memory.
        let _ = disk.remove(&temporary);
        return Err(error);
    }
    disk.sync_folder(folder)
}

/// `.~NAME.RANDOM.tmp`; sync tools and file managers pass over such names.
fn temporary_name(name: &str) -> String {
    let random = hash::hex(&Uuid::new_v4().as_bytes()[..4]);
    // Room is left below the 255 bytes that most file systems allow.
    let kept: String = name.chars().take(50).collect();
    format!(".~{kept}.{random}.tmp")
}

/// Removes what crashed saves of this file, and long ago of those beside it, have left. Only for files of ours, while the lock is
/// held: nobody else is writing this one then.
pub(super) fn sweep(disk: &dyn Disk, path: &Path) {
    const LONG_AGO: Duration = Duration::from_secs(24 * 60 * 60);
    let (Some(folder), Some(name)) = (
        path.parent(),
        path.file_name().and_then(|name| name.to_str()),
    ) else {
        return;
    };
    let (own, beside) = (
        format!(".~{name}."),
        format!(".~{}-", name.trim_end_matches(".json")),
    );
    let is_old = |left: &Path| {
        let changed = disk.facts(left).map(|facts| facts.changed);
        changed.is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > LONG_AGO))
    };
    for left in disk
        .names(folder)
        .unwrap_or_default()
        .iter()
        .filter(|left| left.ends_with(".tmp"))
    {
        let path = folder.join(left);
        if left.starts_with(&own) || (left.starts_with(&beside) && is_old(&path)) {
            let _ = disk.remove(&path);
        }
    }
}

/// Gives a file its name, and on Windows waits a while for programs that hold the old one.
///
/// # Errors
/// Any error of the disk.
pub(super) fn rename_patiently(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    let mut pause = Duration::from_millis(10);
    let mut waited = Duration::ZERO;
    loop {
        match disk.rename(from, to) {
            Err(error) if is_held(&error) && waited < PATIENCE => {
                sleep(pause);
                waited += pause;
                pause *= 2;
            }
            result => return result,
        }
    }
}

/// Access denied is what Windows says, too, where the file that is to be replaced is open.
fn is_held(error: &io::Error) -> bool {
    is_in_use(error) || (cfg!(windows) && error.raw_os_error() == Some(5))
}

/// Whether Windows says that another program has a file to itself: sharing violation, lock violation.
pub(super) fn is_in_use(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Makes a folder and makes its being there durable, up to the root: a file is only as safe as the way to it.
///
/// # Errors
/// Any error of the disk.
pub(super) fn settle(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    disk.make_folder(folder)?;
    for above in folder
        .ancestors()
        .filter(|above| !above.as_os_str().is_empty())
    {
        match disk.sync_folder(above) {
            // Folders of the system that may not be read were not made by us.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && above != folder => {}
            result => result?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;
    use std::fs;

    #[test]
    fn nothing_but_the_new_file_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        replace(&Files, &path, b"one", &Access::Private).unwrap();
        replace(&Files, &path, b"two", &Access::Private).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(Files.names(folder.path()).unwrap(), ["a.json"]);
    }

    #[test]
    fn what_a_crash_left_is_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            ".~a.json.0123abcd.tmp",
            ".~b.json.0123abcd.tmp",
            "a.json",
            "a.json.tmp",
        ] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        sweep(&Files, &folder.path().join("a.json"));
        assert_eq!(
            Files.names(folder.path()).unwrap(),
            [".~b.json.0123abcd.tmp", "a.json", "a.json.tmp"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_our_file_is_replaced_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (behind, link) = (folder.path().join("behind"), folder.path().join("link"));
        fs::write(&behind, "one").unwrap();
        std::os::unix::fs::symlink(&behind, &link).unwrap();
        replace(&Files, &link, b"three", &Access::Private).unwrap();
        assert_eq!(
            (fs::read(&behind).unwrap(), fs::read(&link).unwrap()),
            (b"one".to_vec(), b"three".to_vec())
        );
    }

    #[test]
    fn where_the_name_is_taken_by_a_folder_the_error_leaves_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        assert!(replace(&Files, &folder.path().join("a"), b"x", &Access::Usual).is_err());
        assert_eq!(Files.names(folder.path()).unwrap(), ["a"]);
    }
}
