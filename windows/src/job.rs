//! Job objects: processes that end with the one that started them and may use only so much.

use std::io;
use std::mem::size_of;
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
use std::process::Child;
use std::ptr::{from_ref, null};
use windows_sys::Win32::System::JobObjects::{
    AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_ACTIVE_PROCESS,
    JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE,
    JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOB_OBJECT_LIMIT_PROCESS_TIME,
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JobObjectExtendedLimitInformation,
    SetInformationJobObject,
};

/// How much a process of a job may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of memory that it may commit.
    pub memory: u64,
    /// Seconds of processor time, after which the system ends it.
    pub processor: u64,
}

/// A job with one process at most. When it is dropped, or the process that holds it ends in whatever way, its process ends too.
#[derive(Debug)]
pub struct Job(OwnedHandle);

impl Job {
    /// An empty job.
    ///
    /// # Errors
    /// Any error of the system.
    pub fn new(limits: Limits) -> io::Result<Self> {
        // SAFETY: without security attributes and without a name both pointers may be null.
        let raw = unsafe { CreateJobObjectW(null(), null()) };
        if raw.is_null() {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the system has just given us this handle, and nobody else has it.
        let handle = unsafe { OwnedHandle::from_raw_handle(raw) };
        let information = information(limits);
        let size = u32::try_from(size_of::<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>())
            .map_err(io::Error::other)?;
        // SAFETY: the handle is open, and the pointer is to a value of the type that the class names, of the size given.
        let set = unsafe {
            SetInformationJobObject(
                handle.as_raw_handle(),
                JobObjectExtendedLimitInformation,
                from_ref(&information).cast(),
                size,
            )
        };
        if set == 0 {
            Err(io::Error::last_os_error())
        } else {
            Ok(Self(handle))
        }
    }

    /// Takes a process in: from here on it ends with the job.
    ///
    /// # Errors
    /// Any error of the system; the process is then as it was.
    pub fn take_in(&self, child: &Child) -> io::Result<()> {
        // SAFETY: both handles are open as long as their owners live, which is past this call.
        let taken =
            unsafe { AssignProcessToJobObject(self.0.as_raw_handle(), child.as_raw_handle()) };
        if taken == 0 {
            Err(io::Error::last_os_error())
        } else {
            Ok(())
        }
    }
}

fn information(limits: Limits) -> JOBOBJECT_EXTENDED_LIMIT_INFORMATION {
    /// The system counts in steps of 100 nanoseconds.
    const STEPS: u64 = 10_000_000;
    let mut information = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    information.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
        | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        | JOB_OBJECT_LIMIT_ACTIVE_PROCESS
        | JOB_OBJECT_LIMIT_PROCESS_MEMORY
        | JOB_OBJECT_LIMIT_PROCESS_TIME;
    information.BasicLimitInformation.ActiveProcessLimit = 1;
    information.BasicLimitInformation.PerProcessUserTimeLimit =
        i64::try_from(limits.processor.saturating_mul(STEPS)).unwrap_or(i64::MAX);
    information.ProcessMemoryLimit = usize::try_from(limits.memory).unwrap_or(usize::MAX);
    information
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use std::process::{Command, Stdio};

    const LIMITS: Limits = Limits {
        memory: 1 << 30,
        processor: 30,
    };

    /// A process that waits for words that never come.
    fn waiting() -> Child {
        Command::new("cmd")
            .args(["/c", "pause"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap()
    }

    #[test]
    fn a_process_ends_with_its_job() {
        let job = Job::new(LIMITS).unwrap();
        let mut child = waiting();
        // Kept open: it does not end because it has nothing more to read.
        let stdin = child.stdin.take();
        job.take_in(&child).unwrap();
        assert!(child.try_wait().unwrap().is_none());
        drop(job);
        child.wait().unwrap();
        drop(stdin);
    }

    #[test]
    fn the_limits_are_those_that_were_asked_for() {
        let information = information(LIMITS);
        assert_eq!(information.ProcessMemoryLimit, 1 << 30);
        assert_eq!(
            information.BasicLimitInformation.PerProcessUserTimeLimit,
            300_000_000
        );
        assert_eq!(information.BasicLimitInformation.ActiveProcessLimit, 1);
    }
}
