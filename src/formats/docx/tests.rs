use crate::document::{Align, BlockKind, Document, Inline, Link};
use crate::formats::{Format, ReadText};
use std::io::{Cursor, Write};

const RELATIONS: &str = "<Relationships><Relationship Id='l' Type='x/hyperlink' Target='https://x.org/' TargetMode='External'/>\
    <Relationship Id='p' Type='x/image' Target='media/a.gif'/><Relationship Id='e' Type='x/image' Target='../../../etc/passwd'/></Relationships>";
const STYLES: &str = "<w:styles><w:style w:styleId='H2'><w:name w:val='heading 2'/><w:basedOn w:val='N'/></w:style>\
    <w:style w:styleId='T'><w:name w:val='Title'/></w:style><w:style w:styleId='Q'><w:name w:val='Quote'/></w:style>\
    <w:style w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>\
    <w:style w:styleId='em'><w:rPr><w:i/></w:rPr></w:style></w:styles>";
const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/>\
    <w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>\
    </w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{f0b7}'/></w:lvl>\
    </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>";
const NOTES: &str = "<w:footnotes><w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>\
    <w:footnote w:id='2'><w:p><w:r><w:footnoteRef/><w:t xml:space='preserve'> The source.</w:t></w:r></w:p></w:footnote></w:footnotes>";

fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn file(body: &str) -> Vec<u8> {
    pack(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "word/document.xml",
            &format!("<w:document><w:body>{body}</w:body></w:document>"),
        ),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
        ("word/footnotes.xml", NOTES),
        ("word/media/a.gif", "GIF89a\u{2}\0\u{3}\0"),
        (
            "docProps/core.xml",
            "<cp:coreProperties><dc:title>Salt &amp; sea</dc:title><dc:creator>A. Marlow; B. Wen</dc:creator></cp:coreProperties>",
        ),
    ])
}

fn read(body: &str) -> Document {
    crate::formats::read("a.docx", &file(body))
        .unwrap()
        .document
}

fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// Each block as its kind, its marker and its words.
fn blocks(document: &Document) -> Vec<String> {
    let text = |block: &crate::document::Block| {
        let marker = block
            .marker
            .as_deref()
            .map(|marker| format!("[{marker}] "))
            .unwrap_or_default();
        format!("{:?} {marker}{}", block.kind, document.block_text(block))
    };
    document.blocks.iter().map(text).collect()
}

#[test]
fn headings_lists_and_quotations_are_recognised_by_their_styles() {
    let list = |list: u8, level: u8| {
        format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>")
    };
    let body = [
        paragraph("<w:pStyle w:val='T'/>", "Salt"),
        paragraph("<w:pStyle w:val='H2'/>", "One"),
        paragraph("<w:outlineLvl w:val='2'/>", "Deeper"),
        paragraph("<w:pStyle w:val='Q'/>", "Quoted"),
        paragraph("<w:pStyle w:val='A'/>", "Round in circles"),
        paragraph(&list(1, 0), "c"),
        paragraph(&list(1, 1), "ca"),
        paragraph(&list(1, 1), "cb"),
        paragraph(&list(1, 0), "d"),
        paragraph(&list(2, 0), "dot"),
        paragraph(&list(9, 0), "no list"),
    ];
    let document = read(&body.concat());
    assert_eq!(
        blocks(&document),
        [
            "Heading(1) Salt",
            "Heading(2) One",
            "Heading(3) Deeper",
            "Paragraph Quoted",
            "Paragraph Round in circles",
            "Paragraph [3.] c",
            "Paragraph [3.a)] ca",
            "Paragraph [3.b)] cb",
            "Paragraph [4.] d",
            "Paragraph [•] dot",
            "Paragraph no list",
        ]
    );
    assert_eq!(document.blocks[3].quote_depth, 1);
    assert_eq!(
        (document.meta.title.as_str(), document.meta.authors.len()),
        ("Salt & sea", 2)
    );
}

