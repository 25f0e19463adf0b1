//! Remembers on which of the system's graphics interfaces a window could be drawn on this machine.

use super::disk::{Access, Disk, Files};
use super::replace::replace;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What is remembered. It is a convenience: where it cannot be read or written, all interfaces are tried in their usual order.
#[derive(Clone, Debug)]
pub struct GraphicsMemory {
    path: PathBuf,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Remembered {
    /// The interface that drew the last window.
    works: Option<String>,
    /// One that was begun and of which no more was heard: a driver that fails may take the whole program with it.
    trying: Option<String>,
}

impl GraphicsMemory {
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// The interfaces in the order in which to try them: first the one that worked, last the one that crashed.
    #[must_use]
    pub fn order<'a>(&self, usual: &[&'a str]) -> Vec<&'a str> {
        let remembered = self.read();
        let is = |name: &str, known: &Option<String>| known.as_deref() == Some(name);
        let mut order = usual.to_vec();
        order.sort_by_key(|name| (is(name, &remembered.trying), !is(name, &remembered.works)));
        order
    }

    /// An interface is about to be tried.
    pub fn begin(&self, name: &str) {
        self.write(&Remembered {
            trying: Some(name.to_owned()),
            ..self.read()
        });
    }

    /// An interface drew a window.
    pub fn worked(&self, name: &str) {
        self.write(&Remembered {
            works: Some(name.to_owned()),
            trying: None,
        });
    }

    fn read(&self) -> Remembered {
        let bytes = Files.read_own(&self.path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    fn write(&self, remembered: &Remembered) {
        let json = serde_json::to_vec(remembered).unwrap_or_default();
        if let Some(folder) = self.path.parent() {
            let _ = Files
                .make_folder(folder)
                .and_then(|()| replace(&Files, &self.path, &json, &Access::Private));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: &[&str] = &["dx12", "vulkan", "gl"];

    #[test]
    fn what_worked_comes_first_and_what_crashed_last() {
        let folder = tempfile::tempdir().unwrap();
        let memory = GraphicsMemory::at(folder.path().join("state").join("graphics.json"));
        assert_eq!(memory.order(USUAL), USUAL);
        memory.begin("dx12");
        assert_eq!(memory.order(USUAL), ["vulkan", "gl", "dx12"]);
        memory.worked("gl");
        assert_eq!(memory.order(USUAL), ["gl", "dx12", "vulkan"]);
        memory.begin("gl");
        assert_eq!(memory.order(USUAL), ["dx12", "vulkan", "gl"]);
    }

    #[test]
    fn what_makes_no_sense_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("graphics.json");
        std::fs::write(&path, "{\"works\": 7").unwrap();
        assert_eq!(GraphicsMemory::at(path).order(USUAL), USUAL);
    }
}
