//! Why a file was not written, each in one sentence or two: what happened, what was kept, what to try.

use crate::exchange::WouldLose;
use std::fmt;
use std::io;
use std::path::PathBuf;

#[derive(Debug)]
pub enum ExportError {
    /// It is one of our own, or lies where ours lie.
    Ours(PathBuf),
    /// It is a text that is read, by this or another name.
    IsText(PathBuf),
    IsFolder(PathBuf),
    /// The folder that is to be kept in step is not there.
    NoFolder(PathBuf),
    /// Nothing is left in it of what was written there.
    Emptied(PathBuf),
    /// Neither a file nor something that can be written to.
    NotAFile(PathBuf),
    /// What is in it is no text in UTF-8, so nothing can be written beside it.
    NotText(PathBuf),
    Locked(PathBuf),
    ReadOnly(PathBuf),
    WouldLose {
        path: PathBuf,
        reason: WouldLose,
    },
    /// What stands in it is not what the same export wrote last.
    Edited(PathBuf),
    /// The notes cannot be given this shape; says why.
    Shape {
        path: PathBuf,
        reason: String,
    },
    /// What is in it would be lost; says what.
    Refused(String),
    /// Another program writes to it all the time.
    Restless(PathBuf),
    Failed {
        path: PathBuf,
        cause: io::Error,
    },
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(reason) => f.write_str(reason),
            Self::Ours(path) => write!(f, "{}", say!("not-exported-ours", path = path.display())),
            Self::IsText(path) => {
                write!(f, "{}", say!("not-exported-is-text", path = path.display()))
            }
            Self::IsFolder(path) => {
                write!(
                    f,
                    "{}",
                    say!("not-exported-is-folder", path = path.display())
                )
            }
            Self::NoFolder(path) => write!(
                f,
                "{}",
                say!("not-exported-no-folder", path = path.display())
            ),
            Self::Emptied(path) => {
                write!(f, "{}", say!("not-exported-gone", path = path.display()))
            }
            Self::NotAFile(path) => {
                write!(f, "{}", say!("not-exported-no-file", path = path.display()))
            }
            Self::NotText(path) => write!(
                f,
                "{}",
                say!("not-exported-not-utf8", path = path.display())
            ),
            Self::Locked(path) => {
                write!(f, "{}", say!("not-exported-locked", path = path.display()))
            }
            Self::ReadOnly(path) => {
                write!(
                    f,
                    "{}",
                    say!("not-exported-not-allowed", path = path.display())
                )
            }
            Self::WouldLose { path, reason } => {
                write!(
                    f,
                    "{}",
                    say!(
                        "not-exported-untouched",
                        path = path.display(),
                        reason = reason.to_string()
                    )
                )
            }
            Self::Edited(path) => write!(
                f,
                "{}",
                say!("not-exported-other-contents", path = path.display())
            ),
            Self::Shape { path, reason } => {
                write!(
                    f,
                    "{}",
                    say!(
                        "not-exported-because",
                        path = path.display(),
                        reason = reason
                    )
                )
            }
            Self::Restless(path) => {
                write!(f, "{}", say!("not-exported-busy", path = path.display()))
            }
            Self::Failed { path, cause } => write!(
                f,
                "{}",
                say!("not-exported-failed", path = path.display(), cause = cause)
            ),
        }
    }
}

impl std::error::Error for ExportError {}
