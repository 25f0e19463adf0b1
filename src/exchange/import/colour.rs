//! The colours of other programs, as those that Manicule has.

use crate::annotation::{Ink, Style};

/// The ink of a colour's name in English, or of its hexadecimal value. None for greys, and for what is no colour.
pub(super) fn ink(name: &str) -> Option<Ink> {
    let name = name.trim().to_ascii_lowercase();
    if let Some(ink) = Ink::from_name(&name) {
        return Some(ink);
    }
    match name.as_str() {
        "red" | "rose" | "magenta" | "fuchsia" | "peach" => Some(Ink::Pink),
        "cyan" | "cian" | "aqua" | "teal" | "turquoise" | "sky" | "lightblue" => Some(Ink::Blue),
        "olive" | "lime" | "mint" => Some(Ink::Green),
        "violet" | "lavender" => Some(Ink::Purple),
        "amber" | "brown" => Some(Ink::Orange),
        "gold" => Some(Ink::Yellow),
        _ => hexadecimal(&name),
    }
}

/// `#ffd400`, `#fd0`, `0xFFFFD400`, `ffffd400`: with opacity, it comes first.
fn hexadecimal(name: &str) -> Option<Ink> {
    let digits = name.strip_prefix('#').or_else(|| name.strip_prefix("0x"))?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        3 => {
            let part = |shift: u32| (number >> shift & 0xf) * 0x11;
            from_rgb(part(8) << 16 | part(4) << 8 | part(0))
        }
        6 | 8 => from_rgb(number & 0x00ff_ffff),
        _ => None,
    }
}

/// The ink whose hue is nearest; none for a grey.
pub(super) fn from_rgb(rgb: u32) -> Option<Ink> {
    let part = |shift: u32| f64::from(rgb >> shift & 0xff) / 255.0;
    let (red, green, blue) = (part(16), part(8), part(0));
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let range = most - least;
    if range < 0.06 {
        return None;
    }
    let hue = if most == red {
        60.0 * ((green - blue) / range).rem_euclid(6.0)
    } else if most == green {
        60.0 * ((blue - red) / range + 2.0)
    } else {
        60.0 * ((red - green) / range + 4.0)
    };
    Some(match hue {
        hue if hue < 14.0 => Ink::Pink,
        hue if hue < 42.0 => Ink::Orange,
        hue if hue < 70.0 => Ink::Yellow,
        hue if hue < 168.0 => Ink::Green,
        hue if hue < 250.0 => Ink::Blue,
        hue if hue < 318.0 => Ink::Purple,
        _ => Ink::Pink,
    })
}

/// The style of a name of any of the programs.
pub(super) fn style(name: &str) -> Option<Style> {
    match name.trim().to_ascii_lowercase().as_str() {
        "solid" | "highlight" | "lighten" | "background" | "fill" | "marker" | "invert" => {
            Some(Style::Solid)
        }
        "underline" | "underscore" | "squiggly" | "wavy" | "line" | "dashed" | "dotted"
        | "double" => Some(Style::Underline),
        "strikethrough" | "strikeout" | "strike-through" | "strike" | "line-through" => {
            Some(Style::Strikethrough)
        }
        "outline" | "box" | "circle" => Some(Style::Outline),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_known_by_name_and_by_value() {
        for (name, expected) in [
            ("Yellow", Some(Ink::Yellow)),
            ("#ffd400", Some(Ink::Yellow)),
            ("#ff6666", Some(Ink::Pink)),
            ("#5fb236", Some(Ink::Green)),
            ("#2ea8e5", Some(Ink::Blue)),
            ("#a28ae5", Some(Ink::Purple)),
            ("#f19837", Some(Ink::Orange)),
            ("#ff9900", Some(Ink::Orange)),
            ("#66ccff", Some(Ink::Blue)),
            ("#aaaaaa", None),
            ("gray", None),
            ("#ggg", None),
            ("", None),
        ] {
            assert_eq!(ink(name), expected, "{name}");
        }
    }
}
