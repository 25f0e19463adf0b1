//! Headings of parts and chapters in plain text, as books in many languages write them: `CHAPTER I`, `Zweiter Teil`, `第十章　过河`,
//! `Глава 2. Старый друг`.

#[cfg(test)]
mod tests;
mod words;

use words::{
    CHAPTER_WORDS, CJK_CHAPTERS, CJK_LONE, CJK_PARTS, LONE_WORDS, NUMBER_WORDS, PART_WORDS,
};

/// What kind of heading a line is, from the widest part of a book to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Part,
    Chapter,
    Other,
}

/// What a line is a heading of by its words, such as `CHAPTER I`, `Part the Second`, `XIV.`, `Preface`.
pub(super) fn numbered(line: &str) -> Option<Rank> {
    let line = line.trim();
    // Nobody writes headings so long; and none ends within a sentence.
    if line.chars().count() > 90 || line.ends_with([',', '，', '、', ';', '；']) {
        return None;
    }
    cjk(line)
        .or_else(|| korean(line))
        .or_else(|| alphabetic(line))
}

// ---- alphabets ---------------------------------------------------------------------------------------------------------

fn alphabetic(line: &str) -> Option<Rank> {
    let lower = line.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let first = *words.first()?;
    if let Some(rank) = glued(first) {
        return Some(rank);
    }
    let kind = |word: &str| {
        let bare = bare(word);
        let is = |list: &[&str]| list.contains(&bare) || list.contains(&word);
        if is(PART_WORDS) {
            Some(Rank::Part)
        } else {
            is(CHAPTER_WORDS).then_some(Rank::Chapter)
        }
    };
    // `Chapter One`, `Part the Second: …`, `Глава первая`.
    if let Some(rank) = kind(first) {
        let second = words.get(1).copied().unwrap_or_default();
        let numbered = counts(second)
            || matches!(second, "the" | "la" | "le")
                && words.get(2).is_some_and(|word| counts(word));
        // In a sentence that begins so, the number is followed by more of it.
        let is_title = ends_number(second)
            || words.len() <= 3
            || !line.ends_with('.') && starts_title(line, 2);
        return (numbered && is_title).then_some(rank);
    }
    // `Erstes Kapitel`, `2. Kapitel: …`, `Première partie`.
    if let Some(rank) = words.get(1).and_then(|word| kind(word))
        && counts(first)
        && (words.len() == 2
            || words[1].ends_with([':', '.', '—', '-'])
            || matches!(words[2], "—" | "-" | "–"))
    {
        return Some(rank);
    }
    let alone = words.len() == 1;
    let is_capital_roman = is_roman(bare(first)) && line.chars().all(|c| !c.is_lowercase());
    if alone && (is_capital_roman || LONE_WORDS.contains(&bare(first))) {
        return Some(Rank::Chapter);
    }
    // `XII. The Parting`
    let opens =
        first.ends_with('.') && is_roman(bare(first)) && line.starts_with(char::is_uppercase);
    (opens && !line.ends_with('.')).then_some(Rank::Chapter)
}

/// `chapter.002`, `Kapitel-3`, `chapter12`: one word of two.
fn glued(word: &str) -> Option<Rank> {
    let digits = word.trim_end_matches(['.', ':']);
    let name = digits.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_numbered = name.len() < digits.len();
    let name = name.trim_end_matches(['.', '-', '_', '#']);
    let rank = if CHAPTER_WORDS.contains(&name) {
        Rank::Chapter
    } else if PART_WORDS.contains(&name) {
        Rank::Part
    } else {
        return None;
    };
    is_numbered.then_some(rank)
}

/// A word without the signs behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ':', '—', '–', '-', ',', ')', ']'])
}

fn ends_number(word: &str) -> bool {
    word.len() > bare(word).len()
}

/// Whether a word is a number in figures, Roman figures or letters.
fn counts(word: &str) -> bool {
    let word = bare(word.trim_start_matches('#'));
    let digits = word
        .trim_end_matches("st")
        .trim_end_matches("nd")
        .trim_end_matches("rd")
        .trim_end_matches("th");
    let is_figure =
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_figure || is_roman(word) || is_number_word(word)
}

pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 9
        && word
            .bytes()
            .all(|byte| b"ivxlc".contains(&byte.to_ascii_lowercase()))
}

/// Forms of a number's name: `first`, `zweites`, `вторая`, `twenty-one`, `achtzehntes`.
fn is_number_word(word: &str) -> bool {
    let word = word.split('-').next().unwrap_or(word);
    let is_end = |stem: &str, end: &str| {
        if stem.chars().count() <= 3 {
            return end.is_empty() || ["th", "te", "ter", "tes", "e", "ième"].contains(&end);
        }
        end.chars().count() <= 4
            || end.starts_with("zehn")
            || end.starts_with("und")
            || end.contains("zig")
    };
    NUMBER_WORDS
        .iter()
        .any(|stem| word.strip_prefix(stem).is_some_and(|end| is_end(stem, end)))
}

