//! The command line as a person or a script meets it: what it prints, what it exits with.

mod exporting;
mod notes;
mod returning;
mod texts;
mod usage;

use serde_json::Value;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A home of its own, and a text to work on.
struct Desk {
    folder: TempDir,
}

const TEXT: &str = "# The lamp\n\nAda Marlow kept the lamp at Wen Head. She had kept it for years.\n\n## Winter\n\nIn 1890 the sea froze, and Ada Marlow wrote “no ships” in the log.\n";

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
        desk.write(TEXT);
        desk
    }

    fn write(&self, words: &str) {
        std::fs::write(self.text(), words).expect("written");
    }

    fn text(&self) -> std::path::PathBuf {
        self.folder.path().join("lamp.md")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = crate::made::program();
        command
            .args(arguments)
            .env("MANICULE_HOME", self.folder.path().join("home"))
            .current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    /// What it prints where all goes well.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("text")
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.says(arguments)).expect("json")
    }

    /// The one sentence with which it refuses.
    fn refuses(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let words = String::from_utf8(output.stderr).expect("text");
        assert_eq!(words.trim_end().lines().count(), 1, "{words}");
        words
    }
}
