//! Addresses as files write them: what kind of link one is, what its escapes stand for, and the data that it may hold itself.

use crate::document::Link;
use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

/// Where a link of a file that stands alone leads; none where it leads nowhere.
pub(super) fn classify_link(href: &str) -> Option<Link> {
    if href.is_empty() {
        None
    } else if href.starts_with('#') {
        Some(Link::Inside(percent_decode(href)))
    } else if has_scheme(href) || href.starts_with("//") || href.starts_with('\\') {
        Some(Link::Outside(href.to_owned()))
    } else {
        Some(Link::Neighbour(href.to_owned()))
    }
}

/// Whether an address names its own scheme, such as `https:` or `mailto:`.
pub(super) fn has_scheme(href: &str) -> bool {
    href.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    })
}

/// Resolves `%41`; what does not decode to UTF-8 stays as written.
pub(super) fn percent_decode(text: &str) -> String {
    percent_decode_str(text)
        .decode_utf8()
        .map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// The bytes of a `data:` address of a picture.
pub(super) fn data_uri(source: &str) -> Option<Vec<u8>> {
    let (head, data) = source.strip_prefix("data:")?.split_once(',')?;
    if head.to_ascii_lowercase().ends_with(";base64") {
        base64(data)
    } else {
        Some(percent_decode_str(data).collect())
    }
}

/// The bytes that base64 stands for, in either alphabet, with or without padding and line ends.
pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    const FORGIVING: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let end = text.find('=').unwrap_or(text.len());
    let mut digits: Vec<u8> = text
        .bytes()
        .take(end)
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    // A last digit alone holds no whole byte.
    digits.truncate(digits.len() - usize::from(digits.len() % 4 == 1));
    let alphabet = if digits.iter().any(|byte| matches!(byte, b'-' | b'_')) {
        URL_SAFE
    } else {
        STANDARD
    };
    GeneralPurpose::new(&alphabet, FORGIVING)
        .decode(digits)
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_distinguished_by_how_they_are_written() {
        assert_eq!(classify_link("#a%20b"), Some(Link::Inside("#a b".into())));
        assert_eq!(
            classify_link("lenin.md#exile"),
            Some(Link::Neighbour("lenin.md#exile".into()))
        );
        assert_eq!(
            classify_link("javascript:x"),
            Some(Link::Outside("javascript:x".into()))
        );
        assert_eq!(
            classify_link("//host/x"),
            Some(Link::Outside("//host/x".into()))
        );
        assert_eq!(classify_link(""), None);
    }

    #[test]
    fn data_addresses_hold_their_bytes() {
        assert_eq!(
            data_uri("data:image/gif;base64,R0lG\r\nODlh").as_deref(),
            Some(&b"GIF89a"[..])
        );
        assert_eq!(
            data_uri("data:image/gif;base64,R0lGOD=="),
            Some(b"GIF8".to_vec())
        );
        assert_eq!(data_uri("data:,a%20b"), Some(b"a b".to_vec()));
        assert_eq!(data_uri("data:image/png;base64,!!"), None);
        assert_eq!(base64("_-8A"), base64("/+8A"));
        assert_eq!(percent_decode("%41%zz%C3%A9%"), "A%zzé%");
        assert_eq!(percent_decode("%FF"), "%FF");
    }
}
