//! Reads the pages of a PDF, each by itself: one that fails or takes too long is empty, and the others are there all the same.
//!
//! Pages are read on threads of their own. One that comes to no end is left to itself, and another thread takes the next page.

use super::super::{PageOptions, PageStep, Warning};
use super::glyphs::{self, Fonts};
use super::lines::{self, PageLines};
use super::repair;
use super::watch::{Outside, Watch};
use hayro_interpret::InterpreterCache;
use hayro_syntax::Pdf;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Pages are read by so many threads.
const THREADS: usize = 2;
/// Damaged files nest deeply: each of the threads has this much room, in bytes.
const STACK: usize = 64 << 20;
/// Time of a processor that all pages may take: so much, and so much more for each page, but no more than the most. What was read until
/// then is shown.
const PATIENCE: Duration = Duration::from_secs(6);
const FOR_EACH: Duration = Duration::from_millis(12);
const MOST_PATIENCE: Duration = Duration::from_secs(20);
/// Time of a processor after which a page is left to itself. One that draws anything ends by itself before.
const PAGE_PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked whether a page comes to an end.
const GLANCE: Duration = Duration::from_millis(100);
/// More glyphs than this are not read, in a whole document.
const MOST_GLYPHS: usize = 20_000_000;

/// The lines of all pages, in order.
pub(super) fn lines_of_pages(
    pdf: &Arc<Pdf>,
    options: PageOptions<'_>,
    warnings: &mut Vec<Warning>,
) -> Vec<PageLines> {
    let mut reading = Reading::new(pdf, options);
    reading.read();
    let count = pdf.pages().len();
    warnings.extend(missing(&reading.outcomes, count, reading.is_late));
    let outcomes = reading.outcomes.into_iter();
    outcomes
        .map(|outcome| match outcome {
            Outcome::Read(lines) => *lines,
            Outcome::Unread | Outcome::Failed => PageLines::default(),
        })
        .collect()
}

/// What became of a page.
enum Outcome {
    Unread,
    Failed,
    Read(Box<PageLines>),
}

/// A page that a thread has read, or could not; and the time of a processor that this took.
struct Message {
    worker: usize,
    page: usize,
    lines: Option<Box<PageLines>>,
    spent: Duration,
}

struct Worker {
    number: usize,
    pages: Sender<usize>,
    /// The page that it reads, and since when.
    at: Option<(usize, Outside)>,
}

struct Reading<'o> {
    pdf: Arc<Pdf>,
    options: PageOptions<'o>,
    outcomes: Vec<Outcome>,
    workers: Vec<Worker>,
    /// Workers that were ever started.
    started: usize,
    to: Sender<Message>,
    messages: Receiver<Message>,
    /// The page that is read next.
    next: usize,
    spent: Duration,
    glyphs: usize,
    /// There was no time for all pages.
    is_late: bool,
}

impl<'o> Reading<'o> {
    fn new(pdf: &Arc<Pdf>, options: PageOptions<'o>) -> Self {
        let (to, messages) = channel();
        let unread = || Outcome::Unread;
        Self {
            pdf: Arc::clone(pdf),
            options,
            outcomes: std::iter::repeat_with(unread)
                .take(pdf.pages().len())
                .collect(),
            workers: Vec::new(),
            started: 0,
            to,
            messages,
            next: 0,
            spent: Duration::ZERO,
            glyphs: 0,
            is_late: false,
        }
    }

