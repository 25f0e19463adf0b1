//! Opens Manicule's window without a console: what shortcuts and the Explorer start.
//!
//! `manicule.exe`, which lies beside it, is a program of the console, so that its command line answers in every terminal. Started
//! from a shortcut it would open a black window first; this program starts it without one, and ends.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::env::{args_os, consts::EXE_SUFFIX, current_exe};
use std::io;
use std::process::{Command, ExitCode, Stdio};

fn main() -> ExitCode {
    if start().is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[allow(
    clippy::zombie_processes,
    reason = "this program ends at once, and the system looks after the other"
)]
fn start() -> io::Result<()> {
    let program = current_exe()?.with_file_name(format!("manicule{EXE_SUFFIX}"));
    let mut command = Command::new(program);
    // Where nobody sees standard error, an error is shown in a dialog.
    command.args(args_os().skip(1)).env("MANICULE_DIALOGS", "1");
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    let window = command.spawn()?;
    #[cfg(windows)]
    manicule_windows::let_come_forward(window.id());
    drop(window);
    Ok(())
}
