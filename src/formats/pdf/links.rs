//! Links on the pages of a PDF, and which of its letters lie under them.

use super::annotations::{Found, areas, of_page};
use super::destinations::{Destinations, page_key};
use super::strings::text_string;
use crate::document::{Link, Point, PrintedPage, Quad};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, String as PdfString};
use std::collections::HashMap;

const MOST_LINKS: usize = 100_000;
const MOST_ADDRESS_CHARS: usize = 2_000;

#[derive(Default)]
pub(super) struct Links {
    links: Vec<Link>,
    /// Areas with the index of their link, by page.
    areas: HashMap<usize, Vec<(Quad, usize)>>,
}

impl Links {
    pub fn of(pdf: &Pdf, pages: &[PrintedPage], destinations: &Destinations) -> Self {
        let mut found = Self::default();
        for (number, (page, printed)) in pdf.pages().iter().zip(pages).enumerate() {
            for Found {
                kind,
                dict,
                is_hidden,
                ..
            } in of_page(page)
            {
                if is_hidden || kind != "Link" || found.links.len() >= MOST_LINKS {
                    continue;
                }
                let Some(link) = target(&dict, destinations) else {
                    continue;
                };
                let link_areas = areas(&dict, printed);
                let index = found.links.len();
                found.links.push(link);
                let own = found.areas.entry(number).or_default();
                own.extend(link_areas.into_iter().map(|area| (area, index)));
            }
        }
        found
    }

    pub fn get(&self, index: usize) -> Option<Link> {
        self.links.get(index).cloned()
    }

    /// Index of the link that a point of a page lies on; the point is asked for only where there are links.
    pub fn at(&self, page: usize, point: impl Fn() -> Point) -> Option<usize> {
        let areas = self.areas.get(&page)?;
        let point = point();
        let found = areas.iter().find(|(area, _)| area.contains(point));
        found.map(|(_, link)| *link)
    }
}

fn target(dict: &Dict<'_>, destinations: &Destinations) -> Option<Link> {
    if let Some(page) = destinations.page_of(dict) {
        return Some(Link::Inside(page_key(page)));
    }
    let action = dict.get::<Dict<'_>>(b"A")?;
    let is_address = action.get::<Name<'_>>(b"S")?.as_str() == "URI";
    let address = action.get::<PdfString<'_>>(b"URI").filter(|_| is_address)?;
    let address = text_string(address.as_bytes());
    let address = address.trim();
    let has_scheme = address.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    let is_kept = has_scheme && address.chars().count() <= MOST_ADDRESS_CHARS;
    is_kept.then(|| Link::Outside(address.to_owned()))
}
