//! The separate program `manicule-sync`, which keeps the notes in step with a server: where it is, how its last run ended, and a run of
//! it. It is started like any program, and no network code is here.

use super::Library;
use super::folders::Folders;
use serde::Deserialize;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How often is looked whether a run was called off.
const GLANCE: Duration = Duration::from_millis(100);
/// The longest line that is read of what the program says, in bytes.
const LONGEST: u64 = 1 << 20;

/// What is known of keeping the notes in step with a server.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerSync {
    /// Where the program is; none where it is not installed.
    pub program: Option<PathBuf>,
    /// Whether it was told of a server.
    pub is_set_up: bool,
    pub last: Option<SyncOutcome>,
}

/// How a run ended, as the program says it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SyncOutcome {
    pub ending: SyncEnding,
    /// One sentence.
    pub message: String,
    /// Milliseconds since 1970.
    pub at: u64,
    /// What is not in step, in sentences.
    pub left: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SyncEnding {
    Synced,
    Partly,
    Away,
    #[default]
    #[serde(other)]
    Failed,
}

/// One line of what the program says.
#[derive(Debug, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Line {
    Progress {
        done: usize,
        all: usize,
    },
    Done(SyncOutcome),
    #[serde(other)]
    Else,
}

impl Library {
    /// What is known of keeping the notes in step with a server.
    #[must_use]
    pub fn server_sync(&self) -> ServerSync {
        let own = |name: &str| self.folders.state.join("sync").join(name);
        let last = self.disk.read_own(&own("last.json")).ok();
        ServerSync {
            program: find_program(),
            is_set_up: self.disk.facts(&own("server.json")).is_ok(),
            last: last.and_then(|bytes| serde_json::from_slice(&bytes).ok()),
        }
    }
}

/// Looks for the program beside this one, then where the system looks for programs.
fn find_program() -> Option<PathBuf> {
    let name = format!("manicule-sync{}", std::env::consts::EXE_SUFFIX);
    let own = std::env::current_exe().ok();
    let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = beside.into_iter().chain(std::env::split_paths(&path));
    // A relative folder would be one of whoever started the reader.
    let places = folders.filter(|folder| folder.is_absolute());
    places
        .map(|folder| folder.join(&name))
        .find(|program| program.is_file())
}

/// Runs the program once, and answers when it is done. It can be called off at any moment: whatever it was about to write is
/// either whole or not there.
///
/// # Errors
/// One sentence, where it could not be started, or ended without a word.
pub fn sync_with_server(
    program: &Path,
    folders: &Folders,
    is_called_off: &AtomicBool,
    mut progress: impl FnMut(usize, usize),
) -> Result<SyncOutcome, String> {
    let mut child = command(program, folders).spawn().map_err(|error| {
        say!(
            "server-not-started",
            program = program.display(),
            error = error
        )
    })?;
    let lines = lines_of(&mut child);
    let mut outcome = None;
    loop {
        // A program that says something all the time can be stopped as well. What has ended has a result.
        if outcome.is_none() && is_called_off.load(Ordering::Relaxed) {
            let _ = child.kill();
            let _ = child.wait();
            return Err(say!("server-stopped").to_owned());
        }
        match lines.recv_timeout(GLANCE) {
            Ok(Line::Progress { done, all }) => progress(done, all),
            Ok(Line::Done(done)) => outcome = Some(done),
            Ok(Line::Else) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let ended = child.wait();
    outcome.ok_or_else(|| {
        let how = ended.map_or_else(|error| error.to_string(), |status| status.to_string());
        say!("server-no-result", how = how)
    })
}

fn command(program: &Path, folders: &Folders) -> Command {
    let mut command = Command::new(program);
    if let Some(home) = folders.home() {
        command.arg("--home").arg(home);
    }
    command
        .args(["now", "--json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    command
}

/// What the program says, line by line, until it closes its output. Lines that make no sense are passed over.
fn lines_of(child: &mut Child) -> Receiver<Line> {
    let (to, lines) = channel();
    if let Some(output) = child.stdout.take() {
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            let mut line = String::new();
            while matches!(output.by_ref().take(LONGEST).read_line(&mut line), Ok(1..)) {
                if let Ok(read) = serde_json::from_str(&line)
                    && to.send(read).is_err()
                {
                    break;
                }
                line.clear();
            }
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::*;
    use std::fs;

    #[test]
    fn the_last_result_is_read_as_the_program_wrote_it() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        let library = Library::on(Box::new(Files), folders.clone());
        let known = library.server_sync();
        assert_eq!((known.is_set_up, known.last), (false, None));
        let own = folders.state.join("sync");
        fs::create_dir_all(&own).unwrap();
        fs::write(own.join("server.json"), "{}").unwrap();
        let last = r#"{"ending": "partly", "message": "Not all.", "at": 5, "server": "s", "files": 3, "left": ["one"]}"#;
        fs::write(own.join("last.json"), last).unwrap();
        let known = library.server_sync();
        assert!(known.is_set_up);
        let last = known.last.unwrap();
        assert_eq!(
            (last.ending, last.at, last.left.len()),
            (SyncEnding::Partly, 5, 1)
        );
    }

    /// A program that says this, as a script. Another process writes it: what this one has open for writing, a child of a
    /// neighbouring test may have as well, and nothing that is open for writing can be started.
    #[cfg(unix)]
    fn program(folder: &Path, script: &str) -> PathBuf {
        let path = folder.join("manicule-sync");
        let write = r#"printf '#!/bin/sh\n%s\n' "$1" > "$0" && chmod 700 "$0""#;
        let written = Command::new("sh")
            .args(["-c", write])
            .arg(&path)
            .arg(script)
            .status();
        assert!(written.unwrap().success());
        path
    }

    #[cfg(unix)]
    #[test]
    fn a_run_tells_how_far_it_is_and_how_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path().to_owned())).unwrap();
        let script = r#"[ "$1 $3 $4" = "--home now --json" ] || exit 3
echo 'no JSON'; echo '{"event": "progress", "done": 1, "all": 2}'; echo '{"event": "later"}'
echo '{"event": "done", "ending": "synced", "message": "Synced.", "at": 7, "left": []}'"#;
        let program = program(folder.path(), script);
        let mut seen = Vec::new();
        let outcome = sync_with_server(&program, &folders, &false.into(), |done, all| {
            seen.push((done, all));
        });
        let outcome = outcome.unwrap();
        assert_eq!((outcome.ending, outcome.at), (SyncEnding::Synced, 7));
        assert_eq!(seen, [(1, 2)]);
    }

    #[cfg(unix)]
    #[test]
    fn a_run_that_is_called_off_or_says_nothing_ends_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path().to_owned())).unwrap();
        let endless = program(folder.path(), "exec sleep 600");
        let called_off = sync_with_server(&endless, &folders, &true.into(), |_, _| ());
        assert!(called_off.unwrap_err().contains("stopped"));
        let talks = r#"while :; do echo '{"event": "progress", "done": 1, "all": 2}'; done"#;
        let talkative = program(folder.path(), talks);
        let called_off = AtomicBool::new(false);
        let stopped = sync_with_server(&talkative, &folders, &called_off, |_, _| {
            called_off.store(true, Ordering::Relaxed);
        });
        assert!(stopped.unwrap_err().contains("stopped"));
        let silent = program(folder.path(), "exit 4");
        let failed = sync_with_server(&silent, &folders, &false.into(), |_, _| ());
        assert!(failed.unwrap_err().contains("without a result"));
        let missing = folder.path().join("missing");
        assert!(sync_with_server(&missing, &folders, &false.into(), |_, _| ()).is_err());
    }
}
