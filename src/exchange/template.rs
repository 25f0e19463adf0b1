//! Notes in the shape that a template gives them: the reader's own, or one of those for other programs. Templates are Jinja
//! (`minijinja`); they see the notes and nothing else, and run no longer than a bounded number of steps. A reader's own runs in a process of
//! its own, since a few steps suffice to fill all memory.

use super::csv::safe;
use super::escaping::escape_line;
use super::json::NoteRecord;
use super::own_words::contained;
use super::selection::{Group, Selection, TextNotes};
use crate::annotation::Annotation;
use crate::sandbox::{ALLOWANCE, Allowance, Errand, Wanted};
use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::fmt;
use std::io::{self, Write};
use std::time::Duration;

/// Steps that a template may take: some hundred for each of a hundred thousand notes, and less than a second for one without end.
const STEPS: u64 = 20_000_000;

/// The longest text that a template may write, in bytes.
const LONGEST: usize = 64 << 20;

/// The rendering of a template, as a child process does it: of `{"source", "shown"}` in JSON it makes a
/// `Result<String, TemplateError>` in postcard. A hundred thousand notes take less than a third of this.
pub const RENDERING: Errand = Errand {
    name: "template",
    work: render_apart,
    allowance: Allowance {
        memory: 2 << 30,
        processor: 10,
        reading: Duration::from_secs(40),
        answer: LONGEST + 1024,
        ..ALLOWANCE
    },
};

/// What a reader's own template begins with: the quiet Markdown of the program, to be changed.
pub const EXAMPLE: &str = include_str!("templates/example.jinja");

/// A shape for another program, made by a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Builtin {
    /// By which it is asked for.
    pub name: &'static str,
    /// The name that a reader chooses it by.
    pub label: &'static str,
    /// What it is for, in a few words.
    pub description: crate::messages::Key,
    /// Without the dot.
    pub extension: &'static str,
    source: &'static str,
}

/// The shapes that come with the program.
pub const BUILTIN: [Builtin; 5] = [
    Builtin {
        name: "logseq",
        label: "Logseq",
        description: key!("shape-logseq-is"),
        extension: "md",
        source: include_str!("templates/logseq.jinja"),
    },
    Builtin {
        name: "org",
        label: "Org",
        description: key!("shape-org-is"),
        extension: "org",
        source: include_str!("templates/org.jinja"),
    },
    Builtin {
        name: "zotero",
        label: "Zotero note (HTML)",
        description: key!("shape-zotero-is"),
        extension: "html",
        source: include_str!("templates/zotero.jinja"),
    },
    Builtin {
        name: "readwise",
        label: "Readwise (CSV)",
        description: key!("shape-readwise-is"),
        extension: "csv",
        source: include_str!("templates/readwise.jinja"),
    },
    Builtin {
        name: "anki",
        label: "Anki cards",
        description: key!("shape-anki-is"),
        extension: "txt",
        source: include_str!("templates/anki.jinja"),
    },
];

/// Why a template gave nothing, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateError(String);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TemplateError {}

/// What a template sees: `texts`, each with its notes by chapter (`chapters`) and in one row (`notes`).
#[derive(Serialize)]
struct Shown {
    texts: Vec<Text>,
    exported_by: &'static str,
}

#[derive(Serialize)]
struct Text {
    title: String,
    authors: Vec<String>,
    key: String,
    language: Option<String>,
    identifiers: Vec<String>,
    chapters: Vec<Chapter>,
    notes: Vec<Note>,
}

#[derive(Clone, Serialize)]
struct Chapter {
    headings: Vec<String>,
    notes: Vec<Note>,
}

#[derive(Clone, Serialize)]
struct Note {
    #[serde(flatten)]
    record: NoteRecord,
    headings: Vec<String>,
    /// Of the printed edition, where the text tells; empty where it does not.
    page: String,
    /// How far into the text it stands; none where it is not found.
    percent: Option<u32>,
    /// Leads back to the passage.
    link: String,
}

