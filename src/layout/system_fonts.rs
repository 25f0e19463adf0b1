//! Typefaces of the system by what another file says of them: for printed pages that name a typeface and do not bring it along.

use parley::fontique::{
    Collection, CollectionOptions, FallbackKey, FamilyId, FamilyInfo, FontStyle, FontWeight,
    FontWidth, Language, Script,
};
use skrifa::{FontRef, MetadataProvider};

/// Larger files are not handed on, in bytes.
const LARGEST: usize = 64 << 20;

/// What is known of a typeface that is looked for.
#[derive(Clone, Copy, Debug)]
pub struct SoughtFont<'a> {
    /// As a file calls it, such as `Georgia-Bold`.
    pub name: &'a str,
    /// Where it is one for Japanese, Chinese or Korean: `ja`, `zh-Hans`, `zh-Hant`, `ko`.
    pub language: Option<&'a str>,
    pub bold: bool,
    pub italic: bool,
    pub serif: bool,
}

/// For each that is sought the file of the nearest that the system has, and which of those in it; none where nothing is near.
#[must_use]
pub fn system_fonts(sought: &[SoughtFont<'_>]) -> Vec<Option<(Vec<u8>, u32)>> {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: true,
    });
    let find = |sought: &SoughtFont<'_>| find(&mut collection, *sought);
    sought.iter().map(find).collect()
}

fn find(collection: &mut Collection, wanted: SoughtFont<'_>) -> Option<(Vec<u8>, u32)> {
    let language = wanted.language;
    let named = named(collection, wanted.name).into_iter();
    let usual = language.into_iter().flat_map(|it| usual(it, wanted.serif));
    let mut families: Vec<FamilyId> = named.collect();
    families.extend(usual.filter_map(|name| collection.family_id(name)));
    families.extend(
        language
            .into_iter()
            .flat_map(|it| fallbacks(collection, it)),
    );
    families
        .into_iter()
        .find_map(|id| font_of(&collection.family(id)?, wanted))
}

/// The typeface of a family, where it has the letters.
fn font_of(family: &FamilyInfo, wanted: SoughtFont<'_>) -> Option<(Vec<u8>, u32)> {
    let style = if wanted.italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    };
    let weight = if wanted.bold {
        FontWeight::BOLD
    } else {
        FontWeight::NORMAL
    };
    let font = family.match_font(FontWidth::NORMAL, style, weight, true)?;
    let blob = font.load(None)?;
    let bytes: &[u8] = blob.as_ref();
    let letters = FontRef::from_index(bytes, font.index()).ok()?.charmap();
    let has_letters = wanted
        .language
        .is_none_or(|language| telling(language).chars().all(|c| letters.map(c).is_some()));
    (has_letters && bytes.len() <= LARGEST).then(|| (bytes.to_vec(), font.index()))
}

/// Letters that a typeface for a language has and others may not.
fn telling(language: &str) -> &'static str {
    match language {
        "ja" => "あ語",
        "ko" => "한글",
        "zh-Hant" => "國語",
        _ => "国语",
    }
}

/// Families that systems bring along for a language.
fn usual(language: &str, serif: bool) -> Vec<&'static str> {
    let (serifs, sans): (&[&str], &[&str]) = match language {
        "ja" => (
            &[
                "Noto Serif CJK JP",
                "Hiragino Mincho ProN",
                "Yu Mincho",
                "MS Mincho",
            ],
            &[
                "Noto Sans CJK JP",
                "Hiragino Sans",
                "Yu Gothic",
                "MS Gothic",
            ],
        ),
        "ko" => (
            &["Noto Serif CJK KR", "AppleMyungjo", "Batang"],
            &["Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"],
        ),
        "zh-Hant" => (
            &["Noto Serif CJK TC", "Songti TC", "PMingLiU", "MingLiU"],
            &["Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei"],
        ),
        _ => (
            &["Noto Serif CJK SC", "Songti SC", "SimSun"],
            &["Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"],
        ),
    };
    let (first, then) = if serif {
        (serifs, sans)
    } else {
        (sans, serifs)
    };
    [first, then].concat()
}

/// The families that the system shows a language in.
fn fallbacks(collection: &mut Collection, language: &str) -> Vec<FamilyId> {
    let script = match language {
        "ja" => "Jpan",
        "ko" => "Kore",
        "zh-Hant" => "Hant",
        _ => "Hans",
    };
    let locale = Language::parse(language).ok();
    let scripts = [script, "Hani"].into_iter();
    let scripts = scripts.filter_map(|script| script.parse::<Script>().ok());
    scripts
        .flat_map(|script| {
            let key = FallbackKey::new(script, locale.as_ref());
            collection.fallback_families(key).collect::<Vec<_>>()
        })
        .collect()
}

/// The family of this name, or of which a typeface has it.
fn named(collection: &mut Collection, name: &str) -> Option<FamilyId> {
    let wanted = folded(family_of(name));
    let names = collection.family_names();
    let own = names.filter(|name| folded(name) == wanted);
    let own = own.map(str::to_owned).next()?;
    collection.family_id(&own)
}

/// The name of a family, from that of one of its typefaces: without what tells its cut.
fn family_of(name: &str) -> &str {
    let family = name.split(['-', ',']).next().unwrap_or(name);
    let family = family.strip_suffix("MT").unwrap_or(family);
    family.strip_suffix("PS").unwrap_or(family)
}

/// Letters and digits in lower case.
fn folded(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_known_by_the_name_of_one_of_its_typefaces() {
        let family = |name: &str| folded(family_of(name));
        assert_eq!(family("TimesNewRomanPS-BoldMT"), folded("Times New Roman"));
        assert_eq!(family("DejaVuSerif-Bold"), folded("DejaVu Serif"));
        assert_eq!(family("Georgia,Italic"), folded("Georgia"));
    }

    #[test]
    fn what_no_system_has_is_not_found() {
        let wanted = SoughtFont {
            name: "No typeface is called so",
            language: None,
            bold: false,
            italic: false,
            serif: true,
        };
        assert_eq!(system_fonts(&[wanted]), [None]);
    }
}
