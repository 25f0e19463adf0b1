//! The few operations on files that the library is made of, behind one seam: [`Files`] is the real disk, tests put a failing or
//! forgetful one in its place.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Who may read a new file.
#[derive(Clone, Debug)]
pub enum Access {
    /// The owner alone (0600).
    Private,
    /// As the system does with any new file.
    Usual,
    /// As the file that it takes the place of.
    Like(Permissions),
}

/// What is known of a file without reading it.
#[derive(Clone, Debug)]
pub struct FileFacts {
    pub is_file: bool,
    pub is_folder: bool,
    /// Bytes.
    pub len: u64,
    pub changed: SystemTime,
    pub permissions: Permissions,
}

/// A disk. Nothing here retries, and nothing is durable until it was synced: [`Disk::write_new`] syncs the bytes, a name is
/// durable after [`Disk::sync_folder`].
pub trait Disk: Debug + Send {
    /// # Errors
    /// Any error of the system; `NotFound` where there is no such file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Names of what lies in a folder, sorted; none where there is no such folder. Names that are not Unicode are left out.
    ///
    /// # Errors
    /// Any error of the system.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// # Errors
    /// Any error of the system; `NotFound` where there is no such file.
    fn facts(&self, path: &Path) -> io::Result<FileFacts>;

    /// Writes a file that must not exist yet, and returns once its bytes are on the disk.
    ///
    /// # Errors
    /// Any error of the system; part of the file may then exist.
    fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()>;

    /// Gives a file another name, replacing what had it.
    ///
    /// # Errors
    /// Any error of the system; the old file is then untouched.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// # Errors
    /// Any error of the system.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder and those above it, where they are missing.
    ///
    /// # Errors
    /// Any error of the system.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable.
    ///
    /// # Errors
    /// Any error of the system.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Takes the lock that lies at `path`; none where another program has it. It is let go when the answer is dropped, and by
    /// the system when the program dies.
    ///
    /// # Errors
    /// Any error of the system.
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>>;

    /// Where a path leads from any folder, when symbolic links are followed: a linked settings file is written through its link.
    fn resolved(&self, path: &Path) -> PathBuf;
}

/// A lock that is held; dropping it lets it go.
#[derive(Debug)]
pub struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// The lock of a disk that has none to give.
    #[must_use]
    pub fn unneeded() -> Self {
        Self { _file: None }
    }
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files;

impl Disk for Files {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut names = Vec::new();
        for entry in entries {
            names.extend(entry?.file_name().into_string());
        }
        names.sort_unstable();
        Ok(names)
    }

    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        let facts = fs::metadata(path)?;
        Ok(FileFacts {
            is_file: facts.is_file(),
            is_folder: facts.is_dir(),
            len: facts.len(),
            changed: facts.modified()?,
            permissions: facts.permissions(),
        })
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: &Access) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if !matches!(access, Access::Usual) {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        if let Access::Like(permissions) = access {
            file.set_permissions(permissions.clone())?;
        }
        sync(&file)
    }

    #[cfg(not(windows))]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(windows)]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        match manicule_windows::rename_durably(from, to) {
            // Somebody reads the old file: the standard library knows a rename that goes past readers, but does not wait for
            // the disk.
            Err(error) if from.is_file() && matches!(error.raw_os_error(), Some(5 | 32)) => {
                fs::rename(from, to)?;
                OpenOptions::new().write(true).open(to)?.sync_all()
            }
            result => result,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        sync(&File::open(path)?)
    }

    /// Windows lets no program sync a folder: [`Disk::rename`] waits there until the new name is on the disk.
    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock { _file: Some(file) })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            // A file system without locks: merging before each write is then all the protection there is.
            Err(fs::TryLockError::Error(error)) if is_unsupported(&error) => Ok(Some(Lock::unneeded())),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
    }
}

/// Waits until a file or folder is on the disk, as far as its file system knows how. On macOS the standard library asks for more
/// than `fsync`, which network shares refuse; `fsync` is then what there is, and a file system without that has nothing to wait
/// for.
#[cfg(unix)]
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if is_unsupported(&error) => match rustix::fs::fsync(file).map_err(io::Error::from) {
            Err(error) if is_unsupported(&error) => Ok(()),
            result => result,
        },
        result => result,
    }
}

#[cfg(not(unix))]
fn sync(file: &File) -> io::Result<()> {
    file.sync_all()
}

/// Whether a file system says that it has no such thing. Each says it in its own way, and the standard library knows but some.
fn is_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    let said = {
        use rustix::io::Errno;
        let ways = [Errno::NOTSUP, Errno::OPNOTSUPP, Errno::NOSYS, Errno::NOTTY, Errno::INVAL, Errno::NOLCK];
        Errno::from_io_error(error).is_some_and(|way| ways.contains(&way))
    };
    // Invalid function, not supported, not implemented.
    #[cfg(windows)]
    let said = matches!(error.raw_os_error(), Some(1 | 50 | 120));
    said || error.kind() == io::ErrorKind::Unsupported
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_file_system_that_cannot_is_told_from_one_that_fails() {
        use rustix::io::Errno;
        let is = |errno: Errno| is_unsupported(&io::Error::from(errno));
        // macOS, over SMB: 45, of which the standard library makes no kind.
        assert!(is(Errno::NOTSUP) && is(Errno::OPNOTSUPP) && is(Errno::NOSYS) && is(Errno::INVAL) && is(Errno::NOLCK));
        assert!(!is(Errno::IO) && !is(Errno::NOSPC) && !is(Errno::ACCESS) && !is(Errno::DQUOT) && !is(Errno::ROFS));
    }

    #[cfg(windows)]
    #[test]
    fn a_file_system_that_cannot_is_told_from_one_that_fails() {
        let is = |code: i32| is_unsupported(&io::Error::from_raw_os_error(code));
        assert!(is(1) && is(50) && is(120));
        // Access denied, sharing violation, disk full.
        assert!(!is(5) && !is(32) && !is(112));
    }

    #[test]
    fn a_new_name_takes_the_place_of_a_file_that_somebody_reads() {
        // Windows 10 can; wine 8, under which this is tried elsewhere, cannot yet.
        if cfg!(windows) && std::env::var_os("WINEPREFIX").is_some() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let (new, old) = (folder.path().join("new"), folder.path().join("old"));
        fs::write(&old, "one").unwrap();
        fs::write(&new, "two").unwrap();
        let reader = File::open(&old).unwrap();
        Files.rename(&new, &old).unwrap();
        drop(reader);
        assert_eq!(Files.read(&old).unwrap(), b"two");
    }

    #[test]
    fn a_new_file_takes_the_place_of_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        Files.write_new(&path, b"one", &Access::Private).unwrap();
        assert_eq!(Files.write_new(&path, b"two", &Access::Private).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(Files.read(&path).unwrap(), b"one");
    }

    #[cfg(unix)]
    #[test]
    fn private_files_are_for_the_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        Files.write_new(&path, b"", &Access::Private).unwrap();
        assert_eq!(Files.facts(&path).unwrap().permissions.mode() & 0o777, 0o600);
    }

    #[test]
    fn a_lock_is_held_by_one_and_let_go_when_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let held = Files.lock(&path).unwrap();
        assert!(held.is_some());
        assert!(Files.lock(&path).unwrap().is_none());
        drop(held);
        assert!(Files.lock(&path).unwrap().is_some());
    }
}
