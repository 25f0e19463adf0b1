//! The package of a book: spine, contents, metadata, as `rbook` reads them from files that were put in order before.
//!
//! `rbook` wants sound UTF-8 XML and reads what it is pointed at without a bound. So it never sees the book: it gets a small
//! archive, made here in memory, that holds only the package file and the tables of contents, decoded, bounded and well-formed,
//! with every address replaced by a number that stands for the real one.

use super::places::{self, Named};
use super::typefaces::Identifiers;
use crate::document::{Direction, Metadata, Writing};
use crate::formats::archive::Archive;
use crate::formats::limits::LIMITS;
use crate::formats::markup::{
    Scanner, Token, attribute, attributes, escape_into, local_name, unescape,
};
use crate::formats::paths;
use crate::formats::{Unreadable, clamp, encoding, words};
use rbook::Epub;
use rbook::ebook::spine::PageDirection;
use rbook::ebook::toc::TocEntryKind;
use rbook::epub::metadata::EpubVersion;
use rbook::epub::toc::EpubTocEntry;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(super) struct Opf {
    pub(super) meta: Metadata,
    pub(super) spine: Vec<SpineItem>,
    /// Paths of all files that the package names, and of the one that holds the contents of an EPUB 3.
    pub(super) manifest: Vec<String>,
    pub(super) navigation: Option<String>,
    /// Depth, label and address of each line of the contents.
    pub(super) contents: Vec<(u8, String, String)>,
    pub(super) cover: Option<String>,
    pub(super) fixed_layout: bool,
    /// Labels and addresses of the printed edition's pages, and of landmarks.
    pub(super) pages: Vec<(String, String)>,
    pub(super) landmarks: Vec<(String, String)>,
    pub(super) identifiers: Identifiers,
}

pub(super) struct SpineItem {
    /// The path in the archive, whether or not there is such an entry.
    pub(super) path: String,
    /// The same with the place within it that the item begins at, where it says one.
    pub(super) key: String,
    pub(super) media_type: String,
    pub(super) linear: bool,
    /// Paths to try in turn where the item itself is of a kind that cannot be shown.
    pub(super) fallbacks: Vec<(String, String)>,
}

/// What the first pass over the package file notes: the addresses that numbers stand for.
#[derive(Default)]
struct Items {
    hrefs: Vec<String>,
    ids: Vec<String>,
    nav: Option<usize>,
    ncx: Option<usize>,
    cover: Option<usize>,
}

pub(super) fn read(archive: &Archive<'_>) -> Result<Opf, Unreadable> {
    let path = find_package(archive)?;
    let source = text_of(archive, &path).ok_or_else(no_package)?;
    let items = items(&source);
    let numbered = numbered(&source, &items);
    let table = |index: Option<usize>| {
        let real = place(archive, &path, items.hrefs.get(index?)?);
        let text = text_of(archive, &real).filter(|text| text.len() <= 16 << 20)?;
        Some(Table {
            place: real,
            well_formed: well_formed(&text),
            text,
        })
    };
    let (nav, ncx) = (table(items.nav), table(items.ncx));
    let files = [(items.nav, &nav), (items.ncx, &ncx)];
    let tables = files.iter().filter_map(|(index, table)| {
        Some((
            number((*index)?),
            table.as_ref().map_or("<x/>", |table| &table.well_formed),
        ))
    });
    let small = small_archive(&numbered, tables).ok_or_else(no_package)?;
    let epub = Epub::options()
        .strict(false)
        .retain_variants(true)
        .read(Cursor::new(small))
        .map_err(|_| no_package())?;
    let real = |href: &str| {
        let href = items.hrefs.get(index_of(href)?)?;
        let at = place(archive, &path, href);
        let key = paths::resolve(&path, href)
            .and_then(|address| address.fragment)
            .map_or(at.clone(), |id| format!("{at}#{id}"));
        Some((at, key))
    };
    let from = |version: EpubVersion, at: &Option<Table>| {
        let root = epub.toc().by_kind_version(TocEntryKind::Toc, version)?;
        let contents = contents(archive, root, &at.as_ref()?.place);
        (!contents.is_empty()).then_some(contents)
    };
    let told = |table: &Option<Table>, read: &dyn Fn(&str) -> Vec<Named>| {
        let named = table
            .as_ref()
            .map(|table| (read(&table.text), table.place.as_str()));
        named
            .map(|(named, from)| keys(archive, from, named))
            .filter(|places| !places.is_empty())
    };
    let pages =
        told(&nav, &|nav| places::in_nav(nav, "page-list")).or_else(|| told(&ncx, &places::in_ncx));
    let landmarks = told(&nav, &|nav| places::in_nav(nav, "landmarks"));
    let meta = metadata(&epub);
    Ok(Opf {
        identifiers: Identifiers {
            unique: unique_identifier(&source),
            all: meta.identifiers.clone(),
        },
        pages: pages.unwrap_or_default(),
        landmarks: landmarks.unwrap_or_else(|| keys(archive, &path, places::in_guide(&source))),
        meta,
        spine: spine(&epub, &real),
        manifest: items
            .hrefs
            .iter()
            .map(|href| place(archive, &path, href))
            .collect(),
        navigation: items
            .nav
            .and_then(|index| items.hrefs.get(index))
            .map(|href| place(archive, &path, href)),
        contents: from(EpubVersion::EPUB3, &nav)
            .or_else(|| from(EpubVersion::EPUB2, &ncx))
            .unwrap_or_default(),
        cover: items
            .cover
            .and_then(|index| items.hrefs.get(index))
            .map(|href| place(archive, &path, href)),
        fixed_layout: epub
            .metadata()
            .by_property("rendition:layout")
            .next()
            .is_some_and(|entry| entry.value() == "pre-paginated"),
    })
}

