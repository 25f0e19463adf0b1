//! Pages saved by browsers as one file (MHTML): a MIME message whose parts are the page and its pictures.
//!
//! Messages by RFC 2045 to 2047 and RFC 2557. Parts are looked up among the message's own and nowhere else.

use super::html::{self, Surroundings};
use super::limits::LIMITS;
use super::{Read, Unreadable, Warning, encoding, images, links, paths};
use crate::document::{Image, Link};
use std::borrow::Cow;
use std::collections::HashMap;

/// Parts within parts.
const DEPTH: usize = 6;
const PARTS: usize = 5_000;
/// Bytes of the headers of one part.
const HEADERS: usize = 256 << 10;

pub(super) fn is_one(start: &[u8]) -> bool {
    let head = &start[..start.len().min(4096)];
    let starts = [
        &b"from:"[..],
        b"mime-version:",
        b"content-type:",
        b"snapshot-content-location:",
        b"subject:",
        b"date:",
    ];
    starts.iter().any(|word| super::opens_with(head, word))
        && super::contains(head, b"multipart/related")
}

pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    read_extent(name, bytes, html::Extent::Article)
}

/// Reads all of the page.
pub(super) fn read_whole(name: &str, bytes: &[u8]) -> Read {
    read_extent(name, bytes, html::Extent::Page)
}

fn read_extent(name: &str, bytes: &[u8], extent: html::Extent) -> Read {
    let mut message = Message::default();
    message.take(bytes, 0);
    let Some(page) = message.page() else {
        return Err(Unreadable::new("not-a-book", say!("formats-no-mhtml")));
    };
    let page = &message.parts[page];
    let markup = page.content();
    let declared = page
        .charset()
        .or_else(|| encoding::declared_in_markup(&markup));
    let mut beside = Beside {
        message: &message,
        page: page.location(),
    };
    let (mut document, mut warnings) =
        html::read_among(name, &markup, declared, extent, &mut beside)?;
    if let Some(subject) = message
        .subject
        .filter(|_| document.meta.title == super::stem(name))
    {
        document.meta.title = subject;
    }
    if message.is_cut {
        warnings.push(Warning::new("incomplete", say!("formats-end-missing")));
    }
    Ok((document, warnings))
}

/// The parts of a message that are no containers themselves.
#[derive(Default)]
struct Message<'a> {
    parts: Vec<Part<'a>>,
    /// The id of the part that is the page, where the message says so.
    start: Option<String>,
    subject: Option<String>,
    is_cut: bool,
}

struct Part<'a> {
    /// Names in lower case.
    headers: HashMap<String, String>,
    body: &'a [u8],
}

impl<'a> Message<'a> {
    fn take(&mut self, bytes: &'a [u8], depth: usize) {
        let (headers, body) = headers(bytes);
        let part = Part { headers, body };
        if depth == 0 {
            self.subject = part
                .headers
                .get("subject")
                .map(|subject| decoded(subject))
                .filter(|subject| !subject.is_empty());
        }
        let kind = part.header("content-type").to_ascii_lowercase();
        match part
            .parameter("boundary")
            .filter(|boundary| kind.starts_with("multipart/") && !boundary.is_empty())
        {
            Some(boundary) if depth < DEPTH => {
                self.start = self.start.take().or_else(|| part.parameter("start"));
                self.take_parts(body, &boundary, depth);
            }
            _ if self.parts.len() < PARTS => self.parts.push(part),
            _ => {}
        }
    }

    fn take_parts(&mut self, body: &'a [u8], boundary: &str, depth: usize) {
        let mark = format!("--{boundary}");
        let mut start = None;
        for line in lines(body) {
            let Some(rest) = body[line.clone()].strip_prefix(mark.as_bytes()) else {
                continue;
            };
            let rest = rest.trim_ascii_end();
            if !rest.is_empty() && rest != b"--" {
                continue;
            }
            if let Some(from) = start.take() {
                self.take(&body[from..line.start], depth + 1);
            }
            if rest == b"--" {
                return;
            }
            start = Some(line.end);
        }
        self.is_cut = true;
        if let Some(from) = start {
            self.take(&body[from..], depth + 1);
        }
    }

    /// The page: the part that the message names, else the first page in it.
    fn page(&self) -> Option<usize> {
        let is_page = |part: &Part<'_>| {
            let kind = part.header("content-type").to_ascii_lowercase();
            kind.starts_with("text/html") || kind.starts_with("application/xhtml")
        };
        let named = self.start.as_deref().and_then(|id| {
            self.parts
                .iter()
                .position(|part| part.has_id(id) && is_page(part))
        });
        named.or_else(|| self.parts.iter().position(is_page))
    }

    fn picture(&self, page: &str, address: &str) -> Option<Vec<u8>> {
        let part = match address.strip_prefix("cid:") {
            Some(id) => {
                let id = links::percent_decode(id);
                self.parts.iter().find(|part| part.has_id(&id))
            }
            None => {
                let whole = joined(page, address);
                self.parts
                    .iter()
                    .find(|part| part.location() == whole || part.location() == address)
            }
        }?;
        let bytes = part.content();
        (bytes.len() <= LIMITS.media_bytes).then(|| bytes.into_owned())
    }
}

