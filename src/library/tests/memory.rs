//! A disk in memory that knows what a power cut would leave of it.
//!
//! The bytes of a file are safe once they were synced; until then a crash may leave all of them, the first half, none, or
//! zeros. A name (new, changed or removed) is safe once its folder was synced; until then a crash leaves any of the changes to
//! that folder, in their order, whatever it leaves of other folders. A folder is found only by a name that is left itself.

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::Permissions;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};

/// Of this many changes to a folder every choice is tried; of more, every beginning and every omission.
const CHANGES: usize = 6;

/// More combinations of folders than this are not tried all, but each folder against the extremes of the others.
const COMBINATIONS: usize = 600;

#[derive(Clone, Debug)]
enum Node {
    File(usize),
    Folder,
}

#[derive(Clone, Debug)]
enum Change {
    Link(String, Node),
    Rename(String, String),
    Unlink(String),
}

#[derive(Clone, Debug)]
struct Body {
    bytes: Arc<Vec<u8>>,
    synced: bool,
    changed: u64,
}

type Names = BTreeMap<String, Node>;

/// What a crash makes of bytes that were not synced.
type Damage = fn(&[u8]) -> Vec<u8>;

/// Everything on the disk at one moment.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    bodies: Vec<Body>,
    /// By folder: the names that a crash cannot take away, and the changes since.
    safe: BTreeMap<PathBuf, Names>,
    pending: BTreeMap<PathBuf, Vec<Change>>,
    time: u64,
}

#[derive(Debug, Default)]
struct Inner {
    now: Moment,
    /// The disk after each operation that changed it.
    past: Vec<Moment>,
    /// Says that syncing was done, and does nothing.
    careless: Carelessness,
    locks: Locks,
}

/// Whether locks are to be had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locks {
    #[default]
    Free,
    /// Another program has them all, and never lets go.
    Held,
    /// The disk has none.
    Impossible,
}

/// What a disk, or a save that forgets a step, pretends to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Carelessness {
    #[default]
    None,
    Bytes,
    Names,
}

#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Inner>>);

fn apply(names: &mut Names, change: &Change) {
    match change {
        Change::Link(name, entry) => drop(names.insert(name.clone(), entry.clone())),
        Change::Rename(from, to) => {
            if let Some(entry) = names.remove(from) {
                names.insert(to.clone(), entry);
            }
        }
        Change::Unlink(name) => drop(names.remove(name)),
    }
}

fn split(path: &Path) -> (PathBuf, String) {
    (
        path.parent().unwrap_or(Path::new("/")).to_owned(),
        folders::name_of(path),
    )
}

impl Moment {
    /// The names in a folder with those of the pending changes to it that are left.
    fn names(&self, folder: &Path, left: &Left) -> Names {
        let mut names = self.safe.get(folder).cloned().unwrap_or_default();
        let pending = self.pending.get(folder).into_iter().flatten().enumerate();
        pending
            .filter(|(index, _)| left.holds(*index))
            .for_each(|(_, change)| apply(&mut names, change));
        names
    }

    fn is_folder(&self, path: &Path) -> bool {
        path == Path::new("/") || matches!(self.entry(path), Some(Node::Folder))
    }

    fn entry(&self, path: &Path) -> Option<Node> {
        let (folder, name) = split(path);
        self.names(&folder, &Left::All).remove(&name)
    }

    fn change(&mut self, folder: PathBuf, change: Change) {
        self.time += 1;
        self.pending.entry(folder).or_default().push(change);
    }

    fn sync(&mut self, folder: &Path) {
        let names = self.names(folder, &Left::All);
        self.safe.insert(folder.to_owned(), names);
        self.pending.remove(folder);
    }

    /// The disk after a crash that left these changes to each folder, and did this to unsynced bytes.
    fn crashed(&self, left: &BTreeMap<&PathBuf, Left>, damage: Damage) -> Memory {
        let mut moment = Self {
            time: self.time,
            ..Self::default()
        };
        let mut reached = vec![PathBuf::from("/")];
        while let Some(folder) = reached.pop() {
            let mut names = self.names(&folder, left.get(&folder).unwrap_or(&Left::All));
            for (name, entry) in &mut names {
                match entry {
                    Node::Folder => reached.push(folder.join(name)),
                    Node::File(body) => {
                        let old = &self.bodies[*body];
                        let bytes = if old.synced {
                            Arc::clone(&old.bytes)
                        } else {
                            Arc::new(damage(&old.bytes))
                        };
                        *body = moment.bodies.len();
                        moment.bodies.push(Body {
                            bytes,
                            synced: true,
                            changed: old.changed,
                        });
                    }
                }
            }
            moment.safe.insert(folder, names);
        }
        Memory(Arc::new(Mutex::new(Inner {
            now: moment,
            ..Inner::default()
        })))
    }

