use super::*;
use crate::diagram::drawing::{Label, Role, Size};
use egui::pos2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Two discs joined by a line, in a drawing of 200 by 100.
fn pair() -> Drawing {
    let mut drawing = Drawing {
        title: "Two".to_owned(),
        size: Size {
            width: 200.0,
            height: 100.0,
        },
        ..Drawing::default()
    };
    let subjects =
        ["Anna", "Bert"].map(|name| drawing.subject(Target::Entry(name.to_owned()), name));
    let places = [Point::new(40.0, 50.0), Point::new(160.0, 50.0)];
    let line = Geometry::Line {
        from: places[0],
        to: places[1],
        width: 2.0,
        ink: Role::Ink.into(),
    };
    drawing.add(About::Both(subjects[0], subjects[1]), line);
    for (subject, center) in subjects.into_iter().zip(places) {
        let fill = Role::Person.into();
        drawing.add(
            About::One(subject),
            Geometry::Circle {
                center,
                radius: 10.0,
                fill,
                outline: None,
            },
        );
        drawing.add(
            About::One(subject),
            Geometry::Label(Label::new(center.plus(-10.0, 24.0), 10.0, "Name").halo()),
        );
    }
    drawing
}

#[derive(Default)]
struct Seen {
    viewport: Viewport,
    touched: Vec<(Target, Touch)>,
}

fn window(size: Vec2) -> Harness<'static, Seen> {
    let drawing = pair();
    let palette = palette(&Tokens::day());
    let ui = move |ui: &mut Ui, seen: &mut Seen| {
        let touched = drawing_ui(ui, &drawing, &palette, &mut seen.viewport);
        seen.touched.extend(touched);
    };
    let setup = |ctx: &egui::Context| ctx.set_fonts(theme::fonts());
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(setup)
        .build_ui_state(ui, Seen::default());
    harness.run();
    harness
}

fn view(rect: Rect) -> View {
    whole(&pair(), rect)
}

const ROOM: Rect = Rect {
    min: Pos2::ZERO,
    max: pos2(300.0, 300.0),
};

#[test]
fn the_whole_drawing_is_shown_at_first_in_the_middle() {
    let view = view(ROOM);
    assert_eq!(view.zoom, 1.5);
    assert_eq!(view.to_screen(ROOM, Point::new(100.0, 50.0)), ROOM.center());
}

#[test]
fn zooming_keeps_what_lies_under_the_pointer() {
    let mut zoomed = view(ROOM);
    let pointer = pos2(60.0, 150.0);
    let (before, _) = zoomed.point_under(ROOM, pointer);
    zoomed.zoom_around(ROOM, pointer, 3.0, 1.5);
    let (after, _) = zoomed.point_under(ROOM, pointer);
    assert!(before.distance(after) < 0.01, "{before:?} {after:?}");
    assert_eq!(zoomed.zoom, 4.5);
    zoomed.zoom_around(ROOM, pointer, 1e9, 1.5);
    assert_eq!(zoomed.zoom, 1.5 * MOST);
    zoomed.zoom_around(ROOM, pointer, 0.0, 1.5);
    assert_eq!(zoomed.zoom, 1.5 * LEAST);
}

#[test]
fn shapes_are_found_where_they_are_and_lines_are_not() {
    let drawing = pair();
    assert_eq!(subject_at(&drawing, (Point::new(45.0, 50.0), 1.0)), Some(0));
    assert_eq!(
        subject_at(&drawing, (Point::new(160.0, 72.0), 1.0)),
        Some(1),
        "the name"
    );
    assert_eq!(subject_at(&drawing, (Point::new(100.0, 50.0), 1.0)), None);
}

#[test]
fn pointing_and_clicking_tell_which_subject() {
    let mut harness = window(vec2(400.0, 200.0));
    let at = harness.get_by_label("Bert").rect().center();
    harness.hover_at(at);
    harness.run();
    let bert = Target::Entry("Bert".to_owned());
    assert!(
        harness
            .state()
            .touched
            .contains(&(bert.clone(), Touch::Hovered)),
        "{:?}",
        harness.state().touched
    );
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    assert!(
        harness.state().touched.contains(&(bert, Touch::Clicked)),
        "{:?}",
        harness.state().touched
    );
}

#[test]
fn screen_readers_and_the_keyboard_reach_every_subject() {
    let mut harness = window(vec2(400.0, 200.0));
    harness.get_by_label("Two. ");
    harness.get_by_label("Anna").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        harness
            .state()
            .touched
            .contains(&(Target::Entry("Anna".to_owned()), Touch::Clicked))
    );
}

#[test]
fn keys_zoom_and_show_the_whole_again() {
    let mut harness = window(vec2(400.0, 200.0));
    harness.hover_at(pos2(200.0, 20.0));
    harness.run();
    harness.key_press(Key::Plus);
    harness.run();
    assert!(harness.state().viewport.chosen.is_some());
    harness.key_press(Key::Num0);
    harness.run();
    assert_eq!(harness.state().viewport, Viewport::default());
}

#[test]
fn no_size_is_too_small_and_no_drawing_too_empty() {
    for size in [vec2(0.0, 0.0), vec2(1.0, 500.0), vec2(30.0, 2.0)] {
        window(size);
    }
    let palette = palette(&Tokens::night());
    let mut viewport = Viewport::default();
    Harness::new_ui(move |ui| {
        assert_eq!(
            drawing_ui(ui, &Drawing::default(), &palette, &mut viewport),
            None
        );
    })
    .run();
}
