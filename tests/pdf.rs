//! PDFs of our own making: what is read of them, where it stands on their pages, and what harm they may not do.

use crate::made::golden;
use crate::made_pdf::{Font, MadePdf, Page};
use manicule::document::{
    BlockKind, Document, MarkChange, Offset, PageMark, PageMarkKind, Point, TextRange,
};
use manicule::formats::{self, Format, PageOptions, PageStep, ReadText};

pub(crate) fn read(made: &MadePdf) -> ReadText {
    formats::read("paper.pdf", &made.bytes()).unwrap()
}

/// A paper of two columns with a title over both, a running head, page numbers and a footnote.
fn paper() -> MadePdf {
    let left = [
        "The keeper of the light at Wen never went in-",
        "land, and when the boat came with oil and with",
        "letters he counted both and gave back the let-",
        "ters. He had been told as a young man that the",
        "sea keeps what it is given, and he gave it all",
        "that he had, one evening after another, from a",
        "window that looked to the west. Nobody asked.",
    ];
    let right = [
        "In the winter of that year the lamp went out a",
        "single time, and for as long as a man takes to",
        "go down eighty steps and to come up again. Two",
        "ships saw it. Both of them wrote it down, each",
        "in its own log, and the logs were lost in turn",
        "so that only the letters speak of it. Nobody's",
        "letters but his, which were never opened once.",
    ];
    let page = |number: usize| {
        let page = Page::default()
            .line((72.0, 760.0), Font::Serif, 9.0, "A. Marlow")
            .line((300.0, 40.0), Font::Serif, 9.0, &number.to_string());
        page.lines((60.0, 640.0), &left)
            .lines((320.0, 640.0), &right)
    };
    let first = page(1)
        .line((180.0, 710.0), Font::Bold, 20.0, "The Light at Wen")
        .line((270.0, 682.0), Font::Serif, 11.0, "Ada Marlow")
        .draw("60 120 m 160 120 l S")
        .line((60.0, 104.0), Font::Serif, 6.0, "1")
        .line(
            (64.0, 100.0),
            Font::Serif,
            8.0,
            "The letters are kept in the archive of the town.",
        )
        .draw("BT /F0 11 Tf 60 542 Td (He wrote it down.) Tj /F0 6 Tf 4 Ts (1) Tj ET");
    MadePdf::default()
        .page(first)
        .page(page(2))
        .page(page(3))
        .contents("The Light at Wen", 0)
        .information("/Title(The Light at Wen)/Author(Ada Marlow)/CreationDate(D:19500821)")
        .with("/Lang(en)/PageLabels<</Nums[0<</S/D/St 17>>]>>")
}

/// A page with what a text is made of: headings, a list, verse, code, a table, words set apart.
fn features() -> MadePdf {
    let page = Page::default()
        .line((72.0, 740.0), Font::Bold, 16.0, "Of Lamps")
        .lines((72.0, 710.0), &[
            "A lamp is a vessel of oil with a wick in it, and whoever tends it has to know three",
            "things, of which the first is the oil, the second is the wick, and the third the hour.",
        ])
        .line((72.0, 660.0), Font::Bold, 12.0, "What is needed")
        .line((80.0, 640.0), Font::Serif, 11.0, "• oil of the better kind, which does not smoke")
        .line((80.0, 626.0), Font::Serif, 11.0, "• a wick")
        .line((80.0, 612.0), Font::Serif, 11.0, "• patience")
        .line((72.0, 580.0), Font::Serif, 11.0, "The word")
        .line((118.5, 580.0), Font::Italic, 11.0, "pharos")
        .line((156.0, 580.0), Font::Serif, 11.0, "is the name of an island before it is that of a tower.")
        .line((72.0, 540.0), Font::Mono, 10.0, "fn lamp(oil: u32) -> bool {")
        .line((96.0, 528.0), Font::Mono, 10.0, "oil > 0 && wick()")
        .line((72.0, 516.0), Font::Mono, 10.0, "}")
        .annotation("/Subtype/Link/Rect[72 576 116 590]/A<</S/URI/URI(https://example.org/word)>>");
    MadePdf::default().page(page)
}

