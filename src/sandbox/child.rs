//! The side that reads: gives up what it does not need, does its one errand and ends.

use super::ALLOWANCE;
use crate::formats;
use std::ffi::OsString;
use std::io::{BufWriter, Read, Write};
use std::process::ExitCode;

/// The hidden first argument by which the program knows that it is a child.
pub const ARGUMENT: &str = "--apart";

/// What the child's process was started for, when it is one: `--apart read NAME [ENCODING]`, `--apart draw LONGEST` or `--apart
/// cover`, with the file on standard input. The answer goes to standard output.
pub fn serve(mut arguments: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    if arguments.nth(1)? != ARGUMENT {
        return None;
    }
    confine();
    let mut words = arguments.map(|argument| argument.to_string_lossy().into_owned());
    let errand = (words.next(), words.next());
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut bytes);
    let answered = match errand {
        _ if read.is_err() => false,
        (Some(errand), Some(name)) if errand == "read" => {
            let encoding = words.next();
            answer(&formats::read_as(&name, &bytes, encoding.as_deref()))
        }
        (Some(errand), Some(longest)) if errand == "draw" => {
            answer(&longest.parse().ok().and_then(|longest| formats::draw(&bytes, longest)))
        }
        (Some(errand), None) if errand == "cover" => answer(&formats::small_cover(&bytes)),
        _ => false,
    };
    Some(if answered { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn answer(what: &impl serde::Serialize) -> bool {
    let out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    postcard::to_io(what, out).is_ok_and(|mut out| out.flush().is_ok())
}

/// Gives up files, network, and all but so much memory and time. What the system cannot take away stays; the parent's clock and
/// the limits of the readers hold everywhere.
fn confine() {
    #[cfg(unix)]
    limit();
    #[cfg(target_os = "linux")]
    let _ = lock_in();
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |most| Rlimit { current: Some(most), maximum: Some(most) };
    // macOS knows no limit on address space, and a stricter limit from outside may stand already.
    let _ = setrlimit(Resource::As, most(ALLOWANCE.memory));
    let _ = setrlimit(Resource::Cpu, most(ALLOWANCE.processor));
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
