//! The password of the server: in the system's keyring; where there is none, in a file that only its owner can read. An environment
//! variable goes before both, for whoever keeps passwords elsewhere.

use crate::config::Config;
use manicule_shared::home::Home;
use std::fmt;

/// The variable that goes before keyring and file.
pub const VARIABLE: &str = "MANICULE_SYNC_SECRET";
/// The name of this program among those that keep something in the keyring.
const SERVICE: &str = "manicule-sync";
const FILE: &str = "secret";

/// Where a password was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Keyring,
    /// In this file, and why not in the keyring.
    File {
        path: String,
        reason: String,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keyring => f.write_str("The password is kept in the system's keyring."),
            Self::File { path, reason } => write!(
                f,
                "There is no keyring to be used here ({reason}). The password is kept in the file {path}, unencrypted, readable by you \
                 alone. To keep it nowhere, remove the file and set {VARIABLE} where manicule-sync runs."
            ),
        }
    }
}

/// Keeps a password.
///
/// # Errors
/// A sentence, where it can be kept nowhere.
pub fn keep(home: &Home, config: &Config, secret: &str, in_file: bool) -> Result<Place, String> {
    let reason = if in_file {
        "a file was asked for".to_owned()
    } else {
        match in_keyring(config, secret) {
            Ok(()) => {
                let _ = home.remove_own(FILE);
                return Ok(Place::Keyring);
            }
            Err(error) => no_keyring(&error),
        }
    };
    let path = home.own_file(FILE).display().to_string();
    home.write_own(FILE, secret.as_bytes())
        .map_err(|error| format!("The password could not be kept in {path}: {error}."))?;
    Ok(Place::File { path, reason })
}

/// Why there is no keyring to be used: the system's own word for it comes first.
fn no_keyring(error: &keyring::Error) -> String {
    match keyring::Entry::store_status() {
        Err(status) => status.to_string(),
        Ok(()) => error.to_string(),
    }
}

/// Keeps a password in the keyring, and shows that it can be read again: some systems have one that forgets.
fn in_keyring(config: &Config, secret: &str) -> keyring::Result<()> {
    let entry = keyring::Entry::new(SERVICE, &config.account())?;
    entry.set_password(secret)?;
    if entry.get_password()? == secret {
        Ok(())
    } else {
        Err(keyring::Error::NoEntry)
    }
}

/// The password that was kept.
///
/// # Errors
/// A sentence that says what to do.
pub fn find(home: &Home, config: &Config) -> Result<String, String> {
    if let Ok(secret) = std::env::var(VARIABLE)
        && !secret.is_empty()
    {
        return Ok(secret);
    }
    if let Ok(Some(bytes)) = home.read_own(FILE) {
        return String::from_utf8(bytes).map_err(|_| {
            "The file with the password is damaged. Set the server up again.".to_owned()
        });
    }
    keyring::Entry::new(SERVICE, &config.account())
        .and_then(|entry| entry.get_password())
        .map_err(|error| {
            format!(
                "The password for {} is not to be had from the keyring ({}). Unlock the keyring, set the server up again, or set \
                 {VARIABLE}.",
                config.address(),
                no_keyring(&error)
            )
        })
}

/// Removes a password from wherever it was kept.
pub fn forget(home: &Home, config: &Config) {
    let _ = home.remove_own(FILE);
    if let Ok(entry) = keyring::Entry::new(SERVICE, &config.account()) {
        let _ = entry.delete_credential();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use url::Url;

    #[cfg(unix)]
    #[test]
    fn a_file_with_a_password_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let home = Home::find(Some(folder.path().to_owned())).unwrap();
        let config = Config::Webdav {
            address: Url::parse("https://a.example/").unwrap(),
            user: "ann".to_owned(),
        };
        let place = keep(&home, &config, "word", true).unwrap();
        let Place::File { path, .. } = place else {
            panic!("kept in the keyring");
        };
        let mode = std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(find(&home, &config).as_deref(), Ok("word"));
    }
}
