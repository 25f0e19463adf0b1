//! Which style sheets a page names in its head: files beside it, and rules of its own.

use crate::formats::markup::{Scanner, Token, attribute, local_name, without_shell};

/// A style sheet as a page names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SheetSource {
    /// The address of a sheet, as written.
    Beside(String),
    /// The rules themselves.
    Within(String),
}

/// The sheets of a page in their order. Only what stands before the body is looked at.
pub(crate) fn named(markup: &str) -> Vec<SheetSource> {
    let mut sheets = Vec::new();
    let mut scanner = Scanner::new(markup);
    while let Some(token) = scanner.next() {
        let Token::Start {
            name,
            attributes,
            closed,
        } = token
        else {
            continue;
        };
        match local_name(name).to_ascii_lowercase().as_str() {
            "body" => break,
            "script" if !closed => drop(scanner.raw_text(name)),
            "link" if is_style_sheet(attributes) => {
                sheets.extend(
                    attribute(attributes, "href")
                        .map(|href| SheetSource::Beside(href.trim().to_owned())),
                );
            }
            "style" if !closed => {
                let rules = scanner.raw_text(name);
                if is_for_screens(attributes) {
                    sheets.push(SheetSource::Within(without_shell(rules)));
                }
            }
            _ => {}
        }
    }
    sheets
}

fn is_style_sheet(attributes: &str) -> bool {
    let says = |name: &str, word: &str| {
        attribute(attributes, name).is_some_and(|value| {
            value
                .split_ascii_whitespace()
                .any(|one| one.eq_ignore_ascii_case(word))
        })
    };
    says("rel", "stylesheet") && !says("rel", "alternate") && is_for_screens(attributes)
}

fn is_for_screens(attributes: &str) -> bool {
    attribute(attributes, "media").is_none_or(|media| {
        let media = media.trim().to_ascii_lowercase();
        media.is_empty()
            || media
                .split(',')
                .any(|one| matches!(one.trim(), "all" | "screen"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_found_in_their_order_and_only_in_the_head() {
        let page = "<html><head><link rel='stylesheet' href='a.css'/><style>/*<![CDATA[*/ p &gt; i {} /*]]>*/</style>\
            <link rel='alternate stylesheet' href='b.css'/><link rel=stylesheet media=print href=c.css></head>\
            <body><style>x {}</style>";
        let found = named(page);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], SheetSource::Beside("a.css".into()));
        assert!(
            matches!(&found[1], SheetSource::Within(rules) if rules.contains("p > i {}") && !rules.contains("CDATA"))
        );
    }
}
