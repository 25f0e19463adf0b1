//! The side that reads: gives up what it does not need, does its one errand and ends.

use super::telling::{self, FromDrawer, Instructions};
use super::{ALLOWANCE, Allowance, Errand, frames};
use crate::document::MarkChange;
use crate::formats::{self, FontFile, Options, PageOptions, Unreadable, WantedFont};
use crate::messages::{self, Language};
use serde::Serialize;
use std::ffi::OsString;
use std::io::{BufWriter, Read, Write};
use std::process::ExitCode;

/// The hidden first argument by which the program knows that it is a child.
pub const ARGUMENT: &str = "--apart";
/// In which language it says what is wrong with a file.
pub const LANGUAGE: &str = "MANICULE_LANGUAGE";

/// What the child's process was started for, when it is one. `--apart read NAME article|page [ENCODING]` reads the file on standard input and
/// writes its document to standard output, `annotate NAME` a copy with its marks changed. `--apart draw` draws one picture after another, see
/// `drawers`; `--apart pages NAME` parts of the pages of one file, see `pages`. Anything else is one of the `errands`.
pub fn serve(
    mut arguments: impl Iterator<Item = OsString>,
    errands: &[Errand],
) -> Option<ExitCode> {
    if arguments.nth(1)? != ARGUMENT {
        return None;
    }
    let language = std::env::var(LANGUAGE).unwrap_or_default();
    messages::choose(Language::of_tag(&language));
    let mut arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    let (kind, name) = (arguments.next(), arguments.next());
    let errand = errands
        .iter()
        .find(|errand| kind.as_deref() == Some(errand.name));
    confine(errand.map_or(ALLOWANCE, |errand| errand.allowance));
    let done = match (kind.as_deref(), name) {
        (Some("read"), Some(name)) => {
            let (extent, encoding) = (arguments.next(), arguments.next());
            answer(|bytes, pages| {
                let options = Options {
                    encoding: encoding.as_deref(),
                    whole_page: extent.as_deref() == Some("page"),
                    pages,
                };
                formats::read_with(&name, bytes, options)
            })
        }
        (Some("pages"), Some(name)) => draw_pages(&name),
        (Some("annotate"), Some(name)) => answer(|task, pages| annotate(&name, task, pages)),
        (Some("draw"), None) => draw(),
        (_, None) => errand.is_some_and(run),
        _ => false,
    };
    Some(if done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Writes what is made of the file on standard input. Before the file stands what is to be known of its pages.
fn answer<T: Serialize>(made: impl Fn(&[u8], PageOptions<'_>) -> T) -> bool {
    let Some(input) = input() else { return false };
    let Some((told, bytes)) = Instructions::split(&input) else {
        return false;
    };
    let made = made(bytes, told.options(Some(&telling::say)));
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    telling::begin_answer(&mut out).is_ok()
        && postcard::to_io(&made, out).is_ok_and(|mut out| out.flush().is_ok())
}

/// Does one errand; its answer goes as it is.
fn run(errand: &Errand) -> bool {
    let Some(bytes) = input() else { return false };
    let mut out = std::io::stdout().lock();
    out.write_all(&(errand.work)(&bytes)).is_ok() && out.flush().is_ok()
}

/// All of standard input.
fn input() -> Option<Vec<u8>> {
    // A child that waits for its input notices that its parent is gone; one that computes would go on.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A copy of a file with the changes of its marks that were handed over with it.
fn annotate(
    name: &str,
    task: &[u8],
    pages: PageOptions<'_>,
) -> Result<Option<Vec<u8>>, Unreadable> {
    let task = postcard::from_bytes::<(Vec<MarkChange>, bool, &serde_bytes::Bytes)>(task);
    let (changes, unlocked, bytes) =
        task.map_err(|_| Unreadable::new("damaged", "The marks could not be handed over."))?;
    formats::annotated(name, bytes, pages, &changes, unlocked)
}

/// Draws until there is nothing more to draw.
fn draw() -> bool {
    let (mut from, mut to) = (std::io::stdin().lock(), std::io::stdout().lock());
    loop {
        let Ok(Some((longest, picture))) = frames::next_request(&mut from) else {
            return true;
        };
        let answer = match longest {
            Some(longest) => postcard::to_stdvec(&formats::draw(&picture, longest)),
            None => postcard::to_stdvec(&formats::small_cover(&picture)),
        };
        let Ok(answer) = answer else { return false };
        if frames::answer(&mut to, &answer).is_err() {
            return false;
        }
    }
}

/// Draws parts of pages of the file that comes first, until nothing more is asked for.
fn draw_pages(name: &str) -> bool {
    let (mut from, mut to) = (std::io::stdin(), std::io::stdout());
    let Ok(input) = frames::next_answer(&mut from) else {
        return false;
    };
    let Some((told, bytes)) = Instructions::split(&input) else {
        return false;
    };
    let mut next = || {
        let request = frames::next_answer(&mut from).ok()?;
        postcard::from_bytes(&request).ok()
    };
    let mut drawn =
        |pixels: Option<formats::Pixels>| say_drawer(&mut to, &FromDrawer::Drawn(pixels));
    let options = PageOptions {
        fonts: Some(&ask_for_fonts),
        ..told.options(None)
    };
    formats::draw_pages(name, bytes, options, &mut next, &mut drawn).is_ok()
}

fn say_drawer(to: &mut impl Write, answer: &FromDrawer) -> bool {
    let answer = postcard::to_stdvec(answer);
    answer.is_ok_and(|answer| frames::answer(to, &answer).is_ok())
}

/// Has the parent look for typefaces, since no file can be opened here.
fn ask_for_fonts(wanted: &[WantedFont]) -> Vec<Option<FontFile>> {
    if !say_drawer(&mut std::io::stdout(), &FromDrawer::Wants(wanted.to_vec())) {
        return Vec::new();
    }
    let found = frames::next_answer(&mut std::io::stdin()).ok();
    let found = found.and_then(|found| postcard::from_bytes(&found).ok());
    found.unwrap_or_default()
}

/// Gives up files, network, and all but so much memory and time. What the system cannot take away stays; the parent's clock and
/// the limits of the readers hold everywhere. On Windows it is the parent that limits its child, see [`super::parent`].
#[cfg_attr(windows, expect(unused_variables))]
fn confine(allowance: Allowance) {
    #[cfg(unix)]
    limit(allowance);
    #[cfg(target_os = "linux")]
    let _ = lock_in();
    #[cfg(target_os = "macos")]
    super::memory::limit(allowance.memory);
}

#[cfg(unix)]
fn limit(allowance: Allowance) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |most| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // macOS keeps no limit on address space, and a stricter limit from outside may stand already.
    let _ = setrlimit(Resource::As, most(allowance.memory));
    let _ = setrlimit(Resource::Cpu, most(allowance.processor));
    let _ = setrlimit(Resource::Fsize, most(0));
    let _ = setrlimit(Resource::Core, most(0));
}

/// Landlock: from here on this process opens no file and connects to nothing, as far as the kernel knows how.
#[cfg(target_os = "linux")]
fn lock_in() -> Result<(), landlock::RulesetError> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    let newest = ABI::V5;
    Ruleset::default()
        .handle_access(AccessFs::from_all(newest))?
        .handle_access(AccessNet::from_all(newest))?
        .create()?
        .restrict_self()?;
    Ok(())
}