    /// The disks that a crash at this moment may leave.
    pub fn crashes(&self) -> Vec<Memory> {
        let open: Vec<(&PathBuf, usize)> = self
            .pending
            .iter()
            .map(|(folder, changes)| (folder, changes.len()))
            .collect();
        let mut damages: Vec<Damage> = vec![<[u8]>::to_vec];
        if self.bodies.iter().any(|body| !body.synced) {
            damages.extend([
                |b: &[u8]| b[..b.len() / 2].to_vec(),
                |_: &[u8]| Vec::new(),
                |b: &[u8]| vec![0; b.len()],
            ] as [Damage; 3]);
        }
        let lefts = combinations(&open);
        lefts
            .iter()
            .flat_map(|left| damages.iter().map(|damage| self.crashed(left, *damage)))
            .collect()
    }
}

/// What a crash leaves of the changes to a folder.
#[derive(Clone, Debug)]
enum Left {
    All,
    First(usize),
    AllBut(usize),
    /// Those whose bits are set.
    Chosen(usize),
}

impl Left {
    fn holds(&self, index: usize) -> bool {
        match self {
            Self::All => true,
            Self::First(count) => index < *count,
            Self::AllBut(omitted) => index != *omitted,
            Self::Chosen(bits) => bits >> index & 1 == 1,
        }
    }

    /// Everything that may be left of so many changes.
    fn choices(count: usize) -> Vec<Self> {
        if count <= CHANGES {
            return (0..1 << count).map(Self::Chosen).collect();
        }
        (0..=count)
            .map(Self::First)
            .chain((0..count).map(Self::AllBut))
            .collect()
    }
}

/// What is left of the changes to each folder, one way or another.
fn combinations<'a>(open: &[(&'a PathBuf, usize)]) -> Vec<BTreeMap<&'a PathBuf, Left>> {
    let all: usize = open
        .iter()
        .map(|(_, count)| Left::choices(*count).len())
        .product();
    let mut lefts: Vec<BTreeMap<&PathBuf, Left>> = vec![BTreeMap::new()];
    if all <= COMBINATIONS {
        for (folder, count) in open {
            let choices = Left::choices(*count);
            let with = |left: &BTreeMap<&'a PathBuf, Left>, choice: &Left| {
                let mut left = left.clone();
                left.insert(*folder, choice.clone());
                left
            };
            lefts = lefts
                .iter()
                .flat_map(|left| choices.iter().map(move |choice| with(left, choice)))
                .collect();
        }
        return lefts;
    }
    lefts.clear();
    for extreme in [Left::First(0), Left::All] {
        for (folder, count) in open {
            for choice in Left::choices(*count) {
                let mut left: BTreeMap<&PathBuf, Left> = open
                    .iter()
                    .map(|(folder, _)| (*folder, extreme.clone()))
                    .collect();
                left.insert(folder, choice);
                lefts.push(left);
            }
        }
    }
    lefts
}

impl Memory {
    pub fn careless(kind: Carelessness) -> Self {
        let disk = Self::default();
        disk.lock_inner().careless = kind;
        disk
    }

    pub fn set_locks(&self, locks: Locks) {
        self.lock_inner().locks = locks;
    }

    fn lock_inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    fn now(&self) -> Moment {
        self.lock_inner().now.clone()
    }

    fn step<T>(&self, operation: impl FnOnce(&mut Moment) -> io::Result<T>) -> io::Result<T> {
        let mut inner = self.lock_inner();
        let result = operation(&mut inner.now);
        let moment = inner.now.clone();
        inner.past.push(moment);
        result
    }

    /// How many operations have changed the disk.
    pub fn steps(&self) -> usize {
        self.lock_inner().past.len()
    }

    pub fn past(&self) -> Vec<Moment> {
        self.lock_inner().past.clone()
    }

