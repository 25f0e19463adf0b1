//! How colours stand to one another: contrast as WCAG 2.2 defines it, and mixtures.

use egui::Color32;

/// Relative luminance, from 0 to 1.
pub(super) fn luminance(color: Color32) -> f32 {
    let linear = |channel: u8| {
        let c = f32::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}

/// From 1, the same, to 21, black and white.
pub(super) fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// `share` of `b` in `a`.
pub(super) fn mixed(a: Color32, b: Color32, share: f32) -> Color32 {
    let channel =
        |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    Color32::from_rgb(
        channel(a.r(), b.r()),
        channel(a.g(), b.g()),
        channel(a.b(), b.b()),
    )
}

/// The nearest to `color` on the way to `to` that has so much contrast to every ground; `to` itself where none has.
pub(super) fn moved(color: Color32, to: Color32, grounds: &[Color32], least: f32) -> Color32 {
    let mut steps = (0..=20u8).map(|step| mixed(color, to, f32::from(step) / 20.0));
    let is_apart = |color: &Color32| {
        grounds
            .iter()
            .all(|ground| contrast(*color, *ground) >= least)
    };
    steps.find(is_apart).unwrap_or(to)
}

/// Black or white, whichever is further from a colour.
pub(super) fn opposite(color: Color32) -> Color32 {
    if contrast(color, Color32::BLACK) > contrast(color, Color32::WHITE) {
        Color32::BLACK
    } else {
        Color32::WHITE
    }
}
