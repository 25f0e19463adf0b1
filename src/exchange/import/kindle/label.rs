//! The label line of a record, by the words of many languages, else by the shape of the record.

use super::super::moment::Moment;
use super::style_of;
use crate::annotation::Style;
use regex::Regex;
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    Highlight,
    Note,
    Bookmark,
}

/// A stretch of pages or locations.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Range {
    /// In order, whichever way it was marked; a Roman numeral has no number.
    pub span: Option<(u32, u32)>,
    pub written: String,
}

#[derive(Clone, Debug)]
pub(super) struct Label {
    pub mark: Mark,
    pub style: Option<Style>,
    pub page: Option<Range>,
    pub location: Option<Range>,
    pub created: Option<Moment>,
}

/// Fragments of words for each kind of mark: more telling ones come first.
const BOOKMARKS: &[&str] = &[
    "bookmark",
    "lesezeichen",
    "signet",
    "marque-page",
    "marcador",
    "segnalibro",
    "bladwijzer",
    "закладк",
    "ブックマーク",
    "しおり",
    "书签",
    "書籤",
    "bokmärke",
    "bogmærke",
    "kirjanmerk",
    "zakładk",
    "záložk",
    "yer imi",
    "बुकमार्क",
    "북마크",
    "punt de llibre",
];
const HIGHLIGHTS: &[&str] = &[
    "highlight",
    "underline",
    "circle",
    "asterisk",
    "clip",
    "article",
    "markierung",
    "surlign",
    "subrayad",
    "resaltad",
    "evidenzia",
    "sottoline",
    "destaque",
    "realce",
    "sublinhad",
    "markering",
    "gemarkeerd",
    "выдел",
    "отрыв",
    "ハイライト",
    "标注",
    "標註",
    "标记",
    "标亮",
    "高亮",
    "劃線",
    "划线",
    "zaznacz",
    "podkreśl",
    "zvýrazn",
    "överstrykn",
    "fremhæv",
    "korostus",
    "vurgu",
    "하이라이트",
    "ressaltat",
];
const NOTES: &[&str] = &[
    "note",
    "notiz",
    "nota",
    "notitie",
    "anotaç",
    "заметк",
    "примечан",
    "メモ",
    "笔记",
    "筆記",
    "注释",
    "備註",
    "备注",
    "notatk",
    "poznámk",
    "anteckning",
    "muistiinpano",
    "not ",
    "메모",
];

const LOCATIONS: &[&str] = &[
    "loc",
    "position",
    "posición",
    "posicion",
    "posição",
    "posicao",
    "posizione",
    "ubicación",
    "ubicacion",
    "emplacement",
    "locatie",
    "мест",
    "位置",
    "lokacj",
    "pozice",
    "plats",
    "konum",
    "위치",
    "sijain",
];
const PAGES: &[&str] = &[
    "page",
    "seite",
    "página",
    "pagina",
    "pàgina",
    "страниц",
    "стр.",
    "ページ",
    "页",
    "頁",
    "stron",
    "strán",
    "stran",
    "sida",
    "side",
    "sayfa",
    "sivu",
    "페이지",
];

/// Words that come before the date.
const ADDED: &[&str] = &[
    "added on",
    "hinzugefügt",
    "ajouté",
    "añadido",
    "agregado",
    "aggiunto",
    "adicionado",
    "toegevoegd",
    "добавлено",
    "添加于",
    "添加於",
    "作成日",
    "新增於",
    "加入於",
    "dodano",
    "přidáno",
    "tillagd",
    "eklenme",
    "추가",
];

/// Whether a line is the label of a record: it begins with a dash and tells a place or a date.
pub(super) fn is_label(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let Some(rest) = line.strip_prefix(['-', '–', '—']) else {
        return false;
    };
    if !rest.chars().any(char::is_numeric) || rest.chars().count() > 400 {
        return false;
    }
    let lower = rest.to_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let parted = rest.contains(['|', '｜']);
    let placed = names(LOCATIONS) || names(PAGES);
    let dated = names(ADDED);
    (parted && (placed || dated)) || (dated && placed) || (parted && rest.contains(':'))
}