    /// A copy that goes its own way.
    pub fn copy(&self) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            now: self.now(),
            ..Inner::default()
        })))
    }

    /// Puts a file there, as another program would, safe at once.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let folder = path.parent().unwrap();
        let mut inner = self.lock_inner();
        let now = &mut inner.now;
        now.time += 1;
        for made in folder
            .ancestors()
            .filter(|made| !now.is_folder(made))
            .collect::<Vec<_>>()
        {
            let (above, name) = split(made);
            now.change(above, Change::Link(name, Node::Folder));
        }
        let body = Body {
            bytes: Arc::new(bytes.to_vec()),
            synced: true,
            changed: now.time,
        };
        now.bodies.push(body);
        let entry = Node::File(now.bodies.len() - 1);
        now.change(
            folder.to_owned(),
            Change::Link(folders::name_of(path), entry),
        );
        folder.ancestors().for_each(|above| now.sync(above));
    }

    /// Takes a file away, as another program would, for good at once.
    pub fn take_away(&self, path: &Path) {
        let (folder, name) = split(path);
        let mut inner = self.lock_inner();
        inner.now.change(folder.clone(), Change::Unlink(name));
        inner.now.sync(&folder);
    }

    /// Every file beneath a folder, with its bytes and when it was changed.
    pub fn files(&self, folder: &Path) -> Vec<(PathBuf, Arc<Vec<u8>>, u64)> {
        let now = self.now();
        let mut found = Vec::new();
        let mut left = vec![folder.to_owned()];
        while let Some(folder) = left.pop() {
            for (name, entry) in now.names(&folder, &Left::All) {
                match entry {
                    Node::Folder => left.push(folder.join(name)),
                    Node::File(body) => {
                        let body = &now.bodies[body];
                        found.push((folder.join(name), Arc::clone(&body.bytes), body.changed));
                    }
                }
            }
        }
        found
    }

    /// All names and bytes: two disks with the same are the same disk.
    pub fn contents(&self) -> BTreeSet<(PathBuf, Arc<Vec<u8>>)> {
        self.files(Path::new("/"))
            .into_iter()
            .map(|(path, bytes, _)| (path, bytes))
            .collect()
    }
}

fn not_found() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl Disk for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let now = self.now();
        match now.entry(path) {
            Some(Node::File(body)) => Ok(now.bodies[body].bytes.to_vec()),
            Some(Node::Folder) => Err(io::ErrorKind::IsADirectory.into()),
            None => Err(not_found()),
        }
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        Ok(self.now().names(folder, &Left::All).into_keys().collect())
    }

    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        let now = self.now();
        let permissions: Permissions = std::fs::metadata(".")?.permissions();
        let (is_file, len, changed) = match now.entry(path) {
            Some(Node::File(body)) => {
                (true, now.bodies[body].bytes.len(), now.bodies[body].changed)
            }
            _ if now.is_folder(path) => (false, 0, 0),
            _ => return Err(not_found()),
        };
        let changed = SystemTime::UNIX_EPOCH + Duration::from_secs(changed);
        Ok(FileFacts {
            is_file,
            is_folder: !is_file,
            len: len as u64,
            changed,
            permissions,
        })
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _access: &Access) -> io::Result<()> {
        let (folder, name) = split(path);
        let careless = self.lock_inner().careless == Carelessness::Bytes;
        let body = self.step(|now| {
            if !now.is_folder(&folder) {
                return Err(not_found());
            }
            if now.entry(path).is_some() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            let body = now.bodies.len();
            let changed = now.time + 1;
            now.bodies.push(Body {
                bytes: Arc::new(bytes.to_vec()),
                synced: false,
                changed,
            });
            now.change(folder, Change::Link(name, Node::File(body)));
            Ok(body)
        })?;
        self.step(|now| {
            now.bodies[body].synced = !careless;
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let ((folder, from_name), (to_folder, to_name)) = (split(from), split(to));
        assert_eq!(folder, to_folder, "nothing is moved from folder to folder");
        self.step(|now| {
            now.entry(from).ok_or_else(not_found)?;
            now.change(folder, Change::Rename(from_name, to_name));
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let (folder, name) = split(path);
        self.step(|now| {
            now.entry(path).ok_or_else(not_found)?;
            now.change(folder, Change::Unlink(name));
            Ok(())
        })
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let missing: Vec<PathBuf> = path.ancestors().map(Path::to_owned).collect();
        for folder in missing.into_iter().rev() {
            let (above, name) = split(&folder);
            if !self.now().is_folder(&folder) {
                self.step(|now| {
                    now.change(above, Change::Link(name, Node::Folder));
                    Ok(())
                })?;
            }
        }
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if self.lock_inner().careless == Carelessness::Names {
            return Ok(());
        }
        self.step(|now| {
            now.sync(path);
            Ok(())
        })
    }

    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<Lock>> {
        match self.lock_inner().locks {
            Locks::Free => Ok(Some(Lock::unneeded())),
            Locks::Held => Ok(None),
            Locks::Impossible => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }

    fn lock_file(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.lock_folder(path)
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}
