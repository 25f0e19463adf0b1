//! What was last the same here and on a server. It saves fetching what is known, and tells what was taken away since; without it
//! nothing is lost but time.

use crate::remote::Seen;
use manicule_shared::hash;
use manicule_shared::home::Home;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;

/// All that is known, by paths.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Known {
    files: BTreeMap<String, InStep>,
}

/// A file that was the same on both sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InStep {
    pub sha256: String,
    /// As in [`Seen`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    pub len: u64,
}

impl Known {
    /// What is known of the server with this address. What cannot be read is as good as nothing.
    pub fn read(home: &Home, address: &str) -> Self {
        let bytes = home.read_own(&file(address)).ok().flatten();
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// # Errors
    /// Any error of the disk.
    pub fn write(&self, home: &Home, address: &str) -> io::Result<()> {
        let json = serde_json::to_vec(self).map_err(io::Error::other)?;
        home.write_own(&file(address), &json)
    }

    pub fn of(&self, path: &str) -> Option<&InStep> {
        self.files.get(path)
    }

    /// The fingerprint of what a server has, if it was seen before and has a version that tells.
    pub fn sha256_of(&self, path: &str, seen: &Seen) -> Option<&str> {
        let known = self.of(path)?;
        let same = seen.version.is_some() && seen.version == known.version && seen.len == known.len;
        same.then_some(known.sha256.as_str())
    }

    pub fn set(&mut self, path: &str, bytes: &[u8], seen: &Seen) {
        let known = InStep {
            sha256: hash::sha256(bytes),
            version: seen.version.clone(),
            len: seen.len,
        };
        self.files.insert(path.to_owned(), known);
    }

    pub fn forget(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// The paths of what was last in step.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

fn file(address: &str) -> String {
    format!("known-{}.json", &hash::sha256(address.as_bytes())[..16])
}
