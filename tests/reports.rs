//! Situations that readers of other programs met, each as a small file: what its words are, and what its contents say.

use crate::made::{Made, package, page};
use manicule::document::{BlockKind, Document, TextRange};
use manicule::formats::{self, Options};
use manicule::study::search::Query;

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Document {
    formats::read(name, bytes.as_ref())
        .unwrap_or_else(|why| panic!("{name}: {why}"))
        .document
}

fn contents(document: &Document) -> Vec<&str> {
    document
        .outline
        .iter()
        .map(|item| item.label.as_str())
        .collect()
}

fn blocks(document: &Document) -> Vec<&str> {
    document
        .blocks
        .iter()
        .map(|block| document.block_text(block))
        .collect()
}

fn markers(document: &Document) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter_map(|block| block.marker.as_deref())
        .collect()
}

fn finds(document: &Document, words: &str) -> usize {
    Query::phrase(words)
        .expect("words")
        .find_all(document)
        .len()
}

fn chapter(body: &str) -> Document {
    read("x.epub", Made::book().with("E/c1.xhtml", page(body)).zip())
}

/// A Word document of this body, with these lists.
fn word(body: &str, numbering: &str) -> Document {
    let xml = |root: &str, inner: &str| {
        format!("<w:{root} xmlns:w=\"w\" xmlns:r=\"r\">{inner}</w:{root}>")
    };
    let archive = Made::book()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "word/document.xml",
            xml("document", &format!("<w:body>{body}</w:body>")),
        )
        .with("word/numbering.xml", xml("numbering", numbering));
    read("x.docx", archive.zip())
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

// ---- archives ----------------------------------------------------------------------------------------------------------

#[test]
fn parts_of_a_book_are_found_under_every_spelling_of_their_names() {
    let names = [
        ("salt%26pepper.xhtml", "salt&pepper.xhtml"),
        ("plain%20name.xhtml", "plain%20name.xhtml"),
        ("c%26d.xhtml", "c%26d.xhtml"),
        ("chapter4.xhtml", "Chapter4.xhtml"),
        ("Text\\\\g.xhtml", "Text/g.xhtml"),
        ("50%.xhtml", "50%.xhtml"),
        ("%E7%AB%A0.xhtml", "%E7%AB%A0.xhtml"),
        ("k\u{e4}se.xhtml", "ka\u{308}se.xhtml"),
        ("no%231.xhtml", "no#1.xhtml"),
        ("l.xhtml%23x", "l.xhtml#x"),
    ];
    let items = names.iter().enumerate().map(|(at, (href, _))| {
        format!(
            "<item id=\"n{at}\" href=\"{}\" media-type=\"application/xhtml+xml\"/>",
            href.replace("\\\\", "\\")
        )
    });
    let spine: String = (0..names.len())
        .map(|at| format!("<itemref idref=\"n{at}\"/>"))
        .collect();
    let mut book = Made::book().with(
        "E/p.opf",
        package("Names", &items.collect::<String>(), &spine),
    );
    for (at, (_, stored)) in names.iter().enumerate() {
        book.set(
            &format!("E/{stored}"),
            page(&format!("<p>Chapter number {at}.</p>")),
        );
    }
    let document = read("names.epub", book.zip());
    for (at, name) in names.iter().enumerate() {
        assert_eq!(
            finds(&document, &format!("Chapter number {at}.")),
            1,
            "{name:?}"
        );
    }
}

#[test]
fn names_of_letters_in_old_contents_are_resolved() {
    let ncx = r#"<ncx><navMap><navPoint><navLabel><text>Caf&eacute;&nbsp;&mdash; Fish & chips &hellip;</text></navLabel><content src="c1.xhtml"/>
        </navPoint><navPoint><navLabel><text>Two &amp;eacute; < three</text></navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>"#;
    let opf = package(
        "Caf&eacute;",
        "<item id=\"ncx\" href=\"t.ncx\" media-type=\"application/x-dtbncx+xml\"/>",
        "",
    )
    .replace("properties=\"nav\"", "")
    .replace("<spine>", "<spine toc=\"ncx\">");
    let document = read(
        "x.epub",
        Made::book().with("E/p.opf", opf).with("E/t.ncx", ncx).zip(),
    );
    assert_eq!(
        contents(&document),
        ["Café — Fish & chips …", "Two &eacute; < three"]
    );
    assert_eq!(document.meta.title, "Café");
}

