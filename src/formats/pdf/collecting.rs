//! Reads the pages of a PDF, each by itself: one that fails or takes too long is empty, and the others are there all the same.

use super::super::Warning;
use super::glyphs::{self, Fonts};
use super::lines::{self, PageLines};
use super::repair;
use super::watch::Watch;
use hayro_interpret::InterpreterCache;
use hayro_syntax::Pdf;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

/// Pages are read by so many threads.
const THREADS: usize = 2;
/// Damaged files nest deeply: each of the threads has this much room, in bytes.
const STACK: usize = 64 << 20;
/// Time of a processor that all pages may take. What was read until then is shown.
const PATIENCE: Duration = Duration::from_secs(20);
/// More glyphs than this are not read, in a whole document.
const MOST_GLYPHS: usize = 20_000_000;

/// The lines of all pages, in order.
pub(super) fn lines_of_pages(pdf: &Pdf, warnings: &mut Vec<Warning>) -> Vec<PageLines> {
    let work = Work {
        pdf,
        spent: AtomicU64::new(0),
        next: AtomicUsize::new(0),
        glyphs: AtomicUsize::new(0),
    };
    let (work, count) = (&work, pdf.pages().len());
    let mut found: Vec<(usize, Outcome)> = std::thread::scope(|scope| {
        let spawn = |_| {
            let builder = std::thread::Builder::new().stack_size(STACK);
            builder.spawn_scoped(scope, move || work.pages()).ok()
        };
        let helpers: Vec<_> = (1..THREADS.min(count)).filter_map(spawn).collect();
        let mut found = work.pages();
        for helper in helpers {
            found.extend(helper.join().unwrap_or_default());
        }
        found
    });
    found.sort_by_key(|(number, _)| *number);
    warnings.extend(missing(&found, count));
    let mut pages: Vec<PageLines> = Vec::with_capacity(found.len());
    for (number, outcome) in found {
        pages.resize_with(number, PageLines::default);
        pages.push(outcome.unwrap_or_default());
    }
    pages
}

/// None for a page that could not be read.
type Outcome = Option<PageLines>;

struct Work<'p> {
    pdf: &'p Pdf,
    /// Milliseconds that were spent on pages.
    spent: AtomicU64,
    /// The page that is read next by whoever is free.
    next: AtomicUsize,
    glyphs: AtomicUsize,
}

impl Work<'_> {
    /// Reads pages until there are none left, or no time.
    fn pages(&self) -> Vec<(usize, Outcome)> {
        let cache = InterpreterCache::new();
        let mut fonts = Fonts::default();
        let mut found = Vec::new();
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let spent = Duration::from_millis(self.spent.load(Ordering::Relaxed));
            let is_enough = spent > PATIENCE || self.glyphs.load(Ordering::Relaxed) > MOST_GLYPHS;
            let Some(page) = self.pdf.pages().get(number).filter(|_| !is_enough) else {
                return found;
            };
            let watch = Watch::start();
            let lines = catch_unwind(AssertUnwindSafe(|| {
                let mut drawn = glyphs::of_page(page, &cache, &mut fonts);
                drawn.glyphs = repair::whole_letters(drawn.glyphs);
                lines::lines(&drawn, number)
            }));
            let spent = u64::try_from(watch.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.spent.fetch_add(spent, Ordering::Relaxed);
            if let Ok(lines) = &lines {
                self.glyphs.fetch_add(lines.glyphs, Ordering::Relaxed);
            }
            found.push((number, lines.ok()));
        }
    }
}

/// Which pages are missing, in a sentence.
fn missing(found: &[(usize, Outcome)], count: usize) -> Option<Warning> {
    let read = found.len();
    if read < count {
        let message =
            format!("Reading took too long, so only the first {read} of {count} pages are shown.");
        return Some(Warning::new("long", message));
    }
    let failed: Vec<usize> = found
        .iter()
        .filter(|(_, outcome)| outcome.as_ref().is_none_or(|lines| lines.is_cut))
        .map(|(number, _)| number + 1)
        .collect();
    let message = match failed.as_slice() {
        [] => return None,
        [page] => format!("Page {page} could not be read, or not all of it."),
        [first, ..] => format!(
            "{} pages could not be read, or not all of them; the first is page {first}.",
            failed.len()
        ),
    };
    Some(Warning::new("pages", message))
}
