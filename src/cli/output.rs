//! What a command says on standard output, as it says it: nothing is gathered, and a pipe that is closed early ends it quietly.

use super::Failure;
use super::terminal::{shown, shown_json};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

pub(super) struct Output {
    to: Box<dyn Write>,
    /// Whether somebody looks at it, on a device that obeys what it is sent.
    is_terminal: bool,
    /// Why no more can be written.
    failed: Option<io::Error>,
}

impl Output {
    pub(super) fn standard() -> Self {
        let stdout = io::stdout();
        let is_terminal = stdout.is_terminal();
        Self {
            to: Box::new(BufWriter::with_capacity(1 << 16, stdout)),
            is_terminal,
            failed: None,
        }
    }

    /// A line for people.
    pub(super) fn line(&mut self, text: impl fmt::Display) {
        self.write(&shown(&text.to_string()));
        self.write("\n");
    }

    /// Words that must come out as they are, for a file or another program; a terminal is given those that it can show.
    pub(super) fn exactly(&mut self, text: &str) {
        let text = if self.is_terminal {
            shown(text)
        } else {
            Cow::Borrowed(text)
        };
        self.write(&text);
        if !text.ends_with('\n') {
            self.write("\n");
        }
    }

    /// A picture, for a file or another program.
    pub(super) fn picture(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.is_terminal {
            return Err(Failure(say!("cli-no-pictures-here").to_owned()));
        }
        if self.failed.is_none() {
            self.failed = self.to.write_all(bytes).err();
        }
        Ok(())
    }

    /// A value on a line of its own.
    pub(super) fn json(&mut self, value: &impl Serialize) {
        self.json_part(value);
        self.write("\n");
    }

    /// An array on a line of its own, made and written element by element: there may be ten million.
    pub(super) fn json_array<T: Serialize>(&mut self, values: impl IntoIterator<Item = T>) {
        self.write("[");
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                self.write(",");
            }
            self.json_part(&value);
            if self.is_closed() {
                return;
            }
        }
        self.write("]\n");
    }

    fn json_part(&mut self, value: &impl Serialize) {
        // Our own values are plain data, of which JSON can always be made.
        let json = serde_json::to_string(value).unwrap_or_default();
        let json = if self.is_terminal {
            shown_json(&json)
        } else {
            Cow::Borrowed(json.as_str())
        };
        self.write(&json);
    }

    /// Whether nobody listens any more, so that there is no use in going on.
    pub(super) fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    fn write(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.to.write_all(text.as_bytes()).err();
        }
    }

    /// Writes what is still on its way.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        if self.failed.is_none() {
            self.failed = self.to.flush().err();
        }
        match &self.failed {
            // `manicule dump book | head` closes the pipe early, and that is no error.
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure(say!("cli-not-printed", error = error)))
            }
            _ => Ok(()),
        }
    }
}
