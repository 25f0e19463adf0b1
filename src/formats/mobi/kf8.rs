//! KF8: pages cut into skeletons and fragments, put together again, each a section of its own.

use super::header::Header;
use super::index::{self, Index};
use super::records::Records;
use super::{Resources, with_anchors};
use crate::document::{Builder, Document, Image, Link, Package};
use crate::formats::css::Cascade;
use crate::formats::html::{self, Notes, Surroundings, Walker};
use crate::formats::links;
use std::collections::{BTreeMap, BTreeSet};

/// A page: its bytes, and where each of its fragments begins in them.
struct Page {
    bytes: Vec<u8>,
    fragments: BTreeMap<usize, usize>,
}

/// A place in the book as links name it: a fragment, and an offset in it.
type FilePosition = (usize, usize);

pub(super) fn read(
    records: &Records<'_>,
    header: &Header,
    text: &[u8],
    resources: &Resources<'_>,
) -> Document {
    let contents = index::contents(records, header);
    let pages = pages(records, header, text);
    let mut wanted: BTreeSet<FilePosition> = places(text).collect();
    wanted.extend(contents.iter().filter_map(|line| line.fragment));
    let mut builder = Builder::new();
    let (cascade, mut notes, mut ruby) = (Cascade::default(), Notes::default(), 0);
    for (number, page) in pages.iter().enumerate() {
        let path = format!("page{number}");
        builder.section(&path, None, true);
        let mut anchors: Vec<(usize, String)> = wanted
            .iter()
            .filter_map(|&(fragment, offset)| {
                Some((
                    page.fragments.get(&fragment)?.checked_add(offset)?,
                    anchor((fragment, offset)),
                ))
            })
            .collect();
        anchors.sort();
        let markup = header
            .decode(&with_anchors(&page.bytes, anchors))
            .into_owned();
        let tree = html::tree(&markup);
        let mut surroundings = NewBook {
            resources,
            path: &path,
        };
        let mut walker = Walker::new(&mut builder, &mut surroundings, &mut notes, &cascade);
        walker.walk(tree.tree.root());
        ruby += walker.ruby();
    }
    let key = |place: FilePosition| format!("#{}", anchor(place));
    let lines = contents
        .into_iter()
        .filter_map(|line| Some((line.depth, line.label, key(line.fragment?))));
    let package = Package {
        ruby,
        ..Package::default()
    };
    builder.finish(header.meta.clone(), lines.collect(), package)
}

/// Puts the pages together. Where the tables are lost, all of the text is one page.
fn pages(records: &Records<'_>, header: &Header, text: &[u8]) -> Vec<Page> {
    let skeletons = header.skeletons.and_then(|at| Index::read(records, at));
    let fragments = header
        .fragments
        .and_then(|at| Index::read(records, at))
        .map(|index| index.entries)
        .unwrap_or_default();
    let mut next = 0;
    let mut pages = Vec::new();
    for skeleton in skeletons.map(|index| index.entries).unwrap_or_default() {
        let (Some(count), Some(start), Some(length)) =
            (skeleton.get(1, 0), skeleton.get(6, 0), skeleton.get(6, 1))
        else {
            continue;
        };
        let Some(end) = start.checked_add(length).filter(|end| *end <= text.len()) else {
            break;
        };
        let mut page = Page {
            bytes: text[start..end].to_vec(),
            fragments: BTreeMap::new(),
        };
        let mut from = end;
        for _ in 0..count.min(fragments.len() - next) {
            let entry = &fragments[next];
            let place = std::str::from_utf8(&entry.name)
                .ok()
                .and_then(|name| name.trim().parse::<usize>().ok());
            let piece = entry
                .get(6, 1)
                .and_then(|length| text.get(from..from.checked_add(length)?));
            if let (Some(place), Some(piece)) = (place, piece) {
                let at = place.saturating_sub(start).min(page.bytes.len());
                page.bytes.splice(at..at, piece.iter().copied());
                page.fragments.insert(next, at);
                from += piece.len();
            }
            next += 1;
        }
        pages.push(page);
    }
    if pages.is_empty() {
        pages.push(Page {
            bytes: text.to_vec(),
            fragments: BTreeMap::new(),
        });
    }
    pages
}

fn anchor((fragment, offset): FilePosition) -> String {
    format!("place{fragment}-{offset}")
}

const SCHEME: &str = "kindle:pos:fid:";

/// The places that links in the text lead to.
fn places(text: &[u8]) -> impl Iterator<Item = FilePosition> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += text
                .get(at..)?
                .windows(SCHEME.len())
                .position(|window| window == SCHEME.as_bytes())?
                + SCHEME.len();
            let bytes = &text[at..text.len().min(at + 32)];
            if let Some(place) = place(&String::from_utf8_lossy(bytes)) {
                return Some(place);
            }
        }
    })
}

/// Reads `0001:off:0000000042`, numbers to the base of 32.
fn place(text: &str) -> Option<FilePosition> {
    let (fragment, rest) = text.split_once(":off:")?;
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    Some((base32(fragment)?, base32(&rest[..end])?))
}

fn base32(digits: &str) -> Option<usize> {
    usize::from_str_radix(digits, 32).ok()
}

struct NewBook<'a> {
    resources: &'a Resources<'a>,
    path: &'a str,
}

impl Surroundings for NewBook<'_> {
    fn key(&self, id: &str) -> String {
        // Places are named for the whole book, ids within their page.
        if id.starts_with("place") {
            format!("#{id}")
        } else {
            format!("{}#{id}", self.path)
        }
    }

    fn link(&self, href: &str) -> Option<Link> {
        if let Some(text) = href.strip_prefix(SCHEME) {
            return Some(Link::Inside(format!("#{}", anchor(place(text)?))));
        }
        match links::classify_link(href)? {
            Link::Inside(key) => Some(Link::Inside(format!("{}{key}", self.path))),
            Link::Neighbour(_) => None,
            link @ Link::Outside(_) => Some(link),
        }
    }

    fn image(&mut self, source: &str, alt: &str) -> Image {
        let number = source
            .strip_prefix("kindle:embed:")
            .map(|rest| rest.split('?').next().unwrap_or(rest));
        self.resources
            .picture(number.and_then(base32).unwrap_or(0), alt)
    }

    fn bytes(&mut self, source: &str) -> Option<Vec<u8>> {
        Some(self.image(source, "").bytes.to_vec()).filter(|bytes| !bytes.is_empty())
    }
}
