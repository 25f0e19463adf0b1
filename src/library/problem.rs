//! A report that helps to find a fault, as one plain text that its reader can check before sending it. It holds no
//! titles, nothing of texts or notes, and no paths outside of the library's own folders.

use super::reports::{Reports, system};
use super::scrub::Scrub;
use super::{Health, Library, TextHealth, log};
use crate::messages::{Language, speaking};
use std::fmt::Write;

/// How much of the log is taken in, in bytes.
const LOG: u64 = 48 << 10;
/// How many reports are.
const REPORTS: usize = 3;

impl Library {
    /// Everything that may help, to be read first and sent by the reader, if at all.
    #[must_use]
    pub fn problem_report(&self) -> String {
        // For those who mend the program, whatever the reader's language.
        speaking(Language::English, || self.report())
    }

    fn report(&self) -> String {
        let scrub = Scrub::new(&self.folders);
        let mut text = format!(
            "Manicule {} on {}, {}\n\nThis report contains no titles and none of your text. Nothing is sent unless you send it.\n",
            env!("CARGO_PKG_VERSION"),
            system(),
            jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M UTC"),
        );
        let health = self.health();
        heading(&mut text, "Library");
        describe(&health, &scrub, &mut text);
        heading(&mut text, "Settings");
        text.push_str(&self.plain_settings());
        let graphics = self.disk.read_own(&self.folders.graphics());
        let graphics = String::from_utf8(graphics.unwrap_or_default()).unwrap_or_default();
        let _ = writeln!(text, "\nGraphics: {}", scrub_json(&graphics));
        let reports = Reports::new(&self.folders).all();
        for path in reports.iter().rev().take(REPORTS) {
            let report = self.disk.read_own(path).unwrap_or_default();
            heading(&mut text, "A report of a fault");
            text.push_str(&String::from_utf8_lossy(&report));
        }
        heading(&mut text, "Log");
        text.push_str(&log::tail(&self.folders.log(), LOG));
        text
    }

    /// The settings without what the reader has named himself.
    fn plain_settings(&self) -> String {
        let mut settings = self.settings.clone();
        settings.ink_names.clear();
        settings.others.clear();
        settings.to_json()
    }
}

fn heading(report: &mut String, title: &str) {
    let _ = write!(
        report,
        "\n\n{title}\n{}\n",
        "-".repeat(title.chars().count())
    );
}

fn describe(health: &Health, scrub: &Scrub, report: &mut String) {
    let _ = writeln!(
        report,
        "{}",
        if health.healthy {
            "All is well."
        } else {
            "Something could not be read."
        }
    );
    for trouble in &health.troubles {
        let _ = writeln!(report, "{}", scrub.line(trouble));
    }
    for item in &health.inventory {
        let path = scrub.line(&item.path.to_string_lossy());
        let trouble = item.trouble.as_deref().map(|trouble| scrub.line(trouble));
        let _ = writeln!(
            report,
            "{path}: {} files, {} bytes {}",
            item.files,
            item.bytes,
            trouble.unwrap_or_default()
        );
    }
    for (index, text) in health.texts.iter().enumerate() {
        let _ = writeln!(report, "{}", of_text(index + 1, text, scrub));
    }
}

fn of_text(number: usize, text: &TextHealth, scrub: &Scrub) -> String {
    let mut entry = format!(
        "Text {number}: {} notes, {} devices, {} backups{}",
        text.notes,
        text.devices.len(),
        text.backups,
        if text.missing {
            ", notes are missing from its folder"
        } else {
            ""
        },
    );
    for (what, paths) in text.faults() {
        for path in paths {
            let name = path.extension().unwrap_or_default().to_string_lossy();
            let _ = write!(entry, "\n  {what}: a .{} file", scrub.line(&name));
        }
    }
    entry
}

/// Our own small file, which holds names of graphics interfaces and nothing else; anything else in its place is not shown.
fn scrub_json(json: &str) -> &str {
    let is_plain = json.len() < 200
        && json
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "{}\":,_ ".contains(c));
    if is_plain { json } else { "unknown" }
}