fn words(document: &Document) -> Vec<&str> {
    document
        .blocks
        .iter()
        .map(|block| document.block_text(block))
        .collect()
}

#[test]
fn a_paper_of_two_columns_is_read_column_by_column() {
    let reading = read(&paper());
    assert_eq!(reading.format, Format::Pdf);
    assert_eq!(reading.warnings, []);
    golden("paper.pdf", &reading.document);
    let text = reading.document.text.as_str();
    assert!(
        text.contains("never went inland, and when the boat"),
        "{text}"
    );
    assert!(
        text.contains("gave back the letters. He had been"),
        "{text}"
    );
    assert!(!text.contains("A. Marlow"), "{text}");
}

#[test]
fn what_a_text_is_made_of_is_recognised_by_its_shape() {
    golden("lamps.pdf", &read(&features()).document);
}

#[test]
fn printed_pages_keep_their_names() {
    let document = read(&paper()).document;
    let labels: Vec<&str> = document
        .pages
        .iter()
        .map(|(label, _)| label.as_str())
        .collect();
    assert_eq!(labels, ["17", "18", "19"]);
    assert_eq!(
        document
            .page_named("18")
            .and_then(|at| document.page_at(at)),
        Some("18")
    );
}

/// The words that stand in a rectangle of a page, by the map.
fn words_in(made: &MadePdf, page: usize, [x0, y0, x1, y1]: [f32; 4]) -> String {
    let map = formats::page_map("paper.pdf", &made.bytes(), PageOptions::default())
        .unwrap()
        .unwrap();
    let document = read(made).document;
    let quad = manicule::document::Quad::upright(x0, y0, x1, y1);
    let ranges = map.text_in(page, &[quad]);
    let words: Vec<&str> = ranges.iter().map(|range| document.slice(*range)).collect();
    words.join("|")
}

#[test]
fn every_letter_is_found_where_it_is_printed() {
    let made = paper();
    let map = formats::page_map("paper.pdf", &made.bytes(), PageOptions::default())
        .unwrap()
        .unwrap();
    let document = read(&made).document;
    let at = document
        .text
        .as_str()
        .find("keeper")
        .map(|byte| document.text.as_str()[..byte].chars().count());
    let start = Offset::from(at.unwrap());
    let quads = map.quads(TextRange {
        start,
        end: start.plus(6),
    });
    let [(page, quad)] = quads.as_slice() else {
        panic!("{quads:?}")
    };
    // `The ` is 20.17 points wide in Times of 11 points, and its baseline is 640 points above the foot of 800.
    assert_eq!(*page, 0);
    assert!((quad.0[0].x - 79.5).abs() < 1.0, "{quad:?}");
    assert!((quad.0[1].x - 110.5).abs() < 2.0, "{quad:?}");
    assert!(quad.0[0].y < 153.0 && quad.0[2].y > 160.0, "{quad:?}");
    assert_eq!(
        map.letter_at(0, quad.center())
            .map(|at| at >= start && at < start.plus(6)),
        Some(true)
    );
    assert_eq!(words_in(&made, 1, [319.0, 150.0, 357.0, 163.0]), "In the w");
    for (label, start) in &document.pages {
        let page = map.page_of(*start).unwrap();
        assert_eq!(&map.pages()[page].label, label);
    }
}

#[test]
fn a_page_that_is_turned_or_cut_has_its_letters_where_they_are_seen() {
    let page = || Page::default().line((100.0, 700.0), Font::Serif, 20.0, "Somewhere on a page");
    for (entries, word) in [
        ("", [100.0, 80.0, 190.0, 108.0]),
        ("/CropBox[50 100 550 750]", [50.0, 30.0, 140.0, 58.0]),
        // Turned clockwise: what was up is right.
        ("/Rotate 90", [692.0, 100.0, 720.0, 190.0]),
        ("/Rotate 180", [410.0, 692.0, 500.0, 720.0]),
        ("/Rotate 270", [80.0, 410.0, 108.0, 500.0]),
    ] {
        let made = MadePdf::default().page(page().with(entries));
        assert_eq!(words_in(&made, 0, word), "Somewhere", "{entries}");
        let map = formats::page_map("paper.pdf", &made.bytes(), PageOptions::default())
            .unwrap()
            .unwrap();
        let (_, quad) = map.quad(Offset(0)).unwrap();
        let lower_left = map.pages()[0].user_point(quad.0[3]);
        assert!(
            (lower_left.x - 100.0).abs() < 0.1 && (lower_left.y - 695.6).abs() < 0.1,
            "{entries}: {lower_left:?}"
        );
    }
}

