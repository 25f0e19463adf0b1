//! One window for each reader: a second start sends its files and links to the window that is there, through a local socket. Where
//! the system has none, every start has a window of its own.

#[cfg(not(unix))]
use super::folders::Folders;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a start was asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToShow {
    /// Paths, or `bundled:NAME`, as [`Source::parse`](super::Source::parse) reads them.
    pub files: Vec<String>,
    pub folders: Vec<PathBuf>,
    pub links: Vec<String>,
}

/// Sends what is to be shown to a window that is there. False where there is none, or none that answers.
#[cfg(not(unix))]
#[must_use]
pub fn hand_over(_folders: &Folders, _to_show: &ToShow) -> bool {
    false
}

/// Takes what later starts send: here, nothing.
#[cfg(not(unix))]
pub fn listen(_folders: &Folders, _show: impl Fn(ToShow) + Send + 'static) {}

#[cfg(unix)]
pub use socket::{hand_over, listen};

#[cfg(unix)]
mod socket {
    use super::super::folders::Folders;
    use super::super::hash;
    use super::ToShow;
    use std::io::{self, BufRead, BufReader, Read, Write};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::PathBuf;
    use std::time::Duration;

    /// Bytes of a request; a longer one is none of ours.
    const LONGEST: u64 = 4 << 20;
    /// How long a window that is there may take to answer, before this start opens one of its own.
    const PATIENCE: Duration = Duration::from_secs(3);
    /// What a window answers that has taken a request.
    const TAKEN: &str = "taken";

    /// Sends what is to be shown to a window that is there. False where there is none, or none that answers.
    #[must_use]
    pub fn hand_over(folders: &Folders, to_show: &ToShow) -> bool {
        ask(folders, to_show).is_ok()
    }

    fn ask(folders: &Folders, to_show: &ToShow) -> io::Result<()> {
        let mut stream = UnixStream::connect(path(folders))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let request = serde_json::to_string(to_show).map_err(io::Error::other)?;
        stream.write_all(format!("{request}\n").as_bytes())?;
        let mut answer = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut answer)?;
        if answer.trim() == TAKEN {
            Ok(())
        } else {
            Err(io::ErrorKind::InvalidData.into())
        }
    }

    /// Takes what later starts send, from now on, and gives each to `show`. Where no socket can be had, every start has a
    /// window of its own.
    pub fn listen(folders: &Folders, show: impl Fn(ToShow) + Send + 'static) {
        let Some(listener) = listener(folders) else {
            return;
        };
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                // What makes no sense is not answered, and who sent it opens a window of its own.
                if let Ok(to_show) = take(&stream) {
                    show(to_show);
                    let _ = stream.write_all(format!("{TAKEN}\n").as_bytes());
                }
            }
        });
    }

    fn take(stream: &UnixStream) -> io::Result<ToShow> {
        // Who connects and says nothing holds up nobody for long.
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut request = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut request)?;
        serde_json::from_str(&request).map_err(io::Error::other)
    }

    fn listener(folders: &Folders) -> Option<UnixListener> {
        let path = path(folders);
        let _ = std::fs::create_dir_all(path.parent()?);
        match UnixListener::bind(&path) {
            Ok(listener) => Some(listener),
            // Left by a window that was killed: nobody answers there.
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && UnixStream::connect(&path).is_err() =>
            {
                let _ = std::fs::remove_file(&path);
                UnixListener::bind(&path).ok()
            }
            Err(_) => None,
        }
    }

    /// A socket for each home, where nobody else may enter. Its path is kept short: systems allow about a hundred signs.
    pub(super) fn path(folders: &Folders) -> PathBuf {
        let home = hash::sha256(folders.state.as_os_str().as_encoded_bytes());
        let name = format!("manicule-{}.sock", &home[..16]);
        let own = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        own.filter(|folder| folder.is_absolute() && folder.is_dir())
            .unwrap_or_else(|| folders.state.clone())
            .join(name)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::folders::Folders;
    use super::socket::path;
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_second_start_hands_over_what_it_was_asked_to_show() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let to_show = ToShow {
            files: vec!["/books/Ünï.epub".to_owned()],
            links: vec!["manicule:0123456789abcdef".to_owned()],
            ..ToShow::default()
        };
        assert!(!hand_over(&folders, &to_show), "there is no window yet");
        let (given, taken) = channel();
        listen(&folders, move |to_show| drop(given.send(to_show)));
        assert!(hand_over(&folders, &to_show));
        assert_eq!(taken.recv().unwrap(), to_show);
        let other = tempfile::tempdir().unwrap();
        let other = Folders::find(Some(other.path().to_owned())).unwrap();
        assert!(
            !hand_over(&other, &to_show),
            "another home has another window"
        );
        let _ = std::fs::remove_file(path(&folders));
    }

    #[test]
    fn a_socket_that_a_killed_window_left_is_no_hindrance() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        std::fs::create_dir_all(&folders.state).unwrap();
        drop(std::os::unix::net::UnixListener::bind(path(&folders)).unwrap());
        assert!(!hand_over(&folders, &ToShow::default()));
        listen(&folders, |_| ());
        assert!(hand_over(&folders, &ToShow::default()));
        let _ = std::fs::remove_file(path(&folders));
    }
}
