//! What the text of a line hints at: a caption, a note, an item, the end of a sentence.

use crate::formats::pdf::bullets::marker;
use crate::formats::pdf::lines::Line;

/// What a sentence, or a quotation at its end, ends with.
const SENTENCE_ENDS: [char; 17] = [
    '.', '!', '?', ':', ';', '”', '"', '’', ')', '。', '」', '؟', '।', '׃', '»', '…', '›',
];

pub(super) fn has_bullet_cell(line: &Line) -> bool {
    let text = line.text().replace('\t', " ");
    let first = text.chars().next();
    marker(&text).is_some()
        || first.is_some_and(|c| matches!(u32::from(c), 0x20 | 0xE000..=0xF8FF | 0xFFFD))
}

pub(super) fn begins_as_note(line: &Line) -> bool {
    let first = line
        .letters
        .iter()
        .map(|letter| letter.c)
        .find(|c| !c.is_whitespace());
    line.starts_raised || first.is_some_and(|c| c.is_ascii_digit() || "*†‡§¹²³⁴⁵⁶⁷⁸⁹".contains(c))
}

pub(in super::super) fn ends_sentence(line: &Line) -> bool {
    line.text().trim_end().ends_with(SENTENCE_ENDS)
}

/// `Figure 3: …`, `Table IV. …`
pub(super) fn is_caption(text: &str) -> bool {
    const NAMES: [&str; 12] = [
        "Figure",
        "FIGURE",
        "Fig.",
        "FIG",
        "Table",
        "TABLE",
        "Tab.",
        "Abbildung",
        "Tabelle",
        "Tableau",
        "Рис",
        "Таблица",
    ];
    let text = text.trim_start();
    let is_numbered = |name: &str| {
        let rest = text.strip_prefix(name).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c)))
    };
    NAMES.into_iter().any(is_numbered)
        && text.chars().take(24).any(|c| matches!(c, ':' | '.' | '|'))
}
