//! What may be typed after `manicule`, and the help that says so.

use crate::exchange::Shape;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use uuid::Uuid;

/// Reads articles and books, knows who is who in them, and keeps what you mark and write.
///
/// Without a subcommand it opens the window, with the files given; with none, the shelf and the texts that come with the
/// program. Every subcommand works without a display and uses the same library, notes and settings as the window.
#[derive(Debug, Parser)]
#[command(
    name = "manicule",
    version,
    max_term_width = 100,
    subcommand_precedence_over_arg = true
)]
#[command(
    after_help = "Offsets in every command count Unicode code points of exactly the text that `manicule dump --text FILE` prints.\n\
    FILE may also be `bundled:NAME` for a text of the program's own shelf (tour, guide, leon-trotsky, vladimir-lenin, joseph-stalin).\n\n\
    Exit status: 0 success, 1 an error named in one sentence, 2 wrong usage."
)]
pub struct Arguments {
    /// Keep everything (settings, notes, caches) under one folder: for tests and for use from a USB stick
    #[arg(long, global = true, value_name = "DIR", env = "MANICULE_HOME")]
    pub home: Option<PathBuf>,
    /// Print what is being done to standard error, to help find faults
    #[arg(long, global = true)]
    pub verbose: bool,
    /// Open locked files with this password; other users of this computer may see what is typed here, so leave it out to be asked
    #[arg(
        long,
        global = true,
        value_name = "PASSWORD",
        env = "MANICULE_PASSWORD",
        hide_env_values = true
    )]
    pub password: Option<String>,
    #[command(subcommand)]
    pub task: Option<Task>,
    /// Open another window beside one that is open
    #[arg(long)]
    pub new_window: bool,
    /// Texts to open in the window, folders to put on the shelf, links (`manicule:…`) to follow
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Task {
    Dump(Dump),
    Glossary(Glossary),
    Picture(Picture),
    Note(Note),
    Notes(Notes),
    Anchor(Anchor),
    Export(Export),
    Import(Import),
    Search(Search),
    Lookup(Lookup),
    Render(Render),
    Doctor(Doctor),
    #[command(hide = true)]
    Pages(Pages),
}

/// Print what was read from a file: its text, its contents, or all that is known of it
///
/// Without an option the flat text is printed. A file that is no text is refused in one sentence; with --json the refusal is
/// an object with "ok": false and the exit status is still 1.
#[derive(Debug, Args)]
pub struct Dump {
    /// The file to read, or `-` for standard input
    pub file: PathBuf,
    /// One JSON object: metadata, spine, contents, names and offsets of the printed pages, word counts and hashes of the chapters, warnings
    #[arg(long, group = "shape")]
    pub json: bool,
    /// The flat text, whose code points all offsets count (the default)
    #[arg(long, group = "shape")]
    pub text: bool,
    /// Headings and contents with their offsets, one a line, indented by depth
    #[arg(long, group = "shape")]
    pub outline: bool,
}

/// List the people, places and dates of a text
#[derive(Debug, Args)]
pub struct Glossary {
    /// The file to read, or `-` for standard input
    pub file: PathBuf,
    /// Entries with their mentions, and the timeline, as one JSON object
    #[arg(long)]
    pub json: bool,
    /// Compute the list from the text alone: without a curated glossary beside it, and without your corrections
    #[arg(long)]
    pub auto: bool,
    /// The list as a file that can lie beside the text, `NAME.glossary.json`: to share or to edit it
    #[arg(long, conflicts_with = "json")]
    pub share: bool,
    /// Show only what is known before this offset: no spoilers
    #[arg(long, value_name = "OFFSET")]
    pub until: Option<u32>,
}

