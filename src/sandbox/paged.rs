//! Reading files with printed pages, apart: what the child is told before its file comes, and what is kept where it ends on one of the pages.
//!
//! The child tells of each page that it begins and that it has read (see [`super::telling`]). Where it is ended, by the system or by the clock, another one reads the
//! file without the pages that were open then, and where that is no help, fewer and fewer of its first pages.

use super::Wanted;
use super::parent::{self, Failure, Heard};
use super::telling::{Instructions, Said};
use std::path::Path;

/// Children that may end before a file is given up.
const TRIES: usize = 4;
/// Has a child of `program` answer about a file; others after it, without pages that it ended on.
pub(super) fn ask(
    program: &Path,
    arguments: &[&str],
    input: &[u8],
    wanted: Wanted<'_>,
) -> Result<Vec<u8>, Failure> {
    let mut told = Instructions::new();
    let mut last = Failure::Ended;
    for _ in 0..TRIES {
        let written = told.written();
        let Heard { mut bytes, failure } = parent::hear(
            program,
            arguments.iter().copied(),
            &[&written, input],
            super::ALLOWANCE,
            wanted,
        )?;
        let said = Said::of(&bytes);
        match (failure, said.answer) {
            (None, Some(answer)) => {
                let from = bytes.len() - answer.len();
                return Ok(bytes.split_off(from));
            }
            (Some(Failure::Cancelled | Failure::NotStarted), _) => {
                return Err(failure.unwrap_or(last));
            }
            _ => last = failure.unwrap_or(last),
        }
        if !told.after(&said) {
            break;
        }
    }
    Err(last)
}
