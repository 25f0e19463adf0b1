//! What is written beside a note of ours where it is a mark on a printed page, so that it comes back as it was: marks have no tags, and fewer
//! kinds and looks.

use crate::annotation::{Annotation, Kind, Style};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A note, or a part of one: a mark stands on one page alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OwnMark {
    pub id: Uuid,
    /// Counted from 1, page by page.
    #[serde(default = "first")]
    pub part: usize,
    /// `highlight`, `bookmark` or `area`.
    pub kind: String,
    #[serde(default)]
    pub style: String,
    #[serde(default)]
    pub tags: Vec<String>,
}

fn first() -> usize {
    1
}

const AREA: &str = "area";

impl OwnMark {
    pub fn new(annotation: &Annotation, part: usize) -> Self {
        let kind = match &annotation.area {
            Some(_) => AREA,
            None => annotation.kind.name(),
        };
        Self {
            id: annotation.id,
            part,
            kind: kind.to_owned(),
            style: annotation.style.name().to_owned(),
            tags: annotation.tags.clone(),
        }
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// None for what this program did not write.
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    pub fn is_area(&self) -> bool {
        self.kind == AREA
    }

    pub fn kind(&self) -> Kind {
        Kind::from_name(&self.kind)
    }

    pub fn style(&self) -> Option<Style> {
        Style::from_name(&self.style)
    }
}
