//! Copies of notes: which are kept, which may go, and that nothing goes that is nowhere else.

use super::*;
use crate::library::disk::Files;

fn content<'a>(bytes: &'a [u8], print: &'a str) -> Content<'a> {
    Content { bytes, print }
}

fn copy(
    folders: &Folders,
    bytes: &[u8],
    before: Option<&str>,
    holds: &mut dyn FnMut(&str, &[u8]) -> bool,
    now: Timestamp,
) {
    let print = &fingerprint(bytes);
    let content = content(bytes, print);
    keep(&Files, folders, "k", (content, before), holds, now).unwrap();
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn the_last_ten_are_kept_and_the_last_of_each_day_for_thirty_days() {
    let now = at("2026-10-31T12:00:00Z");
    let minutes = (0..15).map(|i| format!("20261031T11{:02}00000000Z-x.json", 59 - i));
    let days = ["20261030T20", "20261030T10", "20261029T10", "20260930T10"]
        .map(|start| format!("{start}0000000000Z-x.json"));
    let names: Vec<String> = minutes.chain(days).collect();
    let gone: Vec<&str> = surplus(&names, now)
        .into_iter()
        .map(|name| &name[..13])
        .collect();
    assert_eq!(
        gone[..5],
        [
            "20261031T1149",
            "20261031T1148",
            "20261031T1147",
            "20261031T1146",
            "20261031T1145"
        ]
    );
    assert_eq!(gone[5..], ["20261030T1000", "20260930T1000"]);
}

#[test]
fn twenty_saves_in_an_hour_leave_ten_backups_and_the_newest_first() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    for i in 0..20 {
        let now = at("2026-10-31T12:00:00Z") + SignedDuration::from_mins(i);
        copy(
            &folders,
            format!("state {i}").as_bytes(),
            None,
            &mut |_, _| true,
            now,
        );
    }
    let left = list(&Files, &folders, "k");
    assert_eq!(left.len(), RECENT);
    assert_eq!(Files.read(&left[0]).unwrap(), b"state 19");
}

/// Ten backups made in one minute, each of which holds the one before, as the fingerprints say.
#[test]
fn only_what_is_held_by_another_goes_and_that_is_found_out_once() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    let mut asked = Vec::new();
    let mut before: Option<String> = None;
    for i in 0..10 {
        let (bytes, now) = (
            format!("state {i}"),
            at("2026-10-31T12:00:00Z") + SignedDuration::from_secs(i),
        );
        let mut holds = |_: &str, bytes: &[u8]| {
            asked.push(String::from_utf8_lossy(bytes).into_owned());
            false
        };
        if i == 5 {
            add(
                &Files,
                &folders,
                "k",
                content(b"stranger", &fingerprint(b"stranger")),
                now,
            )
            .unwrap();
        }
        copy(
            &folders,
            bytes.as_bytes(),
            before.as_deref(),
            &mut holds,
            now,
        );
        before = Some(fingerprint(bytes.as_bytes()));
    }
    assert!(asked.iter().all(|text| text == "stranger"), "{asked:?}");
    let left: Vec<Vec<u8>> = list(&Files, &folders, "k")
        .iter()
        .map(|path| Files.read(path).unwrap())
        .collect();
    assert_eq!(left, [b"state 9".to_vec(), b"stranger".to_vec()]);
    let proof = Proof::read(&Files, &folders, "k");
    assert_eq!(
        (proof.within, proof.held.contains(&fingerprint(b"stranger"))),
        (fingerprint(b"state 9"), false)
    );
}

#[test]
fn a_clock_a_year_ahead_pushes_nothing_out_that_is_nowhere_else() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    add(
        &Files,
        &folders,
        "k",
        content(b"from the future", &fingerprint(b"from the future")),
        at("2027-10-31T12:00:00Z"),
    )
    .unwrap();
    for i in 0..30 {
        let now = at("2026-10-31T12:00:00Z") + SignedDuration::from_secs(i);
        add(
            &Files,
            &folders,
            "k",
            content(
                format!("state {i}").as_bytes(),
                &fingerprint(format!("state {i}").as_bytes()),
            ),
            now,
        )
        .unwrap();
        copy(&folders, b"now", None, &mut |_, _| false, now);
    }
    assert_eq!(list(&Files, &folders, "k").len(), 32);
}

#[test]
fn what_takes_too_much_room_is_not_copied() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    let huge = vec![0; LONGEST_COPY + 1];
    let error = quarantine(&Files, &folders, &home.path().join("stray.json"), &huge).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    assert!(Files.names(&folders.quarantine()).unwrap().is_empty());
}

#[test]
fn much_typing_in_one_minute_does_not_push_the_earlier_backups_out() {
    let now = at("2026-10-31T12:00:00Z");
    let typing = (0..30).map(|i| format!("20261031T1159{:02}000000Z-x.json", 59 - i));
    let names: Vec<String> = typing
        .chain(["20261031T1158000000000Z-x.json".to_owned()])
        .collect();
    let gone = surplus(&names, now);
    assert_eq!(gone.len(), 29);
    assert!(!gone.contains(&&names[0]) && !gone.contains(&&names[30]));
}

#[test]
fn the_same_bytes_are_backed_up_once() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    for now in ["2026-10-31T12:00:00Z", "2026-10-31T13:00:00Z"] {
        copy(&folders, b"same", None, &mut |_, _| false, at(now));
    }
    assert_eq!(list(&Files, &folders, "k").len(), 1);
}

#[test]
fn quarantine_keeps_each_content_once_and_leaves_the_file() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(home.path().to_owned())).unwrap();
    let path = home.path().join("bad.json");
    std::fs::write(&path, "{").unwrap();
    let first = quarantine(&Files, &folders, &path, b"{").unwrap();
    assert_eq!(quarantine(&Files, &folders, &path, b"{").unwrap(), first);
    assert_ne!(quarantine(&Files, &folders, &path, b"[").unwrap(), first);
    assert_eq!(
        (Files.read(&first).unwrap(), Files.read(&path).unwrap()),
        (b"{".to_vec(), b"{".to_vec())
    );
}
