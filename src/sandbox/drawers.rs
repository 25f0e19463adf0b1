//! The children that draw pictures: each draws many, since starting a process takes longer than most pictures.

use super::parent::{self, Failure};
use super::{ALLOWANCE, Wanted, frames};
use std::path::Path;
use std::process::ChildStdin;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Pictures that one child draws, so that none lives on with what many of them left in its memory or used of its time.
const PICTURES: u32 = 64;
/// Children that wait for pictures.
const WAITING: usize = 2;
/// How much longer a picture may take when it is tried again: the machine may have been busy.
const PATIENCE: u32 = 4;

static IDLE: Mutex<Vec<Drawer>> = Mutex::new(Vec::new());

struct Drawer {
    child: parent::Running,
    to: ChildStdin,
    answers: Receiver<Option<Vec<u8>>>,
    drawn: u32,
}

/// What a child answers about a picture; `longest` as in [`frames::request`]. A child that ends may have had enough of the pictures
/// before, and one that is late may have had to wait: then a new one is asked once more.
pub(super) fn draw(
    program: &Path,
    longest: Option<u32>,
    picture: &[u8],
) -> Result<Vec<u8>, Failure> {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    if let Some(drawer) = idle {
        match drawer.ask(longest, picture, ALLOWANCE.drawing) {
            Err(Failure::Ended) => {}
            Err(Failure::TooSlow) => {
                return Drawer::start(program)?.ask(longest, picture, ALLOWANCE.drawing * PATIENCE);
            }
            answer => return answer,
        }
    }
    match Drawer::start(program)?.ask(longest, picture, ALLOWANCE.drawing) {
        Err(Failure::TooSlow) => {
            Drawer::start(program)?.ask(longest, picture, ALLOWANCE.drawing * PATIENCE)
        }
        answer => answer,
    }
}

impl Drawer {
    fn start(program: &Path) -> Result<Self, Failure> {
        let mut child = parent::start(program, ["draw"], ALLOWANCE)?;
        let (to, mut from) = child.pipes()?;
        let (answered, answers) = channel();
        std::thread::spawn(move || {
            loop {
                let answer = frames::next_answer(&mut from).ok();
                let is_last = answer.is_none();
                if answered.send(answer).is_err() || is_last {
                    return;
                }
            }
        });
        Ok(Self {
            child,
            to,
            answers,
            drawn: 0,
        })
    }

    /// Waits for an answer, no longer than allowed. A child that gave one waits for more pictures; any other is ended.
    fn ask(
        mut self,
        longest: Option<u32>,
        picture: &[u8],
        allowed: Duration,
    ) -> Result<Vec<u8>, Failure> {
        let answer = std::thread::scope(|threads| {
            let to = &mut self.to;
            threads.spawn(move || {
                // A child that is gone closes the pipe; that there is no answer tells.
                let _ = frames::request(to, longest, picture);
            });
            let answer = parent::wait(&self.answers, allowed, Wanted::always());
            if answer.is_err() {
                self.child.end();
            }
            answer
        })?;
        self.drawn += 1;
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        if self.drawn < PICTURES && idle.len() < WAITING {
            idle.push(self);
        }
        Ok(answer)
    }
}
