//! Shows where a file lies, in the system's own program for files. Nothing is opened and nothing is changed.

use super::source::Source;
use std::path::Path;
use std::process::{Command, Stdio};

/// Shows the folder of a file, with the file chosen where the system can do that.
///
/// # Errors
/// A sentence: the folder's name, for who wants to go there by hand.
pub fn show_in_folder(source: &Source) -> Result<(), String> {
    let Source::File(path) = source else {
        return Err(say!("library-text-in-no-folder").to_owned());
    };
    let folder = path.parent().unwrap_or(path);
    let shown = command(path, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match shown {
        // Windows tells of no success.
        Ok(status) if status.success() || cfg!(windows) => Ok(()),
        _ => Err(say!("library-no-file-program", folder = folder.display())),
    }
}

#[cfg(target_os = "macos")]
fn command(path: &Path, _folder: &Path) -> Command {
    let mut command = Command::new("open");
    command.arg("-R").arg(path);
    command
}

#[cfg(windows)]
fn command(path: &Path, _folder: &Path) -> Command {
    let mut command = Command::new("explorer.exe");
    let mut chosen = std::ffi::OsString::from("/select,");
    chosen.push(path);
    command.arg(chosen);
    command
}

#[cfg(not(any(windows, target_os = "macos")))]
fn command(_path: &Path, folder: &Path) -> Command {
    let mut command = Command::new("xdg-open");
    command.arg(folder);
    command
}
