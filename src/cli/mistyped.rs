//! Tells a mistyped command from the name of a file: `manicule serch word book.epub` means `search`, and opens no window.

use super::{Arguments, help};
use crate::messages::{self, Language};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};

impl Arguments {
    /// Reads what was typed. Wrong usage ends the program with a word about it, and status 2.
    #[must_use]
    pub fn read(typed: Vec<OsString>) -> Self {
        let first = first_word(typed.iter().skip(1).map(OsString::as_os_str));
        let meant = first
            .filter(|word| !Path::new(word).exists())
            .and_then(|word| meant(&word.to_string_lossy()));
        let mistaken = |word: &OsStr, meant: &str| {
            say!(
                "cli-did-you-mean",
                name = word.to_string_lossy(),
                meant = meant
            )
        };
        match (Self::try_parse_from(&typed), first.zip(meant)) {
            (Ok(arguments), Some((word, meant))) if arguments.task.is_none() => {
                refuse(ErrorKind::InvalidSubcommand, &mistaken(word, &meant))
            }
            (Ok(arguments), _) if arguments.task.is_some() && !arguments.files.is_empty() => {
                refuse(
                    ErrorKind::ArgumentConflict,
                    say!("cli-files-and-subcommand"),
                )
            }
            (Ok(arguments), _) => arguments,
            (Err(error), Some((word, meant))) if error.use_stderr() => {
                refuse(ErrorKind::InvalidSubcommand, &mistaken(word, &meant))
            }
            (Err(error), _) if error.use_stderr() => {
                end(&help::complaint(&error), error.exit_code())
            }
            // The help that was asked for quotes nothing.
            (Err(error), _) => match help::command().try_get_matches_from(&typed) {
                Err(told) => told.exit(),
                Ok(_) => error.exit(),
            },
        }
    }
}

/// Refuses with a sentence of our own.
fn refuse(kind: ErrorKind, sentence: &str) -> ! {
    let error = Arguments::command().error(kind, sentence);
    let message = match messages::current() {
        Language::English => error.render().to_string(),
        _ => help::complaint_of(sentence),
    };
    end(&message, error.exit_code())
}

/// Says what is wrong with what was typed, which may be the name of a file that steers terminals, and ends the program.
fn end(message: &str, status: i32) -> ! {
    // Where even that cannot be written, there is nobody to tell.
    let _ = write!(std::io::stderr(), "{}", super::terminal::shown(message));
    std::process::exit(status)
}

/// The first word that is no option.
fn first_word<'a>(mut arguments: impl Iterator<Item = &'a OsStr>) -> Option<&'a OsStr> {
    loop {
        let word = arguments.next()?;
        match word.to_str() {
            Some("--home") => drop(arguments.next()),
            Some("--") => return None,
            Some(option) if option.starts_with('-') => {}
            _ => return Some(word),
        }
    }
}

/// The folder that `--home` or the environment names; for what must be known before the arguments are read.
#[must_use]
pub fn home_in(typed: &[OsString]) -> Option<PathBuf> {
    let mut words = typed.iter().skip(1).take_while(|word| *word != "--");
    let named = words.by_ref().find_map(|word| match word.to_str() {
        Some("--home") => Some(None),
        Some(word) => word
            .strip_prefix("--home=")
            .map(|home| Some(PathBuf::from(home))),
        None => None,
    });
    match named {
        Some(None) => words.next().map(PathBuf::from),
        Some(home) => home,
        None => std::env::var_os("MANICULE_HOME").map(PathBuf::from),
    }
}

/// The command that a word is nearly the name of; none for the names themselves.
fn meant(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    // Two letters may be wrong in a long word, one in a short.
    let most = if word.chars().count() > 4 { 2 } else { 1 };
    let command = Arguments::command();
    let names = command.get_subcommands().map(clap::Command::get_name);
    let near = names
        .map(|name| (strsim::damerau_levenshtein(&word, name), name))
        .min()?;
    (1..=most).contains(&near.0).then(|| near.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_nearly_a_command_is_not_taken_for_a_file() {
        for (typed, name) in [
            ("serch", "search"),
            ("exprot", "export"),
            ("Dump", "dump"),
            ("noets", "notes"),
            ("dum", "dump"),
        ] {
            let expected = if typed.eq_ignore_ascii_case(name) {
                None
            } else {
                Some(name.to_owned())
            };
            assert_eq!(meant(typed), expected, "{typed}");
        }
        for typed in ["search", "book.epub", "moby-dick", "research.md", "x"] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_home_is_known_before_the_arguments_are_read() {
        let home = |typed: &[&str]| {
            let typed: Vec<OsString> = typed.iter().map(OsString::from).collect();
            home_in(&typed).and_then(|home| home.to_str().map(str::to_owned))
        };
        assert_eq!(
            home(&["manicule", "doctor", "--home", "a"]).as_deref(),
            Some("a")
        );
        assert_eq!(
            home(&["manicule", "--home=b", "x.md"]).as_deref(),
            Some("b")
        );
        assert_ne!(
            home(&["manicule", "--", "--home", "c"]).as_deref(),
            Some("c")
        );
    }

    #[test]
    fn options_before_a_word_are_passed_over() {
        let first = |arguments: &[&'static str]| {
            first_word(arguments.iter().map(OsStr::new))
                .map(|word| word.to_string_lossy().into_owned())
        };
        assert_eq!(
            first(&["--home", "dir", "serch", "x"]).as_deref(),
            Some("serch")
        );
        assert_eq!(first(&["--json", "serch"]).as_deref(), Some("serch"));
        assert_eq!(first(&["--", "serch"]), None);
    }
}
