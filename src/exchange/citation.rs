//! Where a passage is from, as scholars write it: APA (7th), MLA (9th), Chicago (17th, notes and bibliography), BibTeX, CSL-JSON.
//!
//! These five are a small table of our own for books. `hayagriva`, which knows thousands of styles, is not used; its weight was not
//! measured.

use crate::annotation::Details;
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitationStyle {
    Apa,
    Mla,
    Chicago,
    BibTex,
    CslJson,
}

impl CitationStyle {
    pub const ALL: [Self; 5] = [
        Self::Apa,
        Self::Mla,
        Self::Chicago,
        Self::BibTex,
        Self::CslJson,
    ];

    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Apa => "APA",
            Self::Mla => "MLA",
            Self::Chicago => "Chicago",
            Self::BibTex => "BibTeX",
            Self::CslJson => "CSL-JSON",
        }
    }
}

/// A name in its two parts; one that is written in one part has no given names.
struct Name<'a> {
    family: &'a str,
    given: &'a str,
}

impl<'a> Name<'a> {
    fn of(name: &'a str) -> Self {
        let name = name.trim();
        if let Some((family, given)) = name.split_once(',') {
            return Self {
                family: family.trim(),
                given: given.trim(),
            };
        }
        // Particles belong to the family: `Ludwig van Beethoven`, `Simone de Beauvoir`.
        let words: Vec<&str> = name.split(' ').collect();
        let particle = |word: &&str| {
            matches!(
                *word,
                "van"
                    | "von"
                    | "de"
                    | "der"
                    | "den"
                    | "del"
                    | "della"
                    | "di"
                    | "da"
                    | "du"
                    | "la"
                    | "le"
                    | "ter"
                    | "ten"
                    | "zu"
            )
        };
        let first = words
            .iter()
            .skip(1)
            .position(particle)
            .map_or(words.len().saturating_sub(1), |at| at + 1);
        let split: usize = words[..first].iter().map(|word| word.len() + 1).sum();
        Self {
            family: &name[split.min(name.len())..],
            given: name[..split.min(name.len())].trim(),
        }
    }

    /// `Surname, Given names`.
    fn turned(&self) -> String {
        if self.given.is_empty() {
            self.family.to_owned()
        } else {
            format!("{}, {}", self.family, self.given)
        }
    }