impl Builtin {
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        BUILTIN.into_iter().find(|builtin| builtin.name == name)
    }

    /// Its template, to begin one of one's own with.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.source
    }

    /// The notes on some texts in this shape.
    ///
    /// # Errors
    /// [`TemplateError`], which would be a fault of the program.
    pub fn render(self, texts: &[TextNotes<'_>]) -> Result<String, TemplateError> {
        render_in_place(self.source, shown_to_templates(&selections(texts)))
    }
}

/// A reader's own template, with what it sees.
#[derive(Serialize, Deserialize)]
struct Rendered<T> {
    source: String,
    shown: T,
}

/// The notes on some texts in the shape of a reader's own template.
///
/// # Errors
/// Says where the template goes wrong, or that it is wanted no longer.
pub fn render(
    source: &str,
    texts: &[TextNotes<'_>],
    wanted: Wanted<'_>,
) -> Result<String, TemplateError> {
    render_selections(source, &selections(texts), wanted)
}

fn selections<'a>(texts: &'a [TextNotes<'a>]) -> Vec<Selection<'a>> {
    texts.iter().map(Selection::of).collect()
}

fn render_selections(
    source: &str,
    texts: &[Selection<'_>],
    wanted: Wanted<'_>,
) -> Result<String, TemplateError> {
    let rendered = Rendered {
        source: source.to_owned(),
        shown: shown_to_templates(texts),
    };
    let task = serde_json::to_vec(&rendered).map_err(|error| TemplateError(error.to_string()))?;
    let answer = RENDERING.run(&task, wanted).map_err(|why| {
        TemplateError(match why.code.as_ref() {
            "too-slow" | "too-much" => say!("template-too-slow").to_owned(),
            _ => why.message,
        })
    })?;
    postcard::from_bytes(&answer).map_err(|error| TemplateError(error.to_string()))?
}

/// What the child does for [`render`].
fn render_apart(task: &[u8]) -> Vec<u8> {
    let task: Result<Rendered<Json>, _> = serde_json::from_slice(task);
    let result = task
        .map_err(|error| TemplateError(error.to_string()))
        .and_then(|task| render_in_place(&task.source, value_of(task.shown)));
    postcard::to_stdvec(&result).unwrap_or_default()
}

/// What a template sees of JSON. Our numbers keep every digit, which a template knows nothing of.
fn value_of(json: Json) -> Value {
    match json {
        Json::Number(number) => number
            .as_i64()
            .map(Value::from)
            .or_else(|| number.as_f64().map(Value::from))
            .unwrap_or_else(|| Value::from(number.to_string())),
        Json::Array(items) => items.into_iter().map(value_of).collect(),
        Json::Object(members) => members
            .into_iter()
            .map(|(name, member)| (name, value_of(member)))
            .collect(),
        plain => Value::from_serialize(plain),
    }
}

fn render_in_place(source: &str, shown: impl Serialize) -> Result<String, TemplateError> {
    let failed = |error: Error| TemplateError(message_of(&error, source));
    let mut written = Bounded(Vec::new());
    let environment = environment();
    let template = environment.template_from_str(source).map_err(failed)?;
    template
        .render_captured_to(shown, &mut written)
        .map_err(failed)?;
    String::from_utf8(written.0).map_err(|error| TemplateError(error.to_string()))
}

/// Bytes, but not more than [`LONGEST`].
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn shown_to_templates(texts: &[Selection<'_>]) -> Shown {
    Shown {
        texts: texts.iter().map(shown).collect(),
        exported_by: concat!("Manicule ", env!("CARGO_PKG_VERSION")),
    }
}

/// `Line 3: unknown filter (filter dat is unknown).`, `Line 1: there is no “text.titel”.`
fn message_of(error: &Error, source: &str) -> String {
    let place = error
        .line()
        .map(|line| format!("Line {line}: "))
        .unwrap_or_default();
    let mut what = error.kind().to_string();
    match error.kind() {
        ErrorKind::OutOfFuel => "it takes too long".clone_into(&mut what),
        ErrorKind::WriteFailure => "it writes more than 64 MB".clone_into(&mut what),
        ErrorKind::UndefinedError => {
            if let Some(name) = error.range().and_then(|range| source.get(range)) {
                what = format!("there is no “{name}”");
            }
        }
        _ => {}
    }
    match error.detail() {
        Some(detail) => format!("{place}{what} ({detail})."),
        None => format!("{place}{what}."),
    }
}

fn shown(selection: &Selection<'_>) -> Text {
    let meta = &selection.document.meta;
    let chapters: Vec<Chapter> = selection
        .groups
        .iter()
        .map(|group| chapter(selection, group))
        .collect();
    Text {
        title: meta.title.clone(),
        authors: meta.authors.clone(),
        key: selection.key.to_owned(),
        language: meta.language.clone(),
        identifiers: meta.identifiers.clone(),
        notes: chapters
            .iter()
            .flat_map(|chapter| chapter.notes.clone())
            .collect(),
        chapters,
    }
}

fn chapter(selection: &Selection<'_>, group: &Group<'_>) -> Chapter {
    let headings: Vec<String> = group
        .headings
        .iter()
        .map(|&heading| heading.to_owned())
        .collect();
    let note = |annotation: &&Annotation| Note {
        record: NoteRecord::new(selection.document, selection.key, annotation),
        headings: headings.clone(),
        page: page_of(selection, annotation),
        percent: selection.percent(annotation),
        link: selection.link(annotation),
    };
    Chapter {
        notes: group.annotations.iter().map(note).collect(),
        headings: headings.clone(),
    }
}

fn page_of(selection: &Selection<'_>, annotation: &Annotation) -> String {
    let range = annotation.anchor_state.range();
    range
        .and_then(|range| selection.document.page_at(range.start))
        .map(str::to_owned)
        .unwrap_or_default()
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.set_fuel(Some(STEPS));
    environment.add_filter("date", date);
    environment.add_filter("quote", quote);
    environment.add_filter("slug", slug);
    environment.add_filter("escape", escape);
    environment.add_filter("html", html);
    environment.add_filter("own", |note: String| contained(&note));
    environment.add_filter("hang", hang);
    environment.add_filter("cell", |text: String| {
        format!("\"{}\"", safe(&text).replace('"', "\"\""))
    });
    environment.add_filter("line", |text: String| {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    environment
}

/// A time in another form, by `strftime`'s signs.
fn date(time: String, form: Option<String>) -> Result<String, Error> {
    if time.is_empty() {
        return Ok(time);
    }
    let wrong = |error: jiff::Error| Error::new(ErrorKind::InvalidOperation, error.to_string());
    let time: Timestamp = time.parse().map_err(wrong)?;
    let form = form.as_deref().unwrap_or("%Y-%m-%d");
    strtime::format(form, &time.to_zoned_datetime(TimeZone::UTC)).map_err(wrong)
}

/// Each line as one of a Markdown quotation.
fn quote(text: String) -> String {
    let line = |line: &str| format!("> {}", escape_line(line)).trim_end().to_owned();
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Letters and digits, with hyphens between: for file names and addresses.
fn slug(text: String) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Words in which Markdown sees nothing but words.
fn escape(text: String) -> String {
    text.lines().map(escape_line).collect::<Vec<_>>().join("\n")
}

/// Words in which a web page sees nothing but words.
fn html(text: String) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Every line but the first set in, so that all stay in one item of a list.
fn hang(text: String, spaces: Option<usize>) -> String {
    let inset = format!("\n{}", " ".repeat(spaces.unwrap_or(2).min(40)));
    text.lines().collect::<Vec<_>>().join(&inset)
}

#[cfg(test)]
mod tests;
