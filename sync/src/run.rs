//! A run: lists both sides, brings every folder in step, several at once, and says what came of it.

use crate::known::Known;
use crate::remote::{Answer, Failure, Remote, Seen};
use crate::report::{Counts, Ending, Outcome, Voice};
use crate::unit::{Run, UnitReport};
use futures_util::stream::{self, StreamExt};
use manicule_shared::home::Home;
use manicule_shared::paths;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How many folders are worked on at once.
const AT_ONCE: usize = 8;
/// How often is written down what is in step, so that a run that is cut off need not begin again.
const EVERY: Duration = Duration::from_secs(10);

/// The files of one folder, here and on the server.
#[derive(Debug, Default)]
struct Unit {
    files: BTreeSet<String>,
    there: BTreeMap<String, Seen>,
}

/// What was done, and what was not.
#[derive(Debug, Default)]
pub struct Work {
    pub files: usize,
    pub counts: Counts,
    pub left: Vec<String>,
    /// What ended the run before its end.
    pub ended_by: Option<Failure>,
}

/// Brings everything in step.
pub async fn run<R: Remote>(home: &Home, remote: &R, address: &str, voice: Voice) -> Work {
    let known = Known::read(home, address);
    let mut work = Work::default();
    let units = match units(home, remote, &known, &mut work).await {
        Ok(units) => units,
        Err(failure) => {
            work.ended_by = Some(failure);
            return work;
        }
    };
    let known = RefCell::new(known);
    work.files = units.values().map(|unit| unit.files.len()).sum();
    let run = Run {
        home,
        remote,
        known: &known,
    };
    let mut last_written = Instant::now();
    let mut reports = stream::iter(units.values())
        .map(|unit| run.unit(&unit.files, &unit.there))
        .buffer_unordered(AT_ONCE);
    let mut done = 0;
    while let Some(report) = reports.next().await {
        match report {
            Ok(report) => work.add(report),
            Err(failure) => {
                work.ended_by = Some(failure);
                break;
            }
        }
        done += 1;
        voice.progress(done, units.len());
        if last_written.elapsed() > EVERY {
            let _ = known.borrow().write(home, address);
            last_written = Instant::now();
        }
    }
    drop(reports);
    if let Err(error) = known.borrow().write(home, address) {
        work.left.push(format!(
            "What is in step could not be written down ({error}): the next run takes longer."
        ));
    }
    work
}

/// All files of both sides, by their folders.
async fn units<R: Remote>(
    home: &Home,
    remote: &R,
    known: &Known,
    work: &mut Work,
) -> Answer<BTreeMap<String, Unit>> {
    let here = home.files().map_err(|error| {
        Failure::Failed(format!(
            "{} cannot be read: {error}",
            home.notes().display()
        ))
    })?;
    let mut there = remote.list().await?;
    // Whatever a server says: nothing else is ever brought here.
    there.retain(|path, _| paths::kind(path).is_some());
    let mut units: BTreeMap<String, Unit> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    // Names that differ in capitals alone are one file on some systems. What lies here comes first.
    let all = here.iter().map(String::as_str).chain(known.paths());
    for path in all.chain(there.keys().map(String::as_str)) {
        let first = names
            .entry(path.to_lowercase())
            .or_insert_with(|| path.to_owned());
        if first != path {
            work.left.push(format!(
                "{path} has the same name as {first} but for capitals, and was left where it is."
            ));
            continue;
        }
        let unit = units.entry(paths::unit(path).to_owned()).or_default();
        unit.files.insert(path.to_owned());
        if let Some(seen) = there.get(path) {
            unit.there.insert(path.to_owned(), seen.clone());
        }
    }
    Ok(units)
}

impl Work {
    fn add(&mut self, report: UnitReport) {
        self.counts += report.counts;
        self.left.extend(report.left);
    }

    /// The result in a sentence.
    pub fn outcome(self, server: &str) -> Outcome {
        let done = self.counts.sentence();
        let did = if done.is_empty() {
            "Nothing had to be done".to_owned()
        } else {
            let mut letters = done.chars();
            let first = letters.next().map(|c| c.to_uppercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        };
        let (ending, message) = match &self.ended_by {
            None if self.left.is_empty() => (
                Ending::Synced,
                format!(
                    "Synced with {server}: {} the same here and there. {did}.",
                    counted(self.files)
                ),
            ),
            None => (
                Ending::Partly,
                format!(
                    "Not all is in step with {server}: {} left. {did}.",
                    counted(self.left.len())
                ),
            ),
            Some(failure @ Failure::Away(_)) => (
                Ending::Away,
                format!(
                    "Not synced with {server}: {failure}. Your notes are on this computer and go there with the next run."
                ),
            ),
            Some(failure) => (
                Ending::Failed,
                format!("Not synced with {server}: {failure}."),
            ),
        };
        Outcome {
            ending,
            message,
            at: now(),
            server: server.to_owned(),
            files: self.files,
            counts: self.counts,
            left: self.left,
        }
    }
}

fn counted(files: usize) -> String {
    match files {
        0 => "no files are".to_owned(),
        1 => "one file is".to_owned(),
        _ => format!("{files} files are"),
    }
}

/// Milliseconds since 1970.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    u64::try_from(since.unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}
