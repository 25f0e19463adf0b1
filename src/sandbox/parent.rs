//! The side that asks: starts the child, feeds it, waits no longer than allowed.

use super::child::{ARGUMENT, LANGUAGE};
use super::{Allowance, Wanted};
use crate::formats::Unreadable;
use crate::messages;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
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
    pub(super) fn into_unreadable(self) -> Unreadable {
        match self {
            Self::NotStarted => Unreadable::new("not-started", say!("sandbox-not-started")),
            Self::TooSlow => Unreadable::new("too-slow", say!("sandbox-too-slow")),
            Self::Ended => Unreadable::new("too-much", say!("sandbox-too-much")),
            Self::Cancelled => Unreadable::new("cancelled", say!("sandbox-cancelled")),
        }
    }
}

/// How often a waiting parent looks whether the work is still wanted.
const GLANCE: Duration = Duration::from_millis(40);

/// A child that runs. It is ended when this is dropped.
pub(super) struct Running {
    child: Child,
    /// What makes it end with this process, and lets it use no more than it may.
    #[cfg(windows)]
    _job: Option<manicule_windows::Job>,
}

impl Running {
    /// Where it reads from and writes to; once.
    pub(super) fn pipes(&mut self) -> Result<(ChildStdin, ChildStdout), Failure> {
        self.child
            .stdin
            .take()
            .zip(self.child.stdout.take())
            .ok_or(Failure::NotStarted)
    }

    pub(super) fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
    }

    /// Waits until it has ended; whether it did so well.
    fn ended_well(&mut self) -> bool {
        self.child.wait().is_ok_and(|status| status.success())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
        let _ = self.child.wait();
    }
}

/// What a child wrote, and why that is not all, where it is not.
#[derive(Debug)]
pub(super) struct Heard {
    pub bytes: Vec<u8>,
    pub failure: Option<Failure>,
}

/// Sends a file to a child of `program` and returns what the child wrote.
pub(super) fn ask<'a>(
    program: &Path,
    arguments: impl IntoIterator<Item = &'a str>,
    bytes: &[u8],
    allowance: Allowance,
    wanted: Wanted<'_>,
) -> Result<Vec<u8>, Failure> {
    let heard = hear(program, arguments, &[bytes], allowance, wanted)?;
    heard.failure.map_or(Ok(heard.bytes), Err)
}

/// Sends some pieces to a child of `program`, one behind the other, and returns what the child wrote, also where it did not end well.
///
/// # Errors
/// Where it could not be started.
pub(super) fn hear<'a>(
    program: &Path,
    arguments: impl IntoIterator<Item = &'a str>,
    pieces: &[&[u8]],
    allowance: Allowance,
    wanted: Wanted<'_>,
) -> Result<Heard, Failure> {
    let mut child = start(program, arguments, allowance)?;
    let (mut to, from) = child.pipes()?;
    let (finished, answer) = channel();
    std::thread::scope(|threads| {
        // Two threads, since a child that answers before it has read all would otherwise wait for us as we wait for it.
        threads.spawn(move || {
            // A child that has read enough closes the pipe; its answer tells.
            let _ = pieces.iter().try_for_each(|piece| to.write_all(piece));
        });
        threads.spawn(move || {
            let mut document = Vec::new();
            let read = from
                .take(allowance.answer as u64 + 1)
                .read_to_end(&mut document);
            let _ = finished.send(read.is_ok().then_some(document));
        });
        let result = wait(&answer, allowance.reading, wanted);
        if result.is_err() {
            child.end();
        }
        let ended_well = child.ended_well();
        Ok(match result {
            Ok(bytes) => {
                let is_whole = ended_well && bytes.len() <= allowance.answer;
                let failure = (!is_whole).then_some(Failure::Ended);
                Heard { bytes, failure }
            }
            Err(failure) => Heard {
                // What it had written before it was ended.
                bytes: answer.recv().ok().flatten().unwrap_or_default(),
                failure: Some(failure),
            },
        })
    })
}

/// Starts a child with these arguments. Only Windows is told here what it may use; elsewhere the child itself gives up the rest.
pub(super) fn start<'a>(
    program: &Path,
    arguments: impl IntoIterator<Item = &'a str>,
    #[cfg_attr(not(windows), expect(unused_variables))] allowance: Allowance,
) -> Result<Running, Failure> {
    let mut command = Command::new(program);
    command.arg(ARGUMENT).args(arguments);
    // Nothing of the surroundings is a book's business.
    command
        .env_clear()
        .env(LANGUAGE, messages::current().tag())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
        // Windows starts nothing without its own folder.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    }
    let child = command.spawn().map_err(|_| Failure::NotStarted)?;
    // Before it gets a byte to read. Where there is no job to be had, the clock and the limits of the readers hold alone.
    #[cfg(windows)]
    let _job = hold(&child, allowance).ok();
    Ok(Running {
        child,
        #[cfg(windows)]
        _job,
    })
}

/// Makes the child end with this process, and lets it use no more than it may.
#[cfg(windows)]
fn hold(child: &Child, allowance: Allowance) -> std::io::Result<manicule_windows::Job> {
    let limits = manicule_windows::Limits {
        memory: allowance.memory,
        processor: allowance.processor,
    };
    let job = manicule_windows::Job::new(limits)?;
    job.take_in(child)?;
    Ok(job)
}

/// Waits for what a child answers, no longer than allowed or wanted.
pub(super) fn wait(
    answer: &Receiver<Option<Vec<u8>>>,
    allowed: Duration,
    wanted: Wanted<'_>,
) -> Result<Vec<u8>, Failure> {
    let start = Instant::now();
    loop {
        match answer.recv_timeout(GLANCE) {
            Ok(answer) => return answer.ok_or(Failure::Ended),
            Err(RecvTimeoutError::Disconnected) => return Err(Failure::Ended),
            Err(RecvTimeoutError::Timeout) if !wanted.holds() => return Err(Failure::Cancelled),
            Err(RecvTimeoutError::Timeout) if start.elapsed() > allowed => {
                return Err(Failure::TooSlow);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}
