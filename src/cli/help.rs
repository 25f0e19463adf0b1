//! Help and wrong usage in the reader's language. The English stands with each argument (`arguments.rs`), and goes into manual pages and
//! completions as it is; here each of its lines has its key.

use super::arguments::Arguments;
use crate::messages::{Key, Language, current, of_english};
use clap::builder::{PossibleValue, Resettable, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error};

/// The command line as it is described in the language of the program.
pub fn command() -> Command {
    let mut command = Arguments::command();
    if current() == Language::English {
        return command;
    }
    // What clap adds by itself is there from here on.
    command.build();
    told(command)
}

fn told(command: Command) -> Command {
    let (about, long) = (
        in_words(command.get_about()),
        in_words(command.get_long_about()),
    );
    let after = in_words(command.get_after_help());
    let usage = usage(&command.clone().render_usage().to_string());
    let template = template(&command);
    command
        .about(Resettable::from(about))
        .long_about(Resettable::from(long))
        .after_help(Resettable::from(after))
        .override_usage(usage)
        .help_template(template)
        .mut_args(argument)
        .mut_subcommands(told)
}

/// What clap shows, but for its headings.
fn template(command: &Command) -> String {
    let style = command.get_styles().get_header();
    let mut template = format!(
        "{{about-with-newline}}\n{style}{}:{style:#} {{usage}}",
        say!("help-word-usage")
    );
    let parts = [
        (
            command.has_subcommands(),
            say!("help-word-commands"),
            "subcommands",
        ),
        (
            command.get_positionals().next().is_some(),
            say!("help-word-arguments"),
            "positionals",
        ),
        (true, say!("help-word-options"), "options"),
    ];
    for (_, heading, part) in parts.iter().filter(|part| part.0) {
        template.push_str(&format!("\n\n{style}{heading}:{style:#}\n{{{part}}}"));
    }
    template.push_str("{after-help}");
    template
}

/// What clap says of the usage, without its heading.
fn usage(english: &str) -> String {
    let lines = english.lines().map(|line| {
        let line = line.trim_start().trim_start_matches("Usage: ");
        line.replace("OPTIONS", say!("help-usage-options"))
            .replace("COMMAND", say!("help-usage-command"))
    });
    let width = say!("help-word-usage").chars().count();
    let indent = format!("\n{}", " ".repeat(width + 2));
    lines.collect::<Vec<_>>().join(&indent)
}

/// With the words about defaults and values, which clap would say in English.
fn argument(argument: Arg) -> Arg {
    let help = in_words(argument.get_help())
        .unwrap_or_default()
        .to_string();
    let long = in_words(argument.get_long_help());
    if !argument.get_action().takes_values() {
        return argument.help(help).long_help(Resettable::from(long));
    }
    let (default, values) = (default_of(&argument), argument.get_possible_values());
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let listed = (!names.is_empty())
        .then(|| format!("[{}]", say!("help-possible", values = names.join(", "))));
    let explained = values.iter().any(|value| value.get_help().is_some());
    let long = match explained {
        true => Some([Some(help.clone()), Some(list(&values)), default.clone()]),
        false => None,
    }
    .map(|parts| StyledStr::from(parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")))
    .or(long);
    let words = [Some(help), default, listed].into_iter().flatten();
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    argument
        .help(words.join(" "))
        .long_help(Resettable::from(long))
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn default_of(argument: &Arg) -> Option<String> {
    let value = argument.get_default_values().first()?.to_string_lossy();
    Some(format!("[{}]", say!("help-default", value = value)))
}

/// Each value with what it is.
fn list(values: &[PossibleValue]) -> String {
    let line = |value: &PossibleValue| {
        let help = value.get_help().map(ToString::to_string);
        format!("- {}: {}", value.get_name(), help.unwrap_or_default())
    };
    let lines = values.iter().map(line);
    let heading = say!("help-possible-values").to_owned();
    std::iter::once(heading)
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

fn in_words(english: Option<&StyledStr>) -> Option<StyledStr> {
    let english = english?.to_string();
    let lines: Vec<String> = english.split('\n').map(line).collect();
    Some(StyledStr::from(lines.join("\n")))
}

/// Summaries have lost their full stop.
fn line(english: &str) -> String {
    let said = of_english(HELP, english);
    if said != english {
        return said.to_owned();
    }
    let whole = format!("{english}.");
    match of_english(HELP, &whole) {
        said if said == whole => english.to_owned(),
        said => said.trim_end_matches(['.', '。']).to_owned(),
    }
}

/// What is wrong with what was typed, as it is told on standard error.
pub fn complaint(error: &Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => usage_of_all(),
    };
    match sentence(error) {
        Some(sentence) if current() != Language::English => with_usage(&sentence, &usage),
        _ => error.render().to_string(),
    }
}

/// The same for a sentence of our own, which clap has no kind for.
pub fn complaint_of(sentence: &str) -> String {
    with_usage(sentence, &usage_of_all())
}

fn usage_of_all() -> String {
    Arguments::command().render_usage().to_string()
}

fn with_usage(sentence: &str, english: &str) -> String {
    let (word, usage) = (say!("help-word-usage"), usage(english));
    let error = say!("usage-error", message = sentence);
    format!("{error}\n\n{word}: {usage}\n\n{}\n", say!("usage-more"))
}

/// None for the kinds that are too rare to have words of their own.
fn sentence(error: &Error) -> Option<String> {
    let about = |kind| match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join(", ")),
        _ => None,
    };
    let argument = about(ContextKind::InvalidArg)?;
    let value = about(ContextKind::InvalidValue).unwrap_or_default();
    let wrong = || say!("usage-wrong-value", value = value, argument = argument);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let unknown = say!("usage-unknown", argument = argument);
            match about(ContextKind::SuggestedArg) {
                Some(near) => format!("{unknown}. {}", say!("usage-perhaps", argument = near)),
                None => unknown,
            }
        }
        ErrorKind::MissingRequiredArgument => say!("usage-missing", arguments = argument),
        ErrorKind::ArgumentConflict => {
            let prior = about(ContextKind::PriorArg)?;
            say!("usage-conflict", argument = argument, prior = prior)
        }
        ErrorKind::InvalidValue if value.is_empty() => say!("usage-no-value", argument = argument),
        ErrorKind::InvalidValue => {
            let valid = about(ContextKind::ValidValue)?;
            format!("{} ({})", wrong(), say!("help-possible", values = valid))
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string);
            format!("{}: {}", wrong(), reason.unwrap_or_default())
        }
        _ => return None,
    })
}

