//! Tags as they are typed: several in one line, parted by commas.

use super::edit::Edit;
use uuid::Uuid;

/// The tags in a line: parted by commas or semicolons, without the sign that some people write before them, each once.
#[must_use]
pub fn tags_in(line: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in line.split([',', ';']) {
        let tag = tag.trim().trim_start_matches('#').trim();
        if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// What a line of tags means that was filled with `before` and perhaps changed since. A tag of another program may have a comma
/// within or `#` in front of it: it stays the one tag that it is as long as all of its words stand in the line.
#[must_use]
pub fn tags_typed(line: &str, before: &[String]) -> Vec<String> {
    let typed = tags_in(line);
    let is_whole = |tag: &&String| tags_in(tag).iter().all(|part| typed.contains(part));
    let mut tags: Vec<String> = before.iter().filter(is_whole).cloned().collect();
    let told: Vec<String> = tags.iter().flat_map(|tag| tags_in(tag)).collect();
    tags.extend(typed.iter().filter(|tag| !told.contains(tag)).cloned());
    tags
}

/// Gives a note the tags that its writer did not have before (`over`), and takes those away that are not wanted any more. What came
/// or went elsewhere in the meantime stays so.
#[must_use]
pub fn retagged(id: Uuid, tags: &[String], over: &[String]) -> Edit {
    let tag = |on| {
        move |tag: &String| Edit::Tag {
            id,
            tag: tag.clone(),
            on,
        }
    };
    let come = tags.iter().filter(|tag| !over.contains(tag)).map(tag(true));
    let gone = over
        .iter()
        .filter(|tag| !tags.contains(tag))
        .map(tag(false));
    Edit::Several(come.chain(gone).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|tag| (*tag).to_owned()).collect()
    }

    #[test]
    fn a_line_of_tags_is_parted_by_commas() {
        assert_eq!(tags_in(" #red, old;red,, # "), ["red", "old"]);
    }

    #[test]
    fn tags_that_no_one_could_type_stay_until_their_words_are_taken_out() {
        let before = owned(&["history, modern", "#sea", "old", ";"]);
        let line = before.join(", ");
        assert_eq!(tags_typed(&line, &before), before);
        let more = format!("{line}, new");
        let expected = owned(&["history, modern", "#sea", "old", ";", "new"]);
        assert_eq!(tags_typed(&more, &before), expected);
        assert_eq!(
            tags_typed("history, sea", &before),
            ["#sea", ";", "history"]
        );
        assert_eq!(tags_typed("", &owned(&["history, modern", "old"])), [""; 0]);
    }
}
