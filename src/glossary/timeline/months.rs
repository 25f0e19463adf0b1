//! Names of months in five languages.

/// By month: English with its abbreviations, German, French, Spanish, Russian.
const MONTHS: [&str; 12] = [
    "January Jan Januar Jänner janvier enero января январь январе",
    "February Feb Februar février febrero февраля февраль феврале",
    "March Mar März mars marzo марта март марте",
    "April Apr avril abril апреля апрель апреле",
    "May Mai mai mayo мая май мае",
    "June Jun Juni juin junio июня июнь июне",
    "July Jul Juli juillet julio июля июль июле",
    "August Aug août agosto августа август августе",
    "September Sept Sep septembre septiembre setiembre сентября сентябрь сентябре",
    "October Oct Oktober octobre octubre октября октябрь октябре",
    "November Nov novembre noviembre ноября ноябрь ноябре",
    "December Dec Dezember décembre diciembre декабря декабрь декабре",
];

/// The number of a month, from 1; its name may end with a full stop.
pub(super) fn month(name: &str) -> Option<i8> {
    let name = name.trim_end_matches('.');
    let capital = name.chars().count() > 3 && name.chars().all(char::is_uppercase);
    let small = name.to_lowercase();
    let name = if capital {
        MONTHS.iter().filter_map(|names| names.split(' ').next()).find(|known| known.to_lowercase() == small)?
    } else {
        name
    };
    let at = MONTHS.iter().position(|names| names.split(' ').any(|known| known == name))?;
    i8::try_from(at + 1).ok()
}

/// All names as alternatives of a pattern, the longest first.
pub(super) fn alternatives() -> String {
    let english = MONTHS.iter().filter_map(|names| names.split(' ').next());
    // “MARCH 3, 2021” stands over many a press release.
    let shouted = english.map(str::to_uppercase).filter(|name| name.len() > 3);
    let mut names: Vec<String> = MONTHS.iter().flat_map(|names| names.split(' ')).map(str::to_owned).chain(shouted).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.join("|")
}
