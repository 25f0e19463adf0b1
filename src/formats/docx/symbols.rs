//! Letters of the typefaces of symbols that Word documents use: which signs of Unicode their codes stand for.

/// What the codes of a typeface stand for, from 0x20 on and from 0x80 or 0xa0 on.
struct Table {
    lower: &'static str,
    upper: &'static str,
    upper_from: u32,
}

/// Adobe's encoding of Symbol.
const SYMBOL: Table = Table {
    lower: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ\
    ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    upper: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉\
    ∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{f8ff}〉∫⌠⎮⌡⎞⎟⎠\
    ⎤⎥⎦⎫⎬⎭",
    upper_from: 0xa0,
};

/// Wingdings, as near as Unicode comes.
const WINGDINGS: Table = Table {
    lower: " ✏✂✁👓🔔📖🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳\
    🏱✈☼💧❄✞✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞",
    upper: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿❧❧❧❧❧❧❧❧·•▪○○○◉◎○▪□✦✦★✶✴✹✵\
    ⌖⌖⟡⌑⟡✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⤸⤷⤹⤵⤺⤶⤻⤴⤾⤿❧❧❧❧❧❧❧❧⌫⌦◀▶▲▼➲➢➥➦←\
    →↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦⇨⇧⇩⇔⇕⇖⇗⇙⇘▭▫✗✓☒☑⊞",
    upper_from: 0x80,
};

/// A few of Wingdings 2 and 3 and of Webdings: ticks, boxes and arrows, which is what documents take from them.
const OTHERS: [(&str, u32, char); 26] = [
    ("wingdings 2", 0x4f, '✗'),
    ("wingdings 2", 0x50, '✓'),
    ("wingdings 2", 0x51, '☒'),
    ("wingdings 2", 0x52, '☑'),
    ("wingdings 2", 0x53, '☒'),
    ("wingdings 2", 0x54, '☒'),
    ("wingdings 2", 0x96, '●'),
    ("wingdings 2", 0x97, '●'),
    ("wingdings 2", 0xa2, '■'),
    ("wingdings 2", 0xa3, '□'),
    ("wingdings 3", 0x66, '←'),
    ("wingdings 3", 0x67, '→'),
    ("wingdings 3", 0x68, '↑'),
    ("wingdings 3", 0x69, '↓'),
    ("wingdings 3", 0x70, '▲'),
    ("wingdings 3", 0x71, '▼'),
    ("wingdings 3", 0x74, '◀'),
    ("wingdings 3", 0x75, '▶'),
    ("wingdings 3", 0x7d, '▶'),
    ("webdings", 0x33, '◀'),
    ("webdings", 0x34, '▶'),
    ("webdings", 0x35, '▲'),
    ("webdings", 0x36, '▼'),
    ("webdings", 0x61, '✓'),
    ("webdings", 0x63, '□'),
    ("webdings", 0x67, '■'),
];

impl Table {
    fn sign(&self, code: u32) -> Option<char> {
        let (letters, from) = if code >= self.upper_from {
            (self.upper, self.upper_from)
        } else {
            (self.lower, 0x20)
        };
        letters
            .chars()
            .nth(usize::try_from(code.checked_sub(from)?).ok()?)
    }
}

/// Whether the letters of a typeface are signs and no letters.
pub(super) fn is_symbolic(font: &str) -> bool {
    let font = font.to_ascii_lowercase();
    font == "symbol" || font.starts_with("wingdings") || font == "webdings"
}

/// The sign that a code stands for in a typeface. Word moves the codes of such typefaces to U+F000.
pub(super) fn sign(font: &str, code: u32) -> Option<char> {
    let font = font.to_ascii_lowercase();
    let low = if (0xf000..=0xf0ff).contains(&code) {
        code - 0xf000
    } else {
        code
    };
    let known = match font.as_str() {
        "symbol" => SYMBOL.sign(low),
        "wingdings" => WINGDINGS.sign(low),
        _ => OTHERS
            .iter()
            .find(|(name, code, _)| *name == font && *code == low)
            .map(|(.., sign)| *sign),
    };
    known.or_else(|| match low {
        // In other typefaces the code is that of the letter itself.
        _ if is_symbolic(&font) => char::from_u32(code),
        0x20..=0x7e => char::from_u32(low),
        0x80..=0xff => encoding_rs::WINDOWS_1252
            .decode(&[low as u8])
            .0
            .chars()
            .next(),
        _ => char::from_u32(code).filter(|c| !c.is_control()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_those_that_word_shows() {
        let signs = |font: &str, codes: &[u32]| {
            codes
                .iter()
                .filter_map(|code| sign(font, *code))
                .collect::<String>()
        };
        assert_eq!(
            signs(
                "Symbol",
                &[
                    0xf061, 0xf062, 0xf067, 0xf070, 0xf0b3, 0xf0a5, 0xf0ae, 0xf0b0, 0x61
                ]
            ),
            "αβγπ≥∞→°α"
        );
        assert_eq!(
            signs(
                "Wingdings",
                &[0xf0e0, 0xf0fc, 0xf0a8, 0xf04a, 0xf06c, 0xf0df]
            ),
            "→✓□☺●←"
        );
        assert_eq!(signs("Times New Roman", &[0xa9, 0xf0a9, 0x2192]), "©©→");
        assert_eq!(
            (SYMBOL.lower.chars().count(), SYMBOL.upper.chars().count()),
            (95, 95)
        );
        assert_eq!(
            (
                WINGDINGS.lower.chars().count(),
                WINGDINGS.upper.chars().count()
            ),
            (95, 128)
        );
    }
}
