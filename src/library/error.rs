//! What can go wrong on the disk, each in one sentence or two: what happened, what was kept, what to try.

use std::fmt;
use std::io;
use std::path::PathBuf;

#[derive(Debug)]
pub enum LibraryError {
    /// The system names no home folder.
    NoHome,
    Missing(PathBuf),
    IsFolder(PathBuf),
    /// A pipe, a device, a socket.
    NotAFile(PathBuf),
    Denied(PathBuf),
    /// More bytes than the reader takes in.
    TooLarge {
        path: PathBuf,
        len: u64,
    },
    NoSuchText(String),
    Unreadable {
        path: PathBuf,
        cause: io::Error,
    },
    NotesNotSaved {
        path: PathBuf,
        cause: io::Error,
    },
    /// What would be written does not read back as what it was made from.
    NotesNotFaithful,
    /// Why the notes must not be written.
    NotesReadOnly(String),
    NotWritten {
        what: &'static str,
        path: PathBuf,
        cause: io::Error,
    },
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHome => f.write_str(say!("error-no-home")),
            Self::Missing(path) => f.write_str(&say!("error-missing", path = path.display())),
            Self::IsFolder(path) => f.write_str(&say!("error-is-folder", path = path.display())),
            Self::NotAFile(path) => f.write_str(&say!("error-no-file", path = path.display())),
            Self::Denied(path) => f.write_str(&say!("error-denied", path = path.display())),
            Self::TooLarge { path, len } => f.write_str(&say!(
                "error-too-large",
                path = path.display(),
                size = len >> 20,
                most = super::LARGEST >> 20
            )),
            Self::NoSuchText(name) => f.write_str(&say!("error-no-such-text", name = name)),
            Self::Unreadable { path, cause } => f.write_str(&say!(
                "error-unreadable",
                path = path.display(),
                cause = cause
            )),
            Self::NotesNotSaved { path, cause } => f.write_str(&say!(
                "error-notes-not-saved",
                path = path.display(),
                cause = cause
            )),
            Self::NotesNotFaithful => f.write_str(say!("error-notes-not-faithful")),
            Self::NotesReadOnly(reason) => f.write_str(reason),
            Self::NotWritten { what, path, cause } => f.write_str(&say!(
                "error-not-written",
                what = what,
                path = path.display(),
                cause = cause
            )),
        }
    }
}

impl LibraryError {
    /// The sentence for somebody whose program goes on.
    pub fn while_running(&self) -> String {
        match self {
            Self::NotesNotSaved { .. } | Self::NotesNotFaithful => {
                format!("{self} {}", say!("error-kept-in-memory"))
            }
            _ => self.to_string(),
        }
    }
}

impl std::error::Error for LibraryError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { cause, .. }
            | Self::NotesNotSaved { cause, .. }
            | Self::NotWritten { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
