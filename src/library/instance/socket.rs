//! The meeting place on Unix: a socket in a folder that nobody else may enter.

use super::super::folders::Folders;
use super::{Meeting, name};
use std::io;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;

pub(super) struct Socket(UnixListener);

impl Meeting for Socket {
    type Stream = UnixStream;

    fn open(folders: &Folders) -> Option<Self> {
        let path = path(folders);
        let _ = std::fs::create_dir_all(path.parent()?);
        match UnixListener::bind(&path) {
            Ok(listener) => Some(Self(listener)),
            // Left by a window that was killed: nobody answers there.
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && UnixStream::connect(&path).is_err() =>
            {
                let _ = std::fs::remove_file(&path);
                UnixListener::bind(&path).ok().map(Self)
            }
            Err(_) => None,
        }
    }

    fn accept(&mut self) -> io::Result<UnixStream> {
        self.0.accept().map(|(stream, _)| stream)
    }

    fn connect(folders: &Folders) -> io::Result<UnixStream> {
        UnixStream::connect(path(folders))
    }
}

pub(super) fn path(folders: &Folders) -> PathBuf {
    let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    own.filter(|folder| folder.is_absolute() && folder.is_dir())
        .unwrap_or_else(|| folders.state.clone())
        .join(format!("{}.sock", name(folders)))
}
