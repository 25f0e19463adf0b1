//! `manicule-sync`: keeps the notes of Manicule the same on several computers, by way of a WebDAV or S3 server. A program of its own, so
//! that the reader has no network code.

mod arguments;
mod config;
mod decision;
mod known;
mod remote;
mod report;
mod run;
mod secret;
mod server;
#[cfg(test)]
mod tests;
mod unit;

use arguments::{Arguments, Command, How, Setup};
use clap::Parser;
use config::Config;
use manicule_shared::home::Home;
use report::{Ending, Outcome, Voice};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use url::Url;

/// The exit status where the server cannot be reached and all waits for the next run (`EX_TEMPFAIL`).
const LATER: u8 = 75;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match carry_out(arguments) {
        Ok(code) => code,
        Err(sentence) => {
            let _ = writeln!(io::stderr(), "{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(arguments: Arguments) -> Result<ExitCode, String> {
    let home = Home::find(arguments.home)?;
    let voice = Voice {
        json: arguments.json,
        quiet: arguments.quiet,
    };
    match arguments.command.unwrap_or(Command::Now) {
        Command::Now => Ok(sync(&home, voice)),
        Command::Setup(setup) => set_up(&home, setup).map(|()| ExitCode::SUCCESS),
        Command::Status => status(&home, voice).map(|()| ExitCode::SUCCESS),
        Command::Forget => forget(&home).map(|()| ExitCode::SUCCESS),
    }
}

/// Syncs once, and keeps the result.
fn sync(home: &Home, voice: Voice) -> ExitCode {
    let outcome = synced(home, voice).unwrap_or_else(|message| Outcome {
        ending: Ending::Failed,
        message,
        at: run::now(),
        server: String::new(),
        files: 0,
        counts: report::Counts::default(),
        left: Vec::new(),
    });
    if let Err(error) = outcome.keep(home) {
        let _ = writeln!(io::stderr(), "The result could not be kept: {error}.");
    }
    voice.done(&outcome);
    match outcome.ending {
        Ending::Synced => ExitCode::SUCCESS,
        Ending::Away => ExitCode::from(LATER),
        Ending::Partly | Ending::Failed => ExitCode::FAILURE,
    }
}

fn synced(home: &Home, voice: Voice) -> Result<Outcome, String> {
    let config = Config::read(home)?.ok_or(
        "No server is set up yet. For WebDAV: manicule-sync setup webdav https://… --user NAME; for S3: manicule-sync setup s3 BUCKET \
         --key-id ID",
    )?;
    let _lock = home
        .lock_runs()
        .map_err(|error| {
            format!(
                "{} cannot be locked: {error}.",
                home.own_file("lock").display()
            )
        })?
        .ok_or("Another manicule-sync is at work; wait until it is done.")?;
    let server = config.open(&secret::find(home, &config)?)?;
    let address = config.address();
    let work = runtime()?.block_on(async {
        let work = run::run(home, &server, &address, voice).await;
        if work.ended_by.is_none() {
            server.sweep().await;
        }
        work
    });
    Ok(work.outcome(&address))
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("The system gives no timer or network: {error}."))
}

fn set_up(home: &Home, setup: Setup) -> Result<(), String> {
    let (config, how) = match setup {
        Setup::Webdav { address, user, how } => {
            let address = folder_address(address)?;
            (Config::Webdav { address, user }, how)
        }
        Setup::S3 {
            bucket,
            key_id,
            region,
            endpoint,
            folder,
            how,
        } => {
            let config = Config::S3 {
                endpoint,
                region,
                bucket,
                folder,
                key_id,
            };
            (config, how)
        }
    };
    if config.is_open_to_all() && !how.insecure {
        return Err(
            "This address is not encrypted: the password and the notes could be read on the way. Use an address with https://, or say \
             --insecure where you trust the way."
                .to_owned(),
        );
    }
    let secret = ask(&how)?;
    let server = config.open(&secret)?;
    runtime()?.block_on(server.check()).map_err(|failure| {
        format!(
            "{} cannot be used: {failure}. Nothing was set up.",
            config.address()
        )
    })?;
    let place = secret::keep(home, &config, &secret, how.password_in_file)?;
    config
        .write(home)
        .map_err(|error| format!("The server could not be written down: {error}."))?;
    say(&format!(
        "{} can be used: a file was put there, read back, and removed. {place}\nNotes of {} go there with: manicule-sync",
        config.address(),
        home.notes().display()
    ))
}

/// The address of a folder, which ends in a stroke, without a password that somebody wrote into it.
fn folder_address(mut address: Url) -> Result<Url, String> {
    if !matches!(address.scheme(), "https" | "http") {
        return Err(format!(
            "{address} is no address of WebDAV: those begin with https://"
        ));
    }
    if address.password().is_some() || !address.username().is_empty() {
        return Err("The address names a user or a password. Say --user NAME instead; the password is asked for.".to_owned());
    }
    address.set_query(None);
    address.set_fragment(None);
    if !address.path().ends_with('/') {
        address.set_path(&format!("{}/", address.path()));
    }
    Ok(address)
}

fn ask(how: &How) -> Result<String, String> {
    let failed = |error: io::Error| format!("The password could not be read: {error}.");
    let secret = if how.password_stdin || !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().read_line(&mut line).map_err(failed)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    } else {
        rpassword::prompt_password("Password: ").map_err(failed)?
    };
    if secret.is_empty() {
        Err("No password was given.".to_owned())
    } else {
        Ok(secret)
    }
}

fn status(home: &Home, voice: Voice) -> Result<(), String> {
    let config = Config::read(home)?;
    let last = Outcome::last(home);
    if voice.json {
        let json = serde_json::json!({
            "server": config.as_ref().map(Config::address),
            "notes": home.notes(),
            "last": last,
        });
        return say(&json.to_string());
    }
    let server = config.map_or_else(
        || "No server is set up yet.".to_owned(),
        |config| {
            format!(
                "{} is kept in step with {}.",
                home.notes().display(),
                config.address()
            )
        },
    );
    let last = last.map_or_else(
        || "It was never synced.".to_owned(),
        |last| format!("Last result: {}", last.message),
    );
    say(&format!("{server}\n{last}"))
}

fn forget(home: &Home) -> Result<(), String> {
    if let Ok(Some(config)) = Config::read(home) {
        secret::forget(home, &config);
    }
    Config::forget(home).map_err(|error| format!("The server could not be forgotten: {error}."))?;
    say(
        "The server and its password are forgotten here. The notes on it stay, and so do those on this computer.",
    )
}

fn say(sentence: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{sentence}").map_err(|error| error.to_string())
}
