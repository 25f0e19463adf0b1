//! What leads from the text to elsewhere: links and fields, bookmarks, references to notes, pictures.

use super::{Body, NoteKind};
use crate::document::{IMAGE_CHAR, Inline, Link};
use crate::formats::counting::Counter;
use crate::formats::images;
use crate::formats::limits::LIMITS;
use crate::formats::markup::attribute;

/// A field such as a link: its instruction, and whether its result has begun.
#[derive(Default)]
pub(super) struct Field {
    pub instruction: String,
    pub link: Option<Link>,
    pub has_result: bool,
}

impl Body<'_> {
    pub(super) fn link(&self, attributes: &str) -> Option<Link> {
        if let Some(anchor) = attribute(attributes, "anchor") {
            return Some(Link::Inside(format!("#{anchor}")));
        }
        let relation = self.relations.get(&*attribute(attributes, "id")?)?;
        relation
            .is_outside
            .then(|| Link::Outside(relation.target.clone()))
    }

    /// The beginning, the turn and the end of a field.
    pub(super) fn field(&mut self, attributes: &str) {
        match attribute(attributes, "fldCharType").as_deref() {
            Some("begin") if self.fields.len() < LIMITS.nesting => {
                self.fields.push(Field::default());
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.link = field_link(&field.instruction);
                    field.has_result = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    pub(super) fn bookmark(&mut self, attributes: &str) {
        if let Some(name) =
            attribute(attributes, "name").filter(|name| !name.is_empty() && name != "_GoBack")
        {
            self.builder.target(&format!("#{name}"));
        }
    }

    pub(super) fn reference(&mut self, kind: NoteKind, attributes: &str) {
        let Some(id) = attribute(attributes, "id").filter(|_| self.within.is_none()) else {
            return;
        };
        let key = (kind, id.into_owned());
        self.ensure_block();
        let (note, label) = match self.notes.get(&key) {
            Some(known) => known.clone(),
            None => {
                let label = self.next_label(kind);
                let known = (self.builder.footnote(&label), label);
                self.notes.insert(key, known.clone());
                known
            }
        };
        self.builder.styled(&label, Inline::NoteRef(note));
    }

    pub(super) fn next_label(&mut self, kind: NoteKind) -> String {
        let count = if kind == NoteKind::Foot {
            &mut self.counts.0
        } else {
            &mut self.counts.1
        };
        *count += 1;
        match kind {
            NoteKind::Foot => count.to_string(),
            NoteKind::End => Counter::LowerRoman.write(i64::try_from(*count).unwrap_or(0)),
        }
    }

    pub(super) fn picture(&mut self, relation: Option<&str>) {
        let Some(relation) = relation.and_then(|id| self.relations.get(id)) else {
            return;
        };
        let (name, alt) = (relation.target.clone(), std::mem::take(&mut self.alt));
        let image = if relation.is_outside {
            images::lost(name, alt, say!("picture-fault-outside"))
        } else {
            match self.archive.read(&name, LIMITS.media_bytes) {
                Ok(bytes) => images::image(name, alt, bytes.into()),
                Err(refusal) => images::lost(name, alt, refusal.of_picture()),
            }
        };
        let id = self.builder.image(image);
        if self.tables > 0 {
            self.builder
                .styled(IMAGE_CHAR.encode_utf8(&mut [0; 4]), Inline::Image(id));
        } else {
            self.builder.place_image(id);
        }
    }
}

/// Where a field's instruction leads: `HYPERLINK "address"`, or `HYPERLINK \l "bookmark"`.
pub(super) fn field_link(instruction: &str) -> Option<Link> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let (is_inside, rest) = match rest.strip_prefix("\\l") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let address = rest
        .trim()
        .trim_start_matches('"')
        .split('"')
        .next()?
        .trim();
    if address.is_empty() {
        None
    } else if is_inside {
        Some(Link::Inside(format!("#{address}")))
    } else {
        Some(Link::Outside(address.to_owned()))
    }
}
