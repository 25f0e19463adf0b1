//! What the readers make of files: golden outlines of small ones, and laws that hold for any bytes whatever.

use crate::made::{CONTAINER, Made, fixture, golden, package, page, root};
use manicule::document::Document;
use manicule::formats::{self, Format, ReadText};

use std::path::PathBuf;

fn read(name: &str, bytes: &[u8]) -> ReadText {
    formats::read(name, bytes).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn full_book() -> Made {
    let items = r#"<item id="c2" href="notes%20and.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.gif" media-type="image/gif" properties="cover-image"/>"#;
    Made::book()
        .with("E/p.opf", package("Tom &amp; Wen", items, r#"<itemref idref="c2" linear="no"/><itemref idref="nope"/>"#))
        .with("E/c1.xhtml", page(r#"<h1>One</h1><p>A claim<a epub:type="noteref" href="notes%20and.xhtml#n1">1</a> and <a href="http://x/">out</a>.</p>
            <p id="inner">Inner <a href="../../../etc/passwd">escape</a> <img src="i.gif" alt="ALT"/> end.</p><svg><title>t</title><text>no</text></svg>
            <p><a id="x"/>Ruby <ruby>漢<rt>kan</rt></ruby>.</p>"#))
        .with("E/notes and.xhtml", page(r#"<aside epub:type="footnote" id="n1"><p>The source.</p></aside>"#))
        .with("E/i.gif", b"GIF89a\x02\0\x03\0")
}

#[test]
fn small_files_of_each_format_have_their_golden_outlines() {
    for name in ["wrapped.txt", "features.md", "page.html"] {
        golden(name, &read(name, &fixture(name)).document);
    }
    let reading = read("book.epub", &full_book().zip());
    assert_eq!(reading.document.package.cover.as_deref(), Some("E/i.gif"));
    assert_eq!(
        reading.document.package.spine,
        [
            ("E/c1.xhtml".to_owned(), true),
            ("E/notes and.xhtml".to_owned(), false)
        ]
    );
    assert_eq!(reading.document.images[0].size, Some((2, 3)));
    golden("book.epub", &reading.document);
}

#[test]
fn bundled_texts_have_their_golden_outlines() {
    let Ok(folder) = std::fs::read_dir(root().join("texts")) else {
        return;
    };
    let mut texts: Vec<PathBuf> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    texts.sort();
    for path in texts {
        let name = path.file_name().unwrap().to_str().unwrap();
        let reading = read(name, &std::fs::read(&path).unwrap());
        assert_eq!(reading.format, Format::Markdown);
        assert!(
            reading.warnings.is_empty(),
            "{name}: {:?}",
            reading.warnings
        );
        golden(&format!("texts/{name}"), &reading.document);
    }
}

#[test]
fn an_article_of_one_paragraph_per_line_keeps_its_signature_and_what_follows() {
    let body = "A sentence of some length about the keeper of the light, who never went inland, and of the sea. ".repeat(4);
    let text = format!(
        "The keeper – a life\n\n{body}\n\n‘The loneliest man’\n\n{body}\n\n{body}\n\nAda Marlow\nThe Light At Wen, by Ada Marlow, is out now.\n\nSee also articles on Orford and Wen.\n"
    );
    let document = read("keeper.txt", text.as_bytes()).document;
    let kinds: Vec<String> = document
        .blocks
        .iter()
        .map(|block| format!("{:?}", block.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            "Heading(1)",
            "Paragraph",
            "Heading(2)",
            "Paragraph",
            "Paragraph",
            "Byline",
            "Aside",
            "Aside"
        ]
    );
    assert_eq!(
        (document.meta.title.as_str(), &document.meta.authors[..]),
        ("The keeper – a life", &["Ada Marlow".to_owned()][..])
    );
}

#[test]
fn a_title_in_the_front_matter_opens_a_text_that_has_none() {
    let document = read("x.md", b"---\ntitle: Named\nauthor: Ada\n---\nWords.").document;
    assert_eq!(document.text.as_str(), "Named\n\nAda\n\nWords.");
    let document = read("x.md", b"---\ntitle: Named\n---\n# Own\n\nWords.").document;
    assert_eq!(
        (document.meta.title.as_str(), document.text.as_str()),
        ("Named", "Own\n\nWords.")
    );
    assert_eq!(
        read("folder/only words.md", b"Words.").document.meta.title,
        "only words"
    );
}

#[test]
fn damaged_books_still_open() {
    let sound = Made::book().zip();
    let keeps = |what: &str, bytes: &[u8]| {
        let reading = read("x.epub", bytes);
        assert!(
            reading.document.text.as_str().contains("KEEPTHIS"),
            "{what}"
        );
    };
    keeps("sound", &sound);
    keeps(
        "no container",
        &Made::book().without("META-INF/container.xml").zip(),
    );
    keeps(
        "wrong rootfile",
        &Made::book()
            .with("META-INF/container.xml", CONTAINER.replace("E/p", "no/p"))
            .zip(),
    );
    keeps("end record cut off", &sound[..sound.len() - 22]);
    keeps("junk before", &[&[b'J'; 1024][..], &sound].concat());
    keeps(
        "bare ampersand",
        &Made::book()
            .with("E/p.opf", package("Tom & Wen", "", ""))
            .zip(),
    );
    let cut = package("Wen", "", "");
    keeps(
        "package cut",
        &Made::book().with("E/p.opf", &cut[..cut.len() - 12]).zip(),
    );
    let missing = package(
        "Wen",
        r#"<item id="c2" href="c2.xhtml" media-type="application/xhtml+xml"/>"#,
        r#"<itemref idref="c2"/>"#,
    );
    let reading = read("x.epub", &Made::book().with("E/p.opf", missing).zip());
    assert_eq!(reading.warnings[0].code, "missing-part");
    let mut wrong_sums = sound.clone();
    for at in 0..wrong_sums.len() - 20 {
        if wrong_sums[at..].starts_with(b"PK\x01\x02") {
            wrong_sums[at + 16..at + 20].copy_from_slice(&[0xde, 0xad, 0xbe, 0xef]);
        }
    }
    keeps("wrong checksums", &wrong_sums);
}

#[test]
fn what_cannot_be_read_is_refused_in_one_sentence() {
    let lock = |algorithm: &str, part: &str| {
        format!(
            r#"<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/><CipherData><CipherReference URI="{part}"/></CipherData></EncryptedData></encryption>"#
        )
    };
    let locked = Made::book()
        .with(
            "META-INF/encryption.xml",
            lock("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "E/c1.xhtml"),
        )
        .zip();
    let fonts = Made::book()
        .with(
            "META-INF/encryption.xml",
            lock("http://www.idpf.org/2008/embedding", "E/f.otf"),
        )
        .zip();
    assert!(formats::read("x.epub", &fonts).is_ok());
    let noise: Vec<u8> = Noise(7).take(20_000).collect();
    for (name, bytes, code) in [
        ("locked.epub", &locked[..], "copy-protected"),
        ("noise.txt", &noise, "binary"),
        ("paper.txt", b"%PDF-1.7 and so on", "damaged"),
        (
            "no.epub",
            &Made::book().without("E/p.opf").zip(),
            "not-a-book",
        ),
    ] {
        let why = formats::read(name, bytes)
            .err()
            .unwrap_or_else(|| panic!("{name} opened"));
        assert_eq!(why.code, code, "{name}");
        assert!(
            why.message.ends_with('.') && why.message.len() > 30,
            "{name}"
        );
    }
}

#[test]
fn a_file_without_words_opens_empty_and_says_so() {
    for (name, bytes) in [
        ("empty.txt", &b""[..]),
        ("blank.md", b"  \n "),
        ("blank.html", b"<html><body></body></html>"),
    ] {
        let reading = read(name, bytes);
        assert!(
            reading.document.text.is_empty() && !reading.document.meta.title.is_empty(),
            "{name}"
        );
        assert_eq!(
            reading
                .warnings
                .iter()
                .map(|warning| &*warning.code)
                .collect::<Vec<_>>(),
            ["no-text"],
            "{name}"
        );
    }
}

#[test]
fn depth_and_odd_sizes_are_bounded() {
    for body in [
        "<div>".repeat(50_000),
        "<ul><li>".repeat(30_000),
        "<b>".repeat(20_000) + &"<p>x".repeat(50),
        format!(
            "<p {}>x",
            (0..20_000).map(|n| format!("a{n}=1 ")).collect::<String>()
        ),
    ] {
        let document = read(
            "x.html",
            format!("<!doctype html><p>KEEPTHIS</p>{body}").as_bytes(),
        )
        .document;
        assert!(document.text.as_str().starts_with("KEEPTHIS"));
    }
    for text in [
        "> ".repeat(20_000),
        "[".repeat(20_000),
        "*a **a ".repeat(5_000),
        "- ".repeat(5_000),
    ] {
        assert!(
            read("x.md", format!("KEEPTHIS\n\n{text} x").as_bytes())
                .document
                .text
                .as_str()
                .starts_with("KEEPTHIS")
        );
    }
}

/// A small generator of the same bytes each time.
struct Noise(u64);

impl Iterator for Noise {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Some((self.0 >> 33) as u8)
    }
}

/// The laws of a document: blocks in order, spans inside their blocks, bytes and code points in step.
fn assert_sound(name: &str, document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        assert!(
            block.bytes.start >= end && !block.bytes.is_empty(),
            "{name}: blocks overlap"
        );
        end = block.bytes.end;
        assert_eq!(document.text.bytes(block.range), block.bytes, "{name}");
        for span in &block.spans {
            assert!(
                block.range.start <= span.range.start && span.range.end <= block.range.end,
                "{name}: span outside"
            );
        }
    }
    assert!(
        document
            .targets
            .values()
            .all(|at| *at <= document.text.end()),
        "{name}: target outside"
    );
    assert!(!document.meta.title.is_empty(), "{name}: no title");
}

#[test]
fn a_book_without_order_or_with_a_wrong_index_keeps_its_words() {
    let unordered = Made::book()
        .with(
            "E/p.opf",
            package("Wen", "", "").replace("<itemref idref=\"c1\"/>", ""),
        )
        .with("E/c10.xhtml", page("<p>Ten.</p>"))
        .with("E/c2.xhtml", page("<p>Two.</p>"))
        .with("E/z.xhtml", page("<p>First.</p>"))
        .with(
            "E/nav.xhtml",
            page("<nav epub:type='toc'><ol><li><a href='z.xhtml'>Before</a></li></ol></nav>"),
        );
    let reading = read("x.epub", &unordered.zip());
    assert_eq!(
        reading.document.text.as_str(),
        "First.\n\nOne\n\nKEEPTHIS words.\n\nTwo.\n\nTen."
    );
    assert_eq!(reading.warnings[0].code, "no-order");
    // Some bytes of the first entry are gone, and everything after it lies elsewhere than the index says.
    let mut shifted = Made::book().with("A/first.txt", "x".repeat(500)).zip();
    let first = shifted
        .windows(11)
        .position(|window| window == b"A/first.txt")
        .unwrap();
    shifted.drain(first + 12..first + 14);
    assert!(
        read("x.epub", &shifted)
            .document
            .text
            .as_str()
            .contains("KEEPTHIS")
    );
}

/// The text of a saved page with a menu, a heading, and this for its body.
fn saved(body: &str) -> String {
    let page = format!(
        "<!doctype html><title>A page</title><nav><a href='/'>Home</a> <a href='/a'>About</a></nav>{body}"
    );
    read("page.html", page.as_bytes())
        .document
        .text
        .as_str()
        .to_owned()
}

#[test]
fn no_chapter_of_a_saved_page_is_lost() {
    let prose = |word: &str, count: usize| {
        format!("<p>{word} of the keeper of the light, who never went inland at all.</p>")
            .repeat(count)
    };
    let chapters = format!(
        "<div class=body><h1>Title</h1><section><h2>One</h2>{}</section><section id=comments><h2>Comments</h2>{}</section>\
         <section id=related-work><span id=x></span> <h2>Related work</h2>{}</section></div>",
        prose("First", 10),
        prose("Second", 8),
        prose("Third", 2)
    );
    let text = saved(&chapters);
    assert!(
        text.starts_with("Title\n\nOne") && !text.contains("Home"),
        "{text}"
    );
    assert_eq!(
        [
            text.matches("First").count(),
            text.matches("Second").count(),
            text.matches("Third").count()
        ],
        [10, 8, 2]
    );
    let code = "<pre><code><span class='comment'># a remark</span>\nrun</code></pre>";
    assert!(saved(&format!("<div>{}{code}</div>", prose("Words", 3))).contains("# a remark"));
    let note = "<p>Said.<a role='doc-noteref' href='#n'>1</a></p><aside id=n role='doc-footnote'><p>The note.</p></aside>";
    assert!(saved(&format!("<div>{}{note}</div>", prose("Words", 3))).contains("The note."));
    // Words that stand in no paragraph are words.
    let bare = format!(
        "<div>Bare words that stand in no paragraph at all, and are yet as long as a sentence.<div>{}</div></div>",
        prose("Words", 30)
    );
    assert!(saved(&bare).contains("Bare words"));
}

#[test]
fn what_stands_beside_an_article_is_left_out() {
    let prose =
        "<p>A sentence of some length about the keeper of the light, who never went inland, and of the sea.</p>".repeat(12);
    let teaser = "<div class='related-posts'><h3>Related</h3><p>Another article of this site, in which something else is told.</p></div>";
    let page = format!(
        "<header><a href='/'>The Site</a></header><main><article><h1>The keeper</h1>{prose}<div class='share-buttons'><a href='x'>Share</a></div>\
         {teaser}</article></main><aside class=sidebar><p>Read more of our own newspaper, every day, for less.</p></aside><footer>© The Site</footer>"
    );
    let text = saved(&page);
    assert!(text.starts_with("The keeper\n\nA sentence"), "{text}");
    for other in ["The Site", "Share", "Another article", "newspaper"] {
        assert!(!text.contains(other), "{other}");
    }
}

#[test]
fn sentences_that_are_left_out_of_a_page_are_reported() {
    let prose =
        "<p>A sentence of some length about the keeper of the light, who never went inland.</p>";
    let page = |outside: usize| {
        format!(
            "<!doctype html><title>t</title><main>{}</main>{}",
            prose.repeat(12),
            prose.repeat(outside)
        )
    };
    let codes = |outside: usize| {
        let reading = read("page.html", page(outside).as_bytes());
        reading
            .warnings
            .into_iter()
            .map(|warning| warning.code.into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(0), [""; 0]);
    assert_eq!(codes(4), ["left-out"]);
}

#[test]
fn a_file_that_the_order_names_once_a_chapter_is_read_once() {
    let items = r#"<item id="c1b" href="c1.xhtml#b" media-type="application/xhtml+xml"/>"#;
    let made = Made::book()
        .with(
            "E/p.opf",
            package("Wen", items, r#"<itemref idref="c1b"/>"#),
        )
        .with("E/c1.xhtml", page("<p>One.</p><p id=\"b\">Two.</p>"));
    let document = read("x.epub", &made.zip()).document;
    assert_eq!(document.text.as_str(), "One.\n\nTwo.");
    assert_eq!(
        document.package.spine,
        [
            ("E/c1.xhtml".to_owned(), true),
            ("E/c1.xhtml#b".to_owned(), true)
        ]
    );
}

#[test]
fn odd_bytes_never_panic_and_what_opens_is_sound() {
    let mut seeds: Vec<(&str, Vec<u8>)> = ["wrapped.txt", "features.md", "page.html"]
        .map(|name| (name, fixture(name)))
        .into();
    seeds.push(("book.epub", full_book().zip()));
    seeds.push((
        "page.mhtml",
        std::fs::read(root().join("fuzz/seeds/mhtml/page.mhtml")).unwrap(),
    ));
    for (name, bytes) in seeds {
        for seed in 0..60u64 {
            let mut noise = Noise(seed + 1);
            let mut number = |below: usize| {
                let wide = (0..4).fold(0usize, |sum, _| {
                    sum << 8 | usize::from(noise.next().unwrap_or(0))
                });
                wide % below.max(1)
            };
            let mut odd = bytes.clone();
            match seed % 4 {
                0 => odd.truncate(number(bytes.len())),
                1 => (0..8).for_each(|_| odd[number(bytes.len())] ^= 1 << number(8)),
                2 => {
                    let from = number(bytes.len());
                    odd.extend_from_slice(&bytes[from..]);
                }
                _ => {
                    let from = number(bytes.len());
                    odd.drain(from..(from + number(200)).min(bytes.len()));
                }
            }
            if let Ok(reading) = formats::read(name, &odd) {
                assert_sound(name, &reading.document);
            }
        }
        assert_sound(name, &read(name, &bytes).document);
    }
}

#[test]
fn words_of_chapters_are_counted_without_signs_for_pictures_and_rules() {
    let book = Made::book()
        .with("E/c1.xhtml", page("<p>a<i>b</i> c\u{ad}d<img src=''/>e</p><hr/><table><tr><td>f</td><td>g</td></tr></table>"));
    let words = formats::chapter_words(&read("x.epub", &book.zip()).document);
    assert_eq!((words[0].0.as_str(), words[0].1), ("E/c1.xhtml", 4));
}