// ---- Word --------------------------------------------------------------------------------------------------------------

#[test]
fn signs_of_symbol_typefaces_are_their_letters() {
    let sign =
        |font: &str, code: &str| format!("<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>");
    let typed = "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>abg</w:t></w:r>";
    let body = [
        sign("Symbol", "F061"),
        sign("Wingdings", "F0E0"),
        sign("Arial", "2192"),
        sign("Times New Roman", "00A9"),
        typed.into(),
    ];
    assert_eq!(
        word(&format!("<w:p>{}</w:p>", body.concat()), "")
            .text
            .as_str(),
        "α→→©αβγ"
    );
}

#[test]
fn what_was_struck_out_while_changes_were_tracked_joins_what_is_left() {
    let joined = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>This line was joined</w:t></w:r></w:p>";
    let table = format!(
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc></w:tr>\
         <w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("stays")
    );
    let document = word(
        &format!(
            "{joined}{}{table}{}",
            paragraph(" with this one."),
            paragraph("End.")
        ),
        "",
    );
    assert_eq!(
        blocks(&document),
        ["This line was joined with this one.", "stays", "End."]
    );
    let BlockKind::Table(table) = &document.blocks[1].kind else {
        panic!("no table")
    };
    assert_eq!(table.rows.len(), 1);
}

#[test]
fn a_field_within_the_question_of_another_is_not_read() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let asked = |words: &str| format!("<w:r><w:instrText>{words}</w:instrText></w:r>");
    let words = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let (begin, turn, end) = (mark("begin"), mark("separate"), mark("end"));
    let inner = [
        begin.clone(),
        asked(" PAGE "),
        turn.clone(),
        words("7"),
        end.clone(),
    ]
    .concat();
    let nested = [
        words("Field: "),
        begin.clone(),
        asked(" IF "),
        inner.clone(),
        asked(" = 7 "),
        turn.clone(),
        words("yes"),
        end.clone(),
    ]
    .concat();
    let line = [
        begin,
        asked(" TOC "),
        turn,
        words("One "),
        inner,
        end,
        words("."),
    ]
    .concat();
    let document = word(
        &format!("<w:p>{nested}{}</w:p><w:p>{line}</w:p>", words(" it is.")),
        "",
    );
    assert_eq!(blocks(&document), ["Field: yes it is.", "One 7."]);
}

#[test]
fn lists_of_word_begin_anew_where_they_say_so() {
    let levels = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>\
        <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    let item = |list: u8, level: u8| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        )
    };
    let body: String = [(1, 0), (1, 1), (1, 0), (2, 0), (2, 0)]
        .into_iter()
        .map(|(list, level)| item(list, level))
        .collect();
    assert_eq!(
        markers(&word(&body, levels)),
        ["I.", "1.1", "II.", "I.", "II."]
    );
}

// ---- plain text --------------------------------------------------------------------------------------------------------

