//! The texts that come with the program: whole, linked, and every name of their glossaries in them.

use manicule::document::{BlockKind, Document, Inline, Link};
use manicule::formats;
use manicule::glossary::{self, Curated, EntryKind};
use manicule::library::{BUNDLED, Bundled, BundledKind, Source};

/// Those that are to be read for their own sake.
fn articles() -> impl Iterator<Item = &'static Bundled> {
    BUNDLED
        .iter()
        .filter(|text| text.kind == BundledKind::Article)
}

fn read(name: &str, markdown: &str) -> Document {
    formats::read(&format!("{name}.md"), markdown.as_bytes())
        .expect("a bundled text")
        .document
}

#[test]
fn each_is_an_article_of_its_own_length_with_sections_and_notes() {
    for text in articles() {
        let document = read(text.name, &text.markdown());
        let words = document.text.as_str().split_whitespace().count();
        assert!(
            (900..=1550).contains(&words),
            "{}: {words} words",
            text.name
        );
        assert_eq!(document.meta.title, text.title());
        assert_eq!(document.meta.language.as_deref(), Some("en-GB"));
        assert!(
            document.outline.len() >= 5 && document.footnotes.len() >= 2,
            "{}",
            text.name
        );
        assert!(
            document
                .footnotes
                .iter()
                .all(|note| !note.references.is_empty() && !note.blocks.is_empty()),
            "{}",
            text.name
        );
        assert!(
            document.blocks.iter().any(|block| block.list_depth > 0),
            "{} has a list",
            text.name
        );
    }
}

#[test]
fn each_links_to_the_others_and_every_link_leads_somewhere() {
    for text in articles() {
        let document = read(text.name, &text.markdown());
        let source = Source::Bundled(text.name.to_owned());
        let mut neighbours: Vec<String> = document
            .blocks
            .iter()
            .flat_map(|block| &block.spans)
            .filter_map(|span| match &span.style {
                Inline::Link(Link::Neighbour(path)) => Some(path.clone()),
                _ => None,
            })
            .collect();
        neighbours.sort();
        neighbours.dedup();
        assert_eq!(neighbours.len(), 2, "{} links to the other two", text.name);
        for path in neighbours {
            let target = source.neighbour(&path);
            assert!(
                BUNDLED
                    .iter()
                    .any(|text| target == Source::Bundled(text.name.to_owned())),
                "{path} leads to {target}"
            );
        }
    }
}

#[test]
fn every_name_of_a_glossary_stands_in_its_text() {
    for text in articles() {
        let document = read(text.name, &text.markdown());
        let list = Curated::parse(text.glossary).expect("a glossary");
        let glossary = glossary::curated(&list, &document);
        for entry in &glossary.entries {
            assert!(
                !entry.mentions.is_empty(),
                "{}: {} is never named",
                text.name,
                entry.name
            );
        }
        let of = |kind| {
            glossary
                .entries
                .iter()
                .filter(|entry| entry.kind == kind)
                .count()
        };
        assert!(
            of(EntryKind::Person) >= 8 && of(EntryKind::Place) >= 15,
            "{}",
            text.name
        );
        assert!(
            glossary.timeline.len() >= 10,
            "{}: {} dates",
            text.name,
            glossary.timeline.len()
        );
    }
}

#[test]
fn the_automatic_list_finds_the_people_whom_the_curated_one_names() {
    for text in articles() {
        let document = read(text.name, &text.markdown());
        let curated = glossary::curated(
            &Curated::parse(text.glossary).expect("a glossary"),
            &document,
        );
        let automatic = glossary::automatic(&document);
        let people = || {
            curated
                .entries
                .iter()
                .filter(|entry| entry.kind == EntryKind::Person && entry.mentions.len() > 1)
        };
        let found = people().filter(|person| {
            automatic.entries.iter().any(|entry| {
                entry.kind == EntryKind::Person
                    && entry
                        .mentions
                        .iter()
                        .any(|mention| person.mentions.contains(mention))
            })
        });
        let (found, all) = (found.count(), people().count());
        assert!(found * 10 >= all * 8, "{}: {found} of {all}", text.name);
    }
}

#[test]
fn the_first_article_names_everybody_and_everything_of_its_source() {
    let text = articles().next().expect("an article");
    let words = text.markdown();
    let facts = [
        "Lev Bronshtein",
        "7 November 1879",
        "Yanovka",
        "Ukraine",
        "Jewish farmer",
        "1898",
        "Siberia",
        "married",
        "two daughters",
        "1902",
        "forged",
        "Odessa",
        "London",
        "Social Democratic",
        "Bolsheviks",
        "Mensheviks",
        "1905",
        "Saint Petersburg",
        "soviet",
        "December",
        "Vienna",
        "Pravda",
        "the Pen",
        "1914",
        "Austria",
        "Paris",
        "Spain",
        "New York",
        "January 1917",
        "March 1917",
        "Petrograd",
        "Provisional Government",
        "thirty-eighth birthday",
        "Council of People’s Commissars",
        "foreign affairs",
        "Commissar for War",
        "Red Army",
        "officers",
        "Testament",
        "outstanding ability",
        "excessive self-assurance",
        "troika",
        "Kamenev",
        "Zinoviev",
        "an excellent bit of mediocrity",
        "January 1924",
        "Caucasus",
        "telegram",
        "January 1925",
        "October 1927",
        "Communist Party",
        "January 1928",
        "Kazakhstan",
        "February 1929",
        "Turkey",
        "France",
        "Norway",
        "Mexico",
        "Diego Rivera",
        "Frida Kahlo",
        "Show Trials",
        "in absentia",
        "May 1940",
        "twenty-five",
        "20 August",
        "Ramón Mercader",
        "ice pick",
        "Rupert Colley",
        "The Black Maria",
        "Harper Press",
    ];
    let missing: Vec<&str> = facts
        .into_iter()
        .filter(|fact| !words.contains(*fact))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(
        !read(text.name, &words)
            .blocks
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Code { .. }))
    );
}
