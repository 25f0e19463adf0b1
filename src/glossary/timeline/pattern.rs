//! The shapes in which people write dates, as one pattern with a named group for each part.

use crate::glossary::language::months::alternatives;
use regex::Regex;
use std::sync::LazyLock;

/// Small numbers in letters.
pub(super) const NUMBERS: [(&str, i32); 16] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
];

/// Centuries in letters, the first one first.
pub(super) const CENTURIES: [&str; 21] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
];

/// For English texts, and for others: five languages' months make a pattern that takes three times as long to prepare.
pub(super) static ENGLISH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&pattern(true)).ok());
pub(super) static ANY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&pattern(false)).ok());

/// The shapes, the most particular first: of two that begin together the first is taken.
fn pattern(english: bool) -> String {
    let m = alternatives(english);
    let m = format!(r"(?:{m})\b\.?");
    let d = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|\.)?";
    let y = r"(?:1[0-9]{3}|20[0-9][0-9])";
    let long = r"[0-9]{3,4}";
    let of = r"(?:\s+(?:of|de|del))?";
    let tail = r"(?:(?:,\s*|\s+)(?:of\s+|de\s+|del\s+|in\s+the\s+year\s+)?";
    let dash = r"\s*(?:[–—-]|\bto\b|\band\b|\buntil\b|\bbis\b)\s*";
    let week = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?)?";
    let era = r"\s?(?:B\.?\s?C\.?\s?E\b\.?|B\.?\s?C\b\.?|A\.?\s?D\b\.?|C\.?\s?E\b\.?)";
    let centuries = CENTURIES.join("|");
    let number = NUMBERS.map(|(word, _)| word).join("|");
    format!(
        r"(?x)
        (?P<iso>\b(?P<iy>{y})-(?P<im>0[1-9]|1[0-2])-(?P<id>[0-3][0-9])\b)
        | (?P<dots>\b(?P<dod>3[01]|[12][0-9]|0?[1-9])\.\s?(?P<dom>1[0-2]|0?[1-9])\.\s?(?P<doy>{y})\b)
        | (?P<hyphens>\b(?P<hyd>{d})-(?P<hym>{m})-(?P<hyy>{y})\b)
        | (?P<old>\b(?P<od>{d})\s+(?P<om>{m})\s*[(\[]\s*(?:O\.?\s?S\.?|[Oo]ld\s[Ss]tyle):?,?\s*{d}\s+(?:{m})\s*[)\]]{tail}(?P<oy>{long})\b))
        | (?P<both>\b{d}\s+(?:{m})\s*[(\[](?P<bd>{d})\s+(?P<bm>{m})[)\]]{tail}(?P<by>{long})\b))
        | (?P<stroke>\b{d}/(?P<std>{d}){of}\s+(?P<stm>{m}){tail}(?P<sty>{long})\b))
        | (?P<days>\b(?P<dsa>{d}){dash}(?P<dsb>{d}){of}\s+(?P<dsm>{m})(?:{tail}(?P<dsy>{long})\b))?)
        | (?P<dm2>\b(?P<d2a>{d}){of}\s+(?P<m2a>{m}){dash}(?P<d2b>{d}){of}\s+(?P<m2b>{m})(?:{tail}(?P<y2>{long})\b)))
        | (?P<dmy>{week}\b(?P<d1>{d}){of}\s+(?P<m1>{m}){tail}(?P<y1>{long})\b(?P<e1>{era})?))
        | (?P<mdd>\b(?P<mdm>{m})\s+(?P<mda>{d})\s?[–-]\s?(?P<mdb>{d}),?\s+(?P<mdy2>{y})\b)
        | (?P<mdy>{week}\b(?P<m3>{m})\s+(?P<d3>{d})(?:,\s*|\s+)(?P<y3>{y})\b)
        | (?P<mm>\b(?P<mma>{m}){dash}(?P<mmb>{m}){tail}(?P<mmy>{y})\b))
        | (?P<short>\b(?P<shm>{m})\s+['’](?P<shy>[0-9]{{2}})\b)
        | (?P<my>\b(?P<m4>{m}){tail}(?P<y4>{long})\b(?P<e4>{era})?))
        | (?P<dm>{week}\b(?P<d5>{d}){of}\s+(?P<m5>{m}))
        | (?P<md>{week}\b(?P<m6>{m})\s+(?P<d6>{d})\b)
        | (?P<feast>\b(?P<fe>Christmas\s+(?:Eve|Day)|New\s+Year['’]s\s+(?:Eve|Day)),?\s+(?:of\s+|in\s+)?(?P<fy>{y})\b)
        | (?P<decade>\b(?P<part>(?:early|late|mid)[\s-]+)?(?:the\s+)?(?P<dec>1[0-9][0-9]0|20[0-9]0)['’]?s\b)
        | (?P<century>\b(?:(?P<cn>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<cw>{centuries}))[\s-]centur(?:y|ies)\b(?P<ce>{era})?)
        | (?P<ad>\bA\.?D\.?\s?(?P<ady>[0-9]{{1,4}})\b)
        | (?P<eraspan>\b(?P<esa>[0-9]{{1,4}})\s?[–-]\s?(?P<esb>[0-9]{{1,4}})(?P<ese>{era}))
        | (?P<era>\b(?P<ey>[0-9]{{1,4}})(?P<ee>{era}))
        | (?P<years>\b(?P<ya>{y})(?:\s?[–—-]\s?|\s+to\s+|\s+bis\s+)(?P<yb>{y}|[0-9][0-9])\b)
        | (?P<circa>\b(?:c\.|ca\.|circa)\s?(?P<cy>{long})\b)
        | (?P<year>\b(?P<y7>{y})\b)
        | (?P<small>\b[1-9][0-9][0-9]\b)
        | (?P<month>\b(?P<m8>{m}))
        | (?P<later>\b(?P<ln>(?i:{number})|[0-9]{{1,2}})\s+(?P<lu>year|month|week|day)s?\s+(?P<lw>later|earlier|afterwards|after\s+that|before\s+that)\b)
        | (?P<next>\b[Tt]he\s+(?P<nw>following|next|same|previous|preceding)\s+(?P<nu>year|month|week|day|morning|evening)\b)
        | (?P<deictic>\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening|year|month)|[Ll]ast\s+(?:year|month|night)
            |[Nn]ext\s+(?:year|month)|(?:[Ll]ast\s+|[Nn]ext\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)
        | (?P<ago>\b(?P<an>(?i:{number})|[0-9]{{1,2}})\s+(?P<au>year|month|week|day)s?\s+ago\b)
        | (?P<that>\b[Tt]hat\s+(?:same\s+)?year\b)"
    )
}
