//! What a server's refusals mean, in sentences.

use crate::remote::Failure;
use opendal::{Error, ErrorKind};

pub fn is_not_there(error: &Error) -> bool {
    error.kind() == ErrorKind::NotFound
}

/// Whether the condition of a request was not met.
pub fn is_refused_condition(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConditionNotMatch | ErrorKind::Conflict | ErrorKind::AlreadyExists
    ) || matches!(status(error), Some(409 | 412))
}

/// Whether the server knows no conditions.
pub fn is_not_known(error: &Error) -> bool {
    error.kind() == ErrorKind::Unsupported || status(error) == Some(501)
}

/// The number with which a server answered.
fn status(error: &Error) -> Option<u16> {
    let text = error.to_string();
    let (_, after) = text.split_once("status: ")?;
    after.get(..3)?.parse().ok()
}

/// The innermost reason, which is the one that says something.
fn reason(error: &Error) -> String {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    let text = innermost.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}

pub fn failure(error: &Error) -> Failure {
    let refused = |what: &str| Failure::Refused(what.to_owned());
    match (error.kind(), status(error)) {
        (_, Some(401)) => refused("it does not accept the user name or the password"),
        (ErrorKind::PermissionDenied, _) | (_, Some(403)) => {
            refused("it does not allow this to this user, or does not accept the key")
        }
        (_, Some(405 | 501)) => refused("it does not know the requests of WebDAV at this address"),
        (_, Some(404)) => refused("there is no such folder or bucket; make it first"),
        (_, Some(301 | 302 | 307 | 308)) => refused("the address has moved; look it up again"),
        (_, Some(507)) => Failure::Failed("there is no room left on the server".to_owned()),
        (_, Some(423)) => Failure::Failed("it is locked on the server just now".to_owned()),
        (_, Some(413)) => Failure::Failed("it is too large for the server".to_owned()),
        (ErrorKind::RateLimited, _) | (_, Some(429)) => {
            Failure::Away("it asks for fewer requests".to_owned())
        }
        (_, Some(status @ 500..)) => Failure::Away(format!("it answers with error {status}")),
        (ErrorKind::ConfigInvalid, _) => Failure::Refused(reason(error)),
        (_, None) if error.is_persistent() || error.is_temporary() => Failure::Away(reason(error)),
        (_, None) => Failure::Refused(format!(
            "it does not answer as such a server does ({})",
            reason(error)
        )),
        (_, Some(status)) => Failure::Failed(format!("the server answers with error {status}")),
    }
}
