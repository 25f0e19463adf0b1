//! Which machine this is, and by which name its notes are written. Two machines never write one file, even where the whole home
//! is carried from one to the other: a name belongs to the machine and to the place of the folder on it.

use super::disk::Disk;
use super::folders::Folders;
use super::hash;
use super::salvage::Salvaged;
use std::fs;
use std::path::{Path, PathBuf};

/// What the system says about itself that no other machine says, as far as it says anything. It is never written anywhere.
pub(super) fn machine_id() -> String {
    let known = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| fs::read_to_string(path).ok());
    let known = known
        .map(|id| id.trim().to_owned())
        .filter(|id| id.len() >= 16);
    known.unwrap_or_else(host_name)
}

#[cfg(unix)]
fn host_name() -> String {
    rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned()
}

#[cfg(not(unix))]
fn host_name() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// This machine, and this place of the state folder on it, in 16 digits.
pub(super) fn fingerprint(machine_id: &str, disk: &dyn Disk, folders: &Folders) -> String {
    let place = place(disk, &folders.state);
    let mut bytes = format!("manicule machine\n{machine_id}\n").into_bytes();
    bytes.extend(place.as_os_str().as_encoded_bytes());
    hash::sha256(&bytes)[..16].to_owned()
}

/// Where a folder lies, whether it exists yet or not.
fn place(disk: &dyn Disk, folder: &Path) -> PathBuf {
    let exists = |above: &&Path| disk.facts(above).is_ok();
    let Some(above) = folder.ancestors().find(exists) else {
        return folder.to_owned();
    };
    // Part by part: the same path whether the folder exists yet or not, without a stroke at its end.
    let rest = folder.strip_prefix(above).unwrap_or(Path::new(""));
    disk.resolved(above)
        .components()
        .chain(rest.components())
        .collect()
}

/// Which name each machine writes under, as the file `device` holds it: one machine to a line, the name and the fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Devices {
    lines: Vec<(String, String)>,
}

impl Devices {
    /// Reads the lines that make sense.
    pub(super) fn parse(json: &str) -> Salvaged<Self> {
        let (mut lines, mut damage) = (Vec::new(), Vec::new());
        for line in json.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (name, machine) = line.split_once(' ').unwrap_or((line, ""));
            if is_device(name) {
                lines.push((name.to_owned(), machine.trim().to_owned()));
            } else {
                damage.push(say!("damage-device-line").to_owned());
            }
        }
        if lines.is_empty() && damage.is_empty() {
            damage.push(say!("damage-no-device").to_owned());
        }
        Salvaged {
            value: Self { lines },
            damage,
        }
    }

    /// The name of a machine; a file that was written before files named their machine belongs to whoever has it.
    pub(super) fn of(&self, machine: &str) -> Option<&str> {
        let named = |wanted: &str| {
            self.lines
                .iter()
                .find(|(_, machine)| machine == wanted)
                .map(|(name, _)| name.as_str())
        };
        named(machine).or_else(|| {
            if self.lines.len() == 1 {
                named("")
            } else {
                None
            }
        })
    }

    /// Whether other machines are in it.
    pub(super) fn has_others(&self, machine: &str) -> bool {
        self.lines
            .iter()
            .any(|(_, known)| known != machine && !known.is_empty())
    }

    /// Writes down the name of a machine. Whether that is news.
    pub(super) fn set(&mut self, machine: &str, name: &str) -> bool {
        let line = (name.to_owned(), machine.to_owned());
        if self.lines.contains(&line) {
            return false;
        }
        self.lines
            .retain(|(_, known)| known != machine && !known.is_empty());
        // The machine at work comes first.
        self.lines.insert(0, line);
        true
    }

    pub(super) fn to_text(&self) -> String {
        self.lines
            .iter()
            .map(|(name, machine)| format!("{name} {machine}\n"))
            .collect()
    }
}

/// The name of a machine that has none yet: always the same, so that a lost `device` file costs nothing.
pub(super) fn first_name(machine: &str) -> String {
    hash::name_of(format!("manicule device\n{machine}").as_bytes())
}

/// Whether a word may name a device, and so a file.
pub(super) fn is_device(word: &str) -> bool {
    (4..=32).contains(&word.len())
        && word
            .bytes()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_machine_has_its_own_line_and_keeps_it() {
        let mut devices = Devices::default();
        assert!(
            devices.set("m1", "abcd") && devices.set("m2", "efgh") && !devices.set("m1", "abcd")
        );
        let again = Devices::parse(&devices.to_text()).value;
        assert_eq!(
            (again.of("m1"), again.of("m2"), again.of("m3")),
            (Some("abcd"), Some("efgh"), None)
        );
        assert!(again.has_others("m1"));
    }

    #[test]
    fn a_file_without_machines_belongs_to_whoever_has_it() {
        let mut devices = Devices::parse("abcd\n").value;
        assert_eq!(
            (devices.of("m1"), devices.has_others("m1")),
            (Some("abcd"), false)
        );
        assert!(devices.set("m1", "abcd"));
        assert_eq!(devices.to_text(), "abcd m1\n");
    }

    #[test]
    fn what_is_no_name_is_no_file_of_devices() {
        for text in ["", "\u{0}\u{0}", "../x m1", "Ab cd"] {
            let read = Devices::parse(text);
            assert_eq!(
                (read.value, read.damage.len()),
                (Devices::default(), 1),
                "{text:?}"
            );
        }
        let read = Devices::parse("abcd m1\n?? m2\nefgh m3\n");
        assert_eq!((read.value.of("m3"), read.damage.len()), (Some("efgh"), 1));
    }

    #[test]
    fn a_copied_home_is_another_machine_and_a_lost_file_costs_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let home = |name: &str| Folders::find(Some(folder.path().join(name))).unwrap();
        let of = |id: &str, name: &str| fingerprint(id, &super::super::Files, &home(name));
        assert_ne!(of("one", "a"), of("one", "b"));
        assert_ne!(of("one", "a"), of("two", "a"));
        let before = of("one", "a");
        fs::create_dir_all(home("a").state).unwrap();
        assert_eq!(
            of("one", "a"),
            before,
            "the same before the folder is made and after"
        );
        assert_eq!(first_name(&before), first_name(&before));
    }
}
