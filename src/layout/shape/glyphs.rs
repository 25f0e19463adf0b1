//! Asks parley for the glyphs of a stretch: typefaces, weights, features and languages of its runs.

use super::Stretch;
use crate::document::{Direction, Inline, Offset, Span, TextRange};
use crate::layout::fonts::{FontBook, family};
use crate::layout::look::{self, Look};
use crate::layout::style::{BlockStyle, Brush, PageStyle};
use crate::layout::upright;
use parley::setting::Tag;
use parley::{
    BaseDirection, FontFamily, FontFeature, FontFeatures, FontStyle, FontWeight, Language, Layout,
    LayoutContext, LineHeight, RangedBuilder, StyleProperty,
};
use std::borrow::Cow;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use unicode_segmentation::UnicodeSegmentation;

/// The text that is shaped, as long as the document's in bytes and letters, with the spans in it by their bytes.
pub(super) struct Source<'a> {
    pub text: &'a str,
    pub spans: Vec<(Range<usize>, &'a Inline)>,
    pub direction: Direction,
}

/// The letters that are drawn for those of a text, each as long in bytes as what it stands for: white space for tabs and control
/// signs, for which typefaces have boxes.
pub(super) fn drawn(text: &str, shown: impl Fn(char) -> char) -> Cow<'_, str> {
    let is_drawn_otherwise = |c: char| shown(c) != c || c.is_control() && !matches!(c, '\n' | '\r');
    if !text.contains(is_drawn_otherwise) {
        return Cow::Borrowed(text);
    }
    let letter = |c: char| match shown(c) {
        c @ ('\n' | '\r') => c,
        c if c.is_ascii_control() => ' ',
        c if c.is_control() => '\u{a0}',
        c => c,
    };
    Cow::Owned(text.chars().map(letter).collect())
}

/// Spans with their bytes in the text of a range.
pub(super) fn bytes_of<'a>(
    text: &str,
    range: TextRange,
    spans: &[&'a Span],
) -> Vec<(Range<usize>, &'a Inline)> {
    if spans.is_empty() {
        return Vec::new();
    }
    let mut starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    starts.push(text.len());
    let byte = |offset: Offset| starts[((offset.0 - range.start.0) as usize).min(starts.len() - 1)];
    let within = |span: &&'a Span| {
        let within = span.range.intersection(range)?;
        Some((byte(within.start)..byte(within.end), &span.style))
    };
    let mut bytes: Vec<_> = spans.iter().filter_map(within).collect();
    bytes.sort_by_key(|(bytes, _)| bytes.start);
    bytes
}

/// The glyphs of a stretch where typefaces of the text may be among its fonts. None where there are none, or where shaping
/// stumbles over one: strangers made them.
pub(super) fn shaped_apart(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    source: &Source<'_>,
) -> Option<Layout<Brush>> {
    let is_own = |(_, style): &(Range<usize>, &Inline)| matches!(style, Inline::Typeface(Some(_)));
    if !stretch.page.own_typefaces || !source.spans.iter().any(is_own) {
        return None;
    }
    let done = catch_unwind(AssertUnwindSafe(|| {
        glyphs(fonts, stretch, source, stretch.page)
    }));
    if done.is_err() {
        // What was half done is no ground for the next paragraph.
        fonts.shaping = LayoutContext::new();
    }
    done.ok()
}

pub(super) fn glyphs(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    source: &Source<'_>,
    page: &PageStyle,
) -> Layout<Brush> {
    let &Stretch {
        document,
        block,
        style,
        ..
    } = stretch;
    let sizes = Sizes {
        em: page.em() * style.size,
        old_style: style.old_style_figures && !page.vertical,
    };
    let base = Look::of(style);
    let mut builder = fonts
        .shaping
        .ranged_builder(&mut fonts.fonts, source.text, 1.0, true);
    builder.push_default(StyleProperty::FontFamily(FontFamily::Source(family(
        &page.face,
        style.monospace,
        None,
    ))));
    builder.push_default(StyleProperty::Brush(base.brush));
    builder.push_default(StyleProperty::FontSize(sizes.em));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.0)));
    builder.push_default(StyleProperty::FontWeight(weight(base)));
    builder.push_default(StyleProperty::FontStyle(slant(base)));
    builder.push_default(StyleProperty::FontFeatures(features(base, sizes.old_style)));
    push_spacing(&mut builder, source, page, style, sizes.em);
    push_languages(&mut builder, source, document.language_of(block));
    builder.set_base_direction(match source.direction {
        Direction::LeftToRight => BaseDirection::Ltr,
        Direction::RightToLeft => BaseDirection::Rtl,
    });
    push_looks(&mut builder, source, base, page, sizes);
    push_emoji(&mut builder, source.text, page);
    if page.vertical {
        const UPRIGHT: FontFeature = FontFeature::new(Tag::new(b"vert"), 1);
        for run in upright::standing(source.text) {
            builder.push(StyleProperty::FontFeatures((&[UPRIGHT]).into()), run);
        }
    }
    builder.build(source.text)
}

