//! Asks for the password of a locked file, on a terminal.

use crate::app::OpenError;
use crate::sandbox::{LOCKED, remember_password};
use std::io::{self, IsTerminal, Write};

/// How often one is asked for a file.
const TRIES: usize = 3;

/// Does what opens a file, again with each password that is typed, until one fits.
pub fn unlocking<T>(
    name: &str,
    mut open: impl FnMut() -> Result<T, OpenError>,
) -> Result<T, OpenError> {
    let mut opened = open();
    for _ in 0..TRIES {
        let is_locked = |error: &OpenError| error.code() == LOCKED;
        if !opened.as_ref().err().is_some_and(is_locked) {
            break;
        }
        let Some(password) = ask(name) else { break };
        remember_password(&password);
        opened = open();
    }
    opened
}

/// What is typed; none where nobody sits at a terminal, or nothing is typed.
pub fn ask(name: &str) -> Option<String> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return None;
    }
    let shown = super::terminal::shown(name);
    let _ = write!(
        io::stderr().lock(),
        "{}",
        say!("cli-password-for", shown = shown)
    );
    let line = unseen(|| {
        let mut line = String::new();
        io::stdin().read_line(&mut line).ok().map(|_| line)
    })?;
    let password = line.trim_end_matches(['\r', '\n']);
    (!password.is_empty()).then(|| password.to_owned())
}

/// Reads while the terminal does not show what is typed.
#[cfg(unix)]
fn unseen<T>(read: impl FnOnce() -> T) -> T {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let terminal = io::stdin();
    let Ok(before) = tcgetattr(&terminal) else {
        return read();
    };
    let mut silent = before.clone();
    silent.local_modes.remove(LocalModes::ECHO);
    let _ = tcsetattr(&terminal, OptionalActions::Flush, &silent);
    let line = read();
    let _ = tcsetattr(&terminal, OptionalActions::Now, &before);
    let _ = writeln!(io::stderr().lock());
    line
}

/// Elsewhere it is shown.
#[cfg(not(unix))]
fn unseen<T>(read: impl FnOnce() -> T) -> T {
    read()
}
