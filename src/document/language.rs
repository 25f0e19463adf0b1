//! The language that a text looks like, where it names none: words are divided, spoken and looked up by it.

use super::{Block, Document, Inline, Offset};
use whatlang::Lang;

/// Code points that are looked at, and how many are too few to tell by.
const SAMPLE: usize = 4_000;
const TOO_FEW: usize = 80;

/// Whether a BCP 47 tag names a language. `und` (unknown), `mul` (several) and `zxx` (none) are tags of ISO 639-2 that do not.
#[must_use]
pub fn names_a_language(tag: &str) -> bool {
    !["", "und", "mul", "zxx"].contains(&primary(tag).as_str())
}

/// The language alone of a tag, in small letters and as two of them where it has two: `en` of `en-GB` and of the `eng` of older books.
#[must_use]
pub fn primary_language(tag: &str) -> String {
    let primary = primary(tag);
    let bibliographic = BIBLIOGRAPHIC.iter().find(|(old, _)| *old == primary);
    let short = bibliographic.map(|(_, short)| *short);
    let short = short.or_else(|| Lang::from_code(&primary).map(code));
    short.map_or(primary, str::to_owned)
}

fn primary(tag: &str) -> String {
    let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
    primary.to_ascii_lowercase()
}

/// The ISO 639-1 code of the language that the words of a text look like; none where that is not clear.
#[must_use]
pub fn detected_language(text: &str) -> Option<&'static str> {
    let length = text.chars().count();
    if length < TOO_FEW {
        return None;
    }
    // The first pages are often a licence or a title in another language.
    let sample: String = text
        .chars()
        .skip(length.saturating_sub(SAMPLE) / 3)
        .take(SAMPLE)
        .collect();
    let found = whatlang::detect(&sample).filter(whatlang::Info::is_reliable)?;
    Some(code(found.lang()))
}

/// Codes of libraries (ISO 639-2/B) that differ from those that the detector knows (ISO 639-2/T, ISO 639-3).
const BIBLIOGRAPHIC: [(&str, &str); 16] = [
    ("alb", "sq"),
    ("arm", "hy"),
    ("bur", "my"),
    ("chi", "zh"),
    ("cze", "cs"),
    ("dut", "nl"),
    ("fre", "fr"),
    ("geo", "ka"),
    ("ger", "de"),
    ("gre", "el"),
    ("ice", "is"),
    ("isl", "is"),
    ("mac", "mk"),
    ("per", "fa"),
    ("rum", "ro"),
    ("slo", "sk"),
];

impl Document {
    /// The language of the whole: the BCP 47 tag that the source gives, or else the code of the one that its words look like.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        let named = self.meta.language.as_deref();
        named
            .filter(|tag| names_a_language(tag))
            .or(self.detected_language.as_deref())
    }

    /// The language of a place: that of the innermost element that names one, of its block, or of the whole; a BCP 47 tag or nothing.
    #[must_use]
    pub fn language_at(&self, at: Offset) -> &str {
        let spans = self.spans_at(at).filter_map(|span| match &span.style {
            Inline::Language(tag) => Some(tag.as_str()),
            _ => None,
        });
        let inner = spans.filter(|tag| names_a_language(tag)).last();
        let block = self.block_at(at).map(|index| &self.blocks[index]);
        inner
            .or_else(|| block.and_then(|block| self.language_of(block)))
            .unwrap_or_default()
    }

    /// The language that a block's words are divided by.
    #[must_use]
    pub fn language_of<'a>(&'a self, block: &'a Block) -> Option<&'a str> {
        let own = block.language.as_deref();
        own.filter(|tag| names_a_language(tag))
            .or_else(|| self.language())
    }
}

/// The two letters by which the patterns of division, the voices and the typefaces know a language.
fn code(language: Lang) -> &'static str {
    match language {
        Lang::Afr => "af",
        Lang::Aka => "ak",
        Lang::Amh => "am",
        Lang::Ara => "ar",
        Lang::Aze => "az",
        Lang::Bel => "be",
        Lang::Ben => "bn",
        Lang::Bul => "bg",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Eng => "en",
        Lang::Epo => "eo",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Guj => "gu",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Hye => "hy",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Jav => "jv",
        Lang::Jpn => "ja",
        Lang::Kan => "kn",
        Lang::Kat => "ka",
        Lang::Khm => "km",
        Lang::Kor => "ko",
        Lang::Lat => "la",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Mal => "ml",
        Lang::Mar => "mr",
        Lang::Mkd => "mk",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Ori => "or",
        Lang::Pan => "pa",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Sin => "si",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Sna => "sn",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tgl => "tl",
        Lang::Tha => "th",
        Lang::Tuk => "tk",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Uzb => "uz",
        Lang::Vie => "vi",
        Lang::Yid => "yi",
        Lang::Zul => "zu",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BlockKind, Builder, Metadata, Package};
    use super::*;

    const GERMAN: &str = "Jemand musste Josef K. verleumdet haben, denn ohne dass er etwas Böses getan hätte, \
         wurde er eines Morgens verhaftet. Die Köchin der Frau Grubach kam diesmal nicht.";

    #[test]
    fn a_text_that_names_its_language_is_believed_and_another_is_looked_at() {
        let language = |tag: Option<&str>, text: &str| {
            let mut builder = Builder::new();
            builder.block(BlockKind::Paragraph);
            builder.text(text);
            let meta = Metadata {
                language: tag.map(str::to_owned),
                ..Metadata::default()
            };
            let document = builder.finish(meta, Vec::new(), Package::default());
            document.language().map(str::to_owned)
        };
        assert_eq!(language(None, GERMAN).as_deref(), Some("de"));
        assert_eq!(language(Some("und"), GERMAN).as_deref(), Some("de"));
        assert_eq!(language(Some("fr-CA"), GERMAN).as_deref(), Some("fr-CA"));
        assert_eq!(language(None, "Too short to say."), None);
    }

    #[test]
    fn a_tag_is_cut_down_to_the_two_letters_that_patterns_and_voices_know() {
        for (tag, short) in [
            ("en-GB", "en"),
            ("eng", "en"),
            ("GER", "de"),
            ("deu_DE", "de"),
            ("tlh", "tlh"),
            ("", ""),
        ] {
            assert_eq!(primary_language(tag), short, "{tag}");
        }
    }
}
