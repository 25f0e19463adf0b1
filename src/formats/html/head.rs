//! What the head of a page says about it: title, authors, date, language.

use super::label::label;
use crate::document::{Direction, Metadata};
use scraper::Html;
use scraper::node::Element;

/// Metadata from the `title`, `meta` and `html` elements; the title is empty where none is given.
pub(super) fn metadata(page: &Html) -> Metadata {
    let mut meta = Metadata::default();
    let mut social_title = None;
    let mut head_title = None;
    for node in page.tree.nodes() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        match element.name() {
            "html" => {
                meta.language = super::style::language(element).map(str::to_owned);
                meta.direction = super::style::declared_direction(element);
            }
            "body" => {
                meta.direction = {
                    meta.direction
                        .or_else(|| super::style::declared_direction(element))
                }
            }
            "title" if head_title.is_none() => head_title = Some(label(node)),
            "meta" => take(element, &mut meta, &mut social_title),
            _ => {}
        }
    }
    meta.direction = meta
        .direction
        .filter(|direction| *direction == Direction::RightToLeft);
    let title = social_title.or_else(|| head_title.map(|title| without_site_name(&title, page)));
    meta.title = title.unwrap_or_default();
    meta
}

fn take(element: &Element, meta: &mut Metadata, social_title: &mut Option<String>) {
    let key = element
        .attr("name")
        .or_else(|| element.attr("property"))
        .unwrap_or_default()
        .to_ascii_lowercase();
    let Some(content) = element
        .attr("content")
        .map(str::trim)
        .filter(|content| !content.is_empty())
    else {
        return;
    };
    match key.as_str() {
        "og:title" => *social_title = Some(content.to_owned()),
        "author" | "article:author" | "dc.creator" | "citation_author" | "parsely-author"
            // A profile's address is no name.
            if !content.contains("://") && !meta.authors.iter().any(|author| author == content) =>
        {
            meta.authors.push(content.to_owned());
        }
        "article:published_time" | "date" | "dc.date" | "dcterms.created" | "citation_publication_date" | "citation_date"
            if meta.date.is_none() =>
        {
            meta.date = Some(content.to_owned());
        }
        "description" | "og:description" if meta.description.is_none() => meta.description = Some(content.to_owned()),
        "language" | "dc.language" if meta.language.is_none() => meta.language = Some(content.to_owned()),
        _ => {}
    }
}

/// A page's title without the site's name behind a dash or bar, where the page's first heading shows which part is which.
fn without_site_name(title: &str, page: &Html) -> String {
    let Some(heading) = first_heading(page) else {
        return title.to_owned();
    };
    let is_whole = heading.len() >= 3 && title.len() > heading.len() && title.starts_with(&heading);
    let rest = title.get(heading.len()..).unwrap_or_default().trim_start();
    if is_whole && rest.starts_with(['|', '-', '–', '—', '·', ':', '»']) {
        heading
    } else {
        title.to_owned()
    }
}

/// The words of the page's first main heading.
pub(super) fn first_heading(page: &Html) -> Option<String> {
    let heading = page.tree.nodes().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "h1")
    })?;
    Some(label(heading)).filter(|text| !text.is_empty())
}
