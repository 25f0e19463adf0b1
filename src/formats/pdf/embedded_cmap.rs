//! Letters of glyphs from the character map of an embedded font program, for fonts without a `/ToUnicode`. Source: OpenType
//! specification, table `cmap`, formats 4 and 12.

use std::collections::HashMap;

/// Tables, maps of one font, and segments that are looked at: a font is not trusted with its counts.
const MOST_TABLES: usize = 64;
const MOST_MAPS: usize = 32;
const MOST_GROUPS: usize = 20_000;
const MOST_LETTERS: usize = 200_000;

/// The letter that each glyph stands for; the first of several wins. Empty where the font has no such table.
pub(super) fn letters_by_glyph(font: &[u8]) -> HashMap<u32, char> {
    let mut letters = HashMap::new();
    let Some(table) = table_of(font) else {
        return letters;
    };
    let count = be16(font, table + 2).unwrap_or(0);
    for record in (0..count.min(MOST_MAPS)).map(|index| table + 4 + index * 8) {
        let ids = (be16(font, record), be16(font, record + 2));
        let is_unicode = matches!(ids, (Some(0), _) | (Some(3), Some(1 | 10)));
        let Some(map) = be32(font, record + 4)
            .map(|at| table + at)
            .filter(|_| is_unicode)
        else {
            continue;
        };
        match be16(font, map) {
            Some(4) => segments(font, map, &mut letters).unwrap_or_default(),
            Some(12) => groups(font, map, &mut letters).unwrap_or_default(),
            _ => {}
        }
    }
    letters
}

fn table_of(font: &[u8]) -> Option<usize> {
    let count = be16(font, 4)?.min(MOST_TABLES);
    let record = (0..count)
        .map(|index| 12 + index * 16)
        .find(|&at| font.get(at..at + 4) == Some(b"cmap"))?;
    be32(font, record + 8)
}

/// Format 4: runs of codes, each with a shift or a list of glyphs.
fn segments(font: &[u8], map: usize, letters: &mut HashMap<u32, char>) -> Option<()> {
    let count = be16(font, map + 6)? / 2;
    let column = |number: usize, segment: usize| {
        map + 14 + number * count * 2 + usize::from(number > 0) * 2 + segment * 2
    };
    for segment in 0..count {
        let (end, start) = (
            be16(font, column(0, segment))?,
            be16(font, column(1, segment))?,
        );
        let (delta, range_at) = (be16(font, column(2, segment))?, column(3, segment));
        let range = be16(font, range_at)?;
        if start > end || start == 0xFFFF {
            continue;
        }
        for code in start..=end {
            let glyph = match range {
                0 => code + delta,
                _ => be16(font, range_at + range + (code - start) * 2)
                    .filter(|&glyph| glyph != 0)
                    .map_or(0, |it| it + delta),
            };
            note(letters, (glyph & 0xFFFF) as u32, code as u32)?;
        }
    }
    Some(())
}

/// Format 12: runs of codes and glyphs.
fn groups(font: &[u8], map: usize, letters: &mut HashMap<u32, char>) -> Option<()> {
    for group in (0..be32(font, map + 12)?.min(MOST_GROUPS)).map(|index| map + 16 + index * 12) {
        let (start, end, glyph) = (
            be32(font, group)?,
            be32(font, group + 4)?,
            be32(font, group + 8)?,
        );
        for code in start..=end.min(start.saturating_add(0xFFFF)) {
            note(
                letters,
                u32::try_from(glyph + code - start).ok()?,
                u32::try_from(code).ok()?,
            )?;
        }
    }
    Some(())
}

/// None once there are enough.
fn note(letters: &mut HashMap<u32, char>, glyph: u32, code: u32) -> Option<()> {
    if glyph != 0
        && let Some(letter) = char::from_u32(code)
    {
        letters.entry(glyph).or_insert(letter);
    }
    (letters.len() < MOST_LETTERS).then_some(())
}

fn be16(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes([pair[0], pair[1]])))
}

fn be32(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]) as usize)
}
