//! One window for each reader: a second start sends its files and links to the window that is there. They meet at a local socket, on
//! Windows at a named pipe; where neither can be had, every start has a window of its own.

#[cfg(windows)]
mod pipe;
#[cfg(unix)]
mod socket;

use super::folders::Folders;
use super::hash;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

#[cfg(windows)]
use pipe::Pipe as Place;
#[cfg(unix)]
use socket::Socket as Place;

/// Bytes of a request; a longer one is none of ours.
const LONGEST: u64 = 4 << 20;
/// How long a window that is there may take to answer, before this start opens one of its own.
const PATIENCE: Duration = Duration::from_secs(3);
/// What a window answers that has taken a request.
const TAKEN: &str = "taken";

/// What a start was asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToShow {
    /// Paths, or `bundled:NAME`, as [`Source::parse`](super::Source::parse) reads them.
    pub files: Vec<String>,
    pub folders: Vec<PathBuf>,
    pub links: Vec<String>,
}

/// Where starts meet on this machine: one place for each home.
trait Meeting: Sized + Send + 'static {
    type Stream: Read + Write + Send + 'static;

    /// Waits there from now on. None where somebody else does, or where there is no such place.
    fn open(folders: &Folders) -> Option<Self>;

    fn accept(&mut self) -> io::Result<Self::Stream>;

    fn connect(folders: &Folders) -> io::Result<Self::Stream>;
}

/// Sends what is to be shown to a window that is there. False where there is none, or none that answers.
#[must_use]
pub fn hand_over(folders: &Folders, to_show: &ToShow) -> bool {
    hand_over_at::<Place>(folders, to_show)
}

/// Takes what later starts send, from now on, and gives each to `show`.
pub fn listen(folders: &Folders, show: impl Fn(ToShow) + Send + 'static) {
    if let Some(place) = Place::open(folders) {
        listen_at(place, show);
    }
}

fn hand_over_at<M: Meeting>(folders: &Folders, to_show: &ToShow) -> bool {
    let Ok(mut stream) = M::connect(folders) else {
        return false;
    };
    let Ok(request) = serde_json::to_string(to_show) else {
        return false;
    };
    let (done, answer) = channel();
    // Not every system lets one wait for an answer for so long and no longer.
    std::thread::spawn(move || done.send(ask(&mut stream, &request)));
    matches!(answer.recv_timeout(PATIENCE), Ok(Ok(())))
}

fn ask(stream: &mut (impl Read + Write), request: &str) -> io::Result<()> {
    stream.write_all(format!("{request}\n").as_bytes())?;
    stream.flush()?;
    match line(stream)?.trim() {
        TAKEN => Ok(()),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

fn listen_at<M: Meeting>(mut place: M, show: impl Fn(ToShow) + Send + 'static) {
    let show = Arc::new(Mutex::new(show));
    std::thread::spawn(move || {
        loop {
            let Ok(mut stream) = place.accept() else {
                std::thread::sleep(Duration::from_millis(200));
                continue;
            };
            let show = Arc::clone(&show);
            // Who connects and says nothing holds up nobody.
            std::thread::spawn(move || {
                // What makes no sense is not answered, and who sent it opens a window of its own.
                let request = line(&mut stream)?;
                let to_show = serde_json::from_str(&request).map_err(io::Error::other)?;
                show.lock().unwrap_or_else(PoisonError::into_inner)(to_show);
                stream.write_all(format!("{TAKEN}\n").as_bytes())?;
                stream.flush()
            });
        }
    });
}

fn line(stream: &mut impl Read) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut line)?;
    Ok(line)
}

/// A name for each home, kept short: systems allow about a hundred signs for the path of a socket.
fn name(folders: &Folders) -> String {
    let home = hash::sha256(folders.state.as_os_str().as_encoded_bytes());
    format!("manicule-{}", &home[..16])
}

#[cfg(test)]
mod tests {
    use super::super::folders::Folders;
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
        cleared(&folders);
    }

    #[test]
    fn who_connects_and_says_nothing_holds_up_nobody() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        listen(&folders, |_| ());
        let silent = Place::connect(&folders).unwrap();
        assert!(hand_over(&folders, &ToShow::default()));
        let mut babbling = Place::connect(&folders).unwrap();
        babbling.write_all(b"{}}\n").unwrap();
        assert!(hand_over(&folders, &ToShow::default()));
        drop((silent, babbling));
        cleared(&folders);
    }

    fn cleared(folders: &Folders) {
        #[cfg(unix)]
        let _ = std::fs::remove_file(socket::path(folders));
        #[cfg(windows)]
        let _ = folders;
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_that_a_killed_window_left_is_no_hindrance() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        std::fs::create_dir_all(&folders.state).unwrap();
        drop(std::os::unix::net::UnixListener::bind(socket::path(&folders)).unwrap());
        assert!(!hand_over(&folders, &ToShow::default()));
        listen(&folders, |_| ());
        assert!(hand_over(&folders, &ToShow::default()));
        cleared(&folders);
    }
}
