//! EPUB 2 and 3: one section for each item of the spine, in reading order, with the book's own contents.

mod lock;
mod opf;
mod places;
mod styles;
mod typefaces;

use super::archive::{Archive, Refusal};
use super::html::{self, Notes, Surroundings, Walker};
use super::limits::LIMITS;
use super::svg::Face;
use super::{Read, Unreadable, Warning, comic, encoding, images, links, paths, svg};
use crate::document::{
    BlockKind, Builder, Document, Image, Link, Offset, Package, Writing, is_svg,
};
use opf::{Opf, SpineItem};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use styles::Styles;
use typefaces::{Hidden, Typefaces};

pub(super) fn read(_name: &str, bytes: &[u8]) -> Read {
    let archive = Archive::open(bytes)?;
    let covers = lock::check(&archive)?;
    let mut opf = opf::read(&archive)?;
    let has_order = !opf.spine.is_empty();
    if !has_order {
        opf.spine = by_guess(&archive, &opf);
    }
    if opf.spine.is_empty() {
        return Err(Unreadable::new("no-text", say!("formats-epub-no-chapters")));
    }
    let mut book = Book {
        hidden: Hidden {
            covers,
            identifiers: std::mem::take(&mut opf.identifiers),
        },
        archive,
        builder: Builder::new(),
        notes: Notes::default(),
        pictures: HashMap::new(),
        styles: Styles::default(),
        ruby: 0,
        vertical: 0,
        warnings: Vec::new(),
        gaps: BTreeMap::new(),
    };
    book.warn_of_package(has_order, opf.fixed_layout);
    book.spine(&opf);
    let cover = opf
        .cover
        .as_deref()
        .map(|path| book.beside(path).image(&format!("/{path}"), ""))
        .filter(|image| image.size.is_some());
    book.warn_of_gaps();
    let package = Package {
        spine: opf
            .spine
            .iter()
            .map(|item| (item.key.clone(), item.linear))
            .collect(),
        cover: opf.cover,
        fixed_layout: opf.fixed_layout,
        ruby: book.ruby,
    };
    if 2 * book.vertical > book.builder.position().index() {
        opf.meta.writing = Writing::Vertical;
    }
    let mut document = book.builder.finish(opf.meta, opf.contents, package);
    document.pages = in_text(&document, opf.pages);
    document.landmarks = in_text(&document, opf.landmarks);
    document.cover = cover;
    document.typefaces = book.styles.typefaces.load(&book.archive, &book.hidden);
    Ok((document, book.warnings))
}

/// The pages of a book that has lost their order: first those that its contents name, then those of its manifest, then
/// the rest by name, with numbers in names in the order of counting.
fn by_guess(archive: &Archive<'_>, opf: &Opf) -> Vec<SpineItem> {
    let is_page = |name: &&str| {
        let name = name.to_ascii_lowercase();
        [".xhtml", ".html", ".htm"]
            .iter()
            .any(|ending| name.ends_with(ending))
    };
    let mut names: Vec<&str> = archive.names().filter(is_page).collect();
    names.sort_by(|a, b| comic::by_count(a, b));
    let contents = opf
        .contents
        .iter()
        .map(|(_, _, key)| key.split('#').next().unwrap_or(key));
    let manifest = opf.manifest.iter().map(String::as_str).filter(is_page);
    let mut seen: HashSet<&str> = opf.navigation.as_deref().into_iter().collect();
    let named = contents
        .chain(manifest)
        .filter(|path| archive.find(path).is_some())
        .chain(names);
    let item = |name: &str| SpineItem {
        path: name.to_owned(),
        key: name.to_owned(),
        media_type: "application/xhtml+xml".to_owned(),
        linear: true,
        fallbacks: Vec::new(),
    };
    named.filter(|name| seen.insert(name)).map(item).collect()
}

/// Named places with their positions, in the order of the text; those that lead nowhere are left out.
fn in_text(document: &Document, places: Vec<(String, String)>) -> Vec<(String, Offset)> {
    let found = |(label, key): (String, String)| Some((label, *document.targets.get(&key)?));
    let mut places: Vec<_> = places.into_iter().filter_map(found).collect();
    places.sort_by_key(|(_, at)| *at);
    places
}

/// What the contents call each file: the first line that leads into it.
fn titles(opf: &Opf) -> HashMap<&str, &str> {
    let mut titles = HashMap::new();
    for (_, label, key) in &opf.contents {
        titles
            .entry(key.split('#').next().unwrap_or(key))
            .or_insert(label.as_str());
    }
    titles
}

struct Book<'a> {
    archive: Archive<'a>,
    hidden: Hidden,
    builder: Builder,
    notes: Notes,
    pictures: HashMap<String, Arc<[u8]>>,
    styles: Styles,
    ruby: usize,
    /// Code points of chapters whose lines run downwards.
    vertical: usize,
    warnings: Vec<Warning>,
    /// Parts that could not be shown, by their paths.
    gaps: BTreeMap<Gap, Vec<String>>,
}

