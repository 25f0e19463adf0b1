//! Clippings of our own writing, one for each trap.

use super::*;

fn import(text: &str) -> Import {
    let mut import = read(&SourceFile::new("My Clippings.txt", text.as_bytes())).unwrap();
    import.finish();
    import
}

fn record(title: &str, label: &str, text: &str) -> String {
    format!("{title}\r\n- {label}\r\n\r\n{text}\r\n==========\r\n")
}

fn all(import: &Import) -> Vec<&ImportedAnnotation> {
    import
        .books
        .iter()
        .flat_map(|book| &book.annotations)
        .collect()
}

#[test]
fn a_title_line_is_parted_from_its_author() {
    for (line, title, author) in [
        ("Emma (Jane Austen)", "Emma", "Jane Austen"),
        ("Field Notes (draft) (2)  ", "Field Notes (draft) (2)", ""),
        (
            "A Book (A Series) (One, Two (Editor))",
            "A Book (A Series)",
            "One, Two (Editor)",
        ),
        ("No author", "No author", ""),
        ("(Only brackets)", "(Only brackets)", ""),
        ("Odd) brackets)", "Odd) brackets)", ""),
    ] {
        assert_eq!(title_and_author(line), (title, author), "{line}");
    }
}

#[test]
fn labels_of_many_languages_tell_kind_place_and_date() {
    for (line, mark, page, location) in [
        (
            "- Your Highlight on page 27 | location 398-399 | Added on Thursday, 24 August 2017 22:31:50",
            Mark::Highlight,
            "27",
            "398-399",
        ),
        (
            "- Deine Notiz auf Seite 7 | bei Position 96 | Hinzugefügt am Donnerstag, 24. August 2017 22:31:50",
            Mark::Note,
            "7",
            "96",
        ),
        (
            "- El marcador en la página 113 | posición 1400 | Añadido el jueves, 24 de agosto de 2017 22:31:50",
            Mark::Bookmark,
            "113",
            "1400",
        ),
        (
            "- Seu destaque ou posição 2829-2829 | Adicionado: quinta-feira, 24 de agosto de 2017 22:31:50",
            Mark::Highlight,
            "",
            "2829-2829",
        ),
        (
            "- Je highlight op locatie 55 t/m 88 | Toegevoegd op donderdag 24 augustus 2017 22:31:50",
            Mark::Highlight,
            "",
            "55-88",
        ),
        (
            "– Ваш выделенный отрывок в месте 900–930 | Добавлено: четверг, 24 августа 2017 г. в 22:31:50",
            Mark::Highlight,
            "",
            "900-930",
        ),
        (
            "- 22ページ|位置No. 77のメモ |作成日: 2017年8月24日木曜日 22:31:50",
            Mark::Note,
            "22",
            "77",
        ),
        (
            "- 您在位置 #359-363的标注 | 添加于 2017年8月24日星期四 下午10:31:50",
            Mark::Highlight,
            "",
            "359-363",
        ),
        (
            "- Your Note on page xvi | Added on Thursday, August 24, 2017 10:31:50 PM",
            Mark::Note,
            "xvi",
            "",
        ),
        (
            "- Highlight Loc. 1109-12  | Added on Thursday, August 24, 2017, 10:31:50 PM",
            Mark::Highlight,
            "",
            "1109-1112",
        ),
    ] {
        assert!(label::is_label(line), "{line}");
        let label = label::read(line, "words");
        let written =
            |range: Option<label::Range>| range.map(|range| range.written).unwrap_or_default();
        assert_eq!(
            (label.mark, written(label.page), written(label.location)),
            (mark, page.to_owned(), location.to_owned()),
            "{line}"
        );
        assert_eq!(
            label.created.unwrap().text(),
            "2017-08-24T22:31:50",
            "{line}"
        );
    }
}

#[test]
fn a_note_joins_its_highlight_and_edits_become_one_mark() {
    let added = "Added on Monday, March 4, 2024 10:00:0";
    let text = [
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 10-12 | {added}1 AM"),
            "Emma Woodhouse, handsome",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Note on Location 12 | {added}2 AM"),
            "three adjectives",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 10-13 | {added}3 AM"),
            "Emma Woodhouse, handsome, clever, and rich",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 12-14 | {added}4 AM"),
            "quite other words",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Bookmark on Location 90 | {added}5 AM"),
            "",
        ),
    ];
    let whole = import(&text.concat());
    let found = all(&whole);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert_eq!(found[0].quote, "Emma Woodhouse, handsome, clever, and rich");
    assert_eq!(found[0].note, "three adjectives");
    assert_eq!(found[0].replaces, ["Emma Woodhouse, handsome"]);
    // A shorter file, imported before, gave the same mark the same name.
    let part = import(&text[..2].concat());
    assert_eq!(
        found[0].id(Program::Kindle, &whole.books[0]),
        all(&part)[0].id(Program::Kindle, &part.books[0])
    );
}

#[test]
fn nothing_is_lost_silently() {
    let added = "Added on Monday, March 4, 2024 10:00:01 AM";
    let text = [
        "\u{FEFF}==========\r\n".to_owned(),
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 1-2 | {added}"),
            "a line\r\n==========\r\nand one more",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 5 | {added}"),
            "",
        ),
        record(
            "Emma (Jane Austen)",
            &format!("Your Highlight on Location 6-7 | {added}"),
            "<You have reached the clipping limit for this item>",
        ),
        "Torn title (Some".to_owned(),
    ]
    .concat();
    let import = import(&text);
    assert_eq!(all(&import).len(), 1);
    assert_eq!(all(&import)[0].quote, "a line\n==========\nand one more");
    assert_eq!(import.skipped.len(), 3, "{:#?}", import.skipped);
}
