//! The file behind a name that a reader gave: what it is, whose it is, and how it is replaced without a moment in which what is
//! there is lost.

use super::super::disk::Lock;
use super::super::hash;
use super::super::replace::is_in_use;
use super::super::source_files::{is_device, read_regular};
use super::error::ExportError;
use super::{LARGEST_TARGET, unreadable};
use std::fs::{self, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Links that are followed one after another at most.
const LINKS: usize = 40;

/// What a name leads to.
#[derive(Debug)]
pub(super) enum Target {
    /// An ordinary file, by its real path.
    File(PathBuf),
    /// Nothing yet; the file would lie here.
    New(PathBuf),
    /// A pipe or a device: it is written to, and never read.
    Stream(PathBuf),
}

impl Target {
    /// Follows links, also those that lead to nothing yet.
    pub(super) fn find(path: &Path) -> Result<Self, ExportError> {
        if is_device(path) {
            return Err(ExportError::NotAFile(path.to_owned()));
        }
        let failed = |cause| ExportError::Failed {
            path: path.to_owned(),
            cause,
        };
        match path.metadata() {
            Ok(facts) if facts.is_dir() => return Err(ExportError::IsFolder(path.to_owned())),
            Ok(facts) if facts.is_file() => {
                return dunce::canonicalize(path).map(Self::File).map_err(failed);
            }
            Ok(_) => return Ok(Self::Stream(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        let mut reached = std::path::absolute(path).map_err(failed)?;
        for _ in 0..LINKS {
            let (Some(folder), Some(name)) = (reached.parent(), reached.file_name()) else {
                break;
            };
            let folder = dunce::canonicalize(folder).map_err(failed)?;
            match reached.read_link() {
                Ok(link) => reached = folder.join(link),
                Err(_) => return Ok(Self::New(folder.join(name))),
            }
        }
        Err(failed(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this leads to no file",
        )))
    }
}

/// Whether a real path lies within a folder.
pub(super) fn is_within(real: &Path, folder: &Path) -> bool {
    // A folder that is not there yet may be made at any moment.
    let folder = dunce::canonicalize(folder)
        .or_else(|_| std::path::absolute(folder))
        .unwrap_or_else(|_| folder.to_owned());
    real.starts_with(folder)
}

/// Whether two paths name one file: through links, by other letters, or by a second name of the same file.
pub(super) fn is_same(real: &Path, other: &Path) -> bool {
    if real == other {
        return true;
    }
    match (real.metadata(), other.metadata()) {
        (Ok(one), Ok(two)) if one.is_file() && two.is_file() => {
            is_one_file((real, &one), (other, &two))
        }
        _ => false,
    }
}

#[cfg(unix)]
fn is_one_file((_, one): (&Path, &fs::Metadata), (_, two): (&Path, &fs::Metadata)) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (two.dev(), two.ino())
}

#[cfg(not(unix))]
fn is_one_file((one, _): (&Path, &fs::Metadata), (two, _): (&Path, &fs::Metadata)) -> bool {
    same_file::is_same_file(one, two).unwrap_or(false)
}

/// Whether a file has a second name within some folders.
#[cfg(unix)]
pub(super) fn has_name_within(real: &Path, folders: &[PathBuf]) -> bool {
    use std::os::unix::fs::MetadataExt;
    // Nearly every file has one name, and then there is nothing to look for.
    if !real.metadata().is_ok_and(|facts| facts.nlink() > 1) {
        return false;
    }
    let mut open = folders.to_vec();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => open.push(entry.path()),
                Ok(kind) if kind.is_file() && is_same(real, &entry.path()) => return true,
                _ => {}
            }
        }
    }
    false
}

/// A new file takes the place of one name alone, so that a second name keeps what it has; only Unix tells cheaply that there is one.
#[cfg(not(unix))]
pub(super) fn has_name_within(_real: &Path, _folders: &[PathBuf]) -> bool {
    false
}

/// Writes to a pipe or a device.
pub(super) fn pour(path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    let written = OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|mut stream| stream.write_all(bytes));
    match written {
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|cause| ExportError::Failed {
            path: path.to_owned(),
            cause,
        }),
    }
}

