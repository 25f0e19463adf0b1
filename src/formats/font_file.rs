//! Files of typefaces as they lie in books and drawings: unpacked where they are packed, refused where they are none.

/// An OpenType file as it is, or out of its web package; none for anything else.
pub(super) fn unpacked(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let font = match bytes.get(..4)? {
        b"OTTO" | b"true" | [0, 1, 0, 0] => Some(bytes),
        // Packed fonts are made up by strangers as well; a reader that stumbles over one leaves it out.
        b"wOFF" => std::panic::catch_unwind(|| wuff::decompress_woff1(&bytes).ok())
            .ok()
            .flatten(),
        b"wOF2" => std::panic::catch_unwind(|| wuff::decompress_woff2(&bytes).ok())
            .ok()
            .flatten(),
        _ => None,
    };
    font.filter(|font| units_per_em(font).is_some_and(|units| units >= COARSEST))
}

/// On a coarser grid a letter could be made so large that no memory holds its picture.
const COARSEST: u16 = 250;

/// From the `head` table, as OpenType has it.
fn units_per_em(font: &[u8]) -> Option<u16> {
    let be16 = |at: usize| Some(u16::from_be_bytes(font.get(at..at + 2)?.try_into().ok()?));
    let tables = usize::from(be16(4)?);
    let record = (0..tables)
        .map(|index| 12 + index * 16)
        .find(|at| font.get(*at..at + 4) == Some(b"head"))?;
    let head = u32::from_be_bytes(font.get(record + 8..record + 12)?.try_into().ok()?) as usize;
    be16(head.checked_add(18)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_typeface_is_left_out() {
        assert_eq!(unpacked(b"\x89PNG".to_vec()), None);
        assert_eq!(unpacked(b"wOF2 and no more".to_vec()), None);
        let literata = include_bytes!("../../assets/fonts/Literata_400Regular.ttf");
        assert_eq!(unpacked(literata.to_vec()).as_deref(), Some(&literata[..]));
        assert_eq!(unpacked(literata[..200].to_vec()), None);
    }
}
