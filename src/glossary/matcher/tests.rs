//! Names in small texts of many scripts: where they are found, and where not.

use super::*;
use crate::document::sample::paragraphs;
use crate::document::{BlockKind, Builder, Inline, Metadata, Package};

/// What is found of names in a text, in its order, with the words around it: “the [name] there”.
fn found_in(document: &Document, names: &[(&str, EntryKind)]) -> Vec<String> {
    let numbered = names.iter().enumerate();
    let matcher = Matcher::new(numbered.map(|(at, (name, kind))| (*name, *kind, at)));
    let mut all: Vec<TextRange> = matcher
        .mentions(document, names.len())
        .into_iter()
        .flatten()
        .collect();
    all.sort_unstable();
    let text: Vec<char> = document.text.as_str().chars().collect();
    let around = |range: &TextRange| {
        let (start, end) = (range.start.index(), range.end.index());
        let part = |from: usize, to: usize| text[from..to].iter().collect::<String>();
        let before = part(start.saturating_sub(1), start);
        let after = part(end, (end + 1).min(text.len()));
        format!("{before}[{}]{after}", part(start, end))
            .trim()
            .to_owned()
    };
    all.iter().map(around).collect()
}

fn people(text: &str, names: &[&str]) -> Vec<String> {
    let names: Vec<(&str, EntryKind)> = names
        .iter()
        .map(|name| (*name, EntryKind::Person))
        .collect();
    found_in(&paragraphs(&[text]), &names)
}

fn places(text: &str, names: &[&str]) -> Vec<String> {
    let names: Vec<(&str, EntryKind)> =
        names.iter().map(|name| (*name, EntryKind::Place)).collect();
    found_in(&paragraphs(&[text]), &names)
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_japanese_name_is_found_among_the_letters_of_its_sentence() {
    assert_eq!(
        people("昨日、田中さんは京都へ行った。作家田中の本。", &["田中"]),
        ["、[田中]さ", "家[田中]の"]
    );
    assert_eq!(
        people(
            "ペトラルカは山に登り、それをペトラルカが書いた。",
            &["ペトラルカ"]
        ),
        ["[ペトラルカ]は", "を[ペトラルカ]が"]
    );
}

#[test]
fn katakana_that_goes_on_is_another_name() {
    assert_eq!(
        people("マリはマリーとマリアに会った。アマリ。「マリ」", &["マリ"]),
        ["[マリ]は", "「[マリ]」"]
    );
}

#[test]
fn the_signs_between_the_parts_of_a_foreign_name_are_one() {
    let text = "マーク・トウェインとマーク·トウェイン、マーク＝トウェインやマーク=トウェインは、ﾏｰｸ･ﾄｳｪｲﾝだ。マークトウェイン。";
    for name in [
        "マーク・トウェイン",
        "マーク·トウェイン",
        "マーク トウェイン",
    ] {
        let found = people(text, &[name]);
        assert!(found.len() >= 5, "{name}: {found:?}");
    }
    assert_eq!(people("东京・大阪。", &["京大"]), NOTHING);
    assert_eq!(
        people("約翰‧史密斯和约翰·史密斯来了。", &["约翰・史密斯"]),
        ["和[约翰·史密斯]来"]
    );
    assert_eq!(
        people(
            "トウェインはマーク・トウェインである。",
            &["マーク・トウェイン", "トウェイン"]
        ),
        ["[トウェイン]は", "は[マーク・トウェイン]で"]
    );
    assert_eq!(people("J.K.罗琳，J·K·罗琳", &["J·K·罗琳"]).len(), 2);
}

#[test]
fn a_name_is_not_found_in_a_longer_word() {
    assert_eq!(places("東京都から京都へ。", &["京都"]), ["ら[京都]へ"]);
    assert_eq!(people("山田中尉と田中中尉。", &["田中"]), ["と[田中]中"]);
    assert_eq!(people("田中町の田中。", &["田中"]), ["の[田中]。"]);
    assert_eq!(places("東京市の東京駅。", &["東京"]).len(), 2);
    assert_eq!(
        people("山田中は山田と中田。", &["山田", "田中", "山田中"]),
        ["[山田中]は", "は[山田]と"],
        "the longest first"
    );
}

#[test]
fn one_letter_is_a_name_only_by_itself() {
    assert_eq!(
        people(
            "凛は凛々しく、凛として笑った。光る光を見た凛。",
            &["凛", "光"]
        ),
        ["[凛]は", "、[凛]と", "る[光]を", "た[凛]。"]
    );
    assert_eq!(people("云南的云，云。", &["云"]), ["，[云]。"]);
    assert_eq!(people("あのアはアイ。", &["ア"]), ["の[ア]は"]);
    assert_eq!(
        people("先生とＫは言った。KはOKと。", &["K"]),
        ["と[Ｋ]は", "。[K]は"]
    );
}

#[test]
fn a_short_name_in_hiragana_wants_a_particle_behind_it() {
    assert_eq!(
        people("つまり、まりはあまり、まりちゃん。", &["まり"]),
        ["、[まり]は", "、[まり]ち"]
    );
    assert_eq!(
        people("さくらは笑った。さくらんぼ。笑ったさくら。", &["さくら"]),
        ["[さくら]は", "た[さくら]。"]
    );
}

#[test]
fn readings_beside_characters_and_marks_of_notes_are_no_part_of_a_name() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    for (base, reading) in [("田", "た"), ("中", "なか")] {
        builder.text(base);
        builder.styled(reading, Inline::RubyText);
    }
    builder.text("は笑った。");
    let note = builder.footnote("1");
    builder.text("Wick");
    builder.styled("1", Inline::NoteRef(note));
    builder.text(" did not.");
    let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let names = [("田中", EntryKind::Person), ("Wick", EntryKind::Person)];
    assert_eq!(found_in(&document, &names), ["[田た中]な", "。[Wick]1"]);
    assert_eq!(said(&document, TextRange::new(0_usize, 3_usize)), "田中");
}