/// Why a part of a book cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Missing,
    TooLarge,
    Locked,
}

impl Gap {
    /// The code of its warning.
    fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing-part",
            Self::TooLarge => "part-too-large",
            Self::Locked => "locked-part",
        }
    }

    /// What is said of the parts with these paths.
    fn warning(self, paths: &[String]) -> String {
        if let [path] = paths {
            return match self {
                Self::Missing => say!("formats-gap-missing", path = path),
                Self::TooLarge => say!("formats-gap-too-large", path = path),
                Self::Locked => say!("formats-gap-locked", path = path),
            };
        }
        const NAMED: usize = 2;
        let count = paths.len();
        let more = if count > NAMED { ", …" } else { "" };
        let paths = format!("{}{more}", paths[..count.min(NAMED)].join(", "));
        match self {
            Self::Missing => say!("formats-gaps-missing", count = count, paths = paths),
            Self::TooLarge => say!("formats-gaps-too-large", count = count, paths = paths),
            Self::Locked => say!("formats-gaps-locked", count = count, paths = paths),
        }
    }
}

impl Book<'_> {
    fn warn(&mut self, code: &'static str, message: impl Into<String>) {
        // A book broken in a hundred places needs to say so once or twice.
        if self.warnings.len() < 100 {
            self.warnings.push(Warning::new(code, message));
        }
    }

    /// Says what is odd about the book as a whole.
    fn warn_of_package(&mut self, has_order: bool, fixed_layout: bool) {
        if self.archive.damaged {
            self.warn("incomplete", say!("formats-parts-missing"));
        }
        if !has_order {
            self.warn("no-order", say!("formats-epub-order-lost"));
        }
        if fixed_layout {
            self.warn("fixed-layout", say!("formats-epub-fixed-pages"));
        }
    }

    /// Reads the chapters in their order.
    fn spine(&mut self, opf: &Opf) {
        let titles = titles(opf);
        let mut read = HashSet::new();
        for item in &opf.spine {
            // Some tools name one file once for each of its chapters; its words are there already.
            if !read.insert(item.path.as_str()) && item.key != item.path {
                continue;
            }
            let title = titles
                .get(item.path.as_str())
                .map(|label| (*label).to_owned());
            self.builder.section(&item.path, title, item.linear);
            self.item(item, opf.meta.language.as_deref());
        }
        if self.styles.tries.is_used_up() {
            self.warn("styles-too-many", say!("formats-style-too-much"));
        }
    }

    /// Reads one item of the spine, or what stands in for it.
    fn item(&mut self, item: &SpineItem, language: Option<&str>) {
        let itself = (item.path.clone(), item.media_type.clone());
        let shown = std::iter::once(&itself)
            .chain(&item.fallbacks)
            .find(|(_, kind)| is_markup(kind) || kind.starts_with("image/"));
        let (path, kind) = shown.unwrap_or(&itself);
        if is_markup(kind) || !kind.starts_with("image/") {
            self.chapter(path, language);
        } else {
            let image = self.beside(path).image(&format!("/{path}"), "");
            let drawn = Some(Arc::clone(&image.bytes))
                .filter(|bytes| is_svg(bytes) && bytes.len() <= LIMITS.drawing_bytes);
            let id = self.builder.image(image);
            self.builder.place_image(id);
            if let Some(bytes) = drawn {
                let (source, _) = encoding::decode(&bytes, encoding::declared_in_markup(&bytes));
                html::words_of_page(&mut self.builder, &source);
            }
        }
    }

    fn chapter(&mut self, path: &str, language: Option<&str>) {
        let bytes = match self.archive.read(path, LIMITS.text_bytes) {
            Ok(bytes) => bytes,
            Err(refusal) => return self.gap(path, refusal),
        };
        let (markup, warning) = encoding::decode(&bytes, encoding::declared_in_markup(&bytes));
        self.warnings
            .extend(warning.filter(|_| self.warnings.len() < 100));
        drop(bytes);
        let cascade = self.styles.of_chapter(&self.archive, path, &markup);
        let page = html::tree(&markup);
        drop(markup);
        let root = page.root_element();
        let own = root
            .attr("lang")
            .or_else(|| root.attr("xml:lang"))
            .filter(|own| Some(*own) != language)
            .map(str::to_owned);
        let before = self.builder.position().index();
        let typefaces = Some(&mut self.styles.typefaces);
        let mut surroundings = Beside {
            archive: &self.archive,
            hidden: &self.hidden,
            pictures: &mut self.pictures,
            typefaces,
            path,
        };
        let mut walker = Walker::new(
            &mut self.builder,
            &mut surroundings,
            &mut self.notes,
            &cascade,
        );
        walker.speak(own);
        walker.walk(page.tree.root());
        let writing = walker.writing();
        self.ruby += walker.ruby();
        let letters = self.builder.position().index() - before;
        if writing == Writing::Vertical {
            self.vertical += letters;
        }
    }

    /// Notes a part that cannot be shown; one that is there but too large leaves a visible sign.
    fn gap(&mut self, path: &str, refusal: Refusal) {
        let gap = match refusal {
            Refusal::Missing => Gap::Missing,
            Refusal::TooLarge => Gap::TooLarge,
            Refusal::Encrypted | Refusal::UnknownPacking => Gap::Locked,
        };
        self.gaps.entry(gap).or_default().push(path.to_owned());
        if gap == Gap::TooLarge {
            self.builder.block(BlockKind::Aside);
            self.builder
                .text("This part of the book is too large to be shown.");
            self.builder.end_block();
        }
    }

    /// One warning for all parts that could not be shown for the same reason.
    fn warn_of_gaps(&mut self) {
        for (gap, paths) in std::mem::take(&mut self.gaps) {
            self.warn(gap.code(), gap.warning(&paths));
        }
    }

    fn beside<'b>(&'b mut self, path: &'b str) -> Beside<'b> {
        Beside {
            archive: &self.archive,
            hidden: &self.hidden,
            pictures: &mut self.pictures,
            typefaces: None,
            path,
        }
    }
}

