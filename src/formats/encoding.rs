//! From bytes to text in whatever encoding they are: the mark at the start, the pattern of zeros, what is declared, then statistics.
//! Damaged bytes cost the letters that they were a part of, and no others.

mod dos;
mod mend;

use super::Warning;
use crate::messages::Key;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Decodes a file. `declared` is the encoding that the file or its container names, if any.
pub(super) fn decode(
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> (String, Option<Warning>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return finish(encoding.decode_without_bom_handling(&bytes[mark..]));
    }
    if let Some(text) = wide_without_mark(bytes) {
        return (text, None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // A seven-bit encoding such as ISO-2022-JP is sound UTF-8 too, but says so.
        if declared.is_none_or(encoding_rs::Encoding::is_ascii_compatible) {
            return (text.to_owned(), None);
        }
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        let mended = mend::mend(bytes, encoding);
        if mended.is_credible() {
            return finish((mended.text.into(), mended.lost > 0));
        }
    }
    if is_nearly_utf8(bytes) {
        return finish((String::from_utf8_lossy(bytes), true));
    }
    match detected(&bytes[..bytes.len().min(SAMPLE)]) {
        Detected::Encoding(encoding) => {
            let mended = mend::mend(bytes, encoding);
            finish((mended.text.into(), mended.lost > 0))
        }
        Detected::Dos => (dos::decode(bytes), None),
    }
}

/// Bytes of a text by which its encoding is detected.
const SAMPLE: usize = 1 << 20;

enum Detected {
    Encoding(&'static Encoding),
    /// That of old machines with DOS, which no web page ever had.
    Dos,
}

/// The encoding of a text that says nothing of it.
fn detected(sample: &[u8]) -> Detected {
    /// What a letter of a text costs at most whose letters are all at home in its encoding, see [`mend::rarity`].
    const AT_HOME: f32 = 0.8;
    let guessed = guess(sample);
    let is_sound = mend::has_pairs(guessed) && !guessed.decode_without_bom_handling(sample).1;
    if is_sound && mend::rarity(sample, guessed) < AT_HOME {
        return Detected::Encoding(guessed);
    }
    // One byte that is wrong in an encoding rules it out, so each is tried without what is wrong in it.
    let mended = mend::WITH_PAIRS.iter().filter_map(|encoding| {
        let mended = mend::mend(sample, encoding);
        let fits = mended.is_credible()
            && mended.pairs >= 4
            && (*encoding == guessed || guess(&mended.sound) == *encoding);
        fits.then(|| {
            (
                mend::rarity(&mended.sound, encoding) + mended.lost as f32 / mended.pairs as f32,
                *encoding,
            )
        })
    });
    if let Some((_, encoding)) = mended.min_by(|(one, _), (other, _)| one.total_cmp(other)) {
        return Detected::Encoding(encoding);
    }
    if is_sound {
        return Detected::Encoding(guessed);
    }
    if guessed == WINDOWS_1252 && dos::is_likely(sample) {
        return Detected::Dos;
    }
    Detected::Encoding(guess(&without_rare_bytes(sample)))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// The same without those bytes beyond ASCII that hardly ever occur: what is left tells the language better than a stray byte does.
fn without_rare_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut counts = [0usize; 256];
    bytes
        .iter()
        .for_each(|byte| counts[usize::from(*byte)] += 1);
    let all = counts[128..].iter().sum::<usize>();
    let rare = if all < 100 { 0 } else { (all / 400).max(1) };
    bytes
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii() || counts[usize::from(*byte)] > rare)
        .collect()
}

/// The encodings that a reader may choose from where a text's letters come out wrong: name, and what it was used for.
pub const ENCODINGS: [(&str, Key); 17] = [
    ("UTF-8", key!("encoding-unicode")),
    ("UTF-16LE", key!("encoding-unicode")),
    ("UTF-16BE", key!("encoding-unicode")),
    ("windows-1252", key!("encoding-western")),
    ("ISO-8859-15", key!("encoding-western")),
    ("macintosh", key!("encoding-western-mac")),
    ("windows-1250", key!("encoding-central")),
    ("ISO-8859-2", key!("encoding-central")),
    ("windows-1251", key!("encoding-cyrillic")),
    ("KOI8-R", key!("encoding-russian")),
    ("IBM866", key!("encoding-cyrillic-dos")),
    ("windows-1253", key!("encoding-greek")),
    ("windows-1254", key!("encoding-turkish")),
    ("windows-1255", key!("encoding-hebrew")),
    ("Shift_JIS", key!("encoding-japanese")),
    ("gb18030", key!("encoding-chinese-simplified")),
    ("Big5", key!("encoding-chinese-traditional")),
];

/// The same text as UTF-8 with its mark, from an encoding that a person named; none where there is no such encoding.
pub(super) fn decoded_as(bytes: &[u8], label: &str) -> Option<Vec<u8>> {
    let encoding = Encoding::for_label(label.as_bytes())?;
    let text = match Encoding::for_bom(bytes) {
        Some((marked, mark)) if marked == encoding => encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned(),
        _ => mend::mend(bytes, encoding).text,
    };
    Some([b"\xef\xbb\xbf", text.as_bytes()].concat())
}

fn finish((text, bad): (Cow<'_, str>, bool)) -> (String, Option<Warning>) {
    let warning = bad.then(|| Warning::new("encoding", say!("formats-characters-damaged")));
    (text.into_owned(), warning)
}

/// Whether bad bytes are rare enough among sound multi-byte UTF-8, or in plain ASCII, to be damage and not another encoding.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        bad += chunk.invalid().len();
    }
    bad > 0 && (sound > bad * 4)
}