#[test]
fn chapters_of_plain_text_are_known_in_many_languages() {
    let body = "他推开门，走进院子，看见老人坐在树下。\n　　“你来了。”老人说。\n　　他点点头，没有说话。\n";
    let chinese = format!(
        "山河记\n作者：无名氏\n第一卷 归来\n第一章 雨夜\n　　{body}第二章“旧友”\n　　{body}　　第一封信写得很长，他读了两遍。\n第10章　过河\n　　{body}番外 春日\n　　{body}尾声\n　　{body}"
    );
    let document = read("shan.txt", &chinese);
    assert_eq!(
        contents(&document)[1..],
        [
            "第一卷 归来",
            "第一章 雨夜",
            "第二章“旧友”",
            "第10章　过河",
            "番外 春日",
            "尾声"
        ]
    );
    assert_eq!(
        (document.meta.title.as_str(), &*document.meta.authors),
        ("山河记", &["无名氏".to_owned()][..])
    );
    assert!(
        document
            .blocks
            .iter()
            .all(|block| block.kind != BlockKind::Verse)
    );
    let prose =
        "He opened the door and went into the yard, where the old man sat under the tree.\n\n"
            .repeat(3);
    for (name, title, chapters) in [
        (
            "english",
            "The Small Book",
            &["Chapter One", "chapter.002", "3. The Friend", "EPILOGUE"][..],
        ),
        (
            "french",
            "Le petit livre",
            &["Chapitre premier", "Chapitre II", "Épilogue"],
        ),
        (
            "german",
            "Das kleine Buch",
            &["Erstes Kapitel", "2. Kapitel: Der Freund", "Kapitel 3"],
        ),
        (
            "russian",
            "Малая книга",
            &["Глава первая", "Глава 2. Старый друг"],
        ),
    ] {
        let text: String = chapters
            .iter()
            .map(|chapter| format!("{chapter}\n\n{prose}"))
            .collect();
        assert_eq!(
            contents(&read(name, format!("{title}\n\n{text}")))[1..],
            *chapters,
            "{name}"
        );
    }
    let list = format!("Things to bring\n\n{prose}1. Milk\n\n2. Eggs\n\n3. Bread\n\n{prose}");
    assert!(
        contents(&read("list.txt", list))
            .iter()
            .all(|line| !line.contains("Milk") && !line.contains("Eggs"))
    );
}

#[test]
fn prose_whose_author_ends_lines_is_no_verse() {
    let prose = "The rain had begun at noon, and by the time that the lamps were lit the whole street was a brook. ".repeat(3);
    let html = format!(
        "<!doctype html><p>{prose}<br>{prose}<br>{prose}</p><p>rain on the roof<br>rain on the river<br>rain on the road</p>"
    );
    let kinds: Vec<BlockKind> = read("rain.html", html)
        .blocks
        .iter()
        .map(|block| block.kind.clone())
        .collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Verse]);
}

#[test]
fn prose_that_was_broken_at_a_margin_by_hand_is_one_paragraph() {
    let html = "<!doctype html><p>The keeper of the light at Wen <i>never</i> went inland, and when the boat <br>\ncame with oil and with <a id='x'></a>letters                 he counted both and gave back the<br>\nletters. He had been told as a young <b>man that the sea keeps what it<br>is</b> given.</p>\
                <p>rain on the roof<br>rain on the river<br>rain on the road</p>";
    let document = read("light.html", html);
    let kinds: Vec<&BlockKind> = document.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(kinds, [&BlockKind::Paragraph, &BlockKind::Verse]);
    let prose = &document.blocks[0];
    assert_eq!(
        document.block_text(prose),
        "The keeper of the light at Wen never went inland, and when the boat came with oil and with letters he counted both and gave back the \
         letters. He had been told as a young man that the sea keeps what it is given."
    );
    let styled: Vec<&str> = prose
        .spans
        .iter()
        .map(|span| document.slice(span.range))
        .collect();
    assert_eq!(styled, ["never", "man that the sea keeps what it is"]);
    let after = document.slice(TextRange {
        start: *document
            .targets
            .iter()
            .find(|(key, _)| key.ends_with("#x"))
            .unwrap()
            .1,
        end: prose.range.end,
    });
    assert!(after.starts_with("letters he"), "{after}");
}

#[test]
fn prose_that_was_broken_at_a_margin_is_joined_with_verse_near_it() {
    let prose = "The rain had begun at noon, and by the time that the lamps were lit the\nwhole street was a brook. Old Marta sat at the window, as she did every\nevening, and sang to herself what her mother had sung:";
    let song = "    earth is the floor of it,\n    fire is the door of it,\n  ash goes about in a ring,\n      and who will sing\n    when no one will sing?";
    let low = "rain on the roof\nrain on the river\nrain on the road\nand I with no coat";
    let table =
        "  Year   Rain   Snow\n  ----   ----   ----\n  1890     12      3\n  1891     40      1";
    let end = "She stopped. Somebody had knocked, and the song\nwas over.";
    let text = format!(
        "{prose}\n\n{song}\n\n{end}\n\n{low}\n\n       *       *       *\n\n{table}\n\n{prose}\n\n{prose}\n"
    );
    let document = read("rain.txt", text);
    let words = blocks(&document);
    assert!(
        words[0].contains("lit the whole street") && words[2].contains("the song was over."),
        "{words:?}"
    );
    assert_eq!(
        (
            words[1].lines().count(),
            words[3].lines().count(),
            words[5].lines().count()
        ),
        (5, 4, 4),
        "{words:?}"
    );
    assert_eq!(document.blocks[4].kind, BlockKind::SceneBreak);
    assert!(words[5].contains("1890     12"));
}