/// A table of contents: where it lies, as it was written, and as any parser takes it.
struct Table {
    place: String,
    text: String,
    well_formed: String,
}

/// Places with the keys of the targets that they lead to.
fn keys(archive: &Archive<'_>, from: &str, places: Vec<Named>) -> Vec<(String, String)> {
    places
        .into_iter()
        .map(|place| (place.label, key(archive, from, &place.href)))
        .collect()
}

/// The key of the target that an address leads to; the address itself where it leads out of the book.
fn key(archive: &Archive<'_>, from: &str, href: &str) -> String {
    let Some(mut address) = paths::resolve(from, href) else {
        return href.to_owned();
    };
    if let Some(spelled) = archive.find(&address.path) {
        address.path = spelled.to_owned();
    }
    address.key()
}

/// The words of the identifier that the package calls unique.
fn unique_identifier(source: &str) -> String {
    let (mut id, mut inside, mut words) = (None, false, String::new());
    for token in Scanner::new(source) {
        match token {
            Token::Start {
                name, attributes, ..
            } if local_name(name) == "package" => {
                id = attribute(attributes, "unique-identifier");
            }
            Token::Start {
                name, attributes, ..
            } if local_name(name) == "identifier" => {
                inside = id.is_some() && attribute(attributes, "id") == id;
            }
            Token::Text(text) if inside => words.push_str(&unescape(text)),
            Token::Literal(text) if inside => words.push_str(text),
            Token::End(name) if inside && local_name(name) == "identifier" => break,
            _ => {}
        }
    }
    words
}

fn no_package() -> Unreadable {
    Unreadable::new(
        "not-a-book",
        "This archive is no EPUB that could be read, since its package file is missing or broken; try to download the book again.",
    )
}

/// The package file that the container names, else the only or outermost one there is.
fn find_package(archive: &Archive<'_>) -> Result<String, Unreadable> {
    use crate::formats::archive::Refusal;
    if archive.read("META-INF/container.xml", LIMITS.text_bytes) == Err(Refusal::Encrypted) {
        return Err(Unreadable::new(
            "password",
            "This book is locked with a password, which Manicule cannot open; unpack it with the password first.",
        ));
    }
    if let Some(container) = text_of(archive, "META-INF/container.xml") {
        for token in Scanner::new(&container) {
            let Token::Start {
                name, attributes, ..
            } = token
            else {
                continue;
            };
            let kind = attribute(attributes, "media-type");
            if local_name(name) == "rootfile"
                && kind.is_none_or(|kind| kind == "application/oebps-package+xml")
                && let Some(path) = attribute(attributes, "full-path")
                && let Some(found) = archive
                    .find(&path)
                    .or_else(|| archive.find(&paths::resolve("", &path)?.path))
            {
                return Ok(found.to_owned());
            }
        }
    }
    let packages = archive
        .names()
        .filter(|name| name.to_ascii_lowercase().ends_with(".opf"));
    packages
        .min_by_key(|name| (name.matches('/').count(), name.len(), name.to_string()))
        .map(str::to_owned)
        .ok_or_else(no_package)
}

