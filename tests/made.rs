//! Books in the making, and the golden outlines that they are compared with.

use manicule::document::{Block, BlockKind, Document, Inline, Link};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The program itself, which speaks English wherever the tests are run.
pub fn program() -> std::process::Command {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_manicule"));
    program.env("LC_ALL", "C").env_remove("LANGUAGE");
    program
}

pub fn root() -> PathBuf {
    PathBuf::from(option_env!("MANICULE_ROOT").unwrap_or(env!("CARGO_MANIFEST_DIR")))
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/fixtures/formats").join(name)).unwrap()
}

pub const CONTAINER: &str = r#"<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="E/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"#;

/// A small sound book with a chapter, notes and a picture.
pub fn small_book() -> Vec<u8> {
    Made::book().zip()
}

/// A book in the making: files over a sound ground of container, package, contents and one chapter.
pub struct Made {
    files: Vec<(String, Vec<u8>)>,
}

impl Made {
    pub fn book() -> Self {
        let mut book = Self { files: Vec::new() };
        book.set("META-INF/container.xml", CONTAINER);
        book.set("E/p.opf", package("Wen", "", ""));
        book.set(
            "E/nav.xhtml",
            page(
                r##"<nav epub:type="toc"><ol><li><a href="c1.xhtml">One</a><ol><li><a href="c1.xhtml#inner">Inner</a></li>
            <li><a href="gone.xhtml">Gone</a></li></ol></li></ol></nav>"##,
            ),
        );
        book.set("E/c1.xhtml", page("<h1>One</h1><p>KEEPTHIS words.</p>"));
        book
    }

    pub fn set(&mut self, name: &str, content: impl AsRef<[u8]>) {
        self.files.retain(|(other, _)| other != name);
        self.files
            .push((name.to_owned(), content.as_ref().to_vec()));
    }

    pub fn without(mut self, name: &str) -> Self {
        self.files.retain(|(other, _)| other != name);
        self
    }

    pub fn with(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.set(name, content);
        self
    }

    pub fn zip(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.files {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

pub fn package(title: &str, items: &str, spine: &str) -> String {
    format!(
        r#"<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="u">urn:x</dc:identifier><dc:title>{title}</dc:title><dc:creator>Ada Marlow</dc:creator><dc:language>en</dc:language></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/>{items}</manifest><spine><itemref idref="c1"/>{spine}</spine></package>"#
    )
}

pub fn page(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body></html>"#
    )
}

/// One line per block: kind, depths, marker, first and last words, and the spans with their words.
fn outline(document: &Document) -> String {
    let meta = &document.meta;
    let mut out = format!(
        "{} | {} | {:?} | {:?}\n",
        meta.title,
        meta.authors.join("; "),
        meta.language,
        meta.date
    );
    for item in &document.outline {
        let _ = writeln!(
            out,
            "{}- {} -> {}",
            "  ".repeat(item.depth.into()),
            item.label,
            item.target.map_or("nowhere".into(), |at| at.to_string())
        );
    }
    for section in &document.sections {
        let _ = writeln!(
            out,
            "== {} {:?} {}",
            section.source,
            section.title,
            if section.linear { "" } else { "aside" }
        );
        for block in &document.blocks[section.blocks.clone()] {
            let _ = writeln!(out, "{}", line(document, block));
        }
    }
    for (name, places) in [
        ("pages", &document.pages),
        ("landmarks", &document.landmarks),
    ] {
        if !places.is_empty() {
            let _ = writeln!(out, "{name} {places:?}");
        }
    }
    for image in &document.images {
        let _ = writeln!(
            out,
            "picture {:?} {:?} {:?} {}",
            image.name,
            image.alt,
            image.size,
            if image.is_svg() { "drawn" } else { "" }
        );
    }
    for note in &document.footnotes {
        let _ = writeln!(
            out,
            "note {} x{} in {:?}",
            note.label,
            note.references.len(),
            note.blocks
        );
    }
    out
}

fn line(document: &Document, block: &Block) -> String {
    let kind = match &block.kind {
        BlockKind::Table(table) => {
            let spans: Vec<_> = table
                .rows
                .iter()
                .flatten()
                .map(|cell| cell.span)
                .filter(|span| *span != (1, 1))
                .collect();
            format!("Table({} rows, spans {spans:?})", table.rows.len())
        }
        kind => format!("{kind:?}"),
    };
    let mut out = format!("{kind} q{} l{}", block.quote_depth, block.list_depth);
    if let Some(marker) = &block.marker {
        let _ = write!(out, " [{marker}]");
    }
    if format!("{:?}", block.align) != "Default" {
        let _ = write!(out, " {:?}", block.align);
    }
    if block.language.is_some() || block.direction.is_some() {
        let _ = write!(out, " {:?} {:?}", block.language, block.direction);
    }
    for (name, length) in [
        ("indent", block.indent),
        ("inset", Some(block.inset).filter(|inset| *inset > 0.0)),
        ("space", block.space_before),
    ] {
        if let Some(length) = length {
            let _ = write!(out, " {name} {length}");
        }
    }
    if block.new_page {
        out.push_str(" new page");
    }
    let _ = write!(out, " | {}", ends(document.block_text(block)));
    for span in &block.spans {
        let style = match &span.style {
            Inline::Link(Link::Inside(key)) => format!("Inside({key})"),
            style => format!("{style:?}"),
        };
        let _ = write!(out, " | {style}: {}", ends(document.slice(span.range)));
    }
    out
}

/// First and last words of a text.
fn ends(text: &str) -> String {
    let text = text.replace('\n', "⏎").replace('\t', "⇥");
    let words: Vec<&str> = text.split(' ').collect();
    if words.len() <= 10 {
        text
    } else {
        format!(
            "{} … {}",
            words[..5].join(" "),
            words[words.len() - 4..].join(" ")
        )
    }
}

/// Compares with the kept outline; `UPDATE_GOLDEN=1` writes it anew.
pub fn golden(name: &str, document: &Document) {
    let path = root()
        .join("tests/golden/formats")
        .join(name)
        .with_extension("outline");
    let got = outline(document);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &got).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        got,
        kept,
        "{} differs; UPDATE_GOLDEN=1 accepts the new outline",
        path.display()
    );
}
