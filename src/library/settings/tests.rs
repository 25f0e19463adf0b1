use super::*;

#[test]
fn settings_are_read_back_as_written() {
    let place = WindowBounds {
        position: Some([10.0, 20.5]),
        size: [1200.0, 800.0],
        maximized: true,
    };
    let settings = Settings {
        theme: Theme::Night,
        line_height: 1.55,
        window: Some(place),
        mode: Mode::Pages,
        ..Settings::default()
    };
    assert_eq!(Settings::parse(&settings.to_json()).value, settings);
}

#[test]
fn values_that_make_no_sense_leave_the_others_alone() {
    let text = r#"{"theme": "plaid", "font_size": "huge", "measure": 70, "window": {"size": 3}, "justify": false, "line_height": 99}"#;
    let usual = Settings::default();
    let expected = Settings {
        measure: 70,
        justify: false,
        line_height: 2.0,
        ..usual
    };
    let read = Settings::parse(text);
    assert_eq!((read.value, read.damage.len()), (expected, 3));
}

#[test]
fn what_a_newer_version_wrote_is_written_again() {
    let settings = Settings::parse(r#"{"gutters": [1, 2], "mode": "pages"}"#).value;
    assert_eq!(settings.mode, Mode::Pages);
    let written: Value = serde_json::from_str(&settings.to_json()).unwrap();
    assert_eq!(written["gutters"], serde_json::json!([1, 2]));
}

#[test]
fn two_windows_keep_each_others_settings() {
    let before = Settings::default();
    let ours = Settings {
        measure: 50,
        ..before.clone()
    };
    let mut there = Settings {
        theme: Theme::Night,
        measure: 80,
        ..before.clone()
    };
    there.others.insert("newer".to_owned(), Value::from(1));
    let joined = ours.joined(&before, &there);
    assert_eq!(
        (joined.measure, joined.theme, joined.others.len()),
        (50, Theme::Night, 1)
    );
}

#[test]
fn a_preference_out_of_its_bounds_becomes_the_nearest_within() {
    let mut settings = Settings::default();
    settings.set(Setting::FontSize(400.0));
    settings.set(Setting::Measure(3));
    assert_eq!(
        (settings.font_size, settings.measure),
        (Settings::FONT_SIZE.most, Settings::MEASURE.least)
    );
    settings.set(Setting::Ink(Ink::Blue));
    settings.set(Setting::Reset);
    assert_eq!(
        settings,
        Settings {
            ink: Ink::Blue,
            ..Settings::default()
        },
        "what is no matter of the page stays"
    );
}

#[test]
fn a_text_has_of_its_own_only_what_it_was_given() {
    let usual = Settings {
        font_size: 20.0,
        ..Settings::default()
    };
    let mut own = TextSettings {
        theme: Some(Theme::Night),
        ..TextSettings::default()
    };
    assert!(
        own.take(&Setting::Theme(Theme::Sepia)),
        "it has a theme of its own"
    );
    assert!(
        !own.take(&Setting::FontSize(30.0)),
        "its size is that of all texts"
    );
    assert_eq!(
        own.over(&usual),
        Settings {
            theme: Theme::Sepia,
            ..usual
        }
    );
}

#[test]
fn a_torn_file_keeps_what_stands_before_the_tear() {
    let torn = Settings::parse("{\n  \"measure\": 70,\n  \"theme\": \"da");
    assert_eq!((torn.value.measure, torn.damage.len()), (70, 1));
    assert_eq!(Settings::parse("[]").damage.len(), 1);
    let empty = Settings::parse("{}");
    assert_eq!((empty.value, empty.damage), (Settings::default(), vec![]));
}