// ---- pages and books ---------------------------------------------------------------------------------------------------

#[test]
fn a_table_within_a_table_of_data_is_read_in_its_cell() {
    let html = "<!doctype html><article><p>Three books he kept, and each of them had a table of its own.</p><table><thead><tr><th>Week</th><th>Grain</th></tr></thead>\
        <tr><td>second</td><td>before <table><tr><td>rye</td><td>one</td></tr><tr><td>oats</td><td>three</td></tr></table> after</td></tr></table></article>";
    let document = read("x.html", html);
    assert!(matches!(document.blocks[1].kind, BlockKind::Table(_)));
    assert_eq!(
        document.block_text(&document.blocks[1]),
        "Week\tGrain\nsecond\tbefore rye one oats three after"
    );
}

#[test]
fn contents_have_no_marks_of_notes() {
    let html = "<!doctype html><h2>The flood <sup><a href=\"#n1\">1</a></sup></h2><p>Water came.</p><h2>Second</h2><p>x</p><ol><li id=\"n1\">The year.</li></ol>";
    assert_eq!(contents(&read("x.html", html)), ["The flood", "Second"]);
    assert_eq!(
        contents(&read(
            "x.md",
            "## The flood[^1]\n\nWater.\n\n## Two\n\n[^1]: A note."
        )),
        ["The flood", "Two"]
    );
}

#[test]
fn newer_corners_of_markdown_are_read() {
    let document = read(
        "x.md",
        "An ==old *word*== here.^[Written in place.]\n\n> [!warning] Mind the step\n> Body.\n\nTerm\n: its meaning\n",
    );
    let words = blocks(&document);
    assert_eq!(
        words,
        [
            "An old word here.1",
            "Mind the step",
            "Body.",
            "Term",
            "its meaning",
            "Written in place."
        ]
    );
    assert_eq!(document.footnotes.len(), 1);
}

#[test]
fn words_are_found_under_their_readings() {
    let document = chapter(
        "<p>この<ruby>季<rt>き</rt>節<rt>せつ</rt></ruby>は<ruby>神聖文字<rt>ヒエログリフ</rt></ruby>だ。</p>",
    );
    assert_eq!(
        (
            finds(&document, "季節"),
            finds(&document, "神聖文字"),
            finds(&document, "せつ")
        ),
        (1, 1, 1)
    );
}

#[test]
fn a_letter_that_is_a_picture_is_in_the_text() {
    const GIF: &[u8] = b"GIF89a\x02\0\x03\0";
    let items = "<item id=\"i\" href=\"i.gif\" media-type=\"image/gif\"/>";
    let book = |body: &str| {
        let made = Made::book()
            .with("E/p.opf", package("x", items, ""))
            .with("E/i.gif", GIF)
            .with("E/c1.xhtml", page(body));
        read("x.epub", made.zip())
    };
    let document = book(
        "<p>この字<img src=\"i.gif\" alt=\"龘\"/>は珍しい。</p><p><img src=\"i.gif\" alt=\"T\"/>he third chapter</p><p>A word <img src=\"i.gif\" alt=\"a dog\"/> here.</p>",
    );
    assert_eq!(
        blocks(&document),
        [
            "この字龘は珍しい。",
            "The third chapter",
            "A word \u{fffc} here."
        ]
    );
}

#[test]
fn a_first_letter_in_a_block_of_its_own_belongs_to_its_word() {
    let document = chapter(
        "<h1>I</h1><div class=\"dc\">O</div><p>nce more, in a block of its own.</p><p>A</p><p>Next begins.</p><p>M<small>R</small>. H<small>OLT</small> came.</p>",
    );
    assert_eq!(
        blocks(&document),
        [
            "I",
            "Once more, in a block of its own.",
            "A",
            "Next begins.",
            "MR. HOLT came."
        ]
    );
}

