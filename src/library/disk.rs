//! The few operations on files that the library is made of, behind one seam: [`Files`] is the real disk, tests put a failing or
//! forgetful one in its place.

#[cfg(test)]
mod tests;

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The largest of our own files that is read, in bytes: many times the notes of the most diligent reader.
pub const LARGEST_OWN: u64 = 256 << 20;

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
pub trait Disk: Debug + Send + Sync {
    /// Reads a text, through links. What is no ordinary file is refused at once: a pipe or a device might never end.
    ///
    /// # Errors
    /// Any error of the system; `NotFound` where there is no such file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// Reads one of our own files: no link in its place is followed, and one of more than `LARGEST_OWN` bytes is not read.
    ///
    /// # Errors
    /// Any error of the system; `NotFound` where there is no such file.
    fn read_own(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read(path)
    }

    /// Names of what lies in a folder, sorted; none where there is no such folder. Names that are not Unicode are left out.
    ///
    /// # Errors
    /// Any error of the system.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// The paths of what lies in a folder, in one order always, also under names that are no Unicode; nothing where there is no such
    /// folder.
    ///
    /// # Errors
    /// Any error of the system.
    fn paths(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let names = self.names(folder)?.into_iter();
        Ok(names.map(|name| folder.join(name)).collect())
    }

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

    /// Makes a folder and those above it, where they are missing, for the owner alone (0700).
    ///
    /// # Errors
    /// Any error of the system.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable.
    ///
    /// # Errors
    /// Any error of the system.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Takes the lock of a folder that exists; none where another program has it. It is let go when the answer is dropped, and by
    /// the system when the program dies.
    ///
    /// # Errors
    /// `Unsupported` where folders here have no locks: the same for every program, always; else any error of the system.
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>>;

    /// The same with a file that is made for it, where folders have no locks.
    ///
    /// # Errors
    /// Any error of the system.
    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>>;

    /// Where a path leads from any folder, when symbolic links are followed: a linked settings file is written through its link.
    fn resolved(&self, path: &Path) -> PathBuf;
}

/// A lock that is held; dropping it lets it go.
#[derive(Debug)]
pub struct Lock {
    file: Option<File>,
}

impl Lock {
    /// The lock that this open file has taken.
    pub(super) fn of(file: File) -> Self {
        Self { file: Some(file) }
    }

    /// The lock of a disk that has none to give.
    #[must_use]
    pub fn unneeded() -> Self {
        Self { file: None }
    }
}

/// A program that is started holds whatever is open here until it has become that program. Closing the file would then leave the
/// lock with it for a moment, so it is let go by name.
impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // What cannot be let go by name goes with the file.
            let _ = file.unlock();
        }
    }
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files;

impl Disk for Files {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_ordinary(path, 0, super::LARGEST)
    }

    fn read_own(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_ordinary(path, NO_LINKS, LARGEST_OWN)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let paths = self.paths(folder)?;
        let name = |path: &PathBuf| Some(path.file_name()?.to_str()?.to_owned());
        Ok(paths.iter().filter_map(name).collect())
    }

    fn paths(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
        let mut paths = paths?;
        paths.sort_unstable();
        Ok(paths)
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
        let mut folder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.recursive(true).create(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        sync(&open(path, FOLDER)?)
    }

    /// Windows lets no program sync a folder: [`Disk::rename`] waits there until the new name is on the disk.
    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Lock>> {
        let file = open(folder, FOLDER)?;
        match file.try_lock() {
            Ok(()) if is_still(&file, folder) => Ok(Some(Lock::of(file))),
            // Another folder has taken its place meanwhile.
            Ok(()) | Err(fs::TryLockError::WouldBlock) => Ok(None),
            // Network file systems, on which only what may be written to can be locked; the others have not heard of locks.
            Err(fs::TryLockError::Error(error)) if is_lasting(&error) => {
                Err(io::ErrorKind::Unsupported.into())
            }
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    #[cfg(not(unix))]
    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<Lock>> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        {
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, NO_LINKS | NO_WAIT);
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) if is_still(&file, path) => Ok(Some(Lock::of(file))),
            Ok(()) | Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        dunce::canonicalize(path)
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned())
    }
}

