//! Code page 437, in which machines with DOS wrote western letters. No web standard names it, so no library of theirs has it.

/// Letters of the bytes from 0x80 on.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";

/// Whether bytes that are quotation marks and signs elsewhere stand where only letters do: inside of words.
pub(super) fn is_likely(bytes: &[u8]) -> bool {
    let (mut high, mut inner) = (0usize, 0usize);
    for (at, byte) in bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
    {
        high += 1;
        let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
        let (before, after) = (
            at.checked_sub(1).and_then(|at| bytes.get(at)),
            bytes.get(at + 1),
        );
        let is_vowel = matches!(byte, 0x80..=0x90 | 0x93..=0x9a | 0xa0..=0xa5);
        inner += usize::from(is_vowel && is_letter(after) || *byte == 0xe1 && is_letter(before));
    }
    high >= 3 && inner * 10 >= high * 8
}

pub(super) fn decode(bytes: &[u8]) -> String {
    let upper: Vec<char> = UPPER.chars().collect();
    bytes
        .iter()
        .map(|byte| {
            upper
                .get(usize::from(*byte).wrapping_sub(0x80))
                .copied()
                .unwrap_or(char::from(*byte))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_byte_has_its_letter() {
        assert_eq!(super::UPPER.chars().count(), 128);
        assert_eq!(super::decode(b"a\x80\xff"), "aÇ\u{a0}");
    }
}
