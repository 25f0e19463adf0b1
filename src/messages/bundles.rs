//! The files of sentences, parsed when their language is first spoken.

use super::{Language, Value, direction, numbers};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;
use std::sync::OnceLock;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

/// The file of a language, as it lies in `assets/messages`.
pub(super) fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../assets/messages/en.ftl"),
        Language::German => include_str!("../../assets/messages/de.ftl"),
        Language::Spanish => include_str!("../../assets/messages/es.ftl"),
        Language::French => include_str!("../../assets/messages/fr.ftl"),
        Language::Russian => include_str!("../../assets/messages/ru.ftl"),
        Language::Arabic => include_str!("../../assets/messages/ar.ftl"),
        Language::Japanese => include_str!("../../assets/messages/ja.ftl"),
    }
}

fn bundle(language: Language) -> &'static Bundle {
    BUNDLES[language as usize].get_or_init(|| parsed(language))
}

/// What makes no sense in a file is passed over: it is said in English then. A test holds that there is nothing of the kind.
fn parsed(language: Language) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks around variables are put where they are needed alone, see `direction`.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::formatter(language)));
    let resource = match FluentResource::try_new(source(language).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// The language itself, then English.
fn ways(language: Language) -> impl Iterator<Item = &'static Bundle> {
    let english = (language != Language::English).then_some(Language::English);
    [Some(language), english].into_iter().flatten().map(bundle)
}

pub(super) fn plain(language: Language, key: &'static str) -> &'static str {
    let text = |bundle: &'static Bundle| {
        let pattern = bundle.get_message(key)?.value()?;
        match bundle.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(text) => Some(text),
            // It has variables, and is none to be said so.
            Cow::Owned(_) => None,
        }
    };
    ways(language).find_map(text).unwrap_or(key)
}

pub(super) fn filled(
    language: Language,
    key: &'static str,
    values: &[(&'static str, Value<'_>)],
) -> String {
    let values: FluentArgs<'_> = values
        .iter()
        .map(|(name, value)| (*name, put_into(language, value)))
        .collect();
    let text = |bundle: &'static Bundle| {
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    };
    ways(language)
        .find_map(text)
        .unwrap_or_else(|| key.to_owned())
}

fn put_into<'v>(language: Language, value: &'v Value<'_>) -> Value<'v> {
    match value {
        Value::String(words) => Value::String(direction::put_into(language, words)),
        value => value.clone(),
    }
}