pub(super) fn read(line: &str, text: &str) -> Label {
    let lower = line
        .trim_start_matches(|c: char| c.is_whitespace() || "-–—\u{FEFF}".contains(c))
        .to_lowercase()
        .replace('｜', "|");
    let (place, date) = parted(&lower);
    let (page, location) = ranges(place);
    let named_kind = kind(place);
    let style = ["underline", "circle"]
        .into_iter()
        .filter(|word| place.contains(word))
        .find_map(style_of);
    let spans = |range: &Option<Range>| {
        range
            .as_ref()
            .and_then(|range| range.span)
            .is_some_and(|(start, end)| end > start)
    };
    let shape = if text.is_empty() {
        Mark::Bookmark
    } else if spans(&location) || spans(&page) {
        Mark::Highlight
    } else {
        Mark::Note
    };
    Label {
        mark: named_kind.unwrap_or(shape),
        style,
        page,
        location,
        created: Moment::from_text(date),
    }
}

/// The place of a label, and its date.
fn parted(lower: &str) -> (&str, &str) {
    let added = ADDED.iter().filter_map(|word| lower.find(word)).min();
    let bar = lower
        .rfind('|')
        .filter(|at| lower[at + 1..].chars().any(char::is_numeric));
    match (added, bar) {
        (Some(at), _) => (&lower[..at], &lower[at..]),
        (None, Some(at)) => (&lower[..at], &lower[at + 1..]),
        (None, None) => (lower, ""),
    }
}

/// The kind that the words tell; of several, the one that stands first in the line.
pub(super) fn kind(place: &str) -> Option<Mark> {
    let at = |words: &[&str]| words.iter().filter_map(|word| place.find(word)).min();
    let found = [
        (at(BOOKMARKS), Mark::Bookmark),
        (at(HIGHLIGHTS), Mark::Highlight),
        (at(NOTES), Mark::Note),
    ];
    found
        .into_iter()
        .filter_map(|(at, mark)| Some((at?, mark)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, mark)| mark)
}

/// Pages and locations of a label.
pub(super) fn ranges(place: &str) -> (Option<Range>, Option<Range>) {
    static RANGE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?x) ([0-9][0-9.,]*[0-9]|[0-9]+|\b[ivxlcdm]+\b) (?: \s* (?: - | – | — | ~ | t/m | bis ) \s* ([0-9]+|[ivxlcdm]+\b) )?")
            .expect("a pattern of ours")
    });
    let (mut page, mut location) = (None, None);
    let mut from = 0;
    for found in RANGE.captures_iter(place) {
        let Some(all) = found.get(0) else { continue };
        let number = !found[1].starts_with(|c: char| c.is_ascii_alphabetic());
        let before = &place[from..all.start()];
        let after: String = place[all.end()..].chars().take(4).collect();
        let near = |words: &[&str]| {
            words
                .iter()
                .any(|word| before.contains(word) || after.trim_start().starts_with(word))
        };
        let (in_page, in_location) = (near(PAGES), near(LOCATIONS));
        // A word such as `di` or `mi` is no Roman numeral unless it stands just behind the word for a page.
        if !number && !PAGES.iter().any(|word| before.trim_end().ends_with(word)) {
            continue;
        }
        from = all.end();
        let range = range(&found[1], found.get(2).map(|end| end.as_str()));
        if in_location && !(in_page && location.is_some()) {
            location = location.or(Some(range));
        } else if in_page || page.is_none() {
            page = page.or(Some(range));
        }
    }
    (page, location)
}

/// A range of which the end may be short (`1109-12`), or come before the start.
fn range(start: &str, end: Option<&str>) -> Range {
    let start_digits = start.replace([',', '.'], "");
    let mut end = end.map(str::to_owned);
    if let Some(end) = &mut end
        && end.len() < start_digits.len()
        && end.parse::<u64>().is_ok()
        && start_digits.parse::<u64>().is_ok()
    {
        *end = format!("{}{end}", &start_digits[..start_digits.len() - end.len()]);
    }
    let span = start_digits.parse::<u32>().ok().map(|first| {
        let last = end
            .as_ref()
            .and_then(|end| end.parse().ok())
            .unwrap_or(first);
        (first.min(last), first.max(last))
    });
    let written = end.map_or(start_digits.clone(), |end| format!("{start_digits}-{end}"));
    Range { span, written }
}
