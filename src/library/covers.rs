//! Small covers of the texts on the shelf, kept by the key of the text. They can be made again from the books, and nothing is lost
//! with them.

use super::Library;
use super::disk::Access;
use super::folders::is_key;
use super::replace::replace;
use std::io;

impl Library {
    /// The small cover of a text, as PNG.
    #[must_use]
    pub fn cover(&self, key: &str) -> Option<Vec<u8>> {
        if is_key(key) {
            self.disk.read_own(&self.folders.cover(key)).ok()
        } else {
            None
        }
    }

    /// Keeps the small cover of a text.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn keep_cover(&self, key: &str, png: &[u8]) -> io::Result<()> {
        if !is_key(key) {
            return Ok(());
        }
        let path = self.folders.cover(key);
        self.disk.make_folder(path.parent().unwrap_or(&path))?;
        replace(self.disk.as_ref(), &path, png, &Access::Private)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_is_kept_under_the_key_of_its_text_and_under_no_other_name() {
        let home = tempfile::tempdir().unwrap();
        let library = Library::open(Some(home.path().to_owned())).unwrap();
        library.keep_cover("0123456789abcdef", b"png").unwrap();
        assert_eq!(
            library.cover("0123456789abcdef").as_deref(),
            Some(&b"png"[..])
        );
        library.keep_cover("../../evil", b"png").unwrap();
        assert!(
            library.cover("../../evil").is_none() && library.cover("fedcba9876543210").is_none()
        );
    }
}
