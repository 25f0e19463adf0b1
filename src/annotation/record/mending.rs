//! Values of a record that are none of their kind. Left as they are, a stamp such as `~` would be later than any that will ever be
//! written, on every device, and what its reader changes would be undone by the next save.

use super::super::clock::{Context, is_moment, is_stamp, mended};
use super::Item;
use serde_json::{Value, json};

/// Drops what is no moment; whether there was any.
pub fn context(context: &mut Context) -> bool {
    let before = context.len();
    context.retain(|_, moment| is_moment(moment));
    context.len() < before
}

fn stamp(stamp: &mut String) -> bool {
    let is_wrong = !is_stamp(stamp);
    if is_wrong {
        *stamp = mended(stamp);
    }
    is_wrong
}

/// Puts what is written down of the work in order; whether anything was not.
pub fn details(details: &mut Value) -> bool {
    let Some(entries) = details.as_object_mut() else {
        return false;
    };
    let said = entries.get("t").and_then(Value::as_str);
    let is_wrong = said.is_none_or(|said| !is_stamp(said));
    if is_wrong {
        let mended = mended(said.unwrap_or_default());
        entries.insert("t".to_owned(), json!(mended));
    }
    is_wrong
}

impl Item {
    /// Puts an annotation in order; whether anything was not. A target of another program may bear no stamp, and is older than all.
    pub fn mend(&mut self) -> bool {
        let mut is_wrong = false;
        for field in self.fields.values_mut() {
            is_wrong |= stamp(&mut field.t);
        }
        for switch in self.tags.values_mut() {
            is_wrong |= stamp(&mut switch.t);
        }
        for target in self
            .targets
            .iter_mut()
            .filter(|target| !target.t.is_empty())
        {
            is_wrong |= stamp(&mut target.t);
        }
        for version in &mut self.note {
            is_wrong |= stamp(&mut version.t) | context(&mut version.ctx);
        }
        for deletion in [&mut self.deleted, &mut self.scrubbed]
            .into_iter()
            .flatten()
        {
            is_wrong |= stamp(&mut deletion.t) | context(&mut deletion.ctx);
        }
        is_wrong
    }
}
