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
            Self::Ours(path) => write!(
                f,
                "“{}” is one of the files in which Manicule keeps your notes, or lies among them; choose another place.",
                path.display()
            ),
            Self::IsText(path) => {
                write!(
                    f,
                    "“{}” is a text that you read, and is not written over; choose another name.",
                    path.display()
                )
            }
            Self::IsFolder(path) => {
                write!(f, "“{}” is a folder; name a file in it.", path.display())
            }
            Self::NoFolder(path) => write!(
                f,
                "The folder “{}” is not there, so your notes were not written to it; connect its drive, or choose another folder.",
                path.display()
            ),
            Self::Emptied(path) => write!(
                f,
                "Nothing that was written to “{}” is there any more, so it was left alone; connect its drive, or choose the folder anew.",
                path.display()
            ),
            Self::NotAFile(path) => write!(
                f,
                "“{}” is no file that can be written to; choose another place.",
                path.display()
            ),
            Self::NotText(path) => write!(
                f,
                "“{}” holds no text in UTF-8, so what is in it could not be kept; it is untouched. Save it as UTF-8, or choose another name.",
                path.display()
            ),
            Self::Locked(path) => {
                write!(
                    f,
                    "“{}” is locked by another program, and is untouched; close it there and try again.",
                    path.display()
                )
            }
            Self::ReadOnly(path) => {
                write!(
                    f,
                    "“{}” may not be written to, and is untouched; allow writing, or choose another name.",
                    path.display()
                )
            }
            Self::WouldLose { path, reason } => {
                write!(
                    f,
                    "“{}” is untouched: {reason}. Choose another name, or move that file away.",
                    path.display()
                )
            }
            Self::Edited(path) => write!(
                f,
                "“{}” holds something else than was last exported there, and this format has no room for it; it is untouched. Choose \
                 another name, or move that file away.",
                path.display()
            ),
            Self::Shape { path, reason } => {
                write!(f, "“{}” was not written: {reason}", path.display())
            }
            Self::Restless(path) => write!(
                f,
                "“{}” is being written by another program all the time, and was left to it; try again later.",
                path.display()
            ),
            Self::Failed { path, cause } => write!(
                f,
                "“{}” could not be written: {cause}. What was there before is untouched; make room on the disk, allow writing there, or \
                 choose another place.",
                path.display()
            ),
        }
    }
}

impl std::error::Error for ExportError {}
