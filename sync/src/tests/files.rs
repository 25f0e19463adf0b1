//! Single files: what is brought where, what is kept, what is left alone.

use super::faults::Model;
use super::{folder, sync};
use crate::remote::{Failure, Remote};
use crate::report::Ending;
use crate::server::Server;
use manicule_shared::home::Home;
use manicule_shared::paths;
use opendal::{Operator, services};
use std::fs;
use tempfile::TempDir;

const MAIN: &str = "glossaries/0123456789abcdef/aaaa.json";
const SIDE: &str = "glossaries/0123456789abcdef/aaaa-abcdefghij-1.json";

fn names(ids: &[&str]) -> Vec<u8> {
    let decisions: Vec<String> = ids.iter().map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    format!(
        r#"{{"format":"manicule-corrections","version":1,"decisions":[{}]}}"#,
        decisions.join(",")
    )
    .into_bytes()
}

fn home() -> (TempDir, Home) {
    let folder = folder();
    let home = Home::find(Some(folder.path().to_owned())).unwrap();
    (folder, home)
}

fn put(home: &Home, path: &str, bytes: &[u8]) {
    let file = home.notes().join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

fn get(home: &Home, path: &str) -> Option<Vec<u8>> {
    home.read(path).unwrap()
}

#[test]
fn no_name_on_a_server_leads_out_of_the_notes() {
    for path in [
        MAIN,
        SIDE,
        "shelf/aaaa.json",
        "annotations/0123456789abcdef (1)/aaaa (copy).json",
    ] {
        assert!(paths::kind(path).is_some(), "{path}");
    }
    for path in [
        "../aaaa.json",
        "annotations/../aaaa.json",
        "annotations/../../0123456789abcdef.json",
        "annotations/0123456789abcdef/../aaaa.json",
        "annotations/0123456789abcdef/a/aaaa.json",
        "annotations/aaaa.json",
        "annotations/notes/aaaa.json",
        "annotations/0123456789abcdef/aaaa.exe",
        "annotations/0123456789abcdef/.aaaa.json",
        "annotations/0123456789abcdef/a\\..\\b.json",
        "annotations/0123456789abcdef/c:a.json",
        "annotations/0123456789abcdef/CON.json",
        "annotations/0123456789abcdef/a\n.json",
        "settings.json",
        "state/device.json",
        "/shelf/aaaa.json",
        "shelf/",
        "",
    ] {
        assert_eq!(paths::kind(path), None, "{path}");
    }
}

#[test]
fn what_one_side_lacks_is_brought_there() {
    let (_folder, home) = home();
    let server = Model::default();
    put(&home, MAIN, &names(&["a"]));
    put(&home, "settings.json", b"{}");
    server.set("shelf/bbbb.json", br#"{"texts":{}}"#);
    server.set("elsewhere/bbbb.json", b"{}");
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!(outcome.ending, Ending::Synced, "{outcome:?}");
    assert_eq!((outcome.counts.sent, outcome.counts.fetched), (1, 1));
    assert_eq!(server.files()[MAIN], names(&["a"]));
    assert!(!server.files().contains_key("settings.json"));
    assert_eq!(get(&home, "shelf/bbbb.json").unwrap(), br#"{"texts":{}}"#);
    assert!(!home.notes().join("elsewhere").exists());
}

#[test]
fn a_file_that_a_device_keeps_comes_back_from_whichever_side_lost_it() {
    let (_folder, home) = home();
    let server = Model::default();
    put(&home, MAIN, &names(&["a"]));
    sync(&home, &server);
    server.lose(MAIN);
    sync(&home, &server);
    assert_eq!(server.files()[MAIN], names(&["a"]));
    fs::remove_file(home.notes().join(MAIN)).unwrap();
    sync(&home, &server);
    assert_eq!(get(&home, MAIN).unwrap(), names(&["a"]));
}

#[test]
fn what_lay_beside_goes_only_once_it_is_in_what_stays() {
    let (_folder, home) = home();
    let server = Model::default();
    put(&home, MAIN, &names(&["a"]));
    put(&home, SIDE, &names(&["b"]));
    sync(&home, &server);
    fs::remove_file(home.notes().join(SIDE)).unwrap();
    sync(&home, &server);
    assert_eq!(
        get(&home, SIDE).unwrap(),
        names(&["b"]),
        "it was in no other file"
    );
    put(&home, MAIN, &names(&["a", "b"]));
    fs::remove_file(home.notes().join(SIDE)).unwrap();
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!(outcome.counts.removed, 1, "{outcome:?}");
    assert!(!server.files().contains_key(SIDE));
    // A machine that still has it lets it go as well.
    server.set(SIDE, &names(&["b"]));
    sync(&home, &server);
    assert!(get(&home, SIDE).is_some());
    server.lose(SIDE);
    sync(&home, &server);
    assert_eq!(
        (get(&home, SIDE), server.files().contains_key(SIDE)),
        (None, false)
    );
}

#[test]
fn of_a_file_that_was_changed_on_both_sides_both_are_kept_on_both() {
    let (_folder, home) = home();
    let server = Model::default();
    put(&home, MAIN, &names(&["a"]));
    server.set(MAIN, &names(&["b"]));
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!(
        (outcome.ending, outcome.counts.kept_both),
        (Ending::Synced, 1)
    );
    let beside = paths::beside(MAIN, &names(&["a"]));
    assert_eq!(get(&home, MAIN).unwrap(), names(&["b"]));
    assert_eq!(get(&home, &beside).unwrap(), names(&["a"]));
    assert_eq!(server.files()[&beside], names(&["a"]));
}

#[test]
fn half_a_file_is_never_brought_anywhere_and_never_takes_the_place_of_a_whole_one() {
    let (_folder, home) = home();
    let server = Model::default();
    let (whole, torn) = (names(&["a", "b"]), &names(&["a", "b"])[..60]);
    server.set(MAIN, torn);
    put(&home, "shelf/aaaa.json", b"{\"texts\":{\"k\"");
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!(
        (outcome.ending, outcome.left.len()),
        (Ending::Partly, 2),
        "{outcome:?}"
    );
    assert_eq!(get(&home, MAIN), None);
    assert!(!server.files().contains_key("shelf/aaaa.json"));
    // The machine that has the whole one mends the server.
    put(&home, MAIN, &whole);
    sync(&home, &server);
    assert_eq!(server.files()[MAIN], whole);
    assert_eq!(get(&home, MAIN).unwrap(), whole);
    // And a whole one mends the machine.
    put(&home, MAIN, b"");
    sync(&home, &server);
    assert_eq!(get(&home, MAIN).unwrap(), whole);
}

#[test]
fn what_a_newer_version_wrote_is_carried_and_not_compared() {
    let (_folder, home) = home();
    let server = Model::default();
    let newer = |words: &str| {
        format!(r#"{{"format":"manicule-corrections","version":9,"words":"{words}"}}"#).into_bytes()
    };
    server.set(MAIN, &newer("one"));
    sync(&home, &server);
    server.set(MAIN, &newer("two"));
    sync(&home, &server);
    assert_eq!(get(&home, MAIN).unwrap(), newer("two"));
    put(&home, MAIN, &newer("three"));
    sync(&home, &server);
    assert_eq!(server.files()[MAIN], newer("three"));
    assert_eq!(
        server.files().len(),
        1,
        "no copies of what one side alone has changed"
    );
}

#[test]
fn names_that_differ_in_capitals_alone_are_not_brought_into_one_place() {
    let (_folder, home) = home();
    let server = Model::default();
    put(&home, SIDE, &names(&["a"]));
    server.set(&SIDE.replace("aaaa", "AAAA"), &names(&["b"]));
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!((outcome.ending, outcome.left.len()), (Ending::Partly, 1));
    assert_eq!(get(&home, SIDE).unwrap(), names(&["a"]));
}

/// Somebody else puts another file there between a look and a write.
#[test]
fn a_file_that_changed_meanwhile_is_decided_on_anew() {
    struct Busy(Model, std::cell::Cell<bool>);
    impl Remote for Busy {
        async fn list(
            &self,
        ) -> crate::remote::Answer<std::collections::BTreeMap<String, crate::remote::Seen>>
        {
            self.0.list().await
        }
        async fn look(&self, path: &str) -> crate::remote::Answer<Option<crate::remote::Seen>> {
            self.0.look(path).await
        }
        async fn get(
            &self,
            path: &str,
            seen: &crate::remote::Seen,
        ) -> crate::remote::Answer<Vec<u8>> {
            self.0.get(path, seen).await
        }
        async fn put(
            &self,
            path: &str,
            bytes: &[u8],
            over: Option<&crate::remote::Seen>,
        ) -> crate::remote::Answer<crate::remote::Seen> {
            if !self.1.replace(true) {
                self.0.set(path, &names(&["theirs"]));
            }
            self.0.put(path, bytes, over).await
        }
        async fn remove(
            &self,
            path: &str,
            seen: &crate::remote::Seen,
        ) -> crate::remote::Answer<()> {
            self.0.remove(path, seen).await
        }
    }
    let (_folder, home) = home();
    put(&home, MAIN, &names(&["ours"]));
    let server = Busy(Model::default(), false.into());
    let outcome = sync(&home, &server).outcome("test");
    assert_eq!(
        (outcome.ending, outcome.counts.kept_both),
        (Ending::Synced, 1),
        "{outcome:?}"
    );
    assert_eq!(server.0.files().len(), 2);
}

#[test]
fn a_server_that_gives_names_never_shows_half_a_file_and_leaves_nothing_behind() {
    let root = folder();
    let operator =
        Operator::new(services::Fs::default().root(root.path().to_str().unwrap())).unwrap();
    let server = Server::new(operator);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        assert_eq!(server.check().await, Ok(()));
        let first = server.put(MAIN, b"first", None).await.unwrap();
        assert_eq!(
            server.put(MAIN, b"second", None).await,
            Err(Failure::Changed)
        );
        let second = server.put(MAIN, b"2nd", Some(&first)).await.unwrap();
        assert_eq!(server.get(MAIN, &second).await.unwrap(), b"2nd");
        assert_eq!(server.get(MAIN, &first).await, Err(Failure::Changed));
        assert_eq!(server.remove(MAIN, &first).await, Err(Failure::Changed));
        server.remove(MAIN, &second).await.unwrap();
        assert_eq!(server.look(MAIN).await, Ok(None));
    });
    let left: Vec<_> = fs::read_dir(root.path().join(".manicule-sync"))
        .unwrap()
        .collect();
    assert_eq!(left.len(), 0, "{left:?}");
}