/// Draw the character map or the timeline of a text
///
/// It shows the glossary as the window does, with your corrections.
#[derive(Debug, Args)]
pub struct Picture {
    /// The file to read
    pub file: PathBuf,
    /// What to draw
    #[arg(long, value_enum, default_value_t = PictureKind::Graph)]
    pub of: PictureKind,
    /// Where to write it: `.svg`, or anything else for PNG; `-` for standard output
    #[arg(short, long)]
    pub output: PathBuf,
    /// Include places
    #[arg(long)]
    pub places: bool,
    /// Show only what is known before this offset: no spoilers
    #[arg(long, value_name = "OFFSET")]
    pub until: Option<u32>,
    /// Pixels per unit of the picture
    #[arg(long, default_value_t = 2.0)]
    pub scale: f32,
    #[arg(long, value_enum, default_value_t = Light::Day)]
    pub theme: Light,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PictureKind {
    Graph,
    Timeline,
}

/// Highlight a passage of a text and write a note about it
///
/// The passage is found by its words; white space and the kind of quotation mark do not matter. Prints the id of the new note.
#[derive(Debug, Args)]
pub struct Note {
    /// The file to annotate
    pub file: PathBuf,
    /// The words to highlight
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub quote: String,
    /// Which occurrence of the words, from 1
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub occurrence: u32,
    /// The note to write
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub note: Option<String>,
    /// yellow, green, blue, pink, orange or purple
    #[arg(long, value_name = "C", default_value = "yellow")]
    pub color: String,
    /// A tag; may be given more than once
    #[arg(long = "tag", value_name = "T", allow_hyphen_values = true)]
    pub tags: Vec<String>,
}

/// List highlights and notes
#[derive(Debug, Args)]
pub struct Notes {
    /// The text whose notes to list
    #[arg(required_unless_present = "all")]
    pub file: Option<PathBuf>,
    /// Notes of all texts
    #[arg(long, conflicts_with = "file")]
    pub all: bool,
    /// One JSON array
    #[arg(long)]
    pub json: bool,
    /// Only those whose quotation, note or tags contain this
    #[arg(long, value_name = "Q", allow_hyphen_values = true)]
    pub query: Option<String>,
    /// Only those with this tag
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    /// Only those of this colour
    #[arg(long, value_name = "C")]
    pub color: Option<String>,
}

/// Show where each note of a text stands now (exact, changed or orphan), and decide about those that need attention
///
/// Whatever is decided, the words as they were marked are kept.
#[derive(Debug, Args)]
pub struct Anchor {
    /// The text as it is now
    pub file: PathBuf,
    /// One JSON array with offsets and confidence
    #[arg(long)]
    pub json: bool,
    /// Accept the changed passage where this note stands now
    #[arg(long, value_name = "ID", group = "decision")]
    pub accept: Option<Uuid>,
    /// Accept all changed passages
    #[arg(long, group = "decision")]
    pub accept_all: bool,
    /// Keep this note unplaced, with its quotation
    #[arg(long, value_name = "ID", group = "decision")]
    pub apart: Option<Uuid>,
    /// Place this note on the passage given with --quote
    #[arg(long, value_name = "ID", group = "decision", requires = "quote")]
    pub place: Option<Uuid>,
    /// The passage to place it on
    #[arg(
        long,
        value_name = "TEXT",
        requires = "place",
        allow_hyphen_values = true
    )]
    pub quote: Option<String>,
    /// Which occurrence of the words, from 1
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub occurrence: u32,
}

/// Export highlights and notes
///
/// An existing file is updated: what you wrote around and inside the exported blocks is kept.
#[derive(Debug, Args)]
pub struct Export {
    /// The text whose notes to export
    #[arg(required_unless_present_any = ["all", "keep"])]
    pub file: Option<PathBuf>,
    /// Notes of all texts, one after another
    #[arg(long, conflicts_with = "file")]
    pub all: bool,
    /// Bring a folder in step with the notes on all texts: a file for each, in which your own words stay
    #[arg(long, value_name = "DIR", conflicts_with_all = ["file", "all", "output", "template", "into_copy"])]
    pub keep: Option<PathBuf>,
    /// The format of the export
    #[arg(long, value_parser = formats(), default_value = "markdown", value_name = "FORMAT")]
    pub format: String,
    /// A template of your own (Jinja), in place of a format
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub template: Option<PathBuf>,
    /// The file to write; without, or with `-`, the export is printed
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// Write again the notes that you removed from the file or the folder
    #[arg(long)]
    pub again: bool,
    /// Write a copy of a PDF with the notes in it, as every program shows them
    #[arg(long, requires = "file", requires = "output", conflicts_with_all = ["format", "again"])]
    pub into_copy: bool,
    /// With `--into-copy`: write the copy of a protected PDF without that protection
    #[arg(long, requires = "into_copy")]
    pub unlocked: bool,
}

/// Every shape that comes with the program, with what it is.
fn formats() -> PossibleValuesParser {
    let shapes = Shape::all();
    let values: Vec<PossibleValue> = shapes
        .iter()
        .map(|shape| PossibleValue::new(shape.name()).help(shape.description()))
        .collect();
    PossibleValuesParser::new(values)
}

/// Find words in texts
#[derive(Debug, Args)]
pub struct Search {
    /// What to search for; case and white space do not matter
    pub query: String,
    /// The texts to search
    #[arg(required_unless_present_any = ["all", "everything"])]
    pub files: Vec<PathBuf>,
    /// Search the program's own texts and every text on the shelf
    #[arg(long, conflicts_with = "files")]
    pub all: bool,
    /// Ask the index of all texts, notes and names, the best first: "a phrase", begin*, nearly~, -without, author:, tag:, person:, in:
    #[arg(long, conflicts_with_all = ["files", "all", "regex"])]
    pub everything: bool,
    /// Treat the query as a regular expression
    #[arg(long)]
    pub regex: bool,
    /// One JSON array with offsets
    #[arg(long)]
    pub json: bool,
}

