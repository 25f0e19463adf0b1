//! PDF: pages of placed glyphs become a text again. Glyphs are put together to words, rows, lines, columns and paragraphs; what
//! a page only carries (running heads, numbers) is left out; headings, lists, notes, verse, code and tables are recognised by their shape.
//!
//! The way is that of `docs/fidelity.md`: the interpreter of `hayro` draws each page onto a device that only collects.

mod annotations;
mod appearance;
mod blocks;
mod build;
mod bullets;
mod catalog;
mod collecting;
mod destinations;
mod drawing;
mod embedded_cmap;
mod emphasis;
mod fields;
mod frame;
mod free_text;
mod furniture;
mod glyphs;
mod guard;
mod gutters;
mod headings;
mod joining;
mod lines;
mod links;
mod looks;
mod marks;
mod objects;
mod old_lock;
mod owner;
mod paragraphs;
mod pictures;
mod predefined;
mod references;
mod repair;
mod roles;
mod rows;
mod said;
mod script;
mod shapes;
mod strings;
mod tags;
mod threads;
mod typefaces;
mod units;
mod unlocked;
mod watch;
mod words;
mod writing;

pub(super) use drawing::draw;

use super::{PageOptions, Read, Unreadable, Warning};
use crate::document::{Document, MarkChange, PageMap, PrintedPage};
use destinations::Destinations;
use hayro_interpret::TransformExt;
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use headings::{Contents, Levels};
use joining::{Placed, Vocabulary};
use lines::{Line, PageLines};
use links::Links;
use paragraphs::{Kind, Paragraph, Usual};
use roles::Role;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// The code of a file that opens with a password alone.
pub(super) const LOCKED: &str = "password";
/// The code of a file of which no copy can be written that is locked as it is.
pub(super) const NO_LOCKED_COPY: &str = "no-locked-copy";
const MAGIC: &[u8] = b"%PDF-";
/// Damaged files nest deeply: the thread that reads them has this much room, in bytes.
const STACK: usize = 64 << 20;
/// Share of glyphs without letters beyond which there is no text to speak of.
const MOSTLY_UNKNOWN: f64 = 0.3;

/// A paragraph of running text, ready to be built in.
struct Piece {
    kind: Kind,
    /// Level of a heading, 1 to 6.
    level: u8,
    /// What an item of a list begins with.
    marker: Option<String>,
    centered: bool,
    quoted: bool,
    /// Where its lines stand; their letters are in `text`.
    lines: Vec<Line>,
    text: Vec<Placed>,
}

pub(super) fn read(bytes: &[u8], options: PageOptions<'_>) -> Read {
    let found = apart(|| {
        let (pdf, mut document, map, warnings) = read_here(bytes, options)?;
        document.page_marks = marks::of(&pdf, &document, &map);
        document.page_map = Some(Arc::new(map));
        Ok((document, warnings))
    });
    found.unwrap_or_else(|| Err(damaged()))
}

/// A copy with its marks changed; of a locked file only one without its lock can be made, where `unlocked` says so.
pub(super) fn annotated(
    bytes: &[u8],
    options: PageOptions<'_>,
    changes: &[MarkChange],
    unlocked: bool,
) -> Result<Vec<u8>, Unreadable> {
    let copy = apart(|| {
        let pdf = open(bytes, options.passwords)?;
        let pages = printed_pages(&pdf);
        if !writing::is_encrypted(bytes) {
            return Ok(writing::annotated(bytes, &pdf, &pages, changes));
        }
        if !unlocked {
            return Err(Unreadable::new(
                NO_LOCKED_COPY,
                "This PDF is protected, and a copy with notes in it can only be written without that protection: everyone who gets the copy could read it.",
            ));
        }
        let bytes = unlocked::unlocked(bytes, &pdf);
        let pdf = open(&bytes, &[])?;
        Ok(writing::annotated(&bytes, &pdf, &pages, changes))
    });
    copy.unwrap_or_else(|| Err(damaged()))
}

