//! A rename that is on the disk when it returns.

use std::io;
use std::os::windows::ffi::OsStrExt;
use std::path::Path;
use windows_sys::Win32::Storage::FileSystem::{
    MOVEFILE_REPLACE_EXISTING, MOVEFILE_WRITE_THROUGH, MoveFileExW,
};

/// Gives a file another name, replacing what had it, and returns once the new name is on the disk: `std::fs::rename` returns
/// before, and a folder cannot be synced here.
///
/// # Errors
/// Any error of the system, among them access denied (5) and sharing violation (32) while another program holds one of the
/// two files; both are then as they were.
pub fn rename_durably(from: &Path, to: &Path) -> io::Result<()> {
    let (from, to) = (wide(from)?, wide(to)?);
    // SAFETY: both pointers are to strings that end with zero and outlive the call.
    let moved = unsafe {
        MoveFileExW(
            from.as_ptr(),
            to.as_ptr(),
            MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH,
        )
    };
    if moved == 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// A path as the system takes it: UTF-16 with a zero at its end. A long one is written out from its root, since only then does
/// the system take more than 260 letters.
fn wide(path: &Path) -> io::Result<Vec<u16>> {
    const LONG: usize = 240;
    let long = match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if path.as_os_str().len() > LONG => {
            Some(std::fs::canonicalize(folder)?.join(name))
        }
        _ => None,
    };
    let mut words: Vec<u16> = long
        .as_deref()
        .unwrap_or(path)
        .as_os_str()
        .encode_wide()
        .collect();
    if words.contains(&0) {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "a path cannot hold a zero",
        ));
    }
    words.push(0);
    Ok(words)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use std::fs;

    #[test]
    fn the_new_file_takes_the_place_of_the_old() {
        let folder = tempfile::tempdir().unwrap();
        let (new, old) = (folder.path().join("new"), folder.path().join("old"));
        fs::write(&new, "two").unwrap();
        fs::write(&old, "one").unwrap();
        rename_durably(&new, &old).unwrap();
        assert_eq!(fs::read(&old).unwrap(), b"two");
        assert!(!new.exists());
    }

    /// Longer than `LONG` and shorter than 260 letters, since wine 8 makes no folder beyond.
    #[test]
    fn a_long_path_is_as_good_as_a_short_one() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a".repeat(90)).join("b".repeat(90));
        fs::create_dir_all(&deep).unwrap();
        let (new, old) = (deep.join("n".repeat(30)), deep.join("o".repeat(30)));
        assert!(new.as_os_str().len() > 240);
        let rooted: Vec<u16> = r"\\?\".encode_utf16().collect();
        assert!(wide(&new).unwrap().starts_with(&rooted));
        fs::write(&new, "two").unwrap();
        rename_durably(&new, &old).unwrap();
        assert_eq!(fs::read(&old).unwrap(), b"two");
    }

    #[test]
    fn what_cannot_be_renamed_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (new, taken) = (folder.path().join("new"), folder.path().join("taken"));
        fs::write(&new, "two").unwrap();
        fs::create_dir(&taken).unwrap();
        assert!(rename_durably(&new, &taken).is_err());
        assert!(new.exists() && taken.is_dir());
        assert!(rename_durably(&folder.path().join("a\0b"), &taken).is_err());
    }
}
