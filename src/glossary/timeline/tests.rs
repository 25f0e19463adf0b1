use super::*;
use crate::document::sample::paragraphs as document;

/// Dates in the order of the text.
fn dates(text: &str) -> Vec<String> {
    let mut events = timeline(&document(&[text]));
    events.sort_by_key(|event| event.range);
    events.into_iter().map(|event| event.date).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(dates(text), *expected, "{text}");
    }
}

#[test]
fn days_in_all_their_shapes() {
    check(&[
        ("He was born on 7 November 1879.", &["1879-11-07"]),
        ("He was born on November 7th, 1879.", &["1879-11-07"]),
        ("He was born on the 7th of November, 1879.", &["1879-11-07"]),
        ("On Tuesday, 7 Nov. 1879 he left.", &["1879-11-07"]),
        ("Sent on 1879-11-07 by post.", &["1879-11-07"]),
        ("On 30 September 420 he died.", &["0420-09-30"]),
        ("MARCH 3, 1921 it was printed.", &["1921-03-03"]),
    ]);
}

#[test]
fn months_years_seasons() {
    check(&[
        ("In March 1917 he came back.", &["1917-03"]),
        ("In May, 1750 he was ill.", &["1750-05"]),
        ("By September of 1976 it was done.", &["1976-09"]),
        ("In the spring of 1917 it thawed.", &["1917"]),
        ("Late in 1895 they were caught.", &["1895"]),
    ]);
}

#[test]
fn spans_of_days_months_and_years() {
    check(&[
        ("From 3–7 May 1917 it rained.", &["1917-05-03/1917-05-07"]),
        (
            "From 12 May to 3 June 1917 it rained.",
            &["1917-05-12/1917-06-03"],
        ),
        ("From May 3–7, 1917 it rained.", &["1917-05-03/1917-05-07"]),
        ("From May to June 1917 it rained.", &["1917-05/1917-06"]),
        ("He reigned 1903–1917.", &["1903/1917"]),
        ("He reigned 1903-05.", &["1903/1905"]),
        ("From 1903 to 1917 they argued.", &["1903/1917"]),
        ("Otto Brandt (1868–1912) painted.", &["1868", "1912"]),
    ]);
}

#[test]
fn decades_and_centuries_are_rough_spans() {
    check(&[
        ("In the 1920s they danced.", &["1920/1929"]),
        ("In the early 1920s they danced.", &["1920/1924"]),
        ("The 19th century was long.", &["1801/1900"]),
        ("It is a nineteenth-century house.", &["1801/1900"]),
        ("In the 5th century BC they built.", &["-0499/-0400"]),
    ]);
    let events = timeline(&document(&[
        "In the 1920s they danced. He was born circa 1880.",
    ]));
    assert!(events.iter().all(|event| event.about));
    let labels: Vec<String> = events.iter().map(DatedEvent::date_label).collect();
    assert_eq!(labels, ["about 1880", "1920s"]);
    let ages = timeline(&document(&[
        "The 19th century was long. In the 5th century BC they built. In the 21st century they stopped.",
    ]));
    let labels: Vec<String> = ages.iter().map(DatedEvent::date_label).collect();
    assert_eq!(labels, ["5th century BC", "19th century", "21st century"]);
}

#[test]
fn years_before_our_era_come_first() {
    let events = timeline(&document(&[
        "He died in 44 BC. She died in 30 BCE. The town fell in AD 70, the wall in 476 CE.",
    ]));
    let labels: Vec<String> = events.iter().map(DatedEvent::date_label).collect();
    assert_eq!(labels, ["44 BC", "30 BC", "70", "476"]);
    assert_eq!(events[0].date, "-0043");
}

#[test]
fn a_day_without_a_year_is_of_the_year_named_last() {
    check(&[
        (
            "In 1917 he waited. On 16 April he arrived.",
            &["1917", "1917-04-16"],
        ),
        (
            "In 1917 he waited. In April he arrived.",
            &["1917", "1917-04"],
        ),
        ("On 16 April he arrived.", &[]),
    ]);
    let far = format!(
        "In 1917 he waited. {}",
        "Nothing happened at all. ".repeat(300)
    );
    let events = timeline(&document(&[&far, "On 16 April he arrived."]));
    assert_eq!(events.len(), 1, "too far from the year to be of it");
}

