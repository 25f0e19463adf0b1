//! Files that lie in the folder of a text, such as the pictures of a saved page.

use super::Source;
use super::source_files::read_regular;

impl Source {
    /// The bytes of a file in the folder of this text or one within it, by its path from there, with `/` between the parts. None
    /// where there is no such file, where it is larger than `most` bytes, or where links lead out of the folder.
    #[must_use]
    pub fn beside(&self, path: &str, most: usize) -> Option<Vec<u8>> {
        let Self::File(text) = self else { return None };
        let is_plain =
            |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
        if !path.split('/').all(is_plain) {
            return None;
        }
        let folder = text.parent()?.canonicalize().ok()?;
        let file = path
            .split('/')
            .fold(folder.clone(), |path, part| path.join(part))
            .canonicalize()
            .ok()?;
        if !file.starts_with(&folder) {
            return None;
        }
        read_regular(&file, most as u64).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_folder_are_read() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("page_files");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("a.png"), b"picture").unwrap();
        std::fs::write(home.path().join("secret"), b"secret").unwrap();
        let page = Source::File(home.path().join("page.html"));
        assert_eq!(
            page.beside("page_files/a.png", 100).as_deref(),
            Some(&b"picture"[..])
        );
        assert_eq!(page.beside("page_files/a.png", 3), None);
        assert_eq!(page.beside("page_files", 100), None);
        let inner = Source::File(folder.join("page.html"));
        for outside in [
            "../secret",
            "..\\secret",
            "/etc/passwd",
            "./a.png",
            "C:/x",
            "",
        ] {
            assert_eq!(inner.beside(outside, 100), None, "{outside}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_of_the_folder_is_not_followed() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("in");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(home.path().join("secret.png"), b"secret").unwrap();
        std::os::unix::fs::symlink(home.path().join("secret.png"), folder.join("a.png")).unwrap();
        assert_eq!(
            Source::File(folder.join("page.html")).beside("a.png", 100),
            None
        );
    }
}