fn text_of(archive: &Archive<'_>, path: &str) -> Option<String> {
    let bytes = archive.read(path, LIMITS.text_bytes).ok()?;
    Some(encoding::decode(&bytes, encoding::declared_in_markup(&bytes)).0)
}

/// Where an address of the package file leads, in the archive's own spelling; kept as written where it leads out of the book.
fn place(archive: &Archive<'_>, from: &str, href: &str) -> String {
    match paths::resolve(from, href) {
        Some(address) => archive
            .find(&address.path)
            .map_or(address.path.clone(), str::to_owned),
        None => href.to_owned(),
    }
}

/// The manifest's addresses, and which of them are contents and cover.
fn items(source: &str) -> Items {
    let mut items = Items::default();
    let (mut cover_id, mut toc_id) = (None, None);
    for token in Scanner::new(source) {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            continue;
        };
        let get = |wanted: &str| attribute(attributes, wanted).map(|value| value.trim().to_owned());
        match local_name(name) {
            "item" => {
                let index = items.hrefs.len();
                let properties = get("properties").unwrap_or_default();
                let has = |property: &str| {
                    properties
                        .split_ascii_whitespace()
                        .any(|one| one == property)
                };
                if has("nav") {
                    items.nav.get_or_insert(index);
                }
                if has("cover-image") {
                    items.cover.get_or_insert(index);
                }
                if get("media-type").as_deref() == Some("application/x-dtbncx+xml") {
                    items.ncx.get_or_insert(index);
                }
                items.ids.push(get("id").unwrap_or_default());
                items.hrefs.push(get("href").unwrap_or_default());
            }
            "meta" if get("name").as_deref() == Some("cover") && cover_id.is_none() => {
                cover_id = get("content")
            }
            "spine" => toc_id = get("toc"),
            _ => {}
        }
    }
    let by_id = |id: Option<String>| {
        items
            .ids
            .iter()
            .position(|other| Some(other) == id.as_ref())
    };
    let (cover, ncx) = (
        items.cover.or_else(|| by_id(cover_id)),
        by_id(toc_id).or(items.ncx),
    );
    (items.cover, items.ncx) = (cover, ncx);
    items
}

/// The address that stands for the manifest's item of this index.
fn number(index: usize) -> String {
    format!("i{index}.xml")
}

fn index_of(href: &str) -> Option<usize> {
    href.rsplit('/')
        .next()?
        .strip_prefix('i')?
        .strip_suffix(".xml")?
        .parse()
        .ok()
}

/// The package file, well-formed, with numbers for addresses, and naming its NCX where it forgot to.
fn numbered(source: &str, items: &Items) -> String {
    let mut index = 0;
    write_well_formed(source, |name, attributes| match local_name(name) {
        "item" => {
            set(attributes, "href", &number(index));
            index += 1;
        }
        "spine" => {
            if let Some(id) = items.ncx.and_then(|ncx| items.ids.get(ncx)) {
                set(attributes, "toc", id);
            }
        }
        _ => {}
    })
}

/// A table of contents, well-formed. `rbook` looks at the first word of `epub:type` alone.
fn well_formed(source: &str) -> String {
    write_well_formed(source, |name, attributes| {
        let says_toc = |(name, value): &(String, String)| match local_name(name) {
            "type" => value.split_ascii_whitespace().any(|word| word == "toc"),
            "role" => value == "doc-toc",
            _ => false,
        };
        if local_name(name) == "nav" && attributes.iter().any(says_toc) {
            set(attributes, "epub:type", "toc");
        }
    })
}

fn set(attributes: &mut Vec<(String, String)>, name: &str, value: &str) {
    attributes.retain(|(other, _)| other != name);
    attributes.push((name.to_owned(), value.to_owned()));
}