/// Adds the reader's own room between letters and words.
fn push_spacing(
    builder: &mut RangedBuilder<'_, Brush>,
    source: &Source<'_>,
    page: &PageStyle,
    style: &BlockStyle,
    em: f32,
) {
    if style.monospace {
        return;
    }
    builder.push_default(StyleProperty::WordSpacing(page.word_spacing * em));
    if !source.text.chars().any(is_joined) {
        builder.push_default(StyleProperty::LetterSpacing(page.letter_spacing * em));
    }
}

/// Whether a letter is written in one stroke with its neighbours (Arabic and its like), so that none may be moved away.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{7ff}' | '\u{840}'..='\u{8ff}' | '\u{1800}'..='\u{18af}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Size and figures of a block.
#[derive(Clone, Copy)]
struct Sizes {
    /// Pixels.
    em: f32,
    old_style: bool,
}

/// Says of which language the letters are: that of the block, and of what is in another.
fn push_languages(
    builder: &mut RangedBuilder<'_, Brush>,
    source: &Source<'_>,
    of_block: Option<&str>,
) {
    // The same ideograph is drawn in another way in Japanese and in Chinese.
    let locale = |tag: &str| {
        StyleProperty::Locale(
            Language::parse_prefix(tag)
                .ok()
                .map(|(language, _)| language),
        )
    };
    if let Some(tag) = of_block {
        builder.push_default(locale(tag));
    }
    for (run, style) in &source.spans {
        if let Inline::Language(tag) = style {
            builder.push(locale(tag), run.clone());
        }
    }
}

/// Says what looks unlike the block.
fn push_looks(
    builder: &mut RangedBuilder<'_, Brush>,
    source: &Source<'_>,
    base: Look,
    page: &PageStyle,
    sizes: Sizes,
) {
    for (run, look) in look::runs(&source.spans, base) {
        let own = look.own.filter(|_| page.own_typefaces);
        if look.monospace != base.monospace || own.is_some() {
            builder.push(
                StyleProperty::FontFamily(FontFamily::Source(family(
                    &page.face,
                    look.monospace,
                    own,
                ))),
                run.clone(),
            );
        }
        if look.bold != base.bold {
            builder.push(StyleProperty::FontWeight(weight(look)), run.clone());
        }
        if look.italic != base.italic {
            builder.push(StyleProperty::FontStyle(slant(look)), run.clone());
        }
        if look.size != base.size {
            builder.push(StyleProperty::FontSize(sizes.em * look.size), run.clone());
        }
        if look.size != base.size || look.small_caps != base.small_caps {
            builder.push(
                StyleProperty::FontFeatures(features(look, sizes.old_style)),
                run.clone(),
            );
        }
        builder.push(StyleProperty::Brush(look.brush), run);
    }
}

/// Has signs that are asked for as emoji (U+FE0F, Unicode Technical Standard 51) drawn as such: many a typeface has a plain heart.
fn push_emoji(builder: &mut RangedBuilder<'_, Brush>, text: &str, page: &PageStyle) {
    const AS_EMOJI: char = '\u{fe0f}';
    if !text.contains(AS_EMOJI) {
        return;
    }
    let signs = text.grapheme_indices(true);
    for (start, sign) in signs.filter(|(_, sign)| sign.contains(AS_EMOJI)) {
        let list = format!("emoji, {}", family(&page.face, false, None));
        builder.push(
            StyleProperty::FontFamily(FontFamily::Source(list.into())),
            start..start + sign.len(),
        );
    }
}

fn weight(look: Look) -> FontWeight {
    if look.bold {
        FontWeight::BOLD
    } else {
        FontWeight::NORMAL
    }
}

fn slant(look: Look) -> FontStyle {
    if look.italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    }
}

fn features(look: Look, old_style: bool) -> FontFeatures<'static> {
    const ON: u16 = 1;
    const OLD: FontFeature = FontFeature::new(Tag::new(b"onum"), ON);
    const SMALL: FontFeature = FontFeature::new(Tag::new(b"smcp"), ON);
    const LINING: FontFeature = FontFeature::new(Tag::new(b"lnum"), ON);
    let old_style = old_style && look.size >= 1.0;
    match (look.small_caps, old_style) {
        (false, false) => (&[LINING]).into(),
        (false, true) => (&[OLD]).into(),
        (true, false) => (&[SMALL, LINING]).into(),
        (true, true) => (&[SMALL, OLD]).into(),
    }
}
