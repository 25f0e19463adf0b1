//! Words that a reader wrote below the block of a bare mark, and that have become its note since: they move into the block, so that
//! they do not stand there twice.

use super::blocks::{Part, is_heading};
use crate::exchange::own_words::contained;

/// Takes those words out of the part that follows a block, where the block's new lines say just the same.
pub(super) fn move_in(following: &mut Part, before: &str, after: &str) {
    let Some(added) = added_lines(before, after) else {
        return;
    };
    let own = written_below(&following.text);
    let says_the_same = |text: &str| lines(text).eq(added.iter().copied());
    if says_the_same(own) || says_the_same(&contained(own)) {
        following.text.replace_range(..own.len(), "");
    }
}

/// The lines that a block has more than it had; none where it lost any, or has none more.
fn added_lines<'a>(before: &str, after: &'a str) -> Option<Vec<&'a str>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (lines(before).collect(), lines(after).collect());
    let same_above = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let below = old[same_above..].len();
    let end = new.len().checked_sub(below)?;
    (same_above < end && new[end..] == old[same_above..]).then(|| new[same_above..end].to_vec())
}

/// A reader's text up to the next heading.
fn written_below(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        if is_heading(line) {
            break;
        }
        end += line.len();
    }
    text[..end].trim_end()
}

/// The lines that say something; how far they are set in may be their meaning.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim_end);
    lines.filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(text: &str, before: &str, after: &str) -> String {
        let mut part = Part::own(text.to_owned());
        move_in(&mut part, before, after);
        part.text
    }

    #[test]
    fn only_what_the_block_says_by_now_is_taken_out() {
        assert_eq!(
            moved("\nmine\n\n## B\n", "> q", "> q\n\nmine"),
            "\n\n## B\n"
        );
        let tagged = moved("\none\n\ntwo\n", "> q\n\n#a", "> q\n\none\n\ntwo\n\n#a");
        assert_eq!(tagged, "\n");
        assert_eq!(moved("\n<b>mine\n", "> q", "> q\n\n\\<b>mine"), "\n");
        for (text, after) in [
            ("\nmine\n\nand more\n", "> q\n\nmine"),
            ("\nmine\n", "> q\n\nyours"),
            ("\nmine\n", "> q"),
            ("\n- mine\n  - set in\n", "> q\n\n- mine\n- set in"),
            ("\nmine\n", "> other\n\nmine"),
        ] {
            assert_eq!(moved(text, "> q", after), text);
        }
    }
}