/// Writes markup as XML that any parser takes: every tag closed, every sign escaped, nothing deeper than the limit.
fn write_well_formed(
    source: &str,
    mut change: impl FnMut(&str, &mut Vec<(String, String)>),
) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 8);
    let mut open: Vec<&str> = Vec::new();
    for token in Scanner::new(source) {
        match token {
            Token::Text(text) => escape_into(&mut out, &unescape(text)),
            Token::Literal(text) => escape_into(&mut out, text),
            Token::Start {
                name,
                attributes: raw,
                closed,
            } => {
                if open.len() >= LIMITS.nesting || !is_xml_name(name) {
                    continue;
                }
                let mut pairs: Vec<(String, String)> = Vec::new();
                for (name, value) in attributes(raw).take(LIMITS.attributes) {
                    if is_xml_name(name) && !pairs.iter().any(|(other, _)| other == name) {
                        pairs.push((name.to_owned(), unescape(value).trim().to_owned()));
                    }
                }
                change(name, &mut pairs);
                out.push('<');
                out.push_str(name);
                for (name, value) in pairs {
                    out.push(' ');
                    out.push_str(&name);
                    out.push_str("=\"");
                    escape_into(&mut out, &value);
                    out.push('"');
                }
                if closed || clamp::is_void(name) && !matches!(name, "meta" | "link") {
                    out.push_str("/>");
                } else {
                    out.push('>');
                    open.push(name);
                }
            }
            Token::End(name) => {
                if let Some(depth) = open.iter().rposition(|other| *other == name) {
                    for name in open.drain(depth..).rev() {
                        out.push_str(&format!("</{name}>"));
                    }
                }
            }
        }
    }
    for name in open.into_iter().rev() {
        out.push_str(&format!("</{name}>"));
    }
    out
}

fn is_xml_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':'))
        && name.matches(':').count() <= 1
        && !name.ends_with(':')
}

fn small_archive<'a>(
    package: &str,
    tables: impl Iterator<Item = (String, &'a str)>,
) -> Option<Vec<u8>> {
    const CONTAINER: &str = "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
        <rootfile full-path=\"package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut add = |name: &str, text: &str| -> Option<()> {
        zip.start_file(name, stored).ok()?;
        zip.write_all(text.as_bytes()).ok()
    };
    add("mimetype", "application/epub+zip")?;
    add("META-INF/container.xml", CONTAINER)?;
    add("package.opf", package)?;
    for (name, text) in tables {
        // One file may be named as both kinds of contents; the second of the name is left out.
        let _ = add(&name, text);
    }
    Some(zip.finish().ok()?.into_inner())
}

fn metadata(epub: &Epub) -> Metadata {
    let data = epub.metadata();
    let fold = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    Metadata {
        title: data
            .title()
            .map(|title| words::tidy_title(title.value(), LIMITS.title_chars))
            .unwrap_or_default(),
        authors: data
            .creators()
            .map(|creator| fold(creator.value()))
            .filter(|name| !name.is_empty())
            .collect(),
        language: data
            .language()
            .map(|language| fold(language.value()))
            .filter(|tag| !tag.is_empty()),
        direction: None,
        writing: Writing::default(),
        page_progression: match epub.spine().page_direction() {
            PageDirection::RightToLeft => Some(Direction::RightToLeft),
            PageDirection::LeftToRight => Some(Direction::LeftToRight),
            _ => None,
        },
        date: data.published_entry().map(|date| fold(date.value())),
        description: data.description().map(|entry| fold(entry.value())),
        identifiers: data
            .identifiers()
            .map(|identifier| fold(identifier.value()))
            .collect(),
        media_type: String::new(),
    }
}

fn spine(epub: &Epub, real: &dyn Fn(&str) -> Option<(String, String)>) -> Vec<SpineItem> {
    let items = epub.spine().iter().filter_map(|entry| {
        let item = entry.manifest_entry()?;
        let fallbacks = item.fallbacks().take(8).filter_map(|other| {
            Some((
                real(other.href_raw().as_str())?.0,
                other.media_type().to_owned(),
            ))
        });
        let (path, key) = real(item.href_raw().as_str())?;
        Some(SpineItem {
            path,
            key,
            media_type: item.media_type().to_owned(),
            linear: entry.is_linear(),
            fallbacks: fallbacks.collect(),
        })
    });
    items.collect()
}

/// The lines of a table of contents, with addresses resolved from where the table stands.
fn contents(
    archive: &Archive<'_>,
    root: EpubTocEntry<'_>,
    from: &str,
) -> Vec<(u8, String, String)> {
    let entries = root.flatten().take(LIMITS.contents_entries);
    entries
        .map(|entry| {
            let depth = u8::try_from(entry.depth().saturating_sub(1))
                .unwrap_or(u8::MAX)
                .min(LIMITS.contents_depth - 1);
            let label = words::tidy_title(entry.label(), LIMITS.contents_line);
            let href = entry
                .href_raw()
                .map(|href| href.as_str().to_owned())
                .unwrap_or_default();
            let key = if href.is_empty() {
                href
            } else {
                key(archive, from, &href)
            };
            (depth, label, key)
        })
        .collect()
}
