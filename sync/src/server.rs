//! A server behind `opendal`: WebDAV and S3, and in tests the disk and the memory.
//!
//! A file is put under a temporary name, read back, and only then given its own (WebDAV); where a server takes whole objects or nothing
//! (S3), it is put at once and then confirmed by its `ETag` or read back. So no half of a file is ever seen under its name.

mod conditions;
mod errors;

pub use conditions::Conditional;

use crate::remote::{Answer, Failure, Remote, Seen};
use conditions::Condition;
use errors::{failure, is_not_there, is_refused_condition};
use futures_util::stream::{self, StreamExt};
use manicule_shared::{hash, paths};
use opendal::{Capability, Metadata, Operator};
use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

/// How many requests are under way at once.
const AT_ONCE: usize = 8;
/// The folder for files that have not got their name yet.
const WORKSHOP: &str = ".manicule-sync/";
/// What lies there for longer was left by a run that was cut off.
const LONG_AGO: Duration = Duration::from_secs(2 * 24 * 60 * 60);

/// A server that is open.
#[derive(Clone, Debug)]
pub struct Server {
    operator: Operator,
    can: Capability,
}

impl Server {
    pub fn new(operator: Operator) -> Self {
        Self {
            can: operator.info().capability(),
            operator,
        }
    }

    /// Lists one folder, with all in it where `recursive`.
    async fn folder(&self, folder: &str, recursive: bool) -> Answer<Vec<(String, Metadata)>> {
        match self.operator.list_with(folder).recursive(recursive).await {
            Ok(entries) => Ok(entries
                .into_iter()
                .map(opendal::Entry::into_parts)
                .collect()),
            Err(error) if is_not_there(&error) => Ok(Vec::new()),
            Err(error) => Err(failure(&error)),
        }
    }

    async fn read(&self, path: &str, seen: &Seen) -> Answer<Vec<u8>> {
        let mut read = self.operator.read_with(path);
        if let Some(version) = &seen.version
            && self.can.read_with_if_match
        {
            read = read.if_match(&quoted(version));
        }
        match read.await {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(error) if is_not_there(&error) || is_refused_condition(&error) => {
                Err(Failure::Changed)
            }
            Err(error) => Err(failure(&error)),
        }
    }

    /// Reads a file back and compares it.
    async fn is_there(&self, path: &str, bytes: &[u8]) -> Answer<bool> {
        match self.operator.read(path).await {
            Ok(there) => Ok(there.to_vec() == bytes),
            Err(error) if is_not_there(&error) => Ok(false),
            Err(error) => Err(failure(&error)),
        }
    }

