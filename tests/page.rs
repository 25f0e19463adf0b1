//! The page for those who do not see it, and as a picture.

use crate::window::Window;
use manicule::app::{Command, Go, Jobs, Selection, State};
use manicule::document::Offset;
use manicule::layout::FontBook;
use manicule::library::{Library, Settings, Source, Theme, ToShow};
use manicule::ui::Start;
use manicule::ui::headless::Headless;
use std::path::Path;

#[test]
fn a_screen_reader_gets_exactly_the_words_on_the_page() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = Window::open(
        home.path(),
        Some(Source::Bundled("vladimir-lenin".to_owned())),
    );
    for place in [0, 2500, 5000] {
        window.send(Command::Go(Go::To(Offset(place))));
        let text = window.state(|state| {
            state
                .front()
                .expect("open")
                .text
                .document
                .text
                .as_str()
                .to_owned()
        });
        let lines = window.lines();
        assert!(lines.len() > 15, "{}", lines.len());
        let fold = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let read = fold(
            &lines
                .iter()
                .map(|(line, _)| line.as_str())
                .collect::<Vec<_>>()
                .join(" "),
        );
        // A word divided at the end of a line is two runs: spaces are left out of the comparison.
        let dense = |words: &str| words.replace(' ', "");
        assert!(dense(&fold(&text)).contains(&dense(&read)), "{read}");
    }
}

#[test]
fn a_screen_reader_hears_what_is_selected() {
    let home = tempfile::tempdir().expect("a folder");
    let mut window = Window::open(
        home.path(),
        Some(Source::Bundled("vladimir-lenin".to_owned())),
    );
    assert!(window.accessible_selection().is_none());
    window.send(Command::Select(Some(Selection {
        anchor: Offset(20),
        head: Offset(70),
    })));
    let (anchor, focus) = window.accessible_selection().expect("a selection");
    assert!(anchor != focus);
}

/// The window on the first article, painted without a display, with our own typefaces only.
fn picture(theme: Theme, scale: f32) -> image::RgbImage {
    let home = tempfile::tempdir().expect("a folder");
    let library = Library::open(Some(home.path().to_owned())).expect("a home");
    let state = State::new(
        library.shelf().clone(),
        Settings {
            theme,
            ..Settings::default()
        },
    );
    let start = Start {
        state,
        jobs: Jobs::start_read_only(library),
        fonts: std::thread::spawn(FontBook::embedded_only),
        open: vec![Source::Bundled("leon-trotsky".to_owned())],
        also: ToShow::default(),
        incoming: None,
        troubles: Vec::new(),
    };
    let mut window = Headless::new(start, (900.0, 600.0), scale);
    window.settle();
    let png = window.picture().to_png().expect("a picture");
    image::load_from_memory(&png).expect("our own").to_rgb8()
}

/// Share of pixels that differ to the eye.
fn difference(a: &image::RgbImage, b: &image::RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let differs = |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 40)
    };
    a.pixels()
        .zip(b.pixels())
        .filter(|pair| differs(*pair))
        .count() as f64
        / f64::from(a.width() * a.height())
}

#[test]
fn the_window_looks_as_it_did_by_day_and_at_night() {
    for (name, theme, scale) in [
        ("day", Theme::Day, 1.0),
        ("sepia-2x", Theme::Sepia, 2.0),
        ("night", Theme::Night, 1.0),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden/pictures")
            .join(format!("{name}.png"));
        let now = picture(theme, scale);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            now.save(&path).expect("saved");
        }
        let before = image::open(&path).expect("the picture kept").to_rgb8();
        let share = difference(&before, &now);
        assert!(
            share < 0.004,
            "{name}: {:.2} % of the pixels differ; UPDATE_GOLDEN=1 accepts the new picture",
            share * 100.0
        );
    }
    assert!(
        difference(&picture(Theme::Day, 1.0), &picture(Theme::Night, 1.0)) > 0.5,
        "the measure tells pictures apart"
    );
}
