//! Places of several names, and names that are places, inns, houses and ships.

use super::*;

#[test]
fn one_place_may_have_had_several_names() {
    assert_eq!(
        groups(&["{St Petersburg} grew. {Petrograd} starved. {Leningrad} held out."]).len(),
        1
    );
    assert_eq!(
        groups(&["He came back to {Neustadt} (as {Altburg} was now known) in March."]).len(),
        1
    );
    assert_eq!(
        groups(&["He came back to {Neustadt}, formerly {Altburg}, in March."]).len(),
        1
    );
    assert_eq!(
        groups(&["He saw {Neustadt}, {Altburg} and the sea."]).len(),
        2
    );
    assert_eq!(
        groups(&["The {United States} fought. The {U.S.} won. {America} sang."]).len(),
        1
    );
}

#[test]
fn a_river_with_its_word_is_the_river_and_a_lake_is_not_the_town() {
    assert_eq!(groups(&["The {River Wen} rose. The {Wen} fell."]).len(), 1);
    assert_eq!(groups(&["{Lake Marrow} froze. {Marrow} burnt."]).len(), 2);
    assert_eq!(
        groups(&["{Marrow Islands} are far. {Marrow} is farther."]).len(),
        1
    );
}

#[test]
fn a_described_name_is_somebody_and_a_ship_is_nobody() {
    let mut text = long(
        &[
            "“Late!” said the Grey Heron, and the Grey Heron’s watch ticked.",
            "Nothing stirred in the reeds.",
        ],
        6,
    );
    text.extend(long(
        &[
            "They went aboard the [Halcyon]; her crew sailed at once.",
            "The deck of the [Halcyon] shook.",
        ],
        5,
    ));
    let marked: Vec<String> = text;
    let plain: Vec<&str> = marked.iter().map(String::as_str).collect();
    let found = groups_with_kinds(&plain);
    assert_eq!(
        found,
        [
            ("Grey Heron".to_owned(), EntryKind::Person),
            ("Halcyon".to_owned(), EntryKind::Organisation)
        ]
    );
}

#[test]
fn an_inn_is_a_place() {
    let text = long(
        &[
            "They drank at the “[Admiral Crake]”; the landlord of the inn smiled.",
            "At the “[Admiral Crake]” the parlour was warm.",
        ],
        4,
    );
    let plain: Vec<&str> = text.iter().map(String::as_str).collect();
    assert_eq!(
        groups_with_kinds(&plain),
        [("Admiral Crake".to_owned(), EntryKind::Place)]
    );
}

#[test]
fn a_house_is_one_with_and_without_its_word() {
    assert_eq!(
        groups(&["He saw {Thornwick Hall}. {Thornwick} was old. Then {Thornwick} burnt."]).len(),
        1
    );
    let houses = [
        "{Netherby Park} is let. {Netherby} was let at last. {Netherby House} is near {Netherby}.",
    ];
    assert_eq!(groups(&houses).len(), 1);
}

#[test]
fn a_town_where_nobody_speaks_is_a_place() {
    let groups = groups_with_kinds(&[
        "They lived at [Osney]. They went to [Osney], and came from [Osney]; in [Osney] it rained.",
        "Nobody stayed at [Osney]. At {Osney} it snowed, and near [Osney] too.",
    ]);
    assert_eq!(groups, [("Osney".to_owned(), EntryKind::Place)]);
}

#[test]
fn a_saint_may_be_left_out_and_so_may_what_a_village_lies_on() {
    assert_eq!(
        groups(&["{St. Wickersburgh} was cold. {Wickersburgh} was colder."]).len(),
        1
    );
    assert_eq!(
        groups(&["{Wick-upon-Ouse} was cold. {Wick} was colder."]).len(),
        1
    );
    assert_eq!(
        groups(&["{St. John} was cold. {John} was colder."]).len(),
        2
    );
}

#[test]
fn what_the_text_calls_a_ship_is_one() {
    let found = groups_with_kinds(&[
        "The [Nellie], a cruising yawl, swung to her anchor. We liked the [Nellie].",
        "Ada met [Ben Wick].",
    ]);
    assert_eq!(
        found[0],
        ("Nellie".to_owned(), EntryKind::Organisation),
        "{found:?}"
    );
}