#[test]
fn words_keep_their_styles_and_what_was_struck_out_or_hidden_is_gone() {
    let run = |properties: &str, text: &str| {
        format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>")
    };
    let body = format!(
        "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>{}{}{}{}{}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>{}</w:ins>\
         <w:r><w:br/><w:noBreakHyphen/></w:r></w:p>",
        run("", "plain "),
        run("<w:b/><w:i w:val='0'/>", "bold "),
        run("<w:rStyle w:val='em'/>", "leaning "),
        run("<w:vertAlign w:val='superscript'/>", "2"),
        run("<w:vanish/>", "unseen"),
        run("", " put in"),
    );
    let document = read(&body);
    assert_eq!(
        document.text.as_str(),
        "plain bold leaning 2 put in\n\u{2011}"
    );
    let styles: Vec<(&Inline, &str)> = document.blocks[0]
        .spans
        .iter()
        .map(|span| (&span.style, document.slice(span.range)))
        .collect();
    assert_eq!(
        styles,
        [
            (&Inline::Strong, "bold "),
            (&Inline::Emphasis, "leaning "),
            (&Inline::Superscript, "2")
        ]
    );
}

#[test]
fn links_notes_and_pictures_lead_where_they_should() {
    let body = "<w:p><w:bookmarkStart w:name='here'/><w:hyperlink r:id='l'><w:r><w:t>out</w:t></w:r></w:hyperlink>\
        <w:hyperlink w:anchor='here'><w:r><w:t>in</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r>\
        <w:r><w:instrText> HYPERLINK \"mailto:a@x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
        <w:r><w:t>mail</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>.</w:t><w:footnoteReference w:id='2'/></w:r></w:p>\
        <w:p><w:r><w:drawing><wp:docPr descr='A dot'/><a:blip r:embed='p'/></w:drawing></w:r></w:p>\
        <w:p><w:r><w:drawing><a:blip r:embed='e'/></w:drawing></w:r></w:p>";
    let document = read(body);
    let links: Vec<&Link> = document.blocks[0]
        .spans
        .iter()
        .filter_map(|span| {
            if let Inline::Link(link) = &span.style {
                Some(link)
            } else {
                None
            }
        })
        .collect();
    let expected = [
        Link::Outside("https://x.org/".into()),
        Link::Inside("#here".into()),
        Link::Outside("mailto:a@x".into()),
    ];
    assert_eq!(links, expected.iter().collect::<Vec<_>>());
    assert_eq!(document.footnotes[0].references.len(), 1);
    assert_eq!(blocks(&document).last().unwrap(), "Footnote(0) The source.");
    assert_eq!(
        (document.images[0].size, document.images[0].alt.as_str()),
        (Some((2, 3)), "A dot")
    );
    assert_eq!(
        document.images[1].fault.as_deref(),
        Some("it is not in the file"),
        "what lies outside of the archive"
    );
}

#[test]
fn tables_have_their_cells_and_text_boxes_are_read_once() {
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph("", text));
    let body = format!(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr>{}</w:tc></w:tr>\
         <w:tr>{}{}</w:tr></w:tbl><w:p><w:r><w:t>Before</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice>\
         <mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>after</w:t></w:r></w:p>",
        paragraph("", "Head"),
        cell("a"),
        cell("b"),
        paragraph("", "Box"),
        paragraph("", "Box"),
    );
    let document = read(&body);
    let BlockKind::Table(table) = &document.blocks[0].kind else {
        panic!("no table")
    };
    assert!(table.rows[0][0].header && table.rows[0][0].span.0 == crate::formats::LIMITS.cell_span);
    assert_eq!(document.block_text(&document.blocks[0]), "Head\na\tb");
    assert_eq!(document.text.as_str().matches("Box").count(), 1);
    assert!(document.text.as_str().contains("Before") && document.text.as_str().contains("after"));
}

