//! Reads the file of an open text once more, so that its pages can be drawn.

use super::{Answer, guarded};
use crate::app::{Command, Printed};
use crate::library::{Identity, Source, read_source};
use crate::sandbox::PageDrawer;

/// Makes ready to draw the pages of the text with this key, if its file is still the one with this hash.
pub(super) fn read_pages(answer: &Answer, key: String, source: &Source, sha256: &str) {
    let result = guarded(|| {
        let bytes = read_source(source).map_err(|error| error.to_string())?;
        if Identity::of_file(&bytes).sha256 != sha256 {
            return Err(say!("app-file-changed").to_owned());
        }
        Ok(PageDrawer::new(&source.name(), bytes.into()))
    });
    let result = result.unwrap_or_else(Err);
    answer.send(Command::Printed(Printed::Read { key, result }));
}
