//! Links within notes: `[[Emma]]` names a text, a person or a place, `[[^1a2b3c4d]]` another note, `[[Emma|the novel]]` says it in
//! other words.

use uuid::Uuid;

/// Digits of a note's name in a link: the end of its identifier, whose beginning may be a time that two notes share.
const DIGITS: usize = 8;

/// What the links of a note lead to, in their order.
#[must_use]
pub fn links_in(text: &str) -> Vec<String> {
    let mut links = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("[[") {
        let Some((inside, next)) = after.split_once("]]") else {
            break;
        };
        // A bracket that was left open before this one begins no link.
        let inside = inside.rsplit("[[").next().unwrap_or(inside);
        let target = inside.split('|').next().unwrap_or_default().trim();
        if !target.is_empty() && !target.contains('\n') {
            links.push(target.to_owned());
        }
        rest = next;
    }
    links
}

/// How a link names a note: `^1a2b3c4d`.
#[must_use]
pub fn block_id(id: Uuid) -> String {
    let digits = id.simple().to_string();
    format!("^{}", &digits[digits.len() - DIGITS..])
}