#[test]
fn what_is_reckoned_is_no_more_exact_than_what_it_is_reckoned_from() {
    check(&[
        (
            "In January 1917 he left. Three months later he was back.",
            &["1917-01", "1917-04"],
        ),
        (
            "On 30 December 1917 he left. Two days later he was back.",
            &["1917-12-30", "1918-01-01"],
        ),
        (
            "In 1917 he left. Two years earlier he had come.",
            &["1917", "1915"],
        ),
        (
            "In 1917 he left. The following year he was back.",
            &["1917", "1918"],
        ),
        (
            "In 1917 he left. Three months later he was back.",
            &["1917"],
        ),
        ("Three months later he was back.", &[]),
    ]);
}

#[test]
fn yesterday_is_a_date_only_where_the_day_of_writing_is_said() {
    let news = document(&[
        "Tuesday, June 19, 2018",
        "The bridge fell yesterday. On Friday it had been mended. Two years ago it was new.",
    ]);
    let dates: Vec<String> = timeline(&news)
        .into_iter()
        .map(|event| event.date)
        .collect();
    assert_eq!(dates, ["2016", "2018-06-15", "2018-06-18", "2018-06-19"]);
    assert!(dates_of_book("The bridge fell yesterday. On Friday it had been mended.").is_empty());
}

fn dates_of_book(text: &str) -> Vec<String> {
    dates(text)
}

#[test]
fn both_calendars_are_named_and_the_new_one_is_taken() {
    let events = timeline(&document(&[
        "It began on 25 October (7 November) 1917. He was born on 26 January 1870 (O.S.).",
    ]));
    let dates: Vec<_> = events
        .iter()
        .map(|event| (event.date.as_str(), event.calendar))
        .collect();
    assert_eq!(
        dates,
        [
            ("1870-01-26", Some(Calendar::OldStyle)),
            ("1917-11-07", Some(Calendar::NewStyle))
        ]
    );
}

#[test]
fn numbers_that_are_no_dates_are_refused() {
    for words in [
        "In 1914 and in 1917 it snowed. At 1600 hours they ate.",
        "In 1914 and in 1917 it snowed. It cost £1800 and $1900.",
        "In 1914 and in 1917 it snowed. See pp. 1203–1210 and p. 1204.",
        "In 1914 and in 1917 it snowed. Decree No. 1801 was read.",
        "In 1914 and in 1917 it snowed. He lives at 1600 Elm Tree Avenue.",
        "In 1914 and in 1917 it snowed. Call 555-1234 or 1-1800-555.",
        "In 1914 and in 1917 it snowed. A survey of 1709 schoolchildren followed.",
        "In 1914 and in 1917 it snowed. Version 2.1900 and 1,900 came out.",
        "In 1914 and in 1917 it snowed. Some 1500 men marched 1200 miles.",
    ] {
        assert_eq!(dates(words), ["1914", "1917"], "{words}");
    }
    check(&[
        ("There were 1917 of them.", &[]),
        ("On 31 February 1900 nothing happened.", &[]),
        ("You may go. March on.", &[]),
    ]);
}

#[test]
fn other_languages_name_their_months() {
    check(&[
        ("Er wurde am 7. November 1879 geboren.", &["1879-11-07"]),
        ("Il est né le 7 novembre 1879.", &["1879-11-07"]),
        ("Nació el 7 de noviembre de 1879.", &["1879-11-07"]),
        ("Он родился 7 ноября 1879 года.", &["1879-11-07"]),
        (
            "Nacque il 7 novembre 1879, e morì il 2 luglio 1923.",
            &["1879-11-07", "1923-07-02"],
        ),
        ("Im März 1917 kam er.", &["1917-03"]),
    ]);
}

#[test]
fn a_date_beside_any_sign_does_no_harm() {
    for words in [
        "(1917–",
        "1917–x",
        "1917’s",
        "1917\u{2013}\u{2013}18",
        "“1917”",
        "19171",
        "x1917",
        "—1917—",
        "1917½",
        "c. 1917–ü",
        "0000 BC",
        "99999 BC",
    ] {
        let _ = dates(words);
    }
}

#[test]
fn both_calendars_are_read_with_their_own_year() {
    check(&[
        (
            "In 1905 it failed. On 25 October [7 November] 1917 it did not.",
            &["1905", "1917-11-07"],
        ),
        ("On 25 October (7 November) 1917 it began.", &["1917-11-07"]),
        ("On 2/14 October 1876 it froze.", &["1876-10-14"]),
        (
            "He was born on 7 November [O.S. 26 October] 1879.",
            &["1879-11-07"],
        ),
    ]);
}

