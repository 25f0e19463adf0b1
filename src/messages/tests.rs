//! What the files of sentences hold: the keys that the program says, with their variables, in every language, and none too long.

mod code;

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The sentences of a file by their keys, each with all its lines.
fn sentences(language: Language) -> BTreeMap<&'static str, String> {
    let mut sentences = BTreeMap::new();
    let mut last = None;
    for line in bundles::source(language).lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        if line.starts_with([' ', '}']) {
            let text: &mut String = last
                .and_then(|key| sentences.get_mut(key))
                .unwrap_or_else(|| panic!("{language:?}: “{line}” belongs to no key"));
            text.push('\n');
            text.push_str(line);
            continue;
        }
        let (key, text) = line
            .split_once(" = ")
            .unwrap_or_else(|| panic!("{language:?}: “{line}” has no key"));
        let twice = sentences.insert(key, text.to_owned());
        assert!(twice.is_none(), "{language:?}: {key} is there twice");
        last = Some(key);
    }
    sentences
}

fn variables(sentence: &str) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect()
    };
    sentence.split('$').skip(1).map(name).collect()
}

/// Each `say!` and `key!` of the program, and each sentence of the chapter on the keyboard: its key, and the variables that it gives.
fn said() -> Vec<(String, BTreeSet<String>)> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut said = Vec::new();
    let chapter = include_str!("../../assets/messages/keyboard.md");
    let keys = chapter
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next());
    said.extend(keys.map(|key| (key.to_owned(), BTreeSet::new())));
    for code in files {
        for start in ["say!(", "key!("] {
            let calls = code.match_indices(start);
            said.extend(calls.filter_map(|(at, _)| call(&code[at + start.len()..])));
        }
    }
    said
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(std::fs::read_to_string(path).expect("readable"));
        }
    }
}

/// The key and the names that stand between a bracket, which is open, and the one that closes it.
fn call(rest: &str) -> Option<(String, BTreeSet<String>)> {
    let rest = rest.trim_start().strip_prefix('"')?;
    let (key, rest) = rest.split_once('"')?;
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !key.chars().all(is_key) {
        return None;
    }
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    let mut own = String::new();
    for c in rest.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    let given = own.split(',').filter_map(|part| part.split_once('='));
    let names = given.map(|(name, _)| name.trim().to_owned());
    Some((key.to_owned(), names.collect()))
}