#[test]
fn points_of_a_page_lead_to_positions_in_the_text() {
    let made = paper();
    let map = formats::page_map("paper.pdf", &made.bytes(), PageOptions::default())
        .unwrap()
        .unwrap();
    let document = read(&made).document;
    let behind = |x: f32, y: f32| {
        let at = map.position_at(0, Point { x, y }).unwrap();
        let end = document.text.end();
        document
            .slice(TextRange {
                start: at,
                end: at.plus(7).min(end),
            })
            .to_owned()
    };
    assert_eq!(behind(318.0, 158.0), "In the ");
    assert_eq!(behind(318.0, 172.0), "single ");
}

#[test]
fn a_pdf_without_letters_says_what_it_is() {
    let image = "q 400 0 0 500 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q";
    let scan = read(&MadePdf::default().page(Page::default().draw(image)));
    assert_eq!(scan.warnings[0].code, "scan");
    assert_eq!(
        formats::read("a.pdf", b"%PDF-1.7\nnothing")
            .err()
            .unwrap()
            .code,
        "damaged"
    );
}

#[test]
fn a_text_about_pdfs_is_a_text() {
    let text = b"A PDF begins with\n%PDF-1.7\nand that is all there is to say.";
    assert_eq!(
        formats::read("about.txt", text).unwrap().format,
        Format::Text
    );
}

#[test]
fn pages_that_draw_without_end_leave_the_others() {
    let words = |page: Page, number: &str| {
        let words = format!("Words that are kept, on page {number}.");
        page.line((72.0, 400.0), Font::Serif, 12.0, &words)
    };
    let endless = words(Page::default(), "two").draw(&"0 0 m 9 9 l S ".repeat(1_100_000));
    let made = MadePdf::default()
        .page(words(Page::default(), "one"))
        .page(endless)
        .page(words(Page::default(), "three"));
    let reading = read(&made);
    assert_eq!(words_count(&reading.document, "Words that are kept"), 3);
    assert_eq!(reading.warnings[0].code, "pages");
}

#[test]
fn fields_of_a_form_that_nobody_has_drawn_are_read_where_they_stand() {
    let look = "/DA(/F0 10 Tf)";
    let page = Page::default()
        .line((72.0, 700.0), Font::Serif, 11.0, "Name of the keeper:")
        .annotation(&format!(
            "/Subtype/Widget/FT/Tx/V(Ada Marlow){look}/Rect[180 695 300 712]"
        ))
        .annotation(&format!(
            "/Subtype/Widget/FT/Tx/Ff 8192/V(a secret){look}/Rect[72 600 300 615]"
        ))
        .annotation(&format!(
            "/Subtype/Widget/FT/Ch/Opt[(oil)[(w)(wick)](lamp)]/TI 1{look}/Rect[72 500 300 526]"
        ));
    let read = read(&MadePdf::default().page(page)).document;
    assert_eq!(
        words(&read),
        ["Name of the keeper: Ada Marlow", "wick lamp"]
    );
}

#[test]
fn words_that_are_only_put_apart_are_words_also_where_others_have_blanks() {
    // Times: `never` is 26.6 points wide at 11 points.
    let page = Page::default()
        .lines((72.0, 700.0), &["The keeper of the light at Wen never went inland, and the boat came."])
        .draw("BT /F0 11 Tf 72 660 Td [(He counted)-250(the)-220(boats)-260(twice, and gave them)-230(back)] TJ ET");
    let read = read(&MadePdf::default().page(page)).document;
    assert!(
        read.text
            .as_str()
            .ends_with("He counted the boats twice, and gave them back"),
        "{}",
        read.text.as_str()
    );
}