    fn read(&mut self) {
        while self.workers.len() < THREADS.min(self.outcomes.len()) && self.start() {}
        while self.workers.iter().any(|worker| worker.at.is_some()) {
            match self.messages.recv_timeout(GLANCE) {
                Ok(message) => self.take_in(message),
                Err(RecvTimeoutError::Timeout) => self.leave_what_is_stuck(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Starts one more thread; whether it has something to do.
    fn start(&mut self) -> bool {
        let Some(page) = self.next_page() else {
            return false;
        };
        let (pages, given) = channel();
        let (pdf, to, number) = (Arc::clone(&self.pdf), self.to.clone(), self.started);
        let builder = std::thread::Builder::new().stack_size(STACK);
        let begun = builder.spawn(move || work(&pdf, number, &given, &to));
        if begun.is_err() {
            self.next = page;
            return false;
        }
        self.started += 1;
        self.workers.push(Worker {
            number,
            pages,
            at: None,
        });
        self.hand_over(self.workers.len() - 1, page);
        true
    }

    /// The next page that is to be read, unless there was enough.
    fn next_page(&mut self) -> Option<usize> {
        let count = self.outcomes.len();
        let for_each = FOR_EACH * u32::try_from(count).unwrap_or(u32::MAX >> 8);
        let patience = (PATIENCE + for_each).min(MOST_PATIENCE);
        let is_skipped = |page: usize| self.options.skipped.iter().any(|it| *it as usize == page);
        while self.next < count && is_skipped(self.next) {
            self.outcomes[self.next] = Outcome::Failed;
            self.next += 1;
        }
        let is_beyond = self
            .options
            .end
            .is_some_and(|end| self.next >= end as usize);
        let is_enough = self.spent_so_far() > patience || self.glyphs > MOST_GLYPHS;
        if self.next < count && (is_beyond || is_enough) {
            self.is_late = true;
            return None;
        }
        self.next += 1;
        (self.next <= count).then(|| self.next - 1)
    }

    /// What is done and what is being done have taken.
    fn spent_so_far(&self) -> Duration {
        let busy = self.busy();
        let running = self.workers.iter().filter_map(|worker| worker.at);
        let running: Duration = running.map(|(_, since)| since.elapsed(busy)).sum();
        self.spent + running
    }

    fn busy(&self) -> usize {
        let left = self.started - self.workers.len();
        self.workers
            .iter()
            .filter(|worker| worker.at.is_some())
            .count()
            + left
    }

    fn hand_over(&mut self, worker: usize, page: usize) {
        // Whoever ends this process by what is on a page is known before.
        self.options.tell(PageStep::Begun(page as u32));
        let worker = &mut self.workers[worker];
        worker.at = worker
            .pages
            .send(page)
            .is_ok()
            .then(|| (page, Outside::start()));
    }

    fn take_in(&mut self, message: Message) {
        let place = |worker: &Worker| worker.number == message.worker;
        // A page that was left to itself and came to an end after all stays away: another has its thread's place.
        let Some(worker) = self.workers.iter().position(place) else {
            return;
        };
        self.options.tell(PageStep::Done(message.page as u32));
        self.spent += message.spent;
        self.outcomes[message.page] = match message.lines {
            Some(lines) => {
                self.glyphs += lines.glyphs;
                Outcome::Read(lines)
            }
            None => Outcome::Failed,
        };
        self.workers[worker].at = None;
        if let Some(page) = self.next_page() {
            self.hand_over(worker, page);
        }
    }

    fn leave_what_is_stuck(&mut self) {
        let busy = self.busy();
        let stuck = |worker: &Worker| {
            worker
                .at
                .is_some_and(|(_, since)| since.elapsed(busy) > PAGE_PATIENCE)
        };
        while let Some(worker) = self.workers.iter().position(stuck) {
            let worker = self.workers.remove(worker);
            if let Some((page, since)) = worker.at {
                self.spent += since.elapsed(busy);
                self.outcomes[page] = Outcome::Failed;
            }
            self.start();
        }
    }
}

/// Reads the pages that are handed over, until there are no more.
fn work(pdf: &Pdf, worker: usize, pages: &Receiver<usize>, to: &Sender<Message>) {
    let cache = InterpreterCache::new();
    let mut fonts = Fonts::of(pdf);
    while let Ok(page) = pages.recv() {
        let watch = Watch::start();
        let lines = pdf.pages().get(page).and_then(|content| {
            let lines = catch_unwind(AssertUnwindSafe(|| {
                let mut drawn = glyphs::of_page(content, &cache, &mut fonts);
                drawn.glyphs = repair::whole_letters(drawn.glyphs);
                Box::new(lines::lines(&drawn, page))
            }));
            lines.ok()
        });
        let message = Message {
            worker,
            page,
            lines,
            spent: watch.elapsed(),
        };
        if to.send(message).is_err() {
            return;
        }
    }
}

/// Which pages are missing, in a sentence.
fn missing(outcomes: &[Outcome], count: usize, is_late: bool) -> Option<Warning> {
    if is_late {
        let is_read = |outcome: &&Outcome| matches!(outcome, Outcome::Read(_));
        let read = outcomes.iter().filter(is_read).count();
        let message = say!("formats-pdf-too-long", read = read, count = count);
        return Some(Warning::new("long", message));
    }
    let is_whole = |outcome: &Outcome| matches!(outcome, Outcome::Read(lines) if !lines.is_cut);
    let failed: Vec<usize> = outcomes
        .iter()
        .enumerate()
        .filter(|(_, outcome)| !is_whole(outcome))
        .map(|(page, _)| page + 1)
        .collect();
    let message = match failed.as_slice() {
        [] => return None,
        [page] => say!("formats-pdf-page-lost", page = page),
        [first, ..] => say!(
            "formats-pdf-pages-lost",
            count = failed.len(),
            first = first
        ),
    };
    Some(Warning::new("pages", message))
}
