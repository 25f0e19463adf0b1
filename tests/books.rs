//! What books hold, one feature after the other, each as a book made here with its golden outline.

use crate::made::{Made, golden, package, page, root};
use manicule::document::Document;
use manicule::formats::{self, ReadText};

fn read(name: &str, bytes: &[u8]) -> ReadText {
    formats::read(name, bytes).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn book(made: &Made) -> Document {
    read("book.epub", &made.zip()).document
}

/// A page with a style sheet.
fn styled(body: &str) -> String {
    page(body).replace(
        "<title/>",
        "<title/><link rel=\"stylesheet\" type=\"text/css\" href=\"css/main.css\"/>",
    )
}

fn with_item(item: &str) -> String {
    package("Wen", item, "")
}

#[test]
fn style_sheets_say_what_carries_meaning() {
    let sheet = "@import 'base.css'; @import 'main.css'; p { text-indent: 1.2em; margin: 0 } p.first { text-indent: 0 } \
        .caps { font-variant: small-caps } .hid { display: none } .ends { text-align: right; font-style: italic } \
        em.plain { font-style: normal } .sperr { letter-spacing: .2em } .verse p { margin-left: 2em; text-indent: -1em } \
        ol.roman { list-style-type: lower-roman } ul.bare { list-style: none } .page { page-break-before: always } \
        span.line { display: block } .quiet { visibility: hidden } @media print { p { display: none } }";
    let body = r#"<h1>One</h1><p class="first"><span class="caps">The</span> words.</p><p>More <em class="plain">plain</em> and
        <span class="sperr">spaced</span>.</p><p class="ends">A. Marlow</p><p class="hid">Hidden.</p><p class="quiet">Unseen.</p>
        <div class="verse"><p>One line</p><p>and its turn</p></div><ol class="roman"><li>a</li><li>b</li></ol>
        <ul class="bare"><li>c</li></ul><h2 class="page">New</h2><p><span class="line">over</span><span class="line">and under</span></p>
        <p class="based">From the sheet below.</p><p style="text-align: center !important" class="ends">Its own word.</p>"#;
    let made = Made::book()
        .with("E/c1.xhtml", styled(body))
        .with("E/css/main.css", sheet)
        .with("E/css/base.css", ".based { text-align: center }");
    golden("styled.epub", &book(&made));
}

#[test]
fn notes_stand_with_their_references_wherever_they_lie() {
    let body = r##"<p>First<a epub:type="noteref" href="#fn1">1</a>, hidden<a epub:type="noteref" href="#fn2">2</a>, by
        role<a role="doc-noteref" href="end.xhtml#en3">*</a>.</p><aside epub:type="footnote" id="fn1"><p>One.</p></aside>
        <aside epub:type="footnote" id="fn2" style="display: none"><p>Two.</p></aside>"##;
    let end = r##"<section epub:type="endnotes"><ol><li id="en3" role="doc-endnote"><p>Three. <a href="c1.xhtml">Back</a></p></li></ol></section>"##;
    let made = Made::book()
        .with(
            "E/p.opf",
            package(
                "Wen",
                r#"<item id="e" href="end.xhtml" media-type="application/xhtml+xml"/>"#,
                r#"<itemref idref="e" linear="no"/>"#,
            ),
        )
        .with(
            "E/c1.xhtml",
            page(body)
                .replace("style=\"display: none\"", "class=\"h\"")
                .replace("<title/>", "<title/><style>.h { display: none }</style>"),
        )
        .with("E/end.xhtml", page(end));
    golden("notes.epub", &book(&made));
}

#[test]
fn direction_and_language_hold_for_each_element() {
    let body = r#"<p>English, <span xml:lang="fr">français</span>, <bdo dir="rtl">abc</bdo>.</p><p dir="rtl" xml:lang="he">שלום</p>
        <div class="r"><p>By a style sheet.</p></div><p xml:lang="de">Deutsch mit <i xml:lang="la">latina</i>.</p>"#;
    let made = Made::book().with(
        "E/c1.xhtml",
        page(body).replace("<title/>", "<title/><style>.r { direction: rtl }</style>"),
    );
    golden("directions.epub", &book(&made));
}

#[test]
fn pages_landmarks_and_contents_come_from_where_each_edition_keeps_them() {
    let nav = r#"<nav epub:type="toc"><ol><li><a href="c1.xhtml">New contents</a></li></ol></nav>
        <nav epub:type="page-list"><ol><li><a href="c1.xhtml#p1">1</a></li><li><a href="c1.xhtml#p2">2</a></li></ol></nav>
        <nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml#p2">Start</a></li></ol></nav>"#;
    let ncx = r#"<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Old contents</text></navLabel><content src="c1.xhtml"/></navPoint></navMap>
        <pageList><pageTarget><navLabel><text>ii</text></navLabel><content src="c1.xhtml#p1"/></pageTarget></pageList></ncx>"#;
    let items = r#"<item id="x" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#;
    let both = Made::book()
        .with("E/p.opf", with_item(items))
        .with("E/nav.xhtml", page(nav))
        .with("E/toc.ncx", ncx)
        .with(
            "E/c1.xhtml",
            page(r#"<p><a id="p1"/>One words.</p><p>Two <span id="p2"/>words.</p>"#),
        );
    golden("pages3.epub", &book(&both));
    let guide = r#"</spine><guide><reference type="text" title="Where it begins" href="c1.xhtml#p2"/></guide>"#;
    let old = both.with(
        "E/p.opf",
        with_item(items)
            .replace(" properties=\"nav\"", "")
            .replace("</spine>", guide),
    );
    golden("pages2.epub", &book(&old));
}

#[test]
fn drawings_formulas_ruby_and_tables_are_read() {
    let body = r##"<p>Sum: <math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>.</p>
        <math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>
        <svg viewBox="0 0 20 10"><title>A hill</title><path d="M0 0"/></svg><p><img src="d.svg" alt="Sun"/></p>
        <object data="d.svg" type="image/svg+xml">A sun.</object><video src="v.mp4" title="Waves"><p>No film.</p></video>
        <audio src="a.mp3"/><svg viewBox="0 0 9 9"><image width="9" height="9" xlink:href="i.gif"/></svg>
        <table><caption>Salt</caption><tr><th>Year</th><th colspan="2">Tons</th></tr><tr><td align="right">1901</td><td>4</td><td>5</td></tr></table>"##;
    let made = Made::book()
        .with("E/c1.xhtml", page(body))
        .with(
            "E/d.svg",
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><image href='i.gif'/></svg>",
        )
        .with("E/i.gif", b"GIF89a\x02\0\x03\0");
    let document = book(&made);
    let drawn = document
        .images
        .iter()
        .find(|image| image.name == "E/d.svg")
        .expect("the drawing");
    let source = String::from_utf8_lossy(&drawn.bytes).into_owned();
    assert!(
        source.contains("data:image/gif;base64,R0lGODlhAgADAA=="),
        "{source}"
    );
    golden("drawn.epub", &document);
}

/// Hides the start of a file as EPUB has it: by the SHA-1 of what the book is called, here `urn:x`.
fn hidden(font: &[u8]) -> Vec<u8> {
    use sha1::{Digest, Sha1};
    let key = Sha1::digest(b"urn:x");
    font.iter()
        .enumerate()
        .map(|(at, byte)| {
            if at < 1040 {
                byte ^ key[at % 20]
            } else {
                *byte
            }
        })
        .collect()
}

#[test]
fn typefaces_that_a_book_brings_are_uncovered_and_stand_where_it_asks_for_them() {
    let font = std::fs::read(root().join("assets/fonts/SourceSerif4_400Regular.ttf")).unwrap();
    let sheet = "@font-face { font-family: Wen; src: url(../f/wen.otf) } @font-face { font-family: Idle; src: url(../f/wen.otf) } \
        @font-face { font-family: Gone; src: url(gone.otf) } body { font-family: wen } .plain, i { font-family: serif } .gone { font-family: Gone }";
    let lock = r#"<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>
        <CipherData><CipherReference URI="E/f/wen.otf"/></CipherData></EncryptedData></encryption>"#;
    let body = r#"<p>In its own, <i>and not</i>.</p><p class="plain">In the reader's.</p><p class="gone">In none.</p>"#;
    let made = Made::book()
        .with("E/c1.xhtml", styled(body))
        .with("E/css/main.css", sheet)
        .with("E/f/wen.otf", hidden(&font))
        .with("META-INF/encryption.xml", lock);
    let document = book(&made);
    let names: Vec<_> = document
        .typefaces
        .iter()
        .map(|face| (face.name.as_str(), face.cuts.len()))
        .collect();
    assert_eq!(
        names,
        [("Wen", 1), ("Idle", 0)],
        "what nobody asks for is not carried along"
    );
    assert_eq!(*document.typefaces[0].cuts[0].bytes, *font);
    golden("typefaces.epub", &document);
}

#[test]
fn what_cannot_be_shown_is_stood_for_by_what_can() {
    let items = r#"<item id="d" href="d.pdf" media-type="application/pdf" fallback="f"/><item id="f" href="f.xhtml" media-type="application/xhtml+xml"/>
        <item id="s" href="s.svg" media-type="image/svg+xml"/><item id="a" href="a.xyz" media-type="x/a" fallback="b"/>
        <item id="b" href="b.xyz" media-type="x/b" fallback="a"/>"#;
    let spine = r#"<itemref idref="d"/><itemref idref="s"/><itemref idref="a"/>"#;
    let made = Made::book()
        .with(
            "E/p.opf",
            package("Wen", items, spine).replace(
                "</metadata>",
                r#"<meta property="rendition:layout">pre-paginated</meta></metadata>"#,
            ),
        )
        .with("E/d.pdf", "%PDF-1.4")
        .with("E/f.xhtml", page("<p>Words in its stead.</p>"))
        .with(
            "E/s.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>",
        );
    let reading = read("book.epub", &made.zip());
    assert!(
        reading
            .warnings
            .iter()
            .any(|warning| warning.code == "fixed-layout")
    );
    golden("fallbacks.epub", &reading.document);
}

#[test]
fn markdown_links_to_its_neighbours_and_lists_its_tasks() {
    let text = "# Notes\n\n- [x] done\n- [ ] open\n\nSee [[Leon Trotsky]], [[lenin#Early life|Lenin]] and ![[pic.png]].\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n";
    golden("wiki.md", &read("wiki.md", text.as_bytes()).document);
}