/// In English each of them is one line of the help.
const HELP: &[Key] = &[
    key!("help-reads-articles-and-books"),
    key!("help-without-a-subcommand-it"),
    key!("help-keep-everything-settings-notes"),
    key!("help-print-what-is-being"),
    key!("help-open-locked-files-with"),
    key!("help-open-another-window-beside"),
    key!("help-texts-to-open-in"),
    key!("help-print-what-was-read"),
    key!("help-without-an-option-the"),
    key!("help-the-file-to-read"),
    key!("help-one-json-object-metadata"),
    key!("help-the-flat-text-whose"),
    key!("help-headings-and-contents-with"),
    key!("help-list-the-people-places"),
    key!("help-entries-with-their-mentions"),
    key!("help-compute-the-list-from"),
    key!("help-the-list-as-a"),
    key!("help-show-only-what-is"),
    key!("help-draw-the-character-map"),
    key!("help-it-shows-the-glossary"),
    key!("help-the-file-to-read-again"),
    key!("help-what-to-draw"),
    key!("help-where-to-write-it"),
    key!("help-include-places"),
    key!("help-pixels-per-unit-of"),
    key!("help-highlight-a-passage-of"),
    key!("help-the-passage-is-found"),
    key!("help-the-file-to-annotate"),
    key!("help-the-words-to-highlight"),
    key!("help-which-occurrence-of-the"),
    key!("help-the-note-to-write"),
    key!("help-yellow-green-blue-pink"),
    key!("help-a-tag-may-be"),
    key!("help-list-highlights-and-notes"),
    key!("help-the-text-whose-notes"),
    key!("help-notes-of-all-texts"),
    key!("help-one-json-array"),
    key!("help-only-those-whose-quotation"),
    key!("help-only-those-with-this"),
    key!("help-only-those-of-this"),
    key!("help-show-where-each-note"),
    key!("help-whatever-is-decided-the"),
    key!("help-the-text-as-it"),
    key!("help-one-json-array-with"),
    key!("help-accept-the-changed-passage"),
    key!("help-accept-all-changed-passages"),
    key!("help-keep-this-note-unplaced"),
    key!("help-place-this-note-on"),
    key!("help-the-passage-to-place"),
    key!("help-export-highlights-and-notes"),
    key!("help-an-existing-file-is"),
    key!("help-the-text-whose-notes-to"),
    key!("help-notes-of-all-texts-one"),
    key!("help-bring-a-folder-in"),
    key!("help-the-format-of-the"),
    key!("help-a-template-of-your"),
    key!("help-the-file-to-write"),
    key!("help-write-again-the-notes"),
    key!("help-write-a-copy-of"),
    key!("help-with-into-copy-write"),
    key!("help-find-words-in-texts"),
    key!("help-what-to-search-for"),
    key!("help-the-texts-to-search"),
    key!("help-search-the-programs-own"),
    key!("help-ask-the-index-of"),
    key!("help-treat-the-query-as"),
    key!("help-one-json-array-with-offsets"),
    key!("help-look-a-word-up"),
    key!("help-without-dictionary-it-asks"),
    key!("help-what-to-look-up"),
    key!("help-a-dictionary-one-of"),
    key!("help-the-language-of-the"),
    key!("help-one-json-array-dictionary"),
    key!("help-draw-the-window-with"),
    key!("help-the-text-to-open"),
    key!("help-the-picture-to-write"),
    key!("help-the-offset-to-stand"),
    key!("help-width-and-height-of"),
    key!("help-pixels-per-point"),
    key!("help-day-sepia-or-night"),
    key!("help-the-whole-length-of"),
    key!("help-the-tab-of-the"),
    key!("help-select-the-name-with"),
    key!("help-search-for-this-so"),
    key!("help-turn-pages-instead-of"),
    key!("help-a-page-of-a"),
    key!("help-import-highlights-and-notes"),
    key!("help-source-is-a-file"),
    key!("help-programs-ade-apple-boox"),
    key!("help-a-file-a-folder"),
    key!("help-the-program-that-wrote"),
    key!("help-the-text-that-the"),
    key!("help-only-list-what-would"),
    key!("help-one-json-object-each"),
    key!("help-import-without-asking"),
    key!("help-where-a-note-of"),
    key!("help-show-where-everything-is"),
    key!("help-it-changes-nothing-unless"),
    key!("help-one-json-object"),
    key!("help-repair-what-can-be"),
    key!("help-write-a-report-that"),
    key!("help-offsets-in-every-command"),
    key!("help-file-may-also-be"),
    key!("help-exit-status-0-success"),
    key!("help-print-help"),
    key!("help-print-help-see-more"),
    key!("help-print-help-see-a"),
    key!("help-print-version"),
    key!("help-print-this-message-or"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::speaking;
    use std::collections::BTreeSet;

    /// Every line of the help of a command and of those below it.
    fn lines(command: &Command, found: &mut BTreeSet<String>) {
        let texts = [
            command.get_about(),
            command.get_long_about(),
            command.get_after_help(),
        ];
        let of_arguments = command
            .get_arguments()
            .flat_map(|argument| [argument.get_help(), argument.get_long_help()]);
        for text in texts.into_iter().chain(of_arguments).flatten() {
            let text = text.to_string();
            let lines = text.split('\n').filter(|line| !line.is_empty());
            found.extend(lines.map(str::to_owned));
        }
        for below in command
            .get_subcommands()
            .filter(|below| !below.is_hide_set())
        {
            lines(below, found);
        }
    }

    #[test]
    fn every_line_of_the_help_has_its_key_and_every_key_its_line() {
        let mut command = Arguments::command();
        command.build();
        let mut found = BTreeSet::new();
        lines(&command, &mut found);
        let english: BTreeSet<&str> = HELP.iter().map(|key| key.in_english()).collect();
        let missing: Vec<_> = found
            .iter()
            .filter(|line| !english.contains(line.as_str()))
            .filter(|line| !english.contains(format!("{line}.").as_str()))
            .collect();
        assert!(missing.is_empty(), "{missing:#?}");
        let unused: Vec<_> = english
            .iter()
            .filter(|line| !found.contains(**line))
            .collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }

    #[test]
    fn help_is_said_in_the_language_of_the_program_and_in_english_by_clap() {
        let help = |language| {
            speaking(language, || {
                let mut command = command();
                let dump = command.find_subcommand_mut("export").expect("known");
                dump.render_long_help().to_string()
            })
        };
        let german = help(Language::German);
        for word in [
            "Markierungen und Notizen exportieren",
            "Aufruf: manicule export [OPTIONEN]",
            "Argumente:",
            "Mögliche Werte:",
            "[Vorgabe: markdown]",
            "Hilfe anzeigen",
        ] {
            assert!(german.contains(word), "{word}: {german}");
        }
        assert!(
            !german.contains("Usage") && !german.contains("Print"),
            "{german}"
        );
        let mut plain = Arguments::command();
        let plain = plain.find_subcommand_mut("export").expect("known");
        assert_eq!(
            help(Language::English),
            plain.render_long_help().to_string()
        );
    }

    #[test]
    fn wrong_usage_is_told_in_the_language_of_the_program() {
        let told = |typed: &[&str]| {
            let error = Arguments::command()
                .try_get_matches_from(typed)
                .expect_err("wrong");
            speaking(Language::German, || complaint(&error))
        };
        let unknown = told(&["manicule", "dump", "a", "--jsn"]);
        assert!(
            unknown.contains("unbekannte Angabe „--jsn“. Meinten Sie „--json“?"),
            "{unknown}"
        );
        assert!(
            unknown.contains("Aufruf: manicule dump --json <FILE>"),
            "{unknown}"
        );
        let missing = told(&["manicule", "dump"]);
        assert!(missing.starts_with("Fehler: es fehlt: <FILE>"), "{missing}");
        let both = told(&["manicule", "dump", "a", "--json", "--text"]);
        assert!(both.contains("geht nicht zusammen mit"), "{both}");
        let wrong = told(&["manicule", "render", "a", "-o", "b", "--scale", "9"]);
        assert!(wrong.contains("passt nicht zu"), "{wrong}");
        let none = told(&["manicule", "export", "a", "--format", "doc"]);
        assert!(none.contains("mögliche Werte: markdown"), "{none}");
    }
}
