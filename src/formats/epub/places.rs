//! Places that a book names beside its contents: the pages of its printed edition, and landmarks such as where the text begins.
//!
//! From EPUB 3 navigation documents (`page-list`, `landmarks`), NCX page lists and the `guide` of EPUB 2 packages.

use crate::formats::limits::LIMITS;
use crate::formats::markup::{Scanner, Token, attribute, local_name, unescape};
use crate::formats::titles::tidy_title;

/// A place as written: what it is called, and its address from the file that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NavLink {
    pub(super) label: String,
    pub(super) href: String,
}

/// The links in the part of a navigation document that is of this type.
pub(super) fn in_nav(nav: &str, kind: &str) -> Vec<NavLink> {
    let mut links = Vec::new();
    let (mut inside, mut link): (bool, Option<NavLink>) = (false, None);
    for token in Scanner::new(nav) {
        match token {
            Token::Start {
                name,
                attributes,
                closed,
            } => match local_name(name) {
                "nav" => {
                    inside = attribute(attributes, "type")
                        .is_some_and(|types| types.split_whitespace().any(|one| one == kind));
                }
                "a" if inside && !closed => {
                    let href = attribute(attributes, "href")
                        .unwrap_or_default()
                        .trim()
                        .to_owned();
                    link = Some(NavLink {
                        label: String::new(),
                        href,
                    });
                }
                _ => {}
            },
            Token::Text(text) => {
                if let Some(link) = &mut link {
                    link.label.push_str(&unescape(text));
                }
            }
            Token::Literal(text) => {
                if let Some(link) = &mut link {
                    link.label.push_str(text);
                }
            }
            Token::End(name) => match local_name(name) {
                "a" => links.extend(link.take()),
                "nav" => inside = false,
                _ => {}
            },
        }
    }
    tidy(links)
}

/// The page list of an NCX.
pub(super) fn in_ncx(ncx: &str) -> Vec<NavLink> {
    let mut pages = Vec::new();
    let (mut page, mut in_text): (Option<NavLink>, bool) = (None, false);
    for token in Scanner::new(ncx) {
        match (token, &mut page) {
            (Token::Start { name, .. }, None) if local_name(name) == "pageTarget" => {
                page = Some(NavLink {
                    label: String::new(),
                    href: String::new(),
                });
            }
            (
                Token::Start {
                    name, attributes, ..
                },
                Some(page),
            ) => match local_name(name) {
                "text" => in_text = true,
                "content" => {
                    page.href = attribute(attributes, "src")
                        .unwrap_or_default()
                        .trim()
                        .to_owned();
                }
                _ => {}
            },
            (Token::Text(text), Some(page)) if in_text => page.label.push_str(&unescape(text)),
            (Token::End(name), Some(_)) => match local_name(name) {
                "text" => in_text = false,
                "pageTarget" => pages.extend(page.take()),
                _ => {}
            },
            _ => {}
        }
    }
    tidy(pages)
}

/// The guide of an EPUB 2 package.
pub(super) fn in_guide(package: &str) -> Vec<NavLink> {
    let references = Scanner::new(package).filter_map(|token| match token {
        Token::Start {
            name, attributes, ..
        } if local_name(name) == "reference" => {
            let word =
                |name: &str| attribute(attributes, name).map(|value| value.trim().to_owned());
            let label = word("title")
                .filter(|title| !title.is_empty())
                .or_else(|| word("type"))?;
            Some(NavLink {
                label,
                href: word("href")?,
            })
        }
        _ => None,
    });
    tidy(references.collect())
}

fn tidy(mut places: Vec<NavLink>) -> Vec<NavLink> {
    places.truncate(LIMITS.contents_entries);
    for place in &mut places {
        place.label = tidy_title(&place.label, LIMITS.title_chars);
    }
    places.retain(|place| !place.label.is_empty() && !place.href.is_empty());
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(label: &str, href: &str) -> NavLink {
        NavLink {
            label: label.to_owned(),
            href: href.to_owned(),
        }
    }

    #[test]
    fn pages_and_landmarks_are_not_taken_for_contents() {
        let nav = "<nav epub:type='toc'><a href='a'>One</a></nav><nav epub:type='page-list' hidden=''><ol><li><a href='a#p1'>1</a></li>\
            <li><a href='a#p2'><b>2</b> &amp;</a></li></ol></nav><nav epub:type='landmarks'><a epub:type='bodymatter' href='b'>Start</a></nav>";
        assert_eq!(
            in_nav(nav, "page-list"),
            [named("1", "a#p1"), named("2 &", "a#p2")]
        );
        assert_eq!(in_nav(nav, "landmarks"), [named("Start", "b")]);
    }

    #[test]
    fn older_books_name_them_in_the_ncx_and_the_guide() {
        let ncx = "<navMap><navPoint><navLabel><text>One</text></navLabel></navPoint></navMap><pageList><pageTarget value='3'>\
            <navLabel><text>iii</text></navLabel><content src='c.html#p3'/></pageTarget></pageList>";
        assert_eq!(in_ncx(ncx), [named("iii", "c.html#p3")]);
        assert_eq!(
            in_guide("<guide><reference type='cover' title='' href='c.html'/></guide>"),
            [named("cover", "c.html")]
        );
    }
}