#[test]
fn fonts_that_are_only_named_are_read_by_their_predefined_codes() {
    let font = |name: &str, encoding: &str, ordering: &str| {
        format!(
            "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/{encoding}/DescendantFonts[<</Type/Font\
             /Subtype/CIDFontType0/BaseFont/{name}/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})\
             /Supplement 2>>>>]>>"
        )
    };
    let japanese = font("HeiseiMin-W3", "90ms-RKSJ-H", "Japan1");
    let downwards = font("HeiseiMin-W3", "90ms-RKSJ-V", "Japan1");
    let chinese = font("STSong-Light", "GBK-EUC-H", "GB1");
    let resources = format!("/Resources<</Font<</J {japanese}/V {downwards}/C {chinese}>>>>");
    let text = |drawing: &str| {
        let page = Page::default().with(&resources).draw(drawing);
        read(&MadePdf::default().page(page))
            .document
            .text
            .as_str()
            .to_owned()
    };
    // 日本語, and the same in Chinese letters: 中文.
    let across = "BT /J 20 Tf 60 700 Td <93FA967B8CEA> Tj /C 20 Tf 0 -60 Td <D6D0CEC4> Tj ET";
    assert_eq!(text(across), "日本語\n\n中文");
    let line = "93FA967B8CEA".repeat(4);
    let down = format!("BT /V 20 Tf 500 700 Td <{line}8142> Tj ET");
    assert_eq!(text(&down), format!("{}。", "日本語".repeat(4)));
}

#[test]
fn a_heading_that_ends_with_a_number_is_no_page_number() {
    let heads = [
        "Circles of four kinds",
        "With a radius of 0",
        "Seen from far away",
        "Outside (of 2 circles)",
    ];
    let body = [
        "The keeper of the light never went inland, and when the boat came with oil",
        "and with letters he counted both of them twice and gave back the letters.",
    ];
    let page = |head: &str| {
        Page::default()
            .line((72.0, 760.0), Font::Serif, 11.0, head)
            .lines((72.0, 640.0), &body)
    };
    let made = heads
        .iter()
        .map(|head| page(head))
        .fold(MadePdf::default(), MadePdf::page);
    let read = read(&made).document;
    for head in heads {
        assert_eq!(words_count(&read, head), 1, "{head}");
    }
}

#[test]
fn pages_that_are_skipped_or_beyond_the_end_leave_the_others() {
    let page = |number: &str| Page::default().line((72.0, 400.0), Font::Serif, 12.0, number);
    let pages = ["Page the first.", "Page the second.", "Page the third."].map(page);
    let made = pages.into_iter().fold(MadePdf::default(), MadePdf::page);
    let read = |pages: PageOptions<'_>| {
        let options = formats::Options {
            pages,
            ..formats::Options::default()
        };
        let reading = formats::read_with("paper.pdf", &made.bytes(), options).unwrap();
        let words = words(&reading.document).join(" ");
        (words, reading.warnings[0].message.clone())
    };
    let steps = std::sync::Mutex::new(Vec::new());
    let progress = |step: PageStep| steps.lock().unwrap().push(step);
    let (left, warning) = read(PageOptions {
        skipped: &[1],
        progress: Some(&progress),
        ..PageOptions::default()
    });
    assert_eq!(left, "Page the first. Page the third.");
    assert_eq!(warning, "Page 2 could not be read, or not all of it.");
    let mut told = steps.into_inner().unwrap();
    told.sort_by_key(|step| format!("{step:?}"));
    let (begun, done) = (PageStep::Begun, PageStep::Done);
    assert_eq!(told, [begun(0), begun(2), done(0), done(2)]);
    let (left, warning) = read(PageOptions {
        end: Some(2),
        ..PageOptions::default()
    });
    assert_eq!(left, "Page the first. Page the second.");
    assert!(warning.contains("only 2 of 3 pages"), "{warning}");
}

/// The words of a file that is opened with these passwords, or the code of the error.
fn read_locked(bytes: &[u8], passwords: &[&str]) -> Result<String, String> {
    let passwords: Vec<String> = passwords.iter().copied().map(str::to_owned).collect();
    let pages = PageOptions {
        passwords: &passwords,
        ..PageOptions::default()
    };
    let options = formats::Options {
        pages,
        ..formats::Options::default()
    };
    let reading = formats::read_with("paper.pdf", bytes, options);
    reading
        .map(|reading| words(&reading.document).join(" "))
        .map_err(|error| error.code.to_string())
}