#[test]
fn a_blank_between_surname_and_given_name_may_be_there_or_not() {
    for name in ["田中太郎", "田中 太郎"] {
        assert_eq!(people("田中　太郎と田中太郎。", &[name]).len(), 2, "{name}");
    }
}

#[test]
fn chinese_names_are_found_without_blanks() {
    assert_eq!(
        people(
            "林黛玉听了，对宝玉说：黛玉提高明天。",
            &["林黛玉", "黛玉", "宝玉", "高明"]
        ),
        ["[林黛玉]听", "对[宝玉]说", "：[黛玉]提"]
    );
    assert_eq!(people("国王明说，中国王明来。", &["王明"]), ["国[王明]来"]);
}

#[test]
fn korean_particles_are_no_part_of_a_name() {
    assert_eq!(
        people(
            "김철수는 김철수가 김철수를 김철수에게서도 김철수 씨와 김철수씨는 왔다. 김철수한은 김철수은",
            &["김철수"]
        ),
        [
            "[김철수]는",
            "[김철수]가",
            "[김철수]를",
            "[김철수]에",
            "[김철수]",
            "[김철수]씨"
        ]
    );
    assert_eq!(
        people("수진이는 수진과 수진이가 수진은 수진는", &["수진"]),
        ["[수진]이", "[수진]과", "[수진]이", "[수진]은"]
    );
    assert_eq!(
        places("서울로 가는 서울역, 서울에서", &["서울"]),
        ["[서울]로", "[서울]에"]
    );
    assert_eq!(people("이는 이 이가", &["이"]), ["[이]"]);
    assert_eq!(people("Tom은 왔다", &["Tom"]), ["[Tom]은"]);
}

#[test]
fn a_chinese_surname_by_which_somebody_is_called_is_no_part_of_another_name() {
    let names = ["李明", "王明", "张伟", "刘洋", "林海"];
    for text in [
        "小李明天要来。",
        "老王明白了。",
        "老张伟大声说。",
        "小刘洋装很贵。",
        "小林海外留学。",
        "他问老李明天去不去。",
    ] {
        assert_eq!(people(text, &names), NOTHING, "{text}");
    }
    // The dictionary joins the end of a name with what follows: by itself it is no reason against the name.
    for text in [
        "李明天亮就走了。",
        "李明白了他一眼。",
        "王明日记里写道。",
        "张伟大声说。",
        "从小李明就爱读书。",
        "老师李明天天迟到。",
    ] {
        assert_eq!(people(text, &names).len(), 1, "{text}");
    }
}

#[test]
fn thai_names_begin_and_end_with_syllables() {
    assert_eq!(
        people("นายมานะไปนา มานะชอบนานา", &["มานะ"]),
        ["ย[มานะ]ไ", "[มานะ]ช"]
    );
    assert_eq!(people("นายนานาไปนา", &["นา"]), ["ป[นา]"]);
    assert_eq!(people("พ่อของก้านยิ้ม", &["ก้าน"]), ["ง[ก้าน]ย"]);
    assert_eq!(people("ສົມຊາຍໄປຕະຫຼາດ", &["ສົມຊາຍ"]), ["[ສົມຊາຍ]ໄ"]);
    assert_eq!(people("សុខាទៅផ្សារ", &["សុខា"]), ["[សុខា]ទ"]);
    assert_eq!(people("မောင်လှသွားသည်", &["မောင်လှ"]), ["[မောင်လှ]သ"]);
}