/// Takes the lock of a file that is to be replaced, as far as the system has locks. It is held until it is dropped. Windows lets
/// nobody read or replace what is locked, not even whoever locked it: there it is found out that nobody else has the file to
/// himself, and nothing is held.
pub(super) fn lock(real: &Path) -> Result<Option<Lock>, ExportError> {
    if is_open_in_office(real) {
        return Err(ExportError::Locked(real.to_owned()));
    }
    // An administrator may write to anything, and is spared it all the same.
    if real
        .metadata()
        .is_ok_and(|facts| facts.permissions().readonly())
    {
        return Err(ExportError::ReadOnly(real.to_owned()));
    }
    let file = match OpenOptions::new().read(true).write(true).open(real) {
        Ok(file) => file,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            return Err(ExportError::ReadOnly(real.to_owned()));
        }
        Err(error) if is_in_use(&error) => return Err(ExportError::Locked(real.to_owned())),
        Err(cause) => {
            return Err(ExportError::Failed {
                path: real.to_owned(),
                cause,
            });
        }
    };
    #[cfg(unix)]
    if let Err(rustix::io::Errno::AGAIN | rustix::io::Errno::ACCESS) =
        rustix::fs::fcntl_lock(&file, rustix::fs::FlockOperation::NonBlockingLockExclusive)
    {
        return Err(ExportError::Locked(real.to_owned()));
    }
    match file.try_lock() {
        Ok(()) if cfg!(windows) => Ok(None),
        Ok(()) => Ok(Some(Lock::of(file))),
        Err(TryLockError::WouldBlock) => Err(ExportError::Locked(real.to_owned())),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Office programs lay a file beside the one that is open in them.
fn is_open_in_office(real: &Path) -> bool {
    let Some(name) = real.file_name() else {
        return false;
    };
    real.with_file_name(format!(".~lock.{}#", name.to_string_lossy()))
        .exists()
}

/// Puts new bytes in the place of a file, if it still holds what it held before; whether it did. After any crash there is either
/// the old file or the new one.
pub(super) fn replace(
    real: &Path,
    before: Option<&[u8]>,
    bytes: &[u8],
) -> Result<bool, ExportError> {
    let failed = |cause| ExportError::Failed {
        path: real.to_owned(),
        cause,
    };
    let (Some(folder), Some(name)) = (real.parent(), real.file_name()) else {
        return Err(failed(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this is no name of a file",
        )));
    };
    let temporary = Temporary::write(folder, &name.to_string_lossy(), before.map(|_| real), bytes)
        .map_err(failed)?;
    let done = match before {
        None => temporary.become_new(real).map_err(failed)?,
        Some(before) => {
            let now = read_regular(real, LARGEST_TARGET);
            match now {
                Ok(now) if now == before => {
                    exchange(temporary, real, before, bytes).map_err(failed)?
                }
                Ok(_) => false,
                Err(super::Refusal::Failed(error)) if error.kind() == io::ErrorKind::NotFound => {
                    false
                }
                Err(refusal) => return Err(unreadable(real, refusal)),
            }
        }
    };
    if done {
        sync_folder(folder).map_err(failed)?;
    }
    Ok(done)
}

/// A file that is whole and safe on the disk, and has no name yet that anybody looks for. It goes when it is dropped.
struct Temporary(PathBuf);

impl Temporary {
    /// Writes it beside the file whose place it will take, with the same permissions.
    fn write(folder: &Path, name: &str, like: Option<&Path>, bytes: &[u8]) -> io::Result<Self> {
        let random = hash::hex(&Uuid::new_v4().as_bytes()[..4]);
        // Room is left below the 255 bytes that most file systems allow.
        let kept: String = name.chars().take(50).collect();
        let path = folder.join(format!(".~{kept}.{random}.tmp"));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if like.is_some() {
            // Nobody else may look at it before it has the permissions of the other.
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.open(&path)?;
        let temporary = Self(path);
        file.write_all(bytes)?;
        if let Some(like) = like {
            file.set_permissions(like.metadata()?.permissions())?;
        }
        file.sync_all()?;
        Ok(temporary)
    }

    /// Takes a name that nobody has; whether nobody had it.
    fn become_new(self, real: &Path) -> io::Result<bool> {
        match fs::hard_link(&self.0, real) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            // A file system without second names.
            Err(_) if real.symlink_metadata().is_ok() => Ok(false),
            Err(_) => fs::rename(&self.0, real).map(|()| true),
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // It has another name by now, or is of no use.
        let _ = fs::remove_file(&self.0);
    }
}

/// Swaps the two files, so that what stood there at that very moment can be looked at; whether it was what it was before. Where it
/// was not, because somebody wrote in between, it is swapped back, and what was written last of all stays in place.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(temporary: Temporary, real: &Path, before: &[u8], bytes: &[u8]) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    let swap = || renameat_with(CWD, &temporary.0, CWD, real, RenameFlags::EXCHANGE);
    if swap().is_err() {
        // Not every file system can.
        return fs::rename(&temporary.0, real).map(|()| true);
    }
    if fs::read(&temporary.0)? == before {
        return Ok(true);
    }
    swap()?;
    if fs::read(&temporary.0)? != bytes {
        swap()?;
    }
    Ok(false)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(temporary: Temporary, real: &Path, _before: &[u8], _bytes: &[u8]) -> io::Result<bool> {
    use super::super::{disk::Files, replace::rename_patiently};
    rename_patiently(&Files, &temporary.0, real).map(|()| true)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match fs::File::open(folder)?.sync_all() {
        // Some network file systems cannot do this and have no need of it.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}

/// Windows lets no program sync a folder; [`exchange`] waits there until the new name is on the disk.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
