//! A picture as pixels.

use serde::{Deserialize, Serialize};

/// A picture: rows from the top, red, green, blue and alpha, not premultiplied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    #[serde(with = "serde_bytes")]
    pub rgba: Vec<u8>,
}
