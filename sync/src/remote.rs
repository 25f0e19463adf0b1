//! A server as this program sees it: files by their paths, each with what tells it from another version.

use std::collections::BTreeMap;
use std::fmt;

/// What is known of a file on a server without fetching it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// No other content of this path has the same one, as a strong `ETag`; none where the server has no such thing.
    pub version: Option<String>,
    /// Bytes.
    pub len: u64,
}

/// Why a server did not do as it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The file is no longer what it was: it is decided on anew.
    Changed,
    /// The server does not answer, or says that it cannot just now; nothing else is tried in this run.
    Away(String),
    /// It refuses, as with a wrong password.
    Refused(String),
    /// Anything else, with this one file.
    Failed(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed => f.write_str("it changed on the server meanwhile"),
            Self::Away(reason) => write!(f, "the server cannot be reached: {reason}"),
            Self::Refused(reason) => write!(f, "the server refuses: {reason}"),
            Self::Failed(reason) => f.write_str(reason),
        }
    }
}

pub type Answer<T> = Result<T, Failure>;

/// What is asked of a server. Paths are those of [`manicule_shared::paths`].
pub trait Remote {
    /// Every file that is kept in step.
    async fn list(&self) -> Answer<BTreeMap<String, Seen>>;

    /// What is there now; none where there is no such file.
    async fn look(&self, path: &str) -> Answer<Option<Seen>>;

    /// The whole file as it was seen; [`Failure::Changed`] where it is another by now.
    async fn get(&self, path: &str, seen: &Seen) -> Answer<Vec<u8>>;

    /// Puts a whole file in the place of the one that was seen, or where there was none, and answers once it was shown to be there.
    /// Nobody ever sees half of it. [`Failure::Changed`] where something else lies there by now.
    async fn put(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<Seen>;

    /// Removes a file, if it is still what was seen.
    async fn remove(&self, path: &str, seen: &Seen) -> Answer<()>;
}
