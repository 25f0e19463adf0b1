//! Brings the files of one folder in step: those that devices keep first, then what lies beside them, which may go once all of it is in
//! the first.

use crate::decision::{Sides, Step, decide};
use crate::known::Known;
use crate::remote::{Answer, Failure, Remote, Seen};
use crate::report::Counts;
use manicule_shared::content::{Content, Record};
use manicule_shared::home::{Home, LARGEST_OWN, Written};
use manicule_shared::paths;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// How often a file is decided on anew because it changed meanwhile. Then it waits for the next run.
const ROUNDS: usize = 4;

/// One run over one server.
pub struct Run<'a, R> {
    pub home: &'a Home,
    pub remote: &'a R,
    pub known: &'a RefCell<Known>,
}

/// What was done in a folder.
#[derive(Debug, Default)]
pub struct UnitReport {
    pub counts: Counts,
    /// What is not in step, in sentences.
    pub left: Vec<String>,
}

/// What became of one file.
enum Done {
    InStep,
    /// It changed meanwhile.
    Again,
}

impl<R: Remote> Run<'_, R> {
    /// Brings some files in step, all of one folder; `there` is what the server has of them.
    ///
    /// # Errors
    /// [`Failure::Away`] and [`Failure::Refused`] end a run; what concerns one file stands in the report.
    pub async fn unit(
        &self,
        files: &BTreeSet<String>,
        there: &BTreeMap<String, Seen>,
    ) -> Answer<UnitReport> {
        let mut report = UnitReport::default();
        let (mains, others): (Vec<&String>, Vec<&String>) =
            files.iter().partition(|path| paths::is_main(path));
        let mut stay = Vec::new();
        for path in mains {
            if self.file(path, there.get(path), &[], &mut report).await? {
                stay.push(path.as_str());
            }
        }
        for path in others {
            self.file(path, there.get(path), &stay, &mut report).await?;
        }
        Ok(report)
    }

    /// Brings one file in step. Whether it is.
    async fn file(
        &self,
        path: &str,
        seen: Option<&Seen>,
        stay: &[&str],
        report: &mut UnitReport,
    ) -> Answer<bool> {
        let mut seen = seen.cloned();
        for _ in 0..ROUNDS {
            match self.step(path, seen.as_ref(), stay, report).await {
                Ok(Done::InStep) => return Ok(true),
                Ok(Done::Again) | Err(Failure::Changed) => seen = self.remote.look(path).await?,
                Err(Failure::Failed(reason)) => {
                    report.left.push(format!("{path}: {reason}."));
                    return Ok(false);
                }
                Err(ends) => return Err(ends),
            }
        }
        report.left.push(format!(
            "{path} changes again and again; it waits for the next run."
        ));
        Ok(false)
    }

    async fn step(
        &self,
        path: &str,
        seen: Option<&Seen>,
        stay: &[&str],
        report: &mut UnitReport,
    ) -> Answer<Done> {
        let here = self.home.read(path).map_err(|error| on_disk(&error))?;
        let there = self.there(path, here.as_deref(), seen).await?;
        let known = self
            .known
            .borrow()
            .of(path)
            .map(|known| known.sha256.clone());
        let sides = Sides {
            path,
            here: here.as_deref(),
            there: there.as_deref(),
            known: known.as_deref(),
        };
        let step = decide(&sides, |bytes| self.is_held(path, bytes, stay));
        self.carry_out(path, step, (here, there, seen), report)
            .await
    }

    /// What the server has: fetched, unless it is known to be what lies here.
    async fn there(
        &self,
        path: &str,
        here: Option<&[u8]>,
        seen: Option<&Seen>,
    ) -> Answer<Option<Vec<u8>>> {
        let Some(seen) = seen else { return Ok(None) };
        if let Some(here) = here {
            let known = self.known.borrow();
            let sha256 = known.sha256_of(path, seen);
            if sha256.is_some_and(|sha256| sha256 == manicule_shared::hash::sha256(here)) {
                return Ok(Some(here.to_owned()));
            }
        }
        if seen.len > LARGEST_OWN {
            let reason = format!(
                "has more than {} MB on the server, and was not fetched",
                LARGEST_OWN >> 20
            );
            return Err(Failure::Failed(reason));
        }
        self.remote.get(path, seen).await.map(Some)
    }

    /// Whether everything that a file holds is in the files that stay, which are the same here and there.
    fn is_held(&self, path: &str, bytes: &[u8], stay: &[&str]) -> bool {
        let mut all = Record::Empty;
        for main in stay {
            if let Ok(Some(bytes)) = self.home.read(main)
                && let Content::Sound(record) = Content::read(main, &bytes)
                // A device may have written since it was sent.
                && self.known.borrow().of(main).is_some_and(|known| known.sha256 == manicule_shared::hash::sha256(&bytes))
            {
                all.join(&record);
            }
        }
        let content = Content::read(path, bytes);
        !content.is_damaged() && Content::Sound(all).holds(&content)
    }

    async fn carry_out(
        &self,
        path: &str,
        step: Step,
        (here, there, seen): (Option<Vec<u8>>, Option<Vec<u8>>, Option<&Seen>),
        report: &mut UnitReport,
    ) -> Answer<Done> {
        match (step, here, there, seen) {
            (Step::Leave(reason), ..) => return Err(Failure::Failed(reason.to_owned())),
            (Step::Send, Some(here), there, _) => {
                return self.send(path, &here, there.as_deref(), seen, report).await;
            }
            (Step::Fetch, here, Some(there), Some(seen)) => {
                return self.fetch(path, here.as_deref(), &there, seen, report);
            }
            (Step::FetchOverDamaged, Some(here), Some(there), Some(seen)) => {
                self.home
                    .keep_aside(path, &here)
                    .map_err(|error| on_disk(&error))?;
                return self.fetch(path, Some(&here), &there, seen, report);
            }
            (Step::KeepBoth, Some(here), Some(there), Some(seen)) => {
                // What is damaged here is kept here alone.
                let send = !Content::read(path, &here).is_damaged();
                self.keep_beside(path, &here, send, report).await?;
                report.counts.kept_both += 1;
                return self.fetch(path, Some(&here), &there, seen, report);
            }
            (Step::Repair, Some(here), Some(there), Some(_)) => {
                self.keep_beside(path, &there, false, report).await?;
                report.counts.kept_both += 1;
                return self.send(path, &here, None, seen, report).await;
            }
            (Step::RemoveHere, Some(here), ..) => {
                let removed = self.home.remove(path, &here);
                if removed.map_err(|error| on_disk(&error))? == Written::Changed {
                    return Ok(Done::Again);
                }
                self.known.borrow_mut().forget(path);
                report.counts.removed += 1;
            }
            (Step::RemoveThere, _, _, Some(seen)) => {
                self.remote.remove(path, seen).await?;
                self.known.borrow_mut().forget(path);
                report.counts.removed += 1;
            }
            (_, Some(here), Some(_), Some(seen)) => self.in_step(path, &here, seen),
            _ => self.known.borrow_mut().forget(path),
        }
        Ok(Done::InStep)
    }

    /// Puts what is here in the place of what the server has, of which a copy is kept where it is damaged.
    async fn send(
        &self,
        path: &str,
        here: &[u8],
        there: Option<&[u8]>,
        seen: Option<&Seen>,
        report: &mut UnitReport,
    ) -> Answer<Done> {
        if let Some(there) = there.filter(|there| Content::read(path, there).is_damaged()) {
            self.home
                .keep_aside(path, there)
                .map_err(|error| on_disk(&error))?;
        }
        let put = self.remote.put(path, here, seen).await?;
        self.in_step(path, here, &put);
        report.counts.sent += 1;
        Ok(Done::InStep)
    }

    /// Puts what the server has in the place of what is here.
    fn fetch(
        &self,
        path: &str,
        here: Option<&[u8]>,
        there: &[u8],
        seen: &Seen,
        report: &mut UnitReport,
    ) -> Answer<Done> {
        let written = self.home.replace(path, here, there);
        if written.map_err(|error| on_disk(&error))? == Written::Changed {
            return Ok(Done::Again);
        }
        self.in_step(path, there, seen);
        report.counts.fetched += 1;
        Ok(Done::InStep)
    }

    /// Keeps a version under a second name, here and, where it is to be sent, there as well. The name says what is in it, so that
    /// every machine does the same.
    async fn keep_beside(
        &self,
        path: &str,
        bytes: &[u8],
        send: bool,
        report: &mut UnitReport,
    ) -> Answer<()> {
        let name = paths::beside(path, bytes);
        let there_already = self.home.read(&name).map_err(|error| on_disk(&error))?;
        if there_already.as_deref() != Some(bytes) {
            let written = self.home.replace(&name, there_already.as_deref(), bytes);
            if written.map_err(|error| on_disk(&error))? == Written::Changed {
                return Err(Failure::Changed);
            }
        }
        if !send {
            return Ok(());
        }
        let seen = self.remote.look(&name).await?;
        let put = self.remote.put(&name, bytes, seen.as_ref()).await?;
        self.in_step(&name, bytes, &put);
        report.counts.sent += 1;
        Ok(())
    }

    fn in_step(&self, path: &str, bytes: &[u8], seen: &Seen) {
        self.known.borrow_mut().set(path, bytes, seen);
    }
}

fn on_disk(error: &std::io::Error) -> Failure {
    Failure::Failed(format!("on this computer: {error}"))
}
