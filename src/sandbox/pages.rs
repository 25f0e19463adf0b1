//! Draws printed pages of one file, in a process that holds the file as long as its pages are looked at.

use super::fonts;
use super::parent::{self, Failure};
use super::telling::{FromDrawer, Instructions};
use super::{ALLOWANCE, PROGRAM, Wanted, frames};
use crate::formats::{self, PageOptions, PagePart, Pixels};
use serde::Serialize;
use std::collections::HashSet;
use std::path::Path;
use std::process::ChildStdin;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

/// How long one part of a page may take, by the clock.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often a child may ask for typefaces before it draws a part.
const QUESTIONS: usize = 3;
/// A child that nobody has asked for so long is ended, and what it held with it.
const IDLE: Duration = Duration::from_secs(90);

/// Asks for parts of pages of one file. What is drawn comes on another thread.
#[derive(Clone, Debug)]
pub struct PageDrawer {
    requests: Sender<Request>,
}

struct Request {
    part: PagePart,
    /// Gone when nobody waits for the part any more.
    wanted: Weak<()>,
    done: Done,
}

/// Takes what was drawn, or none where it could not be.
type Done = Box<dyn FnOnce(Option<Pixels>) + Send>;

impl PageDrawer {
    /// For the file with these bytes. No child is started before a page is asked for.
    #[must_use]
    pub fn new(name: &str, bytes: Arc<[u8]>) -> Self {
        let (requests, received) = channel();
        let name = name.to_owned();
        std::thread::spawn(move || serve(&name, &bytes, received));
        Self { requests }
    }

    /// Has a part drawn, unless nobody wants it any more when its turn comes. `done` gets none where it could not be drawn.
    pub fn draw(
        &self,
        part: PagePart,
        wanted: Weak<()>,
        done: impl FnOnce(Option<Pixels>) + Send + 'static,
    ) {
        let done = Box::new(done);
        // The other thread lives as long as this does.
        let _ = self.requests.send(Request { part, wanted, done });
    }
}

fn serve(name: &str, bytes: &[u8], requests: Receiver<Request>) {
    match PROGRAM.get() {
        Some(program) => Drawing::new(program, name, bytes).serve(requests),
        None => draw_in_place(name, bytes, requests),
    }
}

/// Draws without a second process, where there is none to be had.
fn draw_in_place(name: &str, bytes: &[u8], requests: Receiver<Request>) {
    let requests = Mutex::new(requests);
    let waiting: Mutex<Option<Done>> = Mutex::default();
    let mut next = || {
        let request = loop {
            let request = locked(&requests).recv().ok()?;
            if request.wanted.strong_count() > 0 {
                break request;
            }
        };
        *locked(&waiting) = Some(request.done);
        Some(request.part)
    };
    let answer = |pixels| {
        if let Some(done) = locked(&waiting).take() {
            done(pixels);
        }
    };
    let mut drawn = |pixels| {
        answer(pixels);
        true
    };
    // What cannot be opened cannot be drawn either.
    let told = Instructions::new();
    let options = PageOptions {
        fonts: Some(&fonts::find),
        ..told.options(None)
    };
    let _ = formats::draw_pages(name, bytes, options, &mut next, &mut drawn);
    answer(None);
    while let Ok(request) = locked(&requests).recv() {
        (request.done)(None);
    }
}

fn locked<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A child that holds the file, and what is known of its pages.
struct Drawing<'a> {
    program: &'a Path,
    name: &'a str,
    bytes: &'a [u8],
    child: Option<Child>,
    /// Pages that a child could not draw.
    failed: HashSet<u32>,
}

struct Child {
    running: parent::Running,
    to: ChildStdin,
    answers: Receiver<Option<Vec<u8>>>,
    /// Parts that it has drawn.
    drawn: u32,
}

impl<'a> Drawing<'a> {
    fn new(program: &'a Path, name: &'a str, bytes: &'a [u8]) -> Self {
        Self {
            program,
            name,
            bytes,
            child: None,
            failed: HashSet::new(),
        }
    }

    fn serve(&mut self, requests: Receiver<Request>) {
        loop {
            let request = match requests.recv_timeout(IDLE) {
                Ok(request) => request,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    self.child = None;
                    match requests.recv() {
                        Ok(request) => request,
                        Err(_) => return,
                    }
                }
            };
            if request.wanted.strong_count() == 0 {
                continue;
            }
            if self.child.is_none() {
                self.child = Child::start(self.program, self.name, self.bytes);
                if self.child.is_none() {
                    (request.done)(None);
                    return draw_in_place(self.name, self.bytes, requests);
                }
            }
            (request.done)(self.draw(request.part));
        }
    }

    /// A child that ends may have had enough of the pages before: a new one is asked once more. A page that it cannot draw is not
    /// tried again.
    fn draw(&mut self, part: PagePart) -> Option<Pixels> {
        if self.failed.contains(&part.page) {
            return None;
        }
        loop {
            let mut child = match self.child.take() {
                Some(child) => child,
                None => Child::start(self.program, self.name, self.bytes)?,
            };
            let had_drawn = child.drawn > 0;
            match child.ask(part) {
                Ok(pixels) => {
                    self.child = Some(child);
                    return pixels;
                }
                Err(Failure::Ended) if had_drawn => {}
                Err(_) => {
                    self.failed.insert(part.page);
                    return None;
                }
            }
        }
    }
}

impl Child {
    fn start(program: &Path, name: &str, bytes: &[u8]) -> Option<Self> {
        let mut running = parent::start(program, ["pages", name], ALLOWANCE).ok()?;
        let (mut to, mut from) = running.pipes().ok()?;
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
        // It reads the file whole before it answers anything.
        let told = Instructions::new().written();
        frames::answer(&mut to, &[&told, bytes].concat()).ok()?;
        Some(Self {
            running,
            to,
            answers,
            drawn: 0,
        })
    }

    fn ask(&mut self, part: PagePart) -> Result<Option<Pixels>, Failure> {
        let answer = self.tell(&part).and_then(|()| self.listen());
        match answer {
            Ok(_) => self.drawn += 1,
            Err(_) => self.running.end(),
        }
        answer
    }

    fn tell(&mut self, what: &impl Serialize) -> Result<(), Failure> {
        let words = postcard::to_stdvec(what).map_err(|_| Failure::Ended)?;
        frames::answer(&mut self.to, &words).map_err(|_| Failure::Ended)
    }

    /// Waits for what was drawn, and finds what is needed for it.
    fn listen(&mut self) -> Result<Option<Pixels>, Failure> {
        for _ in 0..QUESTIONS {
            let answer = parent::wait(&self.answers, PATIENCE, Wanted::always())?;
            match postcard::from_bytes(&answer).map_err(|_| Failure::Ended)? {
                FromDrawer::Drawn(pixels) => return Ok(pixels),
                FromDrawer::Wants(wanted) => self.tell(&fonts::find(&wanted))?,
            }
        }
        Err(Failure::Ended)
    }
}
