//! Reads what strangers made in a process of its own, so that no file can take the window or the notes with it.
//!
//! The same program is started once more with a hidden argument. The child gets bytes through one pipe and answers through
//! another; before it looks at them it gives up files, network and all but so much memory and time (see [`child`]). Plain text
//! and Markdown have no container, no pictures and no tree that could be bent, and are read in place.

pub mod child;
mod drawers;
mod fonts;
mod frames;
#[cfg(any(target_os = "macos", test))]
mod memory;
mod paged;
mod pages;
mod parent;
mod passwords;
mod telling;

use crate::document::MarkChange;
pub use crate::formats::Unreadable;
use crate::formats::{self, Format, PageOptions, Pixels, ReadText, Warning};
pub use crate::formats::{ENCODINGS, LOCKED, NO_LOCKED_COPY, Options, PagePart};
pub use crate::formats::{FontFile, WantedFont};
pub use fonts::find_fonts_with;
pub use pages::PageDrawer;
pub use passwords::remember_password;
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use telling::Instructions;

/// How much a child may use. Memory and processor time are held by the system (memory by the allocator on macOS), the clock by
/// the parent.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// Bytes of memory: of address space on Linux, committed on Windows, allocated on macOS.
    pub memory: u64,
    /// Seconds of processor time, after which the system ends the child.
    pub processor: u64,
    /// Time that a text may take to be read. It is longer than the processor time: a machine may be busy with something else.
    pub reading: Duration,
    /// Time that one picture may take at first; tried again it may take more.
    pub drawing: Duration,
    /// Bytes of an answer.
    pub answer: usize,
}

/// What reading a book or drawing a picture may use.
pub const ALLOWANCE: Allowance = Allowance {
    memory: 3 << 30,
    processor: 30,
    reading: Duration::from_secs(120),
    drawing: Duration::from_secs(3),
    answer: 1 << 30,
};

/// The program that is started as the child; unset in programs that are not Manicule, which read in place.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// From here on, books are read in a child process. Called once, by `main`, whose program answers [`child::ARGUMENT`].
pub fn enable() {
    if let Some(program) = running_program() {
        // A second call changes nothing.
        let _ = PROGRAM.set(program);
    }
}

/// The program that runs now. On Linux this is a handle to it rather than its path: whatever an upgrade puts there in the meantime,
/// the child is of the same build.
fn running_program() -> Option<PathBuf> {
    let handle = PathBuf::from("/proc/self/exe");
    if cfg!(target_os = "linux") && handle.exists() {
        Some(handle)
    } else {
        std::env::current_exe().ok()
    }
}

/// Whether the work is still wanted: it is while the number that it was started with is the current one.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    current: &'a AtomicU64,
    own: u64,
}

impl<'a> Wanted<'a> {
    /// Work that is wanted as long as `current` is `own`.
    #[must_use]
    pub fn while_current(current: &'a AtomicU64, own: u64) -> Self {
        Self { current, own }
    }

    /// Work that nobody calls off.
    #[must_use]
    pub fn always() -> Wanted<'static> {
        static NEVER: AtomicU64 = AtomicU64::new(0);
        Wanted::while_current(&NEVER, 0)
    }

    #[must_use]
    pub fn holds(self) -> bool {
        self.current.load(Ordering::Relaxed) == self.own
    }
}

/// Reads a text as [`formats::read_with`] does, apart where its format asks for it.
///
/// # Errors
/// As [`formats::read`], and where the child was stopped: it took too long (`too-slow`), it ended by itself (`too-much`), or it
/// was called off (`cancelled`).
pub fn read_with(
    name: &str,
    bytes: &[u8],
    options: Options<'_>,
    wanted: Wanted<'_>,
) -> Result<ReadText, Unreadable> {
    let in_place = || {
        let told = Instructions::new();
        let pages = told.options(None);
        formats::read_with(name, bytes, Options { pages, ..options })
    };
    let Some(program) = PROGRAM.get().filter(|_| !formats::is_plain(name, bytes)) else {
        return in_place();
    };
    let extent = if options.whole_page {
        "page"
    } else {
        "article"
    };
    let mut arguments = vec!["read", name, extent];
    arguments.extend(options.encoding);
    match paged::ask(program, &arguments, bytes, wanted) {
        Ok(answer) => postcard::from_bytes::<Result<ReadText, Unreadable>>(&answer)
            .unwrap_or_else(|_| Err(parent::Failure::Ended.into_unreadable())),
        // Without a second process the text can still be read, with a message that says so.
        Err(parent::Failure::NotStarted) => in_place().map(|mut reading| {
            reading.warnings.push(read_in_place());
            reading
        }),
        Err(failure) => Err(failure.into_unreadable()),
    }
}

