//! Names of months in six languages.

/// The names of a month that come first are English.
const ENGLISH: usize = 3;

/// By month: English with its abbreviations, German, French, Spanish, Italian, Russian.
const MONTHS: [&str; 12] = [
    "January Jan Januar Jänner janvier enero gennaio января январь январе",
    "February Feb Februar février febrero febbraio февраля февраль феврале",
    "March Mar März mars marzo марта март марте",
    "April Apr avril abril aprile апреля апрель апреле",
    "May Mai mai mayo maggio мая май мае",
    "June Jun Juni juin junio giugno июня июнь июне",
    "July Jul Juli juillet julio luglio июля июль июле",
    "August Aug août agosto августа август августе",
    "September Sept Sep septembre septiembre setiembre settembre сентября сентябрь сентябре",
    "October Oct Oktober octobre octubre ottobre октября октябрь октябре",
    "November Nov novembre noviembre ноября ноябрь ноябре",
    "December Dec Dezember décembre diciembre dicembre декабря декабрь декабре",
];

/// The number of a month, from 1; its name may end with a full stop.
pub fn month(name: &str) -> Option<i8> {
    let name = name.trim_end_matches('.');
    let capital = name.chars().count() > 3 && name.chars().all(char::is_uppercase);
    let small = name.to_lowercase();
    let name = if capital {
        MONTHS
            .iter()
            .filter_map(|names| names.split(' ').next())
            .find(|known| known.to_lowercase() == small)?
    } else {
        name
    };
    let at = MONTHS
        .iter()
        .position(|names| names.split(' ').any(|known| known == name))?;
    i8::try_from(at + 1).ok()
}

/// Letters with which the name of a month begins: all of them for other languages, three for English.
pub fn beginnings(english: bool) -> impl Iterator<Item = &'static str> {
    let names = MONTHS
        .into_iter()
        .flat_map(move |names| names.split(' ').take(if english { 1 } else { usize::MAX }));
    names.map(move |name| if english { &name[..3] } else { name })
}

/// Names of months in other languages than English that are no English words.
pub fn other_months() -> impl Iterator<Item = &'static str> {
    let names = MONTHS
        .into_iter()
        .flat_map(|names| names.split(' ').skip(ENGLISH));
    names.filter(|name| !matches!(*name, "mars" | "mai" | "Mai" | "avril" | "August"))
}

/// All names as alternatives of a pattern, the longest first; or only the English ones.
pub fn alternatives(english: bool) -> String {
    // “MARCH 3, 2021” stands over many a press release.
    let shouted = MONTHS
        .iter()
        .filter_map(|names| names.split(' ').next())
        .map(str::to_uppercase)
        .filter(|name| name.len() > 3);
    let own = |names: &'static str| {
        names
            .split(' ')
            .take(if !english { usize::MAX } else { ENGLISH })
            .map(str::to_owned)
    };
    let mut names: Vec<String> = MONTHS.into_iter().flat_map(own).chain(shouted).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.join("|")
}