/// Whether a title begins with the word of this number: with a capital, a number or a quotation mark.
fn starts_title(line: &str, word: usize) -> bool {
    let title = line.split_whitespace().nth(word).unwrap_or_default();
    title.starts_with(|c: char| !c.is_lowercase())
}

/// `3. The Friend` or `3 The Friend`: the number, where a short line begins with one and a title follows.
pub(super) fn counted_title(line: &str) -> Option<u32> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) || line.chars().count() > 70 || line.ends_with([',', ';', ':']) {
        return None;
    }
    let rest = line[digits..]
        .strip_prefix(['.', ')', ':', ' '])?
        .trim_start();
    let is_title = rest.starts_with(char::is_uppercase)
        && !rest.trim_end_matches("...").ends_with('.')
        && rest.split_whitespace().count() <= 10;
    (is_title && rest.len() < line[digits..].len()).then(|| line[..digits].parse().ok())?
}

// ---- Chinese, Japanese, Korean -----------------------------------------------------------------------------------------

/// `第十章　过河`, `第一卷 归来`, `卷二`, `番外 春日`, `終章`.
fn cjk(line: &str) -> Option<Rank> {
    let line = line.trim_start_matches([
        '【', '〈', '《', '「', '[', '◇', '◆', '■', '□', '●', '○', '★', '☆', '§',
    ]);
    let line = line
        .trim_start_matches('正')
        .trim_start_matches('文')
        .trim_start();
    // A heading is short, and no sentence.
    if line.chars().count() > 40
        || line
            .trim_end_matches(['】', '〉', '》', '」', '）', ')'])
            .ends_with(['。', '…', '：', ':'])
    {
        return None;
    }
    if let Some(rest) = line.strip_prefix('第') {
        let rest = rest.trim_start();
        let figures = rest.trim_start_matches(is_cjk_figure);
        let unit = figures.trim_start();
        let sign = unit.chars().next().filter(|_| figures.len() < rest.len())?;
        let (is_part, is_chapter) = (CJK_PARTS.contains(&sign), CJK_CHAPTERS.contains(&sign));
        let title = &unit[sign.len_utf8()..];
        let is_apart = title.is_empty() || title.starts_with(parts_title);
        // `第一章雨夜` is one; `第五部分`, `第六回合` and `第三章里，他…` begin sentences.
        let is_joined = matches!(sign, '章' | '回' | '卷' | '巻')
            && title.chars().count() <= 20
            && !title.contains(['。', '，', '、', '；', '！', '？'])
            && !title.starts_with([
                '合', '里', '裡', '中', '的', '是', '讲', '講', '写', '寫', '到', '和', '与', '與',
                'の', 'は', 'で', 'に', 'が', 'を', 'と', 'も',
            ]);
        return ((is_part || is_chapter) && (is_apart && !title.contains('。') || is_joined))
            .then_some(if is_part { Rank::Part } else { Rank::Chapter });
    }
    if let Some(rest) = line.strip_prefix('卷').or_else(|| line.strip_prefix('巻')) {
        let title = rest.trim_start_matches(|c: char| {
            is_cjk_figure(c) || matches!(c, '上' | '中' | '下' | '之')
        });
        let is_heading =
            title.len() < rest.len() && (title.is_empty() || title.starts_with(parts_title));
        return is_heading.then_some(Rank::Part);
    }
    let lone = CJK_LONE
        .iter()
        .filter_map(|word| line.strip_prefix(word))
        .min_by_key(|rest| rest.len())?;
    let is_lone = lone.trim_start_matches(is_cjk_figure);
    let is_heading = is_lone.is_empty()
        || is_lone.starts_with(parts_title)
            && line.chars().count() <= 24
            && !lone.contains(['。', '，', '！', '？']);
    is_heading.then_some(Rank::Chapter)
}

/// What stands between a heading's number and its title.
fn parts_title(c: char) -> bool {
    c.is_whitespace() || "：:“「『《〈（([【·・—－-.、".contains(c)
}

fn is_cjk_figure(c: char) -> bool {
    c.is_ascii_digit()
        || ('０'..='９').contains(&c)
        || "〇零一二三四五六七八九十百千两兩壹贰叁肆伍陆柒捌玖拾廿卅上中下".contains(c)
}

/// `제1장`, `제 2 부`, `1장`.
fn korean(line: &str) -> Option<Rank> {
    let rest = line.strip_prefix('제').unwrap_or(line).trim_start();
    let unit =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || "일이삼사오육칠팔구십".contains(c));
    let sign = unit
        .trim_start()
        .chars()
        .next()
        .filter(|_| unit.len() < rest.len())?;
    let title = &unit.trim_start()[sign.len_utf8()..];
    let is_heading = line.chars().count() <= 40
        && !line.ends_with('.')
        && (title.is_empty() || title.starts_with(parts_title));
    match sign {
        '부' | '권' | '편' if is_heading => Some(Rank::Part),
        '장' | '화' | '막' | '절' if is_heading => Some(Rank::Chapter),
        _ => None,
    }
}
