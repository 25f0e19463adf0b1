//! Says of a file that is given its name over WebDAV what may lie there: nothing, or the very version that was seen. `opendal` has no
//! such option for `MOVE`, so the headers are added on their way.

use crate::remote::Seen;
use http::header::{HeaderName, HeaderValue};
use http::{Request, Response};
use opendal::{Buffer, HttpBody, HttpTransport};

tokio::task_local! {
    static CONDITION: Condition;
}

/// What may lie in the place of a new name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    None,
    /// Nothing.
    Absent,
    /// The version with this `ETag`.
    Version(String),
}

impl Condition {
    pub fn of(seen: Option<&Seen>) -> Self {
        match seen {
            None => Self::Absent,
            Some(seen) => seen.version.clone().map_or(Self::None, Self::Version),
        }
    }

    /// Runs a request under this condition.
    pub async fn over<T>(self, request: impl Future<Output = T>) -> T {
        CONDITION.scope(self, request).await
    }
}

/// A transport that adds the condition under which a request is sent.
#[derive(Clone, Debug)]
pub struct Conditional<T>(pub T);

impl<T: HttpTransport> HttpTransport for Conditional<T> {
    async fn fetch(&self, mut request: Request<Buffer>) -> opendal::Result<Response<HttpBody>> {
        if request.method().as_str() == "MOVE" {
            let condition = CONDITION.try_with(Clone::clone).unwrap_or(Condition::None);
            add(&mut request, &condition);
        }
        self.0.fetch(request).await
    }
}

/// RFC 4918, 10.4 and 10.6: `If: <destination> (["etag"])` and `Overwrite: F`.
fn add(request: &mut Request<Buffer>, condition: &Condition) {
    const DESTINATION: HeaderName = HeaderName::from_static("destination");
    const OVERWRITE: HeaderName = HeaderName::from_static("overwrite");
    const IF: HeaderName = HeaderName::from_static("if");
    match condition {
        Condition::None => {}
        Condition::Absent => {
            request
                .headers_mut()
                .insert(OVERWRITE, HeaderValue::from_static("F"));
        }
        Condition::Version(version) => {
            let destination = request.headers().get(DESTINATION);
            let Some(destination) = destination.and_then(|value| value.to_str().ok()) else {
                return;
            };
            if let Ok(value) = HeaderValue::from_str(&format!("<{destination}> ([\"{version}\"])"))
            {
                request.headers_mut().insert(IF, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(condition: &Condition) -> Request<Buffer> {
        let mut request = Request::builder()
            .method("MOVE")
            .uri("https://host/dav/.manicule-sync/1.tmp")
            .header("Destination", "https://host/dav/shelf/abcd.json")
            .header("Overwrite", "T")
            .body(Buffer::new())
            .unwrap();
        add(&mut request, condition);
        request
    }

    #[test]
    fn a_new_name_says_what_may_lie_there() {
        let absent = request(&Condition::Absent);
        assert_eq!(absent.headers()["overwrite"], "F");
        let version = request(&Condition::Version("1-2".to_owned()));
        assert_eq!(version.headers()["overwrite"], "T");
        assert_eq!(
            version.headers()["if"],
            "<https://host/dav/shelf/abcd.json> ([\"1-2\"])"
        );
        assert!(!request(&Condition::None).headers().contains_key("if"));
    }
}