    /// `Given names Surname`.
    fn straight(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// `Surname, G. N.`
    fn short(&self) -> String {
        let initials: Vec<String> = self
            .given
            .split([' ', '-'])
            .filter_map(|name| name.chars().next())
            .map(|first| format!("{first}."))
            .collect();
        if initials.is_empty() {
            self.family.to_owned()
        } else {
            format!("{}, {}", self.family, initials.join(" "))
        }
    }
}

/// A work as a style writes it, and the page of the passage where it is known.
#[must_use]
pub fn cite(work: &Details, style: CitationStyle, page: &str) -> String {
    let names: Vec<Name<'_>> = work.authors.iter().map(|name| Name::of(name)).collect();
    match style {
        CitationStyle::Apa => apa(work, &names, page),
        CitationStyle::Mla => mla(work, &names, page),
        CitationStyle::Chicago => chicago(work, &names, page),
        CitationStyle::BibTex => bibtex(work, &names, page),
        CitationStyle::CslJson => {
            let json = csl(work, &names, page);
            serde_json::to_string_pretty(&json).unwrap_or_default()
        }
    }
}

/// Sentences that say something, each with its full stop.
fn sentences(parts: &[String]) -> String {
    let ended = |part: &String| {
        let part = part.trim();
        if part.ends_with(['.', '?', '!']) || part.starts_with("https://") {
            part.to_owned()
        } else {
            format!("{part}.")
        }
    };
    let said = parts.iter().filter(|part| !part.trim().is_empty());
    said.map(ended).collect::<Vec<_>>().join(" ")
}

fn doi(work: &Details) -> String {
    let bare = work
        .doi
        .trim()
        .trim_start_matches("https://doi.org/")
        .trim_start_matches("doi:");
    if bare.is_empty() {
        String::new()
    } else {
        format!("https://doi.org/{bare}")
    }
}

/// `Woolf, V., & Forster, E. M. (1925). Mrs Dalloway (p. 12). Hogarth Press.`
fn apa(work: &Details, names: &[Name<'_>], page: &str) -> String {
    let names: Vec<String> = names.iter().map(Name::short).collect();
    let authors = match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{}, & {last}", others.join(", ")),
    };
    let year = if work.year.is_empty() {
        "n.d."
    } else {
        &work.year
    };
    let title = if page.is_empty() {
        work.title.clone()
    } else {
        format!("{} (p. {page})", work.title)
    };
    // Without authors the title stands first.
    if authors.is_empty() {
        return sentences(&[
            format!("{title} ({year})"),
            work.publisher.clone(),
            doi(work),
        ]);
    }
    sentences(&[
        format!("{authors} ({year})"),
        title,
        work.publisher.clone(),
        doi(work),
    ])
}

/// `Woolf, Virginia, and E. M. Forster. Mrs Dalloway. Hogarth Press, 1925, p. 12.`
fn mla(work: &Details, names: &[Name<'_>], page: &str) -> String {
    let authors = match names {
        [] => String::new(),
        [one] => one.turned(),
        [one, two] => format!("{}, and {}", one.turned(), two.straight()),
        [one, ..] => format!("{}, et al", one.turned()),
    };
    let page = if page.is_empty() {
        String::new()
    } else {
        format!("p. {page}")
    };
    let made = [work.publisher.clone(), work.year.clone(), page];
    let made: Vec<String> = made.into_iter().filter(|part| !part.is_empty()).collect();
    sentences(&[authors, work.title.clone(), made.join(", "), doi(work)])
}

/// `Virginia Woolf and E. M. Forster, Mrs Dalloway (Hogarth Press, 1925), 12.`
fn chicago(work: &Details, names: &[Name<'_>], page: &str) -> String {
    let names: Vec<String> = names.iter().map(Name::straight).collect();
    let authors = match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((_, others)) if others.len() > 2 => format!("{} et al.", others[0]),
        Some((last, [other])) => format!("{other} and {last}"),
        Some((last, others)) => format!("{}, and {last}", others.join(", ")),
    };
    let made = [work.publisher.as_str(), &work.year];
    let made: Vec<&str> = made.into_iter().filter(|part| !part.is_empty()).collect();
    let mut citation = [authors.as_str(), &work.title]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    if !made.is_empty() {
        citation.push_str(&format!(" ({})", made.join(", ")));
    }
    if !page.is_empty() {
        citation.push_str(&format!(", {page}"));
    }
    let link = doi(work);
    if !link.is_empty() {
        citation.push_str(&format!(", {link}"));
    }
    citation.push('.');
    citation
}

/// A key of the first author's name and the year, as bibliographies have it: `woolf1925`.
fn key(work: &Details, names: &[Name<'_>]) -> String {
    let first = names
        .first()
        .map_or(work.title.as_str(), |name| name.family);
    let plain: String = first
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .flat_map(char::to_lowercase)
        .collect();
    let plain = if plain.is_empty() {
        "work".to_owned()
    } else {
        plain
    };
    let year: String = work.year.chars().filter(char::is_ascii_digit).collect();
    format!("{plain}{year}")
}

fn bibtex(work: &Details, names: &[Name<'_>], page: &str) -> String {
    let authors: Vec<String> = names.iter().map(Name::turned).collect();
    let fields = [
        ("author", authors.join(" and ")),
        ("title", work.title.clone()),
        ("year", work.year.clone()),
        ("publisher", work.publisher.clone()),
        (
            "doi",
            doi(work).trim_start_matches("https://doi.org/").to_owned(),
        ),
        ("isbn", work.isbn.clone()),
        ("pages", page.to_owned()),
    ];
    let lines: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(name, value)| format!("  {name} = {{{}}},", escaped(value)))
        .collect();
    format!("@book{{{},\n{}\n}}", key(work, names), lines.join("\n"))
}

/// A text in which BibTeX sees no markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c => escaped.push(c),
        }
    }
    escaped
}

