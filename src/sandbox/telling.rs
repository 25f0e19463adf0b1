//! What a child that reads printed pages is told before its file, and what it says while it reads.

use super::passwords;
use crate::formats::{PageOptions, PageStep, Pixels, WantedFont};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

/// A child after two that were ended reads so many times fewer pages.
const FEWER: u32 = 3;
/// What stands before each thing that the child says.
const BEGUN: u8 = 1;
const DONE: u8 = 2;
const ANSWER: u8 = 3;

/// What a child is told before its file.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Instructions {
    passwords: Vec<String>,
    skipped: Vec<u32>,
    /// From this page on none is read.
    end: Option<u32>,
}

impl Instructions {
    /// All pages, with the passwords that are known.
    pub fn new() -> Self {
        Self {
            passwords: passwords::known(),
            ..Self::default()
        }
    }

    /// What the child after one that was ended is told; false where that one had not read anything.
    pub fn after(&mut self, said: &Said<'_>) -> bool {
        if !said.open.is_empty() && self.skipped.is_empty() {
            self.skipped.clone_from(&said.open);
            return true;
        }
        let read = u32::try_from(said.done.len()).unwrap_or(u32::MAX);
        self.end = Some(self.end.map_or(read, |end| end.min(read)) / FEWER);
        read >= FEWER
    }

    pub fn options<'a>(
        &'a self,
        progress: Option<&'a (dyn Fn(PageStep) + Sync)>,
    ) -> PageOptions<'a> {
        PageOptions {
            passwords: &self.passwords,
            skipped: &self.skipped,
            end: self.end,
            progress,
            fonts: None,
        }
    }

    /// As bytes, with their length before them.
    pub fn written(&self) -> Vec<u8> {
        let body = postcard::to_stdvec(self).unwrap_or_default();
        let length = u32::try_from(body.len()).unwrap_or_default();
        [&length.to_le_bytes()[..], &body].concat()
    }

    /// What was told, and what came behind it.
    pub fn split(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (length, rest) = bytes.split_first_chunk()?;
        let (body, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        Some((postcard::from_bytes(body).ok()?, rest))
    }
}

/// What a child that draws pages answers.
#[derive(Serialize, Deserialize)]
pub(super) enum FromDrawer {
    Drawn(Option<Pixels>),
    /// It waits for these typefaces, each of which may be none, and then draws what was asked for.
    Wants(Vec<WantedFont>),
}

/// In the child: says how far it has come.
pub(super) fn say(step: PageStep) {
    let (kind, page) = match step {
        PageStep::Begun(page) => (BEGUN, page),
        PageStep::Done(page) => (DONE, page),
    };
    let mut word = [kind; 5];
    word[1..].copy_from_slice(&page.to_le_bytes());
    let mut out = io::stdout().lock();
    // Where nobody listens, the answer will not be heard either.
    let _ = out.write_all(&word).and_then(|()| out.flush());
}

/// In the child: what follows is the answer.
pub(super) fn begin_answer(out: &mut impl Write) -> io::Result<()> {
    out.write_all(&[ANSWER])
}

/// What a child said: pages that it began and did not finish, those that it finished, and its answer.
#[derive(Debug, Default)]
pub(super) struct Said<'b> {
    open: Vec<u32>,
    done: Vec<u32>,
    pub answer: Option<&'b [u8]>,
}

impl<'b> Said<'b> {
    pub fn of(mut bytes: &'b [u8]) -> Self {
        let mut said = Self::default();
        while let Some((kind, rest)) = bytes.split_first() {
            if *kind == ANSWER {
                said.answer = Some(rest);
                break;
            }
            let Some((page, rest)) = rest.split_first_chunk() else {
                break;
            };
            let page = u32::from_le_bytes(*page);
            said.open.retain(|open| *open != page);
            match *kind {
                BEGUN => said.open.push(page),
                _ => said.done.push(page),
            }
            bytes = rest;
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(kind: u8, page: u32) -> Vec<u8> {
        [&[kind][..], &page.to_le_bytes()].concat()
    }

    #[test]
    fn what_was_told_comes_apart_from_the_file() {
        let told = Instructions {
            passwords: vec!["sesame".to_owned()],
            skipped: vec![3],
            end: None,
        };
        let input = [told.written(), b"%PDF".to_vec()].concat();
        let (read, file) = Instructions::split(&input).unwrap();
        assert_eq!((read.passwords, read.skipped), (told.passwords, vec![3]));
        assert_eq!(file, b"%PDF");
        assert!(Instructions::split(b"\xFF\xFF\xFF\xFFabc").is_none());
    }

    #[test]
    fn pages_that_a_child_ended_on_are_left_out_next_time() {
        let words = [word(1, 0), word(1, 1), word(2, 0), word(1, 2), vec![2, 9]].concat();
        let mut told = Instructions::default();
        assert!(told.after(&Said::of(&words)));
        assert_eq!((&told.skipped[..], told.end), (&[1, 2][..], None));
        let read: Vec<u8> = (0..12).flat_map(|page| word(2, page)).collect();
        assert!(told.after(&Said::of(&read)));
        assert_eq!(told.end, Some(4));
        assert!(
            !told.after(&Said::of(b"")),
            "nothing was read: it is given up"
        );
        let answered = [word(1, 0), word(2, 0), b"\x03yes".to_vec()].concat();
        assert_eq!(Said::of(&answered).answer, Some(&b"yes"[..]));
    }
}