/// Waits until a file or folder is on the disk, as far as its file system knows how. On macOS the standard library asks for more
/// than `fsync`, which network shares refuse; `fsync` is then what there is, and a file system without that has nothing to wait
/// for.
#[cfg(unix)]
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if is_unsupported(&error) => {
            match rustix::fs::fsync(file).map_err(io::Error::from) {
                Err(error) if is_unsupported(&error) => Ok(()),
                result => result,
            }
        }
        result => result,
    }
}

#[cfg(not(unix))]
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if is_unsupported(&error) => Ok(()),
        result => result,
    }
}

/// Whether a file system says that it has no such thing. Each says it in its own way, and the standard library knows but some.
fn is_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    let said = {
        use rustix::io::Errno;
        let ways = [
            Errno::NOTSUP,
            Errno::OPNOTSUPP,
            Errno::NOSYS,
            Errno::NOTTY,
            Errno::INVAL,
            Errno::NOLCK,
        ];
        Errno::from_io_error(error).is_some_and(|way| ways.contains(&way))
    };
    // Invalid function, not supported, not implemented.
    #[cfg(windows)]
    let said = matches!(error.raw_os_error(), Some(1 | 50 | 120));
    said || error.kind() == io::ErrorKind::Unsupported
}

/// Flags of `open`: not through a link in the last place; only a folder; without waiting for the other end of a pipe.
#[cfg(unix)]
const NO_LINKS: i32 = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
#[cfg(unix)]
const FOLDER: i32 = rustix::fs::OFlags::DIRECTORY.bits().cast_signed();
#[cfg(unix)]
const NO_WAIT: i32 = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
#[cfg(not(unix))]
const NO_LINKS: i32 = 1;

/// Opens for reading without ever waiting.
fn open(path: &Path, flags: i32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags | NO_WAIT);
    #[cfg(not(unix))]
    if flags == NO_LINKS && fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::other(
            "a link lies in its place, and is not followed",
        ));
    }
    options.open(path).map_err(|error| {
        let is_link =
            flags == NO_LINKS && fs::symlink_metadata(path).is_ok_and(|facts| facts.is_symlink());
        if is_link {
            io::Error::other("a link lies in its place, and is not followed")
        } else {
            error
        }
    })
}

/// Opens an ordinary file, through links, to be read in parts.
pub(super) fn open_ordinary(path: &Path) -> io::Result<File> {
    Ok(ordinary(path, 0)?.0)
}

/// Reads an ordinary file, through links, that has no more than `most` bytes.
pub(super) fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    read_ordinary(path, 0, most)
}

/// Opens what is a file and nothing else, and tells what is known of it.
fn ordinary(path: &Path, flags: i32) -> io::Result<(File, fs::Metadata)> {
    let file = open(path, flags)?;
    let facts = file.metadata()?;
    if facts.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !facts.is_file() {
        return Err(io::Error::other(say!("disk-no-file")));
    }
    Ok((file, facts))
}

fn read_ordinary(path: &Path, flags: i32, most: u64) -> io::Result<Vec<u8>> {
    let (file, facts) = ordinary(path, flags)?;
    let too_large = || {
        io::Error::new(
            io::ErrorKind::FileTooLarge,
            say!("disk-too-large", most = most >> 20),
        )
    };
    if facts.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or(0));
    // What grows while it is read is no longer than that either.
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        Err(too_large())
    } else {
        Ok(bytes)
    }
}

/// Whether what was locked is still what lies there: a lock of what was taken away meanwhile keeps nobody out.
#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let name = |facts: fs::Metadata| (facts.dev(), facts.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(locked), Ok(there)) => name(locked) == name(there),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still(_file: &File, _path: &Path) -> bool {
    true
}

/// Whether a folder can never be locked, by whichever program: then all of them lock a file instead. A want of locks may pass.
#[cfg(unix)]
fn is_lasting(error: &io::Error) -> bool {
    let is = |errno: rustix::io::Errno| error.raw_os_error() == Some(errno.raw_os_error());
    is(rustix::io::Errno::BADF) || (is_unsupported(error) && !is(rustix::io::Errno::NOLCK))
}
