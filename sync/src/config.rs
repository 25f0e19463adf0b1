//! Which server the notes are kept on. What is secret about it lies elsewhere: see [`crate::secret`].

use crate::server::{Conditional, Server};
use manicule_shared::home::Home;
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::{HttpTransporter, OperationContext, Operator, services};
use opendal_http_transport_reqwest::ReqwestTransport;
use serde::{Deserialize, Serialize};
use std::io;
use std::time::Duration;
use url::Url;

/// The file in which it is kept.
const FILE: &str = "server.json";
/// How long a server may take to answer at all.
const CONNECT: Duration = Duration::from_secs(10);
/// How long one request may take; a file of many notes over a slow line is a matter of minutes.
const REQUEST: Duration = Duration::from_secs(60);
const TRANSFER: Duration = Duration::from_secs(300);

/// A server, as its owner describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Config {
    Webdav {
        /// The folder in which the notes are kept, `https://…`.
        address: Url,
        user: String,
    },
    S3 {
        /// Where requests go; none is Amazon's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        endpoint: Option<Url>,
        region: String,
        bucket: String,
        /// The folder within the bucket.
        folder: String,
        key_id: String,
    },
}

impl Config {
    /// The server that was set up; none where none was.
    ///
    /// # Errors
    /// A sentence, where it cannot be read.
    pub fn read(home: &Home) -> Result<Option<Self>, String> {
        let unreadable = |reason: String| {
            format!(
                "{} cannot be read ({reason}). Set the server up again: manicule-sync setup",
                home.own_file(FILE).display()
            )
        };
        let bytes = home
            .read_own(FILE)
            .map_err(|error| unreadable(error.to_string()))?;
        bytes
            .map(|bytes| {
                serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))
            })
            .transpose()
    }

    /// # Errors
    /// Any error of the disk.
    pub fn write(&self, home: &Home) -> io::Result<()> {
        home.write_own(
            FILE,
            &serde_json::to_vec_pretty(self).map_err(io::Error::other)?,
        )
    }

    /// # Errors
    /// Any error of the disk.
    pub fn forget(home: &Home) -> io::Result<()> {
        home.remove_own(FILE)
    }

    /// The server's address, for people and as its name.
    pub fn address(&self) -> String {
        match self {
            Self::Webdav { address, .. } => address.to_string(),
            Self::S3 {
                endpoint,
                bucket,
                folder,
                ..
            } => {
                let host = endpoint.as_ref().and_then(Url::host_str);
                format!("s3://{}/{bucket}/{folder}", host.unwrap_or("amazonaws.com"))
            }
        }
    }

    /// Under which name the secret is kept.
    pub fn account(&self) -> String {
        match self {
            Self::Webdav { user, .. } => format!("{user} at {}", self.address()),
            Self::S3 { key_id, .. } => format!("{key_id} at {}", self.address()),
        }
    }

    /// Whether anybody on the way could read along: neither encrypted nor within this computer.
    pub fn is_open_to_all(&self) -> bool {
        let address = match self {
            Self::Webdav { address, .. } => Some(address),
            Self::S3 { endpoint, .. } => endpoint.as_ref(),
        };
        address.is_some_and(|address| {
            let host = address.host_str().unwrap_or_default();
            let is_here = host == "localhost" || host == "[::1]" || host.starts_with("127.");
            address.scheme() != "https" && !is_here
        })
    }

    /// Opens the server. Nothing is asked of it yet.
    ///
    /// # Errors
    /// A sentence.
    pub fn open(&self, secret: &str) -> Result<Server, String> {
        // Where one is there already it is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let operator = match self {
            Self::Webdav { address, user } => Operator::new(
                services::Webdav::default()
                    .endpoint(origin(address).as_str())
                    .root(&decoded_path(address))
                    .username(user)
                    .password(secret),
            ),
            Self::S3 {
                endpoint,
                region,
                bucket,
                folder,
                key_id,
            } => {
                let mut s3 = services::S3::default()
                    .bucket(bucket)
                    .region(region)
                    .root(folder)
                    .access_key_id(key_id)
                    .secret_access_key(secret)
                    // Only what was set up counts, whatever other programs have in their settings.
                    .disable_config_load()
                    .disable_ec2_metadata();
                if let Some(endpoint) = endpoint {
                    s3 = s3.endpoint(endpoint.as_str().trim_end_matches('/'));
                }
                Operator::new(s3)
            }
        };
        let operator = operator.map_err(|error| error.to_string())?;
        let client = reqwest::Client::builder()
            .connect_timeout(CONNECT)
            .user_agent(concat!("manicule-sync/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| format!("No connection can be made: {error}."))?;
        let transport = HttpTransporter::new(Conditional(ReqwestTransport::new(client)));
        let context = OperationContext::new().with_http_transport(transport);
        let retry = RetryLayer::new()
            .with_max_times(2)
            .with_min_delay(Duration::from_millis(300))
            .with_jitter();
        let timeout = TimeoutLayer::new()
            .with_timeout(REQUEST)
            .with_io_timeout(TRANSFER);
        Ok(Server::new(
            operator.with_context(context).layer(timeout).layer(retry),
        ))
    }
}

/// An address without its path.
fn origin(address: &Url) -> Url {
    let mut origin = address.clone();
    origin.set_path("");
    origin
}

/// The path of an address as `opendal` takes it: with the letters for which an address has percent signs.
fn decoded_path(address: &Url) -> String {
    percent_encoding::percent_decode_str(address.path())
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn webdav(address: &str) -> Config {
        Config::Webdav {
            address: Url::parse(address).unwrap(),
            user: "ann".to_owned(),
        }
    }

    #[test]
    fn only_an_encrypted_way_is_closed() {
        for closed in [
            "https://a.example/dav/",
            "http://localhost:8080/",
            "http://127.0.0.1/",
        ] {
            assert!(!webdav(closed).is_open_to_all(), "{closed}");
        }
        for open in [
            "http://a.example/",
            "http://192.168.1.2/",
            "http://localhost.example/",
        ] {
            assert!(webdav(open).is_open_to_all(), "{open}");
        }
    }

    #[test]
    fn a_config_reads_back_as_it_was_written_and_holds_no_secret() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::find(Some(folder.path().to_owned())).unwrap();
        assert_eq!(Config::read(&home), Ok(None));
        let config = webdav("https://a.example/My%20notes/");
        config.write(&home).unwrap();
        assert_eq!(Config::read(&home), Ok(Some(config.clone())));
        assert!(config.open("secret").is_ok());
        assert!(!format!("{:?}", config.open("secret")).contains("secret"));
    }
}