fn csl(work: &Details, names: &[Name<'_>], page: &str) -> Value {
    let authors: Vec<Value> = names
        .iter()
        .map(|name| {
            if name.given.is_empty() {
                json!({ "literal": name.family })
            } else {
                json!({ "family": name.family, "given": name.given })
            }
        })
        .collect();
    let mut item = json!({ "id": key(work, names), "type": "book", "title": work.title });
    let fields = [
        ("publisher", work.publisher.as_str()),
        ("DOI", doi(work).trim_start_matches("https://doi.org/")),
        ("ISBN", &work.isbn),
        ("locator", page),
    ]
    .map(|(name, value)| (name, value.to_owned()));
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        item[*name] = json!(value);
    }
    if !authors.is_empty() {
        item["author"] = json!(authors);
    }
    if let Ok(year) = work.year.trim().parse::<i32>() {
        item["issued"] = json!({ "date-parts": [[year]] });
    } else if !work.year.is_empty() {
        item["issued"] = json!({ "literal": work.year });
    }
    json!([item])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work() -> Details {
        Details {
            title: "Letters & Lamps".to_owned(),
            authors: vec!["Ada Maria Marlow".to_owned(), "van Dyck, Jan".to_owned()],
            year: "1925".to_owned(),
            publisher: "Wen Press".to_owned(),
            doi: "10.1000/182".to_owned(),
            isbn: "9780000000002".to_owned(),
        }
    }

    #[test]
    fn each_style_writes_the_same_work_its_own_way() {
        let cited = |style| cite(&work(), style, "12");
        assert_eq!(
            cited(CitationStyle::Apa),
            "Marlow, A. M., & van Dyck, J. (1925). Letters & Lamps (p. 12). Wen Press. https://doi.org/10.1000/182"
        );
        assert_eq!(
            cited(CitationStyle::Mla),
            "Marlow, Ada Maria, and Jan van Dyck. Letters & Lamps. Wen Press, 1925, p. 12. https://doi.org/10.1000/182"
        );
        assert_eq!(
            cited(CitationStyle::Chicago),
            "Ada Maria Marlow and Jan van Dyck, Letters & Lamps (Wen Press, 1925), 12, https://doi.org/10.1000/182."
        );
        let bibtex = cited(CitationStyle::BibTex);
        assert!(
            bibtex.starts_with(
                "@book{marlow1925,\n  author = {Marlow, Ada Maria and van Dyck, Jan},"
            ),
            "{bibtex}"
        );
        assert!(bibtex.contains("title = {Letters \\& Lamps}"));
        let csl: Value = serde_json::from_str(&cited(CitationStyle::CslJson)).unwrap();
        assert_eq!(csl[0]["author"][1]["family"], "van Dyck");
        assert_eq!(csl[0]["issued"]["date-parts"][0][0], 1925);
    }

    #[test]
    fn what_is_not_known_is_not_made_up() {
        let bare = Details {
            title: "A pamphlet".to_owned(),
            ..Details::default()
        };
        assert_eq!(cite(&bare, CitationStyle::Apa, ""), "A pamphlet (n.d.).");
        assert_eq!(cite(&bare, CitationStyle::Mla, ""), "A pamphlet.");
        assert_eq!(cite(&bare, CitationStyle::Chicago, ""), "A pamphlet.");
        assert_eq!(
            cite(&bare, CitationStyle::BibTex, ""),
            "@book{apamphlet,\n  title = {A pamphlet},\n}"
        );
    }

    #[test]
    fn names_are_taken_apart_where_they_can_be() {
        let turned = |name| Name::of(name).turned();
        assert_eq!(turned("Virginia Woolf"), "Woolf, Virginia");
        assert_eq!(turned("Ludwig van Beethoven"), "van Beethoven, Ludwig");
        assert_eq!(turned("Plato"), "Plato");
        assert_eq!(turned("司马迁"), "司马迁");
        assert_eq!(turned(""), "");
    }
}