#[test]
fn lists_are_counted_as_they_say() {
    let html = "<!doctype html><ol reversed start=\"5\" type=\"a\"><li>e</li><li>d</li><li value=\"10\">j</li><li>i</li></ol><ol reversed><li>3</li><li>2</li></ol>\
        <ol style=\"list-style-type: lower-greek\"><li>alpha</li></ol><ol style=\"list-style-type: decimal-leading-zero\"><li>01</li></ol>\
        <ol style=\"list-style:none\"><li>none</li></ol><ul style=\"list-style-type:square\"><li>square<ul><li>inner</li></ul></li></ul><ol type=\"A\" start=\"27\"><li>AA</li></ol>";
    assert_eq!(
        markers(&read("x.html", html)),
        [
            "e.", "d.", "j.", "i.", "2.", "1.", "α.", "01.", "▪", "•", "AA."
        ]
    );
}

#[test]
fn line_ends_within_chinese_and_japanese_are_nothing() {
    let words = "这个段落比较长，\n用一行写不行。最好\n用三行写。\n\n한국어는 띄어쓰기가\n있는 글이다.\n\n日本語の文は\n改行しても空白を\n入れない。English も\n混ざる。";
    let right = [
        "这个段落比较长，用一行写不行。最好用三行写。",
        "한국어는 띄어쓰기가 있는 글이다.",
        "日本語の文は改行しても空白を入れない。English も混ざる。",
    ];
    assert_eq!(blocks(&read("x.md", words)), right);
    let html: String = words
        .split("\n\n")
        .map(|words| format!("<p>{words}</p>\n"))
        .collect();
    assert_eq!(
        blocks(&read("x.html", format!("<!doctype html>{html}"))),
        right
    );
    let spans = "<!doctype html><p>最好\n<b>用三行</b>\n写。and\n<i>more</i></p>";
    assert_eq!(blocks(&read("x.html", spans)), ["最好用三行写。and more"]);
}

#[test]
fn a_declared_encoding_is_honoured_where_a_byte_is_wrong() {
    let (mut fb2, ..) = encoding_rs::WINDOWS_1251.encode("<?xml version=\"1.0\" encoding=\"windows-1251\"?><FictionBook><body><section><p>Мы ждали дождя.</p></section></body></FictionBook>");
    fb2.to_mut().splice(120..120, [0x98]);
    assert!(
        read("x.fb2", &fb2).text.as_str().contains("ждали"),
        "{}",
        read("x.fb2", &fb2).text.as_str()
    );
}

// ---- saved pages -------------------------------------------------------------------------------------------------------

#[test]
fn a_headline_before_the_article_comes_along_with_its_byline() {
    let prose = "A sentence of some length about the keeper of the light, who never went inland, and of the sea. ".repeat(6);
    let html = format!(
        "<!doctype html><title>The loneliest man | The Wen Times</title><nav><a href=\"/\">Home</a></nav><header><div><h1>The loneliest man</h1>\
         <p class=\"by\">By Ada Marlow</p><time>4 May 1891</time></div></header><main><p>{prose}</p><p>{prose}</p></main><footer><p>Imprint and more.</p></footer>"
    );
    let document = read("page.html", &html);
    assert_eq!(
        blocks(&document)[..3],
        ["The loneliest man", "By Ada Marlow", "4 May 1891"]
    );
    assert!(!document.text.as_str().contains("Home"));
    let whole = formats::read_with(
        "page.html",
        html.as_bytes(),
        Options {
            whole_page: true,
            ..Options::default()
        },
    )
    .unwrap();
    assert!(whole.format.is_web_page() && whole.document.text.as_str().contains("Home"));
}

// ---- files without end -------------------------------------------------------------------------------------------------

#[test]
fn deep_styles_over_many_paragraphs_are_not_opened_each_time() {
    let body = format!("{}{}", "<i><b>".repeat(120), "<p>x</p>".repeat(3_000));
    let document = chapter(&body);
    assert!(
        document.blocks.len() >= 3_000
            && document.blocks.iter().all(|block| block.spans.len() <= 40)
    );
}
