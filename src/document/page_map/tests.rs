//! Where letters stand on printed pages.

use super::*;

/// Two lines of five letters, 10 points each, on one page, and a line that runs down a second page.
fn map() -> PageMap {
    let page = PrintedPage {
        width: 200.0,
        height: 300.0,
        to_user_space: [1.0, 0.0, 0.0, -1.0, 0.0, 300.0],
        ..PrintedPage::default()
    };
    let mut map = PageMap::new(vec![page.clone(), page]);
    let line = |page, x, y, angle| LinePlace {
        page,
        origin: Point { x, y },
        angle,
        length: 50.0,
        ascent: 8.0,
        descent: 2.0,
    };
    let letters = || (0..5u8).map(|at| (f32::from(at) * 10.0, f32::from(at) * 10.0 + 10.0));
    map.push(Offset(0), line(0, 20.0, 100.0, 0.0), letters());
    map.push(Offset(6), line(0, 20.0, 120.0, 0.0), letters());
    map.push(Offset(13), line(1, 100.0, 20.0, 90.0), letters());
    map
}

fn near(quad: Quad, expected: Quad) {
    for (found, expected) in quad.0.iter().zip(expected.0) {
        let is_near = (found.x - expected.x).abs() < 0.01 && (found.y - expected.y).abs() < 0.01;
        assert!(is_near, "{quad:?}");
    }
}

#[test]
fn a_range_is_covered_line_by_line() {
    let quads = map().quads(TextRange::new(Offset(3), Offset(8)));
    assert_eq!(quads.len(), 2);
    near(quads[0].1, Quad::upright(50.0, 92.0, 70.0, 102.0));
    near(quads[1].1, Quad::upright(20.0, 112.0, 40.0, 122.0));
    assert_eq!(map().quads(TextRange::new(Offset(5), Offset(6))), []);
}

#[test]
fn a_line_that_runs_down_has_its_letters_turned() {
    let (page, quad) = map().quad(Offset(14)).unwrap();
    assert_eq!(page, 1);
    let point = |x, y| Point { x, y };
    near(
        quad,
        Quad([
            point(108.0, 30.0),
            point(108.0, 40.0),
            point(98.0, 40.0),
            point(98.0, 30.0),
        ]),
    );
}

#[test]
fn points_lead_to_letters_and_quadrangles_to_words() {
    let map = map();
    let point = |x, y| Point { x, y };
    assert_eq!(map.letter_at(0, point(31.0, 99.0)), Some(Offset(1)));
    assert_eq!(map.letter_at(0, point(31.0, 107.0)), None);
    assert_eq!(map.position_at(0, point(38.0, 99.0)), Some(Offset(2)));
    assert_eq!(map.position_at(0, point(190.0, 125.0)), Some(Offset(11)));
    assert_eq!(map.position_at(1, point(101.0, 31.0)), Some(Offset(14)));
    let found = map.text_in(
        0,
        &[
            Quad::upright(29.0, 90.0, 70.0, 104.0),
            Quad::upright(0.0, 110.0, 41.0, 124.0),
        ],
    );
    assert_eq!(found, [TextRange::new(Offset(1), Offset(8))]);
    assert_eq!(
        (
            map.page_of(Offset(5)),
            map.page_of(Offset(12)),
            map.page_of(Offset(99))
        ),
        (Some(0), Some(1), Some(1))
    );
    assert_eq!(map.first_on(1), Some(Offset(13)));
}

#[test]
fn page_space_and_user_space_lead_to_each_other() {
    let map = map();
    let page = &map.pages()[0];
    let user = page.user_point(Point { x: 10.0, y: 20.0 });
    assert_eq!(user, Point { x: 10.0, y: 280.0 });
    assert_eq!(page.page_point(user), Point { x: 10.0, y: 20.0 });
}

#[test]
fn a_letter_takes_little_memory() {
    let mut map = PageMap::new(Vec::new());
    let place = LinePlace {
        length: 300.0,
        ..LinePlace::default()
    };
    for line in 0..100u32 {
        map.push(
            Offset(line * 61),
            place,
            (0..60u8).map(|at| (f32::from(at) * 5.0, f32::from(at) * 5.0 + 5.0)),
        );
    }
    assert!(map.memory() < 100 * 60 * 12, "{}", map.memory());
}

#[test]
fn a_point_leads_into_every_run_of_a_line_and_beyond_a_short_line_to_its_end() {
    let mut map = map();
    let line = |x, y| LinePlace {
        page: 0,
        origin: Point { x, y },
        angle: 0.0,
        length: 150.0,
        ascent: 8.0,
        descent: 2.0,
    };
    let letters = |from: f32, count: u8| {
        (0..count).map(move |at| {
            (
                from + f32::from(at) * 10.0,
                from + f32::from(at) * 10.0 + 10.0,
            )
        })
    };
    // A line in two styles, and below it the short last one of the paragraph.
    map.push(Offset(20), line(20.0, 200.0), letters(0.0, 6));
    map.push(Offset(26), line(20.0, 200.0), letters(60.0, 9));
    map.push(Offset(36), line(20.0, 212.0), letters(0.0, 3));
    let at = |x, y| map.position_at(0, Point { x, y });
    assert_eq!(at(20.0 + 61.0, 198.0), Some(Offset(26)));
    assert_eq!(at(20.0 + 118.0, 198.0), Some(Offset(32)));
    assert_eq!(
        map.letter_at(
            0,
            Point {
                x: 20.0 + 115.0,
                y: 198.0
            }
        ),
        Some(Offset(31))
    );
    assert_eq!(
        at(20.0 + 140.0, 211.0),
        Some(Offset(39)),
        "the end of the short line"
    );
}
