//! Numbers of four digits that are no years: they count, measure, or number something.

/// What a number can count or measure.
const UNITS: &str = "
    hours hrs hour men women people persons soldiers workers students voters inhabitants residents souls horses ships books copies pages words
    miles km kilometres kilometers metres meters m feet ft inches yards acres hectares square cubic tons tonnes kg kilograms pounds lb lbs
    grams roubles rubles dollars euros francs marks pesos yen crowns guineas shillings pence cents years days weeks months times seconds
    minutes degrees percent per calories volts watts megawatts pixels bytes mm cm ml litres liters gallons barrels votes seats members
    cases deaths patients participants respondents points species
    sheep cattle cows goats pigs oxen dogs guns cannon cannons rifles bottles cars houses families hz khz mhz ghz rpm hp overture";

/// What stands before a number that only numbers something.
const NUMBERED: [&str; 36] = [
    "p",
    "pp",
    "page",
    "pages",
    "no",
    "nos",
    "number",
    "room",
    "route",
    "highway",
    "article",
    "section",
    "chapter",
    "vol",
    "volume",
    "fig",
    "figure",
    "line",
    "isbn",
    "model",
    "version",
    "flight",
    "act",
    "block",
    "resolution",
    "psalm",
    "hymn",
    "verse",
    "rfc",
    "iso",
    "boeing",
    "airbus",
    "intel",
    "box",
    "opus",
    "call",
];

/// Words after which a number of four digits is a year.
const LEADS: [&str; 44] = [
    "in", "since", "by", "until", "till", "from", "to", "before", "after", "around", "about",
    "during", "of", "circa", "ca", "c", "early", "late", "mid", "year", "summer", "spring",
    "autumn", "winter", "fall", "im", "seit", "bis", "von", "vor", "nach", "jahr", "jahre", "en",
    "depuis", "dès", "année", "desde", "hasta", "año", "в", "с", "до", "к",
];

/// Whether a number of four digits at `bytes` of `text` cannot be a year.
pub(super) fn is_no_year(text: &str, bytes: std::ops::Range<usize>) -> bool {
    let (before, after) = (&text[..bytes.start], &text[bytes.end..]);
    let mut signs = after.chars();
    let glued_after = match signs.next() {
        Some('%' | '°' | '_' | '@' | '+') => true,
        Some(',' | '.' | '/' | ':' | '-' | '–') => {
            signs.next().is_some_and(|c| c.is_ascii_digit())
        }
        Some(c) => c.is_alphabetic(),
        None => false,
    };
    let glued_before = match before.chars().next_back() {
        Some('/' | '-') => !is_year_before(before),
        Some(c) => c.is_alphanumeric() || "£$€¥№#.:+=_@'’".contains(c),
        None => false,
    };
    glued_before || glued_after || is_counted(before, after) || is_title(before, after)
}

/// “1984” between quotation marks, or “the 1984 of Orwell”: a book.
fn is_title(before: &str, after: &str) -> bool {
    let quoted =
        before.ends_with(['“', '"', '‘', '«', '„']) && after.starts_with(['”', '"', '’', '»', '“']);
    let whose = after.strip_prefix(" of ").unwrap_or_default();
    quoted || before.ends_with(" the ") && whose.starts_with(char::is_uppercase)
}

/// “1891/1892”: a year stands before the stroke.
fn is_year_before(before: &str) -> bool {
    let digits = before[..before.len() - 1]
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .count();
    digits == 4
}

fn is_counted(before: &str, after: &str) -> bool {
    let unit = after
        .trim_start()
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let last = before
        .trim_end()
        .trim_end_matches('.')
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let amount = before.trim_end().ends_with(['£', '$', '€', '§'])
        || after.trim_start().starts_with(['£', '$', '€', '°', '′']);
    amount
        || is_amount(&last, after)
        || UNITS.split_whitespace().any(|known| known == unit)
        || NUMBERED.contains(&last.as_str())
        || is_address(after)
}

/// “A survey of 1709 schoolchildren”: a word for an amount before it, and a noun after it.
fn is_amount(last: &str, after: &str) -> bool {
    const AMOUNTS: [&str; 12] = [
        "of",
        "about",
        "ca",
        "approx",
        "approximately",
        "some",
        "than",
        "over",
        "nearly",
        "only",
        "almost",
        "another",
    ];
    const SMALL: &str = " to in and or the a an when with for by at on as but was were is had has he she it they who that which after before \
        until while because of from edition election elections constitution season census war film novel album ";
    let next = after.strip_prefix(' ').unwrap_or_default();
    let noun: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    AMOUNTS.contains(&last)
        && noun.starts_with(char::is_lowercase)
        && !SMALL.contains(&format!(" {noun} "))
}

/// “1600 Pennsylvania Avenue”.
fn is_address(after: &str) -> bool {
    let mut words = after.split_whitespace().take(4);
    words
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase))
        && {
            let street = |word: &str| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                [
                    "Street",
                    "St",
                    "Avenue",
                    "Ave",
                    "Road",
                    "Rd",
                    "Boulevard",
                    "Blvd",
                    "Lane",
                    "Drive",
                    "Terrace",
                    "Way",
                    "Court",
                    "Parkway",
                ]
                .contains(&word)
            };
            words.any(street)
        }
}

/// Whether what stands before a number says that it is a year: a preposition, or a bracket.
pub(super) fn is_led(before: &str) -> bool {
    let before = before.trim_end();
    if before.ends_with(['(', '[', '–', '—', '*', '†']) {
        return true;
    }
    // “(Marlow, 1999; Wick, 2003)”.
    let near = before.rfind('(').filter(|open| before.len() - open < 90);
    if before.ends_with(',') && near.is_some_and(|open| !before[open..].contains(')')) {
        return true;
    }
    let last = before
        .trim_end_matches('.')
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    LEADS.contains(&last.as_str())
}