impl Part<'_> {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn location(&self) -> &str {
        self.header("content-location").trim()
    }

    fn has_id(&self, id: &str) -> bool {
        let plain = |id: &str| {
            id.trim()
                .trim_start_matches('<')
                .trim_end_matches('>')
                .to_owned()
        };
        let own = self.header("content-id");
        !own.is_empty() && plain(own) == plain(id)
    }

    /// A parameter of the content type, such as `boundary`.
    fn parameter(&self, wanted: &str) -> Option<String> {
        let mut rest = self.header("content-type");
        while let Some((_, after)) = rest.split_once(';') {
            let (name, value) = after.split_once('=')?;
            let value = value.trim_start();
            let (value, tail) = match value.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => value.split_at(value.find(';').unwrap_or(value.len())),
            };
            if name.trim().eq_ignore_ascii_case(wanted) {
                return Some(value.trim().to_owned());
            }
            rest = tail;
        }
        None
    }

    fn charset(&self) -> Option<&'static encoding_rs::Encoding> {
        encoding_rs::Encoding::for_label(self.parameter("charset")?.as_bytes())
    }

    /// The part's own bytes, without what they were wrapped in for the way.
    fn content(&self) -> Cow<'_, [u8]> {
        match self
            .header("content-transfer-encoding")
            .trim()
            .to_ascii_lowercase()
            .as_str()
        {
            "quoted-printable" => Cow::Owned(unquoted(self.body)),
            "base64" => {
                Cow::Owned(links::base64(&String::from_utf8_lossy(self.body)).unwrap_or_default())
            }
            _ => Cow::Borrowed(self.body),
        }
    }
}

/// The lines of a text, each with its end.
fn lines(bytes: &[u8]) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let len = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(rest.len(), |at| at + 1);
        let line = start..start + len;
        start += len;
        Some(line)
    })
}

/// Headers, with folded lines joined, up to the empty line; and what follows it.
fn headers(bytes: &[u8]) -> (HashMap<String, String>, &[u8]) {
    let mut headers: HashMap<String, String> = HashMap::new();
    let mut last: Option<String> = None;
    for line in lines(bytes) {
        let text = String::from_utf8_lossy(&bytes[line.clone()]);
        let text = text.trim_end();
        if text.is_empty() {
            return (headers, &bytes[line.end..]);
        }
        if line.end > HEADERS {
            break;
        }
        if text.starts_with([' ', '\t']) {
            if let Some(value) = last.as_ref().and_then(|name| headers.get_mut(name)) {
                value.push(' ');
                value.push_str(text.trim_start());
            }
        } else if let Some((name, value)) = text.split_once(':') {
            let name = name.trim().to_ascii_lowercase();
            headers
                .entry(name.clone())
                .or_insert_with(|| value.trim().to_owned());
            last = Some(name);
        }
    }
    (headers, &[])
}

/// Takes quoted-printable apart: `=C3` is a byte, `=` at a line's end joins it to the next.
fn unquoted(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        let rest = &bytes[at..];
        let hex = rest
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let Some(value) = hex {
            out.push(value);
            at += 2;
        } else if rest.starts_with(b"\r\n") {
            at += 2;
        } else if rest.starts_with(b"\n") {
            at += 1;
        } else {
            out.push(byte);
        }
    }
    out
}