#[test]
fn the_program_says_what_is_there_and_what_is_there_is_said() {
    let english = sentences(Language::English);
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for (key, given) in said() {
        match english.get(key.as_str()) {
            None => wrong.push(format!("{key} is not in en.ftl")),
            Some(text) if variables(text) != given => {
                wrong.push(format!("{key} is said with {given:?}: {text}"));
            }
            Some(_) => {}
        }
        used.insert(key);
    }
    let unused = english.keys().filter(|key| !used.contains(**key));
    wrong.extend(unused.map(|key| format!("{key} is said nowhere")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_sentence_without_variables_is_one_piece() {
    for language in Language::ALL {
        for (key, text) in sentences(language) {
            if variables(&text).is_empty() {
                assert!(!text.contains(['{', '\n']), "{language:?}: {key}");
                assert_eq!(text, text.trim_end(), "{language:?}: {key}");
                assert_eq!(bundles::plain(language, key), text, "{language:?}: {key}");
            }
        }
    }
}

#[test]
fn every_language_says_the_same() {
    let english = sentences(Language::English);
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let own = sentences(language);
        for (key, text) in &english {
            match own.get(key) {
                None => wrong.push(format!("{language:?} lacks {key}")),
                Some(said) if variables(said) != variables(text) => {
                    wrong.push(format!("{language:?}: {key} has other variables"));
                }
                Some(_) => {}
            }
        }
        let more = own.keys().filter(|key| !english.contains_key(*key));
        wrong.extend(more.map(|key| format!("{language:?}: {key} is not in en.ftl")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The forms that a number takes in a language, as Unicode's rules for plurals have them.
fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::Japanese => &["other"],
        Language::Russian => &["one", "few", "many", "other"],
        Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

#[test]
fn a_counted_sentence_has_every_form_of_its_language() {
    for language in Language::ALL {
        for (key, text) in sentences(language) {
            let Some((_, variants)) = text.split_once("->") else {
                continue;
            };
            let given: BTreeSet<&str> = variants
                .lines()
                .filter_map(|line| line.trim_start().trim_start_matches('*').strip_prefix('['))
                .filter_map(|rest| rest.split(']').next())
                .collect();
            let wanted: BTreeSet<&str> = forms(language).iter().copied().collect();
            assert_eq!(given, wanted, "{language:?}: {key}");
        }
    }
}

#[test]
fn every_sentence_can_be_filled() {
    for language in Language::ALL {
        for (key, text) in sentences(language) {
            for count in [0_usize, 1, 2, 3, 11, 100, 12345] {
                let names = variables(&text);
                let names: Vec<&'static str> =
                    names.into_iter().map(|name| &*name.leak()).collect();
                let values: Vec<_> = names
                    .iter()
                    .map(|name| (*name, Value::from(count)))
                    .collect();
                let filled = bundles::filled(language, key, &values);
                assert_ne!(filled, key, "{language:?}");
                assert!(
                    !filled.contains(['$', '\u{2068}', '\u{2069}']),
                    "{language:?}: {filled}"
                );
            }
        }
    }
}

/// How much room a sentence takes, in Latin letters; letters of East Asia count for two. The longest of its forms.
fn width(sentence: &str) -> usize {
    let of = |line: &str| {
        let letters = line
            .chars()
            .filter(|c| !matches!(c, '{' | '}' | '$' | '[' | ']'));
        letters.map(|c| if c >= '\u{2e80}' { 2 } else { 1 }).sum()
    };
    sentence.lines().map(of).max().unwrap_or_default()
}

#[test]
fn no_sentence_is_much_longer_than_in_english() {
    let english = sentences(Language::English);
    let mut long = Vec::new();
    for language in Language::ALL {
        for (key, text) in sentences(language) {
            let most = english.get(key).map_or(0, |text| width(text) * 3 / 2 + 14);
            if width(&text) > most {
                long.push(format!(
                    "{language:?}: {key} ({} > {most}): {text}",
                    width(&text)
                ));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn a_count_has_the_form_and_the_signs_of_its_language() {
    let notes =
        |language, count: usize| speaking(language, || say!("counted-notes", count = count));
    assert_eq!(notes(Language::English, 1), "1 note");
    assert_eq!(notes(Language::German, 12_345), "12.345 Notizen");
    assert_eq!(notes(Language::Russian, 1), "1 заметка");
    assert_eq!(notes(Language::Russian, 3), "3 заметки");
    assert_eq!(notes(Language::Russian, 5), "5 заметок");
    assert_eq!(notes(Language::Japanese, 5), "メモ 5 件");
    assert_eq!(notes(Language::Arabic, 2), "ملاحظتان");
}

#[test]
fn what_is_chosen_holds_on_this_thread_alone_in_a_test() {
    speaking(Language::English, || {
        choose(Some(Language::German));
        assert_eq!(current(), Language::German);
    });
    assert_eq!(current(), Language::English);
}

/// A sentence as a reader sees it: code is left out, and what is filled in is one letter.
fn as_read(sentence: &str) -> String {
    let mut read = String::new();
    let (mut depth, mut is_code) = (0, false);
    for c in sentence.chars() {
        match c {
            '`' => is_code = !is_code,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                read.push('x');
            }
            _ if is_code || depth > 0 => {}
            _ => read.push(c),
        }
    }
    read
}

/// What is wrong with the signs of a sentence in its language.
fn wrong_signs(language: Language, sentence: &str) -> Option<&'static str> {
    let pairs: Vec<(char, char)> = sentence.chars().zip(sentence.chars().skip(1)).collect();
    let count = |sign: char| sentence.chars().filter(|c| *c == sign).count();
    let has = |wrong: fn(char, char) -> bool| pairs.iter().any(|&(a, b)| wrong(a, b));
    let any = |signs: &str| sentence.contains(|c| signs.contains(c));
    let wrong = match language {
        Language::English => any("„«»"),
        Language::German => count('„') != count('“') || any("”«»"),
        Language::Spanish => count('¿') != count('?') || count('¡') != count('!') || any("“”„"),
        Language::French => {
            // A colon within code has nothing before it: `author:`.
            let is_loose = has(|a, b| a == ' ' && ":;?!»".contains(b))
                || has(|a, b| a != '\u{a0}' && ";?!»".contains(b))
                || has(|a, b| a == '«' && b != '\u{a0}');
            is_loose || any("“”„\u{202f}")
        }
        Language::Russian => has(|a, b| a == ' ' && b == '—') || any("“”"),
        Language::Arabic => {
            let is_arabic = |c: char| ('\u{600}'..'\u{700}').contains(&c);
            let mut latin = pairs.iter().filter(|(_, sign)| ",;?".contains(*sign));
            latin.any(|&(before, _)| is_arabic(before)) || any("“”")
        }
        Language::Japanese => {
            let is_kana = |c: char| ('\u{3040}'..'\u{a000}').contains(&c);
            let mut narrow = pairs.iter().filter(|(_, sign)| ":?!()".contains(*sign));
            narrow.any(|&(before, _)| is_kana(before)) || any("“”«»")
        }
    };
    wrong.then_some("signs of another language, or blanks at which a line may break")
}

#[test]
fn each_language_writes_its_own_signs() {
    for language in Language::ALL {
        let wrong: Vec<String> = sentences(language)
            .into_iter()
            .filter_map(|(key, sentence)| {
                let read = as_read(&sentence);
                // What is typed at a terminal is typed so.
                let is_typed = key.starts_with("help-") || key.starts_with("skipped-");
                let is_straight = !is_typed && read.contains(['"', '\'']);
                let why = is_straight.then_some("straight quotation marks");
                let why = why.or_else(|| wrong_signs(language, &read))?;
                Some(format!("{key}: {why}: {read}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{language:?}:\n{}", wrong.join("\n"));
    }
}
