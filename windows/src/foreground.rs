//! Which program may put its window before all others.

use windows_sys::Win32::UI::WindowsAndMessaging::AllowSetForegroundWindow;

/// Lets a process that this one started bring its window to the front, where this one might do so itself. Where it may not,
/// the window comes up behind others, which is no error.
pub fn let_come_forward(process: u32) {
    // SAFETY: the call takes a number and nothing else; a number that is no process is refused by the system.
    unsafe { AllowSetForegroundWindow(process) };
}