/// A header's words, with those that are written as `=?utf-8?Q?…?=` or `=?utf-8?B?…?=` read.
fn decoded(header: &str) -> String {
    let mut out = String::new();
    let mut rest = header;
    while let Some((before, after)) = rest.split_once("=?") {
        let mut fields = after.splitn(4, '?');
        let (charset, kind, text, tail) =
            (fields.next(), fields.next(), fields.next(), fields.next());
        let (Some(charset), Some(kind), Some(text), Some(tail)) = (
            charset,
            kind,
            text,
            tail.and_then(|tail| tail.strip_prefix('=')),
        ) else {
            break;
        };
        // White space between two encoded words is not part of the text.
        if !before.trim().is_empty() {
            out.push_str(before);
        }
        let bytes = match kind {
            "B" | "b" => links::base64(text).unwrap_or_default(),
            _ => unquoted(text.replace('_', " ").as_bytes()),
        };
        let encoding =
            encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
        out.push_str(&encoding.decode(&bytes).0);
        rest = tail;
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// An address seen from a page: `a.png` beside `http://x/y/page.html` is `http://x/y/a.png`.
fn joined(page: &str, address: &str) -> String {
    let Some((scheme, rest)) = page
        .split_once("://")
        .filter(|_| !links::has_scheme(address))
    else {
        return address.to_owned();
    };
    if let Some(rest) = address.strip_prefix("//") {
        return format!("{scheme}://{rest}");
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    match paths::resolve(path, address) {
        Some(resolved) => format!("{scheme}://{host}/{}", resolved.path),
        None => address.to_owned(),
    }
}

/// The message around its page.
struct Beside<'a> {
    message: &'a Message<'a>,
    page: &'a str,
}

impl Surroundings for Beside<'_> {
    fn key(&self, id: &str) -> String {
        format!("#{id}")
    }

    fn link(&self, href: &str) -> Option<Link> {
        let within = href
            .split_once('#')
            .filter(|(page, _)| !self.page.is_empty() && *page == self.page);
        match within {
            Some((_, id)) => Some(Link::Inside(format!("#{}", links::percent_decode(id)))),
            None if href.starts_with('#') || href.is_empty() => links::classify_link(href),
            // What lies beside the page lies on the web.
            None => Some(Link::Outside(joined(self.page, href))),
        }
    }

    fn bytes(&mut self, source: &str) -> Option<Vec<u8>> {
        links::data_uri(source).or_else(|| self.message.picture(self.page, source))
    }

    fn image(&mut self, source: &str, alt: &str) -> Image {
        let bytes = self.bytes(source).unwrap_or_default();
        let name = if source.starts_with("data:") {
            String::new()
        } else {
            source.to_owned()
        };
        images::image(name, alt.to_owned(), bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Inline;
    use crate::formats::{Format, ReadText};

    const GIF: &str = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    fn message(page: &str, picture: &str) -> String {
        format!(
            "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n =?utf-8?B?IGhlaW0=?=\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--=_b\"\r\n\r\n\r\n----=_b\r\n\
             Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\
             Content-Location: http://x.org/a/page.html\r\n\r\n{page}\r\n----=_b\r\nContent-Type: image/gif\r\n\
             Content-Transfer-Encoding: base64\r\nContent-ID: <one@x>\r\nContent-Location: http://x.org/img/dot.gif\r\n\r\n{picture}\r\n"
        )
    }

    fn read(text: &str) -> ReadText {
        crate::formats::read("page.mhtml", text.as_bytes()).unwrap()
    }

    #[test]
    fn a_saved_page_is_read_with_its_pictures() {
        let page = "<p>Gr=C3=BC=\r\n=C3=9Fe <img src=3D\"../img/dot.gif\" alt=3D\"dot\"> <img src=3D\"cid:one@x\"></p>\
            <p><a href=3D\"http://x.org/a/page.html#n\">in</a> <a href=3D\"b.html\">out</a></p><p id=3D\"n\">There</p>";
        let reading = read(&(message(page, GIF) + "----=_b--\r\n"));
        assert_eq!(reading.format, Format::Mhtml);
        let document = &reading.document;
        assert!(
            document.text.as_str().starts_with("Grüße \u{fffc}"),
            "{}",
            document.text.as_str()
        );
        assert_eq!(
            document
                .images
                .iter()
                .map(|image| image.size)
                .collect::<Vec<_>>(),
            [Some((1, 1)); 2]
        );
        let links: Vec<&Link> = document
            .blocks
            .iter()
            .flat_map(|block| &block.spans)
            .filter_map(|span| {
                if let Inline::Link(link) = &span.style {
                    Some(link)
                } else {
                    None
                }
            })
            .collect();
        assert_eq!(
            links,
            [
                &Link::Inside("#n".into()),
                &Link::Outside("http://x.org/a/b.html".into())
            ]
        );
        assert_eq!(document.meta.title, "Grüße heim");
        assert!(reading.warnings.is_empty());
    }

    #[test]
    fn a_file_without_its_end_gives_what_is_there() {
        let reading = read(&message("<p>Words.</p>", "R0lG"));
        assert_eq!(
            (reading.document.text.as_str(), &*reading.warnings[0].code),
            ("Words.", "incomplete")
        );
    }

    #[test]
    fn pictures_are_never_looked_for_outside_the_message() {
        let page = "<p>a <img src=3D\"file:///etc/passwd\"><img src=3D\"/etc/passwd\"></p>";
        let reading = read(&(message(page, GIF) + "----=_b--\r\n"));
        assert!(
            reading
                .document
                .images
                .iter()
                .all(|image| image.bytes.is_empty())
        );
    }

    #[test]
    fn endless_parts_and_headers_are_bounded() {
        let nested = "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n".repeat(20_000);
        let why = crate::formats::read("a.mhtml", nested.as_bytes())
            .err()
            .unwrap();
        assert_eq!(why.code, "not-a-book");
        let long = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; x={}\r\n\r\n",
            "y".repeat(1 << 20)
        );
        assert!(crate::formats::read("a.mhtml", long.as_bytes()).is_err());
    }
}
