//! What languages glue to a name: small words before it (Arabic, Hebrew, elided articles), particles and endings behind it (Korean,
//! Japanese, Turkish and Finnish after an apostrophe).

use super::atoms::{Atom, TATWEEL, elided, key};
use super::script::Script;
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// A word without what is glued before it: where the name would begin, in bytes of the text, and the form that is compared.
pub(super) type Beginning<'a> = (usize, Cow<'a, str>);

/// All beginnings of a word but its own.
pub(super) fn beginnings(text: &str, atom: Atom) -> Vec<Beginning<'_>> {
    let word = atom.text(text);
    let after = |at: usize| (atom.start + at, key(&word[at..], atom.script));
    match atom.script {
        Script::Arabic => {
            let clitics = clitics(word, is_arabic_clitic, is_arabic_pair);
            let mut all: Vec<Beginning<'_>> = clitics.iter().map(|&at| after(at)).collect();
            all.extend(with_article(word, atom, &clitics));
            all
        }
        Script::Hebrew => clitics(word, is_hebrew_clitic, is_hebrew_pair)
            .into_iter()
            .map(after)
            .collect(),
        Script::Other if !atom.is_plain => elided(word)
            .map(|at| {
                let at = at + word[at..].chars().next().map_or(0, char::len_utf8);
                after(at)
            })
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// “and”, “so”, “with”, “to”, “as”.
fn is_arabic_clitic(c: char) -> bool {
    matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك')
}

fn is_arabic_pair(first: char, second: char) -> bool {
    matches!(first, 'و' | 'ف') && matches!(second, 'ب' | 'ل' | 'ك')
}

/// “and”, “the”, “in”, “to”, “from”, “that”, “as”.
fn is_hebrew_clitic(c: char) -> bool {
    matches!(c, 'ו' | 'ה' | 'ב' | 'ל' | 'מ' | 'ש' | 'כ')
}

fn is_hebrew_pair(first: char, second: char) -> bool {
    first != second && (matches!(first, 'ו' | 'ש') || matches!((first, second), ('כ' | 'מ', 'ש')))
}

/// Where the rest of a word begins behind one clitic, and behind two.
fn clitics(
    word: &str,
    is_clitic: impl Fn(char) -> bool,
    is_pair: impl Fn(char, char) -> bool,
) -> Vec<usize> {
    let mut letters = word.char_indices().filter(|(_, c)| !is_glue(*c));
    let (Some((_, first)), Some((second_at, second)), third) =
        (letters.next(), letters.next(), letters.next())
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if is_clitic(first) {
        found.push(second_at);
        found.extend(
            third
                .filter(|_| is_pair(first, second))
                .map(|(third_at, _)| third_at),
        );
    }
    found
}

/// What may stand between a clitic and its name: vowel points, the stroke that draws a word out, a hyphen.
fn is_glue(c: char) -> bool {
    is_combining_mark(c) || matches!(c, TATWEEL | '-' | '‐' | '‑' | '\u{5be}')
}

/// «للقاهرة» is ل with القاهرة: its article has lost the alef.
fn with_article<'a>(word: &str, atom: Atom, clitics: &[usize]) -> Option<Beginning<'a>> {
    let second = *clitics.iter().find(|&&at| {
        word[at..].starts_with('ل') && word[..at].trim_end_matches(is_glue).ends_with('ل')
    })?;
    let name = key(&word[second..], atom.script).into_owned();
    Some((atom.start + second, Cow::Owned(format!("ا{name}"))))
}

/// A word without what may be glued to its end: the name's own length in bytes, the longest first.
pub(super) fn endings(word: &str, script: Script, has_genitive_s: bool) -> Vec<usize> {
    match script {
        Script::Hangul => {
            // A surname of one syllable stands in any number of words.
            let cuts = word.char_indices().skip(2).map(|(at, _)| at);
            let mut cuts: Vec<usize> = cuts
                .filter(|&at| are_particles(word[..at].chars().next_back(), &word[at..], 4))
                .collect();
            cuts.reverse();
            cuts
        }
        Script::Other => {
            let apostrophe = suffixed(word);
            let genitive = has_genitive_s.then(|| genitive(word)).flatten();
            apostrophe.into_iter().chain(genitive).collect()
        }
        _ => Vec::new(),
    }
}

/// “İstanbul’da”, “Ankara’dan”, “Bordeaux’n”, “Ada’ll”: small letters behind an apostrophe are an ending.
fn suffixed(word: &str) -> Option<usize> {
    let (at, sign) = word
        .char_indices()
        .rfind(|(_, c)| matches!(c, '\'' | '’' | '\u{2bc}'))?;
    let ending = &word[at + sign.len_utf8()..];
    let is_latin = |c: char| c.is_lowercase() && c < '\u{250}';
    let is_name = word[..at].chars().nth(1).is_some();
    (is_name && !ending.is_empty() && ending.chars().all(is_latin)).then_some(at)
}

/// “Petrarchs” in German, Dutch and the languages of Scandinavia.
fn genitive(word: &str) -> Option<usize> {
    let name = word.strip_suffix('s')?;
    let is_own = name.ends_with(['s', 'x', 'z', 'ß']);
    (!is_own && name.chars().nth(2).is_some()).then_some(name.len())
}

/// What a Korean particle wants of the syllable before it.
#[derive(Clone, Copy)]
enum After {
    Any,
    /// One with a final consonant.
    Closed,
    /// One without.
    Open,
    /// One without, or with ㄹ.
    OpenOrRieul,
}

const PARTICLES: [(After, &str); 9] = [
    (
        After::Any,
        "의 에 에게 에게서 에서 께 께서 한테 한테서 하고 도 만 만의 까지 부터 처럼 보다 마다 조차 마저 밖에 대로 뿐 같이 같은 씨 님 군 양 네 들",
    ),
    (
        After::Any,
        "입니다 이다 이었다 인 이라고 이라는 이라면 이지만",
    ),
    (After::Closed, "은 이 을 과 아 이랑 이나 이며 이여 이야"),
    (After::Closed, "이란 이라 이요 이죠 이든"),
    (After::Closed, "으로 으로서 으로써 으로부터"),
    (After::Open, "는 가 를 와 야 랑"),
    (After::Open, "라고 라는 라면 였다 지만"),
    (After::OpenOrRieul, "로 로서 로써 로부터"),
    (After::Open, "다"),
];

/// Whether the rest of a Korean word is particles that go with one another and with the syllable before them.
fn are_particles(before: Option<char>, rest: &str, most: usize) -> bool {
    if rest.is_empty() {
        return true;
    }
    let fits = |after: After| {
        let last = before.and_then(final_consonant);
        match after {
            After::Any => true,
            After::Closed => last != Some(0),
            After::Open => last.is_none_or(|last| last == 0),
            After::OpenOrRieul => last.is_none_or(|last| last == 0 || last == 8),
        }
    };
    most > 0
        && PARTICLES
            .iter()
            .filter(|(after, _)| fits(*after))
            .flat_map(|(_, words)| words.split(' '))
            .any(|particle| {
                rest.strip_prefix(particle)
                    .is_some_and(|rest| are_particles(particle.chars().next_back(), rest, most - 1))
            })
}

/// The number of the final consonant of a syllable, 0 for none; none for what is no syllable.
fn final_consonant(c: char) -> Option<u32> {
    u32::from(c)
        .checked_sub(0xac00)
        .filter(|at| *at < 11_172)
        .map(|at| at % 28)
}

/// Whether hiragana behind a name are another word: a particle, a form of address, a copula.
pub(super) fn begins_with_particle(rest: &str) -> bool {
    const PARTICLES: [&str; 46] = [
        "は",
        "が",
        "を",
        "に",
        "の",
        "と",
        "も",
        "へ",
        "で",
        "や",
        "か",
        "ね",
        "よ",
        "さん",
        "さま",
        "さえ",
        "ちゃん",
        "くん",
        "たち",
        "どの",
        "だ",
        "って",
        "った",
        "なら",
        "なんて",
        "なんか",
        "など",
        "なの",
        "まで",
        "より",
        "から",
        "だけ",
        "ばかり",
        "こそ",
        "しか",
        "ほど",
        "くらい",
        "ぐらい",
        "みたい",
        "らしい",
        "じゃ",
        "ぞ",
        "わ",
        "じいさん",
        "ばあさん",
        "ぼう",
    ];
    /// 静か, 豊か and other words that only look like a letter and か.
    const OTHERS: [&str; 7] = ["かに", "かな", "かだ", "かで", "かさ", "かっ", "かく"];
    PARTICLES.iter().any(|word| rest.starts_with(word))
        && !OTHERS.iter().any(|word| rest.starts_with(word))
}

/// Whether a word of hiragana may end in a letter: what stands before a short name in hiragana is a particle or the ending of a verb.
pub(super) fn may_end_word(c: char) -> bool {
    "はがをにのともへでやからりねよただてるいなうくすぐむぬぶれしさ".contains(c)
}

/// Letters that make the name of a town, a river or a station of the name of a person before them: 田中町, 長谷川.
pub(super) fn makes_place(c: char, is_japanese: bool) -> bool {
    "町村県县縣郡駅".contains(c) || is_japanese && "市区區川山島橋寺".contains(c)
}

/// A name as texts glue small words before it, for those who look for whole words.
#[must_use]
pub fn glued(name: &str) -> Vec<String> {
    let Some(first) = name.chars().next() else {
        return Vec::new();
    };
    if name.chars().filter(|c| c.is_alphabetic()).count() < 3 {
        return Vec::new();
    }
    let before: &[&str] = match Script::of(first) {
        Script::Arabic => &["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"],
        Script::Hebrew => &[
            "ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "וש", "וכ", "שב", "של",
            "שה", "שמ", "כש",
        ],
        _ => &[],
    };
    let with = |before: &&str| match (name.strip_prefix("ال"), before.strip_suffix('ل')) {
        (Some(bare), Some(before)) => format!("{before}لل{bare}"),
        _ => format!("{before}{name}"),
    };
    before.iter().map(with).collect()
}

/// Whether texts glue particles to the end of a name, as Korean ones do.
#[must_use]
pub fn takes_particles(name: &str) -> bool {
    name.chars().next_back().map(Script::of) == Some(Script::Hangul) && name.chars().count() > 1
}