#[test]
fn days_without_a_space_and_days_in_figures() {
    check(&[
        ("He was born on June 15,1887.", &["1887-06-15"]),
        ("He was born on 15th June,1887.", &["1887-06-15"]),
        (
            "He was born on 15.06.1887, she on 5.6.1888.",
            &["1887-06-15", "1888-06-05"],
        ),
        ("He was born on 15-Jun-1887.", &["1887-06-15"]),
        (
            "On the 15th of June in the year 1887 he left.",
            &["1887-06-15"],
        ),
    ]);
}

#[test]
fn numbers_that_count_or_number_things_are_no_years() {
    check(&[
        (
            "In March 1882 and in May 1883 he had 1500 sheep and heard the 1812 Overture.",
            &["1882-03", "1883-05"],
        ),
        (
            "In March 1882 and in May 1883 he read Psalm 1900, §1812 and tuned to 1950 MHz for 1900 €.",
            &["1882-03", "1883-05"],
        ),
    ]);
}

#[test]
fn a_note_on_calendars_tells_of_no_event() {
    check(&[(
        "By the calendar that was kept until 1918 the day was 26 October. The calendars were twelve days apart in the nineteenth century.",
        &[],
    )]);
}

#[test]
fn a_note_gives_the_day_by_the_old_calendar_and_is_marked_so() {
    use crate::document::{Builder, Inline, Metadata, Package};
    let mut builder = Builder::new();
    let note = builder.footnote("1");
    builder.block(BlockKind::Paragraph);
    builder.text("He was born on 7 November 1879 in a village.");
    builder.styled("1", Inline::NoteRef(note));
    builder.text(" In 1917 he came back, and in 1940 he died.");
    builder.block(BlockKind::Footnote(note));
    builder.text("By the calendar that was kept until 1918 the day was 26 October.");
    let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let dates: Vec<String> = timeline(&document)
        .iter()
        .map(DatedEvent::date_label)
        .collect();
    assert_eq!(
        dates,
        [
            "26 October 1879 (Old Style)",
            "7 November 1879",
            "1917",
            "1940"
        ]
    );
}

#[test]
fn what_is_said_of_a_day_or_named_by_it_is_no_date() {
    check(&[
        (
            "In May 1891 he came. May 4 is a good day. The second of May is a street.",
            &["1891-05"],
        ),
        (
            "In May 1891 and in June 1892 he wrote. “1984” is a book, and the 1984 of Orwell is one.",
            &["1891-05", "1892-06"],
        ),
        (
            "In 1891 he came, and by the end of May he was gone.",
            &["1891", "1891-05"],
        ),
    ]);
}

#[test]
fn feasts_and_years_of_two_digits() {
    check(&[
        ("On Christmas Eve, 1851, it snowed.", &["1851-12-24"]),
        ("On New Year’s Day of 1852 it snowed.", &["1852-01-01"]),
        (
            "On 11 September 2001 and in Sept. '39 it began.",
            &["2001-09-11", "1939-09"],
        ),
        (
            "In June 1887 and in May ’88 he wrote.",
            &["1887-06", "1888-05"],
        ),
    ]);
}

#[test]
fn a_span_says_once_what_both_its_ends_share() {
    let events = timeline(&document(&[
        "On 9-10 November 1938 it burnt, from 12 May to 3 June 1917 it rained, and he reigned 1903–1917.",
    ]));
    let labels: Vec<String> = events.iter().map(DatedEvent::date_label).collect();
    assert_eq!(
        labels,
        ["1903–1917", "12 May–3 June 1917", "9–10 November 1938"]
    );
}

#[test]
fn what_people_do_is_of_no_year_and_what_they_did_is() {
    check(&[
        ("In 1887 he was born. They march on 3 March.", &["1887"]),
        (
            "In 1887 he was born. They marched on 3 March.",
            &["1887", "1887-03-03"],
        ),
        (
            "In 1887 he was born. They went on 3 March.",
            &["1887", "1887-03-03"],
        ),
    ]);
}

#[test]
fn an_english_text_may_have_a_date_of_another_language() {
    check(&[
        (
            "The letter of the mayor was dated 15 juin 1887, and was in French, as that of the prefect was.",
            &["1887-06-15"],
        ),
        (
            "The letter of the mayor was dated 15. Dezember 1887, and was in German, as that of the prefect was.",
            &["1887-12-15"],
        ),
    ]);
}
