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
            Self::NoHome => f.write_str(
                "The system names no home folder, so there is nowhere to keep notes; name a folder with --home DIR or MANICULE_HOME.",
            ),
            Self::Missing(path) => {
                write!(f, "There is no file “{}”; it may have been moved or renamed. Notes on it are kept.", path.display())
            }
            Self::IsFolder(path) => write!(f, "“{}” is a folder; open one of the files in it.", path.display()),
            Self::NotAFile(path) => write!(f, "“{}” is no ordinary file; copy its contents into one and open that.", path.display()),
            Self::Denied(path) => {
                write!(f, "The system does not let you read “{}”; change its permissions, or open a copy of it.", path.display())
            }
            Self::TooLarge { path, len } => write!(
                f,
                "“{}” has {} MB, and texts of up to {} MB are read; split it and open the parts.",
                path.display(),
                len >> 20,
                super::LARGEST >> 20
            ),
            Self::NoSuchText(name) => write!(f, "No text called “{name}” comes with the program; see the shelf for those that do."),
            Self::Unreadable { path, cause } => {
                write!(f, "“{}” could not be read: {cause}. Nothing was changed; try again, or open a copy of it.", path.display())
            }
            Self::NotesNotSaved { path, cause } => write!(
                f,
                "Your last notes could not be written to {}: {cause}. What was saved before is untouched; \
                 make room on the disk or allow writing there, then try again.",
                path.display()
            ),
            Self::NotesNotFaithful => f.write_str(
                "Your last notes were not written, because they would not read back as they are. What was \
                 saved before is untouched; export them, and report this as an error of the program.",
            ),
            Self::NotesReadOnly(reason) => f.write_str(reason),
            Self::NotWritten { what, path, cause } => write!(
                f,
                "The {what} could not be written to {}: {cause}. What was there before is untouched; make room on the disk, allow \
                 writing there, or choose another place.",
                path.display()
            ),
        }
    }
}

impl LibraryError {
    /// The sentence for somebody whose program goes on.
    pub fn while_running(&self) -> String {
        match self {
            Self::NotesNotSaved { .. } | Self::NotesNotFaithful => {
                format!("{self} They are kept in memory, and written as soon as that works.")
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
