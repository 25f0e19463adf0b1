//! How a text is to be read where its reader wants it otherwise than its file says.

/// How a text is to be read, as its reader has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingOptions {
    /// The encoding of its letters, by its name in the Encoding Standard; none where the file's own word is taken.
    pub encoding: Option<String>,
    /// All of a page of the web, and not the article alone.
    pub whole_page: bool,
}
