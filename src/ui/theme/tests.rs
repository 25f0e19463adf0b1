use super::color::contrast;
use super::*;
use crate::library::{OwnColors, Rgb};

/// Distance of two colours to the eye (CIE 1976): from 10 on they are distinct at a glance.
fn distance(a: Color32, b: Color32) -> f32 {
    let lab = |color: Color32| {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        let (r, g, b) = (linear(color.r()), linear(color.g()), linear(color.b()));
        let f = |t: f32| {
            if t > 0.008_856 {
                t.cbrt()
            } else {
                7.787 * t + 16.0 / 116.0
            }
        };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    let (a, b) = (lab(a), lab(b));
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f32>()
        .sqrt()
}

fn themes() -> [(&'static str, Tokens); 5] {
    [
        ("day", Tokens::day()),
        ("sepia", Tokens::sepia()),
        ("night", Tokens::night()),
        ("high contrast", Tokens::contrast(false)),
        ("high contrast, dark", Tokens::contrast(true)),
    ]
}

/// Those of the program, and some that readers might make: pale, dark, loud, and such as nobody could read.
fn all_themes() -> Vec<(&'static str, Tokens)> {
    let warm =
        [0.4, 1.0].map(|warmth| themes().map(|(name, tokens)| (name, tokens.warmed(warmth))));
    let own = [0.0, 0.4, 1.0].into_iter().flat_map(own_themes);
    themes()
        .into_iter()
        .chain(warm.into_iter().flatten())
        .chain(own)
        .collect()
}

fn own_themes(warmth: f32) -> Vec<(&'static str, Tokens)> {
    let own = |paper, ink, accent| {
        let (paper, ink, accent) = (Rgb(paper), Rgb(ink), Rgb(accent));
        Tokens::own(OwnColors { paper, ink, accent }, warmth)
    };
    vec![
        ("own, light", Tokens::own(OwnColors::LIGHT, warmth)),
        ("own, dark", Tokens::own(OwnColors::DARK, warmth)),
        ("own, loud", own([255, 230, 0], [0, 0, 255], [255, 0, 255])),
        (
            "own, grey",
            own([128, 128, 128], [140, 140, 140], [128, 128, 128]),
        ),
        ("own, red", own([190, 30, 30], [190, 30, 30], [30, 190, 30])),
        ("own, white on white", own([255; 3], [255; 3], [255; 3])),
        ("own, black on black", own([0; 3], [0; 3], [0; 3])),
    ]
}

#[test]
fn words_stand_out_from_every_ground_in_every_theme() {
    for (theme, tokens) in all_themes() {
        let grounds = [
            tokens.paper,
            tokens.chrome,
            tokens.raised,
            tokens.hover,
            tokens.pressed,
        ];
        let pairs = [
            tokens.text,
            tokens.chrome_text,
            tokens.muted,
            tokens.accent,
            tokens.warning,
        ];
        for (word, ground) in pairs
            .into_iter()
            .flat_map(|word| grounds.map(|ground| (word, ground)))
        {
            assert!(
                contrast(word, ground) >= 4.5,
                "{theme}: {word:?} on {ground:?} is {}",
                contrast(word, ground)
            );
        }
        assert!(
            contrast(tokens.on_accent, tokens.accent) >= 4.5,
            "{theme}: words on the accent"
        );
        let marked = [tokens.selection, tokens.search_hit, tokens.search_current];
        for ground in Ink::ALL
            .map(|ink| tokens.ink(ink))
            .into_iter()
            .chain(marked)
        {
            assert!(
                contrast(tokens.text, ground) >= 4.5,
                "{theme}: text on {ground:?} is {}",
                contrast(tokens.text, ground)
            );
        }
    }
}

#[test]
fn controls_and_marks_stand_out_from_what_they_lie_on() {
    for (theme, tokens) in all_themes() {
        for ground in [tokens.paper, tokens.chrome, tokens.raised] {
            for line in [
                tokens.control,
                tokens.accent,
                tokens.name_mark,
                tokens.search_edge,
            ] {
                assert!(
                    contrast(line, ground) >= 3.0,
                    "{theme}: {line:?} on {ground:?} is {}",
                    contrast(line, ground)
                );
            }
        }
        for ink in Ink::ALL {
            let (edge, paper) = (tokens.edge(ink), tokens.paper);
            assert!(
                contrast(edge, paper) >= 3.0,
                "{theme}: the {} line is {}",
                ink.name(),
                contrast(edge, paper)
            );
        }
    }
}

#[test]
fn a_warm_page_has_less_blue_and_no_warmth_changes_nothing() {
    for (theme, tokens) in themes() {
        assert_eq!(tokens.clone().warmed(0.0), tokens, "{theme}");
        let (cold, warm) = (tokens.paper, tokens.warmed(1.0).paper);
        assert_eq!(warm.r(), cold.r(), "{theme}");
        assert!(
            warm.b() <= cold.b() / 2 + 1 && warm.g() <= cold.g(),
            "{theme}"
        );
    }
}

#[test]
fn selection_and_matches_differ_from_every_highlight() {
    for (theme, tokens) in themes() {
        for ground in Ink::ALL
            .map(|ink| tokens.ink(ink))
            .into_iter()
            .chain([tokens.paper])
        {
            for mark in [tokens.selection, tokens.search_hit, tokens.search_current] {
                assert!(
                    distance(mark, ground) >= 15.0,
                    "{theme}: {mark:?} on {ground:?} is {}",
                    distance(mark, ground)
                );
            }
            assert!(
                contrast(tokens.search_edge, ground) >= 3.0,
                "{theme}: the edge of a hit on {ground:?}"
            );
        }
        assert!(
            distance(tokens.selection, tokens.search_hit) >= 20.0,
            "{theme}"
        );
    }
}

#[test]
fn what_a_file_draws_in_any_colour_is_seen_by_night_and_is_as_it_says_by_day() {
    let blue = Color32::from_rgb(0, 0, 255);
    for (name, tokens) in themes() {
        let seen = tokens.seen(blue);
        if tokens.dark {
            assert!(contrast(seen, tokens.paper) >= 3.0, "{name}");
        } else {
            assert_eq!(seen, blue, "{name}");
        }
    }
}
