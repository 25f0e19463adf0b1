//! Random edits, of every kind that there is.

use super::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// How many kinds of edits there are that are made of one another by none: all of them.
const KINDS: usize = 21;

/// The number of an edit's kind. A new one does not compile before it has its number here, and its line in [`edits`].
fn kind(edit: &Edit) -> usize {
    match edit {
        Edit::Add { .. } => 0,
        Edit::AddArea { .. } => 1,
        Edit::MoveArea { .. } => 2,
        Edit::AddNote { .. } => 3,
        Edit::Delete(_) => 4,
        Edit::Withdraw(_) => 5,
        Edit::Restore(_) => 6,
        Edit::Recolor { .. } => 7,
        Edit::Restyle { .. } => 8,
        Edit::Resize { .. } => 9,
        Edit::Accept(_) => 10,
        Edit::SetApart(_) => 11,
        Edit::Reopen { .. } => 12,
        Edit::SetNote { .. } => 13,
        Edit::UniteNote { .. } => 14,
        Edit::WriteNote { .. } => 15,
        Edit::Tag { .. } => 16,
        Edit::Bring(_) => 17,
        Edit::PlaceAgain { .. } => 18,
        Edit::Several(edits) if edits.is_empty() => 19,
        Edit::Several(_) => 20,
    }
}

fn area(value: usize) -> OnPage {
    let x = 10.0 * value as f32;
    OnPage {
        page: 0,
        label: String::new(),
        quads: vec![[(x, 10.0), (x + 5.0, 10.0), (x + 5.0, 20.0), (x, 20.0)]],
        look: 0,
    }
}

/// What another program kept, which may have grown there since.
pub(super) fn brought(id: Uuid, value: usize, note: &str) -> Brought {
    let place = value.is_multiple_of(2).then(|| range(value * 5, 6 + value));
    let quote = place.map_or_else(
        || format!("words {value}"),
        |place| document().slice(place).to_owned(),
    );
    Brought {
        id,
        is_own: false,
        kind: Kind::Highlight,
        range: place,
        area: None,
        origin: serde_json::json!({ "quote": quote, "raw": note }),
        quote,
        prefix: String::new(),
        suffix: String::new(),
        source: String::new(),
        headings: Vec::new(),
        progression: 0.0,
        note: note.to_owned(),
        ink: Some(Ink::ALL[value]),
        style: None,
        tags: vec!["x".to_owned()],
        created_ms: Some(1_700_000_000_000),
    }
}

/// One random change to one of four annotations.
fn single() -> impl Strategy<Value = Edit> {
    (0..4_u8, 0..KINDS - 1, 0..6_usize, "[a-c]{0,3}").prop_map(|(which, what, value, text)| {
        let id = id(which);
        match what {
            0 => Edit::add(
                id,
                Kind::Highlight,
                range(value * 5, 6),
                Ink::ALL[value],
                Style::Solid,
            ),
            1 => Edit::AddArea {
                id,
                area: area(value),
                ink: Ink::ALL[value],
            },
            2 => Edit::MoveArea {
                id,
                area: area(value),
            },
            3 => Edit::AddNote { id, note: text },
            4 => Edit::Delete(id),
            5 => Edit::Withdraw(id),
            6 => Edit::Restore(id),
            7 => Edit::Recolor {
                id,
                ink: Ink::ALL[value],
            },
            8 => Edit::Restyle {
                id,
                style: Style::ALL[value % 4],
            },
            9 => Edit::Resize {
                id,
                range: range(value * 4 + 1, 9),
            },
            10 => Edit::Accept(id),
            11 => Edit::SetApart(id),
            12 => Edit::Reopen {
                id,
                place: AnchorState::Orphan(Reason::Missing),
            },
            13 => Edit::SetNote { id, note: text },
            14 => Edit::UniteNote { id, note: text },
            15 => Edit::WriteNote {
                id,
                versions: vec![format!("{text}?"), format!("{text}!")],
                over: vec![text],
            },
            16 => Edit::Tag {
                id,
                tag: ["x", "y"][value % 2].to_owned(),
                on: value < 3,
            },
            17 => Edit::Bring(vec![brought(id, value, &text)]),
            18 => Edit::PlaceAgain {
                id,
                places: record::Places::of(&record::Item::default()),
                place: AnchorState::Orphan(Reason::Missing),
            },
            // Stands for emptying the trash.
            _ => Edit::Several(Vec::new()),
        }
    })
}

/// One random change, or two at once.
pub(super) fn edits() -> impl Strategy<Value = Edit> {
    let several = proptest::collection::vec(single(), 2..3);
    let several = several.prop_filter("empties no trash", |edits| {
        edits.iter().all(|edit| kind(edit) != 19)
    });
    prop_oneof![15 => single(), 1 => several.prop_map(Edit::Several)]
}

#[test]
fn edits_of_every_kind_are_tried() {
    let mut runner = TestRunner::deterministic();
    let some = (0..2000).map(|_| edits().new_tree(&mut runner).expect("made").current());
    let kinds: BTreeSet<usize> = some.map(|edit| kind(&edit)).collect();
    assert_eq!(kinds, (0..KINDS).collect());
}