/// Whether bytes are a PDF. Some begin with a few lines of something else, but a text about PDFs is none. Source: ISO 32000-1,
/// annex H, 3.4.1.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    const FARTHEST: usize = 1024;
    let head = &bytes[..bytes.len().min(FARTHEST)];
    let mut places = head.windows(MAGIC.len()).enumerate();
    places
        .find(|(_, part)| *part == MAGIC)
        .is_some_and(|(at, _)| at == 0 || std::str::from_utf8(bytes).is_err())
}

/// Does work on a thread with room for files that nest deeply; none where it panicked.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    let caught = || catch_unwind(AssertUnwindSafe(work));
    std::thread::scope(|scope| {
        let builder = std::thread::Builder::new().stack_size(STACK);
        let worker = builder.spawn_scoped(scope, caught).ok()?;
        worker.join().ok()?.ok()
    })
}

fn damaged() -> Unreadable {
    Unreadable::new("damaged", say!("formats-pdf-damaged"))
}

type Found = (Arc<Pdf>, Document, PageMap, Vec<Warning>);

fn read_here(bytes: &[u8], options: PageOptions<'_>) -> Result<Found, Unreadable> {
    let pdf = Arc::new(open(bytes, options.passwords)?);
    let mut warnings = Vec::new();
    let mut pages = collecting::lines_of_pages(&pdf, options, &mut warnings);
    tags::tag(&pdf, &mut pages);
    emphasis::settle(&mut pages);
    warnings.extend(unreadable_text(&pages));
    let destinations = Destinations::of(&pdf);
    let outline = catalog::outline(&pdf, &destinations);
    let pieces = pieces(&mut pages, &Contents::of(&outline));
    let printed = printed_pages(&pdf);
    let links = Links::of(&pdf, &printed, &destinations);
    let frames = pages.iter().map(|page| page.frame).collect();
    drop(pages);
    let pages = build::Pages {
        printed,
        frames,
        links,
    };
    let (document, mut map) = build::document(&pieces, catalog::about(&pdf), pages, &outline);
    let all = pdf.pages();
    map.set_looks(|page| all.get(page).map_or(0, looks::look));
    Ok((pdf, document, map, warnings))
}

/// Opens a file, where it is locked with the first of the passwords that fits.
fn open(bytes: &[u8], passwords: &[String]) -> Result<Pdf, Unreadable> {
    let data = Arc::new(bytes.to_vec());
    let tried = std::iter::once("").chain(passwords.iter().map(String::as_str));
    let tried = tried.flat_map(|password| {
        let user = owner::user_password(bytes, password);
        let user = user.and_then(|user| String::from_utf8(user).ok());
        let user = user.filter(|user| !user.is_empty());
        let prepared = Some(prepared(password)).filter(|prepared| prepared != password);
        [Some(password.to_owned()), prepared, user]
    });
    for password in tried.flatten() {
        match Pdf::new_with_password(Arc::clone(&data), &password) {
            Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {}
            Err(LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm)) => {
                return Err(Unreadable::new(
                    "unknown-lock",
                    say!("formats-pdf-protected"),
                ));
            }
            opened => return opened.map_err(|_| damaged()),
        }
    }
    let opened = passwords
        .iter()
        .find_map(|password| beyond_ascii(bytes, password));
    opened.ok_or_else(|| Unreadable::new(LOCKED, say!("formats-pdf-password")))
}

/// Opens a file with an older lock whose password has letters beyond ASCII.
fn beyond_ascii(bytes: &[u8], password: &str) -> Option<Pdf> {
    let own = strings::doc_bytes(&password.nfc().collect::<String>());
    let users = [Some(own), owner::user_password(bytes, password)];
    let mut users = users.into_iter().flatten().filter(|user| !user.is_ascii());
    let opened = users.find_map(|user| old_lock::opened(bytes, &user))?;
    Pdf::new(Arc::new(opened)).ok()
}