#[test]
fn damaged_and_endless_documents_give_what_they_have() {
    for nested in [
        "<w:tbl><w:tr><w:tc>",
        "<w:p>",
        "<w:r>",
        "<w:hyperlink>",
        "<w:r><w:fldChar w:fldCharType='begin'/>",
        "<w:txbxContent><w:p>",
        "<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr><w:r><w:t>x",
        "<m:oMath>",
        "<w:p><m:oMathPara><m:oMath><m:f><m:num>",
        "<w:p><m:oMath><m:rPr>",
    ] {
        let document = read(&format!(
            "{}{}",
            paragraph("", "KEEPTHIS"),
            nested.repeat(50_000)
        ));
        assert!(document.text.as_str().contains("KEEPTHIS"), "{nested}");
    }
    let endless = "<m:r><m:t>x</m:t></m:r>".repeat(200_000)
        + &format!("<m:r><m:t>{}</m:t></m:r>", "y".repeat(2_000_000));
    assert!(formula(&endless).ends_with('…'));
    let ReadText {
        format, warnings, ..
    } = crate::formats::read("really.epub", &file("<w:p><w:r><w:t>cut")).unwrap();
    assert_eq!(format, Format::Docx, "the name does not matter");
    assert!(warnings.is_empty());
    let why = crate::formats::read("a.docx", &pack(&[("x.txt", "x")]))
        .err()
        .unwrap();
    assert_eq!(why.code, "not-a-book");
}

/// A formula of one part after the other.
fn formula(parts: &str) -> String {
    read(&format!("<w:p><m:oMath>{parts}</m:oMath></w:p>"))
        .text
        .as_str()
        .to_owned()
}

#[test]
fn formulas_are_written_as_one_would_type_them() {
    let run = |letters: &str| format!("<m:r><w:rPr><w:i/></w:rPr><m:t>{letters}</m:t></m:r>");
    let part = |name: &str, letters: &str| format!("<m:{name}>{}</m:{name}>", run(letters));
    let both = |name: &str, first: (&str, &str), second: (&str, &str)| {
        format!(
            "<m:{name}>{}{}</m:{name}>",
            part(first.0, first.1),
            part(second.0, second.1)
        )
    };
    let base = part("e", "x");
    for (parts, text) in [
        (both("f", ("num", "a+b"), ("den", "2")), "(a + b)/2"),
        (
            format!("<m:rad><m:radPr><m:degHide m:val='1'/></m:radPr><m:deg/>{base}</m:rad>"),
            "√x",
        ),
        (both("rad", ("deg", "3"), ("e", "x")), "∛x"),
        (
            both("sSup", ("e", "x"), ("sup", "2")) + &run("-1.5y"),
            "x² − 1.5y",
        ),
        (both("sSub", ("e", "x"), ("sub", "i")), "xᵢ"),
        (
            format!(
                "<m:sSubSup>{base}{}{}</m:sSubSup>",
                part("sub", "1"),
                part("sup", "2")
            ),
            "x₁²",
        ),
        (
            format!(
                "<m:sPre>{}{}{base}</m:sPre>",
                part("sub", "1"),
                part("sup", "2")
            ),
            "₁²x",
        ),
        (format!("<m:d>{base}</m:d>"), "(x)"),
        (
            format!(
                "<m:d><m:dPr><m:begChr m:val='{{'/><m:endChr m:val=''/></m:dPr>{base}{}</m:d>",
                part("e", "x&lt;1")
            ),
            "{x | x < 1",
        ),
        (
            format!(
                "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr>{}{}{}</m:nary>",
                part("sub", "i=1"),
                part("sup", "n"),
                part("e", "i")
            ),
            "∑ᵢ₌₁ⁿ i",
        ),
        (format!("<m:nary><m:sub/><m:sup/>{base}</m:nary>"), "∫ x"),
        (both("func", ("fName", "sin"), ("e", "θ")), "sin θ"),
        (
            format!(
                "<m:func><m:fName>{}</m:fName>{base}</m:func>",
                both("limLow", ("e", "lim"), ("lim", "n"))
            ),
            "limₙ x",
        ),
        (both("limUpp", ("e", "x"), ("lim", "n")), "xⁿ"),
        (format!("<m:acc>{base}</m:acc>"), "x\u{302}"),
        (
            format!("<m:bar><m:barPr><m:pos m:val='top'/></m:barPr>{base}</m:bar>"),
            "x\u{304}",
        ),
        (
            format!(
                "<m:d><m:e><m:m><m:mr>{base}{base}</m:mr><m:mr>{base}{}</m:mr></m:m></m:e></m:d>",
                part("e", "0")
            ),
            "(x, x; x, 0)",
        ),
        (
            format!(
                "<m:d><m:e><m:f><m:fPr><m:type m:val='noBar'/></m:fPr>{}{}</m:f></m:e></m:d>",
                part("num", "n"),
                part("den", "k")
            ),
            "(n; k)",
        ),
        (
            both("eqArr", ("e", "x&amp;=1"), ("e", "y&amp;=2")),
            "x = 1; y = 2",
        ),
        (
            "<m:r><m:rPr><m:nor/></m:rPr><m:t>if</m:t></m:r>".to_owned() + &run("y"),
            "if y",
        ),
        (
            "<m:unknown><m:box>".to_owned() + &base + "</m:box></m:unknown>",
            "x",
        ),
    ] {
        assert_eq!(formula(&parts), text, "{parts}");
    }
}

