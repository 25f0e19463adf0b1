//! What can be written behind `manicule-sync`.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use url::Url;

/// Keeps the notes of Manicule the same on several computers, by way of a WebDAV or S3 server.
///
/// Without a command it syncs once. Set up first: manicule-sync setup webdav https://… --user NAME
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// The folder of settings and notes, as for manicule
    #[arg(long, global = true, env = "MANICULE_HOME", value_name = "DIR")]
    pub home: Option<PathBuf>,

    /// Say it in JSON, one object to a line
    #[arg(long, global = true)]
    pub json: bool,

    /// Say nothing where all went well
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Sync once, as without a command
    Now,
    /// Say which server to use, and try it
    #[command(subcommand)]
    Setup(Setup),
    /// Tell which server is used, and how the last sync ended
    Status,
    /// Forget the server and its password; notes stay where they are, here and there
    Forget,
}

#[derive(Debug, Subcommand)]
pub enum Setup {
    /// A folder on a WebDAV server, such as Nextcloud
    Webdav {
        /// The address of the folder, as https://cloud.example/remote.php/dav/files/NAME/Manicule/
        address: Url,
        /// Who signs in
        #[arg(long)]
        user: String,
        #[command(flatten)]
        how: How,
    },
    /// A bucket on Amazon S3 or a server that speaks as it does
    S3 {
        /// The bucket, which must exist
        bucket: String,
        /// The id of the access key; the secret key is asked for
        #[arg(long)]
        key_id: String,
        /// The region
        #[arg(long, default_value = "us-east-1")]
        region: String,
        /// The server's address, unless it is Amazon's
        #[arg(long)]
        endpoint: Option<Url>,
        /// The folder within the bucket
        #[arg(long, default_value = "manicule")]
        folder: String,
        #[command(flatten)]
        how: How,
    },
}

#[derive(Debug, Args)]
pub struct How {
    /// Read the password from standard input instead of asking
    #[arg(long)]
    pub password_stdin: bool,
    /// Keep the password in a file for the owner alone, not in the keyring
    #[arg(long)]
    pub password_in_file: bool,
    /// Allow an address without encryption: whoever sits in between reads along
    #[arg(long)]
    pub insecure: bool,
}
