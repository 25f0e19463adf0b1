//! Narrower searches: the case of letters as it is written, whole words, and words that stand near one another.

use super::Query;
use crate::document::{Document, Offset, TextRange};
use unicode_normalization::UnicodeNormalization;

/// What a reader wants of a search beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The words are a regular expression.
    pub regex: bool,
    pub match_case: bool,
    pub whole_words: bool,
    /// The words may stand in any order, with others between them: [`NEAR`] in all.
    pub nearby: bool,
}

/// Words nearby stand within so many words; where no blanks part words, within so many letters.
pub const NEAR: usize = 10;

/// Every match of the words, as the options say.
///
/// # Errors
/// A sentence that says what is wrong with a regular expression.
pub fn find(text: &str, options: Options, document: &Document) -> Result<Vec<TextRange>, String> {
    if options.regex {
        let query = Query::regex(text, options.match_case).map_err(|error| error.to_string())?;
        return Ok(kept(query.find_all(document), text, options, document));
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    if options.nearby && parts.len() > 1 {
        let found = parts
            .into_iter()
            .map(|word| found(word, options, document))
            .collect();
        return Ok(near(found, document));
    }
    Ok(found(text, options, document))
}

fn found(text: &str, options: Options, document: &Document) -> Vec<TextRange> {
    let hits = Query::phrase(text).map_or_else(Vec::new, |query| query.find_all(document));
    kept(hits, text, options, document)
}

/// The hits that are written and stand as the options ask.
fn kept(
    mut hits: Vec<TextRange>,
    text: &str,
    options: Options,
    document: &Document,
) -> Vec<TextRange> {
    if options.match_case && !options.regex {
        let wanted = letters(text);
        hits.retain(|hit| letters(document.slice(*hit)) == wanted);
    }
    if options.whole_words {
        hits.retain(|hit| is_whole(*hit, document));
    }
    hits
}

/// Letters alone, without accents and ligatures, in the case they have.
fn letters(text: &str) -> Vec<char> {
    let plain = text.nfkd().filter(|c| c.is_alphanumeric());
    plain
        .flat_map(|c| if c == 'ß' { ['s', 's'] } else { [c, '\0'] })
        .filter(|c| *c != '\0')
        .collect()
}

/// Whether a hit begins and ends where words do. Ideographs are not parted by blanks, so that any of them may begin a word.
fn is_whole(hit: TextRange, document: &Document) -> bool {
    let at = |offset: Offset| {
        let one = TextRange {
            start: offset,
            end: offset.plus(1).min(document.text.end()),
        };
        document.slice(one).chars().next()
    };
    let joins = |before: Option<char>, after: Option<char>| {
        let is_word = |c: char| c.is_alphanumeric() && !is_unparted(c);
        matches!((before, after), (Some(before), Some(after)) if is_word(before) && is_word(after))
    };
    let before = (hit.start > Offset::ZERO)
        .then(|| at(hit.start.minus(1)))
        .flatten();
    let last = at(hit.end.minus(1));
    !joins(before, at(hit.start)) && !joins(last, at(hit.end))
}

/// Letters of scripts that part no words by blanks.
fn is_unparted(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The shortest passages that hold one hit of each list, none longer than [`NEAR`] words, none over another.
fn near(lists: Vec<Vec<TextRange>>, document: &Document) -> Vec<TextRange> {
    let count = lists.len();
    let mut hits: Vec<(TextRange, usize)> = lists
        .into_iter()
        .enumerate()
        .flat_map(|(word, hits)| hits.into_iter().map(move |hit| (hit, word)))
        .collect();
    hits.sort_by_key(|(hit, word)| (hit.start, hit.end, *word));
    let mut last: Vec<Option<TextRange>> = vec![None; count];
    let mut found: Vec<TextRange> = Vec::new();
    for (hit, word) in hits {
        last[word] = Some(hit);
        let Some(start) = last
            .iter()
            .map(|hit| hit.map(|hit| hit.start))
            .min()
            .flatten()
        else {
            continue;
        };
        let end = last
            .iter()
            .flatten()
            .map(|hit| hit.end)
            .max()
            .unwrap_or(hit.end);
        let passage = TextRange { start, end };
        if found.last().is_none_or(|last| last.end <= start) && is_near(passage, document) {
            found.push(passage);
            last.fill(None);
        }
    }
    found
}

fn is_near(passage: TextRange, document: &Document) -> bool {
    /// No passage of so few words is longer than this, in code points.
    const LONGEST: usize = 400;
    if passage.len() > LONGEST {
        return false;
    }
    let text = document.slice(passage);
    let unparted = text.chars().filter(|c| is_unparted(*c)).count();
    // One blank-parted word may hold many ideographs.
    text.split_whitespace().count() + unparted.saturating_sub(1) / 2 <= NEAR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    fn hits(text: &str, passage: &str, options: Options) -> Vec<String> {
        let mut builder = Builder::new();
        builder.text(text);
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let found = find(passage, options, &document).expect("a good query");
        found
            .into_iter()
            .map(|hit| document.slice(hit).to_owned())
            .collect()
    }

    #[test]
    fn case_counts_where_it_is_asked_for_and_accents_never_do() {
        let options = Options {
            match_case: true,
            ..Options::default()
        };
        assert_eq!(hits("Élan élan ELAN", "Elan", options), ["Élan"]);
        assert_eq!(hits("Straße STRASSE", "Strasse", options), ["Straße"]);
        let regex = Options {
            regex: true,
            ..options
        };
        assert_eq!(hits("Ab ab", "a.", regex), ["ab"]);
    }

    #[test]
    fn whole_words_are_no_parts_of_words() {
        let options = Options {
            whole_words: true,
            ..Options::default()
        };
        assert_eq!(hits("art artful part (art) art’s", "art", options).len(), 3);
        assert_eq!(hits("東京都", "京", options).len(), 1);
    }

    #[test]
    fn words_nearby_stand_in_any_order_with_few_between() {
        let options = Options {
            nearby: true,
            ..Options::default()
        };
        let text = "The strike began. Of bread there was none. One two three four five six seven eight nine ten eleven strike";
        assert_eq!(
            hits(text, "bread strike", options),
            ["strike began. Of bread"]
        );
        assert!(hits(text, "bread eleven", options).is_empty());
    }
}
