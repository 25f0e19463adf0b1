//! Where links of Markdown lead, and the names that headings have for them.

use crate::document::Link;
use crate::formats::links;
use pulldown_cmark::LinkType;

pub(super) fn link_to(address: &str, link_type: LinkType) -> Link {
    let address = if matches!(link_type, LinkType::WikiLink { .. }) {
        of_wiki(address)
    } else {
        address.to_owned()
    };
    links::classify_link(&address).unwrap_or(Link::Neighbour(String::new()))
}

/// Where `[[Page#Heading]]` leads: to the Markdown file of that name beside this one, and in it to the heading.
pub(super) fn of_wiki(text: &str) -> String {
    let (page, heading) = text
        .split_once('#')
        .map_or((text, None), |(page, heading)| (page, Some(heading)));
    let has_ending = page.rsplit('/').next().is_some_and(|name| {
        name.rsplit_once('.')
            .is_some_and(|(_, ending)| (1..=5).contains(&ending.len()) && !ending.contains(' '))
    });
    let ending = if page.is_empty() || has_ending {
        ""
    } else {
        ".md"
    };
    let heading = heading
        .map(|heading| format!("#{}", slug(heading)))
        .unwrap_or_default();
    format!("{page}{ending}{heading}")
}

/// GitHub's name for a heading: lower case, punctuation out, spaces to hyphens.
pub(super) fn slug(heading: &str) -> String {
    let kept = heading
        .trim()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}