#[test]
fn arabic_clitics_are_no_part_of_a_name() {
    assert_eq!(
        people(
            "كتب بترارك، وبترارك لبترارك وببترارك. بـبترارك وَبترارك. سبترارك",
            &["بترارك"]
        )
        .len(),
        6
    );
    assert_eq!(people("وبترارك", &["بترارك"]), ["و[بترارك]"]);
    assert_eq!(
        places("إلى القاهرة وللقاهرة والقاهرة", &["القاهرة"]).len(),
        3
    );
    assert_eq!(places("وللقاهرة", &["القاهرة"]), ["ل[لقاهرة]"]);
    assert_eq!(
        people("ولد وأحمَد واحمد", &["لد", "أحمد"]).len(),
        2,
        "no name of two letters"
    );
    assert_eq!(people("ولفرانشيسكو بترارك", &["فرانشيسكو بترارك"]).len(), 1);
}

#[test]
fn hebrew_clitics_are_no_part_of_a_name() {
    assert_eq!(
        people(
            "פטררקה כתב ולפטררקה שפטררקה לפטררקה ב-פטררקה ופטררקה.",
            &["פטררקה"]
        )
        .len(),
        6
    );
    assert_eq!(people("הרב דן ודן", &["דן"]), ["[דן]"]);
    assert_eq!(people("צ׳רצ׳יל וצ'רצ'יל", &["צ'רצ'יל"]).len(), 2);
}

#[test]
fn elided_articles_and_endings_are_no_part_of_a_name() {
    assert_eq!(
        people(
            "D’Annunzio e d’Annunzio; l’Aquila, dell'Aquila.",
            &["d’Annunzio", "Aquila"]
        ),
        ["[D’Annunzio]", "[d’Annunzio];", "’[Aquila],", "'[Aquila]."]
    );
    assert_eq!(
        places(
            "İstanbul’da, Bordeaux'n, Ankara’dan",
            &["İstanbul", "Bordeaux", "Ankara"]
        )
        .len(),
        3
    );
    assert_eq!(
        people(
            "Petrarch’s and Petrarch’ll, O'Brien and O’Brien’s, Qur’an.",
            &["Petrarch", "O’Brien", "Qu"]
        )
        .len(),
        4
    );
}

#[test]
fn a_genitive_without_an_apostrophe_is_read_where_the_language_has_one() {
    let count = |text: &str| people(text, &["Petrarch", "Hans"]).len();
    assert_eq!(
        count("Das ist der Brief Petrarchs an die Stadt, und Hans las ihn nicht."),
        2
    );
    assert_eq!(
        count("Det var inte Petrarchs brev, och hon hade det med."),
        1
    );
    assert_eq!(
        count("The Petrarchs came to the house of the Wicks with her."),
        0
    );
}

#[test]
fn signs_within_a_name_are_those_of_the_text() {
    assert_eq!(
        people(
            "Smith & Co met Wick, Ada. Gal·la, and Smith and Co.",
            &["Smith & Co", "Wick, Ada", "Gal·la"]
        )
        .len(),
        3
    );
    assert_eq!(
        people("He saw Brown. Smith came.", &["Brown Smith"]),
        NOTHING
    );
    assert_eq!(
        people("J.R.R. Tolkien and J. R. R. Tolkien", &["J. R. R. Tolkien"]).len(),
        2
    );
}

#[test]
fn marks_that_belong_to_letters_part_no_words() {
    assert_eq!(people("कृष्ण ने कहा, कृष्णा नहीं", &["कृष्ण"]), ["[कृष्ण]"]);
    assert_eq!(
        people("Zoe\u{308} and Zoë, Bron\u{ad}të.", &["Zoë", "Brontë"]).len(),
        3
    );
    assert_eq!(people("علی‌رضا آمد", &["علی‌رضا"]).len(), 1);
}

#[test]
fn longest_names_go_first_however_they_overlap() {
    assert_eq!(
        people("Ada Marlow Wen Head", &["Ada Marlow", "Marlow Wen Head"]),
        ["[Marlow Wen Head]"]
    );
}

#[test]
fn forms_of_a_name_are_compared_without_their_signs() {
    assert_eq!(form("マーク・トウェイン"), form("マーク＝トウェイン"));
    assert_eq!(form("St. John"), "St John");
    assert_eq!(form("O’Brien"), form("O'Brien"));
    assert!(is_full("田中太郎") && is_full("マーク・トウェイン") && is_full("김철수"));
    assert!(is_full("Ada Wick") && !is_full("田中") && !is_full("ペトラルカ") && !is_full("Ada"));
}

proptest::proptest! {
    #[test]
    fn whatever_the_names_and_the_text_mentions_lie_within_it_and_apart(
        name in "[ア-ンーａ田中・ .'’เาน้กဘ်္김은وللك]{1,4}",
        text in "[ア-ンーａ田中・ .'’เาน้กဘ်္김은وللكs]{0,24}",
    ) {
        let document = paragraphs(&[&text]);
        let matcher = Matcher::new([(name.as_str(), EntryKind::Person, 0)]);
        let found = matcher.mentions(&document, 1).pop().unwrap_or_default();
        proptest::prop_assert!(found.windows(2).all(|two| two[0].end <= two[1].start));
        proptest::prop_assert!(found.iter().all(|range| !range.is_empty() && range.end <= document.text.end()));
    }
}
