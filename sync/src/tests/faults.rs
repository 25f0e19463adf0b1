//! Servers for tests: one in memory with versions, and one that fails when it is told to.

use crate::remote::{Answer, Failure, Remote, Seen};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A server as it should be: every content has a version of its own.
#[derive(Debug, Default)]
pub struct Model {
    files: RefCell<BTreeMap<String, (Vec<u8>, u64)>>,
    versions: Cell<u64>,
}

impl Model {
    /// Puts a file there without asking.
    pub fn set(&self, path: &str, bytes: &[u8]) {
        self.versions.set(self.versions.get() + 1);
        let file = (bytes.to_vec(), self.versions.get());
        self.files.borrow_mut().insert(path.to_owned(), file);
    }

    pub fn lose(&self, path: &str) {
        self.files.borrow_mut().remove(path);
    }

    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let files = self.files.borrow();
        let content =
            |(path, (bytes, _)): (&String, &(Vec<u8>, u64))| (path.clone(), bytes.clone());
        files.iter().map(content).collect()
    }
}

fn seen((bytes, version): &(Vec<u8>, u64)) -> Seen {
    Seen {
        version: Some(version.to_string()),
        len: bytes.len() as u64,
    }
}

impl Remote for Model {
    async fn list(&self) -> Answer<BTreeMap<String, Seen>> {
        let files = self.files.borrow();
        Ok(files
            .iter()
            .map(|(path, file)| (path.clone(), seen(file)))
            .collect())
    }

    async fn look(&self, path: &str) -> Answer<Option<Seen>> {
        Ok(self.files.borrow().get(path).map(seen))
    }

    async fn get(&self, path: &str, known: &Seen) -> Answer<Vec<u8>> {
        match self.files.borrow().get(path) {
            Some(file) if seen(file) == *known => Ok(file.0.clone()),
            _ => Err(Failure::Changed),
        }
    }

    async fn put(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<Seen> {
        if self.look(path).await?.as_ref() != over {
            return Err(Failure::Changed);
        }
        self.set(path, bytes);
        self.look(path).await?.ok_or(Failure::Changed)
    }

    async fn remove(&self, path: &str, known: &Seen) -> Answer<()> {
        if self.look(path).await?.as_ref() != Some(known) {
            return Err(Failure::Changed);
        }
        self.lose(path);
        Ok(())
    }
}

/// A server that is told after how many requests it goes away, and whether the last of them is still carried out.
#[derive(Debug)]
pub struct Faulty<'a, R> {
    server: &'a R,
    left: Cell<usize>,
    last_is_done: bool,
}

impl<'a, R> Faulty<'a, R> {
    pub fn new(server: &'a R, requests: usize, last_is_done: bool) -> Self {
        Self {
            server,
            left: Cell::new(requests),
            last_is_done,
        }
    }

    /// Whether the answer gets through; an error where not even the request does. Between two requests others come.
    async fn passes(&self) -> Answer<bool> {
        tokio::task::yield_now().await;
        let gone = || Failure::Away("the line is cut".to_owned());
        let left = self.left.get().checked_sub(1).ok_or_else(gone)?;
        self.left.set(left);
        match (left, self.last_is_done) {
            (0, false) => Err(gone()),
            (left, _) => Ok(left > 0),
        }
    }

    fn answer<T>(passes: bool, answer: Answer<T>) -> Answer<T> {
        if passes {
            answer
        } else {
            Err(Failure::Away(
                "the line was cut before the answer".to_owned(),
            ))
        }
    }
}

impl<R: Remote> Remote for Faulty<'_, R> {
    async fn list(&self) -> Answer<BTreeMap<String, Seen>> {
        let passes = self.passes().await?;
        Self::answer(passes, self.server.list().await)
    }

    async fn look(&self, path: &str) -> Answer<Option<Seen>> {
        let passes = self.passes().await?;
        Self::answer(passes, self.server.look(path).await)
    }

    async fn get(&self, path: &str, seen: &Seen) -> Answer<Vec<u8>> {
        let passes = self.passes().await?;
        Self::answer(passes, self.server.get(path, seen).await)
    }

    async fn put(&self, path: &str, bytes: &[u8], over: Option<&Seen>) -> Answer<Seen> {
        let passes = self.passes().await?;
        Self::answer(passes, self.server.put(path, bytes, over).await)
    }

    async fn remove(&self, path: &str, seen: &Seen) -> Answer<()> {
        let passes = self.passes().await?;
        Self::answer(passes, self.server.remove(path, seen).await)
    }
}
