//! Reading the reader's own files: their bytes, what lies beside them, when they changed. None of it needs the library, so a drive
//! that hangs holds up nobody's notes; and nothing here waits for a pipe or reads without end.

use super::error::LibraryError;
use super::source::Source;
use super::{Bundled, LARGEST};
use crate::glossary::Curated;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Component, Path, Prefix};
use std::time::SystemTime;

/// Bytes that a file may have more than it says: it may grow while it is read. Files of the system say that they are empty and
/// go on for gigabytes.
const MORE_THAN_SAID: u64 = 32 << 20;

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A pipe, a device, a socket: reading it might never end.
    NotAFile,
    IsFolder,
    TooLarge(u64),
    Failed(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// The bytes of a text.
///
/// # Errors
/// One sentence: what could not be read, why, what to try.
pub fn read_source(source: &Source) -> Result<Vec<u8>, LibraryError> {
    let path = match source {
        Source::Bundled(name) => {
            return Bundled::named(name)
                .map(|text| text.markdown().into())
                .ok_or_else(|| LibraryError::NoSuchText(name.clone()));
        }
        Source::File(path) => path,
    };
    read_regular(path, LARGEST).map_err(|refusal| match refusal {
        Refusal::NotAFile => LibraryError::NotAFile(path.clone()),
        Refusal::IsFolder => LibraryError::IsFolder(path.clone()),
        Refusal::TooLarge(len) => LibraryError::TooLarge {
            path: path.clone(),
            len,
        },
        Refusal::Failed(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                LibraryError::Missing(path.clone())
            }
            io::ErrorKind::PermissionDenied => LibraryError::Denied(path.clone()),
            _ => LibraryError::Unreadable {
                path: path.clone(),
                cause: error,
            },
        },
    })
}

/// The curated glossary that lies beside a text, or that comes with it: `NAME.glossary.json`. None where there is none; a
/// sentence where it cannot be read.
#[must_use]
pub fn curated_beside(source: &Source) -> Option<Result<Curated, String>> {
    let path = match source {
        Source::Bundled(name) => {
            return Bundled::named(name).map(|text| Curated::parse(text.glossary));
        }
        Source::File(path) => path.with_extension("glossary.json"),
    };
    let bytes = match read_regular(&path, LARGEST) {
        Ok(bytes) => Ok(bytes),
        Err(Refusal::Failed(error)) if error.kind() != io::ErrorKind::NotFound => {
            Err(error.to_string())
        }
        Err(_) => return None,
    };
    let json = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()));
    let parsed = json.and_then(|json| Curated::parse(&json));
    let message = |reason: String| {
        say!(
            "library-glossary-unreadable",
            path = path.display(),
            reason = reason
        )
    };
    Some(parsed.map_err(message))
}

/// When a file was changed and its length in bytes, by which a new version is noticed; none where there is no file to see.
#[must_use]
pub fn stamp_of(source: &Source) -> Option<(SystemTime, u64)> {
    let Source::File(path) = source else {
        return None;
    };
    let facts = path.metadata().ok()?;
    Some((facts.modified().ok()?, facts.len()))
}

/// Whether the system takes a path for a device: on Windows `aux.md` and `COM1` are devices in every folder, which may never
/// answer. Which names are depends on its version, so it is asked.
pub(super) fn is_device(path: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let first = whole.components().next();
    matches!(first, Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::DeviceNS(_)))
}

/// The bytes of an ordinary file of at most `most` bytes.
pub(super) fn read_regular(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    if is_device(path) {
        return Err(Refusal::NotAFile);
    }
    // Looked at before it is opened, since opening a device may do something; and again afterwards, since it may be another by then.
    judge(&path.metadata()?, most)?;
    let file = open_without_waiting(path)?;
    let facts = file.metadata()?;
    judge(&facts, most)?;
    let most = most.min(facts.len().saturating_add(MORE_THAN_SAID));
    let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes)?;
    let len = bytes.len() as u64;
    if len > most {
        Err(Refusal::TooLarge(len))
    } else {
        Ok(bytes)
    }
}

fn judge(facts: &Metadata, most: u64) -> Result<(), Refusal> {
    if facts.is_dir() {
        Err(Refusal::IsFolder)
    } else if !facts.is_file() {
        Err(Refusal::NotAFile)
    } else if facts.len() > most {
        Err(Refusal::TooLarge(facts.len()))
    } else {
        Ok(())
    }
}

/// Opens a file for reading; a pipe that nobody writes to would otherwise be waited for.
fn open_without_waiting(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_cannot_be_read_is_named_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let sentence = |source: &Source| read_source(source).unwrap_err().to_string();
        assert!(
            sentence(&Source::File(folder.path().join("gone.md"))).starts_with("There is no file")
        );
        assert!(sentence(&Source::File(folder.path().to_owned())).contains("is a folder"));
        assert!(sentence(&Source::parse("bundled:nobody")).contains("“nobody”"));
        let file = folder.path().join("a.txt");
        fs::write(&file, "").unwrap();
        assert!(
            sentence(&Source::File(file.join("b"))).starts_with("There is no file"),
            "a file is no folder"
        );
        assert!(read_source(&Source::parse("bundled:leon-trotsky")).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn pipes_devices_and_sockets_are_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        rustix::fs::mkfifoat(
            rustix::fs::CWD,
            &pipe,
            rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        )
        .unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for path in [pipe, socket, "/dev/zero".into()] {
            let link = folder.path().join("link");
            std::os::unix::fs::symlink(&path, &link).unwrap();
            for path in [path, link.clone()] {
                assert!(matches!(
                    read_source(&Source::File(path)),
                    Err(LibraryError::NotAFile(_))
                ));
            }
            fs::remove_file(link).unwrap();
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_says_it_is_empty_and_goes_on_and_on_is_given_up() {
        // How far it comes depends on the system; it is given up well before the gigabytes that this goes on for.
        assert!(read_source(&Source::parse("/proc/self/pagemap")).is_err());
    }

    #[test]
    fn a_curated_glossary_lies_beside_its_text() {
        let folder = tempfile::tempdir().unwrap();
        let text = Source::File(folder.path().join("a.b.md"));
        assert!(curated_beside(&text).is_none());
        fs::write(folder.path().join("a.b.glossary.json"), "no JSON").unwrap();
        let message = curated_beside(&text).and_then(Result::err).unwrap();
        assert!(message.contains("a.b.glossary.json"), "{message}");
        for bundled in &crate::library::BUNDLED {
            assert!(
                matches!(
                    curated_beside(&Source::Bundled(bundled.name.to_owned())),
                    Some(Ok(_))
                ),
                "{}",
                bundled.name
            );
        }
    }
}