/// A copy of a file with its marks changed, as [`formats::annotated`] makes it, apart.
///
/// # Errors
/// As [`formats::annotated`] and [`read_with`].
pub fn annotated(
    name: &str,
    bytes: &[u8],
    changes: &[MarkChange],
    unlocked: bool,
) -> Result<Option<Vec<u8>>, Unreadable> {
    let in_place =
        |pages: PageOptions<'_>| formats::annotated(name, bytes, pages, changes, unlocked);
    // Several things through one pipe.
    let task = (changes, unlocked, serde_bytes::Bytes::new(bytes));
    let Ok(task) = postcard::to_stdvec(&task) else {
        return in_place(PageOptions::default());
    };
    apart(["annotate", name], &task, Wanted::always(), in_place)
}

/// Something else that is better done in a child: `work` makes an answer of what it is handed.
#[derive(Clone, Copy, Debug)]
pub struct Errand {
    pub name: &'static str,
    pub work: fn(&[u8]) -> Vec<u8>,
    /// What it may use; it need not be as much as a book may.
    pub allowance: Allowance,
}

impl Errand {
    /// Has it done apart, or in place by a program that is not Manicule.
    ///
    /// # Errors
    /// With the code `too-slow` or `too-much` where it used more than it may, `cancelled` where it is wanted no longer,
    /// `not-started` where the system starts no process.
    pub fn run(self, input: &[u8], wanted: Wanted<'_>) -> Result<Vec<u8>, Unreadable> {
        let Some(program) = PROGRAM.get() else {
            return Ok((self.work)(input));
        };
        parent::ask(program, [self.name], input, self.allowance, wanted)
            .map_err(parent::Failure::into_unreadable)
    }
}

/// What a child answers about a file with printed pages; done in place where there is no child to be had.
fn apart<T: DeserializeOwned>(
    arguments: [&str; 2],
    input: &[u8],
    wanted: Wanted<'_>,
    in_place: impl Fn(PageOptions<'_>) -> Result<T, Unreadable>,
) -> Result<T, Unreadable> {
    let here = || in_place(Instructions::new().options(None));
    let Some(program) = PROGRAM.get() else {
        return here();
    };
    match paged::ask(program, &arguments, input, wanted) {
        Ok(answer) => postcard::from_bytes::<Result<T, Unreadable>>(&answer)
            .unwrap_or_else(|_| Err(parent::Failure::Ended.into_unreadable())),
        Err(parent::Failure::NotStarted) => here(),
        Err(failure) => Err(failure.into_unreadable()),
    }
}

/// That a book was read without the protection that books are promised.
fn read_in_place() -> Warning {
    Warning {
        code: "read-in-place".into(),
        message: say!("sandbox-not-apart").to_owned(),
    }
}

/// The pixels of a picture, as [`formats::draw`] gives them, apart. None where it cannot be read, or not within its time.
#[must_use]
pub fn draw(picture: &[u8], longest: u32) -> Option<Pixels> {
    match PROGRAM
        .get()
        .map(|program| drawers::draw(program, Some(longest), picture))
    {
        // Without a second process the picture is still a picture.
        None | Some(Err(parent::Failure::NotStarted)) => formats::draw(picture, longest),
        Some(answer) => postcard::from_bytes(&answer.ok()?).ok()?,
    }
}

/// A cover made small for the shelf, as PNG, apart. None where it cannot be read, or not within its time.
#[must_use]
pub fn small_cover(picture: &[u8]) -> Option<Vec<u8>> {
    match PROGRAM
        .get()
        .map(|program| drawers::draw(program, None, picture))
    {
        None | Some(Err(parent::Failure::NotStarted)) => formats::small_cover(picture),
        Some(answer) => postcard::from_bytes(&answer.ok()?).ok()?,
    }
}

/// The endings of the names of files that are read, as a dialog wants them: the last part alone.
#[must_use]
pub fn endings() -> Vec<&'static str> {
    let all = Format::all().flat_map(|format| format.extensions().iter().copied());
    all.map(|ending| ending.rsplit('.').next().unwrap_or(ending))
        .collect()
}