/// A password as the newest locks have it: one way to write each letter, blanks of one kind, and nothing that is not seen. Source: ISO
/// 32000-2, 7.6.4.3.3; RFC 4013, 2.
fn prepared(password: &str) -> String {
    let is_nothing = |c: &char| {
        matches!(*c, '\u{AD}' | '\u{34F}' | '\u{1806}' | '\u{180B}'..='\u{180D}' | '\u{200B}'..='\u{200D}')
            || matches!(*c, '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
    };
    let letters = password.chars().filter(|c| !is_nothing(c));
    let letters = letters.map(|c| if c.is_whitespace() { ' ' } else { c });
    letters.nfkc().collect()
}

/// Names and sizes of all pages.
fn printed_pages(pdf: &Pdf) -> Vec<PrintedPage> {
    let labels = catalog::page_labels(pdf);
    let printed = |(page, label): (&Page<'_>, String)| {
        let (width, height) = page.render_dimensions();
        let to_page = page.initial_transform(true).to_kurbo();
        PrintedPage {
            label,
            width,
            height,
            to_user_space: to_page.inverse().as_coeffs().map(|number| number as f32),
            look: 0,
        }
    };
    pdf.pages().iter().zip(labels).map(printed).collect()
}

/// Tells where there is no text, or none that can be read.
fn unreadable_text(pages: &[PageLines]) -> Option<Warning> {
    let glyphs: usize = pages.iter().map(|page| page.glyphs).sum();
    let unknown: usize = pages.iter().map(|page| page.unknown).sum();
    if unknown as f64 > MOSTLY_UNKNOWN * glyphs as f64 {
        let message = say!("formats-pdf-fonts");
        return Some(Warning::new("no-letters", message));
    }
    let is_scanned = glyphs == 0 && pages.iter().any(|page| page.images > 0);
    let message = say!("formats-pdf-scan");
    is_scanned.then(|| Warning::new("scan", message))
}

/// Everything that is text, in reading order; notes last.
fn pieces(pages: &mut [PageLines], contents: &Contents) -> Vec<Piece> {
    let usual = Usual::of(pages);
    furniture::remove(pages, usual.body);
    let mut vocabulary = Vocabulary::default();
    contents
        .titles()
        .for_each(|title| vocabulary.take_in(title));
    pages
        .iter()
        .flat_map(|page| &page.lines)
        .for_each(|line| vocabulary.take_in(&line.text()));
    let mut paragraphs: Vec<Paragraph> = pages
        .iter()
        .flat_map(|page| paragraphs::of_page(page, usual))
        .collect();
    headings::find(&mut paragraphs, usual, contents);
    let paragraphs = joining::join_over_pages(paragraphs, usual);
    let levels = Levels::of(&paragraphs, contents);
    let levels: Vec<u8> = paragraphs.iter().map(|it| levels.level(it)).collect();
    let mut pieces: Vec<Piece> = paragraphs
        .into_iter()
        .zip(levels)
        .map(|(paragraph, level)| Piece::of(paragraph, level, &vocabulary))
        .collect();
    let is_blank = |placed: &Placed| placed.letter.c.is_whitespace();
    pieces.retain(|piece| !piece.text.iter().all(is_blank));
    pieces.sort_by_key(|piece| piece.kind == Kind::Note);
    pieces
}

impl Piece {
    fn of(paragraph: Paragraph, level: u8, vocabulary: &Vocabulary) -> Self {
        let text = joining::running_text(&paragraph, vocabulary);
        let is_item = paragraph.kind == Kind::Item;
        let first = paragraph.lines.first();
        Self {
            kind: paragraph.kind,
            level,
            marker: joining::item_marker(&paragraph).filter(|_| is_item),
            centered: paragraph.centered && paragraph.lines.len() > 1,
            quoted: first.is_some_and(|line| line.role() == Role::Quotation),
            text,
            lines: paragraph
                .lines
                .into_iter()
                .map(Line::without_letters)
                .collect(),
        }
    }

    fn page_of(&self, placed: &Placed) -> Option<usize> {
        Some(self.lines.get(placed.line? as usize)?.page)
    }

    /// The page that it begins on.
    fn first_page(&self) -> usize {
        self.lines.first().map_or(0, |line| line.page)
    }
}

#[cfg(test)]
mod tests {
    use super::prepared;

    #[test]
    fn a_password_is_the_same_however_its_letters_are_typed() {
        assert_eq!(prepared("Mu\u{308}ller"), "Müller");
        assert_eq!(prepared("ﬁve\u{A0}o\u{AD}clock Ⅸ"), "five oclock IX");
    }
}