/// UTF-16 or UTF-32 without a mark: the zeros of Latin letters, or of spaces and line ends, fall on one residue of the position.
fn wide_without_mark(bytes: &[u8]) -> Option<String> {
    let sample = &bytes[..bytes.len().min(4096) & !3];
    if sample.len() < 4 {
        return None;
    }
    let mut zeros = [0usize; 4];
    for (at, byte) in sample.iter().enumerate() {
        zeros[at % 4] += usize::from(*byte == 0);
    }
    let quarter = sample.len() / 4;
    let many = |count: usize| count * 10 >= quarter;
    let full = |count: usize| count * 20 >= quarter * 19;
    if full(zeros[3]) && full(zeros[2]) && zeros[0] == 0 {
        return utf32(bytes, u32::from_le_bytes);
    }
    if full(zeros[0]) && full(zeros[1]) && zeros[3] == 0 {
        return utf32(bytes, u32::from_be_bytes);
    }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
    let encoding = if many(odd / 2) && even * 20 < odd {
        UTF_16LE
    } else if many(even / 2) && odd * 20 < even {
        UTF_16BE
    } else {
        return None;
    };
    let (text, bad) = encoding.decode_without_bom_handling(bytes);
    let marks = text
        .chars()
        .take(2048)
        .filter(|c| c.is_control() && !c.is_whitespace())
        .count();
    (!bad && marks * 50 < sample.len()).then(|| text.into_owned())
}

fn utf32(bytes: &[u8], word: fn([u8; 4]) -> u32) -> Option<String> {
    let text = bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|chunk| char::from_u32(word(*chunk)));
    text.map(|c| c.filter(|c| *c != '\0')).collect()
}

