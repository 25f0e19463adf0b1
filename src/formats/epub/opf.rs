//! The package of a book: spine, contents, metadata, as `rbook` reads them from files that were put in order before.
//!
//! `rbook` wants sound UTF-8 XML and reads what it is pointed at without a bound. So it never sees the book. It gets a
//! small archive, made here in memory, that holds only the package file and the tables of contents. These are decoded,
//! bounded and well-formed, and every address is replaced by a number that stands for the real one.

mod sound;

use super::places::{self, NavLink};
use super::typefaces::Identifiers;
use crate::document::{Direction, Metadata, Writing};
use crate::formats::archive::Archive;
use crate::formats::limits::LIMITS;
use crate::formats::markup::{Scanner, Token, attribute, local_name, unescape};
use crate::formats::paths;
use crate::formats::{Unreadable, encoding, titles};
use rbook::Epub;
use rbook::ebook::spine::PageDirection;
use rbook::ebook::toc::TocEntryKind;
use rbook::epub::metadata::EpubVersion;
use rbook::epub::toc::EpubTocEntry;
use sound::Items;
use std::io::Cursor;

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

pub(super) fn read(archive: &Archive<'_>) -> Result<Opf, Unreadable> {
    let package = PackageFile::find(archive)?;
    let epub = package.parsed().ok_or_else(no_package)?;
    let meta = metadata(&epub);
    let hrefs = package.items.hrefs.iter();
    Ok(Opf {
        identifiers: Identifiers {
            unique: unique_identifier(&package.source),
            all: meta.identifiers.clone(),
        },
        pages: package.pages(),
        landmarks: package.landmarks(),
        meta,
        spine: spine(&epub, &|href| package.real(href)),
        manifest: hrefs.map(|href| package.place(href)).collect(),
        navigation: package.place_of(package.items.nav),
        contents: package.contents(&epub),
        cover: package.place_of(package.items.cover),
        fixed_layout: epub
            .metadata()
            .by_property("rendition:layout")
            .next()
            .is_some_and(|entry| entry.value() == "pre-paginated"),
    })
}

/// The package file of a book with the tables of contents that it names.
struct PackageFile<'a> {
    archive: &'a Archive<'a>,
    path: String,
    source: String,
    items: Items,
    nav: Option<Table>,
    ncx: Option<Table>,
}

impl<'a> PackageFile<'a> {
    fn find(archive: &'a Archive<'a>) -> Result<Self, Unreadable> {
        let path = find_package(archive)?;
        let source = text_of(archive, &path).ok_or_else(no_package)?;
        let items = sound::items(&source);
        let mut package = Self {
            archive,
            path,
            source,
            items,
            nav: None,
            ncx: None,
        };
        package.nav = package.table(package.items.nav);
        package.ncx = package.table(package.items.ncx);
        Ok(package)
    }

    fn table(&self, index: Option<usize>) -> Option<Table> {
        const MOST: usize = 16 << 20;
        let place = self.place_of(index)?;
        let text = text_of(self.archive, &place).filter(|text| text.len() <= MOST)?;
        Some(Table {
            place,
            well_formed: sound::well_formed(&text),
            text,
        })
    }

    /// What `rbook` makes of it.
    fn parsed(&self) -> Option<Epub> {
        let numbered = sound::numbered(&self.source, &self.items);
        let files = [(self.items.nav, &self.nav), (self.items.ncx, &self.ncx)];
        let tables = files.iter().filter_map(|(index, table)| {
            let well_formed = table.as_ref().map_or("<x/>", |table| &table.well_formed);
            Some((sound::number((*index)?), well_formed))
        });
        let small = sound::small_archive(&numbered, tables)?;
        Epub::options()
            .strict(false)
            .retain_variants(true)
            .read(Cursor::new(small))
            .ok()
    }

    /// Where an address of the package file leads, in the archive's own spelling.
    fn place(&self, href: &str) -> String {
        place(self.archive, &self.path, href)
    }

    fn place_of(&self, index: Option<usize>) -> Option<String> {
        Some(self.place(self.items.hrefs.get(index?)?))
    }

    /// The path and the key of what a number stands for.
    fn real(&self, number: &str) -> Option<(String, String)> {
        let href = self.items.hrefs.get(sound::index_of(number)?)?;
        let at = self.place(href);
        let key = paths::resolve(&self.path, href)
            .and_then(|address| address.fragment)
            .map_or(at.clone(), |id| format!("{at}#{id}"));
        Some((at, key))
    }

    /// The contents of an EPUB 3, else those of an EPUB 2.
    fn contents(&self, epub: &Epub) -> Vec<(u8, String, String)> {
        let of = |version: EpubVersion, table: &Option<Table>| {
            let root = epub.toc().by_kind_version(TocEntryKind::Toc, version)?;
            let contents = contents(self.archive, root, &table.as_ref()?.place);
            (!contents.is_empty()).then_some(contents)
        };
        of(EpubVersion::EPUB3, &self.nav)
            .or_else(|| of(EpubVersion::EPUB2, &self.ncx))
            .unwrap_or_default()
    }

    /// Labels and addresses of the printed edition's pages.
    fn pages(&self) -> Vec<(String, String)> {
        let nav = self.listed(&self.nav, |nav| places::in_nav(nav, "page-list"));
        nav.or_else(|| self.listed(&self.ncx, places::in_ncx))
            .unwrap_or_default()
    }

    fn landmarks(&self) -> Vec<(String, String)> {
        let nav = self.listed(&self.nav, |nav| places::in_nav(nav, "landmarks"));
        nav.unwrap_or_else(|| keys(self.archive, &self.path, places::in_guide(&self.source)))
    }

    /// The places that a table lists; none where it lists none.
    fn listed(
        &self,
        table: &Option<Table>,
        read: impl Fn(&str) -> Vec<NavLink>,
    ) -> Option<Vec<(String, String)>> {
        let table = table.as_ref()?;
        let places = keys(self.archive, &table.place, read(&table.text));
        (!places.is_empty()).then_some(places)
    }
}

/// A table of contents: where it lies, as it was written, and as any parser takes it.
struct Table {
    place: String,
    text: String,
    well_formed: String,
}

/// Places with the keys of the targets that they lead to.
fn keys(archive: &Archive<'_>, from: &str, places: Vec<NavLink>) -> Vec<(String, String)> {
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

/// The text of the identifier that the package calls unique.
fn unique_identifier(source: &str) -> String {
    let (mut id, mut inside, mut content) = (None, false, String::new());
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
            Token::Text(text) if inside => content.push_str(&unescape(text)),
            Token::Literal(text) if inside => content.push_str(text),
            Token::End(name) if inside && local_name(name) == "identifier" => break,
            _ => {}
        }
    }
    content
}

fn no_package() -> Unreadable {
    Unreadable::new("not-a-book", say!("formats-no-epub"))
}

/// The package file that the container names, else the only or outermost one there is.
fn find_package(archive: &Archive<'_>) -> Result<String, Unreadable> {
    use crate::formats::archive::Refusal;
    if archive.read("META-INF/container.xml", LIMITS.text_bytes) == Err(Refusal::Encrypted) {
        return Err(Unreadable::new("password", say!("formats-epub-password")));
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

fn metadata(epub: &Epub) -> Metadata {
    let data = epub.metadata();
    let fold = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    Metadata {
        title: data
            .title()
            .map(|title| titles::tidy_title(title.value(), LIMITS.title_chars))
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
            .filter(|identifier| !identifier.is_empty())
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
            let label = titles::tidy_title(entry.label(), LIMITS.contents_line);
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
