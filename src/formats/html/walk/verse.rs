//! Whether lines that an author has ended by hand are verse, prose that was broken at a margin, or paragraphs of one line each.

use crate::formats::line_ends::{is_nothing_between, is_wide};

/// Code points of a line, in the mean, beyond which lines are prose and no verse.
const LONGEST_LINES: usize = 120;
/// Lines of prose are longer, in the mean, where they are paragraphs: of some that hold several sentences, and of those that all end one.
const LONG: usize = 50;
const LONGER: usize = 60;
/// A margin at which prose is broken lies no nearer; in fewer lines than so many, no nearer than the second.
const NARROWEST: usize = 40;
const TELLING: usize = 6;
const NARROWEST_OF_FEW: usize = 55;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    Verse,
    /// They were broken at a margin: their ends say nothing.
    Wrapped,
    /// Each is a paragraph, or as good as one.
    Paragraphs,
}

/// What the lines of a block are.
pub(super) fn judge(text: &str) -> Lines {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    if are_wrapped(&lines) {
        return Lines::Wrapped;
    }
    let mean = lines.iter().map(|line| length(line)).sum::<usize>() / lines.len();
    let holding = lines.iter().filter(|line| holds_an_end(line));
    let has_long = holding.clone().any(|line| length(line) > LONGEST_LINES);
    let several = holding.count() * 3 >= lines.len() && mean >= LONG;
    let all_end = mean >= LONGER && lines.iter().all(|line| ends_sentence(line));
    match mean > LONGEST_LINES || has_long || several || all_end {
        true => Lines::Paragraphs,
        false => Lines::Verse,
    }
}

/// Whether the first word of each line would not have fitted into the line before, and most lines go on in small letters. Verse has its
/// own reasons to end a line, and does not do so by chance.
fn are_wrapped(lines: &[&str]) -> bool {
    let margin = lines
        .iter()
        .map(|line| length(line))
        .max()
        .unwrap_or_default();
    let is_dense = lines.iter().any(|line| line.chars().any(is_wide));
    let narrowest = match lines.len() {
        3.. if is_dense => NARROWEST,
        TELLING.. => NARROWEST,
        _ => NARROWEST_OF_FEW,
    };
    if lines.len() < 3 || margin < narrowest {
        return false;
    }
    let pairs = || lines.iter().zip(&lines[1..]);
    let had_room = |(line, next): &(&&str, &&str)| match line.contains(' ') {
        true => {
            let word = next.split_whitespace().next().map_or(0, length);
            length(line) + 1 + word <= margin
        }
        // Letters without blanks are broken anywhere.
        false => length(line) + 2 < margin,
    };
    let firsts = || lines[1..].iter().filter_map(|line| line.chars().next());
    let small = firsts().filter(|c| c.is_lowercase()).count();
    let cased = firsts()
        .filter(|c| c.is_lowercase() || c.is_uppercase())
        .count();
    let stopped = lines[..lines.len() - 1].iter();
    let stopped = stopped
        .filter(|line| line.ends_with(|c: char| !c.is_alphanumeric()))
        .count();
    let go_on = match cased {
        0 => stopped * 2 < lines.len() - 1,
        _ => small * 2 >= cased,
    };
    pairs().filter(had_room).count() * 6 < lines.len() && go_on
}

/// Whether nothing stands for the end of a line between two letters, once the line goes on.
pub(super) fn joins(last: char, next: char) -> bool {
    is_nothing_between(last, next)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '。' | '！' | '？')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』')
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(|c| is_end(c) || is_closing(c))
}

/// Whether a sentence ends within a line and another begins.
fn holds_an_end(line: &str) -> bool {
    line.char_indices()
        .filter(|(_, c)| is_end(*c))
        .any(|(at, c)| {
            let rest = line[at + c.len_utf8()..].trim_start_matches(is_closing);
            rest.starts_with(char::is_whitespace) && !rest.trim().is_empty()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verse_is_verse_however_long_its_lines_are() {
        for verse in [
            "rain on the roof\nrain on the river\nrain on the road",
            "Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\nRough winds do shake the darling buds of May,\n\
             And summer’s lease hath all too short a date;",
            "I celebrate myself, and sing myself,\nAnd what I assume you shall assume,\nFor every atom belonging to me as good belongs to you.",
            "Beginning my studies the first step pleas’d me so much,\nThe mere fact consciousness, these forms, the power of motion,\n\
             The least insect or animal, the senses, eyesight, love,\nThe first step I say awed me and pleas’d me so much, that I have hardly \
             gone and hardly wish’d to go any farther,\nBut stop and loiter all the time to sing it in ecstatic songs.",
            "so much depends\nupon\na red wheel\nbarrow",
            "i carry your heart with me (i carry it in\nmy heart) i am never without it (anywhere\ni go you go, my dear; and whatever is done\n\
             by only me is your doing, my darling)",
            "春眠不覚暁\n処処聞啼鳥\n夜来風雨声\n花落知多少",
        ] {
            assert_eq!(judge(verse), Lines::Verse, "{verse}");
        }
    }

    #[test]
    fn prose_that_was_broken_at_a_margin_is_known_by_it() {
        for prose in [
            "The keeper of the light at Wen never went inland, and when the boat\ncame with oil and with letters he counted both and gave back the\n\
             letters. He had been told as a young man that the sea keeps what it\nis given.",
            "Der Wärter des Feuers auf Wen ging nie an Land, und wenn das Boot mit\n\
             Öl und mit Briefen kam, zählte er beides und gab die Briefe zurück. Er\n\
             hatte als junger Mann gehört, dass die See behält, was sie bekommt.",
            "灯台守は決して陸に上がらず、船が油と手紙を運んで来ると、その両方を数えて手紙だけを返した\nのであった。若い頃に、海は与えられたものを決して返さないと聞かされていたからで、それ以来彼\
             \nは毎晩窓の前に座っていた。",
        ] {
            assert_eq!(judge(prose), Lines::Wrapped, "{prose}");
        }
    }

    #[test]
    fn lines_of_several_sentences_are_paragraphs() {
        let talk = "“So you came back,” said the keeper. He did not look up from the lamp, which he was cleaning.\n“I said I would.”\n\
                    “You did. That was in May, and nobody who says so in May has ever come back in November.” He laughed.";
        assert_eq!(judge(talk), Lines::Paragraphs);
        let said = "The boat that had been waiting for the wind put out at noon today.\nNobody on the pier had thought that it would ever leave at all.";
        assert_eq!(judge(said), Lines::Paragraphs);
    }
}