    /// Puts a file under another name, shows that all of it is there, and gives it its own.
    async fn put_by_name(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<()> {
        let temporary = format!("{WORKSHOP}{}.tmp", uuid::Uuid::new_v4().simple());
        let put = async {
            self.operator
                .write(&temporary, bytes.to_vec())
                .await
                .map_err(|error| failure(&error))?;
            if !self.is_there(&temporary, bytes).await? {
                let reason = "what the server took does not read back as it was sent";
                return Err(Failure::Failed(reason.to_owned()));
            }
            self.name(&temporary, path, over).await
        };
        let done = put.await;
        if done.is_err() {
            let _ = self.operator.delete(&temporary).await;
        }
        done
    }

    async fn name(&self, temporary: &str, path: &str, over: Option<&Seen>) -> Answer<()> {
        if self.look(path).await?.as_ref() != over {
            return Err(Failure::Changed);
        }
        let condition = Condition::of(over);
        let renamed = condition.over(self.operator.rename(temporary, path)).await;
        match renamed {
            // Some servers do not know the condition, and refuse what it does not forbid.
            Err(error)
                if is_refused_condition(&error) && self.look(path).await?.as_ref() == over =>
            {
                self.operator
                    .rename(temporary, path)
                    .await
                    .map_err(|error| failure(&error))
            }
            Err(error) if is_refused_condition(&error) => Err(Failure::Changed),
            renamed => renamed.map_err(|error| failure(&error)),
        }
    }

    /// Puts a file as one object, which a server takes whole or not at all.
    async fn put_whole(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<()> {
        let plain = || self.operator.write_with(path, bytes.to_vec());
        let written = match over {
            None if self.can.write_with_if_not_exists => plain().if_not_exists(true).await,
            Some(Seen {
                version: Some(version),
                ..
            }) if self.can.write_with_if_match => plain().if_match(&quoted(version)).await,
            _ if self.look(path).await?.as_ref() == over => plain().await,
            _ => return Err(Failure::Changed),
        };
        match written {
            Ok(_) => Ok(()),
            Err(error) if is_refused_condition(&error) => Err(Failure::Changed),
            Err(error) if errors::is_not_known(&error) => {
                plain().await.map(drop).map_err(|error| failure(&error))
            }
            Err(error) => Err(failure(&error)),
        }
    }

    /// Whether what was seen is these bytes beyond doubt: an `ETag` of S3 is mostly the MD5 of the content.
    fn is_proven(bytes: &[u8], seen: &Seen) -> bool {
        let md5 = || hash::hex(&<md5::Md5 as md5::Digest>::digest(bytes));
        seen.version
            .as_deref()
            .is_some_and(|version| version == md5())
    }

    /// Removes what runs that were cut off have left.
    pub async fn sweep(&self) {
        let now = SystemTime::now();
        for (path, metadata) in self.folder(WORKSHOP, false).await.unwrap_or_default() {
            let changed = metadata.last_modified().map(SystemTime::from);
            let age = changed.and_then(|changed| now.duration_since(changed).ok());
            if metadata.is_file() && age.is_some_and(|age| age > LONG_AGO) {
                let _ = self.operator.delete(&path).await;
            }
        }
    }

    /// Writes a small file, reads it back, names it and removes it, so that what is missing is known before the first run.
    ///
    /// # Errors
    /// Says what the server does not do.
    pub async fn check(&self) -> Answer<()> {
        let path = format!("{WORKSHOP}check-{}", uuid::Uuid::new_v4().simple());
        let bytes = b"Manicule tries whether files can be kept here.";
        let seen = self.put(&path, bytes, None).await?;
        let there = self.get(&path, &seen).await;
        self.remove(&path, &seen).await?;
        if there? == bytes {
            Ok(())
        } else {
            let reason = "what the server took does not read back as it was sent";
            Err(Failure::Failed(reason.to_owned()))
        }
    }
}

impl Remote for Server {
    async fn list(&self) -> Answer<BTreeMap<String, Seen>> {
        let mut found = Vec::new();
        let mut folders = Vec::new();
        for part in paths::PARTS {
            let entries = self
                .folder(&format!("{part}/"), self.can.list_with_recursive)
                .await?;
            for (path, metadata) in entries {
                let name = path.trim_end_matches('/');
                let name = name.rsplit('/').next().unwrap_or(name);
                if metadata.is_dir() && path != format!("{part}/") && paths::is_of_text(name) {
                    folders.push(path);
                } else {
                    found.push((path, metadata));
                }
            }
        }
        if !self.can.list_with_recursive {
            let mut lists = stream::iter(&folders)
                .map(|folder| self.folder(folder, false))
                .buffer_unordered(AT_ONCE);
            while let Some(entries) = lists.next().await {
                found.extend(entries?);
            }
        }
        let files = found
            .into_iter()
            .filter(|(path, metadata)| metadata.is_file() && paths::kind(path).is_some());
        Ok(files
            .map(|(path, metadata)| (path, seen(&metadata)))
            .collect())
    }

    async fn look(&self, path: &str) -> Answer<Option<Seen>> {
        match self.operator.stat(path).await {
            Ok(metadata) => Ok(Some(seen(&metadata))),
            Err(error) if is_not_there(&error) => Ok(None),
            Err(error) => Err(failure(&error)),
        }
    }

    async fn get(&self, path: &str, seen: &Seen) -> Answer<Vec<u8>> {
        let bytes = self.read(path, seen).await?;
        if bytes.len() as u64 == seen.len {
            Ok(bytes)
        } else {
            // It was replaced, or the transfer ended half way.
            Err(Failure::Changed)
        }
    }

    async fn put(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<Seen> {
        if self.can.rename {
            self.put_by_name(path, bytes, over).await?;
        } else {
            self.put_whole(path, bytes, over).await?;
        }
        let seen = self.look(path).await?.ok_or(Failure::Changed)?;
        let is_shown = seen.len == bytes.len() as u64
            && (Self::is_proven(bytes, &seen) || self.is_there(path, bytes).await?);
        // Somebody else may have been faster since.
        if is_shown {
            Ok(seen)
        } else {
            Err(Failure::Changed)
        }
    }

    async fn remove(&self, path: &str, seen: &Seen) -> Answer<()> {
        match self.look(path).await? {
            None => Ok(()),
            Some(there) if there != *seen => Err(Failure::Changed),
            Some(_) => self
                .operator
                .delete(path)
                .await
                .map_err(|error| failure(&error)),
        }
    }
}

fn seen(metadata: &Metadata) -> Seen {
    let version = metadata.etag().filter(|etag| !etag.starts_with("W/"));
    Seen {
        version: version
            .map(|etag| etag.trim_matches('"').to_owned())
            .filter(|version| !version.is_empty()),
        len: metadata.content_length(),
    }
}

fn quoted(version: &str) -> String {
    format!("\"{version}\"")
}
