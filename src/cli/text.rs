//! Texts as the commands name them: a path, `bundled:NAME`, or `-` for standard input.

use super::Failure;
use super::password::unlocking;
use crate::app::annotated::{self, Annotated};
use crate::app::open::{self, ReadText};
use crate::app::{OpenError, Opened};
use crate::exchange::is_passage_link;
use crate::library::{BundledKind, LARGEST, Library, LibraryError, Source, ToShow};
use crate::sandbox::Wanted;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The source that a word of the command line names.
pub fn source_of(file: &Path) -> Source {
    match file.to_str() {
        Some(name) if name.starts_with("bundled:") => Source::parse(name),
        _ => Source::File(std::path::absolute(file).unwrap_or_else(|_| file.to_owned())),
    }
}

/// What the window is to show: texts, and beside them folders and links. Desktops name files by `file://` addresses.
pub fn to_show(files: &[PathBuf]) -> (Vec<Source>, ToShow) {
    let (mut open, mut also) = (Vec::new(), ToShow::default());
    for file in files {
        let text = file.to_str().unwrap_or_default();
        let path = text.strip_prefix("file://").map(|path| {
            let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
            PathBuf::from(path.into_owned())
        });
        let path = path.as_deref().unwrap_or(file);
        if is_passage_link(text) {
            also.links.push(text.to_owned());
        } else if path.is_dir() {
            also.folders
                .push(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()));
        } else {
            open.push(source_of(path));
        }
    }
    (open, also)
}

/// The word of the command line that names a source.
pub fn path_of(source: Source) -> PathBuf {
    match source {
        Source::File(path) => path,
        bundled @ Source::Bundled(_) => bundled.to_string().into(),
    }
}

/// Whether a text is to come from standard input.
pub fn is_standard_input(file: &Path) -> bool {
    file == Path::new("-")
}

/// The file that something is to be written to; none for `-`, which is standard output.
pub fn target(path: &Path) -> Option<&Path> {
    (path != Path::new("-")).then_some(path)
}

/// Opens the library, whose notes may be written.
pub fn open_library(home: Option<PathBuf>) -> Result<Library, Failure> {
    Ok(Library::open(home)?)
}

/// Opens the library for a command that only looks: nothing of ours is written by it.
pub fn look_into_library(home: Option<PathBuf>) -> Result<Library, Failure> {
    Ok(Library::open_read_only(home)?)
}

/// Reads the text of a file, or of standard input, as it is read everywhere.
pub fn read(library: &mut Library, file: &Path) -> Result<ReadText, OpenError> {
    if !is_standard_input(file) {
        let source = source_of(file);
        return unlocking(&source.name(), || {
            open::read(library, &source, None, Wanted::always())
        });
    }
    open::read_unnamed("-", &standard_input()?)
}

/// All of standard input, up to what a text may have.
pub fn standard_input() -> Result<Vec<u8>, OpenError> {
    let path = PathBuf::from(say!("cli-standard-input"));
    let mut bytes = Vec::new();
    match std::io::stdin()
        .lock()
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
    {
        Ok(len) if len as u64 > LARGEST => Err(LibraryError::TooLarge {
            path,
            len: len as u64,
        }
        .into()),
        Ok(_) => Ok(bytes),
        Err(cause) => Err(LibraryError::Unreadable { path, cause }.into()),
    }
}

/// Opens a text with its notes in their places; what went wrong on the way goes to standard error.
pub fn open(library: &mut Library, source: &Source) -> Result<Opened, OpenError> {
    let opened = unlocking(&source.name(), || annotated::opened(library, source))?;
    opened
        .troubles
        .iter()
        .for_each(|trouble| super::complain(trouble));
    Ok(opened)
}

/// The text named, or every text that has notes. What is not there any more is listed by its notes alone.
pub fn annotated(library: &mut Library, file: Option<&Path>) -> Result<Vec<Annotated>, Failure> {
    let Some(file) = file else {
        return all_annotated(library);
    };
    let source = source_of(file);
    match open(library, &source) {
        Ok(opened) => Ok(vec![opened.into()]),
        Err(error) => match library.kept_at(&source) {
            Some(kept) if matches!(error, OpenError::File(_)) => {
                super::complain(&error.to_string());
                Ok(vec![with_complaints(Annotated::alone(library, &kept))])
            }
            _ => Err(error.into()),
        },
    }
}

/// The texts with notes. That none are found where they cannot be looked for is no answer.
fn all_annotated(library: &mut Library) -> Result<Vec<Annotated>, Failure> {
    let mut listed = BTreeSet::new();
    let mut texts = Vec::new();
    for kept in library.notebooks() {
        let ids: BTreeSet<Uuid> = kept.replica.ids().collect();
        // Notes of two folders that turned out to be on one text come together. Where one says other things under the same id, as a
        // text's other version may, both are listed.
        let holds = |text: &Annotated| text.notebook.replica().contains_items(&kept.replica);
        if !ids.is_empty() && ids.is_subset(&listed) && texts.iter().any(holds) {
            continue;
        }
        let text = with_complaints(Annotated::of(library, &kept));
        listed.extend(ids);
        listed.extend(text.notebook.replica().ids());
        texts.push(text);
    }
    texts.retain(|text| !text.notebook.annotations().is_empty());
    match library.unlisted_notes() {
        Some(trouble) if texts.is_empty() => Err(Failure(trouble)),
        _ => Ok(texts),
    }
}

/// The text; what is wrong with it has gone to standard error.
fn with_complaints(text: Annotated) -> Annotated {
    text.troubles
        .iter()
        .for_each(|trouble| super::complain(trouble));
    text
}

/// Every text that can be listed under `--all`: the program's own articles, and those on the shelf that are still there.
pub fn all_sources(library: &Library) -> Vec<Source> {
    let mut sources: Vec<Source> = crate::library::BUNDLED
        .iter()
        .filter(|text| text.kind == BundledKind::Article)
        .map(|text| Source::Bundled(text.name.to_owned()))
        .collect();
    library.wait_for_texts();
    for recent in library.shelf().recent() {
        if !recent.missing() && !sources.contains(&recent.source) {
            sources.push(recent.source.clone());
        }
    }
    for source in library.annotated() {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_that_is_named_is_opened_and_folders_and_links_are_told_from_them() {
        let folder = tempfile::tempdir().unwrap();
        let link = "manicule://open/0123456789abcdef?start=1";
        let named = [
            PathBuf::from("a.epub"),
            PathBuf::from("file:///tmp/b%20c.epub"),
            folder.path().to_owned(),
            PathBuf::from(link),
        ];
        let (texts, also) = to_show(&named);
        let names: Vec<String> = texts.iter().map(Source::name).collect();
        assert_eq!(names, ["a.epub", "b c.epub"]);
        assert_eq!(also.folders, [folder.path()]);
        assert_eq!(also.links.len(), usize::from(is_passage_link(link)));
    }
}
