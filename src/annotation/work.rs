//! Whether two names of a text mean one work: catalogues and programs write titles and authors each in their own way.

use unicode_normalization::UnicodeNormalization;

/// Letters and digits of a name as words, without case, marks and punctuation.
fn words(name: &str) -> Vec<String> {
    let folded: String = name
        .nfkd()
        .filter(|c| !matches!(c, '\u{0300}'..='\u{036F}'))
        .flat_map(char::to_lowercase)
        .collect();
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A title without what catalogues put behind it: a subtitle, a series or an edition in brackets.
fn main_title(title: &str) -> Vec<String> {
    let cut = title
        .find([':', ';', '(', '[', '—'])
        .filter(|at| !words(&title[..*at]).is_empty());
    let mut title = words(cut.map_or(title, |at| &title[..at]));
    if title.len() > 1 && matches!(title[0].as_str(), "the" | "a" | "an") {
        title.remove(0);
    }
    title
}

/// Whether two titles are those of one work. Where both sides name authors, one of them must be the same; a title alone counts
/// only if it is the same to the last word.
#[must_use]
pub fn same_work(
    title: &str,
    authors: &[String],
    other_title: &str,
    other_authors: &[String],
) -> bool {
    let (whole, other_whole) = (words(title), words(other_title));
    if whole.is_empty() || other_whole.is_empty() {
        return false;
    }
    let (names, other_names) = (names(authors), names(other_authors));
    if names.is_empty() || other_names.is_empty() {
        return whole == other_whole;
    }
    main_title(title) == main_title(other_title)
        && names.iter().any(|name| other_names.contains(name))
}

/// Whether two texts are called and signed as different works: neither the titles nor any author are the same.
#[must_use]
pub fn are_different_works(
    title: &str,
    authors: &[String],
    other_title: &str,
    other_authors: &[String],
) -> bool {
    let (names, other_names) = (names(authors), names(other_authors));
    let are_known = !names.is_empty() && !other_names.is_empty();
    are_known
        && main_title(title) != main_title(other_title)
        && names.iter().all(|name| !other_names.contains(name))
}

/// The words of authors' names; initials say nothing.
fn names(authors: &[String]) -> Vec<String> {
    authors
        .iter()
        .flat_map(|name| words(name))
        .filter(|word| word.chars().count() > 2 || !word.is_ascii())
        .collect()
}

/// Whether an identifier tells one work from others: it is not empty, no row of zeros, and no word that a program puts where it
/// knows none.
#[must_use]
pub fn is_telling(identifier: &str) -> bool {
    const PLACEHOLDERS: [&str; 12] = [
        "unknown",
        "none",
        "null",
        "undefined",
        "n/a",
        "na",
        "id",
        "uuid",
        "isbn",
        "bookid",
        "identifier",
        "test",
    ];
    let lower = identifier.trim().to_lowercase();
    let bare = lower.rsplit(':').next().unwrap_or_default().trim();
    let says = |c: char| c.is_alphanumeric() && c != '0';
    bare.chars().any(says) && !PLACEHOLDERS.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(title: &str, author: &str, other: &str, other_author: &str) -> bool {
        let list = |author: &str| {
            author
                .split('&')
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        same_work(title, &list(author), other, &list(other_author))
    }

    #[test]
    fn one_work_under_several_names() {
        assert!(same(
            "Moby Dick; or, The Whale",
            "Herman Melville",
            "Moby-Dick",
            "Melville, Herman"
        ));
        assert!(same(
            "The Sea-Wolf (Annotated)",
            "Jack London",
            "Sea Wolf",
            "LONDON, JACK & Someone"
        ));
        assert!(same("坊っちゃん", "夏目 漱石", "坊っちゃん", "夏目 漱石"));
        assert!(same("Émile", "", "emile", "Jean-Jacques Rousseau"));
    }

    #[test]
    fn other_works_stay_apart() {
        assert!(!same("Emma", "Jane Austen", "Emma", "Charlotte Brontë"));
        assert!(!same("Emma", "Jane Austen", "Persuasion", "Jane Austen"));
        assert!(!same(
            "Poems: Second Series",
            "",
            "Poems",
            "Emily Dickinson"
        ));
        assert!(!same("", "", "", ""));
    }

    #[test]
    fn placeholders_tell_no_work_from_others() {
        for identifier in [
            "",
            "  ",
            "urn:uuid:00000000-0000-0000-0000-000000000000",
            "urn:isbn:",
            "Unknown",
            "0",
            "---",
        ] {
            assert!(!is_telling(identifier), "{identifier:?}");
        }
        for identifier in [
            "urn:isbn:9780141439600",
            "urn:uuid:1b4e28ba",
            "http://a.example/12",
            "鬼",
        ] {
            assert!(is_telling(identifier), "{identifier:?}");
        }
    }
}