/// The encoding that an XML declaration or an HTML `meta` names.
pub(super) fn declared_in_markup(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let after = |key: &str| {
        let rest = head
            .split_once(key)?
            .1
            .trim_start()
            .strip_prefix('=')?
            .trim_start()
            .trim_start_matches(['"', '\'']);
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"-_.:".contains(c))
            .unwrap_or(rest.len());
        Encoding::for_label(&rest.as_bytes()[..end])
    };
    let declaration = head
        .trim_start()
        .starts_with("<?xml")
        .then(|| after("encoding"))
        .flatten();
    declaration.or_else(|| after("charset"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_and_japanese_are_detected_without_a_declaration() {
        let text = "Глава первая. Съешь же ещё этих мягких французских булок.\n".repeat(5);
        let (cp1251, ..) = encoding_rs::WINDOWS_1251.encode(&text);
        assert_eq!(decode(&cp1251, None).0, text);
        let (koi8, ..) = encoding_rs::KOI8_R.encode(&text);
        assert_eq!(decode(&koi8, None).0, text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16, None).0, text);
        let utf32: Vec<u8> = text
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        assert_eq!(decode(&utf32, None).0, text);
    }

    #[test]
    fn a_declaration_counts_only_where_it_fits() {
        let text = "Привет, мир, как дела сегодня".repeat(4);
        let (cp1251, ..) = encoding_rs::WINDOWS_1251.encode(&text);
        assert_eq!(decode(&cp1251, Some(UTF_8)).0, text);
        assert_eq!(
            declared_in_markup(b"<?xml version='1.0' encoding='windows-1251'?>"),
            Some(encoding_rs::WINDOWS_1251)
        );
        assert_eq!(
            declared_in_markup(b"<meta charset=koi8-r>"),
            Some(encoding_rs::KOI8_R)
        );
    }

    #[test]
    fn a_lost_added_or_cut_byte_costs_no_more_than_its_letters() {
        let texts = [
            (
                encoding_rs::GBK,
                "这一天下着小雨，村里的人都在屋檐下等着船。老人说，船会在天黑以前来到，孩子们却不相信。\n",
            ),
            (
                encoding_rs::BIG5,
                "我們在山上的小屋裡等雨停，誰也沒有說話。老人說船會在天黑以前來到。\n",
            ),
            (
                encoding_rs::SHIFT_JIS,
                "吾々は山の小屋で雨のやむのを待っていた。そして誰も話さなかった。\n",
            ),
            (
                encoding_rs::EUC_JP,
                "吾々は山の小屋で雨のやむのを待っていた。そして誰も話さなかった。\n",
            ),
            (
                encoding_rs::EUC_KR,
                "비가 그칠 때까지 우리는 산장에서 기다렸다. 아무도 말하지 않았다.\n",
            ),
            (
                encoding_rs::WINDOWS_1251,
                "Мы ждали в хижине, пока не кончится дождь. Никто не говорил.\n",
            ),
            (
                encoding_rs::KOI8_R,
                "Мы ждали в хижине, пока не кончится дождь. Никто не говорил.\n",
            ),
        ];
        for (encoding, line) in texts {
            let sound = encoding.encode(&line.repeat(30)).0.into_owned();
            let middle = sound.len() / 2 + 3;
            let (mut lost, mut added, mut zero) = (sound.clone(), sound.clone(), sound.clone());
            let mut wrong = sound.clone();
            wrong.insert(middle, 0x98);
            lost.remove(middle);
            added.insert(middle, 0xff);
            zero.insert(middle, 0);
            for (what, bytes) in [
                ("lost", &lost[..]),
                ("added", &added),
                ("zero", &zero),
                ("wrong", &wrong),
                ("cut", &sound[..sound.len() - 2]),
            ] {
                for declared in [None, Some(encoding)] {
                    let (text, _) = decode(bytes, declared);
                    let whole = text.lines().filter(|read| *read == line.trim_end()).count();
                    assert!(
                        whole >= 28,
                        "{} {what}: {whole} lines of 30, {text}",
                        encoding.name()
                    );
                    let broken = text
                        .lines()
                        .find(|read| *read != line.trim_end())
                        .unwrap_or_default();
                    let kept = broken.chars().filter(|c| line.contains(*c)).count();
                    assert!(
                        kept + 6 >= line.trim_end().chars().count(),
                        "{} {what}: {broken}",
                        encoding.name()
                    );
                }
            }
        }
    }

    #[test]
    fn texts_of_dos_are_detected_by_where_their_letters_stand() {
        assert_eq!(
            decode(
                b"Der K\x84se ist sch\x94n gro\xe1, \x81ber alles.\r\n",
                None
            )
            .0,
            "Der Käse ist schön groß, über alles.\r\n"
        );
        let western = "He said “don’t” — naïve, 5 € and ½ a café…";
        assert_eq!(
            decode(&encoding_rs::WINDOWS_1252.encode(western).0, None).0,
            western
        );
    }

    #[test]
    fn a_few_damaged_bytes_do_not_change_the_encoding() {
        let (text, warning) = decode(
            b"caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9 caf\xc3\xa9 \xff",
            None,
        );
        assert!(text.starts_with("café"));
        assert!(warning.is_some());
    }
}