#[test]
fn a_locked_pdf_opens_with_its_password_and_no_other() {
    let page = Page::default().line((72.0, 400.0), Font::Serif, 12.0, "Behind the lock.");
    let made = MadePdf::default()
        .page(page)
        .locked("wick")
        .owned("Königin");
    let bytes = made.bytes();
    let read = |passwords: &[&str]| read_locked(&bytes, passwords);
    assert_eq!(read(&[]), Err(formats::LOCKED.into()));
    assert_eq!(read(&["oil"]), Err(formats::LOCKED.into()));
    assert_eq!(read(&["oil", "wick"]).as_deref(), Ok("Behind the lock."));
    // Who locked it has a password too.
    assert_eq!(read(&["Königin"]).as_deref(), Ok("Behind the lock."));
}

#[test]
fn a_password_may_have_letters_beyond_ascii() {
    let page = Page::default().line((72.0, 400.0), Font::Serif, 12.0, "Behind the lock.");
    let bytes = MadePdf::default().page(page).locked("Schlüssel").bytes();
    let read = |password: &str| read_locked(&bytes, &[password]);
    assert_eq!(read("Schlüssel").as_deref(), Ok("Behind the lock."));
    assert_eq!(read("Schlu\u{308}ssel").as_deref(), Ok("Behind the lock."));
    assert_eq!(read("Schlüssle"), Err(formats::LOCKED.into()));
}

#[test]
fn a_copy_of_a_locked_pdf_is_written_without_its_lock_if_that_is_wanted() {
    let page = Page::default()
        .line((72.0, 400.0), Font::Serif, 12.0, "Behind the lock.")
        .annotation("/Subtype/Text/Rect[40 700 58 718]");
    let made = MadePdf::default()
        .page(page)
        .contents("A part", 0)
        .locked("wick");
    let passwords = ["wick".to_owned()];
    let options = || PageOptions {
        passwords: &passwords,
        ..PageOptions::default()
    };
    let mark = PageMark {
        kind: PageMarkKind::Text,
        note: "Mine".to_owned(),
        ..PageMark::default()
    };
    let copied = |unlocked| {
        let change = [MarkChange::Add(mark.clone())];
        formats::annotated("paper.pdf", &made.bytes(), options(), &change, unlocked)
    };
    assert_eq!(copied(false).err().unwrap().code, formats::NO_LOCKED_COPY);
    let copy = copied(true).unwrap().unwrap();
    let document = formats::read("paper.pdf", &copy).unwrap().document;
    assert_eq!(words(&document), ["Behind the lock."]);
    assert_eq!(
        (
            document.page_marks.len(),
            document.page_marks[1].note.as_str()
        ),
        (2, "Mine")
    );
}

fn words_count(document: &Document, part: &str) -> usize {
    words(document)
        .iter()
        .filter(|words| words.contains(part))
        .count()
}

#[test]
fn a_heading_is_recognised_by_its_size_and_by_its_weight() {
    let document = read(&features()).document;
    let headings: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Heading(_)))
        .map(|block| document.block_text(block))
        .collect();
    assert_eq!(headings, ["Of Lamps", "What is needed"]);
}

#[test]
fn a_note_under_a_few_lines_high_up_on_a_page_is_a_note() {
    let page = Page::default()
        .lines(
            (60.0, 740.0),
            &[
                "The keeper of the light at Wen never went inland, and when the boat came",
                "with oil and letters he counted both and gave back the letters. He had been",
                "told that the sea keeps what it is given, and he gave it all that he had, one",
                "evening after another.",
            ],
        )
        .draw("BT /F0 6 Tf 158 702 Td (1) Tj ET")
        .line((60.0, 663.0), Font::Serif, 6.0, "1")
        .line(
            (64.0, 660.0),
            Font::Serif,
            8.0,
            "The letters are kept in the archive of the town.",
        );
    let document = read(&MadePdf::default().page(page)).document;
    let kinds: Vec<BlockKind> = document
        .blocks
        .iter()
        .map(|block| block.kind.clone())
        .collect();
    assert!(
        matches!(
            kinds.as_slice(),
            [BlockKind::Paragraph, BlockKind::Footnote(_)]
        ),
        "{kinds:?} {:?}",
        words(&document)
    );
}