fn is_markup(media_type: &str) -> bool {
    media_type.contains("html")
        || media_type == "text/x-oeb1-document"
        || media_type == "application/x-dtbook+xml"
}

/// The archive around a chapter.
struct Beside<'b> {
    archive: &'b Archive<'b>,
    hidden: &'b Hidden,
    pictures: &'b mut HashMap<String, Arc<[u8]>>,
    typefaces: Option<&'b mut Typefaces>,
    path: &'b str,
}

impl Beside<'_> {
    /// The bytes of a picture of the book, read once; a drawing has the pictures in it that it frames.
    fn picture(&mut self, path: &str) -> Result<Arc<[u8]>, Refusal> {
        if let Some(bytes) = self.pictures.get(path) {
            return Ok(Arc::clone(bytes));
        }
        let mut bytes = self.archive.read(path, LIMITS.media_bytes)?;
        if is_svg(&bytes) && bytes.len() <= LIMITS.drawing_bytes {
            let (source, _) = encoding::decode(&bytes, encoding::declared_in_markup(&bytes));
            let mut within = Beside {
                archive: self.archive,
                hidden: self.hidden,
                pictures: self.pictures,
                typefaces: None,
                path,
            };
            bytes = svg::self_contained(&source, |address| within.bytes(address)).into_bytes();
        }
        let bytes: Arc<[u8]> = bytes.into();
        self.pictures.insert(path.to_owned(), Arc::clone(&bytes));
        Ok(bytes)
    }
}

impl Surroundings for Beside<'_> {
    fn key(&self, id: &str) -> String {
        format!("{}#{id}", self.path)
    }

    fn link(&self, href: &str) -> Option<Link> {
        if links::has_scheme(href) || href.starts_with("//") || href.starts_with('\\') {
            return Some(Link::Outside(href.to_owned()));
        }
        let mut address = paths::resolve(self.path, href).filter(|_| !href.is_empty())?;
        address.path = self.archive.find(&address.path)?.to_owned();
        Some(Link::Inside(address.key()))
    }

    fn bytes(&mut self, source: &str) -> Option<Vec<u8>> {
        let address = paths::resolve(self.path, source)?;
        let path = self.archive.find(&address.path)?.to_owned();
        let mut bytes = self.archive.read(&path, LIMITS.media_bytes).ok()?;
        self.hidden.uncover(&path, &mut bytes);
        Some(bytes)
    }

    fn faces(&mut self, drawing: &str) -> Vec<Face> {
        let (archive, hidden) = (self.archive, self.hidden);
        let typefaces = self.typefaces.as_mut();
        typefaces.map_or_else(Vec::new, |all| all.faces(drawing, archive, hidden))
    }

    fn typeface(&mut self, name: &str) -> Option<usize> {
        self.typefaces.as_mut()?.ask(name)
    }

    fn image(&mut self, source: &str, alt: &str) -> Image {
        if let Some(bytes) = links::data_uri(source) {
            return images::image(String::new(), alt.to_owned(), bytes.into());
        }
        let found = paths::resolve(self.path, source)
            .and_then(|address| self.archive.find(&address.path))
            .filter(|_| !source.is_empty());
        let Some(path) = found else {
            return images::image(source.to_owned(), alt.to_owned(), Arc::default());
        };
        let path = path.to_owned();
        match self.picture(&path) {
            Ok(bytes) => images::image(path, alt.to_owned(), bytes),
            Err(refusal) => images::lost(path, alt.to_owned(), refusal.of_picture()),
        }
    }
}