/// Look a word up in dictionaries in the StarDict format
///
/// Without --dictionary it asks those that were chosen in the window. A word that stands in the text with an ending is found
/// under its stem, as --lang has it.
#[derive(Debug, Args)]
pub struct Lookup {
    /// What to look up; case and accents do not matter
    pub word: String,
    /// A dictionary (one of its files), or a folder of dictionaries; may be given more than once
    #[arg(short, long = "dictionary", value_name = "PATH")]
    pub dictionaries: Vec<PathBuf>,
    /// The language of the word, such as en or de
    #[arg(long, value_name = "LANG", default_value = "en")]
    pub lang: String,
    /// One JSON array: dictionary, headword and text of each article
    #[arg(long)]
    pub json: bool,
}

/// Draw the window with a text in it to a PNG, without a display
#[derive(Debug, Args)]
pub struct Render {
    /// The text to open; without, the shelf is drawn
    pub file: Option<PathBuf>,
    /// The picture to write, or `-` for standard output
    #[arg(short, long, value_name = "OUT.png")]
    pub output: PathBuf,
    /// The offset to stand at the top of the page
    #[arg(long, value_name = "OFFSET")]
    pub at: Option<u32>,
    /// Width and height of the window, in points
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size)]
    pub size: (f32, f32),
    /// Pixels per point
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = scale)]
    pub scale: f32,
    /// Day, sepia or night
    #[arg(long, value_enum, default_value_t = Light::Day)]
    pub theme: Light,
    /// The whole length of the text in one tall picture instead of one window
    #[arg(long)]
    pub full: bool,
    /// The tab of the sidebar to show
    #[arg(long, value_enum)]
    pub sidebar: Option<Leaf>,
    /// Select the name with this id in the sidebar
    #[arg(long, value_name = "ID")]
    pub entry: Option<String>,
    /// Search for this, so that matches are marked
    #[arg(long, value_name = "WORDS")]
    pub find: Option<String>,
    /// Turn pages instead of scrolling
    #[arg(long)]
    pub pages: bool,
    /// A page of a PDF as it was printed, with the notes on it and nothing beside it: its name, else its number
    #[arg(long, value_name = "N", conflicts_with_all = ["full", "size", "sidebar", "pages"])]
    pub page: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Light {
    Day,
    Sepia,
    Night,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Leaf {
    Contents,
    Names,
    Notes,
    None,
}

/// Import highlights and notes of other reading programs
///
/// SOURCE is a file or a folder; the program that wrote it is recognised by its contents. First comes a list of what would be done, text by text:
/// matched, ambiguous, unmatched, already there; nothing is written before that is confirmed. Importing the same again changes
/// nothing. Notes on books that are not here yet wait under their title.
///
/// Programs: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web,
/// kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera,
/// readest, readium, readwise, tolino, w3c, zotero.
#[derive(Debug, Args)]
pub struct Import {
    /// A file, a folder (a device, a folder of `.sdr`, a library of calibre), or `-` for standard input
    pub source: PathBuf,
    /// The program that wrote it, where that cannot be recognised
    #[arg(long, value_name = "PROGRAM")]
    pub from: Option<String>,
    /// The text that the notes belong to
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    /// Only list what would be imported
    #[arg(long)]
    pub dry_run: bool,
    /// One JSON object: each text with its annotations and their states, and what was left out
    #[arg(long)]
    pub json: bool,
    /// Import without asking
    #[arg(short, long, conflicts_with = "dry_run")]
    pub yes: bool,
    /// Where a note of yours differs from the one in an export of it, add what the file says as a second note; yours stays as it is
    #[arg(long)]
    pub take_differing: bool,
}

/// Show where everything is stored, what it is for, and whether it is healthy
///
/// It changes nothing unless you ask it to repair.
#[derive(Debug, Args)]
pub struct Doctor {
    /// One JSON object
    #[arg(long, conflicts_with_all = ["repair", "bundle"])]
    pub json: bool,
    /// Repair what can be repaired without loss: restore missing notes, merge files, rewrite damaged ones, remove half-written ones
    #[arg(long)]
    pub repair: bool,
    /// Write a report that helps to find a fault to a text file: no titles, no text of yours, no folders of yours. Read it before you
    /// share it; `-` prints it
    #[arg(long, value_name = "OUT.txt", conflicts_with = "repair")]
    pub bundle: Option<PathBuf>,
}

/// Write the manual pages and the completions for shells, for packages
#[derive(Debug, Args)]
pub struct Pages {
    /// The folder to write them to
    pub folder: PathBuf,
}

fn size(value: &str) -> Result<(f32, f32), String> {
    let parsed = value
        .split_once(['x', 'X', '×'])
        .and_then(|(width, height)| {
            Some((width.parse::<u16>().ok()?, height.parse::<u16>().ok()?))
        });
    match parsed {
        Some((width @ 200..=8000, height @ 150..=20000)) => {
            Ok((f32::from(width), f32::from(height)))
        }
        _ => Err(say!("usage-size").to_owned()),
    }
}

fn scale(value: &str) -> Result<f32, String> {
    match value.parse::<f32>() {
        Ok(scale) if (0.5..=4.0).contains(&scale) => Ok(scale),
        _ => Err(say!("usage-scale").to_owned()),
    }
}