/// A page of a letter or a poem, from its first line on.
fn page_of(lines: &[(f32, &str)]) -> Page {
    let mut y = 760.0;
    lines.iter().fold(Page::default(), |page, (gap, text)| {
        y -= gap;
        page.line((72.0, y), Font::Serif, 12.0, text)
    })
}

#[test]
fn lines_by_which_every_page_begins_or_ends_are_text_where_they_stand_in_its_block() {
    let letter = |said: [&str; 3]| {
        page_of(&[
            (0.0, "Dear Sir,"),
            (24.0, said[0]),
            (14.0, said[1]),
            (14.0, said[2]),
            (24.0, "Yours faithfully,"),
        ])
    };
    let said = [
        [
            "The boat has not come since the second of May,",
            "and there is oil for a fortnight and bread for",
            "less. I have written to the harbour master.",
        ],
        [
            "The boat came, and brought neither oil nor bread",
            "but a young man who says that he is to count the",
            "birds. He eats for two, and sleeps in the tower.",
        ],
        [
            "The birds have been counted. There are as many of",
            "them as there were, and the young man has gone on",
            "to Stour. The lamp is lit each evening at nine.",
        ],
        [
            "Since the young man has left it is quiet here, and",
            "I ask to be told whether anybody has answered what",
            "I wrote in spring. The oil will last until June.",
        ],
    ];
    let letters = said
        .into_iter()
        .fold(MadePdf::default(), |made, said| made.page(letter(said)));
    let document = read(&letters).document;
    assert_eq!(words_count(&document, "Dear Sir,"), 4);
    assert_eq!(words_count(&document, "Yours faithfully,"), 4);
    let poem = |lines: [&str; 3]| {
        page_of(&[
            (0.0, "Light the lamp, and let it burn"),
            (15.0, lines[0]),
            (15.0, lines[1]),
            (15.0, lines[2]),
        ])
    };
    let poems = [
        [
            "till the boats have all come home",
            "till the tide has had its turn",
            "and the stars are on the foam.",
        ],
        [
            "for the keeper on the stair",
            "for his brother on the sea",
            "for the salt upon the air",
        ],
        [
            "Nobody has come to see",
            "what the window has to show",
            "but the gulls that pass to lee.",
        ],
    ];
    let poems = poems
        .into_iter()
        .fold(MadePdf::default(), |made, lines| made.page(poem(lines)));
    assert_eq!(words_count(&read(&poems).document, "Light the lamp"), 3);
}

#[test]
fn heads_outside_of_the_block_of_text_are_none_of_it() {
    let body = [
        "The boat has not come since the second of May,",
        "and there is oil for a fortnight and bread for",
        "less. I have written to the harbour master, and",
        "he has not answered what I asked in the spring.",
    ];
    let words = ["May", "June", "July", "August"];
    // Far above the text; small; in capitals; two rows of one look; with a number.
    let heads: [&[(f32, f32, &str)]; 5] = [
        &[(800.0, 12.0, "Letters from Wen")],
        &[(780.0, 9.0, "Letters from Wen")],
        &[(780.0, 12.0, "LETTERS FROM WEN")],
        &[
            (815.0, 12.0, "Letters from Wen"),
            (801.0, 12.0, "A copy for the town"),
        ],
        &[(780.0, 12.0, "Letters from Wen 1890")],
    ];
    for head in heads {
        let made = words.into_iter().fold(MadePdf::default(), |made, word| {
            let lines: Vec<String> = body.iter().map(|line| line.replace("May", word)).collect();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let page = head.iter().fold(Page::default(), |page, (y, size, text)| {
                page.line((72.0, *y), Font::Serif, *size, text)
            });
            made.page(page.lines((72.0, 750.0), &lines))
        });
        let document = read(&made).document;
        let text = document.text.as_str().to_lowercase();
        assert!(
            !text.contains("from wen") && !text.contains("a copy"),
            "{head:?}: {text}"
        );
    }
}
