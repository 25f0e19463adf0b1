//! The side that asks: starts the child, feeds it, waits no longer than allowed.

use super::child::ARGUMENT;
use super::{ALLOWANCE, Errand, Wanted};
use crate::formats::Unreadable;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The system starts no process.
    NotStarted,
    TooSlow,
    /// The child ended without an answer: it ran out of memory, or stumbled.
    Ended,
    Cancelled,
}

impl Failure {
    pub(super) fn in_words(self) -> Unreadable {
        match self {
            Self::NotStarted => Unreadable::new(
                "not-started",
                "No process could be started to read this file in; close other programs and try again.",
            ),
            Self::TooSlow => Unreadable::new(
                "too-slow",
                "This file took too long to read and was given up; it is very large or damaged, so try another copy of it.",
            ),
            Self::Ended => Unreadable::new(
                "too-much",
                "Reading this file needed more than Manicule allows any file, so it was given up; it is very large or damaged, \
                 and nothing else was touched.",
            ),
            Self::Cancelled => Unreadable::new("cancelled", "Opening was cancelled."),
        }
    }
}

/// How often a waiting parent looks whether the work is still wanted.
const GLANCE: Duration = Duration::from_millis(40);

/// Has an errand done by a child of `program` on `bytes`; what it wrote.
pub(super) fn run(program: &Path, errand: Errand<'_>, bytes: &[u8], wanted: Wanted<'_>) -> Result<Vec<u8>, Failure> {
    let mut child = start(program, errand).map_err(|_| Failure::NotStarted)?;
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        end(&mut child);
        return Err(Failure::NotStarted);
    };
    let allowed = match errand {
        Errand::Read { .. } => ALLOWANCE.reading,
        Errand::Draw { .. } | Errand::Cover => ALLOWANCE.drawing,
    };
    let (finished, answer) = channel();
    std::thread::scope(|threads| {
        // Two threads, since a child that answers before it has read all would otherwise wait for us as we wait for it.
        threads.spawn(move || {
            // A child that has read enough closes the pipe; its answer tells.
            let _ = to.write_all(bytes);
        });
        threads.spawn(move || {
            let mut words = Vec::new();
            let read = from.take(ALLOWANCE.answer as u64 + 1).read_to_end(&mut words);
            let _ = finished.send(read.is_ok().then_some(words));
        });
        let result = wait(&answer, allowed, wanted);
        if result.is_err() {
            end(&mut child);
        }
        let ended_well = child.wait().is_ok_and(|status| status.success());
        result.and_then(|words| if ended_well && words.len() <= ALLOWANCE.answer { Ok(words) } else { Err(Failure::Ended) })
    })
}

fn start(program: &Path, errand: Errand<'_>) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(ARGUMENT);
    match errand {
        Errand::Read { name, encoding } => command.arg("read").arg(name).args(encoding),
        Errand::Draw { longest } => command.arg("draw").arg(longest.to_string()),
        Errand::Cover => command.arg("cover"),
    };
    // Nothing of the surroundings is a book's business.
    command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
        // Windows starts nothing without its own folder.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    }
    command.spawn()
}

fn wait(answer: &Receiver<Option<Vec<u8>>>, allowed: Duration, wanted: Wanted<'_>) -> Result<Vec<u8>, Failure> {
    let start = Instant::now();
    loop {
        match answer.recv_timeout(GLANCE) {
            Ok(words) => return words.ok_or(Failure::Ended),
            Err(RecvTimeoutError::Disconnected) => return Err(Failure::Ended),
            Err(RecvTimeoutError::Timeout) if !wanted.holds() => return Err(Failure::Cancelled),
            Err(RecvTimeoutError::Timeout) if start.elapsed() > allowed => return Err(Failure::TooSlow),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

fn end(child: &mut Child) {
    // It may have ended by itself.
    let _ = child.kill();
}