#[test]
fn formulas_stand_among_words_or_in_a_line_of_their_own() {
    let formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r><m:func><m:fName><m:r><m:t>ln</m:t></m:r></m:fName><m:e><m:r><m:t>y</m:t></m:r></m:e></m:func></m:oMath>";
    let run = |text: &str| format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>");
    let displayed = format!(
        "<m:oMathPara><m:oMathParaPr><m:jc m:val='left'/></m:oMathParaPr>{formula}</m:oMathPara>"
    );
    let document = read(&format!(
        "<w:p>{}{formula}{}</w:p><w:p>{}{displayed}{}</w:p>{displayed}<w:tbl><w:tr><w:tc><w:p>{displayed}</w:p></w:tc></w:tr></w:tbl>",
        run("Let "),
        run(" be."),
        run("So"),
        run("then."),
    ));
    let kinds: Vec<(&str, Align)> = document
        .blocks
        .iter()
        .map(|block| (document.block_text(block), block.align))
        .collect();
    let line = "x = 2ln y";
    assert_eq!(
        kinds,
        [
            ("Let x = 2ln y be.", Align::Default),
            ("So", Align::Default),
            (line, Align::Center),
            ("then.", Align::Default),
            (line, Align::Center),
            (line, Align::Default)
        ]
    );
    let spans: Vec<(&Inline, &str)> = document.blocks[0]
        .spans
        .iter()
        .map(|span| (&span.style, document.slice(span.range)))
        .collect();
    assert_eq!(
        spans,
        [
            (&Inline::Formula(Some(0)), line),
            (&Inline::Emphasis, "x"),
            (&Inline::Emphasis, "y")
        ]
    );
}

#[test]
fn a_drop_cap_begins_the_paragraph_behind_it() {
    let cap = |words: &str| paragraph("<w:framePr w:dropCap='drop' w:lines='3'/>", words);
    let list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr>";
    let body = [
        cap("D"),
        "<w:p/>".to_owned(),
        paragraph("<w:pStyle w:val='Q'/>", "rop cap."),
        paragraph(list, "Next."),
        cap("T"),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
        cap("Z"),
    ];
    let document = read(&body.concat());
    let words: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| document.block_text(block))
        .collect();
    assert_eq!(words, ["Drop cap.", "Next.", "T", "cell", "Z"]);
    assert_eq!(
        (
            document.blocks[0].quote_depth,
            document.blocks[1].marker.as_deref()
        ),
        (1, Some("•"))
    );
}
