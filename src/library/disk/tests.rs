use super::*;

#[cfg(unix)]
#[test]
fn a_file_system_that_cannot_is_not_one_that_fails() {
    use rustix::io::Errno;
    let is = |errno: Errno| is_unsupported(&io::Error::from(errno));
    // macOS, over SMB: 45, of which the standard library makes no kind.
    assert!(
        is(Errno::NOTSUP)
            && is(Errno::OPNOTSUPP)
            && is(Errno::NOSYS)
            && is(Errno::INVAL)
            && is(Errno::NOLCK)
    );
    assert!(
        !is(Errno::IO)
            && !is(Errno::NOSPC)
            && !is(Errno::ACCESS)
            && !is(Errno::DQUOT)
            && !is(Errno::ROFS)
    );
}

#[cfg(windows)]
#[test]
fn a_file_system_that_cannot_is_not_one_that_fails() {
    let is = |code: i32| is_unsupported(&io::Error::from_raw_os_error(code));
    assert!(is(1) && is(50) && is(120));
    // Access denied, sharing violation, disk full.
    assert!(!is(5) && !is(32) && !is(112));
}

#[test]
fn a_new_name_takes_the_place_of_a_file_that_somebody_reads() {
    // Windows 10 can; wine 8, under which this is tried elsewhere, cannot yet.
    if cfg!(windows) && std::env::var_os("WINEPREFIX").is_some() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (new, old) = (folder.path().join("new"), folder.path().join("old"));
    fs::write(&old, "one").unwrap();
    fs::write(&new, "two").unwrap();
    let reader = File::open(&old).unwrap();
    Files.rename(&new, &old).unwrap();
    drop(reader);
    assert_eq!(Files.read(&old).unwrap(), b"two");
}

#[test]
fn a_new_file_takes_the_place_of_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    Files.write_new(&path, b"one", &Access::Private).unwrap();
    assert_eq!(
        Files
            .write_new(&path, b"two", &Access::Private)
            .unwrap_err()
            .kind(),
        io::ErrorKind::AlreadyExists
    );
    assert_eq!(Files.read(&path).unwrap(), b"one");
}

#[cfg(unix)]
#[test]
fn private_files_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    Files.write_new(&path, b"", &Access::Private).unwrap();
    assert_eq!(
        Files.facts(&path).unwrap().permissions.mode() & 0o777,
        0o600
    );
}

#[test]
fn a_lock_is_held_by_one_and_let_go_when_dropped() {
    let folder = tempfile::tempdir().unwrap();
    type Take = fn(&Path) -> io::Result<Option<Lock>>;
    let mut kinds: Vec<(PathBuf, Take)> =
        vec![(folder.path().join("lock"), |path| Files.lock_file(path))];
    if cfg!(unix) {
        kinds.push((folder.path().to_owned(), |path| Files.lock_folder(path)));
    }
    for (path, take) in kinds {
        let held = take(&path).unwrap();
        assert!(held.is_some());
        assert!(take(&path).unwrap().is_none());
        drop(held);
        assert!(take(&path).unwrap().is_some());
    }
}

#[test]
fn a_lock_that_a_starting_program_still_holds_open_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lock");
    let lock = Files.lock_file(&path).unwrap().unwrap();
    // A new process keeps its parent's open files until it becomes another program.
    let inherited = lock.file.as_ref().unwrap().try_clone().unwrap();
    drop(lock);
    assert!(Files.lock_file(&path).unwrap().is_some());
    drop(inherited);
}

#[cfg(unix)]
#[test]
fn a_link_a_pipe_or_a_folder_in_the_place_of_a_file_of_ours_is_an_error_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("real"), "words").unwrap();
    std::os::unix::fs::symlink(at("real"), at("link")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", at("endless")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(at("pipe"))
        .status()
        .is_ok_and(|status| status.success());
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    assert_eq!(
        Files.read(&at("link")).unwrap(),
        b"words",
        "a reader's text may be a link"
    );
    for name in ["link", "endless", "socket", "folder"]
        .into_iter()
        .chain(made.then_some("pipe"))
    {
        assert!(Files.read_own(&at(name)).is_err(), "{name}");
        assert!(name == "link" || Files.read(&at(name)).is_err(), "{name}");
        assert!(
            name == "folder" || Files.lock_folder(&at(name)).is_err(),
            "{name}"
        );
    }
    for name in ["link", "endless", "folder"]
        .into_iter()
        .chain(made.then_some("pipe"))
    {
        assert!(!matches!(Files.lock_file(&at(name)), Ok(None)), "{name}");
    }
    assert_eq!(
        Files.read_own(&at("none")).unwrap_err().kind(),
        io::ErrorKind::NotFound
    );
}

#[test]
fn what_is_larger_than_any_file_of_ours_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge");
    File::create(&path)
        .unwrap()
        .set_len(LARGEST_OWN + 1)
        .unwrap();
    assert_eq!(
        Files.read_own(&path).unwrap_err().kind(),
        io::ErrorKind::FileTooLarge
    );
}

#[cfg(unix)]
#[test]
fn new_folders_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Files.make_folder(&folder.path().join("a/b")).unwrap();
    for made in ["a", "a/b"] {
        assert_eq!(
            fs::metadata(folder.path().join(made))
                .unwrap()
                .permissions()
                .mode()
                & 0o777,
            0o700
        );
    }
}
